import type { Cell, Grid, Span, Standings, StandingsRow } from '../../page/page.ts';
import { type Params, paramOf } from './params.ts';
import { cellOfParam, numberOf, scoreCell, type Tell, textOf } from './values.ts';
import { wikiWords } from './words.ts';

/**
 * One call of the older templates: `fb cl team` → table, team; `fb r2 header` → results, header. `Tabla de posiciones
 * equipo` is the same in Spanish, with Spanish names.
 */
export type FbCall = {
  readonly family: 'table' | 'results';
  readonly part: 'header' | 'team' | 'cell' | 'range' | 'footer';
  readonly params: Params;
};

export const fbPart = (name: string): Pick<FbCall, 'family' | 'part'> | undefined => {
  const spanish = /^tabla de posiciones (inicio|equipo|fin)$/.exec(name)?.[1];
  if (spanish !== undefined) return { family: 'table', part: spanish === 'inicio' ? 'header' : spanish === 'equipo' ? 'team' : 'footer' };
  const met = /^fb (cl|r)\d? ?(header|team|qr|footer)?(?: navbar)?$/.exec(name);
  if (met === null) return undefined;
  const family = met[1] === 'cl' ? 'table' : 'results';
  const part = met[2] === 'qr' ? 'range' : (met[2] as 'header' | 'team' | 'footer' | undefined);
  return part === undefined ? (family === 'results' ? { family, part: 'cell' } : undefined) : { family, part };
};

/** A whole older table: what stands from a header to its footer, or to what is not of it. */
export const fbBlock = (all: readonly FbCall[], heading: readonly string[], tell: Tell): Standings | Grid | undefined => {
  const calls = all.slice(0, MOST_PARTS);
  const [first, last] = [calls[0], calls.at(-1)];
  if (first === undefined || last === undefined) return undefined;
  const left = all[MOST_PARTS]?.params.span.from;
  if (left !== undefined) tell('too-large', { from: left, to: all.at(-1)?.params.span.to ?? left }, `${MOST_PARTS}`, 'in part');
  const span = { from: first.params.span.from, to: last.params.span.to };
  const block = first.family === 'table' ? tableFrom(calls, heading, span, tell) : resultsFrom(calls, heading, span, tell);
  if (block === undefined) tell('table-unreadable', span, 'fb team', 'nothing');
  return block;
};

const MOST_TEAMS = 100;
/** A grid of the most teams: a row and its cells for each, header and footer. */
const MOST_PARTS = MOST_TEAMS * (MOST_TEAMS + 1) + 2;

/** English and Spanish names; the team's own tells which a row has, since `p` is the place in one and the defeats in the other. */
const ENGLISH = { team: 't', position: 'p', won: 'w', drawn: 'd', lost: 'l', goalsFor: 'gf', goalsAgainst: 'ga', taken: 'dp' };
const SPANISH: typeof ENGLISH = {
  team: 'eq',
  position: 'pos',
  won: 'g',
  drawn: 'e',
  lost: 'p',
  goalsFor: 'gf',
  goalsAgainst: 'gc',
  taken: 'desc',
};
const FIGURES = ['position', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] as const;

const tableFrom = (calls: readonly FbCall[], heading: readonly string[], span: Span, tell: Tell): Standings | undefined => {
  const rows: StandingsRow[] = [];
  const results = new Map<number, Cell<string>>();
  const about: { rulesText?: Cell<string>; updated?: Cell<string>; source?: Cell<string>; points?: { win: number } } = {};
  for (const { part, params } of calls) {
    if (part === 'team') {
      const row = rowFrom(params, tell);
      if (row !== undefined) rows.push(row);
      // Spanish rows say for themselves what a victory is worth, where it is not three.
      const win = numberOf(params, 'pv', tell)?.value;
      if (win !== undefined) about.points = { win };
    } else if (part === 'range') addRange(params, Math.max(1, rows.length), results, tell);
    else if (part === 'footer') {
      const [rulesText, updated, source] = ['orfc', 'u', 's'].map((key) => textOf(params, key));
      Object.assign(about, rulesText && { rulesText }, updated && { updated }, source && { source });
    }
  }
  return rows.length === 0 ? undefined : { kind: 'standings', heading, span, rows, order: 'printed', results, ...about };
};

const rowFrom = (params: Params, tell: Tell): StandingsRow | undefined => {
  const names = params.byKey.has(SPANISH.team) ? SPANISH : ENGLISH;
  const team = textOf(params, names.team);
  if (team === undefined || team.value === '') {
    tell('row-unreadable', params.span, 't=', 'nothing');
    return undefined;
  }
  const figures: { -readonly [F in (typeof FIGURES)[number]]?: Cell<number> } = {};
  for (const figure of FIGURES) {
    const cell = numberOf(params, names[figure], tell);
    if (cell !== undefined) figures[figure] = cell;
  }
  // What is taken away is printed without a sign.
  const taken = numberOf(params, names.taken, tell);
  const note = textOf(params, 'nt') ?? textOf(params, 'note');
  const headToHead = textOf(params, 'hth');
  return {
    team,
    ...figures,
    ...(taken && { adjusted: { ...taken, value: 0 - taken.value } }),
    ...(note && { note }),
    ...(headToHead && { headToHead }),
    span: params.span,
  };
};

/** `{{fb cl qr |rows=2 |c=National stage}}` stands behind the first of the rows that it is about. */
const addRange = (params: Params, first: number, results: Map<number, Cell<string>>, tell: Tell): void => {
  const words = textOf(params, 'c') ?? textOf(params, 'competition');
  const rows = numberOf(params, 'rows', tell)?.value ?? 1;
  if (words !== undefined) for (let place = first; place < first + Math.min(rows, 100); place += 1) results.set(place, words);
};

type Row = { readonly name: Cell<string>; readonly span: Span; readonly cells: Params[] };

/** The grid: cells go by their place, the n-th of a row is the match against the n-th team. */
const resultsFrom = (calls: readonly FbCall[], heading: readonly string[], span: Span, tell: Tell): Grid | undefined => {
  const labels = calls.find(({ part }) => part === 'header')?.params;
  const rows: Row[] = [];
  for (const { part, params } of calls) {
    const name = part === 'team' ? textOf(params, 't') : undefined;
    if (name !== undefined) rows.push({ name, span: params.span, cells: [] });
    else if (part === 'cell') {
      const row = rows.at(-1);
      if (row === undefined) tell('row-unreadable', params.span, 'fb r team', 'nothing');
      else row.cells.push(params);
    }
  }
  if (rows.length < 2 || rows.length > MOST_TEAMS) return undefined;
  const cells = rows.flatMap(({ cells: row, span: at }, home) => {
    if (row.length !== rows.length) tell('row-unreadable', at, `${rows.length}`, 'in part');
    return row.flatMap((params, away) => {
      const score = fbScore(params, tell);
      if (score === undefined) return [];
      if (away < rows.length && away !== home) return [{ home, away, meeting: 1, ...score }];
      tell('team-undeclared', params.span, 'two teams', 'nothing');
      return [];
    });
  });
  const teams = rows.map(({ name }, place) => {
    const label = labels === undefined ? undefined : (paramOf(labels, String(place + 1)) ?? paramOf(labels, `t${place + 1}`));
    return { ...(label !== undefined && { code: wikiWords(label.raw) }), name };
  });
  return { kind: 'grid', heading, span, teams, cells };
};

/** `{{fb r |gf=2 |ga=1}}`; `r=null` for the diagonal; other words (a walkover) in `r`. */
const fbScore = (params: Params, tell: Tell): Omit<Grid['cells'][number], 'home' | 'away' | 'meeting'> | undefined => {
  const [gf, ga] = [paramOf(params, 'gf'), paramOf(params, 'ga')];
  const note = textOf(params, 'nt');
  if (gf === undefined || ga === undefined) {
    const said = paramOf(params, 'r') ?? gf ?? ga;
    if (said === undefined || /^(?:null|y|n)$/i.test(said.raw)) return undefined;
    const score = scoreCell(said.raw, said.value.from, tell);
    return score && { ...score, ...(note && { note }) };
  }
  const [home, away] = [numberOf(params, 'gf', tell), numberOf(params, 'ga', tell)];
  if (home === undefined || away === undefined) return undefined;
  const [from, to] = [Math.min(gf.value.from, ga.value.from), Math.max(gf.value.to, ga.value.to)];
  const outcome = { kind: 'played', score: [home.value, away.value], extraTime: 'none' } as const;
  const result = cellOfParam({ ...gf, value: { from, to }, raw: params.text.slice(from, to) }, outcome);
  return { result, ...(note && { note }) };
};
