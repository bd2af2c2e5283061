import type { Spot } from './spot.ts';

/** One club, one id. Homonyms stay apart by id and seat; spellings meet in `aliases`. */
export type Club = {
  readonly id: string;
  readonly name: string;
  /** Town or district it comes from; separates homonyms for a reader. */
  readonly seat?: string;
  readonly territory?: string;
  readonly aliases: readonly Alias[];
  readonly reserveOf?: string;
  readonly spot?: Spot;
};

/** Another spelling or an earlier name; `seasons` limits it to the seasons in which it meant this club. */
export type Alias = { readonly name: string; readonly seasons?: readonly string[] };
