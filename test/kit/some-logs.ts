import fc from 'fast-check';
import { chainOn, type Draft, type Entry, MAIN, type What } from '../../src/log/index.ts';

export const SEASON = 'liga-huaraz/2026';

/** Drafts of one stream as a chain, each with the time and writer of its number where it does not say. */
export const streamOf = (
  stream: string,
  whats: readonly (What | Partial<Draft>)[],
  after: readonly Entry[] = [],
  writer = 'Liga',
): readonly Entry[] => {
  const last = after.findLast((entry) => entry.stream === stream);
  const drafts = whats.map((one, index): Draft => {
    const number = (last?.version ?? 0) + index + 1;
    const draft = 'kind' in one ? { what: one } : one;
    return {
      id: `${writer.toLowerCase()}-${number}`,
      recorded: `2026-03-01T10:00:${String(number % 60).padStart(2, '0')}Z`,
      by: writer,
      what: { kind: 'facts', text: '' },
      ...draft,
    };
  });
  return chainOn(last, SEASON, stream, drafts);
};

export const facts = (...lines: readonly string[]): What => ({ kind: 'facts', text: `${lines.join('\n')}\n` });

/** A season with its files, a league that keeps a group, and a few results. */
export const aLog = (): readonly Entry[] => [
  ...streamOf(MAIN, [
    {
      kind: 'opened',
      files: [
        { name: 'clubs.yaml', text: 'a: A\nb: B\n' },
        { name: 'regulations.yaml', text: 'season: 2026\n' },
      ],
    },
    { kind: 'stream', stream: 'huaraz', name: 'Liga de Huaraz', contests: ['huaraz'] },
    { kind: 'added', file: 'clubs.yaml', text: 'c: C\n' },
  ]),
  ...streamOf('huaraz', [
    facts('== huaraz', 'A 2-1 B'),
    facts('== huaraz', 'B 0-0 C'),
    { what: facts('== huaraz', 'A 2-0 C'), why: 'acta "corregida"' },
    facts('== huaraz', 'C 1-1 A'),
    facts('== huaraz', 'C 3-1 B'),
  ]),
];

// made of few and cheap parts: a log has many texts, and each run makes a hundred logs
const pieces = [
  'a',
  'B 1-0 ',
  'ñ',
  'Ñusta',
  '😀',
  'e\u0301',
  '"',
  '\\',
  '\u202e',
  'علي',
  ' ',
  '  ',
  '\u00a0',
  '#',
  ':',
  '@',
  '~',
  '|',
  '{',
  '\u2028',
];
const line = fc.array(fc.constantFrom(...pieces), { maxLength: 4 }).map((some) => some.join(''));
/** Every odd thing that a text of several lines must bring back from a text of a log. */
const odd = ['@ 1', '@@ x', '~ "', '  | a', '', ' ', '\t', 'opened:', 'undo: x', '== a', '\uFEFF', 'A 2-1 B', '# x', '\u0085', '\u007f'];
const text = fc
  .record({
    lines: fc.array(fc.oneof(line, fc.constantFrom(...odd)), { maxLength: 5 }),
    end: fc.constantFrom('\n', '\n', '\r\n', '\r'),
    ends: fc.boolean(),
  })
  .map(({ end, ends, lines }) => lines.join(end) + (ends ? end : ''));
const person = line.map((one) => `x${one.replaceAll('\u2028', '')}`);
const files = fc.uniqueArray(fc.record({ name: fc.constantFrom('clubs.yaml', 'regulations.yaml', 'the rules.txt'), text }), {
  selector: ({ name }) => name,
  minLength: 1,
});
const what: fc.Arbitrary<What> = fc.oneof(
  text.map((one): What => ({ kind: 'facts', text: one })),
  files.map((some): What => ({ kind: 'rules', files: some })),
  text.map((one): What => ({ kind: 'added', file: 'clubs.yaml', text: one })),
  fc.record({
    kind: fc.constant('stream' as const),
    stream: fc.constantFrom('huaraz', 'x_1'),
    name: person,
    contests: fc.array(fc.constantFrom('a', 'b/c', 'Región I'), { maxLength: 3 }),
  }),
  fc.constantFrom('e-0', 'e-1', 'E.2_x').map((one): What => ({ kind: 'undo', entry: one })),
);
const origin = fc.record({
  hash: fc.constantFrom('0', 'a9').map((one) => one.repeat(64).slice(0, 64)),
  knew: fc.constantFrom<readonly (readonly [number, number])[]>(
    [],
    [[1, 4]],
    [
      [1, 2],
      [5, 9],
    ],
  ),
});
const draft: fc.Arbitrary<Draft> = fc
  .record({
    recorded: fc.constantFrom('2026-02-28T23:59:59Z', '2024-02-29T00:00:00.007Z', '1999-12-31T12:00:00.000Z'),
    by: person,
    what,
    why: fc.option(person, { nil: undefined }),
    from: fc.option(origin, { nil: undefined }),
  })
  .map(({ from, why, ...rest }) => ({ id: '', ...rest, ...(why !== undefined && { why }), ...(from && { from }) }));

/** Any log that can be: some streams of any entries. */
export const someLog: fc.Arbitrary<readonly Entry[]> = fc
  .uniqueArray(
    fc.record({ stream: fc.constantFrom(MAIN, 'huaraz', 'x_1', 'Tribunal'), drafts: fc.array(draft, { minLength: 1, maxLength: 4 }) }),
    { selector: ({ stream }) => stream, minLength: 1, maxLength: 3 },
  )
  .map((streams) =>
    streams.flatMap(({ drafts, stream }) =>
      chainOn(
        undefined,
        SEASON,
        stream,
        drafts.map((one, i) => ({ ...one, id: `e-${i}` })),
      ),
    ),
  );
