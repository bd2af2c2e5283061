import type { PointsRule } from '../page/rows.ts';
import type { Counted, OpenGroup, OpenMatch, Outcome } from './open-group.ts';
import { type Left, type Packing, packingFor, rowLog } from './row-ways.ts';

/**
 * One open match in its search. States have a slot for each team that is not done; the one being done has the first. First
 * the winner and his excess are chosen, then (where goals are counted) the goals that both sides have in common.
 */
export type Step = {
  readonly match: number;
  readonly team: number;
  readonly other: number;
  readonly slot: number;
  /** What may become of it, by the team. */
  readonly may: readonly Outcome[];
  /** Open matches that the two have after it. */
  readonly left: number;
  readonly otherLeft: number;
  /** How many teams are done after it and leave their slots. */
  readonly done: number;
};

/** The search for results that fit: teams are done one after another, each against all that come after it. */
export type Search = {
  readonly counts: OpenGroup['counts'];
  /** Teams with open matches. */
  readonly order: readonly number[];
  /** Where it starts: one number for each team of `order`, the row that it must still meet. Absent: a row cannot be met. */
  readonly start?: Float64Array;
  readonly steps: readonly Step[];
  readonly packing: Packing;
  /** The figures that bind each team. */
  readonly bound: readonly ReadonlySet<Counted>[];
  readonly log: RowLog;
  readonly rule: PointsRule;
};

/** How likely it is that a team with so much left to play meets its row, packed into a number: a logarithm. */
export type RowLog = (team: number, left: Left, packed: number) => number;

const NOTHING: ReadonlySet<Counted> = new Set();

/** Undefined where the rows of the group do not fit into numbers. */
export const makeSearch = (group: OpenGroup, rule: PointsRule): Search | undefined => {
  const { counts, needs, open } = group;
  const packing = packingFor(needs);
  if (packing === undefined) return undefined;
  const bound = needs.map((need) => new Set(Object.keys(need) as Counted[]));
  const log = makeLog(packing, bound, rule, group.fixture.doubtful.size > 0 ? 'may-be' : 'no');
  const packed = needs.map((need, team) => packing.of(need, bound[team] ?? NOTHING));
  const left = needs.map((_, team) => open.filter((match) => plays(match, team)).length);
  const openness = packed.map((row, team) => log(team, { matches: left[team] ?? 0, common: 0 }, row));
  // Teams whose rows leave least open come first.
  const order = packed
    .map((_, team) => team)
    .filter((team) => (left[team] ?? 0) > 0)
    .sort((a, b) => (openness[a] ?? 0) - (openness[b] ?? 0) || a - b);
  const canBeMet = openness.every((one) => one > Number.NEGATIVE_INFINITY);
  const start = canBeMet && { start: Float64Array.from(order, (team) => packed[team] ?? 0) };
  return { counts, order, ...start, steps: stepsOf(open, order), packing, bound, log, rule };
};

const plays = ({ first, second }: OpenMatch, team: number): boolean => first === team || second === team;

/** What an outcome gives a side, goals aside. */
export const resultOf = (outcome: Exclude<Outcome, 'uncounted'>, rule: PointsRule) => ({
  played: 1,
  won: outcome === 'won' ? 1 : 0,
  drawn: outcome === 'drawn' ? 1 : 0,
  lost: outcome === 'lost' ? 1 : 0,
  points: outcome === 'won' ? rule.win : outcome === 'drawn' ? rule.draw : rule.loss,
});

/** Each row that is asked for is worked out once for all teams that are bound by the same figures. */
const makeLog = (packing: Packing, bound: Search['bound'], rule: PointsRule, uncounted: 'may-be' | 'no'): RowLog => {
  const read = new Int32Array(7);
  const classes = new Map<string, Map<number, number>[]>();
  const known = bound.map((figures) => {
    const key = [...figures].sort().join(' ');
    const found = classes.get(key) ?? [];
    classes.set(key, found);
    return found;
  });
  return (team, left, packed) => {
    const at = left.matches * 2 + left.common;
    const ofTeam = known[team] ?? [];
    let cache = ofTeam[at];
    if (cache === undefined) {
      cache = new Map();
      ofTeam[at] = cache;
    }
    const found = cache.get(packed);
    if (found !== undefined) return found;
    packing.read(packed, read);
    const log = rowLog(left, read, bound[team] ?? NOTHING, rule, uncounted);
    cache.set(packed, log);
    return log;
  };
};

/** What one open match may be, by the team of the lower number. Where goals are not counted, only the outcome. */
export type Result = { readonly outcome: Outcome; readonly score?: readonly [number, number] };

/** The same by the other team. */
export const mirrored = ({ outcome, score }: Result): Result => ({
  outcome: MIRRORED[outcome],
  ...(score && { score: [score[1], score[0]] as const }),
});

export const MIRRORED: Readonly<Record<Outcome, Outcome>> = { won: 'lost', drawn: 'drawn', lost: 'won', uncounted: 'uncounted' };

const stepsOf = (open: readonly OpenMatch[], order: readonly number[]): readonly Step[] => {
  const placed = order.flatMap((team, i) =>
    order
      .slice(i + 1)
      .flatMap((other) => open.filter((match) => plays(match, team) && plays(match, other)).map((match) => ({ match, team, other }))),
  );
  return placed.map(({ match, other, team }, i): Step => {
    const from = order.indexOf(team);
    const next = placed[i + 1];
    const done = (next ? order.indexOf(next.team) : order.length) - from;
    const later = placed.slice(i + 1).map((one) => one.match);
    return {
      match: match.match,
      team,
      other,
      slot: order.indexOf(other) - from,
      may: match.first === team ? match.may : match.may.map((outcome) => MIRRORED[outcome]),
      left: later.filter((one) => plays(one, team)).length,
      otherLeft: later.filter((one) => plays(one, other)).length,
      done,
    };
  });
};
