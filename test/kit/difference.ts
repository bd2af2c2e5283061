/** Where two answers first differ, e.g. `contests/1/places/0/team: 3, not 4`; undefined if nowhere. Places in files are no part of an answer. */
export const firstDifference = (a: unknown, b: unknown, path = ''): string | undefined => {
  if (Object.is(a, b)) return undefined;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null)
    return `${path}: ${JSON.stringify(a)?.slice(0, 100)}, not ${JSON.stringify(b)?.slice(0, 100)}`;
  for (const key of new Set([...Object.keys(a), ...Object.keys(b)])) {
    if (key === 'spot' || key === 'plan') continue;
    const found = firstDifference(Reflect.get(a, key), Reflect.get(b, key), `${path}/${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
};
