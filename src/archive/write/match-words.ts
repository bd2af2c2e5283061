import { dayAt } from '../page/days.ts';
import { legIn } from '../page/legs.ts';
import type { PageMatch } from '../page/page.ts';
import { cleanWords } from './listed.ts';
import type { At } from './outline.ts';
import { scoreWords } from './score-words.ts';
import type { Tell } from './unsaid.ts';
import type { WriteWords } from './words.ts';

/** The round with its leg, in words from which a reader gets the leg again. */
export const roundWords = ({ heading, leg, round }: PageMatch, words: WriteWords): string | undefined => {
  const said = round === undefined ? undefined : cleanWords(round);
  if (leg === undefined || legIn(said) === leg || (legIn(said) === undefined && legIn(heading.at(-1)) === leg)) return said;
  const { alone, behind } = words.leg[leg];
  if (said === undefined || said === '') return alone;
  return behind.startsWith('(') ? `${said} ${behind}` : `${said}, ${behind}`;
};

/** Year, month and day of an ISO day. */
export const dayOf = (iso: string): readonly [number, number, number] | undefined => {
  const met = /^\d{4}-\d{2}-\d{2}$/.test(iso) ? dayAt(iso) : undefined;
  return met?.day.year === undefined ? undefined : [met.day.year, met.day.month, met.day.day];
};

/** What has no field of its own, as a note: each thing is listed as well. */
export const matchNotes = (
  { block, index }: At<PageMatch>,
  words: WriteWords,
  tell: Tell,
  { hasDetail }: { readonly hasDetail: (key: string) => boolean },
): string => {
  const { details, ground, note, result, teams } = block;
  const pair = teams.map(({ value }) => cleanWords(value)).join(' – ');
  const notes = note === undefined ? [] : [cleanWords(note)];
  const add = (words: string): void => {
    // A page that was written before says it in its note.
    if (!notes.some((said) => said.includes(words))) notes.push(words);
  };
  for (const { code, words: said } of scoreWords(result.value, words).notes) {
    tell(code, index, `${pair}: ${said}`);
    add(said);
  }
  if (ground === 'neutral') {
    tell('place', index, `${pair}: ${words.neutral}`);
    add(words.neutral);
  }
  for (const [key, cell] of details ?? []) {
    if (hasDetail(key)) continue;
    tell('detail', index, `${pair}: ${key}: ${cell.value}`);
    add(cleanWords(`${key}: ${cell.value}`));
  }
  return notes.filter((one) => one !== '').join('; ');
};
