import { makeCollector } from './collect-repairs.ts';
import { type Counts, countPlayed } from './counts.ts';
import type { GroupFigures } from './figures.ts';
import { findAlone } from './find-alone.ts';
import { type Distance, distanceOf, resultField, searchResults } from './find-in-results.ts';
import { combined, goalsOf, mendsOfRow } from './find-in-table.ts';
import { makeMixedSearch, resultChange } from './find-mixed.ts';
import type { FindRepairs, RepairOrder, RepairsOfAKind } from './repairs.ts';
import { isMet, type TeamTargets, targetsOf } from './targets.ts';

/**
 * Every smallest set of changes after which a table and its results add up: each row is what its matches give, for the
 * figures it prints. Exact: sets are looked through by their size, and a size is only left when it is proven that none of it
 * will do. A changed score has 0 to 99 goals a side; what a ruling decided (walkovers, awarded matches) is never changed.
 * The answer depends on nothing but the group, unless the time runs out.
 */
export const findRepairs: FindRepairs = (group, order) => {
  if (group.matches.length === 0) {
    const table = findAlone(group, order);
    return table === 'adds-up' ? { state: 'adds-up' } : { state: 'differs', results: NONE, table, mixed: NONE };
  }
  const targets = targetsOf(group);
  if (countPlayed(group).every((counts, team) => isMet(targets[team], counts, group.points))) return { state: 'adds-up' };
  const { changes, table } = repairTable(group, order);
  return { state: 'differs', table, ...repairResults(group, targets, changes, order) };
};

const NONE: RepairsOfAKind = { state: 'none' };

/** Each row becomes what its matches give; rows are mended one by one. */
const repairTable = (group: GroupFigures, { most }: RepairOrder): { readonly table: RepairsOfAKind; readonly changes: number } => {
  const mends = countPlayed(group).flatMap((counts, team) => {
    const row = group.rows[team];
    return row ? [mendsOfRow(group, team, row, counts)] : [];
  });
  const { cut, ways } = combined(
    mends.map((mend) => mend.ways),
    most,
  );
  const repairs = ways.map((changes) => ({ changes, goals: goalsOf(changes) }));
  return { table: { state: 'found', repairs, cut }, changes: mends.reduce((sum, { cells }) => sum + cells, 0) };
};

/** Results alone, and results with figures of the table as long as that takes fewer changes than `ofTable`. */
const repairResults = (
  group: GroupFigures,
  targets: readonly TeamTargets[],
  ofTable: number,
  order: RepairOrder,
): { readonly results: RepairsOfAKind; readonly mixed: RepairsOfAKind } => {
  const field = resultField(group);
  const searchMixed = makeMixedSearch(field, targets);
  const floor = goalsFloor(group, targets);
  let results: RepairsOfAKind = firstAnswer(distanceOf(field, targets));
  let mixed: RepairsOfAKind = { state: 'open', atLeast: 2 };
  for (let changes = 1; results.state === 'open' || mixed.state === 'open'; changes += 1) {
    if (results.state === 'open' && results.atLeast <= changes) {
      const collector = makeCollector();
      const isOver = (): boolean => order.isOver() || collector.isFull(floor);
      searchResults(field, targets, changes, collector.limit, isOver, (set, scores, goals) =>
        collector.offer({ changes: set.flatMap((match, i) => resultChange(group, match, scores[i])), goals }),
      );
      const { cut, repairs } = collector.found(order.most);
      if (repairs.length > 0) results = { state: 'found', repairs, cut: cut === 'no' && order.isOver() ? 'time' : cut };
      else if (changes >= field.changeable.length) results = NONE;
      else results = { state: 'open', atLeast: order.isOver() ? changes : changes + 1 };
    }
    if (mixed.state === 'open') mixed = mixedOf(searchMixed, changes, { ofTable, results }, order);
    if (order.isOver()) return { results, mixed };
  }
  return { results, mixed };
};

const firstAnswer = (distance: Distance): RepairsOfAKind => (distance.state === 'hopeless' ? NONE : distance);

/** Mixed repairs of exactly so many changes, if those of the other kinds take more. */
const mixedOf = (
  searchMixed: ReturnType<typeof makeMixedSearch>,
  changes: number,
  { ofTable, results }: { readonly ofTable: number; readonly results: RepairsOfAKind },
  { isOver, most }: RepairOrder,
): RepairsOfAKind => {
  const ofResults = results.state === 'found' ? (results.repairs[0]?.changes.length ?? 0) : Number.POSITIVE_INFINITY;
  if (changes >= Math.min(ofTable, ofResults)) return NONE;
  const collector = makeCollector();
  for (let figures = 1; figures < changes; figures += 1) searchMixed({ figures, results: changes - figures }, isOver, collector);
  const { cut, repairs } = collector.found(most);
  if (repairs.length > 0) return { state: 'found', repairs, cut: isOver() ? 'time' : cut };
  return { state: 'open', atLeast: Math.max(2, isOver() ? changes : changes + 1) };
};

/** The fewest goals that can bring the results to the table: one goal more or fewer moves a figure of two teams. */
const goalsFloor = (group: GroupFigures, targets: readonly TeamTargets[]): number => {
  const gaps = countPlayed(group).map((counts, team) => {
    const gapIn = (figure: 'goalsFor' | 'goalsAgainst'): number =>
      Math.min(
        ...(targets[team] ?? [{}]).map(({ [figure]: wanted }: Partial<Counts>) => Math.abs((wanted ?? counts[figure]) - counts[figure])),
      );
    return gapIn('goalsFor') + gapIn('goalsAgainst');
  });
  return Math.ceil(gaps.reduce((sum, gap) => sum + gap, 0) / 2);
};
