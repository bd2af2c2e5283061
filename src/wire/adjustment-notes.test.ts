import { expect, test } from 'vitest';
import { adjustmentNotes } from './adjustment-notes.ts';
import type { AdjustmentDocument, RowDocument } from './season-document.ts';

const row = (name: string, adjustments: readonly Partial<AdjustmentDocument>[]): RowDocument => ({
  position: 1,
  state: 'settled',
  team: { id: name.toLowerCase(), name },
  played: null,
  won: null,
  drawn: null,
  lost: null,
  goalsFor: null,
  goalsAgainst: null,
  goalDifference: null,
  points: null,
  adjustments: adjustments.map((one) => ({ points: 1, kind: 'fact', article: null, ruling: null, note: null, ...one })),
  figures: 'matches',
  advances: false,
  to: null,
  because: [],
});

test('teams with points of the same ground share a note; another ruling or article is another ground', () => {
  const notes = adjustmentNotes([
    row('A', [{ points: 8, kind: 'carried', article: '14' }]),
    row('B', [
      { points: 11, kind: 'carried', article: '14' },
      { points: -3, ruling: 'R1' },
    ]),
    row('C', [{ points: -3, ruling: 'R2' }]),
    row('D', []),
  ]);
  expect(
    notes.map(({ kind, article, ruling, teams }) => [kind, article, ruling, teams.map(({ team, points }) => `${team.name} ${points}`)]),
  ).toEqual([
    ['carried', '14', null, ['A 8', 'B 11']],
    ['fact', null, 'R1', ['B -3']],
    ['fact', null, 'R2', ['C -3']],
  ]);
});
