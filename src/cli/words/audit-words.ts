import type { Language } from '../terminal.ts';

/** What `ascenso audit` says on its own account. */
export type AuditCommandWords = {
  readonly describes: string;
  readonly names: { readonly file: string; readonly format: string };
  readonly files: string;
  readonly as: string;
  readonly noHeading: string;
  /** Nothing was found on so many pages. */
  readonly clean: (pages: number) => string;
  readonly summary: (errors: number, warnings: number, notes: number) => string;
  readonly oneSeason: { readonly says: string; readonly remedy: string };
  /** Of a season's own record. */
  readonly season: {
    readonly reviewed: (tables: number, matches: number) => string;
    readonly whole: string;
    readonly kind: Readonly<Record<'sum' | 'explained' | 'open', string>>;
    readonly from: Readonly<Record<'derived' | 'printed' | 'stated' | 'source', string>>;
    readonly mend: (repair: string) => string;
    readonly unknown: string;
    readonly summary: (sums: number, explained: number, open: number, unknown: number) => string;
  };
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en: AuditCommandWords = {
  describes: 'Says what of published pages, or of a season, does not add up',
  names: { file: 'file-or-season', format: 'format' },
  files: 'saved pages (wikitext, Markdown, HTML, RSSSF, CSV and others), or a season',
  as: 'the format, where the content does not tell it right: wikitext, markdown, csv…',
  noHeading: '(without a heading)',
  clean: (pages) => (pages === 1 ? 'Nothing in the page contradicts itself.' : `Nothing in the ${pages} pages contradicts itself.`),
  summary: (errors, warnings, notes) =>
    `${count(errors, 'contradiction', 'contradictions')}, ${count(warnings, 'thing', 'things')} that cannot be told, ${count(notes, 'note', 'notes')}`,
  oneSeason: { says: 'Only one season is audited at a time, and no files beside it.', remedy: 'Ask for each of them by itself.' },
  season: {
    reviewed: (tables, matches) =>
      `${count(tables, 'printed table was', 'printed tables were')} compared with ${count(matches, 'match', 'matches')}.`,
    whole: 'The whole season',
    kind: { sum: 'does not add up', explained: 'explained', open: 'open' },
    from: { derived: 'by the matches', printed: 'printed', stated: 'stated', source: 'source' },
    mend: (repair) => `Shortest mend: ${repair.replace(/\.$/, '')}. No source says so: it stays a proposal.`,
    unknown: 'What is not on record',
    summary: (sums, explained, open, unknown) =>
      `${sums} ${sums === 1 ? 'does' : 'do'} not add up, ${explained} explained, ${open} open; ${count(unknown, 'gap', 'gaps')}`,
  },
};

const es: AuditCommandWords = {
  describes: 'Dice qué no cuadra en páginas publicadas, o en una temporada',
  names: { file: 'archivo-o-temporada', format: 'formato' },
  files: 'páginas guardadas (wikitexto, Markdown, HTML, RSSSF, CSV y otras), o una temporada',
  as: 'el formato, si el contenido no lo deja ver: wikitext, markdown, csv…',
  noHeading: '(sin título)',
  clean: (pages) => (pages === 1 ? 'En la página no hay contradicciones.' : `En las ${pages} páginas no hay contradicciones.`),
  summary: (errors, warnings, notes) =>
    `${count(errors, 'contradicción', 'contradicciones')}, ${count(warnings, 'punto que no se puede saber', 'puntos que no se pueden saber')}, ${count(notes, 'nota', 'notas')}`,
  oneSeason: { says: 'Se audita una sola temporada a la vez, sin archivos al lado.', remedy: 'Pida cada una por separado.' },
  season: {
    reviewed: (tables, matches) =>
      `${tables === 1 ? 'Se comparó 1 tabla publicada' : `Se compararon ${tables} tablas publicadas`} con ${count(matches, 'partido', 'partidos')}.`,
    whole: 'Toda la temporada',
    kind: { sum: 'no cuadra', explained: 'explicado', open: 'abierto' },
    from: { derived: 'según los partidos', printed: 'publicado', stated: 'según la fuente', source: 'fuente' },
    mend: (repair) => `Arreglo más corto: ${repair.replace(/\.$/, '')}. Ninguna fuente lo dice: queda como propuesta.`,
    unknown: 'Lo que no consta',
    summary: (sums, explained, open, unknown) =>
      `${sums} ${sums === 1 ? 'no cuadra' : 'no cuadran'}, ${count(explained, 'explicado', 'explicados')}, ${count(open, 'abierto', 'abiertos')}; ${count(unknown, 'hueco', 'huecos')}`,
  },
};

export const auditWordsFor = (language: Language): AuditCommandWords => (language === 'en' ? en : es);
