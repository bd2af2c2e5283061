import type { Command } from 'commander';
import { isPageFormat, type Papers, type PatchedPage, patchWithSeason, placesIn, type Shelf } from '../app/index.ts';
import { type LeftReason, type PatchDocument, presentPatch, presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, refuse } from './answer.ts';
import { placeDifference } from './compare.ts';
import { formatUnknown } from './format-unknown.ts';
import { cleanse, type Page } from './page.ts';
import { comparisonWordsFor } from './words/comparison-words.ts';
import type { Words } from './words/index.ts';

export type PatchOptions = {
  readonly with: string;
  readonly out?: string;
  readonly write?: true;
  readonly force?: true;
  readonly as?: string;
};

/** The arguments and options of `ascenso patch`. */
export const withPatch = (command: (name: string, description: string) => Command, { language }: Words): Command => {
  const { describes, names, options, page } = comparisonWordsFor(language).patch;
  return command('patch', describes)
    .argument(`<${names.page}>`, page)
    .requiredOption(`--with <${names.season}>`, options.with)
    .option(`--out <${names.file}>`, options.out)
    .option('--write', options.write)
    .option('--force', options.force)
    .option(`--as <${names.format}>`, options.as);
};

/**
 * `ascenso patch`: the values of a season in a published page. Standard output gets the difference and nothing else.
 * 0: nothing to change · 1: changes, shown or written · 2: something cannot be read or written.
 */
export const patchFile = async (answer: Answer, shelf: Shelf, papers: Papers, file: string, asked: PatchOptions): Promise<ExitCode> => {
  const { as, force, out, write, with: season } = asked;
  const { language } = answer.page.words;
  const wrong = (key: string, found: string, expected: string): ExitCode =>
    refuse(answer, [presentProblem({ code: 'value-wrong', severity: 'error', args: { key, found, expected } })]);
  if (as !== undefined && !isPageFormat(as)) return refuse(answer, [presentProblem(formatUnknown(as, language))]);
  if (out !== undefined && write) return wrong('--out', `${out} --write`, '--out, --write');
  if (out !== undefined && /(?:^|[/\\])\.{0,2}$/.test(out)) return wrong('--out', out, `${file}.new`);
  const patched = await patchWithSeason(shelf, papers, {
    file,
    season,
    language,
    ...(as !== undefined && { as }),
    ...(out !== undefined && { out: { file: out, taken: force ? 'replace' : 'refuse', when: 'always' } }),
    ...(write && { out: { file, taken: 'replace', when: 'changed' } }),
  });
  if (patched.kind === 'refused') return refuse(answer, patched.problems.map(presentProblem));
  const document = documentOf(patched);
  if (answer.json === 'json') answer.document(document);
  else tell(answer, document, `ascenso patch ${quoted(file)} --with ${quoted(season)} --json`);
  return document.edits.length > 0 ? 1 : 0;
};

type Patched = Extract<PatchedPage, { readonly kind: 'patched' }>;

const documentOf = ({ before, diff, file, patch: { edits, equal, left }, season, written }: Patched): PatchDocument => {
  const place = placeDifference({ text: before }, {});
  const placeOf = placesIn(before);
  return presentPatch({
    file,
    season,
    equal,
    edits: edits.map(({ after, before: was, difference, span }) => ({
      ...placeOf(span.from),
      ...span,
      before: was,
      after,
      difference: place(difference),
    })),
    left: left.map(({ difference, why }) => ({ why, difference: place(difference) })),
    diff,
    written,
  });
};

const tell = (answer: Answer, { diff, edits, equal, left, written }: PatchDocument, command: string): void => {
  const { page } = answer;
  const words = comparisonWordsFor(page.words.language).patch;
  if (diff !== '') answer.lines(diffLines(page, diff));
  const notes = [
    edits.length > 0 ? words.changed(edits.length) : words.unchanged(equal),
    ...REASONS.flatMap((why) => leftLines({ language: page.words.language, text: page.text }, why, left)),
    ...written.map((file) => words.written(cleanse(file))),
    ...(edits.length > 0 && written.length === 0 ? [words.notWritten] : []),
    ...(left.length > 0 ? [words.see(command)] : []),
  ];
  answer.problems([], notes);
};

const REASONS = ['by-hand', 'unsure', 'season-only', 'page-only'] as const satisfies readonly LeftReason[];
/** So many are shown one by one. */
const MOST_SHOWN = 10;

/** What a person must settle is shown; what only one of the two has is counted. */
const leftLines = (
  { language, text }: Pick<Page, 'text'> & Pick<Words, 'language'>,
  why: LeftReason,
  left: PatchDocument['left'],
): readonly string[] => {
  const words = comparisonWordsFor(language).patch;
  const these = left.filter((one) => one.why === why);
  if (these.length === 0) return [];
  if (why === 'season-only' || why === 'page-only') {
    const values = these.reduce((sum, { difference }) => sum + Number(difference.figures['count'] ?? 1), 0);
    return [words.left[why](values)];
  }
  return [
    words.left[why](these.length),
    ...these.slice(0, MOST_SHOWN).map(({ difference }) => `  ${placed(difference.one)}${cleanse(text(difference.text))}`),
    ...(these.length > MOST_SHOWN ? [`  ${words.more(these.length - MOST_SHOWN)}`] : []),
  ];
};

const placed = (place: PatchDocument['left'][number]['difference']['one']): string =>
  place === null ? '' : `${place.line}:${place.column}  `;

/** A diff for a screen: what would move a cursor is a dot; ends of lines stay as they are. */
const diffLines = ({ style }: Page, diff: string): readonly string[] =>
  diff
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => {
      const plain = line.replace(/(?!\t|\r$)[\p{Cc}\p{Bidi_Control}]/gu, '·');
      if (/^(?:---|\+\+\+|={3,}) ?/.test(plain)) return style.dim(plain);
      if (plain.startsWith('@@')) return style.blue(plain);
      return plain.startsWith('-') ? style.red(plain) : plain.startsWith('+') ? style.green(plain) : plain;
    });
