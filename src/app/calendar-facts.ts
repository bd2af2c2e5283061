import type { Calendar, Dated } from '../calendar/index.ts';
import type { MatchState, PlanContest, Statement } from '../engine/index.ts';
import type { CalendarGame } from './calendar-games.ts';
import type { CalendarAsked } from './calendar-question.ts';
import { calledIn } from './commands/team-meant.ts';

/** Which correction of a match on record the next line about it is. */
export type CorrectionOf = (contest: PlanContest, match: MatchState) => number;

/** The matches that get a day, as facts: those of known teams that have none yet. Numbers that were drawn for them come first. */
export const datedStatements = (asked: CalendarAsked, dates: Calendar, correctionOf: CorrectionOf): readonly Statement[] => [
  ...asked.found.drawn,
  ...asked.found.games.flatMap((game, ix) => {
    const dated = dates[ix];
    return dated === undefined || game.match?.date !== undefined ? [] : dayOf(asked, game, dated, correctionOf);
  }),
];

/** The matches of a change, on their new days. What it does not speak of, the ground and the round, stays. */
export const movedStatements = (
  asked: CalendarAsked,
  games: readonly number[],
  dates: Calendar,
  correctionOf: CorrectionOf,
): readonly Statement[] =>
  games.flatMap((ix) => {
    const [game, dated] = [asked.found.games[ix], dates[ix]];
    return game === undefined || dated === undefined ? [] : dayOf(asked, game, dated, correctionOf);
  });

const dayOf = ({ bound, season }: CalendarAsked, game: CalendarGame, dated: Dated, correctionOf: CorrectionOf): readonly Statement[] => {
  const { away, ground, home, leg, match, round } = game;
  const contest = season.plan.contests[game.contest];
  if (contest === undefined || !('team' in home) || !('team' in away)) return [];
  const place = dated.ground === undefined || ground !== 'home' ? match?.at : bound.grounds[dated.ground];
  return [
    {
      type: 'match',
      contest: { path: contest.path },
      date: dated.day,
      home: calledIn(season, home.team),
      away: calledIn(season, away.team),
      outcome: { kind: 'to-play' },
      ground,
      // a fixture for the same match that is there already: this one takes its place
      corrects: match?.outcome.kind === 'to-play' ? correctionOf(contest, match) : 0,
      ...(leg !== undefined && { label: { kind: 'leg', leg } as const }),
      ...(dated.time !== undefined && { kickOff: dated.time }),
      ...(contest.node.kind === 'group' && { round }),
      ...(place !== undefined && { at: place }),
    },
  ];
};
