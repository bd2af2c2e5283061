import type { Language } from '../terminal.ts';

/** What `ascenso site` says. */
export type SiteWords = {
  readonly describes: string;
  readonly folder: string;
  readonly address: string;
  readonly baseUrl: string;
  readonly writing: (files: number, of: number) => string;
  readonly pressed: (folder: string, seasons: number, files: number, bytes: number, addressed: boolean) => readonly string[];
};

const megabytes = (bytes: number): string => (bytes / 1e6).toFixed(bytes < 1e7 ? 1 : 0);

const es: SiteWords = {
  describes: 'escribe el sitio público como archivos para cualquier alojamiento web (con --lang, solo en ese idioma)',
  folder: 'carpeta que se crea; una que se hizo así se reemplaza entera',
  address: 'dirección',
  baseUrl: 'dónde se verá, por ejemplo https://example.org/copa/; sin ella, en la raíz y sin enlaces para compartir',
  writing: (files, of) => `${files} de ${of} archivos`,
  pressed: (folder, seasons, files, bytes, addressed) => [
    `Listo: ${folder}, ${seasons === 1 ? '1 temporada' : `${seasons} temporadas`} en ${files} archivos (${megabytes(bytes)} MB).`,
    ...(addressed ? [] : ['Sin --base-url, las imágenes para compartir y el QR no llevan una dirección completa.']),
    '  Súbala a cualquier alojamiento; no necesita nada más.',
  ],
};

const en: SiteWords = {
  describes: 'write the public site as files for any web host (with --lang, in that language alone)',
  folder: 'folder to make; one that was made this way is replaced as a whole',
  address: 'address',
  baseUrl: 'where it will be seen, such as https://example.org/copa/; without it, at the root and without links to share',
  writing: (files, of) => `${files} of ${of} files`,
  pressed: (folder, seasons, files, bytes, addressed) => [
    `Done: ${folder}, ${seasons === 1 ? '1 season' : `${seasons} seasons`} in ${files} files (${megabytes(bytes)} MB).`,
    ...(addressed ? [] : ['Without --base-url, pictures to share and the QR have no whole address.']),
    '  Put it on any host; it needs nothing else.',
  ],
};

const WORDS: Readonly<Record<Language, SiteWords>> = { es, en };

export const siteWordsFor = (language: Language): SiteWords => WORDS[language];
