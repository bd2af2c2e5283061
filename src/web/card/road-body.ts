import type { Team } from '../../wire/index.ts';
import { hasTable } from '../outline.ts';
import { type RoadLeg, roadOf } from '../road.ts';
import { stretchTitle, type View } from '../view.ts';
import { block, disc, halfDisc, INK, MARGIN, RIGHT, text } from './drawing.ts';
import { legible, widthOf } from './fit.ts';
import type { Body } from './frame.ts';

const ROW = { least: 40, most: 58 } as const;
const KNOTS = { left: 520, right: 900 } as const;
const FIRST_ROWS = 7;
/** Size of the names of stretches. */
const STRETCH = 26;
/** With more stretches than this there is no room for the sum of them. */
const SUMMED = 5;
const SUM = 46;

/** A club's way: for each contest a stretch of the thread with a knot for each match, the last below. */
export function roadBody(view: View, team: Team): Body {
  const { document } = view.outline;
  const road = roadOf(view.outline, team);
  const legs = road.legs.filter(({ contest, matches }) => matches.length > 0 || contest.kind === 'tie' || contest.kind === 'group');
  const isChampion = document.champion?.id === team.id;
  const sum = legs.length > SUMMED ? '' : view.words.card.way(road.sum);
  return {
    trail: [isChampion ? view.words.road.champion : document.runnerUp?.id === team.id ? view.words.road.runnerUp : '', prizeOf(view, team)],
    headlines: [team.name],
    teams: new Set([team.id]),
    least: Math.min(legs.length, FIRST_ROWS) * ROW.least + (sum === '' ? 0 : SUM),
    draw: (top, bottom) =>
      text([MARGIN, top + 26], sum, { size: 30, ink: INK.quiet, room: RIGHT - MARGIN }) +
      drawLegs(view, team, legs, isChampion, top + (sum === '' ? 0 : SUM), bottom),
  };
}

function prizeOf({ outline, say, words }: View, team: Team): string {
  const prize = outline.document.promotions.find((promotion) => promotion.team?.id === team.id && promotion.taken === 'yes');
  return prize === undefined ? '' : words.road.prize[prize.kind](say(prize.name));
}

function drawLegs(view: View, team: Team, legs: readonly RoadLeg[], isChampion: boolean, top: number, bottom: number): string {
  if (legs.length === 0) return '';
  const row = Math.min(ROW.most, Math.max(ROW.least, Math.floor((bottom - top) / legs.length)));
  const room = Math.max(1, Math.floor((bottom - top) / row));
  // the end of the way is what a reader asks for
  const shown = legs.length > room ? legs.slice(legs.length - room + 1) : legs;
  const hidden = legs.length - shown.length;
  const ink = isChampion ? INK.cut : INK.ink;
  const more = hidden === 0 ? '' : text([MARGIN, top + row * 0.66], view.words.card.more(hidden), { size: 24, ink: INK.quiet });
  const from = top + (hidden === 0 ? 0 : row);
  return more + shown.map((leg, i) => drawLeg(view, team, leg, { y: from + i * row, row, ink })).join('');
}

function drawLeg(
  view: View,
  team: Team,
  leg: RoadLeg,
  at: { readonly y: number; readonly row: number; readonly ink: typeof INK.cut | typeof INK.ink },
): string {
  const middle = at.y + Math.round(at.row / 2);
  const foot = middle + 9;
  const most = Math.floor((KNOTS.right - KNOTS.left) / 20);
  const matches = leg.matches.slice(-most);
  const step = Math.min(44, Math.floor((KNOTS.right - KNOTS.left) / Math.max(1, matches.length)));
  const radius = step < 28 ? 7 : 11;
  const end = KNOTS.left + Math.max(0, matches.length - 1) * step;
  const thread = matches.length > 1 ? block(KNOTS.left, middle - 2, end - KNOTS.left, 4, at.ink) : '';
  const isLost = matches.length === 0 && view.outline.document.state === 'past';
  const results = isLost ? (['unknown'] as const) : matches.map(({ view: side }) => side.result);
  const knots = results.map((result, i) => drawKnot(KNOTS.left + i * step, middle, radius, result, at.ink));
  return (
    text([MARGIN, foot], endOf(stretchTitle(view, leg.contest), KNOTS.left - MARGIN - 36), {
      size: STRETCH,
      face: 'semibold',
      room: KNOTS.left - MARGIN - 36,
    }) +
    thread +
    knots.join('') +
    text([KNOTS.right + 20, foot], outcomeOf(view, team, leg), { size: 26, ink: INK.quiet, room: RIGHT - KNOTS.right - 20 }) +
    block(MARGIN, at.y + at.row - 1, RIGHT - MARGIN, 1, INK.hair)
  );
}

/** The narrowest parts of a title that fit: 'Provincia 1-1, Liga 2' of 'Departamento 1, Provincia 1-1, Liga 2'. */
function endOf(title: string, room: number): string {
  const parts = title.split(', ');
  while (parts.length > 1 && widthOf(legible(parts.join(', ')), STRETCH, 'semibold') > room) parts.shift();
  return parts.join(', ');
}

/** Won is full, drawn half, lost hollow; what is not known, or not played, is only a ring in doubt's colour. */
function drawKnot(
  x: number,
  y: number,
  radius: number,
  result: RoadLeg['matches'][number]['view']['result'],
  ink: typeof INK.cut | typeof INK.ink,
): string {
  const known = result === 'won' || result === 'drawn' || result === 'lost';
  const outer = disc(x, y, radius, known ? ink : result === 'unknown' ? INK.doubt : INK.block);
  if (result === 'won') return outer;
  const hollow = disc(x, y, radius - 4, INK.ground);
  return result === 'drawn' ? outer + hollow + halfDisc(x, y, radius, ink) : outer + hollow;
}

function outcomeOf({ words }: View, team: Team, leg: RoadLeg): string {
  if (leg.contest.kind === 'tie') {
    if (leg.contest.winner === null) return '';
    return leg.contest.winner.id === team.id ? words.road.passes : words.road.goesOut;
  }
  const row = hasTable(leg.contest) ? leg.contest.table.find((candidate) => candidate.team.id === team.id) : undefined;
  if (row === undefined || leg.rows === null) return '';
  return row.state === 'vacant' ? '–' : words.road.placeOf(words.ordinal(row.position), leg.rows);
}
