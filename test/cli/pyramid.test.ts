import { describe, expect, test } from 'vitest';
import type { NewFile } from '../../src/app/index.ts';
import { runCli } from '../../src/cli/index.ts';

/** Runs `ascenso new cup …` with a workshop that keeps what it is given. */
const make = async (argv: readonly string[]) => {
  const said = { out: '', err: '' };
  const kept: NewFile[] = [];
  const code = await runCli(['new', 'cup', '--lang', 'en', ...argv], {
    terminal: {
      out: (text) => {
        said.out += text;
      },
      err: (text) => {
        said.err += text;
      },
      screen: 'no',
      environment: {},
    },
    shelf: { list: async () => [], open: async () => undefined },
    workshop: {
      create: async (path, files) => {
        kept.push(...files);
        return { written: files.map(({ name }) => `${path}/${name}`) };
      },
    },
    clock: () => 0,
    version: '0',
  });
  return { code, ...said, kept };
};

describe('new --pyramid', () => {
  test('writes a season that was played to its end', async () => {
    const { code, out, err, kept } = await make(['--pyramid', '--leagues', '3', '--rounds', '1', '--seed', '4']);
    expect(code).toBe(0);
    expect(kept.map(({ name }) => name)).toContain('national.facts.txt');
    expect(out).toMatch(
      /^Ready: cup, a made-up pyramid of 3 leagues, \d+ clubs and \d+ matches\. Champion: \S.*\.\n {2}See it: ascenso show cup\n$/,
    );
    expect(err).toBe('');
  });

  test('says how far it is, where that takes a while', async () => {
    const { err } = await make(['--pyramid', '--leagues', '150']);
    expect(err).toMatch(/^1\d,\d{3} matches played, \d+ things? due next\n$/);
  });

  test('as JSON comes from no season', async () => {
    const { code, out, kept } = await make(['--pyramid', '--leagues', '2', '--json']);
    expect(code).toBe(0);
    const files = kept.map(({ name }) => `cup/${name}`);
    expect(JSON.parse(out)).toEqual({ format: 'ascenso-new-season', version: 1, folder: 'cup', from: null, season: '2030', files });
  });

  test.each([
    { why: 'no leagues', argv: ['--pyramid', '--leagues', '0'], says: '“0” is not a number that fits here.' },
    { why: 'more leagues than there are', argv: ['--pyramid', '--leagues', '1892'], says: '“1892” is not a number that fits here.' },
    { why: 'three rounds', argv: ['--pyramid', '--rounds', '3'], says: '“3” is not a number that fits here.' },
    { why: 'a seed in words', argv: ['--pyramid', '--seed', 'seven'], says: '“seven” is not a number that fits here.' },
    {
      why: 'a season to copy besides',
      argv: ['--pyramid', '--from', 'copa-peru/2004'],
      says: '--pyramid does not go with --from <season>.',
    },
    { why: 'neither a pyramid nor a season', argv: [], says: 'The option --from <season> is missing.' },
  ])('refuses $why', async ({ argv, says }) => {
    const { code, err, kept } = await make(argv);
    expect({ code, kept }).toEqual({ code: 2, kept: [] });
    expect(err).toContain(says);
  });
});
