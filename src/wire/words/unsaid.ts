/** What a format cannot say of a season. The same codes as in the archive: one that is missing here does not compile there. */
export type UnsaidCode =
  | 'block'
  | 'third-match'
  | 'outcome'
  | 'adjustment'
  | 'figure'
  | 'note'
  | 'winner'
  | 'place'
  | 'date'
  | 'name'
  | 'detail';

export type UnsaidWords = Readonly<
  Record<
    UnsaidCode,
    {
      /** How many of them: `3 terceros partidos`. */
      readonly count: (count: number) => string;
      /** `what` arrives ready to print. */
      readonly says: (what: string) => string;
    }
  >
>;
