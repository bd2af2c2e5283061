import {
  addFacts,
  addToRegister,
  amendSeason,
  closeContest,
  drawLots,
  enterTeams,
  holdDraw,
  keepContests,
  openSeason,
  readFactsFile,
  slugOf,
} from '../../app/index.ts';
import { type OpenedDocument, presentProblem } from '../../wire/index.ts';
import { quoted, refuse } from '../answer.ts';
import { act } from './act.ts';
import { guarded, mustHave, SIGNED, type Signature, signed, wordsOf } from './desk.ts';
import { withRollCommand } from './roll-command.ts';
import type { Tools } from './tools.ts';

type NewOptions = Signature & { readonly from?: string; readonly rules?: string; readonly season?: string };
type AmendOptions = Signature & { readonly from?: string; readonly by?: string; readonly article?: string };
type ClubOptions = Signature & {
  readonly clubId?: string;
  readonly seat?: string;
  readonly territory?: string;
  readonly alias?: readonly string[];
};
type LeagueOptions = Signature & { readonly clubId?: string; readonly within?: string; readonly over?: readonly string[] };
type EnterOptions = Signature & { readonly slot?: number; readonly date?: string; readonly by?: string };
type DrawOptions = Signature & { readonly seed?: number; readonly date?: string };

/** What opens a season, fills it and closes its contests. */
export const withSeasonCommands = (tools: Tools): void => {
  const { clerk, command, language, papers, run, withOptions } = tools;
  command('season');
  withOptions(command('season new', 'id'), 'from', 'rules', 'called', 'as', 'why', 'dryRun', 'id').action((id: string, asked: NewOptions) =>
    run((answer) =>
      guarded(answer, async () => {
        const from = mustHave(asked.from ?? asked.rules, '--from');
        const takes = asked.from === undefined ? ('rules' as const) : ('rules-of-another-season' as const);
        const order = { ...signed(clerk, id, asked), from, takes, ...(asked.season !== undefined && { name: asked.season }) };
        const opened = await openSeason(clerk.office, order);
        if (opened.kind === 'refused') return refuse(answer, opened.problems.map(presentProblem));
        const words = wordsOf(answer);
        const written = opened.kind === 'opened' ? ('yes' as const) : ('no' as const);
        const document: OpenedDocument = {
          format: 'ascenso-opened',
          version: 1,
          season: order.season,
          from: opened.from,
          files: opened.files,
          written,
        };
        if (answer.json === 'json') answer.document(document);
        else
          answer.lines([
            words.opened[written](order.season, opened.from),
            ...(written === 'yes' ? words.next(quoted(order.season)).map((line) => `  ${line}`) : []),
          ]);
        return 0;
      }),
    ),
  );
  withRollCommand(tools);
  if (papers)
    withOptions(
      command('season amend', 'season', 'changeFile'),
      'since',
      'authority',
      'article',
      'as',
      'why',
      'dryRun',
      'anyway',
      'id',
    ).action((season: string, file: string, asked: AmendOptions) =>
      run(async (answer) => {
        const [from, authority] = [mustHave(asked.from, '--from'), mustHave(asked.by, '--by')];
        const read = await papers.read(file);
        if ('code' in read) return refuse(answer, [presentProblem(read)]);
        const warnings = asked.anyway ? ('anyway' as const) : ('refuse' as const);
        const order = { from, authority, change: read.text, warnings, ...(asked.article !== undefined && { article: asked.article }) };
        return act(answer, clerk, season, asked, amendSeason(clerk.office.shelf, order));
      }),
    );
  withOptions(command('season keep', 'season', 'stream', 'contests?…'), 'name', 'as', 'why', 'dryRun', 'id').action(
    (season: string, stream: string, contests: readonly string[], asked: Signature & { readonly name?: string }) =>
      run((answer) =>
        act(answer, clerk, season, asked, keepContests({ stream, contests, ...(asked.name !== undefined && { name: asked.name }) })),
      ),
  );

  command('register');
  withOptions(
    command('register club', 'season', 'name'),
    'seat',
    'territory',
    'alias',
    'clubId',
    'as',
    'why',
    'dryRun',
    'anyway',
    'id',
  ).action((season: string, name: string, { clubId, ...asked }: ClubOptions) =>
    run((answer) => {
      const { alias = [], seat, territory } = asked;
      const club = {
        what: 'club' as const,
        id: clubId ?? slugOf(name),
        name,
        aliases: alias,
        ...(seat !== undefined && { seat }),
        ...(territory !== undefined && { territory }),
      };
      return act(answer, clerk, season, asked, addToRegister(club));
    }),
  );
  withOptions(command('register league', 'season', 'name'), 'within', 'over', 'clubId', 'as', 'why', 'dryRun', 'anyway', 'id').action(
    (season: string, name: string, { clubId, over = [], within, ...asked }: LeagueOptions) =>
      run((answer) => {
        const league = { what: 'league' as const, id: clubId ?? slugOf(name), name, within: mustHave(within, '--within'), over };
        return act(answer, clerk, season, asked, addToRegister(league));
      }),
  );

  withOptions(command('enter', 'season', 'contest', 'teams…'), 'slot', 'date', 'by', ...SIGNED).action(
    (season: string, contest: string, teams: readonly string[], asked: EnterOptions) =>
      run((answer) => {
        const { anyway, by, date, slot, why } = asked;
        const note = why === undefined ? {} : { note: language === 'en' ? { en: why } : { es: why } };
        const more = {
          ...(slot !== undefined && { slot }),
          ...(date !== undefined && { date }),
          ...(by !== undefined && { ruling: by }),
          ...note,
        };
        return act(answer, clerk, season, asked, enterTeams({ contest, teams, names: anyway ? 'as-typed' : 'as-meant', ...more }));
      }),
  );
  withOptions(command('draw', 'season', 'contest', 'teams?…'), 'seed', 'date', ...SIGNED).action(
    (season: string, contest: string, teams: readonly string[], asked: DrawOptions) =>
      run((answer) => {
        const { date, seed } = asked;
        const drawn = teams.length > 0 ? { teams } : { seed: mustHave(seed, '--seed') };
        return act(answer, clerk, season, asked, holdDraw({ contest, drawn, ...(date !== undefined && { date }) }));
      }),
  );
  if (papers)
    withOptions(command('facts', 'season', 'file'), ...SIGNED).action((season: string, file: string, asked: Signature) =>
      run(async (answer) => {
        const read = await readFactsFile(papers, file);
        return act(answer, clerk, season, asked, 'kind' in read ? read : addFacts(read.statements));
      }),
    );
  withOptions(command('lots', 'season', 'contest', 'teams…'), 'date', ...SIGNED).action(
    (season: string, contest: string, teams: readonly string[], asked: DrawOptions) =>
      run((answer) =>
        act(answer, clerk, season, asked, drawLots({ contest, teams, ...(asked.date !== undefined && { date: asked.date }) })),
      ),
  );
  withOptions(command('close', 'season', 'contest'), 'date', ...SIGNED).action((season: string, contest: string, asked: DrawOptions) =>
    run((answer) => act(answer, clerk, season, asked, closeContest({ contest, ...(asked.date !== undefined && { date: asked.date }) }))),
  );
};
