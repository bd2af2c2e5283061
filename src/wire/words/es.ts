import type { ActName } from '../../engine/index.ts';
import { cases } from './es-cases.ts';
import { change } from './es-changes.ts';
import { problem } from './es-problems.ts';
import { reason } from './es-reasons.ts';
import { rule } from './es-rules.ts';
import { ACT, capital, count, inside, list, lowered, measureOf, of, spelled, within } from './es-terms.ts';
import type { DueFacts, Words } from './words.ts';

const actDue = ({ teams, where, ground, or }: DueFacts, act: ActName): string =>
  `${act === 'penalties' ? 'Faltan' : 'Falta'} ${ACT[act].the}${or ? `${ground === 'neutral' ? ' en terreno neutral' : ''} o ${ACT[or].the}` : ''} entre ${list(teams)}${ground === 'neutral' && !or ? ', en terreno neutral' : ''} (${lowered(where)}).`;

export const es = {
  language: 'es',

  naming: {
    tie: (n) => `llave ${n}`,
    season: (name) => `Temporada ${name}`,
    inner: lowered,
    within,
    of,
    place: (place, name) => `${place}.º ${of(name)}`,
    winner: (name) => `ganador ${of(name)}`,
    loser: (name) => `perdedor ${of(name)}`,
    named: (label, name) => `${label} ${of(name)}`,
    nextBest: (place, name) => `${place}.º ${of(name)}, sin contar a los ya clasificados`,
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
    nextBest: (n, where) => `${n === 1 ? 'el mejor que no está ya' : `los ${spelled(n)} mejores que no están ya`}: ${lowered(where)}`,
    relegated: (n) => (n === 1 ? 'desciende el último' : `descienden los ${spelled(n)} últimos`),
    lead: (from, to, where) => `${from === to ? `el ${from}.º` : `del ${from}.º al ${to}.º`}: ${lowered(where)}`,
  },

  measure: measureOf,
  act: ACT,

  reason,

  vacancy: {
    'list-closed': (where) => `La lista se cerró con menos nombres que lugares (${where}).`,
    'not-held': (where) => `No se jugó ${within(where)}.`,
    'too-few': (where) => `Hay menos equipos que lugares (${where}).`,
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
    'allocation-not-on-record': (where) => `No consta qué le toca a cada puesto ${of(where)}.`,
    'too-many-doubts': (where) => `Hay demasiados datos en duda ${inside(where)} para derivar el orden.`,
  },

  due: {
    entry: ({ count: n, where }) => `${n === 1 ? 'Falta inscribir un club' : `Falta inscribir ${n} clubes`}: ${lowered(where)}.`,
    draw: ({ where }) => `Falta el sorteo ${of(where)}.`,
    match: ({ teams, count: n, where }) =>
      teams.length === 2 && n === 1
        ? `Falta ${teams[0]} – ${teams[1]}, ${inside(where)}.`
        : `${n === 1 ? 'Falta un partido' : `Faltan ${n} partidos`} ${inside(where)}.`,
    'third-match': (due) => actDue(due, 'third-match'),
    'play-off': (due) => actDue(due, 'play-off'),
    'extra-time': (due) => actDue(due, 'extra-time'),
    penalties: (due) => actDue(due, 'penalties'),
    report: ({ teams, where }) => `Falta definir qué pasó en ${teams.join(' – ')}, ${inside(where)}: los informes no coinciden.`,
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
    'allocation-not-on-record': ({ where }) => `${capital(where)}: no consta qué le toca a cada puesto.`,
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
    'reports-differ': ({ where }) => `Los informes de un partido${where ? ` ${of(where)}` : ''} no coinciden.`,
    'two-slots': ({ team, where }) =>
      `${team ?? 'Un equipo'} figura en dos cupos${where ? ` ${inside(where)}` : ''}; solo puede ocupar uno.`,
    'replaced-not-here': ({ team, where }) =>
      `${team ?? 'Un equipo'} figura reemplazado${where ? ` ${inside(where)}` : ''}, pero no tenía cupo ahí.`,
    documented: () => 'Las fuentes no coinciden.',
  },

  cases,

  rule,

  change,

  problem,
} satisfies Words;
