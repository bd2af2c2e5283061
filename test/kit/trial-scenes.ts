import fc from 'fast-check';
import {
  bind,
  compile,
  evaluate,
  type Plan,
  type Regulations,
  type Rules,
  type Season,
  type Statement,
  type Step,
  type Tie,
} from '../../src/engine/index.ts';
import { parseRegulations } from '../../src/formats/index.ts';
import { contested, statementsOfFour, TEAMS } from './contested.ts';
import type { Ruled } from './mutants.ts';
import { TELLING_GROUPS } from './telling-groups.ts';

/** Plans made of rules, and scenes: facts, each for one of the plans. */
export type Scenes = { readonly plansOf: (rules: Rules) => readonly Plan[]; readonly scenes: readonly Scene[] };
export type Scene = { readonly plan: number; readonly facts: readonly Statement[] };

const HEAD = 'competition: { id: trial, name: Trial }\nseason: 2030\n';
const PLAIN = 'decided-by: [points]';

/** Four teams in one round or two, with a place to win, a place to lose, and two in between on which nothing depends. */
const groupText = (rounds: 1 | 2): string => `${HEAD}
before: { b: { contests: { e: 4, table: { unrecorded: 1-4 of e } } } }
stages: { s: { contests: { g: { group: 1-4 of e, rounds: ${rounds}, ${PLAIN} } } } }
champion: 1 of g
prizes: { Down: { to: 4 of g, kind: relegation } }
`;
/** The records of such a group ranked once more; the group itself goes by an earlier table and leaves no doubt. */
const listText = (rounds: 1 | 2): string => `${HEAD}
before: { b: { contests: { e: 4, table: { unrecorded: 1-4 of e } } } }
stages: { s: { contests: { g: { group: 1-4 of e, rounds: ${rounds}, decided-by: [place in table] }, trial: { list: 1-4 of g, ${PLAIN} } } } }
champion: 1 of trial
prizes: { Down: { to: 4 of trial, kind: relegation } }
`;
const tieText = (legs: number, ground: Tie['ground']): string => `${HEAD}
before: { b: { contests: { e: 4, table: { unrecorded: 1-4 of e } } } }
stages: { s: { contests: { trial: { tie: 1 of e v 2 of e, legs: ${legs}${ground === 'neutral' ? ', ground: neutral' : ''}, ${PLAIN} } } } }
champion: winner of trial
`;

/** Which scenes a contest is tried in. */
export const scenesFor = (contest: Ruled): Scenes => {
  switch (contest.kind) {
    case 'group':
      return { plansOf: (rules) => [groupText(1), groupText(2)].map((text) => planWith(text, 'g', rules)), scenes: GROUP_SCENES };
    case 'list':
      return { plansOf: (rules) => [listText(1), listText(2)].map((text) => planWith(text, 'trial', rules)), scenes: GROUP_SCENES };
    case 'tie': {
      const { legs, ground } = contest;
      return {
        plansOf: (rules) => [planWith(tieText(legs, ground), 'trial', rules)],
        scenes: tieFacts(legs).map((facts) => ({ plan: 0, facts })),
      };
    }
  }
};

/** All that a person can see of a season's answer. */
export const answerOf = (plan: Plan, facts: readonly Statement[]): string => {
  const { contests, due, unknown, champion } = evaluate(plan, bind(plan, facts).log) satisfies Season;
  const shown = contests.map(({ places, table, tie }) => [
    places.map(({ state, team, among }) => [state, team, among]),
    table?.map(({ team, points, goalsFor }) => [team, points, goalsFor]),
    tie?.winner,
    tie?.decidedBy,
  ]);
  return JSON.stringify([
    shown,
    due.map(({ code, teams }) => [code, teams]),
    unknown.map(({ code, teams }) => [code, teams]),
    champion?.team,
  ]);
};

const planWith = (text: string, id: string, rules: Rules): Plan => {
  const { regulations } = parseRegulations(text, 'trial');
  const compiled = regulations && compile(withRules(regulations, id, rules));
  if (compiled?.plan === undefined) throw new Error(`refused: ${compiled?.problems[0]?.code ?? ''}`);
  return compiled.plan;
};

const withRules = (regulations: Regulations, id: string, rules: Rules): Regulations => ({
  ...regulations,
  stages: regulations.stages.map((stage) =>
    'children' in stage
      ? {
          ...stage,
          children: stage.children.map((node) =>
            node.id === id && 'rules' in node ? { ...node, rules: { ...rules, decidedBy: rules.decidedBy.map(readHere) } } : node,
          ),
        }
      : stage,
  ),
});

/** Figures and places are those of the scenes, whatever they are called where the list comes from. */
const readHere = (step: Step): Step => {
  if (step.kind !== 'measure') return step;
  if (step.of !== undefined) return { ...step, of: { path: 'b/table' } };
  return step.figure === undefined || step.figure === 'fair-play' || step.figure === 'coefficient' ? step : { ...step, figure: 'fouls' };
};

const FIGURE_OF_LISTS = 'coefficient';

/** Groups as fast-check makes them (always the same), and the same again with walkovers, lots, and play-offs on record. */
const groupScenes = (): readonly Scene[] => {
  const random = [
    ...fc.sample(contested(1, 'narrow'), { numRuns: 80, seed: 3 }),
    ...fc.sample(contested(1, 'wide'), { numRuns: 60, seed: 4 }),
    ...fc.sample(contested(2, 'narrow'), { numRuns: 60, seed: 5 }),
  ];
  return [...TELLING_GROUPS, ...random].flatMap((group, i) => {
    const coefficients = TEAMS.map(
      (team, at): Statement => ({ type: 'figure', figure: FIGURE_OF_LISTS, team, value: (at * i) % 3, ...IN_GROUP }),
    );
    const plain = [...statementsOfFour(group), ...coefficients];
    const others = [
      plain.map((one, at) => (at % 5 === i % 5 ? unplayed(one) : one)),
      [...plain, ...ALL_LOTS],
      [...plain, ...playOffs(i)],
      [...plain, ...playOffs(i), ...ALL_LOTS],
    ];
    // the groups that were searched for in every way, the others plain and in one way more, each in its turn
    const chosen = i < TELLING_GROUPS.length ? others : others.filter((_, at) => at === i % others.length);
    return [plain, ...chosen].map((facts) => ({ plan: group.rounds - 1, facts }));
  });
};

const IN_GROUP = { contest: { path: 's/g' } } as const;
const unplayed = (statement: Statement): Statement =>
  statement.type === 'match' ? { ...statement, outcome: { kind: 'walkover', winner: statement.home } } : statement;
/** Lots for whoever may be level: every set of teams, in an order that is not the alphabet's. */
const ALL_LOTS = Array.from({ length: 2 ** TEAMS.length }, (_, set) => TEAMS.filter((_, i) => (set >> i) % 2 === 1).reverse())
  .filter((teams) => teams.length > 1)
  .map((teams): Statement => ({ type: 'lots', teams, ...IN_GROUP }));
const playOffs = (i: number): readonly Statement[] =>
  TEAMS.flatMap((home, at) =>
    TEAMS.slice(at + 1).map((away, j): Statement => {
      const goals: readonly [number, number] = [
        [0, 0],
        [1, 0],
        [0, 1],
        [1, 1],
      ][(i + j + at) % 4] as [number, number];
      const extra = (i + j) % 3;
      return {
        type: 'match',
        home,
        away,
        label: { kind: 'play-off' },
        ground: 'neutral',
        corrects: 0,
        outcome: {
          kind: 'played',
          score: goals,
          extraTime: extra > 0 ? 'after' : 'none',
          ...(extra > 0 && { ninety: [0, 0] as const }),
          ...(goals[0] === goals[1] && { penalties: [3, 4] as const }),
        },
        ...IN_GROUP,
      };
    }),
  );
const GROUP_SCENES = groupScenes();

const SCORES = [
  [0, 0],
  [1, 0],
  [0, 1],
  [2, 1],
  [1, 1],
  [0, 2],
  [2, 2],
] as const;
type Extra = {
  readonly last?: 'pens' | 'aet' | 'aet and pens';
  readonly third?: readonly [number, number];
  readonly thirdPens?: true;
  readonly lots?: true;
  readonly walkover?: true;
};
const EXTRAS: readonly Extra[] = [
  {},
  { last: 'pens' },
  { last: 'aet' },
  { last: 'aet and pens' },
  { third: [0, 1] },
  { third: [0, 0] },
  { third: [1, 1], thirdPens: true },
  { third: [1, 0], last: 'pens' },
  { lots: true },
  { last: 'aet and pens', lots: true, third: [0, 1] },
  { walkover: true },
  { walkover: true, last: 'pens' },
];

/** Every way the legs can end, with every way on. */
const tieFacts = (legs: number): readonly (readonly Statement[])[] => {
  const common = { contest: { path: 's/trial' } };
  const ends = Array.from({ length: legs }).reduce<readonly (readonly (readonly [number, number])[])[]>(
    (so) => so.flatMap((scores) => SCORES.map((score) => [...scores, score])),
    [[]],
  );
  const before: readonly Statement[] = [
    { type: 'entry', teams: [...TEAMS], order: 'known', contest: { path: 'b/e' } },
    ...['B', 'A', 'C', 'D'].map(
      (team, i): Statement => ({ type: 'placed', from: i + 1, to: i + 1, teams: [team], contest: { path: 'b/table' } }),
    ),
  ];
  const match = (leg: number, score: readonly [number, number], last: Extra['last'], walkover: boolean): Statement => ({
    type: 'match',
    ...(leg % 2 === 1 ? { home: 'A', away: 'B' } : { home: 'B', away: 'A' }),
    label: { kind: 'leg', leg },
    ground: legs === 1 ? 'neutral' : 'home',
    corrects: 0,
    outcome: walkover
      ? { kind: 'walkover', winner: 'A' }
      : {
          kind: 'played',
          score,
          extraTime: last?.startsWith('aet') ? 'after' : 'none',
          ...(last?.startsWith('aet') && { ninety: [Math.min(...score), Math.min(...score)] as const }),
          ...(last?.endsWith('pens') && { penalties: [3, 4] as const }),
        },
    ...common,
  });
  return ends.flatMap((scores) =>
    EXTRAS.map(({ last, third, thirdPens, lots, walkover }): readonly Statement[] => [
      ...before,
      ...scores.map((score, i) => match(i + 1, score, i === legs - 1 ? last : undefined, i === 0 && walkover === true)),
      ...(third === undefined
        ? []
        : [
            {
              type: 'match',
              home: 'A',
              away: 'B',
              label: { kind: 'third-match' },
              ground: 'neutral',
              corrects: 0,
              outcome: { kind: 'played', score: third, extraTime: 'none', ...(thirdPens && { penalties: [2, 3] as const }) },
              ...common,
            } satisfies Statement,
          ]),
      ...(lots ? [{ type: 'lots', teams: ['B', 'A'], ...common } satisfies Statement] : []),
    ]),
  );
};
