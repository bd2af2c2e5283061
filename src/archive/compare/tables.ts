import type { Cell, Standings, StandingsRow } from '../page/page.ts';
import { adjustedOf, differenceOf, playedOf, pointsOf, recordOf, ruleOf } from '../page/rows.ts';
import type { Collect } from './collect.ts';
import { likeness } from './headings.ts';
import type { TeamNames } from './names.ts';
import { type Candidate, pairBest } from './pair.ts';
import type { TablePiece } from './pieces.ts';

type Figure = 'played' | 'won' | 'drawn' | 'lost' | 'goalsFor' | 'goalsAgainst' | 'difference' | 'points';
const FIGURES = ['played', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst', 'difference', 'points'] as const satisfies readonly Figure[];

type Compare = { readonly collect: Collect; readonly names: TeamNames };
type Row = { readonly row: StandingsRow; readonly key: string; readonly index: number };
type Rows = readonly (readonly [Row, Row])[];

/** Tables of the same teams against each other, and those that only one page has. */
export const compareTables = (ones: readonly TablePiece[], others: readonly TablePiece[], compare: Compare): void => {
  const { collect } = compare;
  const pairs = pairBest(candidatesOf(ones, others));
  const met = { one: new Set(pairs.map(({ one }) => one)), other: new Set(pairs.map(({ other }) => other)) };
  for (const { one, other, sure } of pairs) {
    const [mine, theirs] = [ones[one], others[other]];
    if (mine === undefined || theirs === undefined) continue;
    if (sure) compareTable(mine, theirs, compare);
    else
      collect.unsure(
        'block-unsure',
        { block: mine.block, cells: [] },
        { block: theirs.block, cells: [] },
        { one: titleOf(mine), other: titleOf(theirs) },
      );
  }
  for (const [side, tables] of [['one', ones] as const, ['other', others] as const])
    for (const [index, { block, table }] of tables.entries())
      if (!met[side].has(index)) for (const { team } of table.rows) collect.only(side, 'only-table', { block, cells: [team] }, team.value);
};

const titleOf = ({ heading, table }: TablePiece): string => heading.join(' › ') || (table.rows[0]?.team.value ?? '');

/** Each team stands in few tables; one that stands in more says nothing about which is which. */
const MOST_TABLES = 30;
const MOST_ROWS = 60;

const candidatesOf = (ones: readonly TablePiece[], others: readonly TablePiece[]): readonly Candidate[] => {
  const tablesOf = new Map<string, number[]>();
  for (const [index, { keys }] of others.entries())
    for (const key of new Set(keys)) {
      const list = tablesOf.get(key);
      if (!list) tablesOf.set(key, [index]);
      else if (list.length < MOST_TABLES) list.push(index);
    }
  return ones.flatMap((mine, one) => {
    const shared = new Map<number, number>();
    for (const key of new Set(mine.keys)) for (const index of tablesOf.get(key) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared].flatMap(([other, count]) => {
      const theirs = others[other];
      return theirs === undefined ? [] : candidate(mine, theirs, one, other, count);
    });
  });
};

const candidate = (mine: TablePiece, theirs: TablePiece, one: number, other: number, shared: number): readonly Candidate[] => {
  const sizes = [mine.keys.length, theirs.keys.length] as const;
  if (shared * 2 < Math.min(...sizes) || (shared < 2 && Math.max(...sizes) > 1)) return [];
  const alike = (2 * shared) / (sizes[0] + sizes[1]);
  const under = likeness(mine.words, theirs.words);
  const agree = agreement(rowsOf(mine, theirs).slice(0, MOST_ROWS));
  const enough = (agree ?? 0) >= 0.5 || under >= 0.5 || (agree === undefined && alike > 0.75 && under > 0);
  return [{ one, other, agree, enough, weight: 3 * alike + 2 * under + 3 * (agree ?? 0), again: alike > 0.75 && (agree ?? 0) >= 0.5 }];
};

const rowsOf = (mine: TablePiece, theirs: TablePiece): Rows => {
  const byKey = new Map(theirs.table.rows.map((row, index) => [theirs.keys[index] ?? '', { row, index }]));
  return mine.table.rows.flatMap((row, index) => {
    const key = mine.keys[index] ?? '';
    const found = byKey.get(key);
    return found
      ? [
          [
            { row, key, index },
            { ...found, key },
          ] as const,
        ]
      : [];
  });
};

/** The share of equal figures among those that both tables print. */
const agreement = (rows: Rows): number | undefined => {
  let [equal, all] = [0, 0];
  for (const [{ row: a }, { row: b }] of rows)
    for (const figure of FIGURES) {
      const [mine, theirs] = [a[figure], b[figure]];
      if (!mine || !theirs) continue;
      all += 1;
      if (mine.value === theirs.value) equal += 1;
    }
  return all === 0 ? undefined : equal / all;
};

const compareTable = (mine: TablePiece, theirs: TablePiece, compare: Compare): void => {
  const rows = rowsOf(mine, theirs);
  const rules = { one: ruleOf(mine.table), other: ruleOf(theirs.table) };
  compareRules(mine, theirs, compare);
  for (const [a, b] of rows) compareRow(mine, theirs, a.row, b.row, rules, compare);
  for (const [side, piece, known] of [
    ['one', mine, rows.map(([a]) => a.index)] as const,
    ['other', theirs, rows.map(([, b]) => b.index)] as const,
  ]) {
    const there = new Set(known);
    for (const [index, { team }] of piece.table.rows.entries())
      if (!there.has(index) && !compare.names.asked.has(piece.keys[index] ?? ''))
        compare.collect.only(side, 'only-rows', { block: piece.block, cells: [team] }, team.value);
  }
  compareOrder(mine, theirs, rows, compare);
};

const compareRules = (mine: TablePiece, theirs: TablePiece, { collect }: Compare): void => {
  const [a, b] = [mine.table.points, theirs.table.points];
  if (!a || !b) return;
  const said = (['win', 'draw', 'loss'] as const).filter((name) => a[name] !== undefined && b[name] !== undefined);
  if (said.every((name) => a[name] === b[name])) collect.equal(said.length);
  else
    collect.differs(
      'points-rule-differs',
      { block: mine.block, cells: [] },
      { block: theirs.block, cells: [] },
      { one: said.map((name) => a[name]).join('-'), other: said.map((name) => b[name]).join('-') },
    );
};

type Rules = Readonly<Record<'one' | 'other', ReturnType<typeof ruleOf>>>;

const compareRow = (mine: TablePiece, theirs: TablePiece, a: StandingsRow, b: StandingsRow, rules: Rules, compare: Compare): void => {
  const { collect } = compare;
  const at = (piece: TablePiece, cell: Cell<unknown>): { readonly block: number; readonly cells: readonly Cell<unknown>[] } => ({
    block: piece.block,
    cells: [cell],
  });
  for (const figure of FIGURES) {
    const [x, y] = [a[figure], b[figure]];
    if (x && y) {
      if (x.value === y.value) collect.equal();
      else
        collect.differs(
          'figure-differs',
          at(mine, x),
          at(theirs, y),
          { team: a.team.value, figure, one: x.value, other: y.value },
          { cells: [x], of: 'number', was: x.value, value: y.value },
        );
      continue;
    }
    const printed = x ?? y;
    if (!printed) continue;
    const side = x ? 'other' : 'one';
    const computed = x ? computedOf(figure, b, a, rules.other) : computedOf(figure, a, b, rules.one);
    if (computed === 'consequence') continue;
    if (computed === undefined) {
      const [piece, row] = x ? [mine, a] : [theirs, b];
      collect.only(x ? 'one' : 'other', 'only-details', at(piece, printed), row.team.value, figure);
    } else if (computed === printed.value) collect.equal();
    else
      collect.differs('figure-computed-differs', at(mine, x ?? a.team), at(theirs, y ?? b.team), {
        team: a.team.value,
        figure,
        side,
        one: x?.value ?? computed,
        other: y?.value ?? computed,
      });
  }
  compareAdjusted(mine, theirs, a, b, compare);
};

/**
 * A figure that a page leaves to its other figures (many templates compute points and differences). `consequence`: those
 * differ from the other page's already, so this one does too.
 */
const computedOf = (
  figure: Figure,
  row: StandingsRow,
  other: StandingsRow,
  { by, rule }: ReturnType<typeof ruleOf>,
): number | 'consequence' | undefined => {
  const sameRecord = (['won', 'drawn', 'lost'] as const).every(
    (name) => !row[name] || !other[name] || row[name].value === other[name].value,
  );
  const sameGoals = (['goalsFor', 'goalsAgainst'] as const).every(
    (name) => !row[name] || !other[name] || row[name].value === other[name].value,
  );
  if (figure === 'played' && recordOf(row)) return sameRecord ? playedOf(row) : 'consequence';
  if (figure === 'points' && recordOf(row))
    return by === 'unknown' ? undefined : sameRecord && adjustedOf(row) === adjustedOf(other) ? pointsOf(rule, row) : 'consequence';
  if (figure === 'difference' && row.goalsFor && row.goalsAgainst) return sameGoals ? differenceOf(row) : 'consequence';
  return undefined;
};

/** Points given, taken or brought; a page that says nothing of them and one that says 0 are the same. */
const compareAdjusted = (mine: TablePiece, theirs: TablePiece, a: StandingsRow, b: StandingsRow, { collect }: Compare): void => {
  const [x, y] = [a.adjusted ?? a.start, b.adjusted ?? b.start];
  if (adjustedOf(a) === adjustedOf(b)) {
    if (x && y) collect.equal();
    return;
  }
  const [own, their] = [x && x.value !== 0 ? x : undefined, y && y.value !== 0 ? y : undefined];
  const plain = x && y && !(a.adjusted && a.start) && !(b.adjusted && b.start);
  if (x && y)
    collect.differs(
      'figure-differs',
      { block: mine.block, cells: [x] },
      { block: theirs.block, cells: [y] },
      { team: a.team.value, figure: 'adjusted', one: adjustedOf(a), other: adjustedOf(b) },
      plain ? { cells: [x], of: 'number', was: x.value, value: y.value } : undefined,
    );
  else if (own) collect.only('one', 'only-details', { block: mine.block, cells: [own] }, a.team.value, 'adjusted');
  else if (their) collect.only('other', 'only-details', { block: theirs.block, cells: [their] }, b.team.value, 'adjusted');
};

/** Of two tables as printed, the teams that stand in another order among those that both have. */
const compareOrder = (mine: TablePiece, theirs: TablePiece, rows: Rows, { collect }: Compare): void => {
  if (!isOrdered(mine.table) || !isOrdered(theirs.table) || rows.length < 2) return;
  const there = rows.map(([, b]) => b);
  const sorted = [...there].sort((x, y) => x.index - y.index);
  const moved = there.filter((row, i) => sorted[i] !== row);
  if (moved.length === 0) {
    collect.equal();
    return;
  }
  const teams = rows.filter(([, b]) => moved.includes(b)).map(([a]) => a.row.team);
  const cells = [...moved].sort((x, y) => x.index - y.index).map(({ row }) => row.team);
  collect.differs(
    'order-differs',
    { block: mine.block, cells: teams },
    { block: theirs.block, cells },
    {
      one: teams
        .slice(0, MOST_NAMED)
        .map(({ value }) => value)
        .join(', '),
      other: cells
        .slice(0, MOST_NAMED)
        .map(({ value }) => value)
        .join(', '),
    },
  );
};

const MOST_NAMED = 6;

const isOrdered = ({ order }: Standings): boolean => order === 'printed';
