import { fold } from '../../engine/index.ts';
import { grouped, keyOf, sectionKey } from '../page/keys.ts';
import type { Block, Cell, Page, Prose } from '../page/page.ts';
import { isDeciderTitle, isKnockoutTitle } from '../page/sections.ts';
import { type Claim, claimsOf, type Said, sentencesOf } from './claims.ts';

/** A claim of the page's text: the words, where they stand, and the titles over them. */
export type PlacedClaim<C extends Claim = Claim> = Said<C> & { readonly cell: Cell<string>; readonly heading: readonly string[] };

/** The titles of a page and what its text says, for questions that tables alone do not answer. */
export type Outline = {
  readonly titles: readonly Prose[];
  readonly claims: readonly PlacedClaim[];
  /** The title of third matches or a play-off directly under a heading, under which nothing is shown. */
  readonly emptyDecider: (heading: readonly string[]) => Prose | undefined;
  /** Whether the text over a heading has ties decided by points, goals set aside. */
  readonly tiesBy: (heading: readonly string[]) => 'points' | 'goals' | undefined;
};

/** Claims beyond these are not checked: a page of rules has some dozens. */
const MOST_CLAIMS = 300;

export const outlineOf = ({ blocks, prose = [] }: Page): Outline => {
  const titles = prose.filter(({ of }) => of === 'title');
  const claims: PlacedClaim[] = [];
  for (const paragraph of textsOf(prose, blocks)) {
    for (const sentence of sentencesOf(paragraph.value)) {
      if (claims.length >= MOST_CLAIMS) break;
      for (const said of claimsOf(sentence))
        claims.push({ ...said, cell: cellOfPhrase(paragraph, said.phrase), heading: paragraph.heading });
    }
  }
  const shown = new Set(blocks.map(sectionKey));
  const deciders = grouped(
    titles.filter(({ heading, value }) => isDeciderTitle(value) && !shown.has(heading.join('\n'))),
    ({ heading }) => heading.slice(0, -1).map(keyOf).join('\n'),
  );
  const byTies = claims.flatMap(({ claim, heading }) => (claim.kind === 'ties-by' ? [{ by: claim.by, heading }] : []));
  return {
    titles,
    claims,
    emptyDecider: (heading) => (deciders.size === 0 ? undefined : deciders.get(heading.map(keyOf).join('\n'))?.[0]),
    // The nearest text counts.
    tiesBy: (heading) => byTies.filter((one) => isUnder(heading, one.heading)).sort((a, b) => b.heading.length - a.heading.length)[0]?.by,
  };
};

/** Paragraphs, and what tables print of their rules. */
const textsOf = (
  prose: readonly Prose[],
  blocks: readonly Block[],
): readonly (Cell<string> & { readonly heading: readonly string[] })[] => [
  ...prose.filter(({ of }) => of === 'paragraph'),
  ...blocks.flatMap((block) => (block.kind === 'standings' && block.rulesText ? [{ ...block.rulesText, heading: block.heading }] : [])),
];

/** The words themselves where they stand in the text as they are said; else the whole paragraph. */
const cellOfPhrase = (paragraph: Cell<string>, phrase: string): Cell<string> => {
  const at = paragraph.raw.indexOf(phrase);
  if (at < 0) return paragraph;
  const from = paragraph.span.from + at;
  return { value: phrase, raw: phrase, span: { from, to: from + phrase.length } };
};

export const isUnder = (heading: readonly string[], above: readonly string[]): boolean =>
  above.length <= heading.length && above.every((title, i) => title === heading[i]);

/** Words that close a page: nothing is played under them. */
const BACK_MATTER = /^(?:notes?|notas|see also|vease tambien|references|referencias|external links|enlaces externos|sources|fuentes)$/;

/** The sections at the top of the page under which something is played, in order. */
export const stagesOf = (titles: readonly Prose[], blocks: readonly Block[]): readonly string[] => {
  const played = new Set([
    ...blocks.flatMap(({ heading }) => heading[0] ?? []),
    ...titles.flatMap(({ heading, value }) => (heading.length > 1 && isKnockoutTitle(value) ? (heading[0] ?? []) : [])),
  ]);
  return [...new Set(titles.flatMap(({ heading }) => heading[0] ?? []))].filter(
    (title) => played.has(title) && !BACK_MATTER.test(fold(title)),
  );
};
