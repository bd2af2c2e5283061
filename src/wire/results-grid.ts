import type { ContestDocument, MatchDocument, Team } from './season-document.ts';

/** Home teams in rows, away teams in columns; a pair that met more than once at the same ground has several matches. */
export type Grid = {
  readonly teams: readonly { readonly team: Team; readonly short: string }[];
  readonly at: (home: string, away: string) => readonly MatchDocument[];
};

type Group = Extract<ContestDocument, { readonly kind: 'group' }>;

/** More teams make a grid that nobody can look over. */
const MOST_TEAMS = 20;
/** With less of its cells filled a grid hides the results among blanks. */
const LEAST_FILLED = 0.4;

/**
 * How a group's results are best shown. What the rules will fill is what counts, not what has been played so far: the
 * form does not change while the season goes on.
 */
export const resultsAs = (group: Group): 'grid' | 'list' => {
  const size = Math.max(group.table.length, group.slots.length);
  if (size > MOST_TEAMS) return 'list';
  if (group.fixture !== 'listed' || size < 2) return 'grid';
  const cells = size * (size - 1);
  const filled =
    group.matchesEach === null
      ? new Set(group.matches.map((match) => `${match.home.id} ${match.away.id}`)).size
      : (group.matchesEach * size) / 2;
  return filled < LEAST_FILLED * cells ? 'list' : 'grid';
};

/** Matches under one head: a day, or a home team where days are not on record. */
export type Batch = {
  readonly head: { readonly date: string } | { readonly home: Team } | null;
  readonly matches: readonly MatchDocument[];
};

/** A group's matches by day where any is dated (those without one last, under no head), else by home team; no play-offs. */
export const batchesOf = (group: Group): readonly Batch[] => {
  const matches = group.matches.filter((match) => match.label !== 'play-off');
  const dated = matches.some((match) => match.date !== null);
  const batches = new Map<string, { head: Batch['head']; matches: MatchDocument[] }>();
  for (const match of matches) {
    const key = dated ? (match.date ?? '') : match.home.id;
    const head = dated ? (match.date === null ? null : { date: match.date }) : { home: match.home };
    const known = batches.get(key);
    if (known === undefined) batches.set(key, { head, matches: [match] });
    else known.matches.push(match);
  }
  const order = (key: string): string => (key === '' ? '~' : key);
  const keys = [...batches.entries()];
  return (dated ? keys.sort(([a], [b]) => (order(a) < order(b) ? -1 : 1)) : inTableOrder(keys, group)).map(([, batch]) => batch);
};

const inTableOrder = <T>(batches: [string, T][], { table }: Group): readonly [string, T][] => {
  const rank = new Map(table.map((row, i) => [row.team.id, i]));
  return batches.sort(([a], [b]) => (rank.get(a) ?? table.length) - (rank.get(b) ?? table.length));
};

/** The results of a group, its teams in the order of the table; play-offs stand outside it. */
export const gridOf = (group: Group): Grid => {
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
