import { fold, nearest, type Season, type SeasonTeam } from '../engine/index.ts';

export type TeamSearch =
  | { readonly kind: 'found'; readonly team: SeasonTeam }
  /** Several teams of the season go by this name. */
  | { readonly kind: 'ambiguous'; readonly candidates: readonly SeasonTeam[] }
  | { readonly kind: 'unknown'; readonly nearest?: string };

/**
 * The team of a season a person means by an id, a name or another spelling. An id goes before a name, a name before
 * an alias; two of the same kind are left to the person.
 */
export const findTeam = (season: Season, typed: string): TeamSearch => {
  const byId = season.teams.find((team) => team.id === typed.trim());
  if (byId) return { kind: 'found', team: byId };
  const wanted = fold(typed);
  const named = season.teams.filter(
    (team) => fold(team.name) === wanted || (team.seat !== undefined && fold(`${team.name} (${team.seat})`) === wanted),
  );
  const aliases = aliasesOf(season);
  const hits = named.length > 0 ? named : season.teams.filter((team) => aliases(team).some((alias) => fold(alias) === wanted));
  const [first] = hits;
  if (first === undefined) {
    const near = nearest(
      typed,
      season.teams.flatMap((team) => [team.name, team.id, ...aliases(team)]),
    );
    return { kind: 'unknown', ...(near !== undefined && { nearest: near }) };
  }
  return hits.length === 1 ? { kind: 'found', team: first } : { kind: 'ambiguous', candidates: hits };
};

const aliasesOf = ({ plan }: Season): ((team: SeasonTeam) => readonly string[]) => {
  const season = plan.regulations.season;
  const known = new Map(
    plan.clubs.map((club) => [club.id, club.aliases.filter((alias) => alias.seasons?.includes(season) ?? true).map((alias) => alias.name)]),
  );
  return (team) => known.get(team.id) ?? [];
};
