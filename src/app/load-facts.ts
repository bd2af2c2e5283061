import type { Problem, Statement } from '../engine/index.ts';
import { parseFacts } from '../formats/index.ts';
import { type Folder, isProblem } from './shelf.ts';

export type Facts = {
  /** Undefined if a whole file could not be read. */
  readonly statements: readonly Statement[] | undefined;
  readonly problems: readonly Problem[];
  /** The lines of each facts file, by the name that spots use. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
};

export const loadFacts = async (folder: Folder): Promise<Facts> => {
  const names = await folder.names();
  if (isProblem(names)) return { statements: undefined, problems: [names], lines: new Map() };
  const statements: Statement[] = [];
  const problems: Problem[] = [];
  const lines = new Map<string, readonly string[]>();
  let readable = true;
  for (const name of names.filter(isFactsFile)) {
    const file = await folder.read(name);
    if (isProblem(file)) {
      problems.push(file);
      readable = false;
      continue;
    }
    const parsed = parseFacts(file.text, file.file);
    lines.set(file.file, file.text.split(/\r\n|\r|\n/));
    // one by one: a large season has more statements than a call takes arguments
    for (const statement of parsed.statements) statements.push(statement);
    for (const problem of parsed.problems) problems.push(problem);
  }
  return { statements: readable ? statements : undefined, problems, lines };
};

export const isFactsFile = (name: string): boolean => name === 'facts.txt' || name.endsWith('.facts.txt');

/** The engine knows in which line a fact stands; the word it does not understand is found in that line. */
export const pointAtWord = (problem: Problem, files: ReadonlyMap<string, readonly string[]>): Problem => {
  const { spot, args } = problem;
  const line = spot && files.get(spot.file)?.[spot.line - 1];
  const word = String(args['team'] ?? args['ruling'] ?? args['prize'] ?? args['contest'] ?? '');
  if (spot === undefined || line === undefined || word === '') return problem;
  const at = line.indexOf(word, spot.column - 1);
  return at < 0 ? problem : { ...problem, spot: { ...spot, column: at + 1 } };
};
