import {
  bind,
  type Club,
  compile,
  type Log,
  type Plan,
  type Problem,
  type Source,
  type Statement,
  type Territory,
} from '../engine/index.ts';
import { parseClubs, parseFacts, parseRegulations, parseSources, parseTerritories } from '../formats/index.ts';
import { type Folder, type FolderFile, isProblem } from './shelf.ts';

/**
 * A season folder as far as it can be used. There is a plan only if the regulations and every register they name are
 * without error, and a log only if every facts file could be read: a season is loaded whole or not at all. Single
 * facts that cannot be understood are reported and left out.
 */
export type Loaded = {
  readonly plan?: Plan;
  readonly log?: Log;
  /** Findings about regulations and registers, then about facts. */
  readonly problems: readonly Problem[];
};

export const REGULATIONS = 'regulations.yaml';

export const loadSeason = async (folder: Folder): Promise<Loaded> => {
  const rules = await loadRegulations(folder);
  const facts = await loadFacts(folder);
  if (rules.plan === undefined || hasError(rules.problems)) return { problems: [...rules.problems, ...facts.problems] };
  if (facts.statements === undefined) return { plan: rules.plan, problems: [...rules.problems, ...facts.problems] };
  const bound = bind(rules.plan, facts.statements);
  const problems = bound.problems.map((problem) => pointAtWord(problem, facts.lines));
  return { plan: rules.plan, log: bound.log, problems: [...rules.problems, ...facts.problems, ...problems] };
};

export const hasError = (problems: readonly Problem[]): boolean => problems.some((problem) => problem.severity === 'error');

type Rules = { readonly plan: Plan | undefined; readonly problems: readonly Problem[] };

const loadRegulations = async (folder: Folder): Promise<Rules> => {
  const file = await folder.read(REGULATIONS);
  if (isProblem(file)) return { plan: undefined, problems: [file] };
  const { regulations, clubs: inline, registers, problems } = parseRegulations(file.text, file.file);

  const found: Problem[] = [...problems];
  const register = async <T>(
    name: string | undefined,
    parse: (text: string, file: string) => { readonly problems: readonly Problem[] } & T,
  ): Promise<T | undefined> => {
    if (name === undefined) return undefined;
    const read = await folder.read(name);
    if (isProblem(read)) {
      found.push({ ...read, spot: read.spot ?? { file: file.file, line: lineOf(file, name), column: 1 } });
      return undefined;
    }
    const parsed = parse(read.text, read.file);
    found.push(...parsed.problems);
    return parsed;
  };
  const clubs: readonly Club[] = (await register(registers.clubs, parseClubs))?.clubs ?? inline;
  const territories: readonly Territory[] | undefined = (await register(registers.territories, parseTerritories))?.territories;
  const sources: readonly Source[] | undefined = (await register(registers.sources, parseSources))?.sources;

  if (regulations === undefined || hasError(found)) return { plan: undefined, problems: found };
  const compiled = compile({ ...regulations, ...(territories && { territories }), ...(sources && { sources }) }, clubs);
  return { plan: compiled.plan, problems: [...found, ...compiled.problems] };
};

/** The line on which a register is named, so that a missing one points at the sentence that asks for it. */
const lineOf = ({ text }: FolderFile, name: string): number => {
  const index = text.split(/\r\n|\r|\n/).findIndex((line) => line.includes(name));
  return index < 0 ? 1 : index + 1;
};

type Facts = {
  readonly statements: readonly Statement[] | undefined;
  readonly problems: readonly Problem[];
  /** The lines of each facts file, by the name that spots use. */
  readonly lines: ReadonlyMap<string, readonly string[]>;
};

/** The engine knows in which line a fact stands; the word it does not understand is found in that line. */
const pointAtWord = (problem: Problem, files: ReadonlyMap<string, readonly string[]>): Problem => {
  const { spot, args } = problem;
  const line = spot && files.get(spot.file)?.[spot.line - 1];
  const word = String(args['team'] ?? args['ruling'] ?? args['prize'] ?? args['contest'] ?? '');
  if (spot === undefined || line === undefined || word === '') return problem;
  const at = line.indexOf(word, spot.column - 1);
  return at < 0 ? problem : { ...problem, spot: { ...spot, column: at + 1 } };
};

const loadFacts = async (folder: Folder): Promise<Facts> => {
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
    statements.push(...parsed.statements);
    problems.push(...parsed.problems);
  }
  return { statements: readable ? statements : undefined, problems, lines };
};

export const isFactsFile = (name: string): boolean => name === 'facts.txt' || name.endsWith('.facts.txt');
