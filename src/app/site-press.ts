import type { Problem } from '../engine/index.ts';

export type SiteOrder = {
  /** The folder to make. */
  readonly out: string;
  /** As a person names them; none: all that are at hand. */
  readonly seasons: readonly string[];
  /** Where people will reach it, `https://example.org/copa/`; undefined: not known, and then at the root of its host. */
  readonly address?: string;
  readonly languages: readonly ('es' | 'en')[];
};

export type SitePressed =
  | { readonly kind: 'pressed'; readonly seasons: readonly string[]; readonly files: number; readonly bytes: number }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

/** Writes the whole site as files: all of it, or nothing. */
export type SitePress = (order: SiteOrder, tell: (files: number, of: number) => void) => Promise<SitePressed>;
