import type { SeasonAuditWords } from './season-audit.ts';

/** The audit of a season in Spanish. */
export const seasonAudit: SeasonAuditWords = {
  winnerAgainstGoals: ({ goals, winner }) => `Pasa ${winner} con menos goles (${goals}).`,
  orderLevel: ({ above, figure, others, own, points, team }) =>
    `${above} está encima de ${team}: igualan en ${points} puntos, y ${figure === 'difference' ? 'la diferencia de goles' : 'los goles a favor'} (${others} contra ${own}) ${figure === 'difference' ? 'diría' : 'dirían'} lo contrario.`,
  oneOf: (repairs) => `${repairs.join('; o ')}. Nada distingue una de otra.`,
  mends: (repairs, changes, exact) =>
    `${exact === 'least' ? 'Al menos ' : ''}${repairs} reparaciones de ${changes === 1 ? 'un solo cambio' : `${changes} cambios`}; ninguna se distingue de las otras.`,
};
