import { seasonIn } from '../../page/days.ts';
import { type Gather, LARGEST_TEXT, linesOf, makeGather, type PageLine, plainLine } from '../../page/gather.ts';
import type { Cell, PageReader } from '../../page/page.ts';
import type { TableCell } from './cells.ts';
import { placesIn } from './places.ts';
import { makeOutline } from './rendered-outline.ts';
import { rowsOfRun } from './rendered-rows.ts';
import { readTable } from './tables.ts';

/** Cells between bars, each on a line of its own, and the lines that follow them. */
type Run = { readonly cells: TableCell[]; readonly heading: readonly string[]; rules?: Cell<string> };

/** Of all tables of a page: the largest pages of leagues have some 20,000. */
const MOST_CELLS = 200_000;

const RULES = /^(?:rules for classification|reglas (?:de|para la) clasificación|criterios de clasificación)\s*:\s*/iu;

/**
 * Reads a page that was rendered with one cell a line and `|` on a line between them. Nothing marks where a row ends or a
 * table begins: a row is as long as its header; two lines with no bar between them are not in one table.
 */
export const readRendered: PageReader = (text) => {
  const gather = makeGather(text, 'rendered-text');
  if (text.length > LARGEST_TEXT) return gather.page();
  const places = placesIn(text);
  const outline = makeOutline();
  let run: Run | undefined;
  let waiting: PageLine[] = [];
  let bars = 0;
  let cells = 0;

  const close = (): void => {
    if (run === undefined) return;
    const spanned = { from: run.cells[0]?.span.from ?? 0, to: run.cells.at(-1)?.span.to ?? 0 };
    const { rules } = run;
    const into: Gather =
      rules === undefined
        ? gather
        : { ...gather, add: (block) => gather.add(block.kind === 'standings' ? { ...block, rulesText: rules } : block) };
    for (const rows of rowsOfRun(run.cells, places, into)) readTable({ heading: run.heading, span: spanned, rows }, into);
    run = undefined;
  };

  /** Lines outside of tables: headings, the rules under a table, prose. */
  const prose = (lines: readonly PageLine[]): void => {
    for (const { from, to } of lines) {
      const words = text.slice(from, to).trim();
      const rules = to - from > LONGEST_RULES ? null : RULES.exec(words);
      if (rules !== null && run !== undefined)
        run.rules = { value: words.slice(rules[0].length), raw: text.slice(from, to), span: { from, to } };
      else {
        const of = outline.line(words) === 'heading' ? 'title' : 'paragraph';
        gather.say(of, outline.heading(), { from, to }, plainLine);
      }
    }
  };

  for (const line of linesOf(text)) {
    const words = line.to - line.from > 3 ? '' : text.slice(line.from, line.to).trim();
    if (words !== '|') {
      if (text.slice(line.from, Math.min(line.to, line.from + 200)).trim() !== '') waiting.push(line);
      continue;
    }
    bars += 1;
    const last = waiting.pop();
    if (waiting.length > 0 || (run === undefined && last === undefined)) {
      prose(waiting);
      close();
    }
    waiting = [];
    if (last === undefined && run === undefined) continue;
    if (run === undefined) {
      run = { cells: [], heading: outline.heading() };
      outline.content();
    }
    cells += 1;
    if (cells <= MOST_CELLS) run.cells.push(cellOfLine(text, last ?? { from: line.from, to: line.from }));
    else {
      gather.remark('too-large', { from: line.from, to: text.length }, `${MOST_CELLS}`, 'in part');
      break;
    }
  }
  prose(waiting);
  close();
  if (bars === 0) gather.remark('table-unreadable', { from: 0, to: text.length }, 'bars on lines of their own', 'nothing');
  const season = seasonIn(text.slice(0, 300));
  return gather.page(season === undefined ? {} : { season });
};

const LONGEST_RULES = 4_000;

const cellOfLine = (text: string, { from, to }: PageLine): TableCell => {
  let [start, end] = [from, to];
  while (start < end && text[start]?.trim() === '') start += 1;
  while (end > start && text[end - 1]?.trim() === '') end -= 1;
  const raw = text.slice(start, end);
  return { value: raw, raw, span: { from: start, to: end }, carried: 'own' };
};
