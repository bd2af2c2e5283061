import type { PageMatch } from '../page/page.ts';
import { joinStage } from '../page/stage.ts';
import { contentLine, textLine } from './icalendar-lines.ts';
import { cleanWords, type Item, type Listing, listingOf, matchName, placeOf } from './listed.ts';
import { makeIds } from './match-ids.ts';
import { matchDay, otherWords, scoreLine, wasHeld } from './match-moment.ts';
import type { PageWriter, WriteOrder } from './writer.ts';

/**
 * RFC 5545, one event a match, its result in the summary. The same page gives the same bytes: DTSTAMP is the instant at which
 * the match was changed last, or its day where nobody knows, never the clock. Hours have no zone, because pages print the hour of the place; an event without an hour is of the
 * whole day. A match without a day cannot stand in a calendar: it is listed.
 */
export const writeICalendar: PageWriter = (page, order) => {
  const listing = listingOf(page, order);
  const title = cleanWords(page.title ?? page.season ?? listing.words.untitled);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Ascenso//Ascenso//${order.language.toUpperCase()}`,
    // calendars read the name of RFC 7986 or the older one
    ...['NAME', 'X-WR-CALNAME'].map((name) => textLine(name, page.team === undefined ? title : `${cleanWords(page.team)} · ${title}`)),
  ];
  const desk: Desk = { idOf: makeIds(page), listing, order, title };
  for (const item of listing.items) {
    if (item.kind === 'match') lines.push(...eventOf(desk, item));
    else listing.tell('block', item.block, item.table.heading.at(-1) ?? item.table.kind);
  }
  return { text: `${[...lines, 'END:VCALENDAR'].join('\r\n')}\r\n`, unsaid: listing.unsaid() };
};

type Desk = {
  readonly idOf: (match: PageMatch) => string;
  readonly listing: Listing;
  readonly order: WriteOrder;
  readonly title: string;
};

const eventOf = ({ idOf, listing, order, title }: Desk, { block, match }: Extract<Item, { kind: 'match' }>): readonly string[] => {
  const { tell, words } = listing;
  // asked for in any case: an id counts the matches before it
  const id = idOf(match);
  const { start, time } = matchDay(match);
  if (start === undefined) {
    tell('date', block, match.date?.value || matchName(match));
    return [];
  }
  const { group, round, stage } = placeOf(match);
  const trail = [title, ...stage, ...(group === undefined ? [] : [group]), ...(round === undefined ? [] : [round])];
  // the only tie of a round is called as the round is
  const over = trail.filter((title, i) => title !== trail[i - 1]);
  const source = match.source === undefined ? [] : [`${words.source}: ${match.source}`];
  const place = cleanWords(match.place ?? '');
  const changed = instantOf(match.changed);
  const put = match.standing === 'postponed' ? ` (${words.postponed})` : '';
  return [
    'BEGIN:VEVENT',
    contentLine('UID', id),
    `SEQUENCE:${match.revision ?? 0}`,
    `DTSTAMP:${changed ?? `${stampOf(start, '00:00')}Z`}`,
    ...(changed === undefined ? [] : [`LAST-MODIFIED:${changed}`]),
    ...(time === undefined ? wholeDays(start, match.until) : [`DTSTART:${stampOf(start, time)}`, LENGTH]),
    textLine('SUMMARY', `${scoreLine(match, words)}${put}`),
    textLine('DESCRIPTION', [joinStage(over), ...otherWords(match, order), ...source].map(cleanWords).join('\n')),
    ...(place === '' ? [] : [textLine('LOCATION', place)]),
    `STATUS:${statusOf(match)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/** No page says when a match ends; calendars draw an event without an end as a moment. */
const LENGTH = 'DURATION:PT2H';

/** What is postponed is called off until it has a new day; what is open may come to be on another one. */
const statusOf = (match: PageMatch): 'CANCELLED' | 'TENTATIVE' | 'CONFIRMED' => {
  const isOff = wasHeld(match) === 'no' || match.result.value.kind === 'annulled' || match.standing === 'postponed';
  return isOff ? 'CANCELLED' : match.standing === 'open' ? 'TENTATIVE' : 'CONFIRMED';
};

/** One day, or all from the first to the last: the end is the day after. */
const wholeDays = (from: string, until: string | undefined): readonly string[] => {
  const start = `DTSTART;VALUE=DATE:${from.replaceAll('-', '')}`;
  const last = until === undefined || until <= from || !/^\d{4}-\d{2}-\d{2}$/.test(until) ? Number.NaN : Date.parse(`${until}T00:00:00Z`);
  if (Number.isNaN(last)) return [start];
  const end = new Date(last + DAY).toISOString().slice(0, 10);
  return [start, `DTEND;VALUE=DATE:${end.replaceAll('-', '')}`];
};
const DAY = 86_400_000;

/** `2026-11-29T18:38:21.123Z` is 20261129T183821Z; undefined if it is no instant. */
const instantOf = (instant: string | undefined): string | undefined => {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})T(\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/.exec(instant ?? '') ?? [];
  return day === undefined || time === undefined ? undefined : `${day}T${time}Z`.replace(/[-:]/g, '');
};

/** `20041128T153000` */
const stampOf = (day: string, time: string): string => `${day}T${time}00`.replace(/[-:]/g, '');
