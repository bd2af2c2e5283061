import type { Both, RowDocument } from './season-document.ts';
import { inBoth } from './words/index.ts';

/** A figure that ranks a table: what it is called, and each team's, by id. */
export type ComparedFigure = { readonly name: Both; readonly values: ReadonlyMap<string, number> };

/** Whether a table knows nothing of matches: no row has played any that is on record. */
export const hasNoRecord = (table: readonly RowDocument[]): boolean =>
  table.length > 0 && table.every(({ played, points }) => points === null && (played === null || played === 0));

/** The figure that ranks a table which knows nothing of matches; undefined where none was compared. */
export const comparedFigure = (table: readonly RowDocument[]): ComparedFigure | undefined => {
  if (!hasNoRecord(table)) return undefined;
  const reasons = table.flatMap(({ because }) => because);
  const figure = reasons.find((reason) => reason.figure !== null)?.figure;
  if (figure === undefined || figure === null) return undefined;
  const values = new Map<string, number>();
  for (const reason of reasons)
    if (reason.figure === figure) for (const { team, value } of reason.values) if (value !== null) values.set(team.id, value);
  return { name: figureName(figure), values };
};

/** What a figure is called where it stands alone, as a head. */
export const figureName = (figure: string): Both => inBoth((words) => capital(words.measure({ by: 'figure', figure }).name));

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
