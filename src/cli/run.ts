import { Command, CommanderError, InvalidArgumentError } from 'commander';
import {
  findContest,
  findTeam,
  lintSeason,
  listSeasons,
  newSeason,
  readSeason,
  type SeasonRead,
  type Shelf,
  seasonUnknown,
  type Workshop,
} from '../app/index.ts';
import {
  both,
  type NewSeasonDocument,
  type ProblemDocument,
  presentContests,
  presentDueList,
  presentFindings,
  presentProblem,
  presentProblems,
  presentRoad,
  presentSeason,
  type Reading,
  type SeasonDocument,
  type SeasonsDocument,
} from '../wire/index.ts';
import { alignRows } from './columns.ts';
import { cleanse, makePage, type Page, problemLines } from './page.ts';
import { makePyramidFolder, type PyramidOptions, withPyramid } from './pyramid.ts';
import { contestsLines, dueLines, seasonLines } from './show.ts';
import { colourFor, type Language, languageFor, styleFor, type Terminal } from './terminal.ts';
import { roadLines } from './why.ts';
import { type Say, type Words, wordsFor } from './words/index.ts';

export type Setting = {
  readonly terminal: Terminal;
  readonly shelf: Shelf;
  readonly workshop: Workshop;
  readonly version: string;
};

/** 0: fine · 1: something was found · 2: it cannot be read, or was asked wrongly. */
export type ExitCode = 0 | 1 | 2;

/** Runs one command line (without the program's own name). */
export const runCli = async (argv: readonly string[], setting: Setting): Promise<ExitCode> => {
  const { terminal } = setting;
  const language = languageAsked(argv) ?? languageFor(terminal.environment);
  const words = wordsFor(language);
  const page = makePage(words, styleFor(colourFor(terminal, argv.includes('--no-color') ? 'never' : 'default')));
  const answer: Answer = {
    page,
    json: argv.includes('--json') ? 'json' : 'text',
    lines: (lines) => terminal.out(`${lines.join('\n')}\n`),
    document: (document) => terminal.out(`${JSON.stringify(document, null, 2)}\n`),
    problems: (problems, closing = []) => terminal.err(`${[...problemLines(page, cleanse(problems)), ...closing].join('\n')}\n`),
  };
  let code: ExitCode = 0;
  const program = makeProgram(words, setting, async (command) => {
    code = await command(answer);
  });
  try {
    await program.parseAsync(argv, { from: 'user' });
    return code;
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode === 0) return 0;
    if (error.code === 'commander.help') return 2;
    return refuse(answer, [usageProblem(error)]);
  }
};

export type Answer = {
  readonly page: Page;
  readonly json: 'json' | 'text';
  readonly lines: (lines: readonly string[]) => void;
  readonly document: (document: object) => void;
  /** To standard error, in words. */
  readonly problems: (problems: readonly ProblemDocument[], closing?: readonly string[]) => void;
};
export type Refuse = typeof refuse;
type Run = (answer: Answer) => Promise<ExitCode>;

/** Nothing can be answered: the problems are the answer. */
const refuse = ({ json, document, problems }: Answer, found: readonly ProblemDocument[]): ExitCode => {
  if (json === 'json') document(presentProblems(found));
  else problems(found);
  return 2;
};

/** Help must speak the language asked for even when the rest of the line is wrong. */
const languageAsked = (argv: readonly string[]): Language | undefined => {
  const joined = argv.find((argument) => argument.startsWith('--lang='))?.slice('--lang='.length);
  const apart = argv.includes('--lang') ? argv[argv.indexOf('--lang') + 1] : undefined;
  const asked = joined ?? apart;
  return asked === 'es' || asked === 'en' ? asked : undefined;
};

type SeasonOptions = { readonly asOf?: string; readonly reading?: Reading; readonly doubts?: true };

const makeProgram = (words: Words, setting: Setting, run: (command: Run) => Promise<void>): Command => {
  const { terminal, shelf, workshop, version } = setting;
  const { names, arguments: about, options, commands } = words;
  const style = (command: Command): Command =>
    command
      .exitOverride()
      .helpOption('-h, --help', options.help)
      .configureOutput({
        writeOut: terminal.out,
        writeErr: terminal.err,
        outputError: () => undefined,
        getOutHelpWidth: () => 96,
        getErrHelpWidth: () => 96,
      })
      .configureHelp({
        styleTitle: (title) => (isTitle(title) ? words.help[title] : title),
        styleUsage: (usage) => usage.replace('[options]', words.help['[options]']).replace('[command]', words.help['[command]']),
        subcommandTerm: (sub) =>
          [
            sub.name(),
            ...sub.registeredArguments.map((argument) => (argument.required ? `<${argument.name()}>` : `[${argument.name()}]`)),
          ].join(' '),
        showGlobalOptions: true,
      });
  const isTitle = (title: string): title is keyof Words['help'] => title in words.help;

  const program = style(new Command('ascenso'))
    .description(words.program)
    .version(version, '-V, --version', options.version)
    .helpCommand(false)
    .option(`--lang <${names.language}>`, options.lang, (found) => {
      if (found !== 'es' && found !== 'en') throw new InvalidArgumentError(`lang ${found}`);
      return found;
    })
    .option('--json', options.json)
    .option('--no-color', options.noColor)
    .addHelpText('after', () =>
      [
        '',
        words.examples,
        '  ascenso show copa-peru/2004',
        '  ascenso show copa-peru/2004 region-ii/a',
        '  ascenso why copa-peru/2004 "Sport Áncash"',
        '',
      ].join('\n'),
    );
  const command = (name: string, description: string): Command => style(program.command(name)).description(description);
  const seasonOptions = (of: Command): Command =>
    of
      .option(`--as-of <${names.date}>`, options.asOf, (found) => {
        if (!isDay(found)) throw new InvalidArgumentError(`date ${found}`);
        return found;
      })
      .option<Reading>(`--reading <${names.reading}>`, options.reading, (found) => {
        if (found !== 'pitch' && found !== 'appealable' && found !== 'final') throw new InvalidArgumentError(`reading ${found}`);
        return found;
      });

  command('seasons', commands.seasons).action(() => run((answer) => seasons(answer, shelf)));
  seasonOptions(command('show', commands.show).argument(`<${names.season}>`, about.season).argument(`[${names.contest}]`, about.contest))
    .option('--doubts', options.doubts)
    .action((season: string, contest: string | undefined, asked: SeasonOptions) =>
      run((answer) => show(answer, shelf, season, contest, asked)),
    );
  seasonOptions(command('why', commands.why).argument(`<${names.season}>`, about.season).argument(`<${names.team}>`, about.team)).action(
    (season: string, team: string, asked: SeasonOptions) => run((answer) => why(answer, shelf, season, team, asked)),
  );
  seasonOptions(command('due', commands.due).argument(`<${names.season}>`, about.season)).action((season: string, asked: SeasonOptions) =>
    run((answer) => due(answer, shelf, season, asked)),
  );
  command('lint', commands.lint)
    .argument(`<${names.path}>`, about.path)
    .action((path: string) => run((answer) => lint(answer, shelf, path)));
  withPyramid(
    command('new', commands.new)
      .argument(`<${names.folder}>`, about.folder)
      .option(`--from <${names.season}>`, options.from)
      .option(`--season <${names.name}>`, options.season),
    words,
  ).action((folder: string, { from, season, ...pyramid }: { readonly from?: string; readonly season?: string } & PyramidOptions) => {
    if (pyramid.pyramid) return run((answer) => makePyramidFolder({ answer, refuse }, workshop, terminal.err, folder, pyramid));
    if (from === undefined) throw new CommanderError(1, 'commander.missingMandatoryOptionValue', `'--from <${names.season}>'`);
    return run((answer) => make(answer, shelf, workshop, folder, { from, ...(season !== undefined && { season }) }));
  });
  return program;
};

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};

const seasons = async (answer: Answer, shelf: Shelf): Promise<ExitCode> => {
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

const show = (answer: Answer, shelf: Shelf, id: string, contest: string | undefined, asked: SeasonOptions): Promise<ExitCode> =>
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

/** An argument as it must be typed again. */
export const quoted = (argument: string): string => (/^[\p{L}\p{N}./_-]+$/u.test(argument) ? argument : `"${argument}"`);

const why = (answer: Answer, shelf: Shelf, id: string, team: string, asked: SeasonOptions): Promise<ExitCode> =>
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

const due = (answer: Answer, shelf: Shelf, id: string, asked: SeasonOptions): Promise<ExitCode> =>
  withSeason(answer, shelf, id, asked, (_read, document) => {
    const { page, json } = answer;
    if (json === 'json') answer.document(presentDueList(document));
    else if (document.due.length > 0) answer.lines(dueLines(page, cleanse(document)).map((line) => line.slice(2)));
    else answer.lines([document.state === 'past' && document.asOf === null ? page.words.due.nothingPast : page.words.due.nothing]);
    return 0;
  });

const lint = async (answer: Answer, shelf: Shelf, path: string): Promise<ExitCode> => {
  const { page, json } = answer;
  const linted = await lintSeason(shelf, path);
  if (linted.kind === 'not-found') return refuse(answer, [presentProblem(seasonUnknown(linted))]);
  const problems = linted.problems.map(presentProblem);
  const findings = presentFindings(linted.id, linted.usable, problems);
  if (json === 'json') answer.document(findings);
  else {
    const summary =
      problems.length === 0 ? page.words.lint.clean : page.words.lint.summary(findings.errors, findings.warnings, findings.notes);
    answer.lines([...problemLines(page, cleanse(problems)), findings.usable ? summary : `${summary}. ${page.words.lint.unusable}`]);
  }
  if (!findings.usable) return 2;
  return findings.errors + findings.warnings > 0 ? 1 : 0;
};

const make = async (
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

/** What Commander refused, in our words. Its messages are English sentences with the names in quotes. */
const usageProblem = (error: CommanderError): ProblemDocument => {
  const [name = '', other = ''] = [...error.message.matchAll(/'([^']*)'/g)].map((match) => match[1] ?? '');
  const near = /Did you mean (?:one of )?([^?,]+)/.exec(error.message)?.[1]?.trim();
  const say = ({ usage }: Words): Say => {
    switch (error.code) {
      case 'commander.unknownCommand':
        return usage.unknownCommand(name, near);
      case 'commander.unknownOption':
        return usage.unknownOption(name, near);
      case 'commander.missingArgument':
        return usage.missingArgument(name);
      case 'commander.excessArguments':
        return usage.tooMany(name);
      case 'commander.optionMissingArgument':
        return usage.optionValue(name);
      case 'commander.missingMandatoryOptionValue':
        return usage.missingOption(name);
      case 'commander.conflictingOption':
        return usage.notTogether(name, other);
      case 'commander.invalidArgument': {
        const [, kind, found = ''] = /is invalid\. (\S+) ([\s\S]*)$/.exec(error.message) ?? [];
        if (kind === 'date') return usage.badDate(found);
        if (kind === 'reading') return usage.badReading(found);
        if (kind === 'lang') return usage.badLanguage(found);
        if (kind === 'number') return usage.badNumber(found);
        return usage.other(error.message);
      }
      default:
        return usage.other(error.message);
    }
  };
  const spanish = say(wordsFor('es'));
  const english = say(wordsFor('en'));
  return {
    code: `usage-${error.code.replace('commander.', '').replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`,
    severity: 'error',
    file: null,
    line: null,
    column: null,
    text: { es: spanish.says, en: english.says },
    remedy: { es: spanish.remedy, en: english.remedy },
  };
};
