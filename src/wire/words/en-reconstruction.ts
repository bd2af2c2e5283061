import type { ReconstructionWords, TieArgs } from './reconstruction.ts';

const FIGURES: Readonly<Record<string, string>> = {
  played: 'matches played',
  won: 'wins',
  drawn: 'draws',
  lost: 'defeats',
  points: 'points',
  goalsFor: 'goals for',
  goalsAgainst: 'goals against',
};

const LEGS = ['first leg', 'second leg', 'third leg', 'fourth leg'];
const legOf = ({ leg, legs }: TieArgs): string => (legs === 1 ? 'match' : (LEGS[leg] ?? `leg ${leg + 1}`));
const THEN: Readonly<Record<TieArgs['then'], string>> = {
  'third match': 'a third match had to decide',
  goals: 'goals had to decide',
  'not stated': 'something more had to decide',
};

const outcomes = (a: TieArgs): string => {
  const said = a.outcomes.map((one) => (one === 'first' ? `won by ${a.team}` : one === 'second' ? `won by ${a.other}` : 'drawn'));
  if (said.length === 3) return `The ${legOf(a)} can have gone any way.`;
  return said.length === 1 ? `The ${legOf(a)} was ${said[0]}.` : `The ${legOf(a)} was ${said.join(' or ')}.`;
};

/** What can be said of lost results, in English. */
export const reconstruction: ReconstructionWords = {
  fits: (count, one, bound, counts) => {
    const sets = counts === 'scores' ? ['set of results fits', 'sets of results fit'] : ['set of outcomes fits', 'sets of outcomes fit'];
    if (one === 'one' && bound === 'exactly') return `Exactly one ${sets[0]} the table.`;
    return `${bound === 'exactly' ? 'Exactly' : 'At least'} ${count} ${one === 'one' ? sets[0] : sets[1]} the table.`;
  },
  unsettled: 'No results that fit were found, and it is not proved that there are none.',
  cut: {
    time: 'Cut short by the time limit (--time-limit).',
    size: 'There are too many to count them all; the figure is a proven lower bound.',
  },
  goalsOpen: 'The table does not bound the goals: only who won can be told.',
  doubtful: 'Some rows count fewer matches than the group has: which ones were not counted is part of the answer.',
  listed: (meetings, listed, matches) =>
    `Each pair meets ${meetings === 1 ? 'once' : meetings === 2 ? 'twice' : `${meetings} times`}: ${matches === 1 ? '1 match' : `${matches} matches`}, ${listed === 0 ? 'none' : listed} of them on the page.${meetings === 1 ? ' Grounds are not known.' : ''}`,
  conflict: {
    'played-sum': (a) => `No results fit: in the row of ${a.team}, won, drawn and lost do not make the matches played.`,
    'difference-wrong': (a) => `No results fit: in the row of ${a.team}, the goal difference is not that of its goals.`,
    'points-wrong': (a) => `No results fit: in the row of ${a.team}, the points are not those of its wins and draws.`,
    'known-exceeds': (a) =>
      `No results fit: the known matches already give ${a.team} more ${FIGURES[a.figure] ?? a.figure} than its row has.`,
    'wins-unbalanced': (a) =>
      `No results fit: the rows make ${a.one} wins and ${a.other} defeats. Rows may be missing, or a figure is wrong.`,
    'goals-unbalanced': (a) =>
      `No results fit: the rows make ${a.one} goals for and ${a.other} against. Rows may be missing, or a figure is wrong.`,
    'draws-odd': (a) => `No results fit: the rows make ${a.one} draws, and each draw counts for two.`,
    'matches-odd': (a) => `No results fit: the rows make ${a.one} matches played, and each counts for two.`,
    'matches-unequal': (a) => `No results fit: the rows make ${a.one} matches played, and the group has ${a.other}; each counts for two.`,
    'none-fit': () => 'No results fit: each row can be right, but no set of results gives all of them.',
  },
  beyond: {
    'no-figures': 'Nothing says how often each pair met: the matches cannot be told.',
    excerpt: 'More was played than these teams can among themselves: rows of other teams are missing.',
    'too-large': 'The group is too large for this.',
  },
  forced: {
    score: (home, score, away) => `${home} ${score} ${away}`,
    won: (home, away, winner) => `${home} – ${away}: won by ${winner}`,
    wonBy: (home, away, winner, goals) => `${home} – ${away}: won by ${winner}, by ${goals}`,
    drawn: (home, away) => `${home} – ${away}: drawn`,
    uncounted: (home, away) => `${home} – ${away}: not counted`,
  },
  tie: {
    winner: (a) => `${a.team} went on.`,
    'winner-derived': (a) => `${a.team} went on: what is known allows no other.`,
    'winner-open': () => 'Who went on is not on record.',
    'leg-score': (a) => `The ${legOf(a)} ended ${a.score}: the aggregate leaves no other score.`,
    'leg-outcomes': outcomes,
    'leg-margin': (a) => `If ${a.team} lost the ${legOf(a)}, then by ${a.goals} ${a.goals === 1 ? 'goal' : 'goals'} at most.`,
    'leg-least': (a) => `${a.team} won the ${legOf(a)} by ${a.goals} goals at least.`,
    'aggregate-least': (a) => `The aggregate is at least ${a.score}.`,
    'level-certain': (a) => `They were level on points after the legs: ${THEN[a.then]}.`,
    'level-possible': (a) => `If they were level on points after the legs, ${THEN[a.then]}.`,
    impossible: () => 'Nothing fits: the legs, the figures printed and who went on contradict each other.',
  },
};
