import type { Gather } from '../../page/gather.ts';
import type { Span } from '../../page/page.ts';
import { readPair, readScore } from '../../page/scores.ts';
import { paramsIn } from './params.ts';
import { tieFrom } from './ties.ts';

const NAME = /^(?:\{\{)?\s*(TwoLegResult|OneLegResult)\s*\|/iu;
const LONGEST_LINE = 2_000;

const barOf = (text: string, { from, to }: Span): number => {
  const name = NAME.exec(text.slice(from, Math.min(to, from + 60)));
  return name === null ? from : from + name[0].length - 1;
};

/** The row of a tie, with or without its template's name: `|Flamengo|PER|3–1|Higos Urco|PER|3–1|0–0`. */
export const isLeakedTie = (text: string, line: Span): boolean => {
  if (line.to - line.from > LONGEST_LINE) return false;
  const bar = barOf(text, line);
  if (text[bar] !== '|') return false;
  const cells = text.slice(bar + 1, line.to).split('|');
  const [team, , figure = '', other] = cells;
  if (bar > line.from) return cells.length > 2;
  return isName(team) && isName(other) && (readPair(figure) !== undefined || readScore(figure)?.outcome.kind === 'walkover');
};

const BEGIN = /^(?:\{\{)?\s*(?:TwoLegResult|OneLegResult)\s*(?:\||$)/iu;

/** A row under its template's name whose cells are not all on this line. */
export const beginsTie = (text: string, line: Span): boolean =>
  line.to - line.from <= LONGEST_LINE && BEGIN.test(text.slice(line.from, line.to)) && cellsIn(text, line) < WHOLE;

/** The next line of a row that was begun: cells behind a bar, no row of its own, and none that the row already has. */
export const continuesTie = (text: string, begun: Span, line: Span): boolean =>
  line.to - begun.from <= LONGEST_LINE &&
  /^\|(?![-}+])/u.test(text.slice(line.from, line.from + 2)) &&
  cellsIn(text, begun) < WHOLE &&
  !isLeakedTie(text, line);

/** Both teams with their countries, the figure, and two legs. */
const WHOLE = 7;

const cellsIn = (text: string, { from, to }: Span): number => text.slice(from, to).split('|').length - 1;

const isName = (words: string | undefined): boolean => words !== undefined && /\p{L}/u.test(words) && !words.includes('=');

export const addLeakedTie = (text: string, line: Span, heading: readonly string[], gather: Gather): void => {
  const bar = barOf(text, line);
  const end = text.startsWith('}}', line.to - 2) ? line.to - 2 : line.to;
  const params = paramsIn(text, { from: bar, to: end });
  const named = NAME.exec(text.slice(line.from, bar + 1))?.[1]?.toLowerCase();
  const positions = [...params.byKey.keys()].filter((key) => /^\d+$/u.test(key)).length;
  const form = named === 'onelegresult' || (named === undefined && positions < 6) ? 'one leg' : 'two legs';
  // Five arguments end behind the second country: the legs of this row were cut off.
  if (positions < (form === 'one leg' ? 4 : 7)) gather.remark('call-cut-off', line, form, 'in part');
  const tie = tieFrom(params, form, 'aggregate', heading, gather.remark);
  if (tie !== undefined) gather.add(tie);
};
