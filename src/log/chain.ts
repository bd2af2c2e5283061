import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import { canonical } from './canonical.ts';
import type { Draft, Entry, Head } from './entry.ts';

/** What the first entry of a stream stands on. */
export const NOTHING = '0'.repeat(64);

/** SHA-256 in hex over the canonical JSON of an entry without its hash. */
export const hashOf = (entry: Omit<Entry, 'hash'> | Entry): string => {
  const { hash: _, ...rest } = { hash: '', ...entry };
  return digestOf(rest);
};

/**
 * Drafts as the next entries of a stream.
 * @param head where the stream ends; undefined for a stream that does not exist yet
 * @throws {TypeError} where a draft cannot be said in JSON; `checkDraft` tells before
 */
export const chainOn = (head: Head | undefined, season: string, stream: string, drafts: readonly Draft[]): readonly Entry[] => {
  let version = head?.version ?? 0;
  let previous = head?.hash ?? NOTHING;
  return drafts.map((draft) => {
    version += 1;
    const entry = { ...draft, season, stream, version, previous };
    const hash = digestOf(entry);
    previous = hash;
    return { ...entry, hash };
  });
};

/** Where each stream of these entries ends, in the order of their names. Entries of one season, in any order. */
export const headsOf = (entries: readonly Entry[]): readonly Head[] => {
  const heads = new Map<string, Head>();
  for (const { stream, version, hash } of entries)
    if (version > (heads.get(stream)?.version ?? 0)) heads.set(stream, { stream, version, hash });
  return [...heads.values()].sort(byStream);
};

/** One value for a whole log: two copies that have it in common hold the same entries. */
export const headsDigest = (heads: readonly Head[]): string =>
  digestOf([...heads].sort(byStream).map(({ hash, stream, version }) => ({ hash, stream, version })));

/** How many streams a log has, how many versions they are together, and the sum of what their last hashes begin with. */
export type Tally = { readonly streams: number; readonly versions: number; readonly hashes: bigint };
export const NO_TALLY: Tally = { streams: 0, versions: 0, hashes: 0n };

/** A tally after a stream has come to end elsewhere. */
export const tallied = ({ streams, versions, hashes }: Tally, from: Head | undefined, to: Head): Tally => ({
  streams: streams + (from ? 0 : 1),
  versions: versions + to.version - (from?.version ?? 0),
  hashes: hashes + beginningOf(to.hash) - (from ? beginningOf(from.hash) : 0n),
});

/**
 * A short text that tells whether a log is as it was: another one after every append. No proof, as a hash is: two logs are
 * mistaken for each other once in 10¹⁸ times.
 */
export const markOfTally = ({ streams, versions, hashes }: Tally): string => `${streams} ${versions} ${hashes}`;

/** The same, of where the streams end. */
export const markOf = (heads: readonly Head[]): string =>
  markOfTally(heads.reduce<Tally>((tally, head) => tallied(tally, undefined, head), NO_TALLY));

/** 60 bits: what a database can add up as numbers. */
const beginningOf = (hash: string): bigint => BigInt(`0x${hash.slice(0, 15)}`);

export const byStream = (a: { readonly stream: string }, b: { readonly stream: string }): number =>
  a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0;

const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))));
