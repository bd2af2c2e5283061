import type { ConflictDocument, UnknownDocument } from '../wire/index.ts';
import { contestTitle, type View } from './view.ts';

/** What is in doubt about a contest, a stage or region, or (without a link) the season as a whole. */
export type DoubtGroup = {
  readonly id: string;
  readonly title: string;
  readonly href: string | undefined;
  readonly conflicts: readonly ConflictDocument[];
  readonly unknown: readonly UnknownDocument[];
};

/** The season as a whole first, then in the order of the contests. */
export function doubtGroups(view: View): readonly DoubtGroup[] {
  const { contests, document, stages } = view.outline;
  const groups = new Map<string, { conflicts: ConflictDocument[]; unknown: UnknownDocument[] }>();
  const at = (id: string) => {
    const known = groups.get(id) ?? { conflicts: [], unknown: [] };
    groups.set(id, known);
    return known;
  };
  for (const conflict of document.conflicts) at(conflict.contest ?? '').conflicts.push(conflict);
  for (const gap of document.unknown) at(gap.contest).unknown.push(gap);
  const order = new Map([...stages.keys(), ...contests.keys()].map((id, i) => [id, i]));
  return [...groups]
    .sort(([a], [b]) => (order.get(a) ?? -1) - (order.get(b) ?? -1))
    .map(([id, found]) => ({ id, ...found, ...named(view, id) }));
}

function named(view: View, id: string): Pick<DoubtGroup, 'title' | 'href'> {
  const contest = view.outline.contests.get(id);
  if (contest !== undefined) return { title: contestTitle(view, contest), href: view.link({ page: 'contest', id }) };
  const stage = view.outline.stages.get(id);
  if (stage !== undefined) return { title: view.say(stage.name), href: view.link({ page: 'container', id }) };
  return { title: view.words.doubtsPage.season, href: undefined };
}
