import type { Command } from 'commander';
import { EXPORT_FORMATS, exportFormat, exportSeason, type Papers, type SeasonExport, type Shelf } from '../app/index.ts';
import { countUnsaid, type ExportDocument, presentProblem, presentUnsaid } from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, refuse } from './answer.ts';
import type { Clerk } from './commands/index.ts';
import { cleanse } from './page.ts';
import type { SeasonOptions } from './season.ts';
import { exportWordsFor } from './words/export-words.ts';
import type { Words } from './words/index.ts';

export type ExportOptions = Pick<SeasonOptions, 'asOf' | 'reading'> & {
  readonly as: string;
  readonly out?: string;
  readonly force?: true;
  readonly team?: string;
};

/** The options of `ascenso export`, beside those of every question about a season. */
export const withExport = (command: Command, { language }: Words): Command => {
  const { names, options } = exportWordsFor(language);
  return command
    .requiredOption(`--as <${names.format}>`, options.as)
    .option(`--team <${names.team}>`, options.team)
    .option(`--out <${names.file}>`, options.out)
    .option('--force', options.force);
};

export const exportDescribes = ({ language }: Words): string => exportWordsFor(language).describes;

/** `ascenso export`: a season in a published format. Standard output gets that text and nothing else. */
export const exportTo = async (
  answer: Answer,
  shelf: Shelf,
  { clerk, papers }: { readonly clerk: Clerk | undefined; readonly papers: Papers | undefined },
  season: string,
  contest: string | undefined,
  asked: ExportOptions,
): Promise<ExitCode> => {
  const { as, out } = asked;
  const wrong = (key: string, found: string, expected: string): ExitCode =>
    refuse(answer, [presentProblem({ code: 'value-wrong', severity: 'error', args: { key, found, expected } })]);
  const format = exportFormat(as);
  if (format === undefined)
    return wrong(
      '--as',
      as,
      Object.values(EXPORT_FORMATS)
        .map(({ name }) => name)
        .join(', '),
    );
  if (out !== undefined && (papers === undefined || /(?:^|[/\\])\.{0,2}$/.test(out)))
    return wrong('--out', out, `${quotedName(season)}.${EXPORT_FORMATS[format].ending}`);
  const { language } = answer.page.words;
  const exported = await exportSeason(shelf, papers, season, {
    as: format,
    language,
    question: { reading: asked.reading ?? 'appealable', ...(asked.asOf !== undefined && { asOf: asked.asOf }) },
    ...(contest !== undefined && { contest }),
    ...(asked.team !== undefined && { team: asked.team }),
    ...(clerk && { store: clerk.office.store }),
    ...(out !== undefined && { out: { file: out, taken: asked.force ? 'replace' : 'refuse' } }),
  });
  if (exported.kind === 'refused') return refuse(answer, exported.problems.map(presentProblem));
  const typed = [
    'ascenso export',
    quoted(season),
    ...(contest === undefined ? [] : [quoted(contest)]),
    ...(asked.team === undefined ? [] : ['--team', quoted(asked.team)]),
  ].join(' ');
  const { name } = EXPORT_FORMATS[format];
  if (answer.json === 'json') answer.document(exportDocument(exported, name, language));
  else tell(answer, exported, name, `${typed} --as ${name} --json`);
  return exported.problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
};

type Exported = Extract<SeasonExport, { readonly kind: 'exported' }>;

const exportDocument = ({ contest, id, problems, text, unsaid, written }: Exported, as: string, language: 'es' | 'en'): ExportDocument => ({
  format: 'ascenso-export',
  version: 1,
  id,
  contest: contest ?? null,
  as,
  language,
  text,
  unsaid: unsaid.map(presentUnsaid),
  written,
  problems: problems.map(presentProblem),
});

/** The text as it is: its last line end is the one that every answer has. */
const tell = (
  { lines, page, problems: complain }: Answer,
  { problems, text, unsaid, written }: Exported,
  as: string,
  command: string,
): void => {
  const words = exportWordsFor(page.words.language);
  if (written.length > 0) lines([words.written(cleanse(written).join(', '))]);
  else lines([text.endsWith('\n') ? text.slice(0, -1) : text]);
  const counts = countUnsaid(unsaid).map(page.text).join(', ');
  const notes = unsaid.length === 0 ? [] : [page.style.dim(words.unsaid(as, counts, cleanse(command)))];
  if (problems.length + notes.length > 0) complain(problems.map(presentProblem), notes);
};

const quotedName = (season: string): string =>
  season
    .split(/[/\\]/)
    .filter((part) => part !== '')
    .join('-') || 'season';
