import type { ContestIx, Season, Spot } from '../engine/index.ts';
import { makeNaming } from './naming.ts';
import type { SeasonDocument } from './season-document.ts';
import type { FactsOfDocument, SeasonSourcesDocument, SourceUseDocument } from './season-sources-document.ts';

type FactsOf = { readonly contest?: ContestIx; readonly facts: number; readonly spots: readonly Spot[] };

/** What of a season rests on which source, in indices. */
export type SourcedRecord = {
  readonly season: Season;
  readonly uses: readonly { readonly source: string; readonly contests: readonly FactsOf[]; readonly articles: readonly string[] }[];
  readonly unsourced: readonly FactsOf[];
  readonly inferred: readonly FactsOf[];
};

/** More lines are not listed one by one. */
const MOST_LINES = 12;

/**
 * The sources of a season in words.
 * @param document the same season, without a date and reading of its own
 */
export const presentSeasonSources = (
  document: SeasonDocument,
  { inferred, season, unsourced, uses }: SourcedRecord,
): SeasonSourcesDocument => {
  const naming = makeNaming(season.plan);
  const present = ({ contest, facts, spots }: FactsOf): FactsOfDocument => ({
    contest: contest === undefined ? null : (season.plan.contests[contest]?.path ?? null),
    where: contest === undefined ? { es: '', en: '' } : naming.contest(contest),
    facts,
    lines: spots.slice(0, MOST_LINES).map(({ file, line }) => ({ file, line })),
  });
  const conflicts = document.conflicts.filter(({ code }) => code === 'documented');
  const known = new Map(document.sources.map((source) => [source.id, source]));
  const sources = uses.map(({ articles, contests, source }): SourceUseDocument => {
    // without a register, what the facts call it is all that is known
    const own = known.get(source) ?? { id: source, title: { es: source, en: source }, address: null, licence: null };
    return {
      ...own,
      facts: sum(contests),
      contests: contests.map(present),
      articles,
      conflicts: conflicts.flatMap(({ values }, i) => (values.some((value) => value.source === source) ? [i] : [])),
    };
  });
  return {
    format: 'ascenso-season-sources',
    version: 1,
    id: document.id,
    competition: document.competition,
    season: document.season,
    facts: {
      total: sum(uses.flatMap(({ contests }) => contests)) + sum(unsourced) + sum(inferred),
      unsourced: sum(unsourced),
      inferred: sum(inferred),
    },
    sources,
    unsourced: unsourced.map(present),
    inferred: inferred.map(present),
    conflicts,
  };
};

const sum = (all: readonly FactsOf[]): number => all.reduce((total, { facts }) => total + facts, 0);
