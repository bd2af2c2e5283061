import { fold } from '../../engine/index.ts';
import { turned } from '../page/outcomes.ts';
import type { PageOutcome } from '../page/page.ts';
import type { Pair } from './difference.ts';

/**
 * Whether two pages say the same of a match. `one-knows`, `other-knows`: they do not contradict each other, and one of them
 * says more (the score of a match that the other only has as played, or who won by a walkover).
 */
export type Agreement = 'same' | 'differs' | 'one-knows' | 'other-knows';

/**
 * `winner` gives the winner that a page names its key, so that names of two pages can be compared. Scores of both are seen from the
 * same side. Half time and penalties are compared apart; whether extra time was played is not, since most pages do not say.
 */
export const compareOutcomes = (
  one: PageOutcome,
  other: PageOutcome,
  winner: { readonly one: SideOf; readonly other: SideOf },
): Agreement => {
  const [a, b] = [scoreOf(one), scoreOf(other)];
  if (a && b) return a[0] === b[0] && a[1] === b[1] ? 'same' : 'differs';
  if (one.kind === 'text' || other.kind === 'text')
    return one.kind === 'text' && other.kind === 'text' && fold(one.text.slice(0, 400)) === fold(other.text.slice(0, 400))
      ? 'same'
      : 'differs';
  if (a) return knowsScore(one, a, other, winner.other) ? 'one-knows' : 'differs';
  if (b) return knowsScore(other, b, one, winner.one) ? 'other-knows' : 'differs';
  return compareWords(one, other, winner);
};

/** Whether a page that has no score of the match may mean the one that the other has. */
const knowsScore = (outcome: PageOutcome, score: Pair, lost: PageOutcome, sideOf: SideOf): boolean => {
  if (isOpen(lost)) return true;
  if (lost.kind === 'walkover') return isAwarded(outcome);
  return lost.kind === 'decided' && fits(score, winnerOf(lost, sideOf), lost);
};

type SideOf = (name: string) => 0 | 1 | undefined;

const compareWords = (one: PageOutcome, other: PageOutcome, winner: { readonly one: SideOf; readonly other: SideOf }): Agreement => {
  const [a, b] = [winnerOf(one, winner.one), winnerOf(other, winner.other)];
  if (isOpen(one) && isOpen(other)) return 'same';
  if (isOpen(one)) return 'other-knows';
  if (isOpen(other)) return 'one-knows';
  if (one.kind !== other.kind) return 'differs';
  if (a !== undefined && b !== undefined) return a === b ? 'same' : 'differs';
  return a !== undefined ? 'one-knows' : b !== undefined ? 'other-knows' : 'same';
};

/** A dash says no more than an empty cell: most often it fills it. */
const isOpen = (outcome: PageOutcome): boolean => outcome.kind === 'to-play' || (outcome.kind === 'not-played' && outcome.why === 'dash');

const isAwarded = ({ kind }: PageOutcome): boolean => kind === 'awarded' || kind === 'both-lose';

const winnerOf = (outcome: PageOutcome, sideOf: SideOf): 0 | 1 | undefined =>
  (outcome.kind === 'decided' || outcome.kind === 'walkover') && outcome.winner !== undefined ? sideOf(outcome.winner) : undefined;

const fits = ([a, b]: Pair, winner: 0 | 1 | undefined, lost: PageOutcome): boolean => {
  if (lost.kind === 'decided' && lost.drawn === 'yes') return a === b;
  return winner === undefined || a === b || (a > b ? 0 : 1) === winner;
};

/** The score that counts, if one is known. */
export const scoreOf = (outcome: PageOutcome): Pair | undefined =>
  outcome.kind === 'played' || outcome.kind === 'awarded' || outcome.kind === 'suspended' || outcome.kind === 'both-lose'
    ? outcome.score
    : undefined;

export const turn = ([a, b]: Pair): Pair => [b, a];

/** An outcome seen from the other side. */
export const seenTurned = (outcome: PageOutcome): PageOutcome => (outcome.kind === 'text' ? outcome : turned(outcome));

export const penaltiesOf = (outcome: PageOutcome): Pair | undefined =>
  outcome.kind === 'played' || outcome.kind === 'decided' ? outcome.penalties : undefined;

export const pairText = ([a, b]: Pair): string => `${a}–${b}`;

/** What a sentence shows of an outcome; `@word` where it is said in the words of a language. */
export const outcomeText = (outcome: PageOutcome): string => {
  const score = scoreOf(outcome);
  if (score) return pairText(score);
  switch (outcome.kind) {
    case 'text':
      return outcome.text.slice(0, 100);
    case 'walkover':
      return 'W.O.';
    case 'decided':
      return '?–?';
    default:
      return `@${outcome.kind}`;
  }
};
