import type { MeasureName, MeasureStep, Rules } from '../model/regulations.ts';
import type { TeamIx } from '../model/standing.ts';
import { type Countable, count, emptyTally, isOver, type Tally } from './tally.ts';

/** What a ranking can read about its teams. Positions index `teams` and `tallies`. */
export type Evidence = {
  readonly teams: readonly TeamIx[];
  readonly position: ReadonlyMap<TeamIx, number>;
  readonly tallies: readonly Tally[];
  /** The matches behind the tallies; undefined where only a printed table is on record. */
  readonly countables?: readonly Countable[];
  readonly rules: Rules;
  /** A figure that matches do not show, from facts. */
  readonly figure: (name: string, team: TeamIx) => number | undefined;
  /** A team's place in another contest; one past the last for teams outside it; undefined while it is not settled. */
  readonly place: (path: string, team: TeamIx) => number | undefined;
};

/** Where fewer is better. */
export const fewerIsBetter = (step: MeasureStep): 'fewer' | 'more' =>
  step.by === 'goals-against' || step.by === 'place' || (step.by === 'figure' && step.better === 'fewer') ? 'fewer' : 'more';

/** The figure a step reads for a team, as a person would say it; undefined: not on record. */
export const measure = (evidence: Evidence, step: MeasureStep, team: TeamIx): number | undefined => {
  const position = evidence.position.get(team);
  const tally = position === undefined ? undefined : evidence.tallies[position];
  return tally === undefined || position === undefined ? undefined : MEASURES[step.by](tally, position, evidence, step);
};

type Measure = (tally: Tally, position: number, evidence: Evidence, step: MeasureStep) => number | undefined;

/** A new criterion is a row here and a name in `MeasureName`; whether fewer is better is said above. */
const MEASURES: Record<MeasureName, Measure> = {
  points: (t) => (t.openPoints > 0 ? undefined : t.points),
  'goal-difference': (t) => (t.openGoals > 0 ? undefined : t.goalsFor - t.goalsAgainst),
  goals: (t) => (t.openGoals > 0 ? undefined : t.goalsFor),
  'goals-against': (t) => (t.openGoals > 0 ? undefined : t.goalsAgainst),
  wins: (t) => (t.openPoints > 0 ? undefined : t.won),
  'away-goals': (t) => (t.openAwayGoals > 0 ? undefined : t.awayGoals),
  'away-points': (_, position, evidence) => away(position, evidence)?.points,
  'away-wins': (_, position, evidence) => away(position, evidence)?.won,
  'half-time-points': (_, position, { countables, rules }) =>
    countables === undefined ? undefined : halfTimePoints(position, countables, rules),
  'relative-points': (_, position, evidence, step) => relativePoints(position, evidence, step.reading ?? 'product'),
  'points-per-match': (t) => (t.openPoints > 0 ? undefined : t.played === 0 ? 0 : t.points / t.played),
  figure: (_, position, { figure, teams }, step) => {
    const team = teams[position];
    return team === undefined ? undefined : figure(step.figure ?? '', team);
  },
  place: (_, position, { place, teams }, step) => {
    const team = teams[position];
    return team === undefined ? undefined : place(step.of?.path ?? '', team);
  },
};

/** The record made on other teams' grounds; undefined if the ground of some match is not on record. */
const away = (position: number, { countables, rules }: Evidence): Tally | undefined => {
  if (countables === undefined) return undefined;
  const own = emptyTally();
  const hosts = emptyTally();
  for (const one of countables) {
    if (!isOver(one.outcome) || (one.away !== position && one.home !== position)) continue;
    if (one.awayGoals === 'do not count') return undefined;
    if (one.away === position) count([hosts, own], { ...one, home: 0, away: 1 }, rules);
  }
  return own.openPoints > 0 ? undefined : own;
};

/** What the table would be had every match ended at half-time; undefined if some half-time score is not on record. */
const halfTimePoints = (position: number, countables: readonly Countable[], { points }: Rules): number | undefined => {
  let sum = 0;
  for (const { home, away: visitor, outcome } of countables) {
    if ((home !== position && visitor !== position) || outcome.kind !== 'played') continue;
    if (outcome.halfTime === undefined) return undefined;
    const [h, a] = outcome.halfTime;
    const [own, other] = home === position ? [h, a] : [a, h];
    sum += own > other ? points.win : own < other ? points.loss : points.draw;
  }
  return sum;
};

/**
 * Points weighted by the strength of the rival they were won against. `product`: the points won against each rival
 * times the points that rival has in all (ovaciondelsur.com.pe on the Copa Perú of 2019); `share`: a win counts the
 * rival's total, a draw half of it.
 */
const relativePoints = (position: number, { countables, rules, tallies }: Evidence, reading: 'product' | 'share'): number | undefined => {
  if (countables === undefined) return undefined;
  let sum = 0;
  for (const one of countables) {
    if (one.home !== position && one.away !== position) continue;
    const rival = tallies[one.home === position ? one.away : one.home];
    const pair = [emptyTally(), emptyTally()] as const;
    count(pair, { ...one, home: 0, away: 1 }, rules);
    const own = pair[one.home === position ? 0 : 1];
    if (own.played === 0) continue;
    if (rival === undefined || own.openPoints > 0 || rival.openPoints > 0) return undefined;
    sum += reading === 'product' ? own.points * rival.points : own.won * rival.points + (own.drawn * rival.points) / 2;
  }
  return sum;
};

/**
 * The same evidence with nothing but the matches between some of the teams. Points given or taken away never enter.
 * 'unequal' if not every pair met equally often: half a pairing must not put one above the other.
 */
export const among = (evidence: Evidence, block: readonly TeamIx[]): Evidence | 'not-on-record' | 'unequal' => {
  if (evidence.countables === undefined) return 'not-on-record';
  const place = new Map(block.map((team, i) => [evidence.position.get(team) ?? -1, i]));
  const countables = evidence.countables.flatMap((one): Countable[] => {
    const home = place.get(one.home);
    const visitor = place.get(one.away);
    return home === undefined || visitor === undefined ? [] : [{ ...one, home, away: visitor }];
  });
  const tallies = block.map(emptyTally);
  const met = new Uint16Array(block.length * block.length);
  for (const one of countables) {
    const before = tallies[one.home]?.played ?? 0;
    count(tallies, one, evidence.rules);
    if ((tallies[one.home]?.played ?? 0) === before) continue;
    const pair = Math.min(one.home, one.away) * block.length + Math.max(one.home, one.away);
    met[pair] = (met[pair] ?? 0) + 1;
  }
  const first = met[1];
  for (let i = 0; i < block.length; i++)
    for (let j = i + 1; j < block.length; j++) if (met[i * block.length + j] !== first) return 'unequal';
  return { ...evidence, teams: block, position: new Map(block.map((team, i) => [team, i])), tallies, countables };
};
