import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { importPages, readSeason } from '../src/app/index.ts';
import type { Statement, TypedOutcome } from '../src/engine/index.ts';
import { parseFacts } from '../src/formats/index.ts';
import { makePapers, seasonFolders } from '../src/storage/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
let here: string;
beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-tournaments-'));
});
afterAll(() => rm(here, { recursive: true, force: true }));

type Form = { readonly round: string; readonly day: (iso: string) => string };
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const monthOf = (iso: string): string => MONTHS[Number(iso.slice(5, 7)) - 1] ?? '';
const FORMS: Readonly<Record<'old' | 'new', Form>> = {
  old: { round: '»', day: (iso) => `[${monthOf(iso)}/${Number(iso.slice(8))}]` },
  new: { round: '▪', day: (iso) => `${monthOf(iso)} ${Number(iso.slice(8))} ${iso.slice(0, 4)}` },
};

const spell = (outcome: TypedOutcome): string => {
  if (outcome.kind !== 'played') throw new Error(`no score: ${outcome.kind}`);
  const { extraTime, halfTime, ninety, penalties, score } = outcome;
  const brackets = [ninety, halfTime].flatMap((pair) => (pair ? [pair.join('-')] : []));
  return [
    `${score.join('-')}${extraTime === 'after' ? ' a.e.t.' : ''}`,
    ...(brackets.length > 0 ? [`(${brackets.join(', ')})`] : []),
    ...(penalties ? [`, ${penalties.join('-')} pen.`] : []),
  ].join(' ');
};

/** Groups and rounds as a page of Football.TXT would have them: no word of which contest is which. */
const asFootballTxt = (title: string, facts: readonly Statement[], { day, round }: Form): string => {
  const lines = [`= ${title}`];
  let section = '';
  for (const one of facts) {
    const path = one.contest?.path.split('/') ?? [];
    const heading = path[0] === 'groups' ? `Group ${path[1]?.toUpperCase()}` : (path[1] ?? '').replaceAll('-', ' ');
    if (one.type === 'draw') lines.push(`${heading} | ${one.teams.join('  ')}`);
    if (one.type !== 'match') continue;
    if (heading !== section) lines.push('', `${round} ${heading}`);
    section = heading;
    if (one.date !== undefined) lines.push(day(one.date));
    lines.push(`  ${one.home}  ${spell(one.outcome)}  ${one.away}`);
  }
  return lines.join('\n');
};

test.each([
  { id: 'world-cup/2018', form: 'old', champion: 'France', runnerUp: 'Croatia', matches: 64 },
  { id: 'world-cup/2026', form: 'new', champion: 'Spain', runnerUp: 'Argentina', matches: 104 },
  { id: 'euro/2016', form: 'new', champion: 'Portugal', runnerUp: 'France', matches: 51 },
  { id: 'euro/2024', form: 'old', champion: 'Spain', runnerUp: 'England', matches: 51 },
] as const)('$id comes out of Football.TXT ($form form) with no hand editing', async ({ champion, form, id, matches, runnerUp }) => {
  const [competition = ''] = id.split('/');
  await cp(join(root, 'data', competition), join(here, competition), { recursive: true });
  const facts = parseFacts(await readFile(join(here, id, 'facts.txt'), 'utf8'), 'facts.txt').statements;
  await rm(join(here, id, 'facts.txt'));
  const page = `${id.replace('/', '-')}.txt`;
  await writeFile(join(here, page), asFootballTxt(`${competition} ${id.slice(-4)}`, facts, FORMS[form]));

  const shelf = seasonFolders({ data: join(root, 'data'), here });
  const imported = await importPages(shelf, makePapers({ here }), {
    files: [page],
    into: `./${id}`,
    taken: 'refuse',
    writes: 'files',
    words: { language: 'en', facts: () => [], identities: [] },
  });
  if (imported.kind !== 'read') throw new Error(imported.kind);
  expect(imported.pages.flatMap(({ page: { remarks } }) => remarks)).toEqual([]);
  expect(imported.homeless).toEqual([]);

  const key = (one: Statement): string =>
    one.type === 'match' ? JSON.stringify([one.contest?.path, one.date, one.home, one.away, one.outcome]) : '';
  const written = parseFacts(await readFile(join(here, imported.written[0] ?? ''), 'utf8'), 'imported').statements;
  const [ours, theirs] = [facts, written].map((list) =>
    list
      .filter(({ type }) => type === 'match')
      .map(key)
      .toSorted(),
  );
  expect(theirs?.length).toBe(matches);
  expect(theirs?.find((one, i) => one !== ours?.[i])).toBeUndefined();

  const read = await readSeason(shelf, `./${id}`, {});
  if (read.kind !== 'read') throw new Error(read.kind);
  const name = (team: number | undefined): string | undefined => read.season.teams[team ?? -1]?.name;
  expect([name(read.season.champion?.team), name(read.season.runnerUp?.team)]).toEqual([champion, runnerUp]);
});
