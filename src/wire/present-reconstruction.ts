import { printable } from './present-problem.ts';
import type {
  HomeOutcome,
  ReconstructedMatch,
  ReconstructedTableDocument,
  ReconstructedTieDocument,
  ReconstructionDocument,
} from './reconstruction-document.ts';
import type { Both, ProblemDocument } from './season-document.ts';
import { reconstruction as en } from './words/en-reconstruction.ts';
import { reconstruction as es } from './words/es-reconstruction.ts';
import type { ConflictCode, ReconstructionWords, TieArgs } from './words/reconstruction.ts';

type Pair = readonly [number, number];

type OpenMatch = {
  readonly match: number;
  readonly home?: Pair;
  readonly away?: Pair;
  readonly outcomes: readonly HomeOutcome[];
  readonly forced?: Exclude<ReconstructedMatch['forced'], null>;
  readonly settled: 'yes' | 'no';
};

type Answered = {
  readonly matches: readonly {
    readonly home: number;
    readonly away: number;
    readonly result: { readonly kind: 'score'; readonly score: Pair } | { readonly kind: 'unknown' } | { readonly kind: 'uncounted' };
  }[];
  readonly given: number;
  readonly meetings: number;
  readonly counts: 'scores' | 'outcomes';
  readonly doubtful: 'none' | 'some';
  readonly open: readonly OpenMatch[];
  readonly cut: 'no' | 'time' | 'size';
};

type Conflict = {
  readonly code: ConflictCode;
  readonly team?: number;
  readonly figure?: string;
  readonly one?: number;
  readonly other?: number;
  readonly sum?: number;
};

/** A table as the archive has looked at it. */
export type ReconstructedTable = {
  readonly number: number;
  readonly heading: readonly string[];
  readonly place: { readonly line: number; readonly column: number };
  readonly contest?: string;
  readonly teams: readonly string[];
  readonly answer:
    | (Answered & {
        readonly kind: 'fits';
        readonly count: bigint;
        readonly bound: 'exactly' | 'at least';
        readonly example: readonly { readonly match: number; readonly outcome: HomeOutcome; readonly score?: Pair }[];
      })
    | (Answered & { readonly kind: 'unsettled' })
    | { readonly kind: 'impossible'; readonly why: Conflict }
    | { readonly kind: 'beyond'; readonly why: keyof ReconstructionWords['beyond'] };
};

type Certainty =
  | { readonly code: 'winner'; readonly team: 0 | 1; readonly told: 'page' | 'results' }
  | { readonly code: 'leg-score'; readonly leg: number; readonly score: Pair }
  | { readonly code: 'leg-outcomes'; readonly leg: number; readonly outcomes: TieArgs['outcomes'] }
  | { readonly code: 'leg-margin'; readonly leg: number; readonly team: 0 | 1; readonly most: number }
  | { readonly code: 'leg-least'; readonly leg: number; readonly team: 0 | 1; readonly least: number }
  | { readonly code: 'aggregate-least'; readonly goals: Pair }
  | { readonly code: 'level'; readonly when: 'certain' | 'possible'; readonly then: TieArgs['then'] }
  | { readonly code: 'winner-open' | 'impossible' };

export type ReconstructedTie = {
  readonly heading: readonly string[];
  readonly place: { readonly line: number; readonly column: number };
  readonly contest?: string;
  readonly teams: readonly [string, string];
  readonly tie: {
    readonly legs: readonly ({ readonly kind: 'score'; readonly score: Pair } | { readonly kind: 'lost' | 'not played' })[];
    readonly winner?: 0 | 1;
  };
  readonly certain: readonly Certainty[];
};

export type ReconstructedPage = {
  readonly file: string;
  readonly format: string;
  readonly tables: readonly ReconstructedTable[];
  readonly ties: readonly ReconstructedTie[];
};

export const presentReconstruction = (
  pages: readonly ReconstructedPage[],
  timeLimit: number,
  problems: readonly ProblemDocument[],
): ReconstructionDocument => ({
  format: 'ascenso-reconstruction',
  version: 1,
  timeLimit,
  pages: pages.map(({ file, format, tables, ties }) => ({ file, format, tables: tables.map(presentTable), ties: ties.map(presentTie) })),
  problems,
});

const inBoth = (say: (words: ReconstructionWords, language: 'es' | 'en') => string): Both => ({ es: say(es, 'es'), en: say(en, 'en') });
const scoreText = ([a, b]: Pair): string => `${a}–${b}`;

const presentTable = ({ answer, contest, heading, number, place, teams }: ReconstructedTable): ReconstructedTableDocument => {
  const names = teams.map(printable);
  const answered = answer.kind === 'fits' || answer.kind === 'unsettled' ? answer : undefined;
  return {
    heading,
    contest: contest ?? null,
    ...place,
    number,
    teams: names,
    state: answer.kind,
    text: textsOf(answer, names),
    counts: answered?.counts ?? null,
    count: answer.kind === 'fits' ? String(answer.count) : null,
    bound: answer.kind === 'fits' ? answer.bound : null,
    cut: answered?.cut ?? null,
    meetings: answered?.meetings ?? null,
    matches: answered ? matchesOf(answered, answer.kind === 'fits' ? answer.example : [], names) : [],
  };
};

const textsOf = (answer: ReconstructedTable['answer'], names: readonly string[]): readonly Both[] => {
  if (answer.kind === 'beyond') return [inBoth(({ beyond }) => beyond[answer.why])];
  if (answer.kind === 'impossible') return [inBoth(({ conflict }) => conflict[answer.why.code](conflictArgs(answer.why, names)))];
  const { counts, cut, doubtful, given, matches, meetings } = answer;
  const first =
    answer.kind === 'fits'
      ? inBoth(({ fits }, language) => fits(countText(answer.count, language), answer.count === 1n ? 'one' : 'many', answer.bound, counts))
      : inBoth(({ unsettled }) => unsettled);
  return [
    first,
    inBoth(({ listed }) => listed(meetings, given, matches.length)),
    ...(doubtful === 'some' ? [inBoth((words) => words.doubtful)] : []),
    ...(counts === 'outcomes' ? [inBoth(({ goalsOpen }) => goalsOpen)] : []),
    ...(cut === 'no' ? [] : [inBoth((words) => words.cut[cut])]),
  ];
};

const conflictArgs = ({ figure, one, other, sum, team }: Conflict, names: readonly string[]) => ({
  team: names[team ?? -1] ?? '',
  figure: figure ?? '',
  one: one ?? sum ?? 0,
  other: other ?? 0,
});

const LONGEST = 15;
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** `2,101,200`; from a thousand million million on `2.22 × 10¹⁶`, rounded down: it may be a lower bound. */
const countText = (count: bigint, language: 'es' | 'en'): string => {
  const digits = String(count);
  if (digits.length <= LONGEST) return count.toLocaleString(language);
  const power = [...String(digits.length - 1)].map((digit) => RAISED.charAt(Number(digit))).join('');
  return `${digits.charAt(0)}${language === 'es' ? ',' : '.'}${digits.slice(1, 3)} × 10${power}`;
};

const matchesOf = (
  { given, matches, open }: Answered,
  example: readonly { readonly match: number; readonly outcome: HomeOutcome; readonly score?: Pair }[],
  names: readonly string[],
): readonly ReconstructedMatch[] => {
  const [answers, examples] = [new Map(open.map((one) => [one.match, one])), new Map(example.map((one) => [one.match, one]))];
  return matches.map(({ away, home, result }, i): ReconstructedMatch => {
    const [can, shown] = [answers.get(i), examples.get(i)];
    const [first, second] = [names[home] ?? '', names[away] ?? ''];
    return {
      home: first,
      away: second,
      is: result.kind === 'score' ? 'known' : i >= given ? 'unlisted' : result.kind === 'uncounted' ? 'uncounted' : 'lost',
      score: result.kind === 'score' ? result.score : null,
      can: can ? { home: can.home ?? null, away: can.away ?? null, outcomes: can.outcomes, settled: can.settled === 'yes' } : null,
      forced: can?.forced ?? null,
      text: can?.forced ? forcedText(can.forced, first, second) : null,
      example: shown ? { outcome: shown.outcome, score: shown.score ?? null } : null,
    };
  });
};

const forcedText = (forced: Exclude<ReconstructedMatch['forced'], null>, home: string, away: string): Both =>
  inBoth(({ forced: words }) => {
    if (forced.kind === 'score') return words.score(home, scoreText(forced.score), away);
    const isHome = forced.kind === 'difference' ? forced.difference > 0 : forced.outcome === 'home';
    const winner = isHome ? home : away;
    if (forced.kind === 'difference') return words.wonBy(home, away, winner, Math.abs(forced.difference));
    if (forced.outcome === 'drawn' || forced.outcome === 'uncounted') return words[forced.outcome](home, away);
    return words.won(home, away, winner);
  });

const presentTie = ({ certain, contest, heading, place, teams, tie }: ReconstructedTie): ReconstructedTieDocument => {
  const names = [printable(teams[0]), printable(teams[1])] as const;
  return {
    heading,
    contest: contest ?? null,
    ...place,
    teams: names,
    legs: tie.legs.map((leg) => (leg.kind === 'score' ? leg.score : null)),
    winner: tie.winner ?? null,
    impossible: certain.some(({ code }) => code === 'impossible'),
    certain: certain.map((one) => ({ code: one.code, text: certaintyText(one, names, tie.legs.length) })),
  };
};

const certaintyText = (one: Certainty, names: readonly [string, string], legs: number): Both => {
  const team = 'team' in one ? one.team : 0;
  const args: TieArgs = {
    team: names[team],
    other: names[team === 0 ? 1 : 0],
    leg: 'leg' in one ? one.leg : 0,
    legs,
    score: 'score' in one ? scoreText(one.score) : 'goals' in one ? scoreText(one.goals) : '',
    outcomes: 'outcomes' in one ? one.outcomes : [],
    goals: 'most' in one ? one.most : 'least' in one ? one.least : 0,
    then: 'then' in one ? one.then : 'not stated',
  };
  const code =
    one.code === 'winner'
      ? one.told === 'page'
        ? 'winner'
        : 'winner-derived'
      : one.code === 'level'
        ? (`level-${one.when}` as const)
        : one.code;
  return inBoth(({ tie }) => tie[code](args));
};
