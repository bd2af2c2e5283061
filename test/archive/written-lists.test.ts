import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, test } from 'vitest';
import type { PageMatch } from '../../src/archive/page/page.ts';
import { READERS } from '../../src/archive/read/readers.ts';
import { WRITERS } from '../../src/archive/write/writers.ts';
import { lostIn } from '../kit/round-trip.ts';
import { aMatch, aPage, cell, score, somePage, someTables } from '../kit/some-pages.ts';

const LISTS = ['football-txt', 'football-json', 'csv', 'rsssf'] as const;
const en = { language: 'en' } as const;

describe.each(LISTS)('%s', (format) => {
  test('what it cannot say is listed, all else is read back, and written again it is the same', () => {
    fc.assert(
      fc.property(somePage, (page) => {
        expect(lostIn(page, WRITERS[format], READERS[format])).toBeUndefined();
      }),
      { numRuns: 60 },
    );
  });
});

test('standings stand in CSV as they are', () => {
  const said = (page: ReturnType<(typeof READERS)['csv']>) =>
    page.blocks.flatMap((block) =>
      block.kind === 'standings'
        ? block.rows.map(({ drawn, goalsAgainst, goalsFor, lost, played, points, won }) =>
            [played, won, drawn, lost, goalsFor, goalsAgainst, points].map((figure) => figure?.value),
          )
        : [],
    );
  fc.assert(
    fc.property(someTables, (page) => {
      expect(said(READERS.csv(WRITERS.csv(page, en).text))).toEqual(said(page));
    }),
    { numRuns: 60 },
  );
});

const at = (words: string): Pick<PageMatch, 'heading'> => ({ heading: words.split('/') });
const season = aPage([
  aMatch('Sport Boys', score(2, 1), '28 de Julio', {
    ...at('Regional'),
    group: 'Group A',
    date: cell('2004-11-28'),
    time: '15:30',
    place: 'Huaraz',
  }),
  aMatch('28 de Julio', { kind: 'walkover', winner: 'Sport Boys' }, 'Sport Boys', { ...at('Regional'), group: 'Group A', source: 'rsssf' }),
  aMatch('Unión', { kind: 'played', score: [1, 1], extraTime: 'after', penalties: [4, 2] }, '=Club', {
    ...at('National'),
    round: 'Final',
    leg: 3,
    ground: 'neutral',
  }),
]);

test.each([
  {
    format: 'football-txt',
    text: [
      ...['= Copa 2004', '', '== Regional', '', '▪ Group A', 'Sun Nov 28 2004', '  15:30  Sport Boys  2-1  28 de Julio  @ Huaraz', ''],
      ...['▪ Group A', '  28 de Julio  w/o  Sport Boys  ## walkover, won by Sport Boys', '', '== National', '', '▪ Final, 3rd leg'],
      ...['# Third match', '  Unión  1-1 a.e.t., 4-2 pen.  Club', ''],
    ].join('\n'),
    unsaid: ['name =Club', 'outcome', 'detail rsssf', 'third-match', 'place'],
  },
  {
    format: 'csv',
    text: [
      'date,time,stage,group,round,leg,number,home,away,hg,ag,ht,ninety,status,pens,winner,place,ground,source,note',
      '2004-11-28,15:30,Regional,Group A,,,,Sport Boys,28 de Julio,2,1,,,,,,Huaraz,,,',
      ',,Regional,Group A,,,,28 de Julio,Sport Boys,,,,,w/o,,Sport Boys,,,rsssf,',
      ",,National,,Final,3,,Unión,'=Club,1,1,,,aet,4-2,,,neutral,,",
      '',
    ].join('\r\n'),
    unsaid: [],
  },
  {
    format: 'rsssf',
    text: [
      ...['Copa 2004', '', 'Regional', '', 'Group A', '[Nov 28]', 'Sport Boys - “28 de Julio”   2-1', '[Huaraz; 15:30]', '', 'Group A'],
      ...[
        '“28 de Julio” - Sport Boys   w/o',
        '[walkover, won by Sport Boys]',
        '',
        'National',
        '',
        'Final 3rd leg',
        'Unión - Club   1-1 [aet, 4-2 pen]',
        '',
      ],
    ].join('\n'),
    unsaid: ['name 28 de Julio', 'name =Club', 'place Huaraz', 'detail 15:30', 'outcome', 'detail rsssf', 'place'],
  },
] as const)('a season as $format', ({ format, text, unsaid }) => {
  const written = WRITERS[format](season, en);
  expect(written.text).toBe(text);
  const said = written.unsaid.map(({ code, what }) =>
    code === 'outcome' || what.includes(': ') || code === 'third-match' ? code : `${code} ${what}`,
  );
  expect(said.toSorted()).toEqual([...unsaid].toSorted());
});

const leg = (home: string, away: string, number: 1 | 2) =>
  aMatch(home, score(1, 0), away, { heading: ['Cup', 'Semi-finals'], round: 'Semi-finals', leg: number });
const cup = aPage([
  ...[leg('A1', 'B1', 1), leg('B1', 'A1', 2), leg('C1', 'D1', 1), leg('D1', 'C1', 2)],
  aMatch('A1', score(2, 0), 'C1', { heading: ['Cup', 'Final'], round: 'Final' }),
]);

test.each([
  {
    format: 'rsssf',
    text: [
      ...['Copa 2004', '', 'Cup', '', 'Semi-finals 1st leg', 'A1 - B1   1-0', 'C1 - D1   1-0', ''],
      ...['Semi-finals 2nd leg', 'B1 - A1   1-0', 'D1 - C1   1-0', '', 'Final', 'A1 - C1   2-0', ''],
    ],
  },
  {
    format: 'football-txt',
    text: [
      ...['= Copa 2004', '', '== Cup', '', '▪ Semi-finals, 1st leg', '  A1  1-0  B1', '  C1  1-0  D1', ''],
      ...['▪ Semi-finals, 2nd leg', '  B1  1-0  A1', '  D1  1-0  C1', '', '▪ Final', '  A1  2-0  C1', ''],
    ],
  },
] as const)('ties of a round stand leg by leg, and no title says the round again: $format', ({ format, text }) => {
  expect(WRITERS[format](cup, en).text).toBe(text.join('\n'));
});

test('tables give Football.TXT the lines of its groups, before the first of them, and stand as comments', () => {
  const row = (team: string) => ({ team: cell(team), points: cell(3), span: { from: 0, to: 0 } });
  const table = (name: string, teams: readonly string[]) => ({
    ...{ kind: 'standings' as const, order: 'printed' as const, results: new Map(), span: { from: 0, to: 0 } },
    ...{ heading: ['Groups', name], rows: teams.map(row) },
  });
  const matchIn = (group: string, home: string, away: string) => aMatch(home, score(1, 0), away, { heading: ['Groups'], group });
  const page = aPage([
    {
      kind: 'qualifiers',
      heading: ['Teams'],
      span: { from: 0, to: 0 },
      rows: ['A1', 'A2', 'B1', 'B2'].map((team) => ({ team: cell(team) })),
    },
    ...[table('Group A', ['A2', 'A1']), matchIn('Group A', 'A1', 'A2'), table('Group B', ['B2', 'B1']), matchIn('Group B', 'B1', 'B2')],
  ]);
  const { text } = WRITERS['football-txt'](page, en);
  expect(text).toBe(
    [
      ...['= Copa 2004', '', '# Teams: A1, A2, B1, B2', '', '== Groups', '', 'Group A | A1  A2', 'Group B | B1  B2', ''],
      ...['# Group A', '# 1.  A2  ? ? ? ?  3', '# 2.  A1  ? ? ? ?  3', '', '▪ Group A', '  A1  1-0  A2', ''],
      ...['# Group B', '# 1.  B2  ? ? ? ?  3', '# 2.  B1  ? ? ? ?  3', '', '▪ Group B', '  B1  1-0  B2', ''],
    ].join('\n'),
  );
  expect(READERS['football-txt'](text).remarks).toEqual([]);
});

test('football.json of openfootball with keys of our own', () => {
  expect(JSON.parse(WRITERS['football-json'](season, en).text)).toEqual({
    name: 'Copa 2004',
    matches: [
      {
        stage: 'Regional',
        group: 'Group A',
        date: '2004-11-28',
        time: '15:30',
        team1: 'Sport Boys',
        team2: '28 de Julio',
        score: { ft: [2, 1] },
        ground: 'Huaraz',
      },
      {
        stage: 'Regional',
        group: 'Group A',
        team1: '28 de Julio',
        team2: 'Sport Boys',
        status: 'awarded',
        note: 'walkover, won by Sport Boys',
      },
      { stage: 'National', round: 'Final', leg: 'leg 3', team1: 'Unión', team2: '=Club', score: { et: [1, 1], p: [4, 2] } },
    ],
  });
});

test.each(['=1+1', '+1x', '-1x', '@SUM(A1)', '\t=1', '\r=1', '＝1', '＋1', '－1', '＠x', ' =1', "'=1", '=HYPERLINK("x";"y")'])(
  'no spreadsheet runs the cell %j, and our reader gives it back',
  (note) => {
    const { text } = WRITERS.csv(aPage([aMatch('A', score(1, 0), 'B', { note })]), en);
    expect(text).toMatch(/,"?'[^,]*\r?[^,]*\r\n$/);
    expect(READERS.csv(text).blocks[0]).toMatchObject({ note });
  },
);

describe('calendar', () => {
  const events = (text: string) => new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((one) => new ICAL.Event(one));

  test('the reader of somebody else finds every match with a day, as it is', () => {
    const page = aPage([
      aMatch('Ñ, A; \\B', score(2, 1), 'B\nEND:VEVENT', {
        id: 'regional/a b',
        revision: 3,
        date: cell('2004-11-28'),
        time: '15:30',
        place: 'Huaraz, Áncash',
        note: 'x'.repeat(200),
      }),
      aMatch('A', { kind: 'not-played', why: 'not-stated' }, 'B', { date: cell('2004-12-01') }),
      aMatch('A', score(1, 0), 'B', { date: cell('2004-12-01') }),
      aMatch('A', { kind: 'to-play' }, 'B'),
    ]);
    const { text, unsaid } = WRITERS.icalendar(page, en);
    expect(text.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
    const [first, second, third, ...more] = events(text);
    expect(more).toEqual([]);
    expect([first?.summary, first?.location, first?.sequence, `${first?.startDate}`]).toEqual([
      'Ñ, A; \\B 2-1 B END:VEVENT',
      'Huaraz, Áncash',
      3,
      '2004-11-28T15:30:00',
    ]);
    expect(first?.startDate.zone.tzid).toBe('floating');
    expect([second?.startDate.isDate, `${second?.startDate}`, second?.component.getFirstPropertyValue('status')]).toEqual([
      true,
      '2004-12-01',
      'CANCELLED',
    ]);
    expect(third?.uid).toBe(`${second?.uid.replace('@ascenso', '')}-2@ascenso`);
    expect(unsaid).toEqual([{ code: 'date', block: 3, what: 'A - B' }]);
  });

  test('is read whatever the page, has no id twice, and the same page gives the same bytes', () => {
    fc.assert(
      fc.property(somePage, (page) => {
        const { text } = WRITERS.icalendar(page, en);
        const ids = events(text).map(({ uid }) => uid);
        expect(new Set(ids).size).toBe(ids.length);
        expect(WRITERS.icalendar(page, en).text).toBe(text);
      }),
      { numRuns: 60 },
    );
  });
});

describe('JSON-LD', () => {
  test('an event of schema.org for each match', () => {
    const graph = JSON.parse(WRITERS['json-ld'](season, en).text)['@graph'];
    expect(graph).toHaveLength(3);
    expect(graph[0]).toMatchObject({
      '@type': 'SportsEvent',
      name: 'Sport Boys 2-1 28 de Julio',
      startDate: '2004-11-28T15:30',
      homeTeam: { name: 'Sport Boys' },
      location: { name: 'Huaraz' },
      superEvent: { name: 'Regional > Group A', superEvent: { name: 'Copa 2004' } },
    });
  });

  test.each([
    { why: 'a match that is over has no status', outcome: score(2, 1), says: { name: 'A 2-1 B' } },
    {
      why: 'half time, extra time and penalties are told in words',
      outcome: { kind: 'played', score: [1, 1], halfTime: [1, 0], extraTime: 'after', penalties: [4, 2] },
      says: { name: 'A 1-1 (penalties 4-2) B', description: '1–1 (1–0) a.e.t. (4–2 p)' },
    },
    {
      why: 'a match to come is scheduled',
      outcome: { kind: 'to-play' },
      says: { name: 'A - B', eventStatus: 'https://schema.org/EventScheduled' },
    },
    {
      why: 'a match that nobody played is cancelled',
      outcome: { kind: 'walkover', winner: 'A' },
      says: { eventStatus: 'https://schema.org/EventCancelled', description: 'walkover, won by A' },
    },
    { why: 'what a ruling made of a match is no status', outcome: { kind: 'awarded', score: [3, 0] }, says: { name: 'A 3-0 B (awarded)' } },
  ] as const)('$why', ({ outcome, says }) => {
    const [event] = JSON.parse(WRITERS['json-ld'](aPage([aMatch('A', outcome, 'B')]), en).text)['@graph'];
    expect(event).toMatchObject({ homeTeam: { name: 'A' }, awayTeam: { name: 'B' }, ...says });
    expect(event.eventStatus).toBe('eventStatus' in says ? says.eventStatus : undefined);
  });

  test('nobody is at home on neutral ground', () => {
    const [event] = JSON.parse(WRITERS['json-ld'](aPage([aMatch('A', score(0, 0), 'B', { ground: 'neutral' })]), en).text)['@graph'];
    expect(event.competitor.map(({ name }: { name: string }) => name)).toEqual(['A', 'B']);
    expect(event).not.toHaveProperty('homeTeam');
    expect(event).not.toHaveProperty('awayTeam');
  });

  test('nothing in it ends the script it stands in', () => {
    fc.assert(
      fc.property(somePage, (page) => {
        const { text } = WRITERS['json-ld'](page, en);
        expect(text).not.toMatch(/[<>\u2028\u2029]/);
        expect(() => JSON.parse(text)).not.toThrow();
      }),
      { numRuns: 60 },
    );
  });
});
