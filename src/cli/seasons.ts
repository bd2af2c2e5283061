import { listSeasons, type Shelf } from '../app/index.ts';
import { both, presentProblem, type SeasonsDocument } from '../wire/index.ts';
import type { Answer, ExitCode } from './answer.ts';
import { alignRows } from './columns.ts';
import { cleanse } from './page.ts';

/** `ascenso seasons`: all that there are, with who won them. */
export const seasons = async (answer: Answer, shelf: Shelf): Promise<ExitCode> => {
  const { page, json } = answer;
  const { words, style, text } = page;
  const listed = await listSeasons(shelf);
  const problems = listed.problems.map(presentProblem);
  const document: SeasonsDocument = {
    format: 'ascenso-seasons',
    version: 1,
    seasons: listed.seasons.map(({ id, competition, season, edition, state, champion }) => ({
      id,
      competition: { id: competition.id, name: both(competition.name) },
      season,
      edition: edition ?? null,
      state,
      champion: champion ?? null,
    })),
    problems,
  };
  if (json === 'json') answer.document(document);
  else {
    const rows = cleanse(document.seasons).map((one) => [
      style.bold(one.id),
      `${text(one.competition.name)} ${one.season}`,
      one.champion
        ? words.season.champion(one.champion.name)
        : one.state === 'running'
          ? style.yellow(words.season.running)
          : style.dim(words.season.noChampion),
    ]);
    answer.lines(alignRows(rows, []));
    if (problems.length > 0) answer.problems(problems);
  }
  return problems.length > 0 ? 1 : 0;
};
