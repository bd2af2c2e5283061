import { at } from '../lists.ts';
import type { Regulations } from '../model/regulations.ts';
import type { Spot } from '../model/spot.ts';
import type { ContestIx } from '../model/standing.ts';
import { makeSuggest } from '../names.ts';
import { territoryTree } from '../territories.ts';
import type { Draft, SlotSource } from './plan.ts';
import type { NodeIx, Refuse, TreeNode } from './tree.ts';

/** `broken` contests have slots that could not be resolved: their sizes say nothing more. */
export const checkSizes = (
  contests: readonly Draft[],
  broken: ReadonlySet<NodeIx>,
  others: readonly SlotSource[],
  refuse: Refuse,
): void => {
  const drawn = new Map<ContestIx, number>();
  for (const contest of contests) {
    const { node, slots, path } = contest;
    for (const source of slots) if (source.kind === 'drawn') drawn.set(source.pot, (drawn.get(source.pot) ?? 0) + 1);
    if (broken.has(contest.nodeIx)) continue;
    if (node.kind === 'tie' && slots.length !== 2) refuse('size-wrong', node.spot, { contest: path, size: slots.length, expected: 2 });
    if (node.kind === 'group' && (slots.length < 2 || slots.length > 60))
      refuse('size-wrong', node.spot, { contest: path, size: slots.length, expected: '2–60' });
  }
  for (const source of [...contests.flatMap((c) => c.slots), ...others]) {
    if (source.kind !== 'place') continue;
    const target = at(contests, source.contest);
    if (broken.has(target.nodeIx)) continue;
    if (source.place < 1 || source.place > target.size)
      refuse('place-missing', source.filling?.spot, { contest: target.path, place: source.place, size: target.size });
  }
  for (const contest of contests) {
    if (contest.node.kind !== 'pot' || broken.has(contest.nodeIx)) continue;
    const taken = drawn.get(contest.ix) ?? 0;
    if (taken !== contest.slots.length)
      refuse('draw-sizes', contest.node.spot, { pot: contest.path, size: contest.slots.length, drawn: taken });
  }
};

/** The territories a node speaks of: its own, or the nearest container's. */
const territoryOf = (nodes: readonly TreeNode[], ix: NodeIx): readonly string[] => {
  for (let here: NodeIx | undefined = ix; here !== undefined; here = at(nodes, here).parent) {
    const { territory } = at(nodes, here).node;
    if (territory.length > 0) return territory;
  }
  return [];
};

export const checkTerritories = (
  regulations: Regulations,
  nodes: readonly TreeNode[],
  contests: readonly Draft[],
  refuse: Refuse,
): void => {
  const tree = territoryTree(regulations.territories);
  const suggest = makeSuggest();
  const names = (): readonly string[] => tree.territories.flatMap(({ id, name }) => [id, name]);
  if (tree.territories.length > 0)
    for (const { node } of nodes)
      for (const territory of node.territory)
        if (!tree.get(territory)) refuse('territory-unknown', node.spot, { territory, nearest: suggest(territory, names()) ?? '' });
  for (const contest of contests) {
    const outer = territoryOf(nodes, contest.nodeIx);
    if (outer.length === 0) continue;
    for (const source of contest.slots) {
      if (source.kind !== 'place') continue;
      const from = at(contests, source.contest);
      const inner = territoryOf(nodes, from.nodeIx);
      const stray = inner.find((territory) => !tree.isWithin(territory, outer));
      if (stray !== undefined)
        refuse('territory-outside', source.filling?.spot, { contest: contest.path, territory: stray, slot: from.path });
    }
  }
};

/** Articles and sources that are named must be there; `?` says that no article is known. */
export const checkMentions = (regulations: Regulations, contests: readonly Draft[], refuse: Refuse): void => {
  const suggest = makeSuggest();
  const articles = new Set(regulations.articles.map((article) => article.id));
  const sources = new Set(regulations.sources.map((source) => source.id));
  const article = (id: string | undefined, spot: Spot | undefined): void => {
    if (articles.size === 0 || id === undefined || id === '?') return;
    for (const one of id.split('+'))
      if (!articles.has(one.trim())) refuse('article-unknown', spot, { article: one.trim(), nearest: suggest(one, articles) ?? '' });
  };
  const source = (id: string | undefined, spot: Spot | undefined): void => {
    if (sources.size > 0 && id !== undefined && !sources.has(id))
      refuse('source-unknown', spot, { source: id, nearest: suggest(id, sources) ?? '' });
  };
  for (const one of regulations.articles) source(one.source, one.spot);
  for (const conflict of regulations.conflicts) for (const value of conflict.values) source(value.source, conflict.spot);
  for (const prize of regulations.prizes) article(prize.article, prize.spot);
  for (const barred of regulations.barred) article(barred.article, barred.spot);
  for (const { node } of contests) {
    if (node.dates) source(node.dates.source, node.spot);
    if (node.kind === 'allocation') article(node.article, node.spot);
    if (node.kind === 'group') article(node.carries?.article, node.spot);
    if (node.kind !== 'group' && node.kind !== 'tie' && node.kind !== 'list') continue;
    article(node.rules.absence?.article, node.spot);
    for (const step of node.rules.decidedBy) {
      article(step.article, step.spot ?? node.spot);
      if (step.kind === 'among') for (const inner of step.order) article(inner.article, inner.spot ?? node.spot);
    }
    article(node.rules.walkover.article, node.spot);
    article(node.rules.exclusion.article, node.spot);
  }
};

/** What only one kind of contest can have: points brought along belong to groups. */
export const checkForms = (contests: readonly Draft[], broken: ReadonlySet<NodeIx>, refuse: Refuse): void => {
  for (const { node, slots, path, nodeIx } of contests) {
    const bonus = slots.find((source) => source.kind !== 'entry' && source.filling?.bonus !== undefined);
    if (bonus !== undefined && bonus.kind !== 'entry' && node.kind !== 'group')
      refuse('bonus-misplaced', bonus.filling?.spot ?? node.spot, { contest: path });
    if (broken.has(nodeIx)) continue;
    const fromGroup = slots.some((source) => source.kind === 'place' && contests[source.contest]?.node.kind === 'group');
    if (node.kind === 'group' && node.carries && !fromGroup) refuse('carries-nothing', node.spot, { contest: path });
    if (node.kind === 'allocation' && slots.length !== node.receivers.length)
      refuse('size-wrong', node.spot, { contest: path, size: slots.length, expected: node.receivers.length });
  }
};
