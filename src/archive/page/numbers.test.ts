import { expect, test } from 'vitest';
import { readNumber } from './numbers.ts';

test.each([
  ['13', 13],
  [' 13 ', 13],
  ['+5', 5],
  ['-9', -9],
  ['−9', -9],
  ['–9', -9],
  ['0', 0],
  ['−0', 0],
  ['', undefined],
  ['1.5', undefined],
  ['4 or 5', undefined],
  ['1–1', undefined],
  ['1234567', undefined],
  ['9'.repeat(1_000_000), undefined],
])('%j', (words, then) => expect(readNumber(words)).toBe(then));
