import type { MatchLabel, Statement, TypedOutcome } from '../../engine/index.ts';
import { isNormal, tooManyAccents } from '../../formats/index.ts';
import { turned } from '../page/outcomes.ts';
import type { Cell, Grid, PageMatch, PageOutcome, PageTie, Qualifiers, Span, Standings } from '../page/page.ts';

/** A statement, and the words of the page that it is made of. */
export type Stated = { readonly statement: Statement; readonly span: Span };
/** Statements of one block, and what of it facts cannot say. */
export type Said = { readonly stated: readonly Stated[]; readonly left: readonly Cell<unknown>[] };

type Pair = readonly [number, number];
type Common = Pick<Statement, 'contest' | 'source'>;
type Write = { readonly common: Common; readonly language: 'es' | 'en' };

/** A printed row needs won, drawn and lost; a deduction is a fact of its own. */
export const sayStandings = ({ rows }: Standings, { common }: Write): Said => {
  const stated: Stated[] = [];
  const left: Cell<unknown>[] = [];
  for (const { adjusted, drawn, goalsAgainst, goalsFor, lost, points, span, start, team, won } of rows) {
    const figures = [won, drawn, lost, goalsFor, goalsAgainst].map((cell) => cell?.value ?? 0);
    if (won && drawn && lost && figures.every((value) => value >= 0))
      stated.push({
        span,
        statement: {
          ...common,
          type: 'row',
          team: nameIn(team),
          won: won.value,
          drawn: drawn.value,
          lost: lost.value,
          ...(goalsFor && goalsAgainst && { goals: [goalsFor.value, goalsAgainst.value] }),
          ...(points && { points: points.value }),
        },
      });
    else left.push(team);
    if (adjusted && adjusted.value !== 0)
      stated.push({ span: adjusted.span, statement: { ...common, type: 'points', team: nameIn(team), points: adjusted.value } });
    if (start && start.value !== 0) left.push(start);
  }
  return { stated, left };
};

export const sayGrid = ({ cells, teams }: Grid, write: Write): Said => {
  const stated: Stated[] = [];
  const left: Cell<unknown>[] = [];
  for (const { away, home, note, result } of cells) {
    const [host, guest] = [teams[home], teams[away]];
    if (host && guest && result.value.kind !== 'text')
      stated.push({
        span: result.span,
        statement: match(write, nameIn(host.name), nameIn(guest.name), result.value, { note: note?.value }),
      });
    else left.push(result);
  }
  return { stated, left };
};

export const sayMatch = (one: PageMatch, write: Write, place: 'in a tie' | 'alone'): Said => {
  const { date, ground, leg, note, place: at, result, source, span, teams } = one;
  const [home, away] = teams;
  if (result.value.kind === 'text') return { stated: [], left: [result] };
  const label = labelOf(leg, place);
  const own: Write = source === undefined ? write : { ...write, common: { ...write.common, source } };
  const more = { label, note, at, ground, date: date?.value };
  return { stated: [{ span, statement: match(own, nameIn(home), nameIn(away), result.value, more) }], left: [] };
};

const labelOf = (leg: PageMatch['leg'], place: 'in a tie' | 'alone'): MatchLabel | undefined => {
  if (leg === 'play-off') return { kind: 'play-off' };
  if (leg === undefined || place === 'alone') return undefined;
  return leg === 3 ? { kind: 'third-match' } : { kind: 'leg', leg };
};

/** Legs as the page has them: the first-named team is at home in the first. Of the third match nobody says whose ground it was. */
export const sayTie = (tie: PageTie, write: Write): Said => {
  const { aggregate, legs, penalties, points, thirdMatch, winner } = tie;
  const names = [nameIn(tie.teams[0]), nameIn(tie.teams[1])] as const;
  const stated: Stated[] = [];
  const left: Cell<unknown>[] = [];
  const last = thirdMatch ?? legs.at(-1);
  const add = (cell: Cell<PageOutcome>, label: MatchLabel | undefined, home: 0 | 1, ground: 'home' | 'unstated'): void => {
    const ended = cell === last && penalties ? withPenalties(cell.value, penalties.value) : cell.value;
    if (ended.kind === 'text') left.push(cell);
    else {
      const [host, guest] = home === 0 ? names : ([names[1], names[0]] as const);
      const outcome = home === 0 ? ended : turned(ended);
      const when = legs.length === 1 ? { date: tie.date?.value, at: tie.place } : {};
      stated.push({ span: cell.span, statement: match(write, host, guest, outcome, { label, ground, ...when }) });
    }
  };
  for (const [i, leg] of legs.entries()) {
    if (legs.length === 1 && !thirdMatch) add(leg, undefined, 0, 'unstated');
    else add(leg, { kind: 'leg', leg: i + 1 }, i % 2 === 0 ? 0 : 1, i < 2 ? 'home' : 'unstated');
  }
  if (thirdMatch) add(thirdMatch, { kind: 'third-match' }, 0, 'unstated');
  if (penalties && !(last && last.value.kind === 'played')) left.push(penalties);
  if (aggregate) stated.push({ span: aggregate.span, statement: printed(write, 'aggregate', aggregate.value) });
  if (points) stated.push({ span: points.span, statement: printed(write, 'points', points.value) });
  if (winner !== undefined) {
    const cell = tie.teams[winner];
    stated.push({ span: cell.span, statement: { ...write.common, type: 'placed', from: 1, to: 1, teams: [nameIn(cell)] } });
  }
  return { stated, left };
};

/** Teams that a page lists together enter in an order that it does not state. */
export const sayQualifiers = (rows: Qualifiers['rows'], write: Write): Said => ({
  stated: rows.map(({ note, team }) => ({
    span: team.span,
    statement: {
      ...write.common,
      type: 'entry',
      teams: [nameIn(team)],
      order: 'known',
      ...(note && note.value !== '' && { note: { [write.language]: words(note.value) } }),
    },
  })),
  left: [],
});

const printed = ({ common }: Write, figure: 'points' | 'aggregate', value: Pair): Statement => ({
  ...common,
  type: 'printed',
  figure,
  value,
});

type More = {
  readonly label?: MatchLabel | undefined;
  readonly note?: string | undefined;
  readonly at?: string | undefined;
  readonly ground?: PageMatch['ground'];
  readonly date?: string | undefined;
};

type Match = Extract<Statement, { readonly type: 'match' }>;

const match = (
  { common, language }: Write,
  home: string,
  away: string,
  said: TypedOutcome,
  { at, date, ground = 'home', label, note }: More,
): Match => {
  const outcome = 'winner' in said && said.winner !== undefined ? { ...said, winner: oneLine(said.winner) } : said;
  // pages have tens of thousands of these: no spreads of what is mostly absent
  const made: { -readonly [K in keyof Match]: Match[K] } = { type: 'match', home, away, outcome, ground, corrects: 0 };
  if (common.contest) made.contest = common.contest;
  if (common.source !== undefined) made.source = common.source;
  if (label) made.label = label;
  if (date !== undefined) made.date = date;
  const place = at === undefined ? '' : words(at);
  if (place !== '') made.at = place;
  const own = note === undefined ? '' : words(note);
  if (own !== '') made.note = { [language]: own };
  return made;
};

/** A name as a facts file keeps it, which writes one line and letters in their normal form. */
const nameIn = ({ value }: Cell<string>): string => oneLine(value);
const oneLine = (name: string): string =>
  isNormal(name) || tooManyAccents(name) !== undefined ? name : name.replace(/[\r\n]+/g, ' ').normalize('NFC');

const LONGEST_NOTE = 400;

/** A note on one line that a facts file can hold. */
const words = (text: string): string => {
  const line = text.replace(/[\p{Cc}\s]+/gu, ' ').trim();
  return oneLine(line.length > LONGEST_NOTE ? `${line.slice(0, LONGEST_NOTE - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : line);
};

const withPenalties = (outcome: PageOutcome, penalties: Pair): PageOutcome =>
  outcome.kind === 'played' && penalties[0] !== penalties[1] ? { ...outcome, penalties } : outcome;
