import type { Contest, Rules, Step } from '../../src/engine/index.ts';

/** A contest that ranks by a list. */
export type Ruled = Extract<Contest, { readonly rules: Rules }>;
/** Its rules with one thing changed, as somebody might mistype them. */
export type Mutant = { readonly what: string; readonly rules: Rules };

/** A list as a person reads it. */
export const spellSteps = (steps: readonly Step[]): string => steps.map(spellStep).join(', ');

const spellStep = (step: Step): string => {
  switch (step.kind) {
    case 'measure':
      return [step.figure ?? step.by, step.better, step.reading, step.for === 'listing' ? 'for listing' : undefined]
        .filter((word) => word !== undefined)
        .join(' ');
    case 'among':
      return `mini-table (${spellSteps(step.order)}; ${step.restart})`;
    case 'act':
      return `${step.act}${step.or === undefined ? '' : ` or ${step.or}`}${step.decidedBy.length > 0 ? ` (${spellSteps(step.decidedBy)})` : ''}`;
  }
};

/** Every list with two neighbours swapped, a line less, or another restart, in the list itself and in the lists inside it. */
export const mutantsOf = (rules: Rules, kind: Ruled['kind']): readonly Mutant[] => [
  ...mutantLists(rules.decidedBy).map(({ what, steps }) => ({ what, rules: { ...rules, decidedBy: steps } })),
  // a list of records has no matches that anybody could fail to turn up to
  ...(kind === 'list'
    ? []
    : WALKOVERS.filter(({ walkover }) => !sameWalkover(walkover, rules.walkover)).map(({ what, walkover }) => ({
        what,
        rules: { ...rules, walkover },
      }))),
];

const WALKOVERS: readonly { readonly what: string; readonly walkover: Rules['walkover'] }[] = [
  { what: 'walkover: nothing', walkover: { counts: 'nothing' } },
  { what: 'walkover: 3-0', walkover: { counts: 'score', score: [3, 0], goals: 'counted' } },
  { what: 'walkover: 3-0 points only', walkover: { counts: 'score', score: [3, 0], goals: 'not-counted' } },
];
const sameWalkover = (a: Rules['walkover'], b: Rules['walkover']): boolean =>
  a.counts === b.counts && (a.counts === 'nothing' || b.counts === 'nothing' || a.goals === b.goals);

type MutantList<S extends Step> = { readonly what: string; readonly steps: readonly S[] };

const mutantLists = (steps: readonly Step[]): readonly MutantList<Step>[] => [
  ...disordered(steps),
  ...steps.flatMap((step, i) => inside(step).map(({ what, one }) => ({ what, steps: steps.with(i, one) }))),
];

const disordered = <S extends Step>(steps: readonly S[]): readonly MutantList<S>[] =>
  steps.flatMap((step, i) => {
    const next = steps[i + 1];
    const without = { what: `no ${spellStep(step)}`, steps: steps.toSpliced(i, 1) };
    return next === undefined
      ? [without]
      : [without, { what: `${spellStep(next)} before ${spellStep(step)}`, steps: steps.with(i, next).with(i + 1, step) }];
  });

/** What can go wrong inside a step. */
const inside = (step: Step): readonly { readonly what: string; readonly one: Step }[] => {
  if (step.kind === 'among')
    return [
      ...(['never', 'after-each', 'after-all'] as const)
        .filter((restart) => restart !== step.restart)
        .map((restart) => ({ what: `restart: ${restart}`, one: { ...step, restart } })),
      ...disordered(step.order).map(({ what, steps }) => ({ what: `in the mini-table, ${what}`, one: { ...step, order: steps } })),
    ];
  if (step.kind === 'act' && step.decidedBy.length > 0)
    return mutantLists(step.decidedBy).map(({ what, steps }) => ({
      what: `in the ${step.act}, ${what}`,
      one: { ...step, decidedBy: steps },
    }));
  if (step.kind === 'measure' && step.for === 'listing') return [{ what: `${step.by} decides`, one: { ...step, for: 'all' } }];
  return [];
};
