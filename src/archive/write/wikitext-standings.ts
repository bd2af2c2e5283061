import type { Page, Standings, StandingsRow } from '../page/page.ts';
import { differenceOf, pointsBy, recordOf, ruleOf, sumOfRecord } from '../page/rows.ts';
import { cleanWords } from './listed.ts';
import type { At, GridOfTable } from './outline.ts';
import { isOfTemplates, pointsRuleOf } from './standings-table.ts';
import { makeCodes } from './team-codes.ts';
import type { Tell } from './unsaid.ts';
import { gridLines, teamLines } from './wikitext-grid.ts';
import { resultLines } from './wikitext-results.ts';
import { wikiText } from './wikitext-text.ts';
import type { WriteWords } from './words.ts';

/**
 * Whether Module:Sports table can print a table as it stands: it computes matches played, difference and points itself, and
 * takes a figure that is not given for 0. A table that does not add up, or has gaps, is written cell by cell instead.
 */
export const fitsModule = (page: Page, table: Standings): boolean => {
  if (table.rows.length === 0 || table.rows.length > MOST_TEAMS) return false;
  if (table.order === 'computed') return true;
  const { by, rule } = ruleOf(table);
  const asPrinted = isOfTemplates(page, table);
  const isRuled = pointsRuleOf(page, table) !== undefined;
  return table.rows.every((row) => {
    const { difference, played, points } = row;
    const record = recordOf(row);
    if (!FIGURES.every(([figure]) => row[figure] !== undefined || asPrinted)) return false;
    if (asPrinted) return FIGURES.some(([figure]) => row[figure] !== undefined);
    if (points && (by === 'unknown' || record === undefined || pointsBy(rule, record, row) !== points.value)) return false;
    if (points === undefined && !isRuled) return false;
    return (played?.value ?? sumOfRecord(row)) === sumOfRecord(row) && (difference?.value ?? differenceOf(row)) === differenceOf(row);
  });
};

/** More, and no reader takes the call for a table. */
export const MOST_TEAMS = 500;

const FIGURES = [
  ['won', 'win'],
  ['drawn', 'draw'],
  ['lost', 'loss'],
  ['goalsFor', 'gf'],
  ['goalsAgainst', 'ga'],
] as const satisfies readonly (readonly [keyof StandingsRow, string])[];

/** A call of Module:Sports table, with the results in it if the table has its grid. */
export const sportsTable = ({ block }: At<Standings>, grid: GridOfTable | undefined, words: WriteWords, tell: Tell): string => {
  const { order, points, rows } = block;
  const codes = makeCodes(rows.map(({ code, team }) => ({ ...(code !== undefined && { code }), name: team })));
  const codeAt = (row: number): string => codes[row] ?? '';
  const rule = points ?? (ruleOf(block).by === 'fit' ? ruleOf(block).rule : undefined);
  const lines = [
    ...teamLines(
      rows.map(({ team }) => team.value),
      codes,
    ),
    ...(order === 'computed' ? ['|auto_generate_standings=yes'] : []),
    ...rows.flatMap((row, i) => {
      const figures = FIGURES.flatMap(([figure, prefix]) => (row[figure] ? [`|${prefix}_${codeAt(i)}=${row[figure].value}`] : []));
      return figures.length === 0 ? [] : [figures.join(' ')];
    }),
    ...rows.flatMap((row, i) => aboutRow(row, i, codeAt(i))),
    ...sharedNotes(
      'note',
      rows.map(({ note }) => note?.value),
      codes,
    ),
    ...sharedNotes(
      'hth',
      rows.map(({ headToHead }) => headToHead?.value),
      codes,
    ),
    ...pointsLines(rule),
    ...resultLines(block),
    ...(block.splits ?? []).map((place) => `|split${place}=yes`),
    ...(block.rulesText ? [`|class_rules=${wikiText(block.rulesText.value)}`] : []),
    ...(block.updated ? [`|update=${wikiText(block.updated.value)}`] : []),
    ...(block.source ? [`|source=${wikiText(block.source.value)}`] : []),
    ...(grid ? ['|show_matches=yes', ...gridLines(grid, grid.rows.map(codeAt), words, tell)] : []),
  ];
  return ['{{#invoke:Sports table|main|style=WDL', ...lines, '}}'].join('\n');
};

const aboutRow = ({ adjusted, position, start, status }: StandingsRow, row: number, code: string): readonly string[] => [
  ...(adjusted ? [`|adjust_points_${code}=${adjusted.value}`] : []),
  ...(start ? [`|startpoints_${code}=${start.value}`] : []),
  ...(position && position.value !== row + 1 ? [`|pos_${code}=${position.value}`] : []),
  ...(status ? [`|status_${code}=${wikiText(status.value)}`] : []),
];

/** A note that several teams share is written once; the others name the team that has it. */
const sharedNotes = (prefix: 'note' | 'hth', notes: readonly (string | undefined)[], codes: readonly string[]): readonly string[] => {
  const owner = new Map<string, string>();
  const known = new Set(codes);
  return notes.flatMap((note, i) => {
    const said = note === undefined ? '' : cleanWords(note);
    const code = codes[i] ?? '';
    if (said === '') return [];
    const earlier = owner.get(said);
    if (earlier === undefined) owner.set(said, code);
    // A note that happens to spell a code would be taken for a reference.
    const text = known.has(said) ? `&#${said.codePointAt(0)};${[...said].slice(1).join('')}` : wikiText(said).replace(PLUS, '+');
    return [`|${prefix}_${code}=${earlier ?? text}`];
  });
};

/** No line of a table begins in a note. */
const PLUS = /^&#43;/;

const pointsLines = (rule: Standings['points']): readonly string[] => [
  ...(rule?.win === undefined || rule.win === 3 ? [] : [`|winpoints=${rule.win}`]),
  ...(rule?.draw === undefined || rule.draw === 1 ? [] : [`|drawpoints=${rule.draw}`]),
  ...(rule?.loss === undefined || rule.loss === 0 ? [] : [`|losspoints=${rule.loss}`]),
];
