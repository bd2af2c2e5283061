import type { Command } from 'commander';
import { impactOnSeason, type Papers, type Shelf } from '../app/index.ts';
import { impactPaper, presentImpact, presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { openProtests } from './open-protests.ts';
import { cleanse } from './page.ts';
import type { SeasonOptions } from './season.ts';
import { type PaperOptions, paperFormat, tellPaper, valueWrong } from './tell-paper.ts';
import { impactWordsFor } from './words/impact-words.ts';
import type { Words } from './words/index.ts';

export type ImpactOptions = Pick<SeasonOptions, 'asOf' | 'reading'> &
  PaperOptions & {
    readonly suppose: readonly string[];
    readonly in?: string;
    readonly file?: string;
    readonly open?: true;
    readonly if: readonly string[];
  };

const READINGS = ['pitch', 'appealable', 'final'] as const;

export const impactDescribes = ({ language }: Words): string => impactWordsFor(language).describes;

/** The options of `ascenso impact`, beside those of every question about a season. */
export const withImpact = (command: Command, { language }: Words): Command => {
  const { examples, heading, names, options } = impactWordsFor(language);
  return command
    .option(`--suppose <${names.line}>`, options.suppose, (line, lines: readonly string[]) => [...lines, line], [] as readonly string[])
    .option(`--in <${names.contest}>`, options.in)
    .option(`--file <${names.file}>`, options.file)
    .option('--open', options.open)
    .option(`--if <${names.ruled}>`, options.if, (line, lines: readonly string[]) => [...lines, line], [] as readonly string[])
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
  const readings = asked.reading === undefined ? READINGS : [asked.reading];
  if (asked.open || asked.if.length > 0) {
    if (asked.suppose.length > 0 || asked.file !== undefined)
      return refuse(answer, [valueWrong('--open', '--suppose', '--if "P1: A 0-3 B"')]);
    const order = { readings, ifUpheld: asked.if, ...(asked.asOf !== undefined && { asOf: asked.asOf }) };
    return openProtests(answer, shelf, papers, season, order, asked);
  }
  const format = paperFormat(asked, papers);
  if (typeof format !== 'string') return refuse(answer, [format]);
  if (asked.suppose.length === 0 && asked.file === undefined) return refuse(answer, [valueWrong('--suppose', '', '"A 2-1 B"')]);
  const file = asked.file === undefined ? undefined : await papers?.read(asked.file);
  if (asked.file !== undefined && (file === undefined || !('text' in file)))
    return refuse(answer, [presentProblem(file ?? { code: 'file-missing', severity: 'error', args: { path: asked.file } })]);
  const weighed = await impactOnSeason(shelf, season, {
    lines: asked.suppose,
    readings,
    ...(asked.in !== undefined && { within: asked.in }),
    ...(file !== undefined && 'text' in file && { file }),
    ...(asked.asOf !== undefined && { asOf: asked.asOf }),
  });
  if (weighed.kind === 'refused') return refuse(answer, weighed.problems.map(presentProblem));
  const document = presentImpact(weighed, asked.asOf);
  const paper = impactPaper(cleanse(document), answer.page.words.language);
  const refused = await tellPaper(answer, papers, { document, paper }, format, asked);
  return refused ?? (document.changes === 'nothing' ? 0 : 1);
};
