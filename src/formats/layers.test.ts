import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Problem } from '../engine/index.ts';
import { layRules, readLayer } from './layers.ts';
import type { Tree } from './yaml-tree.ts';

const tell = ({ code, spot, args }: Problem): string => `${spot?.file}:${spot?.line} ${code} ${Object.values(args).join(' ')}`.trim();
const plain = (tree: Tree | undefined): unknown => {
  if (tree === undefined) return undefined;
  if (tree.kind === 'text') return tree.text;
  if (tree.kind === 'list') return tree.items.map(plain);
  return Object.fromEntries(tree.entries.map(({ key, value }) => [key, plain(value)]));
};
/** The base is called base.yaml, what lies on it top.yaml. */
const lay = (base: string, top: string, asOf?: string) =>
  layRules([readLayer(`extends: base.yaml\n${top}`, 'top.yaml'), readLayer(base, 'base.yaml')], asOf);
const strings = (yaml: string): unknown => parse(yaml, { schema: 'failsafe' });

describe('a layer over another', () => {
  test.each([
    { why: 'a key of its own is added', base: 'a: 1', top: 'b: 2', gives: '{ a: 1, b: 2 }' },
    {
      why: 'a mapping is refined key by key',
      base: 'defaults: { tie: { legs: 2 } }',
      top: 'defaults: { tie: { ground: neutral } }',
      gives: '{ defaults: { tie: { legs: 2, ground: neutral } } }',
    },
    { why: 'a list is replaced whole', base: 'entrants: [a, b]', top: 'entrants: [c]', gives: '{ entrants: [c] }' },
    { why: 'a text is replaced', base: 'season: 2030', top: 'season: 2031', gives: '{ season: 2031 }' },
    {
      why: 'none takes a key away',
      base: 'stages: { a: { group: x, walkover: 3-0 } }',
      top: 'stages: { a: { walkover: none } }',
      gives: '{ stages: { a: { group: x } } }',
    },
    { why: 'none takes a contest away', base: 'stages: { a: 2, b: 2 }', top: 'stages: { a: none }', gives: '{ stages: { b: 2 } }' },
    {
      why: 'a tie in its short form is refined',
      base: 'stages: { final: 1 of a v 1 of b }',
      top: 'stages: { final: { legs: 1 } }',
      gives: '{ stages: { final: { tie: 1 of a v 1 of b, legs: 1 } } }',
    },
    {
      why: 'a short form refines a long one',
      base: 'stages: { final: { tie: 1 of a v 1 of b, legs: 1 } }',
      top: 'stages: { final: 1 of a v 1 of c }',
      gives: '{ stages: { final: { tie: 1 of a v 1 of c, legs: 1 } } }',
    },
    {
      why: 'a number is a list of entries',
      base: 'before: { a: 2 }',
      top: 'before: { a: { name: A } }',
      gives: '{ before: { a: { entries: 2, name: A } } }',
    },
    {
      why: 'a number refines a list of entries',
      base: 'before: { a: { entries: 2, name: A } }',
      top: 'before: { a: 3 }',
      gives: '{ before: { a: { entries: 3, name: A } } }',
    },
    {
      why: 'a contest of another kind is replaced',
      base: 'stages: { a: { group: x, rounds: 2 } }',
      top: 'stages: { a: { list: y } }',
      gives: '{ stages: { a: { list: y } } }',
    },
    {
      why: 'a kind may be taken away by name and another one given',
      base: 'stages: { a: { group: x, rounds: 2 } }',
      top: 'stages: { a: { group: none, list: y } }',
      gives: '{ stages: { a: { list: y } } }',
    },
    {
      why: 'a tie in place of entries is replaced',
      base: 'stages: { a: 2 }',
      top: 'stages: { a: 1 of b v 2 of b }',
      gives: '{ stages: { a: 1 of b v 2 of b } }',
    },
    {
      why: 'a round in place of a stage is replaced',
      base: 'stages: { a: { contests: { b: 2 } } }',
      top: 'stages: { a: { ties: { c: 1 of x v 2 of x } } }',
      gives: '{ stages: { a: { ties: { c: 1 of x v 2 of x } } } }',
    },
    {
      why: 'contests inside contests are refined',
      base: 'stages: { s: { contests: { a: 2, b: 3 } } }',
      top: 'stages: { s: { contests: { b: 4 } } }',
      gives: '{ stages: { s: { contests: { a: 2, b: 4 } } } }',
    },
    {
      why: 'a template is refined',
      base: 'stages: { s: { each: { d: [A] }, contest: { group: x, rounds: 2 } } }',
      top: 'stages: { s: { contest: { rounds: 1 } } }',
      gives: '{ stages: { s: { each: { d: [A] }, contest: { group: x, rounds: 1 } } } }',
    },
    {
      why: 'one contest of a range is refined',
      base: 'stages: { q1..q3: 2 drawn from p }',
      top: 'stages: { q2: { legs: 1 } }',
      gives: '{ stages: { q1: 2 drawn from p, q2: { tie: 2 drawn from p, legs: 1 }, q3: 2 drawn from p } }',
    },
    {
      why: 'a range refines single contests',
      base: 'stages: { q1: 2 drawn from p, q2: 2 drawn from p }',
      top: 'stages: { q1..q2: { legs: 1 } }',
      gives: '{ stages: { q1: { tie: 2 drawn from p, legs: 1 }, q2: { tie: 2 drawn from p, legs: 1 } } }',
    },
    {
      why: 'the same range is refined as one',
      base: 'stages: { q1..q3: 2 drawn from p }',
      top: 'stages: { q1..q3: { legs: 1 } }',
      gives: '{ stages: { q1..q3: { tie: 2 drawn from p, legs: 1 } } }',
    },
    {
      why: 'a prize in its short form is refined',
      base: 'prizes: { Up: 1 of a }',
      top: 'prizes: { Up: { kind: place } }',
      gives: '{ prizes: { Up: { to: 1 of a, kind: place } } }',
    },
    {
      why: 'keys that every object has are keys like others',
      base: 'stages: { constructor: 2 }',
      top: 'stages: { toString: 3 }',
      gives: '{ stages: { constructor: 2, toString: 3 } }',
    },
  ])('$why', ({ base, top, gives }) => {
    const book = lay(base, top);
    expect(plain(book.tree)).toEqual(strings(gives));
    expect(book.problems).toEqual([]);
  });

  test('three files make a chain, and every place says which file it stands in', () => {
    const book = layRules([
      readLayer('extends: department.yaml\nseason: 2030\n', 'league.yaml'),
      readLayer('extends: national.yaml\nstages: { a: { rounds: 1 } }\nclubs: ../clubs.yaml', 'department.yaml'),
      readLayer('competition: Cup\nstages: { a: { group: x, rounds: 2 } }\nclubs: all.yaml', 'national.yaml'),
    ]);
    expect(plain(book.tree)).toEqual(
      strings('{ competition: Cup, stages: { a: { group: x, rounds: 1 } }, clubs: ../clubs.yaml, season: 2030 }'),
    );
    expect(book.registers).toEqual({ clubs: { path: '../clubs.yaml', spot: { file: 'department.yaml', line: 3, column: 8 } } });
    expect(book.layers).toEqual([
      { file: 'national.yaml', what: [] },
      { file: 'department.yaml', what: ['stages/a/rounds', 'clubs'] },
      { file: 'league.yaml', what: ['season'] },
    ]);
  });

  test.each([
    { why: 'a layer that only repeats', base: 'stages: { a: 2 }', top: 'stages: { a: 2 }', says: ['top.yaml:1 no-effect top.yaml'] },
    {
      why: 'none in what is new',
      base: 'stages: { a: 2 }',
      top: 'stages: { b: { tie: x, walkover: none } }',
      says: ['top.yaml:2 no-effect walkover: none'],
    },
    {
      why: 'none for a key that is not there',
      base: 'stages: { a: 2 }',
      top: 'season: 1\nprizes: none',
      says: ['top.yaml:3 no-effect prizes: none'],
    },
    {
      why: 'an unreadable path',
      base: 'a: 1',
      top: '',
      file: 'extends: [a]',
      says: ['top.yaml:1 value-wrong extends […] ../national.yaml'],
    },
  ])('$why is reported', ({ base, top, file, says }) => {
    const book = file === undefined ? lay(base, top) : layRules([readLayer(file, 'top.yaml')]);
    expect(book.problems.map(tell)).toEqual(says);
  });
});

describe('layers of any shape', () => {
  const KEYS = ['a', 'b', 'contests', 'ties', 'tie', 'group', 'legs', 'to', 'walkover'];
  // one mapping says a contest once: in a range or by itself
  const keys = [fc.constantFrom(...KEYS, 'q1..q3', 'q4'), fc.constantFrom(...KEYS, 'q1', 'q2..q4'), fc.constantFrom(...KEYS, 'q1', 'q2')];
  const leaf = fc.constantFrom<unknown>('2', '1 of a v 2 of a', ['x', 'y'], 'none', '3-0');
  const mapOf = (value: fc.Arbitrary<unknown>) => fc.oneof(...keys.map((key) => fc.dictionary(key, value, { maxKeys: 4 })));
  const { node } = fc.letrec((tie) => ({ node: fc.oneof({ maxDepth: 3 }, leaf, mapOf(tie('node'))) }));
  const rules = fc.record({ stages: mapOf(node), prizes: mapOf(node) });
  // every JSON text is a YAML text
  const layerOf = (value: object) => readLayer(JSON.stringify(value), 'f');

  test('laid twice is laid once', () => {
    fc.assert(
      fc.property(rules, rules, (below, above) => {
        const [base, top] = [layerOf(below), layerOf(above)];
        expect(plain(layRules([top, top, base]).tree)).toEqual(plain(layRules([top, base]).tree));
      }),
      { numRuns: 1000 },
    );
  });

  test('an empty layer changes nothing', () => {
    fc.assert(
      fc.property(rules, (below) => {
        const base = layerOf(below);
        expect(plain(layRules([layerOf({}), base]).tree)).toEqual(plain(base.tree));
      }),
      { numRuns: 200 },
    );
  });
});

describe('no layers make the reader fail', () => {
  test('ranges upon ranges end', () => {
    const ranges = (from: number): string => Array.from({ length: 400 }, (_, i) => `a${from + i}-1..a${from + i}-9999: 2`).join('\n  ');
    const book = lay(`stages:\n  ${ranges(0)}`, `stages:\n  ${ranges(200)}\n  a7-5: 3`);
    expect(plain(book.tree)).toMatchObject({ stages: { 'a7-5': '3' } });
  });

  test('many amendments and locks on large rules end', () => {
    const stages = Array.from({ length: 10_000 }, (_, i) => `  a${i}: 2`).join('\n');
    const amendments = Array.from({ length: 300 }, (_, i) => `  - { by: B, date: 2030-01-01, change: { stages: { a${i}: 3 } } }`).join(
      '\n',
    );
    const locks = Array.from({ length: 300 }, (_, i) => `stages/b${i}/x`).join(', ');
    const book = lay(`locked: [${locks}]\nstages:\n${stages}\namendments:\n${amendments}`, `stages:\n${stages.replaceAll(': 2', ': 4')}`);
    expect(book.problems.map(tell)).toEqual([
      expect.stringMatching(/^base.yaml:\d+ value-wrong amendments 300 0…200$/),
      'base.yaml:1 value-wrong locked 300 0…200',
    ]);
    expect(plain(book.tree)).toMatchObject({ stages: { a0: '4', a9999: '4' } });
  });

  test('the same fault in two files is said for each', () => {
    const book = layRules([readLayer('extends: base.yaml\namendments: x', 'top.yaml'), readLayer('season: 1\namendments: x', 'base.yaml')]);
    expect(book.problems.filter(({ code }) => code === 'value-wrong').map(({ spot }) => spot?.file)).toEqual(['base.yaml', 'top.yaml']);
  });
});
