import { headlineOf } from './headline.ts';
import type { View } from './view.ts';
import { listed } from './words/words.ts';

/** What a season's first page answers, with a verb: 'Sport Áncash subió a Primera'. */
export function seasonTitle(view: Pick<View, 'outline' | 'words' | 'say'>): string {
  const { outline, say, words } = view;
  const headline = headlineOf(outline);
  switch (headline.kind) {
    case 'promoted': {
      const went = outline.document.state === 'past' ? words.headline.promoted : words.headline.promotedNow;
      const prizes = [...new Set(headline.promotions.map(({ to }) => to))].map((to) => {
        const own = headline.promotions.filter((promotion) => promotion.to === to);
        const names = own.flatMap((promotion) => (promotion.team === null ? [] : [promotion.team.name]));
        return went(listed(names, words), names.length, own[0] === undefined ? to : say(own[0].name));
      });
      return listed(prizes, words);
    }
    case 'champion':
      return words.headline.champion(headline.champion.name);
    case 'waiting':
      return words.headline.waiting(headline.due);
    case 'not-started':
      return words.headline.notStarted;
    case 'unknown':
      return words.headline.unknown;
  }
}
