import type { AuditWords, Figure } from './audit.ts';

const FIGURES: Readonly<Record<string, string>> = {
  won: 'partidos ganados',
  drawn: 'partidos empatados',
  lost: 'partidos perdidos',
  goalsFor: 'goles a favor',
  goalsAgainst: 'goles en contra',
  points: 'puntos',
  difference: 'diferencia de goles',
};
const figure = (name: string): string => FIGURES[name] ?? name;

const DECIDES: Readonly<Record<string, string>> = {
  points: 'los puntos',
  third: 'el tercer partido',
  penalties: 'los penales',
  aggregate: 'el global',
};
const decides = (name: string): string => DECIDES[name] ?? name;

const REASONS: Readonly<Record<string, string>> = {
  'play-off': 'Decidió un partido entre los dos, que está en la página.',
  'play-off-lost': 'Bajo la tabla hay un título de desempate; su resultado no está en la página.',
  printed: 'Una nota de la tabla lo explica.',
  'head-to-head': 'Decide el resultado entre los dos',
  rules: 'La página dice cómo se decide.',
};
const reason = (a: Figure): string => {
  const between = a('between') === '' ? '' : `${a('between')} entre los dos`;
  const said = REASONS[a('reason')];
  if (a('reason') === 'head-to-head') return `${said}: ${a('between')}.`;
  if (said !== undefined) return said;
  return between === '' ? 'La página no dice por qué.' : `La página no dice por qué (${between}).`;
};

const one = (count: string, single: string, several: string): string => (count === '1' ? single : several);

/** The findings of the audit in Spanish. */
export const audit: AuditWords = {
  'played-sum': (a) =>
    `${a('team')}: la tabla dice ${a('played')} jugados; ${a('won')} ganados, ${a('drawn')} empatados y ${a('lost')} perdidos suman ${a('sum')}.`,
  'points-wrong': (a) =>
    `${a('team')}: la tabla dice ${a('points')} puntos; ${a('won')} × ${a('win')} + ${a('drawn')} × ${a('draw')}${a('loss') === '0' ? '' : ` + ${a('lost')} × ${a('loss')}`}${a('adjusted') === '0' ? '' : `, con ${a('adjusted')} de ajuste,`} dan ${a('counted')}.`,
  'points-rule-assumed': (a) => `La página no dice cuánto vale ganar. Se tomó ${a('win')} puntos, que es lo que cumplen más filas.`,
  'points-rule-unknown': (a) =>
    `Ni 3 ni 2 puntos por ganar explican la columna de puntos: solo ${a('fitting')} de ${a('rows')} filas cuadran. No se puede revisar.`,
  'difference-wrong': (a) =>
    `${a('team')}: la tabla dice diferencia ${a('difference')}; ${a('goalsFor')}–${a('goalsAgainst')} da ${a('counted')}.`,
  'goals-unbalanced': (a) =>
    `Los goles a favor suman ${a('goalsFor')} y en contra ${a('goalsAgainst')}: ${one(a('gap'), 'sobra o falta 1', `sobran o faltan ${a('gap')}`)}.`,
  'differences-unbalanced': (a) => `Las diferencias de goles suman ${a('sum')}; deberían sumar 0.`,
  'wins-unbalanced': (a) => `La tabla suma ${a('won')} ganados y ${a('lost')} perdidos; cada partido ganado es perdido por otro.`,
  'draws-odd': (a) => `Los empates suman ${a('drawn')}; cada empate cuenta para dos y la suma debe ser par.`,
  'matches-odd': (a) => `Los partidos jugados suman ${a('played')}; cada uno cuenta para dos y la suma debe ser par.`,
  'played-unequal': (a) =>
    `No todos jugaron lo mismo: ${a('teams')}; los demás, ${a('usual')}. ${a('matches') === '' ? 'La página no dice qué partidos faltan.' : `Sin contar: ${a('matches')}.`}`,
  'points-impossible': (a) => `${a('team')}: ${a('points')} puntos en ${a('played')} partidos no son posibles (máximo: ${a('most')}).`,
  'goals-impossible': (a) =>
    `${a('team')}: ${a('goalsFor')}–${a('goalsAgainst')} en goles no es posible con ${a('won')} ganados, ${a('drawn')} empatados y ${a('lost')} perdidos.`,
  'order-wrong': (a) => `${a('team')} tiene ${a('points')} puntos y está debajo de ${a('above')}, que tiene ${a('abovePoints')}.`,
  'order-level': (a) =>
    `${a('above')} está encima de ${a('team')}: igualan en ${a('points')} puntos, y en ${figure(a('figure'))} es ${a('others')} contra ${a('own')}. ${reason(a)}`,
  'order-against-rules': (a) =>
    `${a('above')} está encima de ${a('team')}: igualan en ${a('points')} puntos, y en ${figure(a('figure'))} es ${a('others')} contra ${a('own')}. El orden que da la página es «${a('rules')}».`,
  'adjustment-unexplained': (a) => `${a('team')}: ${a('adjusted')} puntos de ajuste, sin una nota que diga por qué.`,
  'team-twice': (a) => `${a('team')} está dos veces en la misma tabla.`,
  'grid-teams-differ': (a) =>
    `La tabla y la cuadrícula no tienen los mismos equipos.${a('inTable') === '' ? '' : ` Solo en la tabla: ${a('inTable')}.`}${a('inGrid') === '' ? '' : ` Solo en la cuadrícula: ${a('inGrid')}.`}`,
  'grid-differs': (a) => `${a('team')}: la tabla dice ${a('printed')} ${figure(a('figure'))}; los partidos dan ${a('counted')}.`,
  'grid-incomplete': (a) =>
    `${a('team')}: la tabla cuenta ${a('played')} partidos y la cuadrícula ${a('counted')}. Sin resultado: ${a('uncounted')}. No se puede comparar.`,
  'walkovers-counted': (a) => `${a('team')}: la tabla cuenta los W.O. (ganados: ${a('won')}, perdidos: ${a('lost')}).`,
  'walkovers-uncounted': (a) =>
    `${a('count')} W.O. sin marcador, que no se ${one(a('count'), 'cuenta', 'cuentan')} para nadie: ${a('matches')}.`,
  'not-played': (a) => `${a('count')} ${one(a('count'), 'partido sin jugar o anulado', 'partidos sin jugar o anulados')}: ${a('matches')}.`,
  'cell-text': (a) => `${a('match')}: en lugar de un marcador dice «${a('text')}».`,
  'matches-missing': (a) =>
    `${one(a('count'), 'Falta', 'Faltan')} ${a('count')} ${one(a('count'), 'resultado', 'resultados')}: ${a('matches')}.`,
  'match-repeated': (a) => `${a('match')} está dos veces con marcador distinto: ${a('first')} y ${a('second')}.`,
  'match-against-itself': (a) => `${a('team')} aparece jugando consigo mismo.`,
  'score-impossible': (a) =>
    a('why') === 'penalties'
      ? `${a('match')}: los penales terminan ${a('other')}; uno de los dos debe ganar.`
      : `${a('match')}: ${a('other')} al descanso no es posible con ${a('score')} al final.`,
  'score-differs': (a) => `${a('match')}: la cuadrícula dice ${a('first')} y la lista de partidos ${a('second')}.`,
  'aggregate-wrong': (a) => `${a('tie')}: el global dice ${a('aggregate')}; los partidos dan ${a('counted')}.`,
  'tie-points-wrong': (a) =>
    `${a('tie')}: la página dice ${a('points')} en puntos; ${a('counted') === '' ? 'ningún resultado de lo que falta los da' : `los partidos dan ${a('counted')}`}.`,
  'third-match-unrecorded': (a) =>
    `${a('tie')}: ${a('points')} en puntos cuenta un tercer partido que no está en la página (ida y vuelta: ${a('counted')}).`,
  'third-match-lost': (a) =>
    `${a('tie')}: igualan en puntos (${a('points')})${a('winner') === '' ? '' : ` y pasa ${a('winner')}`}. La página habla de un tercer partido y no trae el resultado.`,
  'third-match-needless': (a) => `${a('tie')}: hay un tercer partido, y los puntos (${a('points')}) ya decidían.`,
  'penalties-needless': (a) =>
    `${a('tie')}: hay penales (${a('penalties')}), y ${decides(a('figure'))} (${a('score')}) ya ${a('figure') === 'points' ? 'decidían' : 'decidía'}.`,
  'penalties-level': (a) => `${a('tie')}: los penales terminan ${a('penalties')}; uno de los dos debe ganar.`,
  'winner-wrong': (a) =>
    `${a('tie')}: la página da por ganador a ${a('winner')}; ${decides(a('by'))} (${a('score')}) ${a('by') === 'points' || a('by') === 'penalties' ? 'dan' : 'da'} a ${a('other')}.${a('level') === '' ? '' : ` En puntos igualan (${a('level')}): un tercer partido lo explicaría.`}`,
  'winner-by-points': (a) => `${a('tie')}: pasa ${a('winner')} por puntos (${a('points')}), aunque el global es ${a('aggregate')}.`,
  'winner-by-away-goals': (a) => `${a('tie')}: igualan; pasa ${a('winner')}. Los goles de visita lo explicarían; la página no lo dice.`,
  'winner-unexplained': (a) => `${a('tie')}: pasa ${a('winner')}, y ni los partidos ni los penales dicen por qué.`,
  'winner-missing': (a) => `${a('tie')}: igualan, y la página no dice quién pasa.`,
  'text-promotion': (a) =>
    a('other') === ''
      ? `El texto dice «${a('said')}»; la tabla marca ${a('places')} ${one(a('places'), 'puesto', 'puestos')} de ascenso.`
      : `El texto dice «${a('said')}» y, en otra parte, «${a('other')}».`,
  'text-rounds': (a) => `El texto dice «${a('said')}»; «${a('where')}» tiene ${a('shown')}, y ningún grupo.`,
  'text-form': (a) =>
    a('shown') === 'table'
      ? `El texto dice «${a('said')}»; «${a('where')}» tiene una tabla de ${a('teams')} equipos y ninguna llave.`
      : `El texto dice «${a('said')}»; «${a('where')}» tiene llaves y ninguna tabla.`,
  'text-groups': (a) => `El texto dice «${a('said')}»; la página trae ${a('shown')}: ${a('names')}.`,
  'text-teams': (a) =>
    `El texto dice «${a('said')}»; ${a('where') === '' ? `las tablas tienen ${a('shown')} equipos` : `«${a('where')}» tiene ${a('shown')} ${one(a('shown'), 'equipo', 'equipos')}`}.`,
  'text-places': (a) =>
    `El texto dice «${a('said')}»; la tabla${a('where') === '' ? '' : ` de «${a('where')}»`} marca ${a('shown')} ${one(a('shown'), 'puesto', 'puestos')} que ${a('lead') === 'on' ? one(a('shown'), 'pasa', 'pasan') : one(a('shown'), 'baja', 'bajan')}.`,
  'text-meetings': (a) =>
    a('played') === ''
      ? `El texto dice «${a('said')}»; en ${a('where') === '' ? 'la tabla' : `«${a('where')}»`} todos jugaron ${a('least')} partidos o más.`
      : `El texto dice «${a('said')}»; en ${a('where') === '' ? 'los resultados' : `«${a('where')}»`} ${a('played') === '1' ? 'todos se enfrentan una vez' : `hay parejas que se enfrentan ${a('played')} veces`}.`,
  'text-legs': (a) =>
    `El texto dice «${a('said')}»; ${a('legs') === '1' ? 'las llaves tienen un solo partido' : 'estas llaves tienen ida y vuelta'}: ${a('ties')}.`,
  'text-tie': (a) => `El texto dice «${a('said')}»; ${a('tie')} fue a tercer partido con ${a('aggregate')} en el global.`,
  'round-called-group': (a) => `El cuadro llama «${a('title')}» a una ronda que se juega por llaves: ${a('ties')}.`,
  'team-from-nowhere': (a) =>
    `${a('team')} no está en ninguna parte anterior de la página.${a('nearest') === '' ? '' : ` ¿Es «${a('nearest')}»?`}`,
  'team-in-two-groups': (a) => `${a('team')} está en dos grupos de la misma etapa: ${a('first')} y ${a('second')}.`,
  'team-in-two-ties': (a) => `${a('team')} está en dos llaves de la misma ronda («${a('round')}»): ${a('first')} y ${a('second')}.`,
  'team-twice-a-day': (a) => `${a('team')} juega dos veces el ${a('date')}: ${a('first')} y ${a('second')}.`,
  homonyms: (a) =>
    `Dos clubes se llaman ${a('team')}: uno de ${a('first')} y otro de ${a('second')}. Más abajo el nombre solo no dice cuál es.`,
  'homonym-suspected': (a) =>
    `${a('team')} pasa y no aparece después; en «${a('where')}» está «${a('other')}». Puede ser el mismo club o un homónimo.`,
  'qualifier-missing': (a) => `${a('team')} quedó en el puesto ${a('place')} («${a('result')}») y no aparece después.`,
  'unqualified-appears': (a) => `${a('team')} quedó en el puesto ${a('place')}, al que la tabla no da cupo, y aparece en «${a('where')}».`,
};
