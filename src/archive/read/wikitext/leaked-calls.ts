import type { Gather } from '../../page/gather.ts';
import type { Span } from '../../page/page.ts';
import { bracketFrom } from './brackets.ts';
import { type Param, type Params, paramsIn } from './params.ts';
import { standingsFrom } from './standings.ts';

/** Where the arguments of a call begin in a line: at its first bar, if a name and an equals sign follow it. */
export const argumentsAt = (text: string, { from, to }: Span): number | undefined => {
  // Within the line: in a text without bars, each search from its own line on would cost the square of it.
  const line = text.slice(from, to);
  for (let at = line.indexOf('|'); at >= 0; at = line.indexOf('|', at + 1)) {
    if (ARGUMENT.test(line.slice(at, at + LONGEST_NAME))) return from + at;
    if (at === 0 && line.length > 1 && line[1] !== '|') return from;
  }
  return undefined;
};

const LONGEST_NAME = 60;
const ARGUMENT = /^\|\s*[\p{L}\p{N}_#][\p{L}\p{M}\p{N}_ .–-]*=/u;

/** A call in pieces. Sentences may stand between them; a heading ends it, and so does an argument that begins another. */
export type LeakedCall = {
  readonly line: (span: Span) => void;
  readonly close: () => void;
  /** Of an infobox, if one was met. */
  readonly season: () => string | undefined;
};

type Family = 'bracket' | 'standings' | 'infobox' | 'other';

/** Arguments that stand first in a call: with a second one, a second call begins. */
const FIRST: readonly string[] = ['res_col_header', 'team1', 'team_order', 'RD1', 'RD1-team1', 'RD1-team01'];

/** A call in more pieces than the largest league has rows is none. */
const MOST_PIECES = 2_000;

export const makeLeakedCall = (text: string, heading: () => readonly string[], gather: Gather): LeakedCall => {
  let piece: Span | undefined;
  /** Where the piece stands. */
  let under: readonly string[] = [];
  let open: { params: Gathered; family: Family; heading: readonly string[]; pieces: number } | undefined;
  let season: string | undefined;

  /** Lines that follow one another are one piece: a value may go over a line's end. */
  const join = (): void => {
    if (piece === undefined) return;
    const params = paramsIn(text, piece);
    piece = undefined;
    const family = familyOf(params);
    if (
      open?.family === family &&
      open.pieces < MOST_PIECES &&
      !FIRST.some((key) => open?.params.byKey.has(key) && params.byKey.has(key))
    ) {
      addTo(open.params, params);
      open.pieces += 1;
      return;
    }
    finish();
    open = { params: { ...params, byKey: new Map(params.byKey), overruled: [...params.overruled] }, family, heading: under, pieces: 1 };
  };

  const finish = (): void => {
    if (open === undefined) return;
    const { params, family } = open;
    tellCut(params, gather);
    if (family === 'bracket') gather.add(bracketFrom(params, open.heading, gather.remark));
    else if (family === 'standings') {
      const { standings, grid } = standingsFrom(withTeams(params, gather), open.heading, gather.remark);
      for (const block of [standings, grid]) if (block !== undefined) gather.add(block);
    } else {
      if (family === 'infobox') season ??= /^\d{4}(?:[/–-]\d{2,4})?/u.exec(params.byKey.get('season')?.raw ?? '')?.[0];
      gather.remark('template-unknown', params.span, 'standings, bracket, tie', family === 'infobox' ? 'in part' : 'nothing');
    }
    open = undefined;
  };

  return {
    line: (span) => {
      const begins = text.slice(span.from, Math.min(span.to, span.from + LONGEST_NAME));
      const between = piece === undefined ? '' : text.slice(piece.to, Math.min(span.from, piece.to + 200));
      if (between.trim() !== '' || FIRST.some((key) => begins.startsWith(`|${key}=`))) join();
      if (piece === undefined) under = heading();
      piece = { from: piece?.from ?? span.from, to: span.to };
    },
    close: () => {
      join();
      finish();
    },
    season: () => season,
  };
};

const familyOf = ({ byKey }: Params): Family => {
  let family: Family = 'other';
  for (const key of byKey.keys()) {
    if (/^RD\d/u.test(key)) return 'bracket';
    if (/^(?:team\d|team_order$|(?:name|win|draw|loss|gf|ga|match\d*|result|text|col)_|res_col_header$|class_rules$|result\d)/u.test(key))
      return 'standings';
    if (key === 'competition' || key === 'season' || key === 'temporada') family = 'infobox';
  }
  return family;
};

/** Arguments of several pieces; it grows, for a copy a piece would cost the square of a page of pieces. */
type Gathered = { text: string; span: Span; byKey: Map<string, Param>; overruled: Param[] };

const addTo = (gathered: Gathered, { span, byKey, overruled }: Params): void => {
  gathered.span = { from: gathered.span.from, to: span.to };
  for (const param of overruled) gathered.overruled.push(param);
  for (const [key, param] of byKey) {
    const earlier = gathered.byKey.get(key);
    if (earlier !== undefined) gathered.overruled.push(earlier);
    gathered.byKey.set(key, param);
  }
};

/** The last argument has no equals sign: the call was cut in the middle of a name. */
const tellCut = ({ byKey }: Params, gather: Gather): void => {
  let last: Param | undefined;
  for (const param of byKey.values()) last = last === undefined || param.value.from > last.value.from ? param : last;
  if (last !== undefined && /^\d+$/u.test(last.key) && last.raw.trim() !== '' && byKey.size > 1) {
    gather.remark('call-cut-off', last.value, 'name=value', 'nothing');
  }
};

/** A call that lost its beginning does not declare its teams; the names it gives them do. */
const withTeams = (params: Params, gather: Gather): Params => {
  if (params.byKey.has('team1') || params.byKey.has('team_order')) return params;
  const named = [...params.byKey.values()].filter(({ key }) => key.startsWith('name_') && key.length > 'name_'.length);
  if (named.length === 0) return params;
  gather.remark('call-cut-off', { from: params.span.from, to: named.at(-1)?.value.to ?? params.span.to }, 'team1', 'in part');
  const byKey = new Map(params.byKey);
  for (const [i, { key, name }] of named.entries()) {
    const value = { from: name.from + 'name_'.length, to: name.to };
    byKey.set(`team${i + 1}`, { key: `team${i + 1}`, name: value, value, raw: key.slice('name_'.length) });
  }
  return { ...params, byKey };
};
