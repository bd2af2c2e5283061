import type { ContestIx, Place, PlanContest, Season } from '../engine/index.ts';
import type { Explain } from './because.ts';
import type { Naming } from './naming.ts';
import type { Because } from './season-document.ts';
import { inBoth } from './words/index.ts';
import type { Words } from './words/words.ts';

/** Why nobody holds a vacant place, told where the vacancy arose; empty for a place that is not vacant. */
export type Vacancy = {
  readonly ofPlace: (contest: PlanContest, place: number) => readonly Because[];
  readonly ofSlot: (contest: PlanContest, slot: number) => readonly Because[];
};

/** @param told what is known already of slots of a season that is not here whole */
export const makeVacancy = (
  season: Season,
  naming: Naming,
  explain: Explain,
  told?: (contest: PlanContest, slot: number) => readonly Because[],
): Vacancy => {
  const { plan } = season;
  const contestAt = (ix: ContestIx): PlanContest => {
    const contest = plan.contests[ix];
    if (contest === undefined) throw new RangeError(`no contest ${ix}`);
    return contest;
  };
  const placesOf = (contest: PlanContest): readonly Place[] => {
    const { handed, places } = season.contests[contest.ix] ?? {};
    return handed ?? places ?? [];
  };
  const vacantSlots = (contest: PlanContest): readonly Place[] => (season.contests[contest.ix]?.slots ?? []).filter(isVacant);

  const ofPlace = (contest: PlanContest, number: number): readonly Because[] => {
    const place = placesOf(contest)[number - 1];
    if (place === undefined || !isVacant(place)) return [];
    if (place.because.length > 0) return explain.place(contest, place, 'place');
    if (contest.node.kind === 'entries') return [say(contest, 'list-closed')];
    const slots = vacantSlots(contest);
    if (slots.length === 0) return [say(contest, placesOf(contest).every(isVacant) ? 'not-held' : 'too-few')];
    // nobody came into as many slots as nobody holds places: one answers for the other
    const unexplained = placesOf(contest).filter((one) => isVacant(one) && one.because.length === 0);
    const own = slots.length === unexplained.length ? slots[unexplained.indexOf(place)] : undefined;
    return distinct((own === undefined ? slots : [own]).flatMap((slot) => ofSlot(contest, slot.place)));
  };
  const ofSlot = (contest: PlanContest, number: number): readonly Because[] => {
    const slot = season.contests[contest.ix]?.slots[number - 1];
    if (slot === undefined || !isVacant(slot)) return [];
    if (told !== undefined) return told(contest, number);
    if (slot.because.length > 0) return explain.place(contest, slot, 'slot');
    const source = contest.slots[number - 1];
    switch (source?.kind) {
      case 'place':
        return source.notIn ? [say(contestAt(source.contest), 'too-few')] : ofPlace(contestAt(source.contest), source.place);
      case 'drawn': {
        const pot = contestAt(source.pot);
        return distinct(vacantSlots(pot).flatMap((one) => ofSlot(pot, one.place)));
      }
      case 'entry':
      case undefined:
        return ofPlace(contest, number);
    }
  };
  const say = (contest: PlanContest, code: keyof Words['vacancy']): Because => ({
    code,
    rule: null,
    or: null,
    article: null,
    among: null,
    figure: null,
    values: [],
    score: null,
    winner: null,
    source: null,
    text: inBoth((words) => words.vacancy[code](naming.contest(contest.ix)[words.language])),
  });
  return { ofPlace, ofSlot };
};

const isVacant = ({ state }: Place): boolean => state === 'vacant';

const distinct = (because: readonly Because[]): readonly Because[] => [
  ...new Map(because.map((one) => [`${one.code} ${one.text.en}`, one])).values(),
];
