import type { View } from '../facts/reading.ts';
import type { ContestFacts, FactCommon } from '../model/facts.ts';
import type { MatchState, TeamIx } from '../model/standing.ts';

/** Facts of a contest in which a replacement that takes the record over stands where the replaced team did. */
export const takeOver = (facts: ContestFacts, counts: (fact: FactCommon) => boolean): ContestFacts => {
  if (facts.replaced.length === 0) return facts;
  const heirs = new Map<TeamIx, TeamIx>();
  for (const { team, by, record } of facts.replaced.filter(counts)) if (record === 'taken-over') heirs.set(team, by);
  if (heirs.size === 0) return facts;
  const heirOf = (team: TeamIx): TeamIx => {
    // a circle of replacements ends where it began
    let heir = team;
    for (let next = heirs.get(heir); next !== undefined && next !== team; next = heirs.get(heir)) heir = next;
    return heir;
  };
  const renamed = <T extends { readonly team: TeamIx }>(list: readonly T[]): readonly T[] =>
    list.map((fact) => ({ ...fact, team: heirOf(fact.team) }));
  return {
    ...facts,
    matches: facts.matches.map((match) => ({ ...match, home: heirOf(match.home), away: heirOf(match.away) })),
    rows: renamed(facts.rows),
    points: renamed(facts.points),
    figures: renamed(facts.figures),
  };
};

/**
 * Matches of a phase that was annulled no longer count; they are kept apart, with what had become of them. An undated
 * annulment voids all there is; a dated one what was played or planned up to its day, or played on no recorded day, unless a
 * later ruling decided it.
 */
export const voided = (
  matches: readonly MatchState[],
  facts: ContestFacts,
  { counts, since }: { readonly counts: (fact: FactCommon) => boolean; readonly since: View['since'] },
): { readonly matches: readonly MatchState[]; readonly voided: readonly MatchState[] } => {
  const annulments = facts.annulled.length === 0 ? [] : facts.annulled.filter(counts);
  if (annulments.length === 0) return { matches, voided: [] };
  const voids = annulments.flatMap(({ date }) => (date === undefined ? [] : [date]));
  const latest = voids.length < annulments.length ? undefined : voids.reduce((a, b) => (a > b ? a : b));
  const isVoid = ({ date, outcome, ruling }: MatchState): boolean => {
    if (latest === undefined) return true;
    const ruled = ruling === undefined ? undefined : since({ ruling });
    if (ruled !== undefined && ruled > latest) return false;
    return date === undefined ? outcome.kind !== 'to-play' : date <= latest;
  };
  const [ruling] = annulments.flatMap((one) => (one.ruling === undefined ? [] : [one.ruling]));
  return {
    matches: matches.filter((match) => !isVoid(match)),
    voided: matches.filter(isVoid).map((match) => ({
      ...match,
      outcome: { kind: 'annulled' },
      replaced: match.replaced ?? match.outcome,
      ...(ruling !== undefined && { ruling }),
    })),
  };
};
