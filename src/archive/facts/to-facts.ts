import { slug } from '../../engine/index.ts';
import { makeSayable, parseFacts } from '../../formats/index.ts';
import { tiesOf } from '../page/bracket-ties.ts';
import { remarkAt } from '../page/gather.ts';
import { keyOf } from '../page/keys.ts';
import type { Block, Cell, Page, PageMatch, PageTie, Qualifiers, Remark } from '../page/page.ts';
import { type Section, sectionOf } from '../page/sections.ts';
import { LARGEST_FACTS } from '../read/listings/facts-page.ts';
import { type Said, type Stated, sayGrid, sayMatch, sayQualifiers, sayStandings, sayTie } from './statements.ts';
import { withoutRepeats } from './told-twice.ts';

export type { Stated } from './statements.ts';

export type FactsOrder = {
  /** Id of the source that every line is from. */
  readonly source: string;
  /** Of the notes taken over from the page. */
  readonly language: 'es' | 'en';
};

/** What a page says in our notation, in the order of the page, and what of it has no form there. */
export type ImportedFacts = { readonly stated: readonly Stated[]; readonly left: readonly Remark[] };

/**
 * Statements of a page. Contests are named by its headings, groups and rounds, as paths: a season's own names must be put
 * there by whoever takes them over. Each pair of a round of ties is a contest, numbered in the order of the page.
 */
export const toFacts = (page: Page, text: string, { language, source }: FactsOrder): ImportedFacts => {
  if (page.format === 'facts') return ownFacts(text, source, language);
  const pairs = makePairs();
  const stated: Stated[] = [];
  const left: Remark[] = [];
  const leave = (cells: readonly Cell<unknown>[]): void => {
    for (const cell of cells) left.push(remarkAt(text, 'no-form', cell.span, 'A 2-1 B', 'nothing'));
  };
  const take = (said: Said): void => {
    for (const one of said.stated) stated.push(one);
    leave(said.left);
  };
  const fallback = page.title ?? '';
  // rows and matches number their pairs; a bracket stands in an order of its own
  for (const block of page.blocks) {
    const section = sectionOf(block, fallback);
    if ((block.kind === 'tie' || block.kind === 'match') && section.of === 'pair')
      pairs.pathOf(section, block.teams[0].value, block.teams[1].value);
  }
  for (const block of page.blocks) {
    const section = sectionOf(block, fallback);
    const write = (path: string) => ({ common: { contest: { path }, source }, language });
    const tie = (one: PageTie): void => {
      const under = sectionOf(one, fallback);
      const playOff = under.match === 'play-off' ? asPlayOff(one) : undefined;
      if (playOff) take(sayMatch(playOff, write(under.path), 'alone'));
      else {
        const own = under.match === 'third-match' ? asThirdMatch(one) : one;
        take(sayTie(own, write(pairs.pathOf(under, one.teams[0].value, one.teams[1].value))));
      }
    };
    switch (block.kind) {
      case 'standings':
        take(sayStandings(block, write(section.path)));
        break;
      case 'grid':
        take(sayGrid(block, write(section.path)));
        break;
      case 'match':
        if (section.of === 'pair')
          take(sayMatch(inSection(block, section), write(pairs.pathOf(section, block.teams[0].value, block.teams[1].value)), 'in a tie'));
        else take(sayMatch(inSection(block, section), write(section.path), 'alone'));
        break;
      case 'tie':
        tie(block);
        break;
      case 'bracket': {
        const { left: unsaid, ties } = tiesOf(block);
        for (const one of ties) tie(one);
        leave(unsaid);
        break;
      }
      case 'qualifiers':
        for (const [path, rows] of byOrigin(block, section.path)) take(sayQualifiers(rows, write(path)));
        break;
    }
  }
  const alone = pairs.lonely();
  const named = withoutRepeats(stated.map(alone), pairs.has);
  return sayable(named, left, text, language);
};

/** One match under the heading of third matches is that match. */
const asThirdMatch = (tie: PageTie): PageTie => {
  const [only, ...more] = tie.legs;
  return only && more.length === 0 && !tie.thirdMatch ? { ...tie, legs: [], thirdMatch: only } : tie;
};

const asPlayOff = ({ heading, legs, penalties, span, teams }: PageTie): PageMatch | undefined => {
  const [only, ...more] = legs;
  if (!only || more.length > 0 || penalties) return undefined;
  return { kind: 'match', heading, span, teams, result: only, ground: 'unstated', leg: 'play-off' };
};

/** Under the heading of deciders a match is the third one of its tie, or the play-off of its group: the word is the same. */
const inSection = (match: PageMatch, { match: as }: Section): PageMatch =>
  as === 'any' || typeof match.leg === 'number' ? match : { ...match, leg: as === 'play-off' ? as : 3 };

/** Our own notation keeps every statement, whether a page has a block for it or not. */
const ownFacts = (text: string, source: string, language: 'es' | 'en'): ImportedFacts => {
  if (text.length > LARGEST_FACTS) return { stated: [], left: [] };
  const starts = [0];
  for (const found of text.matchAll(/\r\n|\n|\r/g)) starts.push(found.index + found[0].length);
  const { statements } = parseFacts(text, 'page');
  const stated = statements.map(({ spot, ...statement }): Stated => {
    const from = starts[(spot?.line ?? 1) - 1] ?? 0;
    return { statement: { source, ...statement }, span: { from, to: starts[spot?.line ?? 1] ?? text.length } };
  });
  return sayable(stated, [], text, language);
};

/** Rows of teams that come from several places are entries of several contests. */
const byOrigin = ({ rows }: Extract<Block, { kind: 'qualifiers' }>, path: string): ReadonlyMap<string, Qualifiers['rows']> => {
  const origins = new Map<string, Qualifiers['rows'][number][]>();
  for (const row of rows) {
    const id = row.from === undefined ? '' : slug(row.from.value).normalize('NFC');
    const own = id === '' ? path : `${path}/${id}`;
    const list = origins.get(own);
    if (list) list.push(row);
    else origins.set(own, [row]);
  }
  return origins;
};

/** The pairs of each round, numbered as they come; both legs of a pair are one contest. */
const makePairs = () => {
  const rounds = new Map<string, Map<string, number>>();
  return {
    pathOf: ({ path }: Section, one: string, other: string): string => {
      const pairs = rounds.get(path) ?? new Map<string, number>();
      rounds.set(path, pairs);
      const key = [keyOf(one), keyOf(other)].sort().join('\n');
      const number = pairs.get(key) ?? pairs.size + 1;
      pairs.set(key, number);
      return `${path}/${number}`;
    },
    /** Whether a path is that of a pair, or of a round that has only one. */
    has: (path: string): boolean => rounds.get(path)?.size === 1 || (rounds.get(path.replace(/\/\d+$/, ''))?.size ?? 0) > 1,
    /** A round of one pair is that tie itself: `final`, not `final/1`. */
    lonely: () => {
      const only = new Map([...rounds].filter(([, pairs]) => pairs.size === 1).map(([path]) => [`${path}/1`, path]));
      return (one: Stated): Stated => {
        const path = only.get(one.statement.contest?.path ?? '');
        return path === undefined ? one : { ...one, statement: { ...one.statement, contest: { path } } };
      };
    },
  };
};

/** A fact is a line for people to read, and a file of facts has an end. */
const LONGEST_LINE = 2_000;
const LARGEST_TEXT = 4 * 1024 * 1024;

/** Only what can be read back as it stands. Pages hold names that no line can: they are listed instead. */
const sayable = (stated: readonly Stated[], left: readonly Remark[], text: string, language: 'es' | 'en'): ImportedFacts => {
  const can: Stated[] = [];
  const cannot: Remark[] = [];
  const sizeOf = makeSayable(language);
  let size = 0;
  for (const one of stated) {
    const own = sizeOf(one.statement) ?? Number.POSITIVE_INFINITY;
    if (own <= LONGEST_LINE && size + own <= LARGEST_TEXT) {
      can.push(one);
      size += own;
    } else cannot.push(remarkAt(text, 'no-form', one.span, 'A 2-1 B', 'nothing'));
  }
  return { stated: can, left: [...left, ...cannot] };
};
