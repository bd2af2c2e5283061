import type { ContestDocument } from '../wire/index.ts';
import { contestsWithin, hasTable, type Outline } from './outline.ts';
import type { Place } from './place.ts';
import type { Form, Route } from './routes.ts';

/**
 * The files that stand beside a page, in the order in which they are offered. A country's matches by the hundred thousand are no
 * file for a phone, and written into files its contests and clubs bring only what is small.
 */
export function formsOf(outline: Outline, route: Route, place: Pick<Place, 'kind'>): readonly Form[] {
  const { size } = outline;
  const lean = size === 'big' && place.kind === 'files';
  switch (route.page) {
    case 'overview':
      return size === 'big' ? ['card.png', 'feed.xml'] : ['card.png', 'season.json', ...ofMatches(outline.document.contests), 'feed.xml'];
    case 'container': {
      const container = outline.stages.get(route.id);
      return size === 'big' || container === undefined ? ['card.png'] : ['card.png', ...ofMatches(contestsWithin(outline, container))];
    }
    case 'contest': {
      const contest = outline.contests.get(route.id);
      if (contest === undefined) return [];
      const tables: readonly Form[] = hasTable(contest) && contest.table.length > 0 ? ['table.csv'] : [];
      const embeds: readonly Form[] =
        hasTable(contest) || contest.kind === 'tie' ? (lean ? ['embed.html'] : ['embed.html', 'snippet.html']) : [];
      return ['card.png', ...(lean ? [] : (['page.json'] as const)), ...tables, ...ofMatches([contest]), ...embeds];
    }
    case 'club':
      // whoever played in one contest has the picture of that
      if (lean) return [];
      return [...(size === 'big' ? [] : (['card.png'] as const)), 'page.json', ...ofMatches(outline.contestsOf.get(route.id) ?? [])];
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

/** A list of matches where there are any; a calendar where one of them has a day. */
function ofMatches(contests: readonly ContestDocument[]): readonly Form[] {
  const matches = contests.some((contest) => contest.matches.length > 0);
  const days = contests.some((contest) => contest.matches.some(({ date }) => date !== null));
  return [...(matches ? (['matches.csv'] as const) : []), ...(days ? (['calendar.ics'] as const) : [])];
}
