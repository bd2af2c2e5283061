import type {
  Both,
  ContestDocument,
  DueDocument,
  MatchDocument,
  Named,
  PlaceDocument,
  ProblemDocument,
  Promotion,
  Reading,
  RowDocument,
  SeasonDocument,
  Team,
  TieDocument,
} from './season-document.ts';

/** A club's way through a season: `ascenso why SEASON TEAM --json`. Version 1. */
export type RoadDocument = {
  readonly format: 'ascenso-road';
  readonly version: 1;
  readonly id: string;
  readonly competition: Named;
  readonly season: string;
  readonly state: 'running' | 'past';
  readonly reading: Reading;
  readonly asOf: string | null;
  /** Contests of its own that another reading answers otherwise. */
  readonly differing: readonly string[];
  readonly team: Team & { readonly seat: string | null; readonly territory: string | null };
  /** The last stage or round it reached; null if it is not among the season's entrants. */
  readonly reached: Named | null;
  /** Prizes that are its own. */
  readonly promotions: readonly Promotion[];
  /** The contests it was in, each after those it came from. */
  readonly steps: readonly RoadStep[];
  readonly due: readonly DueDocument[];
  readonly problems: readonly ProblemDocument[];
};

export type RoadStep = {
  readonly contest: Named;
  readonly trail: Both;
  readonly kind: ContestDocument['kind'];
  /** The slot it took, with how it came to it. */
  readonly entered: PlaceDocument | null;
  /** The place it holds or can still hold, with the reasons; null while nothing can be said. */
  readonly place: Pick<PlaceDocument, 'place' | 'state' | 'label' | 'because'> | null;
  /** Whether the place leads on. */
  readonly advances: boolean;
  readonly row: RowDocument | null;
  readonly tie: TieDocument | null;
  readonly matches: readonly MatchDocument[];
};

/** Presents the road of one team of a season that has been presented. */
export const presentRoad = (
  document: SeasonDocument,
  team: { readonly id: string; readonly name: string; readonly seat?: string; readonly territory?: string },
): RoadDocument => {
  const { id, competition, season, state, reading, asOf, problems } = document;
  const entrant = document.entrants.find((one) => one.id === team.id);
  const step = entrant && document.reach[entrant.reached];
  const is = (other: Team | null | undefined): boolean => other?.id === team.id;
  const steps = inFeedingOrder(
    document.contests.filter((contest) => contest.kind !== 'draw' && contest.slots.some((slot) => is(slot.team))),
  ).map((contest): RoadStep => {
    const row = contest.kind === 'group' || contest.kind === 'list' ? (contest.table.find((one) => is(one.team)) ?? null) : null;
    const held =
      contest.places.find((place) => is(place.team)) ?? contest.places.find((place) => place.state !== 'open' && place.among?.some(is));
    return {
      contest: { id: contest.id, name: contest.name },
      trail: contest.trail,
      kind: contest.kind,
      entered: contest.slots.find((slot) => is(slot.team)) ?? null,
      place: held ? { place: held.place, state: held.state, label: held.label, because: row?.because ?? held.because } : null,
      advances: row?.advances ?? (is(held?.team) && held?.advances === true),
      row,
      tie: contest.kind === 'tie' ? tieOf(contest) : null,
      matches: contest.matches.filter((match) => is(match.home) || is(match.away)),
    };
  });
  return {
    format: 'ascenso-road',
    version: 1,
    id,
    competition,
    season,
    state,
    reading,
    asOf,
    differing: document.differing.filter((path) => steps.some(({ contest }) => contest.id === path)),
    team: { id: team.id, name: team.name, seat: team.seat ?? null, territory: entrant?.territory ?? team.territory ?? null },
    reached: step === undefined ? null : { id: step.id, name: step.name },
    promotions: document.promotions.filter((promotion) => is(promotion.team)),
    steps,
    due: document.due.filter((due) => due.teams.some(is)),
    problems,
  };
};

const tieOf = ({
  teams,
  legs,
  legCount,
  points,
  pointsWithThirdMatch,
  aggregate,
  thirdMatch,
  decidedBy,
  winner,
  because,
}: TieDocument): TieDocument => ({
  teams,
  legs,
  legCount,
  points,
  pointsWithThirdMatch,
  aggregate,
  thirdMatch,
  decidedBy,
  winner,
  because,
});

/** Each contest after those whose places fill it. */
const inFeedingOrder = (contests: readonly ContestDocument[]): readonly ContestDocument[] => {
  const byId = new Map(contests.map((contest) => [contest.id, contest]));
  const ordered: ContestDocument[] = [];
  const seen = new Set<string>();
  const visit = (contest: ContestDocument): void => {
    if (seen.has(contest.id)) return;
    seen.add(contest.id);
    for (const slot of contest.slots) {
      const from = slot.from === null ? undefined : byId.get(slot.from);
      if (from) visit(from);
    }
    ordered.push(contest);
  };
  for (const contest of contests) visit(contest);
  return ordered;
};
