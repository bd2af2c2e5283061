import type { PageMatch } from '../page/page.ts';
import { joinStage } from '../page/stage.ts';
import { contentLine, textLine } from './icalendar-lines.ts';
import { cleanWords, type Item, type Listing, listingOf, matchName, placeOf } from './listed.ts';
import { makeIds } from './match-ids.ts';
import { matchDay, otherWords, scoreLine, wasHeld } from './match-moment.ts';
import type { PageWriter, WriteOrder } from './writer.ts';

/**
 * RFC 5545, one event a match, its result in the summary. The same page gives the same bytes: DTSTAMP is the day of the
 * match, not the clock. Hours have no zone, because pages print the hour of the place; an event without an hour is of the
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
    ...['NAME', 'X-WR-CALNAME'].map((name) => textLine(name, title)),
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
  const over = [title, ...stage, ...(group === undefined ? [] : [group]), ...(round === undefined ? [] : [round])];
  const source = match.source === undefined ? [] : [`${words.source}: ${match.source}`];
  const place = cleanWords(match.place ?? '');
  return [
    'BEGIN:VEVENT',
    contentLine('UID', id),
    `SEQUENCE:${match.revision ?? 0}`,
    `DTSTAMP:${stampOf(start, '00:00')}Z`,
    ...(time === undefined ? [`DTSTART;VALUE=DATE:${start.replaceAll('-', '')}`] : [`DTSTART:${stampOf(start, time)}`, LENGTH]),
    textLine('SUMMARY', scoreLine(match, words)),
    textLine('DESCRIPTION', [joinStage(over), ...otherWords(match, order), ...source].map(cleanWords).join('\n')),
    ...(place === '' ? [] : [textLine('LOCATION', place)]),
    `STATUS:${wasHeld(match) === 'no' ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
};

/** No page says when a match ends; calendars draw an event without an end as a moment. */
const LENGTH = 'DURATION:PT2H';

/** `20041128T153000` */
const stampOf = (day: string, time: string): string => `${day}T${time}00`.replace(/[-:]/g, '');
