import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CalendarCheckDocument, CalendarDocument, ProblemsDocument } from '../../src/wire/index.ts';
import { commandLine } from '../kit/command-line.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
let here: string;
const run = commandLine(() => here);
const ask = (...argv: readonly string[]) => run(['calendar', ...argv, '--lang', 'en']);

const BEGUN = `season: 2026
language: es
== clubes
inscribe: Sport Aurora, Deportivo Los Molinos, Unión Vista Alegre, Juventud Santa Ana, Atlético San Martín, Defensor El Carmen
== series/a
sorteo: Sport Aurora, Deportivo Los Molinos, Unión Vista Alegre
== series/b
sorteo: Juventud Santa Ana, Atlético San Martín, Defensor El Carmen
`;

beforeAll(async () => {
  here = await mkdtemp(join(tmpdir(), 'ascenso-calendar-'));
  await cp(join(root, 'examples/liga-distrital'), join(here, 'liga'), { recursive: true });
  await writeFile(join(here, 'liga/facts.txt'), BEGUN);
  const docs = await readFile(join(root, 'docs/fixtures.md'), 'utf8');
  const [, example = ''] = /```yaml\n(from:[\s\S]*?)```/.exec(docs) ?? [];
  await writeFile(join(here, 'wishes.yaml'), example);
});
afterAll(() => rm(here, { recursive: true, force: true }));

const wished = ['liga', 'series', '--wishes', 'wishes.yaml'] as const;

describe('the example in the documentation', () => {
  test('is dated, and its facts put on record break nothing', async () => {
    const { code, out } = await ask(...wished, '--facts');
    expect(code).toBe(0);
    expect(out).toContain('2026-05-03 Sport Aurora v Deportivo Los Molinos [at "Estadio Municipal"; kick-off 15:30; round 2]');
    await cp(join(here, 'liga'), join(here, 'dated'), { recursive: true });
    await writeFile(join(here, 'dated/facts.txt'), BEGUN.replace('language: es', 'language: en') + out);
    const check = await ask('check', 'dated', 'series', '--wishes', 'wishes.yaml');
    expect([check.code, check.out]).toEqual([0, '12 of 12 matches have a date.\nEverything holds.\n']);
  });

  test('says what a move would break, and where that is wished', async () => {
    const { code, out } = await ask(
      'check',
      'dated',
      'series',
      '--wishes',
      'wishes.yaml',
      '--move',
      'Vista Alegre v Los Molinos',
      '--to',
      '2026-05-10',
      '--json',
    );
    const { change } = JSON.parse(out) as CalendarCheckDocument;
    expect(code).toBe(1);
    expect(change?.more.map(({ line, text }) => `${line} ${text.es}`)).toContain('8 No se juega el dom. 10 may 2026');
  });

  test('an end that is too early is named with what stands against it', async () => {
    const { code, out } = await ask(...wished, '--until', '2026-04-26');
    expect(code).toBe(1);
    expect(out).toContain('Everything is played by Sun 26 Apr 2026');
    expect(out).toContain('Without any one of them, the others can.');
  });

  test('a match that is moved stays the same event in a calendar', async () => {
    const events = async (): Promise<readonly string[]> =>
      ((await run(['export', 'dated', 'series/a', '--as', 'ics'])).out.match(/^(?:UID|DTSTART).*/gm) ?? []).map((line) => line.trim());
    const before = await events();
    const facts = await readFile(join(here, 'dated/facts.txt'), 'utf8');
    await writeFile(join(here, 'dated/facts.txt'), facts.replace('2026-05-03 Sport Aurora v', '2026-05-02 Sport Aurora v'));
    const after = await events();
    const [uids, again] = [before, after].map((lines) => lines.filter((line) => line.startsWith('UID')).sort());
    expect([uids?.length, again]).toEqual([6, uids]);
    expect([before.includes('DTSTART:20260503T153000'), after.includes('DTSTART:20260502T153000')]).toEqual([true, true]);
  });
});

test('ties are dated before their teams are known, behind the groups that feed them', async () => {
  const { out } = await ask('liga', 'final', '--from', '2026-07-04', '--days', 'sun', '--json');
  const { matches } = JSON.parse(out) as CalendarDocument;
  expect(matches.map(({ away, date, home }) => [date, home.team, home.label.es, away.label.es])).toEqual([
    ['2026-07-05', null, '1.º de la Serie A', '1.º de la Serie B'],
    ['2026-07-12', null, '1.º de la Serie B', '1.º de la Serie A'],
  ]);
});

test.each([
  { asked: ['liga', 'series'], says: '--from' },
  { asked: ['liga', 'series', '--from', '2026-04-05'], says: '--days' },
  { asked: ['liga', 'series', '--from', '2026-04-05', '--days', 'sun', '--until', '2046-01-01'], says: '2029-04-05' },
  { asked: ['liga', 'nowhere', '--from', '2026-04-05', '--days', 'sun'], says: 'nowhere' },
  { asked: ['liga', 'series', '--wishes', 'none.yaml'], says: 'none.yaml' },
])('$asked is refused and told what is missing', async ({ asked, says }) => {
  const { code, out } = await ask(...asked, '--json');
  const { problems } = JSON.parse(out) as ProblemsDocument;
  expect([code, JSON.stringify(problems).includes(says)]).toEqual([2, true]);
});

test.each([
  { file: 'untill: 2026-01-01', code: 'key-unknown' },
  { file: 'until: 2026-02-30', code: 'date-impossible' },
  { file: 'days: [saturday]', code: 'value-wrong' },
  { file: 'no-play: [{ on: 2026-05-01, team: Nobody FC }]', code: 'team-unknown' },
  { file: 'home-bans: [{ team: Sport Aurora }]', code: 'key-missing' },
  { file: 'fixed: [{ match: Sport Aurora, on: 2026-05-03 }]', code: 'value-wrong' },
  { file: 'kick-off: [13:00]\nfixed: [{ match: Sport Aurora v Los Molinos, on: 2026-05-03, at: 14:00 }]', code: 'value-wrong' },
  { file: '[', code: 'yaml-broken' },
])('a file of wishes with $file is refused with its place', async ({ code, file }) => {
  await writeFile(join(here, 'wrong.yaml'), file);
  const said = await ask('liga', 'series', '--from', '2026-04-05', '--days', 'sun', '--wishes', 'wrong.yaml', '--json');
  const { problems } = JSON.parse(said.out) as ProblemsDocument;
  expect([said.code, problems[0]?.code, problems[0]?.file]).toEqual([2, code, 'wrong.yaml']);
});
