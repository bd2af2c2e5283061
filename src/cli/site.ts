import type { Command } from 'commander';
import type { SitePress } from '../app/index.ts';
import { presentProblem } from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import type { Words } from './words/index.ts';
import { siteWordsFor } from './words/site-words.ts';

export type SiteOptions = { readonly baseUrl?: string };

export const withSite = (
  command: (name: string, description: string) => Command,
  { arguments: about, language, names }: Words,
): Command => {
  const words = siteWordsFor(language);
  return command('site', words.describes)
    .argument(`<${names.folder}>`, words.folder)
    .argument(`[${names.season}...]`, about.season)
    .option(`--base-url <${words.address}>`, words.baseUrl);
};

/** Writes the public site as files and tells how far it has come. `only`: in that language alone. */
export const pressSite = async (
  answer: Answer,
  press: SitePress,
  tell: ((line: string) => void) | undefined,
  out: string,
  seasons: readonly string[],
  { baseUrl }: SiteOptions,
  only: 'es' | 'en' | undefined,
): Promise<ExitCode> => {
  const words = siteWordsFor(answer.page.words.language);
  const started = { files: 0 };
  const languages = only === undefined ? (['es', 'en'] as const) : ([only] as const);
  const pressed = await press({ out, seasons, languages, ...(baseUrl !== undefined && { address: baseUrl }) }, (files, of) => {
    if (tell === undefined || files < started.files) return;
    started.files = files + 2_000;
    tell(`${words.writing(files, of)}\n`);
  });
  if (pressed.kind === 'refused') return refuse(answer, pressed.problems.map(presentProblem));
  const { bytes, files } = pressed;
  if (answer.json === 'json') answer.document({ format: 'ascenso-site', version: 1, folder: out, seasons: pressed.seasons, files, bytes });
  else answer.lines(words.pressed(out, pressed.seasons.length, files, bytes, baseUrl !== undefined));
  return 0;
};
