import { describe, expect, test } from 'vitest';
import { auditPage } from '../../src/archive/audit/audit.ts';
import type { Block } from '../../src/archive/page/page.ts';
import { gridOf, pageOf, resultOf, type TableSettings, tableOf, tieOf } from './pages.ts';

/** Findings as `severity code: figures`, in order. */
const found = (...blocks: readonly Block[]): readonly string[] =>
  auditPage(pageOf(...blocks)).map(({ args, code, severity }) => `${severity} ${code}: ${Object.values(args).join(' · ')}`);

describe('a table by itself', () => {
  test.each<{
    readonly why: string;
    readonly rows: readonly string[];
    readonly says: readonly string[];
    readonly settings?: TableSettings;
  }>([
    { why: 'what adds up is passed over', rows: ['A pld=2 2-0-0 5-1 gd=4 6', 'B pld=2 0-0-2 1-5 gd=-4 0'], says: [] },
    {
      why: 'won, drawn and lost make the matches played',
      rows: ['A pld=3 2-0-0 5-1 6', 'B pld=2 0-0-2 1-5 0'],
      says: ['error played-sum: A · 3 · 2 · 0 · 0 · 2', 'warning played-unequal: 3 · B 2 · '],
    },
    {
      why: 'points are three a win',
      rows: ['A 2-0-0 5-1 7', 'B 0-0-2 1-5 0'],
      says: ['error points-wrong: A · 7 · 6 · 2 · 0 · 0 · 3 · 1 · 0 · 0'],
    },
    { why: 'points are as the page says', rows: ['A 2-0-0 5-1 4', 'B 0-0-2 1-5 0'], settings: { points: { win: 2 } }, says: [] },
    {
      why: 'two points a win, if the page says nothing and they fit better',
      rows: ['A 2-0-0 5-1 4', 'B 0-0-2 1-5 0'],
      says: ['note points-rule-assumed: 2 · 1 · 0'],
    },
    {
      why: 'no rule fits half of the rows',
      rows: ['A 2-1-0 5-1 20', 'B 1-2-0 4-3 13', 'C 0-1-2 1-3 9', 'D 0-2-1 1-4 8'],
      says: ['warning points-rule-unknown: 4 · 0'],
    },
    {
      why: 'points taken away count, and want a note',
      rows: ['A 2-0-0 5-1 adj=-3 3', 'B 0-0-2 1-5 0'],
      says: ['warning adjustment-unexplained: A · −3'],
    },
    { why: 'points taken away with a note', rows: ['A 2-0-0 5-1 adj=-3 3 note=late', 'B 0-0-2 1-5 0'], says: [] },
    {
      why: 'goal difference',
      rows: ['A 2-0-0 5-1 gd=5 6', 'B 0-0-2 1-5 gd=-4 0'],
      says: ['error difference-wrong: A · +5 · 5 · 1 · +4'],
    },
    { why: 'goals for are goals against', rows: ['A 2-0-0 5-1 6', 'B 0-0-2 1-6 0'], says: ['error goals-unbalanced: 6 · 7 · 1'] },
    { why: 'wins are defeats', rows: ['A 2-0-0 5-1 6', 'B 0-1-1 1-5 1'], says: ['error wins-unbalanced: 2 · 1', 'error draws-odd: 1'] },
    {
      why: 'more points than matches allow, where nothing else is printed',
      rows: ['A pld=2 7', 'B pld=2 0'],
      says: ['error points-impossible: A · 7 · 2 · 6'],
    },
    {
      why: 'one point short of all is no sum of wins and draws',
      rows: ['A pld=2 5', 'B pld=2 0'],
      says: ['error points-impossible: A · 5 · 2 · 6'],
    },
    {
      why: 'who never lost has not conceded more than he scored',
      rows: ['A 2-0-0 1-5 6', 'B 0-0-2 5-1 0'],
      says: ['error goals-impossible: A · 2 · 0 · 0 · 1 · 5', 'error goals-impossible: B · 0 · 0 · 2 · 5 · 1'],
    },
    { why: 'more points stand above fewer', rows: ['B 0-0-2 1-5 0', 'A 2-0-0 5-1 6'], says: ['error order-wrong: A · 6 · B · 0'] },
    { why: 'printed places are the order', rows: ['B 0-0-2 1-5 0 pos=2', 'A 2-0-0 5-1 6 pos=1'], says: [] },
    {
      why: 'a page that computes its rows has no order of its own',
      rows: ['B 0-0-2 1-5 0', 'A 2-0-0 5-1 6'],
      settings: { order: 'computed' },
      says: [],
    },
    {
      why: 'level on points, in an order that goals contradict',
      rows: ['A 1-0-1 2-2 3', 'B 1-0-1 4-2 3', 'C 1-0-1 2-4 3'],
      says: ['note order-level: B · A · 3 · difference · 2 · 0 · unknown · '],
    },
    {
      why: 'the reason may be printed',
      rows: ['A 1-0-1 2-2 3 hth=2:0', 'B 1-0-1 4-2 3', 'C 1-0-1 2-4 3'],
      says: ['note order-level: B · A · 3 · difference · 2 · 0 · printed · '],
    },
    { why: 'a team is there once', rows: ['A 1-0-0 1-0 3', 'a 0-0-1 0-1 0'], says: ['error team-twice: a'] },
    { why: 'an excerpt of a long table has no sums', rows: ['A 30-4-4 90-20 94', 'B 28-6-4 80-30 90'], says: [] },
  ])('$why', ({ rows, says, settings }) => {
    expect(found(tableOf(rows, settings))).toEqual(says);
  });

  test('a ranking of the third of each group has no sums', () => {
    const groups = ['A', 'B'].map((name) =>
      tableOf([`${name}1 1-0-0 3-0 3`, `${name}2 0-0-1 0-3 0`], { heading: ['Groups', `Group ${name}`] }),
    );
    expect(found(...groups, tableOf(['A2 0-0-1 0-3 0', 'B2 0-0-1 0-3 0'], { heading: ['Seconds'] }))).toEqual([]);
  });
});

describe('a table against its grid', () => {
  const rows = ['A 2-0-0 5-1 6', 'B 0-0-2 1-5 0'];
  test.each<{ readonly why: string; readonly rows: readonly string[]; readonly grid: readonly string[]; readonly says: readonly string[] }>(
    [
      { why: 'they agree', rows, grid: ['A 3-0 B', 'B 1-2 A'], says: [] },
      {
        why: 'goals differ',
        rows,
        grid: ['A 3-0 B', 'B 1-3 A'],
        says: ['error grid-differs: A · goalsFor · 5 · 6', 'error grid-differs: B · goalsAgainst · 5 · 6'],
      },
      {
        why: 'a walkover counts for nobody, and explains fewer matches',
        rows: ['A 3-0-0 7-2 9', 'B 1-0-2 4-6 3', 'C 0-0-2 1-4 0'],
        grid: ['A 3-1 B', 'A 2-0 C', 'B 2-1 C', 'B 1-2 A', 'C W.O. A', 'C – B'],
        says: ['note played-unequal: 3 · C 2 · C – A, C – B', 'note walkovers-uncounted: 1 · C – A', 'note not-played: 1 · C – B'],
      },
      {
        why: 'a table may count a walkover, with goals or without',
        rows: ['A 2-0-0 5-0 6', 'B 0-0-2 0-5 0'],
        grid: ['A 2-0 B', 'B W.O. A'],
        says: ['note walkovers-counted: A · 1 · 0', 'note walkovers-counted: B · 0 · 1', 'note walkovers-uncounted: 1 · B – A'],
      },
      {
        why: 'a ruling may count with its result alone',
        rows: ['A 2-0-0 2-0 6', 'B 0-0-2 0-2 0'],
        grid: ['A 2-0 B', 'B awd 0-3 A'],
        says: [],
      },
      {
        why: 'a score that is lost leaves the comparison open',
        rows,
        grid: ['A 3-0 B', 'B ? A'],
        says: ['warning grid-incomplete: A · 2 · 1 · B – A', 'warning grid-incomplete: B · 2 · 1 · B – A'],
      },
      {
        why: 'words in a cell are told as words',
        rows: ['A 1-0-0 3-0 3', 'B 0-0-1 0-3 0'],
        grid: ['A 3-0 B', 'B see_note A'],
        says: ['note cell-text: B – A · see_note'],
      },
      {
        why: 'a match that others have played and these have not',
        rows: ['A 2-0-0 3-0 6', 'B 1-0-1 1-1 3', 'C 0-0-2 0-3 0'],
        grid: ['A 1-0 B', 'B 1-0 C'],
        says: [
          'warning grid-incomplete: A · 2 · 1 · A – C',
          'warning grid-incomplete: C · 2 · 1 · A – C',
          'warning matches-missing: 1 · A – C',
        ],
      },
      {
        why: 'teams that only one of the two holds',
        rows: ['A 1-0-0 3-0 3', 'B 0-0-0 0-0 0'],
        grid: ['A 3-0 C'],
        says: ['warning grid-teams-differ: B · C'],
      },
      {
        why: 'nobody plays himself',
        rows: ['A 1-0-0 3-0 3', 'B 0-0-1 0-3 0'],
        grid: ['A 3-0 B', 'A 1-1 A'],
        says: ['error match-against-itself: A'],
      },
      {
        why: 'no more goals at half time than at the end',
        rows: ['A 1-0-0 3-0 3', 'B 0-0-1 0-3 0'],
        grid: ['A 3-0 (1-1) B'],
        says: ['error score-impossible: A – B · 3–0 · 1–1 · half-time'],
      },
      {
        why: 'one match with two scores',
        rows: ['A 2-0-0 6-1 6', 'B 0-0-2 1-6 0'],
        grid: ['A 3-0 B', 'A 3-1 B'],
        says: ['error match-repeated: A – B · 3–0 · 3–1'],
      },
    ],
  )('$why', ({ grid, rows: printed, says }) => {
    expect(found(tableOf(printed), gridOf(grid))).toEqual(says);
  });
});

describe('a tie', () => {
  test.each([
    { why: 'legs make the aggregate', tie: 'A v B: 2-1, 0-0; aggregate 2-1; winner A', says: [] },
    { why: 'legs do not make the aggregate', tie: 'A v B: 2-1, 0-0; aggregate 3-1', says: ['error aggregate-wrong: A – B · 3–1 · 2–1'] },
    {
      why: 'a leg without a score can only add goals',
      tie: 'A v B: 2-1, ?; aggregate 1-1; winner A',
      says: ['warning winner-unexplained: A – B · A', 'error aggregate-wrong: A – B · 1–1 · 2–1'],
    },
    { why: 'legs make the points', tie: 'A v B: 2-1, 0-0; points 4-1; winner A', says: [] },
    { why: 'legs do not make the points', tie: 'A v B: 2-1, 0-0; points 3-3', says: ['error tie-points-wrong: A – B · 3–3 · 4–1'] },
    { why: 'points may count the third match', tie: 'A v B: 2-1, 0-1; third 1-0; points 6-3; winner A', says: [] },
    { why: 'points may leave the third match out', tie: 'A v B: 2-1, 0-1; third 1-0; points 3-3; winner A', says: [] },
    {
      why: 'points count a third match that is not printed',
      tie: 'A v B: 2-1, 0-1; points 6-3; winner A',
      says: ['note third-match-unrecorded: A – B · 6–3 · 3–3'],
    },
    {
      why: 'a third match after points have decided',
      tie: 'A v B: 2-1, 1-0; third 1-0; points 6-0; winner A',
      says: ['warning third-match-needless: A – B · 6–0'],
    },
    {
      why: 'points decide against the winner that is marked',
      tie: 'A v B: 2-1, 0-0; points 4-1; winner B',
      says: ['error winner-wrong: A – B · B · A · points · 4–1 · '],
    },
    {
      why: 'penalties decide against the winner that is marked',
      tie: 'A v B: 1-1, 0-0; aggregate 1-1; penalties 4-2; winner B',
      says: ['error winner-wrong: A – B · B · A · penalties · 4–2 · '],
    },
    { why: 'points may decide against goals', tie: 'A v B: 8-2, 0-1; points 3-3; third 0-1; winner B', says: [] },
    { why: 'goals against points, where no points are printed', tie: 'A v B: 4-0, 0-0, 0-1; aggregate 4-1; winner A', says: [] },
    { why: 'level on points, goals contradict the winner', tie: 'A v B: 1-1, 1-1; aggregate 2-2; penalties 3-4; winner B', says: [] },
    {
      why: 'goals say one, the mark says the other',
      tie: 'A v B: 3-0, 0-1; aggregate 3-1; winner B',
      says: ['warning winner-wrong: A – B · B · A · aggregate · 3–1 · 3–3'],
    },
    { why: 'a single match says it', tie: 'A v B: 3-0; winner B', says: ['error winner-wrong: A – B · B · A · aggregate · 3–0 · '] },
    {
      why: 'penalties that decide nothing',
      tie: 'A v B: 3-0, 1-0; aggregate 4-0; penalties 4-2; winner A',
      says: ['warning penalties-needless: A – B · 4–2 · aggregate · 4–0'],
    },
    {
      why: 'penalties after points have decided',
      tie: 'A v B: 3-0, 0-0; points 4-1; penalties 4-2; winner A',
      says: ['warning penalties-needless: A – B · 4–2 · points · 4–1'],
    },
    {
      why: 'penalties end with a winner',
      tie: 'A v B: 1-1, 0-0; penalties 4-4; winner A',
      says: ['warning winner-unexplained: A – B · A', 'error penalties-level: A – B · 4–4'],
    },
    { why: 'nobody says who advances', tie: 'A v B: 1-0, 0-1; aggregate 1-1', says: ['warning winner-missing: A – B'] },
    {
      why: 'a winner whom nothing gives',
      tie: 'A v B: 1-0, 0-1; aggregate 1-1; winner A',
      says: ['warning winner-unexplained: A – B · A'],
    },
    {
      why: 'a winner whom away goals would give',
      tie: 'A v B: 2-1, 0-1; aggregate 2-2; winner B',
      says: ['note winner-by-away-goals: A – B · B'],
    },
    { why: 'a tie that is still to be played', tie: 'A v B: v, v', says: [] },
  ])('$why', ({ says, tie }) => {
    expect(found(tieOf(tie))).toEqual(says);
  });

  test('two points a win, if more ties of the page fit, and it is said', () => {
    const others = ['C v D: 1-0, 2-0; points 4-0; winner C', 'E v F: 1-0, 0-0; points 3-1; winner E'].map((tie) => tieOf(tie));
    expect(found(...others)).toEqual(['note points-rule-assumed: 2 · 1 · 0', 'note points-rule-assumed: 2 · 1 · 0']);
    const three = tieOf('G v H: 1-0, 2-0; points 6-0; winner G');
    expect(found(three, tieOf('A v B: 1-1, 1-1; points 4-2; winner A'))).toEqual(['error tie-points-wrong: A – B · 4–2 · 2–2']);
  });

  test('that a third match under a title of its own decides has a winner', () => {
    expect(found(tieOf('A v B: 1-0, 0-1; aggregate 1-1', ['Semifinals']), tieOf('B v A: 4-0', ['Semifinals', 'Tiebreaker']))).toEqual([]);
  });
});

describe('across the page', () => {
  const qualifiers = (...teams: readonly string[]): Block => ({
    kind: 'qualifiers',
    heading: ['Departments'],
    span: { from: 0, to: 0 },
    rows: teams.map((team) => ({ team: { value: team, raw: team, span: { from: 0, to: 0 } } })),
  });
  const result = { value: 'Finals', raw: 'Finals', span: { from: 0, to: 0 } };

  test('a team that no earlier block holds is told with the name most like it', () => {
    const said = found(qualifiers('Municipal Yauli', 'Senati', 'UTC', 'Olimpia'), tieOf('Senati v Municipal: 1-0', ['Regions']));
    expect(said).toEqual(['note team-from-nowhere: Municipal · Municipal Yauli']);
  });

  test('where most teams are new, a competition begins', () => {
    expect(found(tieOf('A v B: 1-0', ['Cup']), tieOf('C v D: 1-0', ['Shield']))).toEqual([]);
  });

  test('a slot whose team is not known yet is no team', () => {
    expect(found(qualifiers('A', 'B'), tieOf('A v W49: v', ['Finals']))).toEqual([]);
  });

  test('a team in two groups of one stage', () => {
    const group = (name: string, rows: readonly string[]) => tableOf(rows, { heading: ['Groups', `Group ${name}`] });
    const said = found(
      group('A', ['A 1-0-0 1-0 3', 'B 0-0-1 0-1 0', 'X 0-0-0 0-0 0']),
      group('B', ['C 1-0-0 1-0 3', 'D 0-0-1 0-1 0', 'X 0-0-0 0-0 0']),
    );
    expect(said.filter((finding) => finding.includes('team-in'))).toEqual(['warning team-in-two-groups: X · Group A · Group B']);
  });

  test('who is named for a later stage and is not there, and who is there without a slot', () => {
    const table = tableOf(['A 3-0-0 5-0 9', 'B 2-0-1 3-2 6', 'C 1-0-2 2-3 3', 'D 0-0-3 0-5 0'], {
      heading: ['Regions', 'Region I'],
      results: new Map([
        [1, result],
        [2, result],
      ]),
    });
    expect(found(table, tieOf('A v C: 2-0; winner A', ['Finals']))).toEqual([
      'warning qualifier-missing: B · 2 · Finals',
      'warning unqualified-appears: C · 3 · Finals',
    ]);
    expect(found(table, tieOf('A v B: 2-0; winner A', ['Finals']))).toEqual([]);
    expect(found(table)).toEqual([]);
  });

  test('the list of matches against the table of its section, if it is whole', () => {
    const table = tableOf(['A 1-0-0 2-0 3', 'B 0-0-1 0-2 0']);
    const match: Block = { ...tieOf('A v B: 1-0', ['Group A']), kind: 'match', ground: 'home', result: resultOf('1-0') };
    expect(found(table, match)).toEqual(['error grid-differs: A · goalsFor · 2 · 1', 'error grid-differs: B · goalsAgainst · 2 · 1']);
    expect(found(tableOf(['A 2-0-0 2-0 6', 'B 0-0-2 0-2 0']), match)).toEqual([]);
  });

  test('findings come in the order of the page, with the cells they compare', () => {
    const findings = auditPage(pageOf(tieOf('A v B: 2-1, 0-0; aggregate 3-1'), tableOf(['C 1-0-0 1-0 2', 'D 0-0-1 0-1 0'])));
    expect(findings.map(({ block, cells, code }) => [block, code, cells.map(({ raw }) => raw)])).toEqual([
      [0, 'aggregate-wrong', ['3-1', '2-1', '0-0']],
      [1, 'points-rule-assumed', ['2', '0']],
    ]);
  });
});
