import { seasonIn } from '../page/days.ts';
import type { Page } from '../page/page.ts';
import { cleanWords } from './listed.ts';

/** The title of a page, with the season that it would not say otherwise; undefined: it has neither. */
export const pageTitle = ({ season, title }: Pick<Page, 'title' | 'season'>): string | undefined => {
  const words = cleanWords((title ?? '').slice(0, LONGEST));
  const year = cleanWords((season ?? '').slice(0, LONGEST));
  if (words === '') return year === '' ? undefined : year;
  return year === '' || seasonIn(words) === year ? words : `${words} ${year}`;
};

const LONGEST = 200;
