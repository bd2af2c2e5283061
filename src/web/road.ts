import type { ContestDocument, MatchDocument, PlaceDocument, Team } from '../wire/index.ts';
import { hasTable, inOrder, type Outline, type SideView, seenFrom } from './outline.ts';

/** A club's way through the season: one leg of the road for each contest it stood in, one knot for each match. */
export type Road = {
  readonly team: Team;
  readonly legs: readonly RoadLeg[];
  readonly sum: { readonly won: number; readonly drawn: number; readonly lost: number; readonly unknown: number; readonly toPlay: number };
  /** Rivals met more than once, most often first. */
  readonly rivals: readonly { readonly rival: Team; readonly times: number }[];
};
export type RoadLeg = {
  readonly contest: ContestDocument;
  readonly matches: readonly RoadMatch[];
  readonly place: PlaceDocument | undefined;
  readonly rows: number | null;
  readonly points: number | null;
};
export type RoadMatch = {
  readonly match: MatchDocument;
  readonly view: SideView /** How often the two have met so far, this time included. */;
  readonly meeting: number;
};

export function roadOf(outline: Outline, team: Team): Road {
  const meetings = new Map<string, { rival: Team; times: number }>();
  const sum = { won: 0, drawn: 0, lost: 0, unknown: 0, toPlay: 0 };
  const legs = (outline.contestsOf.get(team.id) ?? [])
    .filter((contest) => contest.kind !== 'draw')
    .map((contest): RoadLeg => {
      const matches = inOrder(contest.matches)
        .filter((match) => match.home.id === team.id || match.away.id === team.id)
        .map((match): RoadMatch => {
          const view = seenFrom(match, team.id);
          const met = meetings.get(view.rival.id) ?? { rival: view.rival, times: 0 };
          met.times += 1;
          meetings.set(view.rival.id, met);
          if (view.result === 'won' || view.result === 'drawn' || view.result === 'lost') sum[view.result] += 1;
          else if (view.result === 'to-play') sum.toPlay += 1;
          else if (view.result === 'unknown') sum.unknown += 1;
          return { match, view, meeting: met.times };
        });
      const place = contest.places.find((candidate) => candidate.team?.id === team.id);
      const row = hasTable(contest) ? contest.table.find((candidate) => candidate.team.id === team.id) : undefined;
      return { contest, matches, place, rows: hasTable(contest) ? contest.table.length : null, points: row?.points ?? null };
    });
  const rivals = [...meetings.values()].filter(({ times }) => times > 2).sort((a, b) => b.times - a.times);
  return { team, legs, sum, rivals };
}
