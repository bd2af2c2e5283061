import type { ActName } from '../../engine/index.ts';
import { ACT, between, capital, decimal, eitherThe, inside, list, measureOf, score, spelled } from './es-terms.ts';
import type { Neighbour, ReasonFacts, Words } from './words.ts';

const stepName = (r: ReasonFacts): string => (r.measure ? measureOf(r.measure).name : r.act ? ACT[r.act].bare : 'la regla');

const rival = ({ team, others }: Neighbour): string =>
  others === 0 ? team : others === 1 ? `${team} y otro` : `${team} y otros ${spelled(others)}`;

const separates = (r: ReasonFacts): string => {
  const measure = r.measure && measureOf(r.measure);
  if (!measure || !r.measure) return 'Separa a los igualados.';
  if (r.own === undefined)
    return `${capital(measure.name)}${r.among ? ` en ${between(r.among)}` : ''}: ${list(r.values.map(({ team, value }) => `${team} ${measure.number(value)}`))}.`;
  const own = `${measure.amount(r.own)}${r.among ? ` en ${between(r.among)}` : ''}`;
  const [only] = r.values.filter(({ team }) => team !== r.subject);
  if (r.contest === 'tie' && only) return `${own} contra ${measure.number(only.value)} de ${only.team}.`;
  const start =
    r.equal.length > 0
      ? `${own}, igual que ${r.equal.length > 3 ? `${r.equal.slice(0, 2).join(', ')} y otros ${spelled(r.equal.length - 2)}` : list(r.equal)}`
      : own;
  if (r.measure.by === 'figure' || r.measure.by === 'place') {
    const rivals = [r.above, r.below].flatMap((one) => (one ? [`${measure.number(one.value)} de ${rival(one)}`] : []));
    return `${start}${rivals.length > 0 ? `${r.equal.length > 0 ? ';' : ''} contra ${list(rivals)}` : ''}.`;
  }
  const [ahead, behind] = r.better === 'fewer' ? ['más', 'menos'] : ['menos', 'más'];
  const parts = [
    ...(r.above ? [`${decimal(Math.abs(r.above.value - r.own))} ${ahead} que ${rival(r.above)}`] : []),
    ...(r.below ? [`${decimal(Math.abs(r.own - r.below.value))} ${behind} que ${rival(r.below)}`] : []),
  ];
  return parts.length > 0 ? `${start}${r.equal.length > 0 ? ';' : ':'} ${parts.join(', ')}.` : `${start}.`;
};

const level = (r: ReasonFacts): string => {
  const measure = r.measure && measureOf(r.measure);
  const [first] = r.values;
  if (!measure || !first) return `Igualan en ${stepName(r)}.`;
  const who = r.teams.length > 2 ? ` ${list(r.teams)}` : '';
  return `${measure.amount(first.value)} cada uno${r.among ? ` en ${between(r.among)}` : ''}: igualan${who}.`;
};

const decides = (r: ReasonFacts): string => {
  const act = r.act ?? 'play-off';
  const against = r.opponent ? ` a ${r.opponent}` : '';
  const by = r.score ? `, ${score(r.score)}${r.penalties ? ` (${score(r.penalties)} por penales)` : ''}` : '';
  const lost = r.score || act === 'lots' ? '' : '; el marcador no consta';
  const seen = r.seenIn ? ` Se sabe porque el ganador jugó ${inside(r.seenIn)}.` : '';
  if (r.won === 'not-known') return `${capital(ACT[act].the)} decide${r.winner ? `: ${r.winner}` : ''}${by}${lost}.${seen}`;
  const won = r.won === 'yes';
  switch (act) {
    case 'penalties':
      return `${won ? 'Ganó' : 'Perdió'} por penales${by}${lost}.${seen}`;
    case 'extra-time':
      return `${won ? 'Ganó' : 'Perdió'} en el alargue${by}${lost}.${seen}`;
    case 'lots':
      return `${won ? 'Ganó' : 'Perdió'} el sorteo.${seen}`;
    case 'play-off':
    case 'third-match':
      return won
        ? `Ganó ${ACT[act].the}${against ? `${against}` : ''}${by}${lost}.${seen}`
        : `Perdió ${ACT[act].the}${r.opponent ? ` con ${r.opponent}` : ''}${by}${lost}.${seen}`;
  }
};

const actsOf = ({ act, or }: ReasonFacts): readonly ActName[] => [act, or].filter((one) => one !== undefined);

/** The teams that stood before the one whose place it is. */
const others = ({ teams, subject }: ReasonFacts): readonly string[] => teams.filter((team) => team !== subject);
const several = (r: ReasonFacts): boolean => others(r).length > 1;
const better = (r: ReasonFacts): string =>
  `${r.leadsTo === undefined ? '' : `${capital(r.leadsTo)}: `}${others(r).length > 0 ? list(others(r)) : 'Un equipo mejor ubicado'}`;
const passesOn = ({ subject }: ReasonFacts): string => (subject === undefined ? '' : `; le toca a ${subject}`);

/** Why a place or slot is whose it is, in Spanish. */
export const reason = {
  separates,
  level,
  'passed-over': (r) =>
    r.among && !r.measure
      ? `No se comparan ${between(r.among)}: no jugaron todos las mismas veces. Se pasa a la regla siguiente.`
      : r.act
        ? `${capital(ACT[r.act].the)} ${r.act === 'penalties' ? 'son' : 'es'} entre dos y aquí igualan ${spelled(r.teams.length)}: se pasa a la regla siguiente.`
        : `${capital(stepName(r))}: no se usa aquí${r.values.length > 0 && r.measure ? ` (${r.values.map(({ team, value }) => `${team} ${measureOf(r.measure ?? { by: 'points' }).number(value)}`).join(', ')})` : ''}. Solo ordena la lista donde nada depende del orden.`,
  'not-needed': (r) => `${capital(r.act ? ACT[r.act].the : stepName(r))} no hace falta: de este orden no depende nada.`,
  decides,
  'act-level': (r) => `${capital(r.act ? ACT[r.act].the : stepName(r))} terminó igualado${r.score ? `, ${score(r.score)}` : ''}.`,
  due: (r) =>
    r.tense === 'past'
      ? `Les tocaba ${r.act ? eitherThe(actsOf(r)) : stepName(r)}; no consta.`
      : `${r.act === 'penalties' && !r.or ? 'Faltan' : 'Falta'} ${r.act ? eitherThe(actsOf(r)) : stepName(r)}${r.teams.length > 1 ? ` entre ${list(r.teams)}` : ''}.`,
  missing: (r) =>
    r.act
      ? `${capital(eitherThe(actsOf(r)))}: no consta.`
      : `${capital(r.among ? (r.measure ? `${stepName(r)} en ${between(r.among)}` : between(r.among)) : stepName(r))}: faltan datos para comparar.`,
  'no-rule-left': () => 'Las reglas terminan aquí y siguen igualados.',
  excluded: (r) =>
    r.won === 'no' || (r.subject !== undefined && r.teams[0] === r.subject)
      ? 'Quedó excluido.'
      : `${r.teams[0] ?? 'El rival'} quedó excluido.`,
  withdrew: (r) =>
    r.won === 'no' || (r.subject !== undefined && r.teams[0] === r.subject) ? 'Se retiró.' : `${r.teams[0] ?? 'El rival'} se retiró.`,
  stated: (r) => (r.seenIn ? `Se deduce de que jugó ${inside(r.seenIn)}.` : 'Así consta en la fuente; no se deriva de partidos.'),
  entered: () => 'Fue inscrito aquí.',
  drawn: (r) => (r.drawnHow === 'draw' ? 'Le tocó en el sorteo.' : 'Jugó aquí; cómo se asignó no consta.'),
  overridden: (r) => `Jugó aquí, aunque según las reglas le tocaba a otro${r.seenIn ? ` (se ve ${inside(r.seenIn)})` : ''}.`,
  'all-worlds': (r) =>
    r.tense === 'running'
      ? 'Pase lo que pase en lo que falta, el puesto no cambia.'
      : 'Sea cual sea el dato que falta, el puesto no cambia.',
  'only-one': () => 'Es el único.',
  allocated: () => 'Lo manda la asignación, según de qué contiendas vienen los clasificados.',
  barred: (r) => `${better(r)} no ${several(r) ? 'pueden' : 'puede'} ocupar este lugar${passesOn(r)}.`,
  declines: (r) => `${better(r)} ${several(r) ? 'renunciaron' : 'renunció'} a este lugar${passesOn(r)}.`,
  'already-in': (r) => `${better(r)} ya ${several(r) ? 'tienen' : 'tiene'} un lugar${passesOn(r)}.`,
  replaces: (r) => `Reemplaza a ${others(r).length > 0 ? list(others(r)) : 'otro'}.`,
} satisfies Words['reason'];
