import {
  existedIn,
  findTerritory,
  fold,
  nearestTerritory,
  type Problem,
  slug,
  type Territory,
  type TerritoryTree,
  territoryPath,
  territoryTree,
} from '../engine/index.ts';
import { parseTerritories } from '../formats/index.ts';
import { hasError, loadSeason } from './load-season.ts';
import type { Papers } from './papers.ts';
import { notFound, seasonUnknown } from './read-season.ts';
import { isProblem, type Shelf } from './shelf.ts';

export type TerritoryOrder = {
  /** A path of names, an id, a code, or words of them; without it the whole register is meant. */
  readonly query?: string;
  /** A season whose register is searched, or else a file. */
  readonly register: string;
  /** ISO day: what did not exist then is left out. */
  readonly asOf?: string;
};

export type TerritorySearch =
  /** One that the query names; without a query, what everything lies in. */
  | { readonly kind: 'found'; readonly tree: TerritoryTree; readonly territory: Territory; readonly also: readonly Territory[] }
  /** Several that it may mean, those it names before those it only touches; `left`: how many more there are. */
  | { readonly kind: 'several'; readonly tree: TerritoryTree; readonly candidates: readonly Territory[]; readonly left: number }
  | { readonly kind: 'nothing'; readonly problem: Problem }
  | { readonly kind: 'refused'; readonly problems: readonly Problem[] };

const MOST_LISTED = 40;

/** Searches a register of territories by what a person remembers of it. */
export const searchTerritories = async (shelf: Shelf, papers: Papers, order: TerritoryOrder): Promise<TerritorySearch> => {
  const read = await readRegister(shelf, papers, order.register);
  if ('problems' in read) return { kind: 'refused', problems: read.problems };
  const { asOf, query = '' } = order;
  const when = asOf === undefined ? undefined : { from: asOf, until: asOf };
  const all = territoryTree(read.territories);
  const then = when === undefined ? all : territoryTree(read.territories.filter((one) => existedIn(one, when)));
  const path = territoryPath(query);
  const unknown: TerritorySearch = {
    kind: 'nothing',
    problem: { code: 'territory-unknown', severity: 'error', args: { territory: query, nearest: nearestTerritory(then, path) ?? '' } },
  };
  if (path === '') return query.trim() === '' ? roots(then, unknown) : unknown;
  const found = findTerritory(then, path);
  // RENIEC's code of one district is INEI's of another: who types a code is told both
  if (found.kind === 'found') return { ...found, tree: then, also: withCode(then, query).filter((one) => one !== found.territory) };
  if (found.kind === 'ambiguous') return several(then, found.candidates);
  const coded = withCode(then, query);
  const touched = coded.length > 0 ? coded : touchedBy(then, query);
  return touched.length > 0 ? several(then, touched) : unknown;
};

type Read = { readonly territories: readonly Territory[] } | { readonly problems: readonly Problem[] };

const readRegister = async (shelf: Shelf, papers: Papers, register: string): Promise<Read> => {
  if (isRegister(register)) {
    const read = await papers.read(register);
    if (isProblem(read)) return { problems: [read] };
    const { territories, problems } = parseTerritories(read.text, read.file);
    return hasError(problems) ? { problems } : { territories };
  }
  const folder = await shelf.open(register);
  if (folder === undefined) return { problems: [seasonUnknown(await notFound(shelf, register))] };
  const { plan, problems } = await loadSeason(folder);
  return plan ? { territories: plan.regulations.territories } : { problems };
};

/** A season may be named by its regulations file. */
const isRegister = (path: string): boolean => /\.ya?ml$/i.test(path) && !/(?:^|[/\\])regulations\.yaml$/.test(path);

const roots = (tree: TerritoryTree, nothing: TerritorySearch): TerritorySearch => {
  const [only, ...others] = tree.inside();
  if (only === undefined) return nothing;
  return others.length === 0 ? { kind: 'found', tree, territory: only, also: [] } : several(tree, [only, ...others]);
};

const several = (tree: TerritoryTree, candidates: readonly Territory[]): TerritorySearch => {
  const [only, ...others] = candidates;
  if (only !== undefined && others.length === 0) return { kind: 'found', tree, territory: only, also: [] };
  return {
    kind: 'several',
    tree,
    candidates: candidates.slice(0, MOST_LISTED),
    left: Math.max(0, candidates.length - MOST_LISTED),
  };
};

const withCode = ({ territories }: TerritoryTree, query: string): readonly Territory[] => {
  const wanted = query.trim();
  return territories.filter(({ codes = [] }) => codes.some(({ code }) => code === wanted));
};

/** Every word of the query begins a word of its own name or of what it lies in, one at least of its own. */
const touchedBy = (tree: TerritoryTree, query: string): readonly Territory[] => {
  const words = slug(query).split('-');
  const own = new Map(tree.territories.map((one) => [one.id, wordsOf(one)]));
  const begins = (id: string, word: string): boolean => own.get(id)?.some((other) => other.startsWith(word)) ?? false;
  const touched = tree.territories.filter(({ id }) => {
    if (!words.some((word) => begins(id, word))) return false;
    const way = tree.wayTo(id);
    return words.every((word) => way.some((one) => begins(one.id, word)));
  });
  const named = (one: Territory): number => (words.every((word) => begins(one.id, word)) ? 0 : 1);
  return [...touched].sort((a, b) => named(a) - named(b));
};

const wordsOf = ({ aliases = [], id, kind, name }: Territory): readonly string[] =>
  [id, kind, name, ...aliases].flatMap((text) => fold(text).split(/[^\p{L}\p{N}]+/u));
