import type { ContestIx, Plan, PlanContest, Use } from '../engine/index.ts';
import type { Naming } from './naming.ts';
import type { Both } from './season-document.ts';
import { both } from './text.ts';
import { inBoth } from './words/index.ts';

/** Where the places of a season lead. */
export type Leads = {
  /** Whether a prize or the title can be reached from a contest. One that only gives a regional title leads nowhere. */
  readonly on: (contest: ContestIx) => boolean;
  /** What a place is used for that leads on. */
  readonly onward: (contest: PlanContest, place: number) => readonly Use[];
  /** Whether a place is through: not down, and not only into a comparison that may leave it out. */
  readonly through: (contest: PlanContest, place: number) => boolean;
  /** In words: "octavos de final, llave 1", "Primera División 2005", "queda fuera". */
  readonly label: (contest: PlanContest, place: number) => Both;
  /** The same for what leads on only. */
  readonly onwardLabel: (contest: PlanContest, place: number) => Both;
  /** The contest a place leads to first. */
  readonly to: (contest: PlanContest, place: number) => string | null;
};

export const makeLeads = (plan: Plan, naming: Naming): Leads => {
  const on = (ix: ContestIx): boolean => plan.contests[ix]?.leads === true;
  const usesOf = (contest: PlanContest, place: number): readonly Use[] => contest.uses[place - 1] ?? [];
  const onward = (contest: PlanContest, place: number): readonly Use[] =>
    usesOf(contest, place).filter((use) => (use.kind === 'slot' ? on(use.contest) : use.kind === 'prize'));

  const name = (use: Use): Both => {
    switch (use.kind) {
      case 'slot': {
        // a pot is only a way into what lies around it
        const contest = plan.contests[use.contest];
        const parent = contest?.node.kind === 'pot' ? plan.nodes[contest.nodeIx]?.parent : undefined;
        return parent === undefined ? naming.contest(use.contest) : naming.full(parent);
      }
      case 'prize': {
        const prize = plan.prizes[use.prize]?.prize;
        return prize ? both(prize.name) : { es: '', en: '' };
      }
      case 'champion':
        return inBoth((words) => words.leads.champion);
      case 'runner-up':
        return inBoth((words) => words.leads.runnerUp);
    }
  };
  // the title first, then what takes the team further, then what is only for the honour
  const order = (use: Use): number =>
    use.kind === 'champion' || use.kind === 'runner-up' ? 0 : use.kind === 'prize' ? 1 : on(use.contest) ? 2 : 3;
  const inWords = (uses: readonly Use[]): Both => {
    const names = [...uses].sort((a, b) => order(a) - order(b)).map(name);
    return inBoth(({ language, naming: { inner } }) => names.map((one, i) => (i === 0 ? one[language] : inner(one[language]))).join('; '));
  };
  return {
    on,
    onward,
    through: (contest, place) =>
      onward(contest, place).some((use) =>
        use.kind === 'slot'
          ? plan.contests[use.contest]?.node.kind !== 'list'
          : use.kind !== 'prize' || plan.prizes[use.prize]?.prize.kind !== 'relegation',
      ),
    onwardLabel: (contest, place) => inWords(onward(contest, place)),
    label: (contest, place) => {
      const uses = usesOf(contest, place);
      if (uses.length === 0) {
        const titleOnly = place === 1 && contest.node.kind !== 'entries' && contest.uses.every((none) => none.length === 0);
        return inBoth((words) => (titleOnly ? words.leads.titleOnly : words.leads.nowhere));
      }
      return inWords(uses);
    },
    to: (contest, place) => {
      const slot = (uses: readonly Use[]): string | null => {
        const use = uses.find((one) => one.kind === 'slot');
        return use?.kind === 'slot' ? (plan.contests[use.contest]?.path ?? null) : null;
      };
      return slot(onward(contest, place)) ?? slot(usesOf(contest, place));
    },
  };
};

export type Cut = { readonly after: number; readonly upper: Both; readonly article: string | null };

/** The cut lines of a contest's table, with the words that belong on them. */
export const cutsOf = (plan: Plan, contest: PlanContest, leads: Leads): readonly Cut[] =>
  contest.cuts.map((after, i): Cut => {
    const from = (contest.cuts[i - 1] ?? 0) + 1;
    const places = Array.from({ length: contest.size }, (_, k) => k + 1);
    const upper = places.slice(0, after);
    const lower = places.slice(after);
    const prizeKinds = (place: number): readonly string[] =>
      leads.onward(contest, place).flatMap((use) => (use.kind === 'prize' ? [plan.prizes[use.prize]?.prize.kind ?? 'place'] : []));
    const goesDown = (place: number): boolean => prizeKinds(place).includes('relegation');
    const goesOn = (place: number): boolean => leads.through(contest, place) && !goesDown(place);
    const isLast = !lower.some(goesOn);
    const text = inBoth((words) => {
      if (lower.every(goesDown) && !upper.some(goesDown)) return words.cut.relegated(lower.length);
      if (isLast && upper.every((place) => prizeKinds(place).includes('promotion')))
        return contest.node.kind === 'tie' ? words.cut.winnerPromoted : words.cut.promoted(after);
      if (isLast && upper.every(goesOn)) return contest.node.kind === 'tie' ? words.cut.winner : words.cut.advance(after);
      if (after === 1 && (contest.uses[0] ?? []).some((use) => use.kind === 'champion') && !goesOn(1)) return words.cut.champion;
      return words.cut.lead(
        from,
        after,
        (leads.onward(contest, after).length > 0 ? leads.onwardLabel(contest, after) : leads.label(contest, after))[words.language],
      );
    });
    return { after, upper: text, article: articleOf(plan, contest, after) };
  });

/** The article in the sentence that hands a place on. */
const articleOf = (plan: Plan, contest: PlanContest, place: number): string | null => {
  for (const use of contest.uses[place - 1] ?? []) {
    if (use.kind === 'prize') {
      const article = plan.prizes[use.prize]?.prize.article;
      if (article !== undefined) return article;
    }
    if (use.kind === 'slot') {
      const source = plan.contests[use.contest]?.slots[use.slot];
      if (source?.kind === 'place' && source.filling?.article !== undefined) return source.filling.article;
    }
  }
  return null;
};
