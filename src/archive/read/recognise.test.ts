import { expect, test } from 'vitest';
import { formatOf, recognise } from './recognise.ts';

test.each([
  { format: 'football-txt', text: '= Copa 2016\n▪ Group A\nFri Jun 10\n  21:00  Unión  2-1 (1-0)  Sport Áncash  @ Huaraz\n' },
  { format: 'football-txt', text: '= Copa 2016\n» Fecha 1\n[Fri Jun/10]\n  21.00  Unión  2-1  Sport Áncash\n' },
  { format: 'football-json', text: '{"name":"Copa","matches":[{"team1":"Unión","team2":"Sport Áncash"}]}' },
  { format: 'rsssf', text: 'Copa 2004\n\nRound 1 (Nov 30)\nUnión - Sport Áncash   7-0\n\n 1. Unión ....  12 - 5 - 4 - 0 - 1 - 13 -  2\n' },
  { format: 'csv', text: 'date,home,away,hg,ag\n2004-11-28,Unión,Sport Áncash,2,1\n' },
  { format: 'csv', text: 'fecha;local;visita;gl;gv\n2004-11-28;Unión;Sport Áncash;2;1\n' },
  { format: 'facts', text: 'season: 2004\n\n== region-i/a\nentry: Unión, Sport Áncash\nUnión 2-1 Sport Áncash [ht 1-0]\n' },
  { format: 'wikitext', text: '==Final==\n{{#invoke:Sports table|main|style=WDL\n|team1=UNI |name_UNI=[[Unión]]\n|win_UNI=1\n}}\n' },
  { format: 'leaked-templates', text: 'Final\n| name_UNI = Unión\n| win_UNI = 1\n| match_UNI_ANC = 2–1\n' },
  { format: 'markdown', text: '# Copa\n\n| Team | Location |\n|---|---|\n| Unión | Tumbes |\n' },
  { format: 'html', text: '<!DOCTYPE html>\n<table><tr><td>Unión</td><td>2–1</td></tr></table>' },
  { format: 'rendered-text', text: 'Team 1\n|\nAgg.\n|\nTeam 2\n|\nUnión\n|\n2–1\n|\nSport Áncash\n' },
])('$format is told by its content: $text', ({ format, text }) => {
  const found = formatOf(text);
  expect(found?.format).toBe(format);
  expect(found?.why.length).toBeGreaterThan(0);
});

test.each(['', 'Hello, world.', '\u0000\u0000', 'The final was played in Lima.\nNobody knows the score.\n'])(
  '%j is told to be nothing',
  (text) => {
    expect(formatOf(text)).toBeUndefined();
  },
);

test('every format is weighed, the best first', () => {
  const scores = recognise('= Copa\n▪ Final\nA  1-0  B').map(({ score }) => score);
  expect(scores).toHaveLength(10);
  expect(scores).toEqual(scores.toSorted((a, b) => b - a));
});
