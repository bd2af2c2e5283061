import type { ContestDocument, Stage, Team } from '../../wire/index.ts';
import { decider } from '../headline.ts';
import { contestsWithin, hasTable, isPlayed, partsOf, teamsIn } from '../outline.ts';
import { seasonTitle } from '../season-title.ts';
import { containersOf, type View } from '../view.ts';
import { listed } from '../words/words.ts';
import { block, INK, MARGIN, RIGHT, text } from './drawing.ts';
import type { Body } from './frame.ts';
import { tableBody } from './table-body.ts';
import { drawTie, TIE_HEIGHT, tieBody } from './tie-body.ts';
import { trailOf } from './trail.ts';

const HEAD = 40;
const ROW = 46;
const FIRST_ROWS = 3;

/** A season: what it answers, and the tie that decided it or who comes through. `title`: the page's own name where it has one. */
export function seasonBody(view: View, title: string | undefined): Body {
  const final = decider(view.outline);
  const won = view.outline.document.promotions.flatMap(({ kind, taken, team }) =>
    kind === 'promotion' && taken === 'yes' && team !== null ? [team] : [],
  );
  const shared = { trail: title === undefined ? [] : [title], headlines: [seasonTitle(view)], teams: new Set<string>() };
  if (final !== undefined) return { ...shared, least: TIE_HEIGHT, draw: (top, bottom) => drawTie(view, final.tie, top, bottom) };
  return { ...shared, ...namesOf(view, won) };
}

/** A stage, region or round: the one thing that is played in it, the tie that decided the season, or who comes out of it. */
export function containerBody(view: View, container: Stage): Body {
  const contests = contestsWithin(view.outline, container);
  const played = contests.filter((contest) => isPlayed(contest) && contest.kind !== 'list');
  const [only] = played;
  if (played.length === 1 && only !== undefined) {
    if (hasTable(only) && only.table.length > 0) return tableBody(view, only);
    if (only.kind === 'tie') return tieBody(view, only);
  }
  const final = decider(view.outline);
  const tie = contests.find((contest) => contest.id === final?.tie.id);
  const teams = new Set(contests.flatMap((contest) => teamsIn(contest).map(({ id }) => id)));
  const trail = [...containersOf(view, container.within).map((stage) => view.say(stage.name)), view.say(container.name)];
  if (final !== undefined && tie !== undefined)
    return {
      trail,
      teams,
      headlines: [view.words.headline.champion(view.outline.document.champion?.name ?? '')],
      least: TIE_HEIGHT,
      draw: (top, bottom) => drawTie(view, final.tie, top, bottom),
    };
  const gives = container.gives.length > 0 ? container.gives : partsOf(view.outline, container).flatMap((part) => part.gives);
  const through = gives.flatMap(({ team }) => (team === null ? [] : [team]));
  if (through.length === 0) {
    const here = [...new Map(contests.flatMap(teamsIn).map((team) => [team.id, team])).values()];
    return { trail, teams, headlines: [view.say(container.name)], ...namesOf(view, here, view.words.facts.clubs) };
  }
  const names = view.words.container.advance(
    listed(
      through.map(({ name }) => name),
      view.words,
    ),
    through.length,
  );
  // few names are the answer, and there is room to say where each goes; many are a list
  if (through.length <= FEW) return { trail, teams, headlines: [names], ...givesOf(view, gives) };
  return { trail, teams, headlines: [view.say(container.name)], ...namesOf(view, through) };
}
const FEW = 4;

/** A contest without a table or a score: its name and its clubs. */
export function clubsBody(view: View, contest: ContestDocument): Body {
  const here = teamsIn(contest);
  return {
    trail: trailOf(view, contest).slice(0, -1),
    headlines: [view.say(contest.name)],
    teams: new Set(here.map(({ id }) => id)),
    ...namesOf(view, here, view.words.facts.clubs),
  };
}

/** Who comes out, each with where it goes. */
function givesOf(view: View, gives: Stage['gives']): Pick<Body, 'least' | 'draw'> {
  const rows = gives.filter(({ team }) => team !== null).slice(0, FEW);
  const half = Math.round((RIGHT - MARGIN) / 2);
  return {
    least: rows.length * ROW + 4,
    draw: (top, bottom) => {
      const height = Math.min(64, Math.floor((bottom - top) / rows.length));
      const drawn = rows.map(({ label, team }, i) => {
        const foot = top + i * height + Math.round(height / 2) + 10;
        return (
          text([MARGIN, foot], team?.name ?? '', { size: 30, face: 'semibold', room: half - 24 }) +
          text([RIGHT, foot], view.say(label), { size: 26, ink: INK.quiet, end: 'right', room: half }) +
          block(MARGIN, top + (i + 1) * height - 1, RIGHT - MARGIN, 1, INK.hair)
        );
      });
      return block(MARGIN, top - 2, RIGHT - MARGIN, 2, INK.ink) + drawn.join('');
    },
  };
}

function namesOf(view: View, teams: readonly Team[], head: string = view.words.card.through): Pick<Body, 'least' | 'draw'> {
  if (teams.length === 0) return { least: 0, draw: () => '' };
  return {
    least: HEAD + Math.min(FIRST_ROWS, Math.ceil(teams.length / 2)) * ROW,
    draw: (top, bottom) => {
      const rows = Math.min(Math.ceil(teams.length / 2), Math.max(1, Math.floor((bottom - top - HEAD) / ROW)));
      const room = rows * 2;
      const shown = teams.length > room ? teams.slice(0, room - 1) : teams;
      const cells = [
        ...shown.map(({ name }) => name),
        ...(shown.length < teams.length ? [view.words.card.more(teams.length - shown.length)] : []),
      ];
      const half = Math.round((RIGHT - MARGIN) / 2);
      const names = cells.map((name, i) => {
        const column = i < rows ? 0 : 1;
        const y = top + HEAD + (i % rows) * ROW;
        const ink = i < shown.length ? INK.ink : INK.quiet;
        return (
          text([MARGIN + column * half, y + 33], name, { size: 30, ink, room: half - 24 }) +
          block(MARGIN + column * half, y + ROW - 1, half - (column === 0 ? 24 : 0), 1, INK.hair)
        );
      });
      return (
        text([MARGIN, top + 26], head, { size: 26, face: 'semibold', ink: INK.quiet }) +
        block(MARGIN, top + HEAD - 2, RIGHT - MARGIN, 2, INK.ink) +
        names.join('')
      );
    },
  };
}
