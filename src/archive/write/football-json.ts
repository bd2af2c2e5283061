import { dayAt, seasonIn } from '../page/days.ts';
import type { PageMatch, PageOutcome } from '../page/page.ts';
import { joinStage } from '../page/stage.ts';
import { cleanWords, type Item, type Listing, listingOf, matchName, placeOf } from './listed.ts';
import { type NameRule, type Names, namesIn } from './names.ts';
import { outcomeNote } from './note-words.ts';
import type { PageWriter, UnsaidCode } from './writer.ts';

/**
 * football.json of openfootball: https://github.com/openfootball/football.json. `stage`, `leg` and `note` are keys of our
 * own, which other readers pass over.
 */
export const writeFootballJson: PageWriter = (page, order) => {
  const listing = listingOf(page, order);
  const names = namesIn(listing.items, ANY_NAME, listing.tell);
  const title = page.title ?? listing.words.untitled;
  const name = page.season === undefined || seasonIn(title) === page.season ? title : `${title} ${page.season}`;
  const matches = listing.items.flatMap((item) => {
    if (item.kind === 'match') return [jsonMatch(listing, names, item)];
    listing.tell('block', item.block, item.table.heading.at(-1) ?? item.table.kind);
    return [];
  });
  const text = JSON.stringify({ name: cleanWords(name), matches }, undefined, 2);
  // scores on one line; a line end stands in no string
  return { text: `${text.replace(/\[\n\s*(\d+),\n\s*(\d+)\n\s*\]/g, '[$1, $2]')}\n`, unsaid: listing.unsaid() };
};

const ANY_NAME: NameRule = { longest: 1_000, isSafe: (name) => name !== '' };

type JsonMatch = {
  readonly [key in 'stage' | 'group' | 'round' | 'leg' | 'date' | 'time' | 'team1' | 'team2' | 'status' | 'ground' | 'note']?: string;
} & {
  readonly num?: number;
  readonly score?: Score;
};
type Pair = readonly [number, number];
type Score = { readonly [key in 'ht' | 'ft' | 'et' | 'p']?: Pair };

const jsonMatch = ({ tell, words }: Listing, names: Names, { block, match }: Extract<Item, { kind: 'match' }>): JsonMatch => {
  const { group, round, stage } = placeOf(match);
  const { note, score, status, unsaid } = resultOf(match.result.value);
  const said = outcomeNote(match.result.value, words);
  for (const code of unsaid) tell(code, block, [matchName(match), said].filter((part) => part !== '').join(': '));
  const isDay = match.date !== undefined && /^\d{4}-\d{2}-\d{2}$/.test(match.date.value) && dayAt(match.date.value) !== undefined;
  if (match.date && match.date.value !== '' && !isDay) tell('date', block, match.date.value);
  if (match.ground !== 'home') tell('place', block, `${matchName(match)}: ${match.ground}`);
  const details = [...(match.details ?? [])].map(([key, { value }]) => `${key}: ${value}`);
  for (const one of details) tell('detail', block, one);
  if (match.source !== undefined) tell('detail', block, match.source);
  const isNumber = match.number !== undefined && Number.isFinite(match.number);
  const notes = noteWith(match, [...(note === 'yes' ? [said] : []), ...details]);
  const [home, away] = match.teams.map(({ value }) => names(value));
  return {
    ...(stage.length > 0 && { stage: joinStage(stage) }),
    ...(group !== undefined && { group }),
    ...(round !== undefined && { round }),
    ...(match.leg !== undefined && { leg: match.leg === 'play-off' ? match.leg : `leg ${match.leg}` }),
    ...(isNumber && { num: match.number }),
    ...(match.date && isDay && { date: match.date.value }),
    ...(match.time !== undefined && { time: match.time }),
    team1: home ?? '',
    team2: away ?? '',
    ...(score && { score }),
    ...(status !== undefined && { status }),
    ...(match.place !== undefined && match.place !== '' && { ground: match.place }),
    ...(notes !== '' && { note: notes }),
  };
};

/** What has no key stands behind the note, once. */
const noteWith = ({ note = '' }: PageMatch, others: readonly string[]): string =>
  [note, ...others.filter((words) => words !== '' && !note.includes(words))].filter((words) => words !== '').join('; ');

type Result = {
  readonly score?: Score;
  readonly status?: 'awarded' | 'cancelled' | 'suspended' | 'abandoned';
  readonly note: 'yes' | 'no';
  readonly unsaid: readonly UnsaidCode[];
};

const said = (result: Pick<Result, 'score' | 'status'>): Result => ({ ...result, note: 'no', unsaid: [] });
const inWords = (result: Pick<Result, 'score' | 'status'>): Result => ({ ...result, note: 'yes', unsaid: ['outcome'] });

const resultOf = (outcome: PageOutcome): Result => {
  switch (outcome.kind) {
    case 'to-play':
      return said({});
    case 'played':
      return playedResult(outcome);
    case 'awarded':
      return said({ score: { ft: outcome.score }, status: 'awarded' });
    case 'suspended':
      return said({ score: { ft: outcome.score }, status: 'suspended' });
    case 'walkover':
      return outcome.winner === undefined ? said({ status: 'awarded' }) : inWords({ status: 'awarded' });
    case 'not-played':
      return outcome.why === 'not-stated' ? said({ status: 'cancelled' }) : inWords({ status: 'cancelled' });
    case 'annulled':
    case 'both-lose':
      return inWords({ status: 'cancelled' });
    case 'decided':
      return inWords({});
    case 'text':
      return outcome.text === 'abandoned' ? said({ status: 'abandoned' }) : inWords({});
  }
};

/** `ft` is after ninety minutes where `et` is there. */
const playedResult = ({ extraTime, halfTime, ninety, note, penalties, score }: Extract<PageOutcome, { kind: 'played' }>): Result => {
  const isWithin = (pair: Pair | undefined): pair is Pair => pair !== undefined && pair[0] <= score[0] && pair[1] <= score[1];
  const parts = [halfTime, ninety].filter((pair) => pair !== undefined);
  return {
    score: {
      ...(isWithin(halfTime) && { ht: halfTime }),
      ...(extraTime === 'after' ? { ...(isWithin(ninety) && { ft: ninety }), et: score } : { ft: score }),
      ...(penalties && { p: penalties }),
    },
    note: note === undefined ? 'no' : 'yes',
    unsaid: [...(note === undefined ? [] : (['outcome'] as const)), ...(parts.every(isWithin) ? [] : (['detail'] as const))],
  };
};
