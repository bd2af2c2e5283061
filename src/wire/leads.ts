import type { ContestIx, PlanContest, Season, TeamIx, Use } from '../engine/index.ts';
import type { Naming } from './naming.ts';
import type { Both } from './season-document.ts';
import { both } from './text.ts';
import { inBoth } from './words/index.ts';

/** Where the places of a season lead. */
export type Leads = {
  /** Whether a prize or the title can be reached from a contest. One that only gives a regional title leads nowhere. */
  readonly on: (contest: ContestIx) => boolean;
  /** What a place is used for that leads on; with a team, only what that team really takes of it. */
  readonly onward: (contest: PlanContest, place: number, team?: TeamIx) => readonly Use[];
  /** Whether a place is through: not down, and not only into a comparison that may leave it out. */
  readonly through: (contest: PlanContest, place: number, team?: TeamIx) => boolean;
  /** In words: "octavos de final, llave 1", "Primera División 2005", "queda fuera". */
  readonly label: (contest: PlanContest, place: number, team?: TeamIx) => Both;
  /** The same for what leads on only. */
  readonly onwardLabel: (contest: PlanContest, place: number, team?: TeamIx) => Both;
  /** The contest a place leads to first. */
  readonly to: (contest: PlanContest, place: number) => string | null;
};

export const makeLeads = (season: Season, naming: Naming): Leads => {
  const { plan } = season;
  const on = (ix: ContestIx): boolean => plan.contests[ix]?.leads === true;
  // a slot for the next best not yet through is only one team's, though several places may lead to it
  const takes = (use: Use, team: TeamIx): boolean => {
    if (use.kind === 'slot') return use.next !== 'best' || season.contests[use.contest]?.slots[use.slot]?.team === team;
    return use.kind !== 'prize' || season.prizes.some(({ prize, place }) => prize === use.prize && place.team === team);
  };
  const usesOf = (contest: PlanContest, place: number, team?: TeamIx): readonly Use[] => {
    const uses = contest.uses[place - 1] ?? [];
    return team === undefined ? uses : uses.filter((use) => takes(use, team));
  };
  const onward = (contest: PlanContest, place: number, team?: TeamIx): readonly Use[] =>
    usesOf(contest, place, team).filter((use) => (use.kind === 'slot' ? on(use.contest) : use.kind === 'prize'));

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
    return inBoth(({ language, naming: { inner } }) =>
      [...new Set(names.map((one) => one[language]))].map((one, i) => (i === 0 ? one : inner(one))).join('; '),
    );
  };
  return {
    on,
    onward,
    through: (contest, place, team) =>
      onward(contest, place, team).some((use) =>
        use.kind === 'slot'
          ? plan.contests[use.contest]?.node.kind !== 'list'
          : use.kind !== 'prize' || plan.prizes[use.prize]?.prize.kind !== 'relegation',
      ),
    onwardLabel: (contest, place, team) => inWords(onward(contest, place, team)),
    label: (contest, place, team) => {
      const uses = usesOf(contest, place, team);
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
