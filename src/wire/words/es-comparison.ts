import type { ComparisonWords } from './comparison.ts';

const FIGURES: Readonly<Record<string, string>> = {
  played: 'partidos jugados',
  won: 'ganados',
  drawn: 'empatados',
  lost: 'perdidos',
  goalsFor: 'goles a favor',
  goalsAgainst: 'goles en contra',
  difference: 'diferencia de goles',
  points: 'puntos',
  adjusted: 'puntos de ajuste',
};
const figure = (name: string): string => FIGURES[name] ?? name;

const DETAILS: Readonly<Record<string, string>> = {
  ...Object.fromEntries(Object.entries(FIGURES).map(([name, words]) => [name, `${words.slice(0, 1).toUpperCase()}${words.slice(1)}`])),
  'half-time': 'Marcadores al descanso',
  penalties: 'Penales',
  dates: 'Fechas',
  aggregate: 'Globales',
  'tie-points': 'Puntos de llaves',
  winner: 'Quién pasa',
  from: 'De dónde son los equipos',
  place: 'Lugares de los equipos',
};

const count = (n: string, one: string, many: string): string => `${n} ${n === '1' ? one : many}`;

/** How two pages differ, in Spanish. */
export const comparison: ComparisonWords = {
  outcomes: {
    'to-play': 'falta jugar',
    'not-played': 'no se jugó',
    annulled: 'anulado',
    suspended: 'suspendido',
    'both-lose': 'pierden los dos',
  },
  says: {
    'figure-differs': ({ a, one, other }) => `${a('team')}, ${figure(a('figure'))}: ${a('one')} en ${one}, ${a('other')} en ${other}.`,
    'figure-computed-differs': ({ a, has, one, other }) =>
      `${a('team')}, ${figure(a('figure'))}: ${a('one')} en ${one}, ${a('other')} en ${other} (${has} no lo imprime: lo dan sus otras cifras).`,
    'points-rule-differs': ({ a, one, other }) => `Puntos por ganar, empatar y perder: ${a('one')} en ${one}, ${a('other')} en ${other}.`,
    'order-differs': ({ a, one, other }) => `En otro orden: ${a('one')} en ${one}; ${a('other')} en ${other}.`,
    'result-differs': ({ a, one, other }) => `${a('match')}: ${a('one')} en ${one}, ${a('other')} en ${other}.`,
    'half-time-differs': ({ a, one, other }) => `${a('match')}, al descanso: ${a('one')} en ${one}, ${a('other')} en ${other}.`,
    'penalties-differ': ({ a, one, other }) => `${a('match')}, penales: ${a('one')} en ${one}, ${a('other')} en ${other}.`,
    'date-differs': ({ a, one, other }) => `${a('match')}: el ${a('one')} en ${one}, el ${a('other')} en ${other}.`,
    'ground-differs': ({ a }) => `${a('match')}: las páginas cambian quién fue local.`,
    'aggregate-differs': ({ a, one, other }) => `${a('tie')}, global: ${a('one')} en ${one}, ${a('other')} en ${other}.`,
    'tie-points-differ': ({ a, one, other }) => `${a('tie')}, puntos: ${a('one')} en ${one}, ${a('other')} en ${other}.`,
    'winner-differs': ({ a, one, other }) => `${a('tie')}: pasa ${a('one')} en ${one}, pasa ${a('other')} en ${other}.`,
    'leg-order-differs': ({ a }) => `${a('tie')}: los mismos dos marcadores, con ida y vuelta cambiadas.`,
    'origin-differs': ({ a, one, other }) => `${a('team')}: «${a('one')}» en ${one}, «${a('other')}» en ${other}.`,
    'only-table': ({ a, has }) => `Una tabla de ${count(a('count'), 'equipo', 'equipos')} solo en ${has}: ${a('names')}.`,
    'only-results': ({ a, has }) => `${count(a('count'), 'resultado', 'resultados')} solo en ${has}: ${a('names')}.`,
    'only-ties': ({ a, has }) => `${count(a('count'), 'llave', 'llaves')} solo en ${has}: ${a('names')}.`,
    'only-list': ({ a, has }) => `Una lista de ${count(a('count'), 'equipo', 'equipos')} solo en ${has}: ${a('names')}.`,
    'only-rows': ({ a, has }) => `${count(a('count'), 'equipo', 'equipos')} solo en la tabla de ${has}: ${a('names')}.`,
    'only-matches': ({ a, has }) => `${count(a('count'), 'partido', 'partidos')} solo en ${has}: ${a('names')}.`,
    'only-entries': ({ a, has }) => `${count(a('count'), 'equipo', 'equipos')} solo en la lista de ${has}: ${a('names')}.`,
    'only-scores': ({ a, has, lacks }) => `${count(a('count'), 'marcador', 'marcadores')} en ${has}, sin dato en ${lacks}: ${a('names')}.`,
    'only-details': ({ a, has }) => `${DETAILS[a('what')] ?? a('what')} (${a('count')}) solo en ${has}: ${a('names')}.`,
    'season-differs': ({ a, one, other }) => `Son de temporadas distintas: ${a('one')} (${one}) y ${a('other')} (${other}).`,
    'team-unsure': ({ a, one, other }) =>
      `«${a('one')}» en ${one} y «${a('other')}» en ${other}: no se puede saber si son el mismo equipo; no se compararon.`,
    'block-unsure': ({ a, one, other }) =>
      `«${a('one')}» en ${one} y «${a('other')}» en ${other}: no se puede saber si son lo mismo; no se compararon.`,
    'cut-short': ({ a }) => `Hay más de ${a('limit')} diferencias: las demás se cuentan y no se listan.`,
  },
};
