import { type KnownClubs, type Page, pageOfSeason } from '../archive/index.ts';
import type { Problem } from '../engine/index.ts';
import { parseIdentities } from '../formats/index.ts';
import { IDENTITIES } from './imported-files.ts';
import { readSeason, seasonUnknown } from './read-season.ts';
import { isProblem, type Shelf } from './shelf.ts';

/** A season as the page that it would be, and whom its names mean. */
export type SeasonAsPage =
  | { readonly kind: 'read'; readonly id: string; readonly page: Page; readonly known: KnownClubs }
  | { readonly kind: 'missing' | 'unreadable'; readonly problems: readonly Problem[] };

/** The season, its clubs, and the answers about names that stand in its folder. Homonyms of other seasons are left out. */
export const seasonAsPage = async (shelf: Shelf, id: string, language: 'es' | 'en'): Promise<SeasonAsPage> => {
  const read = await readSeason(shelf, id, {});
  if (read.kind === 'not-found') return { kind: 'missing', problems: [seasonUnknown(read)] };
  if (read.kind === 'unreadable') return { kind: 'unreadable', problems: read.problems };
  const { plan, teams } = read.season;
  const there = new Set(teams.map((team) => team.id));
  const file = await (await shelf.open(id))?.read(IDENTITIES);
  const answers = file === undefined || isProblem(file) ? new Map() : parseIdentities(file.text, file.file).answers;
  return {
    kind: 'read',
    id: read.id,
    page: pageOfSeason(read.season, { language, matches: 'in tables', brackets: 'without' }),
    known: { clubs: plan.clubs.filter((club) => there.has(club.id)), answers, season: plan.regulations.season },
  };
};
