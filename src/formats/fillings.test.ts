import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Filling } from '../engine/index.ts';
import { readFilling, readSides } from './fillings.ts';
import { collectFindings } from './findings.ts';
import { NOTHING_STANDS } from './texts.ts';
import type { TextTree } from './yaml-tree.ts';

const asTree = (text: string): TextTree => ({ kind: 'text', text, spot: { file: 'f', line: 1, column: 1 }, shift: 0 });
/** The value without any `spot` in it. */
const bare = (value: unknown): unknown => JSON.parse(JSON.stringify(value, (key, inner: unknown) => (key === 'spot' ? undefined : inner)));

const fillingOf = (text: string): unknown => {
  const findings = collectFindings();
  const filling = readFilling(asTree(text), NOTHING_STANDS, findings);
  expect(findings.problems).toEqual([]);
  return bare(filling);
};
const sidesOf = (text: string): unknown => {
  const findings = collectFindings();
  const sides = readSides(asTree(text), NOTHING_STANDS, findings);
  expect(findings.problems).toEqual([]);
  return bare(sides);
};
/** `column code found`, for what cannot be read. */
const faultOf = (text: string, reader: typeof readFilling | typeof readSides): string => {
  const findings = collectFindings();
  expect(reader(asTree(text), NOTHING_STANDS, findings)).toBeUndefined();
  expect(findings.problems.length).toBe(1);
  return findings.problems.map(({ spot, code, args }) => `${spot?.column} ${code} ${args['found']}`).join();
};

const place = (from: number, path: string, to = from) => ({ kind: 'places', from, to, of: { path } });
const named = (name: string, path: string) => ({ kind: 'named', name, of: { path } });

describe('a filling', () => {
  test.each<{ text: string; is: object }>([
    { text: '1 of first with 1 point', is: { ...place(1, 'first'), bonus: 1 } },
    { text: '1 of first with 3 points § 14', is: { ...place(1, 'first'), bonus: 3, article: '14' } },
    { text: '1-3 of first with -2 points', is: { ...place(1, 'first', 3), bonus: -2 } },
    { text: '1-2 of each in x with +99 points', is: { kind: 'each', from: 1, to: 2, in: { path: 'x' }, bonus: 99 } },
    { text: '4 drawn from pot with 1 point', is: { kind: 'drawn', count: 4, from: { path: 'pot' }, bonus: 1 } },
    { text: '1-2 of a or 1 if under 6', is: { ...place(1, 'a', 2), under: { size: 6, from: 1, to: 1 } } },
    {
      text: '1-3 of each in provincial or 1-2 if under 8 § 15.2',
      is: { kind: 'each', from: 1, to: 3, in: { path: 'provincial' }, under: { size: 8, from: 1, to: 2 }, article: '15.2' },
    },
    {
      text: '1-2 of year-table not in 1 of apertura and winner of clausura § 8',
      is: { ...place(1, 'year-table', 2), notIn: [place(1, 'apertura'), place(1, 'clausura')], article: '8' },
    },
    {
      text: '1-2 of t not in 1-3 of a with 1 point or 1 if under 6',
      is: { ...place(1, 't', 2), notIn: [place(1, 'a', 3)], bonus: 1, under: { size: 6, from: 1, to: 1 } },
    },
    { text: 'm39 of thirds', is: named('m39', 'thirds') },
    { text: '1a of national/thirds § 12', is: { ...named('1a', 'national/thirds'), article: '12' } },
    // the words of the grammar are names like any other
    { text: '1 of each', is: place(1, 'each') },
    { text: '1 of with with 1 point', is: { ...place(1, 'with'), bonus: 1 } },
    { text: '1 of or or 1 if under 6', is: { ...place(1, 'or'), under: { size: 6, from: 1, to: 1 } } },
    { text: '1 of not not in 1 of and and 2 of not', is: { ...place(1, 'not'), notIn: [place(1, 'and'), place(2, 'not')] } },
    { text: 'with of v', is: named('with', 'v') },
    { text: '1  of\ta§ R 4 of v', is: { ...place(1, 'a'), article: 'R 4 of v' } },
  ])('$text', ({ text, is }) => {
    expect(fillingOf(text)).toEqual(is);
  });

  test.each<{ text: string; fault: string }>([
    { text: '1 of a with', fault: '12 sentence-unreadable ' },
    { text: '1 of a with points', fault: '13 sentence-unreadable points' },
    { text: '1 of a with 1', fault: '14 sentence-unreadable ' },
    { text: '1 of a with 1.5 points', fault: '13 sentence-unreadable 1.5 points' },
    { text: '1 of a with 100 points', fault: '13 value-wrong 100' },
    { text: '1 of a with -1000000000000 points', fault: '13 value-wrong -1000000000000' },
    { text: '1 of a with 1 point with 1 point', fault: '21 sentence-unreadable with 1 point' },
    { text: '1 of a or 1', fault: '12 sentence-unreadable ' },
    { text: '1 of a or 0 if under 6', fault: '11 value-wrong 0' },
    { text: '1 of a or 2-1 if under 6', fault: '11 value-wrong 2-1' },
    { text: '1 of a or 1 if below 6', fault: '13 sentence-unreadable if below 6' },
    { text: '1 of a or 1 if under 1', fault: '22 value-wrong 1' },
    { text: '1 of a or 1 if under 10000', fault: '22 value-wrong 10000' },
    { text: '2 drawn from p or 1 if under 6', fault: '16 sentence-unreadable or 1 if under 6' },
    { text: '1 of each in a not in 1 of b', fault: '16 sentence-unreadable not in 1 of b' },
    { text: '1 of a not in', fault: '14 sentence-unreadable ' },
    { text: '1 of a not in b', fault: '15 sentence-unreadable b' },
    { text: '1 of a not in 1 of b and', fault: '25 sentence-unreadable ' },
    { text: '1 of a not in 1 of b and 2 drawn from c', fault: '26 sentence-unreadable 2 drawn from c' },
    { text: '1 of a not in 1 of each in b', fault: '15 sentence-unreadable 1 of each in b' },
    { text: '1 of a not in winners of b', fault: '15 sentence-unreadable winners of b' },
    { text: '1 of a not 1 of b', fault: '8 sentence-unreadable not 1 of b' },
    { text: '1 of a, 2 of b', fault: '1 sentence-unreadable 1 of a, 2 of b' },
    { text: '1 of a 2 of b', fault: '8 sentence-unreadable 2 of b' },
    { text: '1 of a §', fault: '1 sentence-unreadable 1 of a §' },
    { text: '1 of a § 1 § 2', fault: '1 sentence-unreadable 1 of a § 1 § 2' },
    { text: 'Winner of a', fault: '1 sentence-unreadable Winner of a' },
    { text: '12345 of a', fault: '1 sentence-unreadable 12345 of a' },
    { text: '1-99999 of a', fault: '1 sentence-unreadable 1-99999 of a' },
    { text: 'm_39 of thirds', fault: '1 sentence-unreadable m_39 of thirds' },
    { text: 'm39 of', fault: '1 sentence-unreadable m39 of' },
    { text: '1-2 drawn from pot', fault: '1 sentence-unreadable 1-2 drawn from pot' },
    { text: '', fault: '1 sentence-unreadable ' },
  ])('not a filling: $text', ({ text, fault }) => {
    expect(faultOf(text, readFilling)).toBe(fault);
  });

  test('what may follow is said of that sort of filling', () => {
    const expectedIn = (text: string): unknown => {
      const findings = collectFindings();
      readFilling(asTree(text), NOTHING_STANDS, findings);
      return findings.problems[0]?.args['expected'];
    };
    expect(expectedIn('1 of a whit 1 point')).toBe('§ 12 · with 1 point · or 1 if under 6 · not in 1 of b and 1 of c');
    expect(expectedIn('2 drawn from a whit 1 point')).toBe('§ 12 · with 1 point');
    expect(expectedIn('1 of a with 100 points')).toBe('-99…99');
    expect(expectedIn('1 of a or 1 if under 1')).toBe('2…9999');
  });

  test('a sentence without end is none, and no work', () => {
    expect(faultOf(`1 of a not in 1 of b${' and 1 of b'.repeat(100_000)}`, readFilling)).toMatch(/^1 sentence-unreadable 1 of a not in/);
  });
});

describe('two sides', () => {
  test.each<{ text: string; are: readonly object[] }>([
    { text: 'winner of q1 v m39 of thirds', are: [place(1, 'q1'), named('m39', 'thirds')] },
    {
      text: 'm39 of thirds § 1 v 1 of a with 1 point § 2',
      are: [
        { ...named('m39', 'thirds'), article: '1' },
        { ...place(1, 'a'), bonus: 1, article: '2' },
      ],
    },
    {
      text: '1 of t not in 1 of a and 1 of b v 2 of c or 1 if under 3 § 9',
      are: [
        { ...place(1, 't'), notIn: [place(1, 'a'), place(1, 'b')], article: '9' },
        { ...place(2, 'c'), under: { size: 3, from: 1, to: 1 }, article: '9' },
      ],
    },
    { text: '1 of v v 2 of v', are: [place(1, 'v'), place(2, 'v')] },
    { text: 'v of a v v of v', are: [named('v', 'a'), named('v', 'v')] },
    {
      text: '1-2 of a or 3-4 if under 9',
      are: [
        { ...place(1, 'a'), under: { size: 9, from: 3, to: 3 } },
        { ...place(2, 'a'), under: { size: 9, from: 4, to: 4 } },
      ],
    },
  ])('$text', ({ text, are }) => {
    expect(sidesOf(text)).toEqual(are);
  });

  test.each<{ text: string; fault: string }>([
    { text: '1 of a v', fault: '9 sentence-unreadable ' },
    { text: 'v 1 of a', fault: '1 sentence-unreadable v 1 of a' },
    { text: '1 of a v 2 off b', fault: '10 sentence-unreadable 2 off b' },
    { text: '1 off a v 2 of b', fault: '1 sentence-unreadable 1 off a' },
    { text: '1 of a with 1 v 2 of b', fault: '15 sentence-unreadable v 2 of b' },
    { text: '1 of a v 2 of b with 1 pint', fault: '24 sentence-unreadable pint' },
    { text: '1 of a v 2 of b v 3 of c', fault: '1 sentence-unreadable 1 of a v 2 of b v 3 of c' },
    { text: '1 of a v 2-3 of b', fault: '1 sentence-unreadable 1 of a v 2-3 of b' },
    { text: '1 of a or 1-2 if under 4 v 2 of b', fault: '1 sentence-unreadable 1 of a or 1-2 if under 4 v 2 of b' },
    { text: '1-2 of a or 1 if under 4', fault: '1 sentence-unreadable 1-2 of a or 1 if under 4' },
    { text: 'm39 of thirds', fault: '1 sentence-unreadable m39 of thirds' },
    { text: '1-2 of each in a', fault: '1 sentence-unreadable 1-2 of each in a' },
  ])('no two sides: $text', ({ text, fault }) => {
    expect(faultOf(text, readSides)).toBe(fault);
  });
});

describe('no filling means two things', () => {
  const id = fc.constantFrom(
    'a',
    'v',
    'with',
    'or',
    'not',
    'in',
    'and',
    'of',
    'each',
    'if',
    'under',
    'point',
    'drawn',
    'from',
    'm39',
    '3rd',
    'x/v',
  );
  const range = fc.tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 0, max: 3 })).map(([from, more]) => ({ from, to: from + more }));
  const places = fc.record({ range, path: id }).map(({ range: { from, to }, path }) => place(from, path, to));
  const article = fc.option(fc.constantFrom('1', '20.10 a', '?', 'x of y'), { nil: undefined });
  const bonus = fc.option(fc.integer({ min: -99, max: 99 }), { nil: undefined });
  const under = fc.option(
    fc.record({ range, size: fc.integer({ min: 2, max: 99 }) }).map((one) => ({ size: one.size, ...one.range })),
    { nil: undefined },
  );
  const notIn = fc.option(fc.array(places, { minLength: 1, maxLength: 3 }), { nil: undefined });
  const role = fc.constantFrom('a', 'v', 'with', 'or', 'not', 'of', 'each', 'm39', '3rd');
  const filling = fc.oneof(
    fc.record({ base: places, under, notIn, bonus, article }),
    fc.record({
      base: fc.record({ range, path: id }).map((one) => ({ kind: 'each', ...one.range, in: { path: one.path } })),
      under,
      bonus,
      article,
    }),
    fc.record({
      base: fc
        .record({ count: fc.integer({ min: 1, max: 9 }), path: id })
        .map((one) => ({ kind: 'drawn', count: one.count, from: { path: one.path } })),
      bonus,
      article,
    }),
    fc.record({ base: fc.record({ name: role, path: id }).map((one) => named(one.name, one.path)), bonus, article }),
  );
  const spellPlaces = ({ from, to }: { from: number; to: number }): string => (from === to ? `${from}` : `${from}-${to}`);
  const spellBase = (base: Filling): string => {
    switch (base.kind) {
      case 'places':
        return `${spellPlaces(base)} of ${base.of.path}`;
      case 'each':
        return `${spellPlaces(base)} of each in ${base.in.path}`;
      case 'drawn':
        return `${base.count} drawn from ${base.from.path}`;
      case 'named':
        return `${base.name} of ${base.of.path}`;
    }
  };
  const spell = (one: Filling): string =>
    [
      spellBase(one),
      ...(one.kind === 'places' && one.notIn ? [`not in ${one.notIn.map(spellBase).join(' and ')}`] : []),
      ...('under' in one && one.under ? [`or ${spellPlaces(one.under)} if under ${one.under.size}`] : []),
      ...(one.bonus === undefined ? [] : [`with ${one.bonus} points`]),
      ...(one.article === undefined ? [] : [`§ ${one.article}`]),
    ].join(' ');
  /** The parts put together as the type has them, without what is undefined. */
  const together = fc.tuple(filling).map(([{ base, ...more }]) => bare({ ...base, ...more }) as Filling);

  test('one is read as it was meant, whatever contests are called', () => {
    fc.assert(
      fc.property(together, (one) => {
        expect(fillingOf(spell(one))).toEqual(one);
      }),
      { numRuns: 500 },
    );
  });

  test('two are read as they were meant', () => {
    const single = together.filter((one) =>
      one.kind === 'places' ? one.from === one.to && (!one.under || one.under.from === one.under.to) : one.kind === 'named',
    );
    fc.assert(
      fc.property(single, single, (a, b) => {
        const article = a.article ?? b.article;
        expect(sidesOf(`${spell(a)} v ${spell(b)}`)).toEqual([article === undefined ? a : { ...a, article }, b]);
      }),
      { numRuns: 500 },
    );
  });
});
