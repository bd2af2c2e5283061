import {
  type CaseState,
  type Impact,
  impactOf,
  type Live,
  makeLive,
  type Plan,
  type Problem,
  type Reading,
  type Season,
  type Statement,
} from '../engine/index.ts';
import { contestPaths } from './contest-paths.ts';
import { lineOfSupposed, livesOf, type SupposedLine } from './impact-season.ts';
import { hasError, loadSeason } from './load-season.ts';
import { type OpenProtest, supposedOf } from './open-protests.ts';
import { notFound, seasonUnknown } from './read-season.ts';
import { allCases } from './season-cases.ts';
import type { Folder, Shelf } from './shelf.ts';

const READINGS: readonly Reading[] = ['pitch', 'appealable', 'final'];

/** A difference that lines make, with the lines. */
export type Weighed = { readonly impact: Impact; readonly lines: readonly SupposedLine[] };

export type SeasonCases =
  | {
      readonly kind: 'read';
      readonly id: string;
      readonly season: Season;
      /** Every dispute, and every ruling that is none of theirs, by id. */
      readonly cases: readonly CaseState[];
      /** What hangs on one of them. */
      readonly weigh: (of: CaseState) => Promise<CaseWeighed>;
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

export type CaseWeighed = {
  readonly of: CaseState;
  readonly plan: Plan;
  /** What its rulings make of the season, beside one without them; absent where none was issued. */
  readonly ruled?: Weighed;
  /** What would be if it is upheld, where it is open; `nothing`: nobody says what would be ordered. */
  readonly upheld?: { readonly supposed: OpenProtest['supposed']; readonly weighed?: Weighed };
  readonly problems: readonly Problem[];
};

/**
 * Opens the disputes and rulings of a season, to weigh one after the other: who enters and who leaves because of it, in each
 * reading. Nothing is written.
 * @param asOf ISO day
 */
export const openCases = async (shelf: Shelf, id: string, asOf?: string): Promise<SeasonCases> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return { kind: 'refused', problems: [seasonUnknown(await notFound(shelf, id))] };
  const order = { readings: READINGS, ...(asOf !== undefined && { asOf }) };
  const { lives, problems } = await livesOf(folder, order);
  // a reading in which rulings count knows all that was said in disputes
  const live = lives.find(({ reading }) => reading === 'appealable');
  if (live === undefined) return { kind: 'refused', problems };
  return {
    kind: 'read',
    id: folder.id,
    season: live.season(),
    cases: allCases(live, asOf),
    weigh: async (of) => {
      const ruled = of.rulings.length === 0 ? undefined : await whatRulingsMake(folder, of, asOf);
      const upheld = isOpen(of) ? ifUpheld(lives, live, of, asOf) : undefined;
      return {
        of,
        plan: live.plan,
        ...(ruled && { ruled }),
        ...(upheld && 'supposed' in upheld && { upheld }),
        problems: upheld && 'problems' in upheld ? upheld.problems : [],
      };
    },
  };
};

const isOpen = ({ state }: CaseState): boolean => state === 'open' || state === 'answered' || state === 'appealed';

const ifUpheld = (
  lives: readonly Live[],
  live: Live,
  of: CaseState,
  asOf: string | undefined,
): NonNullable<CaseWeighed['upheld']> | { readonly problems: readonly Problem[] } => {
  const answer = supposedOf(live, live.season(), of, [], asOf);
  if ('problems' in answer) return answer;
  if (answer.statements.length === 0) return { supposed: 'nothing' };
  const impact = impactOf(lives, answer.statements);
  if (hasError(impact.problems)) return { problems: impact.problems };
  return { supposed: answer.supposed, weighed: { impact, lines: orderedLines(live.plan, impact.supposed) } };
};

/** The season without the rulings of a case and what they order, beside the season as it is. */
const whatRulingsMake = async (folder: Folder, { rulings }: CaseState, asOf: string | undefined): Promise<Weighed | undefined> => {
  const ids = new Set(rulings.map(({ id }) => id));
  const isOfCase = (one: Statement): boolean =>
    (one.by !== undefined && ids.has(one.by)) ||
    ((one.type === 'ruling' || one.type === 'appeal' || one.type === 'withdrawn') && ids.has(one.id));
  const without: Live[] = [];
  let own: readonly Statement[] = [];
  let plan: Plan | undefined;
  let loaded: Awaited<ReturnType<typeof loadSeason>> | undefined;
  for (const reading of READINGS) {
    const question = { reading, ...(asOf !== undefined && { asOf }) };
    // what a joined season hands on depends on the reading too
    if (loaded === undefined || loaded.disputed === 'joined') loaded = await loadSeason(folder, question);
    const { statements } = loaded;
    plan = loaded.plan;
    if (plan === undefined || statements === undefined) return undefined;
    without.push(
      makeLive(
        plan,
        statements.filter((one) => !isOfCase(one)),
        question,
      ),
    );
    own = statements.filter(isOfCase);
  }
  return plan && { impact: impactOf(without, own), lines: orderedLines(plan, own) };
};

/** What is ordered; the rulings themselves and what was said of them are told as the case. */
const orderedLines = (plan: Plan, statements: readonly Statement[]): readonly SupposedLine[] => {
  const pathOf = contestPaths(plan);
  return statements.flatMap((statement) => {
    if (statement.type === 'appeal' || statement.type === 'withdrawn') return [];
    if (statement.type === 'ruling' && statement.standing !== 'reversed') return [];
    const { by: _, contest, source: __, ...rest } = statement;
    return [lineOfSupposed(contest === undefined ? rest : { ...rest, contest: { path: pathOf(contest.path) } })];
  });
};
