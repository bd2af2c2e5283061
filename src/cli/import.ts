import type { Command } from 'commander';
import {
  columnsFrom,
  type ImportedPages,
  type ImportOrder,
  importPages,
  isPageFormat,
  type Papers,
  type Shelf,
  seasonUnknown,
} from '../app/index.ts';
import { type ImportDocument, presentProblem, type RemarkDocument } from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, refuse } from './answer.ts';
import { alignRows } from './columns.ts';
import { formatUnknown } from './format-unknown.ts';
import { importDocument, type Place, placesIn, remarksOf } from './import-answer.ts';
import { cleanse, type Finding, heading, type Page, problemLines } from './page.ts';
import { type ImportCommandWords, importWordsFor } from './words/import-words.ts';
import type { Words } from './words/index.ts';

export type ImportOptions = {
  readonly as?: string;
  readonly columns?: string;
  readonly into?: string;
  readonly identities?: string;
  readonly force?: true;
  readonly dryRun?: true;
};

/** The arguments and options of `ascenso import`. */
export const withImport = (command: (name: string, description: string) => Command, { language, names }: Words): Command => {
  const words = importWordsFor(language);
  return command('import', words.describes)
    .argument(`<${words.names.file}...>`, words.files)
    .option(`--as <${words.names.format}>`, words.options.as)
    .option(`--columns <${words.names.columns}>`, words.options.columns)
    .option(`--into <${names.season}>`, words.options.into)
    .option(`--identities <${words.names.file}>`, words.options.identities)
    .option('--force', words.options.force)
    .option('--dry-run', words.options.dryRun);
};

/** `ascenso import`: published pages as facts, with what was not understood. */
export const importFiles = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers,
  files: readonly string[],
  { as, columns, dryRun, force, identities, into }: ImportOptions,
): Promise<ExitCode> => {
  const { json, page } = answer;
  const words = importWordsFor(page.words.language);
  if (as !== undefined && !isPageFormat(as)) return refuse(answer, [presentProblem(formatUnknown(as, page.words.language))]);
  const header = columns === undefined ? undefined : columnsFrom(columns);
  if (columns !== undefined && header === undefined)
    return refuse(answer, [
      presentProblem({
        code: 'value-wrong',
        severity: 'error',
        args: { key: '--columns', found: columns, expected: 'home=…, away=…, hg=…' },
      }),
    ]);
  const order: ImportOrder = {
    files,
    ...(as !== undefined && { as }),
    ...(header && { columns: header }),
    ...(into !== undefined && { into }),
    ...(identities !== undefined && { identities }),
    taken: force ? 'replace' : 'refuse',
    writes: dryRun ? 'look' : 'files',
    words: {
      language: page.words.language,
      facts: words.factsFile,
      beside: words.besideFile,
      aside: words.aside,
      identities: words.identitiesFile,
    },
  };
  const imported = await importPages(shelf, papers, order);
  if (imported.kind === 'not-found') return refuse(answer, [presentProblem(seasonUnknown(imported))]);
  if (imported.kind === 'refused') return refuse(answer, imported.problems.map(presentProblem));
  const places = new Map(imported.pages.map(({ file, text }) => [file, placesIn(text)]));
  const document = importDocument(imported, places, page.words.language);
  if (json === 'json') answer.document(document);
  else answer.lines(show(page, words, imported, document, places, order));
  if (imported.problems.length > 0) return 2;
  const findings = document.pages.some(({ remarks }) => remarks.some(({ severity }) => severity === 'warning'));
  const questions = imported.identities.some(({ confidence }) => confidence === 'near' || confidence === 'homonyms');
  const contradicted = (imported.beside?.against.length ?? 0) > 0;
  return findings || questions || contradicted ? 1 : 0;
};

type Read = Extract<ImportedPages, { readonly kind: 'read' }>;
type Places = ReadonlyMap<string, (offset: number) => Place>;

const show = (
  page: Page,
  words: ImportCommandWords,
  imported: Read,
  document: ImportDocument,
  places: Places,
  order: ImportOrder,
): readonly string[] => {
  const lines: string[] = [];
  for (const one of imported.pages) {
    if (lines.length > 0) lines.push('');
    lines.push(...pageLines(page, words, one));
    const remarks = remarksOf(one, places);
    if (remarks.length > 0) lines.push('', ...problemLines(page, shortList(cleanse(remarks))), closing(words, remarks));
  }
  if (imported.identities.length > 0) lines.push('', ...identityLines(page, words, imported));
  if (imported.problems.length > 0) lines.push('', ...problemLines(page, cleanse(imported.problems.map(presentProblem))));
  if (order.into !== undefined) {
    if (imported.homeless.length > 0) lines.push('', words.homeless(cleanse(shortened(imported.homeless))));
    lines.push('', ...besideLines(page, words, document));
    const unwritten = order.writes === 'look' ? words.look : words.nothingNew;
    lines.push(imported.written.length > 0 ? words.written(imported.written.join(', ')) : unwritten);
    if (imported.written.length > 0) lines.push(words.next(quoted(order.into)));
  }
  return lines;
};

/** How the facts stand to those of the season; what contradicts them, or says more, with the places of both. */
const besideLines = (page: Page, words: ImportCommandWords, { beside }: ImportDocument): readonly string[] => {
  if (beside === null) return [];
  const said = (['against', 'more'] as const).flatMap((kind) =>
    cleanse(beside[kind]).map(({ before, contest, page: own }) => {
      const place = (one: typeof own): string => (one.file === null ? '?' : `${one.file}:${one.line}`);
      const line = words.besideLine[kind](contest ?? '', own.fact, place(before), before.fact);
      return `  ${place(own)}  ${kind === 'against' ? page.style.yellow(line) : line}`;
    }),
  );
  const more = said.length > MOST_LINES ? [`  (+ ${said.length - MOST_LINES})`] : [];
  return [words.beside(beside.new, beside.same.length, beside.more.length, beside.against.length), ...said.slice(0, MOST_LINES), ...more];
};

/** Enough of them to know what kind they are. */
const shortened = (paths: readonly string[]): string =>
  `${paths.slice(0, 12).join(', ')}${paths.length > 12 ? ` … (${paths.length})` : ''}`;

const closing = (words: ImportCommandWords, remarks: readonly RemarkDocument[]): string => {
  const notes = remarks.filter(({ severity }) => severity === 'note').length;
  return words.remarks(remarks.length - notes, notes);
};

/** A page that hardly anything was understood of must not fill the screen; `--json` has them all. */
const MOST_LINES = 100;
const shortList = (remarks: readonly RemarkDocument[]): readonly Finding[] =>
  remarks
    .slice(0, MOST_LINES)
    .map((one, i) => (i === MOST_LINES - 1 && remarks.length > MOST_LINES ? { ...one, more: `(+ ${remarks.length - MOST_LINES})` } : one));

const pageLines = (
  page: Page,
  words: ImportCommandWords,
  { facts, file, page: read, recognised }: Read['pages'][number],
): readonly string[] => {
  const how = recognised ? words.recognised(Math.round(recognised.score * 100)) : words.named;
  const title = read.title === undefined ? '' : ` · ${read.title}`;
  const head = heading(page, cleanse(`${file}${title}`));
  const counts = new Map<string, Map<keyof ImportCommandWords['blocks'], number>>();
  for (const { heading: under, kind, ...block } of read.blocks) {
    const round = 'round' in block && block.round !== undefined && !('group' in block && block.group !== undefined) ? [block.round] : [];
    const key = [...under, ...round.filter((title) => title !== under.at(-1))].join(' › ') || words.noHeading;
    const kinds = counts.get(key) ?? new Map<keyof ImportCommandWords['blocks'], number>();
    counts.set(key, kinds);
    kinds.set(kind, (kinds.get(kind) ?? 0) + 1);
  }
  const rows = [...counts].map(([under, kinds]) => [
    `  ${cleanse(under)}`,
    [...kinds].map(([kind, count]) => words.blocks[kind](count)).join(', '),
  ]);
  const contests = new Set(facts.stated.map(({ statement }) => statement.contest?.path));
  return [
    `${head}  ${page.style.dim(`${words.formats[read.format] ?? read.format}, ${how}`)}`,
    ...alignRows(rows, []),
    facts.stated.length === 0 ? words.nothing : words.facts(facts.stated.length, contests.size),
  ];
};

const identityLines = (page: Page, words: ImportCommandWords, { identities }: Read): readonly string[] => {
  const counts = new Map<keyof ImportCommandWords['confidence'], number>();
  for (const { confidence } of identities) counts.set(confidence, (counts.get(confidence) ?? 0) + 1);
  const unknown = identities.filter(({ confidence }) => confidence === 'new').map(({ name }) => name);
  const asked = cleanse(identities).flatMap(({ candidates, confidence, name }) => {
    if (confidence !== 'near' && confidence !== 'homonyms') return [];
    const known = candidates.map(({ id, name: club, seat }) => `${club}${seat === undefined ? '' : ` (${seat})`} [${id}]`);
    return [`  ${page.style.yellow(words.question(name, known.join(', ')))}`];
  });
  return [
    `${heading(page, words.identities)}: ${[...counts].map(([kind, count]) => words.confidence[kind](count)).join(', ')}`,
    ...asked,
    ...(unknown.length > 0 ? [`  ${words.unknownClubs(unknown.length, cleanse(shortened(unknown)))}`] : []),
  ];
};
