import { createHash } from 'node:crypto';
import type { Head } from '../../log/index.ts';
import { inOrder } from './pieces.ts';

/** What heads are compared by: a digest that is the same for the same heads in any order, and how far they reach. */
export const markOf = (heads: readonly Head[]): { readonly mark: string; readonly reach: number } => {
  const digest = createHash('sha256');
  let reach = 0;
  for (const { stream, version, hash } of [...heads].sort((a, b) => inOrder(a.stream, b.stream))) {
    digest.update(JSON.stringify([stream, version, hash]));
    reach += version;
  }
  return { mark: digest.digest('hex'), reach };
};
