import type { MatchReport, MatchState, Outcome, TeamIx } from '../engine/index.ts';
import type { MatchDocument, ReportDocument, Team } from './season-document.ts';
import { bothOrNull } from './text.ts';
import { inBoth } from './words/index.ts';

type Facts = Pick<MatchDocument, 'score' | 'halfTime' | 'extraTime' | 'penalties' | 'winner'>;

const NOTHING: Facts = { score: null, halfTime: null, extraTime: false, penalties: null, winner: null };

export const presentMatch = (match: MatchState, teamOf: (ix: TeamIx) => Team): MatchDocument => ({
  kind: match.outcome.kind,
  label: match.label?.kind ?? null,
  leg: match.label?.kind === 'leg' ? match.label.leg : null,
  home: teamOf(match.home),
  away: teamOf(match.away),
  ...presentOutcome(match.outcome),
  ground: match.ground,
  date: match.date ?? null,
  at: match.at ?? null,
  kickOff: match.kickOff ?? null,
  round: match.round ?? null,
  postponed: match.outcome.kind === 'to-play' && match.outcome.note === 'postponed',
  ruling: match.ruling ?? null,
  onThePitch: match.replaced?.kind === 'played' || match.replaced?.kind === 'suspended' ? match.replaced.score : null,
  note: bothOrNull(match.note),
  source: match.source ?? null,
  reports: match.reports?.map((report) => presentReport(report, match, teamOf)) ?? NO_REPORTS,
  counted: match.counted ?? null,
});

const NO_REPORTS: readonly ReportDocument[] = [];

const presentReport = (
  { by, outcome, date, note, source }: MatchReport,
  { home, away }: MatchState,
  teamOf: (ix: TeamIx) => Team,
): ReportDocument => {
  const teams = [teamOf(home).name, teamOf(away).name] as const;
  const club = by === 'home' ? teams[0] : by === 'away' ? teams[1] : undefined;
  return {
    by,
    kind: outcome.kind,
    ...presentOutcome(outcome),
    date: date ?? null,
    note: bothOrNull(note),
    source: source ?? null,
    text: inBoth((words) => words.cases.account(by, club, outcome, teams)),
  };
};

const presentOutcome = (outcome: Outcome): Facts => {
  switch (outcome.kind) {
    case 'to-play':
    case 'not-played':
    case 'annulled':
      return NOTHING;
    case 'played':
      return {
        score: outcome.score,
        halfTime: outcome.halfTime ?? null,
        extraTime: outcome.extraTime === 'after',
        penalties: outcome.penalties ?? null,
        winner: sideOf(outcome.penalties ?? outcome.score),
      };
    case 'decided':
      return { ...NOTHING, penalties: outcome.penalties ?? null, winner: outcome.winner === 'unknown' ? null : outcome.winner };
    case 'walkover':
      return { ...NOTHING, winner: outcome.winner === 'unknown' ? null : outcome.winner };
    case 'awarded':
      return { ...NOTHING, score: outcome.score, winner: sideOf(outcome.score) };
    case 'both-lose':
      return { ...NOTHING, score: outcome.score ?? null };
    case 'suspended':
      // the score when it was cut short decides nothing yet
      return { ...NOTHING, score: outcome.score };
  }
};

const sideOf = ([home, away]: readonly [number, number]): 'home' | 'away' | 'drawn' =>
  home > away ? 'home' : home < away ? 'away' : 'drawn';
