import type { AdjustmentDocument, RowDocument, Team } from './season-document.ts';

/** Adjustments of a table that have the same ground, with whose they are. */
export type AdjustmentNote = Omit<AdjustmentDocument, 'points'> & {
  readonly teams: readonly { readonly team: Team; readonly points: number }[];
};

/** Why a table's points are not only those of its matches: a note for each ground, in the order of the table. */
export const adjustmentNotes = (table: readonly RowDocument[]): readonly AdjustmentNote[] => {
  const notes = new Map<string, AdjustmentDocument & { readonly teams: { readonly team: Team; readonly points: number }[] }>();
  for (const { team, adjustments } of table)
    for (const adjustment of adjustments) {
      const { points, ...ground } = adjustment;
      const key = JSON.stringify(ground);
      const known = notes.get(key);
      if (known) known.teams.push({ team, points });
      else notes.set(key, { ...adjustment, teams: [{ team, points }] });
    }
  return [...notes.values()].map(({ kind, article, ruling, note, teams }) => ({ kind, article, ruling, note, teams }));
};
