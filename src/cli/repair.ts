import type { Command } from 'commander';
import { isPageFormat, type Papers, repairPages, type Shelf } from '../app/index.ts';
import {
  presentProblem,
  presentRepairs,
  type RepairDocument,
  type RepairDocumentOfOne,
  type RepairedTableDocument,
  type RepairListDocument,
} from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { alignRows } from './columns.ts';
import { formatUnknown } from './format-unknown.ts';
import { cleanse, heading, type Page, problemLines } from './page.ts';
import { type Clock, numberOption, SECONDS, startClockOf, timeLimitOption } from './time-limit.ts';
import type { Words } from './words/index.ts';
import { type RepairCommandWords, repairWordsFor } from './words/repair-words.ts';

export type RepairOptions = { readonly as?: string; readonly table?: string; readonly timeLimit?: number; readonly most?: number };

const MOST = 20;
const MOST_REPAIRS = 1_000;

/** The arguments and options of `ascenso repair`. */
export const withRepair = (command: (name: string, description: string) => Command, { language }: Words): Command => {
  const words = repairWordsFor(language);
  return command('repair', words.describes)
    .argument(`<${words.names.target}...>`, words.targets)
    .option(`--as <${words.names.format}>`, words.as)
    .option(`--table <${words.names.table}>`, words.table)
    .addOption(timeLimitOption(words.names.seconds, words.timeLimit))
    .addOption(numberOption('--most', words.names.number, words.most(MOST), MOST_REPAIRS));
};

/** `ascenso repair`: the smallest changes after which tables add up. 0: they do · 1: repairs are proposed · 2: something cannot be read. */
export const repairTables = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers,
  clock: Clock,
  of: readonly string[],
  { as, most = MOST, table, timeLimit = SECONDS }: RepairOptions,
): Promise<ExitCode> => {
  const { json, page } = answer;
  if (as !== undefined && !isPageFormat(as)) return refuse(answer, [presentProblem(formatUnknown(as, page.words.language))]);
  const { pages, problems } = await repairPages(shelf, papers, {
    of,
    most,
    startClock: startClockOf(clock, timeLimit),
    ...(as !== undefined && { as }),
    ...(table !== undefined && { table }),
  });
  if (pages.every(({ looked }) => looked === 0) && problems.length > 0) return refuse(answer, problems.map(presentProblem));
  const document = presentRepairs(pages, timeLimit, problems.map(presentProblem));
  if (json === 'json') answer.document(document);
  else answer.lines(show(page, document));
  if (problems.length > 0) return 2;
  return document.pages.some(({ tables }) => tables.length > 0) ? 1 : 0;
};

const show = (page: Page, { pages, problems, timeLimit }: RepairDocument): readonly string[] => {
  const words = repairWordsFor(page.words.language);
  const lines = pages.flatMap(({ file, tables }) => tables.flatMap((table) => [...tableLines(page, words, file, table, timeLimit), '']));
  if (problems.length > 0) lines.push(...problemLines(page, cleanse(problems)), '');
  const looked = pages.reduce((sum, one) => sum + one.looked, 0);
  const wrong = pages.reduce((sum, one) => sum + one.tables.length, 0);
  return wrong === 0 ? [...lines, words.clean(looked)] : [...lines, words.summary(wrong, looked), words.proposal];
};

const tableLines = (
  page: Page,
  words: RepairCommandWords,
  file: string,
  table: RepairedTableDocument,
  timeLimit: number,
): readonly string[] => {
  const { style, text } = page;
  const title = cleanse(table.contest ?? table.heading.join(' › ')) || words.noHeading;
  const kinds = (['results', 'table', 'mixed'] as const)
    .filter((kind) => kind !== 'mixed' || table.mixed.state === 'found')
    .map((kind) => ({ kind, list: table[kind] }))
    // results are changed only where there are any
    .filter(({ kind }) => kind === 'table' || table.grid.length > 0)
    .sort((one, other) => sizeOf(one.list) - sizeOf(other.list));
  return [
    `${heading(page, title)}  ${style.dim(`${cleanse(file)}:${table.line}:${table.column}`)}`,
    ...table.gaps.map((gap) => `  ${style.red(words.wrong)} ${cleanse(text(gap.text))}`),
    ...kinds.flatMap(({ kind, list }) =>
      listLines(page, words, file, table.grid.length > 0 ? words.kinds[kind] : words.alone, list, timeLimit),
    ),
    ...(table.unchangedText ? [`  ${style.green(cleanse(text(table.unchangedText)))}`] : []),
  ];
};

/** Repairs of fewer values first; what is not found stands last. */
const sizeOf = ({ changes, state }: RepairListDocument): number => (state === 'found' ? (changes ?? 0) : Number.MAX_SAFE_INTEGER);

const listLines = (
  page: Page,
  words: RepairCommandWords,
  file: string,
  own: RepairCommandWords['alone'],
  { changes, cut, repairs, state }: RepairListDocument,
  timeLimit: number,
): readonly string[] => {
  const { style } = page;
  if (state === 'none') return [`  ${style.dim(own.none)}`];
  if (state === 'open') return [`  ${own.title} ${style.yellow(words.open(changes ?? 1, timeLimit))}`];
  const rows = repairs.flatMap((repair) => repairRows(page, words, file, repair));
  const notes = cut === 'many' ? [words.cutMany(repairs.length)] : cut === 'time' ? [words.cutTime(timeLimit)] : [];
  return [
    `  ${own.title} ${words.found(repairs.length, changes ?? 0)}`,
    ...alignRows(rows, []),
    ...notes.map((note) => `    ${style.yellow(note)}`),
  ];
};

/** One line for each change; its place at the end, and by how many goals the repair differs. */
const repairRows = (
  { style, text }: Page,
  words: RepairCommandWords,
  file: string,
  { changes, goals }: RepairDocumentOfOne,
): readonly (readonly string[])[] =>
  changes.map((change, i) => [
    `    ${i === 0 ? '·' : ' '} ${cleanse(text(change.text))}`,
    style.dim(change.cell ? `${cleanse(file)}:${change.cell.line}:${change.cell.column}` : words.nowhere),
    i === 0 ? style.dim(`(${words.goals(goals)})`) : '',
  ]);
