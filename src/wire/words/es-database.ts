import type { Finding, Words } from './words.ts';

/** What is wrong with a database that does not answer as it should, and what to do. */
const TROUBLE: Readonly<Record<string, Finding>> = {
  address: { says: 'no es una dirección de PostgreSQL', remedy: 'Escríbala así: postgres://USUARIO:CLAVE@SERVIDOR:5432/BASE' },
  refused: { says: 'nadie atiende en esa dirección', remedy: 'Encienda PostgreSQL, o corrija el servidor y el puerto en DATABASE_URL.' },
  'host-unknown': { says: 'no se encuentra el servidor', remedy: 'Corrija el nombre del servidor en DATABASE_URL, o revise la red.' },
  timeout: { says: 'no respondió a tiempo', remedy: 'Revise la red y el servidor, y repita: nada queda anotado dos veces.' },
  lost: { says: 'se cortó la conexión', remedy: 'Repita: nada queda anotado dos veces.' },
  starting: { says: 'está arrancando', remedy: 'Espere unos segundos y repita.' },
  login: { says: 'no acepta el usuario o la clave', remedy: 'Corrija el usuario y la clave en DATABASE_URL.' },
  'no-database': { says: 'esa base de datos no existe', remedy: 'Créela (createdb), o corrija su nombre en DATABASE_URL.' },
  'no-permission': {
    says: 'al usuario le falta permiso',
    remedy: 'Que el administrador le dé el esquema: create schema ascenso authorization USUARIO',
  },
  'read-only': { says: 'solo permite leer', remedy: 'Dé en DATABASE_URL la dirección del servidor principal.' },
  'disk-full': { says: 'su disco está lleno', remedy: 'Libere espacio y repita.' },
  'too-many': { says: 'no admite más conexiones', remedy: 'Cierre otros programas que la usan, o suba max_connections.' },
  overloaded: { says: 'no da abasto', remedy: 'Espere y repita; si sigue, dele más memoria o disco.' },
  tls: { says: 'no hay acuerdo sobre el cifrado (TLS)', remedy: 'Revise sslmode y los certificados en DATABASE_URL.' },
  broken: {
    says: 'informa de un daño en sus archivos',
    remedy: 'Revise el disco; si hace falta, recupere el último respaldo con «ascenso restore ARCHIVO».',
  },
};
const trouble = (code: string): Finding => TROUBLE[code] ?? { says: code, remedy: 'Revise DATABASE_URL y el servidor.' };

/** Where what was recorded is kept, and what to do when it cannot be, in Spanish. */
export const database = {
  'database-busy': (a) => ({
    says: `Otro programa está usando ${a('path')}: el proceso ${a('pid')} en ${a('host')}.`,
    remedy: `Espere a que termine, o ciérrelo. Si ese proceso ya no existe, borre ${a('file')} y repita.`,
  }),
  'database-unreachable': (a) => ({ says: `La base de datos ${a('where')}: ${trouble(a('why')).says}.`, remedy: trouble(a('why')).remedy }),
  'database-too-old': (a) => ({
    says: `PostgreSQL ${a('found')} es demasiado antiguo.`,
    remedy: `Use PostgreSQL ${a('needed')} o posterior, o quite DATABASE_URL para guardar en una carpeta.`,
  }),
  'database-newer': (a) => ({
    says: `La base de datos es de una versión posterior del programa (esquema ${a('found')}; este conoce hasta el ${a('known')}).`,
    remedy: 'Actualice el programa. La base de datos queda como estaba.',
  }),
  'database-broken': (a) => ({
    says: `No se puede abrir la base de datos de ${a('path')}.`,
    remedy:
      'No borre nada. Guarde una copia de la carpeta, ponga otra en ASCENSO_DATA y recupere el último respaldo con «ascenso restore ARCHIVO».',
  }),
  'season-differs': (a) => ({
    says: `«${a('season')}» ya está aquí y no es igual a la del respaldo.`,
    remedy: 'No se escribió nada. Recupere en una carpeta nueva (ASCENSO_DATA), y junte las dos copias con «ascenso log merge».',
  }),
} satisfies Partial<Words['problem']>;
