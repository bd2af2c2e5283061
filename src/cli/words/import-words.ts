import type { Language } from '../terminal.ts';
import { importWords as en } from './en-import.ts';
import { importWords as es } from './es-import.ts';

/** What `ascenso import` says. */
export type ImportCommandWords = {
  readonly describes: string;
  readonly names: { readonly file: string; readonly format: string; readonly columns: string };
  readonly files: string;
  readonly options: Readonly<Record<'as' | 'columns' | 'into' | 'identities' | 'force' | 'dryRun', string>>;
  /** Formats as people call them. */
  readonly formats: Readonly<Record<string, string>>;
  readonly recognised: (percent: number) => string;
  readonly named: string;
  readonly blocks: Readonly<Record<'standings' | 'grid' | 'tie' | 'match' | 'qualifiers' | 'bracket', (count: number) => string>>;
  readonly noHeading: string;
  readonly facts: (count: number, contests: number) => string;
  readonly nothing: string;
  readonly identities: string;
  readonly confidence: Readonly<Record<'told' | 'exact' | 'alias' | 'place-told' | 'near' | 'homonyms' | 'new', (count: number) => string>>;
  readonly question: (name: string, candidates: string) => string;
  readonly unknownClubs: (count: number, names: string) => string;
  readonly remarks: (warnings: number, notes: number) => string;
  readonly written: (files: string) => string;
  readonly look: string;
  readonly homeless: (paths: string) => string;
  /** How many facts are new, there already, say more than those that are there, contradict them. */
  readonly beside: (fresh: number, same: number, more: number, against: number) => string;
  readonly besideLine: Readonly<Record<'more' | 'against', (contest: string, fact: string, place: string, before: string) => string>>;
  readonly besideFile: string;
  readonly aside: Readonly<Record<'more' | 'against', (place: string, before: string, fact: string) => string>>;
  readonly nothingNew: string;
  readonly next: (folder: string) => string;
  readonly factsFile: (file: string, source: string) => readonly string[];
  readonly identitiesFile: readonly string[];
};

export const importWordsFor = (language: Language): ImportCommandWords => (language === 'en' ? en : es);
