import type { ContestDocument, MatchDocument, Team } from './season-document.ts';

/** Home teams in rows, away teams in columns; a pair that met more than once at the same ground has several matches. */
export type Grid = {
  readonly teams: readonly { readonly team: Team; readonly short: string }[];
  readonly at: (home: string, away: string) => readonly MatchDocument[];
};

/** The results of a group, its teams in the order of the table; play-offs stand outside it. */
export const gridOf = (group: Extract<ContestDocument, { readonly kind: 'group' }>): Grid => {
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
};

/** Three letters for each name, no two alike: 'Sport Vallejo' SPV, 'Sporting Caxamarca' SPC. */
export const abbreviations = (names: readonly string[]): readonly string[] => {
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
};
