import type { PageTie } from '../../page/page.ts';
import type { Param, Params } from './params.ts';
import { paramOf } from './params.ts';
import { tieFrom } from './ties.ts';
import type { Tell } from './values.ts';
import { wikiWords } from './words.ts';

/**
 * Module:Sports series, which took the place of the rows of TwoLegResult: one call, a tie a row,
 * `|team 1|country|aggregate|team 2|country|leg 1|leg 2`; `legs=` says how many legs a row has (2 if it does not say; with
 * 0 or 1 the aggregate is the score), `heading1=` stands over the rows behind it.
 */
export const seriesFrom = (params: Params, heading: readonly string[], tell: Tell): readonly PageTie[] => {
  const legs = Number(paramOf(params, 'legs')?.raw ?? 2);
  const form = legs === 2 || legs === 3 ? 'two legs' : 'one leg';
  const width = form === 'one leg' ? 5 : 5 + legs;
  const ties: PageTie[] = [];
  let under = heading;
  let row: Param[] = [];
  const finish = (): void => {
    if (row.every(({ raw }) => raw.trim() === '')) {
      row = [];
      return;
    }
    const tie = tieFrom(rowOf(params, row), form, 'aggregate', under, tell);
    if (tie !== undefined) ties.push(tie);
    row = [];
  };
  for (const param of params.byKey.values()) {
    if (param.name.from < param.name.to) {
      if (!/^heading\d+$/.test(param.key)) continue;
      finish();
      under = [...heading, wikiWords(param.raw)];
    } else if (param.key !== '1' || !FUNCTION.test(param.raw)) {
      row.push(param);
      if (row.length === width) finish();
    }
  }
  if (row.length > 0 && row.length < width && row.some(({ raw }) => raw.trim() !== '')) {
    tell('number-missing', { from: row[0]?.value.from ?? params.span.from, to: params.span.to }, `${width}`, 'in part');
  }
  finish();
  return ties;
};

/** The function of the module, its first argument. */
const FUNCTION = /^\s*[a-z]+\s*$/;

/** The arguments of one row, counted from 1 as those of TwoLegResult are. */
const rowOf = ({ text, span }: Params, row: readonly Param[]): Params => ({
  text,
  span: { from: row[0]?.value.from ?? span.from, to: row.at(-1)?.value.to ?? span.to },
  byKey: new Map(row.map((param, i) => [String(i + 1), { ...param, key: String(i + 1) }])),
  overruled: [],
});
