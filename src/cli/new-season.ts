import { newSeason, type Shelf, seasonUnknown, type Workshop } from '../app/index.ts';
import { type NewSeasonDocument, presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, refuse } from './answer.ts';

/** `ascenso new --from`: a folder with another season's rules and no facts. */
export const newFrom = async (
  answer: Answer,
  shelf: Shelf,
  workshop: Workshop,
  folder: string,
  asked: { readonly from: string; readonly season?: string },
): Promise<ExitCode> => {
  const { page, json } = answer;
  const { words } = page;
  const template = { language: words.language, ...words.factsFile };
  const made = await newSeason(shelf, workshop, {
    folder,
    from: asked.from,
    template,
    ...(asked.season !== undefined && { season: asked.season }),
  });
  switch (made.kind) {
    case 'not-found':
      return refuse(answer, [presentProblem(seasonUnknown(made))]);
    case 'refused':
      return refuse(answer, made.problems.map(presentProblem));
    case 'made': {
      const document: NewSeasonDocument = {
        format: 'ascenso-new-season',
        version: 1,
        folder: made.folder,
        from: made.from,
        season: made.season,
        files: made.files,
      };
      if (json === 'json') answer.document(document);
      else
        answer.lines([
          words.made.folder(made.folder, made.from),
          ...words.made.next(made.folder, quoted(made.folder)).map((line, i) => `  ${i + 1}. ${line}`),
        ]);
      return 0;
    }
  }
};
