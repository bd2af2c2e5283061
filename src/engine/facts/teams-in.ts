import type { BoundFact } from '../model/facts.ts';
import type { TeamIx } from '../model/standing.ts';

/** The teams that a fact speaks of. */
export const teamsIn = ({ fact }: Pick<BoundFact, 'fact'>): readonly TeamIx[] => [
  ...('team' in fact ? [fact.team] : []),
  ...('by' in fact ? [fact.by] : []),
  ...('home' in fact ? [fact.home, fact.away] : []),
  ...('teams' in fact ? fact.teams : []),
];
