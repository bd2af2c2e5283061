import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Layer } from './index.ts';
import { decodeRules, layRules, parseClubs, parseFacts, parseRegulations, parseSources, parseTerritories, readLayer } from './index.ts';
import { regulationsSchema } from './schema.ts';
import type { Schema } from './shape.ts';
import { keysOf, SHAPES, type ShapeName } from './shapes.ts';

const ROOT = join(import.meta.dirname, '../..');
const read = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const schema = regulationsSchema();
const definitions = schema['$defs'] as Readonly<Record<string, Schema>>;

/** The part of JSON Schema that ours uses. Gives the path of what does not fit. */
const misfits = (value: unknown, shape: Schema, path = '$'): readonly string[] => {
  const known = new Set([
    '$schema',
    '$defs',
    '$ref',
    'title',
    'description',
    'examples',
    'type',
    'enum',
    'const',
    'anyOf',
    'properties',
    'required',
    'additionalProperties',
    'items',
    'minimum',
    'maximum',
  ]);
  for (const keyword of Object.keys(shape)) if (!known.has(keyword)) throw new Error(`this test does not know ${keyword}`);
  const found: string[] = [];
  if (typeof shape['$ref'] === 'string')
    found.push(...misfits(value, definitions[shape['$ref'].slice('#/$defs/'.length)] ?? { enum: [] }, path));
  if (shape['type'] !== undefined) {
    const types = [shape['type']].flat();
    const is = Array.isArray(value)
      ? ['array']
      : value === null
        ? ['null']
        : Number.isInteger(value)
          ? ['integer', 'number']
          : [typeof value];
    if (!is.some((type) => types.includes(type))) return [...found, `${path}: ${is.join()} is not ${types.join('|')}`];
  }
  if (Array.isArray(shape['enum']) && !shape['enum'].includes(value))
    found.push(`${path}: ${String(value)} is none of ${shape['enum'].join()}`);
  if ('const' in shape && shape['const'] !== value) found.push(`${path}: ${String(value)}`);
  if (typeof shape['minimum'] === 'number' && !(Number(value) >= shape['minimum'])) found.push(`${path}: too small`);
  if (typeof shape['maximum'] === 'number' && !(Number(value) <= shape['maximum'])) found.push(`${path}: too large`);
  if (Array.isArray(shape['anyOf'])) {
    const tries = (shape['anyOf'] as Schema[]).map((one) => misfits(value, one, path));
    if (!tries.some((one) => one.length === 0)) found.push(...(tries.toSorted((a, b) => b.join().length - a.join().length)[0] ?? []));
  }
  if (Array.isArray(value) && shape['items'])
    for (const [i, item] of value.entries()) found.push(...misfits(item, shape['items'] as Schema, `${path}[${i}]`));
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const properties = (shape['properties'] ?? {}) as Readonly<Record<string, Schema>>;
    for (const key of (shape['required'] ?? []) as string[]) if (!(key in value)) found.push(`${path}: ${key} missing`);
    for (const [key, item] of Object.entries(value)) {
      const own = properties[key];
      if (own) found.push(...misfits(item, own, `${path}.${key}`));
      else if (shape['additionalProperties'] === false) found.push(`${path}: ${key} unknown`);
      else if (shape['additionalProperties']) found.push(...misfits(item, shape['additionalProperties'] as Schema, `${path}.${key}`));
    }
  }
  return found;
};

// To renew the file: npx tsx -e "import('./src/formats/schema.ts').then((m) => console.log(JSON.stringify(m.regulationsSchema(), null, 2)))" > schema/regulations.schema.json
test('the schema that editors read is the one made of the reader’s own table', () => {
  expect(JSON.parse(read('schema/regulations.schema.json'))).toEqual(schema);
});

test('every key of every shape has a description, and every reference of the schema is defined', () => {
  for (const shape of Object.keys(SHAPES) as ShapeName[]) {
    expect(keysOf(shape).length).toBeGreaterThan(0);
    expect(SHAPES[shape].says).toMatch(/\.$/);
    for (const key of Object.values(SHAPES[shape].keys)) expect(key.says.length).toBeGreaterThan(5);
  }
  const references = [...JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g)].map((match) => match[1] ?? '');
  expect(references.length).toBeGreaterThan(40);
  expect(references.filter((name) => !(name in definitions))).toEqual([]);
});

const competitions = readdirSync(join(ROOT, 'data'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const seasons = competitions.flatMap(({ name }) =>
  readdirSync(join(ROOT, 'data', name), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => `data/${name}/${entry.name}`),
);

test('there are seasons to read', () => expect(seasons.length).toBeGreaterThanOrEqual(3));

/** A season's own file first, then what it refines. */
const layersOf = (file: string): readonly Layer[] => {
  const layer = readLayer(read(file), file);
  return [layer, ...(layer.base ? layersOf(join(dirname(file), layer.base.path)) : [])];
};

describe.each(seasons)('%s', (season) => {
  test('its regulations are read without a problem', () => {
    const file = `${season}/regulations.yaml`;
    const { regulations, registers, problems } = decodeRules(layRules(layersOf(file)));
    expect(problems).toEqual([]);
    expect(regulations?.stages.length).toBeGreaterThan(0);
    for (const { path, spot } of Object.values(registers)) {
      const text = read(join(dirname(spot.file), path));
      const parsed = path.endsWith('clubs.yaml')
        ? parseClubs(text, path)
        : path.endsWith('territories.yaml')
          ? parseTerritories(text, path)
          : parseSources(text, path);
      expect(parsed.problems).toEqual([]);
      expect(Object.values(parsed)[0]?.length).toBeGreaterThan(0);
    }
  });

  test('its facts are read without a problem', () => {
    for (const name of readdirSync(join(ROOT, season)).filter((one) => one === 'facts.txt' || one.endsWith('.facts.txt'))) {
      const { statements, problems } = parseFacts(read(`${season}/${name}`), name);
      expect(problems).toEqual([]);
      expect(statements.length).toBeGreaterThan(0);
    }
  });

  test('its regulations fit the schema', () => {
    expect(misfits(parse(read(`${season}/regulations.yaml`)), schema)).toEqual([]);
  });
});

const ADVANCED = `competition: A
season: 1
defaults: { list: { decided-by: [points-per-match, fair-play] } }
stages:
  a: { group: 1-4 of x, rounds: 1, decided-by: [points, head-to-head, { among-level: { order: [points, goals], restart: after-each } }, figure fouls fewer, { figure: { name: fouls, better: fewer } }, place in b § 1, { place: { in: b } }, { relative-points: { reading: share } }, { fair-play: { article: x } }, lots] }
  thirds: { list: 3 of each in groups, drop-against: 4, points: { win: 2 }, decided-by: [points, goal-difference] }`;
const FORMS = `competition: A
season: 1
defaults: { group: { matches-each: 6, absent: { points: -1, out-after: 2, article: 21 }, decided-by: points }, tie: { legs: 2, decided-by: [{ either: [third-match neutral, extra-time], article: 18 }] } }
barred: { B: [First Division, p], reserves: { from: First Division, article: 11 }, C: p }
stages:
  first: { group: 1-4 of x, rounds: listed, exclusion: { played: stand-from-half }, absent: nothing, if-declined: next }
  title: { group: [1 of first with 1 point, 1-2 of each in y or 1 if under 6, 1-2 of z not in 1 of first and 2 of first], rounds: 1, carries: half § 14 }
  down: { group: 5-8 of first, rounds: 2, carries: { points: half-down, goals: all, article: 14 } }
  year: { list: 1-4 of first, decided-by: points, records: [first, title] }
  thirds: { allocation: 1-2 of year, eligible: { m1: a/b, m2: any }, table: { ab: a b, c/d: c d }, article: 20 }
  p: { seeded: 9-24 of year, as: p, legs: 1, ground: neutral, defaults: { tie: { decided-by: points } }, if-declined: vacant }
  t: m1 of thirds v m2 of thirds`;

test.each([
  { why: 'mini-tables, figures, places and lists', yaml: ADVANCED },
  { why: 'listed fixtures, carried records, allocations, seeded rounds, bars', yaml: FORMS },
])('$why fit the schema and are read', ({ yaml }) => {
  expect(misfits(parse(yaml), schema)).toEqual([]);
  expect(parseRegulations(yaml, 'f').problems).toEqual([]);
});

const LAYER = `extends: ../national.yaml
season: 2
locked: [prizes, { key: walkover, article: 12 }]
before: { last: { season: ../1, name: Last year } }
stages:
  a: { contests: { b: none, c: { walkover: 3-0, rounds: 2 } } }
  d: { each: { x: districts within canete }, contest: 2 }
  e: { each: { x: { kind: district, within: canete } }, contest: 2 }
amendments: [{ by: { es: Junta, en: Board }, date: 2030-05-12, article: circular 3, change: { stages: { a: { rounds: 1 } } } }]`;
test('layers, amendments, joined seasons and territories of the register fit the schema', () => {
  expect(misfits(parse(LAYER), schema)).toEqual([]);
});

test.each([
  { why: 'a misspelled mini-table', yaml: ADVANCED.replace('restart', 'restrat'), finds: /a/ },
  { why: 'a list without slots', yaml: ADVANCED.replace('list: 3', 'lists: 3'), finds: /thirds/ },
  { why: 'a record carried by thirds', yaml: FORMS.replace('half-down', 'third'), finds: /down/ },
  { why: 'an absence that is rewarded', yaml: FORMS.replace('points: -1', 'points: 1'), finds: /defaults/ },
  { why: 'a seeded round without a name for its ties', yaml: FORMS.replace('as: p,', ''), finds: /stages.p/ },
  { why: 'an allocation that says of nobody whom it may receive', yaml: FORMS.replace('eligible', 'eligibel'), finds: /thirds/ },
  { why: 'a bar from nothing', yaml: FORMS.replace('from: First', 'form: First'), finds: /barred/ },
  { why: 'an unknown key', yaml: 'competition: A\nseason: 1\nstages: {}\nprice: 1', finds: /price unknown/ },
  {
    why: 'a contest with a misspelled rule',
    yaml: 'competition: A\nseason: 1\nstages: { a: { group: [1 of b], round: 2 } }',
    finds: /round unknown/,
  },
  { why: 'a misspelled key in a layer', yaml: LAYER.replace('rounds: 2', 'round: 2'), finds: /round unknown/ },
  { why: 'a misspelled key in an amendment', yaml: LAYER.replace('date:', 'day:'), finds: /day unknown/ },
  { why: 'a missing key', yaml: 'season: 1\nstages: {}', finds: /competition missing/ },
  { why: 'an unknown word', yaml: 'competition: A\nseason: 1\nstages: {}\nstate: over', finds: /state/ },
])('the schema refuses $why', ({ yaml, finds }) => {
  expect(misfits(parse(yaml), schema).join('\n')).toMatch(finds);
});
