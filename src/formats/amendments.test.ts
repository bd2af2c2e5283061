import { describe, expect, test } from 'vitest';
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

describe('what a base keeps to itself', () => {
  const BASE = `prizes: { Up: winner of final }
stages:
  s:
    walkover: 3-0
    contests:
      final: { tie: 1 of a v 2 of a, walkover: nothing }
`;
  test.each([
    { why: 'a key of the top level', lock: 'prizes', top: 'prizes: { Up: loser of final }', at: 'prizes/Up' },
    { why: 'a key added inside it', lock: 'prizes', top: 'prizes: { Down: loser of final }', at: 'prizes/Down' },
    {
      why: 'a contest’s rule, as references name it',
      lock: 'stages/s/final/walkover',
      top: 'stages: { s: { contests: { final: { walkover: 3-0 } } } }',
      at: 'stages/s/final/walkover',
    },
    {
      why: 'a contest’s rule, as the file has it',
      lock: 'stages/s/contests/final/walkover',
      top: 'stages: { s: { contests: { final: { walkover: none } } } }',
      at: 'stages/s/final/walkover',
    },
    {
      why: 'a whole contest',
      lock: 'stages/s/final',
      top: 'stages: { s: { contests: { final: { legs: 1 } } } }',
      at: 'stages/s/final/legs',
    },
    {
      why: 'a rule, when the contest that has it is replaced',
      lock: 'stages/s/final/walkover',
      top: 'stages: { s: { contests: { final: 2 } } }',
      at: 'stages/s/final',
    },
    {
      why: 'a rule, when the stage that has it is taken away',
      lock: 'stages/s/final/walkover',
      top: 'stages: { s: none }',
      at: 'stages/s',
    },
    {
      why: 'every rule of a name',
      lock: 'walkover',
      top: 'defaults: { tie: { walkover: 3-0 } }\nstages: { s: { contests: { final: { walkover: 3-0 } } } }',
      at: 'stages/s/final/walkover',
    },
    {
      why: 'every rule of a name, when what has it is replaced',
      lock: 'walkover',
      top: 'stages: { s: { contests: { final: 2 } } }',
      at: 'stages/s/final',
    },
  ])('$why cannot be changed', ({ lock, top, at }) => {
    const book = lay(`locked: [${lock}]\n${BASE}`, top);
    expect(book.problems.map(tell)).toContainEqual(expect.stringMatching(new RegExp(`^top.yaml:\\d key-locked ${at} base.yaml:1$`)));
    expect(book.problems.map(({ code, severity }) => `${code} ${severity}`)).not.toContain('no-effect warning');
    expect(book.problems[0]).toMatchObject({ severity: 'error' });
  });

  test('the article that keeps it is named', () => {
    const book = lay(`${BASE}locked:\n  - { key: prizes, article: 12 }\n`, 'prizes: none');
    expect(book.problems.map(tell)).toContainEqual('top.yaml:2 key-locked prizes base.yaml:8 12');
    expect(plain(book.tree)).toMatchObject({ prizes: { Up: 'winner of final' } });
  });

  test('what is not locked may change, and what is locked may be repeated', () => {
    const top = 'prizes: { Up: winner of final }\nstages: { s: { contests: { final: { legs: 1 } } } }';
    expect(lay(`locked: [prizes, stages/s/final/walkover]\n${BASE}`, top).problems).toEqual([]);
  });

  test('the file itself may amend it, a layer on top may not', () => {
    const amendments = 'amendments: { by: Board, date: 2030-05-12, change: { prizes: { Up: loser of final } } }';
    expect(lay(`locked: [prizes]\n${BASE}${amendments}`, 'season: 1').problems).toEqual([]);
    expect(lay(`locked: [prizes]\n${BASE}`, amendments).problems.map(tell)).toContainEqual('top.yaml:2 key-locked prizes/Up base.yaml:1');
  });

  test.each([
    { lock: 'a/b', says: 'base.yaml:1 value-wrong locked a/b prizes · stages/final/walkover · { key: walkover, article: 12 }' },
    { lock: '{ article: 1 }', says: 'base.yaml:1 key-missing key locked' },
  ])('a lock must be a key or a path from the top: $lock', ({ lock, says }) =>
    expect(lay(`locked: [${lock}]\n${BASE}`, 'season: 1').problems.map(tell)).toEqual([says]),
  );
});

describe('amendments', () => {
  const amendment = (date: string, change: string): string => `  - { by: Board, date: ${date}, article: circular 3, change: ${change} }\n`;
  const BASE = 'season: 1\nstages: { a: { group: x, rounds: 2 } }\namendments:\n';

  test.each([
    { asOf: '2030-05-11', rounds: '2' },
    { asOf: '2030-05-12', rounds: '1' },
    { asOf: undefined, rounds: '1' },
  ])('an amendment counts from its day: as of $asOf there are $rounds rounds', ({ asOf, rounds }) => {
    const text = BASE + amendment('2030-05-12', '{ stages: { a: { rounds: 1 } } }');
    const book = layRules([readLayer(text, 'f')], asOf);
    expect(plain(book.tree)).toMatchObject({ stages: { a: { rounds } } });
    expect(book.amendments).toEqual(
      rounds === '2'
        ? []
        : [
            {
              by: { es: 'Board', en: 'Board' },
              date: '2030-05-12',
              article: 'circular 3',
              what: ['stages/a/rounds'],
              spot: { file: 'f', line: 4, column: 5 },
            },
          ],
    );
  });

  test('of two amendments the later one wins, wherever it stands', () => {
    const text =
      BASE + amendment('2030-06-01', '{ stages: { a: { rounds: 4 } } }') + amendment('2030-05-12', '{ stages: { a: { rounds: 3 } } }');
    expect(plain(layRules([readLayer(text, 'f')]).tree)).toMatchObject({ stages: { a: { rounds: '4' } } });
    expect(plain(layRules([readLayer(text, 'f')], '2030-05-31').tree)).toMatchObject({ stages: { a: { rounds: '3' } } });
  });

  test('a layer may consist of nothing but an amendment', () => {
    const top = `amendments:\n${amendment('2030-05-12', '{ stages: { a: { rounds: 1 } } }')}`;
    expect(lay('season: 1\nstages: { a: { group: x, rounds: 2 } }', top).problems).toEqual([]);
    expect(lay('season: 1\nstages: { a: { group: x, rounds: 2 } }', top, '2030-01-01').problems).toEqual([]);
  });

  test('a layer on top wins over an amendment below, whatever its date', () => {
    const book = lay(BASE + amendment('2030-05-12', '{ stages: { a: { rounds: 1 } } }'), 'stages: { a: { rounds: 7 } }');
    expect(plain(book.tree)).toMatchObject({ stages: { a: { rounds: '7' } } });
    expect(book.amendments).toHaveLength(1);
  });

  test.each([
    {
      why: 'one that changes nothing',
      yaml: amendment('2030-05-12', '{ stages: { a: { rounds: 2 } } }'),
      says: 'f:4 no-effect circular 3',
    },
    { why: 'a day that is none', yaml: amendment('2030-02-30', '{ season: 2 }'), says: 'f:4 date-impossible 2030-02-30' },
    { why: 'a month alone', yaml: amendment('2030-02', '{ season: 2 }'), says: 'f:4 date-impossible 2030-02' },
    { why: 'no author', yaml: '  - { date: 2030-01-01, change: { season: 2 } }', says: 'f:4 key-missing by amendments' },
    { why: 'no change', yaml: '  - { by: B, date: 2030-01-01 }', says: 'f:4 key-missing change amendments' },
    {
      why: 'a change that is a text',
      yaml: '  - { by: B, date: 2030-01-01, change: rounds }',
      says: 'f:4 value-wrong change rounds { stages: { … } }',
    },
    { why: 'a misspelled key', yaml: amendment('2030-01-01', '{ stagse: {} }'), says: 'f:4 key-unknown stagse change stages' },
    { why: 'a base in a change', yaml: amendment('2030-01-01', '{ extends: x }'), says: 'f:4 key-unknown extends change ' },
    { why: 'a text', yaml: '  - later', says: 'f:4 value-wrong amendments later { by: …, date: 2030-05-12, change: { … } }' },
  ])('$why is reported with its place', ({ yaml, says }) =>
    expect(layRules([readLayer(BASE + yaml, 'f')]).problems.map(tell)).toContainEqual(says.trim()),
  );
});
