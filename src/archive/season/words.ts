import type { ActName, MeasureName, Prize } from '../../engine/index.ts';

/** What a page of a season says beside names and figures. */
export type SeasonWords = {
  readonly champion: string;
  readonly runnerUp: string;
  /** Where a prize leads. */
  readonly prize: Readonly<Record<Prize['kind'], (name: string) => string>>;
  /** A tie of a round that has no name of its own, and a season by its name. */
  readonly tie: (number: number) => string;
  readonly season: (name: string) => string;
  /** A place that a source states. */
  readonly place: (number: number) => string;
  /** A round of a group. */
  readonly round: (number: number) => string;
  readonly article: (id: string) => string;
  readonly ruling: (id: string) => string;
  /** Why points were given or taken. */
  readonly byRuling: (id: string) => string;
  /** The score on the pitch that a ruling replaced. */
  readonly onThePitch: (score: string) => string;
  /** No source states it: the team plays there. */
  readonly seenIn: (where: string) => string;
  readonly teamSeenIn: (team: string, where: string) => string;
  /** A match of a tie: the first, the second, the third. */
  readonly leg: (number: number) => string;
  /** A tie of a season that is over, of which no match is on record. */
  readonly noResult: string;
  /** A day within some days, to be set. */
  readonly dayOpen: string;
  /** Whose place fills a slot that nobody holds yet. */
  readonly slot: {
    readonly winner: (tie: string) => string;
    readonly loser: (tie: string) => string;
    readonly place: (place: number, contest: string) => string;
    readonly drawn: (pot: string) => string;
  };
  readonly stray: string;
  readonly stands: string;
  readonly abandoned: string;
  readonly suspended: string;
  readonly excluded: string;
  readonly adjustment: Readonly<Record<'fact' | 'bonus' | 'carried' | 'absence', string>>;
  readonly measure: Readonly<Record<MeasureName, string>>;
  readonly among: (order: string) => string;
  readonly act: Readonly<Record<ActName, string>>;
  readonly either: (one: string, other: string) => string;
  /** Measures that only put level teams in an order. */
  readonly listing: (measures: string) => string;
};

const es: SeasonWords = {
  champion: 'Campeón',
  runnerUp: 'Subcampeón',
  prize: { promotion: (name) => `Ascenso a ${name}`, relegation: (name) => `Descenso a ${name}`, place: (name) => name },
  tie: (number) => `Llave ${number}`,
  season: (name) => `Temporada ${name}`,
  place: (number) => `${number}.º`,
  round: (number) => `Fecha ${number}`,
  article: (id) => `art. ${id}`,
  ruling: (id) => `resolución ${id}`,
  byRuling: (id) => `por resolución ${id}`,
  onThePitch: (score) => `en la cancha, ${score}`,
  seenIn: (where) => `deducido: juega en ${where}`,
  teamSeenIn: (team, where) => `deducido: ${team} juega en ${where}`,
  leg: (number) => ['ida', 'vuelta', 'tercer partido'][number - 1] ?? `partido ${number}`,
  noResult: 'resultado sin dato',
  dayOpen: 'día por fijar',
  slot: {
    winner: (tie) => `Ganador ${tie}`,
    loser: (tie) => `Perdedor ${tie}`,
    place: (place, contest) => `${place}.º ${contest}`,
    drawn: (pot) => `Por sorteo (${pot})`,
  },
  stray: 'no cuenta aquí',
  stands: 'se suspendió y quedó el marcador',
  abandoned: 'no terminó',
  suspended: 'suspendido',
  excluded: 'excluido',
  adjustment: { fact: 'por resolución', bonus: 'de entrada', carried: 'de la fase anterior', absence: 'por no presentarse' },
  measure: {
    points: 'puntos',
    'goal-difference': 'diferencia de goles',
    goals: 'goles a favor',
    'goals-against': 'menos goles en contra',
    wins: 'victorias',
    'away-goals': 'goles de visita',
    'away-points': 'puntos de visita',
    'away-wins': 'victorias de visita',
    'half-time-points': 'puntos al descanso',
    'relative-points': 'puntos relativos',
    'points-per-match': 'puntos por partido',
    figure: 'otra cifra',
    place: 'puesto en otra tabla',
  },
  among: (order) => `partidos entre los igualados (${order})`,
  act: {
    'play-off': 'desempate',
    'third-match': 'tercer partido',
    'extra-time': 'alargue',
    penalties: 'penales',
    lots: 'sorteo',
  },
  either: (one, other) => `${one} o ${other}`,
  listing: (measures) => `solo para ordenar la tabla: ${measures}`,
};

const en: SeasonWords = {
  champion: 'Champion',
  runnerUp: 'Runner-up',
  prize: { promotion: (name) => `Promotion to ${name}`, relegation: (name) => `Relegation to ${name}`, place: (name) => name },
  tie: (number) => `Tie ${number}`,
  season: (name) => `Season ${name}`,
  place: (number) => `place ${number}`,
  round: (number) => `Round ${number}`,
  article: (id) => `art. ${id}`,
  ruling: (id) => `ruling ${id}`,
  byRuling: (id) => `by ruling ${id}`,
  onThePitch: (score) => `${score} on the pitch`,
  seenIn: (where) => `inferred: plays in ${where}`,
  teamSeenIn: (team, where) => `inferred: ${team} plays in ${where}`,
  leg: (number) => ['first leg', 'second leg', 'third match'][number - 1] ?? `match ${number}`,
  noResult: 'result not on record',
  dayOpen: 'day to be set',
  slot: {
    winner: (tie) => `Winner ${tie}`,
    loser: (tie) => `Loser ${tie}`,
    place: (place, contest) => `${contest} No. ${place}`,
    drawn: (pot) => `Drawn (${pot})`,
  },
  stray: 'does not count here',
  stands: 'stopped; the score stood',
  abandoned: 'abandoned',
  suspended: 'suspended',
  excluded: 'excluded',
  adjustment: { fact: 'by ruling', bonus: 'at the start', carried: 'from the phase before', absence: 'for not appearing' },
  measure: {
    points: 'points',
    'goal-difference': 'goal difference',
    goals: 'goals scored',
    'goals-against': 'fewer goals conceded',
    wins: 'wins',
    'away-goals': 'away goals',
    'away-points': 'away points',
    'away-wins': 'away wins',
    'half-time-points': 'points at half time',
    'relative-points': 'relative points',
    'points-per-match': 'points per match',
    figure: 'another figure',
    place: 'place in another table',
  },
  among: (order) => `matches between the level teams (${order})`,
  act: {
    'play-off': 'play-off',
    'third-match': 'third match',
    'extra-time': 'extra time',
    penalties: 'penalties',
    lots: 'lots',
  },
  either: (one, other) => `${one} or ${other}`,
  listing: (measures) => `only to list the table: ${measures}`,
};

export const seasonWordsFor = (language: 'es' | 'en'): SeasonWords => (language === 'en' ? en : es);
