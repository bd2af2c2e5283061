import type { ActName, Group, List, MeasureName, MeasureStep, Plan, PlanContest, Step, Tie } from '../engine/index.ts';
import type { Naming } from './naming.ts';
import type { RuleDocument } from './season-document.ts';
import { inBoth } from './words/index.ts';
import type { Criterion, Levelled } from './words/words.ts';

/** The rules of every contest in words, by the contest's path. */
export const presentRules = (plan: Plan, naming: Naming): ReadonlyMap<string, readonly RuleDocument[]> =>
  new Map(plan.contests.map((contest) => [contest.path, rulesOf(contest, naming)]));

/** A contest's rules in words, in the order in which a reader needs them: how it is played, what decides, what else counts. */
const rulesOf = (contest: PlanContest, naming: Naming): readonly RuleDocument[] => {
  const { node } = contest;
  const name = criterionIn(contest, naming);
  switch (node.kind) {
    case 'group':
      return [
        { code: 'rounds', article: null, text: inBoth((words) => words.rule.roundRobin(node.rounds)) },
        ...pointsRule(node),
        ...stepRules(node, name),
        ...otherRules(node),
      ];
    case 'tie':
      return [
        { code: 'legs', article: null, text: inBoth((words) => words.rule.legs(node.legs, node.ground)) },
        ...pointsRule(node),
        ...stepRules(node, name),
        ...otherRules(node),
      ];
    case 'list':
      return [{ code: 'list', article: null, text: inBoth((words) => words.rule.list(node.dropAgainst)) }, ...stepRules(node, name)];
    case 'pot':
      return [{ code: 'draw', article: null, text: inBoth((words) => words.rule.draw(node.how)) }];
    case 'entries':
      return [{ code: 'entries', article: null, text: inBoth((words) => words.rule.entries(node.size)) }];
    case 'unrecorded':
      return [{ code: 'unrecorded', article: null, text: inBoth((words) => words.rule.unrecorded) }];
  }
};

/** What a step compares, named in one language. */
type Name = (step: MeasureStep, language: 'es' | 'en') => Criterion;

const criterionIn =
  ({ reads }: PlanContest, naming: Naming): Name =>
  (step, language) => {
    const read = step.of === undefined ? undefined : reads.get(step.of.path);
    return {
      by: step.by,
      ...(step.figure !== undefined && { figure: step.figure }),
      ...(read !== undefined && { where: naming.contest(read)[language] }),
    };
  };

const known = (article: string | undefined): string | null => article ?? null;

const pointsRule = ({ rules }: Group | Tie): readonly RuleDocument[] => {
  const counts = rules.decidedBy.some((step) => step.kind === 'measure' && step.by === 'points');
  const { win, draw, loss } = rules.points;
  return counts ? [{ code: 'points', article: null, text: inBoth((words) => words.rule.points(win, draw, loss)) }] : [];
};

const GOALS: readonly MeasureName[] = ['goal-difference', 'goals', 'away-goals'];

const stepRules = ({ kind, rules }: Group | Tie | List, name: Name): readonly RuleDocument[] => {
  const goals = rules.decidedBy.some((step) => step.kind === 'measure' && step.for === 'all' && GOALS.includes(step.by))
    ? 'count'
    : 'do-not-count';
  const documents: RuleDocument[] = [];
  const contest = kind === 'tie' ? 'tie' : 'group';
  const level: (MeasureStep | 'among')[] = [];
  const named = (steps: typeof level, language: 'es' | 'en'): readonly Levelled[] =>
    steps.map((one) => (one === 'among' ? one : name(one, language)));
  let after: ActName | undefined;
  for (const step of rules.decidedBy) {
    const article = known(step.article);
    if (step.kind === 'measure') {
      if (step.for === 'listing') continue;
      const levelled = [...level];
      documents.push({
        code: step.by,
        article,
        text: inBoth((words) => {
          const criterion = name(step, words.language);
          return levelled.length === 0
            ? words.rule.first(criterion, contest, goals)
            : words.rule.then(criterion, named(levelled, words.language));
        }),
      });
      level.push(step);
      continue;
    }
    if (step.kind === 'among') {
      const levelled = [...level];
      documents.push({
        code: 'among-level',
        article,
        text: inBoth((words) =>
          words.rule.among(
            step.order.map((one) => name(one, words.language)),
            step.restart,
            named(levelled, words.language),
          ),
        ),
      });
      level.push('among');
      continue;
    }
    const before = after;
    documents.push({
      code: step.act,
      article,
      text: inBoth((words) =>
        words.rule.act({
          act: step.act,
          contest,
          neutral: step.ground === 'neutral',
          onlyTwo: step.for === 2,
          level: named(level, words.language),
          ...(before !== undefined && { after: before }),
          inside: step.decidedBy.flatMap((inner) =>
            inner.kind === 'act'
              ? [words.act[inner.act].bare]
              : (inner.kind === 'among' ? inner.order : [inner]).map((one) => words.measure(name(one, words.language)).name),
          ),
        }),
      ),
    });
    after = step.act;
  }
  return [...documents, ...listingRule(rules.decidedBy, name)];
};

const listingRule = (steps: readonly Step[], name: Name): readonly RuleDocument[] => {
  const listing = steps.flatMap((step) => (step.kind === 'measure' && step.for === 'listing' ? [step] : []));
  const [first] = listing;
  if (first === undefined) return [];
  return [
    {
      code: 'listing',
      article: known(first.article),
      text: inBoth((words) => words.rule.listing(listing.map((step) => name(step, words.language)))),
    },
  ];
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
