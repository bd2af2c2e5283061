import type { Due } from '../../engine/index.ts';
import { capital, inside, list, lowered, of } from './es-terms.ts';
import { type Held, type ImpactWords, MOST_NAMED } from './impact.ts';

const holder = ({ among, state, team }: Held): string => {
  if (team !== undefined) return team;
  if (state === 'vacant') return 'nadie';
  if (among === undefined || among.length === 0 || among.length > MOST_NAMED) return state === 'unknown' ? 'sin dato' : 'por decidir';
  return among.length === 1 ? (among[0] ?? '') : `${among.slice(0, -1).join(', ')} o ${among.at(-1) ?? ''}`;
};

/** `entra A, sale B`, as far as each is known. */
const exchange = (before: Held, after: Held): string => {
  if (after.team !== undefined) {
    const enters = `entra ${after.team}`;
    if (before.team !== undefined) return `${enters}, sale ${before.team}`;
    return before.state === 'vacant' ? `${enters}, el cupo estaba vacante` : `${enters}, antes ${holder(before)}`;
  }
  if (before.team === undefined)
    return holder(after) === holder(before) ? `sigue sin definirse (${holder(after)})` : `${holder(after)}, antes ${holder(before)}`;
  if (after.among?.includes(before.team))
    return `${before.team} ya no está seguro${after.among.length > MOST_NAMED ? '' : `: ${holder(after)}`}`;
  return after.state === 'vacant' ? `sale ${before.team}, el cupo queda vacante` : `sale ${before.team}, queda ${holder(after)}`;
};

const DUE: Readonly<Record<Due['code'], { readonly one: string; readonly many: string }>> = {
  entry: { one: 'inscripción', many: 'inscripciones' },
  draw: { one: 'sorteo', many: 'sorteos' },
  match: { one: 'partido', many: 'partidos' },
  report: { one: 'partido en conflicto', many: 'partidos en conflicto' },
  'third-match': { one: 'tercer partido', many: 'terceros partidos' },
  'play-off': { one: 'desempate', many: 'desempates' },
  'extra-time': { one: 'alargue', many: 'alargues' },
  penalties: { one: 'penales', many: 'penales' },
  lots: { one: 'sorteo entre igualados', many: 'sorteos entre igualados' },
  ruling: { one: 'resolución', many: 'resoluciones' },
  figure: { one: 'cifra', many: 'cifras' },
};

export const impact: ImpactWords = {
  language: 'es',
  nothing: 'Nada cambia.',
  tableOnly: 'Cambia la tabla, no quién pasa.',
  titled: (before, after) => `Campeón: ${exchange(before, after)}.`,
  prize: ({ after, before, name }) => `${name}: ${exchange(before, after)}.`,
  slot: ({ after, before, where }) => `${capital(where)}: ${exchange(before, after)}.`,
  place: ({ after, before, place, tie, where }) =>
    tie === 'yes'
      ? `${capital(where)}: ${place === 1 ? 'gana' : 'pierde'} ${holder(after)}, antes ${holder(before)}.`
      : `${capital(where)}, ${place}.º: ${holder(after)}, antes ${holder(before)}.`,
  due: ({ code, count, or, teams, where }) => {
    const what = count === 1 ? `${capital(DUE[code].one)}${or === undefined ? '' : ` o ${DUE[or].one}`}` : `${count} ${DUE[code].many}`;
    const who =
      teams.length === 0 || teams.length > MOST_NAMED
        ? ''
        : teams.length === 2 && code === 'match'
          ? ` ${teams.join(' – ')}`
          : ` entre ${list(teams)}`;
    return `${what}${who} (${lowered(where)})`;
  },
  touch: {
    enters: (where) => `entra ${inside(where)}`,
    leaves: (where) => `sale ${of(where)}`,
    unsure: (where) => `ya no está seguro ${inside(where)}`,
    'may-enter': (where) => `puede entrar ${inside(where)}`,
    'may-not-enter': (where) => `ya no puede entrar ${inside(where)}`,
    moves: (where) => `cambia de puesto ${inside(where)}`,
    rival: (where) => `cambia su rival ${inside(where)}`,
    points: (where) => `cambian sus puntos ${inside(where)}`,
    plays: (where) => `tiene algo más por jugar ${inside(where)}`,
    'plays-not': (where) => `tiene algo menos por jugar ${inside(where)}`,
    void: (where) => `un partido suyo queda sin efecto ${inside(where)}`,
    restored: (where) => `un partido suyo vuelve a contar ${inside(where)}`,
  },
  paper: {
    title: 'Efectos antes de firmar',
    ofSeason: (competition, season, asOf) => `${competition} ${season}${asOf === null ? '' : `, hasta el ${asOf}`}`,
    supposed: 'Se supone',
    reading: {
      pitch: { name: 'Cancha', says: 'lo que pasó jugando' },
      appealable: { name: 'Apelable', says: 'con las resoluciones que aún se apelan' },
      final: { name: 'Firme', says: 'solo con resoluciones que ya no se apelan' },
    },
    and: list,
    same: (readings) => `igual en las ${readings === 2 ? 'dos' : readings === 3 ? 'tres' : readings} lecturas`,
    headings: {
      summary: 'En cada lectura',
      prizes: 'Título, ascensos y plazas',
      slots: 'Quién entra y quién sale',
      tables: 'Tablas que cambian',
      places: 'Llaves y puestos',
      more: 'Qué hay que jugar o decidir',
      less: 'Qué ya no hace falta',
      voided: 'Partidos que quedan sin efecto',
      restored: 'Partidos que vuelven a contar',
      told: 'A quién hay que avisar',
    },
    toldNote: 'No son parte y les cambia algo.',
    nobodyTold: 'A nadie que no sea parte le cambia algo.',
    columns: {
      reading: 'Lectura',
      answer: 'Qué cambia',
      place: 'Puesto',
      team: 'Club',
      before: 'Antes',
      now: 'Puntos',
      difference: 'Cambio',
      changes: 'Qué le cambia',
    },
    onlySupposed: 'Es un supuesto: nada de esto está registrado.',
    sign: ['Lugar y fecha', 'Por el tribunal'],
  },
};
