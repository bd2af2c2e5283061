import type { Problem, ProblemCode, Spot } from '../engine/index.ts';
import { canonical } from './canonical.ts';
import { byStream, headsOf } from './chain.ts';
import { type Entry, type Head, MAIN } from './entry.ts';
import { faultOf, isEntry, quoted } from './shape.ts';

/** The version of the format, not of the program. A program reads every version up to its own. */
const FORMAT = 1;
const LONGEST_LINE = 32 * 1024 * 1024;
/** After so many lines that cannot be read the rest is counted, not told. */
const MOST_PROBLEMS = 100;

export type SeasonHead = Head & { readonly season: string };

export type ParsedLog = {
  readonly entries: readonly Entry[];
  /** What cannot be read. What can be read and is not as it was written is told by `verify`. */
  readonly problems: readonly Problem[];
  /** Where the log must end, as its first line says; for `verify`. */
  readonly heads: readonly SeasonHead[];
  /** Where an entry stands, by its index. */
  readonly spotOf: (index: number) => Spot;
};

/**
 * A log as JSON Lines: a first line that says what follows and where each stream must end, then one entry a line, by
 * season and stream (`main` first) and version. Each line is the canonical JSON of what it holds, so that the same log is the
 * same bytes.
 */
export const formatLines = (entries: readonly Entry[]): string => {
  const sorted = [...entries].sort(inOrder);
  const seasons = new Map<string, Entry[]>();
  for (const entry of sorted) {
    const season = seasons.get(entry.season);
    if (season) season.push(entry);
    else seasons.set(entry.season, [entry]);
  }
  const heads = [...seasons].flatMap(([season, own]) => headsOf(own).map((head) => ({ season, ...head })));
  const lines = [canonical({ format: 'ascenso-log', heads, version: FORMAT }), ...sorted.map(canonical)];
  return `${lines.join('\n')}\n`;
};

const inOrder = (a: Entry, b: Entry): number =>
  compare(a.season, b.season) || Number(b.stream === MAIN) - Number(a.stream === MAIN) || byStream(a, b) || a.version - b.version;

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Reads what `formatLines` wrote. A line that cannot be read is a problem with its place and stops no other line. */
export const parseLines = (text: string, file: string): ParsedLog => {
  const problems: Problem[] = [];
  let more = 0;
  const report = (code: ProblemCode, line: number, column: number, args: Problem['args']): void => {
    if (problems.length < MOST_PROBLEMS) problems.push({ code, severity: 'error', spot: { file, line, column }, args });
    else more += 1;
  };
  const unreadable = (number: number, column: number, args: Problem['args']): void => report('log-line-unreadable', number, column, args);
  const entries: Entry[] = [];
  const numbers: number[] = [];
  const spotOf = (index: number): Spot => ({ file, line: numbers[index] ?? 1, column: 1 });
  let number = 0;
  let heads: readonly SeasonHead[] = [];
  for (const line of linesOf(text)) {
    number += 1;
    if (number === 1) {
      const first = readFirst(line);
      if (first === 'newer') return { entries, heads, spotOf, problems: [newer(file, line)] };
      if (first === undefined) unreadable(1, 1, { key: '', found: quoted(line ?? ''), expected: FIRST });
      else heads = first;
      // an export that lost its first line still has its entries
      if (first !== undefined || line?.startsWith('{"by":') !== true) continue;
    }
    if (line === undefined) {
      unreadable(number, LONGEST_LINE, { key: '', found: '', expected: `≤ ${LONGEST_LINE}` });
      continue;
    }
    const value = parseJson(line);
    if (!isEntry(value)) {
      const fault = value === undefined ? { key: '', found: quoted(line), expected: '{"by":…}' } : faultOf(value);
      unreadable(number, 1, { ...fault });
      continue;
    }
    const wanted = canonical(value);
    const column = differsAt(line, wanted);
    if (column !== undefined)
      unreadable(number, column, { key: '', found: quoted(line.slice(column - 1)), expected: quoted(wanted.slice(column - 1)) });
    entries.push(value);
    numbers.push(number);
  }
  if (number === 0) unreadable(1, 1, { key: '', found: '', expected: FIRST });
  if (more > 0) problems.push({ code: 'log-more', severity: 'error', args: { count: more } });
  return { entries, heads, problems, spotOf };
};

const FIRST = `{"format":"ascenso-log",…,"version":${FORMAT}}`;

const newer = (file: string, line: string | undefined): Problem => {
  const first = parseJson(line ?? '');
  const found = isObject(first) ? quoted(String(first['version'])) : '';
  return { code: 'log-newer', severity: 'error', spot: { file, line: 1, column: 1 }, args: { found, known: FORMAT } };
};

/** Lines without their ends, read one by one: a text of 500 MB is not held twice. Undefined: longer than any line may be. */
function* linesOf(text: string): Generator<string | undefined> {
  let from = text.startsWith('\uFEFF') ? 1 : 0;
  while (from < text.length) {
    const end = text.indexOf('\n', from);
    const until = end === -1 ? text.length : end;
    // a mail or an editor may have changed the ends of lines: they are not part of what is signed
    const trimmed = text[until - 1] === '\r' ? until - 1 : until;
    yield trimmed - from > LONGEST_LINE ? undefined : text.slice(from, trimmed);
    from = until + 1;
  }
}

const parseJson = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null;

/** The heads the first line tells, none if it tells none; undefined if it is no first line. */
const readFirst = (line: string | undefined): readonly SeasonHead[] | 'newer' | undefined => {
  const value = line === undefined ? undefined : parseJson(line);
  if (!isObject(value) || value['format'] !== 'ascenso-log') return undefined;
  const version = value['version'];
  if (typeof version === 'number' && version > FORMAT) return 'newer';
  if (version !== FORMAT) return undefined;
  const heads: unknown = value['heads'] ?? [];
  return Array.isArray(heads) && heads.every(isHead) ? heads : undefined;
};

const isHead = (value: unknown): value is SeasonHead =>
  isObject(value) &&
  typeof value['season'] === 'string' &&
  typeof value['stream'] === 'string' &&
  typeof value['hash'] === 'string' &&
  Number.isSafeInteger(value['version']);

/** The column from which two texts differ; undefined if they do not. */
const differsAt = (found: string, wanted: string): number | undefined => {
  if (found === wanted) return undefined;
  let at = 0;
  while (found[at] === wanted[at]) at += 1;
  return at + 1;
};
