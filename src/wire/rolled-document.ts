import type { OpenedDocument } from './log-documents.ts';
import type { Both, ProblemDocument } from './season-document.ts';

/** `ascenso season roll --json`: the season that was opened, and what is left for people to decide. */
export type RolledDocument = Pick<OpenedDocument, 'season' | 'from' | 'files' | 'written'> & {
  readonly format: 'ascenso-rolled';
  readonly version: 1;
  /** What the season is called: `2027`. */
  readonly name: string;
  /** `folded`: it stands in the rules now; `kept`: still as an amendment; `left-out`: the new season goes without it. */
  readonly amendments: readonly {
    readonly date: string;
    readonly by: Both;
    readonly article: string | null;
    readonly became: 'folded' | 'kept' | 'left-out';
  }[];
  /** The node of `before` whose places now come from the old season. */
  readonly joined: string | null;
  /** Entry lists with who was in them and stays; nobody is entered yet. `free`: places that nobody is proposed for. */
  readonly lists: readonly {
    readonly contest: string;
    readonly teams: readonly string[];
    readonly free: number;
    readonly gone: readonly { readonly team: string; readonly prize: Both }[];
  }[];
  /** Prizes of the old season that are still open. */
  readonly open: readonly Both[];
  /** Lines of the regulations that still say the old year. */
  readonly oldYears: readonly { readonly file: string; readonly line: number; readonly text: string }[];
  /** What is remarked about the new season: places of the old one that are not settled. */
  readonly problems: readonly ProblemDocument[];
};
