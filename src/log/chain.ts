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

export const byStream = (a: { readonly stream: string }, b: { readonly stream: string }): number =>
  a.stream < b.stream ? -1 : a.stream > b.stream ? 1 : 0;

const digestOf = (value: unknown): string => bytesToHex(sha256(utf8ToBytes(canonical(value))));
