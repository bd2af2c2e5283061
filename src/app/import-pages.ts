import {
  type CsvForm,
  formatOf,
  type Identity,
  type ImportedFacts,
  identify,
  isCsvColumn,
  makeCsvReader,
  mentionsOf,
  type Page,
  type PageFormat,
  READERS,
  type Recognition,
  renamed,
  toFacts,
} from '../archive/index.ts';
import { type Club, makeLookup, type Plan, type Problem, type Statement, slug } from '../engine/index.ts';
import { type IdentityAnswer, parseIdentities } from '../formats/index.ts';
import { type FactsBeside, factsBeside } from './facts-beside.ts';
import { factsFileOf, factsFiles, IDENTITIES, type ImportWords, identitiesFile } from './imported-files.ts';
import { loadFacts } from './load-facts.ts';
import { hasError, loadSeason } from './load-season.ts';
import { notRecognised } from './pages-asked.ts';
import type { Papers } from './papers.ts';
import { placeFacts } from './place-facts.ts';
import { placesIn } from './places.ts';
import { notFound } from './read-season.ts';
import { isProblem, type Shelf } from './shelf.ts';

export type ImportOrder = {
  readonly files: readonly string[];
  /** The format, where it shall not be told from the content. */
  readonly as?: PageFormat;
  /** Header words of a CSV by its column, where they are not the usual ones. */
  readonly columns?: CsvForm['columns'];
  /** The season's folder that takes the facts, and whose clubs are known. */
  readonly into?: string;
  /** The file with the answers to questions of identity. */
  readonly identities?: string;
  readonly taken: 'refuse' | 'replace';
  /** `look`: nothing is written. */
  readonly writes: 'files' | 'look';
  readonly words: ImportWords;
};

export type ReadPage = {
  readonly file: string;
  readonly text: string;
  readonly page: Page;
  /** Id of the page as a source of facts: its name without folder and ending. */
  readonly source: string;
  /** Undefined: the format was named. */
  readonly recognised?: Recognition;
  readonly facts: ImportedFacts;
};

export type ImportedPages =
  | {
      readonly kind: 'read';
      readonly pages: readonly ReadPage[];
      /** Only where there is a register of clubs to compare with. */
      readonly identities: readonly Identity[];
      /** Headings of the pages that fit no contest of the season, or more than one. */
      readonly homeless: readonly string[];
      /** With a season: the facts beside those that it has. Only the fresh ones are written. */
      readonly beside?: FactsBeside;
      readonly written: readonly string[];
      /** Files that could not be read or recognised; the others go on. */
      readonly problems: readonly Problem[];
    }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] }
  | { readonly kind: 'not-found'; readonly id: string; readonly nearest?: string };

export const isPageFormat = (word: string): word is PageFormat => Object.hasOwn(READERS, word);

/** `home=anfitrión, away=rival`: which header word is which column; undefined if it cannot be read. */
export const columnsFrom = (words: string): CsvForm['columns'] | undefined => {
  const pairs = words.split(',').map((pair) => pair.split('=').map((word) => word.trim()));
  const sound = pairs.every(([column = '', word = '', ...more]) => isCsvColumn(column) && word !== '' && more.length === 0);
  return sound ? Object.fromEntries(pairs) : undefined;
};

/** Reads published pages and turns them into facts, with what was not understood; writes them beside a season on request. */
export const importPages = async (shelf: Shelf, papers: Papers, order: ImportOrder): Promise<ImportedPages> => {
  const season = await seasonOf(shelf, order.into);
  if (season.kind !== 'known') return season;
  const told = await answersOf(papers, order.identities);
  if (isProblem(told)) return { kind: 'refused', problems: [told] };
  if (told.problems.length > 0) return { kind: 'refused', problems: told.problems };
  const answers = new Map([...season.answers, ...told.answers]);

  const pages: ReadPage[] = [];
  const problems: Problem[] = [];
  const sources = sourceNames(order.files);
  for (const [i, path] of order.files.entries()) {
    const read = await readPage(papers, path, sources[i] ?? 'page', order);
    if (isProblem(read)) problems.push(read);
    else pages.push(read);
  }
  if (pages.length === 0) return { kind: 'refused', problems };

  // the spot tells later which page a statement is from
  const statements = pages.flatMap(({ facts, file, text }) => {
    const placeOf = placesIn(text);
    return facts.stated.map(({ span, statement }): Statement => ({ ...statement, spot: { file, ...placeOf(span.from) } }));
  });
  const mentions = mentionsOf(
    statements,
    pages.map(({ page }) => page),
  );
  const identities = season.clubs.length === 0 ? [] : identify(mentions, season.clubs, answers, season.name);
  if (season.plan === undefined) return { kind: 'read', pages, identities, homeless: [], written: [], problems };
  const targets = new Set(pages.map(({ source }) => factsFileOf(source)));
  // what this import wrote before is not beside it, it is replaced by it
  const before = season.facts.filter(({ spot }) => !targets.has(spot?.file.split('/').at(-1) ?? ''));
  const placed = placeFacts(season.plan, renamed(statements, identities), before);
  const beside = factsBeside(season.plan, before, placed);
  const read = { kind: 'read', pages, identities, homeless: homelessIn(season.plan, placed), beside, problems } as const;
  if (order.writes === 'look') return { ...read, written: [] };
  const files = [...factsFiles(pages, beside, order.words), ...identitiesFile(identities, answers, season.answers, order.words)];
  if (files.length === 0) return { ...read, written: [] };
  const put = await papers.put(season.folder, files, order.taken);
  return isProblem(put) ? { kind: 'refused', problems: [put] } : { ...read, written: put.written };
};

type KnownSeason = {
  readonly kind: 'known';
  readonly folder: string;
  readonly clubs: readonly Club[];
  readonly plan?: Plan;
  /** What its files say, line by line. */
  readonly facts: readonly Statement[];
  readonly name?: string;
  readonly answers: Answers['answers'];
};

const seasonOf = async (
  shelf: Shelf,
  into: string | undefined,
): Promise<KnownSeason | Extract<ImportedPages, { readonly kind: 'refused' | 'not-found' }>> => {
  if (into === undefined) return { kind: 'known', folder: '.', clubs: [], facts: [], answers: new Map() };
  const folder = await shelf.open(into);
  if (folder === undefined) return notFound(shelf, into);
  const { plan, problems } = await loadSeason(folder);
  if (plan === undefined) return { kind: 'refused', problems: problems.filter((problem) => hasError([problem])) };
  const file = await folder.read(IDENTITIES);
  const before = isProblem(file) ? new Map() : parseIdentities(file.text, file.file).answers;
  const { statements: facts = [] } = await loadFacts(folder);
  const { clubs, regulations } = plan;
  return { kind: 'known', folder: folder.wayFrom('.') || '.', clubs, plan, facts, name: regulations.season, answers: before };
};

type Answers = { readonly answers: ReadonlyMap<string, IdentityAnswer>; readonly problems: readonly Problem[] };

const answersOf = async (papers: Papers, path: string | undefined): Promise<Answers | Problem> => {
  if (path === undefined) return { answers: new Map(), problems: [] };
  const file = await papers.read(path);
  return isProblem(file) ? file : parseIdentities(file.text, file.file);
};

const readPage = async (papers: Papers, path: string, source: string, { as, columns, words }: ImportOrder): Promise<ReadPage | Problem> => {
  const read = await papers.read(path);
  if (isProblem(read)) return read;
  const { file, text } = read;
  const recognised = as === undefined ? formatOf(text) : undefined;
  const format = as ?? recognised?.format;
  if (format === undefined) return notRecognised(file, text);
  const reader = format === 'csv' && columns ? makeCsvReader({ columns }) : READERS[format];
  const page = reader(text);
  const facts = toFacts(page, text, { source, language: words.language });
  return { file, text, page, source, facts, ...(recognised && { recognised }) };
};

/** A source id for each file: its name without folder and ending, numbered where two are the same. */
const sourceNames = (files: readonly string[]): readonly string[] => {
  const seen = new Map<string, number>();
  return files.map((path) => {
    const base = path.split(/[\\/]/).at(-1) ?? path;
    const id = slug(base.replace(/(?:\.facts)?\.[\p{L}\p{N}]{1,12}$/u, '')) || 'page';
    const count = (seen.get(id) ?? 0) + 1;
    seen.set(id, count);
    return count === 1 ? id : `${id}-${count}`;
  });
};

/** Contests of statements that the season does not have. */
const homelessIn = ({ nodes }: Plan, statements: readonly Statement[]): readonly string[] => {
  const lookup = makeLookup(nodes);
  const paths = new Set(statements.flatMap(({ contest }) => contest?.path ?? []));
  return [...paths].filter((path) => !('found' in lookup(path, undefined)));
};
