import type { Cell, Grid, Standings, StandingsRow } from '../../page/page.ts';
import { gridCellsFrom } from './grid.ts';
import { type Param, type Params, paramOf } from './params.ts';
import { trimmed } from './scan.ts';
import { cellOfParam, isYes, numberOf, type Tell, textOf } from './values.ts';
import { wikiWords } from './words.ts';

/** A team as a block declares it: its code, and its name where one is given. */
export type DeclaredTeam = { readonly code: string; readonly name: Cell<string> };

/**
 * Module:Sports table and Module:Sports results from their arguments, wherever these come from (a call, or the text of one
 * whose braces were lost). A standings block if any figure of a team is given, a grid if any match is.
 */
export const standingsFrom = (
  params: Params,
  heading: readonly string[],
  tell: Tell,
): { readonly standings?: Standings; readonly grid?: Grid } => {
  const teams = declaredTeams(params, tell);
  const common = { heading, span: params.span };
  if (teams.length === 0) {
    if (params.byKey.size > 0) tell('table-unreadable', params.span, 'team1', 'nothing');
    return {};
  }
  for (const param of params.overruled) if (param.raw.trim() !== '') tell('cell-repeated', param.value, param.key, 'nothing');
  const codes = new Set(teams.map(({ code }) => code));
  const { cells, used } = gridCellsFrom(params, teams, tell);
  tellUnknown(params, codes, used, tell);
  const rows = teams.map((team) => rowFrom(params, team, codes, tell));
  const grid: Grid | undefined =
    cells.length === 0 ? undefined : { kind: 'grid', ...common, teams: teams.map(({ code, name }) => ({ code, name })), cells };
  const computed = isYes(params, 'auto_generate_standings');
  const figures = computed || rows.some(hasFigures);
  if (!figures && grid === undefined) tell('number-missing', params.span, 'win_', 'in part');
  return {
    ...((figures || grid === undefined) && { standings: { kind: 'standings', ...common, ...aboutTable(params, computed, tell), rows } }),
    ...(grid && { grid }),
  };
};

const aboutTable = (params: Params, computed: boolean, tell: Tell): Omit<Standings, 'kind' | 'heading' | 'span' | 'rows'> => {
  const win = numberOf(params, 'winpoints', tell)?.value;
  const draw = numberOf(params, 'drawpoints', tell)?.value;
  const loss = numberOf(params, 'losspoints', tell)?.value;
  const points = { ...(win !== undefined && { win }), ...(draw !== undefined && { draw }), ...(loss !== undefined && { loss }) };
  const rulesText = textOf(params, 'class_rules');
  const updated = textOf(params, 'update');
  const source = textOf(params, 'source');
  const splits = splitsFrom(params);
  return {
    order: computed ? 'computed' : 'printed',
    ...(Object.keys(points).length > 0 && { points }),
    ...(rulesText && { rulesText }),
    results: resultsFrom(params),
    resultTexts: resultTextsFrom(params),
    ...(splits.length > 0 && { splits }),
    ...(updated && { updated }),
    ...(source && { source }),
  };
};

const resultsFrom = (params: Params): ReadonlyMap<number, Cell<string>> => {
  const results = new Map<number, Cell<string>>();
  for (const key of params.byKey.keys()) {
    const place = key.startsWith('result') ? /^result(\d{1,3})$/.exec(key)?.[1] : undefined;
    const cell = place === undefined ? undefined : textOf(params, key);
    if (cell !== undefined) results.set(Number(place), cell);
  }
  return results;
};

/** `split6=yes`: a thick line after place 6. */
const splitsFrom = (params: Params): readonly number[] =>
  [...params.byKey.keys()]
    .filter((key) => key.startsWith('split'))
    .flatMap((key) => {
      const place = /^split(\d{1,3})$/.exec(key)?.[1];
      return place !== undefined && isYes(params, key) ? [Number(place)] : [];
    })
    .sort((a, b) => a - b);

const resultTextsFrom = (params: Params): ReadonlyMap<string, Cell<string>> => {
  const texts = new Map<string, Cell<string>>();
  for (const key of params.byKey.keys()) {
    const cell = key.startsWith('text_') ? textOf(params, key) : undefined;
    if (cell !== undefined) texts.set(key.slice('text_'.length), cell);
  }
  return texts;
};

/** `team_order=A, B` (newer), or `team1`, `team2`, … up to the first number that is missing, as MediaWiki prints them. */
const declaredTeams = (params: Params, tell: Tell): readonly DeclaredTeam[] => {
  const teams: DeclaredTeam[] = [];
  const seen = new Set<string>();
  for (const { raw, value: span } of declarations(params, tell)) {
    if (raw.length > LONGEST_CODE) tell('team-undeclared', span, 'team_order', 'nothing');
    else if (seen.has(raw)) tell('cell-repeated', span, raw, 'nothing');
    else {
      seen.add(raw);
      teams.push({ code: raw, name: textOf(params, `name_${raw}`) ?? { value: wikiWords(raw), raw, span } });
    }
    if (teams.length >= MOST_TEAMS) {
      tell('too-large', { from: span.to, to: params.span.to }, `${MOST_TEAMS}`, 'in part');
      break;
    }
  }
  return teams;
};

const declarations = (params: Params, tell: Tell): readonly Pick<Param, 'raw' | 'value'>[] => {
  const order = paramOf(params, 'team_order');
  if (order !== undefined) return splitCodes(params.text, order);
  const found: Param[] = [];
  for (let n = 1; ; n += 1) {
    const param = paramOf(params, `team${n}`);
    if (param === undefined) break;
    found.push(param);
  }
  for (const param of params.byKey.values())
    if (/^team\d{1,4}$/.test(param.key) && Number(param.key.slice(4)) > found.length && param.raw.trim() !== '')
      tell('number-missing', param.value, `team${found.length + 1}`, 'nothing');
  return found;
};

const splitCodes = (text: string, { value }: Param): readonly Pick<Param, 'raw' | 'value'>[] => {
  const codes: Pick<Param, 'raw' | 'value'>[] = [];
  let from = value.from;
  for (let at = value.from; at <= value.to; at += 1) {
    if (at < value.to && text[at] !== ',' && text[at] !== ';') continue;
    const span = trimmed(text, from, at);
    if (span.to > span.from) codes.push({ raw: text.slice(span.from, span.to), value: span });
    from = at + 1;
  }
  return codes;
};

/** Every row of a grid compares with every other: more teams than any league has would be a square of nonsense. */
const MOST_TEAMS = 500;
const LONGEST_CODE = 60;

type Figure = 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'adjusted' | 'start' | 'position';

const FIGURES: readonly (readonly [Figure, string])[] = [
  ['won', 'win'],
  ['drawn', 'draw'],
  ['lost', 'loss'],
  ['goalsFor', 'gf'],
  ['goalsAgainst', 'ga'],
  ['adjusted', 'adjust_points'],
  ['start', 'startpoints'],
  ['position', 'pos'],
];

const rowFrom = (params: Params, { code, name }: DeclaredTeam, codes: ReadonlySet<string>, tell: Tell): StandingsRow => {
  const figures: { -readonly [F in Figure]?: Cell<number> } = {};
  for (const [figure, prefix] of FIGURES) {
    const cell = numberOf(params, `${prefix}_${code}`, tell);
    if (cell !== undefined) figures[figure] = cell;
  }
  const note = noteFrom(params, 'note', code, codes);
  const headToHead = noteFrom(params, 'hth', code, codes);
  const status = textOf(params, `status_${code}`);
  return {
    code,
    team: name,
    ...figures,
    ...(note && { note }),
    ...(headToHead && { headToHead }),
    ...(status && { status }),
    span: name.span,
  };
};

const hasFigures = (row: StandingsRow): boolean => FIGURES.some(([figure]) => row[figure] !== undefined);

/** A note whose text is another team's code is that team's note; its cell keeps the code as what stands there. */
const noteFrom = (params: Params, prefix: string, code: string, codes: ReadonlySet<string>): Cell<string> | undefined => {
  const own = paramOf(params, `${prefix}_${code}`);
  if (own === undefined) return undefined;
  let said = own;
  for (const passed = new Set([code]); codes.has(said.raw) && !passed.has(said.raw); ) {
    passed.add(said.raw);
    const next = paramOf(params, `${prefix}_${said.raw}`);
    if (next === undefined) break;
    said = next;
  }
  return cellOfParam(own, wikiWords(said.raw));
};

/** Arguments about how a table looks: nothing of theirs is a fact. */
const LOOKS = new Set(
  (
    'style header res_col_header table_header template_name title name float width team_width show_limit show_matches show_positions ' +
    'show_groups match_col_width matches_style matches_header legs solid_cells only_pld_pts no_legend start_date label ranking_style ' +
    'use_goal_ratio show_totpts sortable_table hide_class_rules hide_footer team_header_text rank_by_ppg highlight highlight1 highlight2 ' +
    'bold_winner a_note short_names transclude section groups notes note update_source_ref dateformat df multigroup css'
  ).split(' '),
);
const READ = new Set('winpoints drawpoints losspoints class_rules update source auto_generate_standings team_order'.split(' '));
const ABOUT_RESULTS = /^(?:result|team|split|highlight)\d{1,4}$|^(?:col|text|note_res|color|status_text|label|result)_/;
const ABOUT_TEAMS = [...FIGURES.map(([, prefix]) => prefix), 'name', 'short', 'note', 'hth', 'status'];

/** Every argument that says something and that nothing above reads: a misspelt `wni_GAL` must not vanish. */
const tellUnknown = (params: Params, codes: ReadonlySet<string>, used: ReadonlySet<string>, tell: Tell): void => {
  for (const param of params.byKey.values()) {
    const { key } = param;
    if (used.has(key) || LOOKS.has(key) || READ.has(key) || ABOUT_RESULTS.test(key) || param.raw.trim() === '') continue;
    if (param.name.from === param.name.to) {
      // `|main|` is the function of the module; other words without a name are what a lost pipe or sign left behind.
      if (!(key === '1' && /^\s*\w+\s*$/.test(param.raw))) tell('cell-unreadable', param.value, 'name=', 'nothing');
      continue;
    }
    const prefix = ABOUT_TEAMS.find((word) => key.startsWith(`${word}_`));
    if (prefix === undefined) tell(key.startsWith('match') ? 'team-undeclared' : 'cell-unreadable', param.value, 'parameter', 'nothing');
    else if (!codes.has(key.slice(prefix.length + 1))) tell('team-undeclared', param.value, key.slice(prefix.length + 1), 'nothing');
  }
};
