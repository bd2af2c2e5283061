import { findContest, findTeam, readSeason, type SeasonRead, type Shelf, seasonUnknown } from '../app/index.ts';
import {
  presentContests,
  presentDueList,
  presentProblem,
  presentRoad,
  presentSeason,
  type Reading,
  type SeasonDocument,
} from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, refuse } from './answer.ts';
import { cleanse, type Page } from './page.ts';
import { contestsLines, dueLines, seasonLines } from './show.ts';
import { roadLines } from './why.ts';

/** At which date and in which reading a season is asked about. */
export type SeasonOptions = { readonly asOf?: string; readonly reading?: Reading; readonly doubts?: true };

/** Reads a season for a command, or says why it cannot be had. */
const withSeason = async (
  answer: Answer,
  shelf: Shelf,
  id: string,
  { asOf, reading }: SeasonOptions,
  then: (read: SeasonRead & { readonly kind: 'read' }, document: SeasonDocument) => ExitCode,
): Promise<ExitCode> => {
  const read = await readSeason(shelf, id, { reading: reading ?? 'appealable', ...(asOf !== undefined && { asOf }) });
  switch (read.kind) {
    case 'not-found':
      return refuse(answer, [presentProblem(seasonUnknown(read))]);
    case 'unreadable':
      return refuse(answer, read.problems.map(presentProblem));
    case 'read': {
      const document = presentSeason(read.id, read.season, read.problems, await read.others());
      const code = then(read, document);
      const found = document.problems.some((problem) => problem.severity !== 'note');
      if (answer.json === 'text' && document.problems.length > 0 && code !== 2) {
        answer.problems(document.problems, found ? [answer.page.words.counts.problems(document.problems.length)] : []);
      }
      return code !== 0 ? code : found ? 1 : 0;
    }
  }
};

/** `ascenso show`: a season from top to bottom, or what lies at one path of it. */
export const show = (answer: Answer, shelf: Shelf, id: string, contest: string | undefined, asked: SeasonOptions): Promise<ExitCode> =>
  withSeason(answer, shelf, id, asked, (read, document) => {
    const { json } = answer;
    const page: Page = { ...answer.page, called: document.called };
    const typed = quoted(id);
    if (contest === undefined) {
      if (json === 'json') answer.document(document);
      else answer.lines(seasonLines(page, cleanse(document), asked.doubts ? 'listed' : 'counted', typed));
      return 0;
    }
    const found = findContest(read.season, contest);
    switch (found.kind) {
      case 'found':
        if (json === 'json') answer.document(presentContests(document, found.path, found.contests));
        else answer.lines(contestsLines(page, cleanse(document), found.path, found.contests, typed));
        return 0;
      case 'ambiguous':
        return refuse(answer, [
          presentProblem({
            code: 'reference-ambiguous',
            severity: 'error',
            args: { reference: contest, candidates: found.candidates.join(', ') },
          }),
        ]);
      case 'unknown':
        return refuse(answer, [
          presentProblem({ code: 'contest-unknown', severity: 'error', args: { contest, nearest: found.nearest ?? '' } }),
        ]);
    }
  });

/** `ascenso why`: the road of one team. */
export const why = (answer: Answer, shelf: Shelf, id: string, team: string, asked: SeasonOptions): Promise<ExitCode> =>
  withSeason(answer, shelf, id, asked, (read, document) => {
    const found = findTeam(read.season, team);
    switch (found.kind) {
      case 'found': {
        const road = presentRoad(document, found.team);
        if (answer.json === 'json') answer.document(road);
        else answer.lines(roadLines(answer.page, cleanse(road), `ascenso why ${quoted(id)} ${quoted(team)}`));
        return 0;
      }
      case 'ambiguous': {
        const candidates = found.candidates
          .map((one) => `${one.name} (${[one.seat, one.id].filter((part) => part !== undefined).join(', ')})`)
          .join('; ');
        return refuse(answer, [presentProblem({ code: 'team-ambiguous', severity: 'error', args: { team, candidates } })]);
      }
      case 'unknown':
        return refuse(answer, [presentProblem({ code: 'team-unknown', severity: 'error', args: { team, nearest: found.nearest ?? '' } })]);
    }
  });

/** `ascenso due`: what must be held for the season to go on. */
export const due = (answer: Answer, shelf: Shelf, id: string, asked: SeasonOptions): Promise<ExitCode> =>
  withSeason(answer, shelf, id, asked, (_read, document) => {
    const { page, json } = answer;
    if (json === 'json') answer.document(presentDueList(document));
    else if (document.due.length > 0) answer.lines(dueLines(page, cleanse(document)).map((line) => line.slice(2)));
    else answer.lines([document.state === 'past' && document.asOf === null ? page.words.due.nothingPast : page.words.due.nothing]);
    return 0;
  });
