import type { MatchLabel, NamedMatch } from '../engine/index.ts';
import { isDay } from './dates.ts';
import { cutAt, maskOf, OUTCOME, type Piece, piece, readName, spellName, textOf } from './fact-lines.ts';
import { type Language, type MatchWord, matchWords, outcomeWords } from './fact-words.ts';
import { given } from './findings.ts';

/** A match as a note names it: `A v B`, `leg 1: A v B`, `2026-05-03 A v B`. Undefined if it is anything else. */
export const readNamedMatch = (whole: Piece): NamedMatch | undefined => {
  const date = /^\d{4}-\d{2}-\d{2}(?=\s)/.exec(maskOf(whole))?.[0];
  if (date !== undefined && !isDay(date)) return undefined;
  const rest = piece(whole.line, whole.start + (date?.length ?? 0), whole.end);
  const [before, teams] = cutAt(rest, ':') ?? [undefined, rest];
  const label = before && matchWords.find(textOf(before));
  if (before && !label) return undefined;
  const [mark, second] = maskOf(teams).matchAll(OUTCOME);
  if (!mark || second || outcomeWords.find(mark[0]) !== 'to-play') return undefined;
  const start = teams.start + mark.index;
  const home = readName(piece(teams.line, teams.start, start));
  const away = readName(piece(teams.line, start + mark[0].length, teams.end));
  return home === undefined || away === undefined ? undefined : { home, away, ...given({ label: label && labelOf(label), date }) };
};

export const labelOf = (word: MatchWord): MatchLabel =>
  word === 'third-match' || word === 'play-off' ? { kind: word } : { kind: 'leg', leg: Number(word.slice('leg '.length)) };

export const spellLabel = (label: MatchLabel, language: Language): string =>
  matchWords.spell(label.kind === 'leg' ? `leg ${label.leg}` : label.kind, language);

export const spellNamedMatch = ({ home, away, label, date }: NamedMatch, language: Language): string =>
  [date, label && `${spellLabel(label, language)}:`, spellName(home), outcomeWords.spell('to-play', language), spellName(away)]
    .filter((part) => part !== undefined)
    .join(' ');
