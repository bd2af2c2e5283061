import type { Problem, Spot } from '../engine/index.ts';
import { isDay } from './dates.ts';
import { collectFindings, type Findings, given, quoted } from './findings.ts';
import { asList, type Entry, type Keys, outline, parseYaml, readKeys, readNumber, readText, readWord, type Tree } from './yaml-tree.ts';

const WEEKDAYS = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun'] as const;
type Weekday = (typeof WEEKDAYS)[number];

/** What a league asks of its calendar, teams and grounds by name, as docs/fixtures.md describes the file. */
export type TypedWishes = {
  readonly from?: string;
  readonly until?: string;
  readonly days?: readonly Weekday[];
  readonly kickOff?: readonly string[];
  readonly rounds?: 'whole' | 'split';
  readonly wishes: readonly TypedWish[];
};

/** `spot`: where it is written. */
export type TypedWish = { readonly spot?: Spot } & (
  | { readonly kind: 'rest'; readonly days: number; readonly team?: string }
  | { readonly kind: 'no-play'; readonly from: string; readonly until: string; readonly team?: string; readonly ground?: string }
  | { readonly kind: 'ground'; readonly name: string; readonly teams: 'all' | readonly string[]; readonly matchesADay: number }
  | { readonly kind: 'home-ban'; readonly team: string; readonly from?: string; readonly until: string; readonly at?: string }
  | { readonly kind: 'fixed'; readonly home: string; readonly away: string; readonly on: string; readonly at?: string }
);

const MOST_WISHES = 500;
const MOST_REST = 60;
const MOST_MATCHES = 20;

/** Reads a file of wishes. What cannot be read is a problem with its place, and `wishes` is then undefined. */
export const parseWishes = (
  text: string,
  file: string,
): { readonly wishes: TypedWishes | undefined; readonly problems: readonly Problem[] } => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  const wishes = tree && readWishes(tree, findings);
  return { wishes: findings.problems.length > 0 ? undefined : wishes, problems: findings.problems };
};

const TOP = ['from', 'until', 'days', 'kick-off', 'rounds', 'rest', 'no-play', 'grounds', 'home-bans', 'fixed'] as const;

const readWishes = (tree: Tree, findings: Findings): TypedWishes => {
  if (tree.kind === 'text' && tree.text.trim() === '') return { wishes: [] };
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, {
      key: 'calendar',
      found: outline(tree),
      expected: '{ from: …, until: …, days: [sat, sun] }',
    });
    return { wishes: [] };
  }
  const keys = readKeys(tree, 'calendar', TOP, findings);
  const kickOff = keys.get('kick-off') && itemsOf(keys, 'kick-off').flatMap((item) => readTime(item, 'kick-off', findings) ?? []);
  const readers = { 'no-play': readNoPlay, 'home-bans': readHomeBan, fixed: readFixed } as const;
  const listed = (['no-play', 'home-bans', 'fixed'] as const).flatMap((key) =>
    itemsOf(keys, key).flatMap((item): readonly TypedWish[] => {
      const wish = readers[key](item, findings);
      return wish === undefined ? [] : [wish];
    }),
  );
  const wishes = [...readRest(keys.get('rest'), findings), ...readGrounds(keys.get('grounds'), kickOff, findings), ...listed];
  if (wishes.length > MOST_WISHES)
    findings.report('value-wrong', tree.spot, { key: 'calendar', found: wishes.length, expected: `0…${MOST_WISHES}` });
  const days = keys.get('days') && itemsOf(keys, 'days').flatMap((item) => readWord(item, 'days', WEEKDAYS, findings) ?? []);
  const rounds = keys.get('rounds');
  for (const wish of wishes)
    if (wish.kind === 'fixed' && wish.at !== undefined && kickOff !== undefined && !kickOff.includes(wish.at))
      findings.report('value-wrong', wish.spot ?? tree.spot, { key: 'at', found: wish.at, expected: kickOff.join(' | ') });
  return {
    wishes,
    ...given({
      from: dayUnder(keys, 'from', findings),
      until: dayUnder(keys, 'until', findings),
      days,
      kickOff,
      rounds: rounds && readWord(rounds.value, 'rounds', ['whole', 'split'], findings),
    }),
  };
};

const itemsOf = <K extends string>(keys: Keys<K>, key: NoInfer<K>): readonly Tree[] => {
  const entry = keys.get(key);
  return entry ? asList(entry.value) : [];
};

/** `3`, or `{ all: 3, Sport Aurora: 6 }`. */
const readRest = (entry: Entry | undefined, findings: Findings): readonly TypedWish[] => {
  if (entry === undefined) return [];
  const { key, keySpot, value } = entry;
  const one = (tree: Tree, spot: Spot, team?: string): readonly TypedWish[] => {
    const days = readNumber(tree, key, 0, MOST_REST, findings);
    return days === undefined ? [] : [{ kind: 'rest', days, spot, ...(team !== undefined && { team }) }];
  };
  if (value.kind !== 'map') return one(value, keySpot);
  return value.entries.flatMap((own) => one(own.value, own.keySpot, own.key === 'all' ? undefined : own.key));
};

const readNoPlay = (tree: Tree, findings: Findings): TypedWish | undefined => {
  if (tree.kind !== 'map') {
    const day = readDay(tree, 'no-play', findings);
    return day === undefined ? undefined : { kind: 'no-play', from: day, until: day, spot: tree.spot };
  }
  const keys = readKeys(tree, 'no-play', ['on', 'from', 'until', 'team', 'ground'], findings);
  const on = dayUnder(keys, 'on', findings);
  const [from, until] = [on ?? dayUnder(keys, 'from', findings), on ?? dayUnder(keys, 'until', findings)];
  if (from === undefined || until === undefined) {
    if (!keys.has('on') && !(keys.has('from') && keys.has('until')))
      findings.report('key-missing', tree.spot, { key: 'on | from, until', within: 'no-play' });
    return undefined;
  }
  if (until < from) findings.report('value-wrong', tree.spot, { key: 'until', found: until, expected: `${from}…` });
  return {
    kind: 'no-play',
    from,
    until,
    spot: tree.spot,
    ...given({ team: nameUnder(keys, 'team', findings), ground: nameUnder(keys, 'ground', findings) }),
  };
};

/** `Estadio: [A, B]`, `Estadio: all`, or `Estadio: { teams: …, matches-a-day: 2 }`. */
const readGrounds = (entry: Entry | undefined, kickOff: readonly string[] | undefined, findings: Findings): readonly TypedWish[] => {
  if (entry === undefined) return [];
  if (entry.value.kind !== 'map') {
    findings.report('value-wrong', entry.value.spot, { key: 'grounds', found: outline(entry.value), expected: '{ Estadio: [A, B] }' });
    return [];
  }
  return entry.value.entries.map(({ key, keySpot, value }): TypedWish => {
    const keys = value.kind === 'map' ? readKeys(value, quoted(key), ['teams', 'matches-a-day'], findings) : undefined;
    const teams = keys ? keys.get('teams')?.value : value;
    if (teams === undefined) findings.report('key-missing', keySpot, { key: 'teams', within: quoted(key) });
    const most = keys?.get('matches-a-day');
    // a ground takes one match at each kick-off time
    const limit = kickOff?.length ?? MOST_MATCHES;
    const isAll = teams?.kind === 'text' && teams.text.trim() === 'all';
    return {
      kind: 'ground',
      name: key,
      spot: keySpot,
      teams:
        isAll || teams === undefined
          ? 'all'
          : asList(teams).flatMap((item) => readText(item, 'teams', '[A, B]', findings)?.text.trim() ?? []),
      matchesADay: (most && readNumber(most.value, 'matches-a-day', 1, limit, findings)) ?? kickOff?.length ?? 1,
    };
  });
};

const readHomeBan = (tree: Tree, findings: Findings): TypedWish | undefined => {
  const keys = mapKeys(tree, 'home-bans', ['team', 'from', 'until', 'at'], findings);
  const team = keys && needed(keys, 'team', 'home-bans', tree, findings);
  const until = keys && dayUnder(keys, 'until', findings);
  if (keys && !keys.has('until')) findings.report('key-missing', tree.spot, { key: 'until', within: 'home-bans' });
  if (keys === undefined || team === undefined || until === undefined) return undefined;
  return {
    kind: 'home-ban',
    team,
    until,
    spot: tree.spot,
    ...given({ from: dayUnder(keys, 'from', findings), at: nameUnder(keys, 'at', findings) }),
  };
};

const readFixed = (tree: Tree, findings: Findings): TypedWish | undefined => {
  const keys = mapKeys(tree, 'fixed', ['match', 'on', 'at'], findings);
  const match = keys && needed(keys, 'match', 'fixed', tree, findings);
  const on = keys && dayUnder(keys, 'on', findings);
  if (keys && !keys.has('on')) findings.report('key-missing', tree.spot, { key: 'on', within: 'fixed' });
  const sides = /^(.+?)\s+v\s+(.+)$/s.exec(match ?? '');
  if (match !== undefined && sides === null)
    findings.report('value-wrong', tree.spot, { key: 'match', found: quoted(match), expected: 'A v B' });
  const [, home, away] = sides ?? [];
  if (keys === undefined || on === undefined || home === undefined || away === undefined) return undefined;
  const at = keys.get('at');
  return { kind: 'fixed', home, away, on, spot: tree.spot, ...given({ at: at && readTime(at.value, 'at', findings) }) };
};

const mapKeys = <K extends string>(tree: Tree, within: string, allowed: readonly K[], findings: Findings): Keys<K> | undefined => {
  if (tree.kind === 'map') return readKeys(tree, within, allowed, findings);
  findings.report('value-wrong', tree.spot, { key: within, found: outline(tree), expected: `{ ${allowed.join(', ')} }` });
  return undefined;
};

const needed = <K extends string>(keys: Keys<K>, key: NoInfer<K>, within: string, tree: Tree, findings: Findings): string | undefined => {
  if (!keys.has(key)) findings.report('key-missing', tree.spot, { key, within });
  return nameUnder(keys, key, findings);
};

const nameUnder = <K extends string>(keys: Keys<K>, key: NoInfer<K>, findings: Findings): string | undefined => {
  const entry = keys.get(key);
  return entry && readText(entry.value, key, '…', findings)?.text.trim();
};

const dayUnder = <K extends string>(keys: Keys<K>, key: NoInfer<K>, findings: Findings): string | undefined => {
  const entry = keys.get(key);
  return entry && readDay(entry.value, key, findings);
};

const readDay = (tree: Tree, key: string, findings: Findings): string | undefined => {
  const text = readText(tree, key, '2026-04-05', findings)?.text.trim();
  if (text === undefined || isDay(text)) return text;
  findings.report('date-impossible', tree.spot, { found: quoted(text) });
  return undefined;
};

const readTime = (tree: Tree, key: string, findings: Findings): string | undefined => {
  const text = readText(tree, key, '15:30', findings)?.text.trim();
  if (text === undefined || /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(text)) return text;
  findings.report('value-wrong', tree.spot, { key, found: quoted(text), expected: '15:30' });
  return undefined;
};
