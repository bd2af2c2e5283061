import type { MeasureStep, Rules, Step } from '../../engine/index.ts';
import type { SeasonWords } from './words.ts';

/** The order of a table in words: `1) puntos; 2) desempate; solo para ordenar la tabla: goles`. Undefined: no rule is stated. */
export const rankingWords = ({ decidedBy }: Rules, words: SeasonWords): string | undefined => {
  const listing = decidedBy.filter((step) => step.kind === 'measure' && step.for === 'listing');
  const deciding = decidedBy.filter((step) => !listing.includes(step));
  const numbered = deciding.map((step, i) => `${i + 1}) ${stepWords(step, words)}`);
  const rest = listing.length === 0 ? [] : [words.listing(listing.map((step) => stepWords(step, words)).join(', '))];
  const parts = [...numbered, ...rest];
  return parts.length === 0 ? undefined : parts.join('; ');
};

const stepWords = (step: Step, words: SeasonWords): string => {
  switch (step.kind) {
    case 'measure':
      return measureWords(step, words);
    case 'among':
      return words.among(step.order.map((one) => measureWords(one, words)).join(', '));
    case 'act':
      return step.or === undefined ? words.act[step.act] : words.either(words.act[step.act], words.act[step.or]);
  }
};

/** Figures that the regulations name themselves are called as there. */
const measureWords = ({ by, figure }: MeasureStep, words: SeasonWords): string =>
  by === 'figure' && figure !== undefined ? figure.replaceAll('-', ' ') : words.measure[by];
