import type { ContestFacts, FactCommon } from '../model/facts.ts';
import type { ContestState, TeamIx } from '../model/standing.ts';

/** Who has which number in the rounds of a group, as it is on record; who takes a team's slot takes its number, and a ruling may number anew. */
export const numbersIn = (facts: ContestFacts, counts: (fact: FactCommon) => boolean): Pick<ContestState, 'numbers'> => {
  const standing = facts.numbers.filter(counts);
  const drawn = standing.find(({ ruling }) => ruling !== undefined) ?? standing[0];
  if (drawn === undefined) return {};
  const heirs = new Map<TeamIx, TeamIx>();
  for (const { by, team } of facts.replaced.filter(counts)) heirs.set(team, by);
  const heirOf = (team: TeamIx): TeamIx => {
    const seen = new Set<TeamIx>();
    let heir = team;
    // a circle of replacements ends where it began
    for (let next = heirs.get(heir); next !== undefined && !seen.has(next); next = heirs.get(heir)) {
      seen.add(next);
      heir = next;
    }
    return heir;
  };
  return { numbers: { teams: drawn.teams.map(heirOf), ...(drawn.seed !== undefined && { seed: drawn.seed }) } };
};
