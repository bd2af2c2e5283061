import { at, gather } from '../lists.ts';
import type { ContestFacts, FactCommon, RowFact } from '../model/facts.ts';
import type { ActStep, Group } from '../model/regulations.ts';
import type { Adjustment, Cause, Conflict, MatchState, Place, PlaceState, Row, TeamIx } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';
import { lots, playOff } from '../ranking/acts.ts';
import { among, type Evidence, measure } from '../ranking/measures.ts';
import { type Answering, answer, makeRow, vacant } from '../ranking/places.ts';
import { type ActAnswer, type Ranked, rank } from '../ranking/ranking.ts';
import { addRecord } from '../ranking/records.ts';
import { type Countable, count, emptyTally, isDoubtful, isOver, type Tally } from '../ranking/tally.ts';
import type { Brought } from './carry.ts';
import { throughDoubts } from './doubts.ts';
import { annulledTeams, creditCancelled, type Form, matchesMissing, walkoversLost } from './form.ts';
import { fillFromRow, printedAgainst, printedRows } from './printed-table.ts';

export type GroupAnswer = {
  readonly places: readonly Place[];
  readonly table: readonly Row[];
  readonly matches: readonly MatchState[];
  readonly strays: readonly MatchState[];
  readonly conflicts: readonly Conflict[];
  /** Teams whose matches count for nothing, by the exclusion rule. */
  readonly annulled: readonly TeamIx[];
  readonly missing: number;
  readonly progress: 'not-started' | 'under-way' | 'closed' | 'unknown';
};

export type GroupInput = {
  readonly contest: PlanContest;
  readonly node: Group;
  readonly teams: readonly TeamIx[];
  /** Set when some slot has no team yet: nothing can be ranked. */
  readonly waiting: Cause | undefined;
  /** Who can still be in it while a slot is open; absent if that is not known either. */
  readonly among: readonly TeamIx[] | undefined;
  readonly matches: readonly MatchState[];
  readonly brought: Brought;
  readonly facts: ContestFacts;
  readonly counts: (fact: FactCommon) => boolean;
  /** A team's place in another contest, for `place in`. */
  readonly placeIn: Evidence['place'];
  readonly tense: 'running' | 'past';
};

/** Ranks a group: outcomes by the rules, rows, the rule list, one place per team. */
export const evaluateGroup = (input: GroupInput): GroupAnswer => {
  const { contest, node, teams, facts, counts, tense } = input;
  const position = new Map<TeamIx, number>();
  for (let i = 0; i < teams.length; i++) position.set(at(teams, i), i);
  const { seated, matches, strays, plain } = seat(input.matches, position);
  const { out, absences } = outOf(input, seated, position);
  const form: Form = { node, size: teams.length, matches: seated, out };
  const rows = facts.rows.length === 0 ? NO_ROWS : printedRows(facts.rows.filter(counts), position);
  const adjustments = [...factPoints(input, position), ...input.brought.adjustments, ...absences];

  const missing = matchesMissing(form);
  const complete = isComplete(input, seated.length > 0, missing);
  const printed = !complete && rows.size === teams.length && teams.length > 0;
  const from: Row['from'] = printed || (seated.length === 0 && rows.size > 0) ? 'printed' : 'matches';

  const annulled = annulledTeams(form);
  const isVoid = ({ home, away }: Countable): boolean => annulled.has(home) || annulled.has(away);
  const own = annulled.size === 0 ? seated : seated.map((one) => (isVoid(one) ? { ...one, outcome: { kind: 'annulled' } as const } : one));
  const earlier = input.brought.matches.length === 0 ? [] : seat(input.brought.matches, position).seated;
  const pointsOf = (team: TeamIx): number => adjustments.reduce((sum, one) => sum + (one.team === team ? one.points : 0), 0);
  const sums = (settled: readonly Countable[]): readonly Tally[] => {
    const tallies = teams.map(emptyTally);
    if (from === 'matches') {
      for (const one of settled) count(tallies, one, node.rules);
      if (input.brought.count === 'matches') for (const one of earlier) count(tallies, one, node.rules);
      for (const [team, record] of input.brought.records) addRecord(at(tallies, position.get(team) ?? 0), record);
      creditCancelled(tallies, form, annulled);
      for (const { team, points } of adjustments) at(tallies, position.get(team) ?? 0).points += points;
    } else teams.forEach((team, i) => fillFromRow(at(tallies, i), rows.get(team), node, pointsOf(team)));
    return tallies;
  };
  const tallies = sums(own);
  const doubts = from === 'matches' && !plain ? own.filter(({ outcome }) => isDoubtful(outcome, node.rules)) : [];

  const active = (out.size === 0 ? [...teams] : teams.filter((_, i) => !out.has(i))).sort((a, b) => a - b);
  const excluded = out.size === 0 ? [] : teams.filter((_, i) => out.has(i)).sort((a, b) => a - b);
  const figures = new Map(facts.figures.filter(counts).map((fact) => [`${fact.figure} ${fact.team}`, fact.value]));
  const evidenceOf = (settled: readonly Countable[]): Evidence => ({
    teams,
    position,
    tallies: settled === own ? tallies : sums(settled),
    ...(from === 'matches' && { countables: earlier.length > 0 ? [...earlier, ...settled] : settled }),
    rules: node.rules,
    figure: (name, team) => figures.get(`${name} ${team}`),
    place: input.placeIn,
  });
  const ranking = (settled: readonly Countable[]): Ranked => {
    const evidence = evidenceOf(settled);
    return rank(active, 1, node.rules.decidedBy, contest.cuts, {
      measure: (step, team) => measure(evidence, step, team),
      among: (block) => {
        const mini = among(evidence, block);
        return typeof mini === 'string' ? mini : (step, team) => measure(mini, step, team);
      },
      act: (step, level): ActAnswer => hold(input, matches, step, level),
    });
  };

  const closed = complete || printed;
  const nothing = seated.length === 0 && rows.size === 0;
  // closed before anything was played or drawn: nobody won it
  const givenUp = closed && nothing && active.length > 1 && facts.lots.length === 0 && facts.figures.length === 0;
  const states: Answering = { contest: contest.ix, tense };
  let places: readonly Place[];
  let order: readonly TeamIx[];
  if (!closed || input.waiting !== undefined) {
    const evidence = evidenceOf(own);
    const ranked = rank(active, 1, listingSteps(node), [], {
      measure: (step, team) => measure(evidence, step, team),
      among: () => 'unequal',
      act: () => ({ kind: 'absent' }),
    });
    order = gather(ranked.blocks, (block) => block.teams);
    places = placesAhead(input, active, excluded, nothing);
  } else {
    const ranked = ranking(own);
    order = gather(ranked.blocks, (block) => block.teams);
    const answered = gather(ranked.blocks, (block) => answer(block, ranked, states));
    const settled = doubts.length > 0 ? throughDoubts(answered, own, doubts, ranking, states) : answered;
    places = givenUp
      ? restOf(contest.size, 0)
      : [
          ...settled,
          ...excluded.map((team, i) => vacant(active.length + i + 1, team, whyOut(input, team))),
          ...restOf(contest.size, settled.length + excluded.length),
        ];
  }

  const known = !nothing || tense === 'running';
  const table = [...order, ...excluded].map((team): Row => {
    const tally = known && (from === 'matches' || rows.has(team)) ? at(tallies, position.get(team) ?? 0) : undefined;
    return makeRow(
      team,
      tally,
      from,
      adjustments.length === 0 ? NO_POINTS : adjustments.filter((one) => one.team === team).map(withoutTeam),
    );
  });
  const conflicts = from === 'matches' && seated.length > 0 && closed ? printedAgainst(rows, teams, tallies, contest.ix) : [];
  const started = seated.some(({ outcome }) => isOver(outcome));
  const progress = closed ? 'closed' : tense === 'past' ? 'unknown' : started ? 'under-way' : 'not-started';
  const erased = annulled.size === 0 ? [] : teams.filter((_, i) => annulled.has(i));
  return { places, table, matches, strays, conflicts, annulled: erased, missing: closed ? 0 : (missing ?? 0), progress };
};

const NO_ROWS: ReadonlyMap<TeamIx, RowFact> = new Map();
const NO_POINTS: readonly Adjustment[] = [];

/** One pass over the matches: those of teams that are here, play-offs apart, by the teams' positions. */
const seat = (all: readonly MatchState[], position: ReadonlyMap<TeamIx, number>) => {
  const seated: Countable[] = [];
  const strays: MatchState[] = [];
  /** Whether all of them were simply played. */
  let plain = true;
  for (const match of all) {
    const home = position.get(match.home);
    const away = position.get(match.away);
    if (home === undefined || away === undefined) strays.push(match);
    else if (match.label === undefined) {
      const { outcome } = match;
      if (outcome.kind !== 'played') plain = false;
      seated.push({ home, away, outcome, awayGoals: match.ground === 'home' ? 'count' : 'do not count' });
    }
  }
  return { seated, strays, plain, matches: strays.length === 0 ? all : all.filter((match) => !strays.includes(match)) };
};

type TeamPoints = Adjustment & { readonly team: TeamIx };

const withoutTeam = ({ team: _, ...adjustment }: TeamPoints): Adjustment => adjustment;

const factPoints = ({ facts, counts }: GroupInput, position: ReadonlyMap<TeamIx, number>): readonly TeamPoints[] =>
  facts.points
    .filter((fact) => counts(fact) && position.has(fact.team))
    .map(
      ({ team, points, ruling, note }): TeamPoints => ({
        team,
        points,
        kind: 'fact',
        ...(ruling !== undefined && { ruling }),
        ...(note && { note }),
      }),
    );

/** Who is out (by position), by a fact or for staying away too often, and what staying away cost. */
const outOf = (
  { node, teams, facts, counts }: GroupInput,
  seated: readonly Countable[],
  position: ReadonlyMap<TeamIx, number>,
): { readonly out: ReadonlySet<number>; readonly absences: readonly TeamPoints[] } => {
  const out = new Set<number>();
  for (const fact of facts.out) {
    const team = position.get(fact.team);
    if (team !== undefined && counts(fact)) out.add(team);
  }
  const { absence } = node.rules;
  if (absence === undefined) return { out, absences: [] };
  const absences: TeamPoints[] = [];
  for (const [team, times] of walkoversLost(seated)) {
    const article = absence.article === undefined ? {} : { article: absence.article };
    if (absence.points !== 0) absences.push({ team: at(teams, team), points: absence.points * times, kind: 'absence', ...article });
    if (absence.outAfter !== undefined && times >= absence.outAfter) out.add(team);
  }
  return { out, absences };
};

/** Whether nothing more is played: all that the form asks for is over, or a fact says so. */
const isComplete = ({ node, facts, counts, waiting, tense }: GroupInput, anyListed: boolean, missing: number | undefined): boolean => {
  if (facts.closed.some(counts)) return true;
  if (missing !== 0 || waiting !== undefined) return false;
  // a list of matches that does not say its length may still grow while the season runs
  return node.rounds !== 'listed' || node.matchesEach !== undefined || (tense === 'past' && anyListed);
};

/** A play-off or lots; of two acts at the organizer's choice, the one that was held. */
const hold = ({ node, facts, counts }: GroupInput, matches: readonly MatchState[], step: ActStep, level: readonly TeamIx[]): ActAnswer => {
  for (const act of step.or === undefined ? [step.act] : [step.act, step.or]) {
    const held = { ...step, act };
    const answered =
      act === 'play-off'
        ? playOff(held, level, matches, node.rules)
        : act === 'lots'
          ? lots(held, level, facts.lots.filter(counts))
          : undefined;
    if (answered?.kind === 'held') return answered;
  }
  return { kind: 'absent' };
};

/** The measures of a list, for showing today's order; acts and cuts play no part in it. */
const listingSteps = (node: Group) => node.rules.decidedBy.filter((step) => step.kind === 'measure');

/** While a group is being played, the team that holds a place today is shown in the table, not here. */
const placesAhead = (input: GroupInput, active: readonly TeamIx[], excluded: readonly TeamIx[], nothing: boolean): readonly Place[] => {
  const { contest, node, tense, waiting, among: possible } = input;
  const lost = node.rounds === 'unknown' && nothing ? 'form-not-on-record' : 'result-not-on-record';
  const cause: Cause = waiting ?? { contest: contest.ix, code: tense === 'running' ? 'matches-to-play' : lost };
  const state: PlaceState = tense === 'running' ? 'open' : 'unknown';
  const who = waiting === undefined ? active : possible;
  return Array.from({ length: contest.size }, (_, i): Place => {
    const gone = waiting === undefined ? excluded[i - active.length] : undefined;
    return gone === undefined
      ? { place: i + 1, state, because: [], cause, ...(who && { among: who }) }
      : vacant(i + 1, gone, whyOut(input, gone));
  });
};

/** A team that withdrew, unless another fact puts it out. */
const whyOut = ({ facts, counts }: GroupInput, team: TeamIx): 'excluded' | 'withdrew' => {
  const theirs = facts.out.filter((fact) => fact.team === team && counts(fact));
  return theirs.length > 0 && theirs.every(({ why }) => why === 'withdrew') ? 'withdrew' : 'excluded';
};

/** Places that no team is left for. */
const restOf = (size: number, held: number): readonly Place[] =>
  Array.from({ length: Math.max(0, size - held) }, (_, i): Place => ({ place: held + i + 1, state: 'vacant', because: [] }));
