import type {
  ActName,
  Cause,
  ContestIx,
  ContestState,
  MeasureName,
  MeasureStep,
  Place,
  PlanContest,
  Reason,
  Season,
  TeamIx,
  Text,
} from '../engine/index.ts';
import type { Leads } from './leads.ts';
import type { Naming } from './naming.ts';
import type { Because, Both, Team } from './season-document.ts';
import { both } from './text.ts';
import { inBoth } from './words/index.ts';
import type { Neighbour, ReasonFacts } from './words/words.ts';

export type Explain = {
  /** The whole story of a place, told by the team that holds it, then what it still waits for. */
  readonly place: (contest: PlanContest, place: Place, side: 'slot' | 'place', teller?: TeamIx) => readonly Because[];
};

export const makeExplain = (season: Season, naming: Naming, leads: Leads, teamOf: (ix: TeamIx) => Team): Explain => {
  const { plan } = season;
  const reason =
    (contest: PlanContest, place: Place, side: 'slot' | 'place', subject: TeamIx | undefined) =>
    (one: Reason): Because => {
      const source = side === 'slot' ? contest.slots[place.place - 1] : undefined;
      const pot = source?.kind === 'drawn' ? plan.contests[source.pot]?.node : undefined;
      // what fills a slot was decided in the contest it comes from
      const decidedIn = source?.kind === 'place' ? plan.contests[source.contest] : contest;
      const facts = factsOf(one, subject, (ix) => teamOf(ix).name, betterOf(one, decidedIn?.node));
      const table = tableRead(one, decidedIn);
      const penalties = decidedIn && penaltiesOf(one, subject, season.contests[decidedIn.ix]);
      const onward = side === 'place' && isMove(one) ? leads.onwardLabel(contest, place.place, place.team) : undefined;
      const text = inBoth((words) =>
        words.reason[one.code]({
          ...facts,
          ...(table !== undefined &&
            facts.measure !== undefined && { measure: { ...facts.measure, where: naming.contest(table)[words.language] } }),
          ...(penalties !== undefined && { penalties }),
          ...(onward !== undefined && onward[words.language] !== '' && { leadsTo: onward[words.language] }),
          ...(one.seenInNode !== undefined && { seenIn: naming.full(one.seenInNode)[words.language] }),
          tense: one.code === 'due' ? (place.state === 'due' || place.state === 'open' ? 'running' : 'past') : plan.regulations.state,
          drawnHow: pot?.kind === 'pot' ? pot.how : 'draw',
          contest: decidedIn?.node.kind === 'tie' ? 'tie' : 'other',
        }),
      );
      return {
        code: one.code,
        rule: one.step ?? null,
        or: one.or ?? null,
        article: one.article ?? null,
        among: one.among?.map(teamOf) ?? null,
        figure: one.figure ?? null,
        values: one.values.map(({ team, value }) => ({ team: teamOf(team), value: value === 'unknown' ? null : value })),
        score: one.score ?? null,
        winner: one.winner === undefined ? null : teamOf(one.winner),
        source: one.source ?? null,
        text: withNote(text, one.note),
      };
    };
  const waiting = (cause: Cause): Because => ({
    code: cause.code,
    rule: null,
    or: null,
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

/** The reasons why a place goes to another team than the one that holds it. */
export const isMove = ({ code }: Reason): boolean => MOVES.has(code);
const MOVES: ReadonlySet<Reason['code']> = new Set(['barred', 'declines', 'already-in', 'replaces']);

/** A free note of the fact follows the sentence as one of its own. */
const withNote = (text: Both, note: Text | undefined): Both => {
  if (note === undefined) return text;
  const said = both(note);
  const sentence = (one: string): string => `${one.charAt(0).toUpperCase()}${one.slice(1)}${/[.?!…]$/u.test(one) ? '' : '.'}`;
  return { es: `${text.es} ${sentence(said.es)}`, en: `${text.en} ${sentence(said.en)}` };
};

const measuresOf = (node: PlanContest['node'] | undefined): readonly MeasureStep[] =>
  node === undefined || !('rules' in node)
    ? []
    : node.rules.decidedBy.flatMap((step) => (step.kind === 'measure' ? [step] : step.kind === 'among' ? step.order : []));

/** The contest whose places a reason compared: where a list reads several, the article tells which. */
const tableRead = (reason: Reason, contest: PlanContest | undefined): ContestIx | undefined => {
  if (reason.step !== 'place' || contest === undefined) return undefined;
  const steps = measuresOf(contest.node).filter((step) => step.by === 'place');
  const step = steps.length === 1 ? steps[0] : steps.find(({ article }) => article !== undefined && article === reason.article);
  return step?.of === undefined ? undefined : contest.reads.get(step.of.path);
};

/** The penalties of the third match or play-off that decided, in the order in which its score is told. */
const penaltiesOf = (
  reason: Reason,
  subject: TeamIx | undefined,
  state: ContestState | undefined,
): readonly [number, number] | undefined => {
  const label = reason.step;
  const [first, second] = reason.values.map(({ team }) => team);
  if (reason.code !== 'decides' || (label !== 'third-match' && label !== 'play-off') || first === undefined || second === undefined)
    return undefined;
  const match = state?.matches.find(
    (one) => one.label?.kind === label && [one.home, one.away].includes(first) && [one.home, one.away].includes(second),
  );
  const penalties = match?.outcome.kind === 'played' ? match.outcome.penalties : undefined;
  if (match === undefined || penalties === undefined) return undefined;
  // a score is told with the subject's goals first, or else the first team's
  const teller = subject === second ? second : first;
  return match.home === teller ? penalties : [penalties[1], penalties[0]];
};

/** The step of a contest's list that a reason is about; a figure's direction is written only there. */
const betterOf = (reason: Reason, node: PlanContest['node'] | undefined): 'more' | 'fewer' => {
  if (reason.step === 'goals-against' || reason.step === 'place') return 'fewer';
  if (reason.step !== 'figure') return 'more';
  return measuresOf(node).find((step) => step.by === 'figure' && step.figure === reason.figure)?.better ?? 'more';
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
    ...(reason.or !== undefined && { or: reason.or }),
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
