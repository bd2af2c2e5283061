import type { Statement } from '../../engine/index.ts';
import { keyOf } from '../page/keys.ts';
import { turned } from '../page/outcomes.ts';
import type { Stated } from './statements.ts';

type Match = Extract<Statement, { readonly type: 'match' }>;

/**
 * A page may tell a match in the row of its tie, in a box with day and ground, and in a bracket. Of two statements that agree
 * on the leg of a tie the one that says more stands, in the place of the first; those that differ both stand. Matches of groups
 * are left alone: a pair may meet again.
 */
export const withoutRepeats = (stated: readonly Stated[], isPair: (path: string) => boolean): readonly Stated[] => {
  const first = new Map<string, number>();
  const kept: (Stated | undefined)[] = [];
  for (const one of stated) {
    const { statement } = one;
    const key = legKey(statement, isPair);
    const at = key === undefined ? undefined : first.get(key);
    const before = at === undefined ? undefined : kept[at];
    if (at !== undefined && before !== undefined && isSame(before.statement, statement)) {
      if (weight(statement) > weight(before.statement)) kept[at] = one;
      continue;
    }
    if (key !== undefined) first.set(key, kept.length);
    kept.push(one);
  }
  return kept.filter((one) => one !== undefined);
};

const legKey = (statement: Statement, isPair: (path: string) => boolean): string | undefined => {
  if (statement.type !== 'match' || statement.label?.kind === 'play-off') return undefined;
  const { contest, label } = statement;
  if (label === undefined && !isPair(contest?.path ?? '')) return undefined;
  // a bracket has the third match as one more leg
  const leg = label === undefined ? 0 : label.kind === 'leg' ? label.leg : 3;
  return JSON.stringify([contest?.path, leg, resultKey(statement)]);
};

/** Two legs without a number may have the same score: they are one match if the same team is at home, or nobody says which. */
const isSame = (one: Statement, other: Statement): boolean => {
  if (one.type !== 'match' || other.type !== 'match') return false;
  const isOpen = one.ground === 'unstated' || other.ground === 'unstated';
  return one.label !== undefined || isOpen || keyOf(one.home) === keyOf(other.home);
};

/** Both teams and the result, whichever of the two is named first. */
export const resultKey = ({ away, home, outcome }: Match): string => {
  const [one, other] = [keyOf(home), keyOf(away)];
  const { kind, ...rest } = one < other ? outcome : turned(outcome);
  const score = 'score' in rest ? rest.score : undefined;
  const winner = 'winner' in rest && rest.winner !== undefined ? keyOf(rest.winner) : undefined;
  return JSON.stringify([[one, other].sort(), kind, score, winner]);
};

/** How much a statement says: day, place, note, ground, half time, penalties. */
const weight = (statement: Statement): number =>
  statement.type !== 'match'
    ? 0
    : Object.keys(statement).length + Object.keys(statement.outcome).length + (statement.ground === 'neutral' ? 1 : 0);
