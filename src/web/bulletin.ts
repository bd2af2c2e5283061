import type { Both, ContestDocument, MatchDocument, Stage } from '../wire/index.ts';
import { contestsWithin, hasTable, inOrder, type Outline, type TableDocument, teamsIn } from './outline.ts';

/** What a bulletin of a day says. */
export type Bulletin = {
  readonly played: readonly { readonly contest: ContestDocument; readonly matches: readonly MatchDocument[] }[];
  /** Groups of which something was played that day. */
  readonly groups: readonly TableDocument[];
  /** Cases with something of that day in them; then what the rules ask for next. */
  readonly notices: readonly Both[];
  readonly teams: ReadonlySet<string>;
};

/** @param about a contest, or a container for all contests in it */
export function bulletinOf(outline: Outline, about: ContestDocument | Stage | undefined, date: string): Bulletin {
  const contests = about === undefined ? [] : 'children' in about ? contestsWithin(outline, about) : [about];
  const played = contests.flatMap((contest) => {
    const matches = inOrder(contest.matches.filter((match) => match.date === date));
    return matches.length === 0 ? [] : [{ contest, matches }];
  });
  const ids = new Set(contests.map(({ id }) => id));
  const { cases, due } = outline.document;
  const told = cases.filter(
    (one) =>
      one.contest !== null &&
      ids.has(one.contest) &&
      (one.opened === date || one.rulings.some((ruling) => ruling.date === date || ruling.appeals.some((appeal) => appeal.date === date))),
  );
  const groups = played.map(({ contest }) => contest).filter(hasTable);
  const asked = due.filter(({ contest }) => contest !== null && played.some((part) => part.contest.id === contest));
  return {
    played,
    groups,
    notices: [...told.map(({ text }) => text), ...asked.map(({ text }) => text)],
    teams: new Set(
      (played.length > 0 ? played.map(({ contest }) => contest) : contests).flatMap((contest) => teamsIn(contest).map(({ id }) => id)),
    ),
  };
}
