import type { Place } from './model/standing.ts';

/** Whether places are held by the same teams in the same state and for the same cause, whatever the reasons. */
export const sameList = (a: readonly Place[], b: readonly Place[]): boolean =>
  a.length === b.length && a.every((place, i) => samePlace(place, b[i]));

const samePlace = (a: Place, b: Place | undefined): boolean =>
  b !== undefined &&
  sameHolders(a, b) &&
  a.cause?.code === b.cause?.code &&
  a.cause?.contest === b.cause?.contest &&
  a.cause?.article === b.cause?.article;

/** The same, whatever is waited for. */
export const sameHolders = (a: Place, b: Place): boolean => a.state === b.state && a.team === b.team && sameTeams(a.among, b.among);

const sameTeams = (a: readonly number[] | undefined, b: readonly number[] | undefined): boolean =>
  a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((team, i) => team === b[i]));
