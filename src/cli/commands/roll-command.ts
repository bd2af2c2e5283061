import { type Refused, type Rolled, rollSeason } from '../../app/index.ts';
import { both, presentProblem, type RolledDocument } from '../../wire/index.ts';
import { quoted, refuse } from '../answer.ts';
import { cleanse, type Page } from '../page.ts';
import { commandsWordsFor } from '../words/commands-words.ts';
import { rollWordsFor } from '../words/roll-words.ts';
import { guarded, type Signature, signed } from './desk.ts';
import type { Tools } from './tools.ts';

type RollOptions = Signature & { readonly season?: string; readonly without?: readonly string[] };

/** `ascenso season roll OLD NEW`: the next season of one. */
export const withRollCommand = ({ clerk, command, run, withOptions }: Tools): void => {
  withOptions(command('season roll', 'oldSeason', 'id'), 'called', 'without', 'as', 'why', 'dryRun', 'id').action(
    (from: string, id: string, asked: RollOptions) =>
      run((answer) =>
        guarded(answer, async () => {
          const { season: name, without = [] } = asked;
          const order = { ...signed(clerk, id, asked), from, without, ...(name !== undefined && { name }) };
          const rolled = await rollSeason(clerk.office, order);
          if (rolled.kind === 'refused') return refuse(answer, rolled.problems.map(presentProblem));
          const document = rolledDocument(order.season, rolled);
          if (answer.json === 'json') answer.document(document);
          else answer.lines(rolledLines(answer.page, cleanse(document)));
          return 0;
        }),
      ),
  );
};

const rolledDocument = (season: string, rolled: Exclude<Rolled, Refused>): RolledDocument => ({
  format: 'ascenso-rolled',
  version: 1,
  season,
  name: rolled.name,
  from: rolled.from,
  files: rolled.files,
  written: rolled.kind === 'opened' ? 'yes' : 'no',
  amendments: rolled.amendments.map(({ article, became, by, date }) => ({ date, by: both(by), article: article ?? null, became })),
  joined: rolled.joined ?? null,
  lists: rolled.lists.map((list) => ({ ...list, gone: list.gone.map(({ prize, team }) => ({ team, prize: both(prize) })) })),
  open: rolled.open.map(both),
  oldYears: rolled.oldYears,
  problems: rolled.standing.loaded.problems.map(presentProblem),
});

/** So many lines of a large file that say the old year. */
const MOST_LINES = 12;

const rolledLines = (page: Page, document: RolledDocument): readonly string[] => {
  const { amendments, from, joined, lists, name, oldYears, open, problems, season, written } = document;
  const { style, text, words } = page;
  const says = rollWordsFor(words.language);
  const head = says.rolled[written](season, from, name);
  return [
    written === 'no' ? style.yellow(head) : style.green(head),
    ...(joined === null ? [] : [`  ${says.joined(joined, from)}`]),
    ...amendments.map(({ became, by, date }) => `  ${says.amendment[became](date, text(by))}`),
    ...open.map((prize) => `  ${says.open(text(prize))}`),
    ...problems.map((problem) => `  ${text(problem.text)}`),
    ...(lists.length === 0 ? [] : [style.bold(says.lists), ...lists.flatMap((list) => listLines(page, season, list))]),
    ...(oldYears.length === 0 ? [] : [style.bold(says.oldYears)]),
    ...oldYears.slice(0, MOST_LINES).map((one) => `  ${style.dim(`${one.file}:${one.line}`)}  ${shortened(one.text)}`),
    ...(oldYears.length > MOST_LINES ? [`  ${says.more(oldYears.length - MOST_LINES)}`] : []),
    ...(lists.length === 0 && written === 'yes' ? [`  ${commandsWordsFor(words.language).next(quoted(season))[0] ?? ''}`] : []),
  ];
};

const listLines = ({ style, text, words }: Page, season: string, list: RolledDocument['lists'][number]): readonly string[] => {
  const says = rollWordsFor(words.language);
  const { contest, free, gone, teams } = list;
  const names = teams.length === 0 ? '…' : teams.map((team) => quoted(team)).join(' ');
  return [
    `  ascenso enter ${quoted(season)} ${contest} ${names}`,
    ...gone.map(({ prize, team }) => `    ${style.dim(says.gone(team, text(prize)))}`),
    ...(free === 0 ? [] : [`    ${style.yellow(says.free(free))}`]),
  ];
};

const shortened = (line: string): string => (line.length > 84 ? `${line.slice(0, 83)}…` : line);
