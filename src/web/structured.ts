import type { ContestDocument, MatchDocument, SeasonDocument, Stage } from '../wire/index.ts';
import { type Structured, wholeAddress } from './html.ts';
import { matchName } from './match-text.ts';
import { matchOf } from './matches.ts';
import { contestsWithin, isPlayed, type Outline, teamsIn } from './outline.ts';
import type { Place } from './place.ts';
import { NOW } from './question.ts';
import { type Route, seasonPath } from './routes.ts';
import { contestTitle, seasonName, type View } from './view.ts';
import { type Language, WORDS } from './words/words.ts';

type Told = { readonly title: string; readonly description: string };

const SPORT = 'https://www.wikidata.org/wiki/Q2736';

/**
 * schema.org: the season, what is played in it and each match as a SportsEvent (https://schema.org/SportsEvent), a club as a SportsTeam;
 * what tells about all of the season is a WebPage about it.
 */
export function structured(view: View, told: Told): Structured {
  const { outline, route } = view;
  const { document } = outline;
  switch (route.page) {
    case 'overview':
      return { ...seasonData(view), ...span(document.contests), ...(document.champion && { competitor: [teamData(document.champion)] }) };
    case 'container': {
      const container = outline.stages.get(route.id);
      return container === undefined ? pageData(view, told) : containerData(view, container);
    }
    case 'contest': {
      const contest = outline.contests.get(route.id);
      return contest === undefined ? pageData(view, told) : contestData(view, contest);
    }
    case 'match': {
      const contest = outline.contests.get(route.id);
      const match = contest && matchOf(contest, route.match);
      return contest && match ? { ...matchData(match), superEvent: contestRef(view, contest) } : pageData(view, told);
    }
    case 'what-if': {
      const contest = outline.contests.get(route.id);
      return { ...pageData(view, told), ...(contest && { about: contestRef(view, contest) }) };
    }
    case 'club': {
      const entrant = outline.entrants.get(route.id);
      const seat = entrant?.seat ?? entrant?.territory ?? null;
      return {
        ...teamData(outline.teams.get(route.id) ?? { name: told.title }),
        sport: SPORT,
        ...(seat !== null && { location: placeData(seat) }),
        event: seasonRef(view),
      };
    }
    case 'clubs': {
      const list = { '@type': 'ItemList', name: told.title, numberOfItems: document.entrants.length };
      return { ...pageData(view, told), '@type': 'CollectionPage', mainEntity: list };
    }
    case 'rules':
    case 'due':
    case 'doubts':
    case 'changes':
    case 'case':
    case 'audit':
    case 'sources':
    case 'sheet':
      return pageData(view, told);
  }
}

/** A page that tells something of the whole season, with the way to it. */
function pageData(view: View, { description, title }: Told): Structured {
  const { language, place } = view;
  const crumbs = [siteData(language, place), seasonRef(view), { name: title, url: undefined }];
  return {
    '@type': 'WebPage',
    name: title,
    description,
    inLanguage: language,
    isPartOf: siteData(language, place),
    about: seasonRef(view),
    breadcrumb: {
      '@type': 'BreadcrumbList',
      itemListElement: crumbs.map(({ name, url }, index) => ({
        '@type': 'ListItem',
        position: index + 1,
        name,
        ...(url && { item: url }),
      })),
    },
  };
}

type Ref = { readonly '@type': string; readonly name: string; readonly url: string };

const addressOf = (view: View, route: Route): string =>
  wholeAddress(view.place, seasonPath(view.language, view.outline.document.id, route, NOW));

const seasonData = (view: View) => ({ '@type': 'SportsEvent', name: seasonName(view), sport: SPORT });

const seasonRef = (view: View): Ref & { readonly sport: string } => ({ ...seasonData(view), url: addressOf(view, { page: 'overview' }) });

const contestRef = (view: View, contest: ContestDocument): Ref & { readonly superEvent: object } => ({
  '@type': 'SportsEvent',
  name: contestTitle(view, contest),
  url: addressOf(view, { page: 'contest', id: contest.id }),
  superEvent: seasonRef(view),
});

/** More of these would make a page of data. */
const MOST_PARTS = 30;

function containerData(view: View, container: Stage): Structured {
  const { outline, say } = view;
  const above = container.within === null ? undefined : outline.stages.get(container.within);
  const parts = container.children.flatMap((id) => partRef(view, outline, id));
  const { dates } = container;
  return {
    '@type': 'SportsEvent',
    name: say(container.name),
    sport: SPORT,
    ...(dates === null ? span(contestsWithin(outline, container)) : { startDate: dates.from, endDate: dates.until }),
    superEvent: above === undefined ? seasonRef(view) : { ...stageRef(view, above), superEvent: seasonRef(view) },
    ...(parts.length > 0 && parts.length <= MOST_PARTS && { subEvent: parts }),
  };
}

function partRef(view: View, { contests, stages }: Outline, id: string): readonly Ref[] {
  const stage = stages.get(id);
  if (stage !== undefined) return [stageRef(view, stage)];
  const contest = contests.get(id);
  return contest === undefined || !isPlayed(contest)
    ? []
    : [{ '@type': 'SportsEvent', name: contestTitle(view, contest), url: addressOf(view, { page: 'contest', id }) }];
}

const stageRef = (view: View, { id, name }: Stage): Ref => ({
  '@type': 'SportsEvent',
  name: view.say(name),
  url: addressOf(view, { page: 'container', id }),
});

function contestData(view: View, contest: ContestDocument): Structured {
  return {
    '@type': 'SportsEvent',
    name: contestTitle(view, contest),
    sport: SPORT,
    ...span([contest]),
    competitor: teamsIn(contest).map(teamData),
    superEvent: seasonRef(view),
    ...(contest.kind === 'tie' && { subEvent: contest.matches.map(matchData) }),
  };
}

const teamData = ({ name }: { readonly name: string }) => ({ '@type': 'SportsTeam', name });
const placeData = (name: string) => ({ '@type': 'Place', name });

function matchData(match: MatchDocument): Structured {
  return {
    '@type': 'SportsEvent',
    name: matchName(match),
    sport: SPORT,
    ...(match.date !== null && { startDate: match.kickOff === null ? match.date : `${match.date}T${match.kickOff}` }),
    ...(match.ground === 'home' && { homeTeam: teamData(match.home), awayTeam: teamData(match.away) }),
    competitor: [teamData(match.home), teamData(match.away)],
    ...(match.at !== null && { location: placeData(match.at) }),
  };
}

function span(contests: readonly ContestDocument[]): object {
  let [first, last] = ['', ''];
  for (const { matches } of contests)
    for (const { date } of matches) {
      if (date === null) continue;
      if (first === '' || date < first) first = date;
      if (date > last) last = date;
    }
  return first === '' ? {} : { startDate: first, endDate: last };
}

const siteData = (language: Language, place: Place): Ref => ({
  '@type': 'WebSite',
  name: WORDS[language].site,
  url: wholeAddress(place, `/${language}/`),
});

/** The first page: the site, the seasons that it tells of, and how to look in it. */
export function frontData(language: Language, place: Place, seasons: readonly SeasonDocument[], description: string): Structured {
  return {
    ...siteData(language, place),
    description,
    inLanguage: language,
    about: seasons.map(({ competition, id, season }) => ({
      '@type': 'SportsEvent',
      name: `${competition.name[language]} ${season}`,
      sport: SPORT,
      url: wholeAddress(place, seasonPath(language, id)),
    })),
    potentialAction: {
      '@type': 'SearchAction',
      target: { '@type': 'EntryPoint', urlTemplate: `${wholeAddress(place, `/${language}/buscar/`)}?q={search_term_string}` },
      'query-input': 'required name=search_term_string',
    },
  };
}

/** A page of no season: where one looks for names, the guide, its pages. */
export function plainData(
  type: 'SearchResultsPage' | 'CollectionPage' | 'TechArticle',
  language: Language,
  place: Place,
  { description, title }: Told,
): Structured {
  return { '@type': type, name: title, description, inLanguage: language, isPartOf: siteData(language, place) };
}
