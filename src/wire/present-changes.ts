import type {
  ConflictDocument,
  ContestDocument,
  DueDocument,
  Named,
  PlaceDocument,
  Promotion,
  SeasonDocument,
  Team,
} from './season-document.ts';

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

/** Compares two states of one season; contests that are only in one of them are compared with an empty one. */
export const presentChanges = (before: SeasonDocument | null, after: SeasonDocument): ChangesDocument => {
  const earlier = new Map(before?.contests.map((contest) => [contest.id, contest]));
  const contests = after.contests.flatMap((contest) => changed(earlier.get(contest.id), contest) ?? []);
  return {
    contests,
    champion: sameTeam(before?.champion ?? null, after.champion) ? null : { before: before?.champion ?? null, after: after.champion },
    prizes: prizesOf(before, after),
    due: { more: fresh(after.due, before?.due ?? []), less: fresh(before?.due ?? [], after.due) },
    conflicts: fresh(after.conflicts, before?.conflicts ?? []),
  };
};

const changed = (before: ContestDocument | undefined, after: ContestDocument): ChangedContest | undefined => {
  const rows = rowsOf(before, after);
  const places = changes(before?.places ?? [], after.places);
  const slots = after.kind === 'draw' ? [] : changes(before?.slots ?? [], after.slots);
  const voided = after.strays.length - (before?.strays.length ?? 0);
  if (rows.length + places.length + slots.length === 0 && voided === 0) return undefined;
  return { id: after.id, name: after.name, rows, places, slots, voided };
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

const prizesOf = (before: SeasonDocument | null, after: SeasonDocument): ChangesDocument['prizes'] =>
  after.promotions.flatMap(({ name, team, to }, i) => {
    const earlier = before?.promotions[i]?.to === to ? (before.promotions[i]?.team ?? null) : null;
    return sameTeam(earlier, team) ? [] : [{ name, before: earlier, after: team }];
  });

const sameTeam = (one: Team | null, two: Team | null): boolean => one?.id === two?.id;

/** Those of the first list that are not in the second. */
const fresh = <T>(list: readonly T[], other: readonly T[]): readonly T[] => {
  const known = new Set(other.map((one) => JSON.stringify(one)));
  return list.filter((one) => !known.has(JSON.stringify(one)));
};
