import { type ContestIx, evaluate, type Problem, type Season, type Spot } from '../engine/index.ts';
import { factsIn } from './facts-in.ts';
import { loadSeason } from './load-season.ts';
import { notFound, type SeasonRead } from './read-season.ts';
import type { Shelf } from './shelf.ts';

/** Facts of one contest; absent: of the season as a whole (rulings, rights given up). Each line counts once. */
export type FactsOf = { readonly contest?: ContestIx; readonly facts: number; readonly spots: readonly Spot[] };

/** What rests on a source. */
export type SourceUse = {
  /** As facts name it; a register of the season may know its title. */
  readonly source: string;
  readonly contests: readonly FactsOf[];
  /** Rules that were read in it, by their article. */
  readonly articles: readonly string[];
};

export type SeasonSources = {
  readonly season: Season;
  readonly uses: readonly SourceUse[];
  /** No source is named for these. */
  readonly unsourced: readonly FactsOf[];
  /** No source states these: they were read off where a team played next (`seen in`). */
  readonly inferred: readonly FactsOf[];
  readonly problems: readonly Problem[];
};

export type SourcedSeason =
  | { readonly kind: 'read'; readonly id: string; readonly sources: SeasonSources }
  | Exclude<SeasonRead, { readonly kind: 'read' }>;

/** What of a season rests on which source, what on none, in the order of the register, then of the contests. */
export const readSources = async (shelf: Shelf, id: string): Promise<SourcedSeason> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return notFound(shelf, id);
  const { plan, log, problems } = await loadSeason(folder);
  if (plan === undefined || log === undefined) return { kind: 'unreadable', id: folder.id, problems };
  const named = new Map<string, Tally>();
  const [unsourced, inferred] = [makeTally(), makeTally()];
  const tallyOf = (source: string | undefined): Tally => {
    if (source === undefined) return unsourced;
    const tally = named.get(source) ?? makeTally();
    named.set(source, tally);
    return tally;
  };
  for (const [contest, facts] of log.contests.entries())
    for (const { seenInNode, source, spot } of factsIn(facts)) (seenInNode === undefined ? tallyOf(source) : inferred).add(contest, spot);
  for (const { source, spot } of [...log.rulings, ...log.declined]) tallyOf(source).add(undefined, spot);
  const { articles, conflicts, sources } = plan.regulations;
  const cited = [...articles.map(({ source }) => source), ...conflicts.flatMap(({ values }) => values.map(({ source }) => source))];
  const ids = new Set([...sources.map((source) => source.id), ...named.keys(), ...cited.flatMap((source) => source ?? [])]);
  const uses = [...ids].flatMap((source): readonly SourceUse[] => {
    const own = articles.flatMap((article) => (article.source === source ? [article.id] : []));
    // a register may serve several seasons: what this one does not name is none of its sources
    if (!named.has(source) && !cited.includes(source)) return [];
    return [{ source, contests: named.get(source)?.all() ?? [], articles: own }];
  });
  return {
    kind: 'read',
    id: folder.id,
    sources: { season: evaluate(plan, log), uses, unsourced: unsourced.all(), inferred: inferred.all(), problems },
  };
};

type Tally = {
  readonly add: (contest: ContestIx | undefined, spot: Spot | undefined) => void;
  readonly all: () => readonly FactsOf[];
};

const makeTally = (): Tally => {
  const contests = new Map<ContestIx | undefined, { readonly lines: Map<string, Spot>; unplaced: number }>();
  return {
    add: (contest, spot) => {
      const own = contests.get(contest) ?? { lines: new Map<string, Spot>(), unplaced: 0 };
      contests.set(contest, own);
      if (spot) own.lines.set(`${spot.file}:${spot.line}`, spot);
      else own.unplaced += 1;
    },
    all: () =>
      [...contests].map(([contest, { lines, unplaced }]) => ({
        ...(contest !== undefined && { contest }),
        facts: lines.size + unplaced,
        spots: [...lines.values()],
      })),
  };
};
