import type { Because, MatchDocument, Team } from '../wire/index.ts';
import type { GroupDocument, TableDocument } from './outline.ts';

/** Home teams in rows, away teams in columns; a pair that met more than once at the same ground has several matches. */
export type Grid = {
  readonly teams: readonly { readonly team: Team; readonly short: string }[];
  readonly at: (home: string, away: string) => readonly MatchDocument[];
};

export function gridOf(group: GroupDocument): Grid {
  const rows = group.table.map((row) => row.team);
  const teams = rows.length > 0 ? rows : group.slots.flatMap((slot) => (slot.team === null ? [] : [slot.team]));
  const cells = new Map<string, MatchDocument[]>();
  for (const match of group.matches) {
    if (match.label === 'play-off') continue;
    const key = `${match.home.id} ${match.away.id}`;
    const known = cells.get(key);
    if (known === undefined) cells.set(key, [match]);
    else known.push(match);
  }
  const short = abbreviations(teams.map((team) => team.name));
  return {
    teams: teams.map((team, index) => ({ team, short: short[index] ?? '' })),
    at: (home, away) => cells.get(`${home} ${away}`) ?? [],
  };
}

/** Three letters for each name, no two alike: 'Sport Vallejo' SPV, 'Sporting Caxamarca' SPC. */
export function abbreviations(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const words = name
      .normalize('NFD')
      .replace(/\p{M}/gu, '')
      .toUpperCase()
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '');
    const first = words[0] ?? '?';
    const last = words.at(-1) ?? first;
    const tries =
      words.length > 1
        ? [first.slice(0, 2) + last.slice(0, 1), first.slice(0, 1) + last.slice(0, 2), last.slice(0, 3)]
        : [first.slice(0, 3)];
    for (let index = 2; index < last.length; index += 1) tries.push(first.slice(0, 2) + last.slice(index, index + 1));
    for (let number = 2; number <= names.length + 1; number += 1) tries.push(first.slice(0, 2) + number);
    const found = tries.find((candidate) => !taken.has(candidate)) ?? name;
    taken.add(found);
    return found;
  });
}

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
