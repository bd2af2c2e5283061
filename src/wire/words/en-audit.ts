import type { AuditWords, Figure } from './audit.ts';

const FIGURES: Readonly<Record<string, string>> = {
  won: 'won',
  drawn: 'drawn',
  lost: 'lost',
  goalsFor: 'goals for',
  goalsAgainst: 'goals against',
  points: 'points',
  difference: 'goal difference',
};
const figure = (name: string): string => FIGURES[name] ?? name;

const DECIDES: Readonly<Record<string, string>> = {
  points: 'points',
  third: 'the third match',
  penalties: 'penalties',
  aggregate: 'the aggregate',
};
const decides = (name: string): string => DECIDES[name] ?? name;

const REASONS: Readonly<Record<string, string>> = {
  'play-off': 'A match between the two decided it; it is on the page.',
  'play-off-lost': 'The page has a title for a play-off under the table; its result is not there.',
  printed: 'A note in the table explains it.',
  rules: 'The page says how it is decided.',
};
const reason = (a: Figure): string => {
  if (a('reason') === 'head-to-head') return `The matches between the two decide: ${a('between')}.`;
  const said = REASONS[a('reason')];
  if (said !== undefined) return said;
  return a('between') === '' ? 'The page does not say why.' : `The page does not say why (${a('between')} between the two).`;
};

const one = (count: string, single: string, several: string): string => (count === '1' ? single : several);

/** The findings of the audit in English. */
export const audit: AuditWords = {
  'played-sum': (a) =>
    `${a('team')}: the table says ${a('played')} played; ${a('won')} won, ${a('drawn')} drawn and ${a('lost')} lost make ${a('sum')}.`,
  'points-wrong': (a) =>
    `${a('team')}: the table says ${a('points')} points; ${a('won')} × ${a('win')} + ${a('drawn')} × ${a('draw')}${a('loss') === '0' ? '' : ` + ${a('lost')} × ${a('loss')}`}${a('adjusted') === '0' ? '' : `, with ${a('adjusted')} adjusted,`} make ${a('counted')}.`,
  'points-rule-assumed': (a) => `The page does not say what a win is worth. ${a('win')} points were taken: most rows agree with that.`,
  'points-rule-unknown': (a) =>
    `Neither 3 nor 2 points a win explain the points column: only ${a('fitting')} of ${a('rows')} rows add up. It cannot be checked.`,
  'difference-wrong': (a) =>
    `${a('team')}: the table says goal difference ${a('difference')}; ${a('goalsFor')}–${a('goalsAgainst')} gives ${a('counted')}.`,
  'goals-unbalanced': (a) => `Goals for make ${a('goalsFor')} and goals against ${a('goalsAgainst')}: ${a('gap')} too many or too few.`,
  'differences-unbalanced': (a) => `Goal differences make ${a('sum')}; they should make 0.`,
  'wins-unbalanced': (a) => `The table has ${a('won')} won and ${a('lost')} lost; every match won is lost by somebody.`,
  'draws-odd': (a) => `Draws make ${a('drawn')}; each counts for two, so they must be even.`,
  'matches-odd': (a) => `Matches played make ${a('played')}; each counts for two, so they must be even.`,
  'played-unequal': (a) =>
    `Not all played the same number: ${a('teams')}; the others ${a('usual')}. ${a('matches') === '' ? 'The page does not say which matches are missing.' : `Not counted: ${a('matches')}.`}`,
  'points-impossible': (a) => `${a('team')}: ${a('points')} points in ${a('played')} matches are not possible (most: ${a('most')}).`,
  'goals-impossible': (a) =>
    `${a('team')}: ${a('goalsFor')}–${a('goalsAgainst')} in goals is not possible with ${a('won')} won, ${a('drawn')} drawn and ${a('lost')} lost.`,
  'order-wrong': (a) => `${a('team')} has ${a('points')} points and stands below ${a('above')}, who has ${a('abovePoints')}.`,
  'order-level': (a) =>
    `${a('above')} stands above ${a('team')}: they are level on ${a('points')} points, and ${figure(a('figure'))} is ${a('others')} against ${a('own')}. ${reason(a)}`,
  'order-against-rules': (a) =>
    `${a('above')} stands above ${a('team')}: they are level on ${a('points')} points, and ${figure(a('figure'))} is ${a('others')} against ${a('own')}. The page's own order is “${a('rules')}”.`,
  'adjustment-unexplained': (a) => `${a('team')}: ${a('adjusted')} points adjusted, without a note that says why.`,
  'team-twice': (a) => `${a('team')} is twice in the same table.`,
  'grid-teams-differ': (a) =>
    `The table and the grid do not have the same teams.${a('inTable') === '' ? '' : ` Only in the table: ${a('inTable')}.`}${a('inGrid') === '' ? '' : ` Only in the grid: ${a('inGrid')}.`}`,
  'grid-differs': (a) => `${a('team')}: the table says ${a('printed')} ${figure(a('figure'))}; the matches give ${a('counted')}.`,
  'grid-incomplete': (a) =>
    `${a('team')}: the table counts ${a('played')} matches and the grid ${a('counted')}. Without a result: ${a('uncounted')}. They cannot be compared.`,
  'walkovers-counted': (a) => `${a('team')}: the table counts walkovers (won: ${a('won')}, lost: ${a('lost')}).`,
  'walkovers-uncounted': (a) =>
    `${a('count')} ${one(a('count'), 'walkover', 'walkovers')} without a score, counted for nobody: ${a('matches')}.`,
  'not-played': (a) => `${a('count')} ${one(a('count'), 'match', 'matches')} not played or annulled: ${a('matches')}.`,
  'cell-text': (a) => `${a('match')}: instead of a score it says “${a('text')}”.`,
  'matches-missing': (a) => `${a('count')} ${one(a('count'), 'result is', 'results are')} missing: ${a('matches')}.`,
  'match-repeated': (a) => `${a('match')} is there twice with different scores: ${a('first')} and ${a('second')}.`,
  'match-against-itself': (a) => `${a('team')} is shown playing itself.`,
  'score-impossible': (a) =>
    a('why') === 'penalties'
      ? `${a('match')}: penalties end ${a('other')}; one of the two must win.`
      : `${a('match')}: ${a('other')} at half time is not possible with ${a('score')} at the end.`,
  'score-differs': (a) => `${a('match')}: the grid says ${a('first')} and the list of matches ${a('second')}.`,
  'aggregate-wrong': (a) => `${a('tie')}: the aggregate says ${a('aggregate')}; the matches give ${a('counted')}.`,
  'tie-points-wrong': (a) =>
    `${a('tie')}: the page says ${a('points')} in points; ${a('counted') === '' ? 'no result of what is missing gives that' : `the matches give ${a('counted')}`}.`,
  'third-match-unrecorded': (a) =>
    `${a('tie')}: ${a('points')} in points counts a third match that is not on the page (the legs: ${a('counted')}).`,
  'third-match-lost': (a) =>
    `${a('tie')}: level on points (${a('points')})${a('winner') === '' ? '' : `, ${a('winner')} advances`}. The page speaks of a third match and does not show its result.`,
  'third-match-needless': (a) => `${a('tie')}: there is a third match, and points (${a('points')}) had decided already.`,
  'penalties-needless': (a) =>
    `${a('tie')}: there are penalties (${a('penalties')}), and ${decides(a('figure'))} (${a('score')}) had decided already.`,
  'penalties-level': (a) => `${a('tie')}: penalties end ${a('penalties')}; one of the two must win.`,
  'winner-wrong': (a) =>
    `${a('tie')}: the page has ${a('winner')} as winner; ${decides(a('by'))} (${a('score')}) ${a('by') === 'points' || a('by') === 'penalties' ? 'give' : 'gives'} ${a('other')}.${a('level') === '' ? '' : ` On points they are level (${a('level')}): a third match would explain it.`}`,
  'winner-by-points': (a) =>
    `${a('tie')}: ${a('winner')} advances on points (${a('points')}), although the aggregate is ${a('aggregate')}.`,
  'winner-by-away-goals': (a) =>
    `${a('tie')}: they are level; ${a('winner')} advances. Away goals would explain it; the page does not say so.`,
  'winner-unexplained': (a) => `${a('tie')}: ${a('winner')} advances, and neither matches nor penalties say why.`,
  'winner-missing': (a) => `${a('tie')}: they are level, and the page does not say who advances.`,
  'text-promotion': (a) =>
    a('other') === ''
      ? `The text says “${a('said')}”; the table marks ${a('places')} ${one(a('places'), 'place', 'places')} for promotion.`
      : `The text says “${a('said')}”, and elsewhere “${a('other')}”.`,
  'text-rounds': (a) => `The text says “${a('said')}”; “${a('where')}” has ${a('shown')}, and no group.`,
  'text-form': (a) =>
    a('shown') === 'table'
      ? `The text says “${a('said')}”; “${a('where')}” has a table of ${a('teams')} teams and no knockout round.`
      : `The text says “${a('said')}”; “${a('where')}” has knockout ties and no table.`,
  'text-groups': (a) => `The text says “${a('said')}”; the page shows ${a('shown')}: ${a('names')}.`,
  'text-teams': (a) =>
    `The text says “${a('said')}”; ${a('where') === '' ? `the tables have ${a('shown')} teams` : `“${a('where')}” has ${a('shown')} ${one(a('shown'), 'team', 'teams')}`}.`,
  'text-places': (a) =>
    `The text says “${a('said')}”; the table${a('where') === '' ? '' : ` of “${a('where')}”`} marks ${a('shown')} ${one(a('shown'), 'place', 'places')} that ${one(a('shown'), 'leads', 'lead')} ${a('lead')}.`,
  'text-meetings': (a) =>
    a('played') === ''
      ? `The text says “${a('said')}”; in ${a('where') === '' ? 'the table' : `“${a('where')}”`} every team has played ${a('least')} matches or more.`
      : `The text says “${a('said')}”; in ${a('where') === '' ? 'the results' : `“${a('where')}”`} ${a('played') === '1' ? 'all pairs meet once' : `pairs meet ${a('played')} times`}.`,
  'text-legs': (a) =>
    `The text says “${a('said')}”; ${a('legs') === '1' ? 'the ties have one match each' : 'these ties have two legs'}: ${a('ties')}.`,
  'text-tie': (a) => `The text says “${a('said')}”; ${a('tie')} went to a third match with the aggregate at ${a('aggregate')}.`,
  'round-called-group': (a) => `The bracket calls a round “${a('title')}”; it is played by ties: ${a('ties')}.`,
  'team-from-nowhere': (a) => `${a('team')} is nowhere earlier on the page.${a('nearest') === '' ? '' : ` Is it “${a('nearest')}”?`}`,
  'team-in-two-groups': (a) => `${a('team')} is in two groups of the same stage: ${a('first')} and ${a('second')}.`,
  'team-in-two-ties': (a) => `${a('team')} is in two ties of one round (“${a('round')}”): ${a('first')} and ${a('second')}.`,
  'team-twice-a-day': (a) => `${a('team')} plays twice on ${a('date')}: ${a('first')} and ${a('second')}.`,
  homonyms: (a) =>
    `Two clubs are called ${a('team')}: one of ${a('first')} and one of ${a('second')}. Further down the name alone does not say which.`,
  'homonym-suspected': (a) =>
    `${a('team')} goes on and does not appear again; in “${a('where')}” there is “${a('other')}”. It may be the same club, or a namesake.`,
  'qualifier-missing': (a) => `${a('team')} finished in place ${a('place')} (“${a('result')}”) and does not appear again.`,
  'unqualified-appears': (a) =>
    `${a('team')} finished in place ${a('place')}, to which the table gives no slot, and appears in “${a('where')}”.`,
};
