import type { Problem, Season, SeasonTeam, TeamIx } from '../engine/index.ts';

export const valueWrong = (key: string, found: string, expected: string): Problem => ({
  code: 'value-wrong',
  severity: 'error',
  args: { key, found, expected },
});

export const teamOf = ({ teams }: Season, ix: TeamIx): SeasonTeam => teams[ix] ?? { id: '', name: '' };
