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
import type { KeptSheets } from './kept-sheets.ts';
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
      return withProblems(answer, document, then(read, document));
    }
  }
};

/** Tells what was found in a season's files beside the answer that was given of it. */
const withProblems = (answer: Answer, { problems }: SeasonDocument, code: ExitCode): ExitCode => {
  const found = problems.some((problem) => problem.severity !== 'note');
  if (answer.json === 'text' && problems.length > 0 && code !== 2)
    answer.problems(problems, found ? [answer.page.words.counts.problems(problems.length)] : []);
  return code !== 0 ? code : found ? 1 : 0;
};

/** `ascenso show`: a season from top to bottom, or what lies at one path of it. */
export const show = async (
  answer: Answer,
  shelf: Shelf,
  id: string,
  contest: string | undefined,
  asked: SeasonOptions,
  sheets?: KeptSheets,
): Promise<ExitCode> => {
  const isUsual = asked.asOf === undefined && (asked.reading ?? 'appealable') === 'appealable';
  const sheet = contest !== undefined && isUsual ? await sheets?.read(id, contest) : undefined;
  if (contest !== undefined && sheet) {
    showContests(answer, sheet, contest, [contest], quoted(id));
    return withProblems(answer, sheet, 0);
  }
  let whole: (() => Promise<void>) | undefined;
  const code = await withSeason(answer, shelf, id, asked, (read, document) => {
    if (isUsual) whole = async () => sheets?.fill(read, document);
    if (contest === undefined) {
      const page: Page = { ...answer.page, called: document.called };
      if (answer.json === 'json') answer.document(document);
      else answer.lines(seasonLines(page, cleanse(document), asked.doubts ? 'listed' : 'counted', quoted(id)));
      return 0;
    }
    const found = findContest(read.season, contest);
    switch (found.kind) {
      case 'found':
        showContests(answer, document, found.path, found.contests, quoted(id));
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
  await whole?.();
  return code;
};

const showContests = (answer: Answer, document: SeasonDocument, path: string, contests: readonly string[], typed: string): void => {
  const page: Page = { ...answer.page, called: document.called };
  if (answer.json === 'json') answer.document(presentContests(document, path, contests));
  else answer.lines(contestsLines(page, cleanse(document), path, contests, typed));
};

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
