import { isSingle, type TieCell, type TieRow, tieRows } from '../bracket.ts';
import { type TieContest, teamsIn } from '../outline.ts';
import { tieSentence, type View } from '../view.ts';
import { block, INK, MARGIN, RIGHT, text } from './drawing.ts';
import type { Body } from './frame.ts';
import { trailOf } from './trail.ts';

const HEAD = 40;
const ROW = { least: 64, most: 92 } as const;
const POINTS = 132;

/** The two sides of a tie: goals by leg, the third match, and its points as what decides. */
export function tieBody(view: View, tie: TieContest): Body {
  const [first, second] = tie.teams;
  const { text: outcome } = tieSentence(view, tie);
  const open = tie.winner === null && first !== null && second !== null;
  return {
    trail: trailOf(view, tie),
    headlines: [open ? view.words.tie.headlineOpen(first.name, second.name) : outcome],
    teams: new Set(teamsIn(tie).map(({ id }) => id)),
    least: TIE_HEIGHT + (open ? 44 : 0),
    draw: (top, bottom) =>
      drawTie(view, tie, top, open ? bottom - 44 : bottom) +
      (open ? text([MARGIN, bottom - 8], `${outcome}.`, { size: 30, ink: INK.quiet, room: RIGHT - MARGIN }) : ''),
  };
}

/** The least height that `drawTie` needs. */
export const TIE_HEIGHT = HEAD + 2 * ROW.least;

export function drawTie(view: View, tie: TieContest, top: number, bottom: number): string {
  const { words } = view;
  const rows = tieRows(tie);
  const legs = Math.max(1, tie.legs.length);
  const third = tie.thirdMatch !== null;
  const summed = !isSingle(tie) && rows.some(({ points }) => points !== null);
  const heads = [
    ...Array.from({ length: legs }, (_, leg) => (legs === 1 && !summed ? '' : words.tie.legShort(leg + 1, legs))),
    ...(third ? [words.tie.third] : []),
  ];
  const cells = (row: TieRow) => [...heads.keys()].map((i) => (third && i === heads.length - 1 ? row.third : (row.cells[i] ?? null)));
  const height = Math.min(ROW.most, Math.max(ROW.least, Math.floor((bottom - top - HEAD) / 2)));
  const size = Math.round(height * 0.5);
  const right = summed ? RIGHT - POINTS : RIGHT;
  const column = 118;
  const edge = (i: number) => right - 24 - (heads.length - 1 - i) * column;
  const names = right - heads.length * column - 24;
  const champion = view.outline.document.champion?.id;

  const head =
    heads.map((name, i) => text([edge(i), top + 28], name, { size: 26, ink: INK.quiet, end: 'right' })).join('') +
    (summed ? text([RIGHT - 24, top + 28], words.tie.points, { size: 26, ink: INK.quiet, end: 'right' }) : '');
  const shade = summed ? block(RIGHT - POINTS + 12, top + HEAD, POINTS - 12, 2 * height, INK.shade) : '';
  const body = rows.map((row, i) => {
    const y = top + HEAD + i * height;
    const foot = y + Math.round(height / 2 + size * 0.34);
    const won = row.advances === 'yes';
    const hot = won && row.team?.id === champion;
    const ink = hot ? INK.cut : won || row.advances === 'open' ? INK.ink : INK.quiet;
    const name = row.team?.name ?? (view.outline.document.state === 'past' ? words.tie.unknownTeam : words.tie.openTeam);
    return (
      text([MARGIN, foot], name, {
        size,
        face: won ? 'semibold' : 'regular',
        ink: row.team === null ? INK.doubt : ink,
        room: names - MARGIN,
      }) +
      cells(row)
        .map((cell, at) =>
          text([edge(at), foot], cellText(view, cell), {
            size: summed ? Math.round(size * 0.84) : size,
            end: 'right',
            ink: cell?.kind === 'lost-score' ? INK.doubt : ink,
            face: summed ? 'regular' : 'semibold',
          }),
        )
        .join('') +
      (summed
        ? text([RIGHT - 24, foot], row.points === null ? '?' : String(row.points), {
            size: Math.round(size * 1.1),
            face: 'semibold',
            end: 'right',
            ink,
          })
        : '') +
      block(MARGIN, y + height - 1, RIGHT - MARGIN, 1, INK.hair)
    );
  });
  return shade + head + block(MARGIN, top + HEAD - 2, RIGHT - MARGIN, 2, INK.ink) + body.join('');
}

function cellText({ words }: View, cell: TieCell | null): string {
  switch (cell?.kind) {
    case undefined:
      return '';
    case 'goals':
      return cell.penalties === null ? String(cell.goals) : `${cell.goals} (${cell.penalties})`;
    case 'lost-score':
      return '?';
    case 'walkover':
    case 'both-lose':
      return words.match.walkover;
    case 'not-played':
      return '–';
    case 'to-play':
      return '·';
  }
}
