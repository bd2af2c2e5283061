import { type ProblemDocument, presentProblems } from '../wire/index.ts';
import type { Page } from './page.ts';

/** 0: fine · 1: something was found · 2: it cannot be read, or was asked wrongly. */
export type ExitCode = 0 | 1 | 2;

export type Answer = {
  readonly page: Page;
  readonly json: 'json' | 'text';
  readonly lines: (lines: readonly string[]) => void;
  readonly document: (document: object) => void;
  /** To standard error, in words. */
  readonly problems: (problems: readonly ProblemDocument[], closing?: readonly string[]) => void;
};
export type Refuse = typeof refuse;

/** Nothing can be answered: the problems are the answer. */
export const refuse = ({ json, document, problems }: Answer, found: readonly ProblemDocument[]): ExitCode => {
  if (json === 'json') document(presentProblems(found));
  else problems(found);
  return 2;
};

/** An argument as it must be typed again. */
export const quoted = (argument: string): string => (/^[\p{L}\p{N}./_-]+$/u.test(argument) ? argument : `"${argument}"`);
