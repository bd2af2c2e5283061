import type { Paper } from '../wire/index.ts';
import { alignRows } from './columns.ts';
import { heading, type Page } from './page.ts';

type Block = Paper['blocks'][number];

/** A paper on a screen: what is only for paper is left out. */
export const paperLines = (page: Page, { blocks }: Paper): readonly string[] => {
  const lines = blocks.flatMap((block) => blockLines(page, block));
  return lines[0] === '' ? lines.slice(1) : lines;
};

const blockLines = (page: Page, block: Block): readonly string[] => {
  const { style } = page;
  switch (block.kind) {
    case 'title':
      return [heading(page, block.text)];
    case 'section':
      return ['', heading(page, block.text)];
    case 'heading':
      return ['', `  ${style.dim(block.text)}`];
    case 'text':
      return [block.text];
    case 'note':
      return [style.dim(block.text)];
    case 'list':
      return block.items.map((item) => `  ${item}`);
    case 'table': {
      const aligns = block.head.map((_, i) => (block.figures.includes(i) ? ('right' as const) : ('left' as const)));
      // words under words need no heads; figures do
      const heads = block.figures.length > 0 ? [block.head.map((text) => style.dim(text))] : [];
      const rows = block.rows.map((row) => row.map((cell, i) => (i === block.names ? style.bold(cell) : cell)));
      return ['', `  ${style.dim(block.caption)}`, ...alignRows([...heads, ...rows], aligns).map((line) => `  ${line}`)];
    }
    case 'sign':
      return [];
  }
};
