import { describe, expect, test } from 'vitest';
import type { PageOutcome } from '../page/page.ts';
import { rewriteDay, rewriteNumber, rewritePair, rewriteWord } from './rewrite.ts';
import type { PageStyle } from './style.ts';

const style: PageStyle = { dash: '–', minus: '−', plus: '+', walkover: 'W.O.' };

describe('a score', () => {
  test.each([
    { why: 'keeps the hyphen of the page', raw: '2-1', gives: '3-0' },
    { why: 'keeps the en dash', raw: '2–1', gives: '3–0' },
    { why: 'keeps the minus sign and the blanks', raw: '2 − 1', gives: '3 − 0' },
    { why: 'keeps the entity', raw: '2&ndash;1', gives: '3&ndash;0' },
    { why: 'keeps the template of the dash', raw: '2{{ndash}}1', gives: '3{{ndash}}0' },
    { why: 'keeps a padded figure padded', raw: '02–01', gives: '03–00' },
    { why: 'is the one that readers of a link see', raw: '[[Final 2-1|2-1]]', gives: '[[Final 2-1|3-0]]' },
    { why: 'keeps the reference behind it', raw: '2–1<ref>won 2–1 at home</ref>', gives: '3–0<ref>won 2–1 at home</ref>' },
    { why: 'keeps the comment before it', raw: '<!-- 2–1 -->2–1', gives: '<!-- 2–1 -->3–0' },
    { why: 'keeps the words behind it', raw: "'''2–1''' ([[a.e.t.]])", gives: "'''3–0''' ([[a.e.t.]])" },
    { why: 'leaves half time alone', raw: '2–1 (2–1)', gives: '3–0 (2–1)' },
    { why: 'leaves penalties alone', raw: '2–1 (4–2 p)', gives: '3–0 (4–2 p)' },
    { why: 'stands beside signs of two units', raw: '⚽ 2–1', gives: undefined },
    { why: 'is not found where another one stands', raw: '2–2', gives: undefined },
  ])('$why', ({ gives, raw }) => {
    expect(rewritePair(raw, [2, 1], [3, 0], 'score')).toBe(gives);
  });

  test('of a shoot-out or half time changes only there', () => {
    expect(rewritePair('2–1 (2–1 p)', [2, 1], [4, 3], 'penalties')).toBe('2–1 (4–3 p)');
    expect(rewritePair('2–1 (2–1)', [2, 1], [1, 0], 'half-time')).toBe('2–1 (1–0)');
  });
});

describe('a number', () => {
  test.each([
    { why: 'stands alone', raw: '12', was: 12, value: 9, gives: '9' },
    { why: 'keeps its padding', raw: '07', was: 7, value: 5, gives: '05' },
    { why: 'keeps its minus', raw: '-3', was: -3, value: -4, gives: '-4' },
    { why: 'keeps its plus', raw: '+3', was: 3, value: 12, gives: '+12' },
    { why: 'takes the minus of the page', raw: '+1', was: 1, value: -1, gives: '−1' },
    { why: 'takes the plus of the page', raw: '−1', was: -1, value: 2, gives: '+2' },
    { why: 'is zero without a sign', raw: '+2', was: 2, value: 0, gives: '0' },
    { why: 'keeps bold and the reference', raw: "'''5'''<ref>5 and not 6</ref>", was: 5, value: 6, gives: "'''6'''<ref>5 and not 6</ref>" },
    { why: 'is not a part of a longer one', raw: '15', was: 5, value: 6, gives: undefined },
  ])('$why', ({ gives, raw, value, was }) => {
    expect(rewriteNumber(raw, was, value, style, 'plus')).toBe(gives);
  });
});

describe('a word and a score', () => {
  const played: PageOutcome = { kind: 'played', score: [3, 1], extraTime: 'none' };
  test.each([
    { why: 'a score takes the place of a walkover', raw: 'W.O.<ref>W.O.</ref>', value: played, gives: '3–1<ref>W.O.</ref>' },
    { why: 'a score takes the place of a lost one', raw: '?–?', value: played, gives: '3–1' },
    { why: 'a walkover is written as the page writes it', raw: '[[a|3–1]]', value: { kind: 'walkover' } as const, gives: '[[a|W.O.]]' },
    { why: 'an annulled match is left to a person', raw: '3–1', value: { kind: 'annulled' } as const, gives: undefined },
  ])('$why', ({ gives, raw, value }) => {
    expect(rewriteWord(raw, value, style)).toBe(gives);
  });
});

describe('a day', () => {
  test.each([
    { raw: '2004-11-28', gives: '2004-12-05' },
    { raw: '{{Start date|2004|11|28|df=y}}', gives: '{{Start date|2004|12|5|df=y}}' },
    { raw: '28/11/2004', gives: '5/12/2004' },
    { raw: '{{fecha|28|11|2004}}', gives: '{{fecha|5|12|2004}}' },
    { raw: '28 November 2004', gives: undefined },
  ])('$raw', ({ gives, raw }) => {
    expect(rewriteDay(raw, '2004-11-28', '2004-12-05')).toBe(gives);
  });
});
