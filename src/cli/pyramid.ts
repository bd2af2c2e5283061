import { type Command, InvalidArgumentError, Option } from 'commander';
import { MOST_LEAGUES, newPyramid, type Workshop } from '../app/index.ts';
import { type NewSeasonDocument, presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, type Refuse } from './answer.ts';
import type { Words } from './words/index.ts';

export type PyramidOptions = { readonly pyramid?: true; readonly seed?: number; readonly leagues?: number; readonly rounds?: 1 | 2 };

/** The options of `new` that make a whole country up instead of copying a season. */
export const withPyramid = (command: Command, { options, names }: Words): Command => {
  const number = (option: string, says: string, least: number, most: number): Option =>
    new Option(`${option} <${names.number}>`, says).argParser((found) => {
      const value = Number(found);
      if (!/^\d+$/.test(found) || value < least || value > most) throw new InvalidArgumentError(`number ${found}`);
      return value;
    });
  return command
    .addOption(new Option('--pyramid', options.pyramid).conflicts(['from', 'season']))
    .addOption(number('--seed', options.seed, 0, 2 ** 32 - 1))
    .addOption(number('--leagues', options.leagues(MOST_LEAGUES), 1, MOST_LEAGUES))
    .addOption(number('--rounds', options.rounds, 1, 2));
};

/** Tells how far it has come after so many more matches. */
const STEP = 10_000;

export const makePyramidFolder = async (
  { answer, refuse }: { readonly answer: Answer; readonly refuse: Refuse },
  workshop: Workshop,
  tell: (line: string) => void,
  folder: string,
  { seed = 1, leagues = MOST_LEAGUES, rounds = 2 }: PyramidOptions,
): Promise<ExitCode> => {
  const { words } = answer.page;
  let told = 0; // a small country is there before there is anything to tell
  const made = await newPyramid(workshop, { folder, seed, leagues, rounds, language: words.language }, (matches, due) => {
    if (matches < told + STEP) return;
    told = matches;
    tell(`${words.made.playing(matches, due)}\n`);
  });
  if (made.kind === 'refused') return refuse(answer, made.problems.map(presentProblem));
  const document: NewSeasonDocument = {
    format: 'ascenso-new-season',
    version: 1,
    folder,
    from: null,
    season: made.pyramid.season,
    files: made.written,
  };
  if (answer.json === 'json') answer.document(document);
  else answer.lines(words.made.pyramid(folder, quoted(folder), made.pyramid));
  return 0;
};
