import {
  type Because,
  type ContestDocument,
  comparedFigure,
  hasNoRecord,
  type MatchDocument,
  type RowDocument,
  type Team,
} from '../wire/index.ts';
import { type Align, alignRows, widthOf } from './columns.ts';
import { goalsOf, matchRows, penaltiesOf } from './matches.ts';
import { adjustmentLines, handedLines } from './notes.ts';
import type { Page } from './page.ts';
import { emptyText } from './slots.ts';

type Group = Extract<ContestDocument, { readonly kind: 'group' } | { readonly kind: 'list' }>;
type Tie = Extract<ContestDocument, { readonly kind: 'tie' }>;

const indent = (lines: readonly string[]): readonly string[] => lines.map((line) => (line === '' ? line : `  ${line}`));
const number = (value: number | null): string => (value === null ? '?' : String(value));
const signed = (value: number | null): string => (value === null ? '?' : value > 0 ? `+${value}` : value < 0 ? `−${-value}` : '0');

const recordHead = ({ words: { table } }: Page): readonly string[] => [
  table.played,
  table.won,
  table.drawn,
  table.lost,
  table.goalsFor,
  table.goalsAgainst,
  table.goalDifference,
];
const recordOf = (row: RowDocument): readonly string[] => [
  number(row.played),
  number(row.won),
  number(row.drawn),
  number(row.lost),
  number(row.goalsFor),
  number(row.goalsAgainst),
  signed(row.goalDifference),
];

/** A table with its cut lines. */
export const tableLines = (page: Page, contest: Group): readonly string[] => {
  const { words, style, text } = page;
  const { table } = words;
  if (contest.table.length === 0) return indent([style.yellow(words.contest.nobody)]);
  // a ranking by a figure alone has no matches to show
  const bare = contest.kind === 'list' && hasNoRecord(contest.table);
  const figure = bare ? comparedFigure(contest.table) : undefined;
  const head = [
    '',
    table.who[page.called],
    ...(bare ? [] : recordHead(page)),
    bare ? (figure === undefined ? '' : text(figure.name)) : table.points,
    '',
  ].map(style.dim);
  const body = contest.table.map((row, i) => {
    const before = contest.table[i - 1];
    // a place shared with the row above is printed once
    const place = row.state === 'vacant' ? '–' : before !== undefined && before.position === row.position ? '=' : `${row.position}`;
    const points = row.adjustments.length > 0 ? `${number(row.points)}*` : number(row.points);
    const name = row.advances ? style.bold(row.team.name) : row.team.name;
    const goes = row.advances && row.to ? style.dim(`→ ${text(row.to)}`) : '';
    const value = figure?.values.get(row.team.id);
    const last = bare ? (value === undefined ? '' : String(value)) : points;
    return [place, name, ...(bare ? [] : recordOf(row)), style.bold(last), goes];
  });
  const aligns: readonly Align[] = ['right', 'left', ...Array.from({ length: bare ? 1 : 8 }, (): Align => 'right'), 'left'];
  const lines = alignRows([head, ...body], aligns);
  const width = Math.max(
    ...alignRows(
      [head, ...body].map((row) => row.slice(0, -1)),
      aligns,
    ).map(widthOf),
  );
  const [first, ...rows] = lines;
  const cuts = new Map(contest.cuts.map((cut) => [cut.after, cut]));
  const cutLine = ({ after, upper }: ContestDocument['cuts'][number]): string => {
    const label = ` ${text(upper)} `;
    const rest = Math.max(2, width - widthOf(label) - 2);
    // dotted while the place above it has no owner
    const firm = contest.places[after - 1]?.state === 'settled' || contest.places[after - 1]?.state === 'shared';
    return (firm ? style.red : style.yellow)(`${(firm ? '─' : '┄').repeat(2)}${label}${(firm ? '─' : '┄').repeat(rest)}`);
  };
  const printed = contest.table.some((row) => row.figures === 'printed');
  return indent([
    first ?? '',
    ...rows.flatMap((line, i) => {
      const cut = cuts.get(i + 1);
      return cut && i + 1 < rows.length ? [line, cutLine(cut)] : [line];
    }),
    ...adjustmentLines(page, contest.table),
    ...handedLines(page, contest.places),
    ...(printed ? [style.dim(words.contest.printed)] : []),
  ]);
};

/** Columns a tie needs; ties of one round share them. */
type TieColumns = { readonly legs: number; readonly third: boolean; readonly penalties: boolean; readonly points: boolean };

const tieColumns = (ties: readonly Tie[]): TieColumns => ({
  legs: Math.max(1, ...ties.map((tie) => tie.legs.length)),
  third: ties.some((tie) => tie.thirdMatch !== null),
  // of a single match the score says all
  points: ties.some((tie) => tie.legCount !== 1 || tie.thirdMatch !== null),
  penalties: ties.some((tie) => [...tie.legs, ...(tie.thirdMatch ? [tie.thirdMatch] : [])].some((match) => match.penalties !== null)),
});

/** Ties under one head: each side a line with its legs, third match and points. */
export const tieLines = (page: Page, ties: readonly Tie[], titles: 'with-titles' | 'bare'): readonly string[] => {
  const { words, style, text } = page;
  const columns = tieColumns(ties);
  const head = [
    '',
    ...Array.from({ length: columns.legs }, (_, i) => words.tie.leg(i + 1, columns.legs)),
    ...(columns.third ? [words.tie.third] : []),
    ...(columns.penalties ? [words.tie.penalties] : []),
    ...(columns.points ? [words.tie.points] : []),
  ].map(style.dim);
  const rows: string[][] = [head];
  for (const tie of ties) {
    if (titles === 'with-titles') rows.push([style.dim(text(tie.name))]);
    tie.teams.forEach((team, i) => rows.push(side(page, tie, team, i === 0 ? 0 : 1, columns)));
  }
  return indent(alignRows(rows, ['left', ...Array.from({ length: head.length }, (): Align => 'right')]));
};

const side = (page: Page, tie: Tie, team: Team | null, index: 0 | 1, columns: TieColumns): string[] => {
  const { style, words } = page;
  const won = team !== null && tie.winner?.id === team.id;
  const slot = tie.slots[index];
  const among = slot?.among ?? null;
  const waiting =
    slot?.state === 'vacant'
      ? emptyText(page, slot)
      : among && among.length > 0 && among.length <= 3
        ? among.map((one) => one.name).join(' / ')
        : slot
          ? page.text(slot.label)
          : words.contest.nobody;
  const name = team === null ? style.yellow(waiting) : won ? style.bold(team.name) : team.name;
  const mark = won ? style.red('▸') : ' ';
  const cell = (goals: string): string => (goals === '?' ? style.yellow(goals) : goals);
  const last = [...tie.legs, ...(tie.thirdMatch ? [tie.thirdMatch] : [])].find((match) => match.penalties !== null);
  const pens = team !== null && last ? penaltiesOf(last, team) : undefined;
  return [
    `${mark} ${name}`,
    ...Array.from({ length: columns.legs }, (_, i) => {
      const leg = tie.legs.find((match) => match.leg === i + 1) ?? tie.legs[i];
      return leg ? cell(goalsOf(page, leg, team)) : tie.progress === 'unknown' ? cell('?') : '';
    }),
    ...(columns.third ? [tie.thirdMatch ? cell(goalsOf(page, tie.thirdMatch, team)) : ''] : []),
    ...(columns.penalties ? [pens === undefined ? '' : String(pens)] : []),
    ...(columns.points ? [tie.points ? style.bold(String(tie.points[index])) : ''] : []),
  ];
};

/** A contest of unknown form: who was in it and what is known of its places. */
export const unrecordedLines = (page: Page, contest: ContestDocument): readonly string[] => {
  const { style, words } = page;
  const known = contest.places.filter((place) => place.team !== null);
  const sets = setsOf(contest);
  const placed = new Set([...known.map((place) => place.team?.id), ...sets.flatMap((set) => set.teams.map((team) => team.id))]);
  const others = contest.slots.flatMap((slot) => (slot.team !== null && !placed.has(slot.team.id) ? [slot.team.name] : []));
  return indent([
    ...known.map(
      (place) =>
        `${words.ordinal(place.place)} ${style.bold(place.team?.name ?? '')}${place.from === null ? '' : style.dim(`  → ${page.text(place.label)}`)}`,
    ),
    ...sets.map(
      (set) =>
        `${words.ordinal(set.from)}–${words.ordinal(set.to)} ${style.bold(set.teams.map((team) => team.name).join(', '))}  ${style.yellow(words.contest.orderUnknown)}`,
    ),
    ...(others.length > 0 ? wrap(others, 92) : []),
    style.yellow(words.contest.unrecorded),
  ]);
};

/** Places that lead on and are known only as a set, smaller than the whole contest. */
const setsOf = (contest: ContestDocument): readonly { readonly from: number; readonly to: number; readonly teams: readonly Team[] }[] => {
  const sets = new Map<string, { from: number; to: number; teams: readonly Team[] }>();
  for (const place of contest.places) {
    if (place.team !== null || place.among === null) continue;
    const key = place.among.map((team) => team.id).join(' ');
    const set = sets.get(key);
    if (set) set.to = place.place;
    else sets.set(key, { from: place.place, to: place.place, teams: place.among });
  }
  const leads = (place: number): boolean => contest.places.some((one) => one.place === place && one.advances);
  return [...sets.values()].filter(
    (set) => set.teams.length === set.to - set.from + 1 && set.teams.length < contest.slots.length && leads(set.from),
  );
};

/** Entry lists, a line each: what it is called and who is in it. */
export const entriesRows = (page: Page, contests: readonly ContestDocument[]): readonly string[] =>
  indent(
    alignRows(
      contests.flatMap((contest) =>
        wrap(entered(page, contest), 76).map((line, i) => [i === 0 ? page.style.dim(page.text(contest.name)) : '', line]),
      ),
      [],
    ),
  );

/** Who is in one list, without its name. */
export const entriesLines = (page: Page, contest: ContestDocument): readonly string[] => indent(wrap(entered(page, contest), 92));

const entered = (page: Page, contest: ContestDocument): readonly string[] =>
  contest.places.map(
    (place) => place.team?.name ?? (place.among ? place.among.map((team) => team.name).join(' / ') : page.style.yellow('?')),
  );

/** Names one after another, in lines no wider than `width` unless a single name is. */
const wrap = (names: readonly string[], width: number): readonly string[] => {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 2 + widthOf(name) <= width) lines[lines.length - 1] = `${last}, ${name}`;
    else {
      if (last !== undefined) lines[lines.length - 1] = `${last},`;
      lines.push(name);
    }
  }
  return lines.length === 0 ? [''] : lines;
};

/** Each reason or rule with its article, as a small list. */
export const becauseLines = ({ words, style, text }: Page, because: readonly Pick<Because, 'article' | 'text'>[]): readonly string[] =>
  because.map(
    (one) => `${text(one.text)}${one.article === null || one.article === '?' ? '' : style.dim(` ${words.article(one.article)}`)}`,
  );

export const matchLines = (page: Page, matches: readonly MatchDocument[]): readonly string[] =>
  indent(alignRows(matchRows(page, matches), []));
