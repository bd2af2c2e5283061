import { dayAt, isoDay } from '../../page/days.ts';
import { legIn } from '../../page/legs.ts';
import type { Cell, PageMatch, PageOutcome } from '../../page/page.ts';
import { readPair } from '../../page/scores.ts';
import { type Param, type Params, paramOf } from './params.ts';
import { cellOfParam, isYes, scoreOf, type Tell, textOf } from './values.ts';

export type MatchForm = 'football box' | 'partido';

/** The same things under their English and Spanish names; the first that is there counts. */
const NAMES = {
  home: ['team1', 'local', 'home', 'equipo1'],
  away: ['team2', 'visita', 'visitante', 'away', 'equipo2'],
  score: ['score', 'resultado', 'result'],
  date: ['date', 'fecha'],
  time: ['time', 'hora'],
  stadium: ['stadium', 'estadio'],
  city: ['location', 'ciudad', 'lugar'],
  round: ['round', 'competición', 'competicion', 'ronda', 'fase'],
  penalties: ['penaltyscore', 'resultado penalti', 'resultado penales', 'resultado penalty'],
  note: ['note', 'notes', 'nota', 'notas'],
} as const satisfies Record<string, readonly string[]>;

const AFTER_TIME = ['aet', 'prórroga', 'prorroga'];
const LOOKS = new Set([
  'id',
  'nobars',
  'bg',
  'size',
  'stack',
  'format',
  'color',
  'color-texto',
  'width',
  'collapsed',
  'event',
  'result_letter',
  'main',
]);

/**
 * `{{football box}}` (collapsible or not) and `{{Partido}}`, `{{Partidos}}`. What else they say (goals, attendance,
 * referee, aggregate) is kept under its own word.
 */
export const matchFrom = (
  params: Params,
  form: MatchForm,
  heading: readonly string[],
  season: string | undefined,
  tell: Tell,
): PageMatch | undefined => {
  const named = (what: keyof typeof NAMES): string | undefined => NAMES[what].find((key) => paramOf(params, key) !== undefined);
  const text = (what: keyof typeof NAMES): Cell<string> | undefined => textOf(params, named(what) ?? '');
  const [home, away] = [text('home'), text('away')];
  if (home === undefined || away === undefined || home.value === '' || away.value === '') {
    tell('row-unreadable', params.span, 'two teams', 'nothing');
    return undefined;
  }
  const round = text('round')?.value;
  const leg = legIn(round) ?? legIn(heading.at(-1));
  const date = dateOf(paramOf(params, named('date') ?? ''), season, tell);
  const [time, note] = [text('time')?.value, text('note')?.value];
  const place = [text('stadium')?.value, text('city')?.value].filter((words) => words !== undefined && words !== '').join(', ');
  const { result, said } = resultFrom(params, named('score'), named('penalties'), away, tell);
  const notes = [note, said].filter((words) => words !== undefined).join('; ');
  const details = detailsOf(params);
  return {
    kind: 'match',
    heading,
    span: params.span,
    ...(round !== undefined && round !== '' && { round }),
    ...(leg !== undefined && { leg }),
    teams: [home, away],
    result,
    ground: form === 'partido' ? 'home' : 'unstated',
    ...(date && { date }),
    ...(time !== undefined && { time }),
    ...(place !== '' && { place }),
    ...(notes !== '' && { note: notes }),
    ...(details.size > 0 && { details }),
  };
};

const resultFrom = (
  params: Params,
  scoreKey: string | undefined,
  penaltiesKey: string | undefined,
  away: Cell<string>,
  tell: Tell,
): { readonly result: Cell<PageOutcome>; readonly said?: string } => {
  const score = scoreKey === undefined ? undefined : scoreOf(params, scoreKey, tell);
  const empty = params.byKey.get(NAMES.score.find((key) => params.byKey.has(key)) ?? '')?.value ?? { from: away.span.to, to: away.span.to };
  if (score === undefined)
    return {
      result: { value: { kind: 'to-play' }, raw: params.text.slice(empty.from, empty.to), span: { from: empty.from, to: empty.to } },
    };
  const said = score.note === undefined ? {} : { said: score.note.value };
  const { value } = score.result;
  if (value.kind !== 'played') return { result: score.result, ...said };
  const shootOut = penaltiesKey === undefined ? undefined : paramOf(params, penaltiesKey);
  const penalties = shootOut === undefined ? undefined : readPair(shootOut.raw)?.value;
  if (shootOut !== undefined && penalties === undefined) tell('cell-unreadable', shootOut.value, 'score', 'nothing');
  const extraTime = AFTER_TIME.some((key) => isYes(params, key)) ? 'after' : value.extraTime;
  return { result: { ...score.result, value: { ...value, extraTime, ...(penalties && { penalties }) } }, ...said };
};

/** `{{Start date|2004|11|28}}`, `{{fecha|28|11|2004}}`, `28/11/2004`, or words. */
const dateOf = (param: Param | undefined, season: string | undefined, tell: Tell): Cell<string> | undefined => {
  if (param === undefined) return undefined;
  const raw = param.raw.slice(0, 200);
  const year = /\{\{[^{}|]*\|\s*(\d{4})\s*\|\s*(\d{1,2})\s*\|\s*(\d{1,2})\b/.exec(raw);
  const day = /(?:\{\{[^{}|]*\|\s*|^)(\d{1,2})\s*[|/.]\s*(\d{1,2})\s*[|/.]\s*(\d{4})\b/.exec(raw);
  const words = year ? `${year[1]}-${two(year[2])}-${two(year[3])}` : day ? `${day[3]}-${two(day[2])}-${two(day[1])}` : raw;
  const met = dayAt(words.replace(/\[\[(?:[^[\]|]*\|)?([^[\]|]*)\]\]/g, '$1').trim());
  const iso = met === undefined ? undefined : isoDay(met.day, season);
  if (iso === undefined) tell('cell-unreadable', param.value, 'day with its year', 'nothing');
  return iso === undefined ? undefined : cellOfParam(param, iso);
};

const two = (digits = ''): string => digits.padStart(2, '0');

const READ = new Set<string>([...Object.values(NAMES).flat(), ...AFTER_TIME]);

const detailsOf = (params: Params): ReadonlyMap<string, Cell<string>> => {
  const details = new Map<string, Cell<string>>();
  for (const key of params.byKey.keys()) {
    if (READ.has(key) || LOOKS.has(key) || key.length > 60 || /^\d+$/.test(key)) continue;
    const cell = textOf(params, key);
    if (cell !== undefined && cell.value !== '') details.set(key, cell);
  }
  return details;
};
