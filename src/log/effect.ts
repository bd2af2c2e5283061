import { once } from '../engine/index.ts';
import { byStream, markOfTally, NO_TALLY, type Tally, tallied } from './chain.ts';
import { type Entry, type Head, MAIN, type TextFile } from './entry.ts';
import { type GrownMap, grownMap } from './grown-map.ts';
import { lay, makeFinder, type Part, partOf } from './laid.ts';
import { knows, withoutRepeats } from './repeats.ts';
import { cutTop, isSound } from './sound.ts';
import { type Counting, countingOf, type Ignored, type Undone } from './taken-back.ts';

/** What counts of a season's log, laid out as the texts of a season folder. */
export type Effect = {
  /** `regulations.yaml`, `clubs.yaml` …, by name, as opened, amended and added to. */
  readonly files: readonly TextFile[];
  /** `STREAM.facts.txt` for each stream that says any, `main` first. */
  readonly factsFiles: readonly TextFile[];
  /** Who keeps which contests, by path; a container stands for all in it. In the order in which they were first told to. */
  readonly streams: readonly Keeper[];
  readonly undone: readonly Undone[];
  readonly ignored: readonly Ignored[];
  /** Where each stream ends, by name. */
  readonly heads: readonly Head[];
  /** Where one ends; undefined for a stream without entries. */
  readonly headOf: (stream: string) => Head | undefined;
  /** `markOf` the heads. */
  readonly mark: string;
  /** The entry that a line of one of the files comes from, lines counted from 1. */
  readonly entryAt: (file: string, line: number) => Entry | undefined;
  /** For `continueEffect`. */
  readonly laid: Laid;
};

type Keeper = { readonly stream: string; readonly name: string; readonly keeps: readonly string[] };

/** Each stream as far as it was laid out, and what `main` says beside facts. */
type Laid = { readonly streams: GrownMap<string, LaidStream>; readonly season: LaidSeason; readonly tally: Tally };
type LaidStream = {
  readonly entries: readonly Entry[];
  readonly counting: Counting;
  /** Facts that belong to no contest; they stand before every `==` line. */
  readonly top: readonly Part[];
  readonly parts: readonly Part[];
  readonly text: string;
  readonly unsound: readonly Ignored[];
};
type LaidSeason = { readonly files: ReadonlyMap<string, readonly Part[]>; readonly streams: readonly Keeper[] };

/** Free notes of a fact are in the language of its file: a log's are written in English. */
const HEADER = 'language: en\n';
const suffix = '.facts.txt';

/** @param entries of one season, in any order; as `verify` leaves them without findings */
export const effectOf = (entries: readonly Entry[]): Effect =>
  answer({ streams: grownMap(), season: { files: new Map(), streams: [] }, tally: NO_TALLY }, entries);

/**
 * The effect with more entries. Streams that they do not touch are taken over as they are, and facts that only add to a
 * stream are laid after what is there; `before` stays as it was.
 * @param entries that follow those of `before`, stream by stream
 */
export const continueEffect = (before: Effect, entries: readonly Entry[]): Effect => answer(before.laid, entries);

const answer = (before: Laid, entries: readonly Entry[]): Effect => {
  const laid = continueLaid(before, entries);
  const { season } = laid;
  const finders = new Map<string, (line: number) => Entry | undefined>();
  const finderOf = (file: string): ((line: number) => Entry | undefined) | undefined => {
    const own = season.files.get(file);
    const stream = file.endsWith(suffix) ? laid.streams.get(file.slice(0, -suffix.length)) : undefined;
    return own ? makeFinder(own, 0) : stream && makeFinder([...stream.top, ...stream.parts], 1);
  };
  // each put together when somebody asks: a country has thousands of streams, and is continued with every fact
  const streams = once(() => [...laid.streams.entries()].sort(([a], [b]) => Number(b === MAIN) - Number(a === MAIN) || (a < b ? -1 : 1)));
  const files = once(() => [...season.files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, parts]) => ({ name, text: lay(parts) })));
  const facts = once(() =>
    streams().flatMap(([name, { parts, text, top }]) => (parts.length + top.length > 0 ? [{ name: `${name}${suffix}`, text }] : [])),
  );
  const undone = once(() => streams().flatMap(([, { counting }]) => counting.undone));
  const ignored = once(() => streams().flatMap(([, { counting, unsound }]) => [...counting.ignored, ...unsound]));
  const heads = once(() =>
    streams()
      .flatMap(([, stream]) => headOf(stream) ?? [])
      .sort(byStream),
  );
  return {
    get files() {
      return files();
    },
    get factsFiles() {
      return facts();
    },
    streams: season.streams,
    get undone() {
      return undone();
    },
    get ignored() {
      return ignored();
    },
    get heads() {
      return heads();
    },
    headOf: (stream) => headOf(laid.streams.get(stream)),
    mark: markOfTally(laid.tally),
    entryAt: (file, line) => {
      const finder = finders.get(file) ?? finderOf(file);
      if (finder) finders.set(file, finder);
      return finder?.(line);
    },
    laid,
  };
};

const headOf = (stream: LaidStream | undefined): Head | undefined => {
  const last = stream?.entries.at(-1);
  return last && { stream: last.stream, version: last.version, hash: last.hash };
};

const continueLaid = (before: Laid, entries: readonly Entry[]): Laid => {
  const added = new Map<string, Entry[]>();
  for (const entry of entries) {
    const stream = added.get(entry.stream);
    if (stream) stream.push(entry);
    else added.set(entry.stream, [entry]);
  }
  const grown = new Map<string, LaidStream>();
  let { tally } = before;
  for (const [stream, more] of added) {
    more.sort((a, b) => a.version - b.version);
    const known = before.streams.get(stream);
    const now = continueStream(known, more);
    grown.set(stream, now);
    const head = headOf(now);
    if (head) tally = tallied(tally, headOf(known), head);
  }
  const streams = before.streams.with(grown);
  const main = streams.get(MAIN);
  const touched = added.get(MAIN)?.some(({ what }) => what.kind !== 'facts') ?? false;
  return { streams, season: touched && main ? laySeason(main.counting.entries) : before.season, tally };
};

const continueStream = (before: LaidStream | undefined, more: readonly Entry[]): LaidStream => {
  const entries = [...(before?.entries ?? []), ...more];
  // an undoing reaches back, and a merged entry is compared with all that came before it
  const isPlain = before !== undefined && more.every(({ from, what }) => what.kind === 'facts' && from === undefined);
  const counting = isPlain ? { ...before.counting, entries: [...before.counting.entries, ...more] } : countingOf(entries);
  if (!isPlain) return { entries, counting, ...layFacts(counting.entries) };
  const next = layFacts(more);
  const top = [...before.top, ...next.top];
  const parts = [...before.parts, ...next.parts];
  const text = next.top.length === 0 ? lay(next.parts, before.text) : lay(parts, lay(top, HEADER));
  return { entries, counting, top, parts, text, unsound: [...before.unsound, ...next.unsound] };
};

const layFacts = (entries: readonly Entry[]): Pick<LaidStream, 'top' | 'parts' | 'text' | 'unsound'> => {
  const [top, parts, unsound]: [Part[], Part[], Ignored[]] = [[], [], []];
  const sound: Part[] = [];
  for (const entry of entries) {
    if (entry.what.kind !== 'facts') continue;
    if (isSound(entry.what.text)) sound.push({ entry, text: entry.what.text });
    else unsound.push({ entry, why: 'facts-unsound' });
  }
  for (const { entry, text } of withoutRepeats(sound)) {
    const cut = cutTop(text);
    if (cut.top.trim() !== '') top.push(partOf(entry, cut.top));
    if (cut.rest !== '') parts.push(partOf(entry, cut.rest));
  }
  return { top, parts, unsound, text: lay(parts, lay(top, HEADER)) };
};

/** What `main` says beside facts: a file is replaced whole, or gets lines at its end. */
const laySeason = (entries: readonly Entry[]): LaidSeason => {
  const files = new Map<string, Part[]>();
  const streams = new Map<string, Keeper>();
  for (const entry of entries) {
    const { what } = entry;
    if (what.kind === 'opened' || what.kind === 'rules') for (const { name, text } of what.files) files.set(name, [{ entry, text }]);
    else if (what.kind === 'added') {
      if (isRepeated(entry, entries)) continue;
      const parts = files.get(what.file) ?? [];
      const last = parts.pop();
      files.set(what.file, [...parts, ...(last ? [partOf(last.entry, last.text)] : []), { entry, text: what.text }]);
    } else if (what.kind === 'stream') streams.set(what.stream, { stream: what.stream, name: what.name, keeps: what.contests });
  }
  return { files, streams: [...streams.values()] };
};

/** A club that two copies registered word for word is registered once. */
const isRepeated = (entry: Entry, entries: readonly Entry[]): boolean => {
  const { from, what, version } = entry;
  if (from === undefined || what.kind !== 'added') return false;
  return entries.some(
    (one) =>
      one.version < version &&
      !knows(entry, one.version) &&
      one.what.kind === 'added' &&
      one.what.file === what.file &&
      one.what.text === what.text,
  );
};
