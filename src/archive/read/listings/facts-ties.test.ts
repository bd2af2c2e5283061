import { describe, expect, test } from 'vitest';
import { makeFactsReader, readFactsPage } from './facts-page.ts';

const read = (...lines: readonly string[]) => readFactsPage(['== final', ...lines].join('\n'));

describe('the legs of a pair with what was printed of them are a tie', () => {
  test('seen from the home team of the first leg, each value with its place', () => {
    const text =
      '== final\nleg 2: B 3-1 A\nleg 1: A 2-0 B [ht 1-0]\nthird match: B 1-1 A [neutral; pens 4-2]\nprinted: aggregate 3-3\nprinted: points 4-4';
    const { blocks, remarks } = readFactsPage(text);
    expect(remarks).toEqual([]);
    expect(blocks).toMatchObject([
      {
        kind: 'tie',
        heading: ['final'],
        teams: [{ value: 'A' }, { value: 'B' }],
        legs: [{ value: { score: [2, 0], halfTime: [1, 0] } }, { raw: '3-1', value: { score: [1, 3] } }],
        thirdMatch: { value: { score: [1, 1], penalties: [2, 4] } },
        aggregate: { raw: '3-3', value: [3, 3] },
        points: { raw: '4-4', value: [4, 4] },
      },
    ]);
    const [tie] = blocks;
    const spans =
      tie?.kind === 'tie' ? [tie.teams[0], ...tie.legs, tie.aggregate].map((cell) => text.slice(cell?.span.from, cell?.span.to)) : [];
    expect(spans).toEqual(['A', '2-0', '3-1', '3-3']);
  });

  test.each([
    { why: 'a leg that is told twice', lines: ['leg 1: A 2-0 B', 'leg 1: B 2-0 A'], kinds: ['match', 'match'] },
    { why: 'a second leg without the first', lines: ['leg 2: A 2-0 B'], kinds: ['match'] },
    { why: 'a play-off', lines: ['play-off: A 2-0 B'], kinds: ['match'] },
    { why: 'a third match alone', lines: ['third match: A 2-0 B'], kinds: ['tie'] },
    { why: 'two pairs of one contest', lines: ['leg 1: A 2-0 B', 'leg 1: C 2-0 D', 'leg 2: B 0-0 A'], kinds: ['tie', 'tie'] },
  ])('$why becomes $kinds', ({ kinds, lines }) => expect(read(...lines).blocks.map(({ kind }) => kind)).toEqual(kinds));

  test.each([
    { why: 'no tie is there', lines: ['printed: points 6-3'] },
    { why: 'several pairs met in the contest', lines: ['leg 1: A 2-0 B', 'leg 1: C 2-0 D', 'printed: points 6-3'] },
    { why: 'another one said it before', lines: ['leg 1: A 2-0 B', 'printed: points 3-0', 'printed: points 6-3 [source other]'] },
    { why: 'its legs are no tie', lines: ['leg 2: A 2-0 B', 'printed: points 6-3'] },
  ])('a printed figure is remarked where $why', ({ lines }) => expect(read(...lines).remarks).toMatchObject([{ kept: 'nothing' }]));
});

test('the rows of each source are a table of their own, wherever they stand', () => {
  const { blocks } = read('row: A 1 0 0 2-0 3', 'row: A 1 0 0 3-0 3 [source other]', 'A 2-0 B', 'row: B 0 0 1 0-2 0');
  expect(blocks.map((block) => (block.kind === 'standings' ? block.rows.map(({ team }) => team.value) : block.kind))).toEqual([
    ['A', 'B'],
    ['A'],
    'match',
  ]);
});

test('the titles above a contest may be given', () => {
  const page = makeFactsReader((contest) => ['Nacional', contest])('== final\nA 2-0 B');
  expect(page.blocks).toMatchObject([{ heading: ['Nacional', 'final'] }]);
});
