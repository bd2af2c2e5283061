import type { Grid } from '../../page/page.ts';
import { type Params, paramOf } from './params.ts';
import { scoreOf, type Tell, textOf } from './values.ts';

type GridCell = Grid['cells'][number];

/**
 * The matches that arguments give: `match_A_B`, `match2_A_B` (the second meeting), and `A_B` alone if both halves are
 * declared codes. Codes may hold `_` and letters of any alphabet, so names are split along the declared codes only.
 */
export const gridCellsFrom = (
  params: Params,
  teams: readonly { readonly code: string }[],
  tell: Tell,
): { readonly cells: readonly GridCell[]; readonly used: ReadonlySet<string> } => {
  const places = new Map(teams.map(({ code }, place) => [code, place]));
  const cells: GridCell[] = [];
  const used = new Set<string>();
  for (const { key, value } of params.byKey.values()) {
    const met = key.length > LONGEST_KEY ? undefined : matchIn(key, places);
    if (met === undefined) continue;
    used.add(key);
    if (met.what === 'note') {
      if (paramOf(params, key.slice(0, -'_note'.length)) === undefined && paramOf(params, key))
        tell('cell-unreadable', value, 'score', 'nothing');
      continue;
    }
    if (met.home === met.away) {
      const itself = scoreOf(params, key, () => {});
      if (itself !== undefined) tell('team-undeclared', value, 'two teams', 'nothing');
      continue;
    }
    const score = scoreOf(params, key, tell);
    if (score === undefined) continue;
    const note = textOf(params, `${key}_note`) ?? score.note;
    cells.push({ home: met.home, away: met.away, meeting: met.meeting, result: score.result, ...(note && { note }) });
  }
  return { cells, used };
};

const LONGEST_KEY = 200;

type Met = { readonly what: 'score' | 'note'; readonly meeting: number; readonly home: number; readonly away: number };

const matchIn = (key: string, places: ReadonlyMap<string, number>): Met | undefined => {
  const met = /^match(\d{0,2})_(.+)$/su.exec(key);
  const rest = met?.[2] ?? key;
  const meeting = Math.max(1, Number(met?.[1] ?? 1));
  const pair = splitPair(rest, places);
  if (pair !== undefined) return { what: 'score', meeting, ...pair };
  const noted = rest.endsWith('_note') ? splitPair(rest.slice(0, -'_note'.length), places) : undefined;
  return noted === undefined ? undefined : { what: 'note', meeting, ...noted };
};

const splitPair = (words: string, places: ReadonlyMap<string, number>): { readonly home: number; readonly away: number } | undefined => {
  for (let at = words.indexOf('_'); at >= 0; at = words.indexOf('_', at + 1)) {
    const home = places.get(words.slice(0, at));
    const away = places.get(words.slice(at + 1));
    if (home !== undefined && away !== undefined) return { home, away };
  }
  return undefined;
};
