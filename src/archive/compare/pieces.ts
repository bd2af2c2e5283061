import { tiesOf } from '../page/bracket-ties.ts';
import { grouped } from '../page/keys.ts';
import type { Block, Bracket, Cell, Grid, Page, PageMatch, PageOutcome, PageTie, Qualifiers, Standings } from '../page/page.ts';
import { type Section, sectionOf } from '../page/sections.ts';
import type { Pair } from './difference.ts';
import { headingWords } from './headings.ts';

/** What is common to the pieces of a page that are paired as a whole. */
type Whole = { readonly block: number; readonly heading: readonly string[]; readonly words: ReadonlySet<string> };

/** A table with the key of the team in each row. */
export type TablePiece = Whole & { readonly table: Standings; readonly keys: readonly string[] };

/** The third leg of three is a third match. */
export type Label = 1 | 2 | 'third-match' | 'play-off';

/** A match wherever a page has it: in a grid, a list, a tie, a bracket. `first` and `second` as its cells have them. */
export type Fixture = {
  readonly block: number;
  readonly first: string;
  readonly second: string;
  readonly names: readonly [string, string];
  /** Who was at home, as far as the page says. */
  readonly home: 'first' | 'second' | 'unstated';
  readonly label?: Label;
  /** Number among the matches of these two in this order, from 1. */
  readonly nth: number;
  readonly outcome: PageOutcome;
  /** One; two in a bracket, the goals of each side; none where the page names the match and leaves its result out. */
  readonly cells: readonly Cell<unknown>[];
  readonly date?: Cell<string>;
  /** The same match told again by another block of its page. */
  readonly again?: readonly Fixture[];
};

/** A figure of a tie, first-named team first. `cells`: one, or one of each side. */
export type TieFigure<T> = { readonly value: T; readonly cells: readonly Cell<unknown>[] };

export type TieFigures = {
  readonly teams: readonly [string, string];
  readonly names: readonly [string, string];
  readonly aggregate?: TieFigure<Pair>;
  readonly points?: TieFigure<Pair>;
  readonly penalties?: TieFigure<Pair>;
  readonly winner?: TieFigure<0 | 1>;
};

/** Matches that belong together: a grid, the matches of a section, a tie. */
export type Scope = Whole & {
  readonly kind: 'grid' | 'list' | 'tie';
  /** Whether legs are numbered by the order in which the page prints them. */
  readonly legs: 'printed' | 'stated';
  readonly fixtures: readonly Fixture[];
  /** Fixtures by their two teams, whoever was at home. */
  readonly pairs: ReadonlyMap<string, readonly Fixture[]>;
  readonly tie?: TieFigures;
};

export type ListPiece = Whole & { readonly rows: readonly { readonly key: string; readonly row: Qualifiers['rows'][number] }[] };

/** A page taken apart into what can be compared. */
export type Pieces = { readonly tables: readonly TablePiece[]; readonly scopes: readonly Scope[]; readonly lists: readonly ListPiece[] };

const pairKey = (one: string, other: string): string => (one < other ? `${one}\t${other}` : `${other}\t${one}`);

type KeyOf = (name: string) => string;

export const piecesOf = (page: Page, keyOf: KeyOf): Pieces => {
  const tables: TablePiece[] = [];
  const lists: ListPiece[] = [];
  const scopes: Scope[] = [];
  const ties: Draft[] = [];
  const matches: { readonly match: PageMatch; readonly block: number; readonly section: Section }[] = [];
  const fallback = page.title ?? '';
  for (const [index, block] of page.blocks.entries()) {
    const whole = wholeOf(block, index);
    switch (block.kind) {
      case 'standings':
        tables.push({ ...whole, table: block, keys: block.rows.map(({ team }) => keyOf(team.value)) });
        break;
      case 'grid':
        scopes.push(scopeOf(whole, 'grid', 'stated', gridFixtures(block, index, keyOf)));
        break;
      case 'qualifiers':
        lists.push({ ...whole, rows: block.rows.map((row) => ({ key: keyOf(row.team.value), row })) });
        break;
      case 'tie':
        ties.push(tieDraft(block, index, sectionOf(block, fallback), keyOf));
        break;
      case 'bracket':
        for (const tie of bracketTies(block)) ties.push(tieDraft(tie.tie, index, sectionOf(tie.tie, fallback), keyOf, tie));
        break;
      case 'match':
        matches.push({ match: block, block: index, section: sectionOf(block, fallback) });
        break;
    }
  }
  const [paired, single] = [matches.filter(isPaired), matches.filter((one) => !isPaired(one))];
  for (const of of grouped(paired, tieKeyOf(keyOf)).values()) ties.push(draftOfMatches(of, keyOf));
  for (const of of grouped(single, ({ section }) => withoutDays(section.path)).values()) {
    const [first] = of;
    if (first === undefined) continue;
    const fixtures = numbered(of.map(({ match, block }) => matchFixture(match, block, keyOf)));
    scopes.push(scopeOf(wholeOf(first.match, first.block), 'list', 'stated', fixtures));
  }
  for (const draft of joinedDrafts(ties)) scopes.push(tieScope(draft));
  return { tables, lists, scopes };
};

const wholeOf = (block: Block, index: number): Whole => {
  const more = block.kind === 'match' ? [block.group ?? '', block.round ?? ''] : block.kind === 'tie' ? [block.round ?? ''] : [];
  return { block: index, heading: block.heading, words: headingWords([...block.heading, ...more.filter((words) => words !== '')]) };
};

const scopeOf = (whole: Whole, kind: Scope['kind'], legs: Scope['legs'], fixtures: readonly Fixture[], tie?: TieFigures): Scope => ({
  ...whole,
  kind,
  legs,
  fixtures,
  pairs: grouped(fixtures, ({ first, second }) => pairKey(first, second)),
  ...(tie && { tie }),
});

const gridFixtures = ({ cells, teams }: Grid, block: number, keyOf: KeyOf): readonly Fixture[] => {
  const keys = teams.map(({ name }) => keyOf(name.value));
  return cells.flatMap(({ away, home, meeting, result }): readonly Fixture[] => {
    const [first, second] = [keys[home], keys[away]];
    if (first === undefined || second === undefined) return [];
    const names = [teams[home]?.name.value ?? '', teams[away]?.name.value ?? ''] as const;
    return [{ block, first, second, names, home: 'first', nth: meeting, outcome: result.value, cells: [result] }];
  });
};

const matchFixture = ({ date, ground, leg, result, teams }: PageMatch, block: number, keyOf: KeyOf): Fixture => ({
  block,
  first: keyOf(teams[0].value),
  second: keyOf(teams[1].value),
  names: [teams[0].value, teams[1].value],
  home: ground === 'home' ? 'first' : 'unstated',
  nth: 1,
  outcome: result.value,
  cells: [result],
  ...(leg !== undefined && { label: leg === 3 ? ('third-match' as const) : leg }),
  ...(date && { date }),
});

/** The matches of two teams on one ground numbered as they come, or by their days where all have one. */
const numbered = (fixtures: readonly Fixture[]): readonly Fixture[] => {
  const count = new Map<string, number>();
  const dated = fixtures.every(({ date }) => date !== undefined);
  const ordered = dated ? [...fixtures].sort((a, b) => compareWords(a.date?.value ?? '', b.date?.value ?? '')) : fixtures;
  return ordered.map((fixture) => {
    const key = `${fixture.first}\t${fixture.second}`;
    const nth = (count.get(key) ?? 0) + 1;
    count.set(key, nth);
    return { ...fixture, nth };
  });
};

const compareWords = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Sections that only count days are days of the contest above them. */
const withoutDays = (path: string): string =>
  path.replace(/\/(?:matchday|round|fecha|jornada|gameweek|week|day)-\d+$|\/\d+-(?:fecha|jornada|matchday|round)$/, '');

type PlacedMatch = { readonly match: PageMatch; readonly block: number; readonly section: Section };

const isPaired = ({ match, section }: PlacedMatch): boolean => section.of === 'pair' || section.match !== 'any' || match.leg === 'play-off';

const tieKeyOf =
  (keyOf: KeyOf) =>
  ({ match, section }: PlacedMatch): string =>
    `${section.path}\n${section.match}\n${pairKey(keyOf(match.teams[0].value), keyOf(match.teams[1].value))}`;

/** A tie as one place of a page tells it. */
type Draft = {
  readonly whole: Whole;
  readonly key: string;
  readonly part: Section['match'];
  readonly legs: Scope['legs'];
  readonly fixtures: readonly Fixture[];
  readonly figures: TieFigures;
};

/** The cells of a bracket, one of each side, for what `tiesOf` makes one value of. */
type Beside = { readonly scores?: ReadonlyMap<Cell<unknown>, readonly Cell<unknown>[]>; readonly aggregate?: readonly Cell<unknown>[] };

const tieDraft = (tie: PageTie, block: number, { match: part, path }: Section, keyOf: KeyOf, beside: Beside = {}): Draft => {
  const [first, second] = [keyOf(tie.teams[0].value), keyOf(tie.teams[1].value)];
  const names = [tie.teams[0].value, tie.teams[1].value] as const;
  const fixture = (cell: Cell<PageOutcome>, label: Label | undefined): Fixture => ({
    block,
    first,
    second,
    names,
    home: label === 1 ? 'first' : label === 2 ? 'second' : 'unstated',
    nth: typeof label === 'number' ? label : 1,
    outcome: cell.value,
    cells: beside.scores?.get(cell) ?? [cell],
    ...(label !== undefined && { label }),
  });
  const alone = tie.legs.length === 1 && !tie.thirdMatch;
  const decider = part === 'third-match' ? 'third-match' : part === 'play-off' ? 'play-off' : undefined;
  const labelOf = (leg: number): Label | undefined => (alone ? decider : leg === 0 ? 1 : leg === 1 ? 2 : 'third-match');
  const { aggregate, penalties, points, winner } = tie;
  const marked = winner === undefined ? undefined : tie.teams[winner];
  return {
    whole: { ...wholeOf(tie, block), block },
    key: `${path}\n${pairKey(first, second)}`,
    part,
    legs: 'printed',
    fixtures: [...tie.legs.map((leg, i) => fixture(leg, labelOf(i))), ...(tie.thirdMatch ? [fixture(tie.thirdMatch, 'third-match')] : [])],
    figures: {
      teams: [first, second],
      names,
      ...(aggregate && { aggregate: { value: aggregate.value, cells: beside.aggregate ?? [aggregate] } }),
      ...(points && { points: { value: points.value, cells: [points] } }),
      ...(penalties && { penalties: { value: penalties.value, cells: [penalties] } }),
      ...(winner !== undefined && marked && { winner: { value: winner, cells: [marked] } }),
    },
  };
};

/** The ties of a bracket, with the cells of both sides, of which `tiesOf` keeps one. */
const bracketTies = (bracket: Bracket): readonly (Beside & { readonly tie: PageTie })[] => {
  const sides = new Map(bracket.rounds.flatMap((round) => round.sides.flatMap((side) => (side.team ? [[side.team, side] as const] : []))));
  return tiesOf(bracket).ties.map((tie) => {
    const [first, second] = [sides.get(tie.teams[0]), sides.get(tie.teams[1])];
    const scores = new Map<Cell<unknown>, readonly Cell<unknown>[]>();
    for (const leg of tie.legs) {
      const at = first?.scores.findIndex(({ span }) => span === leg.span) ?? -1;
      const [own, partner] = [first?.scores[at], second?.scores[at]];
      if (own && partner) scores.set(leg, [own, partner]);
    }
    return { tie, scores, ...(first?.aggregate && second?.aggregate && { aggregate: [first.aggregate, second.aggregate] }) };
  });
};

const draftOfMatches = (matches: readonly PlacedMatch[], keyOf: KeyOf): Draft => {
  const [first] = matches as readonly [PlacedMatch];
  const { match, block, section } = first;
  const decider = section.match === 'any' ? undefined : section.match;
  const fixtures = matches.map((one): Fixture => {
    const fixture = matchFixture(one.match, one.block, keyOf);
    return fixture.label === undefined && decider !== undefined ? { ...fixture, label: decider } : fixture;
  });
  return {
    whole: wholeOf(match, block),
    key: `${section.path}\n${pairKey(keyOf(match.teams[0].value), keyOf(match.teams[1].value))}`,
    part: section.match,
    legs: 'stated',
    fixtures: numbered(fixtures),
    figures: {
      teams: [keyOf(match.teams[0].value), keyOf(match.teams[1].value)],
      names: [match.teams[0].value, match.teams[1].value],
    },
  };
};

/** What is told of one tie in several places: its row, its matches one by one, a third match under a heading of its own. */
const joinedDrafts = (drafts: readonly Draft[]): readonly Draft[] => {
  const ties = new Map<string, number>();
  for (const [i, { key, part }] of drafts.entries()) if (part === 'any' && !ties.has(key)) ties.set(key, i);
  const joined = [...drafts];
  const gone = new Set<number>();
  for (const [i, draft] of drafts.entries()) {
    const at = draft.part === 'play-off' ? undefined : ties.get(draft.key);
    const tie = at === undefined ? undefined : joined[at];
    // two rows of one tie are two ties until somebody says which is which
    if (at === undefined || at === i || tie === undefined || (draft.legs === 'printed' && draft.part === 'any' && tie.legs === 'printed'))
      continue;
    const [base, more] = draft.legs === 'printed' && tie.legs === 'stated' ? [draft, tie] : [tie, draft];
    joined[at] = { ...base, key: tie.key, part: tie.part, fixtures: joinedFixtures(base.fixtures, more.fixtures) };
    gone.add(i);
  }
  return joined.filter((_, i) => !gone.has(i));
};

const joinedFixtures = (fixtures: readonly Fixture[], more: readonly Fixture[]): readonly Fixture[] => {
  const all = [...fixtures];
  for (const one of more) {
    const at = one.label === undefined ? -1 : all.findIndex(({ label }) => label === one.label);
    const told = all[at];
    const date = told?.date ?? one.date;
    if (told === undefined) all.push(one);
    else all[at] = { ...told, ...(date && { date }), again: [...(told.again ?? []), one] };
  }
  return all;
};

const tieScope = ({ figures, fixtures, legs, whole }: Draft): Scope => {
  const scope = scopeOf(whole, 'tie', legs, fixtures, figures);
  // a tie without a match has its teams
  return fixtures.length > 0 ? scope : { ...scope, pairs: new Map([[pairKey(figures.teams[0], figures.teams[1]), []]]) };
};
