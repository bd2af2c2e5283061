import type { Finding, Words } from './words.ts';

/** What is wrong with a database that does not answer as it should, and what to do. */
const TROUBLE: Readonly<Record<string, Finding>> = {
  address: { says: 'this is no address of a PostgreSQL', remedy: 'Write it as postgres://USER:PASSWORD@SERVER:5432/DATABASE' },
  refused: { says: 'nobody answers at that address', remedy: 'Start PostgreSQL, or correct the server and port in DATABASE_URL.' },
  'host-unknown': { says: 'the server cannot be found', remedy: 'Correct the name of the server in DATABASE_URL, or check the network.' },
  timeout: { says: 'it did not answer in time', remedy: 'Check the network and the server, and repeat: nothing is recorded twice.' },
  lost: { says: 'the connection broke', remedy: 'Repeat: nothing is recorded twice.' },
  starting: { says: 'it is starting', remedy: 'Wait some seconds and repeat.' },
  login: { says: 'it does not accept the user or the password', remedy: 'Correct the user and the password in DATABASE_URL.' },
  'no-database': { says: 'that database does not exist', remedy: 'Create it (createdb), or correct its name in DATABASE_URL.' },
  'no-permission': {
    says: 'the user lacks permission',
    remedy: 'Have the administrator give them the schema: create schema ascenso authorization USER',
  },
  'read-only': { says: 'it only allows reading', remedy: 'Give the address of the primary server in DATABASE_URL.' },
  'disk-full': { says: 'its disk is full', remedy: 'Make room and repeat.' },
  'too-many': { says: 'it takes no more connections', remedy: 'Close other programs that use it, or raise max_connections.' },
  overloaded: { says: 'it is overloaded', remedy: 'Wait and repeat; if it goes on, give it more memory or disk.' },
  tls: { says: 'there is no agreement on encryption (TLS)', remedy: 'Check sslmode and the certificates in DATABASE_URL.' },
  broken: {
    says: 'it reports damage in its files',
    remedy: 'Check the disk; if need be, bring back the last backup with “ascenso restore FILE”.',
  },
};
const trouble = (code: string): Finding => TROUBLE[code] ?? { says: code, remedy: 'Check DATABASE_URL and the server.' };

/** Where what was recorded is kept, and what to do when it cannot be, in English. */
export const database = {
  'database-busy': (a) => ({
    says: `Another program is using ${a('path')}: process ${a('pid')} on ${a('host')}.`,
    remedy: `Wait until it ends, or close it. If there is no such process any more, delete ${a('file')} and repeat.`,
  }),
  'database-unreachable': (a) => ({ says: `The database ${a('where')}: ${trouble(a('why')).says}.`, remedy: trouble(a('why')).remedy }),
  'database-too-old': (a) => ({
    says: `PostgreSQL ${a('found')} is too old.`,
    remedy: `Use PostgreSQL ${a('needed')} or newer, or remove DATABASE_URL to keep everything in a folder.`,
  }),
  'database-newer': (a) => ({
    says: `The database belongs to a later version of the program (schema ${a('found')}; this one knows up to ${a('known')}).`,
    remedy: 'Update the program. The database stays as it was.',
  }),
  'database-broken': (a) => ({
    says: `The database in ${a('path')} cannot be opened.`,
    remedy:
      'Delete nothing. Save a copy of the folder, name another one in ASCENSO_DATA and bring back the last backup with “ascenso restore FILE”.',
  }),
  'season-differs': (a) => ({
    says: `“${a('season')}” is here already and is not the same as in the backup.`,
    remedy: 'Nothing was written. Restore into a new folder (ASCENSO_DATA), and join the two copies with “ascenso log merge”.',
  }),
} satisfies Partial<Words['problem']>;
