import type { Block } from '../page/page.ts';

type Section = { readonly own: Block[]; readonly within: Map<string, Section> };

/**
 * Blocks section by section, sections in the order in which they first appear: a title is opened once. What stands right
 * under a title (a list of clubs, a bracket) comes before the sections within it.
 */
export const bySection = (blocks: readonly Block[]): readonly Block[] => {
  const top = emptySection();
  for (const block of blocks) {
    let here = top;
    for (const title of block.heading) {
      const next = here.within.get(title) ?? emptySection();
      here.within.set(title, next);
      here = next;
    }
    here.own.push(block);
  }
  return blocksIn(top);
};

const emptySection = (): Section => ({ own: [], within: new Map() });

const blocksIn = ({ own, within }: Section): readonly Block[] => [...own, ...[...within.values()].flatMap(blocksIn)];
