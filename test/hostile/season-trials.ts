import { readFileSync } from 'node:fs';
import { makeRandom, type Random } from '../kit/random.ts';
import type { Depth, Files } from './doors.ts';
import { factsOver, planFrom, season, type Trial } from './trial.ts';

const ROOT = new URL('../../', import.meta.url);
const textOf = (path: string): string => readFileSync(new URL(path, ROOT), 'utf8');

/** A season folder that comes with the project: registers that lie above it are brought in. */
const folderOf = (path: string): Readonly<Record<string, string>> => {
  const rules = textOf(`${path}/regulations.yaml`);
  const registers = [...rules.matchAll(/^(?:clubs|territories|sources): ((?:\.\.\/)?\w+\.yaml)$/gm)].map(([, name]) => name ?? '');
  return {
    'regulations.yaml': rules.replaceAll(/^((?:clubs|territories|sources): )\.\.\//gm, '$1'),
    'facts.txt': textOf(`${path}/facts.txt`),
    ...Object.fromEntries(registers.map((name) => [name.replace('../', ''), textOf(`${path}/${name}`)])),
  };
};

/** A world cup: the smallest season in which everything is on record. */
const CUT = 'data/world-cup/2018';
const SLIPPED = ['data/world-cup/2018', 'data/euro/2016', 'examples/liga-distrital', 'examples/district-cup'] as const;

/** Followed to the document now and then only: there are thousands of them. */
const depthOf = (i: number): Depth => (i % 25 === 0 ? 'document' : 'answer');

/** A line without what its words and numbers say: what is read of it in the same way. */
const shapeOf = (line: string): string => line.replace(/\p{L}[\p{L}\p{M}]*(?:[ '’.-]+\p{L}[\p{L}\p{M}]*)*/gu, 'a').replace(/\d+/g, '9');

/** Whether a line is among the first few of its shape. */
const makeFirst = (most: number): ((line: string) => boolean) => {
  const seen = new Map<string, number>();
  return (line) => {
    const times = (seen.get(shapeOf(line)) ?? 0) + 1;
    seen.set(shapeOf(line), times);
    return times <= most;
  };
};

/** Where a text is cut, in bytes: at every one of the first line of each shape, at one of the other lines. */
const cutsOf = (text: string): readonly number[] => {
  const isFirst = makeFirst(1);
  const encoder = new TextEncoder();
  let start = 0;
  return text.split('\n').flatMap((line, i) => {
    const length = encoder.encode(`${line}\n`).length;
    const from = start;
    start += length;
    return isFirst(line) ? Array.from({ length }, (_, at) => from + at) : [from + ((i * 7) % length)];
  });
};

/** A real season whose files end too early: a letter may be cut in two. */
const cut = (): readonly Trial[] => {
  const files = folderOf(CUT);
  const plan = planFrom(() => files['regulations.yaml'] ?? '');
  return ['facts.txt', 'regulations.yaml'].flatMap((name) => {
    const whole = files[name] ?? '';
    const bytes = new TextEncoder().encode(whole);
    return cutsOf(whole).map((end, i) => {
      const called = `${CUT}/${name} cut after ${end} bytes`;
      const text = new TextDecoder().decode(bytes.subarray(0, end));
      // where only facts are cut, and between letters, the regulations need not be read again each time
      return name === 'facts.txt' && !text.endsWith('\uFFFD') && i % 25 !== 0
        ? factsOver(called, plan, () => text)
        : season(called, () => ({ ...files, [name]: bytes.subarray(0, end) }), 'anything', depthOf(i));
    });
  });
};

/** What a finger does to a line. */
const SLIPS: Readonly<Record<string, (line: string, random: Random) => string>> = {
  'one character lost': (line, { next }) => dropAt(line, next(line.length)),
  'one character twice': (line, { next }) => twiceAt(line, next(line.length)),
  'two characters swapped': (line, { next }) => swapAt(line, next(line.length)),
};
const dropAt = (line: string, at: number): string => line.slice(0, at) + line.slice(at + 1);
const twiceAt = (line: string, at: number): string => line.slice(0, at + 1) + line.slice(at);
const swapAt = (line: string, at: number): string =>
  line.slice(0, at) + line.slice(at + 1, at + 2) + line.slice(at, at + 1) + line.slice(at + 2);

/** Lines of real seasons, a few of each shape, slipped in three ways. */
const slipped = (): readonly Trial[] => SLIPPED.flatMap((id) => Object.keys(folderOf(id)).flatMap((name) => slippedFile(id, name)));

const slippedFile = (id: string, name: string): readonly Trial[] => {
  const files = folderOf(id);
  const plan = planFrom(() => files['regulations.yaml'] ?? '');
  const random = makeRandom(name.length + id.length);
  const isFirst = makeFirst(2);
  const lines = (files[name] ?? '').split('\n');
  return lines.flatMap((line, i) =>
    line === '' || !isFirst(line)
      ? []
      : Object.entries(SLIPS).map(([what, slip]) => {
          const changed = lines.with(i, slip(line, random)).join('\n');
          const called = `${id}/${name}:${i + 1}, ${what}`;
          return name === 'facts.txt' && i % 10 !== 0
            ? factsOver(called, plan, () => changed)
            : season(called, (): Files => ({ ...files, [name]: changed }), 'anything', depthOf(i));
        }),
  );
};

/** Lines of a real season's facts in a wrong place, missing, or twice. */
const shuffled = (): readonly Trial[] => {
  const files = folderOf('data/euro/2016');
  const plan = planFrom(() => files['regulations.yaml'] ?? '');
  const lines = (files['facts.txt'] ?? '').split('\n');
  const random = makeRandom(5);
  return Array.from({ length: 300 }, (_, i) => {
    const at = random.next(lines.length);
    const other = random.next(lines.length);
    const texts = {
      'without a line': lines.toSpliced(at, 1),
      'with a line twice': lines.toSpliced(other, 0, lines[at] ?? ''),
      'with a line elsewhere': lines.toSpliced(at, 1).toSpliced(other, 0, lines[at] ?? ''),
    };
    const [what, text] = random.pick(Object.entries(texts));
    return factsOver(`euro/2016 ${what} (${i})`, plan, () => text.join('\n'));
  });
};

export const cutTrials = cut;
export const slippedTrials = (): readonly Trial[] => [...slipped(), ...shuffled()];
