import { type Club, fold } from '../../engine/index.ts';
import type { IdentityAnswer } from '../../formats/index.ts';
import { type Identity, identify, type Mention } from '../facts/identities.ts';
import { keyOf } from '../page/keys.ts';
import type { Block, Cell, Page } from '../page/page.ts';

/** Who may be meant, where somebody knows the clubs: their register, and answers that a person gave about names. */
export type KnownClubs = {
  readonly clubs: readonly Club[];
  readonly answers?: ReadonlyMap<string, IdentityAnswer>;
  readonly season?: string;
};

/** The teams of two pages. `keyIn` gives the same key for a name of each page if it is sure that they mean one team. */
export type TeamNames = {
  readonly keyIn: Readonly<Record<'one' | 'other', (name: string) => string>>;
  /** Whether a page names the team anywhere. */
  readonly isOn: Readonly<Record<'one' | 'other', (key: string) => boolean>>;
  /** Keys of `one` with those of `other` that may mean the same team; nobody knows. */
  readonly unsure: ReadonlyMap<string, ReadonlySet<string>>;
  /** Every key that is in `unsure`, on either side. */
  readonly asked: ReadonlySet<string>;
  /** Keys that one page has and the other has not, the unsure among them, with a cell each. */
  readonly only: Readonly<Record<'one' | 'other', ReadonlyMap<string, Named>>>;
};

type Named = { readonly cell: Cell<string>; readonly block: number };
/** A team of a page: the first cell that names it, its codes, and what stands around it. */
type Met = Named & { readonly codes: Set<string>; readonly contests: Set<string>; readonly places: Set<string> };

/**
 * The same name is the same team, accents and case aside; so are two names of one club, where clubs are known. A name that
 * is only like another is the same team if the two also share a code; else it is unsure.
 */
export const teamNames = (one: Page, other: Page, known: KnownClubs): TeamNames => {
  const [ones, others] = [teamsOn(one), teamsOn(other)] as const;
  const [sureOnes, sureOthers] = [clubKeys(ones, known), clubKeys(others, known)] as const;
  // the same words mean the club of which one of the pages is sure
  const keyIn =
    (mine: ReadonlyMap<string, string>, theirs: ReadonlyMap<string, string>) =>
    (name: string): string => {
      const key = keyOf(name);
      return mine.get(key) ?? theirs.get(key) ?? key;
    };
  const keyOfOne = keyIn(sureOnes, sureOthers);
  const plainOther = keyIn(sureOthers, sureOnes);
  const metOne = byKey(ones, keyOfOne);
  const metOther = byKey(others, plainOther);
  const onlyOne = without(metOne, metOther);
  const onlyOther = without(metOther, metOne);
  const like = likePairs(onlyOne, onlyOther, known);
  const renamed = new Map<string, string>();
  const unsure = new Map<string, Set<string>>();
  for (const [mine, theirs] of like) {
    const sure = [...theirs].filter((key) => shareCode(onlyOne.get(mine), onlyOther.get(key)));
    const [only] = sure;
    if (sure.length === 1 && only !== undefined && !renamed.has(only)) renamed.set(only, mine);
    else unsure.set(mine, theirs);
  }
  for (const [theirs, mine] of renamed) {
    onlyOne.delete(mine);
    onlyOther.delete(theirs);
  }
  for (const theirs of unsure.values()) for (const key of [...theirs]) if (renamed.has(key)) theirs.delete(key);
  const keyOfOther = (name: string): string => {
    const key = plainOther(name);
    return renamed.get(key) ?? key;
  };
  const open = new Map([...unsure].filter(([, theirs]) => theirs.size > 0));
  return {
    keyIn: { one: keyOfOne, other: keyOfOther },
    isOn: { one: (key) => metOne.has(key), other: (key) => metOther.has(key) || [...renamed.values()].includes(key) },
    unsure: open,
    asked: new Set([...open].flatMap(([mine, theirs]) => [mine, ...theirs])),
    only: { one: onlyOne, other: onlyOther },
  };
};

const shareCode = (one: Met | undefined, other: Met | undefined): boolean =>
  one !== undefined && other !== undefined && [...one.codes].some((code) => other.codes.has(code));

const without = (mine: ReadonlyMap<string, Met>, theirs: ReadonlyMap<string, Met>): Map<string, Met> =>
  new Map([...mine].filter(([key]) => !theirs.has(key)));

const byKey = (teams: ReadonlyMap<string, Met>, keyOfName: (name: string) => string): Map<string, Met> => {
  const met = new Map<string, Met>();
  for (const team of teams.values()) {
    const key = keyOfName(team.cell.value);
    const known = met.get(key);
    if (known) for (const code of team.codes) known.codes.add(code);
    else met.set(key, team);
  }
  return met;
};

/** Keys of the names that are sure to mean a club of the register. No name folds to a text with a line break. */
const clubKeys = (teams: ReadonlyMap<string, Met>, known: KnownClubs): ReadonlyMap<string, string> => {
  if (known.clubs.length === 0) return new Map();
  const found = identify([...teams.values()].map(mentionOf), known.clubs, known.answers ?? new Map(), known.season);
  return new Map(found.flatMap(({ club, name }) => (club ? [[keyOf(name), `\n${club.id}`] as const] : [])));
};

const mentionOf = ({ cell, contests, places }: Met): Mention => ({ name: cell.value, contests: [...contests], places: [...places] });

/** More names than this that only one page has are other teams, not other spellings. */
const MOST_COMPARED = 150;

/** For each name that only `one` has, those that only `other` has and that are spelled like it or hold its words. */
const likePairs = (
  ones: ReadonlyMap<string, Met>,
  others: ReadonlyMap<string, Met>,
  { season }: KnownClubs,
): ReadonlyMap<string, Set<string>> => {
  const like = new Map<string, Set<string>>();
  if (ones.size === 0 || others.size === 0 || others.size > MOST_COMPARED || ones.size > MOST_COMPARED) return like;
  const asClubs = [...others].map(([key, { cell }]): Club => ({ id: key, name: cell.value, aliases: [] }));
  const mentions = [...ones.values()].map(({ cell }): Mention => ({ name: cell.value, contests: [], places: [] }));
  const found: readonly Identity[] = identify(mentions, asClubs, new Map(), season);
  const wordsOf = new Map([...others].map(([key, { cell }]) => [key, words(cell.value)]));
  for (const [i, key] of [...ones.keys()].entries()) {
    const name = mentions[i]?.name ?? '';
    const spelled = (found[i]?.candidates ?? []).filter((club) => isSpelledLike(name, club.name));
    const candidates = new Set(spelled.map(({ id }) => id));
    const own = words(name);
    for (const [theirs, said] of wordsOf) if (holds(own, said) || holds(said, own)) candidates.add(theirs);
    if (candidates.size > 0) like.set(key, candidates);
  }
  return like;
};

const words = (name: string): readonly string[] =>
  fold(name.slice(0, 200))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word.length > 1);

/** Half of a name is often a word that many have (Deportivo, Unión): enough letters in a row must be the same in both. */
const isSpelledLike = (one: string, other: string): boolean => {
  const [a, b] = [lettersOf(one), lettersOf(other)];
  let shared = 0;
  for (const pair of a) if (b.has(pair)) shared += 1;
  return shared * 2 >= (a.size + b.size) * LIKE;
};

const LIKE = 0.7;

/** Two letters in a row, each pair once. */
const lettersOf = (name: string): ReadonlySet<string> => {
  const plain = ` ${fold(name.slice(0, 200))} `;
  return new Set(Array.from({ length: plain.length - 1 }, (_, i) => plain.slice(i, i + 2)));
};

const holds = (more: readonly string[], fewer: readonly string[]): boolean =>
  fewer.length > 0 && fewer.length < more.length && fewer.every((word) => more.includes(word));

const teamsOn = ({ blocks }: Page): ReadonlyMap<string, Met> => {
  const teams = new Map<string, Met>();
  const meet = (cell: Cell<string>, block: number, code?: string, places: readonly (Cell<string> | undefined)[] = []): void => {
    const key = keyOf(cell.value);
    const team = teams.get(key) ?? { cell, block, codes: new Set(), contests: new Set(), places: new Set() };
    teams.set(key, team);
    if (code !== undefined && code !== '') team.codes.add(fold(code.slice(0, 200)));
    for (const step of blocks[block]?.heading ?? []) if (team.contests.size < 50) team.contests.add(step);
    for (const place of places) if (place && place.value !== '') team.places.add(place.value);
  };
  for (const [index, block] of blocks.entries()) meetAll(block, index, meet);
  return teams;
};

type Meet = (cell: Cell<string>, block: number, code?: string, places?: readonly (Cell<string> | undefined)[]) => void;

const meetAll = (block: Block, index: number, meet: Meet): void => {
  switch (block.kind) {
    case 'standings':
      for (const { code, team } of block.rows) meet(team, index, code);
      break;
    case 'grid':
      for (const { code, name } of block.teams) meet(name, index, code);
      break;
    case 'tie':
    case 'match':
      for (const team of block.teams) meet(team, index);
      break;
    case 'qualifiers':
      for (const { from, place, team } of block.rows) meet(team, index, undefined, [from, place]);
      break;
    case 'bracket':
      for (const { sides } of block.rounds) for (const { team } of sides) if (team) meet(team, index);
      break;
  }
};
