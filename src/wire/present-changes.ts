import type { PlanContest, Season } from '../engine/index.ts';
import { deskOf } from './desk.ts';
import { presentCaseDues } from './present-cases.ts';
import { presentContest } from './present-contest.ts';
import { presentConflict, presentDue } from './present-findings.ts';
import { presentPromotions } from './present-season.ts';
import type { ConflictDocument, ContestDocument, DueDocument, Named, PlaceDocument, Promotion, Team } from './season-document.ts';

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
  const contests = pairs.flatMap(([own, contest]) =>
    changed(own && earlier && presentContest(earlier, own), presentContest(later, contest)),
  );
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

const changed = (before: ContestDocument | undefined, after: ContestDocument): readonly ChangedContest[] => {
  const rows = rowsOf(before, after);
  const places = changes(before?.places ?? [], after.places);
  const slots = after.kind === 'draw' ? [] : changes(before?.slots ?? [], after.slots);
  const voided = after.strays.length - (before?.strays.length ?? 0);
  if (rows.length + places.length + slots.length === 0 && voided === 0) return [];
  return [{ id: after.id, name: after.name, rows, places, slots, voided }];
};

const rowsOf = (before: ContestDocument | undefined, after: ContestDocument): ChangedContest['rows'] => {
  if (!('table' in after)) return [];
  const earlier = new Map(before && 'table' in before ? before.table.map((row) => [row.team.id, row]) : []);
  return after.table.flatMap(({ points, position, team }) => {
    const row = earlier.get(team.id);
    if (row && row.position === position && row.points === points) return [];
    return [{ team, before: row ? { position: row.position, points: row.points } : null, after: { position, points } }];
  });
};

const changes = (before: readonly PlaceDocument[], after: readonly PlaceDocument[]): readonly Change[] =>
  after.flatMap(({ label, place, team }) => {
    const earlier = before.find((one) => one.place === place)?.team ?? null;
    return sameTeam(earlier, team) ? [] : [{ place, label, before: earlier, after: team }];
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
