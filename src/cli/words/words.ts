/** What the command line says on its own account. Answers about football bring their words with them. */
export type Words = {
  readonly language: 'es' | 'en';
  readonly program: string;
  readonly commands: {
    readonly seasons: string;
    readonly show: string;
    readonly why: string;
    readonly due: string;
    readonly lint: string;
    readonly new: string;
  };
  readonly names: {
    readonly season: string;
    readonly contest: string;
    readonly team: string;
    readonly path: string;
    readonly folder: string;
    readonly date: string;
    readonly reading: string;
    readonly language: string;
    readonly name: string;
    readonly number: string;
  };
  readonly arguments: {
    readonly season: string;
    readonly contest: string;
    readonly team: string;
    readonly path: string;
    readonly folder: string;
  };
  readonly options: {
    readonly asOf: string;
    readonly reading: string;
    readonly doubts: string;
    readonly from: string;
    readonly season: string;
    readonly pyramid: string;
    readonly seed: string;
    readonly leagues: (most: number) => string;
    readonly rounds: string;
    readonly lang: string;
    readonly json: string;
    readonly noColor: string;
    readonly help: string;
    readonly version: string;
  };
  /** Commander's own headings and marks. */
  readonly help: Readonly<
    Record<'Usage:' | 'Arguments:' | 'Options:' | 'Commands:' | 'Global Options:' | '[options]' | '[command]', string>
  >;
  readonly examples: string;
  readonly usage: {
    readonly unknownCommand: (name: string, near: string | undefined) => Say;
    readonly unknownOption: (name: string, near: string | undefined) => Say;
    readonly missingArgument: (name: string) => Say;
    readonly tooMany: (command: string) => Say;
    readonly optionValue: (option: string) => Say;
    readonly missingOption: (option: string) => Say;
    readonly badDate: (found: string) => Say;
    readonly badReading: (found: string) => Say;
    readonly badLanguage: (found: string) => Say;
    readonly badNumber: (found: string) => Say;
    readonly notTogether: (option: string, other: string) => Say;
    readonly other: (message: string) => Say;
  };
  readonly severity: Readonly<Record<'error' | 'warning' | 'note', string>>;
  readonly table: {
    readonly who: Readonly<Record<'clubs' | 'teams', string>>;
    readonly played: string;
    readonly won: string;
    readonly drawn: string;
    readonly lost: string;
    readonly goalsFor: string;
    readonly goalsAgainst: string;
    readonly goalDifference: string;
    readonly points: string;
  };
  readonly tie: {
    readonly leg: (number: number, of: number) => string;
    readonly third: string;
    readonly points: string;
    readonly penalties: string;
  };
  readonly match: {
    readonly walkover: string;
    readonly notPlayed: string;
    readonly annulled: string;
    readonly bothLose: string;
    readonly suspended: string;
    readonly postponed: string;
    readonly kickOff: (time: string) => string;
    readonly round: (round: number) => string;
    /** Whose word counts where there are reports. */
    readonly counted: Readonly<Record<'home' | 'away' | 'referee' | 'league' | 'nobody', string>>;
    readonly awarded: (ruling: string | null) => string;
    readonly onThePitch: (score: string) => string;
    readonly penalties: (score: string) => string;
    readonly extraTime: string;
    readonly neutral: string;
    readonly won: (team: string) => string;
    readonly scoreLost: string;
    readonly legs: readonly [string, string, string];
    readonly third: string;
    readonly playOff: string;
  };
  readonly headings: {
    readonly due: string;
    readonly cases: string;
    readonly matches: string;
    readonly why: string;
    readonly rules: string;
    readonly unknown: string;
    readonly conflicts: string;
    readonly slots: string;
    readonly results: string;
    readonly carried: string;
    readonly strays: string;
  };
  readonly season: {
    readonly edition: (number: number) => string;
    readonly champion: (name: string) => string;
    readonly runnerUp: (name: string) => string;
    readonly prize: Readonly<Record<'promotion' | 'relegation' | 'place', (name: string, to: string) => string>>;
    readonly declined: (name: string, to: string) => string;
    /** How many places of a prize nobody holds. */
    readonly vacant: (to: string, count: number) => string;
    readonly running: string;
    readonly past: string;
    readonly entrants: Readonly<Record<'clubs' | 'teams', (count: number) => string>>;
    readonly reading: Readonly<Record<'pitch' | 'appealable' | 'final', string>>;
    /** Before the commands that ask for the other readings. */
    readonly otherReadings: string;
    readonly asOf: (date: string) => string;
    readonly noChampion: string;
  };
  readonly contest: {
    readonly unrecorded: string;
    readonly nobody: string;
    /** After the place that a vacant slot waits for. */
    readonly nobodyComes: string;
    readonly orderUnknown: string;
    readonly provisional: string;
    readonly printed: string;
    readonly adjusted: (team: string, points: number) => string;
    /** Where the points come from; nothing for a plain fact, whose note says it. */
    readonly adjustment: Readonly<Record<'fact' | 'bonus' | 'carried' | 'absence', string>>;
    readonly placeState: Readonly<Record<'settled' | 'shared' | 'open' | 'due' | 'unresolved' | 'unknown' | 'vacant', string>>;
    /** How a grid of results is read. */
    readonly grid: string;
    /** Of an allocation: whence a place may be filled, the head of its table, and how many rows it has. */
    readonly from: (contests: readonly string[]) => string;
    readonly comeFrom: string;
    readonly rows: (count: number) => string;
  };
  readonly counts: {
    readonly unknown: (count: number) => string;
    readonly conflicts: (count: number) => string;
    readonly see: (command: string) => string;
    readonly problems: (count: number) => string;
  };
  readonly sources: Readonly<Record<'derived' | 'printed' | 'stated' | 'source', string>>;
  readonly due: { readonly nothingPast: string; readonly nothing: string };
  readonly why: {
    readonly entered: string;
    readonly place: (place: string) => string;
    readonly leads: (to: string) => string;
    readonly reached: (step: string) => string;
    readonly open: string;
  };
  readonly ordinal: (place: number) => string;
  readonly lint: {
    readonly clean: string;
    readonly more: (count: number, where: string) => string;
    readonly summary: (errors: number, warnings: number, notes: number) => string;
    readonly unusable: string;
  };
  readonly made: {
    readonly playing: (matches: number, due: number) => string;
    readonly pyramid: (folder: string, typed: string, made: Made) => readonly string[];
    readonly folder: (folder: string, from: string) => string /** `typed`: the folder as an argument, in quotes where it needs them. */;
    readonly next: (folder: string, typed: string) => readonly string[];
  };
  readonly article: (id: string) => string;
  readonly factsFile: {
    readonly intro: readonly string[];
    readonly entry: (size: number) => readonly string[];
    readonly examples: readonly string[];
  };
};

/** What a made-up pyramid holds. */
export type Made = { readonly leagues: number; readonly clubs: number; readonly matches: number; readonly champion: string };

/** What is wrong, and what to do about it. */
export type Say = { readonly says: string; readonly remedy: string };
