import { fold, type Impact, impactOf, type Live, makeLive, type Problem, type Reading, type Statement } from '../engine/index.ts';
import { readSupposed, type Supposition } from './impact-lines.ts';
import { factLine } from './imported-files.ts';
import { hasError, loadSeason } from './load-season.ts';
import { notFound, seasonUnknown } from './read-season.ts';
import type { Folder, Shelf } from './shelf.ts';

export type ImpactOrder = Supposition & {
  readonly readings: readonly Reading[];
  /** ISO day. */
  readonly asOf?: string;
};

export type SeasonImpact =
  | {
      readonly kind: 'weighed';
      readonly id: string;
      readonly plan: Live['plan'];
      readonly impact: Impact;
      /** The supposed facts as their lines, in each language, with the path of their contest. */
      readonly lines: readonly SupposedLine[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type SupposedLine = { readonly contest?: string; readonly es: string; readonly en: string };

/**
 * What facts that are only contemplated would change in a season. Nothing is written. A result for a match that has one is
 * taken as its correction; anything else that cannot be used is refused as a whole.
 */
export const impactOnSeason = async (shelf: Shelf, id: string, order: ImpactOrder): Promise<SeasonImpact> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return refused([seasonUnknown(await notFound(shelf, id))]);
  const loaded = await livesOf(folder, order);
  const [first] = loaded.lives;
  if (first === undefined) return refused(loaded.problems);
  const { statements, problems } = readSupposed(first, order, order.asOf);
  if (hasError(problems)) return refused(problems);
  const asTyped = impactOf(loaded.lives, statements);
  const corrected = correctionsAmong(statements, asTyped.problems, loaded.statements);
  const impact = corrected === undefined ? asTyped : impactOf(loaded.lives, corrected);
  if (hasError(impact.problems)) return refused(impact.problems);
  return { kind: 'weighed', id: folder.id, plan: first.plan, impact, lines: impact.supposed.map(lineOfSupposed) };
};

const refused = (problems: readonly Problem[]): SeasonImpact => ({ kind: 'refused', problems });

/** A supposed statement as its line, in each language. */
export const lineOfSupposed = (statement: Statement): SupposedLine => {
  const { contest, source: _, ...rest } = statement;
  // a line is looked for at the end of a section of its own
  const bare: Statement = { ...rest, contest: { path: 'x' } };
  return { ...(contest && { contest: contest.path }), es: factLine(bare, 'es'), en: factLine(bare, 'en') };
};

type Lives = { readonly lives: readonly Live[]; readonly statements: readonly Statement[]; readonly problems: readonly Problem[] };

/** The season in each reading. What a joined season hands on depends on the reading too: then it is read once for each. */
export const livesOf = async (folder: Folder, { asOf, readings }: Pick<ImpactOrder, 'asOf' | 'readings'>): Promise<Lives> => {
  const lives: Live[] = [];
  let loaded: Awaited<ReturnType<typeof loadSeason>> | undefined;
  for (const reading of readings) {
    const question = { reading, ...(asOf !== undefined && { asOf }) };
    if (loaded === undefined || loaded.disputed === 'joined') loaded = await loadSeason(folder, question);
    const { plan, problems, statements } = loaded;
    if (plan === undefined || statements === undefined) return { lives: [], statements: [], problems };
    lives.push(makeLive(plan, statements, question));
  }
  return { lives, statements: loaded?.statements ?? [], problems: loaded?.problems ?? [] };
};

/** The same statements, those that repeat a result on record as its next correction; undefined if none does. */
const correctionsAmong = (
  statements: readonly Statement[],
  problems: readonly Problem[],
  onRecord: readonly Statement[],
): readonly Statement[] | undefined => {
  const repeated = new Set(
    problems.flatMap(({ args, code, spot }) =>
      code === 'match-repeated' || code === 'match-not-in-form' ? [args['first'], spot && `${spot.file}:${spot.line}`] : [],
    ),
  );
  let changed = false;
  const corrected = statements.map((one): Statement => {
    const { spot } = one;
    if (one.type !== 'match' || one.corrects > 0 || spot === undefined || !repeated.has(`${spot.file}:${spot.line}`)) return one;
    changed = true;
    return { ...one, corrects: 1 + onRecord.reduce((most, other) => Math.max(most, correctionOf(other, one)), 0) };
  });
  return changed ? corrected : undefined;
};

type Match = Extract<Statement, { readonly type: 'match' }>;

/** Which correction of a match a statement is; 0 if it is none, or of another match. */
const correctionOf = (other: Statement, match: Match): number => {
  if (other.type !== 'match' || other.corrects === 0 || other.by !== undefined) return 0;
  const pair = ({ away, home }: Match): string => [fold(home), fold(away)].sort().join('\n');
  return pair(other) === pair(match) ? other.corrects : 0;
};
