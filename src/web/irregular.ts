import type { Both, ConflictDocument, ContestDocument, MatchDocument, Stage, Team } from '../wire/index.ts';
import { wentOutWithMoreGoals } from './bracket.ts';
import { contestsWithin, isPlayed, type Outline, type TieContest } from './outline.ts';
import { whyVacant } from './prizes.ts';

/** What a season had that a clean table does not show, counted from the document. `contests` is where to look. */
export type Irregularity = {
  readonly kind:
    | 'third-match'
    | 'play-off'
    | 'more-goals-out'
    | 'walkover'
    | 'walkover-without-winner'
    | 'not-played'
    | 'score-lost'
    | 'awarded'
    | 'excluded'
    | 'unexplained'
    | 'does-not-add-up'
    | 'sources-differ'
    | 'form-lost'
    | 'vacant-prize';
  readonly count: number;
  readonly contests: readonly ContestDocument[];
  readonly teams: readonly Team[];
  /** What more is known of why. */
  readonly why?: readonly Both[];
};

/** In the order a reader cares about; only what there is. */
export function irregularitiesOf(outline: Outline): readonly Irregularity[] {
  const found = irregularitiesIn(outline, outline.document.contests);
  const documented = outline.document.conflicts.filter((conflict) => sortOf(conflict) === 'sources-differ' && conflict.contest === null);
  const prizes = outline.document.promotions.filter((promotion) => promotion.taken !== 'yes');
  const shown = outline.document.state === 'past' ? found : found.filter(({ kind }) => kind !== 'form-lost');
  const withSeason = shown.map((item) => (item.kind === 'sources-differ' ? { ...item, count: item.count + documented.length } : item));
  if (documented.length > 0 && !withSeason.some((item) => item.kind === 'sources-differ'))
    withSeason.push({ kind: 'sources-differ', count: documented.length, contests: [], teams: [] });
  if (prizes.length > 0)
    withSeason.push({
      kind: 'vacant-prize',
      count: prizes.length,
      contests: outline.document.contests.filter((contest) => prizes.some(({ from }) => from === contest.id)),
      teams: prizes.flatMap((promotion) => (promotion.team === null ? [] : [promotion.team])),
      why: whyVacant(prizes),
    });
  return withSeason;
}

export function irregularitiesWithin(outline: Outline, container: Stage): readonly Irregularity[] {
  return irregularitiesIn(outline, contestsWithin(outline, container));
}

/** The same for some of the season's contests. */
export function irregularitiesIn(outline: Outline, contests: readonly ContestDocument[]): readonly Irregularity[] {
  const ids = new Set(contests.map((contest) => contest.id));
  const conflicts = outline.document.conflicts.filter((conflict) => conflict.contest !== null && ids.has(conflict.contest));
  const withMatches = (test: (match: MatchDocument) => boolean) =>
    contests
      .map((contest) => ({ contest, count: contest.matches.filter(test).length, teams: [] as readonly Team[] }))
      .filter(({ count }) => count > 0);
  const ofConflicts = (sort: Irregularity['kind']) =>
    contests
      .map((contest) => {
        const here = conflicts.filter((conflict) => conflict.contest === contest.id && sortOf(conflict) === sort);
        return { contest, count: here.length, teams: here.flatMap((conflict) => (conflict.team === null ? [] : [conflict.team])) };
      })
      .filter(({ count }) => count > 0);
  const ties = contests.filter((contest): contest is TieContest => contest.kind === 'tie');
  const outs = contests
    .map((contest) => ({ contest, teams: excludedIn(contest) }))
    .filter(({ teams }) => teams.length > 0)
    .map(({ contest, teams }) => ({ contest, teams, count: teams.length }));

  const all: readonly (readonly [
    Irregularity['kind'],
    readonly { readonly contest: ContestDocument; readonly count: number; readonly teams: readonly Team[] }[],
  ])[] = [
    [
      'third-match',
      ties
        .filter((tie) => tie.thirdMatch !== null && tie.thirdMatch.kind !== 'to-play')
        .map((contest) => ({ contest, count: 1, teams: [] })),
    ],
    [
      'more-goals-out',
      ties.flatMap((contest) => {
        const loser = wentOutWithMoreGoals(contest);
        const team = loser === undefined ? null : contest.teams[loser];
        return team === null ? [] : [{ contest, count: 1, teams: [team] }];
      }),
    ],
    ['play-off', withMatches((match) => match.label === 'play-off' && match.kind !== 'to-play')],
    ['walkover-without-winner', withMatches((match) => match.kind === 'walkover' && match.winner === null)],
    ['walkover', withMatches((match) => match.kind === 'walkover' && match.winner !== null)],
    ['not-played', withMatches((match) => match.kind === 'not-played')],
    ['excluded', outs],
    ['awarded', withMatches((match) => match.kind === 'awarded' || match.kind === 'both-lose' || match.kind === 'annulled')],
    ['unexplained', ofConflicts('unexplained')],
    ['does-not-add-up', ofConflicts('does-not-add-up')],
    ['score-lost', withMatches((match) => match.kind === 'decided')],
    [
      'form-lost',
      contests
        .filter((contest) => isPlayed(contest) && contest.progress === 'unknown' && contest.matches.length === 0)
        .map((contest) => ({ contest, count: 1, teams: [] })),
    ],
    ['sources-differ', ofConflicts('sources-differ')],
  ];
  return all.flatMap(([kind, places]) =>
    places.length === 0
      ? []
      : [
          {
            kind,
            count: places.reduce((sum, place) => sum + place.count, 0),
            contests: places.map(({ contest }) => contest),
            teams: places.flatMap(({ teams }) => teams),
          },
        ],
  );
}

const SORT_OF: Readonly<Record<string, Irregularity['kind']>> = {
  'printed-goals': 'does-not-add-up',
  'printed-results': 'does-not-add-up',
  'printed-points': 'does-not-add-up',
  'printed-order': 'does-not-add-up',
  'printed-tie': 'does-not-add-up',
  'unexplained-slot': 'unexplained',
  'drawn-from-elsewhere': 'unexplained',
  'replaced-not-here': 'unexplained',
  'two-slots': 'unexplained',
};

function sortOf(conflict: ConflictDocument): Irregularity['kind'] {
  return SORT_OF[conflict.code] ?? 'sources-differ';
}

function excludedIn(contest: ContestDocument): readonly Team[] {
  if (contest.kind !== 'tie' || contest.winner === null) return [];
  if (!contest.because.some((reason) => reason.code === 'excluded' || reason.code === 'withdrew')) return [];
  return contest.teams.filter((team): team is Team => team !== null && team.id !== contest.winner?.id);
}
