import { keyOf } from '../page/keys.ts';
import type { Grid, PageTie, Qualifiers } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import type { At } from './outline.ts';
import { type Filled, fill, type PlainCell, type PlainTable, tableFrom } from './plain-table.ts';
import { pairWords, scoreWords } from './score-words.ts';
import { teamColumn } from './standings-table.ts';
import { makeCodes } from './team-codes.ts';
import { teamWords } from './team-marks.ts';
import type { Tell } from './unsaid.ts';
import type { WriteWords } from './words.ts';

/**
 * A grid of results: home teams down, away teams across under their codes. Where teams meet several times on one ground
 * each meeting is a square of its own.
 */
export const gridTables = ({ block, index }: At<Grid>, words: WriteWords, tell: Tell): readonly PlainTable[] => {
  const { cells, teams } = block;
  const names = teams.map(({ name }) => teamWords(name.value, index, tell));
  const codes = headersOf(block, names);
  const meetings = [...new Set([1, ...cells.map(({ meeting }) => meeting)])].sort((a, b) => a - b);
  return meetings.map((meeting) => {
    const square = teams.map(() => teams.map(() => ''));
    const remarks = meeting === 1 ? [] : [words.meeting(meeting)];
    if (meeting > 1) tell('block', index, words.meeting(meeting));
    for (const cell of cells) {
      const row = square[cell.home];
      if (cell.meeting !== meeting || row === undefined) continue;
      const pair = `${names[cell.home]} – ${names[cell.away]}`;
      if (cell.home === cell.away || row[cell.away] !== '') {
        tell('outcome', index, `${pair}: ${cell.result.raw}`);
        continue;
      }
      const score = scoreWords(cell.result.value, words);
      row[cell.away] = score.cell;
      for (const { code, words: note } of score.notes) {
        tell(code, index, `${pair}: ${note}`);
        remarks.push(`${pair}: ${note}`);
      }
      if (cell.note) {
        tell('note', index, cell.note.value);
        remarks.push(`${pair}: ${cleanWords(cell.note.value)}`);
      }
    }
    const across = codes.map(
      (code, away): Filled => ({
        column: { words: code, long: names[away] ?? code, align: 'center' },
        cells: square.map((row, home) => ({ words: home === away ? '—' : (row[away] ?? '') })),
      }),
    );
    return tableFrom([...fill({ ...teamColumn(words), words: words.corner }, names, 'always'), ...across], { remarks });
  });
};

/** Codes, unless all of them are names of teams and some name another: a reader would take them for those. */
const headersOf = ({ teams }: Grid, names: readonly string[]): readonly string[] => {
  const codes = makeCodes(teams);
  const rows = new Map(names.map((name, i) => [keyOf(name), i]));
  const found = codes.map((code) => rows.get(keyOf(code)));
  return found.some((row) => row === undefined) || found.every((row, i) => row === i) ? codes : names;
};

/** Ties, one a row, the winner in bold. */
export const tiesTable = (ties: readonly At<PageTie>[], words: WriteWords, tell: Tell): PlainTable => {
  const remarks: string[] = [];
  const legOf = (tie: At<PageTie>, result: PageTie['thirdMatch'], leg: string): string | undefined => {
    if (result === undefined) return undefined;
    const { cell, notes } = scoreWords(result.value, words);
    for (const { code, words: note } of notes) {
      const said = `${legName(tie.block, leg)}: ${note}`;
      tell(code, tie.index, said);
      if (!isInBold(tie.block, result)) remarks.push(said);
    }
    return cell;
  };
  const pairs = (of: 'aggregate' | 'points' | 'penalties') =>
    ties.map(({ block, index }) => {
      const value = block[of]?.value;
      const said = value && pairWords(value);
      if (value && said === undefined) tell('figure', index, value.join(', '));
      return said;
    });
  for (const tie of ties)
    for (const [i, more] of tie.block.legs.slice(2).entries()) {
      const said = `${legName(tie.block, String(i + 3))}: ${legOf(tie, more, String(i + 3))}`;
      tell('third-match', tie.index, said);
      remarks.push(said);
    }
  const isShort = ties.every(
    ({ block: { aggregate, legs, points, thirdMatch } }) => legs.length <= 1 && !aggregate && !points && !thirdMatch,
  );
  const legs = words.legs.map((name, leg) => ties.map((tie) => legOf(tie, tie.block.legs[leg], isShort ? words.score : name)));
  const third = ties.map((tie) => legOf(tie, tie.block.thirdMatch, words.thirdMatch));
  remarks.push(...tieNotes(ties, tell));
  const [aggregate, points] = [pairs('aggregate'), pairs('points')];
  const centered = (header: string, cells: readonly (string | undefined)[], stands: 'always' | 'if filled') =>
    fill({ words: header, align: 'center' }, cells, stands);
  return tableFrom(
    [
      teamsOf(ties, 0, words, tell),
      ...centered(words.tiePoints, points, 'if filled'),
      ...centered(words.aggregate, aggregate, 'if filled'),
      ...(isShort ? centered(words.score, legs[0] ?? [], 'always') : []),
      teamsOf(ties, 1, words, tell),
      ...(isShort ? [] : [...centered(words.legs[0], legs[0] ?? [], 'always'), ...centered(words.legs[1], legs[1] ?? [], 'if filled')]),
      ...centered(words.thirdMatch, third, 'if filled'),
      ...centered(words.penalties, pairs('penalties'), 'if filled'),
    ],
    { remarks },
  );
};

/** Who won a third match is who went on, and stands in bold. */
export const isInBold = ({ teams, thirdMatch, winner }: PageTie, result: PageTie['thirdMatch']): boolean =>
  result !== undefined &&
  result === thirdMatch &&
  result.value.kind === 'decided' &&
  winner !== undefined &&
  result.value.winner === teams[winner].value;

/** What is said of ties beside their figures, as sentences under their table. */
export const tieNotes = (ties: readonly At<PageTie>[], tell: Tell): readonly string[] =>
  ties.flatMap(({ block: { note, teams }, index }) => {
    const words = cleanWords(note ?? '');
    if (words === '') return [];
    const said = `${teams.map(({ value }) => cleanWords(value)).join(' – ')}: ${words}`;
    tell('note', index, said);
    return [said];
  });

/** `A – B (Third match)`: what a sentence under the table speaks of. */
export const legName = ({ teams }: PageTie, leg: string): string => `${teams.map(({ value }) => cleanWords(value)).join(' – ')} (${leg})`;

const teamsOf = (ties: readonly At<PageTie>[], side: 0 | 1, words: WriteWords, tell: Tell): Filled => ({
  column: { words: side === 0 ? words.first : words.second, align: side === 0 ? 'right' : 'left' },
  cells: ties.map(
    ({ block: { teams, winner }, index }): PlainCell => ({
      words: teamWords(teams[side].value, index, tell),
      ...(winner === side && { mark: 'bold' }),
    }),
  ),
});

export const qualifiersTable = ({ block: { rows }, index }: At<Qualifiers>, words: WriteWords, tell: Tell): PlainTable => {
  const left = (header: string, cells: readonly (string | undefined)[]) => fill({ words: header, align: 'left' }, cells, 'if filled');
  const from = left(
    words.from,
    rows.map((row) => row.from && cleanWords(row.from.value)),
  );
  const carried = from.map(
    ({ cells, column }): Filled => ({
      column,
      cells: cells.map((cell, i): PlainCell => {
        const goesOn = rows[i]?.from?.carried === 'above' && cell.words === cells[i - 1]?.words;
        return goesOn ? { ...cell, mark: 'as above' } : cell;
      }),
    }),
  );
  return tableFrom(
    [
      ...carried,
      ...fill(
        teamColumn(words),
        rows.map(({ team }) => teamWords(team.value, index, tell)),
        'always',
      ),
      ...left(
        words.place,
        rows.map(({ place }) => place && cleanWords(place.value)),
      ),
      ...left(
        words.notes,
        rows.map(({ note }) => note && cleanWords(note.value)),
      ),
    ],
    { remarks: [] },
  );
};
