import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'own-verifier-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const page = readFileSync(new URL('../../docs/log.md', import.meta.url), 'utf8');
const code = /```js\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
const log = readFileSync(new URL('v1.jsonl', import.meta.url), 'utf8');

const run = (text: string): string => {
  writeFileSync(join(folder, 'verify.mjs'), code);
  writeFileSync(join(folder, 'log.jsonl'), text);
  const { stderr, stdout } = spawnSync(process.execPath, [join(folder, 'verify.mjs'), join(folder, 'log.jsonl')], { encoding: 'utf8' });
  return stdout + stderr;
};
const lines = log.split('\n');

describe('the verifier printed in docs/log.md', () => {
  test.each([
    { why: 'says nothing about a log as it was written', text: log, says: '' },
    {
      why: 'names an entry that was changed',
      text: log.replace('Sport Rosario 2-1', 'Sport Rosario 2-2'),
      says: 'not as written: liga-huaraz/2026 huaraz 2\n',
    },
    {
      why: 'names the one after an entry that is missing',
      text: lines.toSpliced(2, 1).join('\n'),
      says: 'not as written: liga-huaraz/2026 main 3\n',
    },
    {
      why: 'says that the last is missing',
      text: lines.slice(0, -2).join('\n'),
      says: 'does not end as it says: liga-huaraz/2026 huaraz\n',
    },
  ])('$why', ({ says, text }) => {
    expect(run(text)).toBe(says);
  });
});
