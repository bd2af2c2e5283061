import { numeral } from './grammar.ts';

/** What the whole site says: search, the guide, pages by name, what can be taken along, in Spanish. */
export const site = () => ({
  search: {
    title: 'Buscar',
    label: 'Club, liga, lugar o temporada',
    example: 'por ejemplo, Gálvez o Cañete',
    go: 'Buscar',
    count: (count: number, typed: string) =>
      count === 0 ? `Nada con «${typed}».` : `${count === 1 ? 'Un resultado' : `${numeral(count)} resultados`} con «${typed}».`,
    nothing: 'Pruebe con una sola palabra, o con el nombre del distrito. Las tildes no hacen falta.',
    browse: 'O elija una temporada',
    kind: { season: 'Temporada', stage: 'Etapa', contest: 'Contienda', club: 'Club', page: 'Guía' },
  },
  front: {
    title: 'Quién pasa, y por qué',
    lead: 'Tablas, llaves y ascensos de torneos con muchas etapas. Cada puesto lleva la regla que lo decidió, con su artículo. Lo que nadie anotó queda como «sin dato».',
    points: [
      ['Para leer', 'Cada tabla dice qué espera detrás de cada línea y qué partido o resolución la decidió.'],
      ['Para discutir', 'La misma tabla con y sin resoluciones, a cualquier fecha, y qué cambia si un reclamo prospera.'],
      ['Para llevar', 'Imagen, hoja A4, calendario, CSV, JSON y un recuadro para su página.'],
    ] as readonly (readonly [string, string])[],
    seasons: 'Temporadas',
  },
  guide: { title: 'Guía', onThisPage: 'En esta página', before: 'Anterior', after: 'Siguiente' },
  pageNames: { doubts: 'Dudas', changes: 'Cambios', case: 'Consecuencias' },
  map: {
    title: 'De dónde son',
    lead: (placed: number, unplaced: number) =>
      `Un punto por distrito, más oscuro cuanto más alto. ${placed === 1 ? 'Un club con su lugar' : `${numeral(placed)} clubes con su lugar`}${unplaced === 0 ? '.' : `; de ${numeral(unplaced)} no consta la sede, o no se sabe cuál es.`}`,
    road: (champion: string) => `En rojo, de dónde eran los rivales de ${champion}.`,
    label: (placed: number, far: string) =>
      `Mapa de puntos con la sede de ${numeral(placed)} clubes${far === '' ? '.' : `; los que más lejos llegaron: ${far}.`}`,
  },
  asOf: {
    title: 'Ver a otra fecha',
    on: (date: string) => `Así estaba el ${date}`,
    now: 'Como consta hoy',
    other: 'Otro día',
    go: 'Ver',
  },
  tryOut: 'Probar otros resultados',
  funnel: {
    title: 'De todos a uno',
    lead: 'Cuántos llegan a cada etapa.',
    contests: 'Contiendas',
  },
  embed: {
    title: 'Inserte esta tabla en su página',
    lead: 'Copie uno de los dos códigos. Ninguno lleva programas.',
    frame: 'Tabla al día',
    frameLead: 'Un recuadro que siempre muestra la tabla como consta hoy.',
    see: 'Verlo solo',
    plain: 'Tabla de este momento',
    plainLead: 'HTML sin estilos: toma la letra de su página y no cambia después.',
    whole: 'Ver resultados y el porqué de cada puesto',
  },
  forms: {
    label: 'Para llevar',
    'table.csv': 'Tabla (CSV)',
    'matches.csv': 'Partidos (CSV)',
    'page.json': 'JSON',
    'season.json': 'JSON',
    'audit.json': 'JSON',
    'sources.json': 'JSON',
    'calendar.ics': 'Calendario (iCal)',
    'snippet.html': 'Para insertar',
    'feed.xml': 'Novedades (Atom)',
    print: 'Imprimir',
  },
});
