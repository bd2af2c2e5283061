import type { ContestState, Place, PlanContest, Season, TeamIx } from '../engine/index.ts';
import { type Desk, deskOf } from './desk.ts';
import { presentCaseDues } from './present-cases.ts';
import { blockOf, leadOf } from './present-contest.ts';
import { presentConflict, presentDue } from './present-findings.ts';
import { presentPromotions } from './present-season.ts';
import type { Both, ConflictDocument, DueDocument, Named, PlaceDocument, Promotion, Team } from './season-document.ts';

/** What is otherwise in a season than it was: what an entry of its log did, or would do. */
export type ChangesDocument = {
  readonly contests: readonly ChangedContest[];
  readonly champion: { readonly before: Team | null; readonly after: Team | null } | null;
  /** Promotions, relegations and other prizes that somebody else has now. */
  readonly prizes: readonly { readonly name: Promotion['name']; readonly before: Team | null; readonly after: Team | null }[];
  readonly due: { readonly more: readonly DueDocument[]; readonly less: readonly DueDocument[] };
  /** Conflicts that were not there before. */
  readonly conflicts: readonly ConflictDocument[];
};

export type ChangedContest = Named & {
  /** Rows of the table with other points or another position. */
  readonly rows: readonly { readonly team: Team; readonly before: Standing | null; readonly after: Standing }[];
  /** Places that somebody else holds for good. */
  readonly places: readonly Change[];
  /** Slots that somebody else fills: who enters, who leaves. */
  readonly slots: readonly Change[];
  /** How many matches on record count no longer, or again (below zero). */
  readonly voided: number;
};
type Standing = { readonly position: number; readonly points: number | null };
type Change = Pick<PlaceDocument, 'place' | 'label'> & { readonly before: Team | null; readonly after: Team | null };

/**
 * Compares two states of one season; contests that are only in one of them are compared with an empty one. What is the same
 * object in both is not looked at: of a season that grew by a fact only what that fact touched.
 */
export const presentChanges = (before: Season | undefined, after: Season): ChangesDocument => {
  const earlier = before && deskOf(before);
  const later = deskOf(after);
  const pairs = pairsThatDiffer(before, after);
  const contests = pairs.flatMap(([own, contest]) => changed(earlier, own, later, contest));
  const found = before?.plan === after.plan ? (season: Season) => foundIn(season, pairs) : (season: Season) => season;
  const [then, now] = [before && found(before), found(after)];
  const sameCases = before?.cases === after.cases;
  const dues = [
    [
      ...(then && earlier ? then.due.map((due) => presentDue(earlier, due)) : []),
      ...(before && earlier && !sameCases ? presentCaseDues(before, earlier.teamOf) : []),
    ],
    [...now.due.map((due) => presentDue(later, due)), ...(sameCases ? [] : presentCaseDues(after, later.teamOf))],
  ] as const;
  const conflicts = [
    then && earlier ? then.conflicts.map((conflict) => presentConflict(earlier, conflict)) : [],
    now.conflicts.map((conflict) => presentConflict(later, conflict)),
  ] as const;
  const champions = [championOf(before), championOf(after)] as const;
  return {
    contests,
    champion: sameTeam(...champions) ? null : { before: champions[0], after: champions[1] },
    prizes: prizesOf(earlier ? presentPromotions(earlier) : [], presentPromotions(later)),
    due: { more: fresh(dues[1], dues[0]), less: fresh(dues[0], dues[1]) },
    conflicts: fresh(conflicts[1], conflicts[0]),
  };
};

type Pair = readonly [before: PlanContest | undefined, after: PlanContest];

/** Contests that are not the same object before and after. The regulations may have been amended: then all are, by their paths. */
const pairsThatDiffer = (before: Season | undefined, after: Season): readonly Pair[] => {
  const { plan } = after;
  if (before?.plan !== plan) {
    const byPath = new Map(before?.plan.contests.map((contest) => [contest.path, contest]));
    return plan.contests.map((contest) => [byPath.get(contest.path), contest]);
  }
  const pairs: Pair[] = [];
  // a loop over the states alone: of a country all but a few are the same
  for (let ix = 0; ix < after.contests.length; ix++) {
    const contest = before.contests[ix] === after.contests[ix] ? undefined : plan.contests[ix];
    if (contest) pairs.push([contest, contest]);
  }
  return pairs;
};

/** What was found in some contests; of the others it is as it was. */
const foundIn = ({ derived }: Season, pairs: readonly Pair[]): Pick<Season, 'due' | 'conflicts'> => {
  const findings = pairs.flatMap(([, { ix }]) => derived[ix]?.findings ?? []);
  return { due: findings.flatMap(({ due }) => due), conflicts: findings.flatMap(({ conflicts }) => conflicts) };
};

const championOf = (season: Season | undefined): Team | null => {
  const team = season?.champion?.state === 'settled' ? season.champion.team : undefined;
  return season === undefined || team === undefined ? null : deskOf(season).teamOf(team);
};

/** Only what is compared is presented, and words only for what changed. */
const changed = (earlier: Desk | undefined, own: PlanContest | undefined, later: Desk, contest: PlanContest): readonly ChangedContest[] => {
  const before = own && earlier?.season.contests[own.ix];
  const after = later.season.contests[contest.ix];
  if (after === undefined) return [];
  const sides: Sides = { before, earlier, after, later };
  const rows = contest.node.kind === 'group' || contest.node.kind === 'list' ? rowsOf(sides) : [];
  const places = changes(sides, before?.places, after.places, (place) => leadOf(later, contest, place));
  const slots =
    contest.node.kind === 'pot' ? [] : changes(sides, before?.slots, after.slots, ({ place }) => sourceOf(later, contest, place));
  const voided = after.strays.length - (before?.strays.length ?? 0);
  if (rows.length + places.length + slots.length === 0 && voided === 0) return [];
  return [{ id: contest.path, name: later.naming.own(contest.nodeIx), rows, places, slots, voided }];
};

type Sides = {
  readonly before: ContestState | undefined;
  readonly earlier: Desk | undefined;
  readonly after: ContestState;
  readonly later: Desk;
};

const sourceOf = ({ naming }: Desk, { slots }: PlanContest, place: number): Both => {
  const source = slots[place - 1];
  return source ? naming.source(source) : { es: '', en: '' };
};

const rowsOf = ({ after, before, earlier, later }: Sides): ChangedContest['rows'] => {
  const known = new Map(earlier && before ? standingsIn(before).map((row) => [earlier.teamOf(row.team).id, row.standing]) : []);
  return standingsIn(after).flatMap(({ standing, team }) => {
    const own = later.teamOf(team);
    const then = known.get(own.id) ?? null;
    return then?.position === standing.position && then.points === standing.points ? [] : [{ team: own, before: then, after: standing }];
  });
};

const standingsIn = ({ places, table = [] }: ContestState): readonly { readonly team: TeamIx; readonly standing: Standing }[] =>
  table.map(({ points, team }, i) => ({ team, standing: { position: blockOf(places, team)?.place ?? i + 1, points: points ?? null } }));

const changes = (
  { earlier, later }: Sides,
  before: readonly Place[] = [],
  after: readonly Place[],
  labelOf: (place: Place) => Both,
): readonly Change[] =>
  after.flatMap((one) => {
    const then = earlier?.teamOrNull(before.find(({ place }) => place === one.place)?.team) ?? null;
    const now = later.teamOrNull(one.team);
    return sameTeam(then, now) ? [] : [{ place: one.place, label: labelOf(one), before: then, after: now }];
  });

const prizesOf = (before: readonly Promotion[], after: readonly Promotion[]): ChangesDocument['prizes'] =>
  after.flatMap(({ name, team, to }, i) => {
    const earlier = before[i]?.to === to ? (before[i]?.team ?? null) : null;
    return sameTeam(earlier, team) ? [] : [{ name, before: earlier, after: team }];
  });

const sameTeam = (one: Team | null, two: Team | null): boolean => one?.id === two?.id;

/** Those of the first list that are not in the second. */
const fresh = <T>(list: readonly T[], other: readonly T[]): readonly T[] => {
  const known = new Set(other.map((one) => JSON.stringify(one)));
  return list.filter((one) => !known.has(JSON.stringify(one)));
};
