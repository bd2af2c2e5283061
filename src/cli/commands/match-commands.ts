import {
  correctResult,
  type Decide,
  moveMatch,
  recordResult,
  recordWalkover,
  reporterMeant,
  reportersIn,
  settleMatch,
  together,
} from '../../app/index.ts';
import { presentProblem } from '../../wire/index.ts';
import { refuse } from '../answer.ts';
import { act } from './act.ts';
import { SIGNED, type Signature } from './desk.ts';
import type { Tools } from './tools.ts';

type MatchOptions = Signature & { readonly in?: string; readonly date?: string; readonly by?: string; readonly saidBy?: string };
type WalkoverOptions = MatchOptions & { readonly wonBy?: string; readonly absent?: string; readonly bothLose?: true };
type SettleOptions = Signature & { readonly in?: string; readonly date?: string; readonly take?: string };
type MoveOptions = MatchOptions & { readonly time?: string; readonly place?: string };

/** Results, corrections, walkovers, and matches that are played another day. */
export const withMatchCommands = ({ clerk, command, language, run, withOptions }: Tools): void => {
  const orderOf = (match: string, { by, date, in: within, saidBy }: MatchOptions) => ({
    match: saidBy === undefined ? match : withNote(match, `said by ${saidBy}`),
    language,
    ...(within !== undefined && { within }),
    ...(date !== undefined && { date }),
    ...(by !== undefined && { ruling: by }),
  });
  const results = (season: string, matches: readonly string[], asked: MatchOptions, one: (order: ReturnType<typeof orderOf>) => Decide) =>
    run(async (answer) => {
      if (asked.saidBy !== undefined && reporterMeant(asked.saidBy) === undefined)
        return refuse(answer, [noReporter('--said-by', asked.saidBy, language)]);
      return act(answer, clerk, season, asked, together(matches.map((match) => one(orderOf(match, asked)))));
    });

  withOptions(command('result', 'season', 'matches…'), 'in', 'date', 'by', 'saidBy', ...SIGNED).action(
    (season: string, matches: readonly string[], asked: MatchOptions) => results(season, matches, asked, recordResult),
  );
  withOptions(command('correct', 'season', 'matches…'), 'in', 'date', 'by', ...SIGNED).action(
    (season: string, matches: readonly string[], asked: MatchOptions) => results(season, matches, asked, correctResult),
  );
  withOptions(command('settle', 'season', 'match'), 'take', 'in', 'date', ...SIGNED).action(
    (season: string, match: string, asked: SettleOptions) =>
      run(async (answer) => {
        const { date, in: within, take: typed } = asked;
        const take = typed === undefined ? undefined : reporterMeant(typed);
        if (typed !== undefined && take === undefined) return refuse(answer, [noReporter('--take', typed, language)]);
        const order = { match, language, ...(within !== undefined && { within }), ...(date !== undefined && { date }) };
        return act(answer, clerk, season, asked, settleMatch({ ...order, ...(take !== undefined && { take }) }));
      }),
  );
  withOptions(command('walkover', 'season', 'match'), 'wonBy', 'absent', 'bothLose', 'in', 'date', 'by', ...SIGNED).action(
    (season: string, match: string, asked: WalkoverOptions) =>
      run((answer) => {
        const { absent, bothLose, wonBy } = asked;
        const winner = bothLose
          ? ('nobody' as const)
          : wonBy !== undefined
            ? { team: wonBy }
            : absent !== undefined
              ? { absent }
              : undefined;
        return act(answer, clerk, season, asked, recordWalkover({ ...orderOf(match, asked), ...(winner !== undefined && { winner }) }));
      }),
  );
  const move = (postponed: 'yes' | 'no') => (season: string, match: string, asked: MoveOptions) =>
    run((answer) => {
      const { place, time } = asked;
      const decide = moveMatch({
        ...orderOf(match, asked),
        postponed,
        ...(time !== undefined && { time }),
        ...(place !== undefined && { place }),
      });
      return act(answer, clerk, season, asked, decide);
    });
  withOptions(command('move', 'season', 'match'), 'date', 'time', 'place', 'in', ...SIGNED).action(move('no'));
  withOptions(command('postpone', 'season', 'match'), 'date', 'in', ...SIGNED).action(move('yes'));
};

const noReporter = (key: string, found: string, language: Tools['language']) =>
  presentProblem({ code: 'value-wrong', severity: 'error', args: { key, found, expected: reportersIn(language).join(' · ') } });

/** The line with one more note at its end. */
const withNote = (line: string, note: string): string => (/\]\s*$/.test(line) ? line.replace(/\]\s*$/, `; ${note}]`) : `${line} [${note}]`);
