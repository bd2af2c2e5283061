import type { Page, PageMatch } from '../page/page.ts';
import { joinStage } from '../page/stage.ts';
import { cleanWords, type Item, type Listing, listingOf, matchName, placeOf } from './listed.ts';
import { matchDay, otherWords, scoreLine, wasHeld } from './match-moment.ts';
import type { PageWriter, WriteOrder } from './writer.ts';

/**
 * One schema.org SportsEvent a match (https://schema.org/SportsEvent), safe inside a `<script>` of a page. Schema.org has no
 * property for a result: it stands in the name, with half time, extra time and penalties in the description. A team is the
 * home team where the page says that it was at home.
 */
export const writeJsonLd: PageWriter = (page, order) => {
  const listing = listingOf(page, order);
  const graph = listing.items.flatMap((item) => {
    if (item.kind === 'match') return [event(page, { listing, order }, item)];
    listing.tell('block', item.block, item.table.heading.at(-1) ?? item.table.kind);
    return [];
  });
  const text = JSON.stringify({ '@context': 'https://schema.org', '@graph': graph }, undefined, 2);
  // `</script>`, `<!--` and the line separators of JavaScript would end or break a script of a page
  return { text: `${text.replace(/[<>&\u2028\u2029]/g, escaped)}\n`, unsaid: listing.unsaid() };
};

const escaped = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`;

/** The values of EventStatusType that a page can mean; of a match that was held there is none. */
const STATUS = { 'to-come': 'EventScheduled', no: 'EventCancelled' } as const;

type Desk = { readonly listing: Listing; readonly order: WriteOrder };

const event = (page: Page, { listing, order }: Desk, { block, match }: Extract<Item, { kind: 'match' }>): unknown => {
  const { tell, words } = listing;
  const { group, round, stage } = placeOf(match);
  const [home, away] = match.teams.map(({ value }) => ({ '@type': 'SportsTeam', name: cleanWords(value) }));
  const day = matchDay(match);
  if (day.start === undefined) tell('date', block, match.date?.value || matchName(match));
  else if (match.time !== undefined && day.time === undefined) tell('detail', block, match.time);
  if (match.source !== undefined) tell('detail', block, match.source);
  if (match.number !== undefined) tell('detail', block, `${match.number}`);
  const over = cleanWords(page.title ?? page.season ?? words.untitled);
  const part = cleanWords(joinStage([...stage, ...(group === undefined ? [] : [group]), ...(round === undefined ? [] : [round])]));
  const outer = { '@type': 'EventSeries', name: over };
  const held = wasHeld(match);
  const said = otherWords(match, order)
    .map(cleanWords)
    .filter((one) => one !== '');
  return {
    '@type': 'SportsEvent',
    ...(match.id !== undefined && { identifier: match.id }),
    name: cleanWords(scoreLine(match, words)),
    sport: 'https://www.wikidata.org/wiki/Q2736',
    ...(day.start !== undefined && { startDate: day.time === undefined ? day.start : `${day.start}T${day.time}` }),
    ...(held !== 'over' && { eventStatus: `https://schema.org/${STATUS[held]}` }),
    ...(match.ground === 'home' && { homeTeam: home, awayTeam: away }),
    competitor: [home, away],
    ...locationOf(match),
    superEvent: part === '' ? outer : { '@type': 'SportsEvent', name: part, superEvent: outer },
    ...(said.length > 0 && { description: said.join('; ') }),
  };
};

const locationOf = ({ place }: PageMatch) =>
  place === undefined || place.trim() === '' ? {} : { location: { '@type': 'Place', name: cleanWords(place) } };
