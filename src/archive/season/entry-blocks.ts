import type { Place, TeamIx } from '../../engine/index.ts';
import type { Block, Qualifiers } from '../page/page.ts';
import { NOWHERE, said } from './cells.ts';
import { contestWords } from './contest-words.ts';
import type { Desk, Held } from './desk.ts';
import { matchBlocks, strayBlocks } from './matches.ts';

type Rows = Qualifiers['rows'];

/** Entry lists that lie in one container, as one table of who came from where. */
export const entryBlock = (desk: Desk, lists: readonly Held[], heading: readonly string[]): Qualifiers | undefined => {
  const rows = lists.flatMap((held): Rows => {
    const from = desk.names.node(held.contest.nodeIx);
    return entered(held).map((place, i) => ({
      ...(lists.length > 1 && { from: { ...said(from), carried: i === 0 ? ('own' as const) : ('above' as const) } }),
      ...rowOf(desk, place.team, noteOf(desk, place.because)),
    }));
  });
  return rows.length === 0 ? undefined : { kind: 'qualifiers', heading, span: NOWHERE, rows };
};

/** Who entered: each team once, also where only the set is known. */
const entered = ({ state }: Held): readonly { readonly team: TeamIx; readonly because: Place['because'] }[] => {
  const seen = new Set<TeamIx>();
  return state.places.flatMap(({ because, team: holder }) => {
    const team = holder ?? because.find(({ code }) => code === 'entered')?.values[0]?.team;
    if (team === undefined || seen.has(team)) return [];
    seen.add(team);
    return [{ team, because }];
  });
};

const rowOf = ({ names }: Desk, team: TeamIx, note: string | undefined): Rows[number] => ({
  team: said(names.team(team)),
  ...(note !== undefined && { note: said(note) }),
});

/** What the record notes of an entry or of a stated place, and where a place is only read off another contest. */
const noteOf = (desk: Desk, because: Place['because']): string | undefined => {
  const { names, words } = desk;
  const reason = because.find(({ code }) => code === 'entered' || code === 'overridden' || code === 'stated');
  const parts = [
    ...(reason?.seenInNode === undefined ? [] : [words.seenIn(contestWords(desk, reason.seenInNode))]),
    ...(reason?.note ? [names.text(reason.note)] : []),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
};

/** A contest of unknown form: who is known to have been in it, with the places that sources state, and its matches. */
export const unrecordedBlocks = (desk: Desk, held: Held, heading: readonly string[]): readonly Block[] => {
  const { state } = held;
  const rows = teamRows(desk, held);
  const under = { heading, group: heading.at(-1) ?? '' };
  return [
    ...(rows.length === 0 ? [] : [{ kind: 'qualifiers' as const, heading, span: NOWHERE, rows }]),
    ...matchBlocks(desk, held, state.matches, under),
    ...strayBlocks(desk, held, under),
  ];
};

/** Teams that are known to be in a contest, those first whose places are known. */
const teamRows = (desk: Desk, { state }: Held): Rows => {
  const placed = state.places.flatMap(({ because, place, team }): Rows => {
    if (team === undefined) return [];
    const note = noteOf(desk, because);
    return [rowOf(desk, team, [desk.words.place(place), ...(note === undefined ? [] : [note])].join('; '))];
  });
  const there = new Set(state.places.map(({ team }) => team));
  const others = new Set([...teamsIn(state.places), ...teamsIn(state.slots)]);
  return [...placed, ...[...others].filter((team) => !there.has(team)).map((team) => rowOf(desk, team, undefined))];
};

/** Teams that are in some of these places for certain: each in its own, or as many together as there are places for them. */
const teamsIn = (places: readonly Place[]): readonly TeamIx[] =>
  places.flatMap(({ among, team }) => {
    if (team !== undefined) return [team];
    const key = among?.join(' ');
    const level = places.filter((other) => other.team === undefined && other.among?.join(' ') === key).length;
    return among !== undefined && level === among.length ? among : [];
  });
