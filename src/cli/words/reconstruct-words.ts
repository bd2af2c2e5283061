import type { Language } from '../terminal.ts';

/** What `ascenso reconstruct` says on its own account. */
export type ReconstructWords = {
  readonly describes: string;
  readonly names: { readonly target: string; readonly format: string; readonly table: string; readonly seconds: string };
  readonly targets: string;
  readonly as: string;
  readonly table: string;
  readonly timeLimit: (seconds: number) => string;
  readonly noHeading: string;
  readonly certain: string;
  readonly ranges: string;
  readonly example: string;
  /** What stands in the grids beside scores. */
  readonly keys: { readonly known: string; readonly unsettled: string; readonly outcomes: string };
  readonly outcome: Readonly<Record<'home' | 'drawn' | 'away' | 'uncounted', string>>;
  readonly lost: string;
  readonly nothing: string;
};

const en: ReconstructWords = {
  describes: 'Says what lost results can have been: of tables without their matches, and of ties',
  names: { target: 'file|season', format: 'format', table: 'table', seconds: 'seconds' },
  targets: 'saved pages (wikitext, Markdown, HTML, CSV…), or a season: copa-peru/2003',
  as: 'the format, where the content does not tell it right: wikitext, markdown, csv…',
  table: 'one table only: its number on the page, or words of its heading (“group b”, region-ii/table)',
  timeLimit: (seconds) => `how long to search for one table (${seconds}); what is cut short says so`,
  noHeading: '(without a heading)',
  certain: 'Certain:',
  ranges: 'What each match can have been (home in rows: least–most goals):',
  example: 'One set of results that fits (an example, not what happened):',
  keys: {
    known: '= known',
    unsettled: '≤ no wider than this; not settled',
    outcomes: '1 home win, X draw, 2 away win, · not possible, – not counted',
  },
  outcome: { home: '1', drawn: 'X', away: '2', uncounted: '–' },
  lost: '?',
  nothing: 'No table without matches and no lost score.',
};

const es: ReconstructWords = {
  describes: 'Dice qué pudieron ser los resultados perdidos: de tablas sin sus partidos y de llaves',
  names: { target: 'archivo|temporada', format: 'formato', table: 'tabla', seconds: 'segundos' },
  targets: 'páginas guardadas (wikitexto, Markdown, HTML, CSV…) o una edición: copa-peru/2003',
  as: 'el formato, si el contenido no lo deja ver: wikitext, markdown, csv…',
  table: 'solo una tabla: su número en la página o palabras de su título («grupo b», region-ii/table)',
  timeLimit: (seconds) => `cuánto buscar para una tabla (${seconds}); lo que queda a medias se dice`,
  noHeading: '(sin título)',
  certain: 'Seguro:',
  ranges: 'Qué pudo ser cada partido (local en fila: de menos a más goles):',
  example: 'Un juego de resultados que cuadra (un ejemplo, no lo que pasó):',
  keys: {
    known: '= se conoce',
    unsettled: '≤ no más que esto; sin resolver',
    outcomes: '1 gana el local, X empate, 2 gana la visita, · no es posible, – no se contó',
  },
  outcome: { home: '1', drawn: 'X', away: '2', uncounted: '–' },
  lost: '?',
  nothing: 'No hay tablas sin partidos ni marcadores perdidos.',
};

export const reconstructWordsFor = (language: Language): ReconstructWords => (language === 'en' ? en : es);
