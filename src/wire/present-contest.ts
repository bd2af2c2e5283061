import type { ContestState, Group, MatchState, Place, PlanContest, Reason, Row, SlotSource, TeamIx } from '../engine/index.ts';
import { settleSets } from '../engine/index.ts';
import { isMove } from './because.ts';
import type { Desk } from './desk.ts';
import { presentMatch } from './match.ts';
import { presentAllocation } from './present-allocation.ts';
import { presentRules } from './present-rules.ts';
import type { Because, Both, ContestDocument, HandedDocument, PlaceDocument, RowDocument, TieDocument } from './season-document.ts';
import { bothOrNull } from './text.ts';

type GroupDocument = Extract<ContestDocument, { readonly kind: 'group' }>;

const NOTHING: Both = { es: '', en: '' };

export const presentContest = (desk: Desk, contest: PlanContest): ContestDocument => {
  const { season, naming, teamOf } = desk;
  const { plan } = season;
  const state = season.contests[contest.ix];
  const node = plan.nodes[contest.nodeIx];
  if (state === undefined || node === undefined) throw new RangeError(`no contest ${contest.ix}`);
  const { kind } = contest.node;
  const common = {
    id: contest.path,
    name: naming.own(contest.nodeIx),
    stage: plan.nodes[node.stage]?.path ?? contest.path,
    within: node.parent === undefined ? contest.path : (plan.nodes[node.parent]?.path ?? contest.path),
    trail: naming.trail(contest.nodeIx),
    ...presentResults(desk, contest, state),
    slots: state.slots.map((slot, i) => presentSlot(desk, contest, slot, contest.slots[i])),
    cuts: kind === 'group' || kind === 'tie' || kind === 'list' ? desk.cutsOf(contest) : [],
    strays: matchesInOrder(state.strays).map((match) => presentMatch(match, teamOf)),
    carried: matchesInOrder(state.carried ?? []).map((match) => presentMatch(match, teamOf)),
    rules: presentRules(plan, contest, naming),
  };
  switch (kind) {
    case 'group':
      return { ...common, kind, ...fixtureOf(contest.node), table: presentTable(desk, contest) };
    case 'list':
      return { ...common, kind, table: presentTable(desk, contest) };
    case 'tie':
      return { ...common, kind, ...presentTie(desk, contest) };
    case 'allocation':
      return { ...common, kind, ...presentAllocation(season, contest) };
    case 'pot':
      return { ...common, kind: 'draw' };
    case 'entries':
    case 'unrecorded':
      return { ...common, kind };
  }
};

/** What of a contest other results would change, beside its table or tie. */
export const presentResults = (
  desk: Desk,
  contest: PlanContest,
  state: ContestState,
): Pick<ContestDocument, 'progress' | 'places' | 'matches'> => ({
  progress: state.progress,
  places: state.places.map((place) => presentPlace(desk, contest, place)),
  matches: matchesInOrder(state.matches).map((match) => presentMatch(match, desk.teamOf)),
});

export const presentTable = (desk: Desk, contest: PlanContest): readonly RowDocument[] =>
  (desk.season.contests[contest.ix]?.table ?? []).map((row, i) => presentRow(desk, contest, row, i));

const fixtureOf = ({ rounds, matchesEach }: Group): Pick<GroupDocument, 'fixture' | 'matchesEach'> => ({
  fixture: typeof rounds === 'number' ? 'rounds' : rounds,
  matchesEach: matchesEach ?? null,
});

const passesOver = (reason: Reason, team: TeamIx): boolean => isMove(reason) && reason.values.some((value) => value.team === team);

/** A place, with who takes what it leads to. */
const presentPlace = (desk: Desk, contest: PlanContest, place: Place): PlaceDocument => {
  const { season, leads, explain, vacancy, teamOf } = desk;
  const taker = (season.contests[contest.ix]?.handed?.[place.place - 1] ?? place).team;
  return {
    place: place.place,
    state: place.state,
    team: desk.teamOrNull(place.team),
    among: place.among?.map(teamOf) ?? null,
    label: leadOf(desk, contest, place),
    from: leads.to(contest, place.place),
    advances: leads.through(contest, place.place, taker),
    because:
      place.because.length > 0 || place.state !== 'vacant' ? explain.place(contest, place, 'place') : vacancy.ofPlace(contest, place.place),
    handed: presentHanded(desk, contest, place),
  };
};

const presentHanded = (desk: Desk, contest: PlanContest, place: Place): HandedDocument | null => {
  const handed = desk.season.contests[contest.ix]?.handed?.[place.place - 1];
  if (handed === undefined || (handed.team === place.team && handed.state === place.state)) return null;
  return {
    state: handed.state,
    team: desk.teamOrNull(handed.team),
    among: handed.among?.map(desk.teamOf) ?? null,
    because: moves(desk, contest, handed),
  };
};

/** Only the reasons that moved a place on; those for the rank are told where the rank is. */
const moves = ({ explain }: Desk, contest: PlanContest, { cause: _, ...handed }: Place): readonly Because[] =>
  explain.place(contest, { ...handed, because: handed.because.filter(isMove) }, 'place');

const presentSlot = (desk: Desk, contest: PlanContest, slot: Place, source: SlotSource | undefined): PlaceDocument => {
  const { season, naming, explain, vacancy, teamOf } = desk;
  const from = source?.kind === 'place' ? source.contest : source?.kind === 'drawn' ? source.pot : undefined;
  return {
    place: slot.place,
    state: slot.state,
    team: desk.teamOrNull(slot.team),
    among: slot.among?.map(teamOf) ?? null,
    label: source ? naming.source(source) : NOTHING,
    from: from === undefined ? null : (season.plan.contests[from]?.path ?? null),
    advances: false,
    because: slot.state === 'vacant' ? vacancy.ofSlot(contest, slot.place) : explain.place(contest, slot, 'slot'),
    handed: null,
  };
};

const presentRow = (desk: Desk, contest: PlanContest, row: Row, index: number): RowDocument => {
  const { season, explain, teamOf } = desk;
  const { places = [], handed = [] } = season.contests[contest.ix] ?? {};
  const block = blockOf(places, row.team);
  const place = block ?? places[index];
  // how it came into a place that another won, and what it may not or does not want to take
  const moved = handed.filter((one) => one.team === row.team || one.because.some((reason) => passesOver(reason, row.team)));
  return {
    position: block?.place ?? index + 1,
    state: place?.state ?? 'unknown',
    team: teamOf(row.team),
    played: row.played ?? null,
    won: row.won ?? null,
    drawn: row.drawn ?? null,
    lost: row.lost ?? null,
    goalsFor: row.goalsFor ?? null,
    goalsAgainst: row.goalsAgainst ?? null,
    goalDifference: row.goalsFor === undefined || row.goalsAgainst === undefined ? null : row.goalsFor - row.goalsAgainst,
    points: row.points ?? null,
    adjustments: row.adjustments.map(({ points, kind, article, ruling, note }) => ({
      points,
      kind,
      article: article ?? null,
      ruling: ruling ?? null,
      note: bothOrNull(note),
    })),
    figures: row.from,
    ...wayOn(desk, contest, row.team, block),
    because: [...(block ? explain.place(contest, block, 'place', row.team) : []), ...moved.flatMap((one) => moves(desk, contest, one))],
  };
};

/** The place a team of a table holds, or the first of those that it shares; while a contest is being played, today's order numbers the rows. */
export const blockOf = (places: readonly Place[], team: TeamIx): Place | undefined =>
  places.find((place) => place.team === team) ??
  places.find((place) => place.state !== 'open' && isBlock(place, places) && place.among?.includes(team));

/** What the place of a contest leads to, for whoever takes it. */
export const leadOf = ({ leads, season }: Desk, contest: PlanContest, place: Place): Both =>
  leads.label(contest, place.place, (season.contests[contest.ix]?.handed?.[place.place - 1] ?? place).team);

/** Where a team of a table goes from here: by the place it takes, or with those it is level with if all go the same way. */
const wayOn = (
  { season, leads }: Desk,
  contest: PlanContest,
  team: TeamIx,
  block: Place | undefined,
): Pick<RowDocument, 'advances' | 'to'> => {
  const { places = [], handed = places } = season.contests[contest.ix] ?? {};
  const taken = handed.find((one) => one.team === team && one.state === 'settled');
  const among = block?.state === 'shared' && block.team === undefined ? block.among?.join(' ') : undefined;
  const ways = taken !== undefined ? [taken] : among === undefined ? [] : places.filter((one) => one.among?.join(' ') === among);
  const whose = taken === undefined ? undefined : team;
  const onward = ways.filter((one) => leads.onward(contest, one.place, whose).length > 0);
  const [label, ...others] = onward.map((one) => leads.onwardLabel(contest, one.place, whose));
  return {
    advances: ways.length > 0 && ways.every((one) => leads.through(contest, one.place, whose)),
    to: label !== undefined && onward.length === ways.length && others.every((other) => other.es === label.es) ? label : null,
  };
};

export const presentTie = (desk: Desk, contest: PlanContest): TieDocument => {
  const { season, explain, teamOf } = desk;
  const { tie, places = [] } = season.contests[contest.ix] ?? {};
  const [first] = places;
  return {
    teams: [desk.teamOrNull(tie?.teams[0]), desk.teamOrNull(tie?.teams[1])],
    legs: tie?.legs.map((leg) => presentMatch(leg, teamOf)) ?? [],
    legCount: contest.node.kind === 'tie' ? contest.node.legs : 0,
    points: tie?.points ?? null,
    pointsWithThirdMatch: tie?.pointsWithThirdMatch ?? null,
    aggregate: tie?.aggregate ?? null,
    thirdMatch: tie?.thirdMatch ? presentMatch(tie.thirdMatch, teamOf) : null,
    decidedBy: tie?.decidedBy ?? null,
    winner: desk.teamOrNull(tie?.winner),
    because: first ? explain.place(contest, first, 'place') : [],
  };
};

/** Who comes out of a container: teams known only as a set (their order is not on record) are known all the same. */
export const presentGives = (desk: Desk, sources: readonly SlotSource[]): readonly PlaceDocument[] => {
  const { season, naming } = desk;
  const handed = sources.map((source, i): Place => {
    const state = source.kind === 'place' ? season.contests[source.contest] : undefined;
    const place = source.kind === 'place' ? (state?.handed ?? state?.places)?.[source.place - 1] : undefined;
    return place ?? { place: i + 1, state: 'open', because: [] };
  });
  return settleSets(handed, sources).map((place, i): PlaceDocument => {
    const source = sources[i];
    const contest = source?.kind === 'place' ? season.plan.contests[source.contest] : undefined;
    if (contest !== undefined) return { ...presentPlace(desk, contest, place), place: i + 1, handed: null };
    return {
      place: i + 1,
      state: 'open',
      team: null,
      among: null,
      label: source ? naming.source(source) : NOTHING,
      from: null,
      advances: false,
      because: [],
      handed: null,
    };
  });
};

/** Legs by their number, then the third match, then by day; what says neither keeps its order. */
export const matchesInOrder = (matches: readonly MatchState[]): readonly MatchState[] => {
  const turn = ({ label }: MatchState): number => (label === undefined ? 0 : label.kind === 'leg' ? label.leg : 9);
  return [...matches].sort(
    (a, b) => turn(a) - turn(b) || (a.date !== undefined && b.date !== undefined ? (a.date < b.date ? -1 : a.date > b.date ? 1 : 0) : 0),
  );
};

/** Level teams that together hold as many places as they are. */
const isBlock = (place: Place, places: readonly Place[]): boolean => {
  const among = place.among;
  if (among === undefined) return false;
  const key = among.join(' ');
  return places.filter((one) => one.team === undefined && one.among?.join(' ') === key).length === among.length;
};
