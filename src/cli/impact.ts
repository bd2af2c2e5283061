import type { Command } from 'commander';
import { impactOnSeason, type Papers, putFile, type Shelf } from '../app/index.ts';
import {
  type ImpactDocument,
  impactPaper,
  type ProblemDocument,
  paperHtml,
  paperMarkdown,
  presentImpact,
  presentProblem,
} from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { cleanse } from './page.ts';
import { paperLines } from './paper.ts';
import type { SeasonOptions } from './season.ts';
import { impactWordsFor } from './words/impact-words.ts';
import type { Words } from './words/index.ts';

export type ImpactOptions = Pick<SeasonOptions, 'asOf' | 'reading'> & {
  readonly suppose: readonly string[];
  readonly in?: string;
  readonly file?: string;
  readonly as?: string;
  readonly out?: string;
  readonly force?: true;
};

export const impactDescribes = ({ language }: Words): string => impactWordsFor(language).describes;

/** The options of `ascenso impact`, beside those of every question about a season. */
export const withImpact = (command: Command, { language }: Words): Command => {
  const { examples, heading, names, options } = impactWordsFor(language);
  return command
    .option(`--suppose <${names.line}>`, options.suppose, (line, lines: readonly string[]) => [...lines, line], [] as readonly string[])
    .option(`--in <${names.contest}>`, options.in)
    .option(`--file <${names.file}>`, options.file)
    .option(`--as <${names.format}>`, options.as)
    .option(`--out <${names.file}>`, options.out)
    .option('--force', options.force)
    .addHelpText('after', () => ['', heading, ...examples.map((line) => `  ${line}`), ''].join('\n'));
};

/** `ascenso impact`: what supposed facts would change. 0: nothing · 1: something · 2: it cannot be supposed. */
export const impact = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers | undefined,
  season: string,
  asked: ImpactOptions,
): Promise<ExitCode> => {
  const format = formatAsked(asked);
  if (format === 'unknown') return refuse(answer, [valueWrong('--as', asked.as ?? asked.out ?? '', 'markdown, html')]);
  if (asked.out !== undefined && (papers === undefined || /(?:^|[/\\])\.{0,2}$/.test(asked.out)))
    return refuse(answer, [valueWrong('--out', asked.out, 'efectos.html')]);
  if (asked.suppose.length === 0 && asked.file === undefined) return refuse(answer, [valueWrong('--suppose', '', '"A 2-1 B"')]);
  const file = asked.file === undefined ? undefined : await papers?.read(asked.file);
  if (asked.file !== undefined && (file === undefined || !('text' in file)))
    return refuse(answer, [presentProblem(file ?? { code: 'file-missing', severity: 'error', args: { path: asked.file } })]);
  const weighed = await impactOnSeason(shelf, season, {
    lines: asked.suppose,
    readings: asked.reading === undefined ? ['pitch', 'appealable', 'final'] : [asked.reading],
    ...(asked.in !== undefined && { within: asked.in }),
    ...(file !== undefined && 'text' in file && { file }),
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
  });
  if (weighed.kind === 'refused') return refuse(answer, weighed.problems.map(presentProblem));
  const document = presentImpact(weighed, asked.asOf);
  const refused = await tell(answer, papers, document, format, asked);
  return refused ?? (document.changes === 'nothing' ? 0 : 1);
};

type Format = 'markdown' | 'html' | 'screen' | 'unknown';

/** As it is said, else as the file ends. */
const formatAsked = ({ as, out }: ImpactOptions): Format => {
  const said =
    as?.toLowerCase() ?? (out === undefined ? 'screen' : /\.html?$/i.test(out) ? 'html' : /\.(md|markdown)$/i.test(out) ? 'markdown' : '');
  return said === 'markdown' || said === 'html' || said === 'screen' ? said : 'unknown';
};

const valueWrong = (key: string, found: string, expected: string): ProblemDocument =>
  presentProblem({ code: 'value-wrong', severity: 'error', args: { key, found, expected } });

const tell = async (
  answer: Answer,
  papers: Papers | undefined,
  document: ImpactDocument,
  format: Format,
  { force, out }: ImpactOptions,
): Promise<ExitCode | undefined> => {
  const { document: give, json, lines, page, problems } = answer;
  const { language } = page.words;
  const paper = impactPaper(cleanse(document), language);
  const text = format === 'html' ? paperHtml(paper) : format === 'markdown' ? paperMarkdown(paper) : undefined;
  if (out !== undefined && text !== undefined && papers !== undefined) {
    const put = await putFile(papers, { file: out, taken: force ? 'replace' : 'refuse' }, text);
    if ('code' in put) return refuse(answer, [presentProblem(put)]);
    if (json === 'json') give(document);
    else lines([impactWordsFor(language).written(cleanse(put.written).join(', '))]);
    return undefined;
  }
  if (json === 'json') give(document);
  else lines(text === undefined ? paperLines(page, paper) : [text.trimEnd()]);
  if (json === 'text' && document.problems.length > 0) problems(document.problems);
  return undefined;
};
