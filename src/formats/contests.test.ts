import { describe, expect, test } from 'vitest';
import type { Allocation, Container, Node, Regulations } from '../engine/index.ts';
import { parseRegulations } from './index.ts';

const RULES = 'defaults: { group: { rounds: 2, decided-by: [points] }, tie: { legs: 2, decided-by: [points] } }';
const HEAD = `competition: Cup\nseason: 2004\n${RULES}\n`;
const points = { kind: 'measure', by: 'points', for: 'all' };
const rules = {
  points: { win: 3, draw: 1, loss: 0 },
  walkover: { counts: 'nothing' },
  exclusion: { played: 'stand', toPlay: 'cancelled' },
  decidedBy: [points],
};
const place = (number: number, path: string) => ({ kind: 'places', from: number, to: number, of: { path } });

const read = (text: string): Regulations => {
  const { regulations, problems } = parseRegulations(text, 'f');
  expect(problems).toEqual([]);
  if (!regulations) throw new Error('nothing was read');
  return regulations;
};
/** The value without any `spot` in it. */
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'spot' ? undefined : inner)));
/** The one node of `stages: { s: { contests: { a: … } } }`. */
const nodeOf = (node: string): Node | undefined =>
  (read(`${HEAD}stages: { s: { contests: { a: ${node} } } }`).stages[0] as Container).children[0];
const says = (node: string): unknown => bare(nodeOf(node));
const problemsOf = (text: string): readonly string[] =>
  parseRegulations(text, 'f').problems.map(
    ({ spot, code, args }) => `${spot?.line}:${spot?.column} ${code} ${Object.values(args).join(' ')}`,
  );
/** The problems of a node that stands at line 4, column 14. */
const faultsOf = (node: string): readonly string[] => problemsOf(`${HEAD}stages: { a: ${node} }`);
type Faults = readonly { readonly text: string; readonly fault: string }[];

describe('the fixture of a group', () => {
  test.each<{ text: string; is: object }>([
    { text: 'rounds: listed', is: { rounds: 'listed' } },
    { text: 'matches-each: 6', is: { rounds: 'listed', matchesEach: 6 } },
    { text: 'rounds: listed, matches-each: 6', is: { rounds: 'listed', matchesEach: 6 } },
  ])('$text', ({ text, is }) => {
    expect(says(`{ group: 1-4 of x, ${text} }`)).toMatchObject(is);
  });

  test('a default may say it; what is said nearer wins', () => {
    const { stages } = read(`${HEAD}stages:
  s:
    defaults: { group: { matches-each: 6 } }
    contests: { a: { group: 1-4 of x }, b: { group: 1-4 of x, rounds: 1 }, c: { group: 1-4 of x, matches-each: 3 } }`);
    expect(bare(stages)).toMatchObject([
      { children: [{ rounds: 'listed', matchesEach: 6 }, { rounds: 1 }, { rounds: 'listed', matchesEach: 3 }] },
    ]);
    expect((stages[0] as Container).children[1]).not.toHaveProperty('matchesEach');
  });

  test.each<Faults[number]>([
    { text: 'rounds: many', fault: '4:41 value-wrong rounds many 1…99' },
    { text: 'rounds: 1000000', fault: '4:41 value-wrong rounds 1000000 1…99' },
    { text: 'matches-each: 0', fault: '4:47 value-wrong matches-each 0 1…999' },
    { text: 'matches-each: [6]', fault: '4:47 value-wrong matches-each […] 1…999' },
    { text: 'rounds: 2, matches-each: 6', fault: '4:41 value-wrong rounds 2 listed' },
  ])('not a fixture: $text', ({ text, fault }) => {
    expect(faultsOf(`{ group: 1-4 of x, ${text} }`)).toEqual([fault]);
  });

  test('only a group has one', () => {
    expect(faultsOf('{ tie: 1 of x v 2 of x, matches-each: 6 }')).toEqual(['4:38 key-unknown matches-each tie a ']);
  });
});

describe('what a team brings along', () => {
  test.each<{ text: string; is: object | undefined }>([
    { text: 'nothing', is: undefined },
    { text: 'nothing § 14', is: undefined },
    { text: 'matches § 14', is: { kind: 'matches', article: '14' } },
    { text: 'all', is: { kind: 'record', points: 'all', goals: 'all' } },
    { text: 'points', is: { kind: 'record', points: 'all', goals: 'nothing' } },
    { text: 'half § 14', is: { kind: 'record', points: 'half-up', goals: 'nothing', article: '14' } },
    { text: '{ points: half-down, goals: all, article: 14 }', is: { kind: 'record', points: 'half-down', goals: 'all', article: '14' } },
    { text: '{ points: all }', is: { kind: 'record', points: 'all', goals: 'nothing' } },
  ])('$text', ({ text, is }) => {
    expect(bare({ carries: (nodeOf(`{ group: 1-4 of x, carries: ${text} }`) as { carries?: unknown }).carries })).toEqual(
      is ? { carries: is } : {},
    );
  });

  test.each<Faults[number]>([
    { text: 'some', fault: '4:42 value-wrong carries some nothing | matches | all | points | half | { points: half-down }' },
    { text: '"all §"', fault: '4:42 value-wrong carries all § nothing | matches | all | points | half | { points: half-down }' },
    { text: '[all]', fault: '4:42 value-wrong carries […] nothing | matches | all | points | half | { points: half-down }' },
    { text: '{ goals: all }', fault: '4:42 key-missing points carries' },
    { text: '{ points: half }', fault: '4:52 value-wrong points half all | half-up | half-down' },
    { text: '{ points: all, goals: half }', fault: '4:64 value-wrong goals half all | nothing' },
    { text: '{ points: all, goal: all }', fault: '4:57 key-unknown goal carries goals' },
  ])('not carried: $text', ({ text, fault }) => {
    expect(faultsOf(`{ group: 1-4 of x, carries: ${text} }`)).toEqual([fault]);
  });
});

describe('a list over several contests', () => {
  const list = (records: string): string => `{ list: 1-4 of x, decided-by: points, records: ${records} }`;
  test.each<{ records: string; are: readonly string[] }>([
    { records: '[apertura, liga/clausura]', are: ['apertura', 'liga/clausura'] },
    { records: 'apertura', are: ['apertura'] },
  ])('$records', ({ records, are }) => {
    expect(says(list(records))).toMatchObject({ kind: 'list', records: are.map((path) => ({ path })) });
  });

  test.each<{ records: string; fault: string }>([
    { records: '[]', fault: '4:61 value-wrong records […] [a, b]' },
    { records: '[1 of a]', fault: '4:62 value-wrong records 1 of a region-i/a' },
    { records: '{ a: 1 }', fault: '4:61 value-wrong records { a } [a, b]' },
    { records: '[a, [b]]', fault: '4:65 value-wrong records […] [a, b]' },
  ])('not records: $records', ({ records, fault }) => {
    expect(faultsOf(list(records))).toEqual([fault]);
  });

  test('a repeated contest names them by the id of its value', () => {
    const { stages } = read(`${HEAD}stages:
  s: { each: { league: [La Libertad] }, contest: { list: 1-4 of x, decided-by: points, records: <league>/apertura } }`);
    expect(bare(stages)).toMatchObject([{ children: [{ records: [{ path: 'la-libertad/apertura' }] }] }]);
  });
});

describe('an allocation', () => {
  const refs = (ids: string) => [...ids].map((path) => ({ path }));
  test('its places, whom each may receive, and a row for each set of contests', () => {
    expect(
      says(
        '{ allocation: 1-2 of thirds § 20, eligible: { m39: A/D, m40: d / B, m41: any }, table: { ABD: d B A, b/a/c: c b a }, article: 21 }',
      ),
    ).toEqual({
      id: 'a',
      territory: [],
      kind: 'allocation',
      slots: [{ ...place(1, 'thirds'), to: 2, article: '20' }],
      receivers: [
        { name: 'm39', eligible: refs('ad') },
        { name: 'm40', eligible: refs('db') },
        { name: 'm41', eligible: [] },
      ],
      table: [
        { when: refs('abd'), then: refs('dba') },
        { when: refs('bac'), then: refs('cba') },
      ],
      article: '21',
    });
  });

  test('ids longer than a letter stand between slashes; the one of a single place stands alone', () => {
    expect(says('{ allocation: 1-2 of t, eligible: { x: any, y: north }, table: { north/south: south north } }')).toMatchObject({
      table: [{ when: [{ path: 'north' }, { path: 'south' }], then: [{ path: 'south' }, { path: 'north' }] }],
    });
    expect(says('{ allocation: 1 of t, eligible: { x: any }, table: { north: north, south: south } }')).toMatchObject({
      table: [{ when: [{ path: 'north' }] }, { when: [{ path: 'south' }] }],
    });
  });

  test('a table without rows, or none at all', () => {
    expect(says('{ allocation: 1 of t, eligible: { x: a } }')).toMatchObject({ table: [] });
    expect(says('{ allocation: 1 of t, eligible: { x: a }, table: {} }')).toMatchObject({ table: [] });
  });

  const of8 = (letters: string): readonly string[] => {
    const sets: string[] = [];
    for (let bits = 0; bits < 2 ** letters.length; bits += 1) {
      const set = [...letters].filter((_, i) => bits & (2 ** i));
      if (set.length === 8) sets.push(set.join(''));
    }
    return sets;
  };

  test('495 rows of twelve groups name each group once in memory, and know their lines', () => {
    const sets = of8('ABCDEFGHIJKL');
    const lines = sets.map((set) => `      ${set}: ${[...set].toReversed().join(' ')}`);
    const eligible = Array.from({ length: 8 }, (_, i) => `m${i}: any`).join(', ');
    const { stages } = read(
      `${HEAD}stages:\n  thirds:\n    allocation: 1-8 of best\n    eligible: { ${eligible} }\n    table:\n${lines.join('\n')}`,
    );
    const { table } = stages[0] as Allocation;
    expect(table.length).toBe(495);
    expect(new Set(table.flatMap(({ when, then }) => [...when, ...then])).size).toBe(12);
    expect(table[494]?.spot).toEqual({ file: 'f', line: 9 + 494, column: 7 });
  });

  const allocation = (more: string): string => `{ allocation: 1-2 of t, ${more} }`;
  test.each<Faults[number]>([
    { text: 'table: { ab: a b }', fault: '4:11 key-missing eligible allocation a' },
    { text: 'eligible: a/b', fault: '4:48 value-wrong eligible a/b { m39: a/d/e/f }' },
    { text: 'eligible: {}', fault: '4:48 value-wrong eligible {  } { m39: a/d/e/f }' },
    { text: 'eligible: { 1: a, y: b }', fault: '4:50 value-wrong eligible 1 m39 · q-a' },
    { text: 'eligible: { 1-2: a, y: b }', fault: '4:50 value-wrong eligible 1-2 m39 · q-a' },
    { text: 'eligible: { Winner: a, y: b }', fault: '4:50 value-wrong eligible Winner m39 · q-a' },
    { text: 'eligible: { x y: a, y: b }', fault: '4:50 value-wrong eligible x y m39 · q-a' },
    { text: 'eligible: { x: a//b, y: b }', fault: '4:53 value-wrong eligible a//b a/d/e/f | any' },
    { text: 'eligible: { x: a/A, y: b }', fault: '4:53 value-wrong eligible a/A a/d/e/f | any' },
    { text: 'eligible: { x: [a], y: b }', fault: '4:53 value-wrong eligible […] a/d/e/f | any' },
    { text: 'eligible: { x: "", y: b }', fault: '4:53 value-wrong eligible  a/d/e/f | any' },
    { text: 'eligible: { x: a, y: b }, table: [ab]', fault: '4:71 value-wrong table […] { abcd: a d b c }' },
    { text: 'eligible: { x: a, y: b }, table: { ab: a }', fault: '4:77 value-wrong table a [x] [y]' },
    { text: 'eligible: { x: a, y: b }, table: { ab: a b c }', fault: '4:77 value-wrong table a b c [x] [y]' },
    { text: 'eligible: { x: a, y: b }, table: { ab: a b/c }', fault: '4:77 value-wrong table a b/c [x] [y]' },
    { text: 'eligible: { x: a, y: b }, table: { ab: { a: b } }', fault: '4:77 value-wrong table { a } a d b c' },
    { text: 'eligible: { x: a, y: b }, table: { aA: a b }', fault: '4:73 value-wrong table aA abcd · a/b/c/d' },
    { text: 'eligible: { x: a, y: b }, table: { a//b: a b }', fault: '4:73 value-wrong table a//b abcd · a/b/c/d' },
    { text: 'eligible: { x: a, y: b }, table: { a b: a b }', fault: '4:73 value-wrong table a b abcd · a/b/c/d' },
    { text: 'eligible: { x: a, y: b }, table: { ab: a b, BA: b a }', fault: '4:82 key-repeated BA' },
    { text: 'eligible: { x: a, y: b }, rows: {}', fault: '4:64 key-unknown rows allocation a ' },
  ])('not an allocation: $text', ({ text, fault }) => {
    expect(faultsOf(allocation(text))).toEqual([fault]);
  });
});

describe('a seeded round', () => {
  test('the best meets the last, and so on inwards; rules are the ties’, dates the round’s', () => {
    const node = says('{ seeded: 9-12 of table § 5, as: p, legs: 1, ground: neutral, dates: 2004, name: Play-in, if-declined: next }');
    expect(node).toMatchObject({
      id: 'a',
      kind: 'round',
      name: { en: 'Play-in' },
      dates: { from: '2004' },
      gives: [],
      children: [
        { id: 'p1', kind: 'tie', legs: 1, ground: 'neutral', ifDeclined: 'next', rules, sides: [place(9, 'table'), place(12, 'table')] },
        { id: 'p2', kind: 'tie', sides: [{ ...place(10, 'table'), article: '5' }, place(11, 'table')] },
      ],
    });
    expect(node).not.toHaveProperty('ifDeclined');
    expect(bare(read(`${HEAD}stages: { a: { seeded: 1-2 of t, as: p } }`).stages)).toMatchObject([
      { kind: 'stage', children: [{ id: 'p1', legs: 2 }] },
    ]);
  });

  test('thirty-two are sixteen ties, 1 v 32 to 16 v 17', () => {
    const { children } = nodeOf('{ seeded: 1-32 of table, as: t }') as Container;
    const pairs = children.map((tie) => (tie.kind === 'tie' ? tie.sides.map((side) => (side.kind === 'places' ? side.from : 0)) : []));
    expect(children.map(({ id }) => id)).toEqual(Array.from({ length: 16 }, (_, i) => `t${i + 1}`));
    expect(pairs).toEqual(Array.from({ length: 16 }, (_, i) => [1 + i, 32 - i]));
  });

  test('its own defaults are nearer than the file’s, its own rules nearer still', () => {
    const tie = (more: string): unknown => says(`{ seeded: 1-2 of t, as: p, defaults: { tie: { legs: 3, decided-by: [goals] } }${more} }`);
    expect(tie('')).toMatchObject({ children: [{ legs: 3, rules: { decidedBy: [{ by: 'goals' }] } }] });
    expect(tie(', legs: 1, decided-by: [wins]')).toMatchObject({ children: [{ legs: 1, rules: { decidedBy: [{ by: 'wins' }] } }] });
  });

  test('a repeated round names its ties and its table by the value', () => {
    const { stages } = read(`${HEAD}stages:\n  s: { each: { zone: [Norte] }, contest: { seeded: 1-2 of <zone>, as: <zone>- } }`);
    expect(bare(stages)).toMatchObject([
      { children: [{ id: 'norte', children: [{ id: 'norte-1', sides: [place(1, 'norte'), place(2, 'norte')] }] }] },
    ]);
  });

  test.each<Faults[number]>([
    { text: '{ seeded: 1-31 of t, as: p }', fault: '4:24 value-wrong seeded 1-31 of t 1-2 of a · 1-4 of a · 9-24 of a' },
    { text: '{ seeded: 1 of t, as: p }', fault: '4:24 value-wrong seeded 1 of t 1-2 of a · 1-4 of a · 9-24 of a' },
    { text: '{ seeded: 2 drawn from t, as: p }', fault: '4:24 value-wrong seeded 2 drawn from t 1-2 of a · 1-4 of a · 9-24 of a' },
    { text: '{ seeded: 1-2 of each in t, as: p }', fault: '4:24 value-wrong seeded 1-2 of each in t 1-2 of a · 1-4 of a · 9-24 of a' },
    {
      text: '{ seeded: 1-4 of t or 1-2 if under 4, as: p }',
      fault: '4:24 value-wrong seeded 1-4 of t or 1-2 if under 4 1-2 of a · 1-4 of a · 9-24 of a',
    },
    { text: '{ seeded: 1-4 off t, as: p }', fault: '4:24 sentence-unreadable 1-4 off t' },
    { text: '{ seeded: 1-4 of t }', fault: '4:11 key-missing as a' },
    { text: '{ seeded: 1-4 of t, as: p q }', fault: '4:38 value-wrong as p q a-z 0-9 -' },
    { text: '{ seeded: 1-4 of t, as: [p] }', fault: '4:38 value-wrong as […] p' },
    { text: '{ seeded: 1-4 of t, as: p, rounds: 2 }', fault: '4:41 key-unknown rounds a' },
    { text: '{ seeded: 1-4 of t, as: p, ties: {} }', fault: '4:11 value-wrong a ties, seeded entries' },
  ])('not a round: $text', ({ text, fault }) => {
    expect(faultsOf(text)[0] ?? '').toMatch(fault);
  });

  test('rounds share the file’s allowance of contests', () => {
    expect(faultsOf('{ seeded: 1-9998 of t, as: p }')).toEqual([]);
    expect(faultsOf('{ seeded: 1-9999 of t, as: p }')).toEqual(['4:24 value-wrong seeded 1-9999 of t 1-2 of a · 1-4 of a · 9-24 of a']);
    expect(problemsOf(`${HEAD}stages: { a: { seeded: 1-9998 of t, as: p }, b: { seeded: 1-9998 of t, as: q } }`)).toEqual([
      '4:46 value-wrong stages 5001 1…5000',
    ]);
  });
});

describe('a slot given up', () => {
  test.each([
    'entries: 2',
    'group: 1-2 of x',
    'tie: 1 of x v 2 of x',
    'pot: 1 of x',
    'allocation: 1 of x, eligible: { q: any }',
    'unrecorded: 1 of x',
  ])('next in the ranking, for %s', (contest) => {
    expect(says(`{ ${contest}, if-declined: next }`)).toMatchObject({ ifDeclined: 'next' });
    expect(says(`{ ${contest} }`)).not.toHaveProperty('ifDeclined');
  });

  test('another word, or a container', () => {
    expect(faultsOf('{ entries: 2, if-declined: last }')).toEqual(['4:41 value-wrong if-declined last vacant | next']);
    expect(faultsOf('{ contests: { b: 1 }, if-declined: next }')).toEqual(['4:36 key-unknown if-declined a ']);
  });
});

describe('absence and exclusion', () => {
  const group = (rule: string): string => `{ group: 1-4 of x, ${rule} }`;
  test.each<{ rule: string; is: object }>([
    { rule: 'absent: { points: -1, out-after: 2, article: 21 }', is: { absence: { points: -1, outAfter: 2, article: '21' } } },
    { rule: 'absent: { points: -3 }', is: { absence: { points: -3 } } },
    { rule: 'absent: { out-after: 2 }', is: { absence: { points: 0, outAfter: 2 } } },
    {
      rule: 'exclusion: { played: stand-from-half, article: 9 }',
      is: { exclusion: { played: 'stand-from-half', toPlay: 'cancelled', article: '9' } },
    },
  ])('$rule', ({ rule, is }) => {
    expect(says(group(rule))).toMatchObject({ rules: is });
  });

  test('a default may say it, and a group may say that it does not hold there', () => {
    const { stages } = read(`${HEAD}stages:
  s:
    defaults: { group: { absent: { points: -1 } } }
    contests: { a: { group: 1-4 of x }, b: { group: 1-4 of x, absent: nothing } }`);
    const [first, second] = (stages[0] as Container).children;
    expect(first).toMatchObject({ rules: { absence: { points: -1 } } });
    expect(bare(second)).toMatchObject({ rules });
    expect((second as { rules?: unknown }).rules).not.toHaveProperty('absence');
  });

  test.each<{ rule: string; fault: string }>([
    { rule: 'absent: -1', fault: '4:41 value-wrong absent -1 nothing | { points: -1, out-after: 2 }' },
    { rule: 'absent: {}', fault: '4:41 key-missing points | out-after absent' },
    { rule: 'absent: { points: 1 }', fault: '4:51 value-wrong points 1 -99…0' },
    { rule: 'absent: { points: -1000000 }', fault: '4:51 value-wrong points -1000000 -99…0' },
    { rule: 'absent: { out-after: 0 }', fault: '4:54 value-wrong out-after 0 1…99' },
    { rule: 'absent: { points: -1, after: 2 }', fault: '4:55 key-unknown after absent ' },
    { rule: 'exclusion: { played: half }', fault: '4:54 value-wrong played half stand | annulled | stand-from-half' },
  ])('not a rule: $rule', ({ rule, fault }) => {
    expect(faultsOf(group(rule))).toEqual([fault]);
  });
});

describe('one act or another', () => {
  const stepOf = (step: string): unknown =>
    (says(`{ tie: 1 of x v 2 of x, decided-by: [${step}] }`) as { rules: { decidedBy: unknown[] } }).rules.decidedBy[0];
  test.each<{ step: string; is: object }>([
    {
      step: '{ either: [third-match neutral, extra-time], article: 18 }',
      is: { kind: 'act', act: 'third-match', or: 'extra-time', for: 2, ground: 'neutral', decidedBy: [], article: '18' },
    },
    {
      step: '{ either: [third-match § 18, penalties] }',
      is: { kind: 'act', act: 'third-match', or: 'penalties', for: 2, ground: 'unstated', decidedBy: [], article: '18' },
    },
    {
      step: '{ either: [{ play-off: { for: any, decided-by: [points] } }, lots] }',
      is: { kind: 'act', act: 'play-off', or: 'lots', for: 'any', ground: 'unstated', decidedBy: [points] },
    },
  ])('$step', ({ step, is }) => {
    expect(stepOf(step)).toEqual(is);
  });

  const EXPECTED = '[third-match neutral, extra-time]';
  test.each<{ step: string; fault: string }>([
    { step: '{ either: extra-time }', fault: `4:61 value-wrong either extra-time ${EXPECTED}` },
    { step: '{ either: [extra-time] }', fault: `4:61 value-wrong either […] ${EXPECTED}` },
    { step: '{ either: [extra-time, penalties, lots] }', fault: `4:61 value-wrong either […] ${EXPECTED}` },
    { step: '{ either: [extra-time, extra-time] }', fault: `4:61 value-wrong either […] ${EXPECTED}` },
    { step: '{ either: [points, penalties] }', fault: `4:61 value-wrong either […] ${EXPECTED}` },
    { step: '{ either: [extra-time, third-match neutral] }', fault: `4:61 value-wrong either […] ${EXPECTED}` },
    { step: '{ either: [{ either: [lots, penalties] }, extra-time] }', fault: `4:61 value-wrong either […] ${EXPECTED}` },
    { step: '{ article: 18, either: [extra-tim, lots] }', fault: '4:75 step-unknown extra-tim extra-time' },
    { step: '{ either: [lots, penalties], for: 2 }', fault: '4:80 key-unknown for either ' },
    { step: 'either', fault: '4:51 sentence-unreadable either' },
  ])('not a choice: $step', ({ step, fault }) => {
    expect(faultsOf(`{ tie: 1 of x v 2 of x, decided-by: [${step}] }`)[0]).toMatch(
      new RegExp(`^${fault.replace(/[[\]().{}+*?|]/g, '\\$&')}`),
    );
  });
});

describe('who may not take which places', () => {
  const barredOf = (text: string): unknown => bare(read(`${HEAD}stages: { a: 1 }\nbarred: ${text}`).barred);
  test.each<{ text: string; is: readonly object[] }>([
    {
      text: '{ Sporting Cristal B: [First Division 2005, promotion/play-off], reserves: { from: First Division 2005, article: 11 } }',
      is: [
        { who: { kind: 'team', name: 'Sporting Cristal B' }, from: [{ path: 'First Division 2005' }, { path: 'promotion/play-off' }] },
        { who: { kind: 'reserves' }, from: [{ path: 'First Division 2005' }], article: '11' },
      ],
    },
    {
      text: '{ reserves: First Division 2005 § 11 }',
      is: [{ who: { kind: 'reserves' }, from: [{ path: 'First Division 2005' }], article: '11' }],
    },
    { text: '{ A: { from: [b, c] } }', is: [{ who: { kind: 'team', name: 'A' }, from: [{ path: 'b' }, { path: 'c' }] }] },
    { text: '{}', is: [] },
  ])('$text', ({ text, is }) => {
    expect(barredOf(text)).toEqual(is);
  });

  test('nobody, unless it is said; who is barred knows the place', () => {
    expect(read(`${HEAD}stages: { a: 1 }`).barred).toEqual([]);
    const [one] = read(`${HEAD}stages: { a: 1 }\nbarred:\n  A: [b]`).barred;
    expect([one?.spot, one?.from[0]?.spot]).toEqual([
      { file: 'f', line: 6, column: 3 },
      { file: 'f', line: 6, column: 7 },
    ]);
  });

  test.each<Faults[number]>([
    { text: '[A]', fault: '5:9 value-wrong barred […] { A: …, reserves: … }' },
    { text: '{ A: [] }', fault: '5:14 value-wrong barred […] [First Division 2005, promotion-play-off]' },
    { text: '{ A: "§ 11" }', fault: '5:14 value-wrong barred § 11 [First Division 2005, promotion-play-off]' },
    { text: '{ A: [b, { c: 1 }] }', fault: '5:18 value-wrong barred { c } [First Division 2005, promotion-play-off]' },
    { text: '{ A: { article: 11 } }', fault: '5:14 key-missing from A' },
    { text: '{ A: { from: b, to: c } }', fault: '5:25 key-unknown to A ' },
    { text: '{ "": b }', fault: '5:11 value-wrong barred  A · reserves' },
  ])('not a bar: $text', ({ text, fault }) => {
    expect(problemsOf(`${HEAD}stages: { a: 1 }\nbarred: ${text}`)).toEqual([fault]);
  });
});
