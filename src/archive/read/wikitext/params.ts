import type { Span } from '../../page/page.ts';
import { type Call, scanInside, trimmed, withoutComments } from './scan.ts';

/** One argument of a call. `name` is empty where it is positional; `raw` is what stands at `value`. */
export type Param = { readonly key: string; readonly name: Span; readonly value: Span; readonly raw: string };

export type Params = {
  readonly text: string;
  readonly span: Span;
  /** By name or number; of two with one name the last. */
  readonly byKey: ReadonlyMap<string, Param>;
  /** Those that a later one of the same name overrules. */
  readonly overruled: readonly Param[];
  /** Offset behind the last argument that was read, if there were too many. */
  readonly cutAt?: number;
};

/** The largest table of a league has some 3,000. */
const MOST_ARGUMENTS = 20_000;

/** Named arguments are trimmed, positional ones are not; comments at the ends of a value do not belong to it. */
export const paramsOf = (text: string, call: Pick<Call, 'bars' | 'equals' | 'span'> & { readonly state?: Call['state'] }): Params => {
  const end = call.state === 'closed' ? call.span.to - 2 : call.span.to;
  const byKey = new Map<string, Param>();
  const overruled: Param[] = [];
  let position = 0;
  const many = call.bars.length > MOST_ARGUMENTS;
  for (const [i, bar] of (many ? call.bars.slice(0, MOST_ARGUMENTS) : call.bars).entries()) {
    const to = call.bars[i + 1] ?? end;
    const equals = call.equals[i] ?? -1;
    if (equals < 0) position += 1;
    const name = equals < 0 ? { from: bar + 1, to: bar + 1 } : trimmed(text, bar + 1, equals);
    const value = equals < 0 ? { from: bar + 1, to } : trimmed(text, equals + 1, to);
    const key = equals < 0 ? String(position) : withoutComments(text.slice(name.from, name.to)).trim();
    const earlier = byKey.get(key);
    if (earlier !== undefined) overruled.push(earlier);
    byKey.set(key, { key, name, value, raw: text.slice(value.from, value.to) });
  }
  const cutAt = many ? call.bars[MOST_ARGUMENTS] : undefined;
  return { text, span: call.span, byKey, overruled, ...(cutAt === undefined ? {} : { cutAt }) };
};

/** The arguments of a call whose braces were lost: `| a = b | c = d`. */
export const paramsIn = (text: string, span: Span): Params => paramsOf(text, scanInside(text, span));

/** A value without blanks and comments at its ends; undefined: there is no such argument, or it is empty. */
export const paramOf = (params: Params, key: string): Param | undefined => {
  const param = params.byKey.get(key);
  if (param === undefined) return undefined;
  // a named one is trimmed already
  if (param.name.from < param.name.to) return param.raw === '' ? undefined : param;
  const value = trimmed(params.text, param.value.from, param.value.to);
  return value.from === value.to ? undefined : { ...param, value, raw: params.text.slice(value.from, value.to) };
};
