import type { Block, Page, StandingsRow } from '../page/page.ts';
import { plainWords } from '../page/scores.ts';

/** How a page writes what no cell of its own shows how to write. */
export type PageStyle = {
  /** Between the figures of a score: the dash that most of its scores have, blanks and entities included. */
  readonly dash: string;
  readonly minus: string;
  /** Whether a positive goal difference has its sign. */
  readonly plus: string;
  readonly walkover: string;
};

const BETWEEN = /\d(\s*(?:[-\u2010-\u2015\u2212:]|&[a-z]{4,5};|&#\d{4,5};|\{\{[a-z ]{2,13}\}\})\s*)\d/iu;
const WALKOVER = /^w\s*[./]?\s*o\.?$/i;

/** The habits of a page, counted over its cells; an en dash, a minus sign and `W.O.` where it has none. */
export const styleOf = ({ blocks }: Page): PageStyle => {
  const counts = { dash: new Map<string, number>(), minus: new Map<string, number>(), walkover: new Map<string, number>() };
  let plus = 0;
  const count = (map: Map<string, number>, word: string): unknown => map.set(word, (map.get(word) ?? 0) + 1);
  for (const raw of scoresOn(blocks)) {
    const dash = BETWEEN.exec(raw.slice(0, LONGEST))?.[1];
    const words = plainWords(raw.slice(0, LONGEST));
    if (dash !== undefined) count(counts.dash, dash);
    else if (WALKOVER.test(words)) count(counts.walkover, words);
  }
  for (const { adjusted, difference, points } of rowsOn(blocks))
    for (const cell of [adjusted, difference, points]) {
      const sign = /^\s*([-\u2010-\u2013\u2212])\s*\d/u.exec(cell?.raw.slice(0, LONGEST) ?? '')?.[1];
      if (sign !== undefined) count(counts.minus, sign);
      if (cell === difference && cell?.raw.trimStart().startsWith('+')) plus += 1;
    }
  return {
    dash: most(counts.dash) ?? '–',
    minus: most(counts.minus) ?? '−',
    plus: plus > 0 ? '+' : '',
    walkover: most(counts.walkover) ?? 'W.O.',
  };
};

const LONGEST = 400;

const most = (counts: ReadonlyMap<string, number>): string | undefined => [...counts].sort(([, a], [, b]) => b - a)[0]?.[0];

const rowsOn = (blocks: readonly Block[]): readonly StandingsRow[] =>
  blocks.flatMap((block) => (block.kind === 'standings' ? block.rows : []));

const scoresOn = (blocks: readonly Block[]): readonly string[] =>
  blocks.flatMap((block): readonly string[] => {
    switch (block.kind) {
      case 'grid':
        return block.cells.map(({ result }) => result.raw);
      case 'tie':
        return [...block.legs, ...(block.aggregate ? [block.aggregate] : [])].map(({ raw }) => raw);
      case 'match':
        return [block.result.raw];
      default:
        return [];
    }
  });
