import { counted, lowered, many, numeral, type Who } from './grammar.ts';

const COUNTS = ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez', 'Once', 'Doce'] as const;

/** The list of seasons and the first page of one: its answer, its way, what is due, its stages, in Spanish. */
export const season = (who: Who) => ({
  seasons: {
    title: 'Temporadas',
    lead: 'Tablas, llaves y ascensos de cada edición, hasta el porqué de cada puesto.',
    empty: 'Todavía no hay ninguna temporada.',
    champion: 'Campeón',
    running: 'en juego',
    clubs: (count: number) => many(count, who.one, who.more),
  },
  band: (clubs: number, champion: string | null) =>
    `La temporada en una faja: ${many(clubs, who.one, who.more)}, una hilada por cada etapa que alcanzó${champion === null ? '.' : `; la más alta es la de ${champion}.`}`,
  headline: {
    promoted: (teams: string, count: number, to: string) => `${teams} ${count === 1 ? 'subió' : 'subieron'} a ${to}`,
    promotedNow: (teams: string, count: number, to: string) => `${teams} ${count === 1 ? 'sube' : 'suben'} a ${to}`,
    champion: (team: string) => `${team} es campeón`,
    waiting: (due: number) =>
      due === 0 ? 'La temporada está en juego' : due === 1 ? 'Falta una cosa para seguir' : `Faltan ${numeral(due)} cosas para seguir`,
    notStarted: 'Todavía no se juega',
    unknown: 'No consta quién ganó',
  },
  lead: {
    wonFinal: (contest: string, season: string) => `Ganó la ${lowered(contest)} de la ${season}`,
    by: 'por',
    against: 'a',
    scoreLost: ', con marcador sin dato,',
    champion: (team: string, season: string) => `${team} ganó la ${season}.`,
    runnerUp: (team: string) => `Segundo: ${team}.`,
    entered: (clubs: number, contests: number) => `${many(clubs, who.one, who.more)}, ${many(contests, 'contienda', 'contiendas')}.`,
    noEntrants: `Aún no hay ${who.more} inscritos.`,
    noFacts: 'Las reglas ya están; los resultados aparecerán aquí.',
    matches: (count: number) => (count === 1 ? 'Consta un partido.' : `Constan ${numeral(count)} partidos.`),
  },
  facts: {
    edition: 'Edición',
    clubs: who.More,
    promotions: 'Ascensos',
    matches: 'Partidos con registro',
    dates: 'Fechas',
    unknown: 'Sin dato',
    notOnRecord: 'sin dato',
  },
  river: {
    label: (season: string, steps: string) =>
      `El río de la temporada ${season}, de los ${who.more} al campeón: ${steps}. La tabla equivalente está debajo.`,
    champion: 'el camino del campeón',
    thirdMatch: 'llave resuelta en tercer partido',
    ended: 'hasta aquí llegó',
    playing: 'sigue en juego',
    bye: 'entra más adelante',
    gap: 'tramo sin registro',
    promotion: 'Ascenso',
    asTable: (clubs: number) => `El mismo gráfico como tabla (${many(clubs, who.one, who.more)})`,
    club: who.One,
    region: 'Entró por',
    seat: 'Sede',
    reached: 'Llegó a',
    tableCaption: `Hasta dónde llegó cada ${who.one}`,
    empty: `El río se dibuja cuando haya ${who.more} inscritos.`,
  },
  due: {
    title: 'Qué falta',
    lead: 'Para que la temporada siga.',
    none: 'Nada está pendiente hoy.',
    more: (count: number) => `y ${numeral(count)} más`,
  },
  regions: {
    title: (count: number) => (count === 1 ? 'Una región' : `${counted(count, COUNTS)} regiones`),
    region: 'Región',
    format: 'Formato',
    clubs: who.More,
    gives: 'Siguen',
    irregular: 'Lo irregular',
    nothing: 'nada fuera de lo común',
    groupOf: (size: number) => `un grupo de ${size}`,
    groupsOf: (count: number, size: number) => `${counted(count, COUNTS).toLowerCase()} grupos de ${size}`,
    groupsBetween: (count: number, least: number, most: number) =>
      `${numeral(count)} grupos de ${least === most ? least : `${least} a ${most}`}`,
    through: (count: number) => (count === 1 ? ', pasa el primero' : `, pasan ${counted(count, COUNTS).toLowerCase()}`),
    groups: (sizes: string) => `grupos de ${sizes}`,
    ties: (rounds: string) => `llaves: ${rounds}`,
    tiesCount: (count: number) => many(count, 'llave', 'llaves'),
    unrecorded: 'forma sin dato',
    unrecordedPart: (names: string) => `${names} sin registro`,
    empty: 'sin contiendas',
    caption: 'Las regiones, su formato, quiénes siguen y lo irregular',
  },
  stages: { title: 'Las etapas', before: (count: number) => `${many(count, 'contienda', 'contiendas')}; de aquí llegan los ${who.more}` },
});
