import type { Stage } from '../wire/index.ts';
import { type GroupDocument, type Layer, layersOf, type Outline } from './outline.ts';
import { type Language, listed, lowered, type Words } from './words/words.ts';

/** How a region or stage is played: its groups, its rounds of ties, and what of it is lost. */
export type RegionFormat = {
  readonly groups: readonly { readonly size: number; readonly through: number }[];
  /** `name` is undefined where several ties stand side by side without a round around them. */
  readonly rounds: readonly { readonly name: Stage['name'] | undefined; readonly ties: number }[];
  readonly lost: readonly Stage['name'][];
};

export function formatOf(outline: Outline, container: Stage): RegionFormat {
  return formatFrom(layersOf(outline, container));
}

export function formatFrom(layers: readonly Layer[]): RegionFormat {
  const contests = layers.flatMap((layer) => layer.contests);
  const groups = contests.filter((contest): contest is GroupDocument => contest.kind === 'group');
  return {
    groups: groups.map((group) => ({
      size: Math.max(group.slots.length, group.table.length),
      through: Math.max(
        group.table.filter((row) => row.advances).length,
        group.places.filter((place) => place.advances ?? place.from !== null).length,
      ),
    })),
    rounds: layers
      .map((layer) => {
        const ties = layer.contests.filter((contest) => contest.kind === 'tie');
        return { name: layer.round?.name ?? (ties.length === 1 ? ties[0]?.name : undefined), ties: ties.length };
      })
      .filter(({ ties }) => ties > 0),
    lost: contests.filter((contest) => contest.kind === 'unrecorded').map((contest) => contest.name),
  };
}

/** Up to so many groups are told by their sizes. */
const FEW = 8;

export function formatText(format: RegionFormat, words: Words, language: Language): string {
  const parts: string[] = [];
  const sizes = [...new Set(format.groups.map(({ size }) => size))];
  const [size] = sizes;
  const throughs = new Set(format.groups.map(({ through }) => through));
  const through = throughs.size === 1 ? (format.groups[0]?.through ?? 0) : 0;
  const tail = through === 0 ? '' : words.regions.through(through);
  if (format.groups.length === 1 && size !== undefined) parts.push(words.regions.groupOf(size) + tail);
  else if (sizes.length === 1 && size !== undefined) parts.push(words.regions.groupsOf(format.groups.length, size) + tail);
  else if (sizes.length > 1 && format.groups.length > FEW)
    parts.push(words.regions.groupsBetween(format.groups.length, Math.min(...sizes), Math.max(...sizes)));
  else if (sizes.length > 1)
    parts.push(
      words.regions.groups(
        listed(
          format.groups.map((group) => String(group.size)),
          words,
        ),
      ),
    );
  if (format.rounds.length > 0) {
    const names = format.rounds.flatMap(({ name }) => (name === undefined ? [] : [lowered(name[language])]));
    parts.push(
      names.length < format.rounds.length || names.join('').length > 60
        ? words.regions.tiesCount(format.rounds.reduce((sum, round) => sum + round.ties, 0))
        : words.regions.ties(listed(names, words)),
    );
  }
  if (format.lost.length > 0)
    parts.push(
      parts.length === 0
        ? words.regions.unrecorded
        : words.regions.unrecordedPart(
            listed(
              format.lost.map((name) => lowered(name[language])),
              words,
            ),
          ),
    );
  const text = parts.join('; ');
  return text === '' ? words.regions.empty : text.charAt(0).toUpperCase() + text.slice(1);
}
