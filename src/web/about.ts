import type { ContestDocument } from '../wire/index.ts';
import { formsOf } from './forms.ts';
import type { About } from './html.ts';
import { matchName } from './match-text.ts';
import { matchOf } from './matches.ts';
import { hasTable } from './outline.ts';
import { standsOnce } from './place.ts';
import { NOW, type Question } from './question.ts';
import { type Route, seasonPath } from './routes.ts';
import { seasonTitle } from './season-title.ts';
import { structured } from './structured.ts';
import { contestTitle, groupSentence, isOfTheRecord, seasonName, tieSentence, type View } from './view.ts';
import { lowered } from './words/words.ts';

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
    data: structured(view, { title: title === '' ? name : title, description }),
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

function told(view: View): { readonly title: string; readonly description: string } {
  const { outline, route, say, words } = view;
  const name = seasonName(view);
  const contest = 'id' in route ? outline.contests.get(route.id) : undefined;
  const container = 'id' in route ? outline.stages.get(route.id) : undefined;
  switch (route.page) {
    case 'overview':
      return { title: '', description: `${seasonTitle(view)}. ${name}.` };
    case 'clubs':
      return { title: words.clubs.title, description: `${words.clubs.lead(outline.document.entrants.length, 'none')} ${name}.` };
    case 'rules':
      return { title: words.rules.title, description: `${words.rules.lead} ${name}.` };
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
      return { title: team, description: `${team}: ${lowered(words.road.caption)}. ${name}.` };
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
          description: words.whatIf.description(`${contestTitle(view, contest)}, ${name}`),
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
