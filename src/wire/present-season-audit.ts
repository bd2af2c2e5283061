import type { ContestIx, MatchState, Problem, Season, Spot } from '../engine/index.ts';
import { type Desk, deskOf } from './desk.ts';
import { type PlacedFinding, sayFinding } from './present-audit.ts';
import { presentContest } from './present-contest.ts';
import { presentConflict, presentUnknown } from './present-findings.ts';
import { presentProblem, printable } from './present-problem.ts';
import { presentTableRepairs, type RepairedPage, type RepairedTable } from './present-repairs.ts';
import { presentHead, presentSources } from './present-season.ts';
import type { RepairDocumentOfOne, RepairedTableDocument, RepairListDocument } from './repair-document.ts';
import type { AuditedTableDocument, FindingKind, SeasonAuditDocument, SeasonFindingDocument } from './season-audit-document.ts';
import type { Because, Both, ContestDocument } from './season-document.ts';
import { seasonAudit as en } from './words/en-season-audit.ts';
import { seasonAudit as es } from './words/es-season-audit.ts';
import type { SeasonAuditWords } from './words/season-audit.ts';

type Common = {
  readonly kind: FindingKind;
  readonly contest?: ContestIx;
  readonly sources: readonly string[];
  readonly article?: string;
};

/** What the audit of a season found, in indices and codes. */
export type AuditedRecord = {
  readonly season: Season;
  readonly files: readonly string[];
  readonly findings: readonly (Common &
    (
      | (Omit<PlacedFinding, 'heading'> & { readonly from: 'page'; readonly file: string; readonly above?: string })
      | { readonly from: 'season'; readonly conflict: number; readonly spot?: Spot }
      | { readonly from: 'tie'; readonly contest: ContestIx; readonly spot?: Spot }
    ))[];
  readonly gaps: readonly (readonly Spot[])[];
  readonly tables: readonly {
    readonly contest: ContestIx;
    readonly file: string;
    readonly sources: readonly string[];
    readonly placeOf: RepairedPage['placeOf'];
    readonly repair: RepairedTable;
  }[];
  readonly printedTables: number;
  readonly problems: readonly Problem[];
};
type Found = AuditedRecord['findings'][number];

const inBoth = (say: (words: SeasonAuditWords) => string): Both => ({ es: say(es), en: say(en) });
const NOWHERE: Both = { es: '', en: '' };

/** The audit of a season in words. */
export const presentSeasonAudit = (id: string, audited: AuditedRecord): SeasonAuditDocument => {
  const { season } = audited;
  const desk = deskOf(season);
  const { naming } = desk;
  const pathOf = (contest: ContestIx | undefined): string | null =>
    contest === undefined ? null : (season.plan.contests[contest]?.path ?? null);
  const nodes = new Map(season.plan.nodes.map(({ path }, ix) => [path, ix]));
  const whereOf = (path: string | null): Both => {
    const node = path === null ? undefined : nodes.get(path);
    return node === undefined ? NOWHERE : naming.full(node);
  };
  const tables = audited.tables.map(({ contest, file, placeOf: place, repair, sources }): AuditedTableDocument => {
    const path = pathOf(contest);
    return { contest: path, where: whereOf(path), file, sources, repair: presentTableRepairs(repair, place, path ?? undefined) };
  });
  const findings = audited.findings.map((found): SeasonFindingDocument => {
    const path = pathOf(found.contest);
    const planned = found.contest === undefined ? undefined : season.plan.contests[found.contest];
    const said = sayingOf(found, desk, planned && presentContest(desk, planned));
    const table =
      found.from === 'page' && isOfTable(found) ? tables.findIndex((one) => one.contest === path && one.file === found.file) : -1;
    const own = tables[table];
    return {
      ...said,
      where: whereOf(said.contest),
      kind: found.kind,
      article: found.article ?? null,
      sources: found.sources,
      table: own === undefined ? null : table,
      mend: own === undefined ? null : mendOf(own.repair),
    };
  });
  const count = (kind: FindingKind): number => findings.filter((one) => one.kind === kind).length;
  const named = new Set(findings.flatMap(({ sources, values }) => [...sources, ...values.flatMap(({ source }) => source ?? [])]));
  const played = season.contests.map(({ matches }) => matches.filter(isPlayed).length);
  const { competition, id: _, season: name } = presentHead(id, season);
  return {
    format: 'ascenso-season-audit',
    version: 1,
    id,
    competition,
    season: name,
    files: audited.files,
    reviewed: {
      tables: audited.printedTables,
      matches: played.reduce((sum, of) => sum + of, 0),
      ties: season.plan.contests.filter(({ ix, node }) => node.kind === 'tie' && (season.contests[ix]?.matches.length ?? 0) > 0).length,
    },
    counts: { sum: count('sum'), explained: count('explained'), open: count('open') },
    tables,
    findings: inOrder(findings, nodes),
    unknown: season.unknown.map((unknown, i) => ({
      ...presentUnknown(desk, unknown),
      lines: (audited.gaps[i] ?? []).map(({ file, line }) => ({ file, line })),
    })),
    sources: presentSources(season.plan.regulations).filter((source) => named.has(source.id)),
    problems: audited.problems.map(presentProblem),
  };
};

const isPlayed = ({ outcome: { kind } }: MatchState): boolean => kind !== 'to-play' && kind !== 'not-played';

/** As the season is told: contest by contest, the season as a whole last. */
const inOrder = (findings: readonly SeasonFindingDocument[], nodes: ReadonlyMap<string, number>): readonly SeasonFindingDocument[] => {
  const at = ({ contest }: SeasonFindingDocument): number => (contest === null ? undefined : nodes.get(contest)) ?? nodes.size;
  return [...findings].sort((a, b) => at(a) - at(b));
};

type Said = Omit<SeasonFindingDocument, 'where' | 'kind' | 'article' | 'sources' | 'table' | 'mend'>;

const BARE = { figures: {}, cells: [], values: [], note: null, because: [] } as const;
const placeOf = (spot: Spot | undefined) => ({ file: spot?.file ?? null, line: spot?.line ?? null, column: spot?.column ?? null });

const sayingOf = (found: Found, desk: Desk, contest: ContestDocument | undefined): Said => {
  const id = contest?.id ?? null;
  switch (found.from) {
    case 'season': {
      const stated = desk.season.conflicts[found.conflict];
      const conflict = stated && presentConflict(desk, stated);
      return {
        ...BARE,
        ...placeOf(found.spot),
        code: conflict?.code ?? '',
        severity: found.kind === 'sum' ? 'error' : 'warning',
        contest: conflict?.contest ?? id,
        text: conflict?.about ?? NOWHERE,
        values: conflict?.values ?? [],
        // the reason of a slot tells its note
        note: conflict?.code === 'unexplained-slot' ? null : (conflict?.note ?? null),
        because: conflict?.code === 'unexplained-slot' ? reasonsOfSlot(contest, conflict.team?.id) : [],
      };
    }
    case 'tie': {
      const tie = contest?.kind === 'tie' ? contest : undefined;
      const goals = tie?.aggregate && tie.teams[0]?.id !== tie.winner?.id ? [tie.aggregate[1], tie.aggregate[0]] : (tie?.aggregate ?? []);
      const of = { winner: printable(tie?.winner?.name ?? ''), goals: goals.join('–') };
      return {
        ...BARE,
        ...placeOf(found.spot),
        code: 'winner-against-goals',
        severity: 'note',
        contest: id,
        text: inBoth((words) => words.winnerAgainstGoals(of)),
        figures: of,
        because: tie?.because ?? [],
      };
    }
    case 'page': {
      const { args, cells, code, column, file, line, severity } = found;
      const place = { file, line, column, contest: id, code, figures: args, cells, values: [], note: null };
      if (code !== 'order-level' || found.above === undefined)
        return {
          ...place,
          severity,
          text: sayFinding(found),
          because: found.above === undefined ? [] : reasonsOfRow(contest, found.above),
        };
      const said = (name: string): string => printable(String(args[name] ?? ''));
      const figure = args['figure'] === 'goalsFor' ? 'goalsFor' : 'difference';
      const of = {
        above: said('above'),
        team: said('team'),
        points: said('points'),
        figure,
        own: said('own'),
        others: said('others'),
      } as const;
      return { ...place, severity, text: inBoth((words) => words.orderLevel(of)), because: reasonsOfRow(contest, found.above) };
    }
  }
};

const reasonsOfRow = (contest: ContestDocument | undefined, team: string): readonly Because[] =>
  contest !== undefined && 'table' in contest ? (contest.table.find((row) => row.team.name === team)?.because ?? []) : [];

const reasonsOfSlot = (contest: ContestDocument | undefined, team: string | undefined): readonly Because[] =>
  contest?.slots.find((slot) => slot.team !== null && slot.team.id === team)?.because ?? [];

/** What a repair of the table can settle; the others stand beside it. */
const isOfTable = ({ kind }: Found): boolean => kind === 'sum';

/** The repair that stands out, or how many do not. */
const mendOf = ({ mixed, results, table }: RepairedTableDocument): Both | null => {
  const lists = [results, table, mixed].filter((list) => list.state === 'found' && list.changes !== null);
  const least = Math.min(...lists.map(({ changes }) => changes ?? Number.POSITIVE_INFINITY));
  const best = lists.filter(({ changes }) => changes === least);
  const repairs = best.flatMap((list): readonly RepairDocumentOfOne[] => list.repairs);
  const [only] = repairs;
  if (only === undefined) return null;
  const exact = best.every(isExact) ? 'exact' : 'least';
  if (exact === 'exact' && repairs.length === 1) return only.text;
  const isShort = exact === 'exact' && repairs.length <= MOST_SAID && least === 1;
  return isShort
    ? { es: es.oneOf(repairs.map(({ text }) => text.es)), en: en.oneOf(repairs.map(({ text }) => text.en)) }
    : inBoth((words) => words.mends(repairs.length, least, exact));
};

/** More repairs make no sentence. */
const MOST_SAID = 3;

const isExact = ({ cut }: RepairListDocument): boolean => cut === 'no';
