import { expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { seasonSource } from '../../src/main/season-source.ts';
import { makeSite } from '../../src/site/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { addressesOf } from '../../src/web/addresses.ts';
import { outlineOf } from '../../src/web/outline.ts';
import { outlineFor } from '../../src/web/outlines.ts';
import * as pages from '../../src/web/pages.ts';
import { asOfDays, isWritten } from '../../src/web/place.ts';
import { parseAddress } from '../../src/web/routes.ts';
import { presentSeason } from '../../src/wire/index.ts';

const shelf = seasonFolders({ opens: 'shipped' });
const place = { base: '', origin: 'https://example.org', kind: 'server', languages: ['es'] } as const;
const there = { ...place, assets: { stylesheet: '', font: '', mark: '' } };

/** The same season, whose contests are shown at a day or in a reading with all others made too (`large` never reached), or alone. */
const siteOf = (id: string, large: number) => {
  const seasons = seasonSource({ ...shelf, list: async () => [id] }, () => {}, undefined, { large });
  const painter = { paint: async (svg: string) => new TextEncoder().encode(svg) };
  return { seasons, site: makeSite({ seasons, pages, painter, assets: new Map(), place }) };
};

/** Seasons whose rules are the same on every day, and which join no other. */
const SEASONS = ['copa-peru/2014', 'world-cup/2018', 'euro/2024'];

test.each(SEASONS)('a contest of %s at a day or in a reading is the same page, made alone or with all others', async (id) => {
  const whole = siteOf(id, Number.POSITIVE_INFINITY);
  const alone = siteOf(id, 0);
  const [document] = await whole.seasons.list();
  if (document === undefined) throw new Error(`no ${id}`);
  const outline = outlineFor(document);
  const from = 1 + id.split('/').length;
  const asked = [...addressesOf(outline, 'es', there, [], () => outline)].filter((path) => {
    const address = parseAddress(path.split('/').slice(1).map(decodeURIComponent).slice(from).filter(Boolean));
    return address?.route.page === 'contest' && (address.question.asOf ?? address.question.reading) !== undefined;
  });
  expect(asked.length).toBeGreaterThan(5);
  // the frame and the band tell all of the season; what is this large has no band on its pages
  const told = async ({ site }: typeof whole, path: string) => {
    const answer = await site.answer(path);
    const text = answer.kind === 'found' ? new TextDecoder().decode(Buffer.from(answer.body)) : answer.kind;
    return text.includes('<main')
      ? text.slice(text.indexOf('<main'), text.indexOf('</main>')).replace(/<svg class="band".*?<\/svg>/s, '')
      : text;
  };
  const differing: string[] = [];
  for (const path of asked) if ((await told(alone, path)) !== (await told(whole, path))) differing.push(path);
  expect(differing).toEqual([]);
});

test.each([...SEASONS, 'copa-peru/2004', 'synthetic/split-league', 'synthetic/pyramid-2031'])(
  'what %s was on a day is the same, derived from what was read or read again',
  async (id) => {
    const { seasons } = siteOf(id, Number.POSITIVE_INFINITY);
    const [now] = await seasons.list();
    const dates = now?.contests.flatMap(({ matches }) => matches.flatMap(({ date }) => (date?.length === 10 ? [date] : []))) ?? [];
    const days = [...new Set(dates)].sort();
    const year = id.slice(-4);
    for (const asOf of [days[0] ?? `${year}-01-01`, days[Math.floor(days.length / 2)] ?? `${year}-07-01`, `${year}-12-31`])
      for (const reading of ['pitch', 'appealable', 'final'] as const) {
        const again = await readSeason(shelf, id, { asOf, reading });
        if (again.kind !== 'read') throw new Error(`${id} is ${again.kind}`);
        const expected = presentSeason(id, again.season, again.problems, await again.others());
        expect(await seasons.read(id, { asOf, reading }), `${asOf} ${reading}`).toEqual(expected);
      }
  },
);

test('a country offers each day of a contest on a server; among files, where each would be the country again, none', async () => {
  const [euro] = await siteOf('euro/2024', 0).seasons.list();
  const [group] = euro?.contests.filter(({ kind }) => kind === 'group') ?? [];
  if (euro === undefined || group === undefined) throw new Error('no group');
  const country = outlineOf({
    ...euro,
    contests: [...euro.contests, ...Array.from({ length: 500 }, (_, i) => ({ ...group, id: `more/${i}` }))],
  });
  expect(country.size).toBe('big');
  const days = asOfDays(country, group.id);
  expect(days.length).toBeGreaterThan(2);
  const route = { page: 'contest', id: group.id } as const;
  const isThere = (kind: 'server' | 'files') =>
    days.map((asOf) => isWritten({ ...there, kind }, country, route, { asOf, reading: undefined }));
  expect(new Set(isThere('server'))).toEqual(new Set([true]));
  expect(new Set(isThere('files'))).toEqual(new Set([false]));
});
