import { expect, test } from 'vitest';
import type { Block, Bracket, Cell, Page, PageOutcome, PageTie } from '../page/page.ts';
import { reconstructTies } from './reconstruct-ties.ts';

const span = { from: 0, to: 1 };
const cell = <T>(value: T): Cell<T> => ({ value, raw: '', span });
const text = (words: string): Cell<PageOutcome> => cell({ kind: 'text', text: words });
const lost = cell<PageOutcome>({ kind: 'decided', drawn: 'not-stated' });
const played = (a: number, b: number): Cell<PageOutcome> => cell({ kind: 'played', score: [a, b], extraTime: 'none' });

const bracket = (first: readonly string[], second: readonly string[], aggregate: readonly [string, string]): Bracket => ({
  kind: 'bracket',
  heading: ['Cup'],
  span,
  rounds: [
    {
      title: 'Final',
      sides: [
        { number: 1, team: cell('A'), scores: first.map(text), aggregate: cell(aggregate[0]), marked: 'no' },
        { number: 2, team: cell('B'), scores: second.map(text), aggregate: cell(aggregate[1]), marked: 'winner' },
      ],
    },
  ],
});
const tie = (more: Partial<PageTie>): PageTie => ({
  kind: 'tie',
  heading: ['Cup'],
  span,
  teams: [cell('A'), cell('B')],
  legs: [],
  ...more,
});

test.each<{ readonly why: string; readonly block: Block; readonly then: readonly string[] }>([
  {
    why: 'a leg of a bracket is what its aggregate leaves',
    block: bracket(['1', '?'], ['1', '?'], ['2', '4']),
    then: ['winner', 'leg-score'],
  },
  { why: 'a bracket with all its scores', block: bracket(['1', '1'], ['1', '3'], ['2', '4']), then: [] },
  {
    why: 'a tie with penalties was level',
    block: tie({ legs: [lost, played(1, 2)], aggregate: cell([3, 3]), penalties: cell([5, 4]) }),
    then: ['winner', 'leg-score'],
  },
  {
    why: 'penalties under an aggregate that is not level',
    block: tie({ legs: [lost, played(1, 2)], aggregate: cell([4, 3]), penalties: cell([5, 4]) }),
    then: ['impossible'],
  },
])('$why', ({ block, then }) => {
  const page: Page = { format: 'wikitext', blocks: [block], remarks: [] };
  expect(reconstructTies(page, () => true).flatMap(({ certain }) => certain.map(({ code }) => code))).toEqual(then);
});
