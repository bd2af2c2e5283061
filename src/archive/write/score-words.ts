import type { PageOutcome } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import type { WriteWords } from './words.ts';

type Pair = readonly [number, number];

/** An outcome as a cell prints it, and what no cell can print. */
export type ScoreWords = { readonly cell: string; readonly notes: readonly ScoreNote[] };
export type ScoreNote = { readonly code: 'outcome' | 'winner'; readonly words: string };

/** `2–1`. Undefined: figures that no reader takes for a score. */
export const pairWords = ([a, b]: Pair): string | undefined => (isFigure(a) && isFigure(b) ? `${a}–${b}` : undefined);

const isFigure = (value: number): boolean => Number.isInteger(value) && value >= 0 && value <= 999;

/** What a cell prints for an outcome, in words that our readers take for the same outcome. */
export const scoreWords = (outcome: PageOutcome, words: WriteWords): ScoreWords => {
  const said = (cell: string, ...notes: readonly (ScoreNote | undefined)[]): ScoreWords => ({
    cell,
    notes: notes.filter((note) => note !== undefined),
  });
  const wonBy = (team: string | undefined): ScoreNote | undefined =>
    team === undefined ? undefined : { code: 'winner', words: words.wonBy(cleanWords(team)) };
  switch (outcome.kind) {
    case 'to-play':
      return said(words.toPlay);
    case 'played':
      return played(outcome, words);
    case 'decided':
      return said(
        '?–?',
        wonBy(outcome.winner),
        outcome.drawn === 'yes' ? note(words.drawnMatch) : undefined,
        outcome.penalties && note(words.onPenalties(pairText(outcome.penalties))),
      );
    case 'walkover':
      return said('W.O.', wonBy(outcome.winner));
    case 'not-played':
      if (outcome.why === 'dash') return said('–');
      return said(words.notPlayed, outcome.why === 'dead-rubber' ? note(words.deadRubber) : undefined);
    case 'awarded':
      return said(`${pairText(outcome.score)} (${words.awarded})`);
    case 'both-lose':
      return said(outcome.score ? `${words.bothLose} (${pairText(outcome.score)})` : words.bothLose, note(words.bothLose));
    case 'annulled':
      return said(words.annulled);
    case 'suspended':
      return said(`${pairText(outcome.score)} (${words.suspended})`);
    case 'text':
      return said(cleanWords(outcome.text));
  }
};

const note = (words: string): ScoreNote => ({ code: 'outcome', words });

const pairText = (pair: Pair): string => pairWords(pair) ?? `(${pair.join(', ')})`;

const played = (
  { score, extraTime, halfTime, ninety, note: stopped, penalties }: Extract<PageOutcome, { kind: 'played' }>,
  words: WriteWords,
): ScoreWords => ({
  cell: [
    pairText(score),
    ...(halfTime ? [`(${pairText(halfTime)})`] : []),
    ...(extraTime === 'after' ? ['a.e.t.'] : []),
    ...(penalties ? [`(${pairText(penalties)} p)`] : []),
  ].join(' '),
  notes: [...(ninety ? [note(words.afterNinety(pairText(ninety)))] : []), ...(stopped === undefined ? [] : [note(words.stopped[stopped])])],
});
