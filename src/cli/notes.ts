import { type AdjustmentNote, adjustmentNotes, type PlaceDocument, type RowDocument } from '../wire/index.ts';
import type { Page } from './page.ts';

/** Why a table's points are not only those of its matches, a line for each ground. */
export const adjustmentLines = (page: Page, rows: readonly RowDocument[]): readonly string[] =>
  adjustmentNotes(rows).map((note) => page.style.dim(`* ${adjustmentText(page, note)}`));

const adjustmentText = ({ words, text }: Page, { kind, article, ruling, note, teams }: AdjustmentNote): string => {
  const why = [
    ...(note ? [text(note)] : []),
    ...(ruling ? [ruling] : []),
    ...(article === null || article === '?' ? [] : [words.article(article)]),
  ].join(', ');
  const who = teams.map(({ team, points }) => words.contest.adjusted(team.name, points)).join('; ');
  const what = words.contest.adjustment[kind];
  return `${who}${what === '' ? '' : `, ${what}`}${why === '' ? '' : ` (${why})`}`;
};

/** Places whose team does not take what they lead to: who does, and why. */
export const handedLines = ({ words, style, text }: Page, places: readonly PlaceDocument[]): readonly string[] =>
  places.flatMap((place) => {
    if (place.handed === null || place.handed.because.length === 0) return [];
    const vacant = place.handed.team === null ? ` ${words.contest.placeState[place.handed.state]}.` : '';
    return [style.dim(`→ ${place.handed.because.map((one) => text(one.text)).join(' ')}${vacant}`)];
  });
