import type { ActName } from '../../engine/index.ts';
import { ACT, between, capital, decimal, eitherThe, list, measureOf, score, spelled, within } from './en-terms.ts';
import type { Neighbour, ReasonFacts, Words } from './words.ts';

const stepName = (r: ReasonFacts): string => (r.measure ? measureOf(r.measure).name : r.act ? ACT[r.act].the : 'the rule');
const rival = ({ team, others }: Neighbour): string =>
  others === 0 ? team : `${team} and ${others === 1 ? 'one other' : `${spelled(others)} others`}`;

const separates = (r: ReasonFacts): string => {
  const measure = r.measure && measureOf(r.measure);
  if (!measure || !r.measure) return 'It separates the level teams.';
  if (r.own === undefined)
    return `${capital(measure.name)}${r.among ? ` in ${between(r.among)}` : ''}: ${list(r.values.map(({ team, value }) => `${team} ${measure.number(value)}`))}.`;
  const own = `${measure.amount(r.own)}${r.among ? ` in ${between(r.among)}` : ''}`;
  const [only] = r.values.filter(({ team }) => team !== r.subject);
  if (r.contest === 'tie' && only) return `${own} against ${measure.number(only.value)} of ${only.team}.`;
  const start =
    r.equal.length > 0
      ? `${own}, level with ${r.equal.length > 3 ? `${r.equal.slice(0, 2).join(', ')} and ${spelled(r.equal.length - 2)} others` : list(r.equal)}`
      : own;
  if (r.measure.by === 'figure' || r.measure.by === 'place') {
    const rivals = [r.above, r.below].flatMap((one) => (one ? [`${measure.number(one.value)} of ${rival(one)}`] : []));
    return `${start}${rivals.length > 0 ? `${r.equal.length > 0 ? ';' : ''} against ${list(rivals)}` : ''}.`;
  }
  const [less, more] =
    r.measure.by === 'goal-difference' ? ['worse', 'better'] : r.better === 'fewer' ? ['more', 'fewer'] : ['fewer', 'more'];
  const parts = [
    ...(r.above ? [`${decimal(Math.abs(r.above.value - r.own))} ${less} than ${rival(r.above)}`] : []),
    ...(r.below ? [`${decimal(Math.abs(r.own - r.below.value))} ${more} than ${rival(r.below)}`] : []),
  ];
  return parts.length > 0 ? `${start}${r.equal.length > 0 ? ';' : ':'} ${parts.join(', ')}.` : `${start}.`;
};

const level = (r: ReasonFacts): string => {
  const measure = r.measure && measureOf(r.measure);
  const [first] = r.values;
  if (!measure || !first) return `Level on ${stepName(r)}.`;
  return `${measure.amount(first.value)} each${r.among ? ` in ${between(r.among)}` : ''}: ${r.teams.length > 2 ? `${list(r.teams)} are level` : 'level'}.`;
};

const decides = (r: ReasonFacts): string => {
  const act = r.act ?? 'play-off';
  const by = r.score ? `, ${score(r.score)}${r.penalties ? ` (${score(r.penalties)} on penalties)` : ''}` : '';
  const lost = r.score || act === 'lots' ? '' : '; the score is not on record';
  const seen = r.seenIn ? ` Known because the winner played in ${within(r.seenIn)}.` : '';
  if (r.won === 'not-known') return `${capital(ACT[act].the)} decides${r.winner ? `: ${r.winner}` : ''}${by}${lost}.${seen}`;
  const verb = r.won === 'yes' ? 'Won' : 'Lost';
  switch (act) {
    case 'penalties':
      return `${verb} on penalties${by}${lost}.${seen}`;
    case 'extra-time':
      return `${verb} in extra time${by}${lost}.${seen}`;
    case 'lots':
      return `${verb} the drawing of lots.${seen}`;
    case 'play-off':
    case 'third-match':
      return `${verb} ${ACT[act].the}${r.opponent ? ` ${r.won === 'yes' ? 'against' : 'to'} ${r.opponent}` : ''}${by}${lost}.${seen}`;
  }
};

const actsOf = ({ act, or }: ReasonFacts): readonly ActName[] => [act, or].filter((one) => one !== undefined);

/** The teams that stood before the one whose place it is. */
const others = ({ teams, subject }: ReasonFacts): readonly string[] => teams.filter((team) => team !== subject);
const better = (r: ReasonFacts): string =>
  `${r.leadsTo === undefined ? '' : `${capital(r.leadsTo)}: `}${others(r).length > 0 ? list(others(r)) : 'A better placed team'}`;
const passesOn = ({ subject }: ReasonFacts): string => (subject === undefined ? '' : `; it goes to ${subject}`);

/** Why a place or slot is whose it is, in English. */
export const reason = {
  separates,
  level,
  'passed-over': (r) =>
    r.among && !r.measure
      ? `${capital(between(r.among))} are not compared: not all met equally often. The next rule is read.`
      : r.act
        ? `${capital(ACT[r.act].the)} is for two, and ${spelled(r.teams.length)} are level: the next rule is read.`
        : `${capital(stepName(r))}: not used here${r.values.length > 0 && r.measure ? ` (${r.values.map(({ team, value }) => `${team} ${measureOf(r.measure ?? { by: 'points' }).number(value)}`).join(', ')})` : ''}. It only orders the list where nothing depends on the order.`,
  'not-needed': (r) => `${capital(stepName(r))} is not needed: nothing depends on this order.`,
  decides,
  'act-level': (r) => `${capital(stepName(r))} ended level${r.score ? `, ${score(r.score)}` : ''}.`,
  due: (r) =>
    r.tense === 'past'
      ? `${capital(r.act ? eitherThe(actsOf(r)) : stepName(r))} had to decide; it is not on record.`
      : `${capital(r.act ? eitherThe(actsOf(r)) : stepName(r))}${r.teams.length > 1 ? ` between ${list(r.teams)}` : ''} is due.`,
  missing: (r) =>
    r.act
      ? `${capital(eitherThe(actsOf(r)))}: not on record.`
      : `${capital(r.among ? (r.measure ? `${stepName(r)} in ${between(r.among)}` : between(r.among)) : stepName(r))}: figures to compare are missing.`,
  'no-rule-left': () => 'The rules end here, and the teams are still level.',
  excluded: (r) =>
    r.won === 'no' || (r.subject !== undefined && r.teams[0] === r.subject)
      ? 'Was excluded.'
      : `${r.teams[0] ?? 'The opponent'} was excluded.`,
  withdrew: (r) =>
    r.won === 'no' || (r.subject !== undefined && r.teams[0] === r.subject) ? 'Withdrew.' : `${r.teams[0] ?? 'The opponent'} withdrew.`,
  stated: (r) => (r.seenIn ? `Follows from having played in ${within(r.seenIn)}.` : 'A source states it; it is not derived from matches.'),
  entered: () => 'Was entered here.',
  drawn: (r) => (r.drawnHow === 'draw' ? 'Came here by the draw.' : 'Played here; how it was assigned is not on record.'),
  overridden: (r) => `Played here, though by the rules the place was another’s${r.seenIn ? ` (seen in ${within(r.seenIn)})` : ''}.`,
  'all-worlds': (r) =>
    r.tense === 'running'
      ? 'Whatever happens in what is left, the place stays the same.'
      : 'Whatever the missing figure was, the place stays the same.',
  'only-one': () => 'Is the only one.',
  allocated: () => 'The allocation sends it here, by the contests the qualifiers come from.',
  barred: (r) => `${better(r)} may not take this place${passesOn(r)}.`,
  declines: (r) => `${better(r)} gave this place up${passesOn(r)}.`,
  'already-in': (r) => `${better(r)} already ${others(r).length > 1 ? 'have' : 'has'} a place${passesOn(r)}.`,
  replaces: (r) => `Replaces ${others(r).length > 0 ? list(others(r)) : 'another team'}.`,
} satisfies Words['reason'];
