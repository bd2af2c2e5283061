import type { Reporter, RulingStanding } from '../engine/index.ts';
import { type Language, reporterWords, standingWords } from '../formats/index.ts';

/** How a ruling stands, in either language; undefined where nothing is called so. */
export const standingMeant = (typed: string): RulingStanding | undefined => standingWords.find(typed);
export const standingsIn = (language: Language): readonly string[] => standingWords.all(language);

/** Whose account of a match a result is, in either language. */
export const reporterMeant = (typed: string): Reporter | undefined => reporterWords.find(typed);
export const reportersIn = (language: Language): readonly string[] => reporterWords.all(language);
