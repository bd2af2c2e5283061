import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { folderOfTexts, type LogStore, readSeason, type Shelf } from '../../src/app/index.ts';
import { chainOn, type Entry, effectOf, formatLines, type TextFile, verify } from '../../src/log/index.ts';
import { type LogHome, makeMemoryLog, openLogStore } from '../../src/storage/index.ts';
import { presentSeason } from '../../src/wire/index.ts';
import { startPostgres } from '../kit/postgres.ts';
import { draftOf, ENTRIES, LEAGUES, leagueOf, REGULATIONS, resultOf, SEASON } from './work.js';
import { letWrite, type Written } from './writers.ts';

export type Torture = { readonly results: number; readonly kills: number; readonly program: string; readonly isOver: () => boolean };

/** What is found after the writing, beside what the writers said. */
type Found = {
  readonly lost: number;
  readonly doubled: number;
  readonly findings: number;
  readonly sameTables: boolean;
  readonly sameBytes: boolean;
};

const WRITERS = 20;

/** 20 processes write to one PostgreSQL; they are killed, and it is restarted twice. */
export const torturePostgres = async (torture: Torture): Promise<readonly string[]> => {
  const server = await startPostgres();
  try {
    let restarts = 0;
    const disturb = async (): Promise<void> => {
      restarts += 1;
      await server.restart();
    };
    const processes = shares(torture.results).map((list) => [list]);
    return await tortureHome(
      'PostgreSQL, 20 processes',
      { databaseUrl: server.url, folder: '' },
      processes,
      torture,
      () => restarts,
      disturb,
    );
  } finally {
    await server.stop();
  }
};

/** One process with 20 concurrent writers on one folder; the process is killed. */
export const torturePglite = async (torture: Torture): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'ascenso-torture-'));
  try {
    return await tortureHome('PGlite, 1 process with 20 writers', { folder }, [shares(torture.results)], torture, () => 0);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

/**
 * Every writer gets results of all leagues, and all begin with the same league, so that they are in each other's way.
 * Consecutive numbers are of different leagues.
 */
const shares = (results: number): readonly (readonly number[])[] =>
  Array.from({ length: WRITERS }, (_, writer) =>
    Array.from({ length: results }, (_, number) => number).filter((number) => Math.floor(number / LEAGUES) % WRITERS === writer),
  );

const tortureHome = async (
  name: string,
  home: LogHome,
  processes: readonly (readonly (readonly number[])[])[],
  torture: Torture,
  restarts: () => number,
  disturb?: () => Promise<void>,
): Promise<readonly string[]> => {
  const folder = await mkdtemp(join(tmpdir(), 'ascenso-orders-'));
  try {
    const first = await openLogStore(home);
    await first.append(opening());
    await first.close();
    const { program, kills, isOver } = torture;
    const written = await letWrite({ program, home, folder, processes, kills, isOver, ...(disturb && { disturb }) });
    const store = await openLogStore(home);
    const found = await examine(store, written);
    await store.close();
    return report(name, torture, written, found, restarts());
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
};

const opening = (): readonly Entry[] => {
  const common = { recorded: '2026-11-29T18:00:00Z', by: 'Oficina' };
  return chainOn(undefined, SEASON, 'main', [
    { ...common, id: 'opening', what: { kind: 'opened', files: [{ name: 'regulations.yaml', text: REGULATIONS }] } },
    { ...common, id: 'entries', what: { kind: 'facts', text: ENTRIES } },
  ]);
};

const examine = async (store: LogStore, { acknowledged }: Written): Promise<Found> => {
  const entries = await store.read(SEASON);
  const times = new Map<string, number>();
  for (const { id } of entries) times.set(id, (times.get(id) ?? 0) + 1);
  const there = [...acknowledged].filter((number) => times.has(resultOf(number).id));
  const { files, factsFiles } = effectOf(entries);
  const numbers = entries.flatMap(({ id }) => (/^r\d+$/.test(id) ? [Number(id.slice(1))] : []));
  return {
    lost: acknowledged.size - there.length,
    doubled: [...times.values()].filter((count) => count > 1).length,
    findings: verify(entries, { heads: await store.heads(SEASON) }).length,
    sameTables: (await tablesOf([...files, ...factsFiles])) === (await tablesOf(fromScratch(new Set(numbers)))),
    sameBytes: formatLines(await replayed(entries)) === formatLines(entries),
  };
};

/** The season as a folder typed by hand: no log, each result once, league by league. */
const fromScratch = (numbers: ReadonlySet<number>): readonly TextFile[] => {
  const leagues = Array.from({ length: LEAGUES }, (_, league) => {
    const name = leagueOf(league);
    const lines = [...numbers]
      .sort((a, b) => a - b)
      .map(resultOf)
      .flatMap(({ league: of, line }) => (of === name ? [line] : []));
    return [`== leagues/${name}`, ...lines].join('\n');
  });
  return [
    { name: 'regulations.yaml', text: REGULATIONS },
    { name: 'facts.txt', text: `language: en\n${ENTRIES}${leagues.join('\n')}\n` },
  ];
};

/** Everything that a table says, without the lines its facts stand in. */
const tablesOf = async (files: readonly TextFile[]): Promise<string> => {
  const nothing: Shelf = { list: async () => [], open: async () => undefined };
  const shelf: Shelf = { list: async () => [SEASON], open: async () => folderOfTexts(SEASON, files, nothing) };
  const read = await readSeason(shelf, SEASON, { reading: 'appealable' });
  if (read.kind !== 'read') throw new Error(`the season cannot be read: ${JSON.stringify(read)}`);
  if (read.problems.length > 0) throw new Error(`facts cannot be used: ${JSON.stringify(read.problems.slice(0, 3))}`);
  const document = presentSeason(read.id, read.season, read.problems, []);
  return JSON.stringify(document.stages, (key, value: unknown) => (key === 'spot' || key === 'line' || key === 'file' ? undefined : value));
};

/** The same drafts, appended to an empty log one after the other: what somebody gets who types everything again in that order. */
const replayed = async (entries: readonly Entry[]): Promise<readonly Entry[]> => {
  const store = makeMemoryLog();
  await store.append(opening());
  for (const entry of entries) {
    if (entry.stream === 'main') continue;
    const head = (await store.heads(SEASON)).find(({ stream }) => stream === entry.stream);
    await store.append(chainOn(head, SEASON, entry.stream, [draftOf(Number(entry.id.slice(1)))]));
  }
  return store.read(SEASON);
};

const report = (name: string, torture: Torture, written: Written, found: Found, restarts: number): readonly string[] => {
  const sorted = [...written.milliseconds].sort((a, b) => a - b);
  const at = (part: number): string => `${(sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(1)} ms`;
  const rows: readonly (readonly [string, string | number])[] = [
    ['results to write, in leagues', `${torture.results} in ${LEAGUES}`],
    ['acknowledged', `${written.acknowledged.size} (${written.ended})`],
    ['processes killed (SIGKILL)', written.kills],
    ['database restarted', restarts],
    ['sent again and found there', written.found],
    ['times somebody else was faster', written.behind],
    ['times the database did not answer', written.down],
    ['acknowledged and lost', found.lost],
    ['written twice', found.doubled],
    ['findings in the chain', found.findings],
    ['tables equal those typed from scratch', found.sameTables ? 'yes' : 'NO'],
    ['log equals a replay, byte for byte', found.sameBytes ? 'yes' : 'NO'],
    ['time of one append, half · 99 % within', `${at(0.5)} · ${at(0.99)}`],
    ['seconds', written.seconds.toFixed(0)],
  ];
  const width = Math.max(...rows.map(([label]) => label.length));
  return [name, ...rows.map(([label, value]) => `  ${label.padEnd(width)}  ${value}`), verdict(torture, written, found, restarts), ''];
};

const verdict = (
  { kills }: Torture,
  written: Written,
  { lost, doubled, findings, sameTables, sameBytes }: Found,
  restarts: number,
): string => {
  const sound = lost === 0 && doubled === 0 && findings === 0 && sameTables && sameBytes;
  if (!sound) return '  FAILED';
  return written.ended === 'all written' && written.kills >= kills
    ? `  holds, after ${kills} kills and ${restarts} restarts`
    : '  cut short';
};
