import type { ContestIx, Plan, PlanContest, Season } from '../engine/index.ts';
import { type Desk, deskOf } from './desk.ts';
import { presentCaseDues, presentCases } from './present-cases.ts';
import { presentContest } from './present-contest.ts';
import { presentConflict, presentDue, presentUnknown } from './present-findings.ts';
import { presentEnds, presentHead } from './present-season.ts';
import { differs } from './readings.ts';
import type { SeasonDocument } from './season-document.ts';

/**
 * A sheet is a season's document with one contest in it and nothing that is not said of that contest: enough to show it,
 * without the thousands of others that a country has.
 */
export type Sheet = SeasonDocument;

/** From how many contests on a season is a country's: its contests are kept and shown one by one, where others are derived as soon as fetched. */
export const MANY_CONTESTS = 500;

/** The sheets of all contests that have one, out of the whole document. */
export function* sheetsOf(document: SeasonDocument): Generator<Sheet> {
  const due = byContest(document.due);
  const unknown = byContest(document.unknown);
  const conflicts = byContest(document.conflicts);
  const cases = byContest(document.cases);
  const differing = new Set(document.differing);
  for (const contest of document.contests) {
    const { id } = contest;
    if (contest.kind === 'allocation') continue;
    yield {
      ...document,
      ...NOTHING_ELSE,
      differing: differing.has(id) ? [id] : [],
      contests: [contest],
      due: due.get(id) ?? [],
      unknown: unknown.get(id) ?? [],
      conflicts: conflicts.get(id) ?? [],
      cases: cases.get(id) ?? [],
    };
  }
}

/** The sheets of some contests, made without the document: the same as out of it. */
export const presentSheets = (
  id: string,
  season: Season,
  problems: SeasonDocument['problems'],
  others: readonly Season[],
  contests: readonly PlanContest[],
): readonly Sheet[] => {
  const desk = deskOf(season);
  const head = { ...presentHead(id, season), ...NOTHING_ELSE, problems };
  const caseDues = byContest(presentCaseDues(season, desk.teamOf));
  const cases = byContest(presentCases(season, desk.teamOf));
  const wanted = new Set(contests.map(({ ix }) => ix));
  const due = byContest(season.due.filter(({ contest }) => wanted.has(contest)).map((one) => presentDue(desk, one)));
  const unknown = byContest(season.unknown.filter(({ contest }) => wanted.has(contest)).map((one) => presentUnknown(desk, one)));
  const conflicts = byContest(conflictsIn(desk, wanted));
  return contests.filter(hasSheet).map(
    (contest): Sheet => ({
      ...head,
      differing: differs(season, others, contest.ix) ? [contest.path] : [],
      contests: [presentContest(desk, contest)],
      due: [...(due.get(contest.path) ?? []), ...(caseDues.get(contest.path) ?? [])],
      unknown: unknown.get(contest.path) ?? [],
      conflicts: conflicts.get(contest.path) ?? [],
      cases: cases.get(contest.path) ?? [],
    }),
  );
};

/**
 * Of a season at a day or in a reading what the pages of one contest tell: its sheet, laid on the document of the same season as it
 * stands. The other contests, how far each team came and the texts around them are that document's.
 */
export const layOn = (document: SeasonDocument, season: Season, sheet: Sheet): SeasonDocument => {
  const [contest] = sheet.contests;
  const { asOf, cases, conflicts, differing, due, reading, unknown } = sheet;
  return {
    ...document,
    ...presentEnds(deskOf(season)),
    asOf,
    cases,
    conflicts,
    differing,
    due,
    reading,
    unknown,
    contests: document.contests.map((one) => (one.id === contest?.id ? contest : one)),
  };
};

/** An allocation names the contests that it sends teams to. */
const hasSheet = ({ node }: PlanContest): boolean => node.kind !== 'allocation';

const NOTHING_ELSE = {
  champion: null,
  runnerUp: null,
  promotions: [],
  entrants: [],
  reach: [],
  stages: [],
  articles: [],
  layers: [],
  amendments: [],
  sources: [],
} as const;

/** Those on record in the sources may name a contest or none. */
const conflictsIn = (desk: Desk, wanted: ReadonlySet<ContestIx>) =>
  desk.season.conflicts
    .filter(({ contest, node }) => node !== undefined || (contest !== undefined && wanted.has(contest)))
    .map((conflict) => presentConflict(desk, conflict));

const byContest = <T extends { readonly contest: string | null }>(list: readonly T[]): ReadonlyMap<string, readonly T[]> => {
  const lists = new Map<string, T[]>();
  for (const one of list) {
    if (one.contest === null) continue;
    const own = lists.get(one.contest);
    if (own) own.push(one);
    else lists.set(one.contest, [one]);
  }
  return lists;
};

/**
 * The contests whose sheets may say something else after a season has grown; undefined where any may. Of a contest that was
 * derived again, in any reading: its own, those that feed it (whether a place goes on can depend on who took a slot), and all
 * that it leads to (why a slot is vacant is told from where the vacancy arose).
 * @param before the season in each of its readings, as `after` has them
 */
export const staleContests = (before: readonly Season[], after: readonly Season[]): readonly PlanContest[] | undefined => {
  const [first] = after;
  if (first === undefined || before.length !== after.length) return undefined;
  const { plan } = first;
  const stale = new Set<ContestIx>();
  for (const [i, now] of after.entries()) {
    const then = before[i];
    if (then === undefined || then.plan !== plan || now.plan !== plan || then.teams !== now.teams) return undefined;
    for (const { ix } of plan.contests) if (then.contests[ix] !== now.contests[ix]) stale.add(ix);
    for (const ix of casesThatDiffer(then, now)) stale.add(ix);
    if (JSON.stringify(then.prizes) !== JSON.stringify(now.prizes)) for (const ix of prizeWinners(plan)) stale.add(ix);
  }
  return [...around(plan, stale)].sort((a, b) => a - b).flatMap((ix) => plan.contests[ix] ?? []);
};

const casesThatDiffer = (before: Season, after: Season): readonly ContestIx[] => {
  const [then, now] = [before, after].map(({ cases }) => new Map(cases.map((one) => [JSON.stringify(one), one.contest])));
  const changed = [...(then ?? [])].filter(([text]) => !now?.has(text)).concat([...(now ?? [])].filter(([text]) => !then?.has(text)));
  return changed.flatMap(([, contest]) => contest ?? []);
};

const prizeWinners = (plan: Plan): readonly ContestIx[] =>
  plan.contests.filter(({ uses }) => uses.some((use) => use.some(({ kind }) => kind === 'prize'))).map(({ ix }) => ix);

/** Some contests, those that feed them, and all that they lead to. */
const around = (plan: Plan, some: ReadonlySet<ContestIx>): ReadonlySet<ContestIx> => {
  const onward = onwardOf(plan);
  const found = new Set(some);
  for (const ix of found) for (const next of onward[ix] ?? []) found.add(next);
  const all = new Set(found);
  for (const ix of found) for (const feeder of plan.contests[ix]?.feeders ?? []) all.add(feeder);
  return all;
};

/** For each contest those it feeds; found once for each plan. */
const onwardOf = (plan: Plan): readonly (readonly ContestIx[])[] => {
  const known = onwards.get(plan);
  if (known) return known;
  const onward = plan.contests.map((): ContestIx[] => []);
  for (const { feeders, ix } of plan.contests) for (const feeder of feeders) onward[feeder]?.push(ix);
  onwards.set(plan, onward);
  return onward;
};
const onwards = new WeakMap<Plan, readonly (readonly ContestIx[])[]>();
