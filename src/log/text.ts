import type { Problem } from '../engine/index.ts';
import { byStream, chainOn } from './chain.ts';
import { type Entry, MAIN, type What } from './entry.ts';
import { faultOf } from './shape.ts';
import { formatBlock, formatFactsBlock, readBlock } from './text-blocks.ts';
import { formatHead, isHead, type ReadHead, readHead } from './text-heads.ts';

const FIRST = 'ascenso-log 1';
const EXPECTED_STREAM = '@@ huaraz 12 hash';

/**
 * A season's log as a text that people read, in the notation of facts: `@@` begins a stream, `@` an entry, with who, when
 * and why; then what it says. Hashes are left out, for they follow from the rest; only where a stream ends its last one stands.
 * @param entries all of a season, as `verify` leaves them without findings
 */
export const formatLogText = (entries: readonly Entry[]): string => {
  const streams = new Map<string, Entry[]>();
  for (const entry of entries) {
    const stream = streams.get(entry.stream);
    if (stream) stream.push(entry);
    else streams.set(entry.stream, [entry]);
  }
  const lines = [FIRST, `season: ${entries[0]?.season ?? ''}`];
  const sorted = [...streams].map(([stream, own]) => ({ stream, own })).sort((a, b) => first(a.stream, b.stream) || byStream(a, b));
  for (const { own, stream } of sorted) {
    own.sort((a, b) => a.version - b.version);
    lines.push('', `@@ ${stream} ${own.length} ${own.at(-1)?.hash ?? ''}`);
    for (const entry of own) lines.push('', formatHead(entry), ...formatWhat(entry.what));
  }
  return `${lines.join('\n')}\n`;
};

const first = (a: string, b: string): number => Number(b === MAIN) - Number(a === MAIN);

const formatWhat = (what: What): readonly string[] => {
  switch (what.kind) {
    case 'opened':
    case 'rules':
      return [`${what.kind}:`, ...what.files.flatMap(({ name, text }) => [`  file ${name}`, ...formatBlock(text)])];
    case 'added':
      return [`added: ${what.file}`, ...formatBlock(what.text)];
    case 'stream':
      return [`stream: ${what.stream} ${JSON.stringify(what.name)}`, ...what.contests.map((path) => `  ${JSON.stringify(path)}`)];
    case 'undo':
      return [`undo: ${what.entry}`];
    case 'facts':
      return formatFactsBlock(what.text);
  }
};

/** An entry as its lines say it, before it is known to be one. */
type Read = { readonly head: ReadHead; readonly line: number; readonly body: readonly string[] };
type ReadStream = {
  readonly stream: string;
  readonly line: number;
  readonly count?: number;
  readonly hash?: string;
  readonly entries: Read[];
};

/**
 * Reads what `formatLogText` wrote, or a person: versions count from 1 in each stream, and the hashes are made again. A
 * stream whose entries cannot all be read, or do not end in the hash it names, is reported; what follows an entry that
 * cannot be read is left out, because it stands on it.
 */
export const parseLogText = (text: string, file: string): { readonly entries: readonly Entry[]; readonly problems: readonly Problem[] } => {
  const problems: Problem[] = [];
  const report: Report = (line, key, found, expected) =>
    void problems.push({
      code: 'log-line-unreadable',
      severity: 'error',
      spot: { file, line, column: 1 },
      args: { key, found: found.slice(0, 80), expected },
    });
  const lines = (text.startsWith('\uFEFF') ? text.slice(1) : text).split(/\r?\n/);
  if (lines[0] !== FIRST) report(1, '', lines[0] ?? '', FIRST);
  const season = /^season: (.+)$/.exec(lines[1] ?? '')?.[1];
  if (season === undefined) report(2, 'season', lines[1] ?? '', 'season: liga-huaraz/2026');
  if (problems.length > 0 || season === undefined) return { entries: [], problems };
  const entries = cutStreams(lines, report).flatMap((stream) => {
    const own = readStream(stream, season, report);
    const last = own.at(-1);
    if (own.length === stream.entries.length && stream.hash !== undefined && (last?.hash !== stream.hash || last.version !== stream.count))
      problems.push({
        code: 'log-changed',
        severity: 'error',
        spot: { file, line: stream.line, column: 1 },
        args: { season, stream: stream.stream, version: own.length },
      });
    return own;
  });
  return { entries, problems };
};

type Report = (line: number, key: string, found: string, expected: string) => void;

/** The lines of each stream and entry. The blank line before an `@` is not of the text above it. */
const cutStreams = (lines: readonly string[], report: Report): readonly ReadStream[] => {
  const streams: ReadStream[] = [];
  const names = new Set<string>();
  let body: string[] | undefined;
  const end = (): void => {
    if (body?.at(-1) === '') body.pop();
    body = undefined;
  };
  lines.forEach((line, index) => {
    if (index < 2) return;
    if (line.startsWith('@@')) {
      end();
      const stream = readStreamLine(line, index + 1);
      if (stream === undefined || names.has(stream.stream)) report(index + 1, '@@', line, EXPECTED_STREAM);
      else streams.push(stream);
      names.add(stream?.stream ?? '');
    } else if (isHead(line)) {
      end();
      body = [];
      const head = readHead(line);
      const stream = streams.at(-1);
      if (typeof head === 'string' || stream === undefined) report(index + 1, '@', line, typeof head === 'string' ? head : EXPECTED_STREAM);
      else stream.entries.push({ head, line: index + 1, body });
    } else if (body) body.push(line);
    else if (line !== '') report(index + 1, '', line, EXPECTED_STREAM);
  });
  end();
  return streams;
};

const readStreamLine = (text: string, line: number): ReadStream | undefined => {
  const match = /^@@ ([A-Za-z0-9_-]+)(?: (\d{1,15}) ([0-9a-f]{64}))?$/.exec(text);
  if (!match) return undefined;
  const [, stream = '', count, hash] = match;
  return { stream, line, entries: [], ...(count !== undefined && hash !== undefined && { count: Number(count), hash }) };
};

const readStream = ({ entries, stream }: ReadStream, season: string, report: Report): readonly Entry[] => {
  const chain: Entry[] = [];
  for (const { body, head, line } of entries) {
    const what = readWhat(body);
    if (typeof what === 'number') {
      report(line + 1 + what, '', body[what] ?? '', '  | … · ~ "…"');
      return chain;
    }
    const { version, ...draft } = head;
    const last = chain.at(-1);
    if (version !== chain.length + 1) {
      report(line, 'version', String(version), String(chain.length + 1));
      return chain;
    }
    const fault = faultOf({ ...draft, what, season, stream, version, previous: ANY, hash: ANY });
    if (fault) {
      report(line, fault.key, fault.found, fault.expected);
      return chain;
    }
    chain.push(...chainOn(last, season, stream, [{ ...draft, what }]));
  }
  return chain;
};

/** A hash that is none yet. */
const ANY = '0'.repeat(64);

/** What an entry says, or the index of the line that cannot be read. */
const readWhat = (body: readonly string[]): What | number => {
  const [head = '', ...rest] = body;
  const stepped = (found: What | number): What | number => (typeof found === 'number' ? found + 1 : found);
  if (head === 'opened:' || head === 'rules:') return stepped(readFiles(head === 'opened:' ? 'opened' : 'rules', rest));
  const [, word, value = ''] = /^(added|stream|undo): (.*)$/.exec(head) ?? [];
  if (word === 'undo') return rest.length > 0 ? 1 : { kind: 'undo', entry: value };
  if (word === 'stream') return readKeeper(value, rest);
  const text = word === 'added' ? readBlock(rest, 'file') : readBlock(body, 'facts');
  if (word !== 'added') return typeof text === 'number' ? text : { kind: 'facts', text };
  return typeof text === 'number' ? text + 1 : { kind: 'added', file: value, text };
};

const readFiles = (kind: 'opened' | 'rules', lines: readonly string[]): What | number => {
  const files: { readonly name: string; readonly text: string }[] = [];
  let at = 0;
  while (at < lines.length) {
    const name = /^ {2}file (.+)$/.exec(lines[at] ?? '')?.[1];
    if (name === undefined) return at;
    const next = lines.findIndex((line, i) => i > at && line.startsWith('  file '));
    const until = next === -1 ? lines.length : next;
    const text = readBlock(lines.slice(at + 1, until), 'file');
    if (typeof text === 'number') return at + 1 + text;
    files.push({ name, text });
    at = until;
  }
  return { kind, files };
};

const readKeeper = (value: string, lines: readonly string[]): What | number => {
  const [, stream = '', quoted = ''] = /^(\S+) (".*")$/.exec(value) ?? [];
  const name = readText(quoted);
  if (name === undefined) return 0;
  const contests = lines.map((line) => (line.startsWith('  ') ? readText(line.slice(2)) : undefined));
  const wrong = contests.indexOf(undefined);
  return wrong === -1 ? { kind: 'stream', stream, name, contests: contests.filter((path) => path !== undefined) } : wrong + 1;
};

const readText = (json: string): string | undefined => {
  try {
    const value: unknown = JSON.parse(json);
    return typeof value === 'string' ? value : undefined;
  } catch {
    return undefined;
  }
};
