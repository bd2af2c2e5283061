import type { Language } from '../terminal.ts';

/** What `ascenso export` says on its own account. */
export type ExportCommandWords = {
  readonly describes: string;
  readonly names: Readonly<Record<'format' | 'file' | 'team', string>>;
  readonly options: Readonly<Record<'as' | 'out' | 'force' | 'team', string>>;
  /** What the format cannot say, counted, and how to see all of it. */
  readonly unsaid: (format: string, counts: string, command: string) => string;
  readonly written: (files: string) => string;
};

const es: ExportCommandWords = {
  describes: 'Escribe una temporada, o parte de ella, en un formato publicado',
  names: { format: 'formato', file: 'archivo', team: 'club' },
  options: {
    as: 'wikitext, football.txt, football.json, csv, rsssf, ics, jsonld, markdown o html',
    team: 'solo los partidos de este club (ics, csv, jsonld)',
    out: 'el archivo que se escribe; si falta, el texto sale por la pantalla',
    force: 'reemplaza el archivo si ya existe',
  },
  unsaid: (format, counts, command) => `En ${format} no cabe todo: ${counts}. La lista entera: ${command}`,
  written: (files) => `Escrito: ${files}`,
};

const en: ExportCommandWords = {
  describes: 'Writes a season, or a part of it, in a published format',
  names: { format: 'format', file: 'file', team: 'club' },
  options: {
    as: 'wikitext, football.txt, football.json, csv, rsssf, ics, jsonld, markdown or html',
    team: 'only the matches of this club (ics, csv, jsonld)',
    out: 'the file to write; without it the text goes to the screen',
    force: 'replaces the file if it is there',
  },
  unsaid: (format, counts, command) => `${format} cannot say everything: ${counts}. The whole list: ${command}`,
  written: (files) => `Written: ${files}`,
};

export const exportWordsFor = (language: Language): ExportCommandWords => (language === 'en' ? en : es);
