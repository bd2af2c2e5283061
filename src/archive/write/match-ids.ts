import { slug } from '../../engine/index.ts';
import type { Page, PageMatch } from '../page/page.ts';
import { placeOf } from './listed.ts';

/**
 * Ids of matches, the same whenever the page is written again: its own id, else one of season, sections, leg and teams. Day
 * and result are not part of it, so that a match that is moved stays the same event; the second of two that are alike in
 * all this is `-2`.
 */
export const makeIds = (page: Page): ((match: PageMatch) => string) => {
  const counts = new Map<string, number>();
  return (match) => {
    const { group = '', stage } = placeOf(match);
    const teams = match.teams.map(({ value }) => value);
    const key = match.id ?? JSON.stringify([page.season ?? page.title ?? '', ...stage, group, match.leg ?? '', ...teams]);
    const count = (counts.get(key) ?? 0) + 1;
    counts.set(key, count);
    const words = match.id ?? teams.join(' ');
    const readable = slug(words.slice(0, LONGEST))
      .replace(/[^a-z0-9-]+/g, '')
      .slice(0, LONGEST);
    return `${readable === '' ? 'match' : readable}-${hashOf(key)}${count === 1 ? '' : `-${count}`}@ascenso`;
  };
};

/** The specification of calendars asks for ids of less than 255 bytes. */
const LONGEST = 100;

/** 64 bits of FNV-1a (http://www.isthe.com/chongo/tech/comp/fnv/), over UTF-16 code units. */
const hashOf = (key: string): string => {
  let hash = 0xcbf29ce484222325n;
  for (let i = 0; i < key.length; i += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(key.charCodeAt(i))) * 0x100000001b3n);
  return hash.toString(36).padStart(13, '0');
};
