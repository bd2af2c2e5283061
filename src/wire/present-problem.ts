import type { Problem } from '../engine/index.ts';
import type { ProblemDocument } from './season-document.ts';
import { inBoth } from './words/index.ts';

/** A finding in words, with its place and what to do about it. */
export const presentProblem = ({ code, severity, spot, args }: Problem): ProblemDocument => {
  const argument = (name: string): string => printable(String(args[name] ?? ''));
  return {
    code,
    severity,
    file: spot?.file ?? null,
    line: spot?.line ?? null,
    column: spot?.column ?? null,
    text: inBoth((words) => words.problem[code](argument).says),
    remedy: inBoth((words) => words.problem[code](argument).remedy),
  };
};

/** No name is longer; what is longer was made to fill a screen. */
const LONGEST = 300;

/** Text from a file that somebody else may have written: no control characters reach a terminal, and no endless names. */
export const printable = (text: string): string =>
  (text.length > LONGEST ? `${text.slice(0, LONGEST).replace(/[\uD800-\uDBFF]$/, '')}…` : text).replace(
    /\p{Cc}|\p{Bidi_Control}/gu,
    '\u00B7',
  );
