import type { Standings, StandingsRow } from '../page/page.ts';
import { cleanWords, type Listing } from './listed.ts';
import type { Names } from './names.ts';
import { tellTableExtras } from './table-extras.ts';

const COLUMNS = [
  ['P', 'played'],
  ['W', 'won'],
  ['D', 'drawn'],
  ['L', 'lost'],
  ['GF', 'goalsFor'],
  ['GA', 'goalsAgainst'],
  ['GD', 'difference'],
  ['Pts', 'points'],
] as const;

/** The reader knows a table by its figures: rows of fewer are words to it. */
const LEAST_COLUMNS = 5;

type Desk = Pick<Listing, 'tell' | 'words'> & { readonly names: Names };

/**
 * A dotted table under its header; deductions and what a place leads to stand in brackets. Undefined: its rows do not print
 * the same figures, or too few of them.
 */
export const rsssfTable = (table: Standings, block: number, desk: Desk): readonly string[] | undefined => {
  const { rows } = table;
  const columns = COLUMNS.filter(([, key]) => rows.every((row) => isFigure(row[key]?.value)));
  if (rows.length === 0 || columns.length < LEAST_COLUMNS) return undefined;
  tellTableExtras(table, block, desk.tell);
  for (const row of rows)
    for (const [name, key] of COLUMNS)
      if (row[key] && !columns.some(([, one]) => one === key)) desk.tell('figure', block, `${row.team.value}: ${name} ${row[key].value}`);
  const names = rows.map(({ team }) => desk.names(team.value));
  const width = Math.max(...names.map((name) => name.length)) + 4;
  const wide = columns.map(([name, key]) => Math.max(name.length, ...rows.map((row) => figure(row[key]?.value).length)));
  const line = (cells: readonly string[]): string => cells.map((cell, i) => cell.padStart(wide[i] ?? 0)).join(' - ');
  return [
    `${' '.repeat(width + 6)}${line(columns.map(([name]) => name))}`,
    ...rows.map((row, i) => {
      const place = `${placeOf(row) ?? i + 1}`.padStart(2);
      const note = noteOf(table, row, i, block, desk);
      const dots = `${names[i]} ${'.'.repeat(width - (names[i] ?? '').length)}`;
      return `${place}. ${dots} ${line(columns.map(([, key]) => figure(row[key]?.value)))}${note === '' ? '' : `   [${note}]`}`;
    }),
  ];
};

const isFigure = (value: number | undefined): boolean => value !== undefined && Number.isInteger(value) && Math.abs(value) <= 9_999;

/** A hyphen would be taken for the sign between figures. */
const figure = (value = 0): string => (value < 0 ? `−${-value}` : `${value}`);

const placeOf = ({ position }: StandingsRow): number | undefined =>
  position && position.value >= 0 && position.value <= 999 && Number.isInteger(position.value) ? position.value : undefined;

const noteOf = ({ resultTexts, results }: Standings, row: StandingsRow, i: number, block: number, { tell, words }: Desk): string => {
  const given = [row.adjusted, row.start]
    .filter((cell) => cell && cell.value !== 0)
    .map((cell) => words.points(`${(cell?.value ?? 0) > 0 ? '+' : ''}${cell?.value}`));
  for (const said of given) tell('adjustment', block, `${row.team.value}: ${said}`);
  if (row.status && row.status.value !== '') tell('detail', block, `${row.team.value}: ${row.status.value}`);
  const key = results.get(i + 1)?.value;
  const leads = key === undefined ? '' : (resultTexts?.get(key)?.value ?? key);
  const note = cleanWords(row.note?.value ?? '');
  return [note, ...[...given, cleanWords(leads)].filter((said) => said !== '' && !note.includes(said))]
    .filter((said) => said !== '')
    .join('; ')
    .slice(0, 500)
    .trim();
};
