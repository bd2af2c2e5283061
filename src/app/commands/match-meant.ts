import type { ContestState, MatchLabel, MatchState, PlanContest, Season, TeamIx } from '../../engine/index.ts';
import { problem, type Refused } from './office.ts';
import { calledIn, clubsMeant, teamsMeant, teamText } from './team-meant.ts';

/** A match of a contest: on record, or one that its form still asks for. */
export type Meeting = {
  readonly contest: PlanContest;
  readonly home: TeamIx;
  readonly away: TeamIx;
  readonly label?: MatchLabel;
  /** The rules have it played where neither is at home. */
  readonly ground: 'home' | 'neutral';
  readonly on?: MatchState;
};

export type TypedMatch = {
  readonly home: string;
  readonly away: string;
  readonly label?: MatchLabel;
  readonly date?: string;
  readonly round?: number;
};
/** `open`: without a result · `over`: with one · `any`: an open one before one that is over. */
type Wanted = 'open' | 'over' | 'any';

/**
 * The match that a person means by the two teams, in the contest they play in; `within`: the paths of the contests looked at.
 * Two matches that fit, and none, are refused with what there is.
 */
export const matchMeant = (season: Season, typed: TypedMatch, wanted: Wanted, within?: readonly string[]): Meeting | Refused => {
  const all = meetings(season, typed, within);
  if ('kind' in all) return all;
  const labelled = all.filter(({ label }) => typed.label === undefined || sameLabel(label, typed.label));
  const open = labelled.filter(isOpen);
  const over = labelled.filter((one) => !isOpen(one));
  const fits = wanted === 'open' ? open : wanted === 'over' ? over : open.length > 0 ? open : over;
  const rounded = fits.filter(({ on }) => typed.round !== undefined && on?.round === typed.round);
  const dated = fits.filter(({ on }) => typed.date !== undefined && on?.date === typed.date);
  const chosen = rounded.length > 0 ? rounded : dated.length > 0 ? dated : fits;
  const [first] = chosen;
  if (first === undefined) return { kind: 'refused', problems: [missing(season, typed, wanted, all)] };
  if (chosen.length === 1) return first;
  const candidates = chosen.map((one) => meetingText(season, one)).join('; ');
  return { kind: 'refused', problems: [problem('match-ambiguous', { match: `${typed.home} – ${typed.away}`, candidates })] };
};

const missing = (season: Season, typed: TypedMatch, wanted: Wanted, all: readonly Meeting[]) => {
  const match = `${typed.home} – ${typed.away}`;
  const [first] = all;
  if (first === undefined) return problem('match-unknown', { match });
  const told = meetingText(season, first);
  if (wanted === 'over') return problem('match-without-result', { match: told });
  return all.some(isOpen)
    ? problem('match-ambiguous', { match, candidates: all.map((one) => meetingText(season, one)).join('; ') })
    : problem('match-has-result', { match: told, command: `${calledIn(season, first.home)} 0-0 ${calledIn(season, first.away)}` });
};

/** Every match of the two teams, in this order or, where the form does not care, in the other. */
const meetings = (season: Season, typed: TypedMatch, within: readonly string[] | undefined): readonly Meeting[] | Refused => {
  const here = (within ? statesAt(season, within) : season.contests).filter(({ contest }) =>
    PLAYED.has(season.plan.contests[contest]?.node.kind ?? ''),
  );
  const members = here.map(membersOf);
  const players = new Set<TeamIx>();
  for (const some of members) for (const team of some) players.add(team);
  const homes = teamsMeant(season, typed.home, players);
  const aways = teamsMeant(season, typed.away, players);
  for (const [name, hits] of [
    [typed.home, homes],
    [typed.away, aways],
  ] as const)
    if (hits.length === 0) return { kind: 'refused', problems: [teamUnknown(season, name)] };
  const pairs = homes.flatMap((home) => aways.flatMap((away) => (home === away ? [] : [{ home, away }])));
  if (pairs.length === 0) return { kind: 'refused', problems: [problem('team-against-itself', { team: typed.home })] };
  return here.flatMap((state, i) =>
    pairs.flatMap(({ away, home }) =>
      members[i]?.has(home) && members[i]?.has(away) ? meetingsIn(season, state, { home, away }, typed.label) : [],
    ),
  );
};

const statesAt = ({ contests, plan }: Season, paths: readonly string[]): readonly ContestState[] => {
  const known = placesOf.get(plan) ?? new Map(plan.contests.map(({ ix, path }) => [path, ix]));
  placesOf.set(plan, known);
  return paths.flatMap((path) => contests[known.get(path) ?? -1] ?? []);
};
const placesOf = new WeakMap<Season['plan'], ReadonlyMap<string, number>>();

const PLAYED: ReadonlySet<string> = new Set(['group', 'tie', 'unrecorded']);

/** Found once for each state of a contest: from one fact to the next most are the same. */
const membersOf = (state: ContestState): ReadonlySet<TeamIx> => {
  const known = memberships.get(state);
  if (known) return known;
  const members = new Set<TeamIx>();
  for (const { team } of state.slots) if (team !== undefined) members.add(team);
  for (const { away, home } of state.matches) members.add(home).add(away);
  memberships.set(state, members);
  return members;
};
const memberships = new WeakMap<ContestState, ReadonlySet<TeamIx>>();

export const teamUnknown = (season: Season, typed: string) => {
  const { clubs, regulations } = season.plan;
  const named = clubsMeant(clubs, regulations.season, typed);
  // a club of the register that was never entered goes before one of the season whose name is only like it
  const hits = named.length > 0 ? named : teamsMeant(season, typed).flatMap((ix) => season.teams[ix] ?? []);
  return hits.length === 0
    ? problem('team-unknown', { team: typed, nearest: '' })
    : problem('team-not-here', { team: hits.map(teamText).join(' / '), contest: '' });
};

const meetingsIn = (
  season: Season,
  state: ContestState,
  { away, home }: Pick<Meeting, 'home' | 'away'>,
  label: MatchLabel | undefined,
): readonly Meeting[] => {
  const contest = season.plan.contests[state.contest];
  if (contest === undefined) return [];
  const common = { contest, home, away };
  const isPair = (match: MatchState): boolean =>
    (match.home === home && match.away === away) || (match.home === away && match.away === home);
  const recorded = state.matches.filter(isPair).map(
    (on): Meeting => ({
      contest,
      home: on.home,
      away: on.away,
      ground: on.ground === 'neutral' ? 'neutral' : 'home',
      on,
      ...(on.label && { label: on.label }),
    }),
  );
  const { due: open = [] } = season.derived[state.contest]?.findings ?? {};
  const due = open.filter((one) => one.teams.includes(home) && one.teams.includes(away));
  const acts = due.flatMap(({ code, ground, or }): readonly Meeting[] => {
    const act = code === 'play-off' || code === 'third-match' ? code : or === 'play-off' || or === 'third-match' ? or : undefined;
    return act === undefined ? [] : [{ ...common, label: { kind: act }, ground: ground === 'neutral' ? 'neutral' : 'home' }];
  });
  return [...recorded, ...asked(common, recorded, label), ...acts].filter((one) => keepsOrder(one, home, contest));
};

/** Where a pair meets home and away, the other way round is another match; a leg that is on record says itself who is at home. */
const keepsOrder = (meeting: Meeting, home: TeamIx, { node }: PlanContest): boolean =>
  meeting.home === home ||
  meeting.label !== undefined ||
  (node.kind === 'group' ? node.rounds === 1 : node.kind === 'tie' && node.legs === 1);

/** The matches that the form asks for and nobody has put on record. */
const asked = (
  { contest, home, away }: Pick<Meeting, 'contest' | 'home' | 'away'>,
  recorded: readonly Meeting[],
  told: MatchLabel | undefined,
): readonly Meeting[] => {
  const { node } = contest;
  const plain = recorded.filter(({ label }) => label === undefined || label.kind === 'leg');
  const sameWay = plain.filter((one) => one.home === home).length;
  if (node.kind === 'group') {
    const most = typeof node.rounds === 'number' ? node.rounds : Number.POSITIVE_INFINITY;
    const room = most === 1 ? plain.length === 0 : plain.length < most && sameWay < Math.ceil(most / 2);
    const listed = typeof node.rounds !== 'number' && sameWay > 0;
    return room && !listed ? [{ contest, home, away, ground: 'home' }] : [];
  }
  if (node.kind !== 'tie') return sameWay === 0 ? [{ contest, home, away, ground: 'home' }] : [];
  const ground = node.ground === 'neutral' ? 'neutral' : 'home';
  if (plain.length >= node.legs || (node.legs > 1 && sameWay >= Math.ceil(node.legs / 2))) return [];
  if (node.legs === 1) return [{ contest, home, away, ground }];
  const taken = new Set(plain.map(({ label }) => (label?.kind === 'leg' ? label.leg : 0)));
  const isFree = (number: number): boolean => !taken.has(number) && (!taken.has(0) || number > plain.length);
  const legs = Array.from({ length: node.legs }, (_, i) => i + 1).filter(isFree);
  const leg = told?.kind === 'leg' ? legs.find((number) => number === told.leg) : legs[0];
  return leg === undefined ? [] : [{ contest, home, away, ground, label: { kind: 'leg', leg } }];
};

export const isOpen = ({ on }: Meeting): boolean => on === undefined || on.outcome.kind === 'to-play' || on.outcome.kind === 'suspended';

const sameLabel = (one: MatchLabel | undefined, two: MatchLabel): boolean =>
  one?.kind === two.kind && (one.kind !== 'leg' || two.kind !== 'leg' || one.leg === two.leg);

/** `region-i/qf4, leg 2: A – B`, for a choice between several. */
const meetingText = (season: Season, { contest, home, away, label, on }: Meeting): string => {
  const what = label === undefined ? '' : label.kind === 'leg' ? `leg ${label.leg}: ` : `${label.kind.replace('-', ' ')}: `;
  const name = (team: TeamIx): string => season.teams[team]?.name ?? '';
  const score = on !== undefined && 'score' in on.outcome && on.outcome.score ? ` ${on.outcome.score.join('-')} ` : ' – ';
  const when = [...(on?.round === undefined ? [] : [`round ${on.round}`]), ...(on?.date === undefined ? [] : [on.date])].join(', ');
  return `${contest.path}: ${what}${name(home)}${score}${name(away)}${when === '' ? '' : ` (${when})`}`;
};
