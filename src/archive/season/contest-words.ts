import type { Desk } from './desk.ts';

/** How a contest is called away from its own section: a tie by its round, a pot by what it lies in, both with what is around them. */
export const contestWords = ({ names, season }: Pick<Desk, 'names' | 'season'>, nodeIx: number | undefined): string => {
  const { nodes } = season.plan;
  const one = nodeIx === undefined ? undefined : nodes[nodeIx];
  if (nodeIx === undefined || one === undefined) return '';
  const { node, parent } = one;
  const within = parent !== undefined && (node.kind === 'pot' || (node.kind === 'tie' && nodes[parent]?.node.kind === 'round'));
  return names
    .trail(within ? parent : nodeIx)
    .slice(-2)
    .join(', ');
};
