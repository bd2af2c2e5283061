import type { MatchDocument } from '../wire/index.ts';

/** Matches that are played together: a round of the fixture, else a day, else those of which neither is on record. */
export type MatchDay = { readonly round: number | null; readonly date: string | null; readonly matches: readonly MatchDocument[] };

/** A contest's matches by match day, in order; those of no day come last. */
export function matchDays(matches: readonly MatchDocument[]): readonly MatchDay[] {
  const days = new Map<string, { round: number | null; date: string | null; matches: MatchDocument[] }>();
  for (const match of matches) {
    const key = match.round === null ? `d${match.date ?? ''}` : `r${match.round}`;
    const known = days.get(key);
    if (known === undefined) days.set(key, { round: match.round, date: match.round === null ? match.date : null, matches: [match] });
    else known.matches.push(match);
  }
  const place = ({ date, round }: MatchDay) => [round ?? Number.MAX_SAFE_INTEGER, date ?? '9999'] as const;
  return [...days.values()].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    return first[0] - second[0] || (first[1] < second[1] ? -1 : first[1] > second[1] ? 1 : 0);
  });
}
