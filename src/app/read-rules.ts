import type { Club, Problem, Source, Territory } from '../engine/index.ts';
import {
  type Layer,
  layRules,
  parseClubs,
  parseSources,
  parseTerritories,
  type Rulebook,
  readLayer,
  type Wanted,
} from '../formats/index.ts';
import { type Folder, isProblem } from './shelf.ts';

export const REGULATIONS = 'regulations.yaml';

/** File upon file upon file is somebody's mistake long before this. */
const MOST_LAYERS = 8;
/** Characters of all of them: twice what one file may hold. */
const MOST_TEXT = 2 * 1024 * 1024;

/** A season's rules with the registers they name. */
export type Rules = {
  readonly book: Rulebook;
  /** The same with every amendment, where some do not count yet. */
  readonly amended?: Rulebook;
  /** Undefined where the register is not a file of its own. */
  readonly clubs: readonly Club[] | undefined;
  readonly territories: readonly Territory[] | undefined;
  readonly sources: readonly Source[] | undefined;
  /** What a path means that is relative to the file in which it stands: the same relative to the folder. */
  readonly resolve: (wanted: Wanted) => string;
  /** Of the files that are missing and of the registers; those of the rules themselves are the book's. */
  readonly problems: readonly Problem[];
};

/** Reads the season's own regulations, the files they refine, and the registers, each relative to the file that names it. */
export const readRules = async (folder: Folder, asOf: string | undefined): Promise<Rules> => {
  const { layers, names, problems: missing } = await readLayers(folder);
  const resolve = ({ path, spot }: Wanted): string => beside(names.get(spot.file) ?? REGULATIONS, path);
  // without the whole text it refines, a file says too little to look any further
  const isWhole = missing.length === 0 && layers.slice(1).every((layer) => layer.problems.length === 0);
  const book = layRules(isWhole ? layers : [], asOf);
  const problems: Problem[] = isWhole ? [] : [...layers.flatMap((layer) => layer.problems), ...missing];
  const register = async <T>(
    wanted: Wanted | undefined,
    parse: (text: string, file: string) => { readonly problems: readonly Problem[] } & T,
  ): Promise<T | undefined> => {
    if (wanted === undefined) return undefined;
    const read = await folder.read(resolve(wanted));
    if (isProblem(read)) {
      problems.push(blame(read, wanted));
      return undefined;
    }
    const parsed = parse(read.text, read.file);
    problems.push(...parsed.problems);
    return parsed;
  };
  const clubs = await register(book.registers.clubs, parseClubs);
  const territories = await register(book.registers.territories, parseTerritories);
  const sources = await register(book.registers.sources, parseSources);
  return {
    book,
    ...(book.later > 0 && { amended: layRules(layers) }),
    resolve,
    problems,
    clubs: clubs?.clubs,
    territories: territories?.territories,
    sources: sources?.sources,
  };
};

type Layers = {
  /** The season's own file first, then each one's base. */
  readonly layers: readonly Layer[];
  /** What each file is called from the folder, by the name that spots use. */
  readonly names: ReadonlyMap<string, string>;
  readonly problems: readonly Problem[];
};

export const readLayers = async (folder: Folder): Promise<Layers> => {
  const layers: Layer[] = [];
  const names = new Map<string, string>();
  const stop = (problem: Problem): Layers => ({ layers, names, problems: [problem] });
  let name = REGULATIONS;
  let size = 0;
  let wanted: Wanted | undefined;
  for (;;) {
    const read = await folder.read(name);
    if (isProblem(read)) return stop(wanted ? blame(read, wanted) : read);
    if (names.has(read.file)) {
      const path = [...names.keys(), read.file].join(' → ');
      return stop({ code: 'files-cycle', severity: 'error', args: { path }, ...(wanted && { spot: wanted.spot }) });
    }
    if (layers.length === MOST_LAYERS)
      return stop({
        code: 'files-too-deep',
        severity: 'error',
        args: { path: read.file, limit: MOST_LAYERS },
        ...(wanted && { spot: wanted.spot }),
      });
    size += read.text.length;
    if (wanted && size > MOST_TEXT)
      return stop({ code: 'file-too-large', severity: 'error', args: { path: read.file, limit: '2 MiB' }, spot: wanted.spot });
    names.set(read.file, name);
    const layer = readLayer(read.text, read.file);
    layers.push(layer);
    if (layer.base === undefined) return { layers, names, problems: [] };
    wanted = layer.base;
    name = beside(name, wanted.path);
  }
};

/** A file that cannot be read is a fault of the line that asks for it, unless the fault lies in the file. */
const blame = (problem: Problem, wanted: Wanted): Problem => ({ ...problem, spot: problem.spot ?? wanted.spot });

/**
 * A path that is relative to the file `name`, as one relative to what `name` itself is relative to. Season folders write
 * paths with `/` everywhere.
 */
export const beside = (name: string, path: string): string => {
  const folder = name.split('/').slice(0, -1);
  if (folder.length === 0 || /^(?:[/\\]|[A-Za-z]:[/\\])/.test(path)) return path;
  const way: string[] = [];
  for (const step of [...folder, ...path.split('/')]) {
    if (step === '..' && way.length > 0 && way.at(-1) !== '..') way.pop();
    else if (step !== '.' && (step !== '' || way.length === 0)) way.push(step);
  }
  return way.join('/');
};
