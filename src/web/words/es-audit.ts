import { counted, many, numeral } from './grammar.ts';

const MEN = ['Ningún', 'Un', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez', 'Once', 'Doce'] as const;

/** What does not add up in a season's record, and where its facts are from, in Spanish. */
export const audit = () => ({
  audit: {
    title: 'Auditoría',
    numbers: (count: number) => `${counted(count, MEN)} ${count === 1 ? 'número no cuadra.' : 'números no cuadran.'}`,
    enough: (
      { changes, of, ways }: { readonly changes: number; readonly of: 'score' | 'value'; readonly ways: 'only' | 'several' },
      numbers: number,
    ) => {
      const [one, more] = of === 'score' ? (['marcador', 'marcadores'] as const) : (['cambio', 'cambios'] as const);
      const all = numbers === 1 ? 'lo' : 'los';
      if (changes === 1) return ways === 'only' ? `Un solo ${one} ${all} explica.` : `Un solo ${one} bastaría para explicar${all}.`;
      return `${counted(changes, MEN)} ${more} ${ways === 'only' ? 'bastan' : 'bastarían'} para explicar${all}.`;
    },
    allAddsUp: 'Todo cuadra.',
    nothingPrinted: 'Nada se contradice.',
    open: (count: number) =>
      count === 0 ? 'No queda nada abierto.' : count === 1 ? 'Queda una duda abierta.' : `Quedan ${numeral(count)} dudas abiertas.`,
    compared: (tables: number, matches: number) =>
      tables === 0
        ? `No hay tablas publicadas con que comparar los ${numeral(matches)} partidos; se revisó lo demás.`
        : `${tables === 1 ? 'Se comparó una tabla publicada' : `Se compararon ${tables} tablas publicadas`} con ${many(matches, 'partido', 'partidos')}.`,
    whereLead: (places: string, count: number) => (count === 1 ? `No cuadra ${places}.` : `No cuadran ${places}.`),
    summed: (matches: number) =>
      matches === 0
        ? 'La tabla no trae partidos: se comparó consigo misma.'
        : `${matches === 1 ? 'Se sumó un partido' : `Se sumaron ${numeral(matches)} partidos`} y se comparó el total con la tabla.`,
    published: 'La tabla publicada',
    publishedCaption: 'Tabla publicada; lo que no cuadra va tachado y al lado lo que suman los partidos',
    publishedCell: (printed: string, found: string) => `publicado ${printed}, suman ${found}`,
    legend: 'publicado, y lo que suman los partidos',
    legendAlone: 'publicado, y lo que da el resto de la fila',
    sum: 'Suma',
    bothClose: (table: number, matches: number) =>
      `La tabla cierra sobre sí misma (${numeral(table)} a favor, ${numeral(table)} en contra) y los partidos también (${numeral(matches)} y ${numeral(matches)}). Sumar no basta para saber cuál falla: hay que comparar.`,
    tableOpen: (scored: number, conceded: number) => `La tabla no cierra sobre sí misma: ${scored} a favor y ${conceded} en contra.`,
    results: 'Los partidos publicados',
    resultCell: (from: string, to: string) => `publicado ${from}, en la reparación ${to}`,
    onlyLegend: 'el único marcador que, cambiado solo, hace cuadrar todo',
    oneOfLegend: 'marcadores de la única reparación más corta por el lado de los partidos',
    candidateLegend: (repairs: number) => `cambiar uno de estos basta; hay ${numeral(repairs)} maneras y ninguna se distingue`,
    candidatesLegend: (repairs: number) => `entran en alguna de las ${numeral(repairs)} reparaciones más cortas`,
    candidate: 'posible',
    repairs: 'Reparaciones posibles',
    repairsLead: 'Ordenadas por cuánto hay que cambiar.',
    noRepairs: 'No se encontró ningún cambio que haga cuadrar todo.',
    changes: (count: number) => (count === 1 ? 'cambio' : 'cambios'),
    inResults: (count: number) => (count === 1 ? 'en un marcador' : 'en los marcadores'),
    inTable: 'en la tabla',
    inBoth: 'en la tabla y en los marcadores',
    theResult: (home: string, away: string) => `el marcador ${home} – ${away}`,
    asMany: (count: number, exact: 'exact' | 'least') =>
      `${exact === 'least' ? 'Al menos ' : ''}${numeral(count)} maneras igual de cortas. Estas son las primeras:`,
    asManyAll: (count: number) => `${numeral(count)} maneras igual de cortas; nada en la página dice cuál.`,
    before: 'Antes',
    after: 'Después',
    printed: 'Tabla',
    addsUp: 'cuadra',
    settles: 'Qué cuadra después',
    unchanged: 'Lo que no cambia en ninguna',
    missing: 'Lo que falta para cerrarlo',
    missingScore: (score: string) => `Una crónica del partido. Ninguna fuente dice ${score}: queda como propuesta, no como dato.`,
    missingAny: 'Otra fuente de los partidos o de la tabla. Hasta entonces queda como propuesta, no como dato.',
    cutShort: 'La búsqueda se cortó por tiempo: puede haber otras.',
    rest: 'El resto de la temporada',
    restNone: 'No hay nada más que señalar.',
    restLead: (explained: number, open: number) =>
      `${many(explained, 'hallazgo explicado', 'hallazgos explicados')}, ${many(open, 'abierto', 'abiertos')}.`,
    columns: { where: 'Dónde', finding: 'Hallazgo', mend: 'Arreglo más corto', kind: 'Tipo' },
    season: 'Temporada',
    kind: { sum: 'suma', explained: 'explicado', open: 'abierto' },
    noMend: 'Sin arreglo conocido',
    none: 'Ninguno.',
    unexplained: 'Sin explicación en las fuentes',
    kept: (count: number) => (count === 2 ? 'Se guardan los dos valores.' : `Se guardan los ${numeral(count)} valores.`),
    whoSays: 'Quién dice cada uno',
  },
  sources: {
    title: 'Fuentes',
    headline: (sources: number, facts: number) =>
      sources === 0
        ? 'La temporada no nombra fuentes.'
        : sources === 1
          ? `Una fuente sostiene ${many(facts, 'dato', 'datos')}.`
          : `${counted(sources, ['Ninguna', 'Una', 'Dos', 'Tres', 'Cuatro', 'Cinco', 'Seis', 'Siete', 'Ocho', 'Nueve', 'Diez', 'Once', 'Doce'])} fuentes sostienen ${many(facts, 'dato', 'datos')}.`,
    lead: (unsourced: number, inferred: number, conflicts: number) =>
      [
        unsourced === 0 ? 'Todos los datos nombran la suya.' : `${many(unsourced, 'dato no nombra', 'datos no nombran')} ninguna.`,
        ...(inferred === 0 ? [] : [`${many(inferred, 'dato se dedujo', 'datos se dedujeron')} de la contienda siguiente.`]),
        conflicts === 0 ? 'No se conoce ninguna diferencia entre fuentes.' : `En ${many(conflicts, 'punto', 'puntos')} no coinciden.`,
      ].join(' '),
    all: 'Qué dice cada una',
    allLead: 'Se tomaron cifras y nombres, ninguna frase.',
    columns: { source: 'Fuente', facts: 'Datos', contests: 'Para qué', licence: 'Licencia' },
    facts: (count: number) => many(count, 'dato', 'datos'),
    contests: (count: number) => many(count, 'contienda', 'contiendas'),
    articles: 'Reglas leídas en ella',
    disagrees: (count: number) => (count === 1 ? 'no coincide en un punto' : `no coincide en ${numeral(count)} puntos`),
    noLicence: 'no consta',
    differ: 'Donde no coinciden',
    differLead: 'Los dos valores quedan a la vista; ninguno se corrigió.',
    noDiffer: 'No se conoce ninguna diferencia.',
    unsourced: 'Datos sin fuente',
    unsourcedLead: 'Nadie dice de dónde salieron.',
    noUnsourced: 'Todos los datos nombran una fuente.',
    inferred: 'Datos deducidos',
    inferredLead: 'Ninguna fuente los dice: se leen en quién jugó la contienda siguiente.',
    lines: (numbers: string, count: number) => (count === 1 ? `línea ${numbers}` : `líneas ${numbers}`),
    season: 'Toda la temporada',
    toAudit: 'Qué no cuadra: la auditoría',
  },
});
