import { canonical, type Entry, faultOf } from '../../log/index.ts';

/** What one append adds to one stream: entries with consecutive versions, each naming the hash of the one before. */
export type Piece = {
  readonly season: string;
  readonly stream: string;
  /** The stream must end exactly here: this version (0: it does not exist) with this hash. */
  readonly after: { readonly version: number; readonly hash: string };
  readonly rows: readonly Row[];
  readonly last: Entry;
};

/** An entry and its canonical JSON, the bytes that every home keeps. */
export type Row = { readonly entry: Entry; readonly body: string };

export const entryOf = (body: string): Entry => JSON.parse(body) as Entry;

/**
 * The entries of one append by stream, in an order that is the same for everybody, so that two appends never wait for
 * each other in a circle. Throws a RangeError, in every home alike, for what is no entry (PostgreSQL cannot hold a NUL or half
 * a surrogate pair, and a backup with one could not be read) and for entries that are no chain. Hashes are taken as they
 * are: `chainOn` makes them, `verify` checks them.
 */
export const piecesOf = (entries: readonly Entry[]): readonly Piece[] => {
  const streams = new Map<string, { readonly first: Entry; readonly entries: Entry[] }>();
  for (const entry of entries) {
    const key = JSON.stringify([entry.season, entry.stream]);
    const known = streams.get(key);
    if (known === undefined) streams.set(key, { first: entry, entries: [entry] });
    else known.entries.push(entry);
  }
  return [...streams.values()].map(pieceOf).sort((a, b) => inOrder(a.season, b.season) || inOrder(a.stream, b.stream));
};

const pieceOf = ({ first, entries }: { readonly first: Entry; readonly entries: readonly Entry[] }): Piece => {
  let last = first;
  const ids = new Set<string>();
  for (const entry of entries) {
    const fault = faultOf(entry);
    if (fault !== undefined) throw new RangeError(`${fault.key} of an entry is ${fault.found}, not ${fault.expected}`);
    if (ids.has(entry.id)) throw new RangeError(`entry ${entry.id} is there twice`);
    ids.add(entry.id);
    if (entry !== first && (entry.version !== last.version + 1 || entry.previous !== last.hash))
      throw new RangeError(`entry ${entry.id} does not follow ${last.id}`);
    last = entry;
  }
  const { season, stream, version, previous } = first;
  return {
    season,
    stream,
    after: { version: version - 1, hash: previous },
    rows: entries.map((entry) => ({ entry, body: canonical(entry) })),
    last,
  };
};

/** Whether a text survives PostgreSQL, which holds no NUL and no half of a surrogate pair. */
export const isStorable = (text: string): boolean =>
  !/\0|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/.test(text);

/** By UTF-16 code units, as JavaScript sorts: the same on every machine, whatever the database's collation. */
export const inOrder = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
