import { at } from '../lists.ts';
import type { Contest, Filling, Reference, Under } from '../model/regulations.ts';
import type { Spot } from '../model/spot.ts';
import type { ContestIx } from '../model/standing.ts';
import { makeSuggest } from '../names.ts';
import type { SlotSource } from './plan.ts';
import { contestsIn, isContainer, makeLookup, type NodeIx, type Refuse, type Tree } from './tree.ts';

/** Turns the sentences and references of regulations into indices; what cannot be found is refused with its place. */
export type Resolver = {
  /** The slots a sentence stands for. `self`: the contest whose slots they are. */
  readonly sources: (filling: Filling, scope: NodeIx | undefined, self: NodeIx | undefined) => readonly SlotSource[];
  /** Takes from the number of places a season may have; false, and refused, when it is used up. */
  readonly room: (places: number, spot: Spot | undefined) => boolean;
  /** What a container gives. */
  readonly gives: (container: NodeIx) => readonly SlotSource[];
  /** The contest a rule reads; `key` says what asks for it. */
  readonly contest: (reference: Reference, scope: NodeIx | undefined, self: NodeIx, key: string) => ContestIx | undefined;
  /** A contest, or all contests of a container; undefined if there is nothing of that name. */
  readonly within: (reference: Reference) => readonly ContestIx[] | undefined;
  /** The node a reference names. */
  readonly mustFind: (reference: Reference) => void;
  /** Contests with slots that could not be resolved: their sizes say nothing more. */
  readonly broken: ReadonlySet<NodeIx>;
};

/** The sentences that fill a contest's slots. */
export const fillingsOf = (contest: Contest): readonly Filling[] => {
  switch (contest.kind) {
    case 'entries':
      return [];
    case 'tie':
      return contest.sides;
    case 'group':
    case 'pot':
    case 'unrecorded':
    case 'list':
    case 'allocation':
      return contest.slots;
  }
};

/** More places than all leagues of a country have: a season of 155,000 matches has about 60,000. */
const MOST_PLACES = 400_000;

export const makeResolver = (tree: Tree, refuse: Refuse): Resolver => {
  const suggest = makeSuggest();
  const lookup = makeLookup(tree.nodes, suggest);
  let placesLeft = MOST_PLACES;
  /** Whether there is room for so many more places; refused when there is not. */
  const room = (places: number, spot: Spot | undefined): boolean => {
    const enough = places <= placesLeft;
    if (!enough && placesLeft > 0)
      refuse('value-wrong', spot, { key: 'stages', found: MOST_PLACES - placesLeft + places, expected: `1…${MOST_PLACES}` });
    placesLeft = enough ? placesLeft - places : 0;
    return enough;
  };
  const given = new Map<NodeIx, readonly SlotSource[]>();
  const sizes = new Map<NodeIx, number>();
  const broken = new Set<NodeIx>();

  const find = (reference: Reference, scope: NodeIx | undefined, self: NodeIx | undefined): NodeIx | undefined => {
    const hit = lookup(reference.path, scope);
    if (self !== undefined && (!('found' in hit) || hit.found === self)) broken.add(self);
    if ('found' in hit) {
      if (hit.found !== self) return hit.found;
      refuse('reference-to-itself', reference.spot, { contest: reference.path });
    } else if ('ambiguous' in hit)
      refuse('reference-ambiguous', reference.spot, { reference: reference.path, candidates: hit.ambiguous.slice(0, 5).join(', ') });
    else refuse('reference-unknown', reference.spot, { reference: reference.path, nearest: hit.nearest ?? '' });
    return undefined;
  };

  /** Places p..q of a node: of a contest itself, of a container what it gives. */
  const placesOf = (ix: NodeIx, from: number, to: number, filling: Filling, notIn: readonly SlotSource[]): readonly SlotSource[] => {
    const target = at(tree.nodes, ix);
    if (target.contest === undefined) {
      const list = gives(ix);
      if (to > list.length) refuse('place-missing', filling.spot, { contest: target.path, place: to, size: list.length });
      return list.slice(from - 1, to).map((source) => (source.kind === 'entry' ? source : { ...source, filling }));
    }
    const contest = target.contest;
    if (!room(to - from + 1, filling.spot)) return [];
    return Array.from(
      { length: to - from + 1 },
      (_, i): SlotSource => ({ kind: 'place', contest, place: from + i, filling, ...(notIn.length > 0 && { notIn }) }),
    );
  };

  const gives = (ix: NodeIx): readonly SlotSource[] => {
    const known = given.get(ix);
    if (known) return known;
    given.set(ix, []); // a container that gives what it is given ends here; the cycle is reported as a missing place
    const { node } = at(tree.nodes, ix);
    const list = isContainer(node) ? node.gives.flatMap((filling) => sources(filling, ix, undefined)) : [];
    given.set(ix, list);
    return list;
  };

  /** How many teams a contest has room for; of a container, how many places its entry lists have. */
  const sizeOf = (ix: NodeIx): number => {
    const known = sizes.get(ix);
    if (known !== undefined) return known;
    sizes.set(ix, 0); // a size that depends on itself: the cycle of the contests is reported by itself
    const { node, children, parent } = at(tree.nodes, ix);
    const size = isContainer(node)
      ? children.reduce((sum, child) => sum + entriesIn(child), 0)
      : node.kind === 'entries'
        ? node.size
        : fillingsOf(node).reduce((sum, filling) => sum + sources(filling, parent, ix).length, 0);
    sizes.set(ix, size);
    return size;
  };
  const entriesIn = (ix: NodeIx): number => {
    const { node, children } = at(tree.nodes, ix);
    if (node.kind === 'entries') return node.size;
    return children.reduce((sum, child) => sum + entriesIn(child), 0);
  };

  const rangeFor = (ix: NodeIx, filling: { readonly from: number; readonly to: number; readonly under?: Under }) =>
    filling.under && sizeOf(ix) < filling.under.size ? filling.under : filling;

  const sources = (filling: Filling, scope: NodeIx | undefined, self: NodeIx | undefined): readonly SlotSource[] => {
    const ix = find(targetOf(filling), scope, self);
    if (ix === undefined) return [];
    const target = at(tree.nodes, ix);
    const wrong = (key: string, expected: string): readonly SlotSource[] => {
      refuse('value-wrong', filling.spot, { key, found: target.path, expected });
      return [];
    };
    switch (filling.kind) {
      case 'places': {
        const { from, to } = rangeFor(ix, filling);
        const notIn = (filling.notIn ?? []).flatMap((other) => sources(other, scope, self));
        if (notIn.length > 0 && target.contest === undefined) return wrong('not in', 'contest');
        return placesOf(ix, from, to, filling, notIn);
      }
      case 'each': {
        const children = target.contest === undefined ? target.children : [ix];
        return children.flatMap((child) => {
          const { from, to } = rangeFor(child, filling);
          return placesOf(child, from, to, filling, []);
        });
      }
      case 'drawn': {
        const pot = target.contest;
        if (target.node.kind !== 'pot' || pot === undefined) return wrong('drawn from', 'pot');
        if (!room(filling.count, filling.spot)) return [];
        return Array.from({ length: filling.count }, (): SlotSource => ({ kind: 'drawn', pot, filling }));
      }
      case 'named': {
        const { node, contest } = target;
        if (node.kind !== 'allocation' || contest === undefined) {
          // most likely a misspelt `winner of q1`; the size of what it fills says nothing more
          if (self !== undefined) broken.add(self);
          const meant = suggest(filling.name, ['winner', 'loser']);
          if (meant === undefined) return wrong(filling.name, 'allocation');
          refuse('sentence-unreadable', filling.spot, { found: `${filling.name} of …`, expected: `${meant} of …` });
          return [];
        }
        const place = node.receivers.findIndex(({ name }) => name === filling.name) + 1;
        if (place > 0) return [{ kind: 'place', contest, place, filling }];
        const near = suggest(
          filling.name,
          node.receivers.map(({ name }) => name),
        );
        refuse('place-unnamed', filling.spot, { contest: target.path, name: filling.name, nearest: near ?? '' });
        return [];
      }
    }
  };

  const read = new Map<string, ContestIx | undefined>();
  return {
    sources,
    gives,
    room,
    broken,
    contest: (reference, scope, self, key) => {
      const name = `${scope ?? ''} ${self} ${reference.path}`;
      if (read.has(name)) return read.get(name);
      const ix = find(reference, scope, self);
      const target = ix === undefined ? undefined : at(tree.nodes, ix);
      if (target !== undefined && target.contest === undefined)
        refuse('value-wrong', reference.spot, { key, found: target.path, expected: 'contest' });
      read.set(name, target?.contest);
      return target?.contest;
    },
    within: ({ path, spot }) => {
      const hit = lookup(path, undefined);
      if ('ambiguous' in hit) {
        refuse('reference-ambiguous', spot, { reference: path, candidates: hit.ambiguous.slice(0, 5).join(', ') });
        return [];
      }
      return 'found' in hit ? contestsIn(tree.nodes, hit.found) : undefined;
    },
    mustFind: (reference) => void find(reference, undefined, undefined),
  };
};

const targetOf = (filling: Filling): Reference => {
  switch (filling.kind) {
    case 'each':
      return filling.in;
    case 'drawn':
      return filling.from;
    case 'places':
    case 'named':
      return filling.of;
  }
};
