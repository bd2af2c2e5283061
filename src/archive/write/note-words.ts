import type { PageOutcome } from '../page/page.ts';
import type { WriteOrder } from './writer.ts';

/** What is written as a note where a format has no form for it. */
export type NoteWords = {
  readonly untitled: string;
  readonly thirdMatch: string;
  readonly wentOn: (team: string) => string;
  readonly wonBy: (team: string) => string;
  readonly scoreLost: string;
  readonly drawn: string;
  readonly penalties: (score: string) => string;
  readonly walkover: string;
  readonly notPlayed: Readonly<Record<'dash' | 'dead-rubber' | 'not-stated', string>>;
  readonly bothLost: string;
  readonly annulled: string;
  readonly suspended: string;
  readonly postponed: string;
  readonly awarded: string;
  readonly stopped: Readonly<Record<'abandoned' | 'suspended' | 'stands', string>>;
  readonly points: (points: string) => string;
  readonly source: string;
  readonly ground: Readonly<Record<'neutral' | 'unstated', string>>;
};

const es: NoteWords = {
  untitled: 'Sin título',
  thirdMatch: 'Tercer partido',
  wentOn: (team) => `pasó ${team}`,
  wonBy: (team) => `ganó ${team}`,
  scoreLost: 'jugado, marcador sin dato',
  drawn: 'empate',
  penalties: (score) => `penales ${score}`,
  walkover: 'no presentación',
  notPlayed: { dash: 'sin jugar', 'dead-rubber': 'sin jugar: ya no decidía nada', 'not-stated': 'sin jugar' },
  bothLost: 'pierden los dos',
  annulled: 'anulado',
  suspended: 'suspendido',
  postponed: 'aplazado',
  awarded: 'en mesa',
  stopped: { abandoned: 'no terminó', suspended: 'suspendido', stands: 'se suspendió y quedó el marcador' },
  points: (points) => `${points} puntos`,
  source: 'Fuente',
  ground: { neutral: 'terreno neutral', unstated: 'local: sin dato' },
};

const en: NoteWords = {
  untitled: 'Untitled',
  thirdMatch: 'Third match',
  wentOn: (team) => `${team} went on`,
  wonBy: (team) => `won by ${team}`,
  scoreLost: 'played, score not on record',
  drawn: 'drawn',
  penalties: (score) => `penalties ${score}`,
  walkover: 'walkover',
  notPlayed: { dash: 'not played', 'dead-rubber': 'not played: it decided nothing any more', 'not-stated': 'not played' },
  bothLost: 'both lose',
  annulled: 'annulled',
  suspended: 'suspended',
  postponed: 'postponed',
  awarded: 'awarded',
  stopped: { abandoned: 'abandoned', suspended: 'suspended', stands: 'stopped; the score stood' },
  points: (points) => `${points} points`,
  source: 'Source',
  ground: { neutral: 'neutral ground', unstated: 'home team: not on record' },
};

export const noteWordsFor = ({ language }: WriteOrder): NoteWords => (language === 'en' ? en : es);

/** What became of a match beyond its score; empty if the score says it all. */
export const outcomeNote = (outcome: PageOutcome, words: NoteWords): string => {
  switch (outcome.kind) {
    case 'to-play':
      return '';
    case 'played':
      return outcome.note === undefined ? '' : words.stopped[outcome.note];
    case 'decided':
      return [
        words.scoreLost,
        ...(outcome.winner === undefined ? [] : [words.wonBy(outcome.winner)]),
        ...(outcome.drawn === 'yes' ? [words.drawn] : []),
        ...(outcome.penalties ? [words.penalties(outcome.penalties.join('-'))] : []),
      ].join(', ');
    case 'walkover':
      return [words.walkover, ...(outcome.winner === undefined ? [] : [words.wonBy(outcome.winner)])].join(', ');
    case 'not-played':
      return words.notPlayed[outcome.why];
    case 'awarded':
      return words.awarded;
    case 'both-lose':
      return [words.bothLost, ...(outcome.score ? [outcome.score.join('-')] : [])].join(' ');
    case 'annulled':
      return words.annulled;
    case 'suspended':
      return words.suspended;
    case 'text':
      return outcome.text;
  }
};
