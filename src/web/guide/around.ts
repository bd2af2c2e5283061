import type { SeasonDocument } from '../../wire/index.ts';
import { outlineFor } from '../outlines.ts';
import { isWritten, type Place } from '../place.ts';
import { parseAddress, type Route, seasonPath } from '../routes.ts';
import type { Language } from '../words/words.ts';
import { guidePath, slugOf } from './guide.ts';
import type { Surroundings } from './markdown.ts';
import { PICTURES } from './pictures.ts';

/**
 * What the guide's links and pictures mean on a site: `season:copa-peru/2004/reglas/` a page or file of a season,
 * `guide:que-falta` another page of the guide, `site:buscar/` one of no season, `picture:tabla` a picture in the language of the text.
 * A season that the site does not have is no link.
 */
export function surroundings(language: Language, place: Place, seasons: readonly SeasonDocument[]): Surroundings {
  return {
    address: (link) => {
      const [scheme, rest = ''] = link.split(/:(.*)/s, 2);
      const path =
        scheme === 'season'
          ? inSeason(language, place, seasons, rest)
          : scheme === 'guide'
            ? inGuide(language, rest)
            : scheme === 'site'
              ? `/${language}/${rest}`
              : undefined;
      return path === undefined ? undefined : place.base + path;
    },
    picture: (link) => {
      const name = `${link.replace(/^picture:/, '')}-${language}`;
      const size = PICTURES[name];
      return size && { address: `${place.base}/assets/guide-${name}.png`, width: size[0], height: size[1] };
    },
  };
}

function inGuide(language: Language, segment: string): string | undefined {
  const slug = slugOf(segment);
  return slug && guidePath(language, slug);
}

function inSeason(language: Language, place: Place, seasons: readonly SeasonDocument[], below: string): string | undefined {
  const document = seasons.find(({ id }) => below.startsWith(`${id}/`));
  if (document === undefined) return undefined;
  const rest = below.slice(document.id.length + 1).split('/');
  const address = parseAddress(rest.filter((segment) => segment !== ''));
  if (address === undefined) return undefined;
  const { form, question, route } = address;
  const outline = outlineFor(document);
  if (!isThere(document, route) || !isWritten(place, outline, route, question)) return undefined;
  return seasonPath(language, document.id, route, question, form);
}

/** Of what the guide links to: a contest, a stage, a club, or a page that every season has. */
function isThere(document: SeasonDocument, route: Route): boolean {
  const { contests, stages, teams } = outlineFor(document);
  return !('id' in route) || contests.has(route.id) || stages.has(route.id) || teams.has(route.id);
}
