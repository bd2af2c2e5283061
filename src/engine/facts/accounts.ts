import { at } from '../lists.ts';
import type { MatchFact } from '../model/facts.ts';

/** To be played, on its day if it has one. */
export const isFixture = ({ outcome }: MatchFact): boolean => outcome.kind === 'to-play' && outcome.note === undefined;

export const isPostponed = ({ outcome }: MatchFact): boolean => outcome.kind === 'to-play' && outcome.note === 'postponed';

/** What a line is about: the plan of a match, a part of it, or what became of it. */
type Sort = 'plan' | 'part' | 'result';
const sortOf = ({ outcome }: MatchFact): Sort => (outcome.kind === 'to-play' ? 'plan' : outcome.kind === 'suspended' ? 'part' : 'result');

export const isResult = (fact: MatchFact): boolean => sortOf(fact) === 'result';

/** Who speaks. A club's word is its own whichever side of the line it stands on. */
export const sourceOf = ({ saidBy, home, away }: MatchFact): string =>
  saidBy === undefined ? '' : saidBy === 'home' ? `club ${home}` : saidBy === 'away' ? `club ${away}` : saidBy;

/** By what they say, never by where they stood; a fixture and its result, the most frequent pair, without spelling them out. */
const inOrder = (lines: readonly MatchFact[]): readonly MatchFact[] => {
  const [first, second] = lines;
  if (lines.length === 2 && first && second && sortOf(first) !== sortOf(second) && !hasMore(first) && !hasMore(second))
    return sortOf(first) === 'plan' ? lines : sortOf(second) === 'plan' ? [second, first] : byText(lines);
  return byText(lines);
};

const hasMore = ({ corrects, ruling, saidBy }: MatchFact): boolean => corrects > 0 || ruling !== undefined || saidBy !== undefined;

const byText = (lines: readonly MatchFact[]): readonly MatchFact[] =>
  lines
    .map((fact) => ({ fact, text: JSON.stringify({ ...fact, spot: undefined }) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ fact }) => fact);

/**
 * The lines about one pair on one ground, those of each meeting together; `most`: how often the pair meets there. One line
 * of a sort too many is reported and left out.
 */
export const inMeetings = (
  lines: readonly MatchFact[],
  most: number,
  repeated: (extra: MatchFact, first: MatchFact) => void,
): readonly (readonly MatchFact[])[] => {
  const sorted = inOrder(lines);
  if (most === 1) return [withoutRepeats(sorted, repeated)];
  const isBase = (sort: Sort) => (fact: MatchFact) => !hasMore(fact) && sortOf(fact) === sort;
  const take = (sort: Sort): readonly MatchFact[] => {
    const all = sorted.filter(isBase(sort)).toSorted((a, b) => byDay(a, b) || byRound(a, b));
    const [first] = all;
    if (first) for (const extra of all.slice(most)) repeated(extra, first);
    return all.slice(0, most);
  };
  const meetings: MatchFact[][] = take('result').map((result) => [result]);
  for (const part of take('part')) join(meetings, part, most);
  const others = sorted.filter(hasMore);
  planned(meetings, take('plan'), others.filter(isFixture), most);
  for (const line of [...others.filter(({ ruling }) => ruling === undefined), ...others.filter(({ ruling }) => ruling !== undefined)])
    join(meetings, line, most);
  return meetings.map((meeting, i) => {
    const own = withoutRepeats(inOrder(meeting), repeated);
    return i === 0 ? own : own.map((fact) => ({ ...fact, meeting: i }));
  });
};

const byDay = (a: MatchFact, b: MatchFact): number => compare(a.date ?? '', b.date ?? '');
const byRound = (a: MatchFact, b: MatchFact): number => (a.round ?? 0) - (b.round ?? 0);

const isInRound = ({ round }: MatchFact): boolean => round !== undefined;

/** What the lines of a meeting say together. */
type Said = {
  lines: number;
  readonly sorts: Set<Sort>;
  readonly rounds: Set<number>;
  readonly days: Set<string>;
  /** Who says that something was played. */
  readonly sources: Set<string>;
};
const known = new WeakMap<readonly MatchFact[], Said>();

/** Kept, and brought up to date as the meeting grows: thousands of lines may look for theirs. */
const saidIn = (meeting: readonly MatchFact[]): Said => {
  const said: Said = known.get(meeting) ?? { lines: 0, sorts: new Set(), rounds: new Set(), days: new Set(), sources: new Set() };
  known.set(meeting, said);
  for (; said.lines < meeting.length; said.lines++) {
    const line = at(meeting, said.lines);
    const sort = sortOf(line);
    said.sorts.add(sort);
    if (line.round !== undefined) said.rounds.add(line.round);
    if (line.date !== undefined) said.days.add(line.date);
    if (sort !== 'plan') said.sources.add(sourceOf(line));
  }
  return said;
};

/** Whether lines speak of the round that another one names. */
const sameRound = (meeting: readonly MatchFact[], { round }: MatchFact): boolean =>
  round !== undefined && saidIn(meeting).rounds.has(round);
const sameDay = (meeting: readonly MatchFact[], { date }: MatchFact): boolean => date !== undefined && saidIn(meeting).days.has(date);

/**
 * Fixtures to results: of the same round first, then of the same day (that of the last move within the round), then in order as
 * far as one has no day, or there would be too many meetings.
 */
const planned = (meetings: MatchFact[][], plans: readonly MatchFact[], moves: readonly MatchFact[], most: number): void => {
  const left: MatchFact[] = [];
  for (const plan of plans) {
    const free = meetings.filter((meeting) => !hasPlan(meeting));
    const last = lastWord([plan, ...moves.filter(({ round }) => round !== undefined && round === plan.round)]) ?? plan;
    const same = free.find((meeting) => sameRound(meeting, plan)) ?? free.find((meeting) => sameDay(meeting, last));
    if (same) same.push(plan);
    else left.push(plan);
  }
  let tooMany = meetings.length + left.length - most;
  for (const plan of left) {
    const free = meetings.filter((meeting) => !hasPlan(meeting));
    const meeting = tooMany > 0 ? free[0] : free.find(([one]) => plan.date === undefined || one?.date === undefined);
    if (!meeting) meetings.push([plan]);
    else {
      meeting.push(plan);
      tooMany--;
    }
  }
};

const hasPlan = (meeting: readonly MatchFact[]): boolean => saidIn(meeting).sorts.has('plan');

/**
 * A line that says what others are about joins those of its round, or of its day. Else: a ruling speaks of the first meeting, a move of the first
 * that was not played, a correction of the last one that was, an account of the first that nobody has spoken of.
 */
const join = (meetings: MatchFact[][], line: MatchFact, most: number): void => {
  const plan = sortOf(line) === 'plan';
  const played = (meeting: readonly MatchFact[]): boolean => saidIn(meeting).sorts.has('result');
  const silent = (meeting: readonly MatchFact[]): boolean => !saidIn(meeting).sources.has(sourceOf(line));
  const meant =
    meetings.find((meeting) => sameRound(meeting, line)) ??
    meetings.find((meeting) => sameDay(meeting, line)) ??
    (line.ruling !== undefined
      ? meetings[0]
      : plan
        ? (meetings.find((meeting) => !played(meeting)) ?? meetings.at(-1))
        : line.corrects > 0
          ? (meetings.findLast(played) ?? meetings.at(-1))
          : (meetings.find((meeting) => silent(meeting) && !played(meeting)) ?? (meetings.length < most ? undefined : meetings.at(-1))));
  if (meant) meant.push(line);
  else meetings.push([line]);
};

/** Of each source one plan, one part and one result that correct nothing; rulings and corrections are ordered by themselves. */
const withoutRepeats = (lines: readonly MatchFact[], repeated: (extra: MatchFact, first: MatchFact) => void): readonly MatchFact[] => {
  const seen = new Map<string, MatchFact>();
  const corrected = new Set(lines.flatMap((line) => (line.corrects > 0 && line.ruling === undefined ? [sourceOf(line)] : [])));
  return lines.filter((line) => {
    if (line.ruling !== undefined || line.corrects > 0) return true;
    const key = `${sortOf(line)} ${sourceOf(line)}`;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, line);
    // a line that somebody has corrected may stand there twice: neither of them counts
    else if (!corrected.has(sourceOf(line))) repeated(line, first);
    else return true;
    return first === undefined;
  });
};

/** The highest number counts, then the later day, then the text; lines come in the order of their texts. */
export const lastWord = (lines: readonly MatchFact[]): MatchFact | undefined => {
  let last: MatchFact | undefined;
  for (const line of lines)
    if (last === undefined || line.corrects > last.corrects || (line.corrects === last.corrects && byDay(line, last) >= 0)) last = line;
  return last;
};

/**
 * Results as they are with what only the fixture says: its day, and on that day its time; its place. The round of a match is that
 * of every line about it: one that is moved or corrected stays in its round.
 */
export const withPlans = (meeting: readonly MatchFact[]): readonly MatchFact[] => {
  if (meeting.length < 2) return meeting;
  const plan = lastWord(meeting.filter((one) => sortOf(one) === 'plan' && one.ruling === undefined));
  const planned = plan === undefined ? meeting : meeting.map((one) => (sortOf(one) === 'plan' ? one : withPlan(one, plan)));
  const round = meeting.some(isInRound) ? lastWord(meeting.filter(isInRound))?.round : undefined;
  return round === undefined ? planned : planned.map((one) => (one.round === undefined ? { ...one, round } : one));
};

const withPlan = (fact: MatchFact, plan: MatchFact): MatchFact => {
  const planDay = isPostponed(plan) ? undefined : plan.date;
  // a ruling has a day of its own; a part was played before it was planned to go on
  const date = fact.date ?? (fact.ruling === undefined && sortOf(fact) === 'result' ? planDay : undefined);
  const sameDay = date !== undefined && date === planDay;
  const where = fact.at ?? plan.at;
  const kickOff = fact.kickOff ?? (sameDay ? plan.kickOff : undefined);
  if (date === fact.date && where === fact.at && kickOff === fact.kickOff) return fact;
  return {
    ...fact,
    ...(date !== undefined && { date }),
    ...(where !== undefined && { at: where }),
    ...(kickOff !== undefined && { kickOff }),
  };
};

export const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
