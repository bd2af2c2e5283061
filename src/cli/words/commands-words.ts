import type { Language } from '../terminal.ts';
import { commandsWords as en } from './en-commands.ts';
import { commandsWords as es } from './es-commands.ts';

export type CommandName =
  | 'season'
  | 'season new'
  | 'season roll'
  | 'season amend'
  | 'season keep'
  | 'register'
  | 'register club'
  | 'register league'
  | 'enter'
  | 'draw'
  | 'facts'
  | 'result'
  | 'correct'
  | 'settle'
  | 'walkover'
  | 'move'
  | 'postpone'
  | 'lots'
  | 'close'
  | 'order'
  | 'exclude'
  | 'withdraw'
  | 'deduct'
  | 'protest'
  | 'answer'
  | 'rule'
  | 'appeal'
  | 'drop'
  | 'undo'
  | 'history'
  | 'log'
  | 'log export'
  | 'log import'
  | 'log verify'
  | 'log merge'
  | 'backup'
  | 'restore';

export type CommandOption =
  | 'as'
  | 'why'
  | 'stream'
  | 'dryRun'
  | 'anyway'
  | 'id'
  | 'in'
  | 'date'
  | 'by'
  | 'saidBy'
  | 'take'
  | 'wonBy'
  | 'absent'
  | 'bothLose'
  | 'time'
  | 'place'
  | 'slot'
  | 'seed'
  | 'replacedBy'
  | 'takesRecord'
  | 'name'
  | 'about'
  | 'until'
  | 'fee'
  | 'ground'
  | 'on'
  | 'standing'
  | 'from'
  | 'rules'
  | 'called'
  | 'without'
  | 'playedIn'
  | 'legs'
  | 'neutral'
  | 'decidedBy'
  | 'to'
  | 'ruling'
  | 'since'
  | 'authority'
  | 'article'
  | 'clubId'
  | 'seat'
  | 'territory'
  | 'alias'
  | 'within'
  | 'over'
  | 'file'
  | 'out'
  | 'keepBoth';

type Argument =
  | 'season'
  | 'contest'
  | 'team'
  | 'teams'
  | 'match'
  | 'matches'
  | 'points'
  | 'protest'
  | 'ruling'
  | 'lines'
  | 'entry'
  | 'about'
  | 'id'
  | 'oldSeason'
  | 'newContest'
  | 'sides'
  | 'stream'
  | 'contests'
  | 'file'
  | 'name'
  | 'changeFile';

/** What the commands on a logged season say. */
export type CommandsWords = {
  readonly groups: Readonly<Record<'look' | 'season' | 'matches' | 'cases' | 'log' | 'pages', string>>;
  readonly describes: Readonly<Record<CommandName, string>>;
  readonly options: Readonly<Record<CommandOption, string>>;
  /** How an argument is called in a line of usage, and what it is. */
  readonly arguments: Readonly<Record<Argument, readonly [name: string, says: string]>>;
  /** What a value of an option is called. */
  readonly values: Readonly<Record<'text' | 'name' | 'id' | 'path' | 'date' | 'time' | 'number' | 'file' | 'who', string>>;
  readonly written: Readonly<Record<'yes' | 'no' | 'before', (season: string, entry: string) => string>>;
  readonly opened: Readonly<Record<'yes' | 'no', (season: string, from: string) => string>>;
  readonly next: (season: string) => readonly string[];
  readonly undone: (entry: string) => string;
  readonly undoneBy: (entry: string) => string;
  readonly rules: (files: string) => string;
  readonly opening: (files: string) => string;
  readonly added: (file: string) => string;
  readonly keeps: (stream: string, name: string, contests: string) => string;
  readonly changes: string;
  readonly noChange: string;
  readonly row: (team: string, standing: string, before: string | null) => string;
  readonly points: (points: number | null) => string;
  readonly holds: (place: string, team: string) => string;
  readonly losesPlace: (place: string, team: string) => string;
  readonly enters: (team: string, left: string | null) => string;
  readonly leaves: (team: string) => string;
  readonly voided: (count: number) => string;
  readonly restored: (count: number) => string;
  readonly champion: (name: string) => string;
  readonly noChampion: (name: string) => string;
  readonly prize: (name: string, team: string | null, before: string | null) => string;
  readonly conflict: string;
  readonly more: (count: number) => string;
  readonly toUndo: (season: string, entry: string) => string;
  readonly emptyHistory: (season: string) => string;
  readonly log: Readonly<
    Record<'verified' | 'broken' | 'imported' | 'merged' | 'backed-up' | 'restored', (count: number, where: string) => string>
  >;
  readonly digest: (season: string, digest: string, entries: number) => string;
  /** Said once, before a database is made in a folder. */
  readonly makingDatabase: (folder: string) => string;
  readonly exported: (file: string, entries: number) => string;
  readonly because: (why: string) => string;
};

export const commandsWordsFor = (language: Language): CommandsWords => (language === 'en' ? en : es);
