import {
  type BoundFacts,
  evaluate,
  type MatchState,
  makeLookup,
  type PlanContest,
  type Season,
  type Spot,
  type Statement,
} from '../engine/index.ts';
import type { Effect, Entry } from '../log/index.ts';
import { lineOf } from './commands/entry-facts.ts';
import { folderOfTexts } from './commands/log-folder.ts';
import type { Office } from './commands/office.ts';
import { standingOf, statementsIn } from './commands/standing.ts';
import { findTeam } from './find-team.ts';
import { type Loaded, loadSeason } from './load-season.ts';

/** A line on record about a match, and where it stands: in a file, or in an entry of a log that may have been taken back since. */
export type MatchLine = {
  readonly statement: Statement;
  readonly es: string;
  readonly en: string;
  readonly spot?: Spot;
  readonly entry?: Entry;
  readonly undoneBy?: Entry;
};

export type MatchLines = { readonly match: MatchState; readonly lines: readonly MatchLine[] };

/** All that is on record of a season's matches, contest by contest. */
export type SeasonHistory = {
  readonly id: string;
  /** With every ruling that is issued. */
  readonly season: Season;
  readonly kept: 'log' | 'files';
  /** The matches of a contest in the order of its state, each with its lines; undefined if there is no such contest. */
  readonly of: (path: string) => readonly MatchLines[] | undefined;
};

/**
 * Opens the history of a season's matches: what each line says, who put it there and what was taken back. Undefined where there
 * is no season, or its regulations cannot be used.
 */
export const openHistory = async (office: Office, id: string): Promise<SeasonHistory | undefined> => {
  const folder = await office.shelf.open(id);
  if (folder === undefined) return undefined;
  if (folder.heads === undefined) return historyOf(folder.id, await loadSeason(folder), undefined);
  const standing = await standingOf(office, await office.store(), folder.id);
  if ('kind' in standing) return undefined;
  const { effect } = standing;
  // laid out from these very entries: the log may have grown since the folder was opened
  const laid = folderOfTexts(folder.id, [...effect.files, ...effect.factsFiles], office.shelf);
  return historyOf(folder.id, await loadSeason(laid), effect);
};

const historyOf = (id: string, { log, plan, statements }: Loaded, effect: Effect | undefined): SeasonHistory | undefined => {
  if (plan === undefined || log === undefined || statements === undefined) return undefined;
  const season = evaluate(plan, log);
  const record: Record = {
    season,
    log,
    lines: linesBySpot(id, statements, effect),
    takenBack: effect === undefined ? [] : takenBackIn(season, effect),
  };
  const contests = new Map(plan.contests.map((contest) => [contest.path, contest]));
  return {
    id,
    season,
    kept: effect === undefined ? 'files' : 'log',
    of: (path) => {
      const contest = contests.get(path);
      return contest && matchesWithLines(record, contest);
    },
  };
};

type Record = {
  readonly season: Season;
  readonly log: BoundFacts;
  /** What a spot says, in words when somebody asks. */
  readonly lines: (spot: Spot | undefined) => readonly MatchLine[];
  readonly takenBack: readonly TakenBack[];
};

const placeOf = ({ file, line }: Spot): string => `${file}:${line}`;

const linesBySpot = (id: string, statements: readonly Statement[], effect: Effect | undefined): Record['lines'] => {
  const bySpot = new Map(statements.flatMap((statement) => (statement.spot ? [[placeOf(statement.spot), statement] as const] : [])));
  return (spot) => {
    const statement = spot && bySpot.get(placeOf(spot));
    if (spot === undefined || statement === undefined) return [];
    const file = spot.file.startsWith(`${id}/`) ? spot.file.slice(id.length + 1) : spot.file;
    const entry = effect?.entryAt(file, spot.line);
    return [{ ...said(statement), ...(entry ? { entry } : { spot }) }];
  };
};

const said = (statement: Statement): Pick<MatchLine, 'statement' | 'es' | 'en'> => ({
  statement,
  es: lineOf(statement, 'es'),
  en: lineOf(statement, 'en'),
});

type Pair = Pick<MatchState, 'home' | 'away' | 'label'>;

/** Which match of its pair lines speak of. A leg is a leg of its pair, and one round has a pair meet once, wherever. */
const pairKey = ({ node }: PlanContest, { away, home, label }: Pair): string => {
  const once = (node.kind === 'group' && node.rounds === 1) || (node.kind === 'tie' && node.legs === 1);
  const kind = label === undefined ? '' : label.kind === 'leg' ? `leg ${label.leg}` : label.kind;
  const unordered = once || kind.startsWith('leg') || kind === 'third-match';
  return `${kind} ${(unordered ? [home, away].sort((a, b) => a - b) : [home, away]).join(' ')}`;
};

const matchesWithLines = (record: Record, contest: PlanContest): readonly MatchLines[] => {
  const facts = record.log.contests[contest.ix]?.matches ?? [];
  const matches = record.season.contests[contest.ix]?.matches ?? [];
  type Fact = (typeof facts)[number];
  const meetings = new Map<string, Fact[]>();
  const meetingAt = new Map<string, string>();
  for (const fact of facts) {
    const key = `${pairKey(contest, fact)} ${fact.meeting ?? 0}`;
    const known = meetings.get(key);
    if (known) known.push(fact);
    else meetings.set(key, [fact]);
    if (fact.spot) meetingAt.set(placeOf(fact.spot), key);
  }
  const gone = record.takenBack.filter((one) => one.contest === contest.ix);
  return matches.map((match) => {
    // the line that counts tells the meeting
    const own = (match.spot && meetings.get(meetingAt.get(placeOf(match.spot)) ?? '')) ?? [];
    const key = pairKey(contest, match);
    const pair = matches.filter((other) => pairKey(contest, other) === key);
    const undone = gone.filter((one) => one.about !== undefined && pairKey(contest, one.about) === key && meantBy(one, pair) === match);
    const ids = new Set([...own.flatMap(({ ruling }) => ruling ?? []), ...undone.flatMap(({ line }) => idsOf(line.statement))]);
    const lines = [
      ...own.flatMap(({ spot }) => record.lines(spot)),
      ...disputes(record, contest, match, ids),
      ...undone.map(({ line }) => line),
    ];
    return { match, lines: inOrder(lines) };
  });
};

/** The protests about a match, what was said in them, and the rulings that its lines and they hang on. */
const disputes = (
  { lines, log, takenBack }: Record,
  contest: PlanContest,
  match: MatchState,
  ruled: ReadonlySet<string>,
): readonly MatchLine[] => {
  const { answers, appeals, protests, withdrawn } = log.cases;
  const key = pairKey(contest, match);
  const about = protests.filter((one) => one.contest === contest.ix && one.about !== undefined && pairKey(contest, one.about) === key);
  const ids = new Set([...ruled, ...about.map(({ id }) => id)]);
  if (ids.size === 0) return [];
  // a ruling on an appeal belongs to the first one, and a protest to the ruling on it
  for (let before = -1; before < ids.size; ) {
    before = ids.size;
    for (const { id, on } of log.rulings) if (on !== undefined && (ids.has(on) || ids.has(id))) ids.add(id).add(on);
  }
  const here = [...protests, ...answers, ...log.rulings, ...appeals, ...withdrawn].filter(({ id }) => ids.has(id));
  const gone = takenBack.filter(({ about: match, line }) => match === undefined && idsOf(line.statement).some((id) => ids.has(id)));
  return [...here.flatMap(({ spot }) => lines(spot)), ...gone.map(({ line }) => line)];
};

const idsOf = (statement: Statement): readonly string[] => [
  ...('id' in statement ? [statement.id] : []),
  ...(statement.by === undefined ? [] : [statement.by]),
];

/** A line that an undoing took back: the texts of the season no longer hold it. */
type TakenBack = {
  readonly contest: number | undefined;
  /** Undefined for what only names a dispute. */
  readonly about: (Pair & { readonly date?: string; readonly round?: number }) | undefined;
  readonly line: MatchLine;
};

const takenBackIn = (season: Season, { undone }: Effect): readonly TakenBack[] => {
  const lookup = makeLookup(season.plan.nodes);
  const contests = new Map(season.plan.contests.map((contest) => [contest.nodeIx, contest.ix]));
  const indices = new Map(season.teams.map(({ id }, ix) => [id, ix]));
  const teamCalled = (name: string): number | undefined => {
    const found = findTeam(season, name);
    return found.kind === 'found' ? indices.get(found.team.id) : undefined;
  };
  const contestOf = ({ contest }: Statement): number | undefined => {
    const found = contest && lookup(contest.path, undefined);
    return found && 'found' in found ? contests.get(found.found) : undefined;
  };
  const aboutOf = (statement: Statement): TakenBack['about'] => {
    const named = statement.type === 'match' ? statement : statement.type === 'protest' ? statement.about : undefined;
    const [home, away] = [named && teamCalled(named.home), named && teamCalled(named.away)];
    if (named === undefined || home === undefined || away === undefined) return undefined;
    const { date, label } = named;
    const round = statement.type === 'match' ? statement.round : undefined;
    return { home, away, ...(label && { label }), ...(date !== undefined && { date }), ...(round !== undefined && { round }) };
  };
  return undone.flatMap(({ by, entry }) =>
    entry.what.kind !== 'facts'
      ? []
      : statementsIn(entry.what.text).map((statement) => ({
          contest: contestOf(statement),
          about: aboutOf(statement),
          line: { ...said(statement), entry, undoneBy: by },
        })),
  );
};

/** Of several meetings of a pair the one of the same round, else of the same day, else the first. */
const meantBy = ({ about }: TakenBack, pair: readonly MatchState[]): MatchState | undefined =>
  pair.find(({ round }) => round !== undefined && round === about?.round) ??
  pair.find(({ date }) => date !== undefined && date === about?.date) ??
  pair[0];

/** As they were recorded; in files, as they stand there. A line is told once. */
const inOrder = (lines: readonly MatchLine[]): readonly MatchLine[] => {
  const told = new Map(lines.map((line) => [JSON.stringify([line.en, line.entry?.hash, line.spot]), line]));
  return [...told.values()].sort((a, b) =>
    a.entry && b.entry
      ? compare(a.entry.recorded, b.entry.recorded) || a.entry.version - b.entry.version
      : compare(a.spot?.file ?? '', b.spot?.file ?? '') || (a.spot?.line ?? 0) - (b.spot?.line ?? 0),
  );
};
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
