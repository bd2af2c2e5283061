import type { MeasureName } from '../../engine/index.ts';
import type { Criterion, Finding, Levelled, Measure, Neighbour, ReasonFacts, Words } from './words.ts';

const list = (names: readonly string[]): string => {
  if (names.length < 2) return names[0] ?? '';
  const end = names.at(-1) ?? '';
  const joint = /^h?i(?!e)/i.test(plain(end)) ? 'e' : 'y';
  return `${names.slice(0, -1).join(', ')} ${joint} ${end}`;
};
const plain = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '');

const SMALL = ['cero', 'uno', 'dos', 'tres', 'cuatro', 'cinco', 'seis', 'siete', 'ocho', 'nueve', 'diez'];
const spelled = (n: number): string => SMALL[n] ?? String(n);
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;
const signed = (n: number): string => (n > 0 ? `+${n}` : n < 0 ? `−${-n}` : '0');
const score = (value: readonly [number, number]): string => `${value[0]}–${value[1]}`;

/** The article each kind of name takes, and whether it is a common noun that loses its capital inside a sentence. */
const NOUNS: Readonly<Record<string, { readonly article: '' | 'el' | 'la' | 'los' | 'las'; readonly common: boolean }>> = {
  region: { article: 'la', common: false },
  grupo: { article: 'el', common: false },
  serie: { article: 'la', common: false },
  zona: { article: 'la', common: false },
  liga: { article: 'la', common: false },
  copa: { article: 'la', common: false },
  division: { article: 'la', common: false },
  segunda: { article: 'la', common: false },
  primera: { article: 'la', common: false },
  torneo: { article: 'el', common: false },
  tabla: { article: 'la', common: true },
  etapa: { article: 'la', common: true },
  fase: { article: 'la', common: true },
  ronda: { article: 'la', common: true },
  final: { article: 'la', common: true },
  liguilla: { article: 'la', common: true },
  llave: { article: 'la', common: true },
  llaves: { article: 'las', common: true },
  cuadro: { article: 'el', common: true },
  sorteo: { article: 'el', common: true },
  bombo: { article: 'el', common: true },
  desempate: { article: 'el', common: true },
  semifinal: { article: 'la', common: true },
  semifinales: { article: '', common: true },
  cuartos: { article: '', common: true },
  octavos: { article: '', common: true },
  dieciseisavos: { article: '', common: true },
  campeon: { article: 'el', common: true },
  mejores: { article: 'los', common: true },
  partido: { article: 'el', common: true },
  finalistas: { article: 'los', common: true },
  clasificados: { article: 'los', common: true },
  semifinalistas: { article: 'los', common: true },
  clubes: { article: 'los', common: true },
};
const noun = (name: string) => NOUNS[plain(name.split(/[\s,]/)[0] ?? '').toLowerCase()];
const lowered = (name: string): string => (noun(name)?.common ? name.charAt(0).toLowerCase() + name.slice(1) : name);
const within = (name: string): string => [noun(name)?.article ?? '', lowered(name)].filter((part) => part !== '').join(' ');
const of = (name: string): string => (noun(name)?.article === 'el' ? `del ${lowered(name)}` : `de ${within(name)}`);
const inside = (name: string): string => `en ${within(name)}`;

/** Two decimals at most: points per match, and half of a rival's points. */
const decimal = (n: number): string => String(Math.round(n * 100) / 100).replace('-', '−');

const MEASURE: Readonly<Record<MeasureName, Measure>> = {
  points: { name: 'puntos', amount: (n) => count(n, 'punto', 'puntos'), number: String },
  'goal-difference': { name: 'diferencia de goles', amount: (n) => `Diferencia de goles ${signed(n)}`, number: signed },
  goals: { name: 'goles a favor', amount: (n) => count(n, 'gol a favor', 'goles a favor'), number: String },
  'goals-against': { name: 'goles en contra', amount: (n) => count(n, 'gol en contra', 'goles en contra'), number: String },
  wins: { name: 'partidos ganados', amount: (n) => count(n, 'partido ganado', 'partidos ganados'), number: String },
  'away-goals': { name: 'goles de visita', amount: (n) => count(n, 'gol de visita', 'goles de visita'), number: String },
  'away-points': { name: 'puntos de visita', amount: (n) => count(n, 'punto de visita', 'puntos de visita'), number: String },
  'away-wins': { name: 'triunfos de visita', amount: (n) => count(n, 'triunfo de visita', 'triunfos de visita'), number: String },
  'half-time-points': {
    name: 'puntos al medio tiempo',
    amount: (n) => count(n, 'punto al medio tiempo', 'puntos al medio tiempo'),
    number: String,
  },
  'relative-points': {
    name: 'puntos relativos',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'punto relativo' : 'puntos relativos'}`,
    number: decimal,
  },
  'points-per-match': {
    name: 'puntos por partido',
    amount: (n) => `${decimal(n)} ${n === 1 ? 'punto' : 'puntos'} por partido`,
    number: decimal,
  },
  figure: { name: 'cifra', amount: (n) => `Cifra ${decimal(n)}`, number: decimal },
  place: { name: 'puesto anterior', amount: (n) => `Puesto ${n}`, number: String },
};

/** The name of a figure as facts write it, in words. */
const FIGURES: Readonly<Record<string, string>> = { 'fair-play': 'juego limpio', coefficient: 'coeficiente', ranking: 'ranking' };
const figureName = (figure: string): string => (Object.hasOwn(FIGURES, figure) ? (FIGURES[figure] ?? figure) : figure.replaceAll('-', ' '));

const measureOf = ({ by, figure, where }: Criterion): Measure => {
  if (by === 'figure' && figure !== undefined) {
    const name = figureName(figure);
    return { name, amount: (n) => `${capital(name)} ${decimal(n)}`, number: decimal };
  }
  return by === 'place' && where !== undefined ? { ...MEASURE.place, name: `puesto ${inside(where)}` } : MEASURE[by];
};
const SINGULAR: readonly MeasureName[] = ['goal-difference', 'figure', 'place'];
/** Names with an article, for the middle of a sentence. */
const measureThe = (criterion: Criterion): string => {
  const { name } = measureOf(criterion);
  if (criterion.by === 'goal-difference') return `la ${name}`;
  return SINGULAR.includes(criterion.by) ? `el ${name}` : `los ${name}${criterion.by === 'goals-against' ? ' (menos es mejor)' : ''}`;
};
const levelled = (level: readonly Levelled[]): string =>
  list(level.map((one) => (one === 'among' ? 'los partidos entre ellos' : measureOf(one).name)));
/** Whose matches were read: `los partidos entre Alfa y Beta`, `los partidos entre los tres igualados`. */
const between = (teams: readonly string[]): string =>
  `los partidos entre ${teams.length > 2 ? `los ${spelled(teams.length)} igualados` : list(teams)}`;

const ACT = {
  'play-off': { the: 'el desempate', bare: 'desempate' },
  'third-match': { the: 'el tercer partido', bare: 'tercer partido' },
  'extra-time': { the: 'el alargue', bare: 'alargue' },
  penalties: { the: 'los penales', bare: 'penales' },
  lots: { the: 'el sorteo', bare: 'sorteo' },
} satisfies Words['act'];

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
  const by = r.score ? `, ${score(r.score)}` : '';
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

/** The remedy when a name was misspelled, or the general one. */
const meant = (near: string, otherwise: string): string => (near === '' ? otherwise : `¿Quiso decir «${near}»?`);

const UNREADABLE: Readonly<Record<string, Finding>> = {
  'is-folder': { says: 'es una carpeta, no un archivo', remedy: 'Ponga ahí el archivo o corrija la ruta.' },
  'not-a-folder': { says: 'la ruta pasa por un archivo que no es carpeta', remedy: 'Corrija la ruta.' },
  'not-a-file': { says: 'no es un archivo común', remedy: 'Ponga ahí un archivo de texto.' },
  'no-permission': { says: 'falta permiso', remedy: 'Dé permiso sobre esa ruta o use otra.' },
  'not-utf-8': { says: 'no está en UTF-8', remedy: 'Guárdelo de nuevo como texto UTF-8.' },
  'link-loop': { says: 'los enlaces simbólicos dan vueltas', remedy: 'Corrija los enlaces.' },
  'name-too-long': { says: 'el nombre es demasiado largo', remedy: 'Use una ruta más corta.' },
  'disk-full': { says: 'el disco está lleno', remedy: 'Libere espacio y repita.' },
  missing: { says: 'la ruta no existe', remedy: 'Corrija la ruta.' },
};
const why = (code: string): Finding => UNREADABLE[code] ?? { says: code, remedy: 'Revise la ruta.' };

const YAML: Readonly<Record<string, string>> = {
  'too-deep': 'demasiados niveles',
  'key-not-a-text': 'una clave debe ser un texto simple',
  'bad-indent': 'la sangría no corresponde',
  'tab-as-indent': 'hay un tabulador en la sangría: use espacios',
  'missing-char': 'falta un signo, por ejemplo un cierre o los dos puntos',
  'unexpected-token': 'hay un signo que no va ahí',
  'block-as-implicit-key': 'falta un salto de línea o sobran dos puntos',
  'multiline-implicit-key': 'una clave no puede ocupar varias líneas',
  'bad-scalar-start': 'el texto empieza con un signo reservado: póngalo entre comillas',
  'bad-dq-escape': 'hay una barra invertida que no vale entre comillas',
  impossible: 'la estructura no se entiende',
};

export const es = {
  language: 'es',

  naming: {
    tie: (n) => `llave ${n}`,
    inner: lowered,
    within,
    of,
    place: (place, name) => `${place}.º ${of(name)}`,
    winner: (name) => `ganador ${of(name)}`,
    loser: (name) => `perdedor ${of(name)}`,
    drawn: (pot) => (/^sorteo/i.test(pot) ? `por ${within(pot)}` : `por sorteo, ${of(pot)}`),
    assigned: (pot) => `uno ${of(pot)}; cómo se asignó no consta`,
    entry: 'inscripción',
  },

  leads: { champion: 'Campeón', runnerUp: 'Subcampeón', titleOnly: 'solo el título', nowhere: 'queda fuera' },

  cut: {
    winnerPromoted: 'asciende el ganador',
    winner: 'pasa el ganador',
    advance: (n) => (n === 1 ? 'pasa el primero' : `pasan los ${spelled(n)} primeros`),
    promoted: (n) => (n === 1 ? 'asciende el primero' : `ascienden los ${spelled(n)} primeros`),
    champion: 'el primero es campeón',
    relegated: (n) => (n === 1 ? 'desciende el último' : `descienden los ${spelled(n)} últimos`),
    lead: (from, to, where) => `${from === to ? `el ${from}.º` : `del ${from}.º al ${to}.º`}: ${lowered(where)}`,
  },

  measure: measureOf,
  act: ACT,

  reason: {
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
        ? `Les tocaba ${r.act ? ACT[r.act].the : stepName(r)}; no consta.`
        : `Falta ${r.act ? ACT[r.act].the : stepName(r)}${r.teams.length > 1 ? ` entre ${list(r.teams)}` : ''}.`,
    missing: (r) =>
      r.act
        ? `${capital(ACT[r.act].the)}: no consta.`
        : `${capital(r.among ? (r.measure ? `${stepName(r)} en ${between(r.among)}` : between(r.among)) : stepName(r))}: faltan datos para comparar.`,
    'no-rule-left': () => 'Las reglas terminan aquí y siguen igualados.',
    excluded: (r) =>
      r.won === 'no' || (r.subject !== undefined && r.teams[0] === r.subject)
        ? 'Quedó excluido.'
        : `${r.teams[0] ?? 'El rival'} quedó excluido.`,
    stated: (r) => (r.seenIn ? `Se deduce de que jugó ${inside(r.seenIn)}.` : 'Así consta en la fuente; no se deriva de partidos.'),
    entered: () => 'Fue inscrito aquí.',
    drawn: (r) => (r.drawnHow === 'draw' ? 'Le tocó en el sorteo.' : 'Jugó aquí; cómo se asignó no consta.'),
    overridden: (r) => `Jugó aquí, aunque según las reglas le tocaba a otro${r.seenIn ? ` (se ve ${inside(r.seenIn)})` : ''}.`,
    'all-worlds': (r) =>
      r.tense === 'running'
        ? 'Pase lo que pase en lo que falta, el puesto no cambia.'
        : 'Sea cual sea el dato que falta, el puesto no cambia.',
    'only-one': () => 'Es el único.',
  },

  cause: {
    'matches-to-play': (where) => `Faltan partidos ${inside(where)}.`,
    'result-not-on-record': (where) => `No constan resultados ${of(where)}.`,
    'form-not-on-record': (where) => `No consta cómo se jugó ${within(where)}.`,
    'figures-not-on-record': (where) => `Faltan cifras ${of(where)}.`,
    'figures-to-come': (where) => `Falta registrar cifras ${of(where)}.`,
    'draw-to-hold': (where) => `Falta el sorteo ${of(where)}.`,
    'draw-not-on-record': (where) => `No consta cómo se asignaron los cupos ${of(where)}.`,
    'entry-to-come': (where) => `Falta inscribir clubes ${inside(where)}.`,
    'entry-not-on-record': (where) => `No consta quién entró ${inside(where)}.`,
    'act-to-hold': (where) => `Falta el partido o acto que decide ${inside(where)}.`,
    'act-not-on-record': (where) => `No consta el partido o acto que decidió ${inside(where)}.`,
    'no-rule-left': (where) => `Ninguna regla separa a los igualados ${of(where)}.`,
    'order-not-on-record': (where) => `No consta el orden ${of(where)}.`,
    'too-many-doubts': (where) => `Hay demasiados datos en duda ${inside(where)} para derivar el orden.`,
  },

  due: {
    entry: ({ count: n, where }) => `${n === 1 ? 'Falta inscribir un club' : `Falta inscribir ${n} clubes`}: ${lowered(where)}.`,
    draw: ({ where }) => `Falta el sorteo ${of(where)}.`,
    match: ({ teams, count: n, where }) =>
      teams.length === 2 && n === 1
        ? `Falta ${teams[0]} – ${teams[1]}, ${inside(where)}.`
        : `${n === 1 ? 'Falta un partido' : `Faltan ${n} partidos`} ${inside(where)}.`,
    'third-match': ({ teams, where, ground }) =>
      `Falta el tercer partido entre ${list(teams)}${ground === 'neutral' ? ', en terreno neutral' : ''} (${lowered(where)}).`,
    'play-off': ({ teams, where, ground }) =>
      `Falta el desempate entre ${list(teams)}${ground === 'neutral' ? ', en terreno neutral' : ''} (${lowered(where)}).`,
    'extra-time': ({ teams, where }) => `Falta el alargue entre ${list(teams)} (${lowered(where)}).`,
    penalties: ({ teams, where }) => `Faltan los penales entre ${list(teams)} (${lowered(where)}).`,
    lots: ({ teams, where }) => `Falta sortear el orden entre ${list(teams)} (${lowered(where)}).`,
    figure: ({ teams, where }) => `Falta la cifra que compara a ${list(teams)} (${lowered(where)}).`,
    ruling: ({ teams, where }) => `Falta una resolución firme${teams.length > 0 ? ` sobre ${list(teams)}` : ''} (${lowered(where)}).`,
  },

  unknown: {
    'matches-to-play': ({ count: n, where }) => `${capital(where)}: ${count(n, 'partido', 'partidos')} por jugar.`,
    'result-not-on-record': ({ count: n, where, teams }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `no consta el resultado de ${teams[0]} – ${teams[1]}` : `${n === 1 ? 'no consta un resultado' : `no constan ${n} resultados`}`}.`,
    'form-not-on-record': ({ where }) => `${capital(where)}: no consta cómo se jugó.`,
    'figures-not-on-record': ({ where }) => `${capital(where)}: faltan cifras para el orden.`,
    'figures-to-come': ({ where }) => `${capital(where)}: falta registrar cifras para el orden.`,
    'draw-to-hold': ({ where }) => `${capital(where)}: falta el sorteo.`,
    'draw-not-on-record': ({ where, count: n }) => `${capital(where)}: no consta quién ocupó ${n === 1 ? 'un cupo' : `${n} cupos`}.`,
    'entry-to-come': ({ where, count: n }) => `${capital(where)}: ${n === 1 ? 'falta inscribir un club' : `falta inscribir ${n} clubes`}.`,
    'entry-not-on-record': ({ where, count: n }) => `${capital(where)}: ${n === 1 ? 'no consta un club' : `no constan ${n} clubes`}.`,
    'act-to-hold': ({ where, teams }) => `${capital(where)}: falta lo que decide entre ${list(teams)}.`,
    'act-not-on-record': ({ where, teams }) =>
      `${capital(where)}: no consta cómo se decidió${teams.length > 0 ? ` entre ${list(teams)}` : ''}.`,
    'no-rule-left': ({ where, teams }) => `${capital(where)}: ninguna regla separa a ${list(teams)}.`,
    'order-not-on-record': ({ where, teams }) => `${capital(where)}: no consta el orden${teams.length > 0 ? ` entre ${list(teams)}` : ''}.`,
    'too-many-doubts': ({ where }) => `${capital(where)}: hay demasiados datos en duda para derivar el orden.`,
    'score-lost': ({ where, teams, count: n }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `se jugó ${teams[0]} – ${teams[1]}; el marcador no consta` : n === 1 ? 'un marcador no consta' : `${n} marcadores no constan`}.`,
    'walkover-winner-not-on-record': ({ where, teams, count: n }) =>
      `${capital(where)}: ${teams.length === 2 && n === 1 ? `W.O. en ${teams[0]} – ${teams[1]}; no consta a favor de quién` : `${count(n, 'W.O.', 'W.O.')} sin ganador conocido`}.`,
    'ground-not-stated': ({ where, count: n }) =>
      `${capital(where)}: ${n === 1 ? 'no consta dónde se jugó un partido' : `no consta dónde se jugaron ${n} partidos`}.`,
  },

  conflict: {
    'printed-goals': ({ team, where }) =>
      `Goles de ${team ?? 'un club'} ${where ? inside(where) : ''}: la tabla publicada y los partidos no cuadran.`
        .replace('  ', ' ')
        .replace(' :', ':'),
    'printed-results': ({ team, where }) =>
      `Ganados, empatados y perdidos de ${team ?? 'un club'}${where ? ` ${inside(where)}` : ''}: la tabla publicada y los partidos no cuadran.`,
    'printed-points': ({ team, where }) =>
      `Puntos de ${team ?? 'un club'}${where ? ` ${inside(where)}` : ''}: la tabla publicada y los partidos no cuadran.`,
    'printed-tie': ({ where }) => `Total publicado${where ? ` ${of(where)}` : ''}: no cuadra con los partidos.`,
    'stated-place': ({ team, where }) =>
      `Puesto de ${team ?? 'un club'}${where ? ` ${inside(where)}` : ''}: lo que dice la fuente no es lo que dan los partidos.`,
    'unexplained-slot': ({ team, where }) =>
      `${team ?? 'Un club'} jugó${where ? ` ${inside(where)}` : ''} y las reglas no explican cómo llegó.`,
    'drawn-from-elsewhere': ({ team, where }) =>
      `${team ?? 'Un club'} figura sorteado${where ? ` ${inside(where)}` : ''}, pero no estaba entre los que se sorteaban.`,
    documented: () => 'Las fuentes no coinciden.',
  },

  rule: {
    roundRobin: (rounds) =>
      rounds === 'unknown'
        ? 'Todos contra todos; cuántas ruedas se jugaron no consta.'
        : rounds === 1
          ? 'Todos contra todos, a una rueda.'
          : rounds === 2
            ? 'Todos contra todos, ida y vuelta.'
            : `Todos contra todos, a ${spelled(rounds)} ruedas.`,
    legs: (legs, ground) =>
      legs === 1
        ? ground === 'neutral'
          ? 'Un solo partido, en terreno neutral.'
          : 'Un solo partido, en cancha del primero.'
        : legs === 2
          ? ground === 'neutral'
            ? 'Dos partidos, en terreno neutral.'
            : 'Ida y vuelta.'
          : `Al mejor de ${spelled(legs)} partidos${ground === 'neutral' ? ', en terreno neutral' : ''}.`,
    points: (win, draw, loss) =>
      `${capital(win === 1 ? 'un' : spelled(win))} ${win === 1 ? 'punto' : 'puntos'} por victoria, ${draw === 0 ? 'ninguno' : spelled(draw)} por empate, ${loss === 0 ? 'ninguno' : spelled(loss)} por derrota.`,
    first: (measure, contest, goals) => {
      const { name } = measureOf(measure);
      if (contest === 'group') return `${SINGULAR.includes(measure.by) ? 'Ordena' : 'Ordenan'} la tabla ${measureThe(measure)}.`;
      if (measure.by === 'goals-against') return `Pasa quien recibe menos goles.`;
      if (measure.by === 'place') return `Pasa quien tiene mejor ${name}.`;
      return `Pasa quien suma más ${name}${measure.by === 'points' && goals === 'do-not-count' ? ': gane por uno o por seis, los goles no cuentan' : ''}.`;
    },
    then: (measure, level) =>
      `Si igualan en ${levelled(level)}, ${SINGULAR.includes(measure.by) ? 'vale' : 'valen'} ${measureThe(measure)}.`,
    among: (order, restart, level) => {
      const again =
        restart === 'never'
          ? ''
          : restart === 'after-all'
            ? '; si algunos siguen igualados, se repite solo con sus partidos'
            : '; cada vez que se separan, se repite con los partidos de los que siguen igualados';
      return `Si igualan${level.length > 0 ? ` en ${levelled(level)}` : ''}: ${list(order.map((one) => measureOf(one).name))} en los partidos entre ellos${again}.`;
    },
    list: (dropped) =>
      `Se comparan las campañas de cada club en la contienda de la que viene${dropped === undefined ? '' : `; no cuentan los partidos contra el ${dropped}.º de su grupo`}.`,
    listing: (measures) => `Donde nada depende del orden, los igualados se listan por ${list(measures.map((one) => measureOf(one).name))}.`,
    act: ({ act, contest, neutral, onlyTwo, level, after, inside: steps }) => {
      const when = after
        ? `Si ${ACT[after].the} ${after === 'penalties' ? 'terminan' : 'termina'} igualado`
        : `Si${onlyTwo && contest === 'group' ? ' dos' : ''} igualan${level.length > 0 ? ` en ${levelled(level)}` : ''}${contest === 'group' ? ' y la línea de corte pasa entre ellos' : ''}`;
      const how = steps.length > 0 ? `; allí deciden ${list(steps)}` : '';
      return `${when}, ${ACT[act].bare}${neutral ? ' en terreno neutral' : ''}${how}.`;
    },
    walkover: {
      nothing: 'Un W.O. no suma para ninguno: ni partido, ni puntos, ni goles.',
      score: (result, goals) => `Un W.O. vale ${result}${goals === 'not-counted' ? ' en puntos; los goles no cuentan' : ''}.`,
    },
    exclusion: ({ played, lost, contest }) =>
      contest === 'tie'
        ? 'Si excluyen a un club, pasa el rival.'
        : `Si excluyen a un club, ${played === 'stand' ? 'lo jugado vale' : 'lo jugado se anula'} y lo que falta ${lost ? `se da por perdido, ${lost}` : 'no se juega'}.`,
    draw: (how) => (how === 'draw' ? 'Los cupos se asignan por sorteo.' : 'Cómo se asignaron los cupos no consta.'),
    entries: (size) => (size === 1 ? 'Un cupo, por inscripción.' : `${capital(spelled(size))} cupos, por inscripción.`),
    unrecorded: 'Cómo se jugó no consta.',
  },

  problem: {
    'file-missing': (a) => ({ says: `No existe el archivo ${a('path')}.`, remedy: 'Cree el archivo o corrija la ruta.' }),
    'file-unreadable': (a) => ({ says: `No se puede leer ${a('path')}: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
    'file-too-large': (a) => ({
      says: `${a('path')} es demasiado grande (límite: ${a('limit')}).`,
      remedy: 'Parta el archivo en varios o corrija la ruta.',
    }),
    'file-unwritable': (a) => ({ says: `No se puede escribir en ${a('path')}: ${why(a('why')).says}.`, remedy: why(a('why')).remedy }),
    'folder-taken': (a) => ({
      says: `La carpeta ${a('path')} ya existe y no está vacía.`,
      remedy: 'Elija otra carpeta: aquí nada se sobrescribe.',
    }),
    'season-unknown': (a) => ({
      says: `No hay ninguna temporada «${a('season')}».`,
      remedy: meant(a('nearest'), 'Vea las que hay con «ascenso seasons», o dé la ruta de una carpeta.'),
    }),
    'yaml-broken': (a) => ({
      says: `YAML mal escrito: ${YAML[a('why')] ?? a('why')}.`,
      remedy: 'Revise la sangría, las comillas y los dos puntos de esa línea.',
    }),
    'yaml-feature': (a) => ({
      says: `Este archivo no admite ${({ alias: 'alias de YAML (*)', anchor: 'anclas de YAML (&)', tag: 'etiquetas de YAML (!)', 'merge-key': 'la clave de mezcla (<<)', 'several-documents': 'varios documentos (---)', directive: 'directivas de YAML (%)' } as Readonly<Record<string, string>>)[a('feature')] ?? a('feature')}.`,
      remedy: 'Escríbalo completo, o entre comillas si es parte de un texto.',
    }),
    'key-unknown': (a) => ({
      says: `Clave desconocida «${a('key')}»${a('within') === '' ? '' : ` en ${a('within')}`}.`,
      remedy: meant(a('nearest'), 'Quítela o vea docs/language.md.'),
    }),
    'key-missing': (a) => ({
      says: `Falta la clave «${a('key')}»${a('within') === '' ? '' : ` en ${a('within')}`}.`,
      remedy: `Agregue «${a('key')}: …».`,
    }),
    'key-repeated': (a) => ({ says: `La clave «${a('key')}» está dos veces.`, remedy: 'Deje una sola.' }),
    'value-wrong': (a) => ({ says: `«${a('key')}» no puede ser «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
    'sentence-unreadable': (a) => ({ says: `No se entiende «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
    'line-unreadable': (a) => ({ says: `No se entiende la línea «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
    'note-unreadable': (a) => ({ says: `No se entiende la nota «${a('found')}».`, remedy: `Se espera ${a('expected')}.` }),
    'score-impossible': (a) => ({
      says: `Marcador imposible: «${a('found')}».`,
      remedy: `Corrija el marcador; el límite es ${a('limit')} goles.`,
    }),
    'date-impossible': (a) => ({ says: `La fecha «${a('found')}» no existe.`, remedy: 'Escríbala como 2004-11-28.' }),
    'id-repeated': (a) => ({ says: `El identificador «${a('id')}» está dos veces en ${a('within')}.`, remedy: 'Cambie uno de los dos.' }),
    'reference-unknown': (a) => ({
      says: `No hay nada que se llame «${a('reference')}».`,
      remedy: meant(a('nearest'), 'Use la ruta de una contienda de este archivo.'),
    }),
    'reference-ambiguous': (a) => ({ says: `«${a('reference')}» puede ser ${a('candidates')}.`, remedy: 'Escriba la ruta más larga.' }),
    'reference-to-itself': (a) => ({
      says: `«${a('contest')}» se llena consigo misma.`,
      remedy: 'Diga de qué otra contienda vienen sus clubes.',
    }),
    'step-unknown': (a) => ({
      says: `Criterio desconocido «${a('step')}».`,
      remedy: meant(a('nearest'), 'Los criterios están en docs/language.md.'),
    }),
    'step-misplaced': (a) => ({
      says: `«${a('step')}» no cabe en ${a('contest')}.`,
      remedy: '«play-off» es para grupos; «third-match», «extra-time» y «penalties», para llaves o dentro de un desempate.',
    }),
    'article-unknown': (a) => ({
      says: `No hay artículo «${a('article')}».`,
      remedy: meant(a('nearest'), 'Agréguelo en «articles:» o escriba § ? si no se conoce.'),
    }),
    'source-unknown': (a) => ({
      says: `No hay fuente «${a('source')}».`,
      remedy: meant(a('nearest'), 'Agréguela en el registro de fuentes.'),
    }),
    'territory-unknown': (a) => ({
      says: `No hay territorio «${a('territory')}».`,
      remedy: meant(a('nearest'), 'Agréguelo en el registro de territorios.'),
    }),
    'territory-outside': (a) => ({
      says: `${a('contest')} recibe un club de ${a('slot')}, que es de ${a('territory')}: fuera de su territorio.`,
      remedy: 'Corrija el cupo o el territorio.',
    }),
    cycle: (a) => ({
      says: `Las contiendas se esperan unas a otras: ${a('path')}.`,
      remedy: 'Corte la vuelta: alguna debe recibir sus clubes de otra parte.',
    }),
    'place-missing': (a) => ({
      says: `${a('contest')} no tiene puesto ${a('place')}: da ${a('size')}.`,
      remedy: 'Pida un puesto que exista.',
    }),
    'place-taken-twice': (a) => ({
      says: `El puesto ${a('place')} de ${a('contest')} llena dos cupos: ${a('first')} y ${a('second')}.`,
      remedy: 'Deje uno, o revise qué puesto va a cada lugar.',
    }),
    'place-unused': (a) => ({
      says: `El puesto ${a('place')} de ${a('contest')} no va a ninguna parte.`,
      remedy: 'Diga adónde va, o quítelo de «gives».',
    }),
    'size-wrong': (a) => ({
      says: `${a('contest')} tiene ${a('size')} clubes; debe tener ${a('expected')}.`,
      remedy: 'Corrija los cupos.',
    }),
    'draw-sizes': (a) => ({
      says: `En ${a('pot')} entran ${a('size')} clubes y salen ${a('drawn')}.`,
      remedy: 'Haga que entren y salgan los mismos.',
    }),
    'tie-without-end': (a) => ({
      says: `${a('contest')} puede quedar sin ganador después de «${a('step')}»${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
      remedy: 'Agregue un paso que siempre decida: penalties o lots.',
    }),
    'cut-without-rule': (a) => ({
      says: `${a('contest')}: si ${a('level')} igualan en el puesto ${a('cut')}, nada decide después de «${a('step')}»${a('article') === '' || a('article') === '?' ? '' : ` (art. ${a('article')})`}.`,
      remedy: 'Agregue un criterio, o un desempate «for: any», o lots.',
    }),
    'contest-leads-nowhere': (a) => ({
      says: `De ${a('contest')} no sale nadie a ninguna parte.`,
      remedy: 'Si solo da un título, está bien; si no, diga quién recibe sus puestos.',
    }),
    'prize-unreachable': (a) => ({ says: `Nadie puede ganar «${a('prize')}».`, remedy: 'Revise de qué contienda sale.' }),
    'club-repeated': (a) => ({ says: `El club «${a('club')}» está dos veces en el registro.`, remedy: 'Una las dos entradas.' }),
    'alias-shared': (a) => ({
      says: `«${a('alias')}» es otro nombre de ${a('first')} y de ${a('second')}.`,
      remedy: 'Deje el nombre a uno, o limite las temporadas.',
    }),
    'contest-unknown': (a) => ({
      says: `No hay contienda «${a('contest')}».`,
      remedy: meant(a('nearest'), 'Use la ruta de una contienda de las bases.'),
    }),
    'contest-missing': () => ({
      says: 'Este hecho está antes de toda línea «== contienda».',
      remedy: 'Ponga antes la línea «== …» de su contienda.',
    }),
    'fact-misplaced': (a) => ({
      says: `«${a('fact')}» no cabe en ${a('contest')} (${a('kind')}).`,
      remedy: 'Póngalo bajo la contienda que corresponde.',
    }),
    'team-unknown': (a) => ({
      says: `No se conoce al club «${a('team')}».`,
      remedy: meant(a('nearest'), 'Inscríbalo o agréguelo al registro de clubes.'),
    }),
    'team-ambiguous': (a) => ({
      says: `«${a('team')}» puede ser ${a('candidates')}.`,
      remedy: 'Escriba el identificador del club, o agregue la sede.',
    }),
    'team-not-here': (a) => ({
      says: `«${a('team')}» no juega en ${a('contest') === '' ? 'esta contienda' : a('contest')}.`,
      remedy: 'Revise la contienda o el nombre.',
    }),
    'team-against-itself': (a) => ({ says: `«${a('team')}» no puede jugar consigo mismo.`, remedy: 'Corrija uno de los dos nombres.' }),
    'entered-twice': (a) => ({
      says: `«${a('team')}» está inscrito dos veces${a('first') === '' ? '' : `: en ${a('first')} y en ${a('second')}`}.`,
      remedy: 'Borre una de las dos inscripciones.',
    }),
    'match-repeated': (a) => ({
      says: `${a('match')} ya tiene resultado${a('first') === '' ? '' : ` en ${a('first')}`}.`,
      remedy: 'Borre una línea, o diga «corrige» o «por RESOLUCIÓN» en la nueva.',
    }),
    'match-not-in-form': (a) => ({
      says: `${a('match')} no cabe en ${a('contest')}.`,
      remedy: `Revise la etiqueta (ida, vuelta, tercer partido, desempate) y cuántos partidos se juegan (${a('why')}).`,
    }),
    'ruling-unknown': (a) => ({
      says: `No hay resolución «${a('ruling')}».`,
      remedy: meant(a('nearest'), 'Agregue su línea: «resolución: … apelable» o «firme».'),
    }),
    'ruling-repeated': (a) => ({
      says: `La resolución «${a('ruling')}» está dos veces sin fecha que las ordene.`,
      remedy: 'Póngales fecha: vale la última.',
    }),
    'slot-missing': (a) => ({
      says: `${a('contest')} no tiene cupo ${a('slot')}: tiene ${a('size')}.`,
      remedy: 'Use un número de cupo que exista.',
    }),
    'prize-unknown': (a) => ({ says: `No hay premio «${a('prize')}».`, remedy: meant(a('nearest'), 'Escríbalo como está en «prizes:».') }),
    'winner-not-playing': (a) => ({ says: `«${a('team')}» no juega ${a('match')}.`, remedy: 'El ganador debe ser uno de los dos.' }),
  },
} satisfies Words;
