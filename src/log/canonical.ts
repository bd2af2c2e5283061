/**
 * Canonical JSON as in RFC 8785: keys in the order of their UTF-16 units, no blanks, numbers and texts as ECMAScript
 * writes them. The same value gives the same text on every machine.
 * @throws {TypeError} for what JSON cannot say: undefined, NaN, infinities, functions, half a surrogate pair. What comes
 * from outside has passed `shape.ts` before.
 */
export const canonical = (value: unknown): string => {
  switch (typeof value) {
    case 'string':
      if (isHalved(value)) throw new TypeError('half a surrogate pair has no canonical JSON');
      return JSON.stringify(value);
    case 'number':
      if (!Number.isFinite(value)) throw new TypeError(`${value} has no canonical JSON`);
      return JSON.stringify(value);
    case 'boolean':
      return String(value);
    case 'object':
      if (value === null) return 'null';
      return Array.isArray(value) ? canonicalList(value) : canonicalRecord(value);
    default:
      throw new TypeError(`${typeof value} has no canonical JSON`);
  }
};

/** A hole in a list is undefined, and refused as such. */
const canonicalList = (list: readonly unknown[]): string => `[${Array.from(list, canonical).join(',')}]`;

const canonicalRecord = (record: object): string => {
  const kind: unknown = Object.getPrototypeOf(record);
  // a date or a map would come out as {}, and the loss would be signed
  if (kind !== Object.prototype && kind !== null) throw new TypeError('only plain objects have canonical JSON');
  const members = Object.entries(record)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, value]) => `${canonical(key)}:${canonical(value)}`);
  return `{${members.join(',')}}`;
};

/** Whether a text holds half a surrogate pair, which no encoding can carry. */
export const isHalved = (text: string): boolean => /\p{Surrogate}/u.test(text);
