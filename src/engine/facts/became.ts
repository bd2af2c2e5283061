import type { MatchFact } from '../model/facts.ts';
import type { MatchReport, MatchState, Outcome } from '../model/standing.ts';
import type { Reporter } from '../model/statements.ts';
import { compare, isFixture, isPostponed, lastWord, sourceOf } from './accounts.ts';
import type { View } from './reading.ts';

/** What the lines about one match make of it, where a ruling, the organizer and the sources in the match each have their say. */
export const becameOf = (lines: readonly MatchFact[], view: View): MatchState | undefined => {
  const pitch = onThePitch(lines.filter(({ ruling }) => ruling === undefined));
  const ruled = lines
    .filter(({ ruling }) => ruling !== undefined)
    .sort((a, b) => view.rank(a.ruling) - view.rank(b.ruling) || compare(a.date ?? '', b.date ?? ''))
    .at(-1);
  return ruled === undefined ? pitch : overPitch(ruled, pitch);
};

const overPitch = (ruled: MatchFact, pitch: MatchState | undefined): MatchState => {
  if (pitch === undefined) return ruled;
  const { date, at, kickOff, reports, counted, outcome, home } = pitch;
  return {
    ...ruled,
    ...(ruled.date === undefined && date !== undefined && { date }),
    ...(ruled.at === undefined && at !== undefined && { at }),
    ...(ruled.kickOff === undefined && kickOff !== undefined && { kickOff }),
    ...(home === ruled.home && outcome.kind !== 'to-play' && { replaced: outcome }),
    ...(reports && { reports: home === ruled.home ? reports : reports.map(turnedReport) }),
    ...(counted && { counted: counted === 'nobody' ? 'settled' : counted }),
  };
};

const onThePitch = (lines: readonly MatchFact[]): MatchState | undefined => {
  const plan = lastWord(lines.filter((one) => isFixture(one) || isPostponed(one)));
  const told = lines.filter(({ outcome }) => outcome.kind !== 'to-play');
  const own = outcomeOf(told.filter(({ saidBy }) => saidBy === undefined));
  const sources = told.filter(({ saidBy }) => saidBy !== undefined);
  if (sources.length === 0) return own ? resumed(own, plan) : plan && ahead(plan);
  const names = new Set(sources.map(sourceOf));
  const last = [...names].map((name) => outcomeOf(sources.filter((one) => sourceOf(one) === name))).filter((one) => one !== undefined);
  return resumed(settled(own, last), plan);
};

/** A result, or the part that was played; a part that corrects counts until something later follows it. */
const outcomeOf = (lines: readonly MatchFact[]): MatchFact | undefined => {
  const part = lastWord(lines.filter(({ outcome }) => outcome.kind === 'suspended'));
  const result = lastWord(lines.filter(({ outcome }) => outcome.kind !== 'suspended'));
  if (part === undefined || result === undefined) return result ?? part;
  const corrected = part.corrects > result.corrects && (part.date === undefined || (result.date ?? '') <= part.date);
  return corrected ? part : result;
};

/** A fixture; a postponed one has no day, and keeps its place. */
const ahead = (plan: MatchFact): MatchState => {
  if (!isPostponed(plan)) return plan;
  const { date: _date, kickOff: _kickOff, ...rest } = plan;
  return rest;
};

/** A part that was played is to go on, on a later day if a fixture names one. */
const resumed = (state: MatchState, plan: MatchFact | undefined): MatchState => {
  if (state.outcome.kind !== 'suspended' || plan?.date === undefined || isPostponed(plan)) return state;
  if (plan.date <= (state.date ?? '')) return state;
  const { kickOff: _kickOff, ...rest } = state;
  return { ...rest, date: plan.date, ...(plan.kickOff !== undefined && { kickOff: plan.kickOff }) };
};

/** In whose word a table trusts first. A club alone is believed as long as the other one says nothing else. */
const TRUST: Readonly<Record<Reporter, number>> = { league: 0, referee: 1, home: 2, away: 3 };

/** A match of which its sources speak: what counts of it, and what everybody said. */
const settled = (own: MatchFact | undefined, sources: readonly MatchFact[]): MatchState => {
  const byTrust = sources.toSorted((a, b) => TRUST[a.saidBy ?? 'away'] - TRUST[b.saidBy ?? 'away'] || compare(sourceOf(a), sourceOf(b)));
  const [first] = byTrust;
  const base = own ?? first;
  // `sources` is never empty
  if (base === undefined || first === undefined) throw new RangeError('no source');
  const reports = byTrust.map((one): MatchReport => (one.home === base.home ? reportOf(one) : turnedReport(reportOf(one))));
  if (own !== undefined) return { ...own, reports, counted: 'settled' };
  const agree = doAgree(reports);
  const by = first.saidBy ?? 'away';
  const { saidBy: _, corrects: __, ...rest } = base;
  if (agree) return { ...rest, outcome: fullest(reports.map(({ outcome }) => outcome)), reports, counted: by };
  if (by === 'league' || by === 'referee') return { ...rest, reports, counted: by };
  const { note: _note, source: _source, ...match } = rest;
  return { ...match, outcome: { kind: 'to-play' }, reports, counted: 'nobody' };
};

const reportOf = ({ saidBy = 'away', outcome, date, source, note, spot }: MatchFact): MatchReport => ({
  by: saidBy,
  outcome,
  ...(date !== undefined && { date }),
  ...(source !== undefined && { source }),
  ...(note && { note }),
  ...(spot && { spot }),
});

/** Whether no two accounts contradict each other. */
export const doAgree = (reports: readonly MatchReport[]): boolean =>
  reports.every(({ outcome }, i) => reports.slice(0, i).every((other) => areOne(outcome, other.outcome)));

/** Whether both can be true: a figure that only one of them has contradicts nobody. */
const areOne = (one: Outcome, two: Outcome): boolean => {
  if (one.kind !== two.kind) return false;
  if (one.kind !== 'played' || two.kind !== 'played') return JSON.stringify(one) === JSON.stringify(two);
  return (
    samePair(one.score, two.score) &&
    one.extraTime === two.extraTime &&
    one.note === two.note &&
    (['ninety', 'halfTime', 'penalties'] as const).every(
      (key) => one[key] === undefined || two[key] === undefined || samePair(one[key], two[key]),
    )
  );
};
const samePair = (a: readonly [number, number], b: readonly [number, number]): boolean => a[0] === b[0] && a[1] === b[1];

/** What agreeing accounts say together. */
const fullest = (outcomes: readonly Outcome[]): Outcome => Object.assign({}, ...outcomes.toReversed()) as Outcome;

type Pair = readonly [number, number];
const flip = ([a, b]: Pair): Pair => [b, a];
const OTHER = { home: 'away', away: 'home', drawn: 'drawn', unknown: 'unknown' } as const;

const turnedReport = (report: MatchReport): MatchReport => ({
  ...report,
  by: report.by === 'home' ? 'away' : report.by === 'away' ? 'home' : report.by,
  outcome: turned(report.outcome),
});

/** The outcome seen from the other side. */
const turned = (outcome: Outcome): Outcome => {
  switch (outcome.kind) {
    case 'played': {
      const { score, ninety, halfTime, penalties } = outcome;
      return {
        ...outcome,
        score: flip(score),
        ...(ninety && { ninety: flip(ninety) }),
        ...(halfTime && { halfTime: flip(halfTime) }),
        ...(penalties && { penalties: flip(penalties) }),
      };
    }
    case 'decided':
      return { ...outcome, winner: OTHER[outcome.winner], ...(outcome.penalties && { penalties: flip(outcome.penalties) }) };
    case 'walkover':
      return { ...outcome, winner: OTHER[outcome.winner] };
    case 'awarded':
    case 'suspended':
      return { ...outcome, score: flip(outcome.score) };
    case 'both-lose':
    case 'annulled':
    case 'not-played':
    case 'to-play':
      return outcome;
  }
};
