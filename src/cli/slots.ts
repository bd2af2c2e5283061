import type { PlaceDocument } from '../wire/index.ts';
import type { Page } from './page.ts';

/** A contest's slots, a line each: who is in it and whence; of a vacant one, why nobody comes. */
export const slotLines = (page: Page, slots: readonly PlaceDocument[]): readonly string[] =>
  slots.map((slot) => `  ${slot.team?.name ?? page.style.yellow(emptyText(page, slot))}  ${page.style.dim(whence(page, slot))}`);

/** What stands in the place of a name. */
export const emptyText = ({ words }: Page, { state }: Pick<PlaceDocument, 'state'>): string =>
  state === 'settled' || state === 'shared' ? words.contest.nobody : words.contest.placeState[state];

const whence = ({ words, text }: Page, slot: PlaceDocument): string => {
  if (slot.state !== 'vacant') return text(slot.label);
  return [`${text(slot.label)}: ${words.contest.nobodyComes}`, ...slot.because.map((one) => text(one.text))].join(' ');
};
