import type { Group } from '../model/regulations.ts';
import type { Adjustment, ContestState, MatchState, Place, TeamIx } from '../model/standing.ts';
import type { Plan, PlanContest } from '../plan/plan.ts';
import { recordIn } from '../ranking/records.ts';
import { emptyTally, isOver, type Tally } from '../ranking/tally.ts';

/** What the teams of a group bring into it: points of their slots and, by its rules, an earlier record. */
export type Brought = {
  readonly adjustments: readonly (Adjustment & { readonly team: TeamIx })[];
  /** Earlier matches between teams that are both here. */
  readonly matches: readonly MatchState[];
  /** Whether those matches are counted with the group's own, or stand in the records already. */
  readonly count: 'matches' | 'records';
  /** The whole earlier record, where it is carried. */
  readonly records: ReadonlyMap<TeamIx, Tally>;
};

/** What each team brings: `slots` as filled, `states` of the contests that fed them. */
export const broughtInto = (
  plan: Plan,
  contest: PlanContest,
  node: Group,
  slots: readonly Place[],
  states: readonly (ContestState | undefined)[],
): Brought => {
  const adjustments: (Adjustment & { team: TeamIx })[] = [];
  const records = new Map<TeamIx, Tally>();
  const from = new Map<TeamIx, number>();
  slots.forEach(({ team }, i) => {
    const source = contest.slots[i];
    if (team === undefined || source === undefined || source.kind === 'entry') return;
    const { bonus, article } = source.filling ?? {};
    if (bonus !== undefined) adjustments.push({ team, points: bonus, kind: 'bonus', ...(article !== undefined && { article }) });
    if (source.kind === 'place' && plan.contests[source.contest]?.node.kind === 'group') from.set(team, source.contest);
  });
  const { carries } = node;
  if (carries === undefined) return { adjustments, matches: [], count: 'matches', records };
  if (carries.kind === 'record')
    for (const [team, ix] of from) {
      const record = recordIn(plan, states, ix, team);
      if (record === undefined) continue;
      const points = carries.points === 'all' ? record.points : halved(record.points, carries.points);
      if (carries.goals === 'all') records.set(team, { ...record, points });
      else if (record.openPoints > 0) records.set(team, { ...emptyTally(), openPoints: record.openPoints });
      else adjustments.push({ team, points, kind: 'carried', ...(carries.article !== undefined && { article: carries.article }) });
    }
  const whole = carries.kind === 'record' && carries.goals === 'all';
  const matches = carries.kind === 'matches' || whole ? between(from, states) : [];
  return { adjustments, matches, count: whole ? 'records' : 'matches', records };
};

/** Half of a number of points, odd ones rounded as the rules say. */
const halved = (points: number, how: 'half-up' | 'half-down'): number =>
  how === 'half-up' ? Math.ceil(points / 2) : Math.floor(points / 2);

/** The matches of earlier groups between teams that came on together, with those that were carried into them. */
const between = (from: ReadonlyMap<TeamIx, number>, states: readonly (ContestState | undefined)[]): readonly MatchState[] =>
  [...new Set(from.values())].flatMap((ix) => {
    const { matches = [], carried = [] } = states[ix] ?? {};
    return [...carried, ...matches].filter(
      ({ home, away, label, outcome }) => label === undefined && isOver(outcome) && from.get(home) === ix && from.get(away) === ix,
    );
  });
