import { slug } from '../../engine/index.ts';
import { legIn } from '../page/legs.ts';
import type { PageMatch } from '../page/page.ts';
import { sectionOf } from '../page/sections.ts';

const LEGS: Readonly<Record<'1' | '2' | '3' | 'play-off', string>> = {
  '1': '1st leg',
  '2': '2nd leg',
  '3': '3rd leg',
  'play-off': 'Desempate',
};

/**
 * The words of a round that also say the leg, for formats that have no place of its own for it. Undefined: there is nothing
 * to say that the section does not say already. A round that speaks of another leg gives way.
 */
export const roundWithLeg = (
  round: string | undefined,
  leg: PageMatch['leg'],
  section: string | undefined,
  joint: ', ' | ' ' = ', ',
): string | undefined => {
  if (leg === undefined) return round;
  if (legIn(round) === leg || (legIn(round) === undefined && legIn(section) === leg)) return round;
  const words = LEGS[leg];
  const joined = round === undefined ? words : `${round}${joint}${words}`;
  return legIn(joined) === leg ? joined : words;
};

/** The sections over a round, without one that only says the round again. `written`: the round as it will stand under them. */
export const stageOver = (match: PageMatch, stage: readonly string[], written: string | undefined): readonly string[] => {
  const { group, round } = match;
  if (group !== undefined || round === undefined || written === undefined || slug(stage.at(-1) ?? '') !== slug(round)) return stage;
  const shorter = stage.slice(0, -1);
  const [is, was] = [sectionOf({ ...match, heading: shorter, round: written }, ''), sectionOf({ ...match, heading: stage }, '')];
  return is.path === was.path && is.of === was.of ? shorter : stage;
};
