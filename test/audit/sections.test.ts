import { describe, expect, test } from 'vitest';
import { auditPage } from '../../src/archive/audit/audit.ts';
import type { AuditFinding } from '../../src/archive/audit/finding.ts';
import type { Block, Page, PageMatch } from '../../src/archive/page/page.ts';
import { READERS } from '../../src/archive/read/readers.ts';
import { gridOf, makeCells, pageOf, resultOf, type TableSettings, tableOf, tieOf } from './pages.ts';

const told = (findings: readonly AuditFinding[]): readonly string[] =>
  findings.map(({ args, code, severity }) => `${severity} ${code}: ${Object.values(args).join(' · ')}`);
const found = (...blocks: readonly Block[]): readonly string[] => told(auditPage(pageOf(...blocks)));

const cell = makeCells();
type MatchSettings = Partial<Pick<PageMatch, 'heading' | 'round' | 'group' | 'leg' | 'details'>> & { readonly date?: string };

/** `A v B: 2-1`. */
const matchOf = (text: string, { date, ...settings }: MatchSettings = {}): PageMatch => {
  const [names = '', said = ''] = text.split(': ');
  const [home = '', away = ''] = names.split(' v ');
  return {
    kind: 'match',
    heading: ['Group A'],
    span: { from: 0, to: 0 },
    teams: [cell(home), cell(away)],
    result: resultOf(said, cell),
    ground: 'home',
    ...(date !== undefined && { date: cell(date) }),
    ...settings,
  };
};

describe('a table and results under other headings', () => {
  const rows = ['A 1-0-0 2-0 3', 'B 0-0-1 0-2 0'];
  const differs = ['error grid-differs: A · goalsFor · 2 · 1', 'error grid-differs: B · goalsAgainst · 2 · 1'];
  const at = (...heading: readonly string[]): TableSettings => ({ heading });
  test.each<{ readonly why: string; readonly table: TableSettings; readonly match: MatchSettings; readonly says: readonly string[] }>([
    { why: 'a section below', table: at('Group A'), match: { heading: ['Group A', 'Round 1'] }, says: differs },
    { why: 'sections below the same group', table: at('Group A', 'Standings'), match: { heading: ['Group A', 'Results'] }, says: differs },
    {
      why: 'the name of the group',
      table: at('Stage', 'Group A'),
      match: { heading: ['Stage', 'Day 1'], group: 'Group A' },
      says: differs,
    },
    { why: 'a play-off below is no match of the group', table: at('Group A'), match: { heading: ['Group A', 'Tiebreaker'] }, says: [] },
    { why: 'a final below is none', table: at('Group A'), match: { heading: ['Group A', 'Final'] }, says: [] },
    { why: 'another group', table: at('Stage', 'Group A'), match: { heading: ['Stage', 'Day 1'], group: 'Group B' }, says: [] },
    { why: 'another half of the season', table: at('Apertura', 'Table'), match: { heading: ['Clausura', 'Results'] }, says: [] },
  ])('$why', ({ match, says, table }) => {
    expect(found(tableOf(rows, table), matchOf('A v B: 1-0', match))).toEqual(says);
  });

  test('a grid below', () => {
    expect(found(tableOf(rows, at('Group A')), gridOf(['A 1-0 B'], ['Group A', 'Results']))).toEqual(differs);
  });

  test('more matches than the table counts are not its matches', () => {
    const below = { heading: ['Group A', 'Round 1'] };
    expect(found(tableOf(rows, at('Group A')), matchOf('A v B: 1-0', below), matchOf('B v A: 1-0', below))).toEqual([]);
  });

  test('two tables in one home share no matches', () => {
    const tables = ['Overall', 'Home'].map((name) => tableOf(rows, at('League', name)));
    expect(found(...tables, matchOf('A v B: 1-0', { heading: ['League', 'Results'] }))).toEqual([]);
  });
});

describe('ties whose legs are matches of their own', () => {
  const legs = (first: string, second: string, more: MatchSettings = {}): readonly Block[] => [
    matchOf(first, { heading: ['Finals', 'Semifinals'], leg: 1 }),
    matchOf(second, { heading: ['Finals', 'Semifinals'], leg: 2, ...more }),
  ];
  const details = (said: string): MatchSettings => ({ details: new Map([['aggregatescore', cell(said)]]) });
  test.each<{ readonly why: string; readonly page: readonly Block[]; readonly says: readonly string[] }>([
    { why: 'legs make the aggregate, home team first', page: legs('A v B: 2-0', 'B v A: 1-0', details('1–2')), says: [] },
    {
      why: 'legs do not make the aggregate',
      page: legs('A v B: 2-0', 'B v A: 1-0', details('1–3')),
      says: ['error aggregate-wrong: A – B · 3–1 · 2–1'],
    },
    { why: 'level, and nobody goes on', page: legs('A v B: 1-0', 'B v A: 1-0'), says: ['warning winner-missing: A – B'] },
    {
      why: 'the next round names who goes on',
      page: [...legs('A v B: 2-0', 'B v A: 1-0'), tieOf('B v C: 1-0; winner B', ['Finals', 'Final'])],
      says: ['warning winner-wrong: A – B · B · A · aggregate · 2–1 · 3–3'],
    },
    {
      why: 'both are in later rounds: a match for the third place',
      page: [
        ...legs('A v B: 2-0', 'B v A: 1-0'),
        tieOf('B v C: 1-0; winner B', ['Finals', 'Final']),
        tieOf('A v D: 1-0; winner A', ['Finals', 'Round of 16']),
      ],
      says: [],
    },
    { why: 'one leg alone is no tie', page: legs('A v B: 1-0', 'B v A: 1-0').slice(0, 1), says: [] },
  ])('$why', ({ page, says }) => {
    expect(found(...page).filter((line) => !line.includes('team-from-nowhere'))).toEqual(says);
  });

  test('two lists of legs', () => {
    const page = ['First leg', 'Second leg'].map((leg, i) =>
      matchOf('A v B: 0-0', { heading: ['Finals', 'Final', leg], leg: i === 0 ? 1 : 2 }),
    );
    expect(found(...page)).toEqual(['warning winner-missing: A – B']);
  });

  test('a third match that the page titles and does not show', () => {
    const text =
      '==Finals==\n===Semifinals===\n{{TwoLegResult|A||1–1|B||1–0|0–1}}\n====Tiebreaker====\n===Final===\n{{TwoLegResult|B||2–0|C||1–0|1–0}}';
    expect(told(auditPage(READERS.wikitext(text)))).toContain('warning third-match-lost: A – B · 3–3 · B');
  });
});

describe('order', () => {
  /** Two halves of two: the lower half is led by more points. */
  const rows = ['A 2-0-2 4-4 6', 'B 1-0-3 2-6 3', 'C 3-0-1 6-2 9', 'D 2-0-2 4-4 6'];
  const wrong = 'order-wrong: C · 9 · B · 3';
  const halves = ['A 1-0 B', 'B 0-1 A', 'A 1-0 B', 'C 1-0 D', 'D 0-1 C', 'C 1-0 D', 'A 1-0 C', 'B 1-0 D'];
  const codes = (...blocks: readonly Block[]): readonly string[] => found(...blocks).filter((line) => line.includes('order-'));

  test('of a league that is split after a place, in halves', () => {
    expect(codes(tableOf(rows))).toEqual([`error ${wrong}`]);
    expect(codes(tableOf(rows, { splits: [2] }))).toEqual([`warning ${wrong}`]);
    expect(codes(tableOf(rows, { splits: [2] }), gridOf(halves))).toEqual([]);
    expect(codes(tableOf(rows, { splits: [2] }), gridOf(['A 1-0 B', 'C 1-0 D', 'A 1-0 C', 'A 1-0 D', 'B 1-0 C', 'B 1-0 D']))).toEqual([
      `error ${wrong}`,
    ]);
  });

  test('a match of the group itself is no play-off', () => {
    const level = ['A 1-0-1 2-2 3', 'B 1-0-1 4-2 3', 'C 1-0-1 2-4 3'];
    const own = ['A v B: 0-2', 'C v A: 0-2', 'B v C: 2-4'].map((match) => matchOf(match));
    expect(codes(tableOf(level), ...own).map((line) => line.split(' · ').slice(-2))).toEqual([['unknown', '0–2']]);
    const playOff = matchOf('A v B: 1-0', { heading: ['Group A', 'Tiebreaker'] });
    expect(codes(tableOf(level), ...own, playOff).map((line) => line.split(' · ').at(-2))).toEqual(['play-off']);
  });

  test.each([
    { rules: '1) points; 2) goal difference; 3) number of goals scored.', code: 'error order-against-rules' },
    { rules: '1) Puntos; 2) Diferencia de goles; 3) Goles a favor', code: 'error order-against-rules' },
    { rules: '1) points; 2) head-to-head goal difference', code: 'note order-level' },
    { rules: '1) points; 2) head-to-head; 3) goal difference', code: 'note order-level' },
    { rules: 'see the regulations', code: 'note order-level' },
  ])('against “$rules”', ({ code, rules }) => {
    const level = ['A 1-0-1 2-2 3', 'B 1-0-1 4-2 3', 'C 1-0-1 2-4 3'];
    const rulesText = { value: rules, raw: rules, span: { from: 0, to: 0 } };
    expect(codes(tableOf(level, { rulesText })).map((line) => line.split(':')[0])).toEqual([code]);
  });
});

describe('sums where a ruling may count for one side', () => {
  test('both have lost', () => {
    const rows = ['A 1-0-1 2-0 3', 'B 0-0-2 0-2 0'];
    expect(found(tableOf(rows)).some((line) => line.startsWith('error wins-unbalanced'))).toBe(true);
    const cells = gridOf(['A 2-0 B', 'B x A']);
    const lost = cells.cells.map((one) =>
      one.result.value.kind === 'text' ? { ...one, result: { ...one.result, value: { kind: 'both-lose' } as const } } : one,
    );
    expect(found(tableOf(rows), { ...cells, cells: lost })).toEqual([]);
  });
});

describe('a club in two places at once, and two of one name', () => {
  test.each<{ readonly why: string; readonly page: readonly Block[]; readonly says: readonly string[] }>([
    {
      why: 'two ties of one round',
      page: [tieOf('A v B: 1-0; winner A', ['Semifinals']), tieOf('A v C: 1-0; winner A', ['Semifinals'])],
      says: ['warning team-in-two-ties: A · Semifinals · A – B · A – C'],
    },
    {
      why: 'a round of more than one round',
      page: [tieOf('A v B: 1-0; winner A', ['Play-offs']), tieOf('A v C: 1-0; winner A', ['Play-offs'])],
      says: [],
    },
    {
      why: 'who is not known yet is nobody',
      page: [tieOf('? v B: v', ['Semifinals']), tieOf('? v C: v', ['Semifinals'])],
      says: [],
    },
    {
      why: 'two matches of one day',
      page: [matchOf('A v B: 1-0', { date: '2004-05-01' }), matchOf('C v A: 1-0', { date: '2004-05-01' })],
      says: ['warning team-twice-a-day: A · 2004-05-01 · A – B · C – A'],
    },
    {
      why: 'one match told twice',
      page: [matchOf('A v B: 1-0', { date: '2004-05-01' }), matchOf('A v B: 1-0', { date: '2004-05-01' })],
      says: [],
    },
  ])('$why', ({ page, says }) => {
    expect(found(...page)).toEqual(says);
  });

  test('two clubs of one name among those who enter', () => {
    const page: Page = READERS.markdown(
      '| Department | Team |\n|---|---|\n| Lima | Municipal |\n| Ica | Municipal |\n| Puno | Alfonso |\n',
    );
    expect(told(auditPage(page))).toEqual(['note homonyms: Municipal · Lima · Ica']);
  });

  test('a qualifier that is missing downstream, where a namesake appears', () => {
    const text = { value: 'Finals', raw: 'Finals', span: { from: 0, to: 0 } };
    const table = tableOf(['Municipal_(Y) 1-0-0 2-0 3', 'B 0-0-1 0-2 0'], {
      heading: ['Groups', 'Group A'],
      results: new Map([
        [1, text],
        [2, text],
      ]),
    });
    expect(found(table, tieOf('Municipal v B: 2-0; winner B', ['Finals'])).filter((line) => line.includes('homonym'))).toEqual([
      'warning homonym-suspected: Municipal (Y) · Municipal · Finals',
    ]);
  });
});
