import { isHalved } from './canonical.ts';
import type { Entry } from './entry.ts';

/** What an entry that comes from outside has in a wrong place: the key, what stands there, what could. */
export type Fault = { readonly key: string; readonly found: string; readonly expected: string };

const LONGEST_TEXT = 8 * 1024 * 1024;
const MOST_FILES = 200;
const MOST_CONTESTS = 5000;
const MOST_RANGES = 1000;
const LONGEST_QUOTE = 80;

const HASH = /^[0-9a-f]{64}$/;
const ID = /^[A-Za-z0-9._-]{1,64}$/;
const STREAM = /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/;
const SEASON = /^[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}(?:\/[\p{L}\p{N}][\p{L}\p{N}._-]{0,99}){0,9}$/u;
const FILE = /^[\p{L}\p{N}_][\p{L}\p{N}_. -]{0,99}$/u;
const CONTEST = /^[^\p{C}"]{1,500}$/u;
/** All of Unicode's controls and unassigned things, but the invisible marks that joined scripts and emoji need. */
const UNSEEN = /[\p{Cc}\p{Zl}\p{Zp}]/u;
// biome-ignore lint/suspicious/noControlCharactersInRegex: to keep them out is the point
const UNTYPED = /[\0-\x08\x0b\x0c\x0e-\x1f]/;

type Check = { readonly holds: (value: unknown) => boolean; readonly expected: string };
type Checks = Readonly<Record<string, Check>>;

const isText = (value: unknown, longest: number): value is string =>
  typeof value === 'string' && value.length <= longest && !isHalved(value);
/** One line as a person types it. */
const line = (longest: number, expected: string): Check => ({
  holds: (value) => isText(value, longest) && value.trim() !== '' && !UNSEEN.test(value),
  expected,
});
const like = (pattern: RegExp, expected: string): Check => ({
  holds: (value) => typeof value === 'string' && pattern.test(value),
  expected,
});
const whole: Check = { holds: isVersion, expected: '1, 2, 3 …' };
const text: Check = { holds: (value) => isText(value, LONGEST_TEXT) && !UNTYPED.test(value), expected: `"…" (≤ ${LONGEST_TEXT})` };
const hash = like(HASH, '64 × 0-9 a-f');
const stream = like(STREAM, '1-64 × A-Z a-z 0-9 _ -');
const file: Check = {
  holds: (value) => typeof value === 'string' && FILE.test(value) && !value.includes('..') && !value.endsWith('.facts.txt'),
  expected: 'clubs.yaml',
};

function isVersion(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value > 0;
}

/** An instant that exists: days have their months, hours end at 23. */
const isInstant = (value: unknown): boolean => {
  const match = typeof value === 'string' && /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(\.\d{3})?Z$/.exec(value);
  if (!match) return false;
  const time = Date.parse(value);
  // 30 February rolls over into March instead of failing
  return !Number.isNaN(time) && new Date(time).toISOString() === `${match[1]}${match[2] ?? '.000'}Z`;
};

const isRanges = (value: unknown): boolean => {
  if (!Array.isArray(value) || value.length > MOST_RANGES) return false;
  let last = 0;
  return value.every((range: unknown) => {
    if (!Array.isArray(range) || range.length !== 2) return false;
    const [from, to]: unknown[] = range;
    const ascends = isVersion(from) && isVersion(to) && from > last && from <= to;
    if (ascends) last = to;
    return ascends;
  });
};

const ORIGIN: Checks = { hash, knew: { holds: isRanges, expected: '[[1,4],[7,9]]' } };
const COMMON: Checks = {
  by: line(200, '"Juan Pérez" (≤ 200)'),
  hash,
  id: like(ID, '1-64 × A-Z a-z 0-9 . _ -'),
  previous: hash,
  recorded: { holds: isInstant, expected: '2026-11-29T18:38:21Z' },
  season: like(SEASON, 'liga-huaraz/2026'),
  stream,
  version: whole,
  what: { holds: isRecord, expected: '{"kind":…}' },
};
const OPTIONAL: Checks = { from: { holds: isRecord, expected: '{"hash":…,"knew":…}' }, why: line(2000, '"…" (≤ 2000)') };
const FILES: Check = {
  holds: (value) => Array.isArray(value) && value.length > 0 && value.length <= MOST_FILES && value.every(isRecord),
  expected: `1-${MOST_FILES} × {"name":…,"text":…}`,
};
const kind: Check = { holds: isKind, expected: '' };
const WHAT: Readonly<Record<Entry['what']['kind'], Checks>> = {
  opened: { kind, files: FILES },
  rules: { kind, files: FILES },
  added: { kind, file, text },
  stream: {
    kind,
    stream,
    name: line(200, '"Liga Distrital de Huaraz" (≤ 200)'),
    contests: {
      holds: (value) =>
        Array.isArray(value) && value.length <= MOST_CONTESTS && value.every((path) => typeof path === 'string' && CONTEST.test(path)),
      expected: '["departmental/ancash"]',
    },
  },
  facts: { kind, text },
  undo: { kind, entry: like(ID, '1-64 × A-Z a-z 0-9 . _ -') },
};

function isKind(value: unknown): value is Entry['what']['kind'] {
  return typeof value === 'string' && Object.hasOwn(WHAT, value);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** What is wrong with a value that should be an entry, the first fault found; undefined where it is one. */
export const faultOf = (value: unknown): Fault | undefined => {
  if (!isRecord(value)) return { key: '', found: shown(value), expected: '{…}' };
  return faultIn(value, COMMON, OPTIONAL, '') ?? faultOfWhat(value['what']) ?? faultOfOrigin(value['from']);
};

export const isEntry = (value: unknown): value is Entry => faultOf(value) === undefined;

const faultOfOrigin = (from: unknown): Fault | undefined => (isRecord(from) ? faultIn(from, ORIGIN, {}, 'from.') : undefined);

const faultOfWhat = (what: unknown): Fault | undefined => {
  const record = isRecord(what) ? what : {};
  const { kind: name, files } = record;
  if (!isKind(name)) return { key: 'what.kind', found: shown(name), expected: Object.keys(WHAT).join(' · ') };
  const fault = faultIn(record, WHAT[name], {}, 'what.');
  if (fault || !Array.isArray(files)) return fault;
  const names = new Set<unknown>();
  for (const one of files) {
    const wrong = isRecord(one) ? faultIn(one, { name: file, text }, {}, 'what.files.') : undefined;
    if (wrong) return wrong;
    if (names.has(one.name)) return { key: 'what.files.name', found: shown(one.name), expected: '1 ×' };
    names.add(one.name);
  }
  return undefined;
};

/** Every key that must be there, none that nobody knows: a hash covers all of them. */
const faultIn = (record: Readonly<Record<string, unknown>>, needed: Checks, optional: Checks, within: string): Fault | undefined => {
  for (const [key, { holds, expected }] of Object.entries(needed))
    if (!Object.hasOwn(record, key) || !holds(record[key])) return { key: `${within}${key}`, found: shown(record[key]), expected };
  for (const [key, value] of Object.entries(record)) {
    if (Object.hasOwn(needed, key)) continue;
    const check = Object.hasOwn(optional, key) ? optional[key] : undefined;
    if (check === undefined) return { key: `${within}${quoted(key)}`, found: quoted(key), expected: Object.keys(needed).join(' · ') };
    if (!check.holds(value)) return { key: `${within}${key}`, found: shown(value), expected: check.expected };
  }
  return undefined;
};

/** A piece of the input as a message may quote it; never the whole of something large or deep. */
const shown = (value: unknown): string => {
  if (typeof value === 'string') return quoted(value);
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  return value === undefined ? '' : quoted(String(value));
};

export const quoted = (found: string): string => {
  const seen = found.slice(0, LONGEST_QUOTE).replace(/[\p{C}\p{Zl}\p{Zp}]/gu, '�');
  return found.length > LONGEST_QUOTE ? `${seen.slice(0, -1)}…` : seen;
};
