import { type Command, InvalidArgumentError, Option } from 'commander';
import { type FixtureOrder, makeFixture, type Shelf, writeFixture } from '../app/index.ts';
import {
  type FixtureDocument,
  type GroupFixtureDocument,
  presentFixture,
  presentProblem,
  type SideDocument,
  type TieFixtureDocument,
} from '../wire/index.ts';
import { type Answer, type ExitCode, quoted, refuse } from './answer.ts';
import { alignRows } from './columns.ts';
import { type Clerk, isWriting, type Writing, withWriting, writeAnswer } from './commands/index.ts';
import { cleanse, heading, type Page } from './page.ts';
import type { SeasonOptions } from './season.ts';
import { numberOption } from './time-limit.ts';
import { fixtureWordsFor } from './words/fixture-words.ts';
import type { Words } from './words/index.ts';

export type FixtureOptions = Pick<SeasonOptions, 'asOf' | 'reading'> &
  Writing & {
    readonly seed?: number;
    readonly order?: string;
    readonly legs?: number;
    readonly facts?: true;
  };

/** The arguments and options of `ascenso fixture`, beside those of every question about a season. */
export const withFixture = (
  command: (name: string, description: string) => Command,
  { arguments: about, language }: Words,
  clerk: Clerk | undefined,
): Command => {
  const { contest, describes, names, options } = fixtureWordsFor(language);
  const seed = new Option(`--seed <${names.number}>`, options.seed).conflicts('order').argParser((found) => {
    const value = Number(found);
    if (!/^\d+$/.test(found) || value >= 2 ** 32) throw new InvalidArgumentError(`number ${found}`);
    return value;
  });
  const fixture = command('fixture', describes)
    .argument(`<${names.season}>`, about.season)
    .argument(`<${names.contest}>`, contest)
    .addOption(seed)
    .option(`--order <${names.teams}>`, options.order)
    .addOption(numberOption('--legs', names.number, options.legs, 4))
    .option('--facts', options.facts);
  return clerk ? withWriting(fixture, language, options.write, ['asOf', 'reading', 'facts']) : fixture;
};

/**
 * `ascenso fixture`: rounds of groups and matches of ties; with `--write` they go on record. 1: a group has none · 2: it cannot be
 * read, or nothing was written.
 */
export const showFixture = async (
  answer: Answer,
  shelf: Shelf,
  clerk: Clerk | undefined,
  season: string,
  contest: string,
  asked: FixtureOptions,
): Promise<ExitCode> => {
  const { json, lines, page, problems } = answer;
  const { asOf, facts, legs, order, reading, seed } = asked;
  const numbers: FixtureOrder['numbers'] =
    order !== undefined ? { kind: 'typed', teams: namesIn(order) } : seed !== undefined ? { kind: 'drawn', seed } : { kind: 'listed' };
  const wanted = { contest, numbers, ...(legs !== undefined && { legs }) };
  if (clerk && isWriting(asked)) {
    let left: FixtureDocument['left'] = [];
    const decide = writeFixture(wanted, (made) => {
      left = presentFixture({ id: season, facts: '', ...made }, []).left;
    });
    const code = await writeAnswer(answer, clerk, season, asked, decide, () => undefined);
    if (json === 'text') lines(leftLines(page, cleanse(left)));
    return code === 0 && left.length > 0 ? 1 : code;
  }
  const made = await makeFixture(shelf, season, {
    ...wanted,
    language: page.words.language,
    question: { reading: reading ?? 'appealable', ...(asOf !== undefined && { asOf }) },
  });
  if (made.kind === 'refused') return refuse(answer, made.problems.map(presentProblem));
  const numbered = order !== undefined ? ['--order', quoted(order)] : seed !== undefined ? ['--seed', `${seed}`] : [];
  const typed = [
    'ascenso fixture',
    quoted(season),
    quoted(contest),
    ...numbered,
    ...(legs === undefined ? [] : ['--legs', `${legs}`]),
    '--facts',
  ].join(' ');
  const document = presentFixture(made, made.problems.map(presentProblem));
  if (json === 'json') answer.document(document);
  else if (facts) lines(document.facts.trimEnd().split('\n'));
  else lines(fixtureLines(page, cleanse(document), typed));
  if (json === 'text' && document.problems.length > 0) problems(document.problems);
  return document.left.length > 0 || document.problems.some(({ severity }) => severity !== 'note') ? 1 : 0;
};

/** Names between commas; one with a comma in it stands in quotes. */
const namesIn = (order: string): readonly string[] =>
  (order.match(/"[^"]*"|[^,]+/g) ?? []).map((name) => name.trim().replace(/^"|"$/g, '').trim()).filter((name) => name !== '');

const fixtureLines = (page: Page, document: FixtureDocument, command: string): readonly string[] => {
  const words = fixtureWordsFor(page.words.language);
  const { groups, ties } = document;
  const blocks = [...groups.map((group) => groupLines(page, group)), ...(ties.length > 0 ? [tieLines(page, ties)] : [])];
  const notes = leftLines(page, document.left);
  const nothing = blocks.length + notes.length === 0 ? [words.nothing] : [];
  const hints = [
    ...(groups.some(({ numbers }) => numbers === 'listed') ? [words.draw] : []),
    ...(document.facts === '' ? [] : [words.repeat(cleanse(command))]),
  ].map(page.style.dim);
  return [
    ...blocks.flatMap((block, i) => (i === 0 ? block : ['', ...block])),
    ...(blocks.length > 0 && notes.length + hints.length > 0 ? [''] : []),
    ...nothing,
    ...notes,
    ...hints,
  ];
};

const leftLines = (page: Page, left: FixtureDocument['left']): readonly string[] =>
  left.map(({ name, text }) => page.style.yellow(fixtureWordsFor(page.words.language).left(page.text(name), page.text(text))));

const groupLines = (page: Page, group: GroupFixtureDocument): readonly string[] => {
  const words = fixtureWordsFor(page.words.language);
  const { figures, name, rounds, teams } = group;
  return [
    heading(page, `${page.text(name)} · ${words.head(teams.length, rounds.length)}`),
    numbersLine(page, group),
    page.style.dim(words.figures(figures.breaks, figures.imbalance)),
    ...rounds.flatMap(({ bye, matches, number }) => [
      '',
      page.style.bold(words.round(number)),
      ...alignRows(
        matches.map(({ away, home }) => [`  ${home.name}`, '–', away.name]),
        [],
        1,
      ),
      ...(bye === null ? [] : [page.style.dim(`  ${words.bye(bye.name)}`)]),
    ]),
  ];
};

/** How the teams got their numbers, and which. */
const numbersLine = (page: Page, { draw, numbers, recordedSeed, teams }: GroupFixtureDocument): string => {
  const { numbers: words } = fixtureWordsFor(page.words.language);
  const how =
    numbers === 'recorded'
      ? words.recorded(recordedSeed, draw === null ? 'other' : 'same')
      : draw !== null
        ? words.drawn(draw.seed)
        : words[numbers === 'typed' ? 'typed' : 'listed'];
  return `${how}: ${teams.map(({ name }, i) => `${i + 1} ${name}`).join(' · ')}`;
};

const tieLines = (page: Page, ties: readonly TieFixtureDocument[]): readonly string[] => {
  const words = fixtureWordsFor(page.words.language);
  const side = ({ label, team }: SideDocument): string => team?.name ?? page.style.yellow(page.text(label));
  return ties.flatMap(({ matches, name }) => [
    heading(page, page.text(name)),
    ...alignRows(
      matches.map(({ away, ground, home, leg }) => [
        `  ${page.style.dim(words.leg(leg, matches.length))}`,
        side(home),
        '–',
        side(away),
        ground === 'neutral' ? page.style.dim(words.neutral) : '',
      ]),
      [],
      1,
    ),
  ]);
};
