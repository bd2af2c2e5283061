import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { canonical } from './canonical.ts';

describe('canonical JSON', () => {
  test.each([
    // RFC 8785, 3.2.2 and 3.2.3
    {
      why: 'keys stand in the order of their UTF-16 units',
      value: { '\u20ac': 1, '\r': 2, '\ufb33': 3, 1: 4, '\u{1f600}': 5, '\u0080': 6, ö: 7 },
      is: '{"\\r":2,"1":4,"\u0080":6,"ö":7,"€":1,"😀":5,"\ufb33":3}',
    },
    {
      why: 'numbers are as ECMAScript writes them',
      value: [333333333.3333333, 1e30, 4.5, 2e-3, 1e-27, -0],
      is: '[333333333.3333333,1e+30,4.5,0.002,1e-27,0]',
    },
    { why: 'texts escape what they must and nothing else', value: '\u20ac$\u000f\nA\'B"\\\\"/', is: '"€$\\u000f\\nA\'B\\"\\\\\\\\\\"/"' },
    { why: 'lists keep their order, and nothing has blanks', value: [{ b: [true, null] }, 'x'], is: '[{"b":[true,null]},"x"]' },
  ])('$why', ({ is, value }) => {
    expect(canonical(value)).toBe(is);
  });

  test.each([
    { what: 'undefined', value: { a: undefined } },
    { what: 'a hole in a list', value: new Array(1) },
    { what: 'no number', value: Number.NaN },
    { what: 'an infinity', value: [Number.POSITIVE_INFINITY] },
    { what: 'half a surrogate pair', value: 'a\ud800' },
    { what: 'half a surrogate pair in a key', value: { '\udc00': 1 } },
    { what: 'a date', value: { a: new Date(0) } },
    { what: 'a map', value: new Map() },
    { what: 'a function', value: () => 1 },
    { what: 'a big integer', value: 1n },
  ])('refuses $what, which JSON cannot say', ({ value }) => {
    expect(() => canonical(value)).toThrow(TypeError);
  });

  test('read and written again it is the same, whatever the order of the keys', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 2 }), (value) => {
        const text = canonical(value);
        expect(canonical(JSON.parse(text))).toBe(text);
      }),
    );
  });
});
