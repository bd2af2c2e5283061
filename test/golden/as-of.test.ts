import { expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { presentSeason, type SeasonDocument } from '../../src/wire/index.ts';

const shelf = seasonFolders();

const documentOf = async (id: string, asOf?: string): Promise<SeasonDocument> => {
  const read = await readSeason(shelf, id, { reading: 'appealable', ...(asOf !== undefined && { asOf }) });
  if (read.kind !== 'read') throw new Error(`${id} as of ${asOf}: ${read.kind}`);
  return presentSeason(id, read.season, read.problems, await read.others());
};
const daysIn = ({ contests }: SeasonDocument): readonly string[] =>
  [...new Set(contests.flatMap(({ matches }) => matches.flatMap(({ date }) => (date?.length === 10 ? [date] : []))))].sort();

// seasons long past, whose draws have no day on record: their readers are offered each day on which a contest was played
test.each(['world-cup/2018', 'euro/2016', 'euro/2024'])(
  'on each day of %s a contest has its teams once it began, and knows what was played and nothing later',
  async (id) => {
    const whole = await documentOf(id);
    const days = daysIn(whole);
    expect(days.length).toBeGreaterThan(15);
    for (const day of [...days.slice(0, 6), ...days.slice(-4)]) {
      const then = await documentOf(id, day);
      for (const [i, contest] of whole.contests.entries()) {
        const shown = then.contests[i];
        const played = contest.matches.filter(({ date }) => date !== null && date <= day);
        const place = `${contest.id} on ${day}`;
        expect(shown?.matches.filter(({ score }) => score !== null).length, place).toBe(played.length);
        if (contest.kind !== 'group' || shown?.kind !== 'group' || played.length === 0) continue;
        expect(shown.table.map(({ team }) => team.name).sort(), place).toEqual(contest.table.map(({ team }) => team.name).sort());
        expect(
          shown.table.reduce((sum, row) => sum + (row.played ?? 0), 0),
          place,
        ).toBe(2 * played.length);
      }
    }
    expect(await documentOf(id, days.at(-1))).toMatchObject({ champion: whole.champion });
  },
);
