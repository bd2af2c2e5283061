import { type OpenProtestsOrder, type Papers, type Shelf, weighOpenProtests } from '../app/index.ts';
import { openProtestsPaper, presentOpenProtests, presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { cleanse } from './page.ts';
import { type PaperOptions, paperFormat, tellPaper } from './tell-paper.ts';

/** `ascenso impact SEASON --open`: which open protests matter. 0: none does · 1: some do · 2: it cannot be said. */
export const openProtests = async (
  answer: Answer,
  shelf: Shelf,
  papers: Papers | undefined,
  season: string,
  order: OpenProtestsOrder,
  asked: PaperOptions,
): Promise<ExitCode> => {
  const format = paperFormat(asked, papers);
  if (typeof format !== 'string') return refuse(answer, [format]);
  const weighed = await weighOpenProtests(shelf, season, order);
  if (weighed.kind === 'refused') return refuse(answer, weighed.problems.map(presentProblem));
  const document = presentOpenProtests(weighed, order.asOf);
  const paper = openProtestsPaper(cleanse(document), answer.page.words.language);
  return (await tellPaper(answer, papers, { document, paper }, format, asked)) ?? (document.matters.length === 0 ? 0 : 1);
};
