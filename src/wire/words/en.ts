import type { MeasureName } from '../../engine/index.ts';
import type { Criterion, Finding, Levelled, Measure, Neighbour, ReasonFacts, Words } from './words.ts';

const list = (names: readonly string[]): string =>
  names.length < 2 ? (names[0] ?? '') : `${names.slice(0, -1).join(', ')} and ${names.at(-1) ?? ''}`;

const SMALL = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];
const spelled = (n: number): string => SMALL[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
const score = (value: readonly [number, number]): string => `${value[0]}–${value[1]}`;

const ordinal = (n: number): string => {
  const teen = n % 100 >= 11 && n % 100 <= 13;
  return `${n}${teen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')}`;
};

/** Common nouns lose their capital inside a sentence and take an article. */
// biome-ignore format: a list of words reads best as one
const COMMON = new Set([
  'round', 'final', 'semi-final', 'semifinal', 'semi-finals', 'semifinals', 'quarter-finals', 'quarterfinals', 'quarter-final', 'stage', 'tie', 'bracket', 'table', 'draw', 'pot',
  'regional', 'national', 'departmental', 'provincial', 'district', 'qualifiers', 'finalists', 'semi-finalists', 'semifinalists', 'clubs', 'champion', 'play-off', 'best', 'third-place', 'match',
]);
const isCommon = (name: string): boolean => COMMON.has((name.split(/[\s,]/)[0] ?? '').toLowerCase());
const lowered = (name: string): string => (isCommon(name) ? name.charAt(0).toLowerCase() + name.slice(1) : name);
const within = (name: string): string => (isCommon(name) ? `the ${lowered(name)}` : name);

/** Two decimals at most: points per match, and half of a rival's points. */
const decimal = (n: number): string => String(Math.round(n * 100) / 100).replace('-', '−');

const MEASURE: Readonly<Record<MeasureName, Measure>> = {
  points: { name: 'points', amount: (n) => count(n, 'point', 'points'), number: String },
  'goal-difference': { name: 'goal difference', amount: (n) => `Goal difference ${signed(n)}`, number: signed },
  goals: { name: 'goals scored', amount: (n) => count(n, 'goal scored', 'goals scored'), number: String },
  'goals-against': { name: 'goals against', amount: (n) => count(n, 'goal against', 'goals against'), number: String },
  wins: { name: 'wins', amount: (n) => count(n, 'win', 'wins'), number: String },
  'away-goals': { name: 'away goals', amount: (n) => count(n, 'away goal', 'away goals'), number: String },
  'away-points': { name: 'away points', amount: (n) => count(n, 'away point', 'away points'), number: String },
  'away-wins': { name: 'away wins', amount: (n) => count(n, 'away win', 'away wins'), number: String },
  'half-time-points': { name: 'half-time points', amount: (n) => count(n, 'half-time point', 'half-time points'), number: String },
  'relative-points': {
    name: 'relative points',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'relative point' : 'relative points'}`,
    number: decimal,
  },
  'points-per-match': {
    name: 'points per match',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'point' : 'points'} per match`,
    number: decimal,
  },
  figure: { name: 'figure', amount: (n) => `Figure ${decimal(n)}`, number: decimal },
  place: { name: 'earlier place', amount: (n) => `Place ${n}`, number: String },
};

/** The name of a figure as facts write it, in words. */
const figureName = (figure: string): string => figure.replaceAll('-', ' ');

const measureOf = ({ by, figure, where }: Criterion): Measure => {
  if (by === 'figure' && figure !== undefined) {
    const name = figureName(figure);
    return { name, amount: (n) => `${capital(name)} ${decimal(n)}`, number: decimal };
  }
  return by === 'place' && where !== undefined ? { ...MEASURE.place, name: `place in ${within(where)}` } : MEASURE[by];
};
const SINGULAR: readonly MeasureName[] = ['goal-difference', 'figure', 'place'];
const levelled = (level: readonly Levelled[]): string =>
  list(level.map((one) => (one === 'among' ? 'the matches between them' : measureOf(one).name)));
/** Whose matches were read: `the matches between Alfa and Beta`, `the matches between the three level teams`. */
const between = (teams: readonly string[]): string =>
  `the matches between ${teams.length > 2 ? `the ${spelled(teams.length)} level teams` : list(teams)}`;

const ACT = {
  'play-off': { the: 'the play-off', bare: 'a play-off' },
  'third-match': { the: 'the third match', bare: 'a third match' },
  'extra-time': { the: 'extra time', bare: 'extra time' },
  penalties: { the: 'the penalty shoot-out', bare: 'penalties' },
  lots: { the: 'the drawing of lots', bare: 'lots' },
} satisfies Words['act'];

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
  const by = r.score ? `, ${score(r.score)}` : '';
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

const meant = (near: string, otherwise: string): string => (near === '' ? otherwise : `Did you mean “${near}”?`);

const UNREADABLE: Readonly<Record<string, Finding>> = {
  'is-folder': { says: 'it is a folder, not a file', remedy: 'Put the file there or correct the path.' },
  'not-a-folder': { says: 'the path leads through a file that is no folder', remedy: 'Correct the path.' },
  'not-a-file': { says: 'it is not an ordinary file', remedy: 'Put a text file there.' },
  'no-permission': { says: 'permission is missing', remedy: 'Give permission for that path or use another.' },
  'not-utf-8': { says: 'it is not UTF-8', remedy: 'Save it again as UTF-8 text.' },
  'link-loop': { says: 'symbolic links lead in a circle', remedy: 'Mend the links.' },
  'name-too-long': { says: 'the name is too long', remedy: 'Use a shorter path.' },
  'disk-full': { says: 'the disk is full', remedy: 'Make room and try again.' },
  missing: { says: 'the path does not exist', remedy: 'Correct the path.' },
};
const why = (code: string): Finding => UNREADABLE[code] ?? { says: code, remedy: 'Check the path.' };

const YAML: Readonly<Record<string, string>> = {
  'too-deep': 'too many levels',
  'key-not-a-text': 'a key must be a plain text',
  'bad-indent': 'the indentation does not fit',
  'tab-as-indent': 'there is a tab in the indentation: use spaces',
  'missing-char': 'a character is missing, such as a closing bracket or a colon',
  'unexpected-token': 'something stands here that does not belong',
  'block-as-implicit-key': 'a line break is missing, or a colon is one too many',
  'multiline-implicit-key': 'a key cannot go over several lines',
  'bad-scalar-start': 'the text begins with a reserved character: put it in quotes',
  'bad-dq-escape': 'a backslash that means nothing inside quotes',
  impossible: 'the structure cannot be understood',
};

const on = (where: string | undefined): string => (where ? ` in ${within(where)}` : '');

export const en = {
  language: 'en',

  naming: {
    tie: (n) => `tie ${n}`,
    inner: lowered,
    within,
    of: (name) => `of ${within(name)}`,
    place: (place, name) => `${ordinal(place)} of ${within(name)}`,
    winner: (name) => `winner of ${within(name)}`,
    loser: (name) => `loser of ${within(name)}`,
    drawn: (pot) => (/^draw/i.test(pot) ? `by ${within(pot)}` : `by draw, from ${within(pot)}`),
    assigned: (pot) => `one of ${within(pot)}; how it was assigned is not on record`,
    entry: 'entry',
  },

  leads: { champion: 'Champion', runnerUp: 'Runner-up', titleOnly: 'the title only', nowhere: 'goes out' },

  cut: {
    winnerPromoted: 'the winner is promoted',
    winner: 'the winner goes through',
    advance: (n) => (n === 1 ? 'the first advances' : `the first ${spelled(n)} advance`),
    promoted: (n) => (n === 1 ? 'the first is promoted' : `the first ${spelled(n)} are promoted`),
    champion: 'the first is champion',
    relegated: (n) => (n === 1 ? 'the last is relegated' : `the last ${spelled(n)} are relegated`),
    lead: (from, to, where) => `${from === to ? ordinal(from) : `${ordinal(from)} to ${ordinal(to)}`}: ${lowered(where)}`,
  },

  measure: measureOf,
  act: ACT,

  reason: {
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
        ? `${capital(stepName(r))} had to decide; it is not on record.`
        : `${capital(stepName(r))}${r.teams.length > 1 ? ` between ${list(r.teams)}` : ''} is due.`,
    missing: (r) =>
      r.act
        ? `${capital(ACT[r.act].the)}: not on record.`
        : `${capital(r.among ? (r.measure ? `${stepName(r)} in ${between(r.among)}` : between(r.among)) : stepName(r))}: figures to compare are missing.`,
    'no-rule-left': () => 'The rules end here, and the teams are still level.',
    excluded: (r) =>
      r.won === 'no' || (r.subject !== undefined && r.teams[0] === r.subject)
        ? 'Was excluded.'
        : `${r.teams[0] ?? 'The opponent'} was excluded.`,
    stated: (r) =>
      r.seenIn ? `Follows from having played in ${within(r.seenIn)}.` : 'A source states it; it is not derived from matches.',
    entered: () => 'Was entered here.',
    drawn: (r) => (r.drawnHow === 'draw' ? 'Came here by the draw.' : 'Played here; how it was assigned is not on record.'),
    overridden: (r) => `Played here, though by the rules the place was another’s${r.seenIn ? ` (seen in ${within(r.seenIn)})` : ''}.`,
    'all-worlds': (r) =>
      r.tense === 'running'
        ? 'Whatever happens in what is left, the place stays the same.'
        : 'Whatever the missing figure was, the place stays the same.',
    'only-one': () => 'Is the only one.',
  },

  cause: {
    'matches-to-play': (where) => `Matches are still to be played in ${within(where)}.`,
    'result-not-on-record': (where) => `Results of ${within(where)} are not on record.`,
    'form-not-on-record': (where) => `How ${within(where)} was played is not on record.`,
    'figures-not-on-record': (where) => `Figures of ${within(where)} are missing.`,
    'figures-to-come': (where) => `Figures of ${within(where)} are still to be recorded.`,
    'draw-to-hold': (where) => `The draw for ${within(where)} is still to be held.`,
    'draw-not-on-record': (where) => `How the slots of ${within(where)} were assigned is not on record.`,
    'entry-to-come': (where) => `Clubs are still to be entered in ${within(where)}.`,
    'entry-not-on-record': (where) => `Who entered ${within(where)} is not on record.`,
    'act-to-hold': (where) => `What decides ${within(where)} is still to be held.`,
    'act-not-on-record': (where) => `What decided ${within(where)} is not on record.`,
    'no-rule-left': (where) => `No rule separates the level teams of ${within(where)}.`,
    'order-not-on-record': (where) => `The order of ${within(where)} is not on record.`,
    'too-many-doubts': (where) => `Too much is in doubt in ${within(where)} to derive an order.`,
  },

  due: {
    entry: ({ count: n, where }) =>
      `${n === 1 ? 'One club is' : `${capital(spelled(n))} clubs are`} still to be entered: ${lowered(where)}.`,
    draw: ({ where }) => `The draw for ${within(where)} is to be held.`,
    match: ({ teams, count: n, where }) =>
      teams.length === 2 && n === 1
        ? `${teams[0]} – ${teams[1]} is to be played, in ${within(where)}.`
        : `${n === 1 ? 'One match is' : `${n} matches are`} to be played in ${within(where)}.`,
    'third-match': ({ teams, where, ground }) =>
      `A third match between ${list(teams)} is due${ground === 'neutral' ? ', on neutral ground' : ''} (${lowered(where)}).`,
    'play-off': ({ teams, where, ground }) =>
      `A play-off between ${list(teams)} is due${ground === 'neutral' ? ', on neutral ground' : ''} (${lowered(where)}).`,
    'extra-time': ({ teams, where }) => `Extra time between ${list(teams)} is due (${lowered(where)}).`,
    penalties: ({ teams, where }) => `Penalties between ${list(teams)} are due (${lowered(where)}).`,
    lots: ({ teams, where }) => `Lots are to be drawn between ${list(teams)} (${lowered(where)}).`,
    figure: ({ teams, where }) => `The figure that compares ${list(teams)} is to be recorded (${lowered(where)}).`,
    ruling: ({ teams, where }) => `A final ruling${teams.length > 0 ? ` about ${list(teams)}` : ''} is to come (${lowered(where)}).`,
  },

  unknown: {
    'matches-to-play': ({ count: n, where }) => `${capital(where)}: ${count(n, 'match', 'matches')} to be played.`,
    'result-not-on-record': ({ count: n, where, teams }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `the result of ${teams[0]} – ${teams[1]} is` : n === 1 ? 'a result is' : `${n} results are`} not on record.`,
    'form-not-on-record': ({ where }) => `${capital(where)}: how it was played is not on record.`,
    'figures-not-on-record': ({ where }) => `${capital(where)}: figures for the order are missing.`,
    'figures-to-come': ({ where }) => `${capital(where)}: figures for the order are still to be recorded.`,
    'draw-to-hold': ({ where }) => `${capital(where)}: the draw is to be held.`,
    'draw-not-on-record': ({ where, count: n }) =>
      `${capital(where)}: who took ${n === 1 ? 'one slot' : `${spelled(n)} slots`} is not on record.`,
    'entry-to-come': ({ where, count: n }) =>
      `${capital(where)}: ${n === 1 ? 'one club is' : `${spelled(n)} clubs are`} still to be entered.`,
    'entry-not-on-record': ({ where, count: n }) =>
      `${capital(where)}: ${n === 1 ? 'one club is' : `${spelled(n)} clubs are`} not on record.`,
    'act-to-hold': ({ where, teams }) => `${capital(where)}: what decides between ${list(teams)} is to be held.`,
    'act-not-on-record': ({ where, teams }) =>
      `${capital(where)}: how it was decided${teams.length > 0 ? ` between ${list(teams)}` : ''} is not on record.`,
    'no-rule-left': ({ where, teams }) => `${capital(where)}: no rule separates ${list(teams)}.`,
    'order-not-on-record': ({ where, teams }) =>
      `${capital(where)}: the order${teams.length > 0 ? ` of ${list(teams)}` : ''} is not on record.`,
    'too-many-doubts': ({ where }) => `${capital(where)}: too much is in doubt to derive an order.`,
    'score-lost': ({ where, teams, count: n }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `${teams[0]} – ${teams[1]} was played; the score is` : n === 1 ? 'one score is' : `${n} scores are`} not on record.`,
    'walkover-winner-not-on-record': ({ where, teams, count: n }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `walkover in ${teams[0]} – ${teams[1]}; in whose favour is not on record` : `${count(n, 'walkover', 'walkovers')} without a known winner`}.`,
    'ground-not-stated': ({ where, count: n }) =>
      `${capital(where)}: where ${n === 1 ? 'one match was' : `${n} matches were`} played is not on record.`,
  },

  conflict: {
    'printed-goals': ({ team, where }) => `Goals of ${team ?? 'a club'}${on(where)}: the printed table and the matches do not add up.`,
    'printed-results': ({ team, where }) =>
      `Wins, draws and losses of ${team ?? 'a club'}${on(where)}: the printed table and the matches do not add up.`,
    'printed-points': ({ team, where }) => `Points of ${team ?? 'a club'}${on(where)}: the printed table and the matches do not add up.`,
    'printed-tie': ({ where }) => `The printed total${where ? ` of ${within(where)}` : ''} does not match the matches.`,
    'stated-place': ({ team, where }) => `Place of ${team ?? 'a club'}${on(where)}: what the source says is not what the matches give.`,
    'unexplained-slot': ({ team, where }) => `${team ?? 'A club'} played${on(where)}, and the rules do not explain how it came there.`,
    'drawn-from-elsewhere': ({ team, where }) => `${team ?? 'A club'} appears as drawn${on(where)}, but was not among those to be drawn.`,
    documented: () => 'The sources disagree.',
  },

  rule: {
    roundRobin: (rounds) =>
      rounds === 'unknown'
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
    list: (dropped) =>
      `Each club’s record in the contest it comes from is compared${dropped === undefined ? '' : `; matches against the ${ordinal(dropped)} of its group do not count`}.`,
    listing: (measures) =>
      `Where nothing depends on the order, level teams are listed by ${list(measures.map((one) => measureOf(one).name))}.`,
    act: ({ act, contest, neutral, onlyTwo, level, after, inside }) => {
      const when = after
        ? `If ${ACT[after].the} ends level`
        : `If${onlyTwo && contest === 'group' ? ' two teams are' : ''} level${level.length > 0 ? ` on ${levelled(level)}` : ''}${contest === 'group' ? ' and the cut line runs between them' : ''}`;
      return `${when}, ${ACT[act].bare}${neutral ? ' on neutral ground' : ''}${inside.length > 0 ? `; there ${list(inside)} decide` : ''}.`;
    },
    walkover: {
      nothing: 'A walkover counts for neither: no match, no points, no goals.',
      score: (result, goals) => `A walkover counts as ${result}${goals === 'not-counted' ? ' in points; the goals do not count' : ''}.`,
    },
    exclusion: ({ played, lost, contest }) =>
      contest === 'tie'
        ? 'If a club is excluded, its opponent goes through.'
        : `If a club is excluded, what it has played ${played === 'stand' ? 'stands' : 'is annulled'} and what is left ${lost ? `is lost, ${lost}` : 'is not played'}.`,
    draw: (how) => (how === 'draw' ? 'Slots are assigned by draw.' : 'How the slots were assigned is not on record.'),
    entries: (size) => (size === 1 ? 'One slot, by entry.' : `${capital(spelled(size))} slots, by entry.`),
    unrecorded: 'How it was played is not on record.',
  },

  problem: {
    'file-missing': (a) => ({ says: `There is no file ${a('path')}.`, remedy: 'Create the file or correct the path.' }),
    'file-unreadable': (a) => ({ says: `${a('path')} cannot be read: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
    'file-too-large': (a) => ({ says: `${a('path')} is too large (limit: ${a('limit')}).`, remedy: 'Split the file or correct the path.' }),
    'file-unwritable': (a) => ({ says: `${a('path')} cannot be written: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
    'folder-taken': (a) => ({
      says: `The folder ${a('path')} exists and is not empty.`,
      remedy: 'Choose another folder: nothing is ever overwritten.',
    }),
    'season-unknown': (a) => ({
      says: `There is no season “${a('season')}”.`,
      remedy: meant(a('nearest'), 'See what there is with “ascenso seasons”, or give the path of a folder.'),
    }),
    'yaml-broken': (a) => ({
      says: `Broken YAML: ${YAML[a('why')] ?? a('why')}.`,
      remedy: 'Check the indentation, quotes and colons of that line.',
    }),
    'yaml-feature': (a) => ({
      says: `This file may not use ${({ alias: 'YAML aliases (*)', anchor: 'YAML anchors (&)', tag: 'YAML tags (!)', 'merge-key': 'the merge key (<<)', 'several-documents': 'several documents (---)', directive: 'YAML directives (%)' } as Readonly<Record<string, string>>)[a('feature')] ?? a('feature')}.`,
      remedy: 'Write it out, or put it in quotes if it is part of a text.',
    }),
    'key-unknown': (a) => ({
      says: `Unknown key “${a('key')}”${a('within') === '' ? '' : ` in ${a('within')}`}.`,
      remedy: meant(a('nearest'), 'Remove it, or see docs/language.md.'),
    }),
    'key-missing': (a) => ({
      says: `The key “${a('key')}” is missing${a('within') === '' ? '' : ` in ${a('within')}`}.`,
      remedy: `Add “${a('key')}: …”.`,
    }),
    'key-repeated': (a) => ({ says: `The key “${a('key')}” is there twice.`, remedy: 'Keep one.' }),
    'value-wrong': (a) => ({ says: `“${a('key')}” cannot be “${a('found')}”.`, remedy: `Expected: ${a('expected')}.` }),
    'sentence-unreadable': (a) => ({ says: `“${a('found')}” cannot be understood.`, remedy: `Expected: ${a('expected')}.` }),
    'line-unreadable': (a) => ({ says: `The line “${a('found')}” cannot be understood.`, remedy: `Expected: ${a('expected')}.` }),
    'note-unreadable': (a) => ({ says: `The note “${a('found')}” cannot be understood.`, remedy: `Expected: ${a('expected')}.` }),
    'score-impossible': (a) => ({
      says: `Impossible score: “${a('found')}”.`,
      remedy: `Correct the score; the limit is ${a('limit')} goals.`,
    }),
    'date-impossible': (a) => ({ says: `There is no date “${a('found')}”.`, remedy: 'Write it like 2004-11-28.' }),
    'id-repeated': (a) => ({ says: `The id “${a('id')}” is there twice in ${a('within')}.`, remedy: 'Change one of the two.' }),
    'reference-unknown': (a) => ({
      says: `Nothing is called “${a('reference')}”.`,
      remedy: meant(a('nearest'), 'Use the path of a contest of this file.'),
    }),
    'reference-ambiguous': (a) => ({ says: `“${a('reference')}” can be ${a('candidates')}.`, remedy: 'Write a longer path.' }),
    'reference-to-itself': (a) => ({
      says: `“${a('contest')}” is filled from itself.`,
      remedy: 'Say from which other contest its clubs come.',
    }),
    'step-unknown': (a) => ({
      says: `Unknown criterion “${a('step')}”.`,
      remedy: meant(a('nearest'), 'The criteria are in docs/language.md.'),
    }),
    'step-misplaced': (a) => ({
      says: `“${a('step')}” has no place in ${a('contest')}.`,
      remedy: '“play-off” is for groups; “third-match”, “extra-time” and “penalties” are for ties or inside a play-off.',
    }),
    'article-unknown': (a) => ({
      says: `There is no article “${a('article')}”.`,
      remedy: meant(a('nearest'), 'Add it to “articles:”, or write § ? if it is not known.'),
    }),
    'source-unknown': (a) => ({
      says: `There is no source “${a('source')}”.`,
      remedy: meant(a('nearest'), 'Add it to the register of sources.'),
    }),
    'territory-unknown': (a) => ({
      says: `There is no territory “${a('territory')}”.`,
      remedy: meant(a('nearest'), 'Add it to the register of territories.'),
    }),
    'territory-outside': (a) => ({
      says: `${a('contest')} takes a club from ${a('slot')}, which belongs to ${a('territory')}: outside its territory.`,
      remedy: 'Correct the slot or the territory.',
    }),
    cycle: (a) => ({
      says: `Contests wait for each other: ${a('path')}.`,
      remedy: 'Break the circle: one of them must take its clubs from elsewhere.',
    }),
    'place-missing': (a) => ({
      says: `${a('contest')} has no place ${a('place')}: it gives ${a('size')}.`,
      remedy: 'Ask for a place that exists.',
    }),
    'place-taken-twice': (a) => ({
      says: `Place ${a('place')} of ${a('contest')} fills two slots: ${a('first')} and ${a('second')}.`,
      remedy: 'Keep one, or check which place goes where.',
    }),
    'place-unused': (a) => ({
      says: `Place ${a('place')} of ${a('contest')} leads nowhere.`,
      remedy: 'Say where it leads, or take it out of “gives”.',
    }),
    'size-wrong': (a) => ({ says: `${a('contest')} has ${a('size')} clubs; it must have ${a('expected')}.`, remedy: 'Correct the slots.' }),
    'draw-sizes': (a) => ({
      says: `${a('size')} clubs go into ${a('pot')} and ${a('drawn')} come out.`,
      remedy: 'Make as many come out as go in.',
    }),
    'tie-without-end': (a) => ({
      says: `${a('contest')} can be left without a winner after “${a('step')}”${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
      remedy: 'Add a step that always decides: penalties or lots.',
    }),
    'cut-without-rule': (a) => ({
      says: `${a('contest')}: if ${a('level')} are level at place ${a('cut')}, nothing decides after “${a('step')}”${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
      remedy: 'Add a criterion, a play-off “for: any”, or lots.',
    }),
    'contest-leads-nowhere': (a) => ({
      says: `Nobody goes anywhere from ${a('contest')}.`,
      remedy: 'Fine if it only gives a title; otherwise say who receives its places.',
    }),
    'prize-unreachable': (a) => ({ says: `Nobody can win “${a('prize')}”.`, remedy: 'Check which contest it comes from.' }),
    'club-repeated': (a) => ({ says: `The club “${a('club')}” is in the register twice.`, remedy: 'Join the two entries.' }),
    'alias-shared': (a) => ({
      says: `“${a('alias')}” is another name of ${a('first')} and of ${a('second')}.`,
      remedy: 'Give the name to one, or limit the seasons.',
    }),
    'contest-unknown': (a) => ({
      says: `There is no contest “${a('contest')}”.`,
      remedy: meant(a('nearest'), 'Use the path of a contest of the regulations.'),
    }),
    'contest-missing': () => ({
      says: 'This fact stands before any “== contest” line.',
      remedy: 'Put the “== …” line of its contest before it.',
    }),
    'fact-misplaced': (a) => ({
      says: `“${a('fact')}” has no place in ${a('contest')} (${a('kind')}).`,
      remedy: 'Put it under the contest it belongs to.',
    }),
    'team-unknown': (a) => ({
      says: `Unknown club “${a('team')}”.`,
      remedy: meant(a('nearest'), 'Enter it, or add it to the register of clubs.'),
    }),
    'team-ambiguous': (a) => ({ says: `“${a('team')}” can be ${a('candidates')}.`, remedy: 'Write the club’s id, or add its seat.' }),
    'team-not-here': (a) => ({
      says: `“${a('team')}” does not play in ${a('contest') === '' ? 'this contest' : a('contest')}.`,
      remedy: 'Check the contest or the name.',
    }),
    'team-against-itself': (a) => ({ says: `“${a('team')}” cannot play against itself.`, remedy: 'Correct one of the two names.' }),
    'entered-twice': (a) => ({
      says: `“${a('team')}” is entered twice${a('first') === '' ? '' : `: in ${a('first')} and in ${a('second')}`}.`,
      remedy: 'Delete one of the two entries.',
    }),
    'match-repeated': (a) => ({
      says: `${a('match')} already has a result${a('first') === '' ? '' : ` in ${a('first')}`}.`,
      remedy: 'Delete one line, or say “corrects” or “by RULING” in the new one.',
    }),
    'match-not-in-form': (a) => ({
      says: `${a('match')} does not fit in ${a('contest')}.`,
      remedy: `Check the label (leg, third match, play-off) and how many matches are played (${a('why')}).`,
    }),
    'ruling-unknown': (a) => ({
      says: `There is no ruling “${a('ruling')}”.`,
      remedy: meant(a('nearest'), 'Add its line: “ruling: … appealable” or “final”.'),
    }),
    'ruling-repeated': (a) => ({
      says: `The ruling “${a('ruling')}” is there twice without dates to put them in order.`,
      remedy: 'Date them: the last one counts.',
    }),
    'slot-missing': (a) => ({
      says: `${a('contest')} has no slot ${a('slot')}: it has ${a('size')}.`,
      remedy: 'Use a slot number that exists.',
    }),
    'prize-unknown': (a) => ({ says: `There is no prize “${a('prize')}”.`, remedy: meant(a('nearest'), 'Write it as in “prizes:”.') }),
    'winner-not-playing': (a) => ({ says: `“${a('team')}” does not play in ${a('match')}.`, remedy: 'The winner must be one of the two.' }),
  },
} satisfies Words;
