import type { MatchState, TeamIx } from '../../engine/index.ts';
import { dated, score, type Words } from '../words/words.ts';

/** What is on record of a match, in a few words. */
export function recordText({ away, home, outcome }: MatchState, words: Words, nameOf: (team: TeamIx) => string): string {
  const { match } = words;
  const winner = (side: 'home' | 'away' | 'drawn' | 'unknown'): string =>
    side === 'unknown' ? match.winnerUnknown : side === 'drawn' ? match.drawn : match.wonBy(nameOf(side === 'home' ? home : away));
  switch (outcome.kind) {
    case 'to-play':
      return words.whatIf.unplayed;
    case 'played':
      return [
        score(outcome.score),
        ...(outcome.extraTime === 'after' ? [match.extraTime] : []),
        ...(outcome.penalties ? [match.penalties(score(outcome.penalties))] : []),
      ].join(', ');
    case 'decided':
    case 'walkover':
      return `${match.kind[outcome.kind]}, ${winner(outcome.winner)}`;
    case 'awarded':
    case 'suspended':
      return `${score(outcome.score)}, ${match.kind[outcome.kind]}`;
    case 'not-played':
    case 'both-lose':
    case 'annulled':
      return match.kind[outcome.kind];
  }
}

/** Which match of the contest it is: its leg, its round, its day. */
export function matchLabel({ date, label, round }: MatchState, legs: number, words: Words): string {
  const which =
    label?.kind === 'leg'
      ? words.tie.leg(label.leg, legs)
      : label?.kind === 'third-match'
        ? words.tie.thirdLong
        : label?.kind === 'play-off'
          ? words.group.playOffs
          : round === undefined
            ? undefined
            : words.match.round(round);
  return [which, date === undefined ? undefined : dated(date, words)].filter((part) => part !== undefined).join(', ');
}
