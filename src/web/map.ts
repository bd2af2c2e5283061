import { fold } from '../engine/index.ts';
import type { GazetteerDocument, GazetteerPlace, Team } from '../wire/index.ts';
import { inOrder, type Outline } from './outline.ts';

/** A country as dots, and where a season's clubs are in it; in units of the drawing. */
export type DotMap = {
  readonly width: number;
  readonly height: number;
  /** Paths of dots by how high they lie, the lowest first. */
  readonly bands: readonly string[];
  readonly clubs: readonly { readonly team: Team; readonly x: number; readonly y: number }[];
  /** How many entrants have no seat on record, or one that is not found without doubt. */
  readonly unplaced: number;
  /** From the champion's seat to those of its rivals, in the order in which it met them. */
  readonly road: string;
};

/** Metres above the sea at which a darker band begins. */
const BANDS = [500, 1500, 2500, 3300, 3900] as const;
const WIDTH = 400;
const MARGIN = 6;
/** Fewer clubs than these make no map. */
const FEWEST = 4;

/** The map of a season whose clubs live in the gazetteer's country; undefined where too few do. */
export function mapOf(outline: Outline, gazetteer: GazetteerDocument): DotMap | undefined {
  const drawn = drawingOf(gazetteer);
  const find = finderIn(gazetteer);
  const at = new Map<string, { readonly x: number; readonly y: number }>();
  const clubs = outline.document.entrants.flatMap(({ id, name, seat, territory }) => {
    const place = seat === null || territory === null ? undefined : find(seat, territory);
    if (place === undefined) return [];
    const point = drawn.point(place);
    at.set(id, point);
    return [{ team: { id, name }, ...point }];
  });
  if (clubs.length < FEWEST || clubs.length * 3 < outline.document.entrants.length) return undefined;
  const { bands, height } = drawn;
  return { width: WIDTH, height, bands, clubs, unplaced: outline.document.entrants.length - clubs.length, road: roadOf(outline, at) };
}

type Drawing = {
  readonly height: number;
  readonly bands: readonly string[];
  readonly point: (place: GazetteerPlace) => { readonly x: number; readonly y: number };
};

const drawings = new WeakMap<GazetteerDocument, Drawing>();

function drawingOf(gazetteer: GazetteerDocument): Drawing {
  const known = drawings.get(gazetteer);
  if (known !== undefined) return known;
  const { places } = gazetteer;
  const longitudes = places.map(({ longitude }) => longitude);
  const latitudes = places.map(({ latitude }) => latitude);
  const [west, north] = [Math.min(...longitudes), Math.max(...latitudes)];
  const [wide, high] = [Math.max(...longitudes) - west, north - Math.min(...latitudes)];
  // near the equator a degree is as long either way; elsewhere one of longitude is shorter
  const narrowing = Math.cos(((north - high / 2) * Math.PI) / 180);
  const scale = (WIDTH - 2 * MARGIN) / (wide * narrowing);
  const point = ({ latitude, longitude }: GazetteerPlace) => ({
    x: Math.round(MARGIN + (longitude - west) * narrowing * scale),
    y: Math.round(MARGIN + (north - latitude) * scale),
  });
  const bands = Array.from({ length: BANDS.length + 1 }, (): string[] => []);
  for (const place of places) {
    const { x, y } = point(place);
    bands[BANDS.filter((from) => (place.altitude ?? 0) >= from).length]?.push(`M${x} ${y}h0`);
  }
  const drawing = { height: Math.round(high * scale + 2 * MARGIN), bands: bands.map((dots) => dots.join('')), point };
  drawings.set(gazetteer, drawing);
  return drawing;
}

const finders = new WeakMap<GazetteerDocument, (seat: string, territory: string) => GazetteerPlace | undefined>();

/** Where a town is: as the seat of a place, as a place, or as what lies around places and has its seat in the first of them. */
function finderIn(gazetteer: GazetteerDocument): (seat: string, territory: string) => GazetteerPlace | undefined {
  const known = finders.get(gazetteer);
  if (known !== undefined) return known;
  const byTown = new Map<string, GazetteerPlace[]>();
  const add = (town: string, outer: string, place: GazetteerPlace) => {
    const key = `${fold(town)} | ${fold(outer)}`;
    const list = byTown.get(key);
    if (list === undefined) byTown.set(key, [place]);
    else if (!list.includes(place)) list.push(place);
  };
  for (const place of gazetteer.places) {
    const outer = place.within.at(-1) ?? '';
    add(place.name, outer, place);
    if (place.seat !== null) add(place.seat, outer, place);
  }
  const firstIn = new Map<string, GazetteerPlace>();
  for (const place of gazetteer.places) {
    const key = `${fold(place.within[0] ?? '')} | ${fold(place.within.at(-1) ?? '')}`;
    if (!firstIn.has(key)) firstIn.set(key, place);
  }
  const find = (seat: string, territory: string): GazetteerPlace | undefined => {
    const key = `${fold(seat)} | ${fold(territory)}`;
    const found = byTown.get(key) ?? [];
    // of several of a name the one that names the territory around it is meant; else it is not known which
    const main = found.filter((place) => fold(place.within[0] ?? '') === fold(seat));
    return found.length === 1 ? found[0] : main.length === 1 ? main[0] : found.length === 0 ? firstIn.get(key) : undefined;
  };
  finders.set(gazetteer, find);
  return find;
}

function roadOf(outline: Outline, at: ReadonlyMap<string, { readonly x: number; readonly y: number }>): string {
  const champion = outline.document.champion;
  const home = champion === null ? undefined : at.get(champion.id);
  if (champion === null || home === undefined) return '';
  const rivals = new Set(
    (outline.contestsOf.get(champion.id) ?? []).flatMap(({ matches }) =>
      inOrder(matches).flatMap((match) =>
        match.home.id === champion.id ? [match.away.id] : match.away.id === champion.id ? [match.home.id] : [],
      ),
    ),
  );
  return [...rivals]
    .flatMap((rival) => {
      const point = at.get(rival);
      return point === undefined || (point.x === home.x && point.y === home.y) ? [] : [`M${home.x} ${home.y}L${point.x} ${point.y}`];
    })
    .join('');
}
