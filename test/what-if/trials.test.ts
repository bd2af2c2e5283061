import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { answerAlone, type BoundFacts, cutOut, evaluate, type MatchState, type Reading, type Season } from '../../src/engine/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { matchesWith, rowsOf } from '../../src/web/what-if/rows.ts';
import type { Supposed } from '../../src/web/what-if/supposed.ts';
import { answerTrial, type ContestDocument, presentSeason, presentTrial } from '../../src/wire/index.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Every season that the project ships. */
const SEASONS = ['data', 'examples'].flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('regulations.yaml') && statSync(join(root, folder, path)).isFile())
    .map((path) => `${folder}/${path.replace(/[/\\]regulations\.yaml$/, '').replaceAll('\\', '/')}`),
);

const READINGS: readonly Reading[] = ['pitch', 'appealable', 'final'];

const isPlayed = ({ kind }: ContestDocument): boolean => kind === 'group' || kind === 'tie';

describe.each(SEASONS)('%s', (id) => {
  test('every group and tie has a trial, and it answers what the season answers, word for word', async () => {
    const differing: string[] = [];
    let tried = 0;
    for (const reading of READINGS) {
      const read = await readSeason(seasonFolders(), join(root, id), { reading });
      if (read.kind !== 'read') throw new Error(`${id} cannot be read`);
      const { season, log } = read;
      if (reading !== 'appealable' && log.rulings.length === 0) continue;
      const document = presentSeason(id, season, []);
      for (const contest of document.contests.filter(isPlayed)) {
        const trial = presentTrial(document, season, log, contest.id);
        if (trial === undefined) {
          differing.push(`${reading} ${contest.id}: no trial`);
          continue;
        }
        tried++;
        const answer = answerTrial(trial);
        const [there, here] = [contest, answer.contest].map((one) => JSON.stringify(one));
        if (there !== here) {
          differing.push(`${reading} ${contest.id}`);
          if (differing.length < 3) expect(answer.contest).toEqual(contest);
        }
      }
    }
    expect(differing).toEqual([]);
    expect(tried).toBeGreaterThan(0);
  });
});

/** The whole season, had one contest had these matches and nothing else been said of its table. */
const evaluatedWith = (
  { plan, reading }: Season,
  log: BoundFacts,
  ix: number,
  matches: readonly MatchState[],
  state: 'running' | 'past',
) => {
  const contests = log.contests.map((facts, i) => {
    if (i !== ix) return facts;
    const said = matches.map((match, meeting) => ({ ...match, corrects: 0, meeting }));
    return { ...facts, matches: said, rows: [], printed: [], placed: [], annulled: [] };
  });
  return evaluate({ ...plan, regulations: { ...plan.regulations, state } }, { ...log, contests }, { reading });
};

const goals = fc.integer({ min: 0, max: 4 });
const supposed: fc.Arbitrary<Supposed> = fc.oneof(
  { weight: 5, arbitrary: fc.tuple(goals, goals).map((score): Supposed => ({ kind: 'score', score })) },
  {
    weight: 1,
    arbitrary: fc.constantFrom<Supposed>({ kind: 'walkover', winner: 'home' }, { kind: 'walkover', winner: 'away' }, { kind: 'none' }),
  },
);

describe.each(['data/copa-peru/2004', 'data/copa-peru/2014', 'data/euro/2024', 'data/synthetic/split-league', 'examples/liga-distrital'])(
  'with other results, %s',
  (id) => {
    test('answers in a trial what the whole season would', async () => {
      const read = await readSeason(seasonFolders(), join(root, id), {});
      if (read.kind !== 'read') throw new Error(`${id} cannot be read`);
      const { season, log } = read;
      const played = season.plan.contests.filter(({ node }) => node.kind === 'group' || node.kind === 'tie');
      let compared = 0;
      fc.assert(
        fc.property(fc.nat(), fc.array(fc.tuple(fc.nat(), supposed), { minLength: 1, maxLength: 6 }), (which, changes) => {
          const contest = played[which % played.length];
          const alone = contest && cutOut(season, log, contest.ix);
          if (contest === undefined || alone === undefined) throw new Error('no contest');
          const rows = rowsOf(alone);
          if (rows.length === 0) return;
          const supposals = new Map(changes.map(([match, one]) => [rows[match % rows.length]?.key ?? '', one]));
          const matches = matchesWith(rows, supposals);
          const { node } = contest;
          const state = node.kind === 'group' && node.rounds === 'listed' && node.matchesEach === undefined ? alone.tense : 'running';
          const whole = evaluatedWith(season, log, contest.ix, matches, state).contests[contest.ix];
          // where a season that is still being played has not filled a slot yet, it is another question
          if (JSON.stringify(whole?.slots) !== JSON.stringify(alone.slots)) return;
          compared++;
          const { state: here } = answerAlone(alone, matches);
          expect(plain({ ...here, strays: [] })).toEqual(plain({ ...whole, strays: [], numbers: undefined }));
        }),
        { numRuns: 80 },
      );
      expect(compared).toBeGreaterThan(20);
    });
  },
);

/** Without where it was typed, and how the test told its matches apart. */
const plain = (value: object): unknown =>
  JSON.parse(JSON.stringify(value, (key, one: unknown) => (key === 'spot' || key === 'corrects' || key === 'meeting' ? undefined : one)));
