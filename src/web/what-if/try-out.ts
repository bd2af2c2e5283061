import { answerTrial, type TrialAnswer, type TrialDocument } from '../../wire/index.ts';
import { type Asked, askedIn, matchesWith, type Row, rowOfAct, rowsAsked, rowsOf } from './rows.ts';
import { type Supposals, type Supposed, suppose, supposedOf } from './supposed.ts';

/** A contest as a reader supposes it, with the matches to suppose something of. */
export type Tried = {
  readonly answer: TrialAnswer;
  readonly rows: readonly Row[];
  /** What the rules ask for because teams are level. */
  readonly asked: readonly Asked[];
  /** What ends a play-off that is level. */
  readonly levelPlayOff: 'penalties' | 'other rules';
};

/** @param supposals of matches that the contest has, as `usable` leaves them */
export const tryOut = (trial: TrialDocument, supposals: Supposals): Tried => {
  const rows = rowsWith(trial, supposals);
  const answer = answerTrial(trial, supposals.size === 0 ? undefined : matchesWith(rows, supposals));
  const asked = askedIn(answer.state);
  return { answer, asked, rows: [...rows, ...rowsAsked(trial.alone, asked, rows)], levelPlayOff: levelPlayOffIn(trial) };
};

/** A play-off whose own list says nothing ends with penalties. */
const levelPlayOffIn = ({ alone }: TrialDocument): Tried['levelPlayOff'] => {
  const acts = alone.contest.node.rules.decidedBy.filter(
    (step) => step.kind === 'act' && (step.act === 'play-off' || step.or === 'play-off'),
  );
  const own = acts.flatMap((step) => (step.kind === 'act' ? step.decidedBy : []));
  return own.length === 0 || own.some((step) => step.kind === 'act' && step.act === 'penalties') ? 'penalties' : 'other rules';
};

const rowsWith = ({ alone }: TrialDocument, supposals: Supposals): readonly Row[] => {
  const own = rowsOf(alone);
  const known = new Set(own.map(({ key }) => key));
  const acts = [...supposals.keys()].filter((key) => !known.has(key)).flatMap((key) => rowOfAct(alone, key) ?? []);
  return [...own, ...acts];
};

/** Of the supposals of a link, those that speak of matches of this contest and say something new; `strange`: the keys of no match. */
export const usable = (
  trial: TrialDocument,
  supposals: Supposals,
): { readonly supposals: Supposals; readonly strange: readonly string[] } => {
  const rows = new Map(rowsWith(trial, supposals).map((row) => [row.key, row]));
  let kept: Supposals = new Map();
  const strange: string[] = [];
  for (const [key, supposed] of supposals) {
    const row = rows.get(key);
    if (row === undefined) strange.push(key);
    else kept = suppose(kept, key, supposed, row.match.outcome);
  }
  return { supposals: kept, strange };
};

/** What holds of a match: as it is supposed, or else as it stands. */
export const heldOf = ({ key, match }: Row, supposals: Supposals): Supposed | undefined => supposals.get(key) ?? supposedOf(match.outcome);

/** Whether a match is asked for its extra time or its penalties too. */
export const extrasOf = (
  row: Row,
  { rows, asked, levelPlayOff }: Tried,
  supposals: Supposals,
): { readonly extraTime: boolean; readonly penalties: boolean } => {
  const held = heldOf(row, supposals);
  if (held?.kind !== 'score') return { extraTime: false, penalties: false };
  const acts = asked.filter(({ among }) => among.includes(row.match.home) && among.includes(row.match.away)).flatMap((one) => one.acts);
  const [home, away] = held.extraTime ?? held.score;
  const isLast = row.key === lastHeld(rows, supposals)?.key;
  const isPlayOff = row.match.label?.kind === 'play-off';
  return {
    extraTime: held.extraTime !== undefined || (isLast && !isPlayOff && acts.includes('extra-time')),
    penalties:
      held.penalties !== undefined ||
      (isLast && !isPlayOff && acts.includes('penalties')) ||
      (isPlayOff && home === away && levelPlayOff === 'penalties'),
  };
};

/** The match after which a tie would go on: the third one, or the last leg. */
const lastHeld = (rows: readonly Row[], supposals: Supposals): Row | undefined => {
  const over = rows.filter((row) => isHeld(row, supposals));
  return over.find(({ match }) => match.label?.kind === 'third-match') ?? over.at(-1);
};

const isHeld = ({ key, match }: Row, supposals: Supposals): boolean => {
  const supposed = supposals.get(key);
  return supposed === undefined ? match.outcome.kind !== 'to-play' && match.outcome.kind !== 'suspended' : supposed.kind !== 'none';
};
