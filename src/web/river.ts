import type { Both, ContestDocument, Team } from '../wire/index.ts';
import { hasRegions, isPlayed, lastStep, type Outline } from './outline.ts';

/**
 * The season as threads: entrants on one side, what it leads to on the other. Positions are shares from 0 to 1, so
 * the same river is drawn lying (screens) and rising (phones).
 */
export type River = {
  readonly columns: readonly { readonly name: Both; readonly count: number }[];
  readonly blocks: readonly RiverBlock[];
  readonly knots: readonly RiverKnot[];
  readonly threads: readonly RiverThread[];
};
export type RiverBlock = { readonly name: Both | null; readonly from: number; readonly until: number };
export type Weight = 'champion' | 'runner-up' | 'other';
export type RiverKnot = {
  readonly team: Team | null;
  readonly column: number;
  readonly at: number;
  readonly weight: Weight;
  /** `playing`: the season has not decided yet whether its thread goes on from here. */
  readonly state: 'goes-on' | 'ended' | 'playing';
};
export type RiverThread = {
  readonly team: Team;
  readonly from: { readonly column: number; readonly at: number };
  readonly to: { readonly column: number; readonly at: number };
  readonly weight: Weight;
  /** `bye`: the rules let it pass by the steps in between · `gap`: what happened there is not on record. */
  readonly kind: 'record' | 'bye' | 'gap';
  readonly by: 'third-match' | null;
};

/** Room between two regions, in rows. */
const REGION_GAP = 0.5;

export function riverOf(outline: Outline): River {
  const { document, steps } = outline;
  const weightOf = (team: string): Weight =>
    team === document.champion?.id ? 'champion' : team === document.runnerUp?.id ? 'runner-up' : 'other';
  const { order, blocks } = entrantsInOrder(outline);
  const at: Map<string, number>[] = [order];
  const knots: RiverKnot[] = [];
  const columns: { name: Both; count: number }[] = [];
  const firstName = steps[0]?.name ?? { es: '', en: '' };
  columns.push({ name: firstName, count: document.entrants.length });

  const slotColumns = orderedSlots(outline);
  for (let step = 1; step < steps.length; step += 1) {
    const slots = slotColumns[step] ?? [];
    const positions = new Map<string, number>();
    slots.forEach((team, index) => {
      const height = (index + 0.5) / slots.length;
      if (team === null) knots.push({ team, column: step, at: height, weight: 'other', state: 'playing' });
      else if (!positions.has(team.id)) positions.set(team.id, height);
    });
    at.push(positions);
    columns.push({ name: steps[step]?.name ?? firstName, count: slots.length });
  }
  const promoted = document.promotions.filter((promotion) => promotion.kind === 'promotion' && promotion.taken === 'yes');
  const named = promoted.filter((promotion) => promotion.team !== null);
  if (promoted.length > 0) {
    const positions = new Map<string, number>();
    for (const { team } of named) if (team !== null) positions.set(team.id, lastHeight(at, team.id));
    at.push(positions);
    columns.push({
      name: promoted.length === 1 ? (promoted[0]?.name ?? firstName) : { es: 'Ascensos', en: 'Promotions' },
      count: promoted.length,
    });
  }

  const threads: RiverThread[] = [];
  for (const team of outline.teams.values()) {
    const seen = at.flatMap((positions, column) => {
      const height = positions.get(team.id);
      return height === undefined ? [] : [{ column, at: height }];
    });
    seen.forEach((place, index) => {
      const next = seen[index + 1];
      const weight = weightOf(team.id);
      knots.push({
        team,
        column: place.column,
        at: place.at,
        weight,
        state: next !== undefined ? 'goes-on' : isPlaying(outline, place.column, team.id) ? 'playing' : 'ended',
      });
      if (next === undefined) return;
      const kind = kindOf(outline, team.id, place.column, next.column);
      threads.push({
        team,
        from: place,
        to: next,
        weight,
        kind,
        by: kind === 'record' ? wonBy(steps[place.column]?.contests ?? [], team.id) : null,
      });
    });
  }
  const heavier = { other: 0, 'runner-up': 1, champion: 2 } as const;
  threads.sort((a, b) => heavier[a.weight] - heavier[b.weight]);
  return { columns, blocks, knots, threads };
}

/** Whether anything that a team should have played lies between two columns in which it is seen. */
function kindOf(outline: Outline, team: string, from: number, to: number): RiverThread['kind'] {
  if (to === from + 1) return 'record';
  const between = new Set(outline.steps.slice(from + 1, to).flatMap(({ contests }) => contests.map(({ id }) => id)));
  const step = outline.steps[to];
  if (step === undefined) {
    const won = outline.document.promotions.filter((promotion) => promotion.team?.id === team && promotion.kind === 'promotion');
    return won.every((promotion) => promotion.from !== null && !between.has(promotion.from)) ? 'record' : 'gap';
  }
  const taken = step.contests.flatMap(({ slots }) => slots.filter((slot) => slot.team?.id === team));
  return taken.length > 0 && taken.every((slot) => !comesThrough(outline, slot.from, team, between)) ? 'bye' : 'gap';
}

/** Whether a slot is filled from one of some contests, directly or through draws, lists and allocations. */
function comesThrough(outline: Outline, from: string | null, team: string, contests: ReadonlySet<string>): boolean {
  if (from === null) return false;
  if (contests.has(from)) return true;
  const contest = outline.contests.get(from);
  if (contest === undefined || (isPlayed(contest) && contest.kind !== 'list')) return false;
  const own = contest.slots.filter((slot) => slot.team?.id === team);
  return (own.length > 0 ? own : contest.slots).some((slot) => comesThrough(outline, slot.from, team, contests));
}

/** Whether what a team plays in a step of a running season can still take it further. */
function isPlaying(outline: Outline, column: number, team: string): boolean {
  if (outline.document.state !== 'running') return false;
  const here = outline.steps[column]?.contests ?? [];
  return here.some(
    (contest) =>
      (contest.progress !== 'closed' && contest.slots.some((slot) => slot.team?.id === team)) ||
      contest.places.some((place) => place.team === null && place.advances !== false && place.among?.some((one) => one.id === team)),
  );
}

function lastHeight(at: readonly Map<string, number>[], team: string): number {
  for (let column = at.length - 1; column >= 0; column -= 1) {
    const height = at[column]?.get(team);
    if (height !== undefined) return height;
  }
  return 0.5;
}

function entrantsInOrder(outline: Outline): { order: Map<string, number>; blocks: readonly RiverBlock[] } {
  const groups = entrantsByRegion(outline);
  const rows = outline.document.entrants.length + Math.max(0, groups.length - 1) * REGION_GAP;
  const order = new Map<string, number>();
  let row = 0;
  const blocks = groups.map(({ name, entrants }) => {
    const from = row / rows;
    for (const entrant of entrants) {
      order.set(entrant.id, (row + 0.5) / rows);
      row += 1;
    }
    const block = { name, from, until: row / rows };
    row += REGION_GAP;
    return block;
  });
  return { order, blocks };
}

/**
 * Entrants by the part of the first stage they entered in, in the order of the regulations: a region, or a contest
 * that stands beside the regions. Those of neither come last, unnamed.
 */
export function entrantsByRegion(outline: Outline): readonly {
  readonly name: Both | null;
  readonly id: string | null;
  readonly entrants: readonly Outline['document']['entrants'][number][];
}[] {
  const parts = outline.mainStages.flatMap((stage) => stage.children);
  const partOf = (entrant: Outline['document']['entrants'][number]): string | null => {
    if (entrant.region !== null && outline.stages.get(entrant.region)?.kind === 'region') return entrant.region;
    const beside = outline.contestsOf
      .get(entrant.id)
      ?.find(
        (contest) =>
          isPlayed(contest) && contest.within === contest.stage && contest.stage === entrant.region && hasRegions(outline, contest.stage),
      );
    return beside?.id ?? null;
  };
  const rank = (id: string | null) => (id === null ? parts.length : parts.indexOf(id));
  const byPart = new Map<string | null, Outline['document']['entrants'][number][]>();
  for (const entrant of outline.document.entrants) {
    const part = partOf(entrant);
    const known = byPart.get(part);
    if (known === undefined) byPart.set(part, [entrant]);
    else known.push(entrant);
  }
  return [...byPart.entries()]
    .sort(([a], [b]) => rank(a) - rank(b))
    .map(([id, entrants]) => ({
      id,
      name: id === null ? null : (outline.stages.get(id)?.name ?? outline.contests.get(id)?.name ?? null),
      entrants,
    }));
}

/** For each step after the first, the teams of its slots from top to bottom; ties stand beside what they feed. */
function orderedSlots(outline: Outline): readonly (readonly (Team | null)[])[] {
  const columns: (readonly ContestDocument[])[] = outline.steps.map((step) =>
    step.contests.filter((contest) => contest.kind !== 'draw' && contest.kind !== 'entries'),
  );
  for (let step = columns.length - 2; step >= 1; step -= 1) {
    const next = columns[step + 1] ?? [];
    const goal = (contest: ContestDocument) => {
      const taken = next
        .flatMap((other) => other.slots)
        .findIndex(
          (slot) => slot.from === contest.id || (slot.team !== null && contest.kind === 'tie' && contest.winner?.id === slot.team.id),
        );
      return taken < 0 ? Number.MAX_SAFE_INTEGER : taken;
    };
    columns[step] = [...(columns[step] ?? [])]
      .map((contest, at) => ({ contest, at, goal: goal(contest) }))
      .sort((a, b) => a.goal - b.goal || a.at - b.at)
      .map(({ contest }) => contest);
  }
  // nobody comes into a vacant slot: it is no gap in what is known
  return columns.map((contests) =>
    contests.flatMap((contest) => {
      const teams = contest.kind === 'tie' ? contest.teams : contest.slots.map((slot) => slot.team);
      return teams.filter((team, i) => team !== null || contest.slots[i]?.state !== 'vacant');
    }),
  );
}

function wonBy(contests: readonly ContestDocument[], team: string): RiverThread['by'] {
  const decided = contests.some((contest) => contest.kind === 'tie' && contest.winner?.id === team && contest.thirdMatch !== null);
  return decided && contests.every((contest) => contest.kind === 'tie') ? 'third-match' : null;
}

/** For each club one column, and how many rows of it are filled: the season's fingerprint. */
export function bandOf(outline: Outline): Band {
  const known = bands.get(outline);
  if (known !== undefined) return known;
  const band = makeBand(outline);
  bands.set(outline, band);
  return band;
}
// every page of a season shows it
const bands = new WeakMap<Outline, Band>();

export type Band = { readonly rows: number; readonly columns: readonly { readonly team: string; readonly height: number }[] };

function makeBand(outline: Outline): Band {
  const promoted = new Set(
    outline.document.promotions.flatMap((promotion) =>
      promotion.kind === 'promotion' && promotion.taken === 'yes' && promotion.team !== null ? [promotion.team.id] : [],
    ),
  );
  const columns = entrantsByRegion(outline).flatMap(({ entrants }) =>
    entrants.map((entrant) => ({ team: entrant.id, height: 1 + lastStep(outline, entrant.id) + (promoted.has(entrant.id) ? 1 : 0) })),
  );
  return { rows: Math.max(outline.steps.length + (promoted.size > 0 ? 1 : 0), 1), columns };
}

type Column = Band['columns'][number];

/** The knots of some columns as one path: a rectangle for each of them would weigh more than the rest of a page. */
export function knotsOf({ columns, rows }: Band, wanted: (column: Column) => boolean): string {
  return columns
    .flatMap((column, x) =>
      wanted(column) ? Array.from({ length: column.height }, (_, row) => `M${x} ${rows - 1 - row}h.86v.76h-.86z`) : [],
    )
    .join('');
}

/** The band of a season as paths, one for each tone. */
export function bandPaths(outline: Outline): readonly { readonly tone: 'through' | 'champion' | undefined; readonly path: string }[] {
  const known = paths.get(outline);
  if (known !== undefined) return known;
  const band = bandOf(outline);
  const champion = outline.document.champion?.id;
  const made = [
    { tone: undefined, path: knotsOf(band, ({ height, team }) => height === 1 && team !== champion) },
    { tone: 'through', path: knotsOf(band, ({ height, team }) => height > 1 && team !== champion) },
    { tone: 'champion', path: knotsOf(band, ({ team }) => team === champion) },
  ] as const;
  const drawn = made.filter(({ path }) => path !== '');
  paths.set(outline, drawn);
  return drawn;
}
const paths = new WeakMap<Outline, ReturnType<typeof bandPaths>>();
