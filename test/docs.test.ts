import { execFile } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SeasonDocument } from '../src/wire/index.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const pages = [
  'README.md',
  'ARCHITECTURE.md',
  'CONTRIBUTING.md',
  'CHANGELOG.md',
  ...markdownIn('docs'),
  ...markdownIn('docs/decisions'),
  'data/README.md',
];
const readme = await readFile(join(root, 'README.md'), 'utf8');
const firstSeason = readme.slice(readme.indexOf('## A first season'), readme.indexOf('## Words'));

/** The commands of a part of the page, comments cut off. */
const commands = (part: string): string[] => [...part.matchAll(/^ *npm run -s ascenso -- ([^#\n]+)/gm)].map((match) => match[1]!.trim());

let home: string;
beforeAll(async () => {
  home = await mkdtemp(join(tmpdir(), 'ascenso-readme-'));
  await cp(join(root, 'examples'), join(home, 'examples'), { recursive: true });
});
afterAll(() => rm(home, { recursive: true, force: true }));

type Answer = { readonly code: number; readonly stdout: string; readonly stderr: string };

/** Runs a command as a reader would type it, in a folder with nothing but examples/. */
const ascenso = (command: string): Promise<Answer> =>
  new Promise((resolve) => {
    const args = [...command.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2]!);
    execFile(process.execPath, [join(root, 'scripts/ascenso.js'), ...args], { cwd: home }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), stdout, stderr }),
    );
  });

describe('the documentation', () => {
  test.each(pages)('%s points only at what is there', async (page) => {
    const text = (await readFile(join(root, page), 'utf8')).replace(/^```[\s\S]*?^```/gm, '');
    const links = [...text.matchAll(/\]\((?!\w+:|#)([^)#]+)[^)]*\)/g)].map((match) => join(dirname(page), match[1]!));
    const paths = [...text.matchAll(/`((?:src|test|scripts|data|docs|schema|examples)\/[\w./-]*)`/g)].map((match) => match[1]!);
    expect([...links, ...paths].filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });
});

describe('README', () => {
  test.each(commands(readme.replace(firstSeason, '')))('%s answers', async (command) => {
    const { code, stdout, stderr } = await ascenso(command);
    // those that look for faults find some in the shipped seasons, and say so
    expect({ code, stderr }).toEqual({ code: /^(?:audit|repair|impact) copa-peru/.test(command) ? 1 : 0, stderr: '' });
    expect(stdout).not.toBe('');
  });

  test('a first season of your own works as told', async () => {
    const [make, ...ask] = commands(firstSeason);
    expect(ask).toHaveLength(4);
    expect(await ascenso(make!)).toMatchObject({ code: 0, stderr: '' });

    const facts = firstSeason
      .split('```\n')
      .find((block) => block.includes('== members'))!
      .replace(/^ {3}/gm, '');
    const names = /^entry: (.+)$/m.exec(facts)![1]!.split(', ');
    await writeFile(join(home, 'my-league', 'clubs.yaml'), names.map((name, at) => `club-${at}: { name: ${name} }\n`).join(''));
    await writeFile(join(home, 'my-league', 'facts.txt'), facts);

    for (const command of ask) expect({ command, ...(await ascenso(command)) }).toMatchObject({ code: 0, stderr: '' });
    expect((await ascenso('due my-league --lang en')).stdout).toMatch(/play-off.*Los Halcones.*Estrella/);
    const leaders = async (): Promise<readonly (string | null)[]> => {
      const { contests } = JSON.parse((await ascenso('show my-league a --json')).stdout) as Pick<SeasonDocument, 'contests'>;
      const group = contests.find(({ id }) => id.endsWith('/a'));
      return group!.places.map(({ team }) => team?.name ?? null);
    };
    expect(await leaders()).toEqual([null, null, 'Unión Alta']);
    await writeFile(join(home, 'my-league', 'facts.txt'), `${facts}play-off: Los Halcones 1-0 Estrella [neutral]\n`);
    expect(await leaders()).toEqual(['Los Halcones', 'Estrella', 'Unión Alta']);
  }, 300_000);
});

function markdownIn(folder: string): string[] {
  return readdirSync(join(root, folder))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `${folder}/${name}`);
}
