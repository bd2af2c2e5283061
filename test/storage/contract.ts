import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { LogStore } from '../../src/app/index.ts';
import { chainOn, type Entry, effectOf, formatLines, type Head, markOf, verify } from '../../src/log/index.ts';
import { backup, makeMemoryLog, restore } from '../../src/storage/index.ts';
import { facts, stream, write } from './entries.ts';

/** Where a store lives: opening it again finds what was there. */
export type Home = { readonly open: () => Promise<LogStore>; readonly forgets: 'when closed' | 'never' };

/** A slow machine makes a database in its own time. */
const PATIENCE = 300_000;

/** What holds in every home. `home` is called once, before the first test. */
export const keepsTheContract = (name: string, home: () => Promise<Home>): void => {
  let at: Home;
  let store: LogStore;
  let files: string;
  beforeAll(async () => {
    at = await home();
    store = await at.open();
    files = await mkdtemp(join(tmpdir(), 'ascenso-backup-'));
  }, PATIENCE);
  afterAll(async () => {
    await store.close();
    await rm(files, { recursive: true, force: true });
  }, PATIENCE);

  let count = 0;
  /** A season that no other test knows. */
  const fresh = (): string => {
    count += 1;
    return `${name}/${count}`;
  };

  describe(`reading from ${name}`, () => {
    test.each(['nothing/2026', '', 'a\0b', '\ud800', "'; drop table ascenso.entry; --", '%', 'ñ'.repeat(100_000)])(
      'a season that is not there is empty: %j',
      async (season) => {
        expect(await store.heads(season)).toEqual([]);
        expect(await store.read(season)).toEqual([]);
        expect(await store.read(season, [{ stream: 'main', version: 1, hash: 'x' }])).toEqual([]);
        expect(await store.kept.get(season, 'key', [])).toBeUndefined();
      },
    );

    test('streams come in the order of their names, entries in that of their versions', async () => {
      const season = fresh();
      const entries = ['b', 'main', 'Z', 'a-1', 'a', 'a_1'].map((each) => stream(season, each, '1', '2', '3'));
      for (const each of entries) expect(await store.append(each)).toBe('appended');
      const sorted = ['Z', 'a', 'a-1', 'a_1', 'b', 'main'];
      expect((await store.heads(season)).map((head) => head.stream)).toEqual(sorted);
      expect((await store.read(season)).map(({ stream: of, version }) => `${of} ${version}`)).toEqual(
        sorted.flatMap((each) => [1, 2, 3].map((version) => `${each} ${version}`)),
      );
      expect(await store.heads(season)).toEqual(
        sorted.map((each) => ({
          stream: each,
          version: 3,
          hash: entries.flat().find((one) => one.stream === each && one.version === 3)?.hash,
        })),
      );
    });

    test('only what came later is read again', async () => {
      const season = fresh();
      await store.append([...stream(season, 'a', '1', '2'), ...stream(season, 'b', '1')]);
      const before = await store.heads(season);
      expect(await store.read(season, before)).toEqual([]);
      await write(store, season, 'a', [facts('3')]);
      await write(store, season, 'c', [facts('1'), facts('2')]);
      const later = await store.read(season, before);
      expect(later.map(({ stream: of, id }) => `${of} ${id}`)).toEqual(['a 3', 'c 1', 'c 2']);
      const odd: readonly Head[] = [
        { stream: 'a', version: 99, hash: '' },
        { stream: 'a\0', version: 1, hash: '' },
      ];
      expect((await store.read(season, odd)).map((entry) => entry.stream)).toEqual(['b', 'c', 'c']);
    });

    test('a mark says where a log ends, and is another one after every append', async () => {
      const season = fresh();
      const marks = [await store.mark(season)];
      expect(marks).toEqual([markOf([])]);
      for (const [i, of] of ['b', 'main', 'b', 'n_1'].entries()) {
        await write(store, season, of, [facts(`${i}-1`), facts(`${i}-2`)]);
        marks.push(await store.mark(season));
        expect(marks.at(-1)).toBe(markOf(await store.heads(season)));
        expect(marks.at(-1)).toBe(effectOf(await store.read(season)).mark);
      }
      expect(new Set(marks).size).toBe(5);
    });

    test('a season is listed once, when it has entries', async () => {
      const [one, two] = [fresh(), fresh()];
      await store.append([...stream(two, 'a', '1'), ...stream(two, 'b', '1'), ...stream(one, 'a', '1')]);
      await store.append([]);
      const listed = await store.seasons();
      expect(listed.filter((season) => season === one || season === two)).toEqual([one, two].sort());
      expect(listed).toEqual([...listed].sort());
    });
  });

  describe(`backups of ${name}`, () => {
    test.each(['all.jsonl', 'all.jsonl.gz'])(
      'what was saved in %s comes back to another home, byte for byte',
      async (file) => {
        const season = fresh();
        await store.append([...stream(season, 'main', '1', '2'), ...stream(season, 'a', '1')]);
        const path = join(files, file);
        const saved = await backup(store, path);
        const seasons = await store.seasons();
        expect(saved).toMatchObject({ seasons: seasons.length });
        const other = makeMemoryLog();
        expect(await restore(other, path)).toEqual(saved);
        expect(await other.seasons()).toEqual(seasons);
        await backup(other, join(files, `again-${file}`));
        expect((await readFile(path)).equals(await readFile(join(files, `again-${file}`)))).toBe(true);
        // what is here already and the same is left alone
        expect(await restore(store, path)).toEqual({ seasons: 0, entries: 0 });
      },
      PATIENCE,
    );

    test('a backup comes into this home whole, or not at all', async () => {
      const [one, two, three] = [fresh(), fresh(), fresh()];
      const entries = [
        ...stream(one, 'main', '1', '2'),
        ...stream(one, 'b', '1'),
        ...stream(two, 'main', '1'),
        ...stream(three, 'main', '1'),
      ];
      const path = join(files, 'several.jsonl');
      await writeFile(path, formatLines(entries));
      const mine = stream(two, 'main', 'something-else');
      await store.append(mine);
      expect(await restore(store, path)).toEqual([{ code: 'season-differs', severity: 'error', args: { season: two } }]);
      expect([await store.heads(one), await store.read(two), await store.heads(three)]).toEqual([[], mine, []]);
      await writeFile(path, formatLines(entries.filter(({ season }) => season !== two)));
      expect(await restore(store, path)).toEqual({ seasons: 2, entries: 4 });
      expect(formatLines([...(await store.read(one)), ...(await store.read(three))])).toBe(await readFile(path, 'utf8'));
    });
  });

  describe(`appending to ${name}`, () => {
    const twoEntries = async (): Promise<{ readonly season: string; readonly there: readonly Entry[] }> => {
      const season = fresh();
      const there = stream(season, 'main', 'one', 'two');
      await store.append(there);
      return { season, there };
    };
    const following = (entries: readonly Entry[], season: string, ...ids: readonly string[]): readonly Entry[] =>
      chainOn(
        entries.at(-1),
        season,
        'main',
        ids.map((id) => facts(id)),
      );

    test.each([
      { why: 'the same entries again', late: ({ there }) => there },
      { why: 'the last of them again', late: ({ there }) => there.slice(1) },
      { why: 'a beginning where there is one', late: ({ season }) => stream(season, 'main', 'three') },
      { why: 'an entry after the first, when there are two', late: ({ season, there }) => following(there.slice(0, 1), season, 'three') },
      {
        why: 'an entry after others than those that are there',
        late: ({ season }) => stream(season, 'main', 'one', 'other', 'three').slice(2),
      },
      { why: 'an entry with a gap before it', late: ({ season, there }) => following(there, season, 'three', 'four').slice(1) },
      { why: 'the continuation of a stream that is not there', late: ({ season }) => stream(season, 'other', '1', '2').slice(1) },
      { why: 'an id that the stream has', late: ({ season, there }) => following(there, season, 'three', 'one') },
      {
        why: 'a new stream together with one that was faster',
        late: ({ season }) => [...stream(season, 'a-new', '1'), ...stream(season, 'main', 'three'), ...stream(season, 'z-new', '1')],
      },
    ] satisfies readonly { why: string; late: (at: { season: string; there: readonly Entry[] }) => readonly Entry[] }[])(
      '$why: behind, and nothing is written',
      async ({ late }) => {
        const { season, there } = await twoEntries();
        expect(await store.append(late({ season, there }))).toBe('behind');
        expect(await store.read(season)).toEqual(there);
        expect(await store.heads(season)).toHaveLength(1);
        // and the stream goes on as if nothing had been
        expect(await store.append(following(there, season, 'three'))).toBe('appended');
      },
    );

    test('an id may be in two streams', async () => {
      const season = fresh();
      expect(await store.append([...stream(season, 'a', 'same'), ...stream(season, 'b', 'same')])).toBe('appended');
    });

    test.each([
      { why: 'a season with a NUL', of: () => stream('a\0b', 'main', '1') },
      { why: 'a stream with a NUL', of: () => stream('a/1', 'ma\0in', '1') },
      { why: 'an id with a NUL', of: () => stream('a/1', 'main', '1\0') },
      { why: 'a text with a NUL', of: () => chainOn(undefined, 'a/1', 'main', [facts('1', 'A\0 1-0 B')]) },
      { why: 'half a surrogate pair', of: () => stream('a/1', 'main', '1').map((entry) => ({ ...entry, by: '\ud83d' })) },
      { why: 'an id twice', of: () => stream('a/1', 'main', '1', '1') },
      { why: 'a gap', of: () => stream('a/1', 'main', '1', '2', '3').filter(({ id }) => id !== '2') },
      { why: 'the wrong order', of: () => [...stream('a/1', 'main', '1', '2')].reverse() },
      { why: 'two chains', of: () => [...stream('a/1', 'main', '1'), ...stream('a/1', 'main', '0', '2').slice(1)] },
      { why: 'a version that is none', of: () => stream('a/1', 'main', '1').map((entry) => ({ ...entry, version: 0 })) },
    ])('$why is refused, and nothing is written', async ({ of }) => {
      await expect(store.append([...stream('refused/1', 'main', '1'), ...of()])).rejects.toThrow(RangeError);
      expect(await store.heads('refused/1')).toEqual([]);
    });

    test('what the caller does to its objects afterwards does not reach the log', async () => {
      const season = fresh();
      const own = structuredClone(stream(season, 'main', '1')) as { by: string; what: { text: string } }[] & Entry[];
      await store.append(own);
      const [mine] = own;
      if (mine !== undefined) [mine.by, mine.what.text] = ['somebody else', ''];
      const read = (await store.read(season)) as { by: string }[] & Entry[];
      expect(read).toEqual(stream(season, 'main', '1'));
      for (const entry of read) entry.by = 'a reader';
      expect(await store.read(season)).toEqual(stream(season, 'main', '1'));
    });

    test.each([
      { sort: 'emoji and planes beyond the first', text: '== 🏆\nA👨‍👩‍👧 1-0 𝒳 [🇵🇪]\n' },
      { sort: 'right to left', text: '== كأس\nأ 1-0 ب\u200f\u202e\n' },
      { sort: 'quotes, backslashes and SQL', text: `== "\\u0000 '; drop table ascenso.entry; -- \\x00 $1 \${a} ?\n` },
      { sort: 'the last of the first plane', text: '\uffff\ufffe\ufeff\u2028\u2029\n' },
      { sort: 'accents apart', text: 'e\u0301 é n\u0303\n' },
      { sort: 'blanks and line ends', text: ' \t\r\n\n  \n' },
      { sort: '100 kB', text: 'ñ1-0\n'.repeat(20_000) },
      { sort: '1 MB', text: '🏆 1-0\n'.repeat(125_000) },
    ])('a text comes back as it went: $sort', async ({ text }) => {
      const season = `${fresh()}/Ñandú-𝒳`;
      const entries = chainOn(undefined, season, 'main', [facts('1', text)]);
      expect(await store.append(entries)).toBe('appended');
      const read = await store.read(season);
      // not toEqual: a difference in a megabyte would be printed
      expect(formatLines(read) === formatLines(entries)).toBe(true);
      expect(verify(read, { heads: await store.heads(season) })).toEqual([]);
    });

    test(
      '2,000 entries go in at once, or none of them',
      async () => {
        const season = fresh();
        const text = 'Unión 1-0 Estrella\n'.repeat(80);
        const drafts = Array.from({ length: 2000 }, (_, index) => facts(String(index), text));
        const entries = chainOn(undefined, season, 'main', drafts);
        const [last] = entries.slice(-1);
        expect(await store.append([...entries, ...stream(season, 'other', '1', '2').slice(1)])).toBe('behind');
        expect(await store.heads(season)).toEqual([]);
        expect(await store.append(entries)).toBe('appended');
        expect(await store.heads(season)).toEqual([{ stream: 'main', version: 2000, hash: last?.hash }]);
        expect(formatLines(await store.read(season)) === formatLines(entries)).toBe(true);
      },
      PATIENCE,
    );
  });

  describe(`many at once in ${name}`, () => {
    test(
      '20 writers on one stream: each fact is there once, and the chain holds',
      async () => {
        const season = fresh();
        const writers = Array.from({ length: 20 }, async (_, writer) => {
          for (let turn = 0; turn < 5; turn += 1) await write(store, season, 'main', [facts(`${writer}-${turn}`)]);
        });
        await Promise.all(writers);
        const read = await store.read(season);
        expect(read.map(({ version }) => version)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
        expect(new Set(read.map(({ id }) => id)).size).toBe(100);
        expect(verify(read, { heads: await store.heads(season) })).toEqual([]);
      },
      PATIENCE,
    );

    test('of 20 who append to the same end, one wins', async () => {
      const season = fresh();
      const answers = await Promise.all(Array.from({ length: 20 }, (_, writer) => store.append(stream(season, 'main', String(writer)))));
      expect(answers.filter((answer) => answer === 'appended')).toHaveLength(1);
      expect(await store.read(season)).toHaveLength(1);
    });

    test(
      'writers of the same streams in another order do not wait for each other for ever',
      async () => {
        const season = fresh();
        const both = async (first: string, second: string, id: string): Promise<void> => {
          for (;;) {
            const heads = await store.heads(season);
            const on = (name: string) =>
              chainOn(
                heads.find((head) => head.stream === name),
                season,
                name,
                [facts(id)],
              );
            if ((await store.append([...on(first), ...on(second)])) === 'appended') return;
          }
        };
        await Promise.all(
          Array.from({ length: 12 }, (_, writer) => (writer % 2 === 0 ? both('a', 'b', `${writer}`) : both('b', 'a', `${writer}`))),
        );
        expect((await store.heads(season)).map(({ version }) => version)).toEqual([12, 12]);
        expect(verify(await store.read(season))).toEqual([]);
      },
      PATIENCE,
    );

    test(
      'a reader never sees a part of an append',
      async () => {
        const season = fresh();
        let open = true;
        const sizes: number[] = [];
        const reader = (async () => {
          // a pause, so that the others get their turn in memory too
          for (; open; await setImmediate()) sizes.push((await store.read(season)).length);
        })();
        for (let turn = 0; turn < 10; turn += 1) {
          const heads = await store.heads(season);
          const more = ['a', 'b'].flatMap((name) =>
            chainOn(
              heads.find((head) => head.stream === name),
              season,
              name,
              Array.from({ length: 25 }, (_, index) => facts(`${turn}-${index}`)),
            ),
          );
          await store.append(more);
        }
        open = false;
        await reader;
        expect(sizes.filter((size) => size % 50 !== 0)).toEqual([]);
      },
      PATIENCE,
    );
  });

  describe(`texts kept in ${name}`, () => {
    const at = (version: number): readonly Head[] => [
      { stream: 'main', version, hash: String(version) },
      { stream: 'a', version: 1, hash: 'a' },
    ];
    const texts = (...keys: readonly string[]): ReadonlyMap<string, string> => new Map(keys.map((key) => [key, `the text of ${key}`]));
    const keysAt = async (season: string, version: number): Promise<string> => {
      const found: string[] = [];
      for (const key of ['a', 'b', 'c']) if ((await store.kept.get(season, key, at(version))) === `the text of ${key}`) found.push(key);
      return found.join('');
    };

    test('a text is found by exactly the heads it was made from, in any order', async () => {
      const season = fresh();
      await store.kept.put(season, at(3), texts('a'), 'unknown');
      expect(await store.kept.get(season, 'a', [...at(3)].reverse())).toBe('the text of a');
      const others: readonly (readonly Head[])[] = [[], at(2), at(4), at(3).slice(1), [...at(3), { stream: 'c', version: 1, hash: 'c' }]];
      for (const heads of others) expect(await store.kept.get(season, 'a', heads)).toBeUndefined();
      expect(await store.kept.get(season, 'b', at(3))).toBeUndefined();
      expect(await store.kept.get(fresh(), 'a', at(3))).toBeUndefined();
    });

    test.each([
      {
        why: 'what else was made from the same heads stays',
        put: [
          [3, 'a'],
          [3, 'b'],
        ],
        at: 3,
        keys: 'ab',
      },
      {
        why: 'what was made from others is dropped',
        put: [
          [3, 'ab'],
          [4, 'c'],
        ],
        at: 4,
        keys: 'c',
      },
      {
        why: 'what is said to stay true stays',
        put: [
          [3, 'ab'],
          [4, 'c', 3],
        ],
        at: 4,
        keys: 'abc',
      },
      {
        why: 'what stayed true is no longer found by the old heads',
        put: [
          [3, 'ab'],
          [4, 'c', 3],
        ],
        at: 3,
        keys: '',
      },
      {
        why: 'what is said of other heads than those of what is kept is not believed',
        put: [
          [3, 'ab'],
          [5, 'c', 4],
        ],
        at: 5,
        keys: 'c',
      },
      {
        why: 'a latecomer does not displace what is newer',
        put: [
          [4, 'a'],
          [3, 'b'],
        ],
        at: 4,
        keys: 'a',
      },
      {
        why: 'nothing new, and all stays true',
        put: [
          [3, 'ab'],
          [4, '', 3],
        ],
        at: 4,
        keys: 'ab',
      },
    ] satisfies readonly { why: string; put: readonly (readonly [number, string, number?])[]; at: number; keys: string }[])(
      '$why',
      async ({ put, at: version, keys }) => {
        const season = fresh();
        for (const [heads, which, since] of put as readonly (readonly [number, string, number?])[])
          await store.kept.put(season, at(heads), texts(...which), since === undefined ? 'unknown' : { stillTrueSince: at(since) });
        expect(await keysAt(season, version)).toBe(keys);
      },
    );

    test('a text is replaced; one that cannot be stored leaves nothing under its key', async () => {
      const season = fresh();
      await store.kept.put(season, at(1), texts('a', 'b'), 'unknown');
      await store.kept.put(
        season,
        at(1),
        new Map([
          ['a', 'new'],
          ['b', 'a\0b'],
          ['\ud800', 'x'],
        ]),
        'unknown',
      );
      expect(await store.kept.get(season, 'a', at(1))).toBe('new');
      expect(await store.kept.get(season, 'b', at(1))).toBeUndefined();
      expect(await store.kept.get(season, '\ud800', at(1))).toBeUndefined();
      const long = '𝒳'.repeat(300_000);
      await store.kept.put(season, at(1), new Map([['long', long]]), 'unknown');
      expect((await store.kept.get(season, 'long', at(1))) === long).toBe(true);
    });

    test('dropping changes nothing but what is kept', async () => {
      const [one, two] = [fresh(), fresh()];
      const entries = stream(one, 'main', '1', '2');
      await store.append(entries);
      for (const season of [one, two]) await store.kept.put(season, at(1), texts('a'), 'unknown');
      await store.kept.drop(one);
      expect([await keysAt(one, 1), await keysAt(two, 1)]).toEqual(['', 'a']);
      await store.kept.drop();
      expect(await keysAt(two, 1)).toBe('');
      expect(await store.read(one)).toEqual(entries);
      await store.kept.put(two, at(1), texts('b'), { stillTrueSince: at(0) });
      expect(await keysAt(two, 1)).toBe('b');
    });

    test('many who keep texts at once leave those of one moment', async () => {
      const season = fresh();
      await Promise.all(
        Array.from({ length: 20 }, (_, version) => store.kept.put(season, at(version + 1), texts('a', 'b', 'c'), 'unknown')),
      );
      expect(await keysAt(season, 20)).toBe('abc');
    });
  });

  test(
    `${name} answers as memory does, whatever comes`,
    async () => {
      type Step = { readonly name: string; readonly id: string; readonly on: 'end' | 'nothing' | 'earlier' };
      const step: fc.Arbitrary<Step> = fc.record({
        name: fc.constantFrom('main', 'a', 'b'),
        id: fc.integer({ min: 0, max: 8 }).map(String),
        on: fc.constantFrom('end', 'end', 'end', 'nothing', 'earlier'),
      });
      await fc.assert(
        fc.asyncProperty(fc.array(fc.array(step, { minLength: 1, maxLength: 3 }), { maxLength: 8 }), async (appends) => {
          const season = fresh();
          const model = makeMemoryLog();
          for (const steps of appends) {
            const there = await model.read(season);
            const entries = new Map<string, readonly Entry[]>();
            for (const { name: of, id, on } of steps) {
              const own = there.filter((entry) => entry.stream === of);
              const head = on === 'end' ? own.at(-1) : on === 'earlier' ? own.at(-2) : undefined;
              entries.set(of, chainOn(head, season, of, [facts(id), facts(`${id}-again`)]));
            }
            const all = [...entries.values()].flat();
            expect(await store.append(all)).toBe(await model.append(all));
            expect(await store.heads(season)).toEqual(await model.heads(season));
          }
          expect(formatLines(await store.read(season))).toBe(formatLines(await model.read(season)));
        }),
        { numRuns: 25 },
      );
    },
    PATIENCE,
  );

  test(
    `${name} keeps everything when it is closed and opened again`,
    async () => {
      const season = fresh();
      const entries = [...stream(season, 'main', '1', '2'), ...stream(season, 'a', '1')];
      await store.append(entries);
      const heads = await store.heads(season);
      await store.kept.put(season, heads, new Map([['a', 'kept']]), 'unknown');
      const seasons = await store.seasons();
      await store.close();
      store = await at.open();
      const kept = at.forgets === 'never';
      expect(await store.seasons()).toEqual(kept ? seasons : []);
      expect(formatLines(await store.read(season))).toBe(formatLines(kept ? entries : []));
      expect(await store.kept.get(season, 'a', heads)).toBe(kept ? 'kept' : undefined);
    },
    PATIENCE,
  );
};
