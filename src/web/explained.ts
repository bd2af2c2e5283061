import type { Because, Team } from '../wire/index.ts';
import type { TableDocument } from './outline.ts';

/** The place whose reasons a reader asks for first: the one just above the first cut that points alone did not settle. */
export function placeToExplain(
  group: TableDocument,
): { readonly team: Team; readonly position: number; readonly because: readonly Because[] } | undefined {
  const cuts = group.cuts.map((cut) => cut.after);
  const above = group.table.filter((row, index) => cuts.includes(index + 1) && row.because.length > 0);
  const hard = above.find((row) => row.because.length > 1) ?? above[0] ?? group.table.find((row) => row.because.length > 0);
  return hard === undefined ? undefined : { team: hard.team, position: hard.position, because: hard.because };
}

/** Teams that were level when the rules went past their first step: their matches against each other are marked. */
export function levelTeams(because: readonly Because[]): ReadonlySet<string> {
  return new Set(because[1]?.values.map(({ team }) => team.id));
}
