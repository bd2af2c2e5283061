import { fold, slug } from '../../engine/index.ts';
import type { Block, PageMatch } from './page.ts';

/** The words of a round that is played by ties, so that each of its pairs is a contest of its own. */
const KNOCKOUT =
  /\b(?:finals?|quarter-?finals?|semi-?finals?|round of|last \d+|third[ -]place|knockout|octavos|cuartos|semifinal(?:es)?|tercer puesto|play-?offs?|liguilla de ida|llave)\b|^(?:1|2|3|first|second|third|preliminary)\S* round$/;
/** The words of a round that only counts days: it names no contest. */
const MATCHDAY =
  /^(?:matchday|round|fecha|jornada|spieltag|gameweek|week|day|date) \d+\b|^\d+(?:st|nd|rd|th|a|ª)? (?:fecha|jornada|matchday|round)$/;
/** What names a leg, not a round. */
const LEG = /[\s,(–-]*(?:\b(?:1st|2nd|3rd|first|second|third) legs?\b|\bleg \d\b|\(?(?:ida|vuelta)\)?$).*$/;

/** The round without the words of its leg; undefined if it only counts days or names a leg. */
const roundOf = (round: string | undefined): string | undefined => {
  if (round === undefined) return undefined;
  const plain = fold(round).replace(LEG, '').trim();
  return plain === '' || MATCHDAY.test(plain) ? undefined : plain;
};

/**
 * The path of the contest that a block speaks of, made from its headings and round. `pair`: a round of ties, so the path is
 * of the round and each pair is a contest in it.
 */
export type Section = { readonly path: string; readonly of: 'contest' | 'pair'; readonly match: 'any' | 'third-match' | 'play-off' };

/** Under these words stand the third matches of the ties above, or the play-off of the group above. */
const DECIDER = /^(?:tie-?breakers?|desempates?|third-match(?:es)?|tercer(?:os)?-partidos?)$/;

/** Whether a title names a round that is played by ties; whether it holds third matches or play-offs of what stands above. */
export const isKnockoutTitle = (title: string): boolean => title.length <= 200 && KNOCKOUT.test(fold(title));
export const isDeciderTitle = (title: string): boolean => title.length <= 200 && DECIDER.test(slug(title));

export const sectionOf = (block: Block, fallback: string): Section => {
  const group = block.kind === 'match' ? block.group : undefined;
  const round = block.kind === 'match' || block.kind === 'tie' ? roundOf(block.round) : undefined;
  const steps = block.heading.map(slug).filter((step) => step !== '');
  if (group !== undefined && slug(group) !== steps.at(-1)) steps.push(slug(group));
  if (group === undefined && round !== undefined && slug(round) !== steps.at(-1)) steps.push(slug(round));
  let match: Section['match'] = 'any';
  // a round of deciders on a page without sections: those of the page
  const least = block.heading.length === 0 ? 0 : 1;
  while (steps.length > least && DECIDER.test(steps.at(-1) ?? '')) {
    steps.pop();
    match = KNOCKOUT.test((steps.at(-1) ?? '').replaceAll('-', ' ')) ? 'third-match' : 'play-off';
  }
  const last = match !== 'any' ? '' : (round ?? fold(block.heading.at(-1) ?? ''));
  // slugs of some scripts are taken apart
  const path = (steps.filter((step) => step !== '').join('/') || slug(fallback) || 'page').normalize('NFC');
  const inPairs =
    match !== 'play-off' &&
    (block.kind === 'tie' || block.kind === 'bracket' || (block.kind === 'match' && (match === 'third-match' || isPairwise(block, last))));
  return { path, of: inPairs ? 'pair' : 'contest', match };
};

const isPairwise = (match: PageMatch, round: string): boolean =>
  match.group === undefined && (KNOCKOUT.test(round) || match.leg === 1 || match.leg === 2);
