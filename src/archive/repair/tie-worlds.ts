import type { LegOutcome, LostTie, Pair, Side, TieLeg } from './lost-tie.ts';

/**
 * One way the legs of a tie can have ended: an outcome for each (undefined: not played), the points of these, and between
 * which goal differences each lost leg and the whole tie ended, first-named team first. Every end of them is possible.
 */
export type TieWorld = {
  readonly outcomes: readonly (LegOutcome | undefined)[];
  readonly points: Pair;
  readonly legs: ReadonlyMap<number, Between>;
  readonly total: Between;
};

/** From the least to the most, either of which may be without end. */
export type Between = readonly [number, number];

/** Every way that the legs, the figures printed and who went on allow. `lost`: the legs without a score. */
export const worldsOf = (tie: LostTie, lost: readonly number[]): readonly TieWorld[] => {
  let all: readonly (readonly (LegOutcome | undefined)[])[] = [[]];
  for (const leg of tie.legs) all = all.flatMap((outcomes) => outcomesOf(leg).map((outcome) => [...outcomes, outcome]));
  const rests = restsOf(tie) ?? [undefined];
  return all.flatMap((outcomes) => {
    const points = pointsOf(outcomes, tie.win);
    if (!pointsFit(tie, points) || !thirdFits(tie, points)) return [];
    return rests.flatMap((rest) => worldOf(tie, lost, { outcomes, points, rest }) ?? []);
  });
};

const ALL: readonly LegOutcome[] = ['first', 'drawn', 'second'];

const outcomesOf = (leg: TieLeg): readonly (LegOutcome | undefined)[] => {
  if (leg.kind === 'not played') return [undefined];
  if (leg.kind === 'score') return [leg.score[0] > leg.score[1] ? 'first' : leg.score[0] < leg.score[1] ? 'second' : 'drawn'];
  return leg.winner === undefined ? ALL : [leg.winner === 'drawn' ? 'drawn' : leg.winner === 0 ? 'first' : 'second'];
};

const pointsOf = (outcomes: TieWorld['outcomes'], win: number): Pair => {
  const of = (own: LegOutcome): number => outcomes.reduce((sum, outcome) => sum + (outcome === own ? win : outcome === 'drawn' ? 1 : 0), 0);
  return [of('first'), of('second')];
};

const isSame = (one: Pair, other: Pair): boolean => one[0] === other[0] && one[1] === other[1];

const pointsFit = ({ points: printed, then, win }: LostTie, [a, b]: Pair): boolean => {
  if (printed === undefined || isSame(printed, [a, b])) return true;
  // Peru's pages may count the third match, which is played where the legs leave the two level.
  const after: readonly Pair[] = [
    [a + win, b],
    [a, b + win],
    [a + 1, b + 1],
  ];
  return a === b && then !== 'goals' && after.some((pair) => isSame(printed, pair));
};

/** A third match is played only where the legs leave the two level. */
const thirdFits = ({ by, thirdMatch }: LostTie, points: Pair): boolean =>
  thirdMatch === undefined || thirdMatch.kind === 'not played' || by !== 'points' || leader(points) === undefined;

export const leader = ([a, b]: Pair): Side | undefined => (a === b ? undefined : a > b ? 0 : 1);

export const knownGoals = ({ legs }: LostTie): Pair =>
  legs.reduce<Pair>(([a, b], leg) => (leg.kind === 'score' ? [a + leg.score[0], b + leg.score[1]] : [a, b]), [0, 0]);

/** What the lost legs make together, by the aggregate; with a third match that has a score, in either way of counting. */
export const restsOf = (tie: LostTie): readonly Pair[] | undefined => {
  const { aggregate, thirdMatch } = tie;
  if (aggregate === undefined) return undefined;
  const [a, b] = knownGoals(tie);
  const third = thirdMatch?.kind === 'score' ? [thirdMatch.score] : [];
  return [[0, 0] as const, ...third].map(([c, d]): Pair => [aggregate[0] - a - c, aggregate[1] - b - d]);
};

export const hasUnplayed = ({ legs }: LostTie): boolean => legs.some(({ kind }) => kind === 'not played');

type Case = { readonly outcomes: TieWorld['outcomes']; readonly points: Pair; readonly rest: Pair | undefined };

const worldOf = (tie: LostTie, lost: readonly number[], ways: Case): TieWorld | undefined => {
  const { outcomes, points, rest } = ways;
  const won = lost.filter((leg) => outcomes[leg] === 'first').length;
  const conceded = lost.filter((leg) => outcomes[leg] === 'second').length;
  // Each win takes a goal; the rest of the sums is told by their difference.
  if (rest && (rest[0] < won || rest[1] < conceded)) return undefined;
  const own = lost.map((leg): Between => marginsOf(outcomes[leg], rest));
  const sum: Between = [own.reduce((all, [least]) => all + least, 0), own.reduce((all, [, most]) => all + most, 0)];
  const [a, b] = knownGoals(tie);
  const lead = a - b;
  const allowed = meet(totalsAllowed(tie, ways, lost), rest ? [lead + rest[0] - rest[1], lead + rest[0] - rest[1]] : ANY);
  const total = meet(allowed, [lead + sum[0], lead + sum[1]]);
  if (total[0] > total[1]) return undefined;
  const legs = lost.map((leg, i): readonly [number, Between] => {
    const [least, most] = own[i] ?? ANY;
    const others = own.filter((_, j) => j !== i);
    const rival: Between = [others.reduce((all, [low]) => all + low, 0), others.reduce((all, [, high]) => all + high, 0)];
    return [leg, meet([least, most], [total[0] - lead - rival[1], total[1] - lead - rival[0]])];
  });
  return { outcomes, points, legs: new Map(legs), total };
};

const ANY: Between = [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY];
const NONE: Between = [1, 0];

const meet = ([a, b]: Between, [c, d]: Between): Between => [Math.max(a, c), Math.min(b, d)];

const marginsOf = (outcome: LegOutcome | undefined, rest: Pair | undefined): Between => {
  if (outcome === 'first') return [1, rest ? rest[0] : Number.POSITIVE_INFINITY];
  return outcome === 'second' ? [rest ? -rest[1] : Number.NEGATIVE_INFINITY, -1] : [0, 0];
};

/** Between which goal differences the legs can have ended for who went on, and for the shoot-out that was held. */
const totalsAllowed = (tie: LostTie, ways: Case, lost: readonly number[]): Between => {
  const { by, penalties, then, thirdMatch, winner } = tie;
  // A leg that was not played: a ruling may have decided, whatever the other one gave.
  if (hasUnplayed(tie) || thirdMatch) return ANY;
  const ahead = leader(ways.points);
  const goalsDecide = by === 'goals' || (by === 'points' && ahead === undefined && then === 'goals');
  if (penalties) return by === 'points' && ahead !== undefined ? NONE : goalsDecide ? levelTotals(tie, ways, lost) : ANY;
  if (winner === undefined) return ANY;
  const goals = (): Between => totalsFor(winner, levelFits(tie, ways, lost, winner));
  if (by === 'goals') return goals();
  if (ahead === undefined) return goalsDecide ? goals() : ANY;
  if (ahead === winner) return ANY;
  return by === 'points' ? NONE : goals();
};

/** Penalties come after all else was level: neither side may be ahead in goals away from home. */
const levelTotals = (tie: LostTie, ways: Case, lost: readonly number[]): Between =>
  levelFits(tie, ways, lost, 0) && levelFits(tie, ways, lost, 1) ? [0, 0] : NONE;

const totalsFor = (winner: Side, level: boolean): Between => {
  const least = level ? 0 : 1;
  return winner === 0 ? [least, Number.POSITIVE_INFINITY] : [Number.NEGATIVE_INFINITY, -least];
};

/** Whether level goals let `winner` go on: away goals, if they count, are not against him. With one lost leg they can be told. */
const levelFits = ({ awayGoals, legs }: LostTie, { rest }: Case, lost: readonly number[], winner: Side): boolean => {
  const [only, ...more] = lost;
  if (awayGoals === 'no' || only === undefined || more.length > 0) return true;
  let [own, other] = [0, 0];
  let lead = 0;
  for (const leg of legs) {
    if (leg.kind === 'not played' || leg.host === undefined) return true;
    if (leg.kind !== 'score') continue;
    const [scored, conceded] = winner === 0 ? leg.score : [leg.score[1], leg.score[0]];
    if (leg.host === winner) other += conceded;
    else own += scored;
    lead += scored - conceded;
  }
  const isAway = legs[only]?.kind === 'lost' && legs[only].host !== winner;
  if (rest) return isAway ? own + rest[winner] >= other : own >= other + rest[winner === 0 ? 1 : 0];
  // Away from home more goals may have been as many on either side; at home the visitors scored no fewer than their lead.
  return isAway || own >= other + Math.max(0, lead);
};
