import { describe, expect, test } from 'vitest';
import type { PageOutcome } from './page.ts';
import { readPair, readScore } from './scores.ts';

const played = (home: number, away: number, rest: Partial<Extract<PageOutcome, { kind: 'played' }>> = {}): PageOutcome => ({
  kind: 'played',
  score: [home, away],
  extraTime: 'none',
  ...rest,
});

describe('a score', () => {
  test.each([
    '2-1',
    '2–1',
    '2—1',
    '2−1',
    '2‑1',
    '2:1',
    ' 2 – 1 ',
    '2&ndash;1',
    '2&minus;1',
    '2{{ndash}}1',
    '[[A v B|2–1]]',
    "'''2–1'''",
    '2–1<ref name="x" />',
  ])('is read from %j', (cell) => expect(readScore(cell)?.outcome).toEqual(played(2, 1)));

  test.each([
    { cell: '2–1<ref>Report</ref>', then: played(2, 1) },
    { cell: '2–1{{efn|Note}}', then: played(2, 1) },
    { cell: '2–1[a]', then: played(2, 1) },
    { cell: '10–0', then: played(10, 0) },
    { cell: '2:0 (1:0)', then: played(2, 0, { halfTime: [1, 0] }) },
    { cell: '1–1 (4–2 p)', then: played(1, 1, { penalties: [4, 2] }) },
    { cell: '1–1 (4–2 pen.)', then: played(1, 1, { penalties: [4, 2] }) },
    { cell: '1–1 (p. 4–2)', then: played(1, 1, { penalties: [4, 2] }) },
    { cell: '2–1 (a.e.t.)', then: played(2, 1, { extraTime: 'after' }) },
    { cell: '2–1 {{aet}}', then: played(2, 1, { extraTime: 'after' }) },
    { cell: '{{score link|x#y|2–1}}', then: played(2, 1) },
    { cell: '3–0 (w/o)', then: { kind: 'awarded', score: [3, 0] } },
    { cell: '3–0 (awarded)', then: { kind: 'awarded', score: [3, 0] } },
    { cell: '1–0 (abandoned)', then: { kind: 'text', text: '1–0 (abandoned)' } },
    { cell: '1–0 susp', then: { kind: 'suspended', score: [1, 0] } },
    { cell: '1–0 (annulled)', then: { kind: 'annulled' } },
  ] as const)('$cell', ({ cell, then }) => expect(readScore(cell)).toEqual({ outcome: then }));

  test('keeps the words behind it', () => expect(readScore('2–1 in Tacna')).toEqual({ outcome: played(2, 1), note: 'in Tacna' }));
});

test.each([
  { cell: 'W.O.', kind: 'walkover' },
  { cell: 'w/o', kind: 'walkover' },
  { cell: 'WO', kind: 'walkover' },
  { cell: '–', kind: 'not-played' },
  { cell: '—', kind: 'not-played' },
  { cell: 'n/p', kind: 'not-played' },
  { cell: '?–?', kind: 'decided' },
  { cell: 'v', kind: 'to-play' },
  { cell: 'Postponed', kind: 'to-play' },
  { cell: 'anulado', kind: 'annulled' },
  { cell: '12 May', kind: 'text' },
  { cell: '1234–1', kind: 'text' },
])('$cell is $kind', ({ cell, kind }) => expect(readScore(cell)?.outcome.kind).toBe(kind));

test.each(['', '  ', '<!-- later -->', '<ref>x</ref>', '&nbsp;'])('a cell of %j is empty', (cell) =>
  expect(readScore(cell)).toBeUndefined(),
);

test.each([
  { cell: '3–3 (5–4 p)', then: { value: [3, 3], penalties: [5, 4] } },
  { cell: '4–1', then: { value: [4, 1] } },
  { cell: '1–1 (a)', then: { value: [1, 1], note: 'a' } },
  { cell: 'W.O.', then: undefined },
])('the figures of a tie in $cell', ({ cell, then }) => expect(readPair(cell)).toEqual(then));

test.each([
  { what: 'opening braces', cell: '{'.repeat(1_000_000), kind: 'text' },
  { what: 'dashes', cell: '1–'.repeat(500_000), kind: 'text' },
  { what: 'opening references', cell: `2–1${'<ref>'.repeat(200_000)}`, kind: 'text' },
  { what: 'brackets just short of the limit', cell: `2–1${'('.repeat(190)}`, kind: 'played' },
])('a cell of $what has an answer', ({ cell, kind }) => {
  expect(readScore(cell)?.outcome.kind).toBe(kind);
});
