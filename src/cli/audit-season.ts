import { auditSeason, type Papers, type Shelf, seasonUnknown } from '../app/index.ts';
import { presentProblem, presentSeasonAudit, type SeasonAuditDocument, type SeasonFindingDocument } from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { alignRows } from './columns.ts';
import { cleanse, heading, type Page, problemLines } from './page.ts';
import { auditWordsFor } from './words/audit-words.ts';

/** The season that is asked for, if what was typed is no file. */
export const seasonAsked = async (shelf: Shelf, papers: Papers, typed: string): Promise<string | undefined> =>
  'text' in (await papers.read(typed)) ? undefined : (await shelf.open(typed)) && typed;

/** `ascenso audit SEASON`: what of its record does not add up. 0: nothing · 1: findings · 2: the season cannot be used. */
export const auditSeasonOf = async (answer: Answer, shelf: Shelf, id: string): Promise<ExitCode> => {
  const read = await auditSeason(shelf, id, { startClock, most: MOST });
  if (read.kind === 'not-found') return refuse(answer, [presentProblem(seasonUnknown(read))]);
  if (read.kind === 'unreadable') return refuse(answer, read.problems.map(presentProblem));
  const { audit } = read;
  const document = presentSeasonAudit(read.id, audit);
  if (answer.json === 'json') answer.document(document);
  else answer.lines(show(answer.page, cleanse(document)));
  return document.findings.length > 0 ? 1 : 0;
};

/** For the repairs of all tables together. */
const SECONDS = 10;
/** More repairs of one size are not listed. */
const MOST = 12;

const startClock = (): (() => boolean) => {
  const end = Date.now() + SECONDS * 1_000;
  return () => Date.now() >= end;
};

const show = (page: Page, document: SeasonAuditDocument): readonly string[] => {
  const { text } = page;
  const words = auditWordsFor(page.words.language).season;
  const { counts, findings, problems, reviewed, unknown } = document;
  const lines = [
    heading(page, `${text(document.competition.name)} ${document.season}`),
    words.reviewed(reviewed.tables, reviewed.matches),
    '',
  ];
  const places = new Map<string, SeasonFindingDocument[]>();
  for (const finding of findings) {
    const where = text(finding.where) || words.whole;
    const list = places.get(where);
    if (list) list.push(finding);
    else places.set(where, [finding]);
  }
  for (const [where, found] of places) lines.push(heading(page, where), ...findingLines(page, document, found), '');
  if (unknown.length > 0) {
    const rows = unknown.map((one) => [`  ${one.lines.map(({ file, line }) => `${file}:${line}`)[0] ?? ''}`, text(one.text)]);
    lines.push(heading(page, words.unknown), ...alignRows(rows, []), '');
  }
  if (problems.length > 0) lines.push(...problemLines(page, problems), '');
  return [...lines, words.summary(counts.sum, counts.explained, counts.open, unknown.length)];
};

/** Each finding with its place, then what would mend it: once for all that one repair settles. */
const findingLines = (page: Page, document: SeasonAuditDocument, findings: readonly SeasonFindingDocument[]): readonly string[] => {
  const { style, text } = page;
  const words = auditWordsFor(page.words.language).season;
  const colour = { sum: style.red, open: style.yellow, explained: style.dim };
  const rows = findings.map((finding) => {
    const { column, file, kind, line } = finding;
    return [file === null ? '  ' : `  ${file}:${line}:${column}`, colour[kind](words.kind[kind]), saying(page, document, finding)];
  });
  const mends = new Map(findings.flatMap(({ mend, table }) => (mend === null ? [] : [[table, text(mend)]])));
  return [...alignRows(rows, []), ...[...mends.values()].map((mend) => `  ${style.dim('→')} ${words.mend(mend)}`)];
};

const saying = (
  { style, text, words: { article: ofArticle, language } }: Page,
  { sources }: SeasonAuditDocument,
  finding: SeasonFindingDocument,
): string => {
  const words = auditWordsFor(language).season;
  const titleOf = (id: string | null): string => {
    const source = sources.find((one) => one.id === id);
    return source ? text(source.title) : (id ?? '');
  };
  const values = finding.values.map(
    ({ from, source, value }) => `${text(value)} (${source === null ? words.from[from] : titleOf(source)})`,
  );
  const reason = finding.because.at(-1);
  const more = [
    ...(reason ? [text(reason.text)] : []),
    ...(finding.note ? [text(finding.note)] : []),
    ...(finding.article === null || finding.article === '?' ? [] : [`(${ofArticle(finding.article)})`]),
  ].join(' ');
  return `${[text(finding.text), values.join(' · ')].filter((part) => part !== '').join(': ')}${more === '' ? '' : ` ${style.dim(more)}`}`;
};
