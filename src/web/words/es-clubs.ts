import { many, numeral, type Who } from './grammar.ts';

/** Clubs and the way of one of them, in Spanish. */
export const clubs = (who: Who) => ({
  clubs: {
    tooMany: 'Son demasiados para una sola lista. Búsquelos por nombre, o por su región.',
    title: `Los ${who.more}`,
    lead: (count: number, by: 'regions' | 'none') =>
      `${many(count, who.one, who.more)}${by === 'regions' ? ', por la región en que entraron' : ''}.`,
  },
  road: {
    alike: 'No confundir con',
    seasons: 'Otras temporadas',
    lead: (matches: number, contests: number) =>
      `${many(matches, 'partido con registro', 'partidos con registro')} en ${many(contests, 'contienda', 'contiendas')}.`,
    none: 'No consta ningún partido suyo.',
    promoted: (to: string) => `Asciende a ${to}.`,
    won: 'Ganó',
    drawn: 'Empató',
    lost: 'Perdió',
    unknown: 'Sin dato',
    toPlay: 'Por jugar',
    caption: 'Todos los partidos, en orden de etapa',
    columns: { road: 'Camino', leg: 'Partido', rival: 'Rival', ground: 'Cancha', score: 'Marcador', outcome: 'Qué pasó' },
    result: { won: 'ganó', drawn: 'empató', lost: 'perdió', unknown: 'sin dato', 'to-play': 'por jugar', none: 'no se jugó' },
    meeting: (n: number) => `${n}.ª vez`,
    passes: 'Pasa',
    goesOut: 'Sale',
    placeOf: (position: string, rows: number) => `${position} de ${rows}`,
    ended: 'Hasta aquí llegó',
    goesTo: (to: string) => to,
    prize: {
      promotion: (to: string) => `Asciende a ${to}`,
      relegation: (to: string) => `Desciende a ${to}`,
      place: (to: string) => `Va a: ${to}`,
    },
    declined: (to: string) => `Renunció a ${to}`,
    champion: 'Campeón',
    runnerUp: 'Segundo',
    rivals: (rival: string, times: string) => `${rival}, ${times}`,
    times: (n: number) => `${numeral(n)} veces`,
    rivalsTitle: 'El mismo rival, una y otra vez',
    noMatches: 'sin partidos con registro',
    from: 'Sede',
    territory: 'Territorio',
    home: 'Local',
    away: 'Visita',
    neutral: 'Terreno neutral',
    inTables: 'Su puesto en cada contienda',
  },
});
