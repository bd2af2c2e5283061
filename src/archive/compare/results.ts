import type { Cell, PageOutcome } from '../page/page.ts';
import type { At, Collect } from './collect.ts';
import type { Side } from './difference.ts';
import { likeness } from './headings.ts';
import { matchFixtures } from './match-results.ts';
import type { TeamNames } from './names.ts';
import { compareOutcomes, outcomeText, pairText, penaltiesOf, scoreOf } from './outcomes.ts';
import { type Candidate, pairBest } from './pair.ts';
import type { Fixture, Scope } from './pieces.ts';
import { homeOf, matchOf, seenFrom, winners } from './seen.ts';
import { compareTieFigures } from './ties.ts';

export type CompareResults = { readonly collect: Collect; readonly names: TeamNames };

/**
 * Results wherever the two pages have them: grids, lists of matches and ties are paired by the teams that meet in them, then
 * match by match; what is left over is looked for in the rest of the other page.
 */
export const compareResults = (ones: readonly Scope[], others: readonly Scope[], compare: CompareResults): void => {
  const met = { one: new Set<Fixture>(), other: new Set<Fixture>() };
  const paired = { one: new Set<number>(), other: new Set<number>() };
  for (const { one, other, sure } of pairBest(candidatesOf(ones, others, compare))) {
    const [mine, theirs] = [ones[one], others[other]];
    if (mine === undefined || theirs === undefined) continue;
    paired.one.add(one);
    paired.other.add(other);
    if (sure) compareScope(mine, theirs, met, compare);
    else {
      for (const fixture of mine.fixtures) met.one.add(fixture);
      for (const fixture of theirs.fixtures) met.other.add(fixture);
      compare.collect.unsure('block-unsure', atScope(mine), atScope(theirs), { one: titleOf(mine), other: titleOf(theirs) });
    }
  }
  compareRest(ones, others, met, compare);
  for (const [side, scopes] of [['one', ones] as const, ['other', others] as const])
    for (const [index, scope] of scopes.entries()) tellOnly(side, scope, met[side], paired[side].has(index), compare);
};

type Met = { readonly one: Set<Fixture>; readonly other: Set<Fixture> };

const atScope = ({ block, tie, fixtures }: Scope): At => ({ block, cells: tie ? (fixtures[0]?.cells ?? []) : [] });
const titleOf = ({ heading, kind, tie }: Scope): string =>
  [...heading, ...(kind === 'tie' && tie ? [tie.names.join(' – ')] : [])].join(' › ');

/** Two teams meet in few contests of a season. */
const MOST_SCOPES = 20;

const candidatesOf = (ones: readonly Scope[], others: readonly Scope[], compare: CompareResults): readonly Candidate[] => {
  const scopesOf = new Map<string, number[]>();
  for (const [index, { pairs }] of others.entries())
    for (const key of pairs.keys()) {
      const list = scopesOf.get(key);
      if (!list) scopesOf.set(key, [index]);
      else if (list.length < MOST_SCOPES) list.push(index);
    }
  return ones.flatMap((mine, one) => {
    const shared = new Map<number, number>();
    for (const key of mine.pairs.keys()) for (const index of scopesOf.get(key) ?? []) shared.set(index, (shared.get(index) ?? 0) + 1);
    return [...shared].flatMap(([other, count]) => {
      const theirs = others[other];
      return theirs === undefined ? [] : candidate(mine, theirs, one, other, count, compare);
    });
  });
};

const candidate = (
  mine: Scope,
  theirs: Scope,
  one: number,
  other: number,
  shared: number,
  compare: CompareResults,
): readonly Candidate[] => {
  const ties = mine.kind === 'tie' && theirs.kind === 'tie';
  if (!ties && (mine.kind === 'tie' || theirs.kind === 'tie')) return [];
  const sizes = [mine.pairs.size, theirs.pairs.size] as const;
  const alike = (2 * shared) / (sizes[0] + sizes[1]);
  const covered = shared / Math.min(...sizes);
  if (covered < 0.5) return [];
  const under = likeness(mine.words, theirs.words);
  const agree = agreement(mine, theirs, compare);
  const enough = (agree ?? 0) >= 0.5 || under >= (ties ? 0.3 : 0.5) || (agree === undefined && alike > 0.75 && under > 0);
  const again = covered > 0.75 && ((agree ?? 0) >= 0.5 || (ties && under >= 0.8 && shapeOf(mine) === shapeOf(theirs)));
  return [{ one, other, agree, enough, again, weight: 3 * alike + 2 * under + 3 * (agree ?? 0) }];
};

/** Which matches a tie has. */
const shapeOf = ({ fixtures }: Scope): string => fixtures.map(({ label }) => label ?? 'alone').join(' ');

const MOST_COMPARED = 200;

/** The share of equal results among the matches of which both know one. */
const agreement = (mine: Scope, theirs: Scope, { names }: CompareResults): number | undefined => {
  let [equal, all] = [0, 0];
  for (const [a, b] of matchFixtures(mine, theirs, names, MOST_COMPARED)) {
    const said = compareOutcomes(a.outcome, seenFrom(a, b), winners(a, names));
    if (said !== 'same' && said !== 'differs') continue;
    all += 1;
    if (said === 'same') equal += 1;
  }
  return all === 0 ? undefined : equal / all;
};

const compareScope = (mine: Scope, theirs: Scope, met: Met, compare: CompareResults): void => {
  const pairs = matchFixtures(mine, theirs, compare.names);
  const swapped = mine.tie && theirs.tie ? inSwappedOrder(pairs, compare.names) : undefined;
  for (const [a, b] of pairs) {
    met.one.add(a);
    met.other.add(b);
    if (swapped === undefined) compareFixture(a, b, mine.kind === 'tie' ? 'tie' : 'alone', { mine, theirs }, compare);
    for (const told of a.again ?? []) compareAgain(told, b, compare);
  }
  if (swapped) compare.collect.differs('leg-order-differs', atFixture(swapped[0]), atFixture(swapped[1]), { tie: matchOf(swapped[0]) });
  if (mine.tie && theirs.tie) compareTieFigures({ ...mine, tie: mine.tie }, { ...theirs, tie: theirs.tie }, compare);
};

type FixturePair = readonly [Fixture, Fixture];

/** Two legs that both differ, each the other's: the same scores, printed the other way round. */
const inSwappedOrder = (pairs: readonly FixturePair[], names: TeamNames): FixturePair | undefined => {
  const legs = pairs.filter(([a]) => a.label === 1 || a.label === 2);
  const [first, second] = legs;
  if (!first || !second || legs.length !== 2) return undefined;
  const same = (a: Fixture, b: Fixture): boolean => compareOutcomes(a.outcome, seenFrom(a, b), winners(a, names)) === 'same';
  return !same(...first) && !same(...second) && same(first[0], second[1]) && same(second[0], first[1]) ? first : undefined;
};

const atFixture = ({ block, cells }: Fixture): At => ({ block, cells });

type Scopes = { readonly mine: Scope; readonly theirs: Scope };

const compareFixture = (a: Fixture, b: Fixture, place: 'tie' | 'alone', { mine, theirs }: Scopes, compare: CompareResults): void => {
  const { collect, names } = compare;
  const theirsOutcome = seenFrom(a, b);
  const match = matchOf(a);
  const stated = mine.legs === 'stated' && theirs.legs === 'stated' && a.home !== 'unstated' && b.home !== 'unstated';
  if (stated && homeOf(a) !== homeOf(b)) collect.differs('ground-differs', atFixture(a), atFixture(b), { match });
  switch (compareOutcomes(a.outcome, theirsOutcome, winners(a, names))) {
    case 'same':
      collect.equal();
      break;
    case 'one-knows':
      collect.only('one', 'only-scores', atFixture(a), match);
      break;
    case 'other-knows':
      collect.only('other', 'only-scores', atFixture(b), matchOf(b));
      break;
    case 'differs':
      collect.differs(
        'result-differs',
        atFixture(a),
        atFixture(b),
        { match, one: outcomeText(a.outcome), other: outcomeText(theirsOutcome) },
        a.cells.length > 0 ? { cells: a.cells, of: 'outcome', was: a.outcome, value: theirsOutcome } : undefined,
      );
      break;
  }
  compareHalfTime(a, b, theirsOutcome, collect);
  if (place === 'alone') comparePenalties(a, b, theirsOutcome, collect);
  compareDates(a, b, collect);
};

/** The same match in another block of `one`: only what contradicts is told. */
const compareAgain = (a: Fixture, b: Fixture, { collect, names }: CompareResults): void => {
  const value = seenFrom(a, b);
  if (compareOutcomes(a.outcome, value, winners(a, names)) === 'differs')
    collect.differs(
      'result-differs',
      atFixture(a),
      atFixture(b),
      { match: matchOf(a), one: outcomeText(a.outcome), other: outcomeText(value) },
      { cells: a.cells, of: 'outcome', was: a.outcome, value },
    );
};

const compareHalfTime = (a: Fixture, b: Fixture, theirs: PageOutcome, collect: Collect): void => {
  const [x, y] = [a.outcome, theirs].map((outcome) => (outcome.kind === 'played' ? outcome.halfTime : undefined));
  if (x && y) {
    if (pairText(x) === pairText(y)) collect.equal();
    else
      collect.differs(
        'half-time-differs',
        atFixture(a),
        atFixture(b),
        { match: matchOf(a), one: pairText(x), other: pairText(y) },
        { cells: a.cells, of: 'pair', was: x, value: y },
      );
  } else if (x) collect.only('one', 'only-details', atFixture(a), matchOf(a), 'half-time');
  else if (y) collect.only('other', 'only-details', atFixture(b), matchOf(b), 'half-time');
};

const comparePenalties = (a: Fixture, b: Fixture, theirs: PageOutcome, collect: Collect): void => {
  const [x, y] = [penaltiesOf(a.outcome), penaltiesOf(theirs)];
  if (x && y) {
    if (pairText(x) === pairText(y)) collect.equal();
    else
      collect.differs(
        'penalties-differ',
        atFixture(a),
        atFixture(b),
        { match: matchOf(a), one: pairText(x), other: pairText(y) },
        { cells: a.cells, of: 'pair', was: x, value: y },
      );
  } else if (x) collect.only('one', 'only-details', atFixture(a), matchOf(a), 'penalties');
  else if (y) collect.only('other', 'only-details', atFixture(b), matchOf(b), 'penalties');
};

const compareDates = (a: Fixture, b: Fixture, collect: Collect): void => {
  const [x, y] = [a.date, b.date];
  if (x && y) {
    if (x.value === y.value) collect.equal();
    else
      collect.differs(
        'date-differs',
        dated(a, x),
        dated(b, y),
        { match: matchOf(a), one: x.value, other: y.value },
        { cells: [x], of: 'day', was: x.value, value: y.value },
      );
  } else if (x) collect.only('one', 'only-details', dated(a, x), matchOf(a), 'dates');
  else if (y) collect.only('other', 'only-details', dated(b, y), matchOf(b), 'dates');
};

const dated = ({ block }: Fixture, date: Cell<string>): At => ({ block, cells: [date] });

/** What no pair of scopes has brought together: a match of the same two under a like heading, of one day, or with one score. */
const compareRest = (ones: readonly Scope[], others: readonly Scope[], met: Met, compare: CompareResults): void => {
  const rest = new Map<string, { readonly scope: Scope; readonly fixture: Fixture }[]>();
  for (const scope of others)
    for (const [key, fixtures] of scope.pairs)
      for (const fixture of fixtures) {
        if (met.other.has(fixture)) continue;
        const list = rest.get(key);
        if (!list) rest.set(key, [{ scope, fixture }]);
        else if (list.length < MOST_SCOPES) list.push({ scope, fixture });
      }
  for (const mine of ones)
    for (const [key, fixtures] of mine.pairs)
      for (const a of fixtures) {
        const left = (rest.get(key) ?? []).filter(
          ({ fixture, scope }) => !met.other.has(fixture) && !met.one.has(a) && mayBe(a, mine, fixture, scope, compare),
        );
        const [only] = left;
        if (only === undefined || left.length > 1) continue;
        met.one.add(a);
        met.other.add(only.fixture);
        compareFixture(a, only.fixture, 'alone', { mine, theirs: only.scope }, compare);
      }
};

const mayBe = (a: Fixture, mine: Scope, b: Fixture, theirs: Scope, { names }: CompareResults): boolean => {
  if (a.date && b.date) return a.date.value === b.date.value;
  // two that met in a group may meet in a tie too, with any score
  if ([mine.kind, theirs.kind].includes('tie') && [mine.kind, theirs.kind].includes('grid')) return false;
  if (a.label !== undefined && b.label !== undefined && a.label !== b.label) return false;
  if (a.home !== 'unstated' && b.home !== 'unstated' && homeOf(a) !== homeOf(b)) return false;
  const said = compareOutcomes(a.outcome, seenFrom(a, b), winners(a, names));
  return (said === 'same' && scoreOf(a.outcome) !== undefined) || (said !== 'differs' && likeness(mine.words, theirs.words) >= 0.3);
};

const tellOnly = (side: Side, scope: Scope, met: ReadonlySet<Fixture>, paired: boolean, { collect, names }: CompareResults): void => {
  const known = ({ first, second }: Fixture): boolean => !names.asked.has(first) && !names.asked.has(second);
  const left = scope.fixtures.filter((fixture) => !met.has(fixture) && (known(fixture) || !paired));
  if (scope.tie) {
    if (!paired && left.length === scope.fixtures.length)
      collect.only(side, 'only-ties', { block: scope.block, cells: scope.fixtures[0]?.cells ?? [] }, scope.tie.names.join(' – '));
    else for (const fixture of left) collect.only(side, 'only-matches', atFixture(fixture), matchOf(fixture));
    return;
  }
  const code = left.length === scope.fixtures.length ? 'only-results' : 'only-matches';
  for (const fixture of left) if (isSaid(fixture)) collect.only(side, code, atFixture(fixture), matchOf(fixture));
};

/** A dash or an empty cell is no result that the other page lacks. */
const isSaid = ({ outcome }: Fixture): boolean => outcome.kind !== 'to-play' && !(outcome.kind === 'not-played' && outcome.why === 'dash');
