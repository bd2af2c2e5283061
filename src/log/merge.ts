import type { Problem } from '../engine/index.ts';
import { canonical } from './canonical.ts';
import { chainOn } from './chain.ts';
import { type Conflict, conflictsOf } from './disputed.ts';
import { type Draft, type Entry, MAIN } from './entry.ts';
import { verify } from './verify.ts';

export type Merged =
  /** `entries`: to append to ours, stream by stream; none if ours has all of theirs. `conflicts`: kept side by side. */
  | { readonly kind: 'merged'; readonly entries: readonly Entry[]; readonly conflicts: readonly Conflict[] }
  /** Nothing was made: say `keep-both`, or settle them in one of the copies first. */
  | { readonly kind: 'conflicts'; readonly conflicts: readonly Conflict[] }
  /** One of the two is no whole log, or they are no copies of one season. */
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/**
 * Two copies of the same streams that grew apart. What theirs has beyond the common beginning is laid after ours: the same
 * id, writer, time and reason, with its origin beside it. Streams that only grew in theirs are taken over as they are, hash
 * for hash. Merging again adds nothing; merging the other way round gives the same facts.
 */
export const mergeStreams = (
  ours: readonly Entry[],
  theirs: readonly Entry[],
  options: { readonly conflicts: 'refuse' | 'keep-both' },
): Merged => {
  const problems = [...verify(ours), ...verify(theirs), ...unrelated(ours, theirs)];
  if (problems.length > 0) return { kind: 'refused', problems };
  const mine = byStream(ours);
  const results = [...byStream(theirs)].map(([stream, entries]) => mergeStream(stream, mine.get(stream) ?? [], entries));
  const conflicts = results.flatMap((one) => one.conflicts);
  if (conflicts.length > 0 && options.conflicts === 'refuse') return { kind: 'conflicts', conflicts };
  return { kind: 'merged', entries: results.flatMap(({ entries }) => entries), conflicts };
};

const unrelated = (ours: readonly Entry[], theirs: readonly Entry[]): readonly Problem[] => {
  const [our, their] = [beginningOf(ours), beginningOf(theirs)];
  const isOne =
    !our || !their || (our.season === their.season && (our.stream !== MAIN || their.stream !== MAIN || our.hash === their.hash));
  return isOne ? [] : [{ code: 'log-unrelated', severity: 'error', args: { season: our.season, other: their.season } }];
};

/** The entry that opened the season, or any if the copy has other streams only. */
const beginningOf = (entries: readonly Entry[]): Entry | undefined =>
  entries.find(({ stream, version }) => stream === MAIN && version === 1) ?? entries[0];

const byStream = (entries: readonly Entry[]): ReadonlyMap<string, readonly Entry[]> => {
  const streams = new Map<string, Entry[]>();
  for (const entry of entries) {
    const stream = streams.get(entry.stream);
    if (stream) stream.push(entry);
    else streams.set(entry.stream, [entry]);
  }
  for (const stream of streams.values()) stream.sort((a, b) => a.version - b.version);
  return streams;
};

type MergedStream = { readonly entries: readonly Entry[]; readonly conflicts: readonly Conflict[] };

const mergeStream = (stream: string, ours: readonly Entry[], theirs: readonly Entry[]): MergedStream => {
  const common = commonLength(ours, theirs);
  if (common === ours.length) return { entries: theirs.slice(common), conflicts: [] };
  const twins = findTwins(ours, theirs);
  const foreign = theirs.filter((entry) => !twins.has(entry));
  if (foreign.length === 0) return { entries: [], conflicts: [] };
  const matched = new Set(twins.values());
  return {
    entries: layAfter(ours, theirs, twins),
    conflicts: conflictsOf(
      stream,
      { entries: ours, own: new Set(ours.filter((entry) => !matched.has(entry))) },
      { entries: theirs, own: new Set(foreign) },
    ),
  };
};

const commonLength = (ours: readonly Entry[], theirs: readonly Entry[]): number => {
  const at = ours.findIndex((entry, index) => entry.hash !== theirs[index]?.hash);
  return at === -1 ? ours.length : at;
};

/** Their entries that are ours as well: the same, merged earlier in either direction, or one command tried on both copies. */
const findTwins = (ours: readonly Entry[], theirs: readonly Entry[]): ReadonlyMap<Entry, Entry> => {
  const byOrigin = new Map(ours.map((entry) => [originOf(entry), entry]));
  const byId = new Map(ours.map((entry) => [entry.id, entry]));
  const twins = new Map<Entry, Entry>();
  for (const entry of theirs) {
    const sameId = byId.get(entry.id);
    const twin = byOrigin.get(originOf(entry)) ?? (sameId && contentOf(sameId) === contentOf(entry) ? sameId : undefined);
    if (twin) twins.set(entry, twin);
  }
  return twins;
};

const originOf = ({ from, hash }: Entry): string => from?.hash ?? hash;

const contentOf = ({ by, id, recorded, what, why }: Entry): string =>
  canonical({ by, id, recorded, what, ...(why !== undefined && { why }) });

/** Their own entries after ours. An id that means another entry here gets a part of its hash, and so do those who undo it. */
const layAfter = (ours: readonly Entry[], theirs: readonly Entry[], twins: ReadonlyMap<Entry, Entry>): readonly Entry[] => {
  const last = ours.at(-1);
  const taken = new Set(ours.map(({ id }) => id));
  const ids = new Map<string, string>();
  const knew: [number, number][] = [];
  const drafts: Draft[] = [];
  for (const entry of theirs) {
    const twin = twins.get(entry);
    if (twin) {
      ids.set(entry.id, twin.id);
      include(knew, twin.version);
      continue;
    }
    const { by, recorded, what, why } = entry;
    const id = taken.has(entry.id) ? `${entry.id.slice(0, 47)}.${originOf(entry).slice(0, 16)}` : entry.id;
    taken.add(id);
    ids.set(entry.id, id);
    drafts.push({
      id,
      recorded,
      by,
      ...(why !== undefined && { why }),
      what: what.kind === 'undo' ? { kind: 'undo', entry: ids.get(what.entry) ?? what.entry } : what,
      from: { hash: originOf(entry), knew: knew.map(([from, to]) => [from, to]) },
    });
    include(knew, (last?.version ?? 0) + drafts.length);
  }
  return last ? chainOn(last, last.season, last.stream, drafts) : [];
};

/** Adds a version to ranges in ascending order. */
const include = (ranges: [number, number][], version: number): void => {
  const at = ranges.findLastIndex(([from]) => from <= version);
  const before = ranges[at];
  const after = ranges[at + 1];
  if (before && version <= before[1]) return;
  const joinsBefore = before?.[1] === version - 1;
  const joinsAfter = after?.[0] === version + 1;
  if (joinsBefore && joinsAfter) {
    before[1] = after[1];
    ranges.splice(at + 1, 1);
  } else if (joinsBefore) before[1] = version;
  else if (joinsAfter) after[0] = version;
  else ranges.splice(at + 1, 0, [version, version]);
};
