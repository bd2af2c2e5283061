import { describe, expect, test } from 'vitest';
import type { Container, Problem, Territory } from '../engine/index.ts';
import { layRules, readLayer } from './layers.ts';
import { decodeRules } from './regulations.ts';
import { parseTerritories } from './territories.ts';

const { territories } = parseTerritories(
  `peru: { name: Perú, kind: country }
lima: { name: Lima, kind: department, within: peru }
ancash: { name: Áncash, kind: department, within: peru }
canete: { name: Cañete, kind: province, within: lima }
huaura: { name: Huaura, kind: province, within: lima }
san-luis-canete: { name: San Luis, kind: district, within: canete }
imperial: { name: Imperial, kind: district, within: canete }
nuevo-imperial: { name: Nuevo Imperial, kind: district, within: canete, from: 1962-01-01 }
viejo: { name: Viejo, kind: district, within: canete, until: 1979-06-30 }
san-luis: { name: San Luis, kind: district, within: ancash }
los-anexos: { name: Los Anexos, kind: anexos, within: ancash }
liga-imperial: { name: Liga de Imperial, kind: league, within: Cañete › Imperial }
liga-norte: { name: Liga Norte, kind: league, within: san-luis-canete }
liga-sur: { name: Liga Sur, kind: league, within: san-luis-canete }
liga-unida: { name: Liga Unida, kind: league, within: canete, over: [imperial, nuevo-imperial] }
liga-vieja: { name: Liga Vieja, kind: league, within: imperial, until: 1979-06-30 }
`,
  'territories.yaml',
);
const tell = ({ code, spot, args }: Problem): string => `${spot?.line} ${code} ${Object.values(args).join(' ')}`.trim();

const read = (each: string, more = '', season = '2030', register: readonly Territory[] = territories) => {
  const text = `competition: Cup
season: ${season}
defaults: { group: { rounds: 1, decided-by: [points, lots] } }
stages:
  provincial: { each: ${each}, contest: { contests: { clubs: { entries: 4, name: Clubs of <d> }, league: { group: 1-4 of <d>/clubs } }, gives: 1 of league }${more} }
  final: { group: 1 of each in provincial }
`;
  const { regulations, problems } = decodeRules(layRules([readLayer(text, 'f')]), { territories: register });
  return { stage: regulations?.stages[0] as Container | undefined, problems: problems.map(tell) };
};
const ids = (stage: Container | undefined): readonly string[] => stage?.children.map(({ id }) => id) ?? [];

describe('a contest for each territory of the register', () => {
  test.each([
    { each: '{ d: district within canete }', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial'] },
    { each: '{ d: districts within Cañete }', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial'] },
    { each: '{ d: { kind: district, within: canete } }', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial'] },
    { each: '{ d: provinces within lima }', gives: ['canete', 'huaura'] },
    { each: '{ d: districts within lima }', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial'] },
    { each: '{ d: districts within peru }', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial', 'san-luis'] },
    { each: '{ d: anexos within ancash }', gives: ['los-anexos'] },
    { each: '{ d: leagues within canete }', gives: ['liga-imperial', 'liga-norte', 'liga-sur', 'liga-unida'] },
    { each: '{ d: leagues within Lima }', gives: ['liga-imperial', 'liga-norte', 'liga-sur', 'liga-unida'] },
    { each: '{ d: leagues within Cañete › San Luis }', gives: ['liga-norte', 'liga-sur'] },
    { each: '{ d: leagues within nuevo-imperial }', gives: ['liga-unida'] },
  ])('$each', ({ each, gives }) => {
    const { stage, problems } = read(each);
    expect(problems).toEqual([]);
    expect(ids(stage)).toEqual(gives);
  });

  test('in names its name stands, in ids and references its id; what is held there is of that territory', () => {
    const [sanLuis] = read('{ d: districts within canete }').stage?.children ?? [];
    expect(sanLuis).toMatchObject({
      id: 'san-luis-canete',
      name: { es: 'San Luis', en: 'San Luis' },
      territory: ['san-luis-canete'],
      children: [
        { id: 'clubs', name: { es: 'Clubs of San Luis', en: 'Clubs of San Luis' }, territory: [] },
        { id: 'league', slots: [{ of: { path: 'san-luis-canete/clubs' } }] },
      ],
    });
  });

  test.each([
    { why: 'refines that one', contests: '{ imperial: { contests: { league: { rounds: 2 } } } }', rounds: [1, 2, 1] },
    { why: 'may be its name', contests: '{ imperial: { name: Liga de Imperial } }', rounds: [1, 1, 1], name: 'Liga de Imperial' },
    { why: 'may take it away', contests: '{ imperial: none }', rounds: [1, 1] },
    { why: 'leaves what else is held as it is', contests: '{ extra: 2 }', rounds: [1, 1, 1], first: 'extra' },
  ])('what is said of one of them beside the template $why', ({ contests, rounds, name, first }) => {
    const { stage, problems } = read('{ d: districts within canete }', `, contests: ${contests}`);
    expect(problems).toEqual([]);
    const leagues = (stage?.children ?? []).flatMap((node) => ('children' in node ? [node] : []));
    expect(leagues.map(({ children }) => children.map((league) => ('rounds' in league ? league.rounds : 0)).at(-1))).toEqual(rounds);
    expect(leagues.some((league) => league.name?.es === name)).toBe(name !== undefined);
    expect(ids(stage)[0]).toBe(first ?? 'san-luis-canete');
  });

  test.each([
    { season: '1960', more: '', gives: ['san-luis-canete', 'imperial', 'viejo'] },
    { season: '1979-80', more: '', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial', 'viejo'] },
    { season: '1980', more: '', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial'] },
    { season: '1980', more: ', dates: 1979-06..1979-12', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial', 'viejo'] },
    { season: '1979', more: ', dates: 1979-07-01..1979-12', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial'] },
    { season: 'XX', more: '', gives: ['san-luis-canete', 'imperial', 'nuevo-imperial', 'viejo'] },
  ])('only what existed then: season $season$more', ({ season, more, gives }) =>
    expect(ids(read('{ d: districts within canete }', more, season).stage)).toEqual(gives),
  );

  test('a template within a template: the leagues of each province', () => {
    const text = `competition: Cup
season: 2030
defaults: { group: { rounds: 1, decided-by: [points, lots] } }
before: { clubs: { each: { league: leagues within lima }, contest: 3 } }
stages:
  district:
    each: { province: provinces within lima }
    contest:
      each: { league: leagues within <province> }
      contest: { group: 1-3 of clubs/<league> }
    contests: { huaura: none }
  final: { group: 1 of each in district/canete }
`;
    const { regulations, problems } = decodeRules(layRules([readLayer(text, 'f')]), { territories });
    expect(problems.map(tell)).toEqual([]);
    const district = regulations?.stages[0] as Container | undefined;
    expect(ids(district)).toEqual(['canete']);
    expect(ids(district?.children[0] as Container)).toEqual(['liga-imperial', 'liga-norte', 'liga-sur', 'liga-unida']);
  });

  test('a register whose territories lie in each other comes to an end', () => {
    const round = [
      { id: 'a', name: 'A', kind: 'x', within: 'b' },
      { id: 'b', name: 'B', kind: 'x', within: 'a' },
      { id: 'c', name: 'C', kind: 'x' },
    ];
    expect(read('{ d: x within c }', '', '2030', round).problems).toEqual(['5 value-wrong kind x']);
  });

  test.each([
    { why: 'a territory that is not in the register', each: '{ d: districts within cañette }', says: '5 territory-unknown canette canete' },
    { why: 'a kind that is not there', each: '{ d: regions within lima }', says: '5 value-wrong kind regions province | district' },
    { why: 'a territory with nothing in it', each: '{ d: districts within imperial }', says: '5 value-wrong kind districts' },
    {
      why: 'half a sentence',
      each: '{ d: districts }',
      says: '5 value-wrong each districts { department: [a, b] } · { district: districts within a }',
    },
    { why: 'half a mapping', each: '{ d: { kind: district } }', says: '5 key-missing within each' },
    { why: 'a misspelled key', each: '{ d: { kind: district, in: lima } }', says: '5 key-unknown in each' },
  ])('$why is reported with its place', ({ each, says }) =>
    expect(read(each).problems[0]).toMatch(new RegExp(`^${says.replace(/[|[\]{}.]/g, '\\$&')}`)),
  );
});
