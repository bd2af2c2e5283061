import { many, numeral, type Who } from './grammar.ts';

type Way = { readonly won: number; readonly drawn: number; readonly lost: number; readonly unknown: number };

/** Pictures to share and sheets to print, in Spanish. */
export const sheets = (who: Who) => ({
  card: {
    more: (count: number) => `y ${numeral(count)} más`,
    through: 'Siguen',
    /** Under the name of a club. */
    way: ({ drawn, lost, unknown, won }: Way) =>
      won + drawn + lost + unknown === 0
        ? ''
        : `${[
            many(won, 'partido ganado', 'partidos ganados'),
            many(drawn, 'empatado', 'empatados'),
            many(lost, 'perdido', 'perdidos'),
            ...(unknown === 0 ? [] : [`${unknown} sin dato`]),
          ].join(', ')}.`,
  },
  sheet: {
    table: 'Tabla y resultados',
    tie: 'Llave',
    fixture: 'Fixture',
    bulletin: 'Boletín',
    match: 'Planilla de partido',
    /** Beside the code that leads to the page. */
    current: 'Lo último está aquí',
    asOf: (date: string) => `Según lo que constaba el ${date}.`,
    grid: 'Resultados',
    notes: 'Notas',
    undated: 'Fecha por definir',
    round: (round: number) => `Fecha ${round}`,
    when: 'Día y hora',
    ground: 'Cancha',
    noMatches: 'Todavía no hay partidos.',
    noneThatDay: 'Ese día no consta ningún partido.',
    results: 'Resultados',
    tables: (date: string) => `Tablas al ${date}`,
    tablesNow: 'Tablas como constan hoy',
    rulings: 'Se comunica',
    president: 'Presidente de la liga',
    secretary: 'Secretario',
    referee: 'Árbitro',
    assistants: 'Asistentes',
    kickOff: 'Hora de inicio',
    number: 'N.º',
    player: 'Apellidos y nombres',
    document: 'DNI',
    goals: 'Goles',
    cards: 'Tarj.',
    coach: 'Técnico',
    unfinished: 'Si no terminó',
    walkoverFor: (team: string) => `W.O., gana ${team}`,
    notPlayed: 'no se jugó',
    suspended: 'suspendido',
    penalties: 'Penales',
    remarks: 'Observaciones y reclamos (con la hora)',
    homeCaptain: 'Capitán local',
    awayCaptain: 'Capitán visita',
    delegate: 'Delegado de la liga',
    players: (team: string) => `${who.One} ${team}: jugadores`,
    signed: 'Si la cifra impresa y la de la planilla firmada difieren, vale la planilla.',
  },
});
