import type { Adjustment, Place, Row, TeamIx } from '../../engine/index.ts';
import type { Cell, Standings, StandingsRow } from '../page/page.ts';
import { NOWHERE, said } from './cells.ts';
import type { Desk, Held } from './desk.ts';
import { leadsOf } from './leads.ts';
import { rankingWords } from './ranking-words.ts';

/** The table of a group or of a ranking across groups, as derived; undefined where it has no rows. */
export const standingsOf = (desk: Desk, held: Held, heading: readonly string[]): Standings | undefined => {
  const { contest, state } = held;
  const { node } = contest;
  const table = state.table ?? [];
  if (table.length === 0 || (node.kind !== 'group' && node.kind !== 'list')) return undefined;
  const { draw, loss, win } = node.rules.points;
  const rules = rankingWords(node.rules, desk.words);
  const positions = table.map((row, i) => positionOf(state.places, row.team) ?? i + 1);
  const isPlain = positions.every((position, i) => position === i + 1);
  const { asOf } = desk.season;
  return {
    kind: 'standings',
    heading,
    span: NOWHERE,
    rows: table.map((row, i) => rowOf(desk, held, row, isPlain ? undefined : positions[i])),
    points: { win, draw, loss },
    order: 'printed',
    ...(rules !== undefined && { rulesText: said(rules) }),
    ...leadsOf(desk, held, table.length),
    ...(asOf !== undefined && { updated: said(asOf) }),
  };
};

/** Its place, or the first of those that it shares with the teams it is level with. */
const positionOf = (places: readonly Place[], team: TeamIx): number | undefined => {
  const own = places.find((place) => place.team === team);
  if (own) return own.place;
  const shared = places.find(({ among, state }) => state !== 'open' && among?.includes(team));
  const level = places.filter(({ among, team: holder }) => holder === undefined && among?.join(' ') === shared?.among?.join(' '));
  return level.length === shared?.among?.length ? shared?.place : undefined;
};

const rowOf = (desk: Desk, held: Held, row: Row, position: number | undefined): StandingsRow => {
  const { drawn, goalsAgainst, goalsFor, lost, played, points, won } = row;
  const difference = goalsFor === undefined || goalsAgainst === undefined ? undefined : goalsFor - goalsAgainst;
  const figures = { played, won, drawn, lost, goalsFor, goalsAgainst, difference, points, position };
  const told = Object.entries(figures).flatMap(([name, value]) => (value === undefined ? [] : [[name, said(value)] as const]));
  const note = noteOf(desk, held, row);
  return {
    team: said(desk.names.team(row.team)),
    ...(Object.fromEntries(told) as Partial<Record<keyof typeof figures, Cell<number>>>),
    ...adjustmentsOf(row.adjustments),
    ...(note !== undefined && { note: said(note) }),
    span: NOWHERE,
  };
};

/** Points that came before the first match stand apart from those given or taken later. */
const adjustmentsOf = (adjustments: readonly Adjustment[]): Pick<StandingsRow, 'adjusted' | 'start'> => {
  const sum = (kinds: readonly Adjustment['kind'][]): number =>
    adjustments.reduce((total, { kind, points }) => total + (kinds.includes(kind) ? points : 0), 0);
  const [adjusted, start] = [sum(['fact', 'absence']), sum(['bonus', 'carried'])];
  return { ...(adjusted !== 0 && { adjusted: said(adjusted) }), ...(start !== 0 && { start: said(start) }) };
};

const noteOf = ({ names, words }: Desk, { state }: Held, row: Row): string | undefined => {
  const why = ({ article, kind, note, ruling }: Adjustment): string =>
    [
      ...(kind === 'fact' && ruling !== undefined
        ? [words.byRuling(ruling)]
        : [words.adjustment[kind], ...(ruling === undefined ? [] : [words.ruling(ruling)])]),
      ...(article === undefined || article === '?' ? [] : [words.article(article)]),
      ...(note ? [names.text(note)] : []),
    ].join(', ');
  const isOut = state.places.some(
    ({ state, because }) =>
      state === 'vacant' &&
      because.some(({ code, values }) => (code === 'excluded' || code === 'withdrew') && values[0]?.team === row.team),
  );
  const parts = [...row.adjustments.map((one) => `${signed(one.points)} ${why(one)}`), ...(isOut ? [words.excluded] : [])];
  return parts.length === 0 ? undefined : parts.join('; ');
};

const signed = (points: number): string => (points < 0 ? `−${-points}` : `+${points}`);
