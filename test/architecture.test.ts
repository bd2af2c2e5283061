import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { isPartOf, isTest, objections, type Room, readImports, readRooms, roomOf } from './imports.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const rooms = readRooms(readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8'));
const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .map((path) => `src/${path.split(sep).join('/')}`)
  .filter((path) => /\.(ts|svelte)$/.test(path))
  .sort();
const imports = files.flatMap((file) => readImports(file, readFileSync(join(root, file), 'utf8')));

describe('the table of rooms', () => {
  test('names every folder of src and no other', () => {
    expect(rooms.map(({ name }) => name).sort()).toEqual([...new Set(files.map(roomOf))].sort());
  });

  test('lets the engine import nothing at all', () => {
    expect(rooms.find(({ name }) => name === 'engine')).toEqual({ name: 'engine', mayImport: [], packages: [] });
  });

  test('names no package and no built-in that nobody uses', () => {
    const used = (room: Room): string[] =>
      imports
        .filter(({ by }) => roomOf(by) === room.name && !isTest(by))
        .map(({ of }) => of)
        .filter((of) => !of.startsWith('.'));
    const idle = rooms.flatMap((room) =>
      room.packages.filter((name) => !used(room).some((of) => isPartOf(of, name))).map((name) => `${room.name}: ${name}`),
    );
    expect(idle).toEqual([]);
  });
});

test('nobody imports what the table does not allow', () => {
  expect(imports.flatMap((one) => objections(rooms, one))).toEqual([]);
});

describe('the test sees imports', () => {
  test.each(rooms)('in $name', ({ name }) => {
    expect(imports.filter(({ by }) => roomOf(by) === name && !isTest(by)).length).toBeGreaterThan(0);
  });

  const table: Room[] = [
    { name: 'engine', mayImport: [], packages: [] },
    { name: 'app', mayImport: ['engine'], packages: [] },
    { name: 'web', mayImport: ['engine'], packages: ['svelte'] },
    { name: 'main', mayImport: ['engine', 'app', 'web'], packages: [] },
  ];
  test.each([
    {
      sort: 'a static import',
      file: 'src/engine/a.ts',
      text: "\nimport { a } from '../app/index.ts';",
      says: ['src/engine/a.ts:2: engine may not import app'],
    },
    {
      sort: 'an import for its effect',
      file: 'src/engine/a.ts',
      text: "import '../app/index.ts';",
      says: ['src/engine/a.ts:1: engine may not import app'],
    },
    {
      sort: 'a type import',
      file: 'src/engine/a.ts',
      text: "import type { A } from '../app/index.ts';",
      says: ['src/engine/a.ts:1: engine may not import app'],
    },
    {
      sort: 'a type in passing',
      file: 'src/engine/a.ts',
      text: "type A = import('../app/index.ts').A;",
      says: ['src/engine/a.ts:1: engine may not import app'],
    },
    {
      sort: 'a dynamic import',
      file: 'src/engine/a.ts',
      text: "const a = () => import('../app/index.ts');",
      says: ['src/engine/a.ts:1: engine may not import app'],
    },
    {
      sort: 'an export from',
      file: 'src/engine/a.ts',
      text: "export { a } from '../app/index.ts';",
      says: ['src/engine/a.ts:1: engine may not import app'],
    },
    {
      sort: 'an export of all',
      file: 'src/engine/a.ts',
      text: "export * from '../app/index.ts';",
      says: ['src/engine/a.ts:1: engine may not import app'],
    },
    {
      sort: 'a require',
      file: 'src/engine/a.ts',
      text: "import a = require('node:fs');",
      says: ['src/engine/a.ts:1: engine may not use node:fs'],
    },
    {
      sort: 'a package',
      file: 'src/engine/a.ts',
      text: "import { parse } from 'yaml';",
      says: ['src/engine/a.ts:1: engine may not use yaml'],
    },
    {
      sort: 'a built-in',
      file: 'src/app/a.ts',
      text: "import { readFile } from 'node:fs/promises';",
      says: ['src/app/a.ts:1: app may not use node:fs/promises'],
    },
    {
      sort: 'a computed import',
      file: 'src/app/a.ts',
      text: 'const a = (b: string) => import(b);',
      says: ['src/app/a.ts:1: only main may import what is computed'],
    },
    {
      sort: 'a side door',
      file: 'src/app/a.ts',
      text: "import { a } from '../engine/a.ts';",
      says: ['src/app/a.ts:1: engine is entered through its index.ts, not src/engine/a.ts'],
    },
    {
      sort: 'a way out of src',
      file: 'src/app/a.ts',
      text: "import a from '../../package.json';",
      says: ['src/app/a.ts:1: package.json lies outside the rooms'],
    },
    {
      sort: 'a Svelte script',
      file: 'src/web/A.svelte',
      text: '<p>1</p>\n<script lang="ts">\n  import { a } from \'../app/index.ts\';\n</script>',
      says: ['src/web/A.svelte:3: web may not import app'],
    },
    {
      sort: 'a second Svelte script',
      file: 'src/web/A.svelte',
      text: "<script module>let a;</script>\n<script>import '../app/index.ts';</script>",
      says: ['src/web/A.svelte:2: web may not import app'],
    },
    {
      sort: 'a room outside the table',
      file: 'src/attic/a.ts',
      text: "import './b.ts';",
      says: ['src/attic/a.ts:1: src/attic/a.ts lies in no room of the table'],
    },
    {
      sort: 'an arrow in a test',
      file: 'src/engine/a.test.ts',
      text: "import { test } from 'vitest';\nimport { a } from '../app/index.ts';",
      says: ['src/engine/a.test.ts:2: engine may not import app'],
    },
  ])('$sort that is forbidden is reported', ({ file, text, says }) => {
    expect(readImports(file, text).flatMap((one) => objections(table, one))).toEqual(says);
  });

  test.each([
    { sort: 'its own room', file: 'src/engine/a.ts', text: "import { b } from './b.ts';" },
    { sort: 'an allowed room', file: 'src/app/a.ts', text: "import { b } from '../engine/index.ts';" },
    { sort: 'a part of an allowed package', file: 'src/web/a.ts', text: "import { render } from 'svelte/server';" },
    { sort: 'what main computes', file: 'src/main/a.ts', text: 'const a = (b: string) => import(b);' },
    { sort: 'the word import in a text', file: 'src/engine/a.ts', text: "const a = \"import x from 'yaml'\"; // import y from 'yaml'" },
  ])('$sort is not reported', ({ file, text }) => {
    expect(readImports(file, text).flatMap((one) => objections(table, one))).toEqual([]);
  });
});
