import type { Problem, Statement } from '../engine/index.ts';
import { tooManyAccents } from './accents.ts';
import { isDay } from './dates.ts';
import type { Scan } from './fact-bodies.ts';
import { readBodies, sampleOf } from './fact-bodies.ts';
import type { Piece } from './fact-lines.ts';
import { cutAt, isEmpty, makeLine, maskOf, nameText, piece, spotOf, textOf, wholeLine } from './fact-lines.ts';
import { readCommonNotes, readNotes } from './fact-notes.ts';
import type { Language } from './fact-words.ts';
import { headerWords } from './fact-words.ts';
import { collectFindings, given, quoted } from './findings.ts';

export type ParsedFacts = {
  readonly statements: readonly Statement[];
  readonly problems: readonly Problem[];
  /** The language the file says it is in; Spanish if it does not say. Words are read in both. */
  readonly language: Language;
  /** The season the file says it is about. */
  readonly season?: string;
};

const LARGEST_FILE = 8 * 1024 * 1024;

/** Reads a facts file line by line. A line that cannot be read is a problem with its place and stops no other line. */
export const parseFacts = (text: string, file: string): ParsedFacts => {
  const findings = collectFindings();
  if (text.length > LARGEST_FILE) {
    findings.report('file-too-large', { file, line: 1, column: 1 }, { path: file, limit: LARGEST_FILE });
    return { statements: [], problems: findings.problems, language: 'es' };
  }
  const scan: Scan = { findings, language: 'es', statements: [] };
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r\n|\n|\r/);
  lines.forEach((whole, index) => {
    readLine(whole, file, index + 1, scan);
  });
  return { statements: scan.statements, problems: findings.problems, language: scan.language, ...given({ season: scan.season }) };
};

const readLine = (whole: string, file: string, number: number, scan: Scan): void => {
  const { findings } = scan;
  const accents = tooManyAccents(whole);
  if (accents !== undefined) {
    findings.report('line-unreadable', { file, line: number, column: accents + 1 }, { found: quoted(whole.slice(accents)), expected: 'a' });
    return;
  }
  const line = makeLine(whole, file, number);
  const content = wholeLine(line);
  if (isEmpty(content)) return;
  if (line.unclosed !== undefined) {
    findings.report(
      'line-unreadable',
      { file, line: number, column: line.unclosed },
      { found: quoted(whole.slice(line.unclosed - 1)), expected: '"…"' },
    );
    return;
  }
  if (maskOf(content).startsWith('==')) {
    readSection(content, scan);
    return;
  }
  const dated = /^\d{1,4}-\d{1,2}-\d{1,2}(?=\s|$)/.exec(maskOf(content))?.[0];
  if (dated !== undefined && !isDay(dated)) {
    findings.report('date-impossible', spotOf(content), { found: dated });
    return;
  }
  const stated = piece(line, content.start + (dated?.length ?? 0), content.end);
  const bracket = cutAt(stated, '[');
  const body = bracket ? bracket[0] : stated;
  const [label, rest] = cutAt(body, ':') ?? [undefined, body];
  if (label && dated === undefined && headerWords.find(textOf(label))) {
    readHeader(label, piece(line, rest.start, content.end), scan);
    return;
  }
  const notes = readNotes(bracket && piece(line, bracket[0].end, content.end), scan.language, findings);
  if (!notes) return;
  const bodies = readBodies(label, rest, notes, scan);
  if (!bodies) return;
  const common = { ...given({ source: scan.source }), ...readCommonNotes(notes) };
  const leftOver = notes.leftOver();
  if (leftOver) {
    findings.report('note-unreadable', leftOver.spot, {
      found: leftOver.found,
      expected: sampleOf(bodies[0]?.type ?? 'match', scan.language),
    });
    return;
  }
  const spot = spotOf(content);
  for (const one of bodies) scan.statements.push({ ...one, ...common, ...given({ spot, contest: scan.contest, date: dated }) });
};

const readSection = (content: Piece, scan: Scan): void => {
  const path = piece(content.line, content.start + 2, content.end);
  const wrong = isEmpty(path) || /[[\],;:="]/.test(maskOf(path));
  if (wrong) scan.findings.report('line-unreadable', spotOf(content), { found: quoted(textOf(content)), expected: '== region-i/a' });
  // Even so, what follows does not belong to the section before.
  if (isEmpty(path)) delete scan.contest;
  else scan.contest = { path: nameText(path), spot: spotOf(path) };
};

const readHeader = (label: Piece, value: Piece, scan: Scan): void => {
  const header = headerWords.find(textOf(label));
  const unreadable = (expected: string): void => {
    scan.findings.report('line-unreadable', spotOf(label), {
      found: quoted(textOf({ ...label, end: Math.max(label.end, value.end) })),
      expected,
    });
  };
  const text = nameText(value);
  if (scan.contest || scan.statements.length > 0) unreadable(sampleOf('match', scan.language));
  else if (text === '') unreadable(`${textOf(label)}: …`);
  else if (header === 'language') {
    if (text === 'en' || text === 'es') scan.language = text;
    else unreadable(`${headerWords.spell('language', 'en')}: en · ${headerWords.spell('language', 'es')}: es`);
  } else if (header === 'season') scan.season = text;
  else scan.source = text;
};
