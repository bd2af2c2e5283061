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
    const all = sorted.filter(isBase(sort)).toSorted(byDay);
    const [first] = all;
    if (first) for (const extra of all.slice(most)) repeated(extra, first);
    return all.slice(0, most);
  };
  const meetings: MatchFact[][] = take('result').map((result) => [result]);
  for (const part of take('part')) join(meetings, part, most);
  planned(meetings, take('plan'), most);
  const others = sorted.filter(hasMore);
  for (const line of [...others.filter(({ ruling }) => ruling === undefined), ...others.filter(({ ruling }) => ruling !== undefined)])
    join(meetings, line, most);
  return meetings.map((meeting, i) => {
    const own = withoutRepeats(inOrder(meeting), repeated);
    return i === 0 ? own : own.map((fact) => ({ ...fact, meeting: i }));
  });
};

const byDay = (a: MatchFact, b: MatchFact): number => compare(a.date ?? '', b.date ?? '');

/** Fixtures to results: of the same day first, then in order as far as one has no day, or there would be too many meetings. */
const planned = (meetings: MatchFact[][], plans: readonly MatchFact[], most: number): void => {
  const left: MatchFact[] = [];
  for (const plan of plans) {
    const same = meetings.find((meeting) => !hasPlan(meeting) && meeting.some((one) => plan.date !== undefined && one.date === plan.date));
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

const hasPlan = (meeting: readonly MatchFact[]): boolean => meeting.some((one) => sortOf(one) === 'plan');

/**
 * A line that says what others are about joins those of its day. Else: a ruling speaks of the first meeting, a move of the first
 * that was not played, a correction of the last one that was, an account of the first that nobody has spoken of.
 */
const join = (meetings: MatchFact[][], line: MatchFact, most: number): void => {
  const plan = sortOf(line) === 'plan';
  const played = (meeting: readonly MatchFact[]): boolean => meeting.some((one) => sortOf(one) === 'result');
  const silent = (meeting: readonly MatchFact[]): boolean =>
    !meeting.some((one) => sortOf(one) !== 'plan' && sourceOf(one) === sourceOf(line));
  const sameDay = meetings.find((meeting) => meeting.some((one) => line.date !== undefined && one.date === line.date));
  const meant =
    sameDay ??
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

/** Results as they are with what only the fixture says: its day, and on that day its time; its place. */
export const withPlans = (meeting: readonly MatchFact[]): readonly MatchFact[] => {
  const plan = meeting.length < 2 ? undefined : lastWord(meeting.filter((one) => sortOf(one) === 'plan' && one.ruling === undefined));
  return plan === undefined ? meeting : meeting.map((one) => (sortOf(one) === 'plan' ? one : withPlan(one, plan)));
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
