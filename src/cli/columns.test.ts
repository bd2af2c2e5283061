import { describe, expect, test } from 'vitest';
import { alignRows, padEnd, padStart, widthOf } from './columns.ts';

describe('columns', () => {
  test.each([
    { text: 'Sport Áncash', width: 12, why: 'an accented letter takes one column' },
    { text: 'Sport A\u0301ncash', width: 12, why: 'a combining accent takes none' },
    { text: '\u001B[1mUTC\u001B[22m', width: 3, why: 'colour codes take none' },
    { text: '柏レイソル', width: 10, why: 'wide letters take two' },
    { text: 'n\u0303', width: 1, why: 'a letter and its tilde are one' },
    { text: 'a\u200Bb', width: 2, why: 'a zero-width blank takes none' },
    { text: '2–1', width: 3, why: 'a dash takes one' },
  ])('$why', ({ text, width }) => expect(widthOf(text)).toBe(width));

  test('names end where their column ends, figures stand under each other', () => {
    expect(
      alignRows(
        [
          ['Unión', '13'],
          ['Sport A\u0301ncash', '5'],
        ],
        ['left', 'right'],
      ),
    ).toEqual(['Unión         13', 'Sport A\u0301ncash   5']);
  });

  test('no line ends in blanks', () =>
    expect(
      alignRows(
        [
          ['a', ''],
          ['bcd', 'x'],
        ],
        [],
      ),
    ).toEqual(['a', 'bcd  x']));

  test('a text wider than its column is not cut', () => expect([padEnd('abcd', 2), padStart('abcd', 2)]).toEqual(['abcd', 'abcd']));
});
