import { at } from '../lists.ts';
import type { ContestFacts, FactCommon, PrintedFact } from '../model/facts.ts';
import type { ActStep, Step, Tie } from '../model/regulations.ts';
import type { Cause, Conflict, MatchState, Place, Reason, TeamIx, TieState } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';
import { extraTime, lots, penalties, thirdMatch } from '../ranking/acts.ts';
import { type Evidence, measure } from '../ranking/measures.ts';
import { type ActAnswer, type Block, rank } from '../ranking/ranking.ts';
import { count, emptyTally, isOver, type Tally } from '../ranking/tally.ts';

export type TieAnswer = {
  readonly places: readonly Place[];
  readonly tie: TieState;
  readonly matches: readonly MatchState[];
  readonly strays: readonly MatchState[];
  readonly conflicts: readonly Conflict[];
  /** Legs the form still asks for. */
  readonly missing: number;
  /** The act that must be held, when the legs are over and level. */
  readonly dueStep?: Step;
  readonly progress: 'not-started' | 'under-way' | 'closed' | 'unknown';
};

export type TieInput = {
  readonly contest: PlanContest;
  readonly node: Tie;
  readonly teams: readonly [TeamIx | undefined, TeamIx | undefined];
  readonly waiting: Cause | undefined;
  /** Who can still be in it while a side is not known; absent if that is not known either. */
  readonly among: readonly TeamIx[] | undefined;
  readonly matches: readonly MatchState[];
  readonly facts: ContestFacts;
  readonly counts: (fact: FactCommon) => boolean;
  /** A team's place in another contest, for `place in`. */
  readonly placeIn: Evidence['place'];
  readonly tense: 'running' | 'past';
  /** Whether a side is vacant for good, so that the other goes through. */
  readonly vacant: boolean;
};

/** Settles a tie: the rule list reads the legs, and after a third match that match alone. */
export const evaluateTie = (input: TieInput): TieAnswer => {
  const { contest, node, facts, counts, tense } = input;
  const [first, second] = input.teams;
  const inside = (match: MatchState): boolean => input.teams.includes(match.home) && input.teams.includes(match.away);
  const matches = input.matches.filter(inside);
  const strays = input.matches.filter((match) => !inside(match));
  const legs = legsInOrder(
    matches.filter((match) => match.label === undefined || match.label.kind === 'leg'),
    first,
  );
  const third = matches.find((match) => match.label?.kind === 'third-match');
  if (input.vacant && input.waiting === undefined) return walkOver(input, { matches, strays, legs });
  if (first === undefined || second === undefined || input.waiting !== undefined) {
    const cause: Cause = input.waiting ?? { contest: contest.ix, code: 'draw-not-on-record' };
    const state = tense === 'running' ? ('open' as const) : ('unknown' as const);
    const places = [1, 2].map((place): Place => ({ place, state, because: [], cause, ...(input.among && { among: input.among }) }));
    return {
      places,
      tie: { teams: input.teams, legs },
      matches,
      strays,
      conflicts: [],
      missing: 0,
      progress: tense === 'running' ? 'not-started' : 'unknown',
    };
  }

  const teams = [first, second] as const;
  const over = legs.filter((leg) => isOver(leg.outcome));
  const missing = Math.max(0, node.legs - over.length);
  const legTallies = tallyOf(teams, over, node);
  const measured = figures(teams, over, legTallies, third, node);
  const out = facts.out.filter(counts).filter((fact) => teams.includes(fact.team));
  const base = { matches, strays, conflicts: printedAgainst(facts.printed.filter(counts), measured, contest.ix) };
  const tie = { teams: input.teams, legs, ...measured, ...(third && { thirdMatch: third }) };

  const [gone] = out;
  if (gone !== undefined && out.length === 1) {
    const winner = gone.team === first ? second : first;
    const reason: Reason = {
      code: gone.why ?? 'excluded',
      values: [{ team: gone.team, value: 'unknown' }],
      winner,
      ...(gone.ruling !== undefined && { ruling: gone.ruling }),
      ...(gone.source !== undefined && { source: gone.source }),
      ...(gone.note && { note: gone.note }),
      ...(gone.spot && { spot: gone.spot }),
    };
    return {
      ...base,
      places: settled(winner, gone.team, [reason]),
      tie: { ...tie, winner, decidedBy: gone.why === 'withdrew' ? 'withdrawal' : 'exclusion' },
      missing: 0,
      progress: 'closed',
    };
  }
  if (gone !== undefined) {
    const places = [1, 2].map(
      (place): Place => ({
        place,
        state: 'vacant',
        because: out.map(({ team, why }): Reason => ({ code: why ?? 'excluded', values: [{ team, value: 'unknown' }] })),
      }),
    );
    return { ...base, places, tie, missing: 0, progress: 'closed' };
  }

  const closed = facts.closed.some(counts);
  if (closed && over.length === 0 && third === undefined) {
    // it was given up before anything was played: nobody won it
    const places = [1, 2].map((place): Place => ({ place, state: 'vacant', because: [] }));
    return { ...base, places, tie, missing: 0, progress: 'closed' };
  }
  const complete = missing === 0 || closed;
  if (!complete && third === undefined) {
    const cause: Cause = { contest: contest.ix, code: tense === 'running' ? 'matches-to-play' : 'result-not-on-record' };
    const places = [1, 2].map(
      (place): Place => ({ place, state: tense === 'running' ? 'open' : 'unknown', among: teams, because: [], cause }),
    );
    const progress = tense === 'past' ? 'unknown' : over.length > 0 ? 'under-way' : 'not-started';
    return { ...base, places, tie, missing, progress };
  }

  const decisiveLeg = decisiveWalkover(over, node);
  let scope: { tallies: readonly Tally[]; last: MatchState | undefined } = { tallies: legTallies, last: over.at(-1) };
  let decidedBy: TieState['decidedBy'];
  const stated = new Map(facts.figures.filter(counts).map((fact) => [`${fact.figure} ${fact.team}`, fact.value]));
  const evidence: Evidence = {
    teams,
    position: new Map([
      [first, 0],
      [second, 1],
    ]),
    tallies: legTallies,
    rules: node.rules,
    figure: (name, team) => stated.get(`${name} ${team}`),
    place: input.placeIn,
  };
  const hold = (step: ActStep, level: readonly TeamIx[]): ActAnswer => {
    switch (step.act) {
      case 'third-match': {
        if (third === undefined || !isOver(third.outcome)) return { kind: 'absent' };
        const answer = thirdMatch(step, level, third);
        scope = { tallies: tallyOf(teams, [third], node), last: third };
        return answer;
      }
      case 'penalties':
        return scope.last ? penalties(step, level, scope.last) : { kind: 'absent' };
      case 'extra-time':
        return scope.last ? extraTime(step, level, scope.last) : { kind: 'absent' };
      case 'lots':
        return lots(step, level, facts.lots.filter(counts));
      case 'play-off':
        return { kind: 'absent' };
    }
  };
  const ranked = rank(teams, 1, node.rules.decidedBy, [1], {
    measure: (step, team) => measure({ ...evidence, tallies: scope.tallies }, step, team),
    among: () => 'not-on-record',
    // of two acts at the organizer's choice, the one that was held
    act: (step, level) => {
      const held = hold(step, level);
      return held.kind === 'held' || step.or === undefined ? held : hold({ ...step, act: step.or }, level);
    },
  });
  const [block] = ranked.blocks;
  const because = ranked.reasons.get(first) ?? [];
  if (block?.state === 'single') {
    const winner = at(block.teams, 0);
    const last = because.findLast((reason) => reason.code === 'separates' || reason.code === 'decides');
    decidedBy = decisiveLeg ? 'walkover' : last?.step;
    const loser = winner === first ? second : first;
    return {
      ...base,
      places: settled(winner, loser, because),
      tie: { ...tie, winner, ...(decidedBy !== undefined && { decidedBy }) },
      missing: 0,
      progress: 'closed',
    };
  }
  const places = [1, 2].map((place): Place => unsettled(place, block, teams, because, contest.ix, tense));
  const dueStep = block?.state === 'due' ? block.step : undefined;
  return { ...base, places, tie, missing: 0, ...(dueStep && { dueStep }), progress: tense === 'running' ? 'under-way' : 'unknown' };
};

/** One side is vacant for good: the other goes through without a match. */
const walkOver = (
  { teams, contest }: TieInput,
  { matches, strays, legs }: { readonly [K in 'matches' | 'strays' | 'legs']: readonly MatchState[] },
): TieAnswer => {
  const winner = teams[0] ?? teams[1];
  const vacant: Place = { place: 2, state: 'vacant', because: [] };
  const places: readonly Place[] =
    winner === undefined
      ? [{ ...vacant, place: 1 }, vacant]
      : [
          { place: 1, state: 'settled', team: winner, because: [{ code: 'only-one', values: [{ team: winner, value: 'unknown' }] }] },
          vacant,
        ];
  const tie = { teams, legs, ...(winner !== undefined && { winner }) };
  return { places: places.slice(0, contest.size), tie, matches, strays, conflicts: [], missing: 0, progress: 'closed' };
};

const settled = (winner: TeamIx, loser: TeamIx, because: readonly Reason[]): readonly Place[] => [
  { place: 1, state: 'settled', team: winner, because },
  { place: 2, state: 'settled', team: loser, because },
];

const unsettled = (
  place: number,
  block: Block | undefined,
  among: readonly TeamIx[],
  because: readonly Reason[],
  contest: number,
  tense: 'running' | 'past',
): Place => {
  const article = block?.step?.article;
  const cause = (code: Cause['code']): Cause => ({ contest, code, ...(article !== undefined && { article }) });
  if (block?.state === 'unresolved') return { place, state: 'unresolved', among, because, cause: cause('no-rule-left') };
  if (block?.state === 'due' && tense === 'running') return { place, state: 'due', among, because, cause: cause('act-to-hold') };
  return { place, state: 'unknown', among, because, cause: cause(block?.state === 'due' ? 'act-not-on-record' : 'figures-not-on-record') };
};

/** By their numbers; legs whose number is not on record start with the one on the first-named side's ground. */
const legsInOrder = (legs: readonly MatchState[], first: TeamIx | undefined): readonly MatchState[] => {
  const number = (match: MatchState): number => (match.label?.kind === 'leg' ? match.label.leg : match.home === first ? 1 : 2);
  return [...legs].sort((a, b) => number(a) - number(b));
};

const tallyOf = (teams: readonly TeamIx[], matches: readonly MatchState[], node: Tie): readonly Tally[] => {
  const tallies = teams.map(emptyTally);
  for (const { home, away, outcome, ground } of matches)
    count(
      tallies,
      { home: teams.indexOf(home), away: teams.indexOf(away), outcome, awayGoals: ground === 'home' ? 'count' : 'do not count' },
      node.rules,
    );
  return tallies;
};

type Figures = Pick<TieState, 'points' | 'pointsWithThirdMatch' | 'aggregate'>;

const figures = (
  teams: readonly [TeamIx, TeamIx],
  over: readonly MatchState[],
  tallies: readonly Tally[],
  third: MatchState | undefined,
  node: Tie,
): Figures => {
  const [a, b] = tallies;
  if (a === undefined || b === undefined || over.length === 0) return {};
  const known = over.length >= node.legs || over.some((leg) => leg.outcome.kind === 'not-played');
  if (!known) return {};
  const points = a.openPoints === 0 ? ([a.points, b.points] as const) : undefined;
  const extra = third && isOver(third.outcome) ? tallyOf(teams, [third], node) : undefined;
  const [ta, tb] = extra ?? [];
  return {
    ...(points && { points }),
    ...(points && ta && tb && ta.openPoints === 0 && { pointsWithThirdMatch: [points[0] + ta.points, points[1] + tb.points] as const }),
    ...(a.openGoals === 0 && { aggregate: [a.goalsFor, a.goalsAgainst] as const }),
  };
};

/** A tie of one match that was never held but walked over. */
const decisiveWalkover = (over: readonly MatchState[], node: Tie): boolean =>
  node.legs === 1 && over.length === 1 && over[0]?.outcome.kind === 'walkover';

/** What a source printed for the tie. Points may have been printed with or without the third match (6–3). */
const printedAgainst = (
  printed: readonly PrintedFact[],
  { points, pointsWithThirdMatch, aggregate }: Figures,
  contest: number,
): readonly Conflict[] =>
  printed.flatMap((fact): Conflict[] => {
    const derived = (fact.figure === 'points' ? [points, pointsWithThirdMatch] : [aggregate]).filter((pair) => pair !== undefined);
    const [plain] = derived;
    if (plain === undefined || derived.some((pair) => pair[0] === fact.value[0] && pair[1] === fact.value[1])) return [];
    const text = ([a, b]: readonly [number, number]) => ({ es: `${a}–${b}`, en: `${a}–${b}` });
    return [
      {
        contest,
        code: 'printed-tie',
        values: [
          { value: text(fact.value), from: 'printed', ...(fact.source !== undefined && { source: fact.source }) },
          { value: text(plain), from: 'derived' },
        ],
        ...(fact.spot && { spot: fact.spot }),
      },
    ];
  });
