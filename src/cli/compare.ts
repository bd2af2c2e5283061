import { type ComparedPage, compareCopies, isPageFormat, type Papers, placesIn, type Shelf } from '../app/index.ts';
import {
  type ComparedPair,
  type ComparedPlace,
  type ComparisonDocument,
  type DifferenceDocument,
  type PlacedDifference,
  presentComparison,
  presentProblem,
} from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { alignRows } from './columns.ts';
import { formatUnknown } from './format-unknown.ts';
import { cleanse, heading, type Page, problemLines } from './page.ts';
import { comparisonWordsFor } from './words/comparison-words.ts';

/** `ascenso audit … --against …`: how copies differ. 0: they say the same · 1: findings · 2: a page cannot be read. */
export const compareFiles = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers,
  pages: readonly string[],
  { against, as }: { readonly against: readonly string[]; readonly as?: string },
): Promise<ExitCode> => {
  const { json, page } = answer;
  const { language } = page.words;
  if (as !== undefined && !isPageFormat(as)) return refuse(answer, [presentProblem(formatUnknown(as, language))]);
  const { comparisons, problems } = await compareCopies(shelf, papers, { pages, against, language, ...(as !== undefined && { as }) });
  if (comparisons.length === 0) return refuse(answer, problems.map(presentProblem));
  const pairs = comparisons.map(({ comparison: { counts, differences }, one, other }): ComparedPair => {
    const place = placeDifference(one, other);
    return { one: nameOf(one), other: nameOf(other), counts, differences: differences.map(place) };
  });
  const document = presentComparison(pairs, problems.map(presentProblem));
  if (json === 'json') answer.document(document);
  else answer.lines(show(page, document));
  if (problems.length > 0) return 2;
  return pairs.some(({ differences }) => differences.length > 0) ? 1 : 0;
};

const nameOf = ({ format, name }: ComparedPage): ComparedPair['one'] => ({ name, format });

type Difference = Awaited<ReturnType<typeof compareCopies>>['comparisons'][number]['comparison']['differences'][number];

/** A difference with lines and columns in the pages that have a text. */
export const placeDifference = (one: Pick<ComparedPage, 'text'>, other: Pick<ComparedPage, 'text'>) => {
  const placer = ({ text }: Pick<ComparedPage, 'text'>): ((place: Difference['one']) => ComparedPlace | null) => {
    if (text === undefined) return () => null;
    const placeOf = placesIn(text);
    return (place) =>
      place === undefined
        ? null
        : { ...placeOf(place.span.from), cells: place.cells.map(({ raw, span }) => ({ raw, ...placeOf(span.from), ...span })) };
  };
  const [inOne, inOther] = [placer(one), placer(other)];
  return ({ args, code, heading: under, severity, ...places }: Difference): PlacedDifference => ({
    code,
    severity,
    heading: under,
    one: inOne(places.one),
    other: inOther(places.other),
    args,
  });
};

const show = (page: Page, { comparisons, problems }: ComparisonDocument): readonly string[] => {
  const words = comparisonWordsFor(page.words.language);
  const lines = comparisons.flatMap(({ counts, findings, one, other }) => [
    heading(page, cleanse(words.between(one.name, other.name))),
    ...sectionsOf(findings).flatMap((found) => ['', ...sectionLines(page, one.name, other.name, found)]),
    '',
    findings.length === 0 ? words.same : '',
    words.summary(counts, cleanse(one.name), cleanse(other.name)),
    '',
  ]);
  const plain = lines.filter((line, i) => line !== '' || lines[i - 1] !== '').slice(0, -1);
  return problems.length > 0 ? [...plain, '', ...problemLines(page, cleanse(problems))] : plain;
};

/** Findings under one heading together, as they come. */
const sectionsOf = (findings: readonly DifferenceDocument[]): readonly (readonly DifferenceDocument[])[] => {
  const sections = new Map<string, DifferenceDocument[]>();
  for (const finding of findings) {
    const key = finding.heading.join('\n');
    const section = sections.get(key);
    if (section) section.push(finding);
    else sections.set(key, [finding]);
  }
  return [...sections.values()];
};

const sectionLines = (page: Page, one: string, other: string, findings: readonly DifferenceDocument[]): readonly string[] => {
  const { style, words } = page;
  const title = findings[0]?.heading.join(' › ') ?? '';
  return [
    cleanse(title) || comparisonWordsFor(words.language).noHeading,
    ...alignRows(findings.map(differenceRow(page, one, other)), []),
  ].map((line, i) => (i === 0 ? style.dim(line) : line));
};

/** `file:line:column · file:line:column  severity  sentence`. */
const differenceRow =
  ({ style, text, words }: Page, one: string, other: string) =>
  ({ one: mine, other: theirs, severity, text: says }: DifferenceDocument): readonly string[] => {
    const colour = { error: style.red, warning: style.yellow, note: style.dim };
    const at = (name: string, place: ComparedPlace | null): readonly string[] =>
      place === null ? [] : [`${cleanse(name)}:${place.line}:${place.column}`];
    return [`  ${[...at(one, mine), ...at(other, theirs)].join(' · ')}`, colour[severity](words.severity[severity]), cleanse(text(says))];
  };
