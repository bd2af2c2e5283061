import { nearest, type Plan, type PlanNode } from '../../engine/index.ts';
import { type Refused, refused } from './office.ts';

/** The container or contest at a path as a person types it: its whole path, or the end of it if no other ends so. */
export const nodeMeant = ({ nodes }: Plan, typed: string): PlanNode | Refused => {
  const wanted = typed.trim().replace(/\/+$/, '');
  const ends = nodes.filter(({ path }) => path === wanted || path.endsWith(`/${wanted}`));
  const exact = ends.find(({ path }) => path === wanted);
  const [only = exact, ...others] = exact === undefined ? ends : [exact];
  const paths = nodes.map(({ path }) => path);
  if (only === undefined) return refused('contest-unknown', { contest: typed, nearest: nearest(typed, paths) ?? '' });
  if (others.length === 0) return only;
  return refused('reference-ambiguous', {
    reference: typed,
    candidates: ends
      .slice(0, 8)
      .map(({ path }) => path)
      .join(', '),
  });
};
