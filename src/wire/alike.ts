import type { Problem } from '../engine/index.ts';
import { presentProblem, printable } from './present-problem.ts';
import type { ProblemDocument } from './season-document.ts';

/** Findings that one mend settles: the first of them, and where else they are. */
export type AlikeFindings = {
  readonly first: ProblemDocument;
  /** How many more there are. */
  readonly more: number;
  /** `groups/a 2|3, 3|4`, `groups/b, c 1|2, 2|3, 3|4`: contests and their cuts; those with the same cuts together. */
  readonly where: readonly string[];
};

/** Findings about several contests or cuts that come from one place in the files, put together; the others one by one. */
export const alikeFindings = (problems: readonly Problem[]): readonly AlikeFindings[] => {
  const alike = new Map<string, Problem[]>();
  for (const [i, problem] of problems.entries()) {
    const key = keyOf(problem) ?? String(i);
    const known = alike.get(key);
    if (known === undefined) alike.set(key, [problem]);
    else known.push(problem);
  }
  return [...alike.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : [{ first: presentProblem(first), more: others.length, where: whereOf(others) }],
  );
};

/** What findings that belong together share: all but the contest and its cut. Undefined where there is no contest or place. */
const keyOf = ({ code, severity, spot, args }: Problem): string | undefined => {
  const { contest, cut: _, ...same } = args;
  return contest === undefined || spot === undefined ? undefined : JSON.stringify([code, severity, spot, same]);
};

const whereOf = (problems: readonly Problem[]): readonly string[] => {
  const cuts = new Map<string, string[]>();
  for (const { args } of problems) {
    const contest = printable(String(args['contest']));
    const cut = args['cut'] === undefined ? [] : [String(args['cut'])];
    cuts.set(contest, [...(cuts.get(contest) ?? []), ...cut]);
  }
  const contests = new Map<string, string[]>();
  for (const [contest, own] of cuts) {
    const key = own.join(', ');
    contests.set(key, [...(contests.get(key) ?? []), contest]);
  }
  return [...contests].map(([own, paths]) => `${shortened(paths)}${own === '' ? '' : ` ${own}`}`);
};

/** More are not listed: who mends one of them mends all. */
const MOST_NAMED = 12;

/** `groups/b, c, d`: what lies beside the one before goes by its last name. */
const shortened = (paths: readonly string[]): string => {
  const parent = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
  const named = paths.slice(0, MOST_NAMED).map((path, i) => {
    const beside = paths[i - 1];
    return beside !== undefined && parent(beside) === parent(path) ? path.slice(parent(path).length) : path;
  });
  return [...named, ...(paths.length > MOST_NAMED ? ['…'] : [])].join(', ');
};
