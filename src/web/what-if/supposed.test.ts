import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatSupposals, MOST_GOALS, outcomeOf, type Pair, parseSupposals, type Supposed, suppose, supposedOf } from './supposed.ts';

const goals = fc.integer({ min: 0, max: MOST_GOALS });
const pair: fc.Arbitrary<Pair> = fc.tuple(goals, goals);
const supposed: fc.Arbitrary<Supposed> = fc.oneof(
  fc.constant<Supposed>({ kind: 'none' }),
  fc.constantFrom('home' as const, 'away' as const).map((winner): Supposed => ({ kind: 'walkover', winner })),
  fc.tuple(pair, fc.option(pair, { nil: undefined }), fc.option(pair, { nil: undefined })).map(
    ([score, extraTime, penalties]): Supposed => ({
      kind: 'score',
      score,
      ...(extraTime && { extraTime }),
      ...(penalties && { penalties }),
    }),
  ),
);
const slot = fc.integer({ min: 1, max: 999 });
const key = fc
  .tuple(fc.constantFrom('', 't', 'p'), slot, slot, fc.constantFrom('', '.2', '.3'))
  .map(([act, home, away, time]) => `${act}${home}-${away}${time}`);
const supposals = fc.array(fc.tuple(key, supposed)).map((all) => new Map(all));

describe('a link', () => {
  test('says all that was supposed, and is read back as it was written', () => {
    fc.assert(
      fc.property(supposals, (all) => {
        const text = formatSupposals(all);
        expect(parseSupposals(`#${text}`)).toEqual({ supposals: all, unread: [] });
        // what a chat or a mail programme would change or cut off does not stand in it
        expect(text).toMatch(/^[\w.=;-]*$/);
        expect(parseSupposals(encodeURIComponent(text)).supposals).toEqual(all);
      }),
    );
  });

  test('of any text is read, and what says nothing is named', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[tp\d.=;ewox%-]{0,40}$/)), (text) => {
        const { supposals: found, unread } = parseSupposals(text);
        for (const part of unread) expect(part.length).toBeLessThanOrEqual(60);
        expect(parseSupposals(formatSupposals(found)).supposals).toEqual(found);
      }),
    );
  });

  test.each([
    { why: 'a score of three figures', text: '1-2=100-0', unread: ['1-2=100-0'] },
    { why: 'half a score', text: '1-2=1-', unread: ['1-2=1-'] },
    { why: 'no match', text: '=1-0', unread: ['=1-0'] },
    { why: 'a broken percent sign', text: '#%E0%A4%A', unread: ['#%E0%A4%A'] },
    { why: 'one part among others', text: '1-2=1-0;what;2-1=x', unread: ['what'] },
    { why: 'nothing', text: '#', unread: [] },
  ])('with $why is told so', ({ text, unread }) => expect(parseSupposals(text).unread).toEqual(unread));

  test('longer than any contest needs is not read', () => {
    const { supposals: found, unread } = parseSupposals(`#${'1-2=1-0;'.repeat(20_000)}`);
    expect([found.size, unread.length]).toEqual([0, 1]);
  });
});

describe('what is supposed', () => {
  test('becomes an outcome that says the same', () => {
    fc.assert(
      fc.property(supposed, (one) => {
        expect(supposedOf(outcomeOf(one))).toEqual(one);
      }),
    );
  });

  test('of a match as it stands is no supposal', () => {
    fc.assert(
      fc.property(key, supposed, (match, one) => {
        expect(suppose(new Map(), match, one, outcomeOf(one)).size).toBe(0);
      }),
    );
  });
});
