import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Grid, Standings } from '../../page/page.ts';
import { readWikitext } from './wikitext.ts';

const standingsOf = (text: string): Standings | undefined => readWikitext(text).blocks.find((block) => block.kind === 'standings');
const gridOf = (text: string): Grid | undefined => readWikitext(text).blocks.find((block) => block.kind === 'grid');
const remarksOf = (text: string): readonly string[] =>
  readWikitext(text).remarks.map(({ code, found, kept }) => `${code}: ${found} (${kept})`);

/** `Name W D L F:A` and what else a row says. */
const rowsOf = (text: string): readonly string[] | undefined =>
  standingsOf(text)?.rows.map((row) => {
    const figures = [row.won, row.drawn, row.lost].map((cell) => cell?.value ?? '?').join(' ');
    const rest = [
      row.adjusted && `adj ${row.adjusted.value}`,
      row.start && `start ${row.start.value}`,
      row.note && `note ${row.note.value}`,
    ];
    return [`${row.team.value} ${figures} ${row.goalsFor?.value ?? '?'}:${row.goalsAgainst?.value ?? '?'}`, ...rest.filter(Boolean)].join(
      ', ',
    );
  });

/** `A-B 2–1`, `A-B (2) 0–0` in a second meeting. */
const matchesOf = (text: string): readonly string[] | undefined => {
  const grid = gridOf(text);
  const label = (place: number): string => grid?.teams[place]?.code ?? '?';
  return grid?.cells.map(
    ({ home, away, meeting, result, note }) =>
      `${label(home)}-${label(away)}${meeting > 1 ? ` (${meeting})` : ''} ${result.raw}${note ? `, ${note.value}` : ''}`,
  );
};

const GROUP = `{{#invoke:Sports table|main|style=WDL
|res_col_header=Q
|team1=SEN|name_SEN=[[Senati FBC|Senati]]
|team2=DPE|name_DPE=Deportivo Enersur <!-- Ilo -->
|team3=BOL|name_BOL='''Coronel Bolognesi'''
|win_SEN=2|draw_SEN=1|loss_SEN=0|gf_SEN=7|ga_SEN=4
|win_DPE=1|draw_DPE=1|loss_DPE=2|gf_DPE=5|ga_DPE=6
|win_BOL=0|draw_BOL=2|loss_BOL=1|gf_BOL=1|ga_BOL=3
|col_A=#ffffcc|text_A=National stage|result1=A
|update=complete|source=
|match_BOL_DPE=0–2|match_BOL_SEN=W.O.
|match_DPE_BOL=0-0|match_DPE_SEN=[[Some match|1–2]]
|match_SEN_BOL=1&ndash;1|match_SEN_DPE=4–2{{efn|Played in Ilo.}}
}}`;

describe('the table of a module', () => {
  test('with numbered teams gives rows in the order of the page', () => {
    expect(rowsOf(GROUP)).toEqual(['Senati 2 1 0 7:4', 'Deportivo Enersur 1 1 2 5:6', 'Coronel Bolognesi 0 2 1 1:3']);
    expect(remarksOf(GROUP)).toEqual([]);
  });

  test('has its grid, result keys and state', () => {
    const table = standingsOf(GROUP);
    expect(table?.results.get(1)?.value).toBe('A');
    expect(table?.resultTexts?.get('A')?.value).toBe('National stage');
    expect(table?.updated?.value).toBe('complete');
    expect(table?.source).toBeUndefined();
    expect(table?.order).toBe('printed');
    expect(matchesOf(GROUP)).toEqual([
      'BOL-DPE 0–2',
      'BOL-SEN W.O.',
      'DPE-BOL 0-0',
      'DPE-SEN [[Some match|1–2]]',
      'SEN-BOL 1&ndash;1',
      'SEN-DPE 4–2{{efn|Played in Ilo.}}, Played in Ilo.',
    ]);
    expect(gridOf(GROUP)?.cells.map(({ result }) => ('score' in result.value ? result.value.score?.join(':') : result.value.kind))).toEqual(
      ['0:2', 'walkover', '0:0', '1:2', '1:1', '4:2'],
    );
  });
});

const two = (params: string): string => `{{#invoke:sports Table|main|team_order=CSÁ, LEÓ_B|${params}}}`;

test.each([
  { why: 'a one-line order gives the teams', params: 'win_CSÁ=1|win_LEÓ_B=0', rows: ['CSÁ 1 ? ? ?:?', 'LEÓ_B 0 ? ? ?:?'] },
  { why: 'a figure that is not there is absent, not zero', params: 'gf_CSÁ=0', rows: ['CSÁ ? ? ? 0:?', 'LEÓ_B ? ? ? ?:?'] },
  { why: 'a true minus is a minus', params: 'adjust_points_CSÁ=−9|win_CSÁ=1', rows: ['CSÁ 1 ? ? ?:?, adj -9', 'LEÓ_B ? ? ? ?:?'] },
  { why: 'points at the start are kept', params: 'startpoints_LEÓ_B=3', rows: ['CSÁ ? ? ? ?:?', 'LEÓ_B ? ? ? ?:?, start 3'] },
  {
    why: "a note that is a code is that team's note",
    params: 'win_CSÁ=1|note_CSÁ=LEÓ_B|note_LEÓ_B=Fined',
    rows: ['CSÁ 1 ? ? ?:?, note Fined', 'LEÓ_B ? ? ? ?:?, note Fined'],
  },
  {
    why: 'two notes that name each other end',
    params: 'win_CSÁ=1|note_CSÁ=LEÓ_B|note_LEÓ_B=CSÁ',
    rows: ['CSÁ 1 ? ? ?:?, note CSÁ', 'LEÓ_B ? ? ? ?:?, note LEÓ_B'],
  },
  { why: 'a footnote behind a figure is no obstacle', params: 'win_CSÁ=4<ref>Counted.</ref>', rows: ['CSÁ 4 ? ? ?:?', 'LEÓ_B ? ? ? ?:?'] },
])('$why', ({ params, rows }) => {
  expect(rowsOf(two(params))).toEqual(rows);
  expect(remarksOf(two(params))).toEqual([]);
});

test.each([
  { why: 'a prefixed cell', params: 'match_CSÁ_LEÓ_B=2–1', then: ['CSÁ-LEÓ_B 2–1'] },
  { why: 'a bare cell of two declared codes', params: 'CSÁ_LEÓ_B=2–1', then: ['CSÁ-LEÓ_B 2–1'] },
  { why: 'several meetings', params: 'match1_CSÁ_LEÓ_B=2–1|match2_CSÁ_LEÓ_B=0–0', then: ['CSÁ-LEÓ_B 2–1', 'CSÁ-LEÓ_B (2) 0–0'] },
  { why: 'the note of a match', params: 'match_LEÓ_B_CSÁ=3–0|match_LEÓ_B_CSÁ_note=Awarded', then: ['LEÓ_B-CSÁ 3–0, Awarded'] },
  { why: 'words that are no score stay', params: 'match_LEÓ_B_CSÁ=to be told', then: ['LEÓ_B-CSÁ to be told'] },
  { why: 'an empty cell says nothing', params: 'win_CSÁ=1|match_LEÓ_B_CSÁ=', then: undefined },
])('the grid has $why', ({ params, then }) => expect(matchesOf(two(params))).toEqual(then));

test('a grid without figures is a grid alone', () => {
  const text = '{{#invoke:Sports results|main|team1=A|team2=B|match_A_B=1–0|match_B_A=}}';
  expect(readWikitext(text).blocks.map(({ kind }) => kind)).toEqual(['grid']);
});

test('rows that a page computes have no final order', () => {
  expect(standingsOf(two('auto_generate_standings=yes|CSÁ_LEÓ_B=1–0'))?.order).toBe('computed');
});

test('points are as the page has them, and absent where it does not say', () => {
  expect(standingsOf(two('win_CSÁ=1|winpoints=2|drawpoints=1'))?.points).toEqual({ win: 2, draw: 1 });
  expect(standingsOf(two('win_CSÁ=1'))?.points).toBeUndefined();
  expect(standingsOf(two('win_CSÁ=1|class_rules=1) points; 2) goals'))?.rulesText?.value).toBe('1) points; 2) goals');
});

test.each([
  { why: 'a match of a team that is not declared', params: 'win_CSÁ=1|match_CSÁ_UTC=1–0', then: ['team-undeclared: 1–0 (nothing)'] },
  { why: 'a figure of a team that is not declared', params: 'win_CSÁ=1|win_UTC=4', then: ['team-undeclared: 4 (nothing)'] },
  { why: 'a misspelt parameter', params: 'win_CSÁ=1|wni_LEÓ_B=4', then: ['cell-unreadable: 4 (nothing)'] },
  {
    why: 'a figure that is no number',
    params: 'win_CSÁ=one',
    then: ['cell-unreadable: one (nothing)', 'number-missing: {{#invoke:sports Table|main|team_order=CSÁ, LEÓ_B|win_CSÁ=one}} (in part)'],
  },
  { why: 'words behind a figure', params: 'win_CSÁ=4 or 5', then: ['cell-unreadable: 4 or 5 (in part)'] },
  { why: 'the first of two values', params: 'win_CSÁ=4|win_CSÁ=5', then: ['cell-repeated: 4 (nothing)'] },
  { why: 'a score that no reader knows', params: 'win_CSÁ=4|CSÁ_LEÓ_B=perhaps', then: ['cell-unreadable: perhaps (as text)'] },
  { why: 'a team against itself', params: 'win_CSÁ=4|match_CSÁ_CSÁ=1–0', then: ['team-undeclared: 1–0 (nothing)'] },
  { why: 'a value that lost its name', params: 'win_CSÁ=4|2–1 or so', then: ['cell-unreadable: 2–1 or so (nothing)'] },
])('a remark tells $why', ({ params, then }) => expect(remarksOf(two(params))).toEqual(then));

test('a gap in the numbers ends the table, and a remark tells who is left out', () => {
  const text = '{{#invoke:Sports table|main|team1=A|team3=C|win_A=1}}';
  expect(rowsOf(text)).toEqual(['A 1 ? ? ?:?']);
  expect(remarksOf(text)).toEqual(['number-missing: C (nothing)']);
});

test('a call that breaks off is read as far as it goes', () => {
  const text =
    '== G ==\n{{#invoke:Sports table|main|team1=A|win_A=1\n|match_A_B=2–\n== H ==\n{{#invoke:Sports table|main|team1=C|win_C=2}}';
  const page = readWikitext(text);
  expect(page.blocks.map(({ heading }) => heading)).toEqual([['G'], ['H']]);
  expect(page.remarks.map(({ code }) => code)).toEqual(['call-cut-off', 'team-undeclared']);
});

test('a team may be called as objects call what is theirs', () => {
  const text = '{{#invoke:Sports table|main|team1=__proto__|team2=constructor|win___proto__=1|match___proto___constructor=1–0}}';
  expect(rowsOf(text)).toEqual(['__proto__ 1 ? ? ?:?', 'constructor ? ? ? ?:?']);
  expect(matchesOf(text)).toEqual(['__proto__-constructor 1–0']);
});

describe('the older templates', () => {
  const old = `{{fb cl header navbar}}
{{Fb cl2 team|p=1|t={{Fb team Sport Áncash}}|w=5|d=0|l=1|gf=21|ga=2|bc=#ffc}}
{{fb cl2 qr|rows=1|c=National stage}}
{{fb cl2 team|p=2|t=[[UTC Cajamarca|UTC]]|w=2|d=0|l=3|gf=12|ga=7|dp=1}}
{{fb cl footer|s=RSSSF|u=June 2004|orfc=points}}

{{Fb r2 header|nt=2|SÁN|UTC}}
{{fb r team|t=Sport Áncash}} {{fb r|r=null}} {{fb r|gf=1|ga=0}}
{{fb r team|t=UTC}} {{fb r|r=W.O.}} {{fb r|r=null}}
{{fb r footer}}`;

  test('give a table with its deductions', () => {
    expect(rowsOf(old)).toEqual(['Sport Áncash 5 0 1 21:2', 'UTC 2 0 3 12:7, adj -1']);
    expect(standingsOf(old)?.results.get(1)?.value).toBe('National stage');
    expect(standingsOf(old)?.rulesText?.value).toBe('points');
    expect(remarksOf(old)).toEqual([]);
  });

  test('give a grid by the place of its cells', () => {
    expect(gridOf(old)?.cells.map(({ home, away, result }) => [home, away, result.value.kind])).toEqual([
      [0, 1, 'played'],
      [1, 0, 'walkover'],
    ]);
    expect(gridOf(old)?.teams.map(({ code, name }) => [code, name.value])).toEqual([
      ['SÁN', 'Sport Áncash'],
      ['UTC', 'UTC'],
    ]);
  });

  test('are read in Spanish too, where p are the defeats', () => {
    const text = `{{Tabla de posiciones inicio}}
{{Tabla de posiciones equipo|pos=01|pv=2|g=5|e=0|p=1|gf=21|gc=2|eq=[[Sport Áncash]]}}
{{Tabla de posiciones equipo|pos=02|pv=2|g=2|e=1|p=2|gf=7|gc=14|desc=1|eq=Deportivo Comercio}}
{{Tabla de posiciones fin}}`;
    expect(rowsOf(text)).toEqual(['Sport Áncash 5 0 1 21:2', 'Deportivo Comercio 2 1 2 7:14, adj -1']);
    expect(standingsOf(text)?.rows.map(({ position }) => position?.value)).toEqual([1, 2]);
    expect(standingsOf(text)?.points).toEqual({ win: 2 });
    expect(remarksOf(text)).toEqual([]);
  });

  test('tell of a row that is short', () => {
    expect(remarksOf('{{fb r header}}{{fb r team|t=A}}{{fb r|r=null}}{{fb r team|t=B}}{{fb r|gf=1|ga=0}}{{fb r|r=null}}')).toEqual([
      'row-unreadable: {{fb r team|t=A}} (in part)',
    ]);
  });
});

test('what is written as a table is read as that table', () => {
  const code = fc.stringMatching(/^[A-ZÁÓ]{2,4}(_[A-Z])?$/);
  const goals = fc.nat({ max: 30 });
  fc.assert(
    fc.property(
      fc.uniqueArray(code, { minLength: 2, maxLength: 5 }),
      fc.array(goals, { minLength: 40, maxLength: 40 }),
      (codes, figures) => {
        const next = figures.values();
        const take = (): number => next.next().value ?? 0;
        const rows = codes.map((name) => `|team${codes.indexOf(name) + 1}=${name}|win_${name}=${take()}|gf_${name}=${take()}`);
        const cells = codes.flatMap((home) =>
          codes.filter((away) => away !== home).map((away) => [home, away, `${take()}–${take()}`] as const),
        );
        const text = `{{#invoke:Sports table|main${rows.join('\n')}${cells.map(([a, b, score]) => `|match_${a}_${b}=${score}`).join('\n')}}}`;
        const read = matchesOf(text);
        const expected = cells.map(([a, b, score]) => `${a}-${b} ${score}`);
        expect(read?.findIndex((one, i) => one !== expected[i])).toBe(-1);
        expect(standingsOf(text)?.rows.map((row) => row.code)).toEqual(codes);
      },
    ),
  );
});
