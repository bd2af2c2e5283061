import {
  batchesOf,
  type ConflictDocument,
  type ContestDocument,
  type MatchDocument,
  resultsAs,
  type SeasonDocument,
  type Stage,
} from '../wire/index.ts';
import { allocationLines } from './allocation.ts';
import { becauseLines, entriesLines, entriesRows, matchLines, tableLines, tieLines, unrecordedLines } from './contest.ts';
import { handedLines } from './notes.ts';
import { heading, type Page } from './page.ts';
import { prizeLines } from './prizes.ts';
import { gridLines } from './results-grid.ts';
import { slotLines } from './slots.ts';

/** A season from top to bottom: the answer, what is due, every contest, what is in doubt. */
export const seasonLines = (page: Page, season: SeasonDocument, doubts: 'counted' | 'listed', typed: string): readonly string[] => [
  ...headLines(page, season),
  ...dueSection(page, season),
  ...caseLines(page, season),
  ...season.stages.filter((stage) => stage.within === null).flatMap((stage) => stageLines(page, season, stage)),
  ...doubtLines(page, season, doubts, typed),
  ...readingLines(page, season, `ascenso show ${typed}`),
];

const headLines = (page: Page, season: SeasonDocument): readonly string[] => {
  const { words, style, text } = page;
  const facts = [
    ...(season.edition === null ? [] : [words.season.edition(season.edition)]),
    words.season.entrants[page.called](season.entrants.length),
    season.state === 'running' ? words.season.running : words.season.past,
  ];
  const champion = season.champion
    ? [style.red(words.season.champion(season.champion.name))]
    : season.state === 'past'
      ? [style.yellow(words.season.noChampion)]
      : [];
  return [
    `${style.bold(`${text(season.competition.name)} ${season.season}`)}  ${style.dim(facts.join(' · '))}`,
    ...champion,
    ...(season.runnerUp ? [words.season.runnerUp(season.runnerUp.name)] : []),
    ...prizeLines(page, season.promotions),
    ...scopeLines(page, season),
  ];
};

/** How to ask for the other readings, where they give another answer. */
export const readingLines = (
  { words, style }: Page,
  of: Pick<SeasonDocument, 'reading' | 'differing'>,
  command: string,
): readonly string[] => {
  if (of.differing.length === 0) return [];
  const others = READINGS.filter((reading) => reading !== of.reading);
  return [
    '',
    `${style.yellow(words.season.otherReadings)}  ${style.dim(`${command} ${others.map((one) => `--reading ${one}`).join(' · ')}`)}`,
  ];
};
const READINGS = ['pitch', 'appealable', 'final'] as const;

/** Said only where it is not the usual one. */
const scopeLines = ({ words, style }: Page, { reading, asOf }: SeasonDocument): readonly string[] => [
  ...(reading === 'appealable' ? [] : [style.yellow(words.season.reading[reading])]),
  ...(asOf === null ? [] : [style.yellow(words.season.asOf(asOf))]),
];

const dueSection = (page: Page, season: SeasonDocument): readonly string[] => {
  if (season.due.length === 0) return [];
  return ['', heading(page, page.words.headings.due), ...dueLines(page, season)];
};

export const dueLines = ({ words, style, text }: Page, { due }: Pick<SeasonDocument, 'due'>): readonly string[] =>
  due.map((one) =>
    `  ${style.yellow('•')} ${text(one.text)}${one.article === null || one.article === '?' ? '' : style.dim(` ${words.article(one.article)}`)}  ${style.dim(one.contest ?? '')}`.trimEnd(),
  );

const caseLines = (page: Page, { cases }: Pick<SeasonDocument, 'cases'>): readonly string[] =>
  cases.length === 0
    ? []
    : [
        '',
        heading(page, page.words.headings.cases),
        ...cases.flatMap(({ text, note, contest }) => [
          `  ${page.style.yellow('•')} ${page.text(text)}  ${page.style.dim(contest ?? '')}`.trimEnd(),
          ...(note ? [`    ${page.style.dim(page.text(note))}`] : []),
        ]),
      ];

const stageLines = (page: Page, season: SeasonDocument, stage: Stage): readonly string[] => {
  const title = page.style.bold(page.style.blue(page.text(stage.name).toLocaleUpperCase(page.words.language)));
  const itself = season.contests.find((contest) => contest.id === stage.id);
  if (itself) return itself.kind === 'draw' ? [] : ['', `${title}  ${page.style.dim(itself.id)}`, ...contestBody(page, season, itself)];
  const body = containerLines(page, season, stage);
  return body.length === 0 ? [] : ['', title, ...body];
};

/** A season's contests and containers by their ids; made once, for a country has thousands. */
const byId = (season: SeasonDocument) => {
  const known = indices.get(season);
  if (known) return known;
  const index = {
    contests: new Map(season.contests.map((contest) => [contest.id, contest])),
    containers: new Map(season.stages.map((stage) => [stage.id, stage])),
  };
  indices.set(season, index);
  return index;
};
type Index = {
  readonly contests: ReadonlyMap<string, SeasonDocument['contests'][number]>;
  readonly containers: ReadonlyMap<string, Stage>;
};
const indices = new WeakMap<SeasonDocument, Index>();

/** What lies directly in a container, entry lists together and ties of a round under one head; then what lies deeper. */
const containerLines = (page: Page, season: SeasonDocument, container: Stage): readonly string[] => {
  const lines: string[] = [];
  const { contests, containers } = byId(season);
  const entries = container.children.flatMap((id) => {
    const contest = contests.get(id);
    return contest?.kind === 'entries' ? [contest] : [];
  });
  if (entries.length > 0) lines.push(...entriesRows(page, entries));
  for (const id of container.children) {
    const inner = containers.get(id);
    if (inner) lines.push(...containerLines(page, season, inner));
    const contest = contests.get(id);
    if (contest === undefined || contest.kind === 'entries' || contest.kind === 'draw') continue;
    if (container.kind === 'round' && contest.kind === 'tie') continue;
    lines.push('', titleOf(page, contest), ...contestBody(page, season, contest));
  }
  if (container.kind === 'round') {
    const ties = container.children.flatMap((id) => {
      const contest = contests.get(id);
      return contest?.kind === 'tie' ? [contest] : [];
    });
    if (ties.length > 0)
      lines.push(
        '',
        `${heading(page, containerTrail(page, season, container))}  ${page.style.dim(container.id)}`,
        ...tieLines(page, ties, 'with-titles'),
      );
  }
  return lines;
};

const containerTrail = (page: Page, season: SeasonDocument, container: Stage): string => {
  const above = season.stages.find((stage) => stage.id === container.within);
  return above && above.within !== null ? `${page.text(above.name)} · ${page.text(container.name)}` : page.text(container.name);
};

/** The contest's name within its stage, and the path by which to ask for it. */
const titleOf = (page: Page, contest: ContestDocument): string => {
  const parts = page.text(contest.trail).split(' · ');
  const name = parts.length > 1 ? parts.slice(1).join(' · ') : parts.join('');
  const progress = contest.progress === 'under-way' ? `  ${page.style.yellow(page.words.contest.provisional)}` : '';
  return `${heading(page, name)}  ${page.style.dim(contest.id)}${progress}`;
};

const contestBody = (page: Page, season: SeasonDocument, contest: ContestDocument): readonly string[] => {
  switch (contest.kind) {
    case 'group':
    case 'list':
      return tableLines(page, contest);
    case 'tie':
      return [...tieLines(page, [contest], 'bare'), ...handedLines(page, contest.places).map((line) => `  ${line}`)];
    case 'allocation':
      return allocationLines(page, contest, new Map(season.contests.map(({ id, name }) => [id, name])));
    case 'unrecorded':
      return unrecordedLines(page, contest);
    case 'entries':
      return entriesLines(page, contest);
    case 'draw':
      return slotLines(page, contest.slots);
  }
};

/** Contests asked for by path; a single one with all there is to say about it. */
export const contestsLines = (
  page: Page,
  season: SeasonDocument,
  path: string,
  ids: readonly string[],
  typed: string,
): readonly string[] => {
  const wanted = new Set(ids);
  const narrowed: SeasonDocument = {
    ...season,
    due: season.due.filter((due) => due.contest !== null && wanted.has(due.contest)),
    unknown: season.unknown.filter((unknown) => wanted.has(unknown.contest)),
    conflicts: season.conflicts.filter((conflict) => conflict.contest !== null && wanted.has(conflict.contest)),
    cases: season.cases.filter((one) => one.contest !== null && wanted.has(one.contest)),
    differing: season.differing.filter((id) => wanted.has(id)),
  };
  const readings = readingLines(page, narrowed, `ascenso show ${typed} ${path}`);
  const top = `${page.style.dim(`${page.text(season.competition.name)} ${season.season}`)}`;
  const [only] = season.contests.filter((contest) => contest.id === path);
  if (only) return [top, ...scopeLines(page, season), ...oneContest(page, narrowed, only), ...readings];
  const container = season.stages.find((stage) => stage.id === path);
  return [
    top,
    ...scopeLines(page, season),
    ...(container
      ? [
          page.style.bold(page.style.blue(page.text(container.name))),
          ...dueSection(page, narrowed),
          ...caseLines(page, narrowed),
          ...containerLines(page, season, container),
        ]
      : []),
    ...doubtLines(page, narrowed, 'listed', typed),
    ...readings,
  ];
};

const oneContest = (page: Page, season: SeasonDocument, contest: ContestDocument): readonly string[] => {
  const { words, style } = page;
  const stories =
    contest.kind === 'group' || contest.kind === 'list'
      ? contest.table
          .filter((row) => row.because.length > 0)
          .map((row) => ({ who: `${words.ordinal(row.position)} ${row.team.name}`, because: row.because }))
      : [];
  const tie = contest.kind === 'tie' ? [{ who: contest.winner?.name ?? '', because: contest.because }] : [];
  const open =
    (contest.kind === 'group' || contest.kind === 'list') && stories.length === 0
      ? contest.places.slice(0, 1).map((place) => ({ who: '', because: place.because }))
      : [];
  const why = [...stories, ...tie, ...open].filter((story) => story.because.length > 0);
  const rules = becauseLines(page, contest.rules);
  return [
    titleOf(page, contest),
    ...contestBody(page, season, contest),
    ...dueSection(page, season),
    ...caseLines(page, season),
    ...matchSections(page, contest),
    ...(why.length > 0
      ? [
          '',
          heading(page, words.headings.why),
          ...why.flatMap((story) => [
            ...(story.who === '' ? [] : [`  ${style.bold(story.who)}`]),
            ...becauseLines(page, story.because).map((line) => `    ${line}`),
          ]),
        ]
      : []),
    ...(contest.kind === 'draw' ? [] : ['', heading(page, words.headings.slots), ...slotLines(page, contest.slots)]),
    ...(rules.length > 0 ? ['', heading(page, words.headings.rules), ...rules.map((line) => `  ${line}`)] : []),
    ...doubtLines(page, season, 'listed', ''),
  ];
};

/** A group's results as a grid where it fits, and every match that a grid cannot tell. */
const matchSections = (page: Page, contest: ContestDocument): readonly string[] => {
  const { words } = page;
  const grid = contest.kind === 'group' ? gridLines(page, contest) : undefined;
  const says = (match: MatchDocument): boolean =>
    match.label === 'play-off' ||
    match.postponed ||
    [match.date, match.at, match.note, match.ruling, match.onThePitch, match.counted].some((more) => more !== null);
  const listed =
    grid === undefined || contest.matches.some((match) => says(match) && match.label !== 'play-off')
      ? inOrder(contest)
      : contest.matches.filter(says);
  return [
    ...(grid === undefined ? [] : ['', heading(page, words.headings.results), ...grid]),
    ...(listed.length > 0 ? ['', heading(page, words.headings.matches), ...matchLines(page, listed)] : []),
    ...(contest.carried.length > 0 ? ['', heading(page, words.headings.carried), ...matchLines(page, contest.carried)] : []),
    ...(contest.strays.length > 0 ? ['', heading(page, words.headings.strays), ...matchLines(page, contest.strays)] : []),
  ];
};

/** By day, or by home team where no day is on record, where the list is all there is of a group's results. */
const inOrder = (contest: ContestDocument): readonly MatchDocument[] =>
  contest.kind === 'group' && resultsAs(contest) === 'list'
    ? [...batchesOf(contest).flatMap(({ matches }) => matches), ...contest.matches.filter((match) => match.label === 'play-off')]
    : contest.matches;

/** Unknowns and conflicts: their number and how to see them, or all of them. */
const doubtLines = (page: Page, season: SeasonDocument, how: 'counted' | 'listed', typed: string): readonly string[] => {
  const { words, style, text } = page;
  const { unknown, conflicts } = season;
  if (unknown.length === 0 && conflicts.length === 0) return [];
  if (how === 'counted') {
    const counts = [
      ...(unknown.length > 0 ? [words.counts.unknown(unknown.length)] : []),
      ...(conflicts.length > 0 ? [words.counts.conflicts(conflicts.length)] : []),
    ].join(' · ');
    return ['', `${style.yellow(counts)}  ${style.dim(words.counts.see(`ascenso show ${typed} --doubts`))}`];
  }
  return [
    ...(unknown.length > 0
      ? ['', heading(page, words.headings.unknown), ...unknown.map((one) => `  ${style.yellow('?')} ${text(one.text)}`)]
      : []),
    ...(conflicts.length > 0 ? ['', heading(page, words.headings.conflicts), ...conflicts.flatMap((one) => conflictLines(page, one))] : []),
  ];
};

const conflictLines = ({ words, style, text }: Page, conflict: ConflictDocument): readonly string[] => [
  `  ${style.red('≠')} ${text(conflict.about)}`,
  ...conflict.values.map((one) => {
    // an account says itself whose it is
    const from = [...(conflict.code === 'reports-differ' ? [] : [words.sources[one.from]]), ...(one.source ? [one.source] : [])];
    return `      ${text(one.value)}${from.length > 0 ? `  ${style.dim(from.join(' '))}` : ''}`;
  }),
  ...(conflict.note ? [`      ${style.dim(text(conflict.note))}`] : []),
];
