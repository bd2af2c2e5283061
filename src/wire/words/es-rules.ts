import type { ExclusionRule } from '../../engine/index.ts';
import {
  ACT,
  capital,
  count,
  eitherThe,
  inside,
  levelled,
  list,
  measureOf,
  measureThe,
  of,
  SINGULAR,
  spelled,
  within,
} from './es-terms.ts';
import type { Words } from './words.ts';

const CARRIED = {
  all: 'los puntos',
  'half-up': 'la mitad de los puntos (si son impares, se redondea hacia arriba)',
  'half-down': 'la mitad de los puntos (si son impares, se redondea hacia abajo)',
} as const;
const PLAYED: Readonly<Record<ExclusionRule['played'], string>> = {
  stand: 'lo jugado vale',
  annulled: 'lo jugado se anula',
  'stand-from-half': 'lo jugado vale desde la mitad de sus partidos, antes se anula,',
};
const without = (dropped: number | undefined): string =>
  dropped === undefined ? '' : `; no cuentan los partidos contra el ${dropped}.º de su grupo`;

/** How a contest is played, in Spanish. */
export const rule = {
  roundRobin: (rounds, each) =>
    rounds === 'listed'
      ? each === undefined
        ? 'Se juegan los partidos de una lista; no todos se cruzan.'
        : `Cada uno juega ${count(each, 'partido', 'partidos')} de una lista; no todos se cruzan.`
      : rounds === 'unknown'
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
  then: (measure, level) => `Si igualan en ${levelled(level)}, ${SINGULAR.includes(measure.by) ? 'vale' : 'valen'} ${measureThe(measure)}.`,
  among: (order, restart, level) => {
    const again =
      restart === 'never'
        ? ''
        : restart === 'after-all'
          ? '; si algunos siguen igualados, se repite solo con sus partidos'
          : '; cada vez que se separan, se repite con los partidos de los que siguen igualados';
    return `Si igualan${level.length > 0 ? ` en ${levelled(level)}` : ''}: ${list(order.map((one) => measureOf(one).name))} en los partidos entre ellos${again}.`;
  },
  carries: (carries) => {
    if (carries.kind === 'matches') return 'Vuelven a contar los partidos ya jugados entre los que llegaron aquí.';
    const points = CARRIED[carries.points];
    return `Cada uno trae ${points} del grupo del que viene${carries.goals === 'all' ? ', y sus goles' : '; los goles empiezan de cero'}.`;
  },
  list: (dropped) => `Se compara la campaña de cada equipo en la contienda de la que viene${without(dropped)}.`,
  records: (contests, dropped) => `Se suman las campañas de cada equipo ${list(contests.map(inside))}${without(dropped)}.`,
  allocation: {
    table: (rows) =>
      `De qué contiendas vienen los clasificados decide qué recibe cada puesto; la tabla tiene ${count(rows, 'fila', 'filas')}.`,
    only: 'Cada puesto recibe solo de ciertas contiendas; si hay una sola forma de repartir, esa vale.',
  },
  listing: (measures) => `Donde nada depende del orden, los igualados se listan por ${list(measures.map((one) => measureOf(one).name))}.`,
  act: ({ act, or, contest, neutral, onlyTwo, level, after, inside: steps }) => {
    const when = after
      ? `Si ${eitherThe(after)} ${after.at(-1) === 'penalties' ? 'terminan' : 'termina'} igualado`
      : `Si${onlyTwo && contest === 'group' ? ' dos' : ''} igualan${level.length > 0 ? ` en ${levelled(level)}` : ''}${contest === 'group' ? ' y la línea de corte pasa entre ellos' : ''}`;
    const how = steps.length > 0 ? `; allí deciden ${list(steps)}` : '';
    return `${when}, ${ACT[act].bare}${neutral ? ' en terreno neutral' : ''}${or ? ` o ${ACT[or].bare}` : ''}${how}.`;
  },
  walkover: {
    nothing: 'Un W.O. no suma para ninguno: ni partido, ni puntos, ni goles.',
    score: (result, goals) => `Un W.O. vale ${result}${goals === 'not-counted' ? ' en puntos; los goles no cuentan' : ''}.`,
  },
  absence: ({ points, outAfter }) =>
    [
      ...(points === 0
        ? []
        : [`cada W.O. perdido ${points < 0 ? 'cuesta' : 'suma'} ${count(Math.abs(points), 'punto', 'puntos')} además del partido`]),
      ...(outAfter === undefined ? [] : [`quien pierde ${spelled(outAfter)} por W.O. queda fuera`]),
    ]
      .map((part, i) => (i === 0 ? capital(part) : part))
      .join('; ')
      .concat('.'),
  exclusion: ({ played, lost, contest }) =>
    contest === 'tie'
      ? 'Si excluyen a un equipo, pasa el rival.'
      : `Si excluyen a un equipo, ${PLAYED[played]} y lo que falta ${lost ? `se da por perdido, ${lost}` : 'no se juega'}.`,
  draw: (how) => (how === 'draw' ? 'Los cupos se asignan por sorteo.' : 'Cómo se asignaron los cupos no consta.'),
  entries: (size) => (size === 1 ? 'Un cupo, por inscripción.' : `${capital(spelled(size))} cupos, por inscripción.`),
  unrecorded: 'Cómo se jugó no consta.',
  bonus: (points, from) =>
    `${points < 0 ? 'Entra con' : 'Trae'} ${points < 0 ? '−' : ''}${count(Math.abs(points), 'punto', 'puntos')}: ${list(from)}.`,
  under: (size, from, to) =>
    `De donde hay menos de ${spelled(size)} equipos ${from === to ? `llega solo el ${from}.º` : `llegan solo del ${from}.º al ${to}.º`}.`,
  notIn: (prize, table, held) =>
    `${prize === undefined ? `Lo que sale ${of(table)}` : `${capital(prize)}`} es para los mejores que no tengan ya: ${list(held)}.`,
  barred: (who, from) =>
    `${who ?? 'Los equipos de reserva'} no ${who === undefined ? 'pueden' : 'puede'} ocupar: ${list(from)}. Cada lugar pasa al mejor que puede.`,
  ifDeclined: (prize) =>
    prize === undefined
      ? 'Si un equipo renuncia a su cupo, pasa al siguiente de donde viene.'
      : `Si un equipo renuncia a ${within(prize)}, pasa al siguiente.`,
} satisfies Words['rule'];
