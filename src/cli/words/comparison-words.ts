import type { Language } from '../terminal.ts';

type Counts = {
  readonly equal: number;
  readonly different: number;
  readonly onlyOne: number;
  readonly onlyOther: number;
  readonly unsure: number;
};

/** What `ascenso audit --against` and `ascenso patch` say on their own account. */
export type ComparisonCommandWords = {
  readonly against: string;
  /** Over the findings of two pages. */
  readonly between: (one: string, other: string) => string;
  readonly noHeading: string;
  readonly same: string;
  readonly summary: (counts: Counts, one: string, other: string) => string;
  readonly patch: {
    readonly describes: string;
    readonly names: { readonly page: string; readonly season: string; readonly file: string; readonly format: string };
    readonly page: string;
    readonly options: Readonly<Record<'with' | 'out' | 'write' | 'force' | 'as', string>>;
    readonly changed: (values: number) => string;
    readonly unchanged: (equal: number) => string;
    readonly written: (file: string) => string;
    readonly notWritten: string;
    /** Before the values that stay as they are. */
    readonly left: Readonly<Record<'season-only' | 'page-only' | 'unsure' | 'by-hand', (count: number) => string>>;
    readonly more: (count: number) => string;
    readonly see: (command: string) => string;
  };
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en: ComparisonCommandWords = {
  against: 'another copy: says where they differ and what only one of them has, and nothing else; may be given several times',
  between: (one, other) => `${one} against ${other}`,
  noHeading: '(without a heading)',
  same: 'They say the same.',
  summary: ({ different, equal, onlyOne, onlyOther, unsure }, one, other) =>
    `${count(equal, 'value', 'values')} the same, ${different} different, ${onlyOne} only in ${one}, ${onlyOther} only in ${other}, ${unsure} in doubt`,
  patch: {
    describes: 'Puts the values of a season into a published page and changes nothing else',
    names: { page: 'page', season: 'season', file: 'file', format: 'format' },
    page: 'a saved page, wikitext above all',
    options: {
      with: 'the season whose values the page takes',
      out: 'writes the new page there; without it, only the difference is shown',
      write: 'writes into the page itself',
      force: 'replaces the file of --out if it is there',
      as: 'the format, where the content does not tell it right',
    },
    changed: (values) => `${count(values, 'value', 'values')} changed`,
    unchanged: (equal) => `Nothing to change: ${count(equal, 'value is', 'values are')} as in the season.`,
    written: (file) => `Written: ${file}`,
    notWritten: 'Nothing is written yet: look it through, then use --out or --write.',
    left: {
      'by-hand': (n) => `${count(n, 'difference', 'differences')} for you to settle by hand:`,
      unsure: (n) => `${count(n, 'doubt', 'doubts')}, left as they are:`,
      'season-only': (n) => `Only in the season, not added: ${n}.`,
      'page-only': (n) => `Only in the page, left as they are: ${n}.`,
    },
    more: (n) => `(and ${n} more)`,
    see: (command) => `All of it: ${command}`,
  },
};

const es: ComparisonCommandWords = {
  against: 'otra copia: dice en qué difieren y qué tiene solo una, y nada más; se puede dar varias veces',
  between: (one, other) => `${one} frente a ${other}`,
  noHeading: '(sin título)',
  same: 'Dicen lo mismo.',
  summary: ({ different, equal, onlyOne, onlyOther, unsure }, one, other) =>
    `${count(equal, 'valor igual', 'valores iguales')}, ${count(different, 'distinto', 'distintos')}, ${onlyOne} solo en ${one}, ${onlyOther} solo en ${other}, ${unsure} en duda`,
  patch: {
    describes: 'Pone en una página publicada los valores de una temporada y no cambia nada más',
    names: { page: 'página', season: 'temporada', file: 'archivo', format: 'formato' },
    page: 'una página guardada, sobre todo wikitexto',
    options: {
      with: 'la temporada de la que salen los valores',
      out: 'escribe ahí la página nueva; sin esto solo se muestra la diferencia',
      write: 'escribe en la página misma',
      force: 'reemplaza el archivo de --out si ya está',
      as: 'el formato, si el contenido no lo deja ver',
    },
    changed: (values) => count(values, 'valor cambiado', 'valores cambiados'),
    unchanged: (equal) => `Nada que cambiar: ${count(equal, 'valor es', 'valores son')} como en la temporada.`,
    written: (file) => `Escrito: ${file}`,
    notWritten: 'Todavía no se escribió nada: revíselo y use --out o --write.',
    left: {
      'by-hand': (n) => `${count(n, 'diferencia', 'diferencias')} para resolver a mano:`,
      unsure: (n) => `${count(n, 'duda', 'dudas')}, sin tocar:`,
      'season-only': (n) => `Solo en la temporada, sin agregar: ${n}.`,
      'page-only': (n) => `Solo en la página, sin tocar: ${n}.`,
    },
    more: (n) => `(y ${n} más)`,
    see: (command) => `Todo: ${command}`,
  },
};

export const comparisonWordsFor = (language: Language): ComparisonCommandWords => (language === 'en' ? en : es);
