import type { Territory, TerritoryTree } from '../engine/index.ts';

/** What `ascenso territory` answers. Unknown is `null`. */
export type TerritoryDocument = {
  readonly format: 'ascenso-territory';
  readonly version: 1;
  readonly query: string | null;
  readonly asOf: string | null;
  /** The one that is meant; of several none. */
  readonly territory: (TerritoryEntry & { readonly below: readonly TerritoryCount[]; readonly inside: readonly TerritoryEntry[] }) | null;
  /** Those that may be meant, or that have the same code in another list. */
  readonly others: readonly TerritoryEntry[];
  /** How many more there are. */
  readonly left: number;
};

export type TerritoryEntry = {
  readonly id: string;
  readonly name: string;
  readonly kind: string;
  /** From the outermost territory down to what it lies in. */
  readonly within: readonly { readonly id: string; readonly name: string }[];
  readonly over: readonly { readonly id: string; readonly name: string }[];
  readonly aliases: readonly string[];
  readonly codes: readonly { readonly of: string; readonly code: string }[];
  readonly seat: string | null;
  readonly at: { readonly latitude: number; readonly longitude: number } | null;
  readonly altitude: number | null;
  readonly from: string | null;
  readonly until: string | null;
};

/** How many territories of a kind lie in it, at whatever depth. */
export type TerritoryCount = { readonly kind: string; readonly count: number };

export const presentTerritory = (
  tree: TerritoryTree,
  asked: { readonly query?: string; readonly asOf?: string },
  { left = 0, others, territory }: { readonly territory?: Territory; readonly others: readonly Territory[]; readonly left?: number },
): TerritoryDocument => ({
  format: 'ascenso-territory',
  version: 1,
  query: asked.query ?? null,
  asOf: asked.asOf ?? null,
  territory: territory
    ? {
        ...entry(tree, territory),
        below: countsBelow(tree, territory),
        inside: tree.inside(territory.id).map((one) => entry(tree, one)),
      }
    : null,
  others: others.map((one) => entry(tree, one)),
  left,
});

const entry = (tree: TerritoryTree, territory: Territory): TerritoryEntry => {
  const { aliases = [], altitude, at, codes = [], from, id, kind, name, over = [], seat, until } = territory;
  const called = (one: Territory): { readonly id: string; readonly name: string } => ({ id: one.id, name: one.name });
  return {
    id,
    name,
    kind,
    within: tree.wayTo(id).slice(0, -1).map(called),
    over: over.flatMap((one) => tree.get(one) ?? []).map(called),
    aliases,
    codes,
    seat: seat ?? null,
    at: at ?? null,
    altitude: altitude ?? null,
    from: from ?? null,
    until: until ?? null,
  };
};

const countsBelow = (tree: TerritoryTree, { id }: Territory): readonly TerritoryCount[] => {
  const below = new Set(tree.inside(id));
  // a set that grows while it is walked hands out what was added
  for (const one of below) for (const further of tree.inside(one.id)) below.add(further);
  const counts = new Map<string, number>();
  for (const { kind } of below) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return [...counts].map(([kind, count]) => ({ kind, count }));
};
