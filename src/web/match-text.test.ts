import { expect, test } from 'vitest';
import { match } from './fixture.ts';
import { matchText } from './match-text.ts';
import { WORDS } from './words/words.ts';

test.each([
  { why: 'a score', is: match('A', 'B', [2, 1]), result: '2–1', note: '' },
  { why: 'nothing yet: room to write', is: match('A', 'B', null, { kind: 'to-play' }), result: '', note: '' },
  { why: 'put off', is: match('A', 'B', null, { kind: 'to-play', postponed: true }), result: '', note: 'aplazado, sin fecha' },
  { why: 'a lost score', is: match('A', 'B', null, { winner: 'home' }), result: '?–?', note: 'marcador sin dato; ganó A' },
  { why: 'a walkover', is: match('A', 'B', null, { kind: 'walkover', winner: 'away' }), result: 'W.O.', note: 'ganó B' },
  {
    why: 'a walkover nobody knows whose',
    is: match('A', 'B', null, { kind: 'walkover', winner: null }),
    result: 'W.O.',
    note: 'no consta el ganador',
  },
  {
    why: 'a ruling in place of the pitch',
    is: match('A', 'B', [3, 0], { kind: 'awarded', onThePitch: [0, 1], ruling: 'r1' }),
    result: '3–0',
    note: 'por resolución; en la cancha 0–1; resolución r1',
  },
  { why: 'penalties', is: match('A', 'B', [1, 1], { penalties: [4, 3] }), result: '1–1', note: 'penales 4–3' },
  { why: 'not played', is: match('A', 'B', null, { kind: 'not-played', winner: null }), result: '–', note: 'no se jugó' },
])('$why', ({ is, note, result }) => expect(matchText(WORDS.es, is)).toEqual({ result, note }));
