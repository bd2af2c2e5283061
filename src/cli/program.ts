import { Command, CommanderError, InvalidArgumentError } from 'commander';
import type { Papers, Shelf, SitePress, Workshop } from '../app/index.ts';
import type { Reading } from '../wire/index.ts';
import { type Answer, type ExitCode, refuse } from './answer.ts';
import { type AuditOptions, auditFiles, withAudit } from './audit.ts';
import { checkDates, showCalendar } from './calendar.ts';
import { type CalendarOptions, type CheckOptions, withCalendar } from './calendar-options.ts';
import { type Clerk, guarded, withCommands } from './commands/index.ts';
import { type ExportOptions, exportDescribes, exportTo, withExport } from './export.ts';
import { type FixtureOptions, showFixture, withFixture } from './fixture.ts';
import { type ImpactOptions, impact, impactDescribes, withImpact } from './impact.ts';
import { type ImportOptions, importFiles, withImport } from './import.ts';
import { lint } from './lint.ts';
import { newFrom } from './new-season.ts';
import { type PatchOptions, patchFile, withPatch } from './patch.ts';
import { makePyramidFolder, type PyramidOptions, withPyramid } from './pyramid.ts';
import { type ReconstructOptions, reconstructLost, withReconstruct } from './reconstruct.ts';
import { type RepairOptions, repairTables, withRepair } from './repair.ts';
import { due, type SeasonOptions, show, why } from './season.ts';
import { seasons } from './seasons.ts';
import { pressSite, type SiteOptions, withSite } from './site.ts';
import type { Terminal } from './terminal.ts';
import { showTerritory, type TerritoryOptions, withTerritory } from './territory.ts';
import type { Clock } from './time-limit.ts';
import { commandsWordsFor } from './words/commands-words.ts';
import type { Words } from './words/index.ts';

export type Setting = {
  readonly terminal: Terminal;
  readonly shelf: Shelf;
  readonly workshop: Workshop;
  /** Absent where no files of a person's own can be read: then nothing can be imported. */
  readonly papers?: Papers;
  /** The register of territories that is searched where no other is named, as papers call it. */
  readonly territories?: string;
  /** Absent where no season can be written. */
  readonly clerk?: Clerk;
  /** Absent where no site can be written. */
  readonly press?: SitePress;
  /** Ends searches that would take too long. */
  readonly clock: Clock;
  readonly version: string;
};

type Run = (answer: Answer) => Promise<ExitCode>;

/** Every command with its arguments and options, in the words of one language. */
export const makeProgram = (words: Words, setting: Setting, run: (command: Run) => Promise<void>): Command => {
  const { clerk, clock, papers, press, territories, terminal, shelf, workshop, version } = setting;
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

  const { groups } = commandsWordsFor(words.language);
  program.commandsGroup(groups.look);
  command('seasons', commands.seasons).action(() => run((answer) => seasons(answer, shelf)));
  seasonOptions(command('show', commands.show).argument(`<${names.season}>`, about.season).argument(`[${names.contest}]`, about.contest))
    .option('--doubts', options.doubts)
    .action((season: string, contest: string | undefined, asked: SeasonOptions) =>
      run((answer) => show(answer, shelf, season, contest, asked, clerk?.sheets)),
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
  if (clerk) withCommands({ program, style, language: words.language, clerk, papers, run });
  program.commandsGroup(groups.pages);
  withPyramid(
    command('new', commands.new)
      .argument(`<${names.folder}>`, about.folder)
      .option(`--from <${names.season}>`, options.from)
      .option(`--season <${names.name}>`, options.season),
    words,
  ).action((folder: string, { from, season, ...pyramid }: { readonly from?: string; readonly season?: string } & PyramidOptions) => {
    if (pyramid.pyramid) return run((answer) => makePyramidFolder({ answer, refuse }, workshop, terminal.err, folder, pyramid));
    if (from === undefined) throw new CommanderError(1, 'commander.missingMandatoryOptionValue', `'--from <${names.season}>'`);
    return run((answer) => newFrom(answer, shelf, workshop, folder, { from, ...(season !== undefined && { season }) }));
  });
  withExport(
    seasonOptions(
      command('export', exportDescribes(words)).argument(`<${names.season}>`, about.season).argument(`[${names.contest}]`, about.contest),
    ),
    words,
  ).action((season: string, contest: string | undefined, asked: ExportOptions) =>
    run((answer) => guarded(answer, () => exportTo(answer, shelf, { papers, clerk }, season, contest, asked))),
  );
  if (press)
    withSite(command, words).action((out: string, seasons: readonly string[], asked: SiteOptions) =>
      run((answer) =>
        guarded(answer, () =>
          pressSite(
            answer,
            press,
            terminal.screen === 'yes' ? terminal.err : undefined,
            out,
            seasons,
            asked,
            program.opts<{ lang?: 'es' | 'en' }>().lang,
          ),
        ),
      ),
    );
  program.commandsGroup(groups.look);
  withImpact(seasonOptions(command('impact', impactDescribes(words)).argument(`<${names.season}>`, about.season)), words).action(
    (season: string, asked: ImpactOptions) => run((answer) => impact(answer, shelf, papers, season, asked)),
  );
  const { calendar, check } = withCalendar(command, style, words, clerk);
  calendar.action((season: string, contest: string, asked: CalendarOptions) =>
    run((answer) => showCalendar(answer, { shelf, papers, clock, clerk }, season, contest, asked)),
  );
  check.action((season: string, contest: string) =>
    run((answer) => checkDates(answer, { shelf, papers, clock, clerk }, season, contest, check.optsWithGlobals<CheckOptions>())),
  );
  seasonOptions(withFixture(command, words, clerk)).action((season: string, contest: string, asked: FixtureOptions) =>
    run((answer) => showFixture(answer, shelf, clerk, season, contest, asked)),
  );
  program.commandsGroup(groups.pages);
  if (papers)
    withImport(command, words).action((files: readonly string[], asked: ImportOptions) =>
      run((answer) => importFiles(answer, shelf, papers, files, asked)),
    );
  if (papers)
    withAudit(command, words).action((files: readonly string[], asked: AuditOptions) =>
      run((answer) => auditFiles(answer, shelf, papers, files, asked)),
    );
  if (papers)
    withRepair(command, words).action((of: readonly string[], asked: RepairOptions) =>
      run((answer) => repairTables(answer, shelf, papers, clock, of, asked)),
    );
  if (papers)
    withReconstruct(command, words).action((of: readonly string[], asked: ReconstructOptions) =>
      run((answer) => reconstructLost(answer, shelf, papers, clock, of, asked)),
    );
  if (papers)
    withPatch(command, words).action((file: string, asked: PatchOptions) => run((answer) => patchFile(answer, shelf, papers, file, asked)));
  program.commandsGroup(groups.look);
  if (papers && territories !== undefined)
    withTerritory(command, words, isDay).action((query: string | undefined, asked: TerritoryOptions) =>
      run((answer) => showTerritory(answer, shelf, papers, territories, query, asked)),
    );
  return program;
};

const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(text);
};
