import type { ActName, Group, List, MeasureName, MeasureStep, Step, Tie } from '../engine/index.ts';
import type { RuleDocument } from './season-document.ts';
import { inBoth } from './words/index.ts';
import type { Criterion, Levelled } from './words/words.ts';

/** What a step compares, named in one language. */
export type Name = (step: MeasureStep, language: 'es' | 'en') => Criterion;

const GOALS: readonly MeasureName[] = ['goal-difference', 'goals', 'away-goals'];

/** The list of criteria in words: each step after what has left teams level before it, then what only orders the page. */
export const stepRules = ({ kind, rules }: Group | Tie | List, name: Name): readonly RuleDocument[] => {
  const goals = rules.decidedBy.some((step) => step.kind === 'measure' && step.for === 'all' && GOALS.includes(step.by))
    ? 'count'
    : 'do-not-count';
  const documents: RuleDocument[] = [];
  const contest = kind === 'tie' ? 'tie' : 'group';
  const level: (MeasureStep | 'among')[] = [];
  const named = (steps: typeof level, language: 'es' | 'en'): readonly Levelled[] =>
    steps.map((one) => (one === 'among' ? one : name(one, language)));
  let after: readonly ActName[] | undefined;
  for (const step of rules.decidedBy) {
    const article = step.article ?? null;
    const levelled = [...level];
    switch (step.kind) {
      case 'measure': {
        if (step.for === 'listing') continue;
        const text = inBoth((words) => {
          const criterion = name(step, words.language);
          return levelled.length === 0
            ? words.rule.first(criterion, contest, goals)
            : words.rule.then(criterion, named(levelled, words.language));
        });
        documents.push({ code: step.by, article, text });
        level.push(step);
        continue;
      }
      case 'among': {
        const text = inBoth(({ language, rule }) =>
          rule.among(
            step.order.map((one) => name(one, language)),
            step.restart,
            named(levelled, language),
          ),
        );
        documents.push({ code: 'among-level', article, text });
        level.push('among');
        continue;
      }
      case 'act': {
        const before = after;
        const text = inBoth((words) =>
          words.rule.act({
            act: step.act,
            contest,
            neutral: step.ground === 'neutral',
            onlyTwo: step.for === 2,
            level: named(level, words.language),
            ...(step.or !== undefined && { or: step.or }),
            ...(before !== undefined && { after: before }),
            inside: step.decidedBy.flatMap((inner) =>
              inner.kind === 'act'
                ? [words.act[inner.act].bare]
                : (inner.kind === 'among' ? inner.order : [inner]).map((one) => words.measure(name(one, words.language)).name),
            ),
          }),
        );
        documents.push({ code: step.act, article, text });
        after = step.or === undefined ? [step.act] : [step.act, step.or];
      }
    }
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
      article: first.article ?? null,
      text: inBoth((words) => words.rule.listing(listing.map((step) => name(step, words.language)))),
    },
  ];
};
