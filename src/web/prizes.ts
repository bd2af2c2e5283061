import type { Both, Promotion, SeasonDocument } from '../wire/index.ts';

/** One prize with all its places: who holds them, how many nobody holds, and why. */
export type PrizeLine = {
  readonly name: Both;
  readonly held: readonly Promotion[];
  readonly vacant: number;
  readonly why: readonly Both[];
};

export function prizesOf({ promotions }: Pick<SeasonDocument, 'promotions'>): readonly PrizeLine[] {
  return [...new Set(promotions.map(({ to }) => to))].flatMap((to): readonly PrizeLine[] => {
    const own = promotions.filter((promotion) => promotion.to === to);
    const [first] = own;
    const vacant = own.filter(({ taken }) => taken === 'vacant');
    return first === undefined
      ? []
      : [{ name: first.name, held: own.filter(({ taken }) => taken !== 'vacant'), vacant: vacant.length, why: whyVacant(vacant) }];
  });
}

/** Each reason once, in the order of the places. */
export function whyVacant(promotions: readonly Promotion[]): readonly Both[] {
  const texts = promotions.filter(({ taken }) => taken === 'vacant').flatMap(({ because }) => because.map(({ text }) => text));
  return [...new Map(texts.map((text) => [text.es, text])).values()];
}
