import { type Block, type Cell, type Grid, makeFactsReader, type Page, type PageMatch, type Standings } from '../archive/index.ts';
import { type BoundFacts, type ContestIx, type MatchState, makeLookup, type Season } from '../engine/index.ts';
import { isFactsFile } from './load-facts.ts';
import { type Place, placesIn } from './places.ts';
import { type Folder, type FolderFile, isProblem } from './shelf.ts';

/** A facts file of a season as a published page: cells point into its text. */
export type FactsPage = FolderFile & {
  readonly page: Page;
  readonly placeOf: (offset: number) => Place;
  /** The contest that a block speaks of; undefined where the file names none that the season has. */
  readonly contestOf: (block: Pick<Block, 'heading'>) => ContestIx | undefined;
};

/**
 * The facts files of a season as pages, each by itself, with what the rules add to them: tables know the points of their
 * contest, the matches of a group that count are its grid, and teams are called by one name. Of a group that carries
 * anything from elsewhere, or has lost a team, only its tables are left: a page cannot compare them with its own matches.
 */
export const factsPages = async (folder: Folder, season: Season, log: BoundFacts): Promise<readonly FactsPage[]> => {
  const names = await folder.names();
  if (isProblem(names)) return [];
  const pages: FactsPage[] = [];
  for (const name of names.filter(isFactsFile)) {
    const file = await folder.read(name);
    if (!isProblem(file)) pages.push(factsPage(file, season, log));
  }
  return pages;
};

const factsPage = (file: FolderFile, season: Season, log: BoundFacts): FactsPage => {
  const { nodes } = season.plan;
  const find = makeLookup(nodes);
  const pathOf = (reference: string): string => {
    const met = find(reference, undefined);
    return ('found' in met ? nodes[met.found]?.path : undefined) ?? reference;
  };
  const contests = new Map(season.plan.contests.map(({ ix, path }) => [path, ix]));
  const contestOf: FactsPage['contestOf'] = ({ heading }) => contests.get(heading.join('/'));
  const page = makeFactsReader((reference) => pathOf(reference).split('/'))(file.text);
  const placeOf = placesIn(file.text);
  const known = makeKnown(file.file, placeOf, season, log);
  const blocks: Block[] = [];
  const gridAt = new Map<ContestIx, { readonly index: number; readonly matches: PageMatch[] }>();
  for (const block of page.blocks) {
    const contest = contestOf(block);
    if (contest === undefined || season.plan.contests[contest]?.node.kind !== 'group') blocks.push(block);
    else if (block.kind === 'standings') blocks.push(withRules(block, contest, season, known));
    else if (block.kind !== 'match' || block.leg === 'play-off') blocks.push(block);
    else if (isWhole(season, log, contest) && known.match(block) !== undefined) {
      const begun = gridAt.get(contest) ?? { index: blocks.length, matches: [] };
      if (!gridAt.has(contest)) blocks.push(block); // the grid takes its place
      gridAt.set(contest, begun);
      begun.matches.push(block);
    }
  }
  for (const { index, matches } of gridAt.values()) {
    const grid = gridOf(matches, known);
    if (grid) blocks[index] = grid;
  }
  return { ...file, page: { ...page, blocks }, placeOf, contestOf };
};

/** What the log and the rules made of a line. */
type Known = {
  readonly match: (block: PageMatch) => MatchState | undefined;
  readonly team: (line: number) => number | undefined;
  readonly placeOf: (offset: number) => Place;
  readonly name: (team: number) => string | undefined;
};

const makeKnown = (file: string, placeOf: Known['placeOf'], season: Season, log: BoundFacts): Known => {
  const matches = new Map<number, MatchState>();
  for (const { matches: played } of season.contests)
    for (const match of played) if (match.spot?.file === file) matches.set(match.spot.line, match);
  const rows = new Map<number, number>();
  for (const facts of log.contests) for (const { spot, team } of facts.rows) if (spot?.file === file) rows.set(spot.line, team);
  return {
    match: ({ span }) => matches.get(placeOf(span.from).line),
    team: (line) => rows.get(line),
    placeOf,
    name: (team) => season.teams[team]?.name,
  };
};

/** Whether all that counts in a group are its own matches and points that a fact gives or takes. */
export const isWhole = (season: Season, log: BoundFacts, contest: ContestIx): boolean => {
  const [state, facts] = [season.contests[contest], log.contests[contest]];
  if (!state || !facts || (state.carried ?? []).length > 0) return false;
  return (
    facts.out.length + facts.annulled.length + facts.replaced.length === 0 &&
    (state.table ?? []).every(({ adjustments }) => adjustments.every(({ kind }) => kind === 'fact'))
  );
};

const renamed = (cell: Cell<string>, name: string | undefined): Cell<string> => (name === undefined ? cell : { ...cell, value: name });

const withRules = (table: Standings, contest: ContestIx, season: Season, known: Known): Standings => {
  const node = season.plan.contests[contest]?.node;
  const rows = table.rows.map((row) => {
    const team = known.team(known.placeOf(row.span.from).line);
    const own = season.contests[contest]?.table?.find((one) => one.team === team)?.adjustments ?? [];
    const points = own.reduce((sum, one) => sum + one.points, 0);
    const cell = { raw: '', span: row.span };
    return {
      ...row,
      team: renamed(row.team, team === undefined ? undefined : known.name(team)),
      // the rules know what it is for: to the audit it has its note
      ...(points !== 0 && { adjusted: { ...cell, value: points }, note: { ...cell, value: own[0]?.kind ?? '' } }),
    };
  });
  return { ...table, rows, ...(node?.kind === 'group' && { points: node.rules.points }) };
};

const gridOf = (matches: readonly PageMatch[], known: Known): Grid | undefined => {
  const [first] = matches;
  if (first === undefined) return undefined;
  const teams = new Map<number, { readonly index: number; readonly name: Cell<string> }>();
  const indexOf = (ix: number, cell: Cell<string>): number => {
    const team = teams.get(ix) ?? { index: teams.size, name: renamed(cell, known.name(ix)) };
    teams.set(ix, team);
    return team.index;
  };
  const met = new Map<string, number>();
  const cells = matches.flatMap((match): Grid['cells'] => {
    const state = known.match(match);
    if (state === undefined) return [];
    const [home, away] = [indexOf(state.home, match.teams[0]), indexOf(state.away, match.teams[1])];
    const meeting = (met.get(`${home} ${away}`) ?? 0) + 1;
    met.set(`${home} ${away}`, meeting);
    return [{ home, away, meeting, result: match.result }];
  });
  const { heading, span } = first;
  return {
    kind: 'grid',
    heading,
    span: { from: span.from, to: matches.at(-1)?.span.to ?? span.to },
    teams: [...teams.values()].map(({ name }) => ({ name })),
    cells,
  };
};
