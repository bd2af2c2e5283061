import { doAgree } from '../facts/became.ts';
import type { ActName, ActStep, Contest } from '../model/regulations.ts';
import type { Conflict, ContestIx, ContestState, Due, MatchState, Place, TeamIx, Unknown } from '../model/standing.ts';
import type { PlanContest } from '../plan/plan.ts';

/** What a contest's own derivation found beside its state. */
export type Findings = { readonly due: Due[]; readonly unknown: Unknown[]; readonly conflicts: Conflict[] };

/** What must be held now, and what is not on record, each at its root only. */
export const describe = (
  contest: PlanContest,
  state: ContestState,
  tense: 'running' | 'past',
  whose: 'this season' | 'another season',
  { due, unknown }: Findings,
): void => {
  const { ix, node } = contest;
  const own = state.places.filter((place) => place.cause?.contest === ix);
  const seen = new Set<string>();
  for (const place of own) {
    const { cause } = place;
    if (cause === undefined) continue;
    const among = place.among ?? [];
    const key = `${cause.code} ${among.join(' ')}`;
    if (seen.has(key)) continue;
    seen.add(key);
    const article = cause.article === undefined ? {} : { article: cause.article };
    const same = own.filter((one) => one.cause?.code === cause.code && (one.among ?? []).join(' ') === among.join(' '));
    switch (cause.code) {
      case 'matches-to-play':
        break; // counted by the contest itself
      case 'entry-to-come':
        // what another season still decides is nothing to be done in this one
        if (whose === 'this season') due.push({ contest: ix, code: 'entry', teams: [], count: same.length, ground: 'unstated' });
        break;
      case 'act-to-hold': {
        const act = actDue(place, node);
        if (act) due.push({ contest: ix, ...act, teams: among, count: 1, ...article });
        break;
      }
      case 'figures-to-come':
        due.push({ contest: ix, code: 'figure', teams: among, count: 1, ground: 'unstated', ...article });
        break;
      case 'no-rule-left':
        due.push({ contest: ix, code: 'ruling', teams: among, count: 1, ground: 'unstated', ...article });
        break;
      default:
        unknown.push({ contest: ix, code: cause.code, teams: among, count: same.length });
    }
  }
  describeMatches(ix, state.matches, unknown);
  if (node.kind === 'pot') return;
  // a slot of another kind may wait for the same pot: that draw is counted where it is held
  const undrawn = state.slots.filter(({ cause }, i) => {
    const source = contest.slots[i];
    return (
      source?.kind === 'drawn' && source.pot === cause?.contest && (cause.code === 'draw-to-hold' || cause.code === 'draw-not-on-record')
    );
  });
  const [first] = undrawn;
  if (first?.cause === undefined) return;
  if (first.cause.code === 'draw-to-hold' && tense === 'running')
    due.push({ contest: ix, code: 'draw', teams: [], count: undrawn.length, ground: 'unstated' });
  else unknown.push({ contest: ix, code: 'draw-not-on-record', teams: first.among ?? [], count: undrawn.length });
};

/**
 * Matches whose sources do not agree; while a season runs, those that nobody's word decides are due to be settled. Gives how
 * many of the matches without a result those are: they have been played.
 */
export const describeReports = (
  contest: ContestIx,
  matches: readonly MatchState[],
  tense: 'running' | 'past',
  { due, conflicts }: Findings,
): number => {
  let open = 0;
  for (const match of matches) {
    // the organizer's own word and the league's settle it
    if (match.reports === undefined || match.counted === 'settled' || match.counted === 'league' || doAgree(match.reports)) continue;
    conflicts.push({ contest, code: 'reports-differ', values: [], match, ...(match.spot && { spot: match.spot }) });
    if (match.counted !== 'nobody') continue;
    if (match.label === undefined || match.label.kind === 'leg') open++;
    if (tense === 'running') due.push({ contest, code: 'report', teams: [match.home, match.away], count: 1, ground: 'unstated' });
  }
  return open;
};

/** What single matches leave unknown. Most leave nothing. */
const describeMatches = (contest: ContestIx, matches: readonly MatchState[], unknown: Unknown[]): void => {
  const lost: MatchState[] = [];
  const walked: MatchState[] = [];
  const nowhere: MatchState[] = [];
  for (const match of matches) {
    const { kind } = match.outcome;
    if (kind === 'decided') lost.push(match);
    else if (match.outcome.kind === 'walkover' && match.outcome.winner === 'unknown') walked.push(match);
    if (match.ground === 'unstated' && (kind === 'played' || kind === 'decided')) nowhere.push(match);
  }
  const say = (code: Unknown['code'], these: readonly MatchState[]): void => {
    if (these.length > 0) unknown.push({ contest, code, teams: teamsIn(these), count: these.length });
  };
  say('score-lost', lost);
  say('walkover-winner-not-on-record', walked);
  say('ground-not-stated', nowhere);
};

/** The act that must be held: the last rule that was read, as the rule list states it. */
const actDue = (place: Place, node: Contest): (Pick<Due, 'ground' | 'or'> & { readonly code: ActName }) | undefined => {
  const step = place.because.at(-1)?.step;
  const stated = 'rules' in node ? node.rules.decidedBy.find((one): one is ActStep => one.kind === 'act' && one.act === step) : undefined;
  return stated && { code: stated.act, ground: stated.ground, ...(stated.or !== undefined && { or: stated.or }) };
};

const teamsIn = (matches: readonly MatchState[]): readonly TeamIx[] =>
  [...new Set(matches.flatMap((match) => [match.home, match.away]))].sort((a, b) => a - b);
