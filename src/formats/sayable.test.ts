import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Statement } from '../engine/index.ts';
import { formatFacts, parseFacts } from './index.ts';
import { makeSayable } from './sayable.ts';

const HOSTILE = [
  ...[
    '',
    ' ',
    'A  B',
    ' A',
    'A\nB',
    'A\r\n== B',
    'x\u0000y',
    'a;b',
    'a,b',
    'a=b',
    'a:b',
    '[x]',
    '"q"',
    'a"b',
    '"',
    '""',
    '“x”',
    'x « y',
    '# 1',
  ],
  ...[
    '== x',
    '2004-01-02 FC',
    '2004-01-02',
    'v',
    'A v B',
    'Sport 4-1 Boys',
    '4-1',
    '?-?',
    'A both',
    'lose',
    'w.o.',
    'Sport 4 1 1 2-2 5',
    '-3',
  ],
  ...[
    'A\u0301',
    'Ñuñoa',
    `a${'\u0301'.repeat(31)}`,
    '\u1112\u1161\u11ab',
    '\ufeffA',
    '\ud800',
    '😀',
    'ida',
    'row',
    'by',
    'A by B',
    'es',
    'pens 4-2',
  ],
];
const name = fc.oneof(
  fc.constantFrom('Unión', 'Sport Áncash', '28 de Julio'),
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 12 }),
);
const path = fc.oneof(fc.constantFrom('final', 'region-i/a', 'año/1'), name);
const figure = fc.oneof(fc.nat(60), fc.constantFrom(-3, -0, 999, 1000, 9999, 10_000, 1.5, Number.NaN, Number.POSITIVE_INFINITY));
const pair = fc.tuple(figure, figure);
const small = fc.tuple(fc.nat(5), fc.nat(5));

const outcome = fc.oneof(
  fc.record({ kind: fc.constant('played'), score: fc.oneof(small, pair), extraTime: fc.constant('none') }),
  fc.record(
    {
      kind: fc.constant('played'),
      score: small,
      extraTime: fc.constantFrom('none', 'after'),
      ninety: small,
      halfTime: small,
      penalties: small,
      note: fc.constantFrom('stands', 'suspended', 'abandoned'),
    },
    { requiredKeys: ['kind', 'score', 'extraTime'] },
  ),
  fc.record({ kind: fc.constant('walkover'), winner: name }, { requiredKeys: ['kind'] }),
  fc.record(
    { kind: fc.constant('decided'), winner: name, drawn: fc.constantFrom('yes', 'not-stated'), penalties: small },
    { requiredKeys: ['kind', 'drawn'] },
  ),
  fc.record({ kind: fc.constant('not-played'), why: fc.constantFrom('dash', 'dead-rubber', 'not-stated') }),
  fc.record({ kind: fc.constantFrom('awarded', 'suspended'), score: pair }),
  fc.constantFrom(
    { kind: 'to-play' },
    { kind: 'to-play', note: 'postponed' },
    { kind: 'annulled' },
    { kind: 'both-lose' },
    { kind: 'both-lose', score: [0, 3] },
  ),
);

const label = fc.oneof(
  fc.record({ kind: fc.constant('leg'), leg: fc.constantFrom(0, 1, 2, 3, 9, 10, 1.5) }),
  fc.constantFrom({ kind: 'third-match' }, { kind: 'play-off' }),
);
const teams = fc.array(name, { maxLength: 3 });

const reporter = fc.constantFrom('home', 'away', 'referee', 'league');
const until = fc.constantFrom('2026-10-05', '2026-02-30', '2026-10', '');
const about = fc.record(
  { home: name, away: name, label, date: fc.constantFrom('2026-05-03', '2026-5-3') },
  { requiredKeys: ['home', 'away'] },
);

const body = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record(
      {
        type: fc.constant('match'),
        label,
        home: name,
        away: name,
        outcome,
        ground: fc.constantFrom('home', 'neutral', 'unstated'),
        corrects: fc.oneof(fc.constantFrom(0, 1, 2, 9999), figure),
        at: name,
        kickOff: fc.constantFrom('15:30', '00:00', '24:00', '9:30', ''),
        round: fc.oneof(fc.constantFrom(0, 1, 12, 999, 1000), figure),
        saidBy: reporter,
      },
      { requiredKeys: ['type', 'home', 'away', 'outcome', 'ground', 'corrects'] },
    ),
  },
  fc.record(
    { type: fc.constant('row'), team: name, won: figure, drawn: figure, lost: figure, goals: pair, points: figure },
    { requiredKeys: ['type', 'team', 'won', 'drawn', 'lost'] },
  ),
  fc.record(
    { type: fc.constant('entry'), slot: figure, teams, order: fc.constantFrom('known', 'unknown') },
    { requiredKeys: ['type', 'teams', 'order'] },
  ),
  fc.record({ type: fc.constant('points'), team: name, points: figure }),
  fc.record({ type: fc.constant('printed'), figure: fc.constantFrom('points', 'aggregate'), value: pair }),
  fc.record({ type: fc.constant('placed'), from: figure, to: figure, teams }),
  fc.record({ type: fc.constantFrom('draw', 'lots'), teams }),
  fc.record({ type: fc.constant('numbers'), teams, seed: figure }, { requiredKeys: ['type', 'teams'] }),
  fc.record({ type: fc.constant('figure'), figure: name, team: name, value: figure }),
  fc.record({ type: fc.constant('declined'), team: name, right: name }),
  fc.record({ type: fc.constant('replaced'), team: name, successor: name, record: fc.constantFrom('own', 'taken-over') }),
  fc.record(
    { type: fc.constant('ruling'), id: name, standing: fc.constantFrom('appealable', 'stayed', 'final', 'reversed'), on: name, until },
    { requiredKeys: ['type', 'id', 'standing'] },
  ),
  fc.record({ type: fc.constant('protest'), id: name, team: name, about, until, fee: name }, { requiredKeys: ['type', 'id', 'team'] }),
  fc.record({ type: fc.constant('answer'), id: name, team: name }),
  fc.record({ type: fc.constant('appeal'), id: name, team: name, fee: name }, { requiredKeys: ['type', 'id', 'team'] }),
  fc.record({ type: fc.constant('withdrawn'), id: name }),
  fc.record({ type: fc.constant('out'), team: name, why: fc.constant('withdrew') }, { requiredKeys: ['type', 'team'] }),
  fc.constantFrom({ type: 'closed' }, { type: 'annulled' }),
);
const common = fc.record(
  {
    contest: fc.record({ path }),
    date: fc.constantFrom('2004-11-28', '2004-02-30', '2004-11', 'x', ''),
    by: name,
    seenIn: name,
    source: fc.oneof(fc.constant('wiki'), name),
    note: fc.record({ es: name, en: name }, { requiredKeys: [] }),
  },
  { requiredKeys: [] },
);
const someStatement = fc.tuple(common, body).map(([more, said]) => ({ ...more, ...said }) as Statement);
const language = fc.constantFrom('es' as const, 'en' as const);

/** As one text, whatever the order of properties; without places. */
const said = ({ spot: _, contest, ...rest }: Statement): string =>
  JSON.stringify(sorted({ ...rest, ...(contest && { contest: { path: contest.path } }) }));
const sorted = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value !== 'object' || value === null) return Object.is(value, -0) ? '-0' : value;
  return Object.entries(value)
    .map(([key, inner]) => [key, sorted(inner)])
    .sort();
};
/** There are words for nine legs: nobody can write the tenth. */
const hasWords = (statement: Statement): boolean => {
  const named = statement.type === 'match' ? statement.label : statement.type === 'protest' ? statement.about?.label : undefined;
  return named?.kind !== 'leg' || [1, 2, 3, 9].includes(named.leg);
};
const readBack = (statements: readonly Statement[], to: 'es' | 'en') => parseFacts(formatFacts(statements, to), 'page');

describe('what facts can say', () => {
  test('all that is said to be sayable is read back from one text, the same', () => {
    fc.assert(
      fc.property(fc.array(someStatement, { maxLength: 40 }), language, (statements, to) => {
        const sizeOf = makeSayable(to);
        const can = statements.filter((one) => sizeOf(one) !== undefined);
        const { problems, statements: read } = readBack(can, to);
        expect(problems).toEqual([]);
        expect(read.map(said).sort()).toEqual(can.map(said).sort());
      }),
      { numRuns: 200 },
    );
  });

  test('what is said not to be sayable is read back as something else, or not at all', () => {
    fc.assert(
      fc.property(someStatement, language, (statement, to) => {
        fc.pre(makeSayable(to)(statement) === undefined && hasWords(statement));
        const alone = readBack([statement], to);
        const beside = readBack([{ type: 'closed' }, statement], to);
        const same =
          alone.problems.length + beside.problems.length === 0 &&
          alone.statements.length === 1 &&
          beside.statements.length === 2 &&
          [alone, beside].every(({ statements }) => statements.some((one) => said(one) === said(statement)));
        expect(same).toBe(false);
      }),
      { numRuns: 500 },
    );
  });

  test('no line is longer than it is said to be', () => {
    fc.assert(
      fc.property(someStatement, language, (statement, to) => {
        const size = makeSayable(to)(statement);
        fc.pre(size !== undefined);
        const line = formatFacts([{ type: 'closed' }, statement], to).split('\n');
        expect(Math.max(...line.filter((one) => !one.startsWith('==')).map(({ length }) => length))).toBeLessThanOrEqual(size ?? 0);
      }),
      { numRuns: 300 },
    );
  });

  test.each([
    {
      why: 'a plain match',
      statement: { type: 'match', home: 'A', away: 'B', outcome: { kind: 'to-play' }, ground: 'home', corrects: 0 },
    },
    { why: 'a row', statement: { type: 'row', team: 'Sport 4 1', won: 4, drawn: 1, lost: 1, goals: [11, 6], points: -3 } },
    {
      why: 'what a delegate says',
      statement: { type: 'match', home: 'A', away: 'B', outcome: { kind: 'walkover' }, ground: 'home', corrects: 2, saidBy: 'away' },
    },
    { why: 'what only a trial tells', statement: { type: 'replaced', team: 'A', successor: 'B by C', record: 'own' } },
  ] satisfies readonly { readonly why: string; readonly statement: Statement }[])('$why is sayable', ({ statement }) => {
    expect(makeSayable('en')(statement)).toBeGreaterThan(0);
  });
});
