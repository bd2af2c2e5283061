import type { MatchDocument } from '../wire/index.ts';
import { score, type Words } from './words/words.ts';

/**
 * A match's result in plain text, as paper wants it: what stands between the clubs, empty while there is none to write, and what
 * must be said beside it.
 */
export function matchText(words: Words, match: MatchDocument): { readonly result: string; readonly note: string } {
  const { kind, winner } = match;
  const won = winner === null || winner === 'drawn' ? undefined : words.match.wonBy(match[winner].name);
  const note = [
    kind === 'walkover' && match.score === null
      ? ''
      : match.postponed
        ? words.match.postponed
        : kind === 'to-play'
          ? ''
          : words.match.kind[kind],
    match.score === null && won !== undefined ? won : '',
    match.score === null && winner === 'drawn' ? words.match.drawn : '',
    winner === null && (kind === 'walkover' || kind === 'decided') ? words.match.winnerUnknown : '',
    match.extraTime ? words.match.extraTime : '',
    match.penalties === null ? '' : words.match.penalties(score(match.penalties)),
    match.onThePitch === null ? '' : words.match.onThePitch(score(match.onThePitch)),
    match.ruling === null ? '' : words.match.ruling(match.ruling),
  ];
  return { result: resultOf(words, match), note: note.filter((part) => part !== '').join('; ') };
}

function resultOf(words: Words, match: MatchDocument): string {
  if (match.score !== null) return score(match.score);
  switch (match.kind) {
    case 'walkover':
    case 'both-lose':
      return words.match.walkover;
    case 'decided':
    case 'played':
    case 'awarded':
      return '?–?';
    case 'to-play':
    case 'suspended':
      return '';
    case 'not-played':
    case 'annulled':
      return '–';
  }
}

/** 'Alfa 2–1 Beta'; without a score only the two sides. */
export function matchName({ away, home, score: goals }: MatchDocument): string {
  return goals === null ? `${home.name} – ${away.name}` : `${home.name} ${score(goals)} ${away.name}`;
}
