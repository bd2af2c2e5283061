import type { Reading, SeasonAuditDocument, SeasonDocument, SeasonSourcesDocument } from '../wire/index.ts';

/** What a request may ask of a season besides its page. */
export type SeasonQuestion = { readonly reading: Reading | undefined; readonly asOf: string | undefined };

/** The seasons on offer. A document is the same object for the same question, so that what is made of it can be kept. */
export type SeasonSource = {
  /** Ids in the order to show them, each with its document as it stands today. */
  list(): Promise<readonly SeasonDocument[]>;
  /** Undefined when there is no such season. */
  read(id: string, question: SeasonQuestion): Promise<SeasonDocument | undefined>;
  /** What of the whole record of a season does not add up, and where its facts are from; undefined as above. */
  audit(id: string): Promise<SeasonAuditDocument | undefined>;
  sources(id: string): Promise<SeasonSourcesDocument | undefined>;
};

export type Language = 'es' | 'en';

/** Addresses of the files every page names. */
export type PageAssets = { readonly stylesheet: string; readonly font: string; readonly mark: string };

export type PageProblem = { readonly kind: 'missing' | 'failed' | 'path' } | { readonly kind: 'date' | 'reading'; readonly found: string };

/** The face of the `web` room as the server uses it: documents in, whole HTML pages out. */
export type Pages = {
  seasons(request: { readonly language: Language; readonly seasons: readonly SeasonDocument[]; readonly assets: PageAssets }): string;
  /** What the page at these segments is made from beside the season. */
  needs(segments: readonly string[]): 'season' | 'audit' | 'sources';
  /** Undefined when the season has no page at these (decoded) path segments. */
  season(request: {
    readonly language: Language;
    readonly document: SeasonDocument;
    readonly segments: readonly string[];
    readonly question: SeasonQuestion;
    readonly assets: PageAssets;
    readonly audit: SeasonAuditDocument | undefined;
    readonly sources: SeasonSourcesDocument | undefined;
  }): string | undefined;
  problem(request: {
    readonly language: Language;
    readonly problem: PageProblem;
    readonly seasons: readonly SeasonDocument[];
    readonly document: SeasonDocument | undefined;
    readonly assets: PageAssets;
  }): string;
};

/** A file given out under /assets/. `version` is a hash of its bytes. */
export type Asset = { readonly bytes: Uint8Array<ArrayBuffer>; readonly type: string; readonly version: string };
export type Assets = ReadonlyMap<string, Asset>;
