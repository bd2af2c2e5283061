import { type Both, type ContestDocument, distinctParts } from '../wire/index.ts';
import { alignRows } from './columns.ts';
import type { Page } from './page.ts';

type Allocation = Extract<ContestDocument, { readonly kind: 'allocation' }>;

/** Longer tables are told by their number of rows; the one that holds is always shown. */
const MOST_ROWS = 20;

/** Named places with who holds them and whence they may be filled, then the table. `names`: of contests, by path. */
export const allocationLines = (page: Page, contest: Allocation, names: ReadonlyMap<string, Both>): readonly string[] => {
  const { words, style, text } = page;
  const paths = [...new Set([...contest.receivers.flatMap(({ eligible }) => eligible ?? []), ...contest.rows.flatMap(({ from }) => from)])];
  const parts = distinctParts(paths.map((path) => text(names.get(path) ?? { es: path, en: path })));
  const nameOf = (path: string): string => parts[paths.indexOf(path)] ?? path;
  const places = contest.receivers.map((receiver) => {
    const place = contest.places[receiver.place - 1];
    const among = place?.among?.map((team) => team.name).join(' / ') ?? words.contest.nobody;
    return [
      style.bold(receiver.name),
      place?.team ? place.team.name : style.yellow(among),
      style.dim(place === undefined ? '' : `→ ${text(place.label)}`),
      style.dim(receiver.eligible === null ? '' : words.contest.from(receiver.eligible.map(nameOf))),
    ];
  });
  return [...alignRows(places, []), ...tableLines(page, contest, nameOf)].map((line) => (line === '' ? line : `  ${line}`));
};

const tableLines = ({ words, style }: Page, { receivers, rows, row }: Allocation, nameOf: (path: string) => string): readonly string[] => {
  if (rows.length === 0) return [];
  const shown = rows.map((one, i) => ({ ...one, held: i === row })).filter(({ held }) => held || rows.length <= MOST_ROWS);
  const head = ['', words.contest.comeFrom, ...receivers.map(({ name }) => name)].map(style.dim);
  const body = shown.map(({ from, takes, held }) => {
    const mark = held ? style.bold : (cell: string): string => cell;
    return [held ? style.red('▸') : ' ', mark(from.map(nameOf).join(', ')), ...takes.map((path) => mark(nameOf(path)))];
  });
  return [
    '',
    ...(shown.length === 0 ? [] : alignRows([head, ...body], [])),
    ...(shown.length < rows.length ? [style.dim(words.contest.rows(rows.length))] : []),
  ];
};
