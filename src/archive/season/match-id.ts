import { type MatchState, slug } from '../../engine/index.ts';
import type { Desk, Held } from './desk.ts';

/**
 * `copa-peru/2004/region-ii/b/utc/sport-ancash`, with the leg where there are several. In a season that lives in a log a match
 * of a tie is known by its leg alone: it is the same match before its teams are known.
 */
export const matchId = (desk: Desk, held: Held, match: MatchState): string => {
  const { away, home, label } = match;
  if (desk.told && held.contest.node.kind === 'tie')
    return label?.kind === 'third-match' ? idIn(desk, held, [label.kind]) : legId(desk, held, legOf(held, match));
  const team = (ix: number): string => desk.season.teams[ix]?.id ?? '';
  const leg = label === undefined ? [] : [label.kind === 'leg' ? `leg-${label.leg}` : label.kind];
  return idIn(desk, held, [team(home), team(away), ...leg]);
};

/** Of a leg of a tie, whoever plays it. */
export const legId = (desk: Desk, held: Held, leg: number): string => idIn(desk, held, [`leg-${leg}`]);

const idIn = ({ season }: Desk, { contest }: Held, rest: readonly string[]): string => {
  const { competition, season: name } = season.plan.regulations;
  return [competition.id, slug(name), contest.path, ...rest].join('/');
};

/** Without a label, the leg in which the team of the first slot is at home is the first. */
const legOf = ({ contest, state }: Held, { home, label }: MatchState): number => {
  if (label?.kind === 'leg') return label.leg;
  const single = contest.node.kind === 'tie' && contest.node.legs === 1;
  return single || home === state.slots[0]?.team ? 1 : 2;
};
