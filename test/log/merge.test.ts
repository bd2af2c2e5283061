import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Conflict, type Entry, effectOf, MAIN, type Merged, mergeStreams, verify, type What } from '../../src/log/index.ts';
import { aLog, facts, streamOf } from '../kit/some-logs.ts';

const base = aLog();
const field = (...whats: readonly What[]): readonly Entry[] => [...base, ...streamOf('huaraz', whats, base, 'Campo')];
const office = (...whats: readonly What[]): readonly Entry[] => [...base, ...streamOf('huaraz', whats, base, 'Oficina')];
const said = (...lines: readonly string[]): What => facts('== huaraz', ...lines);
const undo = (entry: string): What => ({ kind: 'undo', entry });

const merged = (ours: readonly Entry[], theirs: readonly Entry[]): readonly Entry[] => {
  const result = mergeStreams(ours, theirs, { conflicts: 'keep-both' });
  if (result.kind !== 'merged') throw new Error(JSON.stringify(result));
  return [...ours, ...result.entries];
};
/** Every line of facts that counts, with its section, in an order of its own. */
const factsIn = (entries: readonly Entry[]): readonly string[] =>
  effectOf(entries)
    .factsFiles.flatMap(({ name, text }) => {
      let section = '';
      return text.split('\n').flatMap((line) => {
        if (line.startsWith('==')) section = line;
        return line === '' || line.startsWith('==') || line.startsWith('language') ? [] : [`${name} ${section} ${line}`];
      });
    })
    .toSorted();
const conflictsIn = (result: Merged): readonly Conflict[] => (result.kind === 'refused' ? [] : result.conflicts);
const shown = ({ about, contest, ours, theirs }: Conflict): string =>
  `${about} ${contest ?? '-'}: ${[ours, theirs].map((side) => side.map(({ entry, line, text }) => `${entry.id}:${line} ${text}`).join(', ')).join(' | ')}`;

describe('copies that grew apart', () => {
  const [ours, theirs] = [office(said('A 1-1 B')), field(said('B 3-0 A'), said('B 1-0 C'))];

  test('hold everything after merging, and verify', () => {
    const all = merged(ours, theirs);
    expect(verify(all)).toEqual([]);
    expect(factsIn(all)).toEqual([...new Set([...factsIn(ours), ...factsIn(theirs)])].toSorted());
  });

  test('keep who wrote what, when and why, and where it comes from', () => {
    const [first, second] = merged(ours, theirs).slice(ours.length);
    const [one, two] = theirs.slice(base.length);
    expect(first).toMatchObject({
      id: one?.id,
      by: 'Campo',
      recorded: one?.recorded,
      version: 7,
      from: { hash: one?.hash, knew: [[1, 5]] },
    });
    expect(second).toMatchObject({
      id: two?.id,
      version: 8,
      from: {
        hash: two?.hash,
        knew: [
          [1, 5],
          [7, 7],
        ],
      },
    });
  });

  test('add nothing when they are merged again, in either direction', () => {
    const all = merged(ours, theirs);
    for (const other of [ours, theirs, all, base]) expect(merged(all, other)).toEqual(all);
    expect(factsIn(merged(merged(theirs, ours), all))).toEqual(factsIn(all));
    expect(merged(merged(theirs, ours), all)).toEqual(merged(theirs, ours));
  });

  test('that only grew on one side are taken over hash for hash', () => {
    expect(merged(base, theirs)).toEqual(theirs);
    expect(merged(theirs, base)).toEqual(theirs);
    expect(merged([], theirs)).toEqual(theirs);
  });

  test('go on growing and merge again', () => {
    const all = merged(ours, theirs);
    const later = [...theirs, ...streamOf('huaraz', [said('C 4-4 A')], theirs, 'Campo')];
    const again = merged(all, later);
    expect(again.slice(all.length)).toMatchObject([
      {
        by: 'Campo',
        version: 9,
        from: {
          knew: [
            [1, 5],
            [7, 8],
          ],
        },
      },
    ]);
    expect(verify(again)).toEqual([]);
  });

  test('with one id for two entries: the later gets another, and who undoes it means it', () => {
    const [mine, other] = [
      streamOf('huaraz', [said('A 1-1 B')], base, 'X'),
      streamOf('huaraz', [said('B 3-0 A'), said('B 1-0 C'), undo('x-6')], base, 'X'),
    ];
    const all = merged([...base, ...mine], [...base, ...other]);
    expect(verify(all)).toEqual([]);
    expect(factsIn(all).filter((line) => /A 1-1 B|B 3-0 A|B 1-0 C/.test(line))).toEqual([
      'huaraz.facts.txt == huaraz A 1-1 B',
      'huaraz.facts.txt == huaraz B 1-0 C',
    ]);
  });

  test('with one command tried on both: it is one entry', () => {
    const twice = streamOf('huaraz', [said('A 1-1 B'), { id: 'retry', what: said('B 3-0 A') }], base, 'Oficina');
    const once = streamOf('huaraz', [{ id: 'retry', what: said('B 3-0 A'), by: 'Oficina', recorded: twice[1]?.recorded ?? '' }], base);
    expect(merged([...base, ...twice], [...base, ...once])).toEqual([...base, ...twice]);
  });
});

describe('the same fact typed in both copies', () => {
  test.each([
    { why: 'counts once', ours: [said('A 1-1 B')], theirs: [said('A 1-1 B')], times: 1 },
    { why: 'counts as often as one copy has it', ours: [said('A 1-1 B')], theirs: [said('A 1-1 B', 'A 1-1 B')], times: 2 },
    { why: 'whichever has it more often', ours: [said('A 1-1 B'), said('A 1-1 B')], theirs: [said('A 1-1 B')], times: 2 },
    {
      why: 'and once more if one typed it knowing of an earlier one',
      ours: [said('A 9-9 B')],
      theirs: [said('A 2-1 B')],
      times: 2,
      line: 'A 2-1 B',
    },
    { why: 'is still there when one takes his back', ours: [said('A 1-1 B'), undo('oficina-6')], theirs: [said('A 1-1 B')], times: 1 },
  ])('$why', ({ line = 'A 1-1 B', ours, theirs, times }) => {
    for (const all of [merged(office(...ours), field(...theirs)), merged(field(...theirs), office(...ours))])
      expect(factsIn(all).filter((one) => one.endsWith(` ${line}`))).toHaveLength(times);
  });

  test('is no conflict', () => {
    expect(mergeStreams(office(said('A 1-1 B')), field(said('A 1-1 B', 'C 1-0 B')), { conflicts: 'refuse' }).kind).toBe('merged');
  });

  test('counts once of three copies', () => {
    const third = [...base, ...streamOf('huaraz', [said('A 1-1 B')], base, 'Tercero')];
    const all = merged(merged(office(said('A 1-1 B')), field(said('A 1-1 B'))), third);
    expect(factsIn(all).filter((one) => one.endsWith(' A 1-1 B'))).toHaveLength(1);
  });

  test('holds for a club that both registered', () => {
    const club: What = { kind: 'added', file: 'clubs.yaml', text: 'd: D\n' };
    const [ours, theirs] = ['Oficina', 'Campo'].map((writer) => [...base, ...streamOf(MAIN, [club], base, writer)]);
    const result = mergeStreams(ours ?? [], theirs ?? [], { conflicts: 'refuse' });
    expect(result.kind).toBe('merged');
    expect(effectOf(merged(ours ?? [], theirs ?? [])).files[0]?.text).toBe('a: A\nb: B\nc: C\nd: D\n');
  });
});

describe('facts of both copies that say different things of one thing are shown', () => {
  test.each([
    { why: 'a result', ours: ['A 1-1 B'], theirs: ['A 2-1 B'], is: 'match huaraz: oficina-6:2 A 1-1 B | campo-6:2 A 2-1 B' },
    {
      why: 'a result, with the names written otherwise',
      ours: ['A 1-1 B'],
      theirs: ['C 1-0 B', 'a 2-1 b'],
      is: 'match huaraz: oficina-6:2 A 1-1 B | campo-6:3 a 2-1 b',
    },
    {
      why: 'a leg, whoever is written first',
      ours: ['leg 1: A 1-1 B'],
      theirs: ['leg 1: B 2-1 A'],
      is: 'match huaraz: oficina-6:2 leg 1: A 1-1 B | campo-6:2 leg 1: B 2-1 A',
    },
    {
      why: 'a correction of one entry that both had',
      ours: ['A 1-1 B [corrects]'],
      theirs: ['A 2-2 B [corrects]'],
      is: 'match huaraz: oficina-6:2 A 1-1 B [corrects] | campo-6:2 A 2-2 B [corrects]',
    },
    {
      why: 'a fixture',
      ours: ['2026-05-01 A v B'],
      theirs: ['2026-05-02 A v B'],
      is: 'match huaraz: oficina-6:2 2026-05-01 A v B | campo-6:2 2026-05-02 A v B',
    },
    {
      why: 'a row',
      ours: ['row: A 1 0 0 2-1 3'],
      theirs: ['row: A 1 0 0 3-1 3'],
      is: 'row huaraz: oficina-6:2 row: A 1 0 0 2-1 3 | campo-6:2 row: A 1 0 0 3-1 3',
    },
    {
      why: 'a place',
      ours: ['placed: 1 A, 2 B'],
      theirs: ['placed: 1 B, 2 A'],
      is: 'placed huaraz: oficina-6:2 placed: 1 A, 2 B | campo-6:2 placed: 1 B, 2 A',
    },
    {
      why: 'a slot',
      ours: ['entry: 2 = A'],
      theirs: ['entry: 2 = B'],
      is: 'entry huaraz: oficina-6:2 entry: 2 = A | campo-6:2 entry: 2 = B',
    },
    { why: 'a draw', ours: ['draw: A, B'], theirs: ['draw: B, A'], is: 'draw huaraz: oficina-6:2 draw: A, B | campo-6:2 draw: B, A' },
    {
      why: 'a deduction',
      ours: ['points: A -3'],
      theirs: ['points: A -6'],
      is: 'points huaraz: oficina-6:2 points: A -3 | campo-6:2 points: A -6',
    },
    {
      why: 'a ruling',
      ours: ['ruling: R1 final'],
      theirs: ['ruling: R1 reversed'],
      is: 'ruling huaraz: oficina-6:2 ruling: R1 final | campo-6:2 ruling: R1 reversed',
    },
  ])('$why', ({ is, ours, theirs }) => {
    const copies = [office(said(...ours)), field(said(...theirs))] as const;
    const refused = mergeStreams(...copies, { conflicts: 'refuse' });
    expect(refused.kind).toBe('conflicts');
    expect(conflictsIn(refused).map(shown)).toEqual([is]);
    const kept = mergeStreams(...copies, { conflicts: 'keep-both' });
    expect(conflictsIn(kept)).toEqual(conflictsIn(refused));
    // nothing is dropped: both stand side by side
    const all = factsIn(merged(...copies));
    for (const line of [...ours, ...theirs]) expect(all.some((one) => one.endsWith(line))).toBe(true);
  });

  test.each([
    {
      why: 'what one corrected after both had typed it alike',
      ours: [said('A 1-1 B'), said('A 2-1 B [corrects]')],
      theirs: [said('A 1-1 B')],
    },
    { why: 'a fixture and its result', ours: [said('A v B')], theirs: [said('A 1-1 B')] },
    { why: 'a match there and one back', ours: [said('A 1-1 B')], theirs: [said('B 2-1 A')] },
    { why: 'one pair in two contests', ours: [said('A 1-1 B')], theirs: [facts('== recuay', 'A 2-1 B')] },
    { why: 'a result and what a ruling makes of it', ours: [said('A 1-1 B')], theirs: [said('A 3-0 B [awarded; by R1]')] },
    { why: 'what was taken back before', ours: [said('A 1-1 B'), undo('oficina-6')], theirs: [said('A 2-1 B')] },
  ])('but not $why', ({ ours, theirs }) => {
    expect(conflictsIn(mergeStreams(office(...ours), field(...theirs), { conflicts: 'refuse' })).map(shown)).toEqual([]);
  });

  test('one takes back what the other corrects', () => {
    const result = mergeStreams(office(undo('liga-1')), field(said('A 3-1 B [corrects]')), { conflicts: 'refuse' });
    expect(conflictsIn(result).map(shown)).toEqual(['match huaraz: oficina-6:1 undo: liga-1 | campo-6:2 A 3-1 B [corrects]']);
  });

  const main = (writer: string, what: What): readonly Entry[] => [...base, ...streamOf(MAIN, [what], base, writer)];
  test.each([
    {
      why: 'two amendments of one file',
      of: (text: string): What => ({ kind: 'rules', files: [{ name: 'regulations.yaml', text }] }),
      about: 'rules',
    },
    {
      why: 'two clubs with one key',
      of: (text: string): What => ({ kind: 'added', file: 'clubs.yaml', text: `d: ${text}\n` }),
      about: 'added',
    },
    { why: 'two keepers', of: (name: string): What => ({ kind: 'stream', stream: 'huaraz', name, contests: [] }), about: 'stream' },
  ])('$why', ({ about, of }) => {
    const result = mergeStreams(main('O', of('one')), main('C', of('two')), { conflicts: 'refuse' });
    expect(conflictsIn(result).map((one) => one.about)).toEqual([about]);
    expect(conflictsIn(mergeStreams(main('O', of('one')), main('C', of('one')), { conflicts: 'refuse' }))).toEqual([]);
  });
});

describe('what is no copy is refused', () => {
  test.each([
    { why: 'another season', theirs: base.map((entry) => ({ ...entry, season: 'otra/2026' })), code: 'log-changed' },
    { why: 'a season that began otherwise', theirs: streamOf(MAIN, [facts('== x', 'A 1-0 B')]), code: 'log-unrelated' },
    { why: 'a copy with a gap', theirs: base.filter(({ stream, version }) => stream === MAIN || version !== 2), code: 'log-missing' },
  ])('$why', ({ code, theirs }) => {
    const result = mergeStreams(office(), theirs, { conflicts: 'keep-both' });
    expect(result.kind === 'refused' && result.problems.map((one) => one.code)).toContain(code);
  });
});

test('merging in either order gives the same facts, every line of both, and again nothing', () => {
  // little in common, so that undoings reach into it
  const short = base.slice(0, 5);
  const fact = fc.constantFrom('A 1-1 B', 'A 2-1 B', 'B 0-0 A', 'entry: C', 'points: A -3', 'ruling: R1 final');
  const step = fc.oneof(
    { weight: 4, arbitrary: fc.array(fact, { minLength: 1, maxLength: 3 }) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 8 }) },
  );
  const grow = (writer: string, steps: readonly (readonly string[] | number)[], after: readonly Entry[]): readonly Entry[] => [
    ...after,
    ...streamOf(
      'huaraz',
      steps.map((one) => (typeof one === 'number' ? undo(one < 3 ? `liga-${one}` : `${writer.toLowerCase()}-${one}`) : said(...one))),
      after,
      writer,
    ),
  ];
  fc.assert(
    fc.property(fc.array(step, { maxLength: 4 }), fc.array(step, { maxLength: 4 }), fc.array(step, { maxLength: 3 }), (a, b, c) => {
      const [ours, theirs] = [grow('O', a, short), grow('C', b, short)];
      const [one, two] = [merged(ours, theirs), merged(theirs, ours)];
      expect(verify(one)).toEqual([]);
      expect(factsIn(one)).toEqual(factsIn(two));
      // what both had, either may take back
      const common = factsIn(short);
      for (const line of [...factsIn(ours), ...factsIn(theirs)]) if (!common.includes(line)) expect(factsIn(one)).toContain(line);
      expect(merged(one, theirs)).toEqual(one);
      expect(merged(one, two)).toEqual(one);
      const later = grow('C', c, theirs);
      expect(factsIn(merged(one, later))).toEqual(factsIn(merged(later, one)));
    }),
    { numRuns: 25 },
  );
});
