export type CsvColumn =
  | 'date'
  | 'stage'
  | 'group'
  | 'leg'
  | 'home'
  | 'away'
  | 'hg'
  | 'ag'
  | 'score'
  | 'ht'
  | 'ninety'
  | 'status'
  | 'pens'
  | 'winner'
  | 'source'
  | 'time'
  | 'place'
  | 'ground'
  | 'round'
  | 'number'
  | 'note';

/** By which header words a column of matches is known, beside its own name. */
export const HEADERS: Readonly<Record<CsvColumn, readonly string[]>> = {
  date: ['date', 'fecha', 'day', 'dia'],
  stage: ['stage', 'fase', 'etapa', 'competition'],
  group: ['group', 'grupo', 'serie'],
  leg: ['leg', 'partido', 'match type'],
  home: ['home', 'local', 'team 1', 'team1', 'home team', 'hometeam', 'home_team'],
  away: ['away', 'visita', 'visitante', 'team 2', 'team2', 'away team', 'awayteam', 'away_team'],
  hg: ['hg', 'home goals', 'home_goals', 'home score', 'home_score', 'gl', 'goles local', 'fthg'],
  ag: ['ag', 'away goals', 'away_goals', 'away score', 'away_score', 'gv', 'goles visita', 'ftag'],
  score: ['score', 'ft', 'result', 'resultado', 'marcador'],
  ht: ['ht', 'half time', 'pm'],
  ninety: ['ninety', '90', '90 minutes', '90 minutos'],
  status: ['status', 'estado', 'situacion'],
  pens: ['pens', 'penalties', 'penales', 'pso', 'p'],
  winner: ['winner', 'ganador'],
  source: ['source', 'fuente'],
  time: ['time', 'hora'],
  place: ['place', 'stadium', 'venue', 'estadio', 'lugar', 'city'],
  ground: ['ground', 'cancha'],
  round: ['round', 'ronda', 'jornada', 'matchday'],
  number: ['number', 'no', 'num', 'numero'],
  note: ['note', 'nota', 'notes', 'notas', 'remarks'],
};

export const isCsvColumn = (word: string): word is CsvColumn => Object.hasOwn(HEADERS, word);

export type TableColumn =
  | 'table'
  | 'stage'
  | 'group'
  | 'position'
  | 'team'
  | 'played'
  | 'won'
  | 'drawn'
  | 'lost'
  | 'gf'
  | 'ga'
  | 'gd'
  | 'points'
  | 'adjusted'
  | 'start'
  | 'status'
  | 'note';

/** By which header words a column of standings is known. */
export const TABLE_HEADERS: Readonly<Record<TableColumn, readonly string[]>> = {
  table: ['table', 'tabla'],
  stage: HEADERS.stage,
  group: HEADERS.group,
  position: ['position', 'pos', 'puesto', '#'],
  team: ['team', 'equipo', 'club'],
  played: ['played', 'p', 'pld', 'pj', 'gp', 'mp'],
  won: ['won', 'w', 'pg', 'g', 'ganados'],
  drawn: ['drawn', 'd', 'pe', 'e', 'empatados'],
  lost: ['lost', 'l', 'pp', 'perdidos'],
  gf: ['gf', 'goals for', 'goles a favor'],
  ga: ['ga', 'gc', 'goals against', 'goles en contra'],
  gd: ['gd', 'dg', 'difference', 'goal difference', 'diferencia'],
  points: ['points', 'pts', 'puntos', 'ptos'],
  adjusted: ['adjusted', 'adjustment', 'ajuste'],
  start: ['start', 'inicio'],
  status: HEADERS.status,
  note: HEADERS.note,
};
