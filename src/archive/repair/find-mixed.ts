import type { Collector } from './collect-repairs.ts';
import { addScore, countPlayed, figuresBy, plus, printedIn } from './counts.ts';
import type { Figure, GroupFigures } from './figures.ts';
import { distanceOf, type ResultField, searchResults } from './find-in-results.ts';
import { combined, goalsOf } from './find-in-table.ts';
import type { Score } from './find-scores.ts';
import type { Change } from './repairs.ts';
import { meets, type Target, type TeamTargets, targetsOfRow } from './targets.ts';

/** Ways to give the changed figures of all rows their values; more than these are those of a table that says hardly anything. */
const MOST_WAYS = 200;

/**
 * Repairs that change so many figures of the table and so many results: with the figures taken away, the results alone must do,
 * and say then what the figures are.
 */
export const makeMixedSearch = (field: ResultField, targets: readonly TeamTargets[]) => {
  const { group } = field;
  const cells = group.rows.flatMap((row, team) => (row ? printedIn(row).map(([figure]): Cell => ({ team, figure })) : []));
  const without = rowsWithout(group);
  return (
    { figures, results }: { readonly figures: number; readonly results: number },
    isOver: () => boolean,
    collector: Collector,
  ): void => {
    const chosen: Cell[] = [];
    const choose = (from: number): void => {
      if (isOver()) return;
      if (chosen.length === figures) {
        searchWithout(field, wantedWithout(targets, chosen, without), chosen, results, isOver, collector);
        return;
      }
      for (let i = from; i < cells.length; i += 1) {
        const cell = cells[i];
        if (cell === undefined) continue;
        chosen.push(cell);
        choose(i + 1);
        chosen.pop();
      }
    };
    choose(0);
  };
};

type Cell = { readonly team: number; readonly figure: Figure };

/** The targets of a team whose row does not print some figures, each made once. */
const rowsWithout = (group: GroupFigures): ((team: number, figures: readonly Figure[]) => readonly Target[]) => {
  const known = new Map<string, readonly Target[]>();
  return (team, figures) => {
    const key = `${team} ${figures.join(' ')}`;
    const there = known.get(key);
    if (there) return there;
    const { adjusted = 0, ...printed } = group.rows[team] ?? {};
    const left = Object.entries(printed).filter(([figure]) => !figures.some((taken) => taken === figure));
    const made = targetsOfRow(group, team, { adjusted, ...Object.fromEntries(left) });
    known.set(key, made);
    return made;
  };
};

const wantedWithout = (
  targets: readonly TeamTargets[],
  cells: readonly Cell[],
  without: ReturnType<typeof rowsWithout>,
): readonly TeamTargets[] => {
  const wanted = [...targets];
  for (const [i, { team }] of cells.entries())
    if (cells[i - 1]?.team !== team)
      wanted[team] = without(
        team,
        cells.flatMap((cell) => (cell.team === team ? [cell.figure] : [])),
      );
  return wanted;
};

const searchWithout = (
  field: ResultField,
  wanted: readonly TeamTargets[],
  cells: readonly Cell[],
  results: number,
  isOver: () => boolean,
  collector: Collector,
): void => {
  const distance = distanceOf(field, wanted);
  if (distance.state === 'hopeless' || distance.atLeast > results) return;
  searchResults(field, wanted, results, collector.limit, isOver, (set, scores, goals) => {
    const changed = set.flatMap((match, i) => resultChange(field.group, match, scores[i]));
    for (const figures of figuresAfter(field.group, wanted, cells, set, scores))
      collector.offer({ changes: [...changed, ...figures], goals: goals + goalsOf(figures) });
  });
};

export const resultChange = ({ matches }: GroupFigures, match: number, to: Score | undefined): readonly Change[] => {
  const from = matches[match]?.result;
  return from === undefined || to === undefined ? [] : [{ of: 'result', match, from, to }];
};

/** What the figures become, in every way that changes each of them. */
const figuresAfter = (
  group: GroupFigures,
  wanted: readonly TeamTargets[],
  cells: readonly Cell[],
  set: readonly number[],
  scores: readonly Score[],
): readonly (readonly Change[])[] => {
  const counts = countPlayed(group, new Set(set));
  for (const [i, index] of set.entries()) {
    const [match, score] = [group.matches[index], scores[i]];
    if (match && score) addScore(counts, match, score);
  }
  const ways = [...new Set(cells.map(({ team }) => team))].map((team) => {
    const [row, own] = [group.rows[team], counts[team]];
    if (row === undefined || own === undefined) return [];
    return (wanted[team] ?? []).flatMap((target): (readonly Change[])[] => {
      if (!meets(target, own, group.points)) return [];
      const right = figuresBy(plus(own, target.beside), row, group);
      const changes = cells.flatMap((cell): Change[] => {
        const from = row[cell.figure];
        return cell.team !== team || from === undefined || from === right[cell.figure]
          ? []
          : [{ of: 'row', team, figure: cell.figure, from, to: right[cell.figure] }];
      });
      return changes.length === cells.filter((cell) => cell.team === team).length ? [changes] : [];
    });
  });
  return combined(ways, MOST_WAYS).ways.filter((way) => way.length === cells.length);
};
