import type { ActName, Group, MeasureName, Plan, PlanContest, Step, Tie } from '../engine/index.ts';
import type { RuleDocument } from './season-document.ts';
import { inBoth } from './words/index.ts';

/** The rules of every contest in words, by the contest's path. */
export const presentRules = (plan: Plan): ReadonlyMap<string, readonly RuleDocument[]> =>
  new Map(plan.contests.map((contest) => [contest.path, rulesOf(contest)]));

/** A contest's rules in words, in the order in which a reader needs them: how it is played, what decides, what else counts. */
const rulesOf = ({ node }: PlanContest): readonly RuleDocument[] => {
  switch (node.kind) {
    case 'group':
      return [
        { code: 'rounds', article: null, text: inBoth((words) => words.rule.roundRobin(node.rounds)) },
        ...pointsRule(node),
        ...stepRules(node),
        ...otherRules(node),
      ];
    case 'tie':
      return [
        { code: 'legs', article: null, text: inBoth((words) => words.rule.legs(node.legs, node.ground)) },
        ...pointsRule(node),
        ...stepRules(node),
        ...otherRules(node),
      ];
    case 'pot':
      return [{ code: 'draw', article: null, text: inBoth((words) => words.rule.draw(node.how)) }];
    case 'entries':
      return [{ code: 'entries', article: null, text: inBoth((words) => words.rule.entries(node.size)) }];
    case 'unrecorded':
      return [{ code: 'unrecorded', article: null, text: inBoth((words) => words.rule.unrecorded) }];
  }
};

const known = (article: string | undefined): string | null => article ?? null;

const pointsRule = ({ rules }: Group | Tie): readonly RuleDocument[] => {
  const counts = rules.decidedBy.some((step) => step.kind === 'measure' && step.by === 'points');
  const { win, draw, loss } = rules.points;
  return counts ? [{ code: 'points', article: null, text: inBoth((words) => words.rule.points(win, draw, loss)) }] : [];
};

const GOALS: readonly MeasureName[] = ['goal-difference', 'goals', 'away-goals'];

const stepRules = ({ kind, rules }: Group | Tie): readonly RuleDocument[] => {
  const goals = rules.decidedBy.some((step) => step.kind === 'measure' && step.for === 'all' && GOALS.includes(step.by))
    ? 'count'
    : 'do-not-count';
  const documents: RuleDocument[] = [];
  const level: MeasureName[] = [];
  let after: ActName | undefined;
  for (const step of rules.decidedBy) {
    const article = known(step.article);
    if (step.kind === 'measure') {
      if (step.for === 'listing') continue;
      const levelled = [...level];
      documents.push({
        code: step.by,
        article,
        text: inBoth((words) => (levelled.length === 0 ? words.rule.first(step.by, kind, goals) : words.rule.then(step.by, levelled))),
      });
      level.push(step.by);
      continue;
    }
    const before = after;
    documents.push({
      code: step.act,
      article,
      text: inBoth((words) =>
        words.rule.act({
          act: step.act,
          contest: kind,
          neutral: step.ground === 'neutral',
          onlyTwo: step.for === 2,
          level,
          ...(before !== undefined && { after: before }),
          inside: step.decidedBy.map((inner) => (inner.kind === 'measure' ? words.measure[inner.by].name : words.act[inner.act].bare)),
        }),
      ),
    });
    after = step.act;
  }
  return [...documents, ...listingRule(rules.decidedBy)];
};

const listingRule = (steps: readonly Step[]): readonly RuleDocument[] => {
  const listing = steps.flatMap((step) => (step.kind === 'measure' && step.for === 'listing' ? [step] : []));
  const [first] = listing;
  if (first === undefined) return [];
  return [{ code: 'listing', article: known(first.article), text: inBoth((words) => words.rule.listing(listing.map((step) => step.by))) }];
};

const otherRules = ({ kind, rules }: Group | Tie): readonly RuleDocument[] => {
  const { walkover, exclusion } = rules;
  const lost = exclusion.toPlay === 'cancelled' ? undefined : `${exclusion.toPlay.lost[0]}–${exclusion.toPlay.lost[1]}`;
  return [
    {
      code: 'walkover',
      article: known(walkover.article),
      text: inBoth((words) =>
        walkover.counts === 'nothing'
          ? words.rule.walkover.nothing
          : words.rule.walkover.score(`${walkover.score[0]}–${walkover.score[1]}`, walkover.goals),
      ),
    },
    {
      code: 'exclusion',
      article: known(exclusion.article),
      text: inBoth((words) => words.rule.exclusion({ played: exclusion.played, contest: kind, ...(lost !== undefined && { lost }) })),
    },
  ];
};
