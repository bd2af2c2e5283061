/** A text for people in blocks, whatever it is written as: Markdown, a page, lines on a screen. */
export type Block =
  | { readonly kind: 'title' | 'section' | 'heading' | 'text' | 'note'; readonly text: string }
  | { readonly kind: 'list'; readonly items: readonly string[] }
  | {
      readonly kind: 'table';
      readonly caption: string;
      readonly head: readonly string[];
      readonly rows: readonly (readonly string[])[];
      /** Columns of figures. */
      readonly figures: readonly number[];
      /** The column that names the row. */
      readonly names: number;
    }
  /** Lines to be signed on, on paper only. */
  | { readonly kind: 'sign'; readonly lines: readonly string[] };

export type Paper = { readonly language: 'es' | 'en'; readonly blocks: readonly Block[] };
