import { dayAt } from '../page/days.ts';
import type { PageMatch } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import { type NoteWords, noteWordsFor, outcomeNote } from './note-words.ts';
import { scoreWords } from './score-words.ts';
import { WRITE_WORDS, type WriteWords } from './words.ts';
import type { WriteOrder } from './writer.ts';

/** The day of a match, and its hour if the page says one; no zone: pages print the hour of the place. */
export const matchDay = ({ date, time }: PageMatch): { readonly start?: string; readonly time?: string } => {
  const day = date?.value ?? '';
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day) || day < '1000' || dayAt(day) === undefined) return {};
  const hour = time !== undefined && /^(?:[01]\d|2[0-3]):[0-5]\d$/.test(time) ? { time } : {};
  return { start: day, ...hour };
};

/** Whether a match was not held, is still to come, or is over, whatever a page or ruling made of it. */
export const wasHeld = ({ result: { value } }: PageMatch): 'no' | 'to-come' | 'over' =>
  value.kind === 'not-played' || value.kind === 'walkover' ? 'no' : value.kind === 'to-play' ? 'to-come' : 'over';

/** `Sport Boys 2-1 Alianza`, `A 1-1 (4-2) B`, `A - B`: a match with its result in one line. */
export const scoreLine = ({ result, teams }: PageMatch, words: NoteWords): string => {
  const [home, away] = teams.map(({ value }) => cleanWords(value));
  const { value } = result;
  switch (value.kind) {
    case 'played':
      return `${home} ${value.score.join('-')}${value.penalties ? ` (${words.penalties(value.penalties.join('-'))})` : ''} ${away}`;
    case 'awarded':
    case 'suspended':
      return `${home} ${value.score.join('-')} ${away} (${outcomeNote(value, words)})`;
    case 'to-play':
      return `${home} - ${away}`;
    default:
      return `${home} - ${away} (${cleanWords(outcomeNote(value, words))})`;
  }
};

/** The score with its half time, extra time and penalties, where it has more than goals. */
const wholeScore = ({ result: { value } }: PageMatch, words: WriteWords): readonly string[] => {
  if (value.kind !== 'played' || (!value.halfTime && !value.ninety && !value.penalties && value.extraTime === 'none')) return [];
  const { note: _told, ...score } = value;
  const { cell, notes } = scoreWords(score, words);
  return [cell, ...notes.map((note) => note.words)];
};

/** What a match says beside teams, goals, day and place. */
export const otherWords = (match: PageMatch, order: WriteOrder): readonly string[] => {
  const words = noteWordsFor(order);
  return [
    ...wholeScore(match, WRITE_WORDS[order.language]),
    outcomeNote(match.result.value, words),
    match.ground === 'home' ? '' : words.ground[match.ground],
    match.note ?? '',
    matchDay(match).time === undefined ? (match.time ?? '') : '',
    ...[...(match.details ?? [])].map(([key, { value }]) => `${key}: ${value}`),
  ].filter((said) => said.trim() !== '');
};
