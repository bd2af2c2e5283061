import type { ActName, Alone, ContestState, MatchState, TeamIx } from '../../engine/index.ts';
import { outcomeOf, type Supposals } from './supposed.ts';

/** A match that a reader may suppose something of. */
export type Row = {
  /** `1-2`: the slots of the sides, the home side's first; `1-2.2` when they meet there again; `t1-2` a third match, `p1-2` a play-off. */
  readonly key: string;
  /** As it stands; to play where nothing is on record. */
  readonly match: MatchState;
  /** On record, asked for by the form of the contest, or by its rules because teams are level. */
  readonly by: 'record' | 'form' | 'rules';
};

/** Every match of the contest: those on record and those its form still asks for, in the order in which they are played. */
export const rowsOf = (alone: Alone): readonly Row[] => {
  const keyed = keysIn(alone);
  const recorded = inOrder(alone.matches).map((match): Row => ({ key: keyed(match), match, by: 'record' }));
  const missing = alone.contest.node.kind === 'tie' ? missingLegs(alone) : missingPairs(alone);
  return [...recorded, ...missing.map((match): Row => ({ key: keyed(match), match, by: 'form' }))];
};

/** The third match or the play-off of a key, where the contest can hold it. */
export const rowOfAct = (alone: Alone, key: string): Row | undefined => {
  const [, act, home, away] = /^([tp])(\d+)-(\d+)$/.exec(key) ?? [];
  const teams = [home, away].map((slot) => alone.slots[Number(slot) - 1]?.team);
  const [first, second] = teams;
  const { node } = alone.contest;
  const kind = act === 't' ? 'third-match' : 'play-off';
  if (act === undefined || first === undefined || second === undefined || first === second) return undefined;
  if ((node.kind === 'tie') !== (kind === 'third-match')) return undefined;
  const step = node.rules.decidedBy.find((one) => one.kind === 'act' && (one.act === kind || one.or === kind));
  if (step?.kind !== 'act') return undefined;
  const match: MatchState = { home: first, away: second, label: { kind }, ground: step.ground, outcome: { kind: 'to-play' } };
  return { key, match, by: 'rules' };
};

/** What the rules ask to be held now, and among whom. */
export type Asked = { readonly acts: readonly ActName[]; readonly among: readonly TeamIx[] };

export const askedIn = ({ contest, places }: ContestState): readonly Asked[] => {
  const asked = new Map<string, Asked>();
  for (const { among = [], because, cause } of places) {
    if (cause?.contest !== contest || (cause.code !== 'act-to-hold' && cause.code !== 'act-not-on-record')) continue;
    const last = because.at(-1);
    const acts = [last?.step, last?.or].filter((step): step is ActName => step !== undefined && step in ACTS);
    asked.set(among.join(' '), { acts, among });
  }
  return [...asked.values()];
};
const ACTS: Readonly<Record<ActName, true>> = { 'play-off': true, 'third-match': true, 'extra-time': true, penalties: true, lots: true };

/** The matches that `asked` names and that are not among the rows: a third match, or a play-off of each pair. */
export const rowsAsked = (alone: Alone, asked: readonly Asked[], rows: readonly Row[]): readonly Row[] => {
  const there = new Set(
    rows.filter(({ match }) => match.label !== undefined && match.label.kind !== 'leg').map(({ match }) => pairOf(match)),
  );
  const slotOf = slotsBy(alone);
  return asked.flatMap(({ acts, among }) => {
    const act = acts.includes('third-match') ? 't' : acts.includes('play-off') ? 'p' : undefined;
    const ordered = [...among].sort((a, b) => slotOf(a) - slotOf(b));
    const pairs = ordered.flatMap((home, i) => ordered.slice(i + 1).map((away) => [home, away] as const));
    return pairs.flatMap(([home, away]) => {
      if (act === undefined || there.has(pairOf({ home, away }))) return [];
      return rowOfAct(alone, `${act}${slotOf(home)}-${slotOf(away)}`) ?? [];
    });
  });
};

/** The matches as a reader supposes them; what nobody supposed and is not on record is left out. */
export const matchesWith = (rows: readonly Row[], supposals: Supposals): readonly MatchState[] =>
  rows.flatMap(({ by, key, match }): readonly MatchState[] => {
    const supposed = supposals.get(key);
    if (supposed === undefined) return by === 'record' ? [match] : [];
    const { home, away, label, ground, date, at, kickOff, round } = match;
    return [
      {
        home,
        away,
        ground,
        outcome: outcomeOf(supposed),
        ...(label && { label }),
        ...(date !== undefined && { date }),
        ...(at !== undefined && { at }),
        ...(kickOff !== undefined && { kickOff }),
        ...(round !== undefined && { round }),
      },
    ];
  });

const pairOf = ({ home, away }: Pick<MatchState, 'home' | 'away'>): string => (home < away ? `${home} ${away}` : `${away} ${home}`);

/** The number of a team's slot. */
const slotsBy = ({ slots }: Alone): ((team: TeamIx) => number) => {
  const numbers = new Map<TeamIx, number>();
  slots.forEach(({ team }, i) => {
    if (team !== undefined && !numbers.has(team)) numbers.set(team, i + 1);
  });
  return (team) => numbers.get(team) ?? 0;
};

const PREFIX = { leg: '', 'third-match': 't', 'play-off': 'p' } as const;

/** Names matches as they come: a second one of the same sides on the same ground gets a number. */
const keysIn = (alone: Alone): ((match: MatchState) => string) => {
  const slotOf = slotsBy(alone);
  const seen = new Map<string, number>();
  return ({ home, away, label }) => {
    const key = `${label === undefined ? '' : PREFIX[label.kind]}${slotOf(home)}-${slotOf(away)}`;
    const times = (seen.get(key) ?? 0) + 1;
    seen.set(key, times);
    return times === 1 ? key : `${key}.${times}`;
  };
};

/** Legs, then what decided between level teams; by round, then by day, where they are on record. */
const inOrder = (matches: readonly MatchState[]): readonly MatchState[] => {
  const turn = ({ label }: MatchState): number => (label === undefined ? 0 : label.kind === 'leg' ? label.leg : 9);
  const compared = (a: string | undefined, b: string | undefined): number =>
    a === undefined || b === undefined || a === b ? 0 : a < b ? -1 : 1;
  return [...matches].sort(
    (a, b) => turn(a) - turn(b) || (a.round !== undefined && b.round !== undefined ? a.round - b.round : 0) || compared(a.date, b.date),
  );
};

const missingLegs = ({ contest, matches, slots }: Alone): readonly MatchState[] => {
  const { node } = contest;
  const [first, second] = [slots[0]?.team, slots[1]?.team];
  if (node.kind !== 'tie' || first === undefined || second === undefined) return [];
  const legs = matches.filter(({ label }) => label === undefined || label.kind === 'leg');
  const taken = new Set(legs.map(({ label, home }) => (label?.kind === 'leg' ? label.leg : home === first ? 1 : 2)));
  const free = Array.from({ length: node.legs }, (_, i) => i + 1).filter((leg) => !taken.has(leg));
  return free.slice(0, Math.max(0, node.legs - legs.length)).map((leg) => {
    const turned = node.ground === 'home-and-away' && leg % 2 === 0;
    const ground = node.ground === 'neutral' ? 'neutral' : 'home';
    return {
      home: turned ? second : first,
      away: turned ? first : second,
      label: { kind: 'leg', leg },
      ground,
      outcome: { kind: 'to-play' },
    };
  });
};

/** Of a round robin, the matches that nobody recorded. Where a pair meets an odd number of times, no rule here says on whose ground. */
const missingPairs = ({ contest, facts, matches, slots }: Alone): readonly MatchState[] => {
  const { node } = contest;
  if (node.kind !== 'group' || typeof node.rounds !== 'number') return [];
  const { rounds } = node;
  const out = new Set(facts.out.map(({ team }) => team));
  const teams = [...new Set(slots.flatMap(({ team }) => (team === undefined || out.has(team) ? [] : [team])))];
  const homes = new Map<string, number>();
  const count = (home: TeamIx, away: TeamIx): number => homes.get(`${home} ${away}`) ?? 0;
  for (const { home, away, label } of matches) if (label === undefined) homes.set(`${home} ${away}`, count(home, away) + 1);
  return teams.flatMap((one, i) =>
    teams.slice(i + 1).flatMap((other) => {
      const missing: MatchState[] = [];
      let [home, away] = [count(one, other), count(other, one)];
      while (home + away < rounds) {
        const turned = home > away;
        const sides = turned ? { home: other, away: one } : { home: one, away: other };
        missing.push({ ...sides, ground: rounds % 2 === 0 ? 'home' : 'unstated', outcome: { kind: 'to-play' } });
        if (turned) away++;
        else home++;
      }
      return missing;
    }),
  );
};
