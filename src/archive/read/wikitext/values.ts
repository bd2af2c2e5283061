import { readNumber } from '../../page/numbers.ts';
import type { Cell, PageOutcome, Remark, RemarkCode, Span } from '../../page/page.ts';
import { plainWords, readScore } from '../../page/scores.ts';
import { decodeEntities } from '../tables/html-entities.ts';
import { type Param, type Params, paramOf } from './params.ts';
import { wikiWords } from './words.ts';

/** Takes a remark; the reader that owns the page counts them and stops at its limit. */
export type Tell = (code: RemarkCode, span: Span, expected: string, kept: Remark['kept']) => void;

/** An argument as words; undefined: it is not there or empty. */
export const textOf = (params: Params, key: string): Cell<string> | undefined => {
  const param = paramOf(params, key);
  return param === undefined ? undefined : cellOfParam(param, wikiWords(param.raw));
};

export const cellOfParam = <T>({ raw, value: span }: Param, value: T): Cell<T> => ({ value, raw, span });

/** An argument as a whole number. A footnote behind it is no obstacle; other words behind it are, and a remark says so. */
export const numberOf = (params: Params, key: string, tell: Tell): Cell<number> | undefined => {
  const param = paramOf(params, key);
  if (param === undefined) return undefined;
  const words = plainWords(param.raw);
  const whole = readNumber(words);
  if (whole !== undefined) return cellOfParam(param, whole);
  const begun = readNumber(/^\s*[+\-\u2010-\u2013\u2212]?\s?\d{1,6}(?!\d)/.exec(words.slice(0, 20))?.[0]?.replace(/\s/g, '') ?? '');
  if (words !== '') tell('cell-unreadable', param.value, 'number', begun === undefined ? 'nothing' : 'in part');
  return begun === undefined ? undefined : cellOfParam(param, begun);
};

export type ScoreCell = { readonly result: Cell<PageOutcome>; readonly note?: Cell<string> };

/** An argument as the score of a match, with the footnote or the words that stand behind it. */
export const scoreOf = (params: Params, key: string, tell: Tell): ScoreCell | undefined => {
  const param = paramOf(params, key);
  return param === undefined ? undefined : scoreCell(param.raw, param.value.from, tell);
};

export const scoreCell = (raw: string, from: number, tell: Tell): ScoreCell | undefined => {
  const reading = readScore(raw);
  if (reading === undefined) return undefined;
  const span = { from, to: from + raw.length };
  if (reading.outcome.kind === 'text') tell('cell-unreadable', span, 'score', 'as text');
  const { outcome } = reading;
  const value: PageOutcome = outcome.kind === 'text' ? { kind: 'text', text: decodeEntities(outcome.text) } : outcome;
  const result = { value, raw, span };
  const note = reading.note === undefined ? footnoteOf(raw, from) : { value: reading.note, raw, span };
  return note === undefined ? { result } : { result, note };
};

/** What a footnote in a cell says: "awarded" most often stands there and nowhere else. */
const footnoteOf = (raw: string, from: number): Cell<string> | undefined => {
  const met = FOOTNOTE.exec(raw.slice(0, 2_000));
  const said = met?.[1] ?? met?.[2];
  if (met === null || said === undefined) return undefined;
  const value = wikiWords(said);
  const start = from + met.index + met[0].indexOf(said);
  return value === '' ? undefined : { value, raw: said, span: { from: start, to: start + said.length } };
};

const FOOTNOTE = /<ref\b[^>/]*>((?:(?!<\/ref)[\s\S])*)<\/ref|\{\{\s*(?:efn|refn|note|nota|#tag:ref)\s*\|([^{}]*)\}\}/i;

/** `yes`, `y`, `sí`, `true`, `1`. */
export const isYes = (params: Params, key: string): boolean => /^(?:y|yes|true|on|1|s|sí|si)$/i.test(paramOf(params, key)?.raw ?? '');
