import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runCli } from '../../src/cli/index.ts';
import { makePapers, makeWorkshop, seasonFolders, shippedFile } from '../../src/storage/index.ts';

export type Said = { readonly code: number; readonly out: string; readonly err: string };

/** The command line as a user in folder `here` has it, without a screen; what it says is kept. */
export const commandLine =
  (here: () => string) =>
  async (argv: readonly string[], environment: Readonly<Record<string, string>> = {}): Promise<Said> => {
    let [out, err] = ['', ''];
    const code = await runCli(argv, {
      terminal: {
        out: (text) => {
          out += text;
        },
        err: (text) => {
          err += text;
        },
        screen: 'no',
        environment,
      },
      shelf: seasonFolders({ data: join(root, 'data'), here: here() }),
      workshop: makeWorkshop({ here: here() }),
      papers: makePapers({ here: here() }),
      territories: shippedFile('peru/territories.yaml'),
      clock: () => performance.now(),
      version: '0.0.0-test',
    });
    return { code, out, err };
  };

const root = fileURLToPath(new URL('../..', import.meta.url));
