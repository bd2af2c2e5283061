/** An element that must be there: indices come from the plan itself. */
export const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
};

/** `flatMap` as a loop: it stands in the way of every contest, where the built-in one is many times slower. */
export const gather = <T, U>(list: readonly T[], each: (value: T, index: number) => readonly U[]): readonly U[] => {
  const all: U[] = [];
  for (let i = 0; i < list.length; i++) for (const one of each(list[i] as T, i)) all.push(one);
  return all;
};

/** `filter` that gives the list itself back when nothing is left out, as is nearly always the case. */
export const keep = <T>(list: readonly T[], ok: (value: T) => boolean): readonly T[] => (list.every(ok) ? list : list.filter(ok));
