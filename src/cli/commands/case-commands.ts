import {
  adjustPoints,
  answerProtest,
  appealRuling,
  dropCase,
  issueRuling,
  leaveContest,
  openProtest,
  standingMeant,
  standingsIn,
} from '../../app/index.ts';
import { presentProblem } from '../../wire/index.ts';
import { refuse } from '../answer.ts';
import { act } from './act.ts';
import { SIGNED, type Signature } from './desk.ts';
import type { Tools } from './tools.ts';

type TeamOptions = Signature & { readonly in?: string; readonly date?: string; readonly by?: string };
type LeaveOptions = TeamOptions & { readonly replacedBy?: string; readonly takesRecord?: true };
type CaseOptions = Signature & {
  readonly date?: string;
  readonly ground?: string;
  readonly name?: string;
  readonly about?: string;
  readonly in?: string;
  readonly until?: string;
  readonly fee?: string;
  readonly on?: string;
  readonly standing?: string;
};

/** Clubs that leave, points that are taken, protests and rulings. */
export const withCaseCommands = ({ clerk, command, language, run, withOptions }: Tools): void => {
  const leave = (how: 'excluded' | 'withdrew') => (season: string, team: string, asked: LeaveOptions) =>
    run((answer) => {
      const { replacedBy, takesRecord } = asked;
      const successor =
        replacedBy === undefined
          ? {}
          : { successor: { team: replacedBy, record: takesRecord ? ('taken-over' as const) : ('own' as const) } };
      return act(answer, clerk, season, asked, leaveContest({ ...teamOrder(team, asked), how, ...successor }));
    });
  withOptions(command('exclude', 'season', 'team'), 'in', 'replacedBy', 'takesRecord', 'date', 'by', ...SIGNED).action(leave('excluded'));
  withOptions(command('withdraw', 'season', 'team'), 'in', 'replacedBy', 'takesRecord', 'date', 'by', ...SIGNED).action(leave('withdrew'));
  withOptions(command('deduct', 'season', 'team', 'points'), 'in', 'date', 'by', ...SIGNED).action(
    (season: string, team: string, points: string, asked: TeamOptions) =>
      run(async (answer) => {
        if (!/^[+-]?\d{1,3}$/.test(points))
          return refuse(answer, [
            presentProblem({ code: 'value-wrong', severity: 'error', args: { key: 'POINTS', found: points, expected: '3 · +3' } }),
          ]);
        const change = points.startsWith('+') ? Number(points) : -Math.abs(Number(points));
        return act(answer, clerk, season, asked, adjustPoints({ ...teamOrder(team, asked), points: change }));
      }),
  );

  const caseOrder = ({ date, ground }: CaseOptions) => ({ language, date: date ?? clerk.today(), ...(ground !== undefined && { ground }) });
  withOptions(command('protest', 'season', 'team'), 'about', 'in', 'name', 'ground', 'until', 'fee', 'date', ...SIGNED).action(
    (season: string, team: string, asked: CaseOptions) =>
      run((answer) => {
        const { about, fee, in: within, name, until } = asked;
        const told = { ...given({ match: about, within, name, until, fee }) };
        return act(answer, clerk, season, asked, openProtest({ ...caseOrder(asked), team, ...told }));
      }),
  );
  withOptions(command('answer', 'season', 'protest', 'team?'), 'ground', 'date', ...SIGNED).action(
    (season: string, name: string, team: string | undefined, asked: CaseOptions) =>
      run((answer) => act(answer, clerk, season, asked, answerProtest({ ...caseOrder(asked), name, ...given({ team }) }))),
  );
  withOptions(command('rule', 'season', 'lines?…'), 'on', 'name', 'standing', 'until', 'in', 'ground', 'date', ...SIGNED).action(
    (season: string, lines: readonly string[], asked: CaseOptions) =>
      run(async (answer) => {
        const { in: within, name, on, until } = asked;
        const standing = standingMeant(asked.standing ?? 'appealable');
        if (standing === undefined)
          return refuse(answer, [
            presentProblem({
              code: 'value-wrong',
              severity: 'error',
              args: { key: '--standing', found: asked.standing ?? '', expected: standingsIn(language).join(' · ') },
            }),
          ]);
        return act(
          answer,
          clerk,
          season,
          asked,
          issueRuling({ ...caseOrder(asked), standing, lines, ...given({ within, name, on, until }) }),
        );
      }),
  );
  withOptions(command('appeal', 'season', 'ruling', 'team'), 'fee', 'ground', 'date', ...SIGNED).action(
    (season: string, name: string, team: string, asked: CaseOptions) =>
      run((answer) => act(answer, clerk, season, asked, appealRuling({ ...caseOrder(asked), name, team, ...given({ fee: asked.fee }) }))),
  );
  withOptions(command('drop', 'season', 'protest'), 'ground', 'date', ...SIGNED).action(
    (season: string, name: string, asked: CaseOptions) =>
      run((answer) => act(answer, clerk, season, asked, dropCase({ ...caseOrder(asked), name }))),
  );
};

const teamOrder = (team: string, { by, date, in: within }: TeamOptions) => ({ team, ...given({ within, date, ruling: by }) });

/** Only what was said. */
const given = <T extends Readonly<Record<string, string | undefined>>>(values: T): { readonly [K in keyof T]?: string } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as { readonly [K in keyof T]?: string };
