import { makeLookup, type Plan, type PlanContest, type PlanNode, slug } from '../engine/index.ts';

/** The one node of a kind that a path of headings means, by ids or by names in either language; undefined if none, or several. */
const nodesNamed = (plan: Plan, isOne: (node: PlanNode) => boolean): ((path: string) => PlanNode | undefined) => {
  const lookup = makeLookup(plan.nodes);
  const namesOf = ({ node, path }: PlanNode): readonly string[] => [
    path.slice(path.lastIndexOf('/') + 1),
    ...[node.name?.es, node.name?.en].flatMap((one) => (one === undefined ? [] : [slug(one)])),
  ];
  const within = ({ parent }: PlanNode): readonly string[] => {
    const above = parent === undefined ? undefined : plan.nodes[parent];
    return above === undefined ? [] : [...namesOf(above), ...within(above)];
  };
  const byName = new Map<string, PlanNode[]>();
  for (const node of plan.nodes) {
    if (!isOne(node)) continue;
    for (const name of new Set(namesOf(node))) byName.set(name, [...(byName.get(name) ?? []), node]);
  }
  return (path) => {
    const found = lookup(path, undefined);
    const direct = 'found' in found ? plan.nodes[found.found] : undefined;
    if (direct !== undefined && isOne(direct)) return direct;
    const steps = path.split('/');
    const inside = (byName.get(steps.at(-1) ?? '') ?? []).filter((node) => {
      const around = within(node);
      return steps.slice(0, -1).every((step) => around.includes(step));
    });
    return inside.length === 1 ? inside[0] : undefined;
  };
};

/** The contest that a path, or a heading's name, means; undefined where none does, or more than one. */
export const contestNames = (plan: Plan): ((path: string) => PlanContest | undefined) => {
  const named = nodesNamed(plan, ({ contest }) => contest !== undefined);
  return (path) => plan.contests[named(path)?.contest ?? -1];
};

/**
 * Ties by their numbers under the heading of a round (`quarter-finals/3`): a page that lists as many pairs as the round has
 * ties may have them in the order of the rules.
 */
export const tiesByNumber = (plan: Plan, paths: readonly string[]): ReadonlyMap<string, PlanContest> => {
  const named = nodesNamed(plan, ({ node }) => node.kind === 'round');
  const numbers = new Map<string, Map<string, number>>();
  for (const path of paths) {
    const [, round, number] = /^(.*)\/(\d{1,3})$/.exec(path) ?? [];
    if (round === undefined || number === undefined) continue;
    const pairs = numbers.get(round) ?? new Map<string, number>();
    numbers.set(round, pairs.set(path, Number(number)));
  }
  const found = new Map<string, PlanContest>();
  for (const [round, pairs] of numbers) {
    const ties = (named(round)?.children ?? []).flatMap((child) => plan.contests[plan.nodes[child]?.contest ?? -1] ?? []);
    if (ties.length !== pairs.size || ties.some(({ node }) => node.kind !== 'tie')) continue;
    for (const [path, number] of pairs) {
      const tie = ties[number - 1];
      if (tie) found.set(path, tie);
    }
  }
  return found;
};

/** The stage, region or round that the headings over a pair name, the innermost that they do; undefined where none does. */
export const sectionNames = (plan: Plan): ((path: string) => PlanNode | undefined) => {
  const named = nodesNamed(plan, ({ contest }) => contest === undefined);
  return (path) => {
    const steps = path.replace(/\/\d+$/, '').split('/');
    for (; steps.length > 0; steps.pop()) {
      const node = named(steps.join('/'));
      if (node) return node;
    }
    return undefined;
  };
};
