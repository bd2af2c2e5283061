import type { Season } from '../../engine/index.ts';
import { contestPath } from '../export-season.ts';
import { type FixtureOrder, fixtureOf, type Made } from '../fixture.ts';
import { isProblem } from '../shelf.ts';
import { type Decide, type Decision, onSeason } from './append.ts';

/**
 * Puts the rounds of a group, or of all groups in a container, on record, and the matches of ties whose teams are known. `tell`
 * hears what was made, also which groups are left out and why.
 */
export const writeFixture = (
  order: Pick<FixtureOrder, 'contest' | 'numbers' | 'legs'>,
  tell: (made: Made & { readonly season: Season; readonly path: string }) => void,
): Decide =>
  onSeason((season): Decision => {
    const path = contestPath(season, order.contest);
    if (typeof path !== 'string') return { kind: 'refused', problems: [path] };
    const made = fixtureOf(season, path, order);
    if (isProblem(made)) return { kind: 'refused', problems: [made] };
    tell({ ...made, season, path });
    return { kind: 'facts', statements: made.statements };
  });
