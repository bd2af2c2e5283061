import type { MatchState, Outcome, TypedOutcome } from '../../engine/index.ts';
import type { PageMatch, PageOutcome } from '../page/page.ts';
import { NOWHERE, outcomeCell, said } from './cells.ts';
import { contestWords } from './contest-words.ts';
import type { Desk, Held } from './desk.ts';
import { matchId } from './match-id.ts';
import { sourceName } from './page-source.ts';
import { scoreText, scoreWords } from './score-words.ts';

/** Where and under what a match stands on the page. */
export type Under = {
  readonly heading: readonly string[];
  readonly round?: string;
  readonly group?: string;
};

/** An outcome in a page's words: sides by name, and nothing that nobody knows. */
export const pageOutcome = ({ names }: Desk, { away, home, outcome }: MatchState): TypedOutcome => {
  const winner = (side: 'home' | 'away'): string => names.team(side === 'home' ? home : away);
  if (outcome.kind === 'walkover') return { kind: 'walkover', ...(outcome.winner !== 'unknown' && { winner: winner(outcome.winner) }) };
  if (outcome.kind !== 'decided') return outcome;
  const { penalties, winner: side } = outcome;
  return {
    kind: 'decided',
    drawn: side === 'drawn' ? 'yes' : 'not-stated',
    ...(side !== 'drawn' && side !== 'unknown' && { winner: winner(side) }),
    ...(penalties && { penalties }),
  };
};

/** Whatever a score alone does not say of a match: notes of the record, rulings, how it is known. Undefined: nothing. */
export const matchNote = (desk: Desk, match: MatchState): string | undefined => {
  const { names, words } = desk;
  const { note, outcome, replaced, ruling, seenInNode } = match;
  // tables say themselves that a match was stopped
  const cutShort = desk.matches === 'one by one' && outcome.kind === 'played' && outcome.note !== undefined ? [words[outcome.note]] : [];
  const parts = [
    ...cutShort,
    ...(desk.matches === 'one by one' && outcome.kind === 'suspended' ? [words.suspended] : []),
    ...(ruling === undefined ? [] : [words.ruling(ruling)]),
    ...(replaced && scoreOf(replaced) ? [words.onThePitch(scoreText(scoreOf(replaced) ?? [0, 0]))] : []),
    ...(note ? [names.text(note)] : []),
    ...(seenInNode === undefined ? [] : [words.seenIn(contestWords(desk, seenInNode))]),
  ];
  return parts.length === 0 ? undefined : parts.join('; ');
};

const scoreOf = (outcome: Outcome): readonly [number, number] | undefined => ('score' in outcome ? outcome.score : undefined);

/** Something that no row of a tie has room for. How a result is inferred, a note of the row says. */
export const saysMore = (desk: Desk, { seenInNode: _, ...match }: MatchState): boolean =>
  match.date !== undefined || match.at !== undefined || matchNote(desk, match) !== undefined;

/** By leg, then the third match; by day where both are dated; else as the record has them. */
export const inOrder = (matches: readonly MatchState[]): readonly MatchState[] => {
  const turn = ({ label }: MatchState): number => (label === undefined ? 0 : label.kind === 'leg' ? label.leg : 9);
  const day = ({ date = '' }: MatchState): string => date;
  return matches.toSorted(
    (a, b) => turn(a) - turn(b) || (day(a) === '' || day(b) === '' || day(a) === day(b) ? 0 : day(a) < day(b) ? -1 : 1),
  );
};

/** The matches of a contest as blocks, each with an id that stays the same while the season goes on. */
export const matchBlocks = (desk: Desk, held: Held, matches: readonly MatchState[], under: Under): readonly PageMatch[] => {
  const met = new Map<string, number>();
  return inOrder(matches)
    .filter((match) => isWanted(desk, match))
    .map((match) => {
      const id = matchId(desk, held, match);
      const times = (met.get(id) ?? 0) + 1;
      met.set(id, times);
      const block = matchBlock(desk, match, under, times === 1 ? id : `${id}/${times}`, pageOutcome(desk, match), matchNote(desk, match));
      return withHistory(desk, held, match, block);
    });
};

const isWanted = ({ team }: Desk, { away, home }: MatchState): boolean => team === undefined || home === team || away === team;

/**
 * How often and when it changed, as the log tells; of a postponed one, the day it was planned for. A leg of a tie may have stood in
 * a calendar before anybody put it on record: it counts on from there.
 */
const withHistory = ({ told }: Desk, { contest }: Held, match: MatchState, block: PageMatch): PageMatch => {
  const changes = told?.of(contest, match);
  if (told === undefined || changes === undefined) return block;
  const { last, planned, times } = changes;
  const revision = contest.node.kind === 'tie' ? told.amended + times : times - 1;
  const postponed = match.outcome.kind === 'to-play' && match.outcome.note === 'postponed' && match.date === undefined;
  return {
    ...block,
    revision,
    changed: last,
    ...(postponed &&
      planned && { standing: 'postponed', date: said(planned.date), ...(planned.time !== undefined && { time: planned.time }) }),
  };
};

/** Matches that count nowhere, because their teams hold no slot here or the phase was annulled: told as words. */
export const strayBlocks = (desk: Desk, held: Held, under: Under): readonly PageMatch[] =>
  inOrder(held.state.strays).flatMap((match, i) => {
    if (!isWanted(desk, match)) return [];
    const note = matchNote(desk, match);
    const told: PageOutcome = { kind: 'text', text: scoreWords(pageOutcome(desk, match)) };
    const id = `${matchId(desk, held, match)}/stray-${i + 1}`;
    return matchBlock(desk, match, under, id, told, [desk.words.stray, ...(note === undefined ? [] : [note])].join('; '));
  });

const matchBlock = (
  desk: Desk,
  match: MatchState,
  { group, heading, round }: Under,
  id: string,
  result: PageOutcome,
  note: string | undefined,
): PageMatch => {
  const { names, source, words } = desk;
  const leg = legOf(match);
  // tables have no place for it
  const told = round ?? (match.round === undefined || desk.matches === 'in tables' ? undefined : words.round(match.round));
  return {
    kind: 'match',
    heading,
    span: NOWHERE,
    id,
    revision: match.replaced === undefined ? 0 : 1,
    ...(told !== undefined && { round: told }),
    ...(group !== undefined && { group }),
    ...(leg !== undefined && { leg }),
    teams: [said(names.team(match.home)), said(names.team(match.away))],
    result: outcomeCell(result),
    ground: match.ground,
    ...(match.date !== undefined && { date: said(match.date) }),
    ...(match.kickOff !== undefined && { time: match.kickOff }),
    ...(match.at !== undefined && { place: match.at }),
    ...(note !== undefined && { note }),
    ...(match.source !== undefined && match.source !== source && { source: sourceName(desk, match.source) }),
  };
};

const legOf = ({ label }: MatchState): PageMatch['leg'] => {
  if (label === undefined) return undefined;
  if (label.kind === 'play-off') return label.kind;
  return label.kind === 'third-match' || label.leg > 2 ? 3 : label.leg === 2 ? 2 : 1;
};
