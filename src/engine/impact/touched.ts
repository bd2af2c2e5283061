import type { ContestImpact, TeamChange, TouchCode, Touched } from '../model/impact.ts';
import type { ContestIx, ContestState, Place, TeamIx } from '../model/standing.ts';
import type { Plan } from '../plan/plan.ts';
import type { Difference } from './difference.ts';

/** Where a team is touched. */
type Where = Omit<TeamChange, 'what'>;

/** The teams for which something changes and that nobody named, with what it is, sorted. */
export const touchedBy = (
  { contests, prizes }: Difference,
  named: ReadonlySet<TeamIx>,
  plan: Plan,
  stateAfter: (ix: ContestIx) => ContestState,
): readonly Touched[] => {
  const changes = new Map<TeamIx, Map<string, TeamChange>>();
  const touch: Touch = (team, what, where) => {
    if (team === undefined || named.has(team)) return;
    const own = changes.get(team) ?? new Map<string, TeamChange>();
    changes.set(team, own.set(JSON.stringify([what, where]), { what, ...where }));
  };
  for (const impact of contests) {
    const kind = plan.contests[impact.contest]?.node.kind;
    if (kind === 'group' || kind === 'tie') touchRivals(impact, stateAfter(impact.contest), touch);
    touchIn(impact, touch);
  }
  for (const { prize, before, after } of prizes)
    for (const [team, what] of holderChanges(before.place, after.place)) touch(team, what, { prize });
  return [...changes].sort(([a], [b]) => a - b).map(([team, own]) => ({ team, changes: [...own.values()] }));
};

type Touch = (team: TeamIx | undefined, what: TouchCode, where: Where) => void;

/** Who stays in a contest meets somebody else. */
const touchRivals = ({ contest, slots }: ContestImpact, after: ContestState, touch: Touch): void => {
  if (slots.every(({ before, after: now }) => before.team === now.team)) return;
  const changed = new Set(slots.map(({ after: now }) => now.place));
  for (const { place, team } of after.slots) if (!changed.has(place)) touch(team, 'rival', { contest });
};

const touchIn = ({ contest, due, places, restored, slots, table, voided }: ContestImpact, touch: Touch): void => {
  const where = { contest };
  for (const change of slots) for (const [team, what] of holderChanges(change.before, change.after)) touch(team, what, where);
  for (const { before, after: now } of places) {
    if (before.team === now.team) continue;
    touch(before.team, 'moves', where);
    touch(now.team, 'moves', where);
  }
  const points = new Map(table?.before.map((row) => [row.team, row.points]));
  for (const row of table?.after ?? []) if (points.has(row.team) && points.get(row.team) !== row.points) touch(row.team, 'points', where);
  for (const one of due.more) for (const team of one.teams) touch(team, 'plays', where);
  for (const one of due.less) for (const team of one.teams) touch(team, 'plays-not', where);
  for (const match of voided) for (const team of [match.home, match.away]) touch(team, 'void', where);
  for (const match of restored) for (const team of [match.home, match.away]) touch(team, 'restored', where);
};

/** What the change of one slot or prize is for each team that has or could have it. */
const holderChanges = (before: Place, after: Place): readonly (readonly [TeamIx, TouchCode])[] => {
  const could = new Set(before.team === undefined ? before.among : []);
  const can = new Set(after.team === undefined ? after.among : []);
  const found: [TeamIx, TouchCode][] = [];
  if (before.team !== undefined && before.team !== after.team) found.push([before.team, can.has(before.team) ? 'unsure' : 'leaves']);
  if (after.team !== undefined && after.team !== before.team) found.push([after.team, 'enters']);
  for (const team of can) if (!could.has(team) && team !== before.team) found.push([team, 'may-enter']);
  for (const team of could) if (!can.has(team) && team !== after.team) found.push([team, 'may-not-enter']);
  return found;
};
