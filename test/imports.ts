import { posix } from 'node:path';
import ts from 'typescript';

/** One import as written: by which file (from the root, with `/`), of what, on which line. */
export type Import = { readonly by: string; readonly line: number; readonly of: string | 'unreadable' };

/** A room's row in the import table of ARCHITECTURE.md. */
export type Room = { readonly name: string; readonly mayImport: readonly string[]; readonly packages: readonly string[] };

/** The rows of the first table that has the columns "room", "may import" and "packages and built-ins". */
export function readRooms(markdown: string): Room[] {
  const rows = markdown
    .split('\n')
    .filter((line) => line.startsWith('|'))
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
  const header = rows.findIndex((cells) => ['room', 'may import', 'packages and built-ins'].every((title) => cells.includes(title)));
  const titles = rows[header];
  if (titles === undefined) throw new Error('ARCHITECTURE.md has no table of rooms.');
  const [room, mayImport, packages] = ['room', 'may import', 'packages and built-ins'].map((title) => titles.indexOf(title));
  const body = rows.slice(header + 2).filter((cells) => cells.length === titles.length);
  const rooms = body.map((cells) => quoted(cells[room!]!)[0]!);
  return body.map((cells, at) => ({
    name: rooms[at]!,
    mayImport: cells[mayImport!] === 'every room' ? rooms : quoted(cells[mayImport!]!),
    packages: quoted(cells[packages!]!),
  }));
}

function quoted(cell: string): string[] {
  return [...cell.matchAll(/`([^`]+)`/g)].map((match) => match[1]!);
}

/** Every import in a `.ts` file or in the scripts of a `.svelte` file: static, of a type, dynamic, required, passed on. */
export function readImports(file: string, text: string): Import[] {
  return scripts(file, text).flatMap(({ code, firstLine }) => {
    const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TS);
    const found: Import[] = [];
    const add = (node: ts.Node, specifier: ts.Node | undefined): void => {
      const line = source.getLineAndCharacterOfPosition(node.getStart(source)).line + firstLine;
      found.push({ by: file, line, of: specifier !== undefined && ts.isStringLiteralLike(specifier) ? specifier.text : 'unreadable' });
    };
    const visit = (node: ts.Node): void => {
      if (ts.isImportDeclaration(node)) add(node, node.moduleSpecifier);
      else if (ts.isExportDeclaration(node) && node.moduleSpecifier !== undefined) add(node, node.moduleSpecifier);
      else if (ts.isImportTypeNode(node)) add(node, ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined);
      else if (ts.isExternalModuleReference(node)) add(node, node.expression);
      else if (ts.isCallExpression(node) && isImportCall(node)) add(node, node.arguments[0]);
      ts.forEachChild(node, visit);
    };
    visit(source);
    return found;
  });
}

function isImportCall(call: ts.CallExpression): boolean {
  return call.expression.kind === ts.SyntaxKind.ImportKeyword || (ts.isIdentifier(call.expression) && call.expression.text === 'require');
}

function scripts(file: string, text: string): { code: string; firstLine: number }[] {
  if (!file.endsWith('.svelte')) return [{ code: text, firstLine: 1 }];
  return [...text.matchAll(/<script\b[^>]*>([\s\S]*?)<\/script>/g)].map((match) => ({
    code: match[1]!,
    firstLine: text.slice(0, match.index + match[0].indexOf('>') + 1).split('\n').length,
  }));
}

/** What the table forbids, one sentence each; empty if the import is fine. Tests may use any package, but no other room. */
export function objections(rooms: readonly Room[], { by, line, of }: Import): string[] {
  const place = `${by}:${line}`;
  const room = rooms.find(({ name }) => name === roomOf(by));
  if (room === undefined) return [`${place}: ${by} lies in no room of the table`];
  if (of === 'unreadable') return room.name === 'main' ? [] : [`${place}: only main may import what is computed`];
  const bare = of.replace(/\?.*$/, '');
  if (!bare.startsWith('.')) {
    const allowed = isTest(by) || room.packages.some((name) => isPartOf(bare, name));
    return allowed ? [] : [`${place}: ${room.name} may not use ${bare}`];
  }
  const target = posix.join(posix.dirname(by), bare);
  const targetRoom = roomOf(target);
  if (targetRoom === room.name) return [];
  if (!rooms.some(({ name }) => name === targetRoom)) return [`${place}: ${target} lies outside the rooms`];
  if (!room.mayImport.includes(targetRoom)) return [`${place}: ${room.name} may not import ${targetRoom}`];
  return target === `src/${targetRoom}/index.ts` ? [] : [`${place}: ${targetRoom} is entered through its index.ts, not ${target}`];
}

/** `node:fs/promises` is part of `node:fs`, and of `node:*`. */
export function isPartOf(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(`${name}/`) || (name.endsWith('*') && specifier.startsWith(name.slice(0, -1)));
}

export function isTest(file: string): boolean {
  return file.endsWith('.test.ts');
}

/** The folder below src/ that a file lies in; '' for a file elsewhere. */
export function roomOf(file: string): string {
  return /^src\/([^/]+)\//.exec(file)?.[1] ?? '';
}
