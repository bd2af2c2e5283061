import { readFileSync } from 'node:fs';
import { readSeason } from '../../src/app/index.ts';
import type { Reading } from '../../src/engine/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { type ContestDocument, presentSeason, type SeasonDocument, type TieDocument } from '../../src/wire/index.ts';

/** What the sources say of a season: every known figure, by name. What they do not know is null or absent. */
export type Golden = {
  readonly season: string;
  readonly edition: number;
  readonly champion: string;
  readonly runnerUp: string | null;
  readonly promotions: readonly { readonly team: string; readonly to: string; readonly taken?: string }[];
  /** `seat` where the page is more precise than the department. */
  readonly entrants: readonly { readonly team: string; readonly territory?: string; readonly seat?: string }[];
  /** Who came out of a region, by region; in no order. */
  readonly qualifiers: Readonly<Record<string, readonly string[]>>;
  readonly tables: Readonly<Record<string, readonly GoldenRow[]>>;
  /** Home, away and the score, or what became of the match. */
  readonly matches?: Readonly<Record<string, readonly (readonly [string, string, string])[]>>;
  readonly ties: Readonly<Record<string, GoldenTie>>;
  readonly nationalStage?: readonly string[];
  readonly semiFinalists?: readonly string[];
  readonly thirdPlace?: readonly string[];
  /** Winner by contest, where a source names the champion of a league beside the stages. */
  readonly superiorChampions?: Readonly<Record<string, string>>;
};

export type GoldenRow = Figures & {
  readonly team: string;
  readonly advances?: boolean;
  /** Figures that the matches contradict: what they add up to. */
  readonly fromMatches?: Partial<Figures>;
};
export type Figures = {
  readonly played: number;
  readonly won: number;
  readonly drawn: number;
  readonly lost: number;
  readonly goalsFor: number;
  readonly goalsAgainst: number;
  readonly goalDifference: number;
  readonly points: number;
};

export type GoldenTie = {
  readonly teams: readonly [string, string];
  readonly legs: readonly GoldenMatch[] | null;
  readonly points: readonly [number, number] | null;
  readonly aggregate: readonly [number, number] | null;
  readonly thirdMatch: (GoldenMatch & { readonly winner: string; readonly ground: string }) | null;
  readonly winner: string;
  readonly decidedBy: string;
};
type GoldenMatch = {
  readonly home: string;
  readonly away: string;
  readonly score: readonly [number, number] | null;
  readonly penalties?: readonly [number, number] | null;
  readonly at?: string;
  readonly onThePitch?: readonly [number, number];
  readonly ruling?: string;
};

export const readGolden = (season: string): Golden =>
  JSON.parse(readFileSync(new URL(`./${season}.json`, import.meta.url), 'utf8')) as Golden;

/** The season as the project derives it from its own files. */
export const deriveSeason = async (id: string, reading: Reading = 'final'): Promise<SeasonDocument> => {
  const read = await readSeason(seasonFolders(), id, { reading });
  if (read.kind !== 'read')
    throw new Error(`${id} is ${read.kind}: ${JSON.stringify('problems' in read ? read.problems : [], undefined, 1)}`);
  return presentSeason(read.id, read.season, read.problems);
};

export const contestOf = (document: SeasonDocument, id: string): ContestDocument => {
  const contest = document.contests.find((one) => one.id === id);
  if (!contest) throw new Error(`no contest ${id}`);
  return contest;
};

export const tieOf = (document: SeasonDocument, id: string): ContestDocument & TieDocument => {
  const contest = contestOf(document, id);
  if (contest.kind !== 'tie') throw new Error(`${id} is no tie`);
  return contest;
};

/** The teams that hold a region's places: settled, or known together in an order that is not on record. */
export const qualifiersOf = (document: SeasonDocument, region: string, places: number): readonly string[] => {
  const id = `regional/${region}`;
  const given = document.stages.find((stage) => stage.id === id)?.gives ?? contestOf(document, id).places.slice(0, places);
  const names = given.flatMap((place) => (place.team ? [place.team.name] : (place.among ?? []).map((team) => team.name)));
  return [...new Set(names)].sort();
};

export const names = (teams: readonly ({ readonly name: string } | null)[]): readonly (string | null)[] =>
  teams.map((team) => team?.name ?? null);
