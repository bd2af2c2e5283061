/** An element that must be there: indices come from the plan itself. */
export const at = <T>(list: readonly T[], index: number): T => {
  const value = list[index];
  if (value === undefined) throw new RangeError(`no element ${index} of ${list.length}`);
  return value;
};

/** `filter` that gives the list itself back when nothing is left out, as is nearly always the case. */
export const keep = <T>(list: readonly T[], ok: (value: T) => boolean): readonly T[] => (list.every(ok) ? list : list.filter(ok));
