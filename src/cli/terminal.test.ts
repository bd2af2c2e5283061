import { describe, expect, test } from 'vitest';
import { colourFor, languageFor, type Terminal } from './terminal.ts';

const terminal = (screen: Terminal['screen'], environment: Terminal['environment'] = {}): Terminal => ({
  out: () => undefined,
  err: () => undefined,
  screen,
  environment,
});

describe('colour', () => {
  test.each([
    { why: 'a screen has colour', screen: 'yes', environment: {}, option: 'default', then: 'on' },
    { why: 'a pipe has none', screen: 'no', environment: {}, option: 'default', then: 'off' },
    { why: 'NO_COLOR takes it away', screen: 'yes', environment: { NO_COLOR: '1' }, option: 'default', then: 'off' },
    { why: 'an empty NO_COLOR says nothing', screen: 'yes', environment: { NO_COLOR: '' }, option: 'default', then: 'on' },
    {
      why: 'FORCE_COLOR gives it to a pipe',
      screen: 'no',
      environment: { FORCE_COLOR: '1', NO_COLOR: '1' },
      option: 'default',
      then: 'on',
    },
    { why: 'FORCE_COLOR=0 takes it away', screen: 'yes', environment: { FORCE_COLOR: '0' }, option: 'default', then: 'off' },
    { why: '--no-color has the last word', screen: 'yes', environment: { FORCE_COLOR: '1' }, option: 'never', then: 'off' },
    { why: 'a dumb terminal has none', screen: 'yes', environment: { TERM: 'dumb' }, option: 'default', then: 'off' },
  ] as const)('$why', ({ screen, environment, option, then }) => expect(colourFor(terminal(screen, environment), option)).toBe(then));
});

describe('language', () => {
  test.each([
    { why: 'Spanish if nothing is said', environment: {}, then: 'es' },
    { why: 'English by LANG', environment: { LANG: 'en_US.UTF-8' }, then: 'en' },
    { why: 'LC_ALL before LANG', environment: { LC_ALL: 'es_PE.UTF-8', LANG: 'en_US.UTF-8' }, then: 'es' },
    { why: 'LC_MESSAGES before LANG', environment: { LC_ALL: '', LC_MESSAGES: 'en', LANG: 'es_PE' }, then: 'en' },
    { why: 'Spanish for the C locale', environment: { LC_ALL: 'C' }, then: 'es' },
    { why: 'Spanish for a language we do not speak', environment: { LANG: 'qu_PE.UTF-8' }, then: 'es' },
    { why: 'enm is not English', environment: { LANG: 'enm' }, then: 'es' },
  ])('$why', ({ environment, then }) => expect(languageFor(environment)).toBe(then));
});
