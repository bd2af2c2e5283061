import type {
  CaseImpactDocument,
  CasesDocument,
  GazetteerDocument,
  MatchHistoryDocument,
  Reading,
  SeasonAuditDocument,
  SeasonChangesDocument,
  SeasonDocument,
  SeasonSourcesDocument,
  TrialDocument,
} from '../wire/index.ts';

export type Language = 'es' | 'en';

/** What an address may ask of a season besides its page. */
export type SeasonQuestion = { readonly reading: Reading | undefined; readonly asOf: string | undefined };

/** A part of a season in a format of others: the contest or container of that id, or the matches of a team. */
export type Extract = {
  readonly as: 'csv' | 'icalendar';
  readonly language: Language;
  readonly contest?: string;
  readonly team?: string;
};

/** The seasons on offer. A document is the same object for the same question, so that what is made of it can be kept. */
export type SeasonSource = {
  /** Ids in the order to show them, each with its document as it stands today. */
  list(): Promise<readonly SeasonDocument[]>;
  /**
   * Undefined when there is no such season. For the pages of a `contest` the others may be told as they stand: a country is not made
   * again for one table of another day.
   */
  read(id: string, question: SeasonQuestion, contest?: string): Promise<SeasonDocument | undefined>;
  /** What of the whole record of a season does not add up, and where its facts are from; undefined as above. */
  audit(id: string): Promise<SeasonAuditDocument | undefined>;
  sources(id: string): Promise<SeasonSourcesDocument | undefined>;
  /** What is on record of the matches of a contest, line by line. */
  history(id: string, contest: string): Promise<MatchHistoryDocument | undefined>;
  changes(id: string): Promise<SeasonChangesDocument | undefined>;
  /** All protests and rulings, and what hangs on one of them. */
  cases(id: string): Promise<CasesDocument | undefined>;
  impact(id: string, of: string): Promise<CaseImpactDocument | undefined>;
  /** What a browser needs to try other results in a contest. */
  trial(id: string, question: SeasonQuestion, contest: string): Promise<TrialDocument | undefined>;
  /** Where the places of a country are, for maps. */
  gazetteer(): Promise<GazetteerDocument | undefined>;
  extract(id: string, question: SeasonQuestion, extract: Extract): Promise<string | undefined>;
};

/** Where the site stands, and what is there beside its pages. */
export type Place = {
  /** `https://example.org`, for what must be whole: canonical links, pictures, feeds; undefined where nobody said. */
  readonly origin: string | undefined;
  /** Path that every address of the site begins with: '' or `/copa`. */
  readonly base: string;
  /** `files`: written once, for a host that only gives out files. */
  readonly kind: 'server' | 'files';
  /** In which languages the site is there. */
  readonly languages: readonly Language[];
  /** Addresses of the files that pages name. */
  readonly assets: {
    readonly stylesheet: string;
    readonly font: string;
    readonly mark: string;
    readonly search?: string | undefined;
    readonly whatIf?: Readonly<Record<Language, string>> | undefined;
  };
};

export type PageProblem = { readonly kind: 'missing' | 'failed' | 'path' } | { readonly kind: 'date' | 'reading'; readonly found: string };

/** What is made from more than the season's document. */
export type Beside = {
  readonly audit?: SeasonAuditDocument | undefined;
  readonly sources?: SeasonSourcesDocument | undefined;
  readonly history?: MatchHistoryDocument | undefined;
  readonly changes?: SeasonChangesDocument | undefined;
  readonly impact?: CaseImpactDocument | undefined;
  readonly trial?: TrialDocument | undefined;
  readonly gazetteer?: GazetteerDocument | undefined;
  /** All seasons of the site. */
  readonly seasons?: readonly SeasonDocument[];
};

/** An address below a season, as the pages read it. They know what its `route` is. */
export type Address = {
  readonly question: SeasonQuestion;
  readonly route: { readonly page: string; readonly id?: string };
  /** `page`, or the file beside it. */
  readonly form: string;
};
export type ReadAddress = Address & {
  readonly needs: readonly (keyof Beside)[];
  /** What it is about, where that is one contest. */
  readonly contest?: string;
};

export type PageRequest = {
  readonly language: Language;
  readonly document: SeasonDocument;
  /** The season as it stands, where the document is of another day or reading. */
  readonly listed?: SeasonDocument;
  readonly address: Address;
  readonly place: Place;
  readonly beside: Beside;
};

/** A file beside a page: its text, a drawing to be painted, or what of the season to write out. */
export type FormText =
  | { readonly kind: 'text'; readonly text: string; readonly frame?: 'anyone' }
  | { readonly kind: 'drawing'; readonly svg: string }
  | { readonly kind: 'extract'; readonly extract: Extract };

/** The face of the `web` room: documents in, whole pages out. Addresses are decoded path segments below a season. */
export type Pages = {
  /** What is of no season, at the decoded segments below the language; `path`: where it stands, from the root of the site. */
  plain(request: {
    readonly language: Language;
    readonly seasons: readonly SeasonDocument[];
    readonly place: Place;
    readonly segments: readonly string[];
    readonly search: string;
  }): { readonly kind: 'html' | 'json'; readonly text: string; readonly path: string } | undefined;
  /** What stands at the root of the site, beside its languages, and the names of all that does; undefined where nothing is called so. */
  atRoot(request: {
    readonly name: string;
    readonly seasons: readonly SeasonDocument[];
    readonly place: Place;
  }): { readonly kind: 'txt' | 'xml'; readonly text: string } | undefined;
  rootNames(request: { readonly seasons: readonly SeasonDocument[]; readonly place: Place }): readonly string[];
  plainAddresses(request: { readonly language: Language; readonly seasons: readonly SeasonDocument[] }): Iterable<string>;
  /** Undefined where nothing has that form. `search`: `?hasta=2004-10-31&lectura=cancha` asks for a day and a reading as well. */
  read(segments: readonly string[], search: string): ReadAddress | PageProblem | undefined;
  pathOf(language: Language, id: string, address: Address): string;
  /** Undefined when the season has no page there. */
  season(request: PageRequest): string | undefined;
  form(request: PageRequest): FormText | undefined;
  /** Whether disputes and rulings have pages of their own there: only then is it worth opening them. */
  tellsCases(request: { readonly document: SeasonDocument; readonly place: Place }): boolean;
  /** In which other readings and as of which days something of a season stands among files. */
  questions(request: { readonly document: SeasonDocument; readonly place: Place }): readonly SeasonQuestion[];
  /**
   * Paths of every page and file of a season that are there to be linked, in one language. `asked`: the season in answer to `questions`,
   * where it answers.
   */
  addresses(request: {
    readonly asked: readonly { readonly question: SeasonQuestion; readonly document: SeasonDocument }[];
    readonly language: Language;
    readonly document: SeasonDocument;
    readonly place: Place;
    readonly cases: CasesDocument | undefined;
  }): Iterable<string>;
  problem(request: {
    readonly language: Language;
    readonly problem: PageProblem;
    readonly seasons: readonly SeasonDocument[];
    readonly document: SeasonDocument | undefined;
    readonly place: Place;
  }): string;
};

/** SVG in, PNG out. */
export type Painter = { paint(svg: string): Promise<Uint8Array> };

/** A file given out under /assets/. `version` is a hash of its bytes. */
export type Asset = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly version: string };
export type Assets = ReadonlyMap<string, Asset>;
