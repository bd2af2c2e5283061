import type { Season, Statement } from '../../engine/index.ts';
import { parseFacts } from '../../formats/index.ts';
import type { Papers } from '../papers.ts';
import { isProblem } from '../shelf.ts';
import { type Decide, onSeason } from './append.ts';
import type { Refused } from './office.ts';

/** The facts of a file; a file in which a single line cannot be read is refused whole. */
export const readFactsFile = async (papers: Papers, file: string): Promise<{ readonly statements: readonly Statement[] } | Refused> => {
  const read = await papers.read(file);
  if (isProblem(read)) return { kind: 'refused', problems: [read] };
  const { problems, statements } = parseFacts(read.text, read.file);
  return problems.length > 0 ? { kind: 'refused', problems } : { statements: statements.map(({ spot: _, ...rest }) => rest) };
};

/** Puts many facts on record at once, all or none; a contest may be called by the end of its path. */
export const addFacts = (statements: readonly Statement[]): Decide =>
  onSeason((season) => ({ kind: 'facts', statements: statements.map((one) => withWholePath(season, one)) }));

const withWholePath = (season: Season, statement: Statement): Statement => {
  const path = statement.contest?.path;
  if (path === undefined) return statement;
  const ends = season.plan.contests.filter((contest) => contest.path === path || contest.path.endsWith(`/${path}`));
  const [only, ...others] = ends;
  return { ...statement, contest: { path: only && others.length === 0 ? only.path : path } };
};
