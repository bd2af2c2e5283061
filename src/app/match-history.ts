import type { MatchState, PlanContest, Season, Statement } from '../engine/index.ts';
import { parseFacts } from '../formats/index.ts';
import type { Entry } from '../log/index.ts';
import { findTeam } from './find-team.ts';

/** How often, and when last, the record of a match was changed; `planned`: the last day that it was given. */
export type MatchChanges = {
  readonly times: number;
  readonly last: string;
  readonly planned?: { readonly date: string; readonly time?: string };
};

export type MatchHistory = {
  readonly of: (
    contest: Pick<PlanContest, 'path' | 'node'>,
    match: Pick<MatchState, 'home' | 'away' | 'label'>,
  ) => MatchChanges | undefined;
  /** Of what only the regulations say: how often they were amended. */
  readonly amended: number;
  /** The instant of the last entry. */
  readonly last: string;
};

/**
 * What a log says of each match, entry by entry: those about it, those that take them back, rulings that they hang on, and
 * what changes all of its contest. It only ever grows, so the counts never go down as the log goes on.
 * @param entries all of the season's log, stream by stream in their order: clocks of two writers may differ
 */
export const matchHistory = (season: Season, entries: readonly Entry[]): MatchHistory => {
  const [speaking, underRuling] = [new Map<Entry, Spoken>(), new Map<string, Set<string>>()];
  const keyOf = keyMaker(season);
  const byContest = new Map<string, Set<string>>();
  for (const entry of entries) {
    const spoken = spokenIn(entry, keyOf);
    speaking.set(entry, spoken);
    for (const { by, contest, key } of spoken.matches) {
      addTo(byContest, contest, key);
      if (by !== undefined) addTo(underRuling, by, key);
    }
  }
  const changes = new Map<string, { times: number; last: string; planned?: NonNullable<MatchChanges['planned']> }>();
  for (const entry of entries) {
    const { contests, matches, rulings } = speaking.get(targetOf(entry, entries) ?? entry) ?? NOTHING;
    const touched = new Set([
      ...matches.map(({ key }) => key),
      ...rulings.flatMap((id) => [...(underRuling.get(id) ?? [])]),
      ...contests.flatMap((path) => [...(byContest.get(path) ?? [])]),
    ]);
    for (const key of touched) {
      const before = changes.get(key);
      changes.set(key, { ...before, times: (before?.times ?? 0) + 1, last: later(before?.last, entry.recorded) });
    }
    if (entry.what.kind !== 'facts') continue;
    for (const { key, planned } of matches) {
      const now = changes.get(key);
      if (now && planned) now.planned = planned;
    }
  }
  return {
    of: (contest, { away, home, label }) =>
      changes.get(matchKey(contest, season.teams[home]?.id ?? '', season.teams[away]?.id ?? '', label)),
    amended: entries.filter(({ what }) => what.kind === 'rules').length,
    last: entries.reduce((last, { recorded }) => later(last, recorded), ''),
  };
};

/** Of two instants, with or without milliseconds. */
const later = (one: string | undefined, other: string): string =>
  one === undefined || one === '' || Date.parse(other) > Date.parse(one) ? other : one;

/** Of what an entry speaks: matches, rulings by their id, and contests as wholes by their path. */
type Spoken = {
  readonly matches: readonly {
    readonly key: string;
    readonly contest: string;
    readonly by?: string;
    readonly planned?: NonNullable<MatchChanges['planned']>;
  }[];
  readonly rulings: readonly string[];
  readonly contests: readonly string[];
};
const NOTHING: Spoken = { matches: [], rulings: [], contests: [] };

const addTo = (sets: Map<string, Set<string>>, key: string, value: string): void => {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
};

/** What an undoing takes back, or brings back: the facts at the end of a chain of undoings. */
const targetOf = (entry: Entry, entries: readonly Entry[]): Entry | undefined => {
  let at: Entry | undefined = entry;
  while (at?.what.kind === 'undo') {
    const [{ stream, version }, wanted]: [Entry, string] = [at, at.what.entry];
    at = entries.find((one) => one.stream === stream && one.version < version && one.id === wanted);
  }
  return at;
};

type Match = Extract<Statement, { readonly type: 'match' }>;
type KeyOf = (statement: Match, path: string) => string | undefined;

const spokenIn = ({ what }: Entry, keyOf: KeyOf): Spoken => {
  if (what.kind !== 'facts') return NOTHING;
  const [matches, rulings, contests]: [Spoken['matches'][number][], string[], string[]] = [[], [], []];
  for (const one of parseFacts(`language: en\n${what.text}`, '').statements) {
    const path = one.contest?.path ?? '';
    if (one.type === 'ruling') rulings.push(one.id);
    else if (WHOLE.has(one.type)) contests.push(path);
    if (one.type !== 'match') continue;
    const key = keyOf(one, path);
    if (key === undefined) continue;
    const planned =
      one.outcome.kind === 'to-play' && one.outcome.note === undefined && one.date !== undefined ? { date: one.date } : undefined;
    matches.push({
      key,
      contest: path,
      ...(one.by !== undefined && { by: one.by }),
      ...(planned && { planned: { ...planned, ...(one.kickOff !== undefined && { time: one.kickOff }) } }),
    });
  }
  return { matches, rulings, contests };
};

/** What changes all matches of a contest, or may. */
const WHOLE: ReadonlySet<Statement['type']> = new Set(['annulled', 'out', 'replaced']);

const keyMaker = (season: Season): KeyOf => {
  const contests = new Map(season.plan.contests.map((contest) => [contest.path, contest]));
  const ids = new Map<string, string | undefined>();
  const idOf = (name: string): string | undefined => {
    if (!ids.has(name)) {
      const found = findTeam(season, name);
      ids.set(name, found.kind === 'found' ? found.team.id : undefined);
    }
    return ids.get(name);
  };
  return ({ away, home, label }, path) => {
    const contest = contests.get(path);
    const [one, other] = [idOf(home), idOf(away)];
    return contest === undefined || one === undefined || other === undefined ? undefined : matchKey(contest, one, other, label);
  };
};

/** Where a pair meets home and away, who is at home tells the matches apart; a leg is a leg of its pair. */
const matchKey = ({ node, path }: Pick<PlanContest, 'path' | 'node'>, home: string, away: string, label: MatchState['label']): string => {
  const ordered =
    label === undefined && node.kind === 'group' ? node.rounds !== 1 : label === undefined && node.kind === 'tie' && node.legs > 1;
  const pair = ordered ? [home, away] : [home, away].sort();
  return JSON.stringify([path, label ?? null, ...pair]);
};
