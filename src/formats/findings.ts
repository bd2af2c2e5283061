import type { Problem, ProblemCode, Spot } from '../engine/index.ts';

/**
 * Where a reader reports what it could not read. A contest that is repeated a hundred times has its fault once; and
 * files made to hurt can hold a fault in every byte, so the list ends.
 */
export type Findings = {
  readonly problems: readonly Problem[];
  readonly report: (code: ProblemCode, spot: Spot, args?: Problem['args'], severity?: Problem['severity']) => void;
};

const MOST_PROBLEMS = 1000;
const LONGEST_QUOTE = 80;

/** @param before what earlier readers of the same text have found */
export const collectFindings = (before: readonly Problem[] = []): Findings => {
  const problems: Problem[] = [...before];
  const seen = new Set<string>();
  return {
    problems,
    report: (code, spot, args = {}, severity = 'error') => {
      if (problems.length >= MOST_PROBLEMS) return;
      const key = JSON.stringify([code, spot.file, spot.line, spot.column, args]);
      if (seen.has(key)) return;
      seen.add(key);
      problems.push({ code, severity, spot, args });
    },
  };
};

/** A piece of the input as a message may quote it. */
export const quoted = (found: string): string => (found.length > LONGEST_QUOTE ? `${found.slice(0, LONGEST_QUOTE - 1)}…` : found);

/** The record without the entries that are undefined: an optional property is then absent. */
export const given = <T extends object>(record: T): Given<T> => {
  const kept: Partial<T> = {};
  // every line of every file of facts comes by here: lists of entries cost a third more
  for (const key in record) if (record[key] !== undefined) kept[key] = record[key];
  // the compiler cannot see that what is undefined is gone
  return kept as unknown as Given<T>;
};

type Given<T> = {
  [K in keyof T as undefined extends T[K] ? never : K]: T[K];
} & { [K in keyof T as undefined extends T[K] ? K : never]?: Exclude<T[K], undefined> };
