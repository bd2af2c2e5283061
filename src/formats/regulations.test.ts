import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Container, Contest, Node, Regulations } from '../engine/index.ts';
import { parseClubs, parseRegulations, parseSources, parseTerritories } from './index.ts';

const RULES = 'defaults: { group: { rounds: 2, decided-by: [points] }, tie: { legs: 2, decided-by: [points] } }';
const HEAD = `competition: { id: cup, name: Cup }\nseason: 2004\n${RULES}\n`;
const FILE = 'regulations.yaml';

const withStep = (step: string): string => `${HEAD}stages: { a: { group: 1-2 of b, decided-by: [${step}] } }`;
const problemsOf = (text: string): readonly string[] =>
  parseRegulations(text, FILE).problems.map(
    ({ spot, code, args }) => `${spot?.line}:${spot?.column} ${code} ${Object.values(args).join(' ')}`,
  );
const read = (text: string): Regulations => {
  const { regulations, problems } = parseRegulations(text, FILE);
  expect(problems).toEqual([]);
  if (!regulations) throw new Error('nothing was read');
  return regulations;
};
/** The value without any `spot` in it. */
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'spot' ? undefined : inner)));
/** The nodes of `stages: { s: { contests: … } }`. */
const contestsOf = (contests: string): readonly Node[] =>
  (read(`${HEAD}stages: { s: { contests: ${contests} } }`).stages[0] as Container).children;
const contestOf = (contest: string): unknown => bare(contestsOf(`{ a: ${contest} }`)[0]);

const points = { kind: 'measure', by: 'points', for: 'all' };
const measure = (by: string) => ({ kind: 'measure', by, for: 'all' });
const rules = {
  points: { win: 3, draw: 1, loss: 0 },
  walkover: { counts: 'nothing' },
  exclusion: { played: 'stand', toPlay: 'cancelled' },
  decidedBy: [points],
};
const place = (number: number, path: string) => ({ kind: 'places', from: number, to: number, of: { path } });
const drawn = (count: number, path: string) => ({ kind: 'drawn', count, from: { path } });
const a = { id: 'a', territory: [] };

describe('a contest in its short and its long form', () => {
  test.each<{ contest: string; is: object }>([
    { contest: '2', is: { ...a, kind: 'entries', size: 2 } },
    { contest: '{ entries: 2 }', is: { ...a, kind: 'entries', size: 2 } },
    {
      contest: 'winner of q1 v 2 of b',
      is: { ...a, kind: 'tie', sides: [place(1, 'q1'), place(2, 'b')], legs: 2, ground: 'home-and-away', rules },
    },
    {
      contest: '{ tie: loser of q1 v 1 of x/b, legs: 1, ground: neutral }',
      is: { ...a, kind: 'tie', sides: [place(2, 'q1'), place(1, 'x/b')], legs: 1, ground: 'neutral', rules },
    },
    {
      contest: '2 drawn from pot',
      is: { ...a, kind: 'tie', sides: [drawn(1, 'pot'), drawn(1, 'pot')], legs: 2, ground: 'home-and-away', rules },
    },
    { contest: '1-2 of b', is: { ...a, kind: 'tie', sides: [place(1, 'b'), place(2, 'b')], legs: 2, ground: 'home-and-away', rules } },
    {
      contest: '{ group: 1-4 of b, rounds: unknown }',
      is: { ...a, kind: 'group', slots: [{ ...place(1, 'b'), to: 4 }], rounds: 'unknown', rules },
    },
    {
      contest: '{ group: [1-2 of each in b § 20.10, winners of q, losers of q, 4 drawn from pot] }',
      is: {
        ...a,
        kind: 'group',
        slots: [
          { kind: 'each', from: 1, to: 2, in: { path: 'b' }, article: '20.10' },
          { kind: 'each', from: 1, to: 1, in: { path: 'q' } },
          { kind: 'each', from: 2, to: 2, in: { path: 'q' } },
          drawn(4, 'pot'),
        ],
        rounds: 2,
        rules,
      },
    },
    { contest: '{ pot: [1 of b] }', is: { ...a, kind: 'pot', slots: [place(1, 'b')], how: 'draw' } },
    { contest: '{ pot: [1 of b], how: unrecorded }', is: { ...a, kind: 'pot', slots: [place(1, 'b')], how: 'unrecorded' } },
    { contest: '{ unrecorded: [1 of b] }', is: { ...a, kind: 'unrecorded', slots: [place(1, 'b')] } },
    {
      contest: '{ entries: 1, name: { es: Grupo A, en: Group A }, territory: [La Libertad, ancash], dates: 2004-11..2004-12 }',
      is: {
        id: 'a',
        territory: ['la-libertad', 'ancash'],
        kind: 'entries',
        size: 1,
        name: { es: 'Grupo A', en: 'Group A' },
        dates: { from: '2004-11', until: '2004-12' },
      },
    },
    {
      contest: '{ entries: 1, dates: { from: 2004, source: x } }',
      is: { ...a, kind: 'entries', size: 1, dates: { from: '2004', until: '2004', source: 'x' } },
    },
  ])('$contest', ({ contest, is }) => {
    expect(contestOf(contest)).toEqual(is);
  });

  test('a tie’s article speaks for both sides; a side’s own article for that side', () => {
    expect(contestOf('1 of b v 2 of b § R4')).toMatchObject({ sides: [{ article: 'R4' }, { article: 'R4' }] });
    expect(contestOf('1 of b § R3 v 2 of b § R4')).toMatchObject({ sides: [{ article: 'R3' }, { article: 'R4' }] });
  });
});

describe('rules', () => {
  const stepOf = (step: string): unknown =>
    (contestOf(`{ group: 1-4 of b, decided-by: [${step}] }`) as { rules: { decidedBy: unknown[] } }).rules.decidedBy[0];
  test.each<{ step: string; is: object }>([
    { step: 'points § R1', is: { ...points, article: 'R1' } },
    { step: 'points § ?', is: { ...points, article: '?' } },
    { step: 'goal-difference for listing § ?', is: { kind: 'measure', by: 'goal-difference', for: 'listing', article: '?' } },
    { step: 'play-off neutral § R2', is: { kind: 'act', act: 'play-off', for: 2, ground: 'neutral', decidedBy: [], article: 'R2' } },
    { step: 'penalties', is: { kind: 'act', act: 'penalties', for: 2, ground: 'unstated', decidedBy: [] } },
    { step: 'lots', is: { kind: 'act', act: 'lots', for: 'any', ground: 'unstated', decidedBy: [] } },
    {
      step: '{ play-off: { for: any, ground: neutral, decided-by: [points, penalties], article: R2 } }',
      is: {
        kind: 'act',
        act: 'play-off',
        for: 'any',
        ground: 'neutral',
        article: 'R2',
        decidedBy: [points, { kind: 'act', act: 'penalties', for: 2, ground: 'unstated', decidedBy: [] }],
      },
    },
    { step: '{ goals: { for: listing } }', is: { kind: 'measure', by: 'goals', for: 'listing' } },
    { step: 'half-time-points for listing § 7', is: { ...measure('half-time-points'), for: 'listing', article: '7' } },
    { step: 'fair-play § 32', is: { ...measure('figure'), figure: 'fair-play', article: '32' } },
    { step: '{ fair-play: { article: 32 } }', is: { ...measure('figure'), figure: 'fair-play', article: '32' } },
    { step: 'figure fair-play', is: { ...measure('figure'), figure: 'fair-play' } },
    { step: 'figure fouls fewer', is: { ...measure('figure'), figure: 'fouls', better: 'fewer' } },
    {
      step: 'figure fouls fewer for listing § ?',
      is: { ...measure('figure'), figure: 'fouls', better: 'fewer', for: 'listing', article: '?' },
    },
    { step: '{ figure: { name: fouls, better: fewer } }', is: { ...measure('figure'), figure: 'fouls', better: 'fewer' } },
    { step: '{ figure: { name: fouls, better: more } }', is: { ...measure('figure'), figure: 'fouls', better: 'more' } },
    { step: 'place in region-i/b § R8', is: { ...measure('place'), of: { path: 'region-i/b' }, article: 'R8' } },
    { step: '{ place: { in: b, for: listing } }', is: { ...measure('place'), of: { path: 'b' }, for: 'listing' } },
    { step: 'relative-points', is: measure('relative-points') },
    { step: 'relative-points product', is: { ...measure('relative-points'), reading: 'product' } },
    { step: 'relative-points share § 4', is: { ...measure('relative-points'), reading: 'share', article: '4' } },
    { step: '{ relative-points: { reading: share } }', is: { ...measure('relative-points'), reading: 'share' } },
    {
      step: 'head-to-head § 20.6',
      is: {
        kind: 'among',
        order: [points, measure('goal-difference'), measure('goals')],
        restart: 'after-all',
        article: '20.6',
      },
    },
    {
      step: '{ among-level: { order: [points § 1, figure fouls fewer], restart: after-each, article: x } }',
      is: {
        kind: 'among',
        order: [
          { ...points, article: '1' },
          { ...measure('figure'), figure: 'fouls', better: 'fewer' },
        ],
        restart: 'after-each',
        article: 'x',
      },
    },
    { step: '{ among-level: { order: goals } }', is: { kind: 'among', order: [measure('goals')], restart: 'never' } },
  ])('$step', ({ step, is }) => {
    expect(stepOf(step)).toEqual(is);
  });

  const plain = [
    ...['points', 'goal-difference', 'goals', 'goals-against', 'wins', 'away-goals', 'away-points', 'away-wins'],
    ...['half-time-points', 'points-per-match'],
  ];
  test.each(plain)('the measure %s, as a word and spelled out', (by) => {
    expect(stepOf(by)).toEqual(measure(by));
    expect(stepOf(`{ ${by}: { for: listing, article: R1 } }`)).toEqual({ ...measure(by), for: 'listing', article: 'R1' });
  });

  test('the contest whose places are read is named by the id of the repeated value, and knows its place', () => {
    const { stages } = read(`${HEAD}stages:
  s:
    each: { department: [La Libertad] }
    contest: { group: 1-4 of x, decided-by: [place in <department>/a, { place: { in: <department>/b } }] }
  t: { contests: { g: { group: 1-4 of x, decided-by: ["place  in  b § b"] } } }`);
    const decidedBy = stages.map((stage) => ((stage as Container).children[0] as Extract<Contest, { kind: 'group' }>).rules.decidedBy);
    expect(decidedBy).toMatchObject([
      [{ of: { path: 'la-libertad/a' } }, { of: { path: 'la-libertad/b' } }],
      [{ of: { path: 'b', spot: { file: FILE, line: 8, column: 67 } }, article: 'b' }],
    ]);
  });

  test.each<{ list: string; is: object }>([
    {
      list: '{ list: [3 of a, 3 of b], decided-by: [goals] }',
      is: { ...a, kind: 'list', slots: [place(3, 'a'), place(3, 'b')], rules: { ...rules, decidedBy: [measure('goals')] } },
    },
    {
      list: '{ list: 3 of each in groups, drop-against: 4, name: Thirds, territory: Lima, dates: 2004, points: { win: 2 }, walkover: 3-0, decided-by: points }',
      is: {
        id: 'a',
        kind: 'list',
        name: { es: 'Thirds', en: 'Thirds' },
        territory: ['lima'],
        dates: { from: '2004', until: '2004' },
        slots: [{ kind: 'each', from: 3, to: 3, in: { path: 'groups' } }],
        dropAgainst: 4,
        rules: { ...rules, points: { win: 2, draw: 1, loss: 0 }, walkover: { counts: 'score', score: [3, 0], goals: 'counted' } },
      },
    },
  ])('$list', ({ list, is }) => {
    expect(contestOf(list)).toEqual(is);
  });

  test('a list follows the default for lists, not the one for groups', () => {
    const { stages } = read(`${HEAD}stages:
  s:
    defaults: { list: { decided-by: [points, fair-play, lots], points: { win: 2 } } }
    contests: { thirds: { list: [3 of x] } }`);
    expect(bare((stages[0] as Container).children[0])).toMatchObject({
      kind: 'list',
      rules: { points: { win: 2 }, decidedBy: [points, { figure: 'fair-play' }, { act: 'lots' }] },
    });
  });

  test.each<{ rule: string; is: object }>([
    { rule: 'walkover: nothing § R3', is: { walkover: { counts: 'nothing', article: 'R3' } } },
    { rule: 'walkover: 3-0', is: { walkover: { counts: 'score', score: [3, 0], goals: 'counted' } } },
    { rule: 'walkover: 3-0 points only § R3', is: { walkover: { counts: 'score', score: [3, 0], goals: 'not-counted', article: 'R3' } } },
    { rule: 'points: { win: 2 }', is: { points: { win: 2, draw: 1, loss: 0 } } },
    {
      rule: 'exclusion: { played: annulled, to-play: 0-3, article: R5 }',
      is: { exclusion: { played: 'annulled', toPlay: { lost: [0, 3] }, article: 'R5' } },
    },
  ])('$rule', ({ rule, is }) => {
    expect(contestOf(`{ group: 1-4 of b, ${rule} }`)).toMatchObject({ rules: is });
  });

  test('the nearest default wins, key by key', () => {
    const { stages } = read(`${HEAD}stages:
  s:
    defaults: { group: { rounds: 1 } }
    contests:
      a: { group: 1-4 of x }
      r:
        defaults: { group: { decided-by: [goals] } }
        contests:
          b: { group: 1-4 of x }
          c: { group: 1-4 of x, rounds: 3 }
  t: { contests: { d: { group: 1-4 of x } } }`);
    const groups: string[] = [];
    const walk = (node: Node): void => {
      if ('children' in node) node.children.forEach(walk);
      else if (node.kind === 'group')
        groups.push(
          `${node.id}: ${node.rounds} ${node.rules.decidedBy.map((step) => (step.kind === 'measure' ? step.by : step.kind)).join()}`,
        );
    };
    stages.forEach(walk);
    expect(groups).toEqual(['a: 1 points', 'b: 1 goals', 'c: 3 goals', 'd: 2 points']);
  });

  test('the hundredth contest shares the list of its default', () => {
    const [first, second] = contestsOf('{ a..b: { group: 1-4 of x } }') as readonly Extract<Contest, { kind: 'group' }>[];
    expect(first?.rules.decidedBy).toBe(second?.rules.decidedBy);
  });
});

describe('what is repeated', () => {
  test.each([
    { range: 'q1..q4', ids: ['q1', 'q2', 'q3', 'q4'] },
    { range: 'q08..q11', ids: ['q08', 'q09', 'q10', 'q11'] },
    { range: 'a..c', ids: ['a', 'b', 'c'] },
    { range: 'g-a..g-c', ids: ['g-a', 'g-b', 'g-c'] },
  ])('$range', ({ range, ids }) => {
    expect(contestsOf(`{ ${range}: 2 drawn from pot }`).map((node) => node.id)).toEqual(ids);
  });

  test('each: once per value; the id is made of the value, texts hold it, references hold the id', () => {
    const { stages } = read(`${HEAD}stages:
  s:
    contests:
      departmental:
        each: { department: [Amazonas, La Libertad] }
        contest: { group: [1-2 of <department>-north, 1 of x], territory: <department>, name: { es: Etapa de <department>, en: Stage of <department> } }
      short: { each: { department: [Áncash] }, contest: 2 }`);
    const nodes = (stages[0] as Container).children;
    const [departmental, short] = nodes as readonly Container[];
    expect(bare(departmental?.children[1])).toMatchObject({
      id: 'la-libertad',
      territory: ['la-libertad'],
      name: { es: 'Etapa de La Libertad', en: 'Stage of La Libertad' },
      slots: [{ from: 1, to: 2, of: { path: 'la-libertad-north' } }, { of: { path: 'x' } }],
    });
    expect(bare(short?.children)).toEqual([
      { id: 'ancash', territory: [], kind: 'entries', size: 2, name: { es: 'Áncash', en: 'Áncash' } },
    ]);
  });

  test('no file makes more than five thousand contests of itself', () => {
    expect(problemsOf(`${HEAD}stages: { s: { contests: { q1..q9000: 1 } } }`)).toEqual(['4:28 value-wrong stages 9001 1…5000']);
    const twice = `${HEAD}stages: { s: { each: { x: [${Array.from({ length: 300 }, (_, i) => `v${i}`).join()}] }, contest: { contests: { q1..q300: 1 } } } }`;
    expect(problemsOf(twice).length).toBeGreaterThan(0);
  });
});

describe('the tree', () => {
  test('a container at the top is a stage, one of contests a region, one of ties a round', () => {
    const { stages } = read(
      `${HEAD}stages: { national: { gives: winner of f, contests: { r: { contests: { f: 1 of x v 1 of y } }, q: { ties: { q1..q2: 2 drawn from p } } } } }`,
    );
    expect(bare(stages)).toMatchObject([
      {
        id: 'national',
        kind: 'stage',
        gives: [place(1, 'f')],
        children: [
          { id: 'r', kind: 'region' },
          { id: 'q', kind: 'round', children: [{ id: 'q1' }, { id: 'q2' }] },
        ],
      },
    ]);
  });
});

test('the whole of a season', () => {
  const { regulations, registers } = parseRegulations(
    `competition: Copa Perú
season: 2004
edition: 32
state: past
clubs: ../clubs.yaml
territories: { peru: { name: Perú, kind: country } }
sources: { x: { title: A page, address: https://example.org, licence: CC0 } }
articles:
  R1: { es: Uno, en: One, source: x, reconstructed: yes }
  "20.10": Two
${RULES}
before: { in: 2 }
stages: { final: 1 of in v 2 of in }
entrants: [1-2 of in]
champion: winner of final
runner-up: loser of final
prizes:
  First Division 2005: winner of final § R1
  Second Division 2005: { to: [loser of final], name: { es: Segunda, en: Second }, kind: place, if-declined: next, article: "20.10" }
conflicts:
  - { about: { es: fecha, en: date }, contest: final, values: [{ value: 1 May, source: x }, { value: 2 May, source: x }], note: Both }`,
    FILE,
  );
  expect(bare(registers)).toEqual({ clubs: { path: '../clubs.yaml' } });
  expect(bare(regulations)).toMatchObject({
    competition: { id: 'copa-peru', name: { es: 'Copa Perú', en: 'Copa Perú' } },
    season: '2004',
    edition: 32,
    state: 'past',
    territories: [{ id: 'peru', name: 'Perú', kind: 'country' }],
    sources: [{ id: 'x', title: { en: 'A page' }, address: 'https://example.org', licence: 'CC0' }],
    articles: [
      { id: 'R1', says: { es: 'Uno', en: 'One' }, source: 'x', reconstructed: true },
      { id: '20.10', says: { es: 'Two', en: 'Two' }, reconstructed: false },
    ],
    before: [{ id: 'in', kind: 'entries', size: 2 }],
    stages: [{ id: 'final', kind: 'tie' }],
    entrants: [{ kind: 'places', from: 1, to: 2 }],
    champion: place(1, 'final'),
    runnerUp: place(2, 'final'),
    prizes: [
      { to: 'First Division 2005', name: { es: 'First Division 2005' }, kind: 'promotion', ifDeclined: 'vacant', article: 'R1' },
      {
        to: 'Second Division 2005',
        name: { es: 'Segunda', en: 'Second' },
        kind: 'place',
        ifDeclined: 'next',
        article: '20.10',
        fillings: [place(2, 'final')],
      },
    ],
    conflicts: [
      { about: { es: 'fecha', en: 'date' }, contest: { path: 'final' }, values: [{ source: 'x' }, { source: 'x' }], note: { es: 'Both' } },
    ],
  });
});

test('every contest, filling and step knows its place in the file', () => {
  const { stages } = read(
    `${HEAD}stages:\n  s:\n    contests:\n      a: { group: [1 of x, 2 of each in y], decided-by: [points, lots § R9] }`,
  );
  const group = (stages[0] as Container).children[0] as Extract<Contest, { kind: 'group' }>;
  const at = (line: number, column: number) => ({ file: FILE, line, column });
  expect(group.spot).toEqual(at(7, 7));
  expect(group.slots).toMatchObject([
    { spot: at(7, 20), of: { spot: at(7, 25) } },
    { spot: at(7, 28), in: { spot: at(7, 41) } },
  ]);
  expect(group.rules.decidedBy).toMatchObject([{ spot: at(7, 58) }, { spot: at(7, 66) }]);
});

describe('what cannot be read is a problem with its place', () => {
  test.each([
    { why: 'broken YAML', text: 'competition: [a\nseason: 1', problem: /^2:\d+ yaml-broken / },
    { why: 'an anchor', text: `${HEAD}stages: &x { a: 1 }`, problem: '4:12 yaml-feature anchor' },
    { why: 'an alias', text: `${HEAD}stages: *x`, problem: /^4:9 yaml-feature alias$/ },
    { why: 'a tag', text: `${HEAD}stages: { a: !!int 1 }`, problem: /^4:\d+ yaml-feature tag$/ },
    { why: 'a merge key', text: `${HEAD}stages: { <<: { a: 1 } }`, problem: '4:11 yaml-feature merge-key' },
    { why: 'several documents', text: `${HEAD}stages: { a: 1 }\n---\nb: 1`, problem: '5:1 yaml-feature several-documents' },
    { why: 'a repeated key', text: `${HEAD}stages: { a: 1, a: 2 }`, problem: '4:17 key-repeated a' },
    {
      why: 'an unknown key, with the nearest',
      text: `${HEAD}stages: { a: 1 }\nchampoin: 1 of a`,
      problem: '5:1 key-unknown champoin  champion',
    },
    {
      why: 'an unknown key of a contest',
      text: `${HEAD}stages: { a: { group: 1-2 of b, round: 2 } }`,
      problem: '4:33 key-unknown round group a rounds',
    },
    { why: 'a misspelled kind', text: `${HEAD}stages: { a: { gruop: 1-2 of b } }`, problem: '4:16 key-unknown gruop a group' },
    { why: 'no kind', text: `${HEAD}stages: { a: { name: A } }`, problem: /^4:11 key-missing entries \| group/ },
    { why: 'two kinds', text: `${HEAD}stages: { a: { entries: 2, pot: 1 of b } }`, problem: /^4:11 value-wrong a entries, pot/ },
    { why: 'a missing key', text: 'competition: A\nstages: { a: 1 }', problem: '1:1 key-missing season ' },
    {
      why: 'a group without rounds',
      text: 'competition: A\nseason: 1\nstages: { a: { group: 1-2 of b, decided-by: points } }',
      problem: '3:11 key-missing rounds group a',
    },
    {
      why: 'a tie without a list',
      text: 'competition: A\nseason: 1\nstages: { a: { tie: 1-2 of b, legs: 1 } }',
      problem: '3:11 key-missing decided-by tie a',
    },
    {
      why: 'a list without an order of its own, whatever groups have',
      text: `${HEAD}stages: { a: { list: 3 of b } }`,
      problem: '4:11 key-missing decided-by list a',
    },
    {
      why: 'a list with rounds',
      text: `${HEAD}stages: { a: { list: 3 of b, decided-by: points, rounds: 2 } }`,
      problem: '4:50 key-unknown rounds list a ',
    },
    {
      why: 'a place before the first that is dropped',
      text: `${HEAD}stages: { a: { list: 3 of b, decided-by: points, drop-against: 0 } }`,
      problem: '4:64 value-wrong drop-against 0 1…9999',
    },
    { why: 'a figure without a name', text: withStep('figure'), problem: /^4:46 sentence-unreadable figure / },
    { why: 'a figure with two names', text: withStep('figure a b'), problem: /^4:46 sentence-unreadable figure a b / },
    {
      why: 'a figure spelled out without a name',
      text: withStep('{ figure: { better: fewer } }'),
      problem: '4:48 key-missing name figure',
    },
    {
      why: 'a figure with a name that no fact can give',
      text: withStep('{ figure: { name: a b } }'),
      problem: '4:64 value-wrong name a b fair-play',
    },
    { why: 'a place of nobody knows where', text: withStep('place in'), problem: /^4:46 sentence-unreadable place in / },
    { why: 'a place spelled out without a contest', text: withStep('{ place: { for: all } }'), problem: '4:48 key-missing in place' },
    { why: 'a third reading', text: withStep('relative-points sum'), problem: /^4:46 sentence-unreadable relative-points sum / },
    { why: 'fair play with an addition', text: withStep('fair-play fewer'), problem: /^4:46 sentence-unreadable fair-play fewer / },
    { why: 'a mini-table for listing', text: withStep('head-to-head for listing'), problem: /^4:46 sentence-unreadable head-to-head / },
    {
      why: 'the short mini-table spelled out',
      text: withStep('{ head-to-head: { article: x } }'),
      problem: /^4:48 value-wrong head-to-head .*among-level/,
    },
    {
      why: 'a mini-table without an order',
      text: withStep('{ among-level: { restart: never } }'),
      problem: '4:48 key-missing order among-level',
    },
    { why: 'a mini-table of nothing', text: withStep('{ among-level: { order: [] } }'), problem: /^4:70 value-wrong order \[\] points/ },
    { why: 'an act in a mini-table', text: withStep('{ among-level: { order: [lots] } }'), problem: /^4:71 value-wrong order lots points/ },
    {
      why: 'a mini-table in a mini-table',
      text: withStep('{ among-level: { order: [head-to-head] } }'),
      problem: /^4:71 value-wrong order head-to-head points/,
    },
    {
      why: 'another way to restart',
      text: withStep('{ among-level: { order: points, restart: always } }'),
      problem: '4:87 value-wrong restart always never | after-each | after-all',
    },
    { why: 'a mini-table as a word', text: withStep('among-level'), problem: /^4:46 sentence-unreadable among-level / },
    { why: 'a misspelled new step', text: withStep('head-two-head'), problem: '4:46 step-unknown head-two-head head-to-head' },
    {
      why: 'a step named like what every object has',
      text: withStep('{ constructor: { for: all } }'),
      problem: /^4:48 step-unknown constructor/,
    },
    { why: 'a sentence', text: `${HEAD}stages: { a: { group: [1 off b] } }`, problem: /^4:24 sentence-unreadable 1 off b / },
    { why: 'a place before the first', text: `${HEAD}stages: { a: { group: [0 of b] } }`, problem: /^4:24 sentence-unreadable 0 of b / },
    {
      why: 'places the wrong way round',
      text: `${HEAD}stages: { a: { group: [2-1 of b] } }`,
      problem: /^4:24 sentence-unreadable 2-1 of b /,
    },
    { why: 'a tie of three', text: `${HEAD}stages: { a: 1 of b v 2 of b v 3 of b }`, problem: /^4:14 sentence-unreadable 1 of b v/ },
    { why: 'a side of two', text: `${HEAD}stages: { a: 1-2 of b v 3 of b }`, problem: /^4:14 sentence-unreadable/ },
    { why: 'three from a pot', text: `${HEAD}stages: { a: 3 drawn from b }`, problem: /^4:14 sentence-unreadable/ },
    {
      why: 'a group among ties',
      text: `${HEAD}stages: { a: { ties: { b: { group: 1-2 of c } } } }`,
      problem: '4:24 value-wrong b group tie',
    },
    { why: 'a step', text: `${HEAD}stages: { a: { group: 1-2 of b, decided-by: [point] } }`, problem: '4:46 step-unknown point points' },
    {
      why: 'a neutral measure',
      text: `${HEAD}stages: { a: { group: 1-2 of b, decided-by: [points neutral] } }`,
      problem: /^4:46 sentence-unreadable points neutral /,
    },
    {
      why: 'an empty article',
      text: `${HEAD}stages: { a: { group: 1-2 of b, decided-by: ["points §"] } }`,
      problem: /^4:46 sentence-unreadable points § /,
    },
    {
      why: 'a walkover that the loser wins',
      text: `${HEAD}stages: { a: { group: 1-2 of b, walkover: 0-3 } }`,
      problem: /^4:43 value-wrong walkover 0-3/,
    },
    { why: 'a word', text: `${HEAD}state: over\nstages: { a: 1 }`, problem: '4:8 value-wrong state over past | running' },
    {
      why: 'an impossible date',
      text: `${HEAD}stages: { a: { entries: 1, dates: 2003-02-29 } }`,
      problem: '4:35 date-impossible 2003-02-29',
    },
    {
      why: 'a span that runs backwards',
      text: `${HEAD}stages: { a: { entries: 1, dates: 2004-12..2004-11-30 } }`,
      problem: '4:35 date-impossible 2004-12..2004-11-30',
    },
    { why: 'an id', text: `${HEAD}stages: { a b: 1 }`, problem: '4:11 value-wrong id a b a-z 0-9 -' },
    { why: 'a range', text: `${HEAD}stages: { q4..q1: 1 }`, problem: /^4:11 value-wrong id q4\.\.q1/ },
    { why: 'a list for a mapping', text: `${HEAD}stages: [a]`, problem: /^4:9 value-wrong stages/ },
    { why: 'each without a contest', text: `${HEAD}stages: { a: { each: { x: [y] } } }`, problem: '4:16 key-missing contest a' },
  ])('$why', ({ text, problem }) => {
    const problems = problemsOf(text);
    if (typeof problem === 'string') expect(problems).toContain(problem);
    else
      expect(
        problems.some((one) => problem.test(one)),
        problems.join('\n'),
      ).toBe(true);
  });

  test('nothing sensible: an empty file, a text, a list', () => {
    for (const text of ['', '# only a comment\n', 'hello', '- a\n- b']) {
      expect(parseRegulations(text, FILE).regulations).toBeUndefined();
      expect(problemsOf(text).length).toBe(1);
    }
  });

  test('a byte order mark and Windows line ends move no column', () => {
    const text = `\uFEFF${HEAD}stages: { a: 1 }\nchampoin: 1 of a`.replaceAll('\n', '\r\n');
    expect(problemsOf(text)).toEqual(['5:1 key-unknown champoin  champion']);
    expect(problemsOf('\uFEFFsaeson: 1')[0]).toBe('1:1 key-unknown saeson  season');
  });
});

describe('registers', () => {
  test('clubs', () => {
    const { clubs, problems } = parseClubs(
      'sport-ancash: { name: Sport Áncash, seat: Huaraz, territory: Áncash, aliases: [Sport Ancash, { name: Old, seasons: [2003, 2004] }] }\ncristal-b: { name: Cristal B, reserve-of: cristal }',
      'clubs.yaml',
    );
    expect(problems).toEqual([]);
    expect(bare(clubs)).toEqual([
      {
        id: 'sport-ancash',
        name: 'Sport Áncash',
        seat: 'Huaraz',
        territory: 'ancash',
        aliases: [{ name: 'Sport Ancash' }, { name: 'Old', seasons: ['2003', '2004'] }],
      },
      { id: 'cristal-b', name: 'Cristal B', aliases: [], reserveOf: 'cristal' },
    ]);
    expect(clubs[1]?.spot).toEqual({ file: 'clubs.yaml', line: 2, column: 1 });
  });

  test.each([
    { text: 'a: { seat: B }', problem: '1:1 key-missing name a' },
    { text: 'a: { name: B, alias: C }', problem: '1:15 key-unknown alias a aliases' },
    { text: 'a: B', problem: '1:4 value-wrong a B { … }' },
    { text: '- a', problem: '1:1 value-wrong clubs […] { a: { … }, b: { … } }' },
  ])('a club that cannot be read: $text', ({ text, problem }) => {
    expect(
      parseClubs(text, 'f').problems.map(
        ({ spot, code, args }) => `${spot?.line}:${spot?.column} ${code} ${Object.values(args).join(' ')}`,
      ),
    ).toEqual([problem]);
  });

  test('territories and sources', () => {
    const { territories, problems } = parseTerritories(
      'lima: { name: Lima, kind: department, within: peru, from: 1823-02-04 }\nx: { name: X, kind: y, until: 1823-02-30 }\nperu: { name: Perú, kind: country }',
      'f',
    );
    expect(bare(territories)).toEqual([
      { id: 'lima', name: 'Lima', kind: 'department', within: 'peru', from: '1823-02-04' },
      { id: 'x', name: 'X', kind: 'y' },
      { id: 'peru', name: 'Perú', kind: 'country' },
    ]);
    expect(problems.map(({ code, spot }) => [code, spot?.column])).toEqual([['date-impossible', 31]]);
    expect(bare(parseSources('a: { title: { es: Uno, en: One } }', 'f'))).toEqual({
      sources: [{ id: 'a', title: { es: 'Uno', en: 'One' } }],
      problems: [],
    });
    expect(parseSources('', 'f')).toEqual({ sources: [], problems: [] });
  });
});

describe('no text makes the reader fail', () => {
  const token = fc.oneof(
    fc.constantFrom(
      'stages:',
      'contests:',
      'group:',
      'tie:',
      'each:',
      'contest:',
      'a:',
      'q1..q3:',
      ' ',
      '\n',
      '\n  ',
      '\n    ',
      '[',
      ']',
      '{',
      '}',
      ',',
      '- ',
      '? ',
      '"',
      "'",
      '|',
      '&a',
      '*a',
      '<<:',
      '1 of b',
      ' v ',
      '§',
      'points',
      'decided-by:',
      'among-level:',
      'order:',
      'figure',
      'place in b',
      'list:',
      'defaults:',
      'prizes:',
      '---',
      '<x>',
    ),
    fc.string({ unit: 'binary', maxLength: 4 }),
  );
  test('arbitrary text', () => {
    fc.assert(
      fc.property(fc.array(token, { maxLength: 40 }), (tokens) => {
        const text = `${HEAD}${tokens.join('')}`;
        const lines = text.split(/\r\n|\r|\n/);
        for (const { spot } of parseRegulations(text, FILE).problems) expect(lines[(spot?.line ?? 0) - 1]).toBeDefined();
        parseClubs(tokens.join(''), FILE);
      }),
      { numRuns: 1500 },
    );
  });

  const much = 30_000;
  test.each([
    { why: 'brackets without end', text: '['.repeat(much) },
    { why: 'brackets that close', text: `${'['.repeat(much)}${']'.repeat(much)}` },
    { why: 'braces without end', text: '{a: '.repeat(much) },
    { why: 'lists in lists', text: '- '.repeat(much) },
    { why: 'keys of keys', text: '? '.repeat(much) },
    { why: 'keys on one line', text: 'a: '.repeat(much) },
    { why: 'deeper and deeper blocks', text: Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n') },
    { why: 'anchors without end', text: '&a '.repeat(much) },
    { why: 'aliases without end', text: '- *a\n'.repeat(much) },
    { why: 'documents without end', text: '---\n'.repeat(much) },
    { why: 'directives without end', text: '%x\n'.repeat(much) },
    { why: 'commas without end', text: `[${','.repeat(much)}]` },
    { why: 'the same key without end', text: 'a: 1\n'.repeat(much) },
    { why: 'unknown keys without end', text: Array.from({ length: 15_000 }, (_, i) => `k${i}: 1\n`).join('') },
    { why: 'a contest without end, repeated', text: `${HEAD}stages: { q1..q4000: { group: [${'1 of b, '.repeat(30_000)}] } }` },
    {
      why: 'a long text, repeated with values',
      text: `${HEAD}stages: { s: { each: { x: [${Array.from({ length: 4000 }, (_, i) => `v${i}`).join()}] }, contest: { entries: 1, name: "${'<x>'.repeat(100_000)}" } } }`,
    },
    { why: 'too large a file', text: ' '.repeat(2 * 1024 * 1024) },
  ])('$why: dealt with in time in proportion', { timeout: 8000 }, ({ text }) => {
    const { problems } = parseRegulations(text, FILE);
    expect(problems.length).toBeGreaterThan(0);
    expect(problems.length).toBeLessThanOrEqual(1000);
  });
});
