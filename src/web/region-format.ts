import type { Stage } from '../wire/index.ts';
import { layersOf, type GroupDocument, type Outline } from './outline.ts';
import { listed, type Language, type Words } from './words/words.ts';

/** How a region or stage is played: its groups, its rounds of ties, and what of it is lost. */
export type RegionFormat = {
  readonly groups: readonly { readonly size: number; readonly through: number }[];
  readonly rounds: readonly { readonly name: Stage['name']; readonly ties: number }[];
  readonly lost: readonly Stage['name'][];
};

export function formatOf(outline: Outline, container: Stage): RegionFormat {
  const layers = layersOf(outline, container);
  const contests = layers.flatMap((layer) => layer.contests);
  const groups = contests.filter((contest): contest is GroupDocument => contest.kind === 'group');
  return {
    groups: groups.map((group) => ({ size: Math.max(group.slots.length, group.table.length), through: group.cuts[0]?.after ?? 0 })),
    rounds: layers.map((layer) => ({ name: layer.name, ties: layer.contests.filter((contest) => contest.kind === 'tie').length })).filter(({ ties }) => ties > 0),
    lost: contests.filter((contest) => contest.kind === 'unrecorded').map((contest) => contest.name),
  };
}

export function formatText(format: RegionFormat, words: Words, language: Language): string {
  const parts: string[] = [];
  const sizes = [...new Set(format.groups.map(({ size }) => size))];
  const [size] = sizes;
  if (format.groups.length === 1 && size !== undefined) parts.push(words.regions.groupOf(size));
  else if (sizes.length === 1 && size !== undefined) parts.push(words.regions.groupsOf(format.groups.length, size));
  else if (sizes.length > 1) parts.push(words.regions.groups(listed(format.groups.map((group) => String(group.size)), words)));
  if (format.rounds.length > 0) {
    const names = format.rounds.map(({ name }) => name[language].toLowerCase());
    parts.push(names.join('').length > 60 ? words.regions.tiesCount(format.rounds.reduce((sum, round) => sum + round.ties, 0)) : words.regions.ties(listed(names, words)));
  }
  if (format.lost.length > 0) parts.push(parts.length === 0 ? words.regions.unrecorded : words.regions.unrecordedPart(listed(format.lost.map((name) => name[language].toLowerCase()), words)));
  const text = parts.join('; ');
  return text === '' ? words.regions.empty : text.charAt(0).toUpperCase() + text.slice(1);
}
