import type { ActName, MeasureName } from '../../engine/index.ts';
import type { Criterion, Levelled, Measure, Words } from './words.ts';

export const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
export const spelled = (n: number): string => SMALL[n] ?? String(n);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
export const score = (value: readonly [number, number]): string => `${value[0]}–${value[1]}`;

export const ordinal = (n: number): string => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** Common nouns lose their capital inside a sentence and take an article. */
// biome-ignore format: a list of words reads best as one
const COMMON = new Set([
  'round', 'final', 'semi-final', 'semifinal', 'semi-finals', 'semifinals', 'quarter-finals', 'quarterfinals', 'quarter-final', 'stage', 'tie', 'season', 'bracket', 'table', 'draw', 'pot',
  'regional', 'national', 'departmental', 'provincial', 'district', 'qualifiers', 'finalists', 'semi-finalists', 'semifinalists', 'clubs', 'champion', 'play-off', 'best', 'third-place', 'match',
]);
const isCommon = (name: string): boolean => COMMON.has((name.split(/[\s,]/)[0] ?? '').toLowerCase());
export const lowered = (name: string): string => (isCommon(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
export const within = (name: string): string => (isCommon(name) ? `the ${lowered(name)}` : name);

/** Two decimals at most: points per match, and half of a rival's points. */
export const decimal = (n: number): string => String(Math.round(n * 100) / 100).replace('-', '−');

const MEASURE: Readonly<Record<MeasureName, Measure>> = {
  points: { name: 'points', amount: (n) => count(n, 'point', 'points'), number: String },
  'goal-difference': { name: 'goal difference', amount: (n) => `Goal difference ${signed(n)}`, number: signed },
  goals: { name: 'goals scored', amount: (n) => count(n, 'goal scored', 'goals scored'), number: String },
  'goals-against': { name: 'goals against', amount: (n) => count(n, 'goal against', 'goals against'), number: String },
  wins: { name: 'wins', amount: (n) => count(n, 'win', 'wins'), number: String },
  'away-goals': { name: 'away goals', amount: (n) => count(n, 'away goal', 'away goals'), number: String },
  'away-points': { name: 'away points', amount: (n) => count(n, 'away point', 'away points'), number: String },
  'away-wins': { name: 'away wins', amount: (n) => count(n, 'away win', 'away wins'), number: String },
  'half-time-points': { name: 'half-time points', amount: (n) => count(n, 'half-time point', 'half-time points'), number: String },
  'relative-points': {
    name: 'relative points',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'relative point' : 'relative points'}`,
    number: decimal,
  },
  'points-per-match': {
    name: 'points per match',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'point' : 'points'} per match`,
    number: decimal,
  },
  figure: { name: 'figure', amount: (n) => `Figure ${decimal(n)}`, number: decimal },
  place: { name: 'earlier place', amount: (n) => `Place ${n}`, number: String },
};

/** The name of a figure as facts write it, in words. */
const figureName = (figure: string): string => figure.replaceAll('-', ' ');

export const measureOf = ({ by, figure, where }: Criterion): Measure => {
  if (by === 'figure' && figure !== undefined) {
    const name = figureName(figure);
    return { name, amount: (n) => `${capital(name)} ${decimal(n)}`, number: decimal };
  }
  if (by !== 'place' || where === undefined) return MEASURE[by];
  return { name: `place in ${within(where)}`, amount: (n) => `Place ${n} in ${within(where)}`, number: String };
};
export const SINGULAR: readonly MeasureName[] = ['goal-difference', 'figure', 'place'];
export const levelled = (level: readonly Levelled[]): string =>
  list(level.map((one) => (one === 'among' ? 'the matches between them' : measureOf(one).name)));
/** Whose matches were read: `the matches between Alfa and Beta`, `the matches between the three level teams`. */
export const between = (teams: readonly string[]): string =>
  `the matches between ${teams.length > 2 ? `the ${spelled(teams.length)} level teams` : list(teams)}`;

export const ACT = {
  'play-off': { the: 'the play-off', bare: 'a play-off' },
  'third-match': { the: 'the third match', bare: 'a third match' },
  'extra-time': { the: 'extra time', bare: 'extra time' },
  penalties: { the: 'the penalty shoot-out', bare: 'penalties' },
  lots: { the: 'the drawing of lots', bare: 'lots' },
} satisfies Words['act'];
/** One act, or the choice between two: the third match or extra time. */
export const eitherThe = (acts: readonly ActName[]): string => acts.map((act) => ACT[act].the).join(' or ');
