import type { Cell, PageOutcome, PageTie } from '../page/page.ts';
import { pairOf, type Report, scoreText } from './finding.ts';
import { auditScore } from './results.ts';

type Pair = readonly [number, number];
type Side = 0 | 1;

/** Whether another row of the page tells of the same pair (a third match under a title of its own), and what a win is worth. */
export type TieContext = {
  readonly decidedElsewhere: 'yes' | 'no';
  readonly win: 2 | 3;
  /** The title of third matches under the tie whose results are not on the page. */
  readonly lostDecider?: Cell<string>;
  /** The text of the page has points decide ties, goals set aside. */
  readonly by?: 'points';
};

/** A tie by itself: its legs against the figures printed, and the winner against what they give. */
export const auditTie = (tie: PageTie, context: TieContext, report: Report): void => {
  const { decidedElsewhere, win } = context;
  const name = pairOf(tie.teams[0].value, tie.teams[1].value);
  auditAggregate(tie, name, report);
  const points = auditPoints(tie, name, win, report);
  if (isThirdLost(tie, points, context)) {
    const winner = tie.winner === undefined ? '' : tie.teams[tie.winner].value;
    const cells = [tie.winner === undefined ? undefined : tie.teams[tie.winner], ...tie.legs, context.lostDecider];
    report('third-match-lost', 'warning', cells, { tie: name, points: scoreText(points.legs ?? [0, 0]), winner });
  } else auditWinner(tie, name, points, decidedElsewhere, report);
};

/** Level on points where the page has points decide, or titles a third match, and nothing on it decides. */
const isThirdLost = (tie: PageTie, points: TiePoints, { by, decidedElsewhere, lostDecider }: TieContext): boolean => {
  const level = points.legs !== undefined && tie.legs.length > 1 && points.legs[0] === points.legs[1];
  if (!level || decidedElsewhere === 'yes' || tie.thirdMatch || penaltiesOf(tie)) return false;
  // Points that count a third match say of themselves that it is missing.
  if (tie.points && !same(tie.points.value, points.legs)) return false;
  return lostDecider !== undefined || (by === 'points' && (tie.winner !== undefined || leads(goalsOf(tie.legs)) === undefined));
};

/** Every match of a tie by itself. */
export const auditScores = (tie: PageTie, report: Report): void => {
  for (const match of matchesOf(tie)) auditScore(match, pairOf(tie.teams[0].value, tie.teams[1].value), report);
};

const matchesOf = ({ legs, thirdMatch }: PageTie): readonly Cell<PageOutcome>[] => [...legs, ...(thirdMatch ? [thirdMatch] : [])];

const scoreOf = ({ value }: Cell<PageOutcome>): Pair | undefined =>
  value.kind === 'played' || value.kind === 'awarded' ? value.score : undefined;

/** The goals of several matches; undefined if a score is not on record or there is none. */
const goalsOf = (matches: readonly Cell<PageOutcome>[]): Pair | undefined => {
  let [a, b] = [0, 0];
  for (const match of matches) {
    const score = scoreOf(match);
    if (score === undefined) return undefined;
    a += score[0];
    b += score[1];
  }
  return matches.length === 0 ? undefined : [a, b];
};

const same = (one: Pair, other: Pair): boolean => one[0] === other[0] && one[1] === other[1];

const auditAggregate = ({ aggregate, legs, thirdMatch }: PageTie, tie: string, report: Report): void => {
  if (!aggregate) return;
  const all = thirdMatch ? [...legs, thirdMatch] : legs;
  const sums = [goalsOf(legs), goalsOf(all)].filter((sum) => sum !== undefined);
  const first = sums[0];
  if (first !== undefined) {
    if (!sums.some((sum) => same(sum, aggregate.value)))
      report('aggregate-wrong', 'error', [aggregate, ...all], { tie, aggregate: scoreText(aggregate.value), counted: scoreText(first) });
    return;
  }
  // A leg without a score can only add goals.
  const known = goalsOf(legs.filter((leg) => scoreOf(leg) !== undefined));
  if (known && (known[0] > aggregate.value[0] || known[1] > aggregate.value[1]))
    report('aggregate-wrong', 'error', [aggregate, ...legs], { tie, aggregate: scoreText(aggregate.value), counted: scoreText(known) });
};

const WON: readonly Pair[] = [
  [1, 0],
  [0, 1],
];

/** What a match may have given in points of a win, a draw: one way if its result is on record, else three. */
const waysOf = (match: Cell<PageOutcome>, win: number): readonly Pair[] => {
  const score = scoreOf(match);
  const ways = [...WON.map(([a, b]): Pair => [a * win, b * win]), [1, 1] as const];
  if (score) return [ways[score[0] > score[1] ? 0 : score[0] < score[1] ? 1 : 2] ?? [1, 1]];
  return match.value.kind === 'decided' && match.value.drawn === 'yes' ? [[1, 1]] : ways;
};

const sumsOf = (matches: readonly Cell<PageOutcome>[], win: number): readonly Pair[] =>
  matches
    .slice(0, 4)
    .reduce<readonly Pair[]>((sums, match) => sums.flatMap(([a, b]) => waysOf(match, win).map(([c, d]): Pair => [a + c, b + d])), [[0, 0]]);

type TiePoints = {
  /** Of the legs alone, if all their results are on record. */
  readonly legs?: Pair;
  readonly printed?: Pair;
};

const auditPoints = (tie: PageTie, name: string, win: 2 | 3, report: Report): TiePoints => {
  const { legs, points, thirdMatch } = tie;
  const own = legs.every((leg) => scoreOf(leg) !== undefined) && legs.length > 0 ? sumsOf(legs, win)[0] : undefined;
  const result = { ...(own && { legs: own }), ...(points && { printed: points.value }) };
  const fit = fitOf(tie, win);
  if (!points || fit === undefined) return result;
  const args = { tie: name, points: scoreText(points.value), counted: own === undefined ? '' : scoreText(own) };
  if (win === 2 && fitOf(tie, 3) !== 'as it is') report('points-rule-assumed', 'note', [points], { win, draw: 1, loss: 0 });
  if (fit === 'third match') report('third-match-unrecorded', 'note', [points, ...legs], args);
  if (fit === 'no') report('tie-points-wrong', own ? 'error' : 'warning', [points, ...legs, thirdMatch], args);
  return result;
};

/**
 * Whether the points of a tie are those of its legs, without or with the third match; `third match`: only with one that is
 * not on the page. Undefined: it prints none.
 */
const fitOf = ({ legs, points, thirdMatch }: PageTie, win: number): 'as it is' | 'third match' | 'no' | undefined => {
  if (!points || legs.length === 0) return undefined;
  const alone = sumsOf(legs, win);
  const all = thirdMatch ? sumsOf([...legs, thirdMatch], win) : [];
  if ([...alone, ...all].some((sum) => same(sum, points.value))) return 'as it is';
  const level = alone.filter(([a, b]) => a === b);
  const after = level.flatMap(([a, b]): readonly Pair[] => [
    [a + win, b],
    [a, b + win],
    [a + 1, b + 1],
  ]);
  return !thirdMatch && after.some((sum) => same(sum, points.value)) ? 'third match' : 'no';
};

/** What a win is worth in the ties of a page: three points, or two if more of them fit. */
export const winOf = (ties: readonly PageTie[]): 2 | 3 => {
  const fitting = (win: number): number => ties.filter((tie) => (fitOf(tie, win) ?? 'no') !== 'no').length;
  return fitting(2) > fitting(3) ? 2 : 3;
};

const leads = (pair: Pair | undefined): Side | undefined =>
  pair === undefined || pair[0] === pair[1] ? undefined : pair[0] > pair[1] ? 0 : 1;

/** The last shoot-out that the tie prints. */
export const penaltiesOf = (tie: PageTie): Cell<Pair> | undefined => {
  if (tie.penalties) return tie.penalties;
  for (const match of matchesOf(tie).toReversed()) {
    const { value } = match;
    if ((value.kind === 'played' || value.kind === 'decided') && value.penalties) return { ...match, value: value.penalties };
  }
  return undefined;
};

type Decision = { readonly by: 'points' | 'third' | 'penalties' | 'aggregate'; readonly winner: Side; readonly score: Pair };

/** What decides the tie as the page tells it: points where it prints them, else goals; then the third match; then penalties. */
const decisionOf = (tie: PageTie, points: TiePoints, penalties: Pair | undefined): Decision | undefined => {
  const third = tie.thirdMatch && scoreOf(tie.thirdMatch);
  const goals = tie.aggregate?.value ?? goalsOf(tie.legs);
  const first = points.printed
    ? { by: 'points' as const, score: points.printed }
    : goals && !third
      ? { by: 'aggregate' as const, score: goals }
      : undefined;
  for (const step of [
    first,
    third && { by: 'third' as const, score: third },
    penalties && { by: 'penalties' as const, score: penalties },
  ]) {
    const winner = leads(step?.score);
    if (step && winner !== undefined) return { ...step, winner };
  }
  return undefined;
};

const auditWinner = (tie: PageTie, name: string, points: TiePoints, decidedElsewhere: 'yes' | 'no', report: Report): void => {
  const { aggregate, legs, teams, thirdMatch, winner } = tie;
  const penalties = penaltiesOf(tie);
  if (penalties && penalties.value[0] === penalties.value[1] && tie.penalties)
    report('penalties-level', 'error', [penalties], { tie: name, penalties: scoreText(penalties.value) });
  if (thirdMatch && points.legs && points.legs[0] !== points.legs[1] && points.printed)
    report('third-match-needless', 'warning', [thirdMatch, tie.points], { tie: name, points: scoreText(points.legs) });
  const decision = decisionOf(tie, points, penalties?.value);
  auditPenalties(tie, name, points, penalties, report);
  const cells = [winner === undefined ? undefined : teams[winner], tie.points ?? aggregate, ...legs, thirdMatch];
  const marked = winner === undefined ? '' : teams[winner].value;
  if (winner === undefined) {
    const isPlayed = legs.length > 0 && matchesOf(tie).every(({ value }) => value.kind === 'played');
    if (!decision && isPlayed && decidedElsewhere === 'no' && leads(points.legs) === undefined)
      report('winner-missing', 'warning', [teams[0], teams[1], ...legs], { tie: name });
    return;
  }
  if (decision === undefined) {
    if (decidedElsewhere === 'yes' || legs.length === 0) return;
    if (awayGoals(tie) === winner) report('winner-by-away-goals', 'note', cells, { tie: name, winner: marked });
    else if (leads(points.legs) === winner) return;
    else report('winner-unexplained', 'warning', cells, { tie: name, winner: marked });
    return;
  }
  if (decision.winner === winner) return;
  const goalsDecide = decision.by === 'aggregate' && points.legs !== undefined && legs.length > 1;
  const byPoints = goalsDecide ? leads(points.legs) : undefined;
  const score = scoreText(decision.score);
  if (goalsDecide && byPoints === winner) {
    report('winner-by-points', 'note', cells, { tie: name, winner: marked, points: scoreText(points.legs), aggregate: score });
    return;
  }
  // Level on points: goals decide only where the rules say so, which the page does not.
  const level = goalsDecide && byPoints === undefined;
  if (level && (decidedElsewhere === 'yes' || leads(penalties?.value) === winner)) return;
  report('winner-wrong', level ? 'warning' : 'error', cells, {
    tie: name,
    winner: marked,
    other: teams[decision.winner].value,
    by: decision.by,
    score,
    level: level ? scoreText(points.legs) : '',
  });
};

/** Penalties where points, or the goals of a tie that prints no points, have decided before. */
const auditPenalties = (tie: PageTie, name: string, points: TiePoints, penalties: Cell<Pair> | undefined, report: Report): void => {
  if (!penalties) return;
  const third = tie.thirdMatch && scoreOf(tie.thirdMatch);
  const args = { tie: name, penalties: scoreText(penalties.value) };
  const needless = (figure: 'points' | 'aggregate' | 'third', score: Pair): void =>
    report('penalties-needless', 'warning', [penalties, tie.points ?? tie.aggregate, ...tie.legs], {
      ...args,
      figure,
      score: scoreText(score),
    });
  if (third) {
    if (third[0] !== third[1]) needless('third', third);
    return;
  }
  const goals = goalsOf(tie.legs) ?? tie.aggregate?.value;
  // Points of the legs decide where the page prints them; elsewhere both must have decided before penalties are odd.
  if (points.printed) {
    const own = points.legs ?? points.printed;
    if (own[0] !== own[1]) needless('points', own);
  } else if (goals && goals[0] !== goals[1] && (points.legs === undefined || points.legs[0] !== points.legs[1]))
    needless('aggregate', goals);
};

/** Who scored more away: the first-named team has the second leg away. */
const awayGoals = ({ legs }: PageTie): Side | undefined => {
  const [first, second] = legs.map(scoreOf);
  return legs.length === 2 && first && second ? leads([second[0], first[1]]) : undefined;
};
