import type { ContestDocument, MatchDocument } from '../../wire/index.ts';
import type { View } from '../view.ts';
import { dated, score } from '../words/words.ts';
import { block, INK, MARGIN, RIGHT, text } from './drawing.ts';
import type { Body } from './frame.ts';
import { trailOf } from './trail.ts';

const HEIGHT = 396;

/** One match: its score as large as it can be. */
export function matchBody(view: View, contest: ContestDocument, match: MatchDocument): Body {
  return {
    trail: trailOf(view, contest),
    headlines: [],
    teams: new Set([match.home.id, match.away.id]),
    least: HEIGHT,
    draw: (top) => drawMatch(view, contest, match, top),
  };
}

function drawMatch(view: View, contest: ContestDocument, match: MatchDocument, top: number): string {
  const row = 134;
  const sides = (['home', 'away'] as const).map((side, i) => {
    const y = top + 8 + i * row;
    const won = match.winner === side;
    const goals = goalsOf(match, i === 0 ? 0 : 1);
    const ink = match.winner === null || match.winner === 'drawn' || won ? INK.ink : INK.quiet;
    return (
      text([MARGIN, y + 88], match[side].name, { size: 64, face: won ? 'headline' : 'regular', ink, room: RIGHT - MARGIN - 190 }) +
      text([RIGHT, y + 100], goals, { size: 104, face: 'headline', end: 'right', ink: goals === '?' ? INK.doubt : ink }) +
      block(MARGIN, y + row - 2, RIGHT - MARGIN, i === 0 ? 1 : 2, i === 0 ? INK.hair : INK.ink)
    );
  });
  const room = RIGHT - MARGIN;
  const [first, second] = [outcomeOf(view, match), circumstances(view, contest, match)];
  const lines = [first, second].filter((line) => line !== '');
  return (
    sides.join('') + lines.map((line, i) => text([MARGIN, top + 2 * row + 58 + i * 44], line, { size: 30, ink: INK.quiet, room })).join('')
  );
}

function goalsOf(match: MatchDocument, side: 0 | 1): string {
  if (match.score !== null) return String(match.score[side]);
  if (match.kind === 'decided' || (match.kind === 'suspended' && match.date !== null)) return '?';
  return match.kind === 'walkover' && match.winner === (side === 0 ? 'home' : 'away') ? 'W.O.' : '–';
}

function outcomeOf({ words }: View, match: MatchDocument): string {
  const won = match.winner === null || match.winner === 'drawn' ? undefined : match[match.winner].name;
  return capital(
    [
      match.postponed ? words.match.postponed : words.match.kind[match.kind],
      match.score === null && won !== undefined ? words.match.wonBy(won) : '',
      match.score === null && match.winner === 'drawn' ? words.match.drawn : '',
      match.extraTime ? words.match.extraTime : '',
      match.penalties === null ? '' : words.match.penalties(score(match.penalties)),
      match.onThePitch === null ? '' : words.match.onThePitch(score(match.onThePitch)),
    ]
      .filter((part) => part !== '')
      .join(', '),
  );
}

/** Which match it is, where and when. */
function circumstances({ words }: View, contest: ContestDocument, match: MatchDocument): string {
  const legs = contest.kind === 'tie' ? contest.legs.length : 2;
  const label =
    match.label === 'leg'
      ? words.tie.leg(match.leg ?? 1, legs)
      : match.label === 'third-match'
        ? words.tie.thirdLong
        : match.label === 'play-off'
          ? words.group.playOffs
          : match.round === null
            ? ''
            : words.match.round(match.round);
  const day = match.date === null ? '' : dated(match.date, words) + (match.kickOff === null ? '' : `, ${match.kickOff}`);
  return capital(
    [label, day, match.at ?? (match.ground === 'neutral' ? words.match.grounds.neutral : '')].filter((part) => part !== '').join(', '),
  );
}

const capital = (said: string): string => said.charAt(0).toUpperCase() + said.slice(1);
