import type { Language } from '../terminal.ts';

/** What `ascenso impact` says on its own account. */
export type ImpactCommandWords = {
  readonly describes: string;
  readonly names: Readonly<Record<'line' | 'contest' | 'file' | 'format', string>>;
  readonly options: Readonly<Record<'suppose' | 'in' | 'file' | 'as' | 'out' | 'force', string>>;
  readonly examples: readonly string[];
  readonly heading: string;
  readonly written: (file: string) => string;
};

const es: ImpactCommandWords = {
  describes: 'Dice qué cambiaría si se firma un resultado, una sanción o una resolución; no registra nada',
  names: { line: 'línea', contest: 'contienda', file: 'archivo', format: 'formato' },
  options: {
    suppose: 'un hecho que se supone, como en los archivos de hechos; se puede repetir',
    in: 'en qué contienda; si falta, en la que están los equipos',
    file: 'un archivo de hechos que se suponen',
    as: 'markdown o html: la hoja que se adjunta',
    out: 'el archivo que se escribe; si falta, el texto sale por la pantalla',
    force: 'reemplaza el archivo si ya existe',
  },
  examples: [
    'ascenso impact copa-peru/2004 --suppose "Sporting Caxamarca 3-0 José Gálvez [en mesa; por R1]"',
    'ascenso impact copa-peru/2004 --in region-ii/a --suppose "fuera: José Gálvez [por R1]" --suppose "resolución: R1 firme" --as html --out hoja.html',
  ],
  heading: 'Ejemplos:',
  written: (file) => `Escrito: ${file}`,
};

const en: ImpactCommandWords = {
  describes: 'Says what would change if a result, a sanction or a ruling were signed; records nothing',
  names: { line: 'line', contest: 'contest', file: 'file', format: 'format' },
  options: {
    suppose: 'a fact that is supposed, as in files of facts; may be repeated',
    in: 'in which contest; without it, the one that the teams are in',
    file: 'a file of facts that are supposed',
    as: 'markdown or html: the sheet to attach',
    out: 'the file to write; without it the text goes to the screen',
    force: 'replaces the file if it is there',
  },
  examples: [
    'ascenso impact copa-peru/2004 --suppose "Sporting Caxamarca 3-0 José Gálvez [awarded; by R1]"',
    'ascenso impact copa-peru/2004 --in region-ii/a --suppose "out: José Gálvez [by R1]" --suppose "ruling: R1 final" --as html --out sheet.html',
  ],
  heading: 'Examples:',
  written: (file) => `Written: ${file}`,
};

export const impactWordsFor = (language: Language): ImpactCommandWords => (language === 'en' ? en : es);
