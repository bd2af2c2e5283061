import {
  type BoundFacts,
  bind,
  compile,
  evaluate,
  makeLookup,
  type Plan,
  type Problem,
  type Reading,
  type Regulations,
  type Season,
  type Source,
  type Statement,
} from '../engine/index.ts';
import { decodeRules, placeClubs, type Rulebook, type Wanted } from '../formats/index.ts';
import { type Brought, bringPlaces, keepOnly, mirrorSeason, neededOf } from './join-seasons.ts';
import { loadFacts, pointAtWord } from './load-facts.ts';
import { type Rules, readRules } from './read-rules.ts';
import type { Folder } from './shelf.ts';

/**
 * A season folder as far as it can be used. There is a plan only if the regulations, every file and register they name
 * and every season they join are without error, and a log only if every facts file could be read: a season is loaded
 * whole or not at all. Single facts that cannot be understood are reported and left out.
 */
export type Loaded = {
  readonly plan?: Plan;
  readonly log?: BoundFacts;
  /** What the log was bound from: the season's own facts, and the places that joined seasons hand on. */
  readonly statements?: readonly Statement[];
  /** Where rulings could make a difference to the reading: nowhere, in the facts of the season, or in a season that it joins. */
  readonly disputed: 'no' | 'here' | 'joined';
  /** Its own nodes that stand for other seasons. */
  readonly joins: readonly string[];
  /** Findings about regulations and registers, then about facts. */
  readonly problems: readonly Problem[];
};

export type SeasonQuestion = {
  /** Default: rulings count as soon as they are issued. */
  readonly reading?: Reading;
  /** ISO day; only what was known at its end counts, amendments as well as facts. Absent: everything. */
  readonly asOf?: string;
};

/** How many seasons may hang on each other. */
const MOST_SEASONS = 60;

/** A folder is loaded once for each question, for as long as somebody holds it: what audits, sources and changes ask is the same. */
export const loadSeason = (folder: Folder, question: SeasonQuestion = {}): Promise<Loaded> => {
  const known = loads.get(folder) ?? new Map<string, Promise<Loaded>>();
  loads.set(folder, known);
  const key = `${question.reading ?? 'appealable'} ${question.asOf ?? ''}`;
  const loading = known.get(key) ?? load(folder, { question, way: [folder.id], known: new Map() });
  known.set(key, loading);
  return loading;
};
const loads = new WeakMap<Folder, Map<string, Promise<Loaded>>>();

export const hasError = (problems: readonly Problem[]): boolean => problems.some((problem) => problem.severity === 'error');

/** Rules to which facts can be bound without reading any other season. */
export type RulesAlone = { readonly plan: Plan; readonly problems: readonly Problem[] };

/** The rules of a folder; undefined where they join other seasons, or cannot be used. */
export const rulesAlone = async (folder: Folder): Promise<RulesAlone | undefined> => {
  const rules = await readRules(folder, undefined);
  if (rules.book.seasons.length > 0) return undefined;
  const { plan, problems } = planOf(rules, NO_OTHERS);
  return plan === undefined || hasError(problems) ? undefined : { plan, problems };
};

type Journey = {
  readonly question: SeasonQuestion;
  /** The seasons that wait for this one, and itself. */
  readonly way: readonly string[];
  /** Those loaded already: two seasons that join the same one load it once. */
  readonly known: Map<string, Promise<Other>>;
};
/** A season that another one joins. */
type Other = Pick<Loaded, 'disputed' | 'joins' | 'problems'> & { readonly season?: Season };

const load = async (folder: Folder, journey: Journey): Promise<Loaded> => {
  const rules = await readRules(folder, journey.question.asOf);
  const joins = rules.book.seasons.map(({ id }) => id);
  const facts = await loadFacts(folder);
  const others = await otherSeasons(rules, folder, journey);
  const { plan, brought, problems: found } = planOf(rules, others);
  const problems = [...found, ...facts.problems];
  if (plan === undefined || hasError(found)) return { joins, disputed: 'no', problems };
  if (facts.statements === undefined) return { plan, joins, disputed: 'no', problems };
  const paths = new Set(plan.contests.map(({ path }) => path));
  const handed = brought.flatMap((one) => one.statements.filter(({ contest }) => contest !== undefined && paths.has(contest.path)));
  const later = rules.amended && planOf({ ...rules, book: rules.amended }, others).plan;
  const statements = [...handed, ...factsOfNow(facts.statements, plan, later)];
  const bound = bind(plan, statements);
  const misread = bound.problems.map((problem) => pointAtWord(problem, facts.lines));
  const disputed = others.disputed ? 'joined' : bound.log.rulings.length > 0 ? 'here' : 'no';
  const open = brought.flatMap((one) => openPlaces(plan, one));
  return { plan, log: bound.log, statements, joins, disputed, problems: [...problems, ...misread, ...open] };
};

/** Before an amendment adds a contest, its facts do not exist either; they are no mistakes. */
const factsOfNow = (statements: readonly Statement[], now: Plan, later: Plan | undefined): readonly Statement[] => {
  if (later === undefined) return statements;
  const lookups = [makeLookup(now.nodes), makeLookup(later.nodes)] as const;
  const verdicts = new Map<string, 'now' | 'later'>();
  const verdictOn = (path: string): 'now' | 'later' => {
    const [here, there] = lookups.map((lookup) => 'found' in lookup(path, undefined));
    return !here && there ? 'later' : 'now';
  };
  return statements.filter(({ contest }) => {
    if (contest === undefined) return true;
    const verdict = verdicts.get(contest.path) ?? verdictOn(contest.path);
    verdicts.set(contest.path, verdict);
    return verdict === 'now';
  });
};

type Joined = { readonly wanted: Rulebook['seasons'][number]; readonly season: Season; readonly joins: readonly string[] };
type Others = { readonly joined: readonly Joined[]; readonly disputed: boolean; readonly problems: readonly Problem[] };

const NO_OTHERS: Others = { joined: [], disputed: false, problems: [] };

/** The seasons that `before` joins, each loaded and evaluated by the same question. */
const otherSeasons = async ({ book, resolve }: Rules, folder: Folder, journey: Journey): Promise<Others> => {
  const joined: Joined[] = [];
  const problems: Problem[] = [];
  let disputed = false;
  for (const [i, wanted] of book.seasons.entries()) {
    if (i === MOST_SEASONS) {
      problems.push({ code: 'files-too-deep', severity: 'error', spot: wanted.spot, args: { path: wanted.path, limit: MOST_SEASONS } });
      break;
    }
    const { season, joins, disputed: differs, problems: found } = await otherSeason(wanted, resolve(wanted), folder, journey);
    problems.push(...found);
    disputed ||= differs !== 'no';
    if (season) joined.push({ wanted, season, joins });
  }
  return { joined, disputed, problems };
};

const otherSeason = async (wanted: Wanted, path: string, folder: Folder, { question, way, known }: Journey): Promise<Other> => {
  const refuse = (code: Problem['code'], args: Problem['args'], ...why: readonly Problem[]): Other => ({
    joins: [],
    disputed: 'no',
    problems: [{ code, severity: 'error', spot: wanted.spot, args }, ...why],
  });
  const other = await folder.beside(path);
  if (other === undefined) return refuse('season-unknown', { season: wanted.path, nearest: '' });
  if (way.includes(other.id)) return refuse('files-cycle', { path: [...way.slice(way.indexOf(other.id)), other.id].join(' → ') });
  if (way.length >= MOST_SEASONS) return refuse('files-too-deep', { path: other.id, limit: MOST_SEASONS });
  const loading = known.get(other.id) ?? evaluateOther(other, { question, way: [...way, other.id], known });
  known.set(other.id, loading);
  const loaded = await loading;
  return loaded.season ? { ...loaded, problems: [] } : refuse('season-unusable', { season: wanted.path }, ...loaded.problems);
};

const evaluateOther = async (folder: Folder, journey: Journey): Promise<Other> => {
  const { plan, log, joins, disputed, problems } = await load(folder, journey);
  const errors = problems.filter((problem) => problem.severity === 'error');
  return { joins, disputed, problems: errors, ...(plan && log && { season: evaluate(plan, log, journey.question) }) };
};

type Handed = Brought & { readonly wanted: Joined['wanted'] };
type Planned = { readonly plan: Plan | undefined; readonly brought: readonly Handed[]; readonly problems: readonly Problem[] };

const planOf = (rules: Rules, { joined, problems }: Others): Planned => {
  const seasons = new Map(joined.map(({ wanted, season, joins }) => [wanted.id, mirrorSeason(wanted.id, season, joins)]));
  const decoded = decodeRules(rules.book, { seasons, ...(rules.territories && { territories: rules.territories }) });
  const found = [...decoded.problems, ...rules.problems, ...problems];
  if (decoded.regulations === undefined || hasError(found)) return { plan: undefined, brought: [], problems: found };
  const placed = placeClubs(rules.clubs ?? decoded.clubs, decoded.regulations.territories);
  found.push(...placed.problems);
  const clubs = [...placed.clubs];
  const brought: Handed[] = [];
  for (const { wanted, season } of joined) {
    const one = { ...bringPlaces(wanted.id, season, clubs, wanted.spot), wanted };
    clubs.push(...one.clubs);
    brought.push(one);
  }
  const sources = rules.sources ?? decoded.regulations.sources;
  const regulations: Regulations = { ...decoded.regulations, sources: withSources(sources, brought) };
  const compiled = compile(regulations, clubs);
  if (compiled.plan === undefined || joined.length === 0) return { ...compiled, brought, problems: [...found, ...compiled.problems] };
  // contests of another season that hand nothing on to this one would only stand in the way
  const needed = neededOf(compiled.plan);
  const before = regulations.before.flatMap((node) => (seasons.has(node.id) ? (keepOnly(needed, node, node.id) ?? []) : [node]));
  const again = compile({ ...regulations, before }, clubs);
  return { ...again, brought, problems: [...found, ...again.problems] };
};

/** Without a register any source may be named, and one entry would make a register. */
const withSources = (sources: readonly Source[], brought: readonly Brought[]): readonly Source[] => {
  const known = new Set(sources.map(({ id }) => id));
  return sources.length === 0 ? sources : [...sources, ...brought.flatMap(({ source }) => (known.has(source.id) ? [] : [source]))];
};

/** Says how many of the places that this season waits for are not settled in the other. */
const openPlaces = (plan: Plan, { wanted, source, filled }: Handed): readonly Problem[] => {
  const waited = plan.contests
    .filter(({ path }) => path.startsWith(`${wanted.id}/`))
    .flatMap(({ path, uses }) => uses.flatMap((use, i) => (use.length === 0 ? [] : [`${path} ${i + 1}`])));
  const places = waited.filter((place) => !filled.has(place)).length;
  const season = source.title.es ?? source.title.en ?? wanted.path;
  return places === 0 ? [] : [{ code: 'season-open', severity: 'note', spot: wanted.spot, args: { season, places } }];
};
