import type { Standings } from '../page/page.ts';
import { repaired } from './by-engine.ts';
import type { FigureRow, GroupFigures } from './figures.ts';
import type { Repair } from './repairs.ts';

/** What the table as printed and the table after every repair have in common. */
export type Unchanged = 'points' | 'order' | 'qualifiers';

/**
 * What none of the repairs changes, however the question is settled: the points of every team; the order, as far as points,
 * goal difference and goals make it, and results between level teams; the teams that qualify, where the table says who does.
 */
export const unchangedBy = (
  group: GroupFigures,
  { results, rows: printed, splits }: Standings,
  repairs: readonly Repair[],
): readonly Unchanged[] => {
  const size = printed.length;
  const after = repairs.map((repair) => ({ repair, rows: repaired(group, repair).rows }));
  const points = (row: FigureRow | undefined): number | undefined => pointsOf(group, row);
  const isPlaced = group.rows.slice(0, size).every((row) => points(row) !== undefined);
  if (!isPlaced || repairs.length === 0) return [];
  const samePoints = after.every(({ rows }) => rows.every((row, team) => points(row) === points(group.rows[team])));
  const sameOrder = after.every(({ repair, rows }) => isSameOrder(group, rows, repair, size));
  const says = results.size > 0 || (splits ?? []).length > 0;
  return [
    ...(samePoints ? ['points' as const] : []),
    ...(sameOrder ? ['order' as const] : []),
    ...(sameOrder && says ? ['qualifiers' as const] : []),
  ];
};

const pointsOf = ({ points: { draw, loss, win } }: GroupFigures, row: FigureRow | undefined): number | undefined => {
  if (row === undefined) return undefined;
  const { adjusted, drawn, lost, points, won } = row;
  if (points !== undefined) return points;
  return won === undefined || drawn === undefined || lost === undefined ? undefined : win * won + draw * drawn + loss * lost + adjusted;
};

/** Every two teams stand to each other as before, and what was played between level ones stays. */
const isSameOrder = (group: GroupFigures, rows: GroupFigures['rows'], { changes }: Repair, size: number): boolean => {
  const changed = new Set(
    changes.flatMap((change) => {
      const match = change.of === 'result' ? group.matches[change.match] : undefined;
      return match ? [`${Math.min(match.home, match.away)} ${Math.max(match.home, match.away)}`] : [];
    }),
  );
  for (let one = 0; one < size; one += 1)
    for (let other = one + 1; other < size; other += 1) {
      const before = compare(group, group.rows[one], group.rows[other]);
      const after = compare(group, rows[one], rows[other]);
      if (before === undefined || after === undefined || before.by !== after.by || before.sign !== after.sign) return false;
      if (before.by !== 'points' && changed.has(`${one} ${other}`)) return false;
    }
  return true;
};

const compare = (
  group: GroupFigures,
  one: FigureRow | undefined,
  other: FigureRow | undefined,
): { readonly by: 'points' | 'goals'; readonly sign: number } | undefined => {
  const [own, others] = [pointsOf(group, one), pointsOf(group, other)];
  if (one === undefined || other === undefined || own === undefined || others === undefined) return undefined;
  if (own !== others) return { by: 'points', sign: Math.sign(own - others) };
  const gap = differenceOf(one) - differenceOf(other) || (one.goalsFor ?? 0) - (other.goalsFor ?? 0);
  return { by: 'goals', sign: Math.sign(gap) };
};

/** Where goals are not printed they are the same before and after. */
const differenceOf = ({ difference, goalsAgainst, goalsFor }: FigureRow): number => difference ?? (goalsFor ?? 0) - (goalsAgainst ?? 0);
