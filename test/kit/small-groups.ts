import { bind, evaluate, type Plan, type Season, type Statement } from '../../src/engine/index.ts';
import type { Game, Order } from './by-definition.ts';
import { group, planOf } from './scene.ts';

/** Every group of a kind: so many teams, so many rounds, and the scores its matches can end with. */
export type Family = { readonly size: number; readonly rounds: 1 | 2; readonly scores: readonly (readonly [number, number])[] };

/** Both sides score none or one. */
export const ZERO_OR_ONE = [
  [0, 0],
  [0, 1],
  [1, 0],
  [1, 1],
] as const;
/** A draw, or either side wins by one or two. */
export const MARGINS = [
  [0, 0],
  [1, 0],
  [2, 0],
  [0, 1],
  [0, 2],
] as const;

const LETTERS = 'ABCDEFGH';

const pairsOf = ({ size, rounds }: Pick<Family, 'size' | 'rounds'>): readonly (readonly [number, number])[] => {
  const teams = Array.from({ length: size }, (_, i) => i);
  return teams.flatMap((home) => teams.filter((away) => (rounds === 2 ? home !== away : home < away)).map((away) => [home, away] as const));
};

/** All its groups, one after the other. */
export function* groupsOf(family: Family): Generator<readonly Game[]> {
  const pairs = pairsOf(family);
  const { scores } = family;
  const count = scores.length ** pairs.length;
  for (let number = 0; number < count; number++) {
    let left = number;
    yield pairs.map(([home, away]): Game => {
      const goals = scores[left % scores.length] ?? [0, 0];
      left = Math.floor(left / scores.length);
      return { home, away, goals };
    });
  }
}

const planOfList = (list: string, { size, rounds }: Pick<Family, 'size' | 'rounds'>): Plan => {
  const { plan, problems } = planOf(group(size, `rounds: ${rounds}, decided-by: [${list}]`));
  if (plan === undefined) throw new Error(`refused: ${list}: ${problems[0]?.code ?? ''}`);
  return plan;
};

const statementsOf = (size: number, games: readonly Game[]): readonly Statement[] => [
  { type: 'entry', teams: [...LETTERS].slice(0, size), order: 'known', contest: { path: 'b/e' } },
  ...games.map(
    ({ home, away, goals }): Statement => ({
      type: 'match',
      home: LETTERS[home] ?? '',
      away: LETTERS[away] ?? '',
      ground: 'home',
      corrects: 0,
      contest: { path: 's/g' },
      outcome: { kind: 'played', score: goals, extraTime: 'none' },
    }),
  ),
];

/**
 * The engine's answer for many groups of one family: names are bound once, and each group is the same facts with other
 * scores. What it is given is what `evaluate` is given by everybody.
 */
export const rankerOf = (list: string, family: Family): ((games: readonly Game[]) => Order) => {
  const plan = planOfList(list, family);
  const first = pairsOf(family).map(([home, away]): Game => ({ home, away, goals: [0, 0] }));
  const { log } = bind(plan, statementsOf(family.size, first));
  const ix = plan.contests.findIndex(({ path }) => path === 's/g');
  const facts = log.contests[ix];
  if (facts === undefined) throw new Error('no group');
  const places = facts.matches.map((match) => first.findIndex(({ home, away }) => home === match.home && away === match.away));
  return (games) => {
    const matches = facts.matches.map((match, i) => {
      const goals = games[places[i] ?? -1]?.goals;
      if (goals === undefined) throw new Error('a match without a game');
      return { ...match, outcome: { kind: 'played', score: goals, extraTime: 'none' } as const };
    });
    return orderIn(evaluate(plan, { ...log, contests: log.contests.with(ix, { ...facts, matches }) }), ix);
  };
};

/** Who shares places with whom, and for each pair the step that told them apart, from the places and their reasons. */
const orderIn = ({ contests }: Season, ix: number): Order => {
  const parts: (readonly number[])[] = [];
  const parted: { pair: string; by: string }[] = [];
  const seen = new Set<string>();
  for (const { team, among, place, because } of contests[ix]?.places ?? []) {
    if (team !== undefined) parts.push([team]);
    else if (among !== undefined && place === parts.flat().length + 1) parts.push(among);
    for (const { code, step, values, among: block } of because) {
      if (code !== 'separates') continue;
      for (const a of values)
        for (const b of values) {
          const pair = `${a.team}-${b.team}`;
          if (a.team >= b.team || a.value === b.value || seen.has(pair)) continue;
          seen.add(pair);
          parted.push({ pair, by: `${block === undefined ? '' : 'among '}${step ?? ''}` });
        }
    }
  }
  return { parts, parted };
};
