import type { RepairWords } from './repair.ts';

const FIGURES: RepairWords['figures'] = {
  played: 'played',
  won: 'won',
  drawn: 'drawn',
  lost: 'lost',
  goalsFor: 'goals for',
  goalsAgainst: 'goals against',
  difference: 'goal difference',
  points: 'points',
};

/** Repairs in English. */
export const repair: RepairWords = {
  figures: FIGURES,
  gap: (team, printed, counted, by) =>
    `${team}: the table says ${printed}; ${by === 'results' ? 'the results give' : 'its other figures make'} ${counted}.`,
  sums: {
    goals: (one, other) => `Goals for make ${one} and goals against ${other}: they must be equal.`,
    differences: (one) => `Goal differences make ${one}: they must make 0.`,
    results: (one, other) => `The table has ${one} won and ${other} lost: they must be equal.`,
    draws: (one) => `Draws make ${one}: they must be even.`,
    played: (one) => `Matches played make ${one}: they must be even.`,
  },
  filled: (match, to) => `${match}: no result → ${to}`,
  changed: (team, figure, from, to) => `${team}, ${FIGURES[figure]}: ${from} → ${to}`,
  unchanged: { points: 'points', order: 'order', qualifiers: 'qualifiers' },
  remain: (what) => {
    const said = what.length > 1 ? `${what.slice(0, -1).join(', ')} and ${what.at(-1)}` : (what[0] ?? '');
    const one = what.length === 1 && what[0] === 'order';
    return `${one ? 'The order does' : `${said.charAt(0).toUpperCase()}${said.slice(1)} do`} not change.`;
  },
};
