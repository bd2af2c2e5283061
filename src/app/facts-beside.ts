import { fold, makeLookup, type Plan, type PlanContest, type Statement, withTeamNames } from '../engine/index.ts';
import { isOfOneSort, type Verdict, verdictOf } from './fact-verdicts.ts';

/** An imported fact, and the fact of the season, or of a page before it, that speaks of the same thing. */
export type Beside = { readonly fact: Statement; readonly before: Statement };

/**
 * Imported facts beside those that are there. `fresh` are new; `same` say nothing that is not said already, `more` add a day, a
 * place, a figure to it, `against` contradict it. A season takes one result a match, so only what is fresh can be written. What may
 * stand beside what is there is fresh: a result beside its fixture, a correction, the word of another source in the match.
 */
export type FactsBeside = {
  readonly fresh: readonly Statement[];
  readonly same: readonly Beside[];
  readonly more: readonly Beside[];
  readonly against: readonly Beside[];
};

/**
 * Compares facts of pages, under the contests of a season, with `before`. Page by page: what two pages both say is fresh once;
 * within one page a pair may meet again. Names are compared by the club they mean.
 */
export const factsBeside = (plan: Plan, before: readonly Statement[], imported: readonly Statement[]): FactsBeside => {
  const desk = makeDesk(plan);
  const known = new Map<string, Known[]>();
  const learn = (facts: readonly Statement[]): void => {
    for (const fact of facts.map(desk.read))
      for (const key of fact.keys) {
        const list = known.get(key);
        if (list) list.push(fact);
        else known.set(key, [fact]);
      }
  };
  learn(before);
  const fresh: Statement[] = [];
  const found: Record<Verdict, Beside[]> = { same: [], more: [], against: [] };
  for (const page of byPage(imported)) {
    const rest: Statement[] = [];
    const used = new Set<Known>();
    const open: Known[] = [];
    // what agrees is paired first: of two meetings each finds its own
    for (const one of page.map(desk.read)) {
      const there = one.keys.flatMap((key) => known.get(key) ?? []).filter((other) => !used.has(other));
      const other = there.find((two) => desk.verdict(one, two) === 'same') ?? there.find((two) => desk.verdict(one, two) === 'more');
      if (other === undefined) open.push(one);
      else {
        if (isOfOneSort(one.statement, other.statement)) used.add(other);
        found[desk.verdict(one, other) ?? 'same'].push({ fact: one.fact, before: other.fact });
      }
    }
    for (const one of open) {
      const there = one.keys.flatMap((key) => known.get(key) ?? []).filter((two) => !used.has(two));
      const other = there.find((two) => desk.verdict(one, two) === 'against');
      if (other === undefined) rest.push(one.fact);
      else found.against.push({ fact: one.fact, before: other.fact });
    }
    learn(rest);
    fresh.push(...rest);
  }
  return { fresh, ...found };
};

/** A statement whose names are those of the clubs they mean, and under which keys others of the same thing stand. */
type Known = { readonly fact: Statement; readonly statement: Statement; readonly keys: readonly string[]; readonly contest?: PlanContest };

const byPage = (facts: readonly Statement[]): readonly (readonly Statement[])[] => {
  const pages = new Map<string, Statement[]>();
  for (const fact of facts) {
    const file = fact.spot?.file ?? '';
    const page = pages.get(file);
    if (page) page.push(fact);
    else pages.set(file, [fact]);
  }
  return [...pages.values()];
};

const makeDesk = (plan: Plan) => {
  const lookup = makeLookup(plan.nodes);
  const clubOf = clubNames(plan);
  const homes = new Map<string, { readonly path: string; readonly contest?: PlanContest }>();
  const homeOf = (path: string) => {
    const home = homes.get(path) ?? find(path);
    homes.set(path, home);
    return home;
  };
  const find = (path: string): { readonly path: string; readonly contest?: PlanContest } => {
    const at = lookup(path, undefined);
    const node = 'found' in at ? plan.nodes[at.found] : undefined;
    const contest = plan.contests[node?.contest ?? -1];
    return { path: node?.path ?? path, ...(contest && { contest }) };
  };
  return {
    read: (fact: Statement): Known => {
      const { contest, path } = homeOf(fact.contest?.path ?? '');
      const statement = withTeamNames(fact, clubOf);
      return { fact, statement, keys: keysOf(statement).map((key) => `${path}\n${key}`), ...(contest && { contest }) };
    },
    verdict: (one: Known, two: Known): Verdict | undefined => verdictOf(one.statement, two.statement, one.contest),
  };
};

/** The club that a name means in this season, if it is one club; else the name itself. */
const clubNames = ({ clubs, regulations }: Plan): ((name: string) => string) => {
  const ids = new Map<string, Set<string>>();
  const add = (name: string, id: string): void => void ids.set(fold(name), (ids.get(fold(name)) ?? new Set()).add(id));
  for (const { aliases, id, name } of clubs) {
    for (const word of [name, id]) add(word, id);
    for (const alias of aliases) if (alias.seasons === undefined || alias.seasons.includes(regulations.season)) add(alias.name, id);
  }
  return (name) => {
    const [id, ...more] = ids.get(fold(name)) ?? [];
    return id === undefined || more.length > 0 ? fold(name) : id;
  };
};

/** What a statement speaks of. */
const keysOf = (fact: Statement): readonly string[] => {
  switch (fact.type) {
    case 'match':
      return [`match ${[fact.home, fact.away].sort().join(' – ')}`];
    case 'entry':
      return fact.teams.map((team) => `entry ${fact.slot ?? team}`);
    case 'row':
    case 'points':
    case 'out':
    case 'declined':
    case 'replaced':
      return [`${fact.type} ${fact.team}`];
    case 'figure':
      return [`figure ${fact.figure} ${fact.team}`];
    case 'printed':
      return [`printed ${fact.figure}`];
    case 'placed':
      return Array.from({ length: Math.min(fact.to - fact.from + 1, 100) }, (_, i) => `placed ${fact.from + i}`);
    case 'ruling':
    case 'protest':
    case 'withdrawn':
      return [`${fact.type} ${fact.id}`];
    case 'answer':
    case 'appeal':
      return [`${fact.type} ${fact.id} ${fact.team}`];
    case 'draw':
    case 'lots':
    case 'numbers':
    case 'closed':
    case 'annulled':
      return [fact.type];
  }
};
