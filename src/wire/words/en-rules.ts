import type { ExclusionRule } from '../../engine/index.ts';
import { ACT, capital, count, eitherThe, levelled, list, measureOf, ordinal, SINGULAR, spelled, within } from './en-terms.ts';
import type { Words } from './words.ts';

const CARRIED = {
  all: 'its points',
  'half-up': 'half of its points (odd ones rounded up)',
  'half-down': 'half of its points (odd ones rounded down)',
} as const;
const PLAYED: Readonly<Record<ExclusionRule['played'], string>> = {
  stand: 'stands',
  annulled: 'is annulled',
  'stand-from-half': 'stands from half of its matches on, is annulled before,',
};
const without = (dropped: number | undefined): string =>
  dropped === undefined ? '' : `; matches against the ${ordinal(dropped)} of its group do not count`;

/** How a contest is played, in English. */
export const rule = {
  roundRobin: (rounds, each) =>
    rounds === 'listed'
      ? each === undefined
        ? 'The matches are those of a list; not all meet.'
        : `Each plays ${count(each, 'match', 'matches')} of a list; not all meet.`
      : rounds === 'unknown'
        ? 'All play all; how often is not on record.'
        : rounds === 1
          ? 'All play all, once.'
          : rounds === 2
            ? 'All play all, home and away.'
            : `All play all, ${spelled(rounds)} times.`,
  legs: (legs, ground) =>
    legs === 1
      ? ground === 'neutral'
        ? 'One match, on neutral ground.'
        : 'One match, at the ground of the first.'
      : legs === 2
        ? ground === 'neutral'
          ? 'Two matches, on neutral ground.'
          : 'Two legs, home and away.'
        : `Best of ${spelled(legs)} matches${ground === 'neutral' ? ', on neutral ground' : ''}.`,
  points: (win, draw, loss) =>
    `${capital(win === 0 ? 'no' : spelled(win))} ${win === 1 ? 'point' : 'points'} for a win, ${draw === 0 ? 'none' : spelled(draw)} for a draw, ${loss === 0 ? 'none' : spelled(loss)} for a loss.`,
  first: (measure, contest, goals) => {
    const { name } = measureOf(measure);
    if (contest === 'group') return `The table is ordered by ${name}${measure.by === 'goals-against' ? ' (fewer is better)' : ''}.`;
    if (measure.by === 'goals-against') return 'The team with fewer goals against goes through.';
    if (SINGULAR.includes(measure.by)) return `The team with the better ${name} goes through.`;
    return `The team with more ${name} goes through${measure.by === 'points' && goals === 'do-not-count' ? ': a win by one or by six counts the same, goals do not count' : ''}.`;
  },
  then: (measure, level) =>
    `If level on ${levelled(level)}, ${measureOf(measure).name} ${SINGULAR.includes(measure.by) ? 'counts' : 'count'}${measure.by === 'goals-against' ? ' (fewer is better)' : ''}.`,
  among: (order, restart, level) => {
    const again =
      restart === 'never'
        ? ''
        : restart === 'after-all'
          ? '; if some are still level, again with only their own matches'
          : '; whenever some are separated, again with the matches of those still level';
    return `If level${level.length > 0 ? ` on ${levelled(level)}` : ''}: ${list(order.map((one) => measureOf(one).name))} in the matches between them${again}.`;
  },
  carries: (carries) => {
    if (carries.kind === 'matches') return 'Matches already played between those who came here count again.';
    const points = CARRIED[carries.points];
    return `Each brings ${points} from the group it comes from${carries.goals === 'all' ? ', and its goals' : '; goals start from zero'}.`;
  },
  list: (dropped) => `Each team’s record in the contest it comes from is compared${without(dropped)}.`,
  records: (contests, dropped) => `Each team’s records in ${list(contests.map(within))} are added up${without(dropped)}.`,
  allocation: {
    table: (rows) =>
      `Which contests the qualifiers come from decides what each place receives; the table has ${count(rows, 'row', 'rows')}.`,
    only: 'Each place receives from certain contests only; if there is a single way to share them out, it holds.',
  },
  listing: (measures) =>
    `Where nothing depends on the order, level teams are listed by ${list(measures.map((one) => measureOf(one).name))}.`,
  act: ({ act, or, contest, neutral, onlyTwo, level, after, inside }) => {
    const when = after
      ? `If ${eitherThe(after)} ends level`
      : `If${onlyTwo && contest === 'group' ? ' two teams are' : ''} level${level.length > 0 ? ` on ${levelled(level)}` : ''}${contest === 'group' ? ' and the cut line runs between them' : ''}`;
    return `${when}, ${ACT[act].bare}${neutral ? ' on neutral ground' : ''}${or ? ` or ${ACT[or].bare}` : ''}${inside.length > 0 ? `; there ${list(inside)} decide` : ''}.`;
  },
  walkover: {
    nothing: 'A walkover counts for neither: no match, no points, no goals.',
    score: (result, goals) => `A walkover counts as ${result}${goals === 'not-counted' ? ' in points; the goals do not count' : ''}.`,
  },
  absence: ({ points, outAfter }) =>
    [
      ...(points === 0
        ? []
        : [`each walkover lost ${points < 0 ? 'costs' : 'adds'} ${count(Math.abs(points), 'point', 'points')} beside the match`]),
      ...(outAfter === undefined ? [] : [`a team that loses ${spelled(outAfter)} by walkover is out`]),
    ]
      .map((part, i) => (i === 0 ? capital(part) : part))
      .join('; ')
      .concat('.'),
  exclusion: ({ played, lost, contest }) =>
    contest === 'tie'
      ? 'If a team is excluded, its opponent goes through.'
      : `If a team is excluded, what it has played ${PLAYED[played]} and what is left ${lost ? `is lost, ${lost}` : 'is not played'}.`,
  draw: (how) => (how === 'draw' ? 'Slots are assigned by draw.' : 'How the slots were assigned is not on record.'),
  entries: (size) => (size === 1 ? 'One slot, by entry.' : `${capital(spelled(size))} slots, by entry.`),
  unrecorded: 'How it was played is not on record.',
  bonus: (points, from) => `${points < 0 ? 'Starts with −' : 'Brings '}${count(Math.abs(points), 'point', 'points')}: ${list(from)}.`,
  under: (size, from, to) =>
    `From where there are fewer than ${spelled(size)} teams, only ${from === to ? `the ${ordinal(from)} comes` : `the ${ordinal(from)} to ${ordinal(to)} come`}.`,
  notIn: (prize, table, held) =>
    `${prize === undefined ? `What comes from ${within(table)}` : capital(prize)} is for the best that do not already hold: ${list(held)}.`,
  barred: (who, from) => `${who ?? 'Reserve teams'} may not take: ${list(from)}. Each such place goes to the best team that may.`,
  ifDeclined: (prize) =>
    prize === undefined
      ? 'If a team gives its slot up, it goes to the next in the ranking it comes from.'
      : `If a team gives up ${within(prize)}, it goes to the next.`,
} satisfies Words['rule'];
