import type { Command } from 'commander';
import { type AuditedFile, auditPages, isPageFormat, type Papers, placesIn, type Shelf } from '../app/index.ts';
import {
  type AuditDocument,
  type AuditedPage,
  type AuditFindingDocument,
  type ProblemDocument,
  presentAudit,
  presentProblem,
} from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { auditSeasonOf, seasonAsked } from './audit-season.ts';
import { alignRows } from './columns.ts';
import { compareFiles } from './compare.ts';
import { formatUnknown } from './format-unknown.ts';
import { cleanse, heading, type Page, problemLines } from './page.ts';
import { auditWordsFor } from './words/audit-words.ts';
import { comparisonWordsFor } from './words/comparison-words.ts';
import type { Words } from './words/index.ts';

export type AuditOptions = { readonly as?: string; readonly against?: readonly string[] };

/** The arguments and options of `ascenso audit`. */
export const withAudit = (command: (name: string, description: string) => Command, { language }: Words): Command => {
  const words = auditWordsFor(language);
  return command('audit', words.describes)
    .argument(`<${words.names.file}...>`, words.files)
    .option(`--as <${words.names.format}>`, words.as)
    .option(`--against <${words.names.file}>`, comparisonWordsFor(language).against, (file, before: readonly string[] = []) => [
      ...before,
      file,
    ]);
};

/** `ascenso audit`: what of published pages does not add up. 0: nothing · 1: findings · 2: a file cannot be read. */
export const auditFiles = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers,
  files: readonly string[],
  { against, as }: AuditOptions,
): Promise<ExitCode> => {
  if (against !== undefined) return compareFiles(answer, shelf, papers, files, { against, ...(as !== undefined && { as }) });
  const { json, page } = answer;
  const seasons = (await Promise.all(files.map((typed) => seasonAsked(shelf, papers, typed)))).flatMap((id) => id ?? []);
  const [season] = seasons;
  if (season !== undefined)
    return files.length === 1 ? auditSeasonOf(answer, shelf, season) : refuse(answer, [saidBy((words) => words.oneSeason)]);
  if (as !== undefined && !isPageFormat(as)) return refuse(answer, [presentProblem(formatUnknown(as, page.words.language))]);
  const { pages, problems } = await auditPages(shelf, papers, { files, ...(as !== undefined && { as }) });
  const told = problems.map(presentProblem);
  if (pages.length === 0) return refuse(answer, told);
  const document = presentAudit(pages.map(withPlaces), told);
  if (json === 'json') answer.document(document);
  else answer.lines(show(page, document));
  if (problems.length > 0) return 2;
  return pages.some(({ findings }) => findings.length > 0) ? 1 : 0;
};

const saidBy = (say: (words: ReturnType<typeof auditWordsFor>) => { readonly says: string; readonly remedy: string }): ProblemDocument => {
  const [es, en] = [say(auditWordsFor('es')), say(auditWordsFor('en'))];
  const text = { es: es.says, en: en.says };
  return { code: 'usage-audit', severity: 'error', file: null, line: null, column: null, text, remedy: { es: es.remedy, en: en.remedy } };
};

const withPlaces = ({ file, findings, format, text }: AuditedFile): AuditedPage => {
  const placeOf = placesIn(text);
  return {
    file,
    format,
    findings: findings.map(({ args, cells, code, heading: under, severity, span }) => ({
      code,
      severity,
      heading: under,
      ...placeOf(span.from),
      cells: cells.map(({ raw, span: at }) => ({ raw, ...placeOf(at.from), ...at })),
      args,
    })),
  };
};

const show = (page: Page, { errors, notes, pages, problems, warnings }: AuditDocument): readonly string[] => {
  const words = auditWordsFor(page.words.language);
  const lines = pages.flatMap(({ file, findings }) => sections(findings).flatMap((found) => [...sectionLines(page, file, found), '']));
  if (problems.length > 0) lines.push(...problemLines(page, cleanse(problems)), '');
  const found = errors + warnings + notes;
  return [...lines, found > 0 ? words.summary(errors, warnings, notes) : words.clean(pages.length)];
};

/** Findings under one heading together, headings in the order of the page. */
const sections = (findings: readonly AuditFindingDocument[]): readonly (readonly AuditFindingDocument[])[] => {
  const byHeading = new Map<string, AuditFindingDocument[]>();
  for (const finding of findings) {
    const key = finding.heading.join('\n');
    const section = byHeading.get(key);
    if (section) section.push(finding);
    else byHeading.set(key, [finding]);
  }
  return [...byHeading.values()];
};

const sectionLines = (page: Page, file: string, findings: readonly AuditFindingDocument[]): readonly string[] => {
  const { style, text, words } = page;
  const colour = { error: style.red, warning: style.yellow, note: style.dim };
  const title = findings[0]?.heading.join(' › ') ?? '';
  const rows = findings.map(({ column, line, severity, text: says }) => [
    `  ${cleanse(file)}:${line}:${column}`,
    colour[severity](words.severity[severity]),
    cleanse(text(says)),
  ]);
  return [heading(page, cleanse(title) || auditWordsFor(words.language).noHeading), ...alignRows(rows, [])];
};
