import type { ContestIx, Plan, PlanNode, SlotSource } from '../engine/index.ts';
import type { Both } from './season-document.ts';
import { both } from './text.ts';
import { inBoth } from './words/index.ts';

/** What a season's containers, contests and places are called. Every name is ready to print in both languages. */
export type Naming = {
  /** Its own name: "Grupo A", "Llave 3". */
  readonly own: (node: number) => Both;
  /** Enough of its containers to tell it from others, without article: "Región II, Grupo A". */
  readonly full: (node: number) => Both;
  readonly contest: (contest: ContestIx) => Both;
  /** "Etapa regional · Región II · Grupo A". */
  readonly trail: (node: number) => Both;
  /** Where a slot is filled from: "1.º de la Región II, Grupo A", "ganador de la final". */
  readonly source: (source: SlotSource) => Both;
};

/** Made once for each plan. */
export const makeNaming = (plan: Plan): Naming => {
  const known = namings.get(plan) ?? nameAll(plan);
  namings.set(plan, known);
  return known;
};
const namings = new WeakMap<Plan, Naming>();

const nameAll = (plan: Plan): Naming => {
  const nodeAt = (ix: number): PlanNode => {
    const node = plan.nodes[ix];
    if (node === undefined) throw new RangeError(`no node ${ix}`);
    return node;
  };
  const owns = plan.nodes.map((node, ix): Both => {
    if (node.node.name) return both(node.node.name);
    const season = seasonOf(node);
    if (season !== undefined) return inBoth((words) => words.naming.season(season));
    if (node.node.kind === 'tie' && node.parent !== undefined && nodeAt(node.parent).node.kind === 'round') {
      const number = nodeAt(node.parent).children.indexOf(ix) + 1;
      return inBoth((words) => capital(words.naming.tie(number)));
    }
    const readable = readableId(node.node.id);
    return { es: readable, en: readable };
  });
  const own = (ix: number): Both => owns[ix] ?? { es: '', en: '' };

  const line = (ix: number): readonly number[] => {
    const way: number[] = [];
    for (let here: number | undefined = ix; here !== undefined; here = nodeAt(here).parent) way.unshift(here);
    return way;
  };
  /** What another season hands on has namesakes here: its season is always said, and last, so that its own name leads. */
  const isOfOther = (ix: number): boolean => nodeAt(ix).stage !== ix && seasonOf(nodeAt(nodeAt(ix).stage)) !== undefined;
  /** The parts of a full name: what goes without saying is left out. */
  const parts = (ix: number, language: 'es' | 'en'): readonly number[] => {
    const way = line(ix);
    const { node: subject, origin } = nodeAt(ix);
    // a pot is called by what is in it; regions, rounds and what comes from outside need no stage beside them
    const alone =
      (subject.kind === 'pot' && subject.name !== undefined) ||
      (way.length === 2 &&
        (subject.kind === 'region' || subject.kind === 'round' || origin === 'before' || isUnique(own(ix)[language], language)));
    if (alone) return [ix];
    // nor does anything that lies deeper
    const stage = isOfOther(ix) ? 1 : 0;
    const named = way.length > 2 ? way.slice(stage + 1) : way.slice(stage);
    return named.filter((one, i) => {
      const { node, parent } = nodeAt(one);
      if (one === ix) return parent === undefined || !((node.kind === 'pot' && !node.name) || isOnlyTable(ix));
      const next = named[i + 1];
      if (next === undefined) return true;
      // "Clubes de la Región I" names its region, "Semifinal 2" its round
      const inner = own(next)[language];
      const outer = own(one)[language];
      return !inner.includes(outer) && !(node.kind === 'round' && stem(inner) === stem(outer));
    });
  };
  const named = { es: new Map<string, number>(), en: new Map<string, number>() };
  owns.forEach((own, ix) => {
    if (!isOfOther(ix))
      for (const language of ['es', 'en'] as const) named[language].set(own[language], (named[language].get(own[language]) ?? 0) + 1);
  });
  const isUnique = (name: string, language: 'es' | 'en'): boolean => named[language].get(name) === 1;
  const isOnlyTable = (ix: number): boolean => {
    const { node, parent } = nodeAt(ix);
    if (parent === undefined || (node.kind !== 'group' && node.kind !== 'unrecorded')) return false;
    return nodeAt(parent).children.filter((child) => nodeAt(child).node.kind !== 'pot').length === 1;
  };
  const fulls = plan.nodes.map((_, ix) =>
    inBoth(({ language, naming }) =>
      [...parts(ix, language), ...(isOfOther(ix) ? [nodeAt(ix).stage] : [])]
        .map((one, i) => (i === 0 ? own(one)[language] : naming.inner(own(one)[language])))
        .join(', '),
    ),
  );
  const full = (ix: number): Both => fulls[ix] ?? { es: '', en: '' };
  const contest = (ix: ContestIx): Both => full(plan.contests[ix]?.nodeIx ?? -1);

  return {
    own,
    full,
    contest,
    trail: (ix) => {
      const names = line(ix).map(own);
      return { es: names.map((name) => name.es).join(' · '), en: names.map((name) => name.en).join(' · ') };
    },
    source: (source) =>
      inBoth((words) => {
        switch (source.kind) {
          case 'entry':
            return words.naming.entry;
          case 'drawn': {
            const pot = plan.contests[source.pot];
            const name = contest(source.pot)[words.language];
            return pot?.node.kind === 'pot' && pot.node.how === 'unrecorded' ? words.naming.assigned(name) : words.naming.drawn(name);
          }
          case 'place': {
            const name = contest(source.contest)[words.language];
            const node = plan.contests[source.contest]?.node;
            if (node?.kind === 'allocation') return words.naming.named(readableId(node.receivers[source.place - 1]?.name ?? ''), name);
            if (source.notIn !== undefined) return words.naming.nextBest(source.place, name);
            if (node?.kind !== 'tie') return words.naming.place(source.place, name);
            return source.place === 1 ? words.naming.winner(name) : words.naming.loser(name);
          }
        }
      }),
  };
};

/** The season that a stage stands for. */
const seasonOf = ({ node }: PlanNode): string | undefined => ('season' in node ? node.season : undefined);

/** Enough of a word to tell that `Semifinal` is one of the `Semifinales`. */
const stem = (name: string): string => name.slice(0, 8).toLowerCase();

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An id where nobody gave a name: `san-martin` -> `San martin`, `sf1` -> `SF1`. */
export const readableId = (id: string): string => (id.length <= 3 ? id.toUpperCase() : capital(id.replaceAll('-', ' ')));
