import type { Outcome } from '../../engine/index.ts';
import type { CaseSaid, CaseWords } from './cases.ts';
import { list, within } from './en-terms.ts';

const named = ({ id, by, others }: CaseSaid): string =>
  by === undefined ? `Ruling ${id}` : `Protest ${id} by ${by}${others.length > 0 ? ` against ${list(others)}` : ''}`;
const limit = (until: string | undefined): string => (until === undefined ? '' : ` until ${until}`);

const BY = { home: 'the home club', away: 'the visitors', referee: 'the referee', league: 'the league' } as const;

const became = (outcome: Outcome, [home, away]: readonly [string, string]): string => {
  const won = (winner: 'home' | 'away'): string => (winner === 'home' ? home : away);
  switch (outcome.kind) {
    case 'played': {
      const { score, penalties } = outcome;
      return `${score.join('–')}${penalties ? ` (${penalties.join('–')} on penalties)` : ''}`;
    }
    case 'awarded':
      return `${outcome.score.join('–')} awarded`;
    case 'suspended':
      return `${outcome.score.join('–')}, suspended`;
    case 'decided':
      if (outcome.winner === 'unknown') return 'played; score not on record';
      return outcome.winner === 'drawn' ? 'drawn; score not on record' : `${won(outcome.winner)} won; score not on record`;
    case 'walkover':
      return outcome.winner === 'unknown' ? 'walkover' : `walkover for ${won(outcome.winner)}`;
    case 'both-lose':
      return 'both lose';
    case 'annulled':
      return 'annulled';
    case 'not-played':
      return 'not played';
    case 'to-play':
      return 'to be played';
  }
};

export const cases: CaseWords = {
  stands: {
    open: (said) => `${named(said)}: undecided${said.until === undefined ? '' : `; an answer can come${limit(said.until)}`}.`,
    answered: (said) => `${named(said)}: answered; to be decided.`,
    ruled: (said) =>
      `${named(said)}: ${said.by === undefined ? 'can be appealed' : `decided by ${said.ruling}, which can be appealed`}${limit(said.until)}.`,
    appealed: (said) =>
      `${named(said)}: ${said.by === undefined ? '' : `${said.ruling} is `}under appeal${said.appellants.length > 0 ? ` by ${list(said.appellants)}` : ''}.`,
    final: (said) => `${named(said)}: ${said.by === undefined ? 'final' : `final ruling ${said.ruling}`}.`,
    withdrawn: (said) => `${named(said)}: withdrawn.`,
  },
  due: {
    answer: (said) =>
      `The answer${said.others.length > 0 ? ` of ${list(said.others)}` : ''} to protest ${said.id} is due${limit(said.until)}.`,
    ruling: (said) =>
      said.appellants.length > 0
        ? `The appeal by ${list(said.appellants)} against ${said.ruling} is to be decided.`
        : `Protest ${said.id}${said.by === undefined ? '' : ` by ${said.by}`} is to be decided.`,
  },
  account: (by, club, outcome, teams) => `${became(outcome, teams)}, says ${club ?? BY[by]}`,
  differ: (match, counted, where) =>
    `${match} in ${within(where)}: the reports differ; ${counted === 'nobody' ? 'the table counts none of them' : `the table counts what ${BY[counted]} says`}.`,
};
