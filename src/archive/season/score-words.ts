import type { PageOutcome } from '../page/page.ts';

type Pair = readonly [number, number];

export const scoreText = ([a, b]: Pair): string => `${a}–${b}`;

/** An outcome as pages print it, in signs that need no language; our own readers know them. */
export const scoreWords = (outcome: PageOutcome): string => {
  switch (outcome.kind) {
    case 'to-play':
      return 'v';
    case 'played': {
      const { extraTime, halfTime, penalties, score } = outcome;
      return [
        scoreText(score),
        ...(extraTime === 'after' ? ['a.e.t.'] : []),
        ...(halfTime ? [`(${scoreText(halfTime)})`] : []),
        ...(penalties ? [`(${scoreText(penalties)} p)`] : []),
      ].join(' ');
    }
    case 'decided':
      return '?–?';
    case 'walkover':
      return 'w.o.';
    case 'not-played':
      return outcome.why === 'dash' ? '–' : 'n.p.';
    case 'awarded':
    case 'suspended':
      return scoreText(outcome.score);
    case 'both-lose':
      return outcome.score ? scoreText(outcome.score) : 'w.o.';
    case 'annulled':
      return 'annulled';
    case 'text':
      return outcome.text;
  }
};
