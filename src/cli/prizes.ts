import type { Promotion } from '../wire/index.ts';
import type { Page } from './page.ts';

/** Prizes, a line each team; places of one prize that nobody holds share a line, which says why. */
export const prizeLines = (page: Page, promotions: readonly Promotion[]): readonly string[] =>
  promotions.flatMap((promotion, at) => {
    const { words, text } = page;
    const to = text(promotion.name);
    if (promotion.taken === 'vacant') {
      const alike = promotions.filter((one) => one.taken === 'vacant' && one.to === promotion.to);
      return promotions.indexOf(alike[0] ?? promotion) === at ? [vacantLine(page, to, alike)] : [];
    }
    if (promotion.team === null) return [];
    const { name } = promotion.team;
    return [promotion.taken === 'declined' ? words.season.declined(name, to) : words.season.prize[promotion.kind](name, to)];
  });

const vacantLine = ({ words, style, text }: Page, to: string, vacant: readonly Promotion[]): string => {
  const why = [...new Set(vacant.flatMap(({ because }) => because.map((one) => text(one.text))))].join(' ');
  return `${words.season.vacant(to, vacant.length)}${why === '' ? '' : style.dim(`  ${why}`)}`;
};
