import type { PageMatch } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import { dayOf, matchNotes, roundWords } from './match-words.ts';
import { matchesTables } from './matches-table.ts';
import type { At } from './outline.ts';
import { pairWords, scoreWords } from './score-words.ts';
import type { Tell } from './unsaid.ts';
import { wikiTableText } from './wikitext-table.ts';
import { wikiName, wikiText } from './wikitext-text.ts';
import type { WriteWords } from './words.ts';
import type { WriteOrder } from './writer.ts';

/** Matches as boxes if the page says more of any of them than who played whom when; else as rows of a table. */
export const matchesText = (matches: readonly At<PageMatch>[], words: WriteWords, order: WriteOrder, tell: Tell): readonly string[] =>
  matches.some(({ block }) => block.time !== undefined || block.place !== undefined || (block.details?.size ?? 0) > 0)
    ? matches.map((match) => box(match, words, order, tell))
    : matchesTables(matches, words, tell).map(wikiTableText);

type BoxNames = Readonly<
  Record<'template' | 'round' | 'date' | 'time' | 'home' | 'score' | 'away' | 'extra' | 'penalties' | 'stadium' | 'city' | 'note', string>
>;

const NAMES: Readonly<Record<WriteOrder['language'], BoxNames>> = {
  en: {
    template: 'football box collapsible',
    round: 'round',
    date: 'date',
    time: 'time',
    home: 'team1',
    score: 'score',
    away: 'team2',
    extra: 'aet',
    penalties: 'penaltyscore',
    stadium: 'stadium',
    city: 'location',
    note: 'note',
  },
  es: {
    template: 'Partidos',
    round: 'competición',
    date: 'fecha',
    time: 'hora',
    home: 'local',
    score: 'resultado',
    away: 'visita',
    extra: 'prórroga',
    penalties: 'resultado penalti',
    stadium: 'estadio',
    city: 'ciudad',
    note: 'nota',
  },
};

/** What boxes have a parameter for: the English name, the Spanish one. */
const DETAILS: readonly (readonly [en: string, es: string])[] = [
  ['goals1', 'goleslocal'],
  ['goals2', 'golesvisita'],
  ['penalties1', 'penaltis1'],
  ['penalties2', 'penaltis2'],
  ['attendance', 'asistencia'],
  ['referee', 'refe'],
  ['report', 'reporte'],
  ['aggregatescore', 'global'],
];

const detailName = (key: string, language: WriteOrder['language']): string | undefined =>
  DETAILS.find((pair) => pair.includes(key))?.[language === 'en' ? 0 : 1];

const box = (match: At<PageMatch>, words: WriteWords, { language }: WriteOrder, tell: Tell): string => {
  const { block, index } = match;
  const names = NAMES[language];
  const { details, number, place, result, source, teams, time } = block;
  const outcome = result.value;
  const penalties = outcome.kind === 'played' && outcome.penalties ? pairWords(outcome.penalties) : undefined;
  const isLong = outcome.kind === 'played' && outcome.extraTime === 'after';
  const [stadium, city] = placeWords(place);
  const notes = [matchNotes(match, words, tell, { hasDetail: (key) => detailName(key, language) !== undefined })];
  for (const [label, value] of [
    [words.number, number],
    [words.source, source],
  ] as const) {
    if (value === undefined) continue;
    tell('detail', index, `${label} ${value}`);
    notes.push(cleanWords(`${label}: ${value}`));
  }
  const param = (name: string, value: string | undefined): readonly string[] =>
    value === undefined || value === '' ? [] : [`|${name}=${wikiText(value)}`];
  return [
    `{{${names.template}`,
    ...(block.date ? dateLine(names.date, block.date.value, language) : []),
    ...param(names.time, time),
    ...param(names.round, roundWords(block, words)),
    `|${names.home}=${wikiName(teams[0].value)}`,
    `|${names.score}=${wikiText(boxScore(outcome, words, language))}`,
    `|${names.away}=${wikiName(teams[1].value)}`,
    ...(isLong ? [`|${names.extra}=${words.yes}`] : []),
    ...param(names.penalties, penalties),
    ...[...(details ?? [])].flatMap(([key, { value }]) => {
      const name = detailName(key, language);
      return name === undefined ? [] : param(name, value);
    }),
    ...param(names.stadium, stadium),
    ...param(names.city, city),
    ...param(names.note, notes.filter((one) => one !== '').join('; ')),
    '}}',
  ].join('\n');
};

/** The score alone: penalties and extra time have parameters of their own; a match to be played has no score. */
const boxScore = (outcome: PageMatch['result']['value'], words: WriteWords, language: WriteOrder['language']): string => {
  if (outcome.kind === 'to-play') return '';
  if (outcome.kind !== 'played') return scoreSigns(scoreWords(outcome, words).cell, language);
  const { score, halfTime } = outcome;
  const { cell } = scoreWords({ kind: 'played', score, extraTime: 'none', ...(halfTime && { halfTime }) }, words);
  return scoreSigns(cell, language);
};

const scoreSigns = (cell: string, language: WriteOrder['language']): string =>
  language === 'es' ? cell.replace(/(?<=[\d?])–(?=[\d?])/g, ':') : cell;

/** `Stadium, City`: what stands behind the last comma is the city. */
const placeWords = (place: string | undefined): readonly [string | undefined, string | undefined] => {
  if (place === undefined) return [undefined, undefined];
  const words = cleanWords(place);
  const at = words.lastIndexOf(', ');
  // `Stadium (Town, Province)` is one name
  if (words.lastIndexOf('(') < at && words.indexOf(')', at) >= 0) return [words, undefined];
  return at <= 0 ? [words, undefined] : [words.slice(0, at), words.slice(at + 2)];
};

const dateLine = (name: string, value: string, language: WriteOrder['language']): readonly string[] => {
  const day = dayOf(value);
  if (day === undefined) return [`|${name}=${wikiText(value)}`];
  const [year, month, date] = day;
  return [`|${name}=${language === 'en' ? `{{Start date|${year}|${month}|${date}|df=y}}` : `{{fecha|${date}|${month}|${year}}}`}`];
};
