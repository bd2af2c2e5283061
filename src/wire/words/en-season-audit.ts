import type { SeasonAuditWords } from './season-audit.ts';

/** The audit of a season in English. */
export const seasonAudit: SeasonAuditWords = {
  winnerAgainstGoals: ({ goals, winner }) => `${winner} advances with fewer goals (${goals}).`,
  orderLevel: ({ above, figure, others, own, points, team }) =>
    `${above} stands above ${team}: they are level on ${points} points, and ${figure === 'difference' ? 'goal difference' : 'goals for'} (${others} against ${own}) would say otherwise.`,
  oneOf: (repairs) => `${repairs.join('; or ')}. Nothing tells one from the other.`,
  mends: (repairs, changes, exact) =>
    `${exact === 'least' ? 'At least ' : ''}${repairs} repairs of ${changes === 1 ? 'a single change' : `${changes} changes`}; nothing tells them apart.`,
};
