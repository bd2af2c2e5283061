import {
  auditPage,
  comparePages,
  formatOf,
  type Page,
  type PageFormat,
  READERS,
  type Span,
  toFacts,
  WRITERS,
} from '../../src/archive/index.ts';
import { formatFacts, parseFacts } from '../../src/formats/index.ts';
import { presentAudit, presentRemark } from '../../src/wire/index.ts';
import type { Complaint } from './doors.ts';

/** No message quotes more of a page than a person can read. */
const LONGEST_SENTENCE = 6000;

/** A text as a page of one format, or of the format it looks like: read, made into facts, audited, told in words. */
export const throughPage = (text: string, as?: PageFormat): Complaint => {
  const format = as ?? formatOf(text)?.format;
  if (format === undefined) return undefined;
  const page = READERS[format](text);
  return (
    complainOfPage(page, text) ??
    complainOfFacts(page, text) ??
    complainOfAudit(page, text) ??
    (text.length < WRITTEN ? (complainOfWritten(page) ?? complainOfItself(page)) : undefined)
  );
};

/** Facts of larger texts are not read once more. */
const REREAD = 1024 * 1024;
/** Larger texts are read, not written. */
const WRITTEN = 64 * 1024;

const inText = (text: string, { from, to }: Span): boolean => from >= 0 && from <= to && to <= text.length;

const complainOfPage = ({ blocks, remarks }: Page, text: string): Complaint => {
  const astray = [...blocks, ...remarks].find(({ span }) => !inText(text, span));
  if (astray) return `a place outside the text: ${JSON.stringify(astray.span)}`;
  for (const { code, expected, found, kept } of remarks.slice(0, 200)) {
    if (found.length > 200) return `${code} quotes ${found.length} characters`;
    const { es, en } = presentRemark({ code, expected, found, kept, file: 'page', line: 1, column: 1 }).text;
    for (const sentence of [es, en])
      if (sentence === '' || sentence.length > LONGEST_SENTENCE) return `${code}: a sentence of ${sentence.length}`;
  }
  return undefined;
};

/** Facts made of a page are facts: they can be written, read again, and are as many. */
const complainOfFacts = (page: Page, text: string): Complaint => {
  const { stated, left } = toFacts(page, text, { source: 'page', language: 'es' });
  const astray = [...stated, ...left].find(({ span }) => !inText(text, span));
  if (astray) return `a fact from outside the text: ${JSON.stringify(astray.span)}`;
  // of what is larger, its maker has looked
  if (text.length > REREAD) return undefined;
  const statements = stated.map(({ statement }) => statement);
  const again = parseFacts(formatFacts(statements, 'es'), 'facts.txt');
  if (again.problems.length > 0)
    return `facts made of it: ${again.problems[0]?.code} ${JSON.stringify(again.problems[0]?.args).slice(0, 200)}`;
  return again.statements.length === statements.length ? undefined : `${statements.length} facts, read again ${again.statements.length}`;
};

const complainOfAudit = (page: Page, text: string): Complaint => {
  const findings = auditPage(page);
  const astray = findings.find(({ cells, span }) => ![span, ...cells.map((cell) => cell.span)].every((one) => inText(text, one)));
  if (astray) return `${astray.code} outside the text`;
  const placed = findings.map(({ args, cells, code, heading, severity, span }) => ({
    code,
    severity,
    heading,
    line: 1,
    column: 1,
    cells: cells.map(({ raw, span: at }) => ({ raw, line: 1, column: 1, ...at })),
    args,
    span,
  }));
  for (const { code, text: says } of presentAudit([{ file: 'page', format: page.format, findings: placed }], []).pages.flatMap(
    (one) => one.findings,
  ))
    for (const sentence of [says.es, says.en])
      if (sentence === '' || sentence.length > LONGEST_SENTENCE) return `${code}: a sentence of ${sentence.length}`;
  return undefined;
};

/** What was read can be written in every format and read again, and a second writing changes nothing. */
const complainOfWritten = (page: Page): Complaint => {
  for (const [format, write] of Object.entries(WRITERS)) {
    const { text } = write(page, { language: 'es' });
    if (!isRead(format)) continue;
    const again = write(READERS[format](text), { language: 'es' }).text;
    const third = write(READERS[format](again), { language: 'es' }).text;
    if (third !== again) return `${format}: written again it is another text`;
  }
  return undefined;
};

const isRead = (format: string): format is PageFormat => Object.hasOwn(READERS, format);

const complainOfItself = (page: Page): Complaint => {
  const { differences } = comparePages(page, page);
  const wrong = differences.find(({ severity }) => severity === 'error');
  return wrong && `it differs from itself: ${wrong.code}`;
};
