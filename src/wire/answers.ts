import type {
  CaseDocument,
  ConflictDocument,
  ContestDocument,
  DueDocument,
  Named,
  ProblemDocument,
  Reading,
  SeasonDocument,
  Team,
  UnknownDocument,
} from './season-document.ts';

/** `ascenso seasons --json`. */
export type SeasonsDocument = {
  readonly format: 'ascenso-seasons';
  readonly version: 1;
  readonly seasons: readonly {
    readonly id: string;
    readonly competition: Named;
    readonly season: string;
    readonly edition: number | null;
    readonly state: 'running' | 'past';
    readonly champion: Team | null;
  }[];
  readonly problems: readonly ProblemDocument[];
};

/** What every answer about one season begins with. */
type OfSeason = Pick<SeasonDocument, 'id' | 'competition' | 'season' | 'state'> & {
  readonly reading: Reading;
  readonly asOf: string | null;
};

/** `ascenso show SEASON CONTEST --json`: a contest, or all contests of a stage, region or round. */
export type ContestsDocument = OfSeason & {
  readonly format: 'ascenso-contests';
  readonly version: 1;
  readonly path: string;
  readonly contests: readonly ContestDocument[];
  readonly due: readonly DueDocument[];
  readonly unknown: readonly UnknownDocument[];
  readonly conflicts: readonly ConflictDocument[];
  readonly cases: readonly CaseDocument[];
  readonly problems: readonly ProblemDocument[];
};

/** `ascenso due SEASON --json`. */
export type DueListDocument = OfSeason & {
  readonly format: 'ascenso-due';
  readonly version: 1;
  readonly due: readonly DueDocument[];
  readonly problems: readonly ProblemDocument[];
};

/** `ascenso lint PATH --json`. */
export type FindingsDocument = {
  readonly format: 'ascenso-findings';
  readonly version: 1;
  readonly id: string;
  /** Whether a season could be made of the files. */
  readonly usable: boolean;
  readonly errors: number;
  readonly warnings: number;
  readonly notes: number;
  readonly problems: readonly ProblemDocument[];
};

/** `ascenso new FOLDER --from SEASON --json`, or `--pyramid`. */
export type NewSeasonDocument = {
  readonly format: 'ascenso-new-season';
  readonly version: 1;
  readonly folder: string;
  /** Null: nobody's; a made-up pyramid. */
  readonly from: string | null;
  readonly season: string;
  readonly files: readonly string[];
};

/** What any command prints with `--json` when it cannot answer. Exit code 2. */
export type ProblemsDocument = { readonly format: 'ascenso-problems'; readonly version: 1; readonly problems: readonly ProblemDocument[] };

const ofSeason = ({ id, competition, season, state, reading, asOf }: SeasonDocument): OfSeason => ({
  id,
  competition,
  season,
  state,
  reading,
  asOf,
});

export const presentContests = (document: SeasonDocument, path: string, contests: readonly string[]): ContestsDocument => {
  const wanted = new Set(contests);
  return {
    format: 'ascenso-contests',
    version: 1,
    ...ofSeason(document),
    path,
    contests: document.contests.filter((contest) => wanted.has(contest.id)),
    due: document.due.filter((due) => due.contest !== null && wanted.has(due.contest)),
    unknown: document.unknown.filter((unknown) => wanted.has(unknown.contest)),
    conflicts: document.conflicts.filter((conflict) => conflict.contest !== null && wanted.has(conflict.contest)),
    cases: document.cases.filter((one) => one.contest !== null && wanted.has(one.contest)),
    problems: document.problems,
  };
};

export const presentDueList = (document: SeasonDocument): DueListDocument => ({
  format: 'ascenso-due',
  version: 1,
  ...ofSeason(document),
  due: document.due,
  problems: document.problems,
});

export const presentFindings = (id: string, usable: 'yes' | 'no', problems: readonly ProblemDocument[]): FindingsDocument => {
  const count = (severity: ProblemDocument['severity']): number => problems.filter((problem) => problem.severity === severity).length;
  return {
    format: 'ascenso-findings',
    version: 1,
    id,
    usable: usable === 'yes',
    errors: count('error'),
    warnings: count('warning'),
    notes: count('note'),
    problems,
  };
};

export const presentProblems = (problems: readonly ProblemDocument[]): ProblemsDocument => ({
  format: 'ascenso-problems',
  version: 1,
  problems,
});
