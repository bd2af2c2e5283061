import { dayAt } from '../page/days.ts';
import type { PageOutcome } from '../page/page.ts';
import { SCORE_AHEAD, scoreAt } from '../read/listings/football-txt-score.ts';
import type { NameRule } from './names.ts';
import type { UnsaidCode } from './writer.ts';

type Pair = readonly [number, number];
type Between = {
  readonly between: string;
  /** `yes`: the rest must be said in words. */
  readonly notes: 'yes' | 'no';
  readonly unsaid: readonly UnsaidCode[];
};

/** What stands between two teams: `2-1 (1-0)`, `w/o`, `v` where the form knows no more. */
export const footballTxtScore = (outcome: PageOutcome): Between => {
  switch (outcome.kind) {
    case 'to-play':
      return said('v');
    case 'played':
      return played(outcome);
    case 'walkover':
      return outcome.winner === undefined ? said('w/o') : inWords('w/o');
    case 'not-played':
      return outcome.why === 'not-stated' ? said('n/p') : inWords('n/p');
    case 'awarded':
      return said(`${outcome.score.join('-')} awd`);
    case 'suspended':
      return said(`${outcome.score.join('-')} susp`);
    case 'annulled':
      return inWords('canc');
    case 'both-lose':
      return inWords('n/p');
    case 'decided':
      return inWords('v');
    case 'text':
      return isOwnWords(outcome.text) ? said(outcome.text) : inWords('v');
  }
};

const said = (between: string): Between => ({ between, notes: 'no', unsaid: [] });
const inWords = (between: string): Between => ({ between, notes: 'yes', unsaid: ['outcome'] });

/** `1-0 abd`: words that the format has and that leave open what they mean. */
const isOwnWords = (text: string): boolean => {
  const read = scoreAt(text, 0);
  return read?.length === text.length && read.outcome.kind === 'text' && read.outcome.text === text;
};

/** Parts that the reader could take for others are left out. */
const played = ({ extraTime, halfTime, ninety, note, penalties, score }: Extract<PageOutcome, { kind: 'played' }>): Between => {
  const whole = `${score.join('-')}${extraTime === 'after' ? ' a.e.t.' : ''}`;
  const wanted = [ninety, halfTime].filter((pair) => pair !== undefined);
  const brackets = wanted.length === 0 ? '' : ` (${wanted.map((pair) => pair.join('-')).join(', ')})`;
  const read = brackets === '' ? undefined : scoreAt(`${whole}${brackets}`, 0);
  const isClear =
    brackets === '' || (read?.doubt === undefined && read?.outcome.kind === 'played' && same(read.outcome, { halfTime, ninety }));
  const shootout = penalties && penalties[0] !== penalties[1] ? `, ${penalties.join('-')} pen.` : '';
  return {
    between: `${whole}${isClear ? brackets : ''}${shootout}`,
    notes: note === undefined ? 'no' : 'yes',
    unsaid: [...(note === undefined ? [] : (['outcome'] as const)), ...(isClear ? [] : (['detail'] as const))],
  };
};

type Parts = { readonly ninety?: Pair | undefined; readonly halfTime?: Pair | undefined };
const same = (one: Parts, other: Parts): boolean =>
  one.ninety?.join() === other.ninety?.join() && one.halfTime?.join() === other.halfTime?.join();

const WEEKDAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Fri Aug 10 2018`; undefined if the words are no day. */
export const footballTxtDay = (iso: string): string | undefined => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!found || !dayAt(iso)) return undefined;
  const [year, month, day] = found.slice(1).map(Number);
  const date = new Date(`${iso}T00:00:00Z`);
  return `${WEEKDAYS[date.getUTCDay()]} ${MONTHS[(month ?? 1) - 1]} ${day} ${String(year).padStart(4, '0')}`;
};

/** Signs with a meaning in a match line, wherever they stand. */
const SIGNS = /[;|:#@<>=[\]{}\\_*]/;
/** What a name may not begin with: brackets, signs, and words that belong to a score, a time or a zone. */
const BEGINNING = /^(?:[^\p{L}\p{N}“ʻ]|a\.?\s?e\.?\s?t\.?(?![\p{L}\d])|\d{1,2}[.h]\d{2}|UTC[+-])/iu;
const VERSUS = /(?:^|\s)(?:vs?\.?|-)(?:\s|$)/iu;

/** Names of teams that a line of Football.TXT gives back as they are. */
export const SAFE_NAME: NameRule = {
  longest: 100,
  isSafe: (name) =>
    /\p{L}/u.test(name) &&
    !SIGNS.test(name) &&
    !BEGINNING.test(name) &&
    !VERSUS.test(name) &&
    !/\d\s?[-–−—]\s?\d/.test(name) &&
    !SCORE_AHEAD.test(` ${name} `) &&
    !/\d{1,2}[.h]\d{2}/.test(dayAt(name) ? name : ''),
};
