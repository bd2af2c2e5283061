import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/archive/read/tables/markdown.ts';
import { misplaced, saidPage, saidRemarks } from '../kit/said-page.ts';

/** Markdown is the shortest way to write a table: `/` parts rows. */
const table = (rows: string): string => rows.replace(/ \/ /g, '\n');

describe('a table is known by its header', () => {
  test.each([
    {
      why: 'standings in English',
      rows: '| Pos | Team | Pld | W | D | L | GF | GA | GD | Pts | / | 1 | UTC | 6 | 4 | 1 | 1 | 11 | 6 | +5 | 13 |',
      then: ['# ', 'UTC: 6 4 1 1 11 6 13'],
    },
    {
      why: 'standings in Spanish',
      rows: '| Pos | Equipo | PJ | PG | PE | PP | GF | GC | DG | Pts | / | 1 | UTC | 6 | 4 | 1 | 1 | 11 | 6 | +5 | 13 |',
      then: ['# ', 'UTC: 6 4 1 1 11 6 13'],
    },
    {
      why: 'a P is played beside W, and lost beside E',
      rows: '| Team | P | W | Pts | / | UTC | 6 | 4 | 13 | / | Equipo | G | E | P | Pts | / | UTC | 4 | 1 | 1 | 13 |',
      then: ['# ', 'UTC: 6 4 . . . . 13', 'UTC: . 4 1 1 . . 13'],
    },
    {
      why: 'goals in one cell',
      rows: '| Team | Pld | Goals | Pts | / | UTC | 6 | 11–6 | 13 |',
      then: ['# ', 'UTC: 6 . . . 11 6 13'],
    },
    {
      why: 'a figure that is not printed is absent, not zero',
      rows: '| Team | Pld | W | Pts | / | UTC | | 4 | 13 |',
      then: ['# ', 'UTC: . 4 . . . . 13'],
    },
    {
      why: 'a minus of any sign',
      rows: '| Team | Pld | Pts | / | UTC | 6 | −3 |',
      then: ['# ', 'UTC: 6 . . . . . -3'],
    },
    {
      why: 'standings with the grid beside them',
      rows: '| Pos | Team | Pld | Pts | | A | B | / | 1 | UTC | 2 | 4 | | — | 2–1 | / | 2 | UNAP | 2 | 1 | | W.O. | — |',
      then: ['# ', 'A UTC: 2 . . . . . 4', 'B UNAP: 2 . . . . . 1', 'A 2-1 B', 'B w.o. A'],
    },
    {
      why: 'a grid alone, by its shape',
      rows: '| Home \\ Away | UTC | UNAP | DECH | / | UTC | — | 2–1 | 0–0 | / | UNAP | 1–1 | — | | / | DECH | – | 3–0 | — |',
      then: ['# ', 'UTC 2-1 UNAP', 'UTC 0-0 DECH', 'UNAP 1-1 UTC', 'DECH – UTC', 'DECH 3-0 UNAP'],
    },
    {
      why: 'a grid whose columns stand in another order than its rows',
      rows: '| | UNAP | UTC | DECH | / | UTC | 2–1 | — | 0–0 | / | UNAP | — | 1–1 | 4–0 | / | DECH | 3–0 | 2–2 | — |',
      then: [],
    },
    {
      why: 'ties with aggregate, penalties and the winner in bold',
      rows: '| Team 1 | Agg. | Team 2 | 1st leg | 2nd leg | / | **Sport Áncash** | 3–3 (5–4 p) | UTC | 2–1 | 1–2 |',
      then: ['# ', 'Sport Áncash v UTC: 2-1 1-2 agg 3-3 pens 5-4 won by 1'],
    },
    {
      why: 'ties with points and a third match',
      rows: '| Equipo 1 | Puntos | Equipo 2 | Ida | Vuelta | Desempate | / | UNAP | 6–3 | UTC | 1–0 | 0–1 | 1–0 |',
      then: ['# ', 'UNAP v UTC: 1-0 0-1 third 1-0 points 6-3'],
    },
    {
      why: 'ties whose two columns both say Team',
      rows: '| Team | Score | Team | / | UNAP | 1–1 (4–2 p) | UTC |',
      then: ['# ', 'UNAP v UTC: 1-1 (4-2 p)'],
    },
    {
      why: 'matches with their days',
      rows: '| Fecha | Local | Resultado | Visitante | / | 5 December 2004 | UNAP | 2–1 | UTC | / | 2004-12-12 | UTC | | UNAP |',
      then: ['# ', '2004-12-05 UNAP 2-1 UTC', '2004-12-12 UTC to-play UNAP'],
    },
    {
      why: 'qualifiers',
      rows: '| Departamento | Equipo | Localidad | / | Puno | Alfonso Ugarte | Puno |',
      then: ['# ', 'Puno / Alfonso Ugarte / Puno'],
    },
    {
      why: 'a name keeps what is in brackets, but for the marks of a champion',
      rows: '| Team | Pld | Pts | / | Santa Rosa (H) | 2 | 6 | / | Sport Áncash (C) [a] | 2 | 3 |',
      then: ['# ', 'Santa Rosa (H): 2 . . . . . 6', 'Sport Áncash: 2 . . . . . 3'],
    },
    {
      why: 'names of objects are names',
      rows: '| Team | Pld | Pts | / | \\_\\_proto\\_\\_ | 2 | 6 | / | constructor | 2 | 3 |',
      then: ['# ', '__proto__: 2 . . . . . 6', 'constructor: 2 . . . . . 3'],
    },
  ])('$why', ({ rows, then }) => {
    const text = table(rows);
    const page = readMarkdown(text);
    expect(saidPage(page)).toEqual(then);
    expect(misplaced(page, text)).toBeUndefined();
  });
});

describe('what is not understood is a remark', () => {
  test.each([
    { why: 'a figure in words', rows: '| Team | Pld | Pts | / | UTC | six | 13 |', then: ['cell-unreadable: six'] },
    { why: 'a row without a team', rows: '| Team | Pld | Pts | / | UTC | 6 | 13 | / | | 6 | 7 |', then: ['row-unreadable: | 6 | 7'] },
    {
      why: 'a column that no reader knows',
      rows: '| Team | Pld | Pts | Coach | / | UTC | 6 | 13 | Ruiz |',
      then: ['cell-unreadable: Coach'],
    },
    { why: 'words in place of a score', rows: '| Team 1 | Score | Team 2 | / | UTC | lost | UNAP |', then: ['cell-unreadable: lost'] },
    {
      why: 'a day without its year',
      rows: '| Date | Home | Score | Away | / | 5 December | UTC | 1–0 | UNAP |',
      then: ['cell-unreadable: 5 December'],
    },
    {
      why: 'a table of something else',
      rows: '| Stadium | Seats | / | Matute | 35,000 |',
      then: ['table-unreadable: Stadium | Seats |\n| Matute | 35,000'],
    },
    { why: 'a header without rows', rows: '| Team | Pld | Pts |', then: ['call-cut-off: Team | Pld | Pts'] },
    {
      why: 'a score on the diagonal',
      rows: '| Pos | Team | Pld | Pts | | A | B | / | 1 | UTC | 2 | 4 | | 1–1 | 2–1 | / | 2 | UNAP | 2 | 1 | | 0–0 | — |',
      then: ['cell-unreadable: 1–1'],
    },
  ])('$why', ({ rows, then }) => {
    const text = table(rows);
    const page = readMarkdown(text);
    expect(saidRemarks(page)).toEqual(then);
    expect(misplaced(page, text)).toBeUndefined();
  });
});
