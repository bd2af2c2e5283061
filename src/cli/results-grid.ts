import { type ContestDocument, gridOf, type MatchDocument, resultsAs } from '../wire/index.ts';
import { type Align, alignRows, widthOf } from './columns.ts';
import { scoreOf } from './matches.ts';
import type { Page } from './page.ts';

type Group = Extract<ContestDocument, { readonly kind: 'group' }>;

/** What a terminal is sure to show without breaking lines. */
const SCREEN = 80;

/** Home teams in rows, away teams in columns; undefined where it would be wider than a screen, thinly filled, or nothing is played. */
export const gridLines = (page: Page, group: Group): readonly string[] | undefined => {
  if (group.matches.every((match) => match.label === 'play-off')) return undefined;
  if (resultsAs(group) === 'list') return undefined;
  const grid = gridOf(group);
  const starred = group.matches.some((match) => match.kind === 'awarded') ? ` * ${page.words.match.awarded(null)}` : '';
  const key = page.style.dim(`  ${page.words.contest.grid}${starred}`);
  const named = drawn(page, group, 'names');
  if (named.every((line) => widthOf(line) <= SCREEN)) return [...named, key];
  const short = drawn(page, group, 'letters');
  if (short.some((line) => widthOf(line) > SCREEN)) return undefined;
  const legend = wrapped(grid.teams.map((one) => `${one.short} ${one.team.name}`));
  return [...short, key, ...legend.map((line) => page.style.dim(`  ${line}`))];
};

const drawn = (page: Page, group: Group, heads: 'names' | 'letters'): readonly string[] => {
  const { style } = page;
  const { teams, at } = gridOf(group);
  const left = heads === 'names' ? 2 : 1;
  const head = [...Array.from({ length: left }, () => ''), ...teams.map(({ short }) => style.dim(short))];
  const rows = teams.map(({ team, short }) => [
    style.dim(short),
    ...(heads === 'names' ? [team.name] : []),
    ...teams.map((other) => (other.team.id === team.id ? style.dim('—') : cell(page, at(team.id, other.team.id)))),
  ]);
  const aligns: readonly Align[] = [...Array.from({ length: left }, (): Align => 'left'), ...teams.map((): Align => 'right')];
  return alignRows([head, ...rows], aligns, heads === 'names' ? 2 : 1).map((line) => `  ${line}`);
};

const cell = (page: Page, matches: readonly MatchDocument[]): string => matches.map((match) => mark(page, match)).join(' ');

const mark = (page: Page, match: MatchDocument): string => {
  const { style } = page;
  if (match.kind === 'to-play') return style.yellow('·');
  if (match.kind === 'decided') return style.yellow('?');
  const text = match.kind === 'awarded' ? `${scoreOf(page, match)}*` : scoreOf(page, match);
  return match.winner === 'home' ? style.bold(text) : text;
};

/** Names one after another in lines that fit. */
const wrapped = (names: readonly string[]): readonly string[] => {
  const lines: string[] = [];
  for (const name of names) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(last) + 3 + widthOf(name) <= SCREEN - 2) lines[lines.length - 1] = `${last} · ${name}`;
    else lines.push(name);
  }
  return lines;
};
