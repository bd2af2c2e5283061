import type { RepairWords } from './repair.ts';

const FIGURES: RepairWords['figures'] = {
  played: 'jugados',
  won: 'ganados',
  drawn: 'empatados',
  lost: 'perdidos',
  goalsFor: 'goles a favor',
  goalsAgainst: 'goles en contra',
  difference: 'diferencia de goles',
  points: 'puntos',
};

/** Repairs in Spanish. */
export const repair: RepairWords = {
  figures: FIGURES,
  gap: (team, printed, counted, by) =>
    `${team}: la tabla dice ${printed}; ${by === 'results' ? 'los resultados' : 'sus otras cifras'} dan ${counted}.`,
  sums: {
    goals: (one, other) => `Los goles a favor suman ${one} y en contra ${other}: deben ser iguales.`,
    differences: (one) => `Las diferencias de goles suman ${one}: deben sumar 0.`,
    results: (one, other) => `Los ganados suman ${one} y los perdidos ${other}: deben ser iguales.`,
    draws: (one) => `Los empatados suman ${one}: deben ser un número par.`,
    played: (one) => `Los jugados suman ${one}: deben ser un número par.`,
  },
  filled: (match, to) => `${match}: sin resultado → ${to}`,
  changed: (team, figure, from, to) => `${team}, ${FIGURES[figure]}: ${from} → ${to}`,
  unchanged: { points: 'puntos', order: 'orden', qualifiers: 'clasificados' },
  remain: (what) => {
    const said = what.length > 1 ? `${what.slice(0, -1).join(', ')} y ${what.at(-1)}` : (what[0] ?? '');
    const one = what.length === 1 && what[0] === 'orden';
    return `${said.charAt(0).toUpperCase()}${said.slice(1)} no ${one ? 'cambia' : 'cambian'}.`;
  },
};
