import { type Command, InvalidArgumentError } from 'commander';
import { type Papers, type Shelf, searchTerritories } from '../app/index.ts';
import { presentProblem, presentTerritory, type TerritoryDocument, type TerritoryEntry } from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, refuse } from './answer.ts';
import { alignRows } from './columns.ts';
import { cleanse, heading, type Page } from './page.ts';
import type { Words } from './words/index.ts';
import { type TerritoryWords, territoryWordsFor } from './words/territory-words.ts';

export type TerritoryOptions = { readonly in?: string; readonly asOf?: string };

/** The argument and options of `ascenso territory`. */
export const withTerritory = (
  command: (name: string, description: string) => Command,
  { language, names }: Words,
  isDay: (text: string) => boolean,
): Command => {
  const words = territoryWordsFor(language);
  return command('territory', words.describes)
    .argument(`[${words.names.query}]`, words.query)
    .option(`--in <${words.names.register}>`, words.in)
    .option(`--as-of <${names.date}>`, words.asOf, (found) => {
      if (!isDay(found)) throw new InvalidArgumentError(`date ${found}`);
      return found;
    });
};

/** `ascenso territory`: 0: one is meant · 1: several may be · 2: none is, or the register cannot be read. */
export const showTerritory = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers,
  atlas: string,
  query: string | undefined,
  { asOf, in: register = atlas }: TerritoryOptions,
): Promise<ExitCode> => {
  const asked = { ...(query !== undefined && { query }), ...(asOf !== undefined && { asOf }) };
  const search = await searchTerritories(shelf, papers, { ...asked, register });
  if (search.kind === 'refused') return refuse(answer, search.problems.map(presentProblem));
  if (search.kind === 'nothing') return refuse(answer, [presentProblem(search.problem)]);
  const document =
    search.kind === 'found'
      ? presentTerritory(search.tree, asked, { territory: search.territory, others: search.also })
      : presentTerritory(search.tree, asked, { others: search.candidates, left: search.left });
  if (answer.json === 'json') answer.document(document);
  else answer.lines(show(answer.page, cleanse(document)));
  return search.kind === 'found' ? 0 : 1;
};

const show = (page: Page, { asOf, left, others, query, territory }: TerritoryDocument): readonly string[] => {
  const words = territoryWordsFor(page.words.language);
  const day = asOf === null ? [] : [page.style.dim(words.asOfDay(asOf))];
  if (territory === null) {
    const [first] = others;
    const way = first ? [...first.within.slice(-1).map(({ name }) => name), first.name].join(' › ') : '';
    return [
      ...day,
      ...(query === null ? [] : [words.several(query, others.length + left)]),
      ...entryRows(page, words, others),
      ...(left > 0 ? [words.more(left)] : []),
      ...(query === null ? [] : [`${words.narrow}  ascenso territory ${quoted(way)}`]),
    ];
  }
  const counts = territory.below.map(({ kind, count }) => `${count.toLocaleString(page.words.language)} ${kindOf(words, kind, count)}`);
  return [
    ...day,
    `${heading(page, territory.name)}  ${page.style.dim(kindOf(words, territory.kind, 1))}`,
    ...alignRows(
      aboutOf(words, territory, page).map(([what, is]) => [`  ${page.style.dim(what)}`, is]),
      [],
    ),
    '',
    ...(territory.inside.length === 0 ? [words.nothingInside] : [counts.join(', '), ...insideRows(page, territory.inside)]),
    ...(others.length === 0 ? [] : ['', words.sameCode, ...entryRows(page, words, others)]),
  ];
};

const aboutOf = (words: TerritoryWords, territory: TerritoryEntry, { words: common }: Page): readonly (readonly [string, string])[] => {
  const { aliases, altitude, at, codes, from, id, over, seat, until, within } = territory;
  const place = [
    ...(seat === null ? [] : [seat]),
    ...(altitude === null ? [] : [words.altitude(altitude.toLocaleString(common.language, { maximumFractionDigits: 0 }))]),
    ...(at === null ? [] : [`${at.latitude}, ${at.longitude}`]),
  ];
  const dates = [...(from === null ? [] : [words.since(from)]), ...(until === null ? [] : [words.until(until)])];
  const names = (list: readonly { readonly name: string }[], between: string): string => list.map(({ name }) => name).join(between);
  return [
    [words.within, names(within, ' › ')] as const,
    [words.over, names(over, ', ')] as const,
    [words.also, aliases.join(', ')] as const,
    [words.codes, [id, ...codes.map(({ of, code }) => `${of} ${code}`)].join(' · ')] as const,
    [words.seat, place.join(' · ')] as const,
    ['', dates.join(' ')] as const,
  ].filter(([, is]) => is !== '');
};

const kindOf = (words: TerritoryWords, kind: string, count: number): string => {
  const known = Object.hasOwn(words.kinds, kind) ? words.kinds[kind] : undefined;
  return known ? (count === 1 ? known.one : known.many) : kind;
};

/** In what each of them lies: only that tells them apart. */
const entryRows = (page: Page, words: TerritoryWords, entries: readonly TerritoryEntry[]): readonly string[] =>
  alignRows(
    entries.map((one) => [
      `  ${page.style.bold(one.id)}`,
      [...one.within.slice(1), one].map(({ name }) => name).join(' › '),
      page.style.dim(kindOf(words, one.kind, 1)),
    ]),
    [],
  );

/** As many columns as a narrow terminal holds. */
const COLUMNS = 3;

const insideRows = (page: Page, inside: readonly TerritoryEntry[]): readonly string[] => {
  const rows = Math.ceil(inside.length / COLUMNS);
  return alignRows(
    Array.from({ length: rows }, (_, row) =>
      Array.from({ length: COLUMNS }, (_column, column) => inside[column * rows + row]).flatMap((one) =>
        one ? [`  ${page.style.dim(one.id)}`, one.name] : [],
      ),
    ),
    [],
  );
};
