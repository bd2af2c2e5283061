import type { Both, ProblemDocument } from './season-document.ts';
import { remarks as en } from './words/en-remarks.ts';
import { remarks as es } from './words/es-remarks.ts';
import type { RemarkCode, RemarkWords } from './words/remarks.ts';

export type { RemarkCode } from './words/remarks.ts';

/** What a reader of a published page remarked, with its place. */
export type PlacedRemark = {
  readonly code: RemarkCode;
  readonly found: string;
  readonly expected: string;
  readonly kept: keyof RemarkWords['kept'];
  readonly file: string;
  readonly line: number;
  readonly column: number;
};

/** A remark of `ascenso import`: a problem, with the words that were met and expected. */
export type RemarkDocument = ProblemDocument & Pick<PlacedRemark, 'found' | 'expected' | 'kept'>;

export const presentRemark = ({ code, column, expected, file, found, kept, line }: PlacedRemark): RemarkDocument => {
  const inBoth = (say: (words: RemarkWords) => string): Both => ({ es: say(es), en: say(en) });
  return {
    code,
    severity: code === 'no-form' ? 'note' : 'warning',
    file,
    line,
    column,
    text: inBoth((words) => words.says[code](shortened(found), expected)),
    remedy: inBoth((words) => words.kept[kept]),
    found,
    expected,
    kept,
  };
};

const LONGEST = 60;

/** The first line of what was met, short enough for a sentence. Control characters of strangers reach no terminal. */
const shortened = (found: string): string => {
  const [first = ''] = found.trim().split(/[\r\n]/, 1);
  const plain = first.replace(/\p{Cc}|\p{Bidi_Control}/gu, '·').replace(/\s+/g, ' ');
  return plain.length > LONGEST ? `${plain.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…` : plain;
};
