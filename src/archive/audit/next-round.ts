import { keyOf } from '../page/keys.ts';
import type { Block, PageTie } from '../page/page.ts';
import { isDeciderTitle, isKnockoutTitle } from '../page/sections.ts';

/** Matches for those who were knocked out. */
const ELSEWHERE = /third|tercer|consol|repech|loser|perded|relegat|descens|promocion/i;

/** A page that has a team in more rounds is no page of a season. */
const MOST_ROUNDS = 100;

/** Who of a tie is in a later round of the same stage, if exactly one of the two is. */
export type NextRound = (tie: PageTie, index: number) => 0 | 1 | undefined;

export const nextRoundOf = (blocks: readonly Block[]): NextRound => {
  /** For each team, the rounds that name it, in order of the page. */
  const seen = new Map<string, { readonly index: number; readonly stage: string; readonly path: string }[]>();
  for (const [index, block] of blocks.entries()) {
    if (block.kind !== 'tie' && block.kind !== 'match') continue;
    const path = pathOf(block);
    if (!path.some(isKnockoutTitle) || path.some((title) => ELSEWHERE.test(title) || isDeciderTitle(title))) continue;
    for (const { value } of block.teams) {
      const list = seen.get(keyOf(value)) ?? [];
      seen.set(keyOf(value), list);
      const place = { index, stage: block.heading[0] ?? '', path: path.join('\n') };
      if (list.at(-1)?.path !== place.path && list.length < MOST_ROUNDS) list.push(place);
    }
  }
  return (tie, index) => {
    const path = pathOf(tie);
    if (!path.some(isKnockoutTitle) || path.some((title) => ELSEWHERE.test(title))) return undefined;
    const own = path.join('\n');
    const isOn = ({ value }: PageTie['teams'][number]): boolean =>
      (seen.get(keyOf(value)) ?? []).some(
        (later) =>
          later.index > index && later.stage === (tie.heading[0] ?? '') && later.path !== own && !later.path.startsWith(`${own}\n`),
      );
    const [first, second] = tie.teams.map(isOn);
    return first === second ? undefined : first ? 0 : 1;
  };
};

const pathOf = ({ heading, round }: Pick<PageTie, 'heading' | 'round'>): readonly string[] =>
  round === undefined ? heading : [...heading, round];
