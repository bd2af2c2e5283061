import fc from 'fast-check';
import { bind, evaluate, type Plan, type Season, type Statement } from '../../src/engine/index.ts';
import { planOf } from './scene.ts';

/** A group of four as fast-check varies it: everything any criterion can read is in it. */
export type Contested = {
  readonly rounds: 1 | 2;
  readonly results: readonly Result[];
  /** Fair play and fouls of each team. */
  readonly figures: readonly number[];
  /** In which order the four stood in an earlier table. */
  readonly earlier: readonly number[];
};
type Result = {
  readonly score: readonly [number, number];
  readonly halfTime: readonly [number, number];
  readonly held: 'played' | 'not played';
};

export const TEAMS = ['A', 'B', 'C', 'D'] as const;

export const planOfFour = (decidedBy: string, rounds: 1 | 2): Plan => {
  const { plan, problems } = planOf(`
    before: { b: { contests: { e: 4, table: { unrecorded: 1-4 of e } } } }
    stages: { s: { contests: { g: { group: 1-4 of e, rounds: ${rounds}, decided-by: [${decidedBy}] } } } }
    champion: 1 of g
  `);
  if (plan === undefined) throw new Error(`refused: ${decidedBy}: ${problems[0]?.code ?? ''}`);
  return plan;
};

const pairs = (rounds: 1 | 2): readonly (readonly [string, string])[] =>
  TEAMS.flatMap((home, i) => TEAMS.flatMap((away, j) => ((rounds === 2 ? i !== j : i < j) ? [[home, away] as const] : [])));

/** `narrow`: nobody wins by more than one; `wide`: by up to three, and a match may be missing. */
export const contested = (rounds: 1 | 2, goals: 'narrow' | 'wide'): fc.Arbitrary<Contested> => {
  const scores =
    goals === 'narrow'
      ? ([
          [0, 0],
          [1, 0],
          [0, 1],
          [1, 1],
          [2, 1],
          [1, 2],
        ] as const)
      : ([
          [0, 0],
          [1, 0],
          [0, 1],
          [2, 0],
          [0, 2],
          [3, 0],
          [1, 1],
          [1, 3],
        ] as const);
  const result = fc.tuple(fc.constantFrom<readonly [number, number]>(...scores), fc.nat(2), fc.nat(goals === 'narrow' ? 0 : 9)).map(
    ([score, half, held]): Result => ({
      score,
      halfTime: half === 0 ? [0, 0] : half === 1 ? score : [Math.min(1, score[0]), 0],
      held: held === 9 ? 'not played' : 'played',
    }),
  );
  return fc
    .record({
      results: fc.array(result, { minLength: pairs(rounds).length, maxLength: pairs(rounds).length }),
      figures: fc.array(fc.nat(2), { minLength: 4, maxLength: 4 }),
      earlier: fc.shuffledSubarray([0, 1, 2, 3], { minLength: 4, maxLength: 4 }),
    })
    .map((one) => ({ rounds, ...one }));
};

/** The facts of such a group. `called`: what each team is called. */
export const statementsOfFour = (
  { rounds, results, figures, earlier }: Contested,
  called: (name: string) => string = (name) => name,
): readonly Statement[] => {
  const inGroup = { contest: { path: 's/g' } };
  return [
    { type: 'entry', teams: TEAMS.map(called), order: 'known', contest: { path: 'b/e' } },
    ...earlier.map(
      (team, i): Statement => ({
        type: 'placed',
        from: i + 1,
        to: i + 1,
        teams: [called(TEAMS[team] ?? '')],
        contest: { path: 'b/table' },
      }),
    ),
    ...pairs(rounds).map(([home, away], i): Statement => {
      const { score = [0, 0], halfTime = [0, 0], held } = results[i] ?? {};
      return {
        type: 'match',
        home: called(home),
        away: called(away),
        ground: 'home',
        corrects: 0,
        outcome:
          held === 'not played'
            ? { kind: 'not-played', why: 'dash' }
            : { kind: 'played', score: [score[0] ?? 0, score[1] ?? 0], halfTime: [halfTime[0] ?? 0, halfTime[1] ?? 0], extraTime: 'none' },
        ...inGroup,
      };
    }),
    ...TEAMS.flatMap((team, i): readonly Statement[] => [
      { type: 'figure', figure: 'fair-play', team: called(team), value: -(figures[i] ?? 0), ...inGroup },
      { type: 'figure', figure: 'fouls', team: called(team), value: figures[(i + 1) % 4] ?? 0, ...inGroup },
    ]),
  ];
};

export const seasonOf = (plan: Plan, statements: readonly Statement[]): Season => {
  const { log, problems } = bind(plan, statements);
  if (problems.length > 0) throw new Error(`refused: ${problems[0]?.code ?? ''}`);
  return evaluate(plan, log);
};

/** `A | B=C unresolved | D`: who holds the group's places, as people would say it. */
export const order = (season: Season): string => {
  const state = season.contests[season.plan.contests.findIndex(({ path }) => path === 's/g')];
  const name = (team: number): string => season.teams[team]?.name ?? '?';
  const said = (state?.places ?? []).map((place) =>
    place.team === undefined ? `${(place.among ?? []).map(name).sort().join('=')} ${place.state}` : name(place.team),
  );
  return said.filter((one, i) => one !== said[i - 1]).join(' | ');
};

/** A list for every criterion there is, each after points: what it is called, and how it is written. */
export const LISTS: Readonly<Record<string, string>> = {
  points: 'points',
  'goal-difference': 'points, goal-difference',
  goals: 'points, goals',
  'goals-against': 'points, goals-against',
  wins: 'points, wins',
  'away-goals': 'points, away-goals',
  'away-points': 'points, away-points',
  'away-wins': 'points, away-wins',
  'half-time-points': 'points, half-time-points',
  'relative-points product': 'points, relative-points product',
  'relative-points share': 'points, relative-points share',
  'points-per-match': 'points-per-match',
  'fair-play': 'points, fair-play',
  'figure fouls': 'points, figure fouls',
  'figure fouls fewer': 'points, figure fouls fewer',
  'place in table': 'points, place in table',
  'mini-table, never': 'points, { among-level: { order: [points, goal-difference, goals], restart: never } }',
  'mini-table, after-each': 'points, { among-level: { order: [points, goal-difference, goals], restart: after-each } }',
  'mini-table, after-all': 'points, { among-level: { order: [points, goal-difference, goals], restart: after-all } }',
  'goal-difference for listing': 'points, goal-difference for listing',
  'points, then lots': 'points, lots',
};
