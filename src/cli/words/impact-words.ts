import type { Language } from '../terminal.ts';

/** What `ascenso impact` says on its own account. */
export type ImpactCommandWords = {
  readonly describes: string;
  readonly names: Readonly<Record<'line' | 'contest' | 'file' | 'format' | 'ruled', string>>;
  readonly options: Readonly<Record<'suppose' | 'in' | 'file' | 'open' | 'if' | 'as' | 'out' | 'force', string>>;
  readonly examples: readonly string[];
  readonly heading: string;
  readonly written: (file: string) => string;
};

const es: ImpactCommandWords = {
  describes: 'Dice qué cambiaría si se firma un resultado, una sanción o una resolución; no registra nada',
  names: { line: 'línea', contest: 'contienda', file: 'archivo', format: 'formato', ruled: 'P1: línea' },
  options: {
    suppose: 'un hecho que se supone, como en los archivos de hechos; se puede repetir',
    in: 'en qué contienda; si falta, en la que están los equipos',
    file: 'un archivo de hechos que se suponen',
    open: 'de los reclamos y apelaciones por resolver, cuáles cambian algo todavía',
    if: 'con --open: qué se ordena si es fundado, "P1: A 0-3 B"; si falta, se da por ganado su partido; se puede repetir',
    as: 'markdown o html: la hoja que se adjunta',
    out: 'el archivo que se escribe; si falta, el texto sale por la pantalla',
    force: 'reemplaza el archivo si ya existe',
  },
  examples: [
    'ascenso impact copa-peru/2004 --suppose "Sporting Caxamarca 3-0 José Gálvez [en mesa; por R1]"',
    'ascenso impact copa-peru/2004 --in region-ii/a --suppose "fuera: José Gálvez [por R1]" --suppose "resolución: R1 firme" --as html --out hoja.html',
    'ascenso impact liga-huaraz/2026 --open --if "P2: puntos: Sport Molino -3"',
  ],
  heading: 'Ejemplos:',
  written: (file) => `Escrito: ${file}`,
};

const en: ImpactCommandWords = {
  describes: 'Says what would change if a result, a sanction or a ruling were signed; records nothing',
  names: { line: 'line', contest: 'contest', file: 'file', format: 'format', ruled: 'P1: line' },
  options: {
    suppose: 'a fact that is supposed, as in files of facts; may be repeated',
    in: 'in which contest; without it, the one that the teams are in',
    file: 'a file of facts that are supposed',
    open: 'of the protests and appeals to be decided, which still change anything',
    if: 'with --open: what is ordered if it is upheld, "P1: A 0-3 B"; else its match is given to it; may be repeated',
    as: 'markdown or html: the sheet to attach',
    out: 'the file to write; without it the text goes to the screen',
    force: 'replaces the file if it is there',
  },
  examples: [
    'ascenso impact copa-peru/2004 --suppose "Sporting Caxamarca 3-0 José Gálvez [awarded; by R1]"',
    'ascenso impact copa-peru/2004 --in region-ii/a --suppose "out: José Gálvez [by R1]" --suppose "ruling: R1 final" --as html --out sheet.html',
    'ascenso impact liga-huaraz/2026 --open --if "P2: points: Sport Molino -3"',
  ],
  heading: 'Examples:',
  written: (file) => `Written: ${file}`,
};

export const impactWordsFor = (language: Language): ImpactCommandWords => (language === 'en' ? en : es);
