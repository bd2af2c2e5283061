import { dayAt, isoDay } from '../page/days.ts';
import type { PageOutcome } from '../page/page.ts';
import type { NameRule } from './names.ts';
import type { UnsaidCode } from './writer.ts';

type Marks = { readonly marks: string; readonly notes: 'yes' | 'no'; readonly unsaid: readonly UnsaidCode[] };

const said = (marks: string): Marks => ({ marks, notes: 'no', unsaid: [] });
const inWords = (marks: string): Marks => ({ marks, notes: 'yes', unsaid: ['outcome'] });

/** What stands behind two teams: `2-1`, `1-1 (0-1) [aet, 4-2 pen]`, `3-0 [awd]`, `w/o`. */
export const rsssfScore = (outcome: PageOutcome): Marks => {
  switch (outcome.kind) {
    case 'to-play':
      return said('ppd');
    case 'played':
      return played(outcome);
    case 'awarded':
      return said(`${outcome.score.join('-')} [awd]`);
    case 'suspended':
      return said(`${outcome.score.join('-')} [susp]`);
    case 'walkover':
      return outcome.winner === undefined ? said('w/o') : inWords('w/o');
    case 'not-played':
      return outcome.why === 'not-stated' ? said('n/p') : inWords('n/p');
    case 'both-lose':
      return inWords('n/p');
    case 'annulled':
      return said('annulled');
    case 'decided':
      return outcome.winner === undefined && outcome.drawn === 'not-stated' && !outcome.penalties ? said('?-?') : inWords('?-?');
    case 'text':
      return inWords('ppd');
  }
};

const played = ({ extraTime, halfTime, ninety, note, penalties, score }: Extract<PageOutcome, { kind: 'played' }>): Marks => {
  const isHalf = halfTime !== undefined && Math.max(...halfTime) < 100;
  const tail = [...(extraTime === 'after' ? ['aet'] : []), ...(penalties ? [`${penalties.join('-')} pen`] : [])];
  return {
    marks: `${score.join('-')}${isHalf ? ` (${halfTime.join('-')})` : ''}${tail.length > 0 ? ` [${tail.join(', ')}]` : ''}`,
    notes: note === undefined ? 'no' : 'yes',
    unsaid: [...(note === undefined ? [] : (['outcome'] as const)), ...(ninety || (halfTime && !isHalf) ? (['detail'] as const) : [])],
  };
};

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** `Nov 30`; with the year where the season does not tell it. Undefined: the words are no day. */
export const rsssfDay = (iso: string, season: string | undefined): string | undefined => {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  if (!found || !dayAt(iso)) return undefined;
  const [month, day] = [Number(found[2]), Number(found[3])];
  const short = `${MONTHS[month - 1]} ${day}`;
  return isoDay({ month, day }, season) === iso ? short : `${short}, ${found[1]}`;
};

const MARKS = /(?:^|\s)(?:\d{1,3}\s?[-–:]\s?\d|\?-\?|annulled\b|awd\b|abd\b|n\/p|w\/o|ppd\b|[-–]\/[-–])/iu;
const FOOTER = /^(?:about this|prepared|authors?|last updated|sources?|thanks to|edited by|\(c\))/i;

/** Names of teams that a line of results, or a row of a table, gives back as they are. */
export const RSSSF_NAME: NameRule = {
  longest: 70,
  isSafe: (name) =>
    /^(?:[\p{L}“]|\d{1,4} \p{L})/u.test(name) &&
    /\p{L}/u.test(name) &&
    !/[[\]<>{}|\\;:=_*~#@]/.test(name) &&
    !/(?:^|\s)(?:vs?\.?|[-–])(?:\s|$)/iu.test(name) &&
    !MARKS.test(name) &&
    !/\d\s*[-–:\s]\s*\d/.test(name) &&
    !/\(\d|\.$(?<!\p{L}\.)|\.{2}|[-–]$/u.test(name) &&
    !/^\d{1,4}[.)]/.test(name) &&
    !FOOTER.test(name) &&
    dayAt(name) === undefined,
};
