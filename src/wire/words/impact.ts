import type { Due, PlaceState, TouchCode } from '../../engine/index.ts';
import { impact as en } from './en-impact.ts';
import { impact as es } from './es-impact.ts';

/** What the answer about a supposition says, in one language. */
export type ImpactWords = {
  readonly language: 'es' | 'en';
  readonly nothing: string;
  readonly tableOnly: string;
  readonly titled: (before: Held, after: Held) => string;
  readonly prize: (of: { readonly name: string; readonly before: Held; readonly after: Held }) => string;
  readonly slot: (of: { readonly where: string; readonly before: Held; readonly after: Held }) => string;
  readonly place: (of: {
    readonly where: string;
    readonly place: number;
    readonly tie: 'yes' | 'no';
    readonly before: Held;
    readonly after: Held;
  }) => string;
  /** A thing that is due, as a noun: with its teams and contest. */
  readonly due: (of: {
    readonly code: Due['code'];
    /** Another act that may be held instead. */
    readonly or?: Due['or'];
    readonly teams: readonly string[];
    readonly count: number;
    readonly where: string;
  }) => string;
  readonly touch: Readonly<Record<TouchCode, (where: string) => string>>;
  readonly paper: PaperWords;
};

/** The sheet that is printed, and the same on a screen. */
export type PaperWords = {
  readonly title: string;
  readonly ofSeason: (competition: string, season: string, asOf: string | null) => string;
  readonly supposed: string;
  readonly reading: Readonly<Record<'pitch' | 'appealable' | 'final', { readonly name: string; readonly says: string }>>;
  readonly and: (names: readonly string[]) => string;
  /** Of several readings, said together. */
  readonly same: (readings: number) => string;
  readonly headings: Readonly<
    Record<'summary' | 'prizes' | 'slots' | 'tables' | 'places' | 'more' | 'less' | 'voided' | 'restored' | 'told', string>
  >;
  readonly toldNote: string;
  readonly nobodyTold: string;
  readonly columns: Readonly<Record<'reading' | 'answer' | 'place' | 'team' | 'before' | 'now' | 'difference' | 'changes', string>>;
  readonly onlySupposed: string;
  readonly sign: readonly string[];
};

/** Who has a place, in words: one team, some who can have it, or nobody that is known. */
export type Held = { readonly state: PlaceState; readonly team?: string; readonly among?: readonly string[] };

export const impactWords = (language: 'es' | 'en'): ImpactWords => (language === 'en' ? en : es);

/** More names than this are not listed. */
export const MOST_NAMED = 4;
