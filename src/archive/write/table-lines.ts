import type { Qualifiers, Standings, StandingsRow } from '../page/page.ts';
import { playedOf } from '../page/rows.ts';
import { cleanWords } from './listed.ts';

const LONGEST = 300;

/** A table as lines for people, where a format has no tables: ` 1. Sport Áncash  6 4 1 1  11-6  13`. */
export const tableLines = (table: Standings | Qualifiers): readonly string[] =>
  table.kind === 'standings'
    ? table.rows.map((row, i) => line([`${row.position?.value ?? i + 1}.`, row.team.value, figures(row), goals(row), row.points?.value]))
    : table.rows.map(({ from, note, place, team }) => line([from?.value, team.value, place?.value, note?.value]));

const line = (parts: readonly (string | number | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== '')
    .map((part) => cleanWords(String(part).slice(0, LONGEST)))
    .join('  ');

const figures = (row: StandingsRow): string =>
  [playedOf(row), row.won?.value, row.drawn?.value, row.lost?.value].map((figure) => figure ?? '?').join(' ');

const goals = ({ difference, goalsAgainst, goalsFor }: StandingsRow): string | undefined =>
  goalsFor && goalsAgainst ? `${goalsFor.value}-${goalsAgainst.value}` : difference && `${difference.value}`;
