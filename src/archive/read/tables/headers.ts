import { fold } from '../../../engine/index.ts';
import { plainWords } from '../../page/scores.ts';
import type { TableCell } from './cells.ts';

/** What a column of a table holds, told by its header. */
export type Role =
  | 'position'
  | 'team'
  | 'played'
  | 'won'
  | 'drawn'
  | 'lost'
  | 'goals-for'
  | 'goals-against'
  | 'goals'
  | 'difference'
  | 'points'
  | 'result'
  | 'note'
  | 'team-1'
  | 'team-2'
  | 'aggregate'
  | 'leg-1'
  | 'leg-2'
  | 'leg-3'
  | 'score'
  | 'penalties'
  | 'from'
  | 'place'
  | 'date'
  | 'time'
  | 'round'
  | 'source';

/** Folded: case, accents and full stops do not matter. */
const HEADERS: Readonly<Record<Role, readonly string[]>> = {
  position: ['pos', 'position', 'posicion', 'puesto', '#', 'no', 'nº', 'rank', 'rk'],
  team: ['team', 'teams', 'teamvte', 'team v t e', 'team v t e', 'club', 'clubs', 'clubes', 'equipo', 'equipos'],
  played: ['pld', 'pj', 'j', 'gp', 'mp', 'm', 'pl', 'jug', 'played', 'matches', 'jugados', 'partidos jugados'],
  won: ['w', 'pg', 'g', 'won', 'wins', 'ganados', 'partidos ganados'],
  drawn: ['d', 'pe', 'e', 't', 'drawn', 'draws', 'ties', 'empatados', 'empates', 'partidos empatados'],
  lost: ['l', 'pp', 'lost', 'losses', 'perdidos', 'partidos perdidos'],
  'goals-for': ['gf', 'f', 'goals for', 'for', 'goles a favor'],
  'goals-against': ['ga', 'gc', 'a', 'c', 'goals against', 'against', 'goles en contra'],
  goals: ['goals', 'goles', 'gf:ga', 'gf:gc', 'gf-ga', 'gf-gc', 'gf–ga', 'gf–gc'],
  difference: ['gd', 'dg', 'dif', 'df', 'difg', '+/-', '+/−', '±', 'goal difference', 'difference', 'diferencia', 'diferencia de goles'],
  points: ['pts', 'pto', 'ptos', 'points', 'puntos'],
  result: [
    'q',
    'qualification',
    'qualification or relegation',
    'qualification/relegation',
    'promotion',
    'promotion or relegation',
    'promotion or qualification',
    'relegation',
    'clasificacion',
    'clasificacion o descenso',
    'ascenso',
  ],
  note: ['note', 'notes', 'nota', 'notas', 'remarks', 'observaciones'],
  'team-1': ['team 1', 'equipo 1', 'home', 'home team', 'local', 'equipo local', 'club 1'],
  'team-2': ['team 2', 'equipo 2', 'away', 'away team', 'visita', 'visitante', 'equipo visitante', 'club 2'],
  aggregate: ['agg', 'aggregate', 'agg score', 'aggregate score', 'global', 'resultado global', 'marcador global', 'glob'],
  'leg-1': ['1st leg', 'first leg', 'leg 1', 'ida', 'partido de ida', '1er partido', 'primer partido'],
  'leg-2': ['2nd leg', 'second leg', 'leg 2', 'vuelta', 'partido de vuelta', '2do partido', '2º partido', 'segundo partido'],
  'leg-3': [
    '3rd leg',
    'third leg',
    'third match',
    '3rd match',
    'play-off',
    'playoff',
    'tiebreaker',
    'desempate',
    'tercer partido',
    '3er partido',
  ],
  score: ['score', 'result', 'resultado', 'marcador'],
  penalties: ['pen', 'pens', 'penalties', 'penales'],
  from: [
    'department',
    'departamento',
    'region',
    'league',
    'liga',
    'departmental league',
    'liga departamental',
    'province',
    'provincia',
    'zone',
    'zona',
  ],
  place: ['location', 'city', 'town', 'district', 'localidad', 'ciudad', 'distrito', 'lugar', 'ubicacion', 'sede', 'procedencia'],
  date: ['date', 'fecha', 'dia'],
  time: ['time', 'hora', 'kick-off'],
  round: ['round', 'ronda', 'matchday', 'jornada'],
  source: ['source', 'fuente'],
};

const ROLES = new Map(
  (Object.entries(HEADERS) as [Role, readonly string[]][]).flatMap(([role, words]) => words.map((word) => [word, role])),
);

/** Longer words are no header; folding takes the square of a row of accents, so it is not tried on them. */
const LONGEST_HEADER = 60;

/** Tooltips that rendering leaves in the middle of a header: "Agg.Tooltip Aggregate score". */
const headerWord = (words: string): string =>
  words.length > LONGEST_HEADER
    ? ''
    : fold(plainWords(words).replace(/tooltip .*$/iu, ''))
        .replace(/\s*\(.*\)$/u, '')
        .trim();

/** Whether a cell alone could be a word of a header. */
export const isHeaderWord = (words: string): boolean => {
  const word = headerWord(words);
  return word === 'p' || ROLES.has(word);
};

/** The header of a table: where each role stands, and the cells that are no word of any role (codes of a grid, most often). */
export type Header = {
  readonly columns: ReadonlyMap<Role, number>;
  readonly others: readonly (TableCell & { readonly column: number })[];
  /** Whether the two teams of a row are called home and away. */
  readonly sides: 'home and away' | 'teams';
};

const HOME = new Set(['home', 'home team', 'local', 'equipo local']);

export const readHeader = (row: readonly TableCell[]): Header => {
  const words = row.map(({ value }) => headerWord(value));
  const spanish = words.some((word) => ['pj', 'pg', 'pe', 'pp', 'e', 'j', 'g'].includes(word));
  const columns = new Map<Role, number>();
  const others: (TableCell & { column: number })[] = [];
  let beside = 'figures' as 'figures' | 'grid';
  for (const [column, cell] of row.entries()) {
    if (cell.carried === 'beside') continue;
    // Behind the figures and a gap stand codes of teams, and a code may spell a word of a header.
    if (cell.value === '' && columns.has('team') && columns.has('points')) beside = 'grid';
    const word = beside === 'grid' ? '' : (words[column] ?? '');
    const role = word === 'p' ? (spanish ? 'lost' : 'played') : ROLES.get(word);
    if (role === 'team' && columns.has('team') && !columns.has('team-2')) columns.set('team-2', column);
    else if (role !== undefined && !columns.has(role)) columns.set(role, column);
    else if (cell.value !== '') others.push({ ...cell, column });
  }
  const sides = HOME.has(words[columns.get('team-1') ?? -1] ?? '') ? 'home and away' : 'teams';
  return { columns: columns.has('team-2') && !columns.has('team-1') ? asFirst(columns) : columns, others, sides };
};

/** "Team | Agg. | Team": the first of two is team 1. */
const asFirst = (columns: ReadonlyMap<Role, number>): ReadonlyMap<Role, number> =>
  new Map([...columns].map(([role, column]): [Role, number] => [role === 'team' ? 'team-1' : role, column]));

export type TableKind = 'standings' | 'ties' | 'matches' | 'qualifiers';

const FIGURES: readonly Role[] = ['played', 'won', 'drawn', 'lost', 'goals-for', 'goals-against', 'goals', 'difference', 'points'];

/** What a header announces; undefined: nothing of ours. */
export const kindOf = ({ columns, sides }: Header): TableKind | undefined => {
  const has = (...roles: readonly Role[]): boolean => roles.some((role) => columns.has(role));
  if (has('team-1') && has('team-2')) {
    if (has('aggregate', 'leg-1', 'leg-2', 'points')) return 'ties';
    if (has('score')) return sides === 'home and away' || has('date', 'round') ? 'matches' : 'ties';
    return undefined;
  }
  if (!has('team')) return undefined;
  if (FIGURES.filter((role) => columns.has(role)).length >= 2) return 'standings';
  return has('from', 'place') ? 'qualifiers' : undefined;
};

/** A list of nothing but teams, perhaps with notes. */
export const isTeamList = ({ columns, others }: Header): boolean =>
  columns.has('team') && others.length === 0 && [...columns.keys()].every((role) => role === 'team' || role === 'note');
