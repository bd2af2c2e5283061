import type {
  CaseDocument,
  ConflictDocument,
  ContestDocument,
  MatchDocument,
  MatchHistoryDocument,
  MatchLineDocument,
} from '../wire/index.ts';
import { keyOf, matchKeys } from './matches.ts';
import { inOrder, type Outline } from './outline.ts';
import type { View } from './view.ts';
import { datedInFull, score } from './words/words.ts';

/** Address of the page of a match, where there is one. */
export function matchLink(view: View, contest: ContestDocument, match: MatchDocument): string | undefined {
  const key = keyOf(contest, match);
  if (key === undefined) return undefined;
  if (!view.hasPage({ page: 'match', id: contest.id, match: key })) return undefined;
  return `${matchesBelow(view, contest)}${encodeURIComponent(key)}/`;
}

/** Where the matches of a contest stand: a table of fifty clubs links to thousands of them. */
function matchesBelow(view: View, { id }: ContestDocument): string {
  const known = below.get(view) ?? new Map<string, string>();
  below.set(view, known);
  const path = known.get(id) ?? view.link({ page: 'match', id, match: ANY }).slice(0, -`${ANY}/`.length);
  known.set(id, path);
  return path;
}
const below = new WeakMap<View, Map<string, string>>();
const ANY = '-';

/** The dispute that a ruling belongs to: its own page tells what hangs on it. */
export function caseOfRuling(outline: Outline, ruling: string): string {
  return outline.document.cases.find(({ rulings }) => rulings.some(({ id }) => id === ruling))?.id ?? ruling;
}

/** What became of a match, or is to come, in one or two sentences. What the score says is not said again. */
export function matchSentence(view: View, match: MatchDocument): string {
  const { words } = view;
  const say = words.matchPage;
  const winner = match.winner === null || match.winner === 'drawn' ? undefined : match[match.winner].name;
  const day = match.date === null ? undefined : [datedInFull(match.date, words), match.kickOff].filter((part) => part !== null).join(', ');
  switch (match.kind) {
    case 'to-play':
      if (match.counted === 'nobody') return say.differ;
      if (match.postponed) return say.postponed;
      if (view.outline.document.state === 'past') return say.wasToPlay;
      return day === undefined ? say.toPlay : say.toPlayOn(day);
    case 'suspended':
      return day === undefined ? say.suspended : say.suspendedUntil(day);
    case 'decided':
      return `${say.decided} ${winner !== undefined ? say.wonBy(winner) : match.winner === 'drawn' ? say.drew : say.winnerUnknown}`;
    case 'walkover':
      return winner === undefined ? say.walkoverUnknown : say.walkover(winner);
    case 'not-played':
      return say.notPlayed;
    case 'annulled':
      return say.annulled;
    case 'both-lose':
      return say.bothLose;
    case 'awarded':
      return say.awarded;
    case 'played':
      return match.penalties === null
        ? ''
        : `${words.match.penalties(score(match.penalties))}.`.replace(/^./u, (first) => first.toUpperCase());
  }
}

/** What a match is within its contest: its leg, its round, a third match or a play-off. */
export function partText(view: View, contest: ContestDocument, match: MatchDocument): string {
  const { words } = view;
  if (match.label === 'third-match') return words.tie.thirdLong;
  if (match.label === 'play-off') return words.group.playOffs;
  if (match.label === 'leg' && match.leg !== null) return words.tie.leg(match.leg, contest.kind === 'tie' ? contest.legCount : 2);
  return match.round === null ? '' : words.match.round(match.round);
}

/** The matches before and after it in its contest. */
export function neighboursOf(
  contest: ContestDocument,
  match: MatchDocument,
): { readonly previous: MatchDocument | undefined; readonly next: MatchDocument | undefined } {
  const all = inOrder(contest.matches);
  const at = all.indexOf(match);
  return { previous: at < 0 ? undefined : all[at - 1], next: at < 0 ? undefined : all[at + 1] };
}

/** The other matches of the two in the season, with the contest of each. */
export function otherMeetings(
  outline: Outline,
  match: MatchDocument,
): readonly { readonly contest: ContestDocument; readonly match: MatchDocument }[] {
  const isPair = ({ away, home }: MatchDocument) =>
    (home.id === match.home.id && away.id === match.away.id) || (home.id === match.away.id && away.id === match.home.id);
  const away = new Set(outline.contestsOf.get(match.away.id));
  return (outline.contestsOf.get(match.home.id) ?? [])
    .filter((contest) => away.has(contest))
    .flatMap((contest) =>
      inOrder(contest.matches).flatMap((other) => (other !== match && isPair(other) ? [{ contest, match: other }] : [])),
    );
}

/** The disputes about a match: those that name it, and those whose ruling decided it. */
export function casesAbout(outline: Outline, contest: ContestDocument, match: MatchDocument): readonly CaseDocument[] {
  return outline.document.cases.filter(
    ({ contest: of, match: named, rulings }) =>
      (match.ruling !== null && rulings.some(({ id }) => id === match.ruling)) ||
      (of === contest.id &&
        named !== null &&
        named.label === match.label &&
        named.leg === match.leg &&
        (named.date === null || match.date === null || named.date === match.date || sameMeetings(contest, match) === 1) &&
        ((named.home.id === match.home.id && named.away.id === match.away.id) ||
          (named.home.id === match.away.id && named.away.id === match.home.id))),
  );
}

/** How often the two meet on this ground in the contest. */
function sameMeetings(contest: ContestDocument, { away, home }: MatchDocument): number {
  return contest.matches.filter((one) => one.home.id === home.id && one.away.id === away.id).length;
}

/** What does not agree about the match itself, and how many other differences there are in its contest. */
export function conflictsAbout(
  outline: Outline,
  contest: ContestDocument,
  match: MatchDocument,
): { readonly own: readonly ConflictDocument[]; readonly others: number } {
  const here = outline.document.conflicts.filter((conflict) => conflict.contest === contest.id);
  const texts = JSON.stringify(match.reports.map(({ text }) => text));
  const own = here.filter(
    ({ code, values }) =>
      code === 'reports-differ' && match.reports.length > 0 && JSON.stringify(values.map(({ value }) => value)) === texts,
  );
  return { own, others: here.length - own.length };
}

/** The lines about it that were known on the day that is asked about. */
export function linesAbout(
  view: View,
  contest: ContestDocument,
  match: MatchDocument,
  history: MatchHistoryDocument | undefined,
): readonly MatchLineDocument[] {
  const key = matchKeys(contest).get(match);
  const lines = history?.matches.find((one) => one.key === key)?.lines ?? [];
  const { asOf } = view.question;
  if (asOf === undefined) return lines;
  // a line without a day is as old as what it tells
  const known = match.kind !== 'to-play';
  return lines.filter(({ date, sort }) => sort === 'fixture' || (date === null ? known : date <= asOf));
}
