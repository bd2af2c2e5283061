import { cellOf } from '../../page/cells.ts';
import { seasonIn } from '../../page/days.ts';
import { type Gather, LARGEST_TEXT, makeGather } from '../../page/gather.ts';
import { legIn } from '../../page/legs.ts';
import type { Cell, PageMatch, PageOutcome, PageReader, RemarkCode } from '../../page/page.ts';
import { splitStage } from '../../page/stage.ts';
import { type Json, type JsonMap, type JsonText, readJson } from './json-tree.ts';

/** football.json of openfootball: `{ name, matches: [{ round, date, team1, team2, score: { ft, ht, et, p } }] }`, or by `rounds`. */
export const readFootballJson: PageReader = (text) => {
  const gather = makeGather(text, 'football-json');
  if (text.length > LARGEST_TEXT) return gather.page();
  const { value, broken } = readJson(text);
  if (broken) gather.remark(BREAKS[broken.why], { from: broken.at, to: Math.min(text.length, broken.at + 40) }, 'JSON', 'in part');
  if (value?.kind !== 'map') {
    if (!broken) gather.remark('table-unreadable', { from: 0, to: text.length }, '{ "matches": […] }', 'nothing');
    return gather.page();
  }
  const title = textOf(value.entries.get('name'));
  const season = title?.text === undefined ? undefined : seasonIn(title.text);
  const reader: Reader = { text, gather };
  const lists = [...listOf(value.entries.get('rounds')), value];
  let met: 'yes' | 'no' = 'no';
  for (const round of lists) {
    if (round.kind !== 'map') continue;
    const matches = round.entries.get('matches');
    if (matches === undefined) continue;
    met = 'yes';
    const name = round === value ? undefined : textOf(round.entries.get('name'))?.text;
    for (const match of listOf(matches)) {
      if (gather.isFull()) break;
      readMatch(reader, match, name);
    }
  }
  if (met === 'no') gather.remark('table-unreadable', value.span, '{ "matches": […] }', 'nothing');
  for (const [key, one] of value.entries)
    if (!['name', 'matches', 'rounds'].includes(key)) gather.remark('cell-unreadable', one.span, 'name, matches, rounds', 'nothing');
  return gather.page({ ...(title && { title: title.text }), ...(season !== undefined && { season }) });
};

const BREAKS: Readonly<Record<'cut-off' | 'unreadable' | 'too-deep' | 'too-large', RemarkCode>> = {
  'cut-off': 'call-cut-off',
  unreadable: 'cell-unreadable',
  'too-deep': 'too-deep',
  'too-large': 'too-large',
};

type Reader = { readonly text: string; readonly gather: Gather };
type Pair = readonly [number, number];

const listOf = (json: Json | undefined): readonly Json[] => (json?.kind === 'list' ? json.items : []);
const textOf = (json: Json | undefined): JsonText | undefined => (json?.kind === 'text' ? json : undefined);

/** Keys with a place in a page; scorers go into the note. `stage`, `leg` and `note` are ours. */
const KNOWN = new Set([
  ...['round', 'num', 'date', 'time', 'team1', 'team2', 'score', 'score1', 'score2', 'score1i', 'score2i', 'score1et', 'score2et'],
  ...['score1p', 'score2p', 'group', 'stadium', 'city', 'ground', 'status', 'leg', 'stage', 'goals1', 'goals2', 'note'],
]);

const readMatch = ({ text, gather }: Reader, json: Json, roundName: string | undefined): void => {
  const unreadable = (): void => gather.remark('row-unreadable', json.span, '{ team1, team2, score }', 'nothing');
  if (json.kind !== 'map') {
    unreadable();
    return;
  }
  const { entries } = json;
  const [home, away] = [teamCell(text, entries.get('team1')), teamCell(text, entries.get('team2'))];
  if (!home || !away) {
    unreadable();
    return;
  }
  for (const [key, one] of entries)
    if (!KNOWN.has(key)) gather.remark('cell-unreadable', one.span, 'round, date, team1, team2, score', 'nothing');
  const words = (key: string): string | undefined => textOf(entries.get(key))?.text;
  const date = textOf(entries.get('date'));
  const isDate = date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(date.text);
  if (date && !isDate) gather.remark('cell-unreadable', date.span, '2018-06-14', 'nothing');
  const [round, group] = [words('round') ?? roundName, words('group')];
  const number = entries.get('num');
  const place = placeOf(entries);
  const note = [words('note') ?? '', scorers(entries.get('goals1')), scorers(entries.get('goals2'))]
    .filter((side) => side !== '')
    .join('; ');
  const leg = legIn(words('leg')) ?? legIn(round);
  const time = words('time');
  const stage = words('stage');
  gather.add({
    kind: 'match',
    heading: [...(stage === undefined ? [] : splitStage(stage)), ...(group === undefined ? [] : [group])],
    span: json.span,
    teams: [home, away],
    result: resultOf(text, gather, json),
    ground: 'home',
    ...(round !== undefined && { round }),
    ...(group !== undefined && { group }),
    ...(number?.kind === 'number' && { number: number.number }),
    ...(leg !== undefined && { leg }),
    ...(date && isDate && { date: cellOf(text, date.inner.from, date.inner.to, date.text) }),
    ...(time !== undefined && { time }),
    ...(place !== '' && { place }),
    ...(note !== '' && { note }),
  });
};

/** `A 12', B 45+1'`: who scored, in words. */
const scorers = (goals: Json | undefined): string =>
  listOf(goals)
    .flatMap((goal) => {
      if (goal.kind !== 'map') return [];
      const [name, minute] = [textOf(goal.entries.get('name'))?.text, goal.entries.get('minute')];
      const when = minute?.kind === 'number' ? ` ${minute.number}'` : minute?.kind === 'text' ? ` ${minute.text}'` : '';
      return name === undefined ? [] : [`${name}${when}`];
    })
    .join(', ');

const placeOf = (entries: JsonMap['entries']): string =>
  ['stadium', 'ground', 'city']
    .flatMap((key) => {
      const json = entries.get(key);
      const name = json?.kind === 'map' ? json.entries.get('name') : json;
      return textOf(name)?.text ?? [];
    })
    .join(', ');

/** A team is a name, or a mapping with one. */
const teamCell = (text: string, json: Json | undefined): Cell<string> | undefined => {
  const name = json?.kind === 'map' ? textOf(json.entries.get('name')) : textOf(json);
  return name && name.text.trim() !== '' ? cellOf(text, name.inner.from, name.inner.to, name.text.replace(/\s+/g, ' ').trim()) : undefined;
};

const STATUS: Readonly<Record<string, 'not-played' | 'to-play' | 'awarded' | 'text' | 'suspended'>> = {
  cancelled: 'not-played',
  canceled: 'not-played',
  postponed: 'to-play',
  awarded: 'awarded',
  suspended: 'suspended',
  abandoned: 'text',
};

const resultOf = (text: string, gather: Gather, json: JsonMap): PageMatch['result'] => {
  const { entries } = json;
  const score = entries.get('score');
  const told = score?.kind === 'list' ? new Map([['ft', score]]) : score?.kind === 'map' ? score.entries : new Map<string, Json>();
  const span = score?.span ?? entries.get('score1')?.span ?? { from: json.span.to, to: json.span.to };
  const complain = (expected: string, kept: 'as text' | 'in part' | 'nothing'): void =>
    gather.remark('cell-unreadable', span, expected, kept);
  const pair = (key: string, old: string): Pair | undefined => {
    const one = told.get(key);
    if (one?.kind === 'list') return goals(one.items);
    if (one !== undefined && one.kind !== 'word') complain('[2, 1]', 'nothing');
    return goals([entries.get(`score1${old}`), entries.get(`score2${old}`)]);
  };
  const [ft, ht, et, p] = [pair('ft', ''), pair('ht', 'i'), pair('et', 'et'), pair('p', 'p')];
  const final = et ?? ft;
  const played = final && playedOf(final, { ft, ht, et, p }, complain);
  const status = textOf(entries.get('status'));
  return cellOf(text, span.from, span.to, status ? withStatus(status, played, complain) : (played ?? { kind: 'to-play' }));
};

type Scores = { readonly [key in 'ft' | 'ht' | 'et' | 'p']: Pair | undefined };

/** `ft` is after ninety minutes, `et` after extra time. Parts that the whole contradicts are left out. */
const playedOf = (score: Pair, { ft, ht, et, p }: Scores, complain: (expected: string, kept: 'in part') => void): PageOutcome => {
  const within = (small: Pair | undefined): boolean => small === undefined || (small[0] <= score[0] && small[1] <= score[1]);
  if (!within(ht) || !within(ft) || (p && p[0] === p[1])) complain('ht <= ft <= et, p 4-3', 'in part');
  return {
    kind: 'played',
    score,
    extraTime: et ? 'after' : 'none',
    ...(et && ft && within(ft) && { ninety: ft }),
    ...(ht && within(ht) && { halfTime: ht }),
    ...(p && p[0] !== p[1] && { penalties: p }),
  };
};

const withStatus = (
  status: JsonText,
  played: PageOutcome | undefined,
  complain: (expected: string, kept: 'as text' | 'in part') => void,
): PageOutcome => {
  const word = status.text.toLowerCase();
  const known = Object.hasOwn(STATUS, word) ? STATUS[word] : undefined;
  const score = played?.kind === 'played' ? played.score : undefined;
  if (known === 'not-played') return { kind: 'not-played', why: 'not-stated' };
  if (known === 'to-play') return { kind: 'to-play' };
  if ((known === 'awarded' || known === 'suspended') && score) return { kind: known, score };
  if (known === 'awarded') return { kind: 'walkover' };
  complain(Object.keys(STATUS).join(', '), known === undefined && played ? 'in part' : 'as text');
  return known === undefined && played ? played : { kind: 'text', text: status.text };
};

const goals = (items: readonly (Json | undefined)[]): Pair | undefined => {
  const [a, b, ...more] = items.map((item) => (item?.kind === 'number' && Number.isInteger(item.number) ? item.number : undefined));
  return a === undefined || b === undefined || more.length > 0 || a < 0 || b < 0 || a > 999 || b > 999 ? undefined : [a, b];
};
