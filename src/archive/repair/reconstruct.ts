import type { PointsRule } from '../page/rows.ts';
import type { GroupFigures, GroupMatch } from './figures.ts';
import { type Beyond, type Conflict, type OpenGroup, type OpenMatch, type Outcome, openGroup } from './open-group.ts';
import { countResults } from './result-count.ts';
import { makeSearch, mirrored, type Result, type Search } from './result-search.ts';
import { type Possible, type Range, settleRanges } from './settle-ranges.ts';
import { unevenness, type Witness } from './spread-results.ts';

export type ReconstructOrder = {
  /** Asked now and then; true ends the search, and the answer says so. */
  readonly isOver: () => boolean;
  /** How often each pair meets by the rules, for a table that does not show it. */
  readonly meetings?: number;
};

/** What became of a match, home side first. `uncounted`: the table does not count it. */
export type HomeOutcome = 'home' | 'drawn' | 'away' | 'uncounted';

/** What an open match may be. Nothing outside of it is possible; if `settled`, every end of it is. */
export type OpenAnswer = {
  /** Index in the matches of the answer. */
  readonly match: number;
  /** Least and most goals; absent where goals cannot be told. */
  readonly home?: readonly [number, number];
  readonly away?: readonly [number, number];
  readonly outcomes: readonly HomeOutcome[];
  readonly forced?:
    | { readonly kind: 'score'; readonly score: readonly [number, number] }
    | { readonly kind: 'outcome'; readonly outcome: HomeOutcome }
    /** Home goals less away goals. */
    | { readonly kind: 'difference'; readonly difference: number };
  readonly settled: 'yes' | 'no';
};

/** A match of the example. */
export type ExampleMatch = { readonly match: number; readonly outcome: HomeOutcome; readonly score?: readonly [number, number] };

type Answered = {
  /** All matches of the group: those given, then those that a round robin has besides. */
  readonly matches: readonly GroupMatch[];
  readonly given: number;
  readonly meetings: number;
  /** `outcomes`: the rows do not bound the goals, so that sets of won, drawn and lost are counted. */
  readonly counts: OpenGroup['counts'];
  /** Matches of which the table may count some and others not: some rows count fewer matches than there are. */
  readonly doubtful: 'none' | 'some';
  readonly open: readonly OpenAnswer[];
};

export type Reconstruction =
  /** `count`: sets of results that fit. `at least`: so many were found before the end; there are more, or may be. */
  | (Answered & {
      readonly kind: 'fits';
      readonly count: bigint;
      readonly bound: 'exactly' | 'at least';
      readonly cut: Cut;
      /** Results that fit, one for each open match. */
      readonly example: readonly ExampleMatch[];
    })
  /** No results were found, and that there are none is not proved. */
  | (Answered & { readonly kind: 'unsettled'; readonly cut: Cut })
  | { readonly kind: 'impossible'; readonly why: Conflict }
  | { readonly kind: 'beyond'; readonly why: Beyond };

/** Why the answer is not whole: the time was over, or the group is too large to be counted. */
export type Cut = 'no' | 'time' | 'size';

/**
 * What the results of a table can have been, where they are lost in whole or in part. The count is exact where every state
 * could be kept; else it is a proven lower bound. Ranges are exact as far as `settled` says, and proven from outside beyond.
 */
export const reconstruct = async (figures: GroupFigures, { isOver, meetings }: ReconstructOrder): Promise<Reconstruction> => {
  const opened = openGroup(figures, meetings);
  if (opened.kind !== 'open') return opened;
  const { group } = opened;
  const search = makeSearch(group, figures.points);
  return search ? await answer(group, search, figures.points, isOver) : { kind: 'beyond', why: 'too-large' };
};

/** States kept in each pass of the count; a pass that keeps all is the last. The first is over in a blink. */
const [FIRST, ...PASSES] = [400, 2_400, 14_400, 86_400, 500_000] as const;

const answer = async (group: OpenGroup, search: Search, rule: PointsRule, isOver: () => boolean): Promise<Reconstruction> => {
  let counted = countResults(search, { states: FIRST, isOver });
  if (counted.reach === 'all' && counted.ways === 0n) return { kind: 'impossible', why: { code: 'none-fit' } };
  const settled = await settleRanges(group, rule, isOver);
  if (settled.kind === 'none-fit') return { kind: 'impossible', why: { code: 'none-fit' } };
  for (const states of PASSES) {
    if (counted.reach !== 'some') break;
    const next = countResults(search, { states, isOver });
    counted = { ways: next.ways > counted.ways ? next.ways : counted.ways, reach: next.reach };
  }
  const cut = settled.cut === 'time' || counted.reach === 'time' ? 'time' : counted.reach === 'all' ? 'no' : 'size';
  const answered = describe(group, settled.possible);
  const [first, ...others] = settled.witnesses;
  if (first === undefined) return { kind: 'unsettled', ...answered, cut };
  const example = others.reduce((best, one) => (unevenness(one) < unevenness(best) ? one : best), first);
  // The example is one of them, whatever was counted.
  const count = counted.ways > 0n ? counted.ways : 1n;
  const bound = counted.reach === 'all' ? 'exactly' : 'at least';
  return { kind: 'fits', ...answered, count, bound, cut, example: exampleOf(group, example) };
};

const HOME: Readonly<Record<Outcome, HomeOutcome>> = { won: 'home', drawn: 'drawn', lost: 'away', uncounted: 'uncounted' };
const AWAY: Readonly<Record<Outcome, HomeOutcome>> = { won: 'away', drawn: 'drawn', lost: 'home', uncounted: 'uncounted' };

const isHomeFirst = ({ fixture }: OpenGroup, { first, match }: OpenMatch): boolean => fixture.matches[match]?.home === first;

const describe = (group: OpenGroup, possible: ReadonlyMap<number, Possible>): Answered => ({
  matches: group.fixture.matches,
  given: group.fixture.listed,
  meetings: group.fixture.meetings,
  counts: group.counts,
  doubtful: group.fixture.doubtful.size > 0 ? 'some' : 'none',
  open: group.open.flatMap((open): readonly OpenAnswer[] => {
    const known = possible.get(open.match);
    return known ? [answerOf(open.match, known, isHomeFirst(group, open))] : [];
  }),
});

const ORDER = ['home', 'drawn', 'away', 'uncounted'] as const;

const answerOf = (match: number, { goals, margin, outcomes, settled }: Possible, isFirstAtHome: boolean): OpenAnswer => {
  const there = new Set(outcomes.map((outcome) => (isFirstAtHome ? HOME : AWAY)[outcome]));
  const can = ORDER.filter((outcome) => there.has(outcome));
  const [home, away] = goals ? (isFirstAtHome ? goals : [goals[1], goals[0]]) : [];
  const difference = margin && onlyOf(margin);
  const forced = forcedBy(can, home, away, difference === undefined || isFirstAtHome ? difference : -difference);
  return { match, ...(home && { home }), ...(away && { away }), outcomes: can, ...(forced && { forced }), settled };
};

const onlyOf = ([least, most]: Range): number | undefined => (least === most ? least : undefined);

const forcedBy = (
  outcomes: readonly HomeOutcome[],
  home: Range | undefined,
  away: Range | undefined,
  difference: number | undefined,
): OpenAnswer['forced'] => {
  const [outcome, ...others] = outcomes;
  if (outcome === undefined || others.length > 0) return undefined;
  const [scored, conceded] = [home && onlyOf(home), away && onlyOf(away)];
  if (scored !== undefined && conceded !== undefined) return { kind: 'score', score: [scored, conceded] };
  return difference === undefined ? { kind: 'outcome', outcome } : { kind: 'difference', difference };
};

const exampleOf = (group: OpenGroup, example: Witness): readonly ExampleMatch[] =>
  group.open.flatMap((open) => {
    const result = example.get(open.match);
    if (result === undefined) return [];
    const { outcome, score }: Result = isHomeFirst(group, open) ? result : mirrored(result);
    return [{ match: open.match, outcome: HOME[outcome], ...(score && { score }) }];
  });
