import { describe, expect, test } from 'vitest';
import { checkDraft, type Draft, MAIN, type What } from '../../src/log/index.ts';
import { facts, SEASON } from '../kit/some-logs.ts';

const draft = (change: Partial<Draft> = {}): Draft => ({
  id: 'x-1',
  recorded: '2026-03-01T10:00:00Z',
  by: 'Juan Pérez',
  what: facts('ruling: R1 final', '', '== huaraz', 'A 2-1 B'),
  ...change,
});
const undo: What = { kind: 'undo', entry: 'x-0' };
const added: What = { kind: 'added', file: 'clubs.yaml', text: 'a: A\n' };

describe('a draft is checked before it is written', () => {
  test.each([
    { why: 'facts may stand in any stream', one: draft(), stream: 'huaraz', codes: [] },
    { why: 'so may undoings', one: draft({ what: undo }), stream: 'huaraz', codes: [] },
    { why: 'a club is registered in main', one: draft({ what: added }), stream: MAIN, codes: [] },
    { why: 'and nowhere else', one: draft({ what: added }), stream: 'huaraz', codes: ['log-main-only'] },
    { why: 'a writer has a name', one: draft({ by: ' ' }), stream: MAIN, codes: ['log-line-unreadable'] },
    { why: 'a reason is one line', one: draft({ why: 'a\nb' }), stream: MAIN, codes: ['log-line-unreadable'] },
    {
      why: 'a text can be said in JSON',
      one: draft({ what: facts('== a', 'A 1-0 \ud800') }),
      stream: MAIN,
      codes: ['log-line-unreadable'],
    },
    { why: 'facts can be read', one: draft({ what: facts('== a', 'A beat B') }), stream: MAIN, codes: ['line-unreadable'] },
    {
      why: 'facts do not speak for a whole file',
      one: draft({ what: facts('source: x', '== a', 'A 1-0 B') }),
      stream: MAIN,
      codes: ['line-unreadable'],
    },
  ])('$why', ({ codes, one, stream }) => {
    expect(checkDraft(one, SEASON, stream).map(({ code }) => code)).toEqual(codes);
  });

  test('and the place of a fault is that in its own text', () => {
    expect(checkDraft(draft({ what: facts('== a', 'A beat B') }), SEASON, MAIN)[0]?.spot?.line).toBe(2);
  });
});
