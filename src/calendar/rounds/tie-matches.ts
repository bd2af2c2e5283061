import type { ContestIx, Ground, Plan, SlotSource } from '../../engine/index.ts';

/** A match of a tie before its teams are known: each side is the place, the draw or the entry that fills its slot. */
export type TieMatch = { readonly leg: number; readonly ground: Ground; readonly home: TieSide; readonly away: TieSide };

type TieSide = { readonly slot: 1 | 2; readonly source: SlotSource };

/**
 * The matches that a tie has in any case: its legs, the first-named side at home in the first, then in turn. What is held only
 * if they decide nothing (a third match, a play-off) is not among them. Empty if the contest is no tie.
 */
export const tieMatches = (plan: Plan, contest: ContestIx): readonly TieMatch[] => {
  const { node, slots } = plan.contests[contest] ?? {};
  const [first, second] = slots ?? [];
  if (node?.kind !== 'tie' || first === undefined || second === undefined) return [];
  const [one, other] = [{ slot: 1, source: first } as const, { slot: 2, source: second } as const];
  const ground = node.ground === 'neutral' ? 'neutral' : 'home';
  return Array.from({ length: node.legs }, (_, i) => ({
    leg: i + 1,
    ground,
    home: i % 2 === 0 ? one : other,
    away: i % 2 === 0 ? other : one,
  }));
};
