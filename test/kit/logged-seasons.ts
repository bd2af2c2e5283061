import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { LogStore, Shelf } from '../../src/app/index.ts';
import { type KeptSheets, runCli } from '../../src/cli/index.ts';
import { backup, logShelf, makeMemoryLog, makePapers, makeWorkshop, restore, seasonFolders } from '../../src/storage/index.ts';
import type { Said } from './command-line.ts';

export type LoggedSeasons = {
  readonly store: LogStore;
  readonly shelf: Shelf;
  /** The command line on this store, with a clock that goes a minute further at each command, or with the given one. */
  readonly run: (...argv: readonly string[]) => Promise<Said>;
  /** The same with `--json`, read. */
  readonly ask: (...argv: readonly string[]) => Promise<{ readonly code: number; readonly document: Answered }>;
};

/** As much of the documents as tests look at. */
export type Answered = {
  readonly format: string;
  readonly problems?: readonly {
    readonly code: string;
    readonly text: { readonly es: string };
    readonly remedy: { readonly es: string };
  }[];
  readonly entry?: {
    readonly stream: string;
    readonly version: number;
    readonly facts: readonly { readonly contest: string | null; readonly text: { readonly es: string; readonly en: string } }[];
  };
  readonly written?: string | number;
};

/** A store in memory and the commands on it. `here`: the folder a person stands in; `clock`: the instant, asked once a command. */
export const loggedSeasons = (
  here: string = root,
  store: LogStore = makeMemoryLog(),
  clock?: () => Date,
  sheets?: KeptSheets,
): LoggedSeasons => {
  const shelf = logShelf(
    async () => store,
    seasonFolders({ data: join(root, 'data'), here }),
    () => {},
  );
  let minute = 0;
  const run = async (...argv: readonly string[]): Promise<Said> => {
    let [out, err] = ['', ''];
    minute += 1;
    const now = clock?.() ?? new Date(Date.UTC(2026, 4, 3, 18, minute));
    const code = await runCli(argv, {
      terminal: {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        screen: 'no',
        environment: {},
      },
      shelf,
      workshop: makeWorkshop({ here }),
      papers: makePapers({ here }),
      clerk: {
        office: { store: async () => store, shelf },
        now: () => now.toISOString(),
        today: () => now.toISOString().slice(0, 10),
        newId: () => {
          named += 1;
          return `cmd-${named}`;
        },
        user: 'Ana Quispe',
        ...(sheets && { sheets }),
        backup: async (file) => {
          const done = await backup(store, join(here, file));
          return 'code' in done ? { problems: [done] } : done;
        },
        restore: async (file) => {
          const done = await restore(store, join(here, file));
          return 'seasons' in done ? done : { problems: done };
        },
      },
      clock: () => performance.now(),
      version: '0.0.0-test',
    });
    return { code, out, err };
  };
  return {
    store,
    shelf,
    run,
    ask: async (...argv) => {
      const { code, out } = await run(...argv, '--json');
      return { code, document: JSON.parse(out) as Answered };
    },
  };
};

/** Over all stores: what one of them wrote may be taken into another. */
let named = 0;

const root = fileURLToPath(new URL('../..', import.meta.url));
