import type { Problem, Text } from '../engine/index.ts';
import { readSeason } from './read-season.ts';
import type { Shelf } from './shelf.ts';

export type SeasonListing = {
  readonly id: string;
  readonly competition: { readonly id: string; readonly name: Text };
  readonly season: string;
  readonly edition?: number;
  readonly state: 'running' | 'past';
  readonly champion?: { readonly id: string; readonly name: string };
};

export type SeasonList = {
  readonly seasons: readonly SeasonListing[];
  /** Why a season that is there is not in the list. */
  readonly problems: readonly Problem[];
};

/** The shelf's seasons with what a reader chooses by. */
export const listSeasons = async (shelf: Shelf): Promise<SeasonList> => {
  const seasons: SeasonListing[] = [];
  const problems: Problem[] = [];
  for (const id of await shelf.list()) {
    const read = await readSeason(shelf, id, { reading: 'appealable' });
    if (read.kind === 'unreadable') problems.push(...read.problems);
    if (read.kind !== 'read') continue;
    const { regulations } = read.season.plan;
    const champion =
      read.season.champion?.state === 'settled' && read.season.champion.team !== undefined
        ? read.season.teams[read.season.champion.team]
        : undefined;
    seasons.push({
      id,
      competition: regulations.competition,
      season: regulations.season,
      state: regulations.state,
      ...(regulations.edition !== undefined && { edition: regulations.edition }),
      ...(champion && { champion: { id: champion.id, name: champion.name } }),
    });
  }
  return { seasons, problems };
};
