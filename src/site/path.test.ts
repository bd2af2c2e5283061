import { expect, test } from 'vitest';
import { parsePath } from './path.ts';

test.each([
  { path: '/', then: [] },
  { path: '/es/', then: ['es'] },
  { path: '/es/a%2Fb', then: undefined },
  { path: '/es/a%5Cb', then: undefined },
  { path: '/es/../x', then: undefined },
  { path: '/es/Alianza%20Lima', then: ['es', 'Alianza Lima'] },
])('$path has the segments $then', ({ path, then }) => expect(parsePath(path)).toEqual(then));
