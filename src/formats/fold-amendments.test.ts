import { describe, expect, test } from 'vitest';
import { foldAmendments } from './fold-amendments.ts';
import { readLayer } from './layers.ts';

const RULES = `# the head stays
season: 1   # so does this
stages: { a: { group: x, rounds: 2 }, final: 1 of a v 2 of a }
`;
const amendment = (date: string, change: string): string => `  - { by: Board, date: ${date}, change: ${change} }\n`;
const folding = (amendments: string, base?: string, dates: readonly string[] = []) =>
  foldAmendments(
    `${RULES}${amendments === '' ? '' : `amendments:\n${amendments}`}`,
    'f',
    base === undefined ? [] : [readLayer(base, 'base')],
    {
      dates: new Set(dates),
      adding: 'before/ordered',
    },
  );

describe('amendments that a new season begins with', () => {
  test.each<{
    why: string;
    amendments: string;
    base?: string;
    without?: readonly string[];
    became: readonly string[];
    says: string;
    not?: string;
  }>([
    {
      why: 'a rule that is changed stands as it was changed',
      amendments: amendment('2030-05-12', '{ stages: { a: { rounds: 1 } } }'),
      became: ['folded'],
      says: 'rounds: 1',
      not: 'amendments',
    },
    {
      why: 'of two the later one wins, wherever it stands',
      amendments: amendment('2030-06-01', '{ stages: { a: { rounds: 4 } } }') + amendment('2030-05-12', '{ stages: { a: { rounds: 3 } } }'),
      became: ['folded', 'folded'],
      says: 'rounds: 4',
    },
    {
      why: 'what is added comes last',
      amendments: amendment('2030-05-12', '{ stages: { b: 3 }, edition: 2 }'),
      became: ['folded'],
      says: 'b: 3 }',
    },
    {
      why: 'what is taken away is gone',
      amendments: amendment('2030-05-12', '{ stages: { final: none } }'),
      became: ['folded'],
      says: 'rounds: 2 } }',
    },
    {
      why: 'what would read otherwise in the rules stays an amendment, and so do those after it',
      amendments:
        amendment('2030-05-12', '{ stages: { a: { rounds: 1 } } }') +
        amendment('2030-05-13', '{ stages: { final: { legs: 1 } } }') +
        amendment('2030-05-14', '{ season: 3 }'),
      became: ['folded', 'kept', 'kept'],
      says: 'final: { legs: 1 }',
    },
    {
      why: 'what the base says can be taken away',
      amendments: amendment('2030-05-12', '{ stages: { cup: none } }'),
      base: 'stages: { cup: 4 }',
      became: ['folded'],
      says: 'cup: none',
    },
    {
      why: 'a day is left out',
      amendments: amendment('2030-05-12', '{ season: 3 }'),
      without: ['2030-05-12'],
      became: ['left-out'],
      says: 'season: 1 # so does this',
    },
    {
      why: 'a match that was ordered is left out',
      amendments: amendment('2030-05-12', '{ before: { ordered: { contests: { x: 1 } } } }'),
      became: ['left-out'],
      says: 'final',
      not: 'ordered',
    },
    { why: 'without amendments nothing is touched', amendments: '', became: [], says: RULES },
  ])('$why', ({ amendments, base, became, not, says, without }) => {
    const { amendments: told, text } = folding(amendments, base, without);
    expect(told.map((one) => one.became)).toEqual(became);
    expect(text).toContain(says);
    expect(text).toContain('# the head stays');
    if (not !== undefined) expect(text).not.toContain(not);
  });
});
