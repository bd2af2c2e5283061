import type { Cell, Page, Standings, StandingsRow } from '../page/page.ts';
import { differenceOf, type PointsRule, playedOf, pointsBy, recordOf, ruleOf } from '../page/rows.ts';
import { cleanWords } from './listed.ts';
import type { At } from './outline.ts';
import { type Filled, fill, type PlainColumn, type PlainTable, tableFrom } from './plain-table.ts';
import { minus, signed } from './signs.ts';
import { tellMarks } from './team-marks.ts';
import type { Tell } from './unsaid.ts';
import type { WriteWords } from './words.ts';

/** A page made of templates prints figures that its text does not hold: they follow from the others. */
export const isOfTemplates = ({ format }: Pick<Page, 'format'>, { rows }: Standings): boolean =>
  (format === 'wikitext' || format === 'leaked-templates') &&
  rows.every(({ difference, played, points }) => difference === undefined && played === undefined && points === undefined);

/** The rule that the figures of a table follow; undefined: the page does not say, and nothing shows it. */
export const pointsRuleOf = (page: Pick<Page, 'format'>, table: Standings): PointsRule | undefined => {
  const { by, rule } = ruleOf(table);
  if (by === 'page' || by === 'fit') return rule;
  const printed = table.rows.some((row) => row.points && recordOf(row));
  return by === 'default' && (printed || isOfTemplates(page, table)) ? rule : undefined;
};

/** A table of standings in words, row by row as printed. */
export const standingsTable = (page: Page, { block, index }: At<Standings>, words: WriteWords, tell: Tell): PlainTable => {
  const { order, results, resultTexts, rows, splits } = block;
  const rule = order === 'computed' ? undefined : pointsRuleOf(page, block);
  const figures = (short: WriteWords['won'], value: (row: StandingsRow) => number | undefined, stands: 'always' | 'if filled') =>
    fill(
      { words: short.short, long: short.long, align: 'center' },
      rows.map((row) => numberWords(value(row), short === words.difference ? signed : minus)),
      stands,
    );
  const text = (header: string, value: (row: StandingsRow, place: number) => string | undefined) =>
    fill(
      { words: header, align: 'left' },
      rows.map((row, i) => value(row, i + 1)),
      'if filled',
    );
  const filled: readonly Filled[] = [
    ...(order === 'computed' ? [] : positions(rows, words)),
    ...fill(
      teamColumn(words),
      rows.map((row) => teamWords(row, index, tell)),
      'always',
    ),
    ...figures(words.played, playedOf, 'if filled'),
    ...figures(words.won, ({ won }) => won?.value, 'always'),
    ...figures(words.drawn, ({ drawn }) => drawn?.value, 'always'),
    ...figures(words.lost, ({ lost }) => lost?.value, 'always'),
    ...figures(words.goalsFor, ({ goalsFor }) => goalsFor?.value, 'if filled'),
    ...figures(words.goalsAgainst, ({ goalsAgainst }) => goalsAgainst?.value, 'if filled'),
    ...figures(words.difference, (row) => row.difference?.value ?? differenceOf(row), 'if filled'),
    ...figures(words.points, (row) => pointsShown(row, rule), 'if filled'),
    ...text(words.result, (_, place) => resultWords(results.get(place), resultTexts)),
    ...text(words.notes, (row) => noteWords(row, index, words, tell)),
  ];
  return tableFrom(filled, { cuts: splits ?? [], remarks: remarksOf(block, index, words, tell) });
};

export const teamColumn = (words: WriteWords): PlainColumn => ({ words: words.team, align: 'left', names: 'rows' });

const numberWords = (value: number | undefined, as: (value: number) => string): string | undefined =>
  value === undefined ? undefined : as(value);

const positions = (rows: readonly StandingsRow[], { position: { short, long } }: WriteWords): readonly Filled[] =>
  fill(
    { words: short, long, align: 'right' },
    rows.map(({ position }, i) => minus(position?.value ?? i + 1)),
    'always',
  );

/** As printed, else as it follows from what is. */
const pointsShown = (row: StandingsRow, rule: PointsRule | undefined): number | undefined => {
  const record = recordOf(row);
  return row.points?.value ?? (rule && record && pointsBy(rule, record, row));
};

/** The letters that pages print behind a name: `(C)`, `(Q, A)`. Other words are a note. */
const LETTERS = /^[ACEOPQRTXY](?:, ?[ACEOPQRTXY]){0,3}$/;
const teamWords = ({ status, team }: StandingsRow, index: number, tell: Tell): string => {
  const name = cleanWords(team.value);
  tellMarks(name, index, tell);
  return status && LETTERS.test(status.value) ? `${name} (${status.value})` : name;
};

const resultWords = (key: Cell<string> | undefined, texts: Standings['resultTexts']): string | undefined =>
  key && cleanWords(texts?.get(key.value)?.value ?? key.value);

const noteWords = (row: StandingsRow, index: number, words: WriteWords, tell: Tell): string => {
  const { adjusted, headToHead, note, start, status, team } = row;
  const own = note === undefined ? '' : cleanWords(note.value);
  const parts = [own];
  if (adjusted && adjusted.value !== 0) {
    tell('adjustment', index, `${team.value} ${signed(adjusted.value)}`);
    // A note of its own most often says it already.
    if (!own.includes(signed(adjusted.value))) parts.push(words.adjusted(signed(adjusted.value)));
  }
  if (start && start.value !== 0) {
    tell('adjustment', index, `${team.value} ${signed(start.value)}`);
    if (!own.includes(signed(start.value))) parts.push(words.start(minus(start.value)));
  }
  if (headToHead) {
    tell('note', index, headToHead.value);
    parts.push(cleanWords(headToHead.value));
  }
  if (status && !LETTERS.test(status.value)) {
    tell('note', index, status.value);
    parts.push(cleanWords(status.value));
  }
  return parts.filter((part) => part !== '').join('; ');
};

const remarksOf = (block: Standings, index: number, words: WriteWords, tell: Tell): readonly string[] => {
  const { order, points, rulesText, source, splits, updated } = block;
  const remarks: string[] = [];
  // drawn at most, and no reader sees a line
  for (const place of splits ?? []) tell('figure', index, words.cut(place));
  if (order === 'computed') {
    tell('figure', index, words.computed);
    remarks.push(words.computed);
  }
  const { win = 3, draw = 1, loss = 0 } = points ?? {};
  if (win !== 3 || draw !== 1 || loss !== 0) {
    const rule = words.pointsRule(win, draw, loss);
    tell('figure', index, rule);
    remarks.push(rule);
  }
  for (const [label, cell] of [
    [words.rules, rulesText],
    [words.updated, updated],
    [words.source, source],
  ] as const) {
    if (cell === undefined) continue;
    tell('note', index, cell.value);
    remarks.push(`${label}: ${cleanWords(cell.value)}`);
  }
  return remarks;
};
