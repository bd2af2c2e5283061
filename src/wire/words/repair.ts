import type { RepairFigure } from '../repair-document.ts';

/** Figures of a row as they are said: `goles a favor 21`. */
export type RepairWords = {
  readonly figures: Readonly<Record<RepairFigure, string>>;
  /** A row: what the table says, and what the results give (`row`: what the row's other figures give). */
  readonly gap: (team: string, printed: string, counted: string, by: 'results' | 'row') => string;
  readonly sums: Readonly<Record<'goals' | 'differences' | 'results' | 'draws' | 'played', (one: number, other: number) => string>>;
  /** A match without a result that is given one. */
  readonly filled: (match: string, to: string) => string;
  /** A figure of a row: `Sport Áncash, goles a favor: 21 → 18`. */
  readonly changed: (team: string, figure: RepairFigure, from: string, to: string) => string;
  readonly unchanged: Readonly<Record<'points' | 'order' | 'qualifiers', string>>;
  /** None of these is changed by any repair. */
  readonly remain: (what: readonly string[]) => string;
};
