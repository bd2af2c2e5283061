import type { TypedOutcome } from '../../engine/index.ts';

type Pair = readonly [number, number];

const turn = ([a, b]: Pair): Pair => [b, a];

/** The outcome seen from the other side. */
export const turned = (outcome: TypedOutcome): TypedOutcome => {
  switch (outcome.kind) {
    case 'played':
      return {
        ...outcome,
        score: turn(outcome.score),
        ...(outcome.ninety && { ninety: turn(outcome.ninety) }),
        ...(outcome.halfTime && { halfTime: turn(outcome.halfTime) }),
        ...(outcome.penalties && { penalties: turn(outcome.penalties) }),
      };
    case 'decided':
      return { ...outcome, ...(outcome.penalties && { penalties: turn(outcome.penalties) }) };
    case 'awarded':
    case 'suspended':
      return { ...outcome, score: turn(outcome.score) };
    case 'both-lose':
      return outcome.score ? { ...outcome, score: turn(outcome.score) } : outcome;
    default:
      return outcome;
  }
};
