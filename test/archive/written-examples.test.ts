import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Block, Page } from '../../src/archive/page/page.ts';
import { READERS } from '../../src/archive/read/readers.ts';
import { writeHtml } from '../../src/archive/write/html.ts';
import { writeMarkdown } from '../../src/archive/write/markdown.ts';
import { writeWikitext } from '../../src/archive/write/wikitext.ts';
import { gridOf, pageOf, tableOf, tieOf } from '../audit/pages.ts';
import { saidOf } from './written-canon.ts';
import { cell } from './written-pages.ts';

const lines = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');

const TABLE = tableOf(['José_Gálvez 1-0-0 2-1 2', 'Sport_Áncash 0-0-1 1-2 0 adj=-1 note=Fielded_a_ringer'], {
  points: { win: 2 },
  results: new Map([[1, cell('A')]]),
  resultTexts: new Map([['A', cell('National stage')]]),
});
const GRID = gridOf(['José_Gálvez 2-1 Sport_Áncash', 'Sport_Áncash W.O. José_Gálvez']);
// The points of the second row with what was taken.
const GROUP: readonly Block[] = [
  { ...TABLE, rows: TABLE.rows.map((row, i) => (i === 1 ? { ...row, points: cell(-1) } : row)), splits: [1] },
  GRID,
];
const TIES = [
  tieOf('Senati v UNAP: 1-0, 0-1; points 6-3; third ?; winner Senati'),
  tieOf('Echa_Muni v UTC: 1-1, 1-5; points 1-4; winner UTC'),
].map((tie) => ({ ...tie, legs: tie.legs }));

const EXAMPLES: readonly {
  readonly what: string;
  readonly blocks: readonly Block[];
  readonly write: typeof writeWikitext;
  readonly language: 'es' | 'en';
  readonly then: string;
}[] = [
  {
    what: 'a group in a call of Module:Sports table',
    blocks: GROUP,
    write: writeWikitext,
    language: 'en',
    then: `
      == Group A ==
      {{#invoke:Sports table|main|style=WDL
      |team_order=JOS, ÁNC
      |name_JOS=José Gálvez
      |name_ÁNC=Sport Áncash
      |win_JOS=1 |draw_JOS=0 |loss_JOS=0 |gf_JOS=2 |ga_JOS=1
      |win_ÁNC=0 |draw_ÁNC=0 |loss_ÁNC=1 |gf_ÁNC=1 |ga_ÁNC=2
      |adjust_points_ÁNC=-1
      |note_ÁNC=Fielded_a_ringer
      |winpoints=2
      |res_col_header=Q
      |result1=A
      |col_A=green1 |text_A=National stage
      |split1=yes
      |show_matches=yes
      |match_JOS_ÁNC=2–1
      |match_ÁNC_JOS=W.O.
      }}`,
  },
  {
    what: 'a group in two tables of markdown',
    blocks: GROUP,
    write: writeMarkdown,
    language: 'es',
    then: `
      ## Group A
      | Pos | Equipo       | PJ  |  G  |  E  |  P  | GF  | GC  | DG  | Pts | Clasificación  | Notas                    |
      | --: | ------------ | :-: | :-: | :-: | :-: | :-: | :-: | :-: | :-: | -------------- | ------------------------ |
      |   1 | José Gálvez  |  1  |  1  |  0  |  0  |  2  |  1  | +1  |  2  | National stage |                          |
      |   2 | Sport Áncash |  1  |  0  |  0  |  1  |  1  |  2  | −1  | −1  |                | Fielded_a_ringer; −1 pts |
      - Puntos: 2 por victoria, 1 por empate, 0 por derrota
      | Local / Visita | JOS  | ÁNC |
      | -------------- | :--: | :-: |
      | José Gálvez    |  —   | 2–1 |
      | Sport Áncash   | W.O. |  —  |`,
  },
  {
    what: 'ties with points and a third match, whose score is lost, in a table of their own',
    blocks: TIES,
    write: writeWikitext,
    language: 'en',
    then: `
      == Final ==
      {| class="wikitable" style="text-align:center"
      |-
      ! Team 1 !! Points !! Team 2 !! 1st leg !! 2nd leg !! Third match
      |-
      | '''Senati''' || 6–3 || UNAP || 1–0 || 0–1 || ?–?
      |-
      | Echa_Muni || 1–4 || '''UTC''' || 1–1 || 1–5 ||
      |}`,
  },
  {
    what: 'a tie of three matches in the Spanish template',
    blocks: [tieOf('Senati v UNAP: 1-0, 0-1; aggregate 1-1; third 2-1; winner Senati')],
    write: writeWikitext,
    language: 'es',
    then: `
      == Final ==
      {{TwoLegStart|partidos=3}}
      {{TwoLegResult|Senati||1–1|UNAP||1–0|0–1|2–1|ganador=1}}
      |}`,
  },
  {
    what: 'a final of one match, decided on penalties',
    blocks: [tieOf('Senati v UNAP: 1-1 (4-2 p); winner Senati')],
    write: writeWikitext,
    language: 'en',
    then: `
      == Final ==
      {{OneLegStart}}
      {{OneLegResult|'''Senati'''||1–1 (4–2 p)|UNAP|}}
      {{OneLegEnd}}`,
  },
  {
    what: 'a match in the box of the Spanish encyclopedia',
    blocks: [
      {
        kind: 'match',
        heading: ['Final'],
        span: { from: 0, to: 0 },
        round: 'Final',
        leg: 1,
        teams: [cell('Senati'), cell('UNAP')],
        result: cell({ kind: 'played', score: [2, 1], extraTime: 'after', halfTime: [1, 0], penalties: [4, 3] } as const),
        ground: 'home',
        date: cell('2004-11-28'),
        place: 'Estadio Melgar, Arequipa',
        details: new Map([['referee', cell('N. N.')]]),
      },
    ],
    write: writeWikitext,
    language: 'es',
    then: `
      == Final ==
      {{Partidos
      |fecha={{fecha|28|11|2004}}
      |competición=Final, partido de ida
      |local=Senati
      |resultado=2:1 (1:0)
      |visita=UNAP
      |prórroga=sí
      |resultado penalti=4–3
      |refe=N. N.
      |estadio=Estadio Melgar
      |ciudad=Arequipa
      }}`,
  },
  {
    what: 'clubs of a region, whose cell spans their rows',
    blocks: [
      {
        kind: 'qualifiers',
        heading: ['Clubes'],
        span: { from: 0, to: 0 },
        rows: [
          { from: { ...cell('Áncash'), carried: 'own' }, team: cell('Sport Áncash'), place: cell('Huaraz') },
          { from: { ...cell('Áncash'), carried: 'above' }, team: cell('José Gálvez'), place: cell('Chimbote') },
        ],
      },
    ],
    write: writeHtml,
    language: 'es',
    then: `
      <h2>Clubes</h2>
      <div class="w"><table>
      <caption>Clubes</caption>
      <thead><tr><th scope="col">Región</th><th scope="col">Equipo</th><th scope="col">Ciudad</th></tr></thead>
      <tbody>
      <tr><td rowspan="2">Áncash</td><th scope="row">Sport Áncash</th><td>Huaraz</td></tr>
      <tr><th scope="row">José Gálvez</th><td>Chimbote</td></tr>
      </tbody>
      </table></div>`,
  },
];

test.each(EXAMPLES)('$what', ({ blocks, language, then, write }) => {
  const { text } = write(pageOf(...blocks), { language });
  const body = /<h1>.*<\/h1>\n(.*)\n<\/main>/s.exec(text)?.[1] ?? text;
  expect(lines(body)).toBe(lines(then));
});

describe('a table that the module would print otherwise is a table of its own', () => {
  test.each([
    { why: 'it does not add up', table: tableOf(['A 1-0-0 2-1 4', 'B 0-0-1 1-2 0', 'C 1-1-0 2-1 4', 'D 0-1-1 1-2 1']) },
    { why: 'it has gaps', table: tableOf(['A 2-1 4', 'B 0-0-1 1-2 0']) },
    { why: 'its matches are not their sum', table: tableOf(['A 1-0-0 2-1 3 pld=2', 'B 0-0-1 1-2 0']) },
  ])('$why', ({ table }) => {
    const page: Page = { ...pageOf(table), format: 'csv' };
    const { text } = writeWikitext(page, { language: 'en' });
    expect(text).toContain('{| class="wikitable"');
    expect(saidOf(READERS.wikitext(text))).toEqual(saidOf(page));
  });
});

test('names of an attacker are words', () => {
  const page = pageOf(tieOf('<script>alert(1)</script> v }}{{Delete|now}}: 1-0'));
  const html = writeHtml({ ...page, title: '</title><script>' }, { language: 'en' }).text;
  expect(html).not.toMatch(/<script|<\/title>.*<\/title>/);
  expect(writeMarkdown(page, { language: 'en' }).text).not.toContain('<script');
  expect(writeWikitext(page, { language: 'en' }).text).not.toMatch(/<script|\{\{Delete/);
});

test('what no table says stands under it and is listed', () => {
  const tie = tieOf('Senati v UNAP: 1-0');
  const page = pageOf({ ...tie, legs: [cell({ kind: 'decided', drawn: 'not-stated', winner: 'UNAP' } as const)] });
  for (const write of [writeWikitext, writeMarkdown, writeHtml]) {
    const { text, unsaid } = write(page, { language: 'es' });
    expect(text).toContain('ganó UNAP');
    expect(unsaid).toEqual([{ code: 'winner', block: 0, what: 'Senati – UNAP (Resultado): ganó UNAP' }]);
  }
});

test('where the copy is from is said and read again', () => {
  const source = { address: 'https://example.org/a?b=1&c="d"', licence: 'CC BY-SA 4.0', revision: '123', credits: 'Ana --> "Ruiz"' };
  const page: Page = { ...pageOf(tieOf('A v B: 1-0')), title: 'Copa "Perú" 2004 --> x', source };
  for (const [format, write] of [
    ['wikitext', writeWikitext],
    ['markdown', writeMarkdown],
    ['html', writeHtml],
  ] as const) {
    const again = READERS[format](write(page, { language: 'es' }).text);
    expect([again.title, again.season, again.source]).toEqual([page.title, '2004', source]);
  }
});

const FACTS = readFileSync(new URL('../../data/copa-peru/2004/facts.txt', import.meta.url), 'utf8');

test.each(['es', 'en'] as const)('the facts of a real season are written and read without loss of a team or a score (%s)', (language) => {
  const page = READERS.facts(FACTS);
  const told = (of: Pick<Page, 'blocks'>): readonly string[] =>
    of.blocks
      .flatMap((block): readonly string[] => {
        if (block.kind === 'tie')
          return [`${block.teams.map(({ value }) => value).join(' ')} ${JSON.stringify(block.legs.map(({ value }) => score(value)))}`];
        if (block.kind === 'match')
          return [`${block.teams.map(({ value }) => value).join(' ')} ${JSON.stringify(score(block.result.value))}`];
        if (block.kind === 'standings')
          return block.rows.map((row) => `${row.team.value} ${row.won?.value} ${row.goalsFor?.value} ${row.points?.value ?? ''}`);
        return block.kind === 'qualifiers' ? block.rows.map(({ team }) => team.value) : [];
      })
      .sort();
  const score = (outcome: { readonly kind: string; readonly score?: unknown }): unknown => [outcome.kind, outcome.score];
  for (const [format, write] of [
    ['markdown', writeMarkdown],
    ['html', writeHtml],
  ] as const)
    expect(told(READERS[format](write(page, { language }).text))).toEqual(told(page));
  const wiki = READERS.wikitext(writeWikitext(page, { language }).text);
  expect(wiki.remarks).toEqual([]);
  expect(wiki.blocks.length).toBe(READERS.markdown(writeMarkdown(page, { language }).text).blocks.length);
});
