import type { Who } from './grammar.ts';

/** Around every page: who we are, where the reader is, dates and readings, what went wrong, in Spanish. */
export const frame = (who: Who) => ({
  code: 'es' as string,
  site: 'Ascenso',
  skip: 'Saltar al contenido',
  path: 'Ruta',
  within: 'Dentro de',
  sections: 'Secciones de la temporada',
  otherLanguage: { short: 'EN', label: 'English', code: 'en' as string },
  tagline: 'Ligas y ascensos, con el porqué de cada puesto.',
  tabs: { overview: 'Resumen', clubs: who.More, rules: 'Reglas', audit: 'Auditoría', sources: 'Fuentes' },
  footer: {
    note: (season: string) => `Temporada ${season}. Lo que no consta queda como «sin dato»; nada se inventó para rellenar.`,
    sources: 'Fuentes',
    json: 'JSON',
  },
  view: {
    label: 'Fecha y lectura',
    asOf: (date: string) => `Así estaba la temporada el ${date}.`,
    reading: {
      pitch: 'Lectura de la cancha: sin resoluciones.',
      appealable: 'Lectura con resoluciones apelables.',
      final: 'Lectura con resoluciones firmes.',
    },
    leave: 'Ver la temporada tal como consta hoy',
    readings: 'Otra lectura da otro resultado',
    choose: { pitch: 'solo lo jugado', appealable: 'con toda resolución', final: 'solo resoluciones firmes' },
  },
  queryNames: { asOf: 'hasta', reading: 'lectura' },
  readingNames: { pitch: 'cancha', appealable: 'apelable', final: 'firme' },
  problem: {
    missing: 'Esa página no existe',
    missingLead: 'La dirección no lleva a nada conocido. Esto sí está:',
    wrong: 'La dirección no se entiende',
    failed: 'Algo falló de nuestro lado',
    failedLead: 'La página no se pudo preparar. Vuelva a intentarlo en un momento.',
    wrongDate: (found: string) => `«${found}» no es una fecha. Escriba año-mes-día, por ejemplo 2004-12-18.`,
    wrongReading: (found: string) => `«${found}» no es una lectura. Use cancha, apelable o firme.`,
    wrongPath: 'La dirección es demasiado larga o tiene signos que no se pueden leer.',
    home: 'Todas las temporadas',
  },
});
