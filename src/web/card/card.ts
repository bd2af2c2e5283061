import type { ContestDocument } from '../../wire/index.ts';
import { matchOf } from '../matches.ts';
import { hasTable } from '../outline.ts';
import type { View } from '../view.ts';
import { type Body, framed } from './frame.ts';
import { matchBody } from './match-body.ts';
import { clubsBody, containerBody, seasonBody } from './names-body.ts';
import { roadBody } from './road-body.ts';
import { tableBody } from './table-body.ts';
import { tieBody } from './tie-body.ts';

/**
 * The picture that stands for a page where it is shared: an SVG of 1200×630, of the fonts and marks that `src/pictures` paints. A
 * page of something that the season does not have gets the season's own.
 */
export function cardOf(view: View): string {
  return framed(view, bodyOf(view));
}

function bodyOf(view: View): Body {
  const { outline, route, words } = view;
  switch (route.page) {
    case 'overview':
      return seasonBody(view, undefined);
    case 'club': {
      const team = outline.teams.get(route.id);
      return team === undefined ? seasonBody(view, undefined) : roadBody(view, team);
    }
    case 'container':
    case 'contest':
    case 'match':
    case 'what-if':
    case 'sheet':
      return partBody(view, route.id, 'match' in route ? route.match : undefined);
    case 'clubs':
      return seasonBody(view, words.clubs.title);
    case 'rules':
      return seasonBody(view, words.rules.title);
    case 'due':
      return seasonBody(view, words.due.title);
    case 'doubts':
      return seasonBody(view, words.pageNames.doubts);
    case 'changes':
      return seasonBody(view, words.pageNames.changes);
    case 'case':
      return seasonBody(view, words.pageNames.case);
    case 'audit':
      return seasonBody(view, words.audit.title);
    case 'sources':
      return seasonBody(view, words.sources.title);
  }
}

function partBody(view: View, id: string, key: string | undefined): Body {
  const contest = view.outline.contests.get(id);
  const container = view.outline.stages.get(id);
  if (contest === undefined) return container === undefined ? seasonBody(view, undefined) : containerBody(view, container);
  const match = key === undefined ? undefined : matchOf(contest, key);
  return match === undefined ? contestBody(view, contest) : matchBody(view, contest, match);
}

function contestBody(view: View, contest: ContestDocument): Body {
  if (hasTable(contest)) return tableBody(view, contest);
  if (contest.kind === 'tie') return tieBody(view, contest);
  // entries, draws and allocations hand clubs on; of what is not recorded only the clubs are known
  return clubsBody(view, contest);
}
