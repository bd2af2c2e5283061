import type { SearchEntry } from '../search/entries.ts';
import type { Language } from '../words/words.ts';
import { type Head, readHead } from './markdown.ts';
import { SLUGS, type Slug, TEXTS } from './texts.ts';

/** A page of the guide as it is listed: where it stands, what it is called, what it is for in one sentence. */
export type GuideLink = Head & { readonly slug: Slug; readonly path: string };

/** The segment that all of it stands below. */
export const GUIDE = 'guia';

/** Where a page of the guide stands, from the root of the site; without a slug the list of its pages. */
export function guidePath(language: Language, slug?: Slug): string {
  return `/${language}/${GUIDE}/${slug === undefined ? '' : `${slug}/`}`;
}

/** All pages in their order. */
export function guideLinks(language: Language): readonly GuideLink[] {
  return SLUGS.map((slug) => ({ slug, path: guidePath(language, slug), ...readHead(TEXTS[language][slug]) }));
}

/** The page at a decoded segment; undefined where there is none. */
export function slugOf(segment: string): Slug | undefined {
  return SLUGS.find((slug) => slug === segment);
}

export function guideEntries(language: Language): readonly SearchEntry[] {
  return guideLinks(language).map(({ lead, path, title }) => ({ n: title, c: lead, u: path, k: 'page' }));
}
