import type { ActStep, Rules, Step } from '../model/regulations.ts';
import type { MatchState, Outcome, Reason, TeamIx } from '../model/standing.ts';
import { type Evidence, measure } from './measures.ts';
import { type ActAnswer, rank } from './ranking.ts';
import { count, emptyTally, isOver } from './tally.ts';

/** How a play-off or third match is settled when the rules do not spell it out: it must have a winner. */
const HAS_A_WINNER: readonly Step[] = [
  { kind: 'measure', by: 'points', for: 'all' },
  { kind: 'act', act: 'penalties', for: 2, ground: 'unstated', decidedBy: [] },
];

/** Goals of `team` and its opponent in a match. */
const seenFrom = (match: MatchState, team: TeamIx, goals: readonly [number, number]): readonly [number, number] =>
  match.home === team ? goals : [goals[1], goals[0]];

/** The score of an outcome, home first, where it has one. */
const scoreOf = (outcome: Outcome): readonly [number, number] | undefined =>
  outcome.kind === 'played' || outcome.kind === 'awarded' || outcome.kind === 'suspended' ? outcome.score : undefined;

/** The outcome as if its last score were that of ninety minutes. */
const withExtraTime = (outcome: Outcome): Outcome =>
  outcome.kind === 'played' ? { kind: 'played', score: outcome.score, extraTime: outcome.extraTime } : outcome;

const penaltiesOf = (outcome: Outcome): readonly [number, number] | undefined =>
  outcome.kind === 'played' || outcome.kind === 'decided' ? outcome.penalties : undefined;

/** Who won a match of this outcome on the day, before any shoot-out. */
const winnerOf = (outcome: Outcome): 'home' | 'away' | 'drawn' | 'unknown' => {
  switch (outcome.kind) {
    case 'played':
    case 'awarded': {
      const [h, a] = outcome.score;
      return h > a ? 'home' : h < a ? 'away' : 'drawn';
    }
    case 'decided':
      return outcome.winner;
    case 'walkover':
      return outcome.winner;
    default:
      return 'unknown';
  }
};

const provenance = (match: MatchState) => ({
  ...(match.ruling !== undefined && { ruling: match.ruling }),
  ...(match.seenInNode !== undefined && { seenInNode: match.seenInNode }),
  ...(match.source !== undefined && { source: match.source }),
  ...(match.note && { note: match.note }),
  ...(match.spot && { spot: match.spot }),
});

const article = (step: ActStep) => (step.article === undefined ? {} : { article: step.article });

/** A play-off: one match between two, or a round among more; settled by its own list. */
export const playOff = (step: ActStep, teams: readonly TeamIx[], matches: readonly MatchState[], rules: Rules): ActAnswer => {
  const theirs = matches.filter(
    (match) => match.label?.kind === 'play-off' && teams.includes(match.home) && teams.includes(match.away) && isOver(match.outcome),
  );
  const pairs = new Set(theirs.map((match) => [match.home, match.away].sort((a, b) => a - b).join(' ')));
  if (pairs.size < (teams.length * (teams.length - 1)) / 2) return { kind: 'absent' };
  const spelledOut = step.decidedBy.length > 0;
  const tallies = teams.map(emptyTally);
  // a walkover decides a play-off whatever it adds to a table
  const decisive: Rules = {
    ...rules,
    walkover: rules.walkover.counts === 'nothing' ? { counts: 'score', score: [1, 0], goals: 'not-counted' } : rules.walkover,
  };
  for (const match of theirs)
    count(
      tallies,
      {
        home: teams.indexOf(match.home),
        away: teams.indexOf(match.away),
        // who wins in extra time has won, where the rules do not go through it step by step
        outcome: spelledOut ? match.outcome : withExtraTime(match.outcome),
        awayGoals: 'do not count',
      },
      decisive,
    );
  const inner = spelledOut ? step.decidedBy : HAS_A_WINNER;
  const everyPlace = teams.map((_, i) => i + 1);
  const last = theirs.at(-1);
  const evidence: Evidence = {
    teams,
    position: new Map(teams.map((team, i) => [team, i])),
    tallies,
    rules: decisive,
    figure: () => undefined,
    place: () => undefined,
  };
  const ranked = rank(teams, 1, inner, everyPlace, {
    measure: (measureStep, team) => measure(evidence, measureStep, team),
    among: () => 'not-on-record',
    act: (act, level) => {
      if (last === undefined) return { kind: 'absent' };
      if (act.act === 'penalties') return penalties(act, level, last);
      return act.act === 'extra-time' ? extraTime(act, level, last) : { kind: 'absent' };
    },
  });
  if (ranked.blocks.some((block) => block.state === 'missing')) return { kind: 'absent' };
  const order = ranked.blocks.map((block) => block.teams);
  const [winner] = order[0] ?? [];
  const single = order.every((part) => part.length === 1);
  const score = last && theirs.length === 1 ? scoreOf(last.outcome) : undefined;
  const reason: Reason = {
    code: single ? 'decides' : 'act-level',
    step: 'play-off',
    values: order.flat().map((team) => ({ team, value: 'unknown' as const })),
    ...article(step),
    ...(last && score && winner !== undefined && { score: seenFrom(last, winner, score) }),
    ...(single && winner !== undefined && { winner }),
    ...(last && provenance(last)),
  };
  return { kind: 'held', order, reason };
};

/** A shoot-out after `match`. */
export const penalties = (step: ActStep, teams: readonly TeamIx[], match: MatchState): ActAnswer => {
  const score = penaltiesOf(match.outcome);
  if (score === undefined || score[0] === score[1]) return { kind: 'absent' };
  const winner = score[0] > score[1] ? match.home : match.away;
  return decided('penalties', step, teams, winner, seenFrom(match, winner, score), match);
};

/** Extra time of `match`: goals beyond the ninety minutes, or the whole score where those are not recorded apart. */
export const extraTime = (step: ActStep, teams: readonly TeamIx[], match: MatchState): ActAnswer => {
  const { outcome } = match;
  if (outcome.kind !== 'played' || outcome.extraTime === 'none') return { kind: 'absent' };
  const [h, a] = outcome.ninety ? [outcome.score[0] - outcome.ninety[0], outcome.score[1] - outcome.ninety[1]] : outcome.score;
  if (h === a)
    return {
      kind: 'held',
      order: [teams],
      reason: {
        code: 'act-level',
        step: 'extra-time',
        values: teams.map((team) => ({ team, value: 'unknown' })),
        ...article(step),
        ...provenance(match),
      },
    };
  const winner = h > a ? match.home : match.away;
  return decided('extra-time', step, teams, winner, seenFrom(match, winner, outcome.score), match);
};

/** A third match: settled by its own result alone; level, the list goes on from there. */
export const thirdMatch = (step: ActStep, teams: readonly TeamIx[], match: MatchState): ActAnswer => {
  const result = winnerOf(match.outcome);
  if (result === 'unknown') return { kind: 'absent' };
  const score = scoreOf(match.outcome);
  if (result === 'drawn') {
    const [first] = teams;
    return {
      kind: 'held',
      order: [teams],
      reason: {
        code: 'act-level',
        step: 'third-match',
        values: teams.map((team) => ({ team, value: 'unknown' })),
        ...article(step),
        ...(score && first !== undefined && { score: seenFrom(match, first, score) }),
        ...provenance(match),
      },
    };
  }
  const winner = result === 'home' ? match.home : match.away;
  return decided('third-match', step, teams, winner, score && seenFrom(match, winner, score), match);
};

/** Lots, from a fact that gives the order. */
export const lots = (step: ActStep, teams: readonly TeamIx[], drawn: readonly { readonly teams: readonly TeamIx[] }[]): ActAnswer => {
  const fact = drawn.find((one) => teams.every((team) => one.teams.includes(team)));
  if (!fact) return { kind: 'absent' };
  const order = fact.teams.filter((team) => teams.includes(team)).map((team) => [team]);
  const winner = order[0]?.[0];
  return {
    kind: 'held',
    order,
    reason: {
      code: 'decides',
      step: 'lots',
      values: order.flat().map((team) => ({ team, value: 'unknown' })),
      ...article(step),
      ...(winner !== undefined && { winner }),
    },
  };
};

const decided = (
  act: 'penalties' | 'extra-time' | 'third-match',
  step: ActStep,
  teams: readonly TeamIx[],
  winner: TeamIx,
  score: readonly [number, number] | undefined,
  match: MatchState,
): ActAnswer => {
  const losers = teams.filter((team) => team !== winner);
  return {
    kind: 'held',
    order: [[winner], losers],
    reason: {
      code: 'decides',
      step: act,
      values: [winner, ...losers].map((team) => ({ team, value: 'unknown' as const })),
      winner,
      ...article(step),
      ...(score && { score }),
      ...provenance(match),
    },
  };
};
