import type { Filling, Plan, PlanContest, SlotSource } from '../engine/index.ts';
import type { Naming } from './naming.ts';
import type { Both, RuleDocument } from './season-document.ts';
import { both } from './text.ts';
import { inBoth } from './words/index.ts';

/** What the sentences that fill slots, and those about places, add to a contest's rules. */
export const slotRules = (plan: Plan, contest: PlanContest, naming: Naming): readonly RuleDocument[] => [
  ...bonusRules(contest, naming),
  ...underRules(contest),
  ...nextBestRules(plan, contest, naming),
  ...barRules(plan, contest, naming),
  ...declineRules(plan, contest),
];

const inWords = (names: readonly Both[], language: 'es' | 'en'): readonly string[] => names.map((name) => name[language]);

const fillingOf = (source: SlotSource): Filling | undefined => (source.kind === 'entry' ? undefined : source.filling);

/** Slots that bring points, together for each number of points. */
const bonusRules = ({ slots }: PlanContest, naming: Naming): readonly RuleDocument[] => {
  const byBonus = new Map<number, { readonly from: Both[]; readonly article: string | null }>();
  for (const source of slots) {
    const filling = fillingOf(source);
    if (filling?.bonus === undefined || filling.bonus === 0) continue;
    const known = byBonus.get(filling.bonus);
    if (known) known.from.push(naming.source(source));
    else byBonus.set(filling.bonus, { from: [naming.source(source)], article: filling.article ?? null });
  }
  return [...byBonus].map(([points, { from, article }]) => ({
    code: 'bonus',
    article,
    text: inBoth(({ language, rule }) => rule.bonus(points, inWords(from, language))),
  }));
};

/** Sentences with other places for small contests, each told once. */
const underRules = ({ slots }: PlanContest): readonly RuleDocument[] => {
  const fillings = new Set(slots.map(fillingOf).filter((filling) => filling !== undefined));
  return [...fillings].flatMap((filling): readonly RuleDocument[] => {
    const under = filling.kind === 'places' || filling.kind === 'each' ? filling.under : undefined;
    if (under === undefined) return [];
    return [{ code: 'under', article: filling.article ?? null, text: inBoth(({ rule }) => rule.under(under.size, under.from, under.to)) }];
  });
};

/** Slots of this contest, and prizes fed from it, that pass over teams which hold other places. */
const nextBestRules = (plan: Plan, contest: PlanContest, naming: Naming): readonly RuleDocument[] => {
  type Next = { readonly source: Extract<SlotSource, { readonly kind: 'place' }>; readonly prize: Both | undefined };
  const nexts = new Map<Filling | undefined, Next>();
  const add = (source: SlotSource, prize: Both | undefined): void => {
    if (source.kind === 'place' && source.notIn !== undefined && !nexts.has(source.filling)) nexts.set(source.filling, { source, prize });
  };
  for (const source of contest.slots) add(source, undefined);
  for (const { prize, sources } of plan.prizes)
    for (const source of sources) if (source.kind === 'place' && source.contest === contest.ix) add(source, both(prize.name));
  return [...nexts.values()].map(({ source, prize }) => ({
    code: 'not-in',
    article: source.filling?.article ?? null,
    text: inBoth(({ language, rule }) =>
      rule.notIn(
        prize?.[language],
        naming.contest(source.contest)[language],
        (source.notIn ?? []).map((held) => naming.source(held)[language]),
      ),
    ),
  }));
};

/** Who may not take what this contest's places lead to, or a slot of the contest itself. */
const barRules = (plan: Plan, contest: PlanContest, naming: Naming): readonly RuleDocument[] => {
  const uses = contest.uses.flat();
  return plan.bars.flatMap(({ who, prizes, contests, article }): readonly RuleDocument[] => {
    const rights = [
      ...prizes.flatMap((ix) => {
        const prize = plan.prizes[ix]?.prize;
        return prize !== undefined && uses.some((use) => use.kind === 'prize' && use.prize === ix) ? [both(prize.name)] : [];
      }),
      ...contests.flatMap((ix) =>
        ix === contest.ix || uses.some((use) => use.kind === 'slot' && use.contest === ix) ? [naming.contest(ix)] : [],
      ),
    ];
    if (rights.length === 0) return [];
    const name = who.kind === 'team' ? who.name : undefined;
    return [
      { code: 'barred', article: article ?? null, text: inBoth(({ language, rule }) => rule.barred(name, inWords(rights, language))) },
    ];
  });
};

/** Slots here and prizes from here that go to the next if a team gives them up. */
const declineRules = (plan: Plan, contest: PlanContest): readonly RuleDocument[] => {
  const prizes = plan.prizes.filter(
    ({ prize }, ix) =>
      prize.ifDeclined === 'next' && contest.uses.some((uses) => uses.some((use) => use.kind === 'prize' && use.prize === ix)),
  );
  return [
    ...(contest.node.ifDeclined === 'next'
      ? [{ code: 'if-declined', article: null, text: inBoth(({ rule }) => rule.ifDeclined(undefined)) }]
      : []),
    ...prizes.map(({ prize }) => ({
      code: 'if-declined',
      article: prize.article ?? null,
      text: inBoth(({ language, rule }) => rule.ifDeclined(both(prize.name)[language])),
    })),
  ];
};
