import { slug } from '../../engine/index.ts';
import { tiesOf } from '../page/bracket-ties.ts';
import { legIn } from '../page/legs.ts';
import { turned } from '../page/outcomes.ts';
import type { Block, Cell, Grid, Page, PageMatch, PageOutcome, PageTie, Qualifiers, Standings } from '../page/page.ts';
import { type NoteWords, noteWordsFor } from './note-words.ts';
import { makeUnsaid, type Tell, tellProse } from './unsaid.ts';
import type { Unsaid, WriteOrder } from './writer.ts';

/** A page as formats of lists have it: every result a match, `block` where it comes from. */
export type Item =
  | { readonly kind: 'match'; readonly match: PageMatch; readonly block: number }
  | { readonly kind: 'table'; readonly table: Standings | Qualifiers; readonly block: number };

export type Listing = {
  readonly items: readonly Item[];
  readonly words: NoteWords;
  readonly tell: Tell;
  readonly unsaid: () => readonly Unsaid[];
};

/**
 * Every tie, bracket and grid as its matches, in the order of the page, but ties of one round leg by leg. The second leg is at
 * the second team's; who went on stands as a note of the last leg where the scores do not say it.
 */
export const listingOf = (page: Page, order: WriteOrder): Listing => {
  const words = noteWordsFor(order);
  const { list, tell } = makeUnsaid();
  tellProse(page, tell);
  const items: Item[] = [];
  for (const [block, one] of page.blocks.entries()) {
    for (const match of matchesOf(one, { block, tell, words })) items.push({ kind: 'match', match, block });
    if (one.kind === 'standings' || one.kind === 'qualifiers') items.push({ kind: 'table', table: one, block });
  }
  return { items: legByLeg(items), words, tell, unsaid: list };
};

/** Lists print a round's first legs, then its second legs: what follows one another in a round is put in the order of its legs. */
const legByLeg = (items: readonly Item[]): readonly Item[] => {
  const sorted: Item[] = [];
  let run: { readonly leg: number; readonly item: Item }[] = [];
  let round = '';
  const close = (): void => {
    for (const { item } of run.toSorted((a, b) => a.leg - b.leg)) sorted.push(item);
    run = [];
  };
  for (const item of items) {
    const leg = item.kind === 'match' ? LEG_ORDER[item.match.leg ?? 'none'] : undefined;
    const own = item.kind === 'match' && leg !== undefined ? roundKey(item.match) : '';
    if (own !== round) close();
    round = own;
    if (leg === undefined) sorted.push(item);
    else run.push({ leg, item });
  }
  close();
  return sorted;
};

const LEG_ORDER: Readonly<Record<'1' | '2' | '3' | 'play-off' | 'none', number | undefined>> = {
  '1': 1,
  '2': 2,
  '3': 3,
  'play-off': 4,
  none: undefined,
};
const roundKey = ({ group, heading, round }: PageMatch): string => JSON.stringify([heading, group, round]);

type Work = { readonly block: number; readonly tell: Tell; readonly words: NoteWords };

const matchesOf = (block: Block, work: Work): readonly PageMatch[] => {
  switch (block.kind) {
    case 'match':
      return [block];
    case 'grid':
      return gridMatches(block);
    case 'tie':
      return tieMatches(block, work);
    case 'bracket': {
      const { left, ties } = tiesOf(block);
      for (const cell of left) work.tell('block', work.block, cell.raw);
      return ties.flatMap((tie) => tieMatches(tie, work));
    }
    default:
      return [];
  }
};

const gridMatches = ({ cells, heading, span, teams }: Grid): readonly PageMatch[] =>
  cells
    .toSorted((a, b) => a.meeting - b.meeting)
    .flatMap(({ away, home, note, result }): readonly PageMatch[] => {
      const [host, guest] = [teams[home], teams[away]];
      if (!host || !guest) return [];
      const said = note && note.value !== '' ? { note: note.value } : {};
      return [{ kind: 'match', heading, span, teams: [host.name, guest.name], result, ground: 'home', ...said }];
    });

const tieMatches = (tie: PageTie, { block, tell, words }: Work): readonly PageMatch[] => {
  const { heading, penalties, round, span, teams, thirdMatch } = tie;
  const name = teams.map(({ value }) => value).join(' - ');
  const last = thirdMatch ?? tie.legs.at(-1);
  const went = wentOn(tie, words);
  if (went !== undefined) tell('winner', block, went);
  const said = [went, tie.note].filter((one) => one !== undefined);
  const note = said.length === 0 ? undefined : said.join('; ');
  for (const figure of [tie.aggregate, tie.points])
    if (figure && !isSumOf(tie, figure)) tell('figure', block, `${name} ${figure.value.join('-')}`);
  if (penalties && last?.value.kind !== 'played') tell('figure', block, `${name} ${words.penalties(penalties.value.join('-'))}`);
  const only = tie.legs.length === 1 && !thirdMatch;
  const legOf = (result: Cell<PageOutcome>, leg: PageMatch['leg'], at: 'first' | 'second' | 'unstated'): PageMatch => {
    const settled = result === last && penalties ? { ...result, value: withPenalties(result.value, penalties.value) } : result;
    return {
      kind: 'match',
      heading,
      span,
      teams: at === 'second' ? [teams[1], teams[0]] : teams,
      result: at === 'second' ? { ...settled, value: otherSide(settled.value) } : settled,
      ground: at === 'unstated' ? 'unstated' : 'home',
      ...(round !== undefined && { round }),
      ...(leg !== undefined && { leg }),
      ...(result === last && note !== undefined && { note }),
    };
  };
  return [
    ...tie.legs.map((leg, i) => {
      if (only) return legOf(leg, undefined, 'unstated');
      return i === 0 ? legOf(leg, 1, 'first') : i === 1 ? legOf(leg, 2, 'second') : legOf(leg, 3, 'unstated');
    }),
    ...(thirdMatch ? [legOf(thirdMatch, 3, 'unstated')] : []),
  ];
};

const otherSide = (outcome: PageOutcome): PageOutcome => (outcome.kind === 'text' ? outcome : turned(outcome));

const withPenalties = (outcome: PageOutcome, penalties: readonly [number, number]): PageOutcome =>
  outcome.kind === 'played' && penalties[0] !== penalties[1] ? { ...outcome, penalties } : outcome;

const scoresOf = ({ legs, thirdMatch }: PageTie): readonly (readonly [number, number])[] =>
  [...legs, ...(thirdMatch ? [thirdMatch] : [])].flatMap(({ value }) => (value.kind === 'played' ? [value.score] : []));

/** A printed aggregate or points that follow from the legs need no words. */
const isSumOf = (tie: PageTie, figure: NonNullable<PageTie['aggregate' | 'points']>): boolean => {
  const scores = scoresOf(tie);
  if (scores.length !== tie.legs.length + (tie.thirdMatch ? 1 : 0)) return false;
  const value = figure === tie.points ? pointsOf : goalsOf;
  const whole = value(scores);
  const legs = value(scores.slice(0, tie.legs.length));
  return [whole, legs].some((sum) => sum[0] === figure.value[0] && sum[1] === figure.value[1]);
};

type Pair = readonly [number, number];
const sum = (pairs: readonly Pair[]): Pair => [pairs.reduce((n, [a]) => n + a, 0), pairs.reduce((n, [, b]) => n + b, 0)];
const goalsOf = (scores: readonly Pair[]): Pair => sum(scores);
const pointsOf = (scores: readonly Pair[]): Pair => sum(scores.map(([a, b]): Pair => (a > b ? [3, 0] : a < b ? [0, 3] : [1, 1])));

/** Who went on, unless penalties, a third match or both points and goals of the legs say the same. */
const wentOn = (tie: PageTie, words: NoteWords): string | undefined => {
  if (tie.winner === undefined) return undefined;
  const ahead = ([a, b]: Pair): 0 | 1 | undefined => (a > b ? 0 : b > a ? 1 : undefined);
  const scores = scoresOf(tie);
  const isWhole = scores.length === tie.legs.length + (tie.thirdMatch ? 1 : 0);
  const last = (tie.thirdMatch ?? tie.legs.at(-1))?.value;
  const penalties = tie.penalties?.value ?? (last?.kind === 'played' ? last.penalties : undefined);
  const by = [pointsOf(scores), goalsOf(scores)].map(ahead);
  const decided = tie.thirdMatch ? scores.at(-1) : undefined;
  const said = penalties ? ahead(penalties) : ((decided && ahead(decided)) ?? (by[0] === by[1] ? by[0] : undefined));
  return isWhole && said === tie.winner ? undefined : words.wentOn(tie.teams[tie.winner].value);
};

/** Names of groups as every format knows them. */
const GROUP = /^(?:group|grupo|gruppe|serie|zona|zone|pool)\s+[\p{L}\p{N}]{1,4}$/iu;

export type Place = {
  readonly stage: readonly string[];
  readonly group?: string;
  readonly round?: string;
  readonly leg?: PageMatch['leg'];
};

/** The sections over a match, its group apart from them, and the leg that it is, by its own word or that of its sections. */
export const placeOf = ({ group, heading, leg, round }: PageMatch): Place => {
  // a title without a letter or digit names no section
  const titles = heading.filter((title) => slug(title) !== '');
  const last = titles.at(-1);
  const told = leg ?? legIn(round) ?? legIn(last);
  const own = group ?? (leg === undefined && round === undefined && last !== undefined && GROUP.test(last) ? last : undefined);
  return {
    stage: own !== undefined && last !== undefined && slug(own) === slug(last) ? titles.slice(0, -1) : titles,
    ...(own !== undefined && own.trim() !== '' && { group: own }),
    ...(round !== undefined && round.trim() !== '' && { round }),
    ...(told !== undefined && { leg: told }),
  };
};

/** A match in words, for the list of what was left out. */
export const matchName = ({ teams }: PageMatch): string => teams.map(({ value }) => value).join(' - ');

/** Words on one line that any file can hold: no control characters, no halves of characters, blanks single. */
export const cleanWords = (words: string): string =>
  words
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, '\uFFFD')
    .replace(/[\p{Cc}\s]+/gu, ' ')
    .trim();
