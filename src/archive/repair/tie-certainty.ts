import type { LegOutcome, LostTie, Pair, Side } from './lost-tie.ts';
import { type Between, hasUnplayed, knownGoals, leader, restsOf, type TieWorld, worldsOf } from './tie-worlds.ts';

/** What is certain of a tie; sentences are made in `wire`. Legs count from 0. */
export type TieCertainty =
  | { readonly code: 'winner'; readonly team: Side; readonly told: 'page' | 'results' }
  | { readonly code: 'winner-open' }
  | { readonly code: 'leg-score'; readonly leg: number; readonly score: Pair }
  /** All outcomes that a lost leg can have had. */
  | { readonly code: 'leg-outcomes'; readonly leg: number; readonly outcomes: readonly LegOutcome[] }
  /** If the team lost this leg, then by no more than so many goals. */
  | { readonly code: 'leg-margin'; readonly leg: number; readonly team: Side; readonly most: number }
  /** The team won this leg, by no fewer goals. */
  | { readonly code: 'leg-least'; readonly leg: number; readonly team: Side; readonly least: number }
  /** Goals that either side has in every case: the aggregate is no less. It has no upper end where none is printed. */
  | { readonly code: 'aggregate-least'; readonly goals: Pair }
  /** Level on points after the legs: certain, or in some of the cases. */
  | { readonly code: 'level'; readonly when: 'certain' | 'possible'; readonly then: LostTie['then'] }
  | { readonly code: 'impossible' };

/** What the legs, the figures printed and who went on leave certain. Empty where no score is lost. */
export const certainOfTie = (tie: LostTie): readonly TieCertainty[] => {
  const lost = tie.legs.flatMap((leg, i) => (leg.kind === 'lost' ? [i] : []));
  if (lost.length === 0 || lost.length > MOST_LOST) return [];
  const worlds = worldsOf(tie, lost);
  if (worlds.length === 0 || isContradicted(tie)) return [{ code: 'impossible' }];
  return [
    ...winnerOf(tie, worlds),
    ...lost.flatMap((leg) => legOf(tie, lost, leg, worlds)),
    ...levelOf(tie, worlds),
    ...leastOf(tie, worlds),
  ];
};

/** No tie has more legs. */
const MOST_LOST = 4;

/** Penalties that the other side won. */
const isContradicted = ({ penalties, winner }: LostTie): boolean =>
  penalties !== undefined && winner !== undefined && leader(penalties) === (winner === 0 ? 1 : 0);

const winnerOf = (tie: LostTie, worlds: readonly TieWorld[]): readonly TieCertainty[] => {
  if (tie.winner !== undefined) return [{ code: 'winner', team: tie.winner, told: 'page' }];
  const third = tie.thirdMatch?.kind === 'score' ? leader(tie.thirdMatch.score) : undefined;
  const [first, ...others] = hasUnplayed(tie) ? [] : worlds.map((world) => aheadIn(tie, world));
  const ofLegs = others.every((other) => other === first) ? first : undefined;
  const winner = third ?? (tie.penalties ? leader(tie.penalties) : ofLegs);
  return winner === undefined ? [{ code: 'winner-open' }] : [{ code: 'winner', team: winner, told: 'results' }];
};

/** Who is ahead after the legs, by what decides; undefined: nobody, or it cannot be told. */
const aheadIn = ({ by, then }: LostTie, { points, total: [least, most] }: TieWorld): Side | undefined => {
  const byGoals = least > 0 ? 0 : most < 0 ? 1 : undefined;
  if (by === 'goals') return byGoals;
  return by === 'points' ? (leader(points) ?? (then === 'goals' ? byGoals : undefined)) : undefined;
};

const ALL: readonly LegOutcome[] = ['first', 'drawn', 'second'];

const legOf = (tie: LostTie, lost: readonly number[], leg: number, worlds: readonly TieWorld[]): readonly TieCertainty[] => {
  const [rest, ...others] = restsOf(tie) ?? [];
  if (lost.length === 1 && rest && others.length === 0) return [{ code: 'leg-score', leg, score: rest }];
  const outcomes = ALL.filter((outcome) => worlds.some((world) => world.outcomes[leg] === outcome));
  const within = worlds.map(({ legs }): Between => legs.get(leg) ?? [0, 0]);
  const [low, high] = [Math.min(...within.map(([least]) => least)), Math.max(...within.map(([, most]) => most))];
  const certain: TieCertainty[] = [{ code: 'leg-outcomes', leg, outcomes }];
  if (low > 1) certain.push({ code: 'leg-least', leg, team: 0, least: low });
  if (high < -1) certain.push({ code: 'leg-least', leg, team: 1, least: -high });
  if (low < 0 && Number.isFinite(low)) certain.push({ code: 'leg-margin', leg, team: 0, most: -low });
  if (high > 0 && Number.isFinite(high)) certain.push({ code: 'leg-margin', leg, team: 1, most: high });
  return certain;
};

const levelOf = (tie: LostTie, worlds: readonly TieWorld[]): readonly TieCertainty[] => {
  const { by, then, thirdMatch } = tie;
  if (by !== 'points' || thirdMatch || hasUnplayed(tie)) return [];
  const level = worlds.filter(({ points }) => leader(points) === undefined).length;
  return level === 0 ? [] : [{ code: 'level', when: level === worlds.length ? 'certain' : 'possible', then }];
};

const leastOf = (tie: LostTie, worlds: readonly TieWorld[]): readonly TieCertainty[] => {
  if (tie.aggregate) return [];
  const [a, b] = knownGoals(tie);
  const least = worlds.map((world): Pair => leastIn(tie, world, a - b));
  const goals: Pair = [a + Math.min(...least.map(([own]) => own)), b + Math.min(...least.map(([, own]) => own))];
  return goals[0] + goals[1] === 0 ? [] : [{ code: 'aggregate-least', goals }];
};

/** Least goals of the lost legs: one for each win, and what the difference of the whole asks for besides. */
const leastIn = ({ legs }: LostTie, { outcomes, total: [low, high] }: TieWorld, lead: number): Pair => {
  const count = (own: LegOutcome): number => legs.filter((leg, i) => leg.kind === 'lost' && outcomes[i] === own).length;
  const [won, conceded] = [count('first'), count('second')];
  return [won === 0 ? 0 : Math.max(won, low - lead + conceded), conceded === 0 ? 0 : Math.max(conceded, lead - high + won)];
};
