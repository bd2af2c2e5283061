import type { Season } from '../../engine/index.ts';
import { findContest } from '../find-contest.ts';
import { problem, type Refused } from './office.ts';

/** The contests at a path as a person types it; undefined if none is asked for: then all are looked at. */
export const contestsAt = (season: Season, typed: string | undefined): readonly string[] | undefined | Refused => {
  if (typed === undefined) return undefined;
  const found = findContest(season, typed);
  switch (found.kind) {
    case 'found':
      return found.contests;
    case 'ambiguous':
      return { kind: 'refused', problems: [problem('reference-ambiguous', { reference: typed, candidates: found.candidates.join(', ') })] };
    case 'unknown':
      return { kind: 'refused', problems: [problem('contest-unknown', { contest: typed, nearest: found.nearest ?? '' })] };
  }
};

/** The same, and it must be one contest. */
export const contestAt = (season: Season, typed: string): Season['plan']['contests'][number] | Refused => {
  const paths = contestsAt(season, typed);
  if (paths === undefined || 'kind' in paths)
    return paths ?? { kind: 'refused', problems: [problem('contest-unknown', { contest: typed, nearest: '' })] };
  const [only, ...others] = paths;
  const contest = season.plan.contests.find(({ path }) => path === only);
  if (contest && others.length === 0) return contest;
  return { kind: 'refused', problems: [problem('reference-ambiguous', { reference: typed, candidates: paths.slice(0, 8).join(', ') })] };
};
