import type { ActName, Cause, MeasureName, Place, PlanContest, Reason, Season, TeamIx } from '../engine/index.ts';
import type { Naming } from './naming.ts';
import type { Because, Team } from './season-document.ts';
import { inBoth } from './words/index.ts';
import type { Neighbour, ReasonFacts } from './words/words.ts';

export type Explain = {
  /** The whole story of a place, told by the team that holds it, then what it still waits for. */
  readonly place: (contest: PlanContest, place: Place, side: 'slot' | 'place', teller?: TeamIx) => readonly Because[];
};

export const makeExplain = (season: Season, naming: Naming, teamOf: (ix: TeamIx) => Team): Explain => {
  const { plan } = season;
  const reason =
    (contest: PlanContest, place: Place, side: 'slot' | 'place', subject: TeamIx | undefined) =>
    (one: Reason): Because => {
      const source = side === 'slot' ? contest.slots[place.place - 1] : undefined;
      const pot = source?.kind === 'drawn' ? plan.contests[source.pot]?.node : undefined;
      // what fills a slot was decided in the contest it comes from
      const decidedIn = source?.kind === 'place' ? plan.contests[source.contest] : contest;
      const facts = factsOf(one, subject, (ix) => teamOf(ix).name, betterOf(one, decidedIn?.node));
      const text = inBoth((words) =>
        words.reason[one.code]({
          ...facts,
          ...(one.seenInNode !== undefined && { seenIn: naming.full(one.seenInNode)[words.language] }),
          tense: one.code === 'due' ? (place.state === 'due' || place.state === 'open' ? 'running' : 'past') : plan.regulations.state,
          drawnHow: pot?.kind === 'pot' ? pot.how : 'draw',
          contest: decidedIn?.node.kind === 'tie' ? 'tie' : 'other',
        }),
      );
      return {
        code: one.code,
        rule: one.step ?? null,
        article: one.article ?? null,
        among: one.among?.map(teamOf) ?? null,
        figure: one.figure ?? null,
        values: one.values.map(({ team, value }) => ({ team: teamOf(team), value: value === 'unknown' ? null : value })),
        score: one.score ?? null,
        winner: one.winner === undefined ? null : teamOf(one.winner),
        source: one.source ?? null,
        text,
      };
    };
  const waiting = (cause: Cause): Because => ({
    code: cause.code,
    rule: null,
    article: cause.article ?? null,
    among: null,
    figure: null,
    values: [],
    score: null,
    winner: null,
    source: null,
    text: inBoth((words) => words.cause[cause.code](naming.contest(cause.contest)[words.language])),
  });
  return {
    place: (contest, place, side, teller) => {
      const told = place.because.map(reason(contest, place, side, place.team ?? teller));
      const { cause } = place;
      // the last reason already says so when the contest itself is where it stopped
      const said = told.length > 0 && (cause?.contest === contest.ix || side === 'slot');
      return cause === undefined || said ? told : [...told, waiting(cause)];
    },
  };
};

type Told = Omit<ReasonFacts, 'tense' | 'drawnHow' | 'contest' | 'seenIn'>;

const ACTS: Readonly<Record<ActName, 'act'>> = {
  'play-off': 'act',
  'third-match': 'act',
  'extra-time': 'act',
  penalties: 'act',
  lots: 'act',
};
const isAct = (step: MeasureName | ActName): step is ActName => step in ACTS;

/** The step of a contest's list that a reason is about; a figure's direction is written only there. */
const betterOf = (reason: Reason, node: PlanContest['node'] | undefined): 'more' | 'fewer' => {
  if (reason.step === 'goals-against' || reason.step === 'place') return 'fewer';
  if (reason.step !== 'figure' || node === undefined || !('rules' in node)) return 'more';
  const steps = node.rules.decidedBy.flatMap((step) => (step.kind === 'measure' ? [step] : step.kind === 'among' ? step.order : []));
  return steps.find((step) => step.by === 'figure' && step.figure === reason.figure)?.better ?? 'more';
};

/** A reason's numbers as its subject sees them: its own, the next better, the next worse. */
const factsOf = (reason: Reason, subject: TeamIx | undefined, name: (ix: TeamIx) => string, better: 'more' | 'fewer'): Told => {
  const figures = reason.values.flatMap(({ team, value }) => (value === 'unknown' ? [] : [{ team, value }]));
  const own = figures.find(({ team }) => team === subject)?.value;
  const nextTo = (candidates: readonly { readonly team: TeamIx; readonly value: number }[], value: number): Neighbour | undefined => {
    const these = candidates.filter((one) => one.value === value);
    const [first] = these;
    return first && { team: name(first.team), value, others: these.length - 1 };
  };
  const others = figures.filter(({ team }) => team !== subject);
  const more = own === undefined ? [] : others.filter(({ value }) => value > own);
  const fewer = own === undefined ? [] : others.filter(({ value }) => value < own);
  const nearestMore = nextTo(more, Math.min(...more.map(({ value }) => value)));
  const nearestFewer = nextTo(fewer, Math.max(...fewer.map(({ value }) => value)));
  const [above, below] = better === 'more' ? [nearestMore, nearestFewer] : [nearestFewer, nearestMore];
  const opponents = reason.values.filter(({ team }) => team !== subject);
  const [opponent] = opponents;
  const isFirst = reason.values[0]?.team === subject;
  const took = subject !== undefined && reason.values.some(({ team }) => team === subject);
  return {
    ...(reason.step !== undefined &&
      (isAct(reason.step)
        ? { act: reason.step }
        : { measure: { by: reason.step, ...(reason.figure !== undefined && { figure: reason.figure }) } })),
    better,
    ...(reason.among && { among: reason.among.map(name) }),
    ...(subject !== undefined && { subject: name(subject) }),
    teams: reason.values.map(({ team }) => name(team)),
    values: figures.map(({ team, value }) => ({ team: name(team), value })),
    ...(own !== undefined && { own }),
    ...(above && { above }),
    ...(below && { below }),
    equal: own === undefined ? [] : others.filter(({ value }) => value === own).map(({ team }) => name(team)),
    // the engine gives the winner's goals first
    ...(reason.score && { score: isFirst || !took ? reason.score : ([reason.score[1], reason.score[0]] as const) }),
    won: reason.winner === undefined || !took ? 'not-known' : reason.winner === subject ? 'yes' : 'no',
    ...(reason.winner !== undefined && { winner: name(reason.winner) }),
    ...(took && opponents.length === 1 && opponent && { opponent: name(opponent.team) }),
    ...(reason.ruling !== undefined && { ruling: reason.ruling }),
  };
};
