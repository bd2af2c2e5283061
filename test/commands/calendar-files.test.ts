import ICAL from 'ical.js';
import { beforeAll, describe, expect, test } from 'vitest';
import type { Entry } from '../../src/log/index.ts';
import { type LoggedSeasons, loggedSeasons } from '../kit/logged-seasons.ts';

const S = 'copa/2026';
/** A league whose series have dates, and whose final has the days that the regulations give. */
const DATED: readonly (readonly string[])[] = [
  ['season', 'new', S, '--rules', 'examples/liga-distrital'],
  ['enter', S, 'clubes', 'aurora', 'molinos', 'vista alegre', 'santa ana', 'san martín', 'el carmen'],
  ['draw', S, 'a', 'aurora', 'molinos', 'vista alegre'],
  ['draw', S, 'b', 'santa ana', 'san martín', 'el carmen'],
  [
    'calendar',
    S,
    'series',
    '--from',
    '2026-04-05',
    '--until',
    '2026-06-28',
    '--days',
    'sun',
    '--kick-off',
    '15:30',
    '--seed',
    '7',
    '--split',
    '--write',
  ],
];

/** A minute later at each command, over all seasons of this file. */
let minute = 0;
const clock = (): Date => {
  minute += 1;
  return new Date(Date.UTC(2026, 2, 1, 10, minute));
};

let begun: readonly Entry[];
beforeAll(async () => {
  const seasons = loggedSeasons(undefined, undefined, clock);
  for (const argv of DATED) expect([argv.join(' '), (await seasons.run(...argv)).code]).toEqual([argv.join(' '), 0]);
  begun = await seasons.store.read(S);
});
const begin = async (...commands: readonly (readonly string[])[]): Promise<LoggedSeasons> => {
  const seasons = loggedSeasons(undefined, undefined, clock);
  await seasons.store.append(begun);
  await say(seasons, ...commands);
  return seasons;
};
const say = async (seasons: LoggedSeasons, ...commands: readonly (readonly string[])[]): Promise<void> => {
  for (const argv of commands) expect([argv.join(' '), (await seasons.run(...argv)).code]).toEqual([argv.join(' '), 0]);
};

type Event = Readonly<Record<'uid' | 'summary' | 'start' | 'status' | 'stamp' | 'modified', string>> & {
  readonly sequence: number;
  readonly end: string | null;
};

/** The file, with what RFC 5545 asks of every file checked. */
const calendar = async (seasons: LoggedSeasons, ...asked: readonly string[]): Promise<readonly Event[]> => {
  const { out } = await seasons.run('export', S, ...asked, '--as', 'ics', '--lang', 'es');
  const lines = out.trimEnd().split('\r\n');
  expect(out.replaceAll('\r\n', '').match(/[\r\n]/g)?.length ?? 0).toBeLessThanOrEqual(1);
  expect(lines.filter((line) => new TextEncoder().encode(line).length > 75)).toEqual([]);
  const read = new ICAL.Component(ICAL.parse(out));
  const events = read.getAllSubcomponents('vevent').map((one): Event => {
    const text = (name: string): string => String(one.getFirstPropertyValue(name));
    return {
      uid: text('uid'),
      sequence: Number(text('sequence')),
      summary: text('summary'),
      start: text('dtstart'),
      end: one.hasProperty('dtend') ? text('dtend') : null,
      status: text('status'),
      stamp: text('dtstamp'),
      modified: text('last-modified'),
    };
  });
  const ids = events.map(({ uid }) => uid);
  expect(new Set(ids).size).toBe(ids.length);
  expect((await seasons.run('export', S, ...asked, '--as', 'ics', '--lang', 'es')).out).toBe(out);
  return events;
};
const about = (events: readonly Event[], home: string, away: string): Event | undefined =>
  events.find(({ summary }) => summary.startsWith(home) && summary.includes(away));
const uids = (events: readonly Event[]): readonly string[] => events.map(({ uid }) => uid).toSorted();

const ANA = 'Juventud Santa Ana';
const MARTIN = 'Atlético San Martín';
const ANA_MARTIN = [ANA, MARTIN] as const;

describe('a calendar that somebody follows', () => {
  test('a match that is moved stays the same event, with a higher number and the instant of the move', async () => {
    const seasons = await begin();
    const before = await calendar(seasons);
    await say(seasons, ['move', S, 'santa ana v san martín', '--date', '2026-06-14', '--time', '10:00']);
    const after = await calendar(seasons);
    expect(uids(after)).toEqual(uids(before));
    const [was, is] = [about(before, ...ANA_MARTIN), about(after, ...ANA_MARTIN)];
    expect([is?.uid, is?.start, is?.sequence, is?.status]).toEqual([
      was?.uid,
      '2026-06-14T10:00:00',
      (was?.sequence ?? 0) + 1,
      'CONFIRMED',
    ]);
    const last = (await seasons.store.read(S)).at(-1)?.recorded.slice(0, 19);
    expect([is?.stamp, is?.modified]).toEqual([`${last}Z`, `${last}Z`]);
    // every other match is as it was; what is not on record yet goes with the log
    const others = (events: readonly Event[]) => events.filter(({ status, uid }) => uid !== is?.uid && status !== 'TENTATIVE');
    expect(others(after)).toEqual(others(before));
  });

  test.each<{ why: string; say: readonly (readonly string[])[]; is: Partial<Event>; more: number }>([
    {
      why: 'postponed is called off on its day',
      say: [['postpone', S, 'santa ana v san martín']],
      is: { status: 'CANCELLED', summary: `${ANA} - ${MARTIN} (aplazado)`, start: '2026-04-12T15:30:00' },
      more: 1,
    },
    {
      why: 'postponed and dated again is on',
      say: [
        ['postpone', S, 'santa ana v san martín'],
        ['move', S, 'santa ana v san martín', '--date', '2026-06-21', '--time', '11:00'],
      ],
      is: { status: 'CONFIRMED', start: '2026-06-21T11:00:00' },
      more: 2,
    },
    {
      why: 'played has its result',
      say: [['result', S, 'santa ana 2-1 san martín']],
      is: { status: 'CONFIRMED', summary: `${ANA} 2-1 ${MARTIN}` },
      more: 1,
    },
    {
      why: 'played and taken back counts on, and so does taking that back',
      say: [
        ['result', S, 'santa ana 2-1 san martín'],
        ['undo', S, '6'],
        ['undo', S, '7'],
      ],
      is: { summary: `${ANA} 2-1 ${MARTIN}` },
      more: 3,
    },
    {
      why: 'decided by a walkover is not held',
      say: [['walkover', S, 'santa ana v san martín', '--absent', 'san martín']],
      is: { status: 'CANCELLED' },
      more: 1,
    },
    {
      why: 'a ruling and what becomes of the ruling count',
      say: [
        ['result', S, 'santa ana 2-1 san martín'],
        ['protest', S, 'san martín', '--about', 'santa ana v san martín'],
        ['rule', S, 'santa ana 0-3 san martín', '--on', 'P1'],
        ['rule', S, '--name', 'R1', '--standing', 'final'],
      ],
      is: { status: 'CONFIRMED' },
      more: 3,
    },
  ])('a match that is $why', async ({ is, more, say: commands }) => {
    const was = about(await calendar(await begin()), ...ANA_MARTIN);
    const event = about(await calendar(await begin(...commands)), ...ANA_MARTIN);
    expect(event).toMatchObject({ ...is, uid: was?.uid, sequence: (was?.sequence ?? 0) + more });
  });

  test('the legs of a tie stand in it before its teams are known, and are the same events afterwards', async () => {
    const seasons = await begin();
    const before = (await calendar(seasons, 'final')).map(({ end, start, status, summary }) => [summary, start, end, status]);
    expect(before).toEqual([
      ['1.º Serie A - 1.º Serie B', '2026-07-05', '2026-07-20', 'TENTATIVE'],
      ['1.º Serie B - 1.º Serie A', '2026-07-05', '2026-07-20', 'TENTATIVE'],
    ]);
    const open = await calendar(seasons, 'final');
    await say(
      seasons,
      [
        'result',
        S,
        'aurora 3-0 molinos',
        'molinos 0-1 aurora',
        'aurora 1-0 vista alegre',
        'vista alegre 0-1 aurora',
        'molinos 0-0 vista alegre',
        'vista alegre 0-0 molinos',
      ],
      [
        'result',
        S,
        'santa ana 1-0 san martín',
        'san martín 0-1 santa ana',
        'santa ana 1-0 el carmen',
        'el carmen 0-1 santa ana',
        'san martín 0-0 el carmen',
        'el carmen 0-0 san martín',
      ],
    );
    const known = await calendar(seasons, 'final');
    expect(known.map(({ summary }) => summary)).toEqual([`Sport Aurora - ${ANA}`, `${ANA} - Sport Aurora`]);
    await say(seasons, ['move', S, 'ida: aurora v santa ana', '--date', '2026-07-05'], ['result', S, 'ida: aurora 1-1 santa ana']);
    const played = await calendar(seasons, 'final');
    for (const events of [known, played]) expect(uids(events)).toEqual(uids(open));
    const first = about(played, 'Sport Aurora', ANA);
    expect([first?.summary, first?.start, first?.end, first?.status]).toEqual([`Sport Aurora 1-1 ${ANA}`, '2026-07-05', null, 'CONFIRMED']);
    expect(first?.sequence).toBeGreaterThan(open[0]?.sequence ?? 0);
  });

  test('a club has its own, a part of that of the season', async () => {
    const seasons = await begin();
    const [all, own, within] = [
      await calendar(seasons),
      await calendar(seasons, '--team', 'Sport Aurora'),
      await calendar(seasons, 'b', '--team', ANA),
    ];
    expect([all.length, own.length, within.length]).toEqual([14, 4, 4]);
    expect(all).toEqual(expect.arrayContaining([...own, ...within]));
    const { out } = await seasons.run('export', S, '--as', 'ics', '--team', 'Sport Aurora');
    expect(out).toContain('NAME:Sport Aurora · ');
  });

  test.each([
    { why: 'a format with tables', argv: ['--as', 'wikitext', '--team', 'Sport Aurora'], says: 'wikitext' },
    { why: 'a club nobody knows', argv: ['--as', 'ics', '--team', 'Nadie FC'], says: 'Nadie FC' },
  ])('$why is refused for one club', async ({ argv, says }) => {
    const { code, err, out } = await (await begin()).run('export', S, ...argv);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(says);
  });

  test('a season that is a folder has the ids it always had, and no instants', async () => {
    const { out } = await loggedSeasons().run('export', 'examples/liga-distrital', 'final', '--as', 'ics');
    expect(out).not.toContain('LAST-MODIFIED');
    expect(out).not.toContain('TENTATIVE');
  });
});
