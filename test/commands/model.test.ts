import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  append,
  correctResult,
  type Decide,
  enterTeams,
  exportLog,
  folderOfTexts,
  type Office,
  openSeason,
  readSeason,
  recordResult,
  type Shelf,
  undoEntry,
} from '../../src/app/index.ts';
import { logShelf, makeMemoryLog } from '../../src/storage/index.ts';
import { presentSeason } from '../../src/wire/index.ts';

const RULES = `competition: { id: liga, name: Liga }
season: 2030
defaults: { group: { rounds: 2, decided-by: [points, goal-difference for listing, play-off neutral, lots] } }
before: { clubs: 4 }
stages: { league: { group: 1-4 of clubs } }
champion: 1 of league
`;
const CLUBS = ['Alfa', 'Beta', 'Gama', 'Delta'];
const S = 'liga/2030';

type Command =
  | { readonly kind: 'result' | 'correct'; readonly home: number; readonly away: number; readonly score: readonly [number, number] }
  | { readonly kind: 'undo' };
const club = fc.integer({ min: 0, max: CLUBS.length - 1 });
const goals = fc.integer({ min: 0, max: 3 });
const command: fc.Arbitrary<Command> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ kind: fc.constant('result' as const), home: club, away: club, score: fc.tuple(goals, goals) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('correct' as const), home: club, away: club, score: fc.tuple(goals, goals) }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('undo' as const) }) },
);

/** What a league is to a child: who played whom, what came out, and what was done last. */
const makeModel = () => {
  const results = new Map<string, readonly string[]>();
  const done: { readonly pair: string; readonly before: readonly string[]; readonly season: string }[] = [];
  return {
    results,
    /** Whether the command can be done; does it. `season`: as it stands before. */
    tell: (one: Command, season: string): 'done' | 'refused' => {
      if (one.kind === 'undo') {
        const last = done.pop();
        if (last) results.set(last.pair, last.before);
        return last ? 'done' : 'refused';
      }
      const pair = `${one.home} ${one.away}`;
      const before = results.get(pair) ?? [];
      if (one.home === one.away || before.length > 0 !== (one.kind === 'correct')) return 'refused';
      done.push({ pair, before, season });
      results.set(pair, [...before, one.score.join('-')]);
      return 'done';
    },
    /** The season before what an undo takes back. */
    beforeLast: (): string | undefined => done.at(-1)?.season,
  };
};

const makeLeague = async () => {
  const store = makeMemoryLog();
  const base: Shelf = {
    list: async () => [],
    open: async (id) => (id === 'base' ? folderOfTexts('base', [{ name: 'regulations.yaml', text: RULES }], base) : undefined),
  };
  const office: Office = {
    store: async () => store,
    shelf: logShelf(
      async () => store,
      base,
      () => {},
    ),
  };
  let number = 0;
  const signed = () => {
    number += 1;
    const recorded = new Date(Date.UTC(2030, 0, 1, 0, 0, number)).toISOString();
    return { season: S, id: `n${number}`, recorded, by: 'Ana', writes: 'entry', warnings: 'refuse' } as const;
  };
  const opened = await openSeason(office, { ...signed(), from: 'base', takes: 'rules' });
  expect(opened.kind).toBe('opened');
  const write = (decide: Decide) => append(office, signed(), decide);
  // entered by its last entry before the game begins: nothing of it can be taken back by it
  expect((await write(enterTeams({ contest: 'clubs', teams: CLUBS, names: 'as-typed' }))).kind).toBe('written');
  return { office, store, write, undo: () => undoEntry(office, signed(), {}) };
};

const shown = async (shelf: Shelf): Promise<string> => {
  const read = await readSeason(shelf, S, {});
  if (read.kind !== 'read') throw new Error(read.kind);
  return JSON.stringify(presentSeason(S, read.season, read.problems));
};

const decideOf = (one: Exclude<Command, { readonly kind: 'undo' }>): Decide => {
  const order = { match: `${CLUBS[one.home]} ${one.score.join('-')} ${CLUBS[one.away]}`, language: 'en' as const };
  return one.kind === 'result' ? recordResult(order) : correctResult(order);
};

test('whatever is commanded, the season is what the model says; what is refused writes nothing, and undoing restores', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(command, { maxLength: 10 }), async (commands) => {
      const { office, store, undo, write } = await makeLeague();
      const model = makeModel();
      for (const one of commands) {
        const heads = await store.heads(S);
        const restored = one.kind === 'undo' ? model.beforeLast() : undefined;
        // with nothing left to take back, an undo would reach the entries of the clubs: the game does not begin before them
        if (one.kind === 'undo' && restored === undefined) continue;
        const before = one.kind === 'undo' ? '' : await shown(office.shelf);
        const expected = model.tell(one, before);
        const done = await (one.kind === 'undo' ? undo() : write(decideOf(one)));
        expect([one, done.kind]).toEqual([one, expected === 'done' ? 'written' : 'refused']);
        if (expected === 'refused') expect(await store.heads(S)).toEqual(heads);
        if (restored !== undefined) expect(await shown(office.shelf)).toBe(restored);
      }
      const read = await readSeason(office.shelf, S, {});
      const league = read.kind === 'read' ? read.season.contests.find(({ matches }) => matches.length > 0) : undefined;
      const scores = (league?.matches ?? []).map(({ outcome }) => ('score' in outcome ? outcome.score?.join('-') : undefined)).sort();
      expect(scores).toEqual([...model.results.values()].flatMap((all) => all.at(-1) ?? []).sort());

      const copy = makeMemoryLog();
      await copy.append(await store.read(S));
      const other: Office = {
        store: async () => copy,
        shelf: logShelf(
          async () => copy,
          { list: async () => [], open: async () => undefined },
          () => {},
        ),
      };
      expect(await exportLog(other, S)).toEqual(await exportLog(office, S));
      expect(await shown(other.shelf)).toBe(await shown(office.shelf));
    }),
    { numRuns: 12 },
  );
}, 60_000);
