import type { Outcome } from '../../engine/index.ts';
import type { CaseSaid, CaseWords } from './cases.ts';
import { inside, list } from './es-terms.ts';

const named = ({ id, by, others }: CaseSaid): string =>
  by === undefined ? `Resolución ${id}` : `Reclamo ${id} de ${by}${others.length > 0 ? `, contra ${list(others)}` : ''}`;
const limit = (until: string | undefined): string => (until === undefined ? '' : ` hasta el ${until}`);

const BY = { home: 'el local', away: 'la visita', referee: 'el árbitro', league: 'la liga' } as const;

const became = (outcome: Outcome, [home, away]: readonly [string, string]): string => {
  const won = (winner: 'home' | 'away'): string => (winner === 'home' ? home : away);
  switch (outcome.kind) {
    case 'played': {
      const { score, penalties } = outcome;
      return `${score.join('–')}${penalties ? ` (penales ${penalties.join('–')})` : ''}`;
    }
    case 'awarded':
      return `${outcome.score.join('–')} en mesa`;
    case 'suspended':
      return `${outcome.score.join('–')}, suspendido`;
    case 'decided':
      if (outcome.winner === 'unknown') return 'se jugó; marcador sin dato';
      return outcome.winner === 'drawn' ? 'empate; marcador sin dato' : `ganó ${won(outcome.winner)}; marcador sin dato`;
    case 'walkover':
      return outcome.winner === 'unknown' ? 'W.O.' : `W.O. a favor de ${won(outcome.winner)}`;
    case 'both-lose':
      return 'pierden los dos';
    case 'annulled':
      return 'anulado';
    case 'not-played':
      return 'no se jugó';
    case 'to-play':
      return 'por jugar';
  }
};

export const cases: CaseWords = {
  stands: {
    open: (said) => `${named(said)}: sin resolver${said.until === undefined ? '' : `; se espera el descargo${limit(said.until)}`}.`,
    answered: (said) => `${named(said)}: hay descargo; falta resolver.`,
    ruled: (said) =>
      `${named(said)}: ${said.by === undefined ? 'es apelable' : `resuelto por ${said.ruling}, apelable`}${limit(said.until)}.`,
    appealed: (said) =>
      `${named(said)}: ${said.by === undefined ? '' : `${said.ruling} `}está en apelación${said.appellants.length > 0 ? `; apela ${list(said.appellants)}` : ''}.`,
    final: (said) => `${named(said)}: ${said.by === undefined ? 'quedó firme' : `resolución firme ${said.ruling}`}.`,
    withdrawn: (said) => `${named(said)}: retirado.`,
  },
  due: {
    answer: (said) =>
      `Falta el descargo${said.others.length > 0 ? ` de ${list(said.others)}` : ''} al reclamo ${said.id}${limit(said.until)}.`,
    ruling: (said) =>
      said.appellants.length > 0
        ? `Falta resolver la apelación de ${list(said.appellants)} contra ${said.ruling}.`
        : `Falta resolver el reclamo ${said.id}${said.by === undefined ? '' : ` de ${said.by}`}.`,
  },
  account: (by, club, outcome, teams) => `${became(outcome, teams)}, según ${club ?? BY[by]}`,
  differ: (match, counted, where) =>
    `${match}, ${inside(where)}: los informes no coinciden; ${counted === 'nobody' ? 'la tabla no cuenta ninguno' : `la tabla cuenta lo que dice ${BY[counted]}`}.`,
};
