import type { MatchLabel, Season, TeamIx, TypedOutcome } from '../../engine/index.ts';
import type { Language } from '../../formats/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { nextCorrection } from './corrections.ts';
import { isOpen, type Meeting, matchMeant } from './match-meant.ts';
import { problem, type Refused, refused } from './office.ts';
import type { Standing } from './standing.ts';
import { calledIn, teamsMeant } from './team-meant.ts';
import { type MatchStatement, readTypedMatch } from './typed-lines.ts';
import { contestsAt } from './within.ts';

export type MatchOrder = {
  /** `A 2-1 B`, with a label, a day and notes as in a facts file; `A v B` where only the match is meant. */
  readonly match: string;
  readonly language: Language;
  /** Path of a contest or container. */
  readonly within?: string;
  readonly date?: string;
  /** The ruling without which this is not so. */
  readonly ruling?: string;
};

/** Puts on record what became of a match that has no result yet. What a source in the match says stands beside what others said. */
export const recordResult = (order: MatchOrder): Decide =>
  onMatch(
    order,
    (typed) => (typed.saidBy === undefined && typed.by === undefined ? 'open' : 'any'),
    (found) => (found.typed.outcome.kind === 'to-play' ? noOutcome(found.typed) : stated(found, 'no')),
  );

/** Says otherwise what became of a match that has a result. */
export const correctResult = (order: MatchOrder): Decide =>
  onMatch(
    order,
    () => 'over',
    (found) => (found.typed.outcome.kind === 'to-play' ? noOutcome(found.typed) : corrected(found)),
  );

export type WalkoverOrder = MatchOrder & {
  /** Who was there, or who was not; `nobody` was: both lose. Absent: as the line says. */
  readonly winner?: { readonly team: string } | { readonly absent: string } | 'nobody';
};

/** A team did not turn up, or neither did. Where a result is on record already, the walkover corrects it. */
export const recordWalkover = ({ winner, ...order }: WalkoverOrder): Decide =>
  onMatch(
    order,
    () => 'any',
    (found) => {
      const outcome = walkoverOf(found, winner);
      if ('problems' in outcome) return outcome;
      const told = { ...found, typed: { ...found.typed, outcome } };
      return isOpen(found.meeting) ? stated(told, 'no') : corrected(told);
    },
  );

const walkoverOf = ({ meeting, season, typed }: Found, winner: WalkoverOrder['winner']): TypedOutcome | Refused => {
  if (winner === 'nobody') return { kind: 'both-lose' };
  if (winner === undefined)
    return (typed.outcome.kind === 'walkover' && typed.outcome.winner !== undefined) || typed.outcome.kind === 'both-lose'
      ? typed.outcome
      : refused('line-unreadable', { found: `${typed.home} w.o. ${typed.away}`, expected: '--won-by, --absent, --both-lose' });
  const side = sideOf(season, meeting, 'team' in winner ? winner.team : winner.absent);
  if (typeof side !== 'number') return side;
  const there = 'team' in winner ? side : side === meeting.home ? meeting.away : meeting.home;
  return { kind: 'walkover', winner: calledIn(season, there) };
};

export type FixtureOrder = MatchOrder & { readonly time?: string; readonly place?: string; readonly postponed: 'yes' | 'no' };

/** Gives a match that is still to be played another day, hour or place, or none for now. */
export const moveMatch = ({ place, postponed, time, ...order }: FixtureOrder): Decide =>
  onMatch(
    order,
    () => 'open',
    ({ meeting, season, standing, typed }) => {
      const { on } = meeting;
      const { at: _at, date: _date, kickOff: _kickOff, ...bare } = typed;
      const at = place ?? typed.at ?? on?.at;
      const kickOff = time ?? typed.kickOff ?? (postponed === 'yes' ? undefined : on?.kickOff);
      const date = typed.date ?? (postponed === 'yes' ? undefined : on?.date);
      const round = typed.round ?? on?.round;
      const fixture: MatchStatement = {
        ...bare,
        outcome: postponed === 'yes' ? { kind: 'to-play', note: 'postponed' } : { kind: 'to-play' },
        ...(at !== undefined && { at }),
        ...(kickOff !== undefined && { kickOff }),
        ...(date !== undefined && { date }),
        ...(round !== undefined && { round }),
      };
      if (on && postponed === 'no' && date === on.date && kickOff === on.kickOff && at === on.at && round === on.round)
        return refused('nothing-to-write');
      return stated({ meeting, season, standing, typed: fixture }, on?.outcome.kind === 'to-play' ? 'yes' : 'no');
    },
  );

/** Which of the two a person means. */
const sideOf = (season: Season, { away, home }: Pick<Meeting, 'home' | 'away'>, typed: string): TeamIx | Refused => {
  const [only, ...others] = teamsMeant(season, typed, new Set([home, away]));
  if (only !== undefined && others.length === 0) return only;
  const match = `${season.teams[home]?.name ?? ''} – ${season.teams[away]?.name ?? ''}`;
  return { kind: 'refused', problems: [problem('winner-not-playing', { team: typed, match })] };
};

type Found = { readonly meeting: Meeting; readonly typed: MatchStatement; readonly season: Season; readonly standing: Standing };

/** Reads the typed match, finds it, and lets `then` make the statement. */
const onMatch = (
  order: MatchOrder,
  wanted: (typed: MatchStatement) => Parameters<typeof matchMeant>[2],
  then: (found: Found) => MatchStatement | Refused,
): Decide =>
  onSeason((season, standing): Decision => {
    const typed = readTypedMatch(order.match, order.language);
    if ('kind' in typed) return typed;
    const { date = typed.date, ruling = typed.by } = order;
    const { by: _by, date: _date, ...rest } = typed;
    const told: MatchStatement = { ...rest, ...(date !== undefined && { date }), ...(ruling !== undefined && { by: ruling }) };
    const statement = matchStatement(season, standing, told, order.within, wanted(told), then);
    return 'problems' in statement ? statement : { kind: 'facts', statements: [statement] };
  });

/** A typed match as the statement of the season's match that it means. */
export const matchStatement = (
  season: Season,
  standing: Standing,
  typed: MatchStatement,
  in_: string | undefined,
  wanted: Parameters<typeof matchMeant>[2],
  then: (found: Found) => MatchStatement | Refused,
): MatchStatement | Refused => {
  const within = contestsAt(season, in_);
  if (within !== undefined && 'kind' in within) return within;
  const meeting = matchMeant(season, typed, wanted, within);
  return 'kind' in meeting ? meeting : then({ meeting, typed, season, standing });
};

const noOutcome = ({ away, home }: MatchStatement): Refused =>
  refused('line-unreadable', { found: `${home} v ${away}`, expected: `"${home} 2-1 ${away}"` });

/** The statement with the names, the label and the ground of the match it speaks of. */
export const stated = ({ meeting, season, standing, typed }: Found, corrects: 'yes' | 'no'): MatchStatement | Refused => {
  const { contest, home, away, label, ground } = meeting;
  const outcome = outcomeOf(season, meeting, typed);
  if ('problems' in outcome) return outcome;
  return {
    ...typed,
    home: calledIn(season, home),
    away: calledIn(season, away),
    outcome,
    contest: { path: contest.path },
    corrects: nextCorrection(standing.loaded.log, meeting, corrects),
    ground: typed.ground === 'home' ? ground : typed.ground,
    ...labelOf(label),
  };
};

/** Another result for a match that was played when and where it was, unless the line says otherwise. */
const corrected = (found: Found): MatchStatement | Refused => {
  const { at, date, kickOff, round } = found.meeting.on ?? {};
  const played = {
    ...(at !== undefined && { at }),
    ...(date !== undefined && { date }),
    ...(kickOff !== undefined && { kickOff }),
    ...(round !== undefined && { round }),
  };
  return stated({ ...found, typed: { ...played, ...found.typed } }, 'yes');
};

const labelOf = (label: MatchLabel | undefined) => (label ? { label } : {});

/** As typed, with the sides of the match as it is on record and the winner by the name of the season. */
const outcomeOf = (season: Season, meeting: Meeting, typed: MatchStatement): TypedOutcome | Refused => {
  const [first] = teamsMeant(season, typed.home, new Set([meeting.home, meeting.away]));
  const outcome = first === meeting.away ? turnedRound(typed.outcome) : typed.outcome;
  if (!('winner' in outcome) || outcome.winner === undefined) return outcome;
  const side = sideOf(season, meeting, outcome.winner);
  return typeof side === 'number' ? { ...outcome, winner: calledIn(season, side) } : side;
};

const PAIRS = ['score', 'ninety', 'halfTime', 'penalties'] as const;

/** The match is on record with the other team at home. */
const turnedRound = (outcome: TypedOutcome): TypedOutcome => {
  const turned: Record<string, unknown> = { ...outcome };
  for (const key of PAIRS) {
    const pair = turned[key] as readonly [number, number] | undefined;
    if (pair) turned[key] = [pair[1], pair[0]];
  }
  return turned as TypedOutcome;
};
