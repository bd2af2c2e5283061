import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { seasonSource } from '../../src/main/season-source.ts';
import { makeSite, type Site } from '../../src/site/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { outlineFor } from '../../src/web/outlines.ts';
import * as pages from '../../src/web/pages.ts';
import { parseAddress } from '../../src/web/routes.ts';
import type { SeasonDocument } from '../../src/wire/index.ts';
import { loggedSeasons } from '../kit/logged-seasons.ts';

let folder: string;
let site: Site;
let country: SeasonDocument;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ascenso-steps-'));
  // big enough that many leagues have groups, and clubs, of the same name
  const { code } = await loggedSeasons(folder).run('new', 'country', '--pyramid', '--leagues', '120');
  expect(code).toBe(0);
  const shelf = seasonFolders({ here: folder });
  const seasons = seasonSource({ ...shelf, list: async () => ['country'] }, () => {});
  [country] = (await seasons.list()) as [SeasonDocument];
  site = makeSite({
    seasons,
    pages,
    painter: { paint: async () => new Uint8Array() },
    assets: new Map(),
    place: { base: '', origin: undefined, kind: 'server', languages: ['es'] },
  });
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

async function read(path: string, search = ''): Promise<string> {
  const answer = await site.answer(path, search);
  if (answer.kind !== 'found' || typeof answer.body !== 'string') throw new Error(`${path}${search} is ${answer.kind}`);
  return answer.body.slice(answer.body.indexOf('<main'));
}

const linksOn = async (path: string): Promise<readonly string[]> =>
  [...(await read(path)).matchAll(/ href="([^"#?]+)/g)].map(([, href = '']) => decodeURIComponent(href));

/** Where the hits lead that are called so. */
const hitsOf = async (typed: string, name: string): Promise<readonly string[]> => {
  const found = await read('/es/buscar/', `?q=${encodeURIComponent(typed)}`);
  return [...found.slice(found.indexOf('id="found"'), found.indexOf('<section')).matchAll(/<li><a href="([^"]+)">([^<]*)<\/a>/g)].flatMap(
    ([, href = '', text = '']) => (text.startsWith(name) ? [href] : []),
  );
};

/** What a page is called, and what lies around it; undefined of what is of the season, and of the form of a match, which its page has. */
function namesOf(path: string): { readonly name: string; readonly around: string } | undefined {
  const outline = outlineFor(country);
  const segments = path.split('/').slice(1, -1).map(decodeURIComponent);
  const route = parseAddress(segments.slice(1 + country.id.split('/').length))?.route;
  if (route === undefined || !('id' in route) || (route.page === 'sheet' && route.sheet === 'match')) return undefined;
  const contest = outline.contests.get(route.id);
  const name = (contest ?? outline.stages.get(route.id))?.name.es ?? outline.teams.get(route.id)?.name;
  return name === undefined ? undefined : { name, around: outline.stages.get(contest?.within ?? '')?.name.es ?? '' };
}

/** Of so many pages one is looked for: in a country of thousands there are some of every kind among them. */
const EACH = 13;

test('whoever searches for a page of a country by its name has it before them, or one link away', async () => {
  const all: string[] = [];
  for await (const path of site.addresses()) if (path.endsWith('/') && path.startsWith(`/es/${country.id}/`)) all.push(path);
  const kinds = new Set<string>();
  const far: string[] = [];
  for (const path of all.filter((_, at) => at % EACH === 0)) {
    const names = namesOf(path);
    if (names === undefined) continue;
    kinds.add(path.split('/')[2 + country.id.split('/').length] ?? '');
    const { around, name } = names;
    // who enters and what is drawn is found by where it is
    const hits = [...(await hitsOf(`${name} ${around}`, name)), ...(around === '' ? [] : await hitsOf(around, around))];
    const isNear = async (hit: string) => hit === path || (await linksOn(hit)).includes(decodeURIComponent(path));
    if (!(await Promise.all(hits.map(isNear))).includes(true)) far.push(`${name} ${around}: ${path}`);
  }
  expect(far).toEqual([]);
  expect([...kinds]).toEqual(expect.arrayContaining(['etapa', 'contienda', 'simular', 'impreso', 'club']));
}, 120_000);

test('search by a name that nothing has leads nowhere', async () => {
  expect(await hitsOf('zzqqxx', '')).toEqual([]);
});
