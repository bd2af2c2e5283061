import type { ActName, MeasureName } from '../../engine/index.ts';
import type { Criterion, Levelled, Measure, Words } from './words.ts';

export const list = (names: readonly string[]): string => {
  if (names.length < 2) return names[0] ?? '';
  const end = names.at(-1) ?? '';
  const joint = /^h?i(?!e)/i.test(plain(end)) ? 'e' : 'y';
  return `${names.slice(0, -1).join(', ')} ${joint} ${end}`;
};
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const SMALL = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
export const spelled = (n: number): string => SMALL[n] ?? String(n);
export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
export const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
export const score = (value: readonly [number, number]): string => `${value[0]}–${value[1]}`;

/** The article each kind of name takes, and whether it is a common noun that loses its capital inside a sentence. */
const NOUNS: Readonly<Record<string, { readonly article: '' | 'el' | 'la' | 'los' | 'las'; readonly common: boolean }>> = {
  region: { article: 'la', common: false },
  grupo: { article: 'el', common: false },
  serie: { article: 'la', common: false },
  zona: { article: 'la', common: false },
  liga: { article: 'la', common: false },
  copa: { article: 'la', common: false },
  division: { article: 'la', common: false },
  segunda: { article: 'la', common: false },
  primera: { article: 'la', common: false },
  apertura: { article: 'el', common: false },
  clausura: { article: 'el', common: false },
  torneo: { article: 'el', common: false },
  tabla: { article: 'la', common: true },
  etapa: { article: 'la', common: true },
  temporada: { article: 'la', common: true },
  fase: { article: 'la', common: true },
  ronda: { article: 'la', common: true },
  final: { article: 'la', common: true },
  liguilla: { article: 'la', common: true },
  llave: { article: 'la', common: true },
  llaves: { article: 'las', common: true },
  cuadro: { article: 'el', common: true },
  sorteo: { article: 'el', common: true },
  bombo: { article: 'el', common: true },
  desempate: { article: 'el', common: true },
  semifinal: { article: 'la', common: true },
  semifinales: { article: '', common: true },
  cuartos: { article: '', common: true },
  octavos: { article: '', common: true },
  dieciseisavos: { article: '', common: true },
  campeon: { article: 'el', common: true },
  mejores: { article: 'los', common: true },
  partido: { article: 'el', common: true },
  finalistas: { article: 'los', common: true },
  clasificados: { article: 'los', common: true },
  semifinalistas: { article: 'los', common: true },
  clubes: { article: 'los', common: true },
};
const noun = (name: string) => NOUNS[plain(name.split(/[\s,]/)[0] ?? '').toLowerCase()];
export const lowered = (name: string): string => (noun(name)?.common ? name.charAt(0).toLowerCase() + name.slice(1) : name);
export const within = (name: string): string => [noun(name)?.article ?? '', lowered(name)].filter((part) => part !== '').join(' ');
export const of = (name: string): string => (noun(name)?.article === 'el' ? `del ${lowered(name)}` : `de ${within(name)}`);
export const inside = (name: string): string => `en ${within(name)}`;

/** Two decimals at most: points per match, and half of a rival's points. */
export const decimal = (n: number): string => String(Math.round(n * 100) / 100).replace('-', '−');

const MEASURE: Readonly<Record<MeasureName, Measure>> = {
  points: { name: 'puntos', amount: (n) => count(n, 'punto', 'puntos'), number: String },
  'goal-difference': { name: 'diferencia de goles', amount: (n) => `Diferencia de goles ${signed(n)}`, number: signed },
  goals: { name: 'goles a favor', amount: (n) => count(n, 'gol a favor', 'goles a favor'), number: String },
  'goals-against': { name: 'goles en contra', amount: (n) => count(n, 'gol en contra', 'goles en contra'), number: String },
  wins: { name: 'partidos ganados', amount: (n) => count(n, 'partido ganado', 'partidos ganados'), number: String },
  'away-goals': { name: 'goles de visita', amount: (n) => count(n, 'gol de visita', 'goles de visita'), number: String },
  'away-points': { name: 'puntos de visita', amount: (n) => count(n, 'punto de visita', 'puntos de visita'), number: String },
  'away-wins': { name: 'triunfos de visita', amount: (n) => count(n, 'triunfo de visita', 'triunfos de visita'), number: String },
  'half-time-points': {
    name: 'puntos al medio tiempo',
    amount: (n) => count(n, 'punto al medio tiempo', 'puntos al medio tiempo'),
    number: String,
  },
  'relative-points': {
    name: 'puntos relativos',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'punto relativo' : 'puntos relativos'}`,
    number: decimal,
  },
  'points-per-match': {
    name: 'puntos por partido',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'punto' : 'puntos'} por partido`,
    number: decimal,
  },
  figure: { name: 'cifra', amount: (n) => `Cifra ${decimal(n)}`, number: decimal },
  place: { name: 'puesto anterior', amount: (n) => `Puesto ${n}`, number: String },
};

/** The name of a figure as facts write it, in words. */
const FIGURES: Readonly<Record<string, string>> = {
  'fair-play': 'juego limpio',
  coefficient: 'coeficiente',
  ranking: 'ranking',
  clubs: 'número de clubes',
};
const figureName = (figure: string): string => (Object.hasOwn(FIGURES, figure) ? (FIGURES[figure] ?? figure) : figure.replaceAll('-', ' '));

export const measureOf = ({ by, figure, where }: Criterion): Measure => {
  if (by === 'figure' && figure !== undefined) {
    const name = figureName(figure);
    return { name, amount: (n) => `${capital(name)} ${decimal(n)}`, number: decimal };
  }
  if (by !== 'place' || where === undefined) return MEASURE[by];
  return { name: `puesto ${inside(where)}`, amount: (n) => `Puesto ${n} ${inside(where)}`, number: String };
};
export const SINGULAR: readonly MeasureName[] = ['goal-difference', 'figure', 'place'];
/** Names with an article, for the middle of a sentence. */
export const measureThe = (criterion: Criterion): string => {
  const { name } = measureOf(criterion);
  if (criterion.by === 'goal-difference') return `la ${name}`;
  return SINGULAR.includes(criterion.by) ? `el ${name}` : `los ${name}${criterion.by === 'goals-against' ? ' (menos es mejor)' : ''}`;
};
export const levelled = (level: readonly Levelled[]): string =>
  list(level.map((one) => (one === 'among' ? 'los partidos entre ellos' : measureOf(one).name)));
/** Whose matches were read: `los partidos entre Alfa y Beta`, `los partidos entre los tres igualados`. */
export const between = (teams: readonly string[]): string =>
  `los partidos entre ${teams.length > 2 ? `los ${spelled(teams.length)} igualados` : list(teams)}`;

export const ACT = {
  'play-off': { the: 'el desempate', bare: 'desempate' },
  'third-match': { the: 'el tercer partido', bare: 'tercer partido' },
  'extra-time': { the: 'el alargue', bare: 'alargue' },
  penalties: { the: 'los penales', bare: 'penales' },
  lots: { the: 'el sorteo', bare: 'sorteo' },
} satisfies Words['act'];
/** One act, or the choice between two: el tercer partido o el alargue. */
export const eitherThe = (acts: readonly ActName[]): string => acts.map((act) => ACT[act].the).join(' o ');
