import type { PageMatch } from './page.ts';

/** The leg that the words of a round or heading speak of. */
export const legIn = (words: string | undefined): PageMatch['leg'] => {
  if (words === undefined) return undefined;
  if (/\b(?:1st|first) legs?\b|\bleg 1\b|^ida$|\(ida\)|partido de ida/i.test(words)) return 1;
  if (/\b(?:2nd|second) legs?\b|\bleg 2\b|^vuelta$|\(vuelta\)|partido de vuelta/i.test(words)) return 2;
  if (/\b(?:3rd|third) (?:leg|match)\b|\bleg 3\b|\btercer partido\b/i.test(words)) return 3;
  return /^play-?off$|\(play-?off\)|\(desempate\)|^desempates?$|^tie-?breakers?$|^replays?$/i.test(words) ? 'play-off' : undefined;
};
