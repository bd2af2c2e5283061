import type { Entry } from '../../src/log/index.ts';

/**
 * A database as version 1 of the schema left it, in the words of then. Never changed: whatever becomes of the tables, a
 * database with these in it must open.
 */
const SCHEMA = `
create schema ascenso;
create table ascenso.schema_version (version integer not null);
create table ascenso.head (
  season text collate "C" not null, stream text collate "C" not null, version integer not null, hash text not null,
  primary key (season, stream));
create table ascenso.entry (
  season text collate "C" not null, stream text collate "C" not null, version integer not null, id text collate "C" not null,
  hash text not null, previous text not null, body text not null,
  primary key (season, stream, version), unique (season, stream, id));
create table ascenso.kept_mark (season text collate "C" primary key, mark text not null, reach integer not null);
create table ascenso.kept (season text collate "C" not null, key text collate "C" not null, text text not null, primary key (season, key));
insert into ascenso.schema_version values (1);
`;

const BODIES: readonly string[] = [
  '{"by":"Juana Pérez","hash":"745a081c9de49e8453d1ad9fab04ebcd6b3d7eaa93f87f6f84b3da8602d43bae","id":"opening","previous":"0000000000000000000000000000000000000000000000000000000000000000","recorded":"2026-11-29T18:38:21Z","season":"liga-huaraz/2026","stream":"main","version":1,"what":{"files":[{"name":"regulations.yaml","text":"season: 2026\\n"}],"kind":"opened"}}',
  '{"by":"Juana Pérez","hash":"727742a7f60048af82d2dca5666fbcc0817712af0bda794f12e85c87ca5bcdc6","id":"r1","previous":"745a081c9de49e8453d1ad9fab04ebcd6b3d7eaa93f87f6f84b3da8602d43bae","recorded":"2026-11-29T19:00:00Z","season":"liga-huaraz/2026","stream":"main","version":2,"what":{"kind":"facts","text":"== liga\\nUnión 2-1 Estrella\\n"},"why":"planilla del árbitro"}',
];

/** Makes such a database in an empty one, statement by statement, and gives the entries it holds. */
export const beginsAsVersionOne = async (run: (statement: string) => Promise<unknown>): Promise<readonly Entry[]> => {
  for (const statement of SCHEMA.split(';')) if (statement.trim() !== '') await run(statement);
  const entries = BODIES.map((body) => JSON.parse(body) as Entry);
  for (const [index, { season, stream, version, id, hash, previous }] of entries.entries())
    await run(
      `insert into ascenso.entry values ('${season}', '${stream}', ${version}, '${id}', '${hash}', '${previous}', '${BODIES[index]}')`,
    );
  const [last] = entries.slice(-1);
  await run(`insert into ascenso.head values ('${last?.season}', '${last?.stream}', ${last?.version}, '${last?.hash}')`);
  return entries;
};
