import fc from 'fast-check';
import type {
  Block,
  Bracket,
  Cell,
  Grid,
  Page,
  PageMatch,
  PageOutcome,
  PageTie,
  Qualifiers,
  Standings,
  StandingsRow,
} from '../../src/archive/page/page.ts';
import { pointsBy } from '../../src/archive/page/rows.ts';

const NOWHERE = { from: 0, to: 0 };
export const cell = <T>(value: T): Cell<T> => ({
  value,
  raw: typeof value === 'object' ? JSON.stringify(value) : String(value),
  span: NOWHERE,
});

/** Names that people give teams, and names that would break a careless writer. */
const HOSTILE = [
  '<script>alert(1)</script>',
  'A | B || C',
  '}} {{!}} {{PAGENAME}}',
  '[[Category:X]] [http://x y]',
  "''Unión''",
  "O'Higgins'",
  '\u202eevil\u202c \u200fמכבי',
  '__proto__',
  '__TOC__',
  'constructor',
  '2004',
  '2–1',
  '1-0',
  'W.O.',
  '–',
  '--',
  '---',
  '= Título =',
  '*#:; lista',
  '# 3',
  '- 1',
  '+5',
  '!! x',
  '~~~~',
  '&amp; &lt;b&gt; &#49;',
  'a=b',
  'C:\\temp\\',
  '`code` **bold** _it_ ~~no~~ $x$',
  '👍🏽 FC ⚽',
  `Club ${'ñandú '.repeat(32).trim()}`,
  '|'.repeat(200),
  'José Gálvez',
  '<!-- x -->',
  '<nowiki>',
  'a <br> b',
  'Sport "Boys"',
  'https://example.org/?a=b&c=d',
  '|}',
  '|-',
  '{|',
];

const SAFE_END = /[\])]$/;
const HEADER_WORD = /^(?:teams?|clubs?|clubes|equipos?|region|liga|p|q|w|d|l|home|away|local|visita)$/i;

const nameArb: fc.Arbitrary<string> = fc
  .oneof(
    { weight: 4, arbitrary: fc.constantFrom(...HOSTILE) },
    { weight: 4, arbitrary: fc.constantFrom('Sport Áncash', 'José Gálvez', 'UTC', 'Senati', 'Echa Muni', 'Unión Grauína', 'Sport Boys') },
    { weight: 3, arbitrary: fc.string({ unit: 'grapheme', minLength: 1, maxLength: 24 }) },
    { weight: 2, arbitrary: fc.stringMatching(/^[|{}<>[\]'=*#:;!_~&\\`$+ -]{1,12}$/) },
  )
  .map((name) =>
    name
      .replace(/[\p{Cc}\s]+/gu, ' ')
      .trim()
      .replace(SAFE_END, (sign) => `${sign}.`),
  )
  .filter((name) => name !== '' && !HEADER_WORD.test(name));

/** Words of notes and titles: hostile too, but not the sign that ends a title's state. */
const wordsArb = nameArb;
const titleArb = nameArb.map((name) => [...name].slice(0, 60).join('').trim());

export const namesArb = (min: number, max: number): fc.Arbitrary<string[]> =>
  fc.uniqueArray(nameArb, {
    minLength: min,
    maxLength: max,
    selector: (name) =>
      name
        .normalize('NFD')
        .replace(/[\p{M}."'’“”«»]/gu, '')
        .toLowerCase()
        .replace(/\s+/g, ' ')
        .trim(),
  });

const goals = fc.nat(12);
const pair = fc.tuple(goals, goals);
export const outcomeArb: fc.Arbitrary<PageOutcome> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc.record({ kind: fc.constant('played' as const), score: pair, extraTime: fc.constant('none' as const) }),
  },
  fc.record(
    {
      kind: fc.constant('played' as const),
      score: pair,
      extraTime: fc.constantFrom('none' as const, 'after' as const),
      halfTime: pair,
      penalties: pair,
    },
    { requiredKeys: ['kind', 'score', 'extraTime'] },
  ),
  fc.constantFrom<PageOutcome>(
    { kind: 'walkover' },
    { kind: 'not-played', why: 'dash' },
    { kind: 'not-played', why: 'not-stated' },
    { kind: 'decided', drawn: 'not-stated' },
    { kind: 'annulled' },
    { kind: 'awarded', score: [3, 0] },
    { kind: 'suspended', score: [1, 1] },
    { kind: 'text', text: '12 May' },
    { kind: 'text', text: '1–0 (abandoned)' },
  ),
);

/** What no format of tables says in full. */
const oddOutcomes: fc.Arbitrary<PageOutcome> = fc.constantFrom<PageOutcome>(
  { kind: 'walkover', winner: 'Senati' },
  { kind: 'decided', drawn: 'yes' },
  { kind: 'decided', drawn: 'not-stated', winner: 'A | B', penalties: [4, 3] },
  { kind: 'both-lose' },
  { kind: 'both-lose', score: [0, 0] },
  { kind: 'not-played', why: 'dead-rubber' },
  { kind: 'played', score: [1, 1], extraTime: 'after', ninety: [0, 0], note: 'stands' },
  { kind: 'text', text: '<b>x</b> | }}' },
  { kind: 'to-play' },
  { kind: 'played', score: [1000, -1], extraTime: 'none' },
);

type Common = Pick<Block, 'heading' | 'span'>;

const rowArb = (rule: number, more: 'plain' | 'all') =>
  fc
    .record(
      {
        won: fc.nat(9),
        drawn: fc.nat(9),
        lost: fc.nat(9),
        goalsFor: fc.nat(40),
        goalsAgainst: fc.nat(40),
        note: wordsArb,
        status: fc.constantFrom('C', 'A', 'Q', 'C, Q'),
        ...(more === 'all' && { adjusted: fc.integer({ min: -6, max: 3 }), start: fc.nat(3), headToHead: wordsArb }),
      },
      { requiredKeys: ['won', 'drawn', 'lost', 'goalsFor', 'goalsAgainst'] },
    )
    .map((said) => {
      const row: Omit<StandingsRow, 'team' | 'span'> = Object.fromEntries(Object.entries(said).map(([key, value]) => [key, cell(value)]));
      const whole = { ...row, team: cell(''), span: NOWHERE };
      const played = said.won + said.drawn + said.lost;
      const points = pointsBy({ win: rule, draw: 1, loss: 0 }, said, whole);
      return { ...whole, played: cell(played), difference: cell(said.goalsFor - said.goalsAgainst), points: cell(points) };
    });

export const standingsArb = (common: Common, names: readonly string[], more: 'plain' | 'all'): fc.Arbitrary<Standings> =>
  fc.constantFrom(2, 3).chain((win) =>
    fc
      .record({ rows: fc.tuple(...names.map(() => rowArb(win, more))), cuts: fc.subarray(names.map((_, i) => i + 1)), words: wordsArb })
      .map(
        ({ cuts, rows, words }): Standings => ({
          kind: 'standings',
          ...common,
          order: 'printed',
          ...(more === 'all' && { points: { win, draw: 1, loss: 0 } }),
          rows: rows.map((row, i) => ({ ...row, team: cell(names[i] ?? '') })),
          results: new Map(cuts.map((place) => [place, cell(place % 2 === 0 ? 'A' : words)])),
          resultTexts: new Map(cuts.some((place) => place % 2 === 0) ? [['A', cell('National stage')]] : []),
          ...(more === 'all' && cuts.length > 0 && { splits: cuts }),
          ...(more === 'all' && { rulesText: cell(`1) ${words}`), updated: cell('complete'), source: cell('https://example.org/?a=b') }),
        }),
      ),
  );

export const gridArb = (
  common: Common,
  names: readonly string[],
  meetings: number,
  outcome: fc.Arbitrary<PageOutcome>,
): fc.Arbitrary<Grid> =>
  fc
    .array(
      fc.record({
        home: fc.nat(names.length - 1),
        away: fc.nat(names.length - 1),
        meeting: fc.integer({ min: 1, max: meetings }),
        outcome,
      }),
      {
        minLength: 1,
        maxLength: 20,
      },
    )
    .map((cells): Grid => {
      const once = new Map(cells.filter(({ away, home }) => home !== away).map((one) => [`${one.home} ${one.away} ${one.meeting}`, one]));
      return {
        kind: 'grid',
        ...common,
        teams: names.map((name) => ({ name: cell(name) })),
        cells: [...once.values()].map(({ outcome: value, ...place }) => ({ ...place, result: cell(value) })),
      };
    })
    .filter(({ cells }) => cells.length > 0);

const tieArb = (common: Common, outcome: fc.Arbitrary<PageOutcome>, third: 'may' | 'never'): fc.Arbitrary<PageTie> =>
  fc
    .record(
      {
        names: namesArb(2, 2),
        legs: fc.array(outcome, { maxLength: 2 }),
        thirdMatch: outcome,
        aggregate: pair,
        points: pair,
        penalties: pair,
        winner: fc.constantFrom(0 as const, 1 as const),
      },
      { requiredKeys: ['names', 'legs'] },
    )
    .map(({ names, legs, thirdMatch, aggregate, points, penalties, winner }) => ({
      kind: 'tie',
      ...common,
      round: common.heading.at(-1) ?? '',
      teams: [cell(names[0] ?? ''), cell(names[1] ?? '')],
      legs: legs.map(cell),
      ...(thirdMatch && third === 'may' && legs.length === 2 && { thirdMatch: cell(thirdMatch) }),
      ...(aggregate && { aggregate: cell(aggregate) }),
      ...(points && { points: cell(points) }),
      ...(penalties && aggregate && { penalties: cell(penalties) }),
      ...(winner !== undefined && { winner }),
    }));

const matchArb = (common: Common, outcome: fc.Arbitrary<PageOutcome>): fc.Arbitrary<PageMatch> =>
  fc
    .record(
      {
        names: namesArb(2, 2),
        outcome: fc.oneof({ weight: 4, arbitrary: outcome }, fc.constant<PageOutcome>({ kind: 'to-play' })),
        round: fc.constantFrom('Matchday 3', 'Fecha 12', 'Group | <b>', 'Semi-finals'),
        leg: fc.constantFrom(1 as const, 2 as const, 3 as const, 'play-off' as const),
        date: fc
          .date({ min: new Date('1900-01-01'), max: new Date('2099-12-31'), noInvalidDate: true })
          .map((day) => day.toISOString().slice(0, 10)),
        note: wordsArb,
      },
      { requiredKeys: ['names', 'outcome'] },
    )
    .map(({ names, outcome: value, round, leg, date, note }) => ({
      kind: 'match',
      ...common,
      ...(round !== undefined && { round }),
      ...(leg !== undefined && { leg }),
      teams: [cell(names[0] ?? ''), cell(names[1] ?? '')],
      result: cell(value),
      ground: 'home',
      ...(date !== undefined && { date: cell(date) }),
      ...(note !== undefined && { note }),
    }));

const qualifiersArb = (common: Common): fc.Arbitrary<Qualifiers> =>
  namesArb(1, 6).chain((names) =>
    fc
      .tuple(
        ...names.map(() =>
          fc.record({ from: fc.constantFrom('Áncash', 'La | Libertad'), place: wordsArb, note: wordsArb }, { requiredKeys: [] }),
        ),
      )
      .map((said) => ({
        kind: 'qualifiers' as const,
        ...common,
        rows: said.map(({ from, note, place }, i) => ({
          team: cell(names[i] ?? ''),
          ...(from !== undefined && { from: { ...cell(from), carried: 'own' as const } }),
          ...(place !== undefined && { place: cell(place) }),
          ...(note !== undefined && { note: cell(note) }),
        })),
      })),
  );

/** Sections, each with blocks of one kind under titles of its own. */
export const pageArb = (say: 'what tables can' | 'anything'): fc.Arbitrary<Page> => {
  const outcome = say === 'anything' ? fc.oneof(outcomeArb, oddOutcomes) : outcomeArb;
  const more = say === 'anything' ? 'all' : 'plain';
  const sections = fc.uniqueArray(titleArb, { maxLength: 4 }).chain((titles) =>
    fc.tuple(
      ...titles.map((title, i) => {
        const common: Common = { heading: i % 2 === 0 ? [`${i} ${title}`] : ['Etapa', `${i} ${title}`], span: NOWHERE };
        return fc.oneof<fc.Arbitrary<Block[]>[]>(
          namesArb(2, 5).chain((names) =>
            fc
              .tuple(standingsArb(common, names, more), gridArb(common, names, say === 'anything' ? 3 : 1, outcome))
              .map(([table, grid]): Block[] => [table, grid]),
          ),
          fc.array(tieArb(common, outcome, 'may'), { minLength: 1, maxLength: 4 }),
          fc.array(matchArb(common, outcome), { minLength: 1, maxLength: 4 }),
          qualifiersArb(common).map((block): Block[] => [block]),
        );
      }),
    ),
  );
  return sections.map((blocks) => ({ format: 'csv', title: 'Copa 2004', season: '2004', blocks: blocks.flat(), remarks: [] }));
};

const sideArb = (legs: number) =>
  fc.record(
    {
      team: nameArb,
      seed: fc.constantFrom('1', 'A2'),
      scores: fc.array(goals.map(String), { minLength: legs, maxLength: legs }),
      aggregate: goals.map(String),
      marked: fc.constantFrom('winner' as const, 'no' as const),
    },
    { requiredKeys: ['team', 'scores', 'marked'] },
  );

/** A bracket of 2 to 16 teams, of four teams or more perhaps with a match for third place. */
export const bracketArb = (common: Common): fc.Arbitrary<Bracket> =>
  fc
    .record({ rounds: fc.integer({ min: 1, max: 4 }), third: fc.boolean(), legs: fc.integer({ min: 0, max: 2 }) })
    .chain(({ rounds, third, legs }) => {
      const sizes = Array.from({ length: rounds }, (_, i) => 2 ** (rounds - i));
      const all = third && rounds > 1 ? [...sizes, 2] : sizes;
      return fc
        .tuple(
          ...all.map((size) =>
            fc.record(
              { title: nameArb, sides: fc.array(sideArb(legs), { minLength: size, maxLength: size }) },
              { requiredKeys: ['sides'] },
            ),
          ),
        )
        .map(
          (made): Bracket => ({
            kind: 'bracket',
            ...common,
            rounds: made.map(({ sides, title }) => ({
              ...(title !== undefined && { title }),
              sides: sides.map(({ aggregate, marked, scores, seed, team }, i) => ({
                number: i + 1,
                team: cell(team),
                ...(seed !== undefined && { seed: cell(seed) }),
                ...(aggregate !== undefined && { aggregate: cell(aggregate) }),
                scores: scores.map((text) => cell<PageOutcome>({ kind: 'text', text })),
                marked,
              })),
            })),
          }),
        );
    });

/** A match of which the page says where, at what hour and who saw it. */
export const richMatchArb = (common: Common): fc.Arbitrary<PageMatch> =>
  fc
    .record(
      {
        match: matchArb(common, outcomeArb),
        place: fc.tuple(nameArb, nameArb).map(([stadium, city]) => `${stadium}, ${city.replaceAll(',', '')}`),
        time: fc.constantFrom('15:30', '11.00'),
        attendance: fc.constantFrom('12,000', '<b>'),
        referee: nameArb,
      },
      { requiredKeys: ['match', 'time'] },
    )
    .map(({ match, place, time, attendance, referee }) => {
      const details = [['attendance', attendance] as const, ['referee', referee] as const].flatMap(([key, said]) =>
        said === undefined ? [] : [[key, cell(said)] as const],
      );
      return { ...match, time, ...(place !== undefined && { place }), ...(details.length > 0 && { details: new Map(details) }) };
    });
