import { fold } from '../../../engine/index.ts';
import { readNumber } from '../../page/numbers.ts';
import type { Cell, PageOutcome } from '../../page/page.ts';
import { readPair, readScore } from '../../page/scores.ts';
import type { CsvColumn } from './csv-columns.ts';

export type FindCell = (name: CsvColumn) => Cell<string> | undefined;
export type Complain = (cell: Cell<string>, expected: string, kept: 'as text' | 'in part' | 'nothing') => void;

type Pair = readonly [number, number];

/** What the cells of a row say became of its match; undefined: nothing. */
export const readCsvResult = (cell: FindCell, complain: Complain): Cell<PageOutcome> | undefined => {
  const [score, status, pens, winner] = [cell('score'), cell('status'), cell('pens'), cell('winner')];
  const base = goalsOf(cell('hg'), cell('ag'), complain) ?? (score && scoreOf(score, complain));
  const penalties = pens && readPair(pens.value)?.value;
  const settles = penalties !== undefined && penalties[0] !== penalties[1];
  if (pens && !settles) complain(pens, '4-2', 'nothing');
  const parts = { halfTime: partOf('ht', base, cell, complain), ninety: partOf('ninety', base, cell, complain) };
  const played = base && { ...base, value: withParts(base.value, parts, settles ? penalties : undefined) };
  const result = status ? statusOf(status, played, complain) : played;
  if (!winner) return result;
  if (result?.value.kind === 'walkover' || result?.value.kind === 'decided')
    return { ...result, value: { ...result.value, winner: winner.value.replace(/\s+/g, ' ').trim() } };
  complain(winner, 'w/o, ?', 'nothing');
  return result;
};

/** The score at half time or after ninety minutes, if the final one allows it. */
const partOf = (name: 'ht' | 'ninety', base: Cell<PageOutcome> | undefined, cell: FindCell, complain: Complain): Pair | undefined => {
  const found = cell(name);
  const pair = found && readPair(found.value)?.value;
  const score = base?.value.kind === 'played' ? base.value.score : undefined;
  const sound = pair !== undefined && score !== undefined && pair[0] <= score[0] && pair[1] <= score[1];
  if (found && !sound) complain(found, '1-0', 'nothing');
  return sound ? pair : undefined;
};

type Parts = { readonly halfTime: Pair | undefined; readonly ninety: Pair | undefined };

const withParts = (value: PageOutcome, { halfTime, ninety }: Parts, penalties: Pair | undefined): PageOutcome => {
  if (value.kind === 'played')
    return { ...value, ...(ninety && { ninety }), ...(halfTime && { halfTime }), ...(penalties && { penalties }) };
  return value.kind === 'decided' && penalties ? { ...value, penalties } : value;
};

/** The raw words of a score in two cells are those of the first. */
const goalsOf = (hg: Cell<string> | undefined, ag: Cell<string> | undefined, complain: Complain): Cell<PageOutcome> | undefined => {
  if (!hg && !ag) return undefined;
  const [home, away] = [hg && readNumber(hg.value), ag && readNumber(ag.value)];
  const whole = hg ?? ag;
  if (!whole) return undefined;
  if (home !== undefined && away !== undefined && home >= 0 && away >= 0 && home <= 999 && away <= 999)
    return { ...whole, value: { kind: 'played', score: [home, away], extraTime: 'none' } };
  if ((hg?.value ?? '?') === '?' && (ag?.value ?? '?') === '?') return { ...whole, value: { kind: 'decided', drawn: 'not-stated' } };
  complain(whole, '2', 'as text');
  return { ...whole, value: { kind: 'text', text: `${hg?.value ?? ''}-${ag?.value ?? ''}` } };
};

const scoreOf = (cell: Cell<string>, complain: Complain): Cell<PageOutcome> | undefined => {
  const read = readScore(cell.value);
  if (read && (read.outcome.kind === 'text' || read.note !== undefined))
    complain(cell, '2-1', read.outcome.kind === 'text' ? 'as text' : 'in part');
  return read && { ...cell, value: read.outcome };
};

/** What a status makes of the outcome that the other cells tell; undefined: it does not fit that. */
type Status = readonly [RegExp, (told: PageOutcome | undefined) => PageOutcome | undefined];

const scored =
  (kind: 'awarded' | 'suspended') =>
  (told: PageOutcome | undefined): PageOutcome | undefined =>
    told?.kind === 'played' ? { kind, score: told.score } : undefined;

const STATUSES: readonly Status[] = [
  [/^(?:played|ft|finished|jugado|ok)$/, (told) => told ?? { kind: 'decided', drawn: 'not-stated' }],
  [/^(?:aet|alargue|extratime)$/, (told) => (told?.kind === 'played' ? { ...told, extraTime: 'after' } : undefined)],
  [/^(?:pens?|penalties|penales)$/, (told) => (told?.kind === 'played' ? told : undefined)],
  [/^(?:awd|awarded|enmesa)$/, scored('awarded')],
  [/^(?:wo|w\/o|walkover)$/, (told) => scored('awarded')(told) ?? { kind: 'walkover' }],
  [/^[-–—]$/, () => ({ kind: 'not-played', why: 'dash' })],
  [/^(?:deadrubber|nodecidia)$/, () => ({ kind: 'not-played', why: 'dead-rubber' })],
  [/^(?:np|n\/p|notplayed|nojugado|canc|cancelled|canceled)$/, () => ({ kind: 'not-played', why: 'not-stated' })],
  [/^(?:toplay|scheduled|ppd|postponed|postergado|porjugar|v)$/, () => ({ kind: 'to-play' })],
  [/^(?:annulled|anulado)$/, () => ({ kind: 'annulled' })],
  [/^(?:susp|suspended|suspendido)$/, scored('suspended')],
  [/^(?:stands|valido)$/, (told) => (told?.kind === 'played' ? { ...told, note: 'stands' } : undefined)],
  [/^(?:drawn|empate)$/, (told) => (told?.kind === 'decided' ? { ...told, drawn: 'yes' } : undefined)],
  [/^(?:bothlose|pierdenambos)$/, (told) => (told?.kind === 'played' ? { kind: 'both-lose', score: told.score } : { kind: 'both-lose' })],
];

/** The outcome that a status word gives, if it is known and fits. */
export const outcomeByStatus = (words: string, told: PageOutcome | undefined): PageOutcome | undefined => {
  const word = fold(words.slice(0, 60)).replace(/[.\s]/g, '');
  return STATUSES.find(([pattern]) => pattern.test(word))?.[1](told);
};

const statusOf = (status: Cell<string>, base: Cell<PageOutcome> | undefined, complain: Complain): Cell<PageOutcome> => {
  const value = outcomeByStatus(status.value, base?.value);
  if (value) return { ...(base ?? status), value };
  complain(status, 'played, aet, awd, w/o, n/p, canc, ppd, susp', base ? 'in part' : 'as text');
  return base ?? { ...status, value: { kind: 'text', text: status.value } };
};
