import type { Both, MatchDocument, Stage } from '../wire/index.ts';
import { layersOf, type Outline, seenFrom, type TieContest } from './outline.ts';

/** Ties in columns, first round first, each column ordered so that feeders stand beside what they feed. */
export type Bracket = {
  readonly rounds: readonly BracketRound[];
  /** Ties that losers play and from which nobody goes on here: a match for the third place. */
  readonly aside: readonly TieContest[];
};
export type BracketRound = {
  readonly id: string;
  readonly name: Both;
  /** Whether the name is the round's own, or only the ties' names strung together. */
  readonly named: 'round' | 'ties';
  readonly ties: readonly TieContest[];
  /** Lines from the ties of the round before: heights from 0 (top) to 1. */
  readonly lines: readonly BracketLine[];
};
export type BracketLine = { readonly from: number; readonly to: number; readonly team: string | null };

export function bracketOf(outline: Outline, container: Stage): Bracket | undefined {
  const layers = layersOf(outline, container)
    .map((layer) => ({ ...layer, ties: layer.contests.filter((contest): contest is TieContest => contest.kind === 'tie') }))
    .filter((layer) => layer.ties.length > 0);
  if (layers.length === 0) return undefined;
  const all = layers.flatMap((layer) => layer.ties);
  const aside = all.filter((tie) => isAside(tie, all));
  const columns = layers.map((layer) => layer.ties.filter((tie) => !aside.includes(tie)));
  for (let column = columns.length - 2; column >= 0; column -= 1) {
    const next = columns[column + 1] ?? [];
    columns[column] = [...(columns[column] ?? [])]
      .map((tie, at) => ({ tie, at, goal: destination(tie, next) }))
      .sort((a, b) => a.goal - b.goal || a.at - b.at)
      .map(({ tie }) => tie);
  }
  const rounds = layers.map((layer, column): BracketRound => {
    const ties = columns[column] ?? [];
    const before = columns[column - 1] ?? [];
    const lines = before.flatMap((tie, at): readonly BracketLine[] => {
      const goal = ties.findIndex((next) => feeds(tie, next));
      return goal < 0 ? [] : [{ from: (at + 0.5) / before.length, to: (goal + 0.5) / ties.length, team: tie.winner?.id ?? null }];
    });
    const named = layer.round !== undefined || ties.length === 1 ? 'round' : 'ties';
    return { id: `r${column}`, name: layer.round?.name ?? ties[0]?.name ?? layer.name, named, ties, lines };
  });
  return { rounds: rounds.filter(({ ties }) => ties.length > 0), aside };
}

/** Its sides come from ties that they lost, and its winner goes to none. */
function isAside(tie: TieContest, all: readonly TieContest[]): boolean {
  const before = all.filter((other) => tie.slots.some((slot) => slot.from === other.id));
  const lost = before.every(({ places: [winner, loser] }) => winner?.from !== tie.id && loser?.from === tie.id);
  return before.length > 0 && lost && tie.places.every(({ from }) => from === null);
}

/** Position, in the next column, of the side this tie's winner fills; ties that lead elsewhere come last. */
function destination(tie: TieContest, next: readonly TieContest[]): number {
  const at = next.findIndex((other) => feeds(tie, other));
  if (at < 0) return Number.MAX_SAFE_INTEGER;
  const slots = next[at]?.slots ?? [];
  const slot = slots.findIndex((candidate) => candidate.from === tie.id || (tie.winner !== null && candidate.team?.id === tie.winner.id));
  return at * 2 + Math.max(0, slot);
}

function feeds(tie: TieContest, next: TieContest): boolean {
  if (tie.winner !== null) return next.teams.some((team) => team?.id === tie.winner?.id);
  const leads = tie.places[0]?.from ?? null;
  return leads === null ? next.slots.some((slot) => slot.from === tie.id) : leads === next.id;
}

/** A tie as the two rows a reader sees: goals by leg, the third match, points. */
export type TieRow = {
  readonly team: TieContest['teams'][number];
  readonly cells: readonly TieCell[];
  readonly third: TieCell | null;
  readonly points: number | null;
  readonly advances: 'yes' | 'no' | 'open';
};
export type TieCell =
  | { readonly kind: 'goals'; readonly goals: number; readonly penalties: number | null }
  | { readonly kind: 'lost-score' | 'walkover' | 'not-played' | 'to-play' | 'both-lose' };

export function tieRows(tie: TieContest): readonly [TieRow, TieRow] {
  return [rowOf(tie, 0), rowOf(tie, 1)];
}

/** The two sides; a winner that no slot names stands in the first free one. */
function sidesOf(tie: TieContest): TieContest['teams'] {
  const [first, second] = tie.teams;
  if (tie.winner === null || first?.id === tie.winner.id || second?.id === tie.winner.id) return tie.teams;
  return first === null ? [tie.winner, second] : [first, second ?? tie.winner];
}

function rowOf(tie: TieContest, side: 0 | 1): TieRow {
  const team = sidesOf(tie)[side];
  const cell = (match: MatchDocument) => cellOf(match, tie, side);
  const advances = tie.winner === null ? 'open' : tie.winner.id === team?.id ? 'yes' : 'no';
  return {
    team,
    cells: tie.legs.map(cell),
    third: tie.thirdMatch === null ? null : cell(tie.thirdMatch),
    points: tie.points?.[side] ?? null,
    advances,
  };
}

function cellOf(match: MatchDocument, tie: TieContest, side: 0 | 1): TieCell {
  if (match.kind === 'walkover' && match.score === null) return { kind: 'walkover' };
  if (match.kind === 'not-played' || match.kind === 'annulled') return { kind: 'not-played' };
  if (match.kind === 'both-lose' && match.score === null) return { kind: 'both-lose' };
  if (match.kind === 'to-play') return { kind: 'to-play' };
  // A side that is not known by name is the one its known rival does not play on.
  const sides = sidesOf(tie);
  const rival = sides[side === 0 ? 1 : 0]?.id;
  const id = sides[side]?.id ?? (match.home.id === rival ? match.away.id : match.home.id);
  const view = seenFrom(match, id);
  return view.goals === null ? { kind: 'lost-score' } : { kind: 'goals', goals: view.goals[0], penalties: view.penalties?.[0] ?? null };
}

/** One match and no more: its score says all, and points would only repeat who won it. */
export function isSingle(tie: TieContest): boolean {
  return tie.legCount === 1 && tie.thirdMatch === null;
}

/** The winner had fewer goals over the legs: where showing the aggregate keeps a reader from being misled. */
export function wentOutWithMoreGoals(tie: TieContest): 0 | 1 | undefined {
  if (tie.aggregate === null || tie.winner === null) return undefined;
  const winner = tie.teams[0]?.id === tie.winner.id ? 0 : 1;
  const loser = winner === 0 ? 1 : 0;
  return tie.aggregate[loser] > tie.aggregate[winner] ? loser : undefined;
}
