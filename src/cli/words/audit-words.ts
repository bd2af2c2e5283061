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
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en: AuditCommandWords = {
  describes: 'Says what of published pages does not add up',
  names: { file: 'file', format: 'format' },
  files: 'saved pages: wikitext, Markdown, HTML, RSSSF, CSV and others',
  as: 'the format, where the content does not tell it right: wikitext, markdown, csv…',
  noHeading: '(without a heading)',
  clean: (pages) => (pages === 1 ? 'Nothing in the page contradicts itself.' : `Nothing in the ${pages} pages contradicts itself.`),
  summary: (errors, warnings, notes) =>
    `${count(errors, 'contradiction', 'contradictions')}, ${count(warnings, 'thing', 'things')} that cannot be told, ${count(notes, 'note', 'notes')}`,
};

const es: AuditCommandWords = {
  describes: 'Dice qué no cuadra en páginas publicadas',
  names: { file: 'archivo', format: 'formato' },
  files: 'páginas guardadas: wikitexto, Markdown, HTML, RSSSF, CSV y otras',
  as: 'el formato, si el contenido no lo deja ver: wikitext, markdown, csv…',
  noHeading: '(sin título)',
  clean: (pages) => (pages === 1 ? 'En la página no hay contradicciones.' : `En las ${pages} páginas no hay contradicciones.`),
  summary: (errors, warnings, notes) =>
    `${count(errors, 'contradicción', 'contradicciones')}, ${count(warnings, 'punto que no se puede saber', 'puntos que no se pueden saber')}, ${count(notes, 'nota', 'notas')}`,
};

export const auditWordsFor = (language: Language): AuditCommandWords => (language === 'en' ? en : es);
