import type { RoadDocument, RoadStep } from '../wire/index.ts';
import { alignRows } from './columns.ts';
import { becauseLines } from './contest.ts';
import { labelOf, remarksOf, scoreOf } from './matches.ts';
import { heading, type Page } from './page.ts';
import { dueLines, readingLines } from './show.ts';

/** A club's road: how it came into each contest, what it did there and where it went. */
export const roadLines = (page: Page, road: RoadDocument, command: string): readonly string[] => {
  const { words, style, text } = page;
  const { team } = road;
  const from = [...(team.seat ? [team.seat] : []), ...(team.territory && team.territory !== team.seat ? [team.territory] : [])].join(', ');
  const prizes = road.promotions.map((promotion) =>
    promotion.taken === 'declined'
      ? words.season.declined(team.name, text(promotion.name))
      : words.season.prize[promotion.kind](team.name, text(promotion.name)),
  );
  return [
    `${style.bold(team.name)}  ${style.dim([...(from === '' ? [] : [from]), `${text(road.competition.name)} ${road.season}`].join(' · '))}`,
    ...(road.reached ? [words.why.reached(text(road.reached.name))] : []),
    ...prizes.map(style.red),
    ...(road.due.length > 0 ? ['', heading(page, words.headings.due), ...dueLines(page, road)] : []),
    ...road.steps.flatMap((step) => ['', ...stepLines(page, road, step)]),
    ...readingLines(page, road, command),
  ];
};

const stepLines = (page: Page, road: RoadDocument, step: RoadStep): readonly string[] => {
  const { words, style, text } = page;
  const entered =
    step.entered && step.kind !== 'entries'
      ? [`  ${words.why.entered}: ${text(step.entered.label)}`]
      : becauseLines(page, step.entered?.because ?? []).map((line) => `  ${line}`);
  const override = step.entered?.because.filter((one) => one.code === 'overridden') ?? [];
  return [
    `${heading(page, text(step.trail))}  ${style.dim(step.contest.id)}`,
    ...entered,
    ...becauseLines(page, override).map((line) => `  ${style.yellow(line)}`),
    ...matches(page, road, step),
    ...outcome(page, step),
  ];
};

const matches = (page: Page, road: RoadDocument, step: RoadStep): readonly string[] => {
  const { style } = page;
  const rows = step.matches.map((match) => {
    const other = match.home.id === road.team.id ? match.away : match.home;
    const side = match.home.id === road.team.id ? 'home' : 'away';
    const knot = match.winner === null ? '○' : match.winner === 'drawn' ? '◐' : match.winner === side ? '●' : '○';
    const mark =
      match.kind === 'to-play'
        ? style.dim('·')
        : match.winner === null
          ? style.yellow('?')
          : match.winner === side
            ? style.green(knot)
            : style.dim(knot);
    return [
      mark,
      labelOf(page, match),
      match.date ?? '',
      side === 'home' ? `${scoreOf(page, match)}  ${other.name}` : `${flipped(page, match)}  ${other.name}`,
      style.dim(remarksOf(page, match).join(' · ')),
    ];
  });
  const used = [0, 1, 2, 3, 4].filter((column) => rows.some((row) => row[column] !== ''));
  return alignRows(
    rows.map((row) => used.map((column) => row[column] ?? '')),
    [],
  ).map((line) => `    ${line}`);
};

/** The score with the club's own goals first, as its road reads. */
const flipped = (page: Page, match: RoadStep['matches'][number]): string =>
  match.score ? scoreOf(page, { ...match, score: [match.score[1], match.score[0]] }) : scoreOf(page, match);

const outcome = (page: Page, step: RoadStep): readonly string[] => {
  const { words, style, text } = page;
  if (step.place === null) return step.kind === 'entries' ? [] : [`  ${style.yellow(words.why.open)}`];
  const settled = step.place.state === 'settled' || step.place.state === 'shared';
  const place =
    step.kind === 'group' || step.kind === 'list' || step.kind === 'unrecorded'
      ? [settled ? words.why.place(words.ordinal(step.row?.position ?? step.place.place)) : style.yellow(words.why.open)]
      : [];
  const because = step.kind === 'entries' ? [] : becauseLines(page, step.place.because);
  const leads =
    step.place.state !== 'settled'
      ? []
      : step.advances
        ? [style.bold(words.why.leads(text(step.row?.to ?? step.place.label)))]
        : [text(step.place.label)];
  return [...place, ...because, ...leads.map((line) => `→ ${line.charAt(0).toLocaleUpperCase(words.language)}${line.slice(1)}`)].map(
    (line) => `  ${line}`,
  );
};
