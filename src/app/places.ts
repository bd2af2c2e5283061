/** Line and column of an offset, both from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Finds the place of an offset in a text, by halves over its line beginnings. */
export const placesIn = (text: string): ((offset: number) => Place) => {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};
