import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Comparison, comparePages, type Page, type PageMatch, type Qualifiers } from '../../src/archive/index.ts';
import { gridOf, makeCells, pageOf, resultOf, tableOf, tieOf } from '../audit/pages.ts';

const cell = makeCells();

const matchOf = (said: string, more: Partial<PageMatch> = {}, heading: readonly string[] = ['Group A']): PageMatch => {
  const [home = '', ...rest] = said.split(' ');
  return {
    kind: 'match',
    heading,
    span: { from: 0, to: 0 },
    teams: [cell(home), cell(rest.at(-1) ?? '')],
    result: resultOf(rest.slice(0, -1).join(' '), cell),
    ground: 'home',
    ...more,
  };
};

const listOf = (rows: readonly string[], heading: readonly string[] = ['Qualified']): Qualifiers => ({
  kind: 'qualifiers',
  heading,
  span: { from: 0, to: 0 },
  rows: rows.map((row) => {
    const [team = '', from, place] = row.split('/');
    return {
      team: cell(team),
      ...(from !== undefined && { from: { ...cell(from), carried: 'own' as const } }),
      ...(place !== undefined && { place: cell(place) }),
    };
  }),
});

/** `code: args`, without the headings and places. */
const said = ({ differences }: Comparison): readonly string[] =>
  differences.map(({ args, code }) => `${code}: ${Object.values(args).join(' | ')}`);

const A = ['Alianza', 'Boys', 'Cristal', 'Deportivo'] as const;
const table = tableOf(['Alianza 2-0-0 5-1 6', 'Boys 1-0-1 3-3 3', 'Cristal 0-0-2 1-5 0']);
const grid = gridOf(['Alianza 2-1 Boys', 'Boys 2-1 Cristal', 'Cristal 0-3 Alianza']);

type Row = { readonly why: string; readonly one: Page; readonly other: Page; readonly says: readonly string[] };

describe('what two pages say of a table', () => {
  test.each<Row>([
    { why: 'is the same however often it is read', one: pageOf(table, grid), other: pageOf(table, grid), says: [] },
    {
      why: 'differs in one figure',
      one: pageOf(table),
      other: pageOf(tableOf(['Alianza 2-0-0 5-2 6', 'Boys 1-0-1 3-3 3', 'Cristal 0-0-2 1-5 0'])),
      says: ['figure-differs: Alianza | goalsAgainst | 1 | 2'],
    },
    {
      why: 'is the same table under a heading of the other language',
      one: pageOf(tableOf(['Alianza 2-0-0 5-1 6', 'Boys 0-0-2 1-5 0'], { heading: ['Group Stage', 'Group B'] })),
      other: pageOf(tableOf(['ALIANZA 2-0-0 5-1 6', 'Boys 0-0-2 1-6 0'], { heading: ['Fase de grupos', 'Grupo B'] })),
      says: ['figure-differs: Boys | goalsAgainst | 5 | 6'],
    },
    {
      why: 'is not told apart by figures that one leaves to be computed',
      one: pageOf(tableOf(['Alianza 2-0-0 5-1', 'Boys 0-0-2 1-5'])),
      other: pageOf(tableOf(['Alianza 2-0-0 5-1 6 pld=2 gd=4', 'Boys 0-0-2 1-5 0 pld=2 gd=-4'])),
      says: [],
    },
    {
      why: 'differs where the figures of one make another sum than the other prints',
      one: pageOf(tableOf(['Alianza 2-0-0 5-1', 'Boys 0-0-2 1-5'])),
      other: pageOf(tableOf(['Alianza 2-0-0 5-1 5', 'Boys 0-0-2 1-5 0'])),
      says: ['figure-computed-differs: Alianza | points | one | 6 | 5'],
    },
    {
      why: 'is not told twice: points follow from a match that one has not',
      one: pageOf(tableOf(['Alianza 1-0-0 5-1', 'Boys 0-0-1 1-5', 'Cristal 0-0-0 0-0'])),
      other: pageOf(tableOf(['Alianza 2-0-0 5-1 6', 'Boys 0-0-1 1-5 0', 'Cristal 0-0-0 0-0 0'])),
      says: ['figure-differs: Alianza | won | 1 | 2'],
    },
    {
      why: 'has a deduction on one side only',
      one: pageOf(tableOf(['Alianza 2-0-0 5-1 adj=-3', 'Boys 0-0-2 1-5'])),
      other: pageOf(tableOf(['Alianza 2-0-0 5-1', 'Boys 0-0-2 1-5'])),
      says: ['only-details: one | 1 | Alianza | adjusted'],
    },
    {
      why: 'stands in another order',
      one: pageOf(table),
      other: pageOf(tableOf(['Boys 1-0-1 3-3 3', 'Alianza 2-0-0 5-1 6', 'Cristal 0-0-2 1-5 0'])),
      says: ['order-differs: Alianza, Boys | Boys, Alianza'],
    },
    {
      why: 'is not compared in order where one page computes it',
      one: pageOf(table),
      other: pageOf(tableOf(['Boys 1-0-1 3-3 3', 'Alianza 2-0-0 5-1 6', 'Cristal 0-0-2 1-5 0'], { order: 'computed' })),
      says: [],
    },
    {
      why: 'has a row that the other lacks',
      one: pageOf(table),
      other: pageOf(tableOf(['Alianza 2-0-0 5-1 6', 'Boys 1-0-1 3-3 3'])),
      says: ['only-rows: one | 1 | Cristal'],
    },
    {
      why: 'is missing as a whole',
      one: pageOf(table),
      other: pageOf(grid),
      says: ['only-table: one | 3 | Alianza, Boys, Cristal', 'only-results: other | 3 | Alianza – Boys, Boys – Cristal, Cristal – Alianza'],
    },
    {
      why: 'cannot be paired with another table of the same teams in which all is different',
      one: pageOf(tableOf(['Alianza 2-0-0 5-1 6', 'Boys 0-0-2 1-5 0'], { heading: ['Apertura'] })),
      other: pageOf(tableOf(['Alianza 0-2-0 2-2 2', 'Boys 0-2-0 2-2 2'], { heading: ['Acumulada'] })),
      says: ['block-unsure: Apertura | Acumulada'],
    },
    {
      why: 'is told of by the page that has it twice',
      one: pageOf(table, table),
      other: pageOf(tableOf(['Alianza 2-0-0 5-2 6', 'Boys 1-0-1 3-3 3', 'Cristal 0-0-2 1-5 0'])),
      says: ['figure-differs: Alianza | goalsAgainst | 1 | 2', 'figure-differs: Alianza | goalsAgainst | 1 | 2'],
    },
    {
      why: 'says another worth of a win',
      one: pageOf(tableOf(['Alianza 1-0-0 5-1 2', 'Boys 0-0-1 1-5 0'], { points: { win: 2 } })),
      other: pageOf(tableOf(['Alianza 1-0-0 5-1 2', 'Boys 0-0-1 1-5 0'], { points: { win: 3, draw: 1 } })),
      says: ['points-rule-differs: 2 | 3'],
    },
  ])('$why', ({ one, other, says }) => {
    expect(said(comparePages(one, other))).toEqual(says);
  });
});

describe('what two pages say of results', () => {
  test.each<Row>([
    {
      why: 'differs in one cell of the grid',
      one: pageOf(grid),
      other: pageOf(gridOf(['Alianza 2-1 Boys', 'Boys 2-2 Cristal', 'Cristal 0-3 Alianza'])),
      says: ['result-differs: Boys – Cristal | 2–1 | 2–2'],
    },
    {
      why: 'is the same in a grid and in a list of matches, whatever its days are called',
      one: pageOf(grid),
      other: pageOf(
        matchOf('Cristal 0-3 Alianza', {}, ['Grupo A', 'Fecha 1']),
        matchOf('Boys 2-1 Cristal', {}, ['Grupo A', 'Fecha 2']),
        matchOf('Alianza 2-1 Boys', {}, ['Grupo A', 'Fecha 3']),
      ),
      says: [],
    },
    {
      why: 'has a match that the other lacks',
      one: pageOf(grid),
      other: pageOf(gridOf(['Alianza 2-1 Boys', 'Boys 2-1 Cristal'])),
      says: ['only-matches: one | 1 | Cristal – Alianza'],
    },
    {
      why: 'is no difference where a dash stands for an empty cell',
      one: pageOf(gridOf(['Alianza 2-1 Boys', 'Boys 2-1 Cristal', 'Cristal – Alianza'])),
      other: pageOf(gridOf(['Alianza 2-1 Boys', 'Boys 2-1 Cristal'])),
      says: [],
    },
    {
      why: 'is no contradiction where only one knows the score',
      one: pageOf(gridOf(['Alianza ? Boys', 'Boys 2-1 Cristal', 'Cristal 0-3 Alianza'])),
      other: pageOf(grid),
      says: ['only-scores: other | 1 | Alianza – Boys'],
    },
    {
      why: 'differs where one has a walkover and the other a score',
      one: pageOf(gridOf(['Alianza W.O. Boys', 'Boys 2-1 Cristal', 'Cristal 0-3 Alianza'])),
      other: pageOf(grid),
      says: ['result-differs: Alianza – Boys | W.O. | 2–1'],
    },
    {
      why: 'is the same with an awarded score',
      one: pageOf(gridOf(['Alianza awd 2-1 Boys', 'Boys 2-1 Cristal', 'Cristal 0-3 Alianza'])),
      other: pageOf(grid),
      says: [],
    },
    {
      why: 'is one match with home and away swapped, if its score is the same',
      one: pageOf(grid),
      other: pageOf(gridOf(['Boys 1-2 Alianza', 'Boys 2-1 Cristal', 'Cristal 0-3 Alianza'])),
      says: ['ground-differs: Alianza – Boys'],
    },
    {
      why: 'are two matches with home and away swapped, if their scores differ',
      one: pageOf(grid),
      other: pageOf(gridOf(['Boys 0-0 Alianza', 'Boys 2-1 Cristal', 'Cristal 0-3 Alianza'])),
      says: ['only-matches: one | 1 | Alianza – Boys', 'only-matches: other | 1 | Boys – Alianza'],
    },
    {
      why: 'differs by day and half time',
      one: pageOf(matchOf('Alianza 2-1 (1-0) Boys', { date: cell('2004-11-28') }), matchOf('Boys 0-0 Cristal')),
      other: pageOf(matchOf('Alianza 2-1 (1-1) Boys', { date: cell('2004-11-29') }), matchOf('Boys 0-0 Cristal')),
      says: ['half-time-differs: Alianza – Boys | 1–0 | 1–1', 'date-differs: Alianza – Boys | 2004-11-28 | 2004-11-29'],
    },
    {
      why: 'stands twice on one page: each place is told',
      one: pageOf(grid, matchOf('Alianza 2-1 Boys'), matchOf('Boys 2-1 Cristal'), matchOf('Cristal 0-3 Alianza')),
      other: pageOf(gridOf(['Alianza 2-1 Boys', 'Boys 2-1 Cristal', 'Cristal 0-4 Alianza'])),
      says: ['result-differs: Cristal – Alianza | 0–3 | 0–4', 'result-differs: Cristal – Alianza | 0–3 | 0–4'],
    },
  ])('$why', ({ one, other, says }) => {
    expect([...said(comparePages(one, other))].sort()).toEqual([...says].sort());
  });
});

describe('what two pages say of a tie', () => {
  test.each<Row>([
    {
      why: 'is the same with the teams the other way round',
      one: pageOf(tieOf('Alianza v Boys: 2-1, 0-1; aggregate 2-2; penalties 4-3')),
      other: pageOf(tieOf('Boys v Alianza: 1-2, 1-0; aggregate 2-2; penalties 3-4')),
      says: [],
    },
    {
      why: 'is the same leg by leg, the second on the ground of the other',
      one: pageOf(tieOf('Alianza v Boys: 2-1, 0-1; aggregate 2-2')),
      other: pageOf(matchOf('Alianza 2-1 Boys', { leg: 1 }, ['Final']), matchOf('Boys 1-0 Alianza', { leg: 2 }, ['Final'])),
      says: [],
    },
    {
      why: 'has a third match under a heading of its own',
      one: pageOf(tieOf('Alianza v Boys: 2-1, 0-1; third 1-0', ['Semifinals'])),
      other: pageOf(tieOf('Alianza v Boys: 2-1, 0-1', ['Semifinals']), tieOf('Boys v Alianza: 0-2', ['Semifinals', 'Tiebreaker'])),
      says: ['result-differs: Alianza – Boys | 1–0 | 2–0'],
    },
    {
      why: 'has its legs in another order',
      one: pageOf(tieOf('Alianza v Boys: 2-1, 0-1')),
      other: pageOf(tieOf('Alianza v Boys: 0-1, 2-1')),
      says: ['leg-order-differs: Alianza – Boys'],
    },
    {
      why: 'differs in aggregate, points, penalties and winner',
      one: pageOf(tieOf('Alianza v Boys: 2-1, 0-1; aggregate 2-2; points 3-3; penalties 4-3; winner Alianza')),
      other: pageOf(tieOf('Alianza v Boys: 2-1, 0-1; aggregate 3-2; points 3-4; penalties 3-4; winner Boys')),
      says: [
        'aggregate-differs: Alianza – Boys | 2–2 | 3–2',
        'tie-points-differ: Alianza – Boys | 3–3 | 3–4',
        'penalties-differ: Alianza – Boys | 4–3 | 3–4',
        'winner-differs: Alianza – Boys | Alianza | Boys',
      ],
    },
    {
      why: 'lacks an aggregate that its legs do not make',
      one: pageOf(tieOf('Alianza v Boys: 2-1, 0-1; aggregate 3-2')),
      other: pageOf(tieOf('Alianza v Boys: 2-1, 0-1')),
      says: ['only-details: one | 1 | Alianza – Boys | aggregate'],
    },
    {
      why: 'is another tie under another heading with another score',
      one: pageOf(tieOf('Alianza v Boys: 2-1', ['Copa', 'Octavos'])),
      other: pageOf(tieOf('Alianza v Boys: 0-3', ['Liga', 'Final'])),
      says: ['block-unsure: Copa › Octavos › Alianza – Boys | Liga › Final › Alianza – Boys'],
    },
    {
      why: 'is no match of a group in which the two met as well',
      one: pageOf(tieOf('Alianza v Boys: 2-1', ['Final'])),
      other: pageOf(grid),
      says: ['only-ties: one | 1 | Alianza – Boys', 'only-results: other | 3 | Alianza – Boys, Boys – Cristal, Cristal – Alianza'],
    },
  ])('$why', ({ one, other, says }) => {
    expect([...said(comparePages(one, other))].sort()).toEqual([...says].sort());
  });
});

describe('what two pages say of teams', () => {
  test.each<Row>([
    {
      why: 'is the same list cut in two',
      one: pageOf(listOf(['Alianza/Lima/Lima', 'Boys/Callao/Callao'])),
      other: pageOf(listOf(['Alianza/Lima/Lima']), listOf(['Boys/Callao/Callao'])),
      says: [],
    },
    {
      why: 'differs in where one is from',
      one: pageOf(listOf(['Alianza/Lima', 'Boys/Callao'])),
      other: pageOf(listOf(['Alianza/Lima', 'Boys/Áncash'])),
      says: ['origin-differs: Boys | Callao | Áncash'],
    },
    {
      why: 'is a team that only one list has',
      one: pageOf(listOf(['Alianza/Lima', 'Boys/Callao'])),
      other: pageOf(listOf(['Alianza/Lima'])),
      says: ['only-entries: one | 1 | Boys'],
    },
    {
      why: 'is asked where two names are only alike',
      one: pageOf(tableOf(['Sport_Rosario 2-0-0 5-1 6', 'Boys 1-0-1 3-3 3', 'Cristal 0-0-2 1-5 0'])),
      other: pageOf(tableOf(['Sport_Rossario 2-0-0 5-2 6', 'Boys 1-0-1 3-3 3', 'Cristal 0-0-2 1-5 0'])),
      says: ['team-unsure: Sport Rosario | Sport Rossario'],
    },
    {
      why: 'is another season',
      one: { ...pageOf(table), season: '2004' },
      other: { ...pageOf(table), season: '2003' },
      says: ['season-differs: 2004 | 2003'],
    },
  ])('$why', ({ one, other, says }) => {
    expect(said(comparePages(one, other))).toEqual(says);
  });

  test('is one club under two names where clubs are known', () => {
    const club = { id: 'rosario', name: 'Sport Rosario', aliases: [{ name: 'Rosario FC' }] };
    const one = pageOf(tableOf(['Rosario_FC 2-0-0 5-1 6', 'Boys 0-0-2 1-5 0']));
    const other = pageOf(tableOf(['Sport_Rosario 2-0-0 5-2 6', 'Boys 0-0-2 1-5 0']));
    expect(said(comparePages(one, other, { clubs: [club] }))).toEqual(['figure-differs: Rosario FC | goalsAgainst | 1 | 2']);
  });
});

describe('any two pages', () => {
  const block = fc.oneof(
    fc
      .uniqueArray(fc.constantFrom(...A), { minLength: 1 })
      .chain((names) =>
        fc.tuple(...names.map((name) => fc.nat(3).map((n) => `${name} ${n}-0-0 ${n}-0 ${3 * n}`))).map((rows) => tableOf(rows)),
      ),
    fc
      .uniqueArray(fc.tuple(fc.constantFrom(...A), fc.constantFrom('2-1', '0-0', 'W.O.', '–', '?', 'text'), fc.constantFrom(...A)), {
        minLength: 1,
        maxLength: 8,
        selector: ([home, , away]) => `${home} ${away}`,
      })
      .map((matches) => gridOf(matches.filter(([home, , away]) => home !== away).map((match) => match.join(' ')))),
    fc
      .tuple(fc.constantFrom('Final', 'Semifinal', 'Group A'), fc.nat(3), fc.nat(3))
      .map(([under, a, b]) => tieOf(`Alianza v Boys: ${a}-${b}`, [under])),
    fc.tuple(fc.constantFrom(...A), fc.constantFrom(...A)).map(([home, away]) => matchOf(`${home} 1-0 ${away}`)),
    fc.array(fc.constantFrom(...A), { minLength: 1, maxLength: 4 }).map((names) => listOf(names)),
  );
  const page = fc.array(block, { maxLength: 6 }).map((blocks) => pageOf(...blocks));

  test('that are one have no difference', () => {
    fc.assert(
      fc.property(page, (one) => {
        expect(comparePages(one, one).differences.filter(({ severity }) => severity === 'error')).toEqual([]);
      }),
      { numRuns: 200 },
    );
  });
});
