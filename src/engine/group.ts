import { lots, playOff } from './acts.ts';
import type { ContestFacts, FactCommon, RowFact } from './facts.ts';
import { among, type Evidence, measure } from './measures.ts';
import { type Answering, answer, makeRow, vacant } from './places.ts';
import { at, type PlanContest } from './plan.ts';
import { type Ranked, rank } from './ranking.ts';
import type { Group } from './regulations.ts';
import type { Cause, Conflict, ContestIx, MatchState, Outcome, Place, PlaceState, Row, TeamIx } from './standing.ts';
import { type Countable, count, emptyTally, isDoubtful, isOver, type Tally } from './tally.ts';

export type GroupAnswer = {
  readonly places: readonly Place[];
  readonly table: readonly Row[];
  readonly matches: readonly MatchState[];
  readonly strays: readonly MatchState[];
  readonly conflicts: readonly Conflict[];
  readonly missing: number;
  readonly doubts: number;
  readonly progress: 'not-started' | 'under-way' | 'closed' | 'unknown';
};

export type GroupInput = {
  readonly contest: PlanContest;
  readonly node: Group;
  readonly teams: readonly TeamIx[];
  /** Set when some slot has no team yet: nothing can be ranked. */
  readonly waiting?: Cause;
  /** Who can still be in it while a slot is open; absent if that is not known either. */
  readonly among?: readonly TeamIx[];
  readonly matches: readonly MatchState[];
  readonly facts: ContestFacts;
  readonly counts: (fact: FactCommon) => boolean;
  /** A team's place in another contest, for `place in`. */
  readonly placeIn: Evidence['place'];
  readonly tense: 'running' | 'past';
};

/** With more open results than this, the ways a group can have ended are too many to try. */
const MOST_DOUBTS = 6;

/** Ranks a group: outcomes by the rules, rows, the rule list, one place per team. */
export const evaluateGroup = (input: GroupInput): GroupAnswer => {
  const { contest, node, teams, facts, counts, tense } = input;
  const position = new Map(teams.map((team, i) => [team, i]));
  const inside = (match: MatchState): boolean => position.has(match.home) && position.has(match.away);
  const matches = input.matches.filter(inside);
  const strays = input.matches.filter((match) => !inside(match));
  const out = new Set(facts.out.filter((fact) => counts(fact) && position.has(fact.team)).map((fact) => fact.team));
  const adjustments = facts.points.filter((fact) => counts(fact) && position.has(fact.team));
  const rows = printedRows(facts.rows.filter(counts), position);

  const fixture = matches.filter((match) => match.label === undefined);
  const missing = node.rounds === 'unknown' ? 0 : matchesMissing(teams, position, fixture, node.rounds, out);
  const said = facts.closed.some(counts);
  const complete = said || (node.rounds !== 'unknown' && missing === 0 && input.waiting === undefined);
  const printed = !complete && rows.size === teams.length && teams.length > 0;
  const from: Row['from'] = printed || (fixture.length === 0 && rows.size > 0) ? 'printed' : 'matches';

  const countables = fixture.map(
    (match): Countable => ({
      home: position.get(match.home) ?? 0,
      away: position.get(match.away) ?? 0,
      outcome: afterExclusions(match, node, out),
      awayGoals: match.ground === 'home' ? 'count' : 'do not count',
    }),
  );
  const sums = (settled: readonly Countable[]): readonly Tally[] => {
    const tallies = teams.map(emptyTally);
    if (from === 'matches') {
      for (const one of settled) count(tallies, one, node.rules);
      creditCancelled(tallies, teams, fixture, node, out);
      for (const { team, points } of adjustments) at(tallies, position.get(team) ?? 0).points += points;
    } else
      teams.forEach((team, i) =>
        fillFromRow(
          at(tallies, i),
          rows.get(team),
          node,
          adjustments.reduce((sum, a) => sum + (a.team === team ? a.points : 0), 0),
        ),
      );
    return tallies;
  };
  const tallies = sums(countables);
  const doubts = from === 'matches' ? countables.filter(({ outcome }) => isDoubtful(outcome, node.rules)) : [];

  const active = teams.filter((team) => !out.has(team)).sort((a, b) => a - b);
  const excluded = teams.filter((team) => out.has(team)).sort((a, b) => a - b);
  const figures = new Map(facts.figures.filter(counts).map((fact) => [`${fact.figure} ${fact.team}`, fact.value]));
  const evidenceOf = (these: readonly Tally[], settled: readonly Countable[]): Evidence => ({
    teams,
    position,
    tallies: these,
    ...(from === 'matches' && { countables: settled }),
    rules: node.rules,
    figure: (name, team) => figures.get(`${name} ${team}`),
    place: input.placeIn,
  });
  const ranking = (settled: readonly Countable[]): Ranked => {
    const evidence = evidenceOf(settled === countables ? tallies : sums(settled), settled);
    return rank(active, 1, node.rules.decidedBy, contest.cuts, {
      measure: (step, team) => measure(evidence, step, team),
      among: (block) => {
        const mini = among(evidence, block);
        return typeof mini === 'string' ? mini : (step, team) => measure(mini, step, team);
      },
      act: (step, level) => {
        if (step.act === 'play-off') return playOff(step, level, matches, node.rules);
        if (step.act === 'lots') return lots(step, level, facts.lots.filter(counts));
        return { kind: 'absent' };
      },
    });
  };

  const closed = complete || printed;
  const states: Answering = { contest: contest.ix, tense };
  let places: Place[];
  let listed: readonly TeamIx[];
  if (!closed || input.waiting !== undefined) {
    const evidence = evidenceOf(tallies, countables);
    const ranked = rank(active, 1, listingSteps(node), [], {
      measure: (step, team) => measure(evidence, step, team),
      among: () => 'unequal',
      act: () => ({ kind: 'absent' }),
    });
    listed = ranked.blocks.flatMap((block) => block.teams);
    const nothing = fixture.length === 0 && rows.size === 0;
    const cause: Cause =
      input.waiting ??
      (tense === 'running'
        ? { contest: contest.ix, code: 'matches-to-play' }
        : { contest: contest.ix, code: node.rounds === 'unknown' && nothing ? 'form-not-on-record' : 'result-not-on-record' });
    const state: PlaceState = tense === 'running' ? 'open' : 'unknown';
    places = Array.from({ length: contest.size }, (_, i): Place => {
      // while a group is being played, the team that holds a place today is shown in the table, not here
      return {
        place: i + 1,
        state,
        because: [],
        cause,
        ...(input.waiting === undefined ? { among: active } : input.among && { among: input.among }),
      };
    });
    if (input.waiting === undefined)
      for (let i = 0; i < excluded.length; i++) places[active.length + i] = vacant(active.length + i + 1, at(excluded, i));
  } else {
    const ranked = ranking(countables);
    listed = ranked.blocks.flatMap((block) => block.teams);
    places = ranked.blocks.flatMap((block) => answer(block, ranked, states));
    if (doubts.length > 0) places = throughDoubts(places, countables, doubts, ranking, states);
    places.push(...excluded.map((team, i) => vacant(active.length + i + 1, team)));
    for (let place = places.length + 1; place <= contest.size; place++) places.push({ place, state: 'vacant', because: [] });
  }

  const known = fixture.length > 0 || rows.size > 0 || tense === 'running';
  const table = [...listed, ...excluded].map((team): Row => {
    const i = position.get(team) ?? 0;
    const own = adjustments.filter((a) => a.team === team);
    return makeRow(team, known && (from === 'matches' || rows.has(team)) ? at(tallies, i) : undefined, from, own);
  });
  const conflicts = from === 'matches' && fixture.length > 0 && closed ? printedAgainst(rows, teams, tallies, contest.ix) : [];
  const progress = closed
    ? 'closed'
    : tense === 'past'
      ? 'unknown'
      : fixture.some(({ outcome }) => isOver(outcome))
        ? 'under-way'
        : 'not-started';
  return { places, table, matches, strays, conflicts, missing: closed ? 0 : missing, doubts: doubts.length, progress };
};

/** The measures of a list, for showing today's order; acts and cuts play no part in it. */
const listingSteps = (node: Group) => node.rules.decidedBy.filter((step) => step.kind === 'measure');

/**
 * Some results are not on record. Every way they can have ended is tried: a place that comes out the same each time
 * is settled, the others are unknown among those who can hold them.
 */
const throughDoubts = (
  base: readonly Place[],
  countables: readonly Countable[],
  doubts: readonly Countable[],
  ranking: (settled: readonly Countable[]) => Ranked,
  answering: Answering,
): Place[] => {
  const cause: Cause = { contest: answering.contest, code: doubts.length > MOST_DOUBTS ? 'too-many-doubts' : 'result-not-on-record' };
  if (doubts.length > MOST_DOUBTS) return base.map((place) => ({ ...place, state: 'unknown', because: [], cause }));
  const worlds: (readonly Place[])[] = [];
  const settle = (i: number, settled: readonly Countable[]): void => {
    const doubt = doubts[i];
    if (doubt === undefined) {
      const ranked = ranking(settled);
      worlds.push(ranked.blocks.flatMap((block) => answer(block, ranked, answering)));
      return;
    }
    for (const outcome of waysToEnd(doubt.outcome))
      settle(
        i + 1,
        settled.map((one) => (one === doubt ? { ...one, outcome } : one)),
      );
  };
  settle(0, countables);
  return base.map((place, i): Place => {
    const ways = worlds.map((world) => world[i]).filter((one) => one !== undefined);
    const [first] = ways;
    if (first?.state === 'settled' && first.team !== undefined && ways.every((way) => way.state === 'settled' && way.team === first.team))
      return { place: place.place, state: 'settled', team: first.team, because: [...first.because, { code: 'all-worlds', values: [] }] };
    const among = [...new Set(ways.flatMap((way) => (way.team !== undefined ? [way.team] : (way.among ?? []))))].sort((a, b) => a - b);
    return { place: place.place, state: 'unknown', among, because: [], cause };
  });
};

const waysToEnd = (outcome: Outcome): readonly Outcome[] =>
  outcome.kind === 'walkover'
    ? [
        { kind: 'walkover', winner: 'home' },
        { kind: 'walkover', winner: 'away' },
      ]
    : [
        { kind: 'decided', winner: 'home' },
        { kind: 'decided', winner: 'away' },
        { kind: 'decided', winner: 'drawn' },
      ];

/** How many matches the form still asks for. What an excluded team has not played is cancelled or lost by rule. */
const matchesMissing = (
  teams: readonly TeamIx[],
  position: ReadonlyMap<TeamIx, number>,
  fixture: readonly MatchState[],
  rounds: number,
  out: ReadonlySet<TeamIx>,
): number => {
  const size = teams.length;
  const over = new Uint16Array(size * size);
  for (const { home, away, outcome } of fixture) {
    if (!isOver(outcome)) continue;
    const h = position.get(home) ?? 0;
    const a = position.get(away) ?? 0;
    const pair = h < a ? h * size + a : a * size + h;
    over[pair] = (over[pair] ?? 0) + 1;
  }
  let missing = 0;
  for (let i = 0; i < size; i++) {
    if (out.has(at(teams, i))) continue;
    for (let j = i + 1; j < size; j++) if (!out.has(at(teams, j))) missing += Math.max(0, rounds - (over[i * size + j] ?? 0));
  }
  return missing;
};

const afterExclusions = (match: MatchState, node: Group, out: ReadonlySet<TeamIx>): Outcome =>
  (out.has(match.home) || out.has(match.away)) && node.rules.exclusion.played === 'annulled' ? { kind: 'annulled' } : match.outcome;

/** Matches an excluded team did not play, lost by rule where the exclusion rule says so. */
const creditCancelled = (
  tallies: readonly Tally[],
  teams: readonly TeamIx[],
  fixture: readonly MatchState[],
  node: Group,
  out: ReadonlySet<TeamIx>,
): void => {
  const { toPlay, played } = node.rules.exclusion;
  if (toPlay === 'cancelled' || played === 'annulled' || node.rounds === 'unknown') return;
  const [scored, conceded] = toPlay.lost;
  for (const gone of out)
    for (const other of teams) {
      if (other === gone || (out.has(other) && other < gone)) continue;
      const held = fixture.filter(
        (m) => isOver(m.outcome) && ((m.home === gone && m.away === other) || (m.home === other && m.away === gone)),
      ).length;
      for (let i = held; i < node.rounds; i++) {
        const outcome: Outcome = out.has(other) ? { kind: 'annulled' } : { kind: 'awarded', score: [scored, conceded] };
        count(tallies, { home: teams.indexOf(gone), away: teams.indexOf(other), outcome, awayGoals: 'do not count' }, node.rules);
      }
    }
};

/** One printed row a team: where several sources print one, the first in canonical order stands. */
const printedRows = (rows: readonly RowFact[], position: ReadonlyMap<TeamIx, number>): ReadonlyMap<TeamIx, RowFact> => {
  const byTeam = new Map<TeamIx, RowFact>();
  for (const row of rows) if (position.has(row.team) && !byTeam.has(row.team)) byTeam.set(row.team, row);
  return byTeam;
};

const fillFromRow = (tally: Tally, row: RowFact | undefined, node: Group, adjustment: number): void => {
  if (row === undefined) {
    tally.openPoints = 1;
    tally.openGoals = 1;
    tally.openAwayGoals = 1;
    return;
  }
  tally.won = row.won;
  tally.drawn = row.drawn;
  tally.lost = row.lost;
  tally.played = row.won + row.drawn + row.lost;
  const { win, draw, loss } = node.rules.points;
  tally.points = row.points ?? row.won * win + row.drawn * draw + row.lost * loss + adjustment;
  if (row.goals) [tally.goalsFor, tally.goalsAgainst] = row.goals;
  else tally.openGoals = 1;
  tally.openAwayGoals = 1; // a printed row does not say where the goals fell
};

/** The printed table beside the matches: both are kept, the difference is an answer. */
const printedAgainst = (
  rows: ReadonlyMap<TeamIx, RowFact>,
  teams: readonly TeamIx[],
  tallies: readonly Tally[],
  contest: ContestIx,
): readonly Conflict[] => {
  const conflicts: Conflict[] = [];
  for (const [team, row] of rows) {
    const tally = at(tallies, teams.indexOf(team));
    const note = (code: Conflict['code'], printed: string, derived: string): void => {
      if (printed === derived) return;
      conflicts.push({
        contest,
        code,
        team,
        values: [
          { value: { es: printed, en: printed }, from: 'printed', ...(row.source !== undefined && { source: row.source }) },
          { value: { es: derived, en: derived }, from: 'derived' },
        ],
        ...(row.spot && { spot: row.spot }),
      });
    };
    if (row.goals && tally.openGoals === 0)
      note('printed-goals', `${row.goals[0]}–${row.goals[1]}`, `${tally.goalsFor}–${tally.goalsAgainst}`);
    if (tally.openPoints > 0) continue;
    note('printed-results', `${row.won}–${row.drawn}–${row.lost}`, `${tally.won}–${tally.drawn}–${tally.lost}`);
    if (row.points !== undefined) note('printed-points', `${row.points}`, `${tally.points}`);
  }
  return conflicts;
};
