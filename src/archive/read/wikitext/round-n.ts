import { dayAt, isoDay } from '../../page/days.ts';
import type { Bracket } from '../../page/page.ts';
import type { Param, Params } from './params.ts';
import { trimmed } from './scan.ts';
import { cellOfParam, scoreCell, type Tell, textOf } from './values.ts';
import { isBold, wikiWords } from './words.ts';

type Round = Bracket['rounds'][number];
type Side = Round['sides'][number];

/** `{{Round16}}`, `{{Round8 seed}}`, `{{Round4-with third}}`, `{{#invoke:RoundN|N32}}`; those of two legs have cells nobody could tell us of. */
export const ROUND_N = /^(?:round ?(?:2|4|8|16|32|64|128)(?:[ -](?!2|two)[\w -]{1,30})?|#invoke:roundn)$/;

/** The match for third place stands behind the final. */
const THIRD = 'third';

/**
 * A bracket whose matches are positional, in the order of the rounds and from top to bottom, five cells each:
 * `|day – place|team 1|score 1|team 2|score 2`. `RD1=` and the like name the rounds, `Consol=` the match for third place.
 * How many teams there are says the name (`Round16`), or the first argument (`N32`).
 */
export const roundNFrom = (params: Params, name: string, heading: readonly string[], season: string | undefined, tell: Tell): Bracket => {
  const cells = [...params.byKey.values()].filter(({ name: key }) => key.from === key.to);
  const size = /^\s*N?(\d{1,3})\s*$/i.exec(cells[0]?.raw ?? '');
  const called = name.startsWith('#') && cells[0] !== undefined && FUNCTION.test(cells[0].raw);
  const teams = Number((called ? size?.[1] : /\d+/.exec(name)?.[0]) ?? 0);
  const rows = rowsOf(called ? cells.slice(1) : cells, params, tell);
  const rounds = new Map<string, Round>();
  for (const [i, row] of rows.entries()) {
    const place = placeOf(i, teams, rows.length);
    const round = rounds.get(place) ?? { title: titleOf(params, place, rows.length, teams), sides: [] };
    const number = round.sides.length + 1;
    const when = whenOf(row[0], season, tell);
    rounds.set(place, {
      ...round,
      sides: [
        ...round.sides,
        ...([1, 3] as const).map((at, side) => ({ ...sideOf(row, at, number + side, tell), ...(side === 0 && when) })),
      ],
    });
  }
  return { kind: 'bracket', heading, span: params.span, rounds: [...rounds.values()] };
};

/** `main`, `N32`: what a module does. */
const FUNCTION = /^\s*[a-z]+\d{0,3}\s*$/i;
const WIDTH = 5;

/** Rows of five cells. Blank rows are matches without teams, and hold their place; blank cells behind the last row say nothing. */
const rowsOf = (cells: readonly Param[], params: Params, tell: Tell): readonly (readonly Param[])[] => {
  const rows: (readonly Param[])[] = [];
  for (let at = 0; at < cells.length; at += WIDTH) rows.push(cells.slice(at, at + WIDTH));
  while (rows.at(-1)?.every(({ raw }) => raw.trim() === '')) rows.pop();
  const last = rows.at(-1);
  if (last !== undefined && last.length < WIDTH)
    tell('number-missing', { from: last[0]?.value.from ?? params.span.from, to: params.span.to }, `${WIDTH}`, 'in part');
  return rows;
};

/** Which round a match belongs to by its number: half as many in each as in the one before. What is behind the final is the third place. */
const placeOf = (index: number, teams: number, rows: number): string => {
  let [first, size, round] = [0, Math.max(1, Math.floor((teams || firstPowerAbove(rows)) / 2)), 1];
  while (index >= first + size && size > 1) {
    first += size;
    size = Math.floor(size / 2);
    round += 1;
  }
  return index >= first + size ? THIRD : `RD${round}`;
};

const firstPowerAbove = (rows: number): number => 2 ** Math.ceil(Math.log2(rows + 1));

/** What a reader sees over a round where the page does not say it. */
const TITLES = ['Final', 'Semi-finals', 'Quarter-finals', 'Round of 16', 'Round of 32', 'Round of 64', 'Round of 128'] as const;

const titleOf = (params: Params, place: string, rows: number, teams: number): string => {
  if (place === THIRD) return textOf(params, 'Consol')?.value ?? 'Third place';
  const rounds = Math.round(Math.log2(teams || firstPowerAbove(rows)));
  return textOf(params, place)?.value ?? TITLES[rounds - Number(place.slice(2))] ?? place;
};

const sideOf = (row: readonly Param[], at: 1 | 3, number: number, tell: Tell): Side => {
  const [team, score] = [row[at], row[at + 1]].map((param) => (param === undefined ? undefined : bareOf(param)));
  const words = team === undefined ? '' : wikiWords(team.raw);
  const read = score === undefined ? undefined : scoreCell(score.raw, score.value.from, () => {});
  if (words === '' && read !== undefined && score !== undefined) tell('row-unreadable', score.value, 'team', 'nothing');
  return {
    number,
    ...(team !== undefined && words !== '' && { team: cellOfParam(team, words) }),
    scores: read === undefined ? [] : [read.result],
    marked: (team !== undefined && isBold(team.raw)) || (score !== undefined && isBold(score.raw)) ? 'winner' : 'no',
  };
};

/** `June 28 – [[Lima]]`: the day, and what stands behind it. */
const whenOf = (param: Param | undefined, season: string | undefined, tell: Tell): Pick<Side, 'date' | 'place'> => {
  const cell = param === undefined ? undefined : bareOf(param);
  const words = cell === undefined ? '' : wikiWords(cell.raw);
  if (cell === undefined || words === '') return {};
  const met = dayAt(words);
  const iso = met === undefined ? undefined : isoDay(met.day, season);
  if (met !== undefined && iso === undefined) tell('cell-unreadable', cell.value, 'day with its year', 'in part');
  const place = words.slice(met?.length ?? 0).replace(/^[\s,;–—-]+/u, '');
  return { ...(iso !== undefined && { date: cellOfParam(cell, iso) }), ...(place !== '' && { place }) };
};

/** An argument without the blanks and comments around it; undefined: nothing else is there. */
const bareOf = ({ key, name, raw, value }: Param): Param | undefined => {
  const inner = trimmed(raw, 0, raw.length);
  if (inner.from === inner.to) return undefined;
  return { key, name, raw: raw.slice(inner.from, inner.to), value: { from: value.from + inner.from, to: value.from + inner.to } };
};
