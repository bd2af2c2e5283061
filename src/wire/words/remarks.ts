/** What readers of published pages remark. The same codes as in the archive: one that is missing here does not compile there. */
export type RemarkCode =
  | 'cell-unreadable'
  | 'row-unreadable'
  | 'table-unreadable'
  | 'template-unknown'
  | 'call-cut-off'
  | 'team-undeclared'
  | 'cell-repeated'
  | 'rowspan-lost'
  | 'number-missing'
  | 'no-form'
  | 'too-deep'
  | 'too-large';

export type RemarkWords = {
  /** What was met; `found` and `expected` arrive ready to print. */
  readonly says: Readonly<Record<RemarkCode, (found: string, expected: string) => string>>;
  readonly kept: Readonly<Record<'as text' | 'in part' | 'nothing', string>>;
};
