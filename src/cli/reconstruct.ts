import type { Command } from 'commander';
import { isPageFormat, type Papers, reconstructPages, type Shelf } from '../app/index.ts';
import {
  presentProblem,
  presentReconstruction,
  type ReconstructedMatch,
  type ReconstructedTableDocument,
  type ReconstructedTieDocument,
  type ReconstructionDocument,
} from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { alignRows } from './columns.ts';
import { formatUnknown } from './format-unknown.ts';
import { cleanse, heading, type Page, problemLines } from './page.ts';
import { type Clock, SECONDS, startClockOf, timeLimitOption } from './time-limit.ts';
import type { Words } from './words/index.ts';
import { reconstructWordsFor } from './words/reconstruct-words.ts';

export type ReconstructOptions = { readonly as?: string; readonly table?: string; readonly timeLimit?: number };

/** The arguments and options of `ascenso reconstruct`. */
export const withReconstruct = (command: (name: string, description: string) => Command, { language }: Words): Command => {
  const words = reconstructWordsFor(language);
  return command('reconstruct', words.describes)
    .argument(`<${words.names.target}...>`, words.targets)
    .option(`--as <${words.names.format}>`, words.as)
    .option(`--table <${words.names.table}>`, words.table)
    .addOption(timeLimitOption(words.names.seconds, words.timeLimit));
};

/** `ascenso reconstruct`: what lost results can have been. 0: answered · 1: something cannot have been at all · 2: a file cannot be read. */
export const reconstructLost = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers,
  clock: Clock,
  of: readonly string[],
  { as, table, timeLimit = SECONDS }: ReconstructOptions,
): Promise<ExitCode> => {
  const { json, page } = answer;
  if (as !== undefined && !isPageFormat(as)) return refuse(answer, [presentProblem(formatUnknown(as, page.words.language))]);
  const { pages, problems } = await reconstructPages(shelf, papers, {
    of,
    startClock: startClockOf(clock, timeLimit),
    ...(as !== undefined && { as }),
    ...(table !== undefined && { table }),
  });
  if (pages.length === 0) return refuse(answer, problems.map(presentProblem));
  const document = presentReconstruction(pages, timeLimit, problems.map(presentProblem));
  if (json === 'json') answer.document(document);
  else answer.lines(show(page, cleanse(document)));
  if (problems.length > 0) return 2;
  const isImpossible = document.pages.some(
    ({ tables, ties }) => tables.some(({ state }) => state === 'impossible') || ties.some(({ impossible }) => impossible),
  );
  return isImpossible ? 1 : 0;
};

const show = (page: Page, { pages, problems }: ReconstructionDocument): readonly string[] => {
  const words = reconstructWordsFor(page.words.language);
  const lines = pages.flatMap(({ file, tables, ties }) => [
    ...tables.flatMap((table) => [...tableLines(page, file, table), '']),
    ...ties.flatMap((tie) => [...tieLines(page, file, tie), '']),
  ]);
  if (problems.length > 0) lines.push(...problemLines(page, problems));
  return lines.length === 0 ? [words.nothing] : lines.slice(0, lines.at(-1) === '' ? -1 : undefined);
};

type Placed = Pick<ReconstructedTableDocument, 'contest' | 'heading' | 'line' | 'column'>;

const titleLine = (page: Page, file: string, { column, contest, heading: under, line }: Placed): string => {
  const title = (contest ?? under.join(' › ')) || reconstructWordsFor(page.words.language).noHeading;
  return `${heading(page, title)}  ${page.style.dim(`${file}:${line}:${column}`)}`;
};

const tableLines = (page: Page, file: string, table: ReconstructedTableDocument): readonly string[] => {
  const { style, text } = page;
  const words = reconstructWordsFor(page.words.language);
  const [first, ...rest] = table.text;
  const colour = { fits: style.green, impossible: style.red, unsettled: style.yellow, beyond: style.yellow }[table.state];
  const lines = [
    titleLine(page, file, table),
    ...(first ? [`  ${colour(text(first))}`] : []),
    ...rest.map((one) => `  ${style.dim(text(one))}`),
  ];
  const forced = table.matches.flatMap((match) => (match.text ? [text(match.text)] : []));
  if (forced.length > 0) lines.push(`  ${words.certain}`, ...forced.map((one) => `    ${style.green(one)}`));
  if (table.matches.some(({ can }) => can)) lines.push(`  ${words.ranges}`, ...gridOf(page, table, rangeText), ...keyLines(page, table));
  if (table.matches.some(({ example }) => example)) lines.push(`  ${words.example}`, ...gridOf(page, table, exampleText));
  return lines;
};

type CellText = (page: Page, match: ReconstructedMatch, widths: Widths) => string;

/** Home teams in rows, away teams in columns; several meetings one after another. Ends of ranges stand below each other. */
const gridOf = (page: Page, { matches, teams }: ReconstructedTableDocument, say: CellText): readonly string[] => {
  const { style } = page;
  const heads = teams.map((_, i) => style.dim(`${i + 1}`));
  const widths = widthsIn(matches);
  const rows = teams.map((home, i) => [
    `    ${style.dim(`${i + 1}`)}`,
    home,
    ...teams.map((away, j) =>
      i === j
        ? style.dim('—')
        : matches
            .filter((match) => match.home === home && match.away === away)
            .map((match) => say(page, match, widths))
            .join(' / '),
    ),
  ]);
  return alignRows([['', '', ...heads], ...rows], ['right']);
};

type Widths = { readonly sign: number; readonly home: number; readonly away: number };

/** How wide the ranges of a grid are. */
const widthsIn = (matches: readonly ReconstructedMatch[]): Widths => {
  const widest = (of: (can: NonNullable<ReconstructedMatch['can']>) => string): number =>
    Math.max(0, ...matches.map(({ can }) => (can ? of(can).length : 0)));
  return {
    sign: widest(({ settled }) => (settled ? '' : '≤')),
    home: widest(({ home }) => rangeOf(home)),
    away: widest(({ away }) => rangeOf(away)),
  };
};

const rangeOf = (range: readonly [number, number] | null): string => {
  if (range === null) return '';
  const [least, most] = range;
  return least === most ? `${least}` : `${least}–${most}`;
};

const rangeText: CellText = ({ style, words: { language } }, { can, is, score }, widths) => {
  const words = reconstructWordsFor(language);
  if (score) return style.dim(`=${score[0]}–${score[1]}`);
  if (!can) return is === 'uncounted' ? words.outcome.uncounted : words.lost;
  // 1X2 with a dot for what it cannot have been, so that they stand below each other
  const signs = (['home', 'drawn', 'away'] as const).map((one) => (can.outcomes.includes(one) ? words.outcome[one] : '·'));
  const outcomes = `${signs.join('')}${can.outcomes.includes('uncounted') ? words.outcome.uncounted : ''}`;
  const goals = can.home && can.away ? `${rangeOf(can.home).padStart(widths.home)} : ${rangeOf(can.away).padEnd(widths.away)}  ` : '';
  const isForced = can.outcomes.length === 1;
  const said = `${(can.settled ? '' : '≤').padStart(widths.sign)}${goals}${outcomes}`;
  return isForced ? style.green(said) : can.settled ? said : style.yellow(said);
};

const exampleText: CellText = ({ style, words: { language } }, { example, score }) => {
  const words = reconstructWordsFor(language);
  if (score) return style.dim(`=${score[0]}–${score[1]}`);
  if (!example) return words.outcome.uncounted;
  return example.score ? `${example.score[0]}–${example.score[1]}` : words.outcome[example.outcome];
};

const keyLines = ({ style, words: { language } }: Page, { matches }: ReconstructedTableDocument): readonly string[] => {
  const { keys } = reconstructWordsFor(language);
  const said = [
    keys.outcomes,
    ...(matches.some(({ score }) => score) ? [keys.known] : []),
    ...(matches.some(({ can }) => can && !can.settled) ? [keys.unsettled] : []),
  ];
  return [`    ${style.dim(said.join(' · '))}`];
};

const tieLines = (page: Page, file: string, tie: ReconstructedTieDocument): readonly string[] => {
  const { style, text } = page;
  const words = reconstructWordsFor(page.words.language);
  const legs = tie.legs.map((leg) => (leg ? `${leg[0]}–${leg[1]}` : words.lost)).join(', ');
  return [
    titleLine(page, file, tie),
    `  ${tie.teams[0]} – ${tie.teams[1]}: ${legs}`,
    ...tie.certain.map((one) => `  ${style.dim('·')} ${one.code === 'impossible' ? style.red(text(one.text)) : text(one.text)}`),
  ];
};
