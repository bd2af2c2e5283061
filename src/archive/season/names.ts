import { fold, type Plan, type PlanNode, type Season, type TeamIx, type Text } from '../../engine/index.ts';
import type { SeasonWords } from './words.ts';

/** What a season's stages, contests and teams are called on a page in one language. */
export type SeasonNames = {
  readonly node: (node: number) => string;
  /** From the stage down, the node itself last. */
  readonly trail: (node: number) => readonly string[];
  /** Two teams of one name are told apart by their seats. */
  readonly team: (team: TeamIx) => string;
  readonly text: (text: Text) => string;
};

export const makeNames = ({ plan, teams }: Pick<Season, 'plan' | 'teams'>, language: 'es' | 'en', words: SeasonWords): SeasonNames => {
  const text = (given: Text): string => given[language] ?? given.es ?? given.en ?? '';
  const node = (ix: number): string => {
    const one = plan.nodes[ix];
    return one === undefined ? '' : nodeName(plan, ix, one, text, words);
  };
  const trail = (ix: number): readonly string[] => {
    const names: string[] = [];
    for (let here: number | undefined = ix; here !== undefined; here = plan.nodes[here]?.parent) names.unshift(node(here));
    return names;
  };
  const bearers = bearersOf(teams);
  const team = (ix: TeamIx): string => {
    const one = teams[ix];
    if (one === undefined) return '?';
    return (bearers.get(fold(one.name)) ?? 0) < 2 ? one.name : `${one.name} (${one.seat ?? one.territory ?? one.id})`;
  };
  return { node, trail, team, text };
};

/** How many teams bear a name; counted once for a season, which is asked for each of its pages. */
const bearersOf = (teams: Season['teams']): ReadonlyMap<string, number> => {
  const known = counted.get(teams);
  if (known) return known;
  const bearers = new Map<string, number>();
  for (const { name } of teams) bearers.set(fold(name), (bearers.get(fold(name)) ?? 0) + 1);
  counted.set(teams, bearers);
  return bearers;
};
const counted = new WeakMap<Season['teams'], ReadonlyMap<string, number>>();

const nodeName = (plan: Plan, ix: number, { node, parent }: PlanNode, text: (given: Text) => string, words: SeasonWords): string => {
  if (node.name) return text(node.name);
  if ('season' in node && node.season !== undefined) return words.season(node.season);
  const round = parent === undefined ? undefined : plan.nodes[parent];
  if (node.kind === 'tie' && round?.node.kind === 'round') return words.tie(round.children.indexOf(ix) + 1);
  return readableId(node.id);
};

/** An id where nobody gave a name: `san-martin` is San martin, `sf1` SF1. */
const readableId = (id: string): string =>
  id.length <= 3 ? id.toUpperCase() : id.charAt(0).toUpperCase() + id.slice(1).replaceAll('-', ' ');
