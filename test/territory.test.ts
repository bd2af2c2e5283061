import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readSeason } from '../src/app/index.ts';
import { findTerritory, fold, type Season, type Territory, territoryPath, territoryTree } from '../src/engine/index.ts';
import { parseTerritories } from '../src/formats/index.ts';
import { seasonFolders } from '../src/storage/index.ts';
import type { TerritoryDocument } from '../src/wire/index.ts';
import { commandLine } from './kit/command-line.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const { territories, problems } = parseTerritories(readFileSync(`${root}/data/peru/territories.yaml`, 'utf8'), 'territories.yaml');
const tree = territoryTree(territories);
const ofKind = (kind: string): readonly Territory[] => territories.filter((one) => one.kind === kind);
const run = commandLine(() => root);

describe('the territories of Peru', () => {
  test('are read without a finding, and as many as INEI lists', () => {
    expect(problems).toEqual([]);
    expect(['country', 'department', 'province', 'district'].map((kind) => ofKind(kind).length)).toEqual([1, 25, 196, 1891]);
  });

  test('each lies where its code says', () => {
    const within = (id: string): string => (id.length === 2 ? 'peru' : id.slice(0, -2));
    expect(territories.filter((one) => one.id !== 'peru' && (one.within !== within(one.id) || !tree.get(one.within)))).toEqual([]);
  });

  test('each district has a seat that lies in Peru, and RENIEC’s code, which no other has, but for two new ones', () => {
    const districts = ofKind('district');
    expect(districts.filter(({ altitude = -1, seat }) => seat === undefined || altitude < 0 || altitude > 5200)).toEqual([]);
    expect(
      districts.filter(({ at }) => !at || at.latitude > 0 || at.latitude < -18.4 || at.longitude > -68.6 || at.longitude < -81.4),
    ).toEqual([]);
    const codes = districts.flatMap((one) => one.codes ?? []).map(({ code }) => code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(districts.filter((one) => one.codes === undefined).map(({ id }) => id)).toEqual(['130112', '180107']);
  });

  test('a name is no key: 99 of them are those of 255 districts, and each such name is refused with all of them', () => {
    const bearers = new Map<string, Territory[]>();
    for (const one of ofKind('district')) bearers.set(fold(one.name), [...(bearers.get(fold(one.name)) ?? []), one]);
    const shared = [...bearers].filter(([, all]) => all.length > 1);
    expect([shared.length, shared.flatMap(([, all]) => all).length]).toEqual([99, 255]);
    for (const [name, all] of shared) {
      const found = findTerritory(tree, territoryPath(name));
      const candidates = found.kind === 'ambiguous' ? found.candidates : [];
      expect(all.filter((one) => !candidates.includes(one))).toEqual([]);
    }
  });

  test('with the names of what it lies in, every one of them is found', () => {
    const missed = territories.filter(({ id }) => {
      const path = territoryPath(
        tree
          .wayTo(id)
          .map(({ name }) => name)
          .join(' › '),
      );
      const found = findTerritory(tree, path);
      return found.kind !== 'found' || found.territory.id !== id;
    });
    expect(missed.map(({ id }) => id)).toEqual([]);
  });
});

describe('ascenso territory', () => {
  const ask = async (...argv: readonly string[]): Promise<{ readonly code: number; readonly document: TerritoryDocument }> => {
    const { code, out } = await run(['territory', ...argv, '--json']);
    return { code, document: JSON.parse(out) as TerritoryDocument };
  };

  test.each([
    { query: '150514', id: '150514' },
    { query: 'canete > san luis', id: '150514' },
    { query: 'Cañete San Luis', id: '150514' },
    { query: 'nuevo chimb', id: '021809' },
    { query: 'reniec 140413', id: '150514' },
    { query: 'provincia constitucional del callao', id: '07' },
  ])('“$query” is $id', async ({ query, id }) => {
    const { code, document } = await ask(query);
    expect([code, document.territory?.id]).toEqual([0, id]);
  });

  test('a code that RENIEC gives to another district is told for both', async () => {
    const { document } = await ask('140101');
    expect([document.territory?.id, document.others.map(({ id }) => id)]).toEqual(['140101', ['150101']]);
  });

  test('without a name it tells what there is', async () => {
    const { code, document } = await ask();
    expect([code, document.territory?.id, document.territory?.inside.length]).toEqual([0, 'peru', 25]);
    expect(document.territory?.below).toEqual([
      { kind: 'department', count: 25 },
      { kind: 'province', count: 196 },
      { kind: 'district', count: 1891 },
    ]);
  });

  test('a name that several have is answered with all of them', async () => {
    const { code, document } = await ask('San Luis');
    expect([code, document.territory]).toEqual([1, null]);
    expect(document.others.map(({ id }) => id)).toEqual(['020701', '061203', '150134', '150514']);
    const said = await run(['territory', 'San Luis', '--lang', 'es']);
    expect(said.out).toContain('150514  Lima › Cañete › San Luis ');
  });

  test('a season’s leagues are in its own register: two of a district, one over two', async () => {
    const { document } = await ask('San Vicente de Cañete', '--in', 'examples/small-copa-peru');
    expect(document.territory?.inside.map(({ name }) => name)).toEqual(['Liga de San Vicente Norte', 'Liga de San Vicente Sur']);
    const anta = await ask('liga de anta', '--in', 'examples/small-copa-peru');
    expect(anta.document.territory?.over.map(({ name }) => name)).toEqual(['Anta', 'Yungar']);
  });

  test.each([
    { argv: ['Nueva Atlántida'], says: /No hay territorio «Nueva Atlántida»/ },
    { argv: ['Imperiall'], says: /«Imperial»/ },
    { argv: ['x', '--in', 'copa-peru/1899'], says: /copa-peru\/1899/ },
    { argv: ['x', '--in', 'nowhere.yaml'], says: /nowhere\.yaml/ },
    { argv: ['x', '--as-of', '2004-13-01'], says: /2004-13-01/ },
  ])('$argv is refused', async ({ argv, says }) => {
    const { code, err, out } = await run(['territory', ...argv, '--lang', 'es']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(says);
  });

  test('what did not exist on a day is left out', async () => {
    const { document } = await ask('unida', '--in', 'test/territory-dated.yaml', '--as-of', '1990-01-01');
    expect(document.territory?.inside.map(({ id }) => id)).toEqual(['vieja']);
    expect((await ask('unida', '--in', 'test/territory-dated.yaml')).document.territory?.inside.map(({ id }) => id)).toEqual([
      'vieja',
      'nueva',
    ]);
  });
});

describe('the small Copa Perú', () => {
  const play = async (reading: 'pitch' | 'appealable' | 'final', asOf?: string): Promise<Season> => {
    const read = await readSeason(seasonFolders(), `${root}/examples/small-copa-peru`, { reading, ...(asOf !== undefined && { asOf }) });
    if (read.kind !== 'read') throw new Error(read.kind);
    expect(read.problems).toEqual([]);
    return read.season;
  };
  const first = (season: Season, path: string): string | undefined => {
    const ix = season.plan.contests.findIndex((contest) => contest.path === path);
    const team = season.contests[ix]?.places[0]?.team;
    return team === undefined ? undefined : season.teams[team]?.name;
  };
  const CHANCAY = 'district/1506/liga-chancay';

  test('is played out to promotion, with twelve leagues', async () => {
    const season = await play('appealable');
    expect(season.plan.contests.filter(({ path }) => path.startsWith('district/'))).toHaveLength(12);
    expect([season.due, season.unknown, season.conflicts]).toEqual([[], [], []]);
    expect(season.prizes.map(({ place, taken }) => [taken, season.teams[place.team ?? -1]?.name])).toEqual([['yes', 'Deportivo Muymuy']]);
  });

  test.each([
    { why: 'on the pitch Unión Caleta is first', asOf: '2026-03-20', name: 'Unión Caleta' },
    { why: 'the ruling puts Sport Gaviota first', asOf: '2026-03-25', name: 'Sport Gaviota' },
    { why: 'on appeal a third club is', asOf: '2026-04-03', name: 'Deportivo Muymuy' },
  ])('$why', async ({ asOf, name }) => expect(first(await play('appealable', asOf), CHANCAY)).toBe(name));

  test.each([
    { why: 'a protest upheld', path: 'district/1505/liga-imperial', name: 'Atlético Totora' },
    { why: 'a play-off between level teams of a league', path: 'district/0206/liga-anta', name: 'Atlético Capulí' },
    { why: 'a play-off decided by penalties', path: 'provincial/1505', name: 'Sport Algodón' },
    { why: 'a third match, whatever the goals', path: 'departmental/ancash/semi-1', name: 'Sport Quinual' },
    { why: 'a third match decided by penalties', path: 'departmental/lima/final', name: 'Deportivo Muymuy' },
  ])('$why decides', async ({ path, name }) => expect(first(await play('appealable'), path)).toBe(name));

  test('an excluded club is replaced by the next', async () => {
    const season = await play('appealable');
    const ix = season.plan.contests.findIndex(({ path }) => path === 'departmental/ancash/semi-2');
    const names = season.contests[ix]?.slots.map(({ team }) => season.teams[team ?? -1]?.name);
    expect(names).toEqual(['Unión Ichu', 'Atlético Capulí']);
  });

  test('two clubs of one name are told apart by their leagues', async () => {
    const season = await play('appealable');
    expect(season.teams.filter(({ name }) => name === 'Unión Libertad').map(({ id, territory }) => [id, territory])).toEqual([
      ['union-libertad-imperial', 'liga-imperial'],
      ['union-libertad-mancos', 'liga-mancos'],
    ]);
  });
});
