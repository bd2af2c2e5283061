/** A map that is never changed; with a few values more it is another one, which shares the rest. */
export type GrownMap<K, V> = {
  readonly get: (key: K) => V | undefined;
  /** In the order in which keys came. */
  readonly entries: () => Iterable<readonly [K, V]>;
  readonly with: (values: ReadonlyMap<K, V>) => GrownMap<K, V>;
};

/** More values than this beside the rest become one with it: a country has thousands of streams, and a fact is for one. */
const MOST_BESIDE = 64;

export const grownMap = <K, V>(base: ReadonlyMap<K, V> = new Map(), beside: ReadonlyMap<K, V> = new Map()): GrownMap<K, V> => ({
  get: (key) => beside.get(key) ?? base.get(key),
  entries: () => new Map([...base, ...beside]),
  with: (values) => {
    const more = new Map([...beside, ...values]);
    return more.size <= MOST_BESIDE ? grownMap(base, more) : grownMap(new Map([...base, ...more]));
  },
});
