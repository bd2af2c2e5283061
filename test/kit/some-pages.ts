import fc from 'fast-check';
import { legIn } from '../../src/archive/page/legs.ts';
import type { Block, Cell, Page, PageMatch, PageOutcome, PageTie, Standings } from '../../src/archive/page/page.ts';
import { sectionOf } from '../../src/archive/page/sections.ts';
import { slug } from '../../src/engine/index.ts';

const span = { from: 0, to: 0 };
export const cell = <T>(value: T): Cell<T> => ({ value, raw: '', span });

type Pair = readonly [number, number];

/** A match of a page; what is not said is absent. */
export const aMatch = (home: string, result: PageOutcome, away: string, more: Partial<PageMatch> = {}): PageMatch => ({
  kind: 'match',
  heading: [],
  span,
  teams: [cell(home), cell(away)],
  result: cell(result),
  ground: 'home',
  ...more,
});

export const score = (a: number, b: number): PageOutcome => ({ kind: 'played', score: [a, b], extraTime: 'none' });

export const aPage = (blocks: readonly Block[], says: Partial<Page> = {}): Page => ({
  format: 'facts',
  title: 'Copa 2004',
  season: '2004',
  blocks,
  remarks: [],
  ...says,
});

const GOOD_NAMES = ['Sport Boys', 'Unión F.C.', '28 de Julio', '2 de Mayo Huaraz', 'Alfonso Ugarte (Puno)', "Ñuñoa's", 'Á'];
/** Names that formats of text take for something else. */
const HOSTILE_NAMES = [
  ...[
    '<script>alert(1)</script>',
    '</script>',
    'A | B',
    '}}',
    '{{x',
    '[[x]]',
    '=1+1',
    '@SUM(A1)',
    '-2',
    '+3',
    '＝1',
    '\t=1',
    "'=1",
    "''+x",
  ],
  ...['4-1', 'Sport 4-1 Boys', 'A v B', 'A - B', 'a.e.t. Lima', 'AET', 'bye', 'w/o', 'x bye', '2004', '19:00', '19.00 FC', '(A)', '(12) B'],
  ...[
    '# no',
    'a # b',
    'A @ B',
    '== x',
    '▪ Round 1',
    'Group A',
    'Group A | x',
    '[Nov 30]',
    'Nov 30',
    'Jun 10 12.00 FC',
    'Source: me',
    'Author',
  ],
  ...[
    'A  B',
    ' A',
    'A\nB',
    'A\r\n= B',
    'x\u0000y',
    '\u202eabc',
    '😀',
    '\ud800',
    '',
    ' ',
    '-',
    '?',
    'a;b',
    'a,b',
    '"q"',
    'a"b',
    '__proto__',
  ],
  ...[
    'constructor',
    'x'.repeat(200),
    'Ñ'.repeat(90),
    'Sport 4 1 2 3 4 5 6',
    'P W D L GF GA Pts',
    'Round 1',
    'Table',
    '1. A',
    'END:VEVENT',
    'a\\,b',
  ],
];

const name = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom(...GOOD_NAMES) },
  { weight: 3, arbitrary: fc.constantFrom(...HOSTILE_NAMES) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 30 }) },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
);
const words = fc.oneof(fc.constantFrom('Regional', 'Final', 'Región I', 'Serie 1', 'A > B', 'x \\> y', 'Round 1'), name);
const pair = fc.tuple(fc.nat(9), fc.nat(9)) as fc.Arbitrary<Pair>;

const outcome: fc.Arbitrary<PageOutcome> = fc.oneof(
  fc
    .record(
      {
        kind: fc.constant('played' as const),
        score: pair,
        extraTime: fc.constantFrom('none' as const, 'after' as const),
        ninety: pair,
        halfTime: pair,
        penalties: pair,
      },
      { requiredKeys: ['kind', 'score', 'extraTime'] },
    )
    .map(({ ninety, penalties, ...rest }) => ({
      ...rest,
      ...(rest.extraTime === 'after' && ninety && { ninety }),
      ...(penalties && penalties[0] !== penalties[1] && { penalties }),
    })),
  fc.record({ kind: fc.constant('played' as const), score: pair, extraTime: fc.constant('none' as const) }),
  fc.constantFrom<PageOutcome>(
    { kind: 'to-play' },
    { kind: 'walkover' },
    { kind: 'walkover', winner: 'Sport Boys' },
    { kind: 'annulled' },
    { kind: 'both-lose' },
    { kind: 'both-lose', score: [0, 3] },
    { kind: 'awarded', score: [3, 0] },
    { kind: 'suspended', score: [1, 0] },
    { kind: 'not-played', why: 'dash' },
    { kind: 'not-played', why: 'dead-rubber' },
    { kind: 'not-played', why: 'not-stated' },
    { kind: 'decided', drawn: 'not-stated' },
    { kind: 'decided', drawn: 'yes', penalties: [4, 2] },
    { kind: 'decided', drawn: 'not-stated', winner: 'x' },
    { kind: 'played', score: [1, 1], extraTime: 'none', note: 'stands' },
    { kind: 'text', text: '1-0 abd' },
    { kind: 'text', text: '=cmd|x' },
    { kind: 'text', text: 'awd' },
    { kind: 'text', text: '' },
  ),
);

const heading = fc.array(
  words.filter((title) => slug(title) !== ''),
  { maxLength: 3 },
);

/** No page has a group without a name. */
const sound = ({ group, ...more }: Partial<PageMatch>): Partial<PageMatch> => (group?.trim() ? { ...more, group } : more);

const match: fc.Arbitrary<PageMatch> = fc
  .record(
    {
      heading,
      home: name,
      away: name,
      result: outcome,
      group: fc.oneof(fc.constantFrom('Group A', 'Grupo B', 'Zona Norte'), name),
      round: fc.oneof(fc.constantFrom('Matchday 1', 'Fecha 2', 'Semi-finals', 'Final', 'Desempate', 'Ida'), name),
      leg: fc.constantFrom<NonNullable<PageMatch['leg']>>(1, 2, 3, 'play-off'),
      number: fc.constantFrom(0, 73, 12345),
      date: fc.constantFrom('2004-11-28', '2018-06-14', '1999-01-01', '2004-02-31', 'x', ''),
      time: fc.constantFrom('19:00', '7pm', ''),
      place: fc.oneof(fc.constantFrom('Huaraz', 'Lima @ Perú'), name),
      note: fc.oneof(fc.constantFrom("(Gómez 12')", 'a note; b', '[x]'), name),
      source: fc.constantFrom('rsssf', '=x'),
      ground: fc.constantFrom<PageMatch['ground']>('home', 'neutral', 'unstated'),
    },
    { requiredKeys: ['heading', 'home', 'away', 'result'] },
  )
  .map(({ away, date, home, result, ...more }) =>
    aMatch(home, result, away, { ...sound(more), ...(date !== undefined && { date: cell(date) }) }),
  );

const FIGURES = ['played', 'won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst', 'difference', 'points', 'adjusted', 'position'];
const figure = fc.integer({ min: -20, max: 60 }).map(cell);
const standings: fc.Arbitrary<Standings> = fc
  .record({
    heading,
    rows: fc.array(
      fc.record(
        { team: name.map(cell), ...Object.fromEntries(FIGURES.map((key) => [key, figure])), note: name.map(cell) },
        { requiredKeys: ['team'] },
      ),
      { maxLength: 5 },
    ),
  })
  .map(({ heading: titles, rows }) => ({
    kind: 'standings' as const,
    heading: titles,
    span,
    order: 'printed' as const,
    results: new Map([[1, cell('A')]]),
    resultTexts: new Map([['A', cell('Promoted')]]),
    rows: rows.map((row) => ({ ...row, span }) as Standings['rows'][number]),
  }));

const tie: fc.Arbitrary<PageTie> = fc
  .record(
    {
      heading,
      round: words,
      home: name,
      away: name,
      legs: fc.array(outcome, { maxLength: 3 }),
      thirdMatch: outcome.map(cell),
      aggregate: pair.map(cell),
      points: pair.map(cell),
      penalties: pair.map(cell),
      winner: fc.constantFrom<0 | 1>(0, 1),
    },
    { requiredKeys: ['heading', 'home', 'away', 'legs'] },
  )
  .map(({ away, home, legs, ...more }) => ({
    kind: 'tie' as const,
    span,
    teams: [cell(home), cell(away)] as const,
    legs: legs.map(cell),
    ...more,
  }));

const others: fc.Arbitrary<Block> = fc.oneof(
  fc
    .record({ heading, teams: fc.array(name, { minLength: 2, maxLength: 4 }), results: fc.array(outcome, { maxLength: 4 }) })
    .map(({ heading: titles, results, teams }) => ({
      kind: 'grid' as const,
      heading: titles,
      span,
      teams: teams.map((team) => ({ name: cell(team) })),
      cells: results.map((result, i) => ({
        home: i % teams.length,
        away: (i + 1) % teams.length,
        meeting: 1 + (i % 2),
        result: cell(result),
      })),
    })),
  fc
    .record({
      heading: fc.constantFrom(['Group A'], ['x', 'Grupo B'], ['Lista']),
      teams: fc.array(name, { maxLength: 4 }),
      from: fc.boolean(),
    })
    .map(({ from, heading: titles, teams }) => ({
      kind: 'qualifiers' as const,
      heading: titles,
      span,
      rows: teams.map((team) => ({ team: cell(team), ...(from && { from: { ...cell('Áncash'), carried: 'own' as const } }) })),
    })),
);

/** Pages of every kind of block, with names that no writer expects. */
export const somePage: fc.Arbitrary<Page> = fc
  .record(
    {
      title: words,
      season: fc.constantFrom('2004', '2018/19', 'x'),
      blocks: fc.array(fc.oneof({ weight: 5, arbitrary: match }, standings, tie, others), { maxLength: 8 }),
    },
    { requiredKeys: ['blocks'] },
  )
  .map(({ blocks, ...says }) => ({ format: 'facts' as const, remarks: [], blocks, ...says }));

/** Pages of tables alone. */
export const someTables: fc.Arbitrary<Page> = fc
  .record({ blocks: fc.array(standings, { minLength: 1, maxLength: 3 }) })
  .map(({ blocks }) => aPage(blocks));

/** The leg that the words over a match speak of. */
const withLeg = (match: PageMatch): PageMatch => {
  const leg = match.leg ?? legIn(match.round) ?? legIn(match.heading.at(-1));
  return leg === undefined ? match : { ...match, leg };
};

const contestOf = (match: PageMatch) => {
  const { match: as, of, path } = sectionOf(match, '');
  const leg = as === 'any' || typeof match.leg === 'number' ? match.leg : as === 'play-off' ? as : 3;
  return { section: `${path} ${of}`, leg };
};

/** A match as the facts of it, wherever its words stand in the page. */
export const factsOfMatch = (match: PageMatch) => ({
  ...contestOf(withLeg(match)),
  teams: match.teams.map(({ value }) => value),
  result: match.result.value,
  date: match.date?.value || undefined,
  time: match.time?.trim() || undefined,
  place: match.place?.trim() || undefined,
  number: match.number,
});
