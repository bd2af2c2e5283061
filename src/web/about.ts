import type { ContestDocument, MatchDocument, SeasonDocument } from '../wire/index.ts';
import { formsOf } from './forms.ts';
import type { About } from './html.ts';
import { matchOf } from './matches.ts';
import { hasTable, teamsIn } from './outline.ts';
import { standsOnce } from './place.ts';
import { NOW, type Question } from './question.ts';
import { type Route, seasonPath } from './routes.ts';
import { contestTitle, groupSentence, isOfTheRecord, tieSentence, type View } from './view.ts';
import { score } from './words/words.ts';

/** What a page of a season says about itself: title, one sentence, address, picture, structured data. */
export function aboutOf(view: View): About {
  const { outline, question, route, words } = view;
  const { document } = outline;
  const asked = isOfTheRecord(route) ? NOW : question;
  const name = seasonName(view);
  const { description, title } = told(view);
  return {
    title: title === '' ? `${name} · ${words.site}` : `${title} · ${name} · ${words.site}`,
    description,
    path: (language) => seasonPath(language, document.id, route, asked),
    picture: pictureOf(view, asked),
    data: structured(view),
    feed: {
      path: seasonPath(view.language, document.id, { page: 'overview' }, NOW, 'feed.xml'),
      title: `${name}: ${words.pageNames.changes}`,
    },
  };
}

/** A page without a picture of its own has that of the contest it tells of, or of the season. */
function pictureOf({ language, outline, place, route }: View, asked: Question): string {
  const own = standsOnce(outline, place, 'card.png') ? (place.languages[0] ?? language) : language;
  const path = (to: Route) => seasonPath(own, outline.document.id, to, to === route ? asked : NOW, 'card.png');
  if (formsOf(outline, route, place).includes('card.png')) return path(route);
  if (route.page === 'club') {
    const last = outline.contestsOf.get(route.id)?.at(-1);
    return path(last === undefined ? { page: 'overview' } : { page: 'contest', id: last.id });
  }
  if (!('id' in route)) return path({ page: 'overview' });
  if (outline.contests.has(route.id)) return path({ page: 'contest', id: route.id });
  return path(outline.stages.has(route.id) ? { page: 'container', id: route.id } : { page: 'overview' });
}

function seasonName(view: View): string {
  const { competition, season } = view.outline.document;
  return `${view.say(competition.name)} ${season}`;
}

function told(view: View): { readonly title: string; readonly description: string } {
  const { outline, route, say, words } = view;
  const name = seasonName(view);
  const contest = 'id' in route ? outline.contests.get(route.id) : undefined;
  const container = 'id' in route ? outline.stages.get(route.id) : undefined;
  switch (route.page) {
    case 'overview':
      return { title: '', description: words.tagline };
    case 'clubs':
      return { title: words.clubs.title, description: words.clubs.lead(outline.document.entrants.length, 'none') };
    case 'rules':
      return { title: words.rules.title, description: words.rules.lead };
    case 'due':
      return { title: words.due.title, description: `${words.due.title}: ${name}.` };
    case 'doubts':
      return { title: words.pageNames.doubts, description: `${words.pageNames.doubts}: ${name}.` };
    case 'changes':
      return { title: words.pageNames.changes, description: `${words.pageNames.changes}: ${name}.` };
    case 'audit':
      return { title: words.audit.title, description: `${words.audit.title}: ${name}.` };
    case 'sources':
      return { title: words.sources.title, description: `${words.sources.title}: ${name}.` };
    case 'case':
      return { title: words.pageNames.case, description: `${words.pageNames.case}: ${name}.` };
    case 'club': {
      const team = outline.teams.get(route.id)?.name ?? route.id;
      return { title: team, description: `${team}: ${words.road.caption}. ${name}.` };
    }
    case 'container':
      return {
        title: container === undefined ? route.id : say(container.name),
        description: `${container ? say(container.name) : ''}, ${name}.`,
      };
    case 'match':
    case 'sheet':
    case 'contest':
    case 'what-if': {
      if (contest === undefined) return { title: container === undefined ? route.id : say(container.name), description: name };
      if (route.page === 'what-if')
        return {
          title: `${words.tryOut}: ${contestTitle(view, contest)}`,
          description: words.whatIf.description(contestTitle(view, contest)),
        };
      const match = 'match' in route ? matchOf(contest, route.match) : undefined;
      const title = match === undefined ? contestTitle(view, contest) : matchName(match);
      return { title, description: `${sentenceOf(view, contest)} ${say(contest.trail)}, ${name}.`.trim() };
    }
  }
}

function sentenceOf(view: View, contest: ContestDocument): string {
  if (hasTable(contest)) return groupSentence(view, contest);
  if (contest.kind !== 'tie') return '';
  const { lead, text } = tieSentence(view, contest);
  return lead === null ? `${text}.` : `${lead}. ${text}.`;
}

function matchName({ away, home, score: goals }: MatchDocument): string {
  return goals === null ? `${home.name} – ${away.name}` : `${home.name} ${score(goals)} ${away.name}`;
}

const SPORT = 'https://www.wikidata.org/wiki/Q2736';

/** schema.org: the season, a contest or a match as a SportsEvent (https://schema.org/SportsEvent), a club as a SportsTeam. */
function structured(view: View): object | undefined {
  const { outline, route, say } = view;
  const { document } = outline;
  const season = { '@type': 'SportsEvent', name: seasonName(view), sport: SPORT };
  const of = (thing: object): object => ({ '@context': 'https://schema.org', ...thing });
  if (route.page === 'overview')
    return of({ ...season, ...span(document.contests), ...(document.champion && { competitor: [teamData(document.champion)] }) });
  if (route.page === 'club') {
    const team = outline.teams.get(route.id);
    return team && of({ ...teamData(team), memberOf: season });
  }
  const contest = 'id' in route ? outline.contests.get(route.id) : undefined;
  if (contest === undefined) return undefined;
  const whole = {
    '@type': 'SportsEvent',
    name: contestTitle(view, contest),
    sport: SPORT,
    ...span([contest]),
    competitor: teamsIn(contest).map(teamData),
    superEvent: season,
  };
  if (route.page === 'match') {
    const match = matchOf(contest, route.match);
    return match && of({ ...matchData(match), superEvent: { '@type': 'SportsEvent', name: say(contest.trail), superEvent: season } });
  }
  return of({ ...whole, ...(contest.kind === 'tie' && { subEvent: contest.matches.map(matchData) }) });
}

const teamData = ({ name }: { readonly name: string }): object => ({ '@type': 'SportsTeam', name });

function matchData(match: MatchDocument): object {
  return {
    '@type': 'SportsEvent',
    name: matchName(match),
    sport: SPORT,
    ...(match.date !== null && { startDate: match.kickOff === null ? match.date : `${match.date}T${match.kickOff}` }),
    ...(match.ground === 'home' && { homeTeam: teamData(match.home), awayTeam: teamData(match.away) }),
    competitor: [teamData(match.home), teamData(match.away)],
    ...(match.at !== null && { location: { '@type': 'Place', name: match.at } }),
  };
}

function span(contests: readonly SeasonDocument['contests'][number][]): object {
  let [first, last] = ['', ''];
  for (const { matches } of contests)
    for (const { date } of matches) {
      if (date === null) continue;
      if (first === '' || date < first) first = date;
      if (date > last) last = date;
    }
  return first === '' ? {} : { startDate: first, endDate: last };
}
