import { type Papers, putFile } from '../app/index.ts';
import { type Paper, type ProblemDocument, paperHtml, paperMarkdown, presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { cleanse } from './page.ts';
import { paperLines } from './paper.ts';
import { impactWordsFor } from './words/impact-words.ts';

/** How a sheet is asked for. */
export type PaperOptions = { readonly as?: string; readonly out?: string; readonly force?: true };

type PaperFormat = 'markdown' | 'html' | 'screen';

/** As it is said, else as the file ends; or why it cannot be written so. */
export const paperFormat = ({ as, out }: PaperOptions, papers: Papers | undefined): PaperFormat | ProblemDocument => {
  const said =
    as?.toLowerCase() ?? (out === undefined ? 'screen' : /\.html?$/i.test(out) ? 'html' : /\.(md|markdown)$/i.test(out) ? 'markdown' : '');
  if (said !== 'markdown' && said !== 'html' && said !== 'screen') return valueWrong('--as', as ?? out ?? '', 'markdown, html');
  if (out !== undefined && (papers === undefined || /(?:^|[/\\])\.{0,2}$/.test(out))) return valueWrong('--out', out, 'efectos.html');
  return said;
};

export const valueWrong = (key: string, found: string, expected: string): ProblemDocument =>
  presentProblem({ code: 'value-wrong', severity: 'error', args: { key, found, expected } });

/** Gives the sheet as it was asked for: on the screen, as a text, into a file, or as its document. The exit code only if it failed. */
export const tellPaper = async (
  answer: Answer,
  papers: Papers | undefined,
  { document, paper }: { readonly document: { readonly problems: readonly ProblemDocument[] }; readonly paper: Paper },
  format: PaperFormat,
  { force, out }: PaperOptions,
): Promise<ExitCode | undefined> => {
  const { document: give, json, lines, page, problems } = answer;
  const text = format === 'html' ? paperHtml(paper) : format === 'markdown' ? paperMarkdown(paper) : undefined;
  if (out !== undefined && text !== undefined && papers !== undefined) {
    const put = await putFile(papers, { file: out, taken: force ? 'replace' : 'refuse' }, text);
    if ('code' in put) return refuse(answer, [presentProblem(put)]);
    if (json === 'json') give(document);
    else lines([impactWordsFor(page.words.language).written(cleanse(put.written).join(', '))]);
    return undefined;
  }
  if (json === 'json') give(document);
  else lines(text === undefined ? paperLines(page, paper) : [text.trimEnd()]);
  if (json === 'text' && document.problems.length > 0) problems(document.problems);
  return undefined;
};
