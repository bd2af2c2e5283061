import { appendFile, cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, expect, test } from 'vitest';
import { loggedSeasons } from '../kit/logged-seasons.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const guide = join(root, 'src/web/guide');
const PAGES = ['escribir-las-bases', 'llevar-una-temporada', 'que-falta', 'auditar-una-pagina'] as const;

/** A fenced block: what its first line says, and what is in it. */
type Block = { readonly info: string; readonly text: string };

const blocksOf = (markdown: string): readonly Block[] =>
  [...markdown.matchAll(/^```([^\n]+)\n([\s\S]*?)^```$/gm)].map(([, info = '', text = '']) => ({ info, text }));

const folders: string[] = [];
afterAll(() => Promise.all(folders.map((folder) => rm(folder, { recursive: true, force: true }))));

/** Does what a page says, block after block, as a reader would in an empty folder with the examples; what went otherwise. */
async function follow(page: string, language: 'es' | 'en'): Promise<{ readonly ran: number; readonly wrong: readonly string[] }> {
  const home = await mkdtemp(join(tmpdir(), 'ascenso-guide-'));
  folders.push(home);
  await cp(join(root, 'examples'), join(home, 'examples'), { recursive: true });
  const { run } = loggedSeasons(home);
  const wrong: string[] = [];
  let [ran, said] = [0, ''];
  for (const { info, text } of blocksOf(await readFile(join(guide, language, `${page}.md`), 'utf8'))) {
    await file(home, info, text);
    if (info.startsWith('sh run')) {
      const wanted = Number(/exit=(\d)/.exec(info)?.[1] ?? 0);
      for (const line of text.trim().split('\n')) {
        const { code, err, out } = await run(...argumentsOf(line), '--lang', language);
        if (code !== wanted || (wanted === 0 && err !== '')) wrong.push(`${line}: exit code ${code}, ${err}`);
        said = out;
        ran += 1;
      }
    } else if (info === 'text says') {
      wrong.push(
        ...text
          .split('\n')
          .filter((line) => !patternOf(line).test(said))
          .map((line) => `not said: ${line}\n${said}`),
      );
    }
  }
  return { ran, wrong };
}

/** `file=` is a whole file, `more=` goes to the end of one, `instead=` takes the place of the first line with the same key. */
async function file(home: string, info: string, text: string): Promise<void> {
  const [, way, name = ''] = / (file|more|instead)=(\S+)$/.exec(info) ?? [];
  const path = join(home, name);
  if (way === 'file') {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, text);
  }
  if (way === 'more') await appendFile(path, text);
  if (way === 'instead') {
    const lines = (await readFile(path, 'utf8')).split('\n');
    const key = text.slice(0, text.indexOf(':') + 1);
    const at = lines.findIndex((line) => line.startsWith(key));
    if (at < 0) throw new Error(`${name} has no line that begins with ${key}`);
    await writeFile(path, lines.with(at, text.trimEnd()).join('\n'));
  }
}

/** `ascenso show "a b"`: as a shell reads it. */
const argumentsOf = (line: string): readonly string[] => {
  const [program, ...rest] = [...line.matchAll(/"([^"]*)"|(\S+)/g)].map((match) => match[1] ?? match[2] ?? '');
  expect(program).toBe('ascenso');
  return rest;
};

/** A line of what is said; `…` stands for what is left out, and blanks that only line columns up may differ. */
const patternOf = (line: string): RegExp =>
  new RegExp(
    line
      .trim()
      .split('…')
      .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/\s+/g, '\\s+'))
      .join('.*'),
  );

test.each(PAGES.flatMap((page) => (['es', 'en'] as const).map((language) => ({ page, language }))))(
  'everything that $language/$page tells to type answers as it says',
  async ({ page, language }) => {
    const { ran, wrong } = await follow(page, language);
    expect(wrong).toEqual([]);
    expect(ran).toBeGreaterThan(1);
  },
);
