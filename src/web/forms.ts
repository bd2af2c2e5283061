import type { Outline } from './outline.ts';
import type { Form, Route } from './routes.ts';

/** The files that stand beside a page, in the order in which they are offered. */
export function formsOf(outline: Outline, route: Route): readonly Form[] {
  const { contests, size } = outline;
  switch (route.page) {
    case 'overview':
      // a country's matches by the hundred thousand are no file for a phone: they stand with its contests
      return size === 'big' ? ['card.png', 'feed.xml'] : ['card.png', 'season.json', 'matches.csv', 'calendar.ics', 'feed.xml'];
    case 'container':
      return size === 'big' ? ['card.png'] : ['card.png', 'matches.csv', 'calendar.ics'];
    case 'contest': {
      const kind = contests.get(route.id)?.kind;
      if (kind === 'group') return ['card.png', 'page.json', 'table.csv', 'matches.csv', 'calendar.ics', 'embed.html', 'snippet.html'];
      if (kind === 'tie') return ['card.png', 'page.json', 'matches.csv', 'calendar.ics', 'embed.html', 'snippet.html'];
      if (kind === 'list') return ['card.png', 'page.json', 'table.csv', 'embed.html', 'snippet.html'];
      return ['card.png', 'page.json'];
    }
    case 'club':
      // a country has clubs by the ten thousand: whoever played in one contest only has its picture
      return size === 'big' ? ['matches.csv', 'calendar.ics'] : ['card.png', 'page.json', 'matches.csv', 'calendar.ics'];
    case 'audit':
      return ['card.png', 'audit.json'];
    case 'sources':
      return ['card.png', 'sources.json'];
    case 'what-if':
      return ['trial.json'];
    case 'sheet':
      return [];
    default:
      return ['card.png'];
  }
}
