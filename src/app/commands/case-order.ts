import { nearest, type Season, type TeamIx } from '../../engine/index.ts';
import type { Language } from '../../formats/index.ts';
import { type Refused, refused } from './office.ts';
import { calledIn, teamsMeant } from './team-meant.ts';

export type CaseOrder = {
  readonly language: Language;
  /** The day it was handed in, given or became known. */
  readonly date: string;
  /** The reasons, in the language of the order. */
  readonly ground?: string;
};

/** What every statement of a dispute carries. */
export const common = ({ date, ground, language }: CaseOrder) => ({
  date,
  ...(ground !== undefined && { note: language === 'en' ? { en: ground } : { es: ground } }),
});

/** A team as the season calls it; `among`: rather one of these. */
export const teamCalled = (season: Season, typed: string, among?: ReadonlySet<TeamIx>): string | Refused => {
  const inMatch = among === undefined ? [] : teamsMeant(season, typed, among);
  const hits = inMatch.length > 0 ? inMatch : teamsMeant(season, typed);
  const [only, ...others] = hits;
  if (only !== undefined && others.length === 0) return calledIn(season, only);
  return only === undefined
    ? refused('team-unknown', { team: typed, nearest: '' })
    : refused('team-ambiguous', { team: typed, candidates: hits.map((ix) => season.teams[ix]?.name ?? '').join('; ') });
};

/** The first number that no protest or ruling of the season has, whatever became of it. */
export const freeId = (letter: string, taken: readonly { readonly id: string }[]): string => {
  const ids = new Set(taken.map(({ id }) => id));
  for (let number = 1; ; number += 1) if (!ids.has(`${letter}${number}`)) return `${letter}${number}`;
};

/** The id that is meant, whatever its case. */
export const sameId = (ids: readonly string[], typed: string): string | undefined => {
  const wanted = typed.trim();
  return ids.find((id) => id === wanted) ?? ids.find((id) => id.toLowerCase() === wanted.toLowerCase());
};

/** What to suggest for an id that nobody has: the one spelled like it, else all if they are few. */
export const nearestId = (ids: readonly string[], typed: string): string =>
  nearest(typed, ids) ?? (ids.length <= MOST_SUGGESTED ? ids.join(', ') : '');
const MOST_SUGGESTED = 8;
