import { makeLookup, type Plan } from '../engine/index.ts';

/** The whole path of a contest or container that facts call by less (`national/o5`); as typed if it names none, or several. */
export const contestPaths = ({ nodes }: Plan): ((typed: string) => string) => {
  const lookup = makeLookup(nodes);
  const known = new Map<string, string>();
  return (typed) => {
    const path = known.get(typed) ?? wholePath(lookup(typed, undefined), nodes) ?? typed;
    known.set(typed, path);
    return path;
  };
};

const wholePath = (found: ReturnType<ReturnType<typeof makeLookup>>, nodes: Plan['nodes']): string | undefined =>
  'found' in found ? nodes[found.found]?.path : undefined;
