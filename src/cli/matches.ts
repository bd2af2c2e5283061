import type { MatchDocument, Team } from '../wire/index.ts';
import type { Page } from './page.ts';

const score = ([home, away]: readonly [number, number]): string => `${home}–${away}`;

/** The middle of a line about a match: score, or what stands instead of one. */
export const scoreOf = ({ words }: Page, match: MatchDocument): string => {
  switch (match.kind) {
    case 'to-play':
      return 'v';
    case 'played':
    case 'awarded':
    case 'suspended':
      return match.score ? score(match.score) : '?–?';
    case 'decided':
      return '?–?';
    case 'walkover':
      return words.match.walkover;
    case 'not-played':
      return '–';
    case 'both-lose':
      return match.score ? score(match.score) : '×';
    case 'annulled':
      return '×';
  }
};

/** What else is to be said of it, in short. */
export const remarksOf = ({ words, text }: Page, match: MatchDocument): readonly string[] => {
  const winner = match.winner === 'home' ? match.home : match.winner === 'away' ? match.away : undefined;
  return [
    ...(match.kind === 'decided' ? [words.match.scoreLost] : []),
    ...((match.kind === 'decided' || match.kind === 'walkover') && winner ? [words.match.won(winner.name)] : []),
    ...(match.kind === 'not-played' ? [words.match.notPlayed] : []),
    ...(match.kind === 'annulled' ? [words.match.annulled] : []),
    ...(match.kind === 'both-lose' ? [words.match.bothLose] : []),
    ...(match.kind === 'suspended' ? [words.match.suspended] : []),
    ...(match.postponed ? [words.match.postponed] : []),
    ...(match.counted === null || match.counted === 'settled' ? [] : [words.match.counted[match.counted]]),
    ...(match.kind === 'awarded' ? [words.match.awarded(match.ruling)] : []),
    ...(match.onThePitch ? [words.match.onThePitch(score(match.onThePitch))] : []),
    ...(match.extraTime ? [words.match.extraTime] : []),
    ...(match.penalties ? [words.match.penalties(score(match.penalties))] : []),
    ...(match.ground === 'neutral' ? [words.match.neutral] : []),
    ...(match.kickOff ? [words.match.kickOff(match.kickOff)] : []),
    ...(match.at ? [match.at] : []),
    ...(match.note ? [text(match.note)] : []),
  ];
};

export const labelOf = ({ words }: Page, match: MatchDocument): string => {
  switch (match.label) {
    case null:
      return match.round === null ? '' : words.match.round(match.round);
    case 'leg':
      return words.match.legs[(match.leg ?? 1) - 1] ?? '';
    case 'third-match':
      return words.match.third;
    case 'play-off':
      return words.match.playOff;
  }
};

/** What is in no round comes last, as it stands. */
const byRound = (a: MatchDocument, b: MatchDocument): number => {
  const [one, other] = [a.round ?? Number.MAX_SAFE_INTEGER, b.round ?? Number.MAX_SAFE_INTEGER];
  return one - other || (a.round === null ? 0 : dayOf(a) < dayOf(b) ? -1 : dayOf(a) > dayOf(b) ? 1 : 0);
};
const dayOf = ({ date, kickOff }: MatchDocument): string => `${date ?? ''} ${kickOff ?? ''}`;

/** What a team has in a match: its goals, or the mark that stands for them. */
export const goalsOf = (page: Page, match: MatchDocument, team: Team | null): string => {
  if (team === null) return '';
  if (match.score && match.kind !== 'suspended') return String(match.home.id === team.id ? match.score[0] : match.score[1]);
  switch (match.kind) {
    case 'to-play':
      return '';
    case 'walkover':
      return page.words.match.walkover;
    case 'not-played':
      return '–';
    case 'annulled':
    case 'both-lose':
      return '×';
    case 'played':
    case 'awarded':
    case 'decided':
    case 'suspended':
      return '?';
  }
};

export const penaltiesOf = (match: MatchDocument, team: Team): number | undefined => match.penalties?.[match.home.id === team.id ? 0 : 1];

/** Lines `label date  home  score  away  remarks`, round by round where matches are in rounds. */
export const matchRows = (page: Page, matches: readonly MatchDocument[]): readonly (readonly string[])[] => {
  const { style } = page;
  const dated = matches.some((match) => match.date !== null);
  const labelled = matches.some((match) => match.label !== null || match.round !== null);
  return matches
    .toSorted(byRound)
    .map((match) => [
      ...(labelled ? [labelOf(page, match)] : []),
      ...(dated ? [style.dim(match.date ?? '')] : []),
      match.winner === 'home' ? style.bold(match.home.name) : match.home.name,
      scoreOf(page, match),
      match.winner === 'away' ? style.bold(match.away.name) : match.away.name,
      style.dim(remarksOf(page, match).join(' · ')),
    ]);
};
