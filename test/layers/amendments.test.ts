import { expect, test } from 'vitest';
import type { Season } from '../../src/engine/index.ts';
import { presentSeason } from '../../src/wire/index.ts';
import { type Files, readIn } from '../kit/shelf.ts';

const teamsOf = (season: Season | undefined, path: string): string =>
  (season?.contests[season.plan.contests.findIndex((contest) => contest.path === path)]?.slots ?? [])
    .map(({ team, state }) => (team === undefined ? state : (season?.teams[team]?.name ?? '')))
    .join(' v ');

/** One round of four, then two play for the title and two to stay. */
const LEAGUE = `competition: District league
season: 2030
before: { members: 4 }
defaults: { group: { rounds: 1, decided-by: [points § 12, lots § 13] }, tie: { legs: 1, decided-by: [points § 15, lots § 13] } }
stages:
  first-round: { group: 1-4 of members }
  title: 1 of first-round v 2 of first-round
  relegation: { tie: 3 of first-round v 4 of first-round, legs: 2 }
prizes: { District champion: winner of title § 17, Second division: loser of relegation § 18 }
amendments:
  - by: { es: Junta de la liga, en: League board }
    date: 2030-05-12
    article: circular 3
    change:
      stages: { relegation: { legs: 1, decided-by: [points § 15, penalties § 15] } }
      prizes: { Second division: none }
`;
const league = (asOf?: string) => readIn({ 'l/regulations.yaml': LEAGUE, 'l/facts.txt': '' }, 'l', asOf === undefined ? {} : { asOf });

test('before its day an amendment does not exist, from its day on it is the rule', async () => {
  const before = await league('2030-05-11');
  const after = await league('2030-05-12');
  expect([before.problems, after.problems]).toEqual([[], []]);
  const relegation = (season: Season | undefined) => season?.plan.contests.find(({ path }) => path === 'relegation')?.node;
  expect(relegation(before.season)).toMatchObject({ legs: 2, rules: { decidedBy: [{ by: 'points' }, { act: 'lots' }] } });
  expect(relegation(after.season)).toMatchObject({ legs: 1, rules: { decidedBy: [{ by: 'points' }, { act: 'penalties' }] } });
  expect(before.season?.prizes).toHaveLength(2);
  expect(after.season?.prizes).toHaveLength(1);
  expect(before.season?.plan.regulations.amendments).toBeUndefined();
  expect(after.season?.plan.regulations.amendments).toMatchObject([
    {
      by: { es: 'Junta de la liga', en: 'League board' },
      date: '2030-05-12',
      article: 'circular 3',
      what: ['stages/relegation/legs', 'stages/relegation/decided-by', 'prizes/Second division'],
    },
  ]);
});

test('an amendment of a base comes before what lies on it, one of the season after it', async () => {
  const amend = (date: string, legs: number): string =>
    `amendments: [{ by: B, date: ${date}, change: { stages: { title: { legs: ${legs} } } } }]\n`;
  const files: Files = {
    'base.yaml': LEAGUE.slice(0, LEAGUE.indexOf('amendments')) + amend('2031-01-01', 2),
    'l/regulations.yaml': `extends: ../base.yaml\nstages: { title: { legs: 3 } }\n${amend('2030-01-01', 4)}`,
    'l/facts.txt': '',
  };
  const legs = async (asOf: string) =>
    (await readIn(files, 'l', { asOf })).season?.plan.contests.find(({ path }) => path === 'title')?.node;
  expect(await legs('2029-12-31')).toMatchObject({ legs: 3 });
  expect(await legs('2031-12-31')).toMatchObject({ legs: 4 });
});

test('what was changed is told in words of both languages', async () => {
  const { season } = await readIn(
    {
      'base.yaml': LEAGUE,
      'l/regulations.yaml':
        'extends: ../base.yaml\nstages: { title: none, first-round: { name: { es: Primera rueda, en: First round }, rounds: 2 } }\nprizes: { District champion: none }\nconflicts: []',
      'l/facts.txt': '',
    },
    'l',
  );
  if (!season) throw new Error('no season');
  const { amendments, layers } = presentSeason('l', season, []);
  expect(amendments).toEqual([
    {
      by: { es: 'Junta de la liga', en: 'League board' },
      date: '2030-05-12',
      article: 'circular 3',
      what: [
        { es: 'Relegation: partidos de la llave', en: 'Relegation: legs' },
        { es: 'Relegation: criterios', en: 'Relegation: criteria' },
        { es: 'Qué se gana: Second division', en: 'What is won: Second division' },
      ],
    },
  ]);
  expect(layers.map(({ file, what }) => [file, what.map(({ es }) => es)])).toEqual([
    ['base.yaml', []],
    ['l/regulations.yaml', ['Primera rueda: nombre', 'Primera rueda: ruedas', 'Title', 'Qué se gana: District champion', 'Conflicts']],
  ]);
});

/** The tribunal puts a club back that was knocked out: the winner of the first semi-final must beat it to reach the final. */
const CUP = `competition: Cup
season: 2012
before: { in: 4 }
defaults: { tie: { legs: 1, decided-by: [points, penalties] } }
stages:
  s1: 1 of in v 2 of in
  s2: 3 of in v 4 of in
  final: winner of s1 v winner of s2
champion: winner of final
amendments:
  - by: { es: Comisión de Justicia, en: Justice commission }
    date: 2012-11-20
    article: 041-CJ
    change:
      before: { put-back: 1 }
      stages:
        extra: { tie: winner of s1 v 1 of put-back, ground: neutral }
        final: winner of extra v winner of s2
`;
const CUP_FACTS = `== in
entry: UTC, Sporting Pizarro, Alfred Nobel, Once Caldas
== s1
2012-11-11 leg 1: UTC 2-0 Sporting Pizarro
== s2
2012-11-11 leg 1: Alfred Nobel 0-1 Once Caldas
== put-back
2012-11-20 entry: 1 = Alfred Nobel [by 041-CJ]
2012-11-20 ruling: 041-CJ appealable
`;
const cup = (facts: string, asOf?: string, reading: 'pitch' | 'appealable' = 'appealable') =>
  readIn({ 'c/regulations.yaml': CUP, 'c/facts.txt': CUP_FACTS + facts }, 'c', { reading, ...(asOf !== undefined && { asOf }) });

test('an extra match ordered by a ruling is an amendment that adds it, and an entry by that ruling', async () => {
  const before = await cup('', '2012-11-19');
  expect(teamsOf(before.season, 'final')).toBe('UTC v Once Caldas');
  const after = await cup('');
  expect(after.problems).toEqual([]);
  expect(teamsOf(after.season, 'extra')).toBe('UTC v Alfred Nobel');
  expect(teamsOf(after.season, 'final')).toBe('open v Once Caldas');
  expect(after.season?.due).toMatchObject([{ code: 'match', ground: 'neutral' }]);
  const played = await cup('== extra\nleg 1: UTC 0-1 Alfred Nobel [neutral]\n');
  expect(teamsOf(played.season, 'final')).toBe('Alfred Nobel v Once Caldas');
});

test('facts of a contest that an amendment added are told apart from mistakes before its day', async () => {
  const { problems } = await cup('== extra\n2012-11-25 leg 1: UTC 0-1 Alfred Nobel [neutral]\n', '2012-11-19');
  expect(problems).toEqual([]);
});

test('where the ruling does not count, nobody enters by it and the extra match waits', async () => {
  const { season } = await cup('', undefined, 'pitch');
  expect(teamsOf(season, 'extra')).toBe('UTC v open');
});
