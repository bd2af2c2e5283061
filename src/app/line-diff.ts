import { FILE_HEADERS_ONLY, formatPatch, type StructuredPatch } from 'diff';

const CONTEXT = 3;
const NO_END = '\\ No newline at end of file';

type Hunk = StructuredPatch['hunks'][number];

/**
 * Two texts of as many lines as a unified diff: line by line, since values are changed in place and no line is added or
 * lost. Looking for moved lines, as general tools do, takes minutes where thousands of cells of a large page change.
 */
export const lineDiff = (file: string, before: string, after: string): string => {
  const [old, fresh] = [before.split('\n'), after.split('\n')];
  const changed = old.flatMap((line, i) => (line === fresh[i] ? [] : [i]));
  const hunks: Hunk[] = [];
  for (let at = 0; at < changed.length; ) {
    const first = changed[at] ?? 0;
    let last = first;
    // changes whose context touches are shown together
    while (at + 1 < changed.length && (changed[at + 1] ?? 0) - last <= 2 * CONTEXT + 1) {
      at += 1;
      last = changed[at] ?? last;
    }
    at += 1;
    hunks.push(hunkOf(old, fresh, Math.max(0, first - CONTEXT), Math.min(lineCount(old), last + 1 + CONTEXT)));
  }
  if (hunks.length === 0) return '';
  const names = { oldFileName: file, newFileName: file, oldHeader: undefined, newHeader: undefined };
  return formatPatch({ ...names, hunks }, FILE_HEADERS_ONLY);
};

/** What stands behind the last line end is a line only if it holds something. */
const lineCount = (lines: readonly string[]): number => (lines.at(-1) === '' ? lines.length - 1 : lines.length);

const hunkOf = (old: readonly string[], fresh: readonly string[], from: number, to: number): Hunk => {
  const lines: string[] = [];
  const isLast = (i: number): boolean => i === old.length - 1;
  for (let i = from; i < to; ) {
    let end = i;
    while (end < to && old[end] !== fresh[end]) end += 1;
    for (let line = i; line < end; line += 1) lines.push(`-${old[line]}`, ...(isLast(line) ? [NO_END] : []));
    for (let line = i; line < end; line += 1) lines.push(`+${fresh[line]}`, ...(isLast(line) ? [NO_END] : []));
    if (end === i) {
      lines.push(` ${old[i]}`, ...(isLast(i) ? [NO_END] : []));
      end += 1;
    }
    i = end;
  }
  return { oldStart: from + 1, oldLines: to - from, newStart: from + 1, newLines: to - from, lines };
};
