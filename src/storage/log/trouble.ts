import { LogStoreError } from '../../app/index.ts';

/** A database as a person may see it: `localhost:5432/ascenso`, or a folder; never with a password. */
export type Where = string;

/** Somebody else was faster; nothing was written. */
export const isRaceLost = (error: unknown): boolean => RACE_LOST.has(codeOf(error));

/** A taken id, and what a database set to stricter isolation says of two writers. */
const RACE_LOST: ReadonlySet<string> = new Set(['23505', '40001', '40P01']);

/** What the world did wrong as a `LogStoreError`; a mistake of ours (a broken statement, a bad argument) as it is. */
export const explained = (error: unknown, where: Where): unknown => {
  if (error instanceof LogStoreError || error instanceof RangeError) return error;
  const why = whyOf(error);
  return why === undefined ? error : new LogStoreError({ code: 'database-unreachable', severity: 'error', args: { where, why } }, error);
};

const whyOf = (error: unknown): string | undefined => {
  const code = codeOf(error);
  const known = BY_CODE[code] ?? BY_CLASS[code.slice(0, 2)];
  if (known !== undefined) return known;
  // pg has no code for these; some systems give several errors for several addresses of one name
  if (error instanceof AggregateError) return error.errors.map(whyOf).find((why) => why !== undefined);
  if (!(error instanceof Error)) return undefined;
  return BY_MESSAGE.find(([pattern]) => pattern.test(error.message))?.[1];
};

/** Codes of the operating system and of PostgreSQL (https://www.postgresql.org/docs/current/errcodes-appendix.html). */
const BY_CODE: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'refused',
  ENOENT: 'refused',
  ENOTFOUND: 'host-unknown',
  EAI_AGAIN: 'host-unknown',
  ETIMEDOUT: 'timeout',
  EHOSTUNREACH: 'timeout',
  ENETUNREACH: 'timeout',
  ECONNRESET: 'lost',
  EPIPE: 'lost',
  '28P01': 'login',
  '28000': 'login',
  '3D000': 'no-database',
  '42501': 'no-permission',
  '25006': 'read-only',
  '53100': 'disk-full',
  '53300': 'too-many',
  '57P03': 'starting',
  '57014': 'timeout',
};
const BY_CLASS: Readonly<Record<string, string>> = { '08': 'lost', '53': 'overloaded', '57': 'lost', '58': 'broken', XX: 'broken' };

const BY_MESSAGE: readonly (readonly [RegExp, string])[] = [
  [/timeout/i, 'timeout'],
  [/SSL|TLS|certificate/i, 'tls'],
  [/password|SASL/i, 'login'],
  [/connection (terminated|ended|closed)|connection error|not queryable/i, 'lost'],
];

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '');
