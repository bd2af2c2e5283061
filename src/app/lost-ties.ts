import { certainOfTie, type LostTie, type ReconstructedTie, type TieLeg } from '../archive/index.ts';
import type { BoundFacts, ContestState, MatchState, Season, TieState } from '../engine/index.ts';
import type { Place } from './places.ts';

/** A tie of a season with lost scores, and where its first leg stands. */
export type LostTieOfSeason = Omit<ReconstructedTie, 'span'> & { readonly place: Place; readonly contest: string };

/** Ties of a file of the season as far as the rules have made one of them: they know what decides and who went on. */
export const lostTiesOf = (
  season: Season,
  log: BoundFacts,
  file: string,
  wants: (heading: readonly string[]) => boolean,
): readonly LostTieOfSeason[] => season.contests.flatMap((state) => lostTieOf(season, log, state, file, wants));

const lostTieOf = (
  season: Season,
  log: BoundFacts,
  state: ContestState,
  file: string,
  wants: (heading: readonly string[]) => boolean,
): readonly LostTieOfSeason[] => {
  const contest = season.plan.contests[state.contest];
  const [first, second] = state.tie?.teams ?? [];
  const spot = state.tie?.legs.find((leg) => leg.spot?.file === file)?.spot;
  if (contest?.node.kind !== 'tie' || !state.tie || first === undefined || second === undefined || !spot) return [];
  const heading = contest.path.split('/');
  if (!wants(heading)) return [];
  const printed = log.contests[state.contest]?.printed ?? [];
  const tie = tieFrom(state.tie, first, state.tie.winner ?? winnerOf(state), contest.node.rules, printed);
  const certain = certainOfTie(tie);
  if (certain.length === 0) return [];
  const teams = [season.teams[first]?.name ?? '', season.teams[second]?.name ?? ''] as const;
  return [{ heading, contest: contest.path, place: { line: spot.line, column: spot.column }, teams, tie, certain }];
};

const winnerOf = ({ places }: ContestState): number | undefined => {
  const [place] = places;
  return place?.state === 'settled' ? place.team : undefined;
};

type TieRules = Extract<Season['plan']['contests'][number]['node'], { readonly kind: 'tie' }>['rules'];

const tieFrom = (
  { legs, thirdMatch }: TieState,
  first: number,
  winner: number | undefined,
  { decidedBy, points }: TieRules,
  printed: BoundFacts['contests'][number]['printed'],
): LostTie => {
  const steps = decidedBy.flatMap((step) =>
    step.kind === 'measure' && step.for === 'all' ? [step.by] : step.kind === 'act' ? [step.act] : [],
  );
  const [by, next] = steps;
  const [inPoints, inGoals] = (['points', 'aggregate'] as const).map((figure) => printed.find((fact) => fact.figure === figure)?.value);
  const penalties = [...legs, ...(thirdMatch ? [thirdMatch] : [])].flatMap((leg) => shootOut(leg, first)).at(-1);
  return {
    legs: legs.map((leg) => legOf(leg, first)),
    ...(thirdMatch && { thirdMatch: legOf(thirdMatch, first) }),
    ...(inPoints && { points: inPoints }),
    ...(inGoals && { aggregate: inGoals }),
    ...(penalties && { penalties }),
    ...(winner !== undefined && { winner: winner === first ? 0 : 1 }),
    by: by === 'points' ? 'points' : by === 'goal-difference' ? 'goals' : 'not stated',
    win: points.win,
    then: next === 'third-match' ? 'third match' : next === 'goal-difference' ? 'goals' : 'not stated',
    awayGoals: steps[steps.indexOf('goal-difference') + 1] === 'away-goals' ? 'count' : 'no',
  };
};

type Pair = readonly [number, number];
const turnedIf = (turned: boolean, [a, b]: Pair): Pair => (turned ? [b, a] : [a, b]);

const shootOut = ({ home, outcome }: MatchState, first: number): readonly Pair[] =>
  (outcome.kind === 'played' || outcome.kind === 'decided') && outcome.penalties ? [turnedIf(home !== first, outcome.penalties)] : [];

const legOf = ({ ground, home, outcome }: MatchState, first: number): TieLeg => {
  const isTurned = home !== first;
  const host = ground === 'home' ? ({ host: isTurned ? 1 : 0 } as const) : {};
  if (outcome.kind === 'played' || outcome.kind === 'awarded' || outcome.kind === 'suspended')
    return { kind: 'score', score: turnedIf(isTurned, outcome.score), ...host };
  if (outcome.kind !== 'decided') return { kind: 'not played' };
  if (outcome.winner === 'drawn') return { kind: 'lost', winner: 'drawn', ...host };
  // with a shoot-out its winner may be meant
  if (outcome.winner === 'unknown' || outcome.penalties) return { kind: 'lost', ...host };
  return { kind: 'lost', winner: (outcome.winner === 'home') === isTurned ? 1 : 0, ...host };
};
