import type { Block, Paper } from './paper.ts';

/** A paper as Markdown (CommonMark with tables); names cannot become markup. */
export const paperMarkdown = ({ blocks }: Paper): string => `${blocks.flatMap(blockLines).join('\n').trimEnd()}\n`;

const LEVEL = { title: '# ', section: '## ', heading: '### ', text: '', note: '' } as const;

const blockLines = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'list':
      return [...block.items.map((item) => `- ${escaped(item)}`), ''];
    case 'table': {
      const row = (cells: readonly string[]): string => `| ${cells.map(escaped).join(' | ')} |`;
      const rule = `|${block.head.map((_, i) => (block.figures.includes(i) ? ' ---: ' : ' --- ')).join('|')}|`;
      return [`**${escaped(block.caption)}**`, '', row(block.head), rule, ...block.rows.map(row), ''];
    }
    case 'sign':
      return block.lines.flatMap((line) => [`${escaped(line)}: ______________________`, '']);
    default:
      return [`${LEVEL[block.kind]}${escaped(block.text)}`, ''];
  }
};

/** Whatever Markdown or HTML would read as markup, wherever it stands in a line. */
const escaped = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>|#~&!]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+=])/, '\\$1')
    .replace(/:\/\//g, ':\\/\\/');
