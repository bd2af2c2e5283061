import { fold } from '../engine/index.ts';
import type { Both, SeasonDocument, Team } from '../wire/index.ts';
import { lastStep, type Outline } from './outline.ts';
import { outlineFor } from './outlines.ts';

/** Other clubs of a season that are called the same. */
export function namesakes(outline: Outline, team: Team): readonly Team[] {
  return (byName(outline).get(fold(team.name)) ?? []).filter(({ id }) => id !== team.id);
}

function byName(outline: Outline): ReadonlyMap<string, readonly Team[]> {
  const known = names.get(outline);
  if (known !== undefined) return known;
  const found = new Map<string, Team[]>();
  for (const team of outline.teams.values()) {
    const key = fold(team.name);
    const alike = found.get(key);
    if (alike) alike.push(team);
    else found.set(key, [team]);
  }
  names.set(outline, found);
  return found;
}
const names = new WeakMap<Outline, ReadonlyMap<string, readonly Team[]>>();

/** The other seasons of the competition that the same club was in, by the id of the register they share, and how far it came. */
export function otherSeasons(
  seasons: readonly SeasonDocument[],
  here: SeasonDocument,
  { id }: Team,
): readonly { readonly id: string; readonly season: string; readonly reached: Both }[] {
  return seasons
    .filter((season) => season.competition.id === here.competition.id && season.id !== here.id)
    .flatMap((season) => {
      const outline = outlineFor(season);
      if (!outline.teams.has(id)) return [];
      const step = outline.steps[lastStep(outline, id)];
      return [{ id: season.id, season: season.season, reached: step?.name ?? { es: '', en: '' } }];
    })
    .sort((a, b) => a.season.localeCompare(b.season, 'en', { numeric: true }));
}
