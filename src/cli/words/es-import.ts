import type { ImportCommandWords } from './import-words.ts';

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

export const importWords: ImportCommandWords = {
  describes: 'Lee páginas publicadas y las convierte en hechos',
  names: { file: 'archivo', format: 'formato', columns: 'columnas' },
  files: 'páginas guardadas: wikitexto, Football.TXT, football.json, RSSSF, CSV, Markdown y otras',
  options: {
    as: 'el formato, si el contenido no lo dice bien: wikitext, football-txt, csv…',
    columns: 'para CSV: qué título tiene cada columna (home=anfitrión, away=rival)',
    into: 'la carpeta de la temporada en la que se escriben los hechos',
    identities: 'archivo con sus respuestas sobre qué club es cada nombre (identities.yaml)',
    force: 'reemplaza los archivos de una importación anterior',
    dryRun: 'muestra lo que se leyó y no escribe nada',
  },
  formats: {
    wikitext: 'wikitexto',
    'leaked-templates': 'plantillas sin llaves',
    'rendered-text': 'página copiada como texto',
    markdown: 'Markdown',
    html: 'HTML',
    'football-txt': 'Football.TXT',
    'football-json': 'football.json',
    rsssf: 'RSSSF',
    csv: 'CSV',
    facts: 'hechos de Ascenso',
  },
  recognised: (percent) => `reconocido, ${percent} %`,
  named: 'formato indicado',
  blocks: {
    standings: (n) => count(n, 'tabla', 'tablas'),
    grid: (n) => count(n, 'cuadro de resultados', 'cuadros de resultados'),
    tie: (n) => count(n, 'llave', 'llaves'),
    match: (n) => count(n, 'partido', 'partidos'),
    qualifiers: (n) => count(n, 'lista de equipos', 'listas de equipos'),
    bracket: (n) => count(n, 'cuadro de llaves', 'cuadros de llaves'),
  },
  noHeading: '(sin título)',
  facts: (n, contests) => `${count(n, 'hecho', 'hechos')} en ${count(contests, 'contienda', 'contiendas')}`,
  nothing: 'No se leyó ningún resultado.',
  identities: 'Clubes',
  confidence: {
    told: (n) => count(n, 'según su respuesta', 'según sus respuestas'),
    exact: (n) => count(n, 'por su nombre', 'por su nombre'),
    alias: (n) => count(n, 'por otro nombre', 'por otro nombre'),
    'place-told': (n) => count(n, 'por su lugar', 'por su lugar'),
    near: (n) => count(n, 'parecido', 'parecidos'),
    homonyms: (n) => count(n, 'homónimo', 'homónimos'),
    new: (n) => count(n, 'nuevo', 'nuevos'),
  },
  question: (name, candidates) => `¿Qué club es «${name}»? Tal vez ${candidates}.`,
  unknownClubs: (n, names) => `${n === 1 ? 'No está' : 'No están'} en el registro de clubes: ${names}`,
  remarks: (warnings, notes) => `${count(warnings, 'cosa no se entendió', 'cosas no se entendieron')}; ${notes} sin forma en los hechos.`,
  written: (files) => `Escrito: ${files}`,
  look: 'No se escribió nada.',
  homeless: (paths) => `Sin contienda en esta temporada, con el título de la página: ${paths}`,
  beside: (fresh, same, more, against) =>
    [
      `Junto a lo que la temporada tiene: ${count(fresh, 'hecho nuevo', 'hechos nuevos')}`,
      ...(same > 0 ? [`${same} ya ${same === 1 ? 'estaba' : 'estaban'}`] : []),
      ...(more > 0 ? [`${more} ${more === 1 ? 'agrega' : 'agregan'} algo`] : []),
      ...(against > 0 ? [`${against} ${against === 1 ? 'contradice' : 'contradicen'}`] : []),
    ].join(', '),
  besideLine: {
    more: (contest, fact, place, before) => `agrega algo  ${contest}: ${fact}. En ${place}: ${before}`,
    against: (contest, fact, place, before) => `contradice  ${contest}: ${fact}. En ${place}: ${before}`,
  },
  besideFile: 'La temporada toma un resultado por partido. Esto no se escribió; compare las fuentes y corrija la línea que corresponda.',
  aside: {
    more: (place, before, fact) => `Agrega algo a ${place} (${before}) · ${fact}`,
    against: (place, before, fact) => `Contradice a ${place} (${before}) · ${fact}`,
  },
  nothingNew: 'No hay nada nuevo que escribir.',
  next: (folder) => `Revise lo escrito: ascenso lint ${folder}`,
  factsFile: (file, source) => [
    `Leído de ${file}. Donde un == lleva un título de la página, ponga la ruta de su contienda.`,
    `Agregue la fuente a sources.yaml: ${source}: { title: … }`,
  ],
  identitiesFile: [
    'Qué club es cada nombre de la página: el identificador de un club, new (ninguno del registro) o ask (por responder).',
    'Después: ascenso import … --identities este-archivo --into … --force',
  ],
};
