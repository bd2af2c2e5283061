import type { MatchReport, MatchState, Outcome, Reporter, Season, TypedOutcome } from '../../engine/index.ts';
import { type Decide, type Decision, onSeason } from './append.ts';
import { type Meeting, matchMeant } from './match-meant.ts';
import { type Refused, refused } from './office.ts';
import { type MatchOrder, stated } from './record-match.ts';
import { calledIn } from './team-meant.ts';
import { readTypedMatch } from './typed-lines.ts';
import { contestsAt } from './within.ts';

/** `take`: whose account is the right one; absent: the match says a result of its own. */
export type SettlingOrder = Omit<MatchOrder, 'ruling'> & { readonly take?: Reporter };

/** The organizer says what counts where the sources of a match contradict each other. What they said stays beside it. */
export const settleMatch = (order: SettlingOrder): Decide =>
  onSeason((season, standing): Decision => {
    const typed = readTypedMatch(order.match, order.language);
    if ('kind' in typed) return typed;
    const within = contestsAt(season, order.within);
    if (within !== undefined && 'kind' in within) return within;
    const meeting = disputedMatch(season, typed, within);
    if ('kind' in meeting) return meeting;
    const { away, home, on } = meeting;
    const report = order.take === undefined ? undefined : on.reports?.find(({ by }) => by === order.take);
    const match = `${season.teams[home]?.name ?? ''} – ${season.teams[away]?.name ?? ''}`;
    if (order.take !== undefined && report === undefined)
      return refused('report-missing', { match, by: order.take, candidates: (on.reports ?? []).map(({ by }) => by).join(' · ') });
    if (report === undefined && typed.outcome.kind === 'to-play')
      return refused('line-unreadable', {
        found: order.match,
        expected: `"${match.replace(' – ', ' 2-1 ')}" · --take ${(on.reports ?? []).map(({ by }) => by).join(' · --take ')}`,
      });
    const date = order.date ?? typed.date ?? report?.date;
    const { date: _, saidBy: _saidBy, by: _by, ...bare } = typed;
    const said = report === undefined ? bare : { ...bare, ...sidesOf(season, meeting), outcome: typedOutcome(season, meeting, report) };
    const statement = stated({ meeting, season, standing, typed: { ...said, ...(date !== undefined && { date }) } }, 'no');
    return 'problems' in statement ? statement : { kind: 'facts', statements: [statement] };
  });

type Disputed = Meeting & { readonly on: MatchState };

/** Of the matches that are meant, the one whose sources differ. */
const disputedMatch = (
  season: Season,
  typed: Parameters<typeof matchMeant>[1],
  within: readonly string[] | undefined,
): Disputed | Refused => {
  const found = (['open', 'over'] as const).map((wanted) => matchMeant(season, typed, wanted, within));
  for (const one of found) if (!('kind' in one) && one.on && isDisputed(season, one.contest.ix, one.on)) return { ...one, on: one.on };
  const refusal = found.find(
    (one): one is Refused =>
      'kind' in one && one.problems.some(({ code }) => code !== 'match-has-result' && code !== 'match-without-result'),
  );
  return refusal ?? refused('match-undisputed', { match: `${typed.home} – ${typed.away}` });
};

const isDisputed = ({ conflicts }: Season, contest: number, { away, date, home, label }: MatchState): boolean =>
  conflicts.some(
    ({ code, contest: where, match }) =>
      code === 'reports-differ' &&
      where === contest &&
      match?.home === home &&
      match.away === away &&
      match.date === date &&
      JSON.stringify(match.label) === JSON.stringify(label),
  );

const sidesOf = (season: Season, { away, home }: Meeting) => ({ home: calledIn(season, home), away: calledIn(season, away) });

/** An account as a line says it: winners by their names. */
const typedOutcome = (season: Season, meeting: Meeting, { outcome }: MatchReport): TypedOutcome => {
  const named = (winner: Extract<Outcome, { readonly kind: 'walkover' }>['winner']) =>
    winner === 'unknown' ? {} : { winner: sidesOf(season, meeting)[winner] };
  switch (outcome.kind) {
    case 'walkover':
      return { kind: 'walkover', ...named(outcome.winner) };
    case 'decided': {
      const { penalties, winner } = outcome;
      const shootOut = penalties ? { penalties } : {};
      if (winner === 'drawn') return { kind: 'decided', drawn: 'yes', ...shootOut };
      return { kind: 'decided', drawn: 'not-stated', ...named(winner), ...shootOut };
    }
    default:
      return outcome;
  }
};
