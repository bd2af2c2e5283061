import { expect, test } from 'vitest';
import { preferredLanguage } from './language.ts';

test.each([
  ['en', 'en'],
  ['en;q=0.2, es;q=0.9', 'es'],
  ['es;q=0, en;q=0.1', 'en'],
  ['EN-us', 'en'],
  ['*', 'es'],
  ['', 'es'],
  [undefined, 'es'],
  [';;;,,q=,en;q=abc', 'en'],
] as const)('whoever accepts %j reads %s', (accept, then) => expect(preferredLanguage(accept)).toBe(then));
