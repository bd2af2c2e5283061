import { type AuditCode, type AuditFinding, auditPage, repairPage, type Span, type TableRepairs } from '../archive/index.ts';
import {
  type BoundFacts,
  type Conflict,
  type ContestIx,
  type ContestState,
  evaluate,
  type Problem,
  type Season,
  type Spot,
} from '../engine/index.ts';
import { factsIn } from './facts-in.ts';
import { type FactsPage, factsPages, isWhole } from './facts-pages.ts';
import { loadSeason } from './load-season.ts';
import type { Place } from './places.ts';
import { notFound, type SeasonRead } from './read-season.ts';
import type { Shelf } from './shelf.ts';

/**
 * What became of a finding. `sum`: figures contradict each other · `explained`: a rule, a decider or a match that was not
 * played is the reason · `open`: nobody says.
 */
export type FindingKind = 'sum' | 'explained' | 'open';

type Common = {
  readonly kind: FindingKind;
  readonly contest?: ContestIx;
  /** Sources of the lines that it compares. */
  readonly sources: readonly string[];
  readonly article?: string;
};

type Placed = Place & { readonly file: string };
/** A cell as it stands, and its offsets in UTF-16 code units. */
type PlacedCell = Place & Pick<AuditFinding['cells'][number], 'raw'> & Span;

export type SeasonFinding =
  /** From the facts as a page. `above`: the team whose place tells why rows stand as they do. */
  | (Common &
      Pick<AuditFinding, 'code' | 'severity' | 'args'> &
      Placed & { readonly from: 'page'; readonly cells: readonly PlacedCell[]; readonly above?: string })
  /** The engine's own, as it stands in `season.conflicts`. */
  | (Common & { readonly from: 'season'; readonly conflict: number; readonly spot?: Spot })
  /** A tie whose goals say something else than what decided it. */
  | (Common & { readonly from: 'tie'; readonly contest: ContestIx; readonly spot?: Spot });

/** A printed table whose figures contradict its matches or each other, with its smallest repairs. */
export type ContradictedTable = {
  readonly contest: ContestIx;
  readonly file: string;
  readonly placeOf: FactsPage['placeOf'];
  readonly sources: readonly string[];
  readonly repair: TableRepairs;
};

export type SeasonAuditOrder = {
  /** Called as the search for repairs begins; what it gives is asked often, and true ends the search in all tables. */
  readonly startClock: () => () => boolean;
  /** How many repairs of a kind are listed. */
  readonly most: number;
};

export type SeasonAudit = {
  readonly season: Season;
  readonly files: readonly string[];
  readonly printedTables: number;
  readonly tables: readonly ContradictedTable[];
  readonly findings: readonly SeasonFinding[];
  /** For each of `season.unknown`: the lines that leave it unknown, where lines do. */
  readonly gaps: readonly (readonly Spot[])[];
  readonly problems: readonly Problem[];
};

export type AuditedSeason =
  | { readonly kind: 'read'; readonly id: string; readonly audit: SeasonAudit }
  | Exclude<SeasonRead, { readonly kind: 'read' }>;

/** What of a season's record does not add up: its facts as a page, by the rules of the season, and what the engine found. */
export const auditSeason = async (shelf: Shelf, id: string, order: SeasonAuditOrder): Promise<AuditedSeason> => {
  const folder = await shelf.open(id);
  if (folder === undefined) return notFound(shelf, id);
  const { plan, log, problems } = await loadSeason(folder);
  if (plan === undefined || log === undefined) return { kind: 'unreadable', id: folder.id, problems };
  const season = evaluate(plan, log);
  const pages = await factsPages(folder, season, log);
  const sources = sourcesByLine(log);
  const desk: Desk = {
    season,
    log,
    sourcesAt: (file, lines) => [...new Set(lines.flatMap((line) => sources.get(`${file}:${line}`) ?? []))],
  };
  const read = withoutEchoes(pages.flatMap((page) => pageFindings(page, desk)));
  const findings = [...read, ...seasonFindings(read, desk), ...tieFindings(desk)];
  const audit: SeasonAudit = {
    season,
    files: pages.map(({ file }) => file),
    printedTables: pages.reduce((sum, { page: { blocks } }) => sum + blocks.filter(({ kind }) => kind === 'standings').length, 0),
    tables: contradictedTables(pages, read, desk, order),
    findings,
    gaps: gapsOf(season),
    problems,
  };
  return { kind: 'read', id: folder.id, audit };
};

type Desk = {
  readonly season: Season;
  readonly log: BoundFacts;
  readonly sourcesAt: (file: string, lines: readonly number[]) => readonly string[];
};

const sourcesByLine = (log: BoundFacts): ReadonlyMap<string, string> => {
  const sources = new Map<string, string>();
  for (const facts of log.contests)
    for (const { source, spot } of factsIn(facts)) if (spot && source !== undefined) sources.set(`${spot.file}:${spot.line}`, source);
  return sources;
};

/** The rules answer these better than a page can: where a team comes from, what is missing. */
const ANSWERED: ReadonlySet<AuditCode> = new Set<AuditCode>([
  'team-from-nowhere',
  'team-in-two-groups',
  'qualifier-missing',
  'unqualified-appears',
  'matches-missing',
]);
/** Nor can it tell more of a tie than these: its points, goals and winner are derived. */
const OF_TIES: ReadonlySet<AuditCode> = new Set<AuditCode>(['score-impossible', 'penalties-level', 'penalties-needless']);

const pageFindings = (page: FactsPage, desk: Desk): readonly SeasonFinding[] =>
  auditPage(page.page).flatMap((finding): readonly SeasonFinding[] => {
    const block = finding.block === undefined ? undefined : page.page.blocks[finding.block];
    const contest = block && page.contestOf(block);
    if (ANSWERED.has(finding.code) || (block?.kind === 'tie' && !OF_TIES.has(finding.code))) return [];
    // by these rules a walkover has its score: the page only does not print it
    if (finding.code === 'walkovers-uncounted' && contest !== undefined && walkoverOf(desk.season, contest)?.counts !== 'nothing')
      return [];
    if (contest !== undefined && block?.kind === 'standings' && !isWhole(desk.season, desk.log, contest)) return [];
    const lines = [finding.span, ...finding.cells.map(({ span }) => span)].map(({ from }) => page.placeOf(from).line);
    const { args, cells, code, severity, span } = finding;
    const { file, placeOf } = page;
    const common = {
      from: 'page' as const,
      ...{ code, severity, args, file, ...placeOf(span.from) },
      cells: cells.map(({ raw, span: at }) => ({ raw, ...placeOf(at.from), ...at })),
      sources: desk.sourcesAt(file, lines),
    };
    if (contest === undefined) return [{ ...common, kind: finding.severity === 'error' ? 'sum' : 'open' }];
    return [{ ...common, contest, ...meaningOf(finding, contest, desk) }];
  });

/** The printed tables of whose contest and file a contradiction is told. */
const contradictedTables = (
  pages: readonly FactsPage[],
  findings: readonly SeasonFinding[],
  { sourcesAt }: Desk,
  { most, startClock }: SeasonAuditOrder,
): readonly ContradictedTable[] => {
  const isOver = startClock();
  const told = new Set(findings.flatMap((one) => (one.from === 'page' && one.kind === 'sum' ? [`${one.contest} ${one.file}`] : [])));
  return pages.flatMap(({ contestOf, file, page, placeOf }): readonly ContradictedTable[] => {
    const contestAt = (index: number): ContestIx | undefined => {
      const block = page.blocks[index];
      return block?.kind === 'standings' ? contestOf(block) : undefined;
    };
    const wants = (block: number): boolean => told.has(`${contestAt(block)} ${file}`);
    return repairPage(page, { startClock: () => isOver, most, wants }).tables.flatMap((repair): readonly ContradictedTable[] => {
      const contest = contestAt(repair.block);
      const block = page.blocks[repair.block];
      if (contest === undefined || block?.kind !== 'standings') return [];
      const lines = block.rows.map(({ span }) => placeOf(span.from).line);
      return [{ contest, file, placeOf, sources: sourcesAt(file, lines), repair }];
    });
  });
};

const walkoverOf = ({ plan }: Season, contest: ContestIx) => {
  const node = plan.contests[contest]?.node;
  return node && 'rules' in node ? node.rules.walkover : undefined;
};

type Meaning = { readonly kind: FindingKind; readonly article?: string; readonly above?: string };

/** Whether the rules explain a finding, by which article, and whose place tells the reason. */
const meaningOf = ({ args, code, severity }: AuditFinding, contest: ContestIx, { season }: Desk): Meaning => {
  const walkover = walkoverOf(season, contest);
  const article = walkover?.article === undefined ? {} : { article: walkover.article };
  switch (code) {
    case 'order-level':
    case 'order-wrong':
      return orderOf(String(args['above']), String(args['team']), severity, season, season.contests[contest]);
    case 'walkovers-uncounted':
      return { kind: 'explained', ...article };
    case 'walkovers-counted':
      return walkover?.counts === 'score' ? { kind: 'explained', ...article } : { kind: 'open' };
    case 'played-unequal': {
      const walked = (season.contests[contest]?.matches ?? []).some(({ outcome }) => outcome.kind === 'walkover');
      if (severity !== 'note' || (walked && walkover?.counts === 'score')) return { kind: 'open' };
      return { kind: 'explained', ...(walked && article) };
    }
    default:
      return { kind: severity === 'error' ? 'sum' : 'open' };
  }
};

/** Rows stand as the rules put them: then the reason of the upper one's place is the explanation. */
const orderOf = (
  above: string,
  below: string,
  severity: AuditFinding['severity'],
  season: Season,
  state: ContestState | undefined,
): Meaning => {
  const placeOf = (name: string) => state?.places.find(({ team }) => team !== undefined && season.teams[team]?.name === name);
  const [upper, lower] = [placeOf(above), placeOf(below)];
  if (upper === undefined || lower === undefined || upper.place >= lower.place) return { kind: severity === 'error' ? 'sum' : 'open' };
  const article = upper.because.findLast((reason) => reason.article !== undefined)?.article;
  return { kind: 'explained', above, ...(article !== undefined && { article }) };
};

const SUMS: ReadonlySet<Conflict['code']> = new Set<Conflict['code']>([
  'printed-goals',
  'printed-results',
  'printed-points',
  'printed-tie',
  'stated-place',
  'two-slots',
  'drawn-from-elsewhere',
  'replaced-not-here',
]);
/** Which findings of a page tell the same of a row; the balance of a table tells no more than its rows do. */
const SAME: Readonly<Partial<Record<Conflict['code'], ReadonlySet<AuditCode>>>> = {
  'printed-goals': new Set<AuditCode>(['grid-differs']),
  'printed-results': new Set<AuditCode>(['grid-differs']),
  'printed-points': new Set<AuditCode>(['grid-differs', 'points-wrong']),
};
const BALANCE: ReadonlySet<AuditCode> = new Set<AuditCode>([
  'goals-unbalanced',
  'differences-unbalanced',
  'wins-unbalanced',
  'draws-odd',
  'matches-odd',
]);

/** Without what follows from a row that differs from its matches. */
const withoutEchoes = (findings: readonly SeasonFinding[]): readonly SeasonFinding[] => {
  const differing = new Set(
    findings.flatMap((one) => (one.from === 'page' && one.code === 'grid-differs' ? [`${one.file} ${one.contest}`] : [])),
  );
  return findings.filter((one) => one.from !== 'page' || !BALANCE.has(one.code) || !differing.has(`${one.file} ${one.contest}`));
};

/** The engine's conflicts, without those that the page has told, figure by figure. */
const seasonFindings = (told: readonly SeasonFinding[], { season, sourcesAt }: Desk): readonly SeasonFinding[] => {
  const known = new Set(told.flatMap((one) => (one.from === 'page' ? [`${one.code} ${one.contest} ${one.args['team']}`] : [])));
  const isTold = ({ code, contest, team }: Conflict): boolean =>
    team !== undefined && [...(SAME[code] ?? [])].some((same) => known.has(`${same} ${contest} ${season.teams[team]?.name}`));
  const documented = season.conflicts.filter(({ code }) => code === 'documented');
  return season.conflicts.flatMap((one, conflict): readonly SeasonFinding[] => {
    const { code, contest, values } = one;
    // what the regulations document stands there, in the same order
    const spot = one.spot ?? season.plan.regulations.conflicts[documented.indexOf(one)]?.spot;
    if (isTold(one)) return [];
    const sources = [...values.flatMap(({ source }) => source ?? []), ...(spot ? sourcesAt(spot.file, [spot.line]) : [])];
    return [
      {
        from: 'season',
        kind: SUMS.has(code) ? 'sum' : 'open',
        conflict,
        sources: [...new Set(sources)],
        ...(contest !== undefined && { contest }),
        ...(spot && { spot }),
      },
    ];
  });
};

/** Ties won by a team with fewer goals: the rules say what decides instead. */
const tieFindings = ({ season, sourcesAt }: Desk): readonly SeasonFinding[] =>
  season.contests.flatMap(({ contest, places, tie }): readonly SeasonFinding[] => {
    if (tie?.aggregate === undefined || tie.winner === undefined) return [];
    const side = tie.teams[0] === tie.winner ? 0 : 1;
    if (tie.aggregate[side] >= tie.aggregate[side === 0 ? 1 : 0]) return [];
    const spots = [...tie.legs, ...(tie.thirdMatch ? [tie.thirdMatch] : [])].flatMap(({ spot }) => spot ?? []);
    const article = places[0]?.because.findLast((reason) => reason.article !== undefined)?.article;
    const [spot] = spots;
    return [
      {
        from: 'tie',
        kind: 'explained',
        contest,
        sources: spot
          ? sourcesAt(
              spot.file,
              spots.map(({ line }) => line),
            )
          : [],
        ...(article !== undefined && { article }),
        ...(spot && { spot }),
      },
    ];
  });

const gapsOf = ({ contests, unknown }: Season): readonly (readonly Spot[])[] =>
  unknown.map(({ code, contest }) =>
    (contests[contest]?.matches ?? []).flatMap(({ ground, outcome, spot }): readonly Spot[] => {
      const { kind } = outcome;
      const isIt =
        code === 'score-lost'
          ? kind === 'decided'
          : code === 'walkover-winner-not-on-record'
            ? outcome.kind === 'walkover' && outcome.winner === 'unknown'
            : code === 'ground-not-stated' && ground === 'unstated' && (kind === 'played' || kind === 'decided');
      return isIt && spot ? [spot] : [];
    }),
  );
