import type { WriteOrder } from './writer.ts';

/** A column of figures: its short word, and what it means. */
type Short = { readonly short: string; readonly long: string };

/** What tables say beside names and figures. The words of headers are those that our readers know. */
export type WriteWords = {
  readonly position: Short;
  readonly team: string;
  readonly played: Short;
  readonly won: Short;
  readonly drawn: Short;
  readonly lost: Short;
  readonly goalsFor: Short;
  readonly goalsAgainst: Short;
  readonly difference: Short;
  readonly points: Short;
  readonly result: string;
  readonly notes: string;
  readonly corner: string;
  readonly first: string;
  readonly second: string;
  readonly home: string;
  readonly away: string;
  readonly tiePoints: string;
  readonly aggregate: string;
  readonly score: string;
  readonly legs: readonly [string, string];
  readonly thirdMatch: string;
  readonly penalties: string;
  readonly from: string;
  readonly place: string;
  readonly number: string;
  readonly date: string;
  readonly time: string;
  readonly round: string;
  readonly source: string;
  readonly licence: string;
  readonly credits: string;
  readonly revision: string;
  readonly rules: string;
  readonly updated: string;
  /** A page without a title. */
  readonly page: string;
  readonly day: (year: number, month: number, day: number) => string;
  readonly toPlay: string;
  readonly notPlayed: string;
  readonly awarded: string;
  readonly suspended: string;
  readonly annulled: string;
  readonly bothLose: string;
  readonly drawnMatch: string;
  readonly deadRubber: string;
  readonly stopped: Readonly<Record<'abandoned' | 'suspended' | 'stands', string>>;
  readonly afterNinety: (score: string) => string;
  readonly onPenalties: (score: string) => string;
  readonly wonBy: (team: string) => string;
  readonly adjusted: (points: string) => string;
  readonly start: (points: string) => string;
  readonly pointsRule: (win: number, draw: number, loss: number) => string;
  readonly cut: (place: number) => string;
  readonly computed: string;
  readonly neutral: string;
  readonly meeting: (number: number) => string;
  /** Alone, and behind the name of a round. */
  readonly leg: Readonly<Record<'1' | '2' | '3' | 'play-off', { readonly alone: string; readonly behind: string }>>;
  readonly yes: string;
};

const en: WriteWords = {
  position: { short: 'Pos', long: 'Position' },
  team: 'Team',
  played: { short: 'Pld', long: 'Played' },
  won: { short: 'W', long: 'Won' },
  drawn: { short: 'D', long: 'Drawn' },
  lost: { short: 'L', long: 'Lost' },
  goalsFor: { short: 'GF', long: 'Goals for' },
  goalsAgainst: { short: 'GA', long: 'Goals against' },
  difference: { short: 'GD', long: 'Goal difference' },
  points: { short: 'Pts', long: 'Points' },
  result: 'Qualification',
  notes: 'Notes',
  corner: 'Home / Away',
  first: 'Team 1',
  second: 'Team 2',
  home: 'Home',
  away: 'Away',
  tiePoints: 'Points',
  aggregate: 'Agg.',
  score: 'Score',
  legs: ['1st leg', '2nd leg'],
  thirdMatch: 'Third match',
  penalties: 'Penalties',
  from: 'Region',
  place: 'Location',
  number: 'No.',
  date: 'Date',
  time: 'Time',
  round: 'Round',
  source: 'Source',
  licence: 'Licence',
  credits: 'Credits',
  revision: 'Revision',
  rules: 'Rules for classification',
  updated: 'Updated',
  page: 'Results',
  day: (year, month, day) => `${day} ${MONTHS_EN[month - 1]} ${year}`,
  toPlay: 'v',
  notPlayed: 'n/p',
  awarded: 'awarded',
  suspended: 'suspended',
  annulled: 'annulled',
  bothLose: 'both lose',
  drawnMatch: 'drawn',
  deadRubber: 'nothing depended on it',
  stopped: { abandoned: 'not finished', suspended: 'stopped', stands: 'stopped; the score stood' },
  afterNinety: (score) => `${score} after 90 minutes`,
  onPenalties: (score) => `penalties: ${score}`,
  wonBy: (team) => `won by ${team}`,
  adjusted: (points) => `${points} pts`,
  start: (points) => `${points} pts at the start`,
  pointsRule: (win, draw, loss) => `Points: ${win} for a win, ${draw} for a draw, ${loss} for a defeat`,
  cut: (place) => `Cut line after place ${place}`,
  computed: 'Computed from the results',
  neutral: 'neutral ground',
  meeting: (number) => `Meeting ${number}`,
  leg: {
    1: { alone: 'First leg', behind: 'first leg' },
    2: { alone: 'Second leg', behind: 'second leg' },
    3: { alone: 'Third match', behind: 'third match' },
    'play-off': { alone: 'Play-off', behind: '(play-off)' },
  },
  yes: 'yes',
};

const MONTHS_EN = 'January February March April May June July August September October November December'.split(' ');

const es: WriteWords = {
  position: { short: 'Pos', long: 'Puesto' },
  team: 'Equipo',
  played: { short: 'PJ', long: 'Partidos jugados' },
  won: { short: 'G', long: 'Ganados' },
  drawn: { short: 'E', long: 'Empatados' },
  lost: { short: 'P', long: 'Perdidos' },
  goalsFor: { short: 'GF', long: 'Goles a favor' },
  goalsAgainst: { short: 'GC', long: 'Goles en contra' },
  difference: { short: 'DG', long: 'Diferencia de goles' },
  points: { short: 'Pts', long: 'Puntos' },
  result: 'Clasificación',
  notes: 'Notas',
  corner: 'Local / Visita',
  first: 'Equipo 1',
  second: 'Equipo 2',
  home: 'Local',
  away: 'Visita',
  tiePoints: 'Puntos',
  aggregate: 'Global',
  score: 'Resultado',
  legs: ['Ida', 'Vuelta'],
  thirdMatch: 'Tercer partido',
  penalties: 'Penales',
  from: 'Región',
  place: 'Ciudad',
  number: 'N.º',
  date: 'Fecha',
  time: 'Hora',
  round: 'Ronda',
  source: 'Fuente',
  licence: 'Licencia',
  credits: 'Créditos',
  revision: 'Revisión',
  rules: 'Reglas de clasificación',
  updated: 'Actualizado',
  page: 'Resultados',
  day: (year, month, day) => `${day} de ${MONTHS_ES[month - 1]} de ${year}`,
  toPlay: 'vs.',
  notPlayed: 'no se jugó',
  awarded: 'en mesa',
  suspended: 'suspendido',
  annulled: 'anulado',
  bothLose: 'pierden ambos',
  drawnMatch: 'empate',
  deadRubber: 'no definía nada',
  stopped: { abandoned: 'no terminó', suspended: 'se suspendió', stands: 'se suspendió y quedó el marcador' },
  afterNinety: (score) => `${score} a los 90 minutos`,
  onPenalties: (score) => `penales: ${score}`,
  wonBy: (team) => `ganó ${team}`,
  adjusted: (points) => `${points} pts`,
  start: (points) => `${points} pts al inicio`,
  pointsRule: (win, draw, loss) => `Puntos: ${win} por victoria, ${draw} por empate, ${loss} por derrota`,
  cut: (place) => `Línea de corte tras el puesto ${place}`,
  computed: 'Calculada con los resultados',
  neutral: 'terreno neutral',
  meeting: (number) => `Enfrentamiento ${number}`,
  leg: {
    1: { alone: 'Ida', behind: 'partido de ida' },
    2: { alone: 'Vuelta', behind: 'partido de vuelta' },
    3: { alone: 'Tercer partido', behind: 'tercer partido' },
    'play-off': { alone: 'Desempate', behind: '(desempate)' },
  },
  yes: 'sí',
};

const MONTHS_ES = 'enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre'.split(' ');

export const WRITE_WORDS: Readonly<Record<WriteOrder['language'], WriteWords>> = { es, en };
