import { grouped, keyOf } from '../page/keys.ts';
import type { Block, Cell, Page, PageMatch, PageTie } from '../page/page.ts';
import { pairOf, type Report } from './finding.ts';
import { isPlaceholder } from './lineage.ts';

/** A club in two places at once, and two clubs of one name. */
export const auditPlaces = ({ blocks }: Page, reportOf: (index: number) => Report): void => {
  auditRounds(blocks, reportOf);
  auditDays(blocks, reportOf);
  auditHomonyms(blocks, reportOf);
};

/** A round in which nobody plays twice. `Play-offs` may hold several. */
const ROUND =
  /^(?:quarter-?finals?|semi-?finals?|round of \d+|(?:first|second|third|preliminary) round|(?:cuartos|octavos|dieciseisavos)(?: de final)?|semifinal(?:es)?)$/i;

const bothOf = ({ teams }: Pick<PageTie, 'teams'>): string => pairOf(teams[0].value, teams[1].value);
const sameTeams = (one: Pick<PageTie, 'teams'>, other: Pick<PageTie, 'teams'>): boolean => pairKey(one) === pairKey(other);
const pairKey = ({ teams }: Pick<PageTie, 'teams'>): string =>
  teams
    .map(({ value }) => keyOf(value))
    .sort()
    .join('\n');

/** The same team in two ties of one round. */
const auditRounds = (blocks: readonly Block[], reportOf: (index: number) => Report): void => {
  const first = new Map<string, PageTie>();
  for (const [index, tie] of blocks.entries()) {
    if (tie.kind !== 'tie') continue;
    const round = tie.round ?? tie.heading.at(-1) ?? '';
    if (!ROUND.test(round.slice(0, 60))) continue;
    for (const team of tie.teams.filter(({ value }) => !isPlaceholder(value))) {
      const key = [...tie.heading, tie.round ?? '', keyOf(team.value)].join('\n');
      const before = first.get(key);
      if (before === undefined) first.set(key, tie);
      else if (!sameTeams(before, tie))
        reportOf(index)('team-in-two-ties', 'warning', [team, ...before.teams.filter(({ value }) => keyOf(value) === keyOf(team.value))], {
          team: team.value,
          round,
          first: bothOf(before),
          second: bothOf(tie),
        });
    }
  }
};

/** The same team in two matches of one day. */
const auditDays = (blocks: readonly Block[], reportOf: (index: number) => Report): void => {
  const first = new Map<string, PageMatch>();
  for (const [index, match] of blocks.entries()) {
    if (match.kind !== 'match' || match.date === undefined || !/^\d{4}-\d\d-\d\d$/.test(match.date.value)) continue;
    for (const team of match.teams.filter(({ value }) => !isPlaceholder(value))) {
      const key = `${match.date.value}\n${keyOf(team.value)}`;
      const before = first.get(key);
      if (before === undefined) first.set(key, match);
      else if (!sameTeams(before, match))
        reportOf(index)('team-twice-a-day', 'warning', [match.date, before.date, team], {
          team: team.value,
          date: match.date.value,
          first: bothOf(before),
          second: bothOf(match),
        });
    }
  }
};

type Row = Extract<Block, { kind: 'qualifiers' }>['rows'][number];

/** Two rows of qualifiers with one name and two origins: later blocks that give the name alone do not say which. */
const auditHomonyms = (blocks: readonly Block[], reportOf: (index: number) => Report): void => {
  const rows = blocks.flatMap((block, index) => (block.kind === 'qualifiers' ? block.rows.map((row) => ({ row, index })) : []));
  for (const same of grouped(rows, ({ row }) => keyOf(row.team.value)).values()) {
    const [one] = same;
    const other = same.find(({ row }) => one !== undefined && originOf(row) !== undefined && differ(originOf(one.row), originOf(row)));
    if (!one || !other) continue;
    const [first, second] = [originOf(one.row), originOf(other.row)];
    reportOf(other.index)('homonyms', 'note', [other.row.team, one.row.team], {
      team: other.row.team.value,
      first: first?.value ?? '',
      second: second?.value ?? '',
    });
  }
};

const originOf = ({ from, place }: Row): Cell<string> | undefined => from ?? place;
const differ = (one: Cell<string> | undefined, other: Cell<string> | undefined): boolean =>
  one !== undefined && other !== undefined && keyOf(one.value) !== keyOf(other.value);
