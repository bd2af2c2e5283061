import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { type Browser, chromium } from 'playwright-core';

/** A browser to launch: the program, and what its environment needs beyond ours. */
type Found = { readonly path: string; readonly env: Readonly<Record<string, string>> };

const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * A headless Chromium for tests: CHROMIUM_PATH, else an installed Chromium, Chrome or Edge, else the one inside the
 * npm package @sparticuz/chromium (Linux x64). Throws if there is none: a page nobody opened is not a page that works.
 */
export async function launchBrowser(): Promise<Browser> {
  const found = fromEnvironment() ?? installed() ?? (await fromNpm());
  return await chromium.launch({
    executablePath: found.path,
    // Our own list: the npm package's recommended one switches off web security and site isolation.
    args: [
      '--headless=shell',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    ],
    env: { ...definedEnvironment(), ...found.env },
  });
}

function fromEnvironment(): Found | undefined {
  const path = process.env['CHROMIUM_PATH'];
  if (path === undefined || path === '') return undefined;
  if (!existsSync(path)) throw new Error(`CHROMIUM_PATH names ${path}, which does not exist.`);
  return { path, env: {} };
}

function installed(): Found | undefined {
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'];
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  const wellKnown = [
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) => {
      const base = process.env[variable];
      if (base === undefined) return [];
      return [join(base, 'Google/Chrome/Application/chrome.exe'), join(base, 'Microsoft/Edge/Application/msedge.exe')];
    }),
  ];
  const path = [...onPath, ...wellKnown].find((candidate) => existsSync(candidate));
  return path === undefined ? undefined : { path, env: {} };
}

/**
 * Unpacks the npm package's Chromium once per version. The traps: it puts its shared libraries beside it only if it
 * believes it runs on AWS; it takes any file of the right name in TMPDIR for a finished one, so versions must not share
 * a folder and a half-written folder must not be seen (hence the rename); and it edits the environment of the process
 * that imports it, so a child does the importing.
 */
async function fromNpm(): Promise<Found> {
  const version = await packageVersion();
  if (version === undefined || process.platform !== 'linux' || process.arch !== 'x64') {
    throw new Error(
      'No browser found for the page tests. Install Chromium, Chrome or Edge, or set CHROMIUM_PATH to the program; ' +
        'on Linux x64, `npm ci --include=dev` brings one.',
    );
  }
  const folder = join(root, 'node_modules', '.cache', 'ascenso', `chromium-${version}`);
  if (!existsSync(folder)) {
    const unfinished = `${folder}.${process.pid}`;
    await mkdir(unfinished, { recursive: true });
    await promisify(execFile)(
      process.execPath,
      ['--input-type=module', '--eval', "import chromium from '@sparticuz/chromium'; await chromium.executablePath();"],
      { cwd: root, env: { ...definedEnvironment(), TMPDIR: unfinished, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
    );
    // Its own fonts.conf names folders of AWS; without a font, text has no width and no page overflows.
    await writeFile(
      join(unfinished, 'fonts.conf'),
      `<?xml version="1.0"?>\n<fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir>` +
        `<cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
    );
    // Another process may have been faster; its folder is as good as ours.
    await rename(unfinished, folder).catch(async (error: unknown) => {
      if (!existsSync(folder)) throw error;
      await rm(unfinished, { recursive: true, force: true });
    });
  }
  const libraries = [join(folder, 'al2023', 'lib'), process.env['LD_LIBRARY_PATH'] ?? ''].filter((path) => path !== '');
  return {
    path: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: libraries.join(delimiter), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function packageVersion(): Promise<string | undefined> {
  try {
    const entry = createRequire(import.meta.url).resolve('@sparticuz/chromium');
    const manifest: unknown = JSON.parse(await readFile(join(dirname(entry), '..', '..', 'package.json'), 'utf8'));
    return typeof manifest === 'object' && manifest !== null && 'version' in manifest ? String(manifest.version) : undefined;
  } catch {
    return undefined;
  }
}

function definedEnvironment(): Record<string, string> {
  return Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
