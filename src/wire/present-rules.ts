import type { Group, Plan, PlanContest, Tie } from '../engine/index.ts';
import type { Naming } from './naming.ts';
import { slotRules } from './rules-of-slots.ts';
import { type Name, stepRules } from './rules-of-steps.ts';
import type { RuleDocument } from './season-document.ts';
import { inBoth } from './words/index.ts';
import type { RuleWords } from './words/words.ts';

/** The rules of a contest in words; made once. */
export const presentRules = (plan: Plan, contest: PlanContest, naming: Naming): readonly RuleDocument[] => {
  const known = inWords.get(contest) ?? [...rulesOf(contest, naming), ...slotRules(plan, contest, naming)];
  inWords.set(contest, known);
  return known;
};
const inWords = new WeakMap<PlanContest, readonly RuleDocument[]>();

const told = (code: string, article: string | undefined, say: (rule: RuleWords, language: 'es' | 'en') => string): RuleDocument => ({
  code,
  article: article ?? null,
  text: inBoth(({ rule, language }) => say(rule, language)),
});

/** A contest's rules in words, in the order in which a reader needs them: how it is played, what decides, what else counts. */
const rulesOf = (contest: PlanContest, naming: Naming): readonly RuleDocument[] => {
  const { node } = contest;
  const name = criterionIn(contest, naming);
  switch (node.kind) {
    case 'group':
      return [
        told('rounds', undefined, (rule) => rule.roundRobin(node.rounds, node.matchesEach)),
        ...(node.carries === undefined ? [] : [carriesRule(node.carries)]),
        ...pointsRule(node),
        ...stepRules(node, name),
        ...otherRules(node),
      ];
    case 'tie':
      return [
        told('legs', undefined, (rule) => rule.legs(node.legs, node.ground)),
        ...pointsRule(node),
        ...stepRules(node, name),
        ...otherRules(node),
      ];
    case 'list': {
      const records = node.records?.flatMap(({ path }) => contest.reads.get(path) ?? []);
      return [
        told('list', undefined, (rule, language) =>
          records === undefined
            ? rule.list(node.dropAgainst)
            : rule.records(
                records.map((ix) => naming.contest(ix)[language]),
                node.dropAgainst,
              ),
        ),
        ...stepRules(node, name),
      ];
    }
    case 'allocation':
      return [
        told('allocation', node.article, ({ allocation }) =>
          node.table.length === 0 ? allocation.only : allocation.table(node.table.length),
        ),
      ];
    case 'pot':
      return [told('draw', undefined, (rule) => rule.draw(node.how))];
    case 'entries':
      return [told('entries', undefined, (rule) => rule.entries(node.size))];
    case 'unrecorded':
      return [told('unrecorded', undefined, (rule) => rule.unrecorded)];
  }
};

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

const carriesRule = (carries: NonNullable<Group['carries']>): RuleDocument =>
  told('carries', carries.article, (rule) => rule.carries(carries));

const pointsRule = ({ rules }: Group | Tie): readonly RuleDocument[] => {
  const counts = rules.decidedBy.some((step) => step.kind === 'measure' && step.by === 'points');
  const { win, draw, loss } = rules.points;
  return counts ? [told('points', undefined, (rule) => rule.points(win, draw, loss))] : [];
};

const otherRules = ({ kind, rules }: Group | Tie): readonly RuleDocument[] => {
  const { walkover, exclusion, absence } = rules;
  const lost = exclusion.toPlay === 'cancelled' ? undefined : `${exclusion.toPlay.lost[0]}–${exclusion.toPlay.lost[1]}`;
  return [
    told('walkover', walkover.article, (rule) =>
      walkover.counts === 'nothing'
        ? rule.walkover.nothing
        : rule.walkover.score(`${walkover.score[0]}–${walkover.score[1]}`, walkover.goals),
    ),
    ...(absence === undefined || kind === 'tie' ? [] : [told('absence', absence.article, (rule) => rule.absence(absence))]),
    told('exclusion', exclusion.article, (rule) =>
      rule.exclusion({ played: exclusion.played, contest: kind, ...(lost !== undefined && { lost }) }),
    ),
  ];
};
