import type { Language } from '../terminal.ts';

type ListWords = { readonly title: string; readonly none: string };

/** What `ascenso repair` says on its own account. */
export type RepairCommandWords = {
  readonly describes: string;
  readonly names: {
    readonly target: string;
    readonly format: string;
    readonly table: string;
    readonly seconds: string;
    readonly number: string;
  };
  readonly targets: string;
  readonly as: string;
  readonly table: string;
  readonly timeLimit: (seconds: number) => string;
  readonly most: (repairs: number) => string;
  readonly noHeading: string;
  readonly wrong: string;
  readonly kinds: Readonly<Record<'results' | 'table' | 'mixed', ListWords>>;
  /** Of a table without results. */
  readonly alone: ListWords;
  /** How many values change, and in how many ways. */
  readonly found: (repairs: number, changes: number) => string;
  /** The limit was reached: each takes so many changes at least, if there is one. */
  readonly open: (atLeast: number, seconds: number) => string;
  readonly cutMany: (listed: number) => string;
  readonly cutTime: (seconds: number) => string;
  readonly goals: (goals: number) => string;
  /** The page has no cell for this match. */
  readonly nowhere: string;
  /** What every repair does in the end. */
  readonly proposal: string;
  readonly clean: (tables: number) => string;
  readonly summary: (tables: number, looked: number) => string;
};

const count = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`;

const en: RepairCommandWords = {
  describes: 'Finds the smallest changes after which a table and its results add up',
  names: { target: 'file|season', format: 'format', table: 'table', seconds: 'seconds', number: 'number' },
  targets: 'saved pages (wikitext, Markdown, HTML, CSV…), or a season: copa-peru/2004',
  as: 'the format, where the content does not tell it right: wikitext, markdown, csv…',
  table: 'one table only: its number on the page, or words of its heading (“group b”, region-ii/b)',
  timeLimit: (seconds) => `how long to search in one table (${seconds}); what is cut short says so`,
  most: (repairs) => `how many repairs of a kind to list for a table (${repairs})`,
  noHeading: '(without a heading)',
  wrong: 'Does not add up:',
  kinds: {
    results: { title: 'If the table is right:', none: 'If the table is right: no change of results is enough.' },
    table: { title: 'If the results are right:', none: 'If the results are right: no change of the table is enough.' },
    mixed: { title: 'If both have mistakes:', none: '' },
  },
  alone: { title: 'In the table:', none: 'No change of the table is enough.' },
  found: (repairs, changes) => `${count(changes, 'change', 'changes')}${repairs === 1 ? '' : `, in one of ${repairs} ways`}`,
  open: (atLeast, seconds) =>
    `Not settled in ${count(seconds, 'second', 'seconds')}: at least ${count(atLeast, 'change', 'changes')}, if there is a way (--time-limit).`,
  cutMany: (listed) => `Others are as small; the first ${listed} are shown (--most).`,
  cutTime: (seconds) =>
    `Cut short after ${count(seconds, 'second', 'seconds')}: there may be others, or some with fewer goals (--time-limit).`,
  goals: (goals) => count(goals, 'goal', 'goals'),
  nowhere: 'not on the page',
  proposal: 'The arithmetic does not say which of them happened: each is a proposal until a source says so.',
  clean: (tables) =>
    tables === 1 ? 'The table adds up; there is nothing to repair.' : `${tables} tables add up; there is nothing to repair.`,
  summary: (tables, looked) => `${tables} of ${count(looked, 'table does not', 'tables do not')} add up.`,
};

const es: RepairCommandWords = {
  describes: 'Busca los cambios más pequeños con los que una tabla y sus resultados cuadran',
  names: { target: 'archivo|temporada', format: 'formato', table: 'tabla', seconds: 'segundos', number: 'número' },
  targets: 'páginas guardadas (wikitexto, Markdown, HTML, CSV…) o una edición: copa-peru/2004',
  as: 'el formato, si el contenido no lo deja ver: wikitext, markdown, csv…',
  table: 'solo una tabla: su número en la página o palabras de su título («grupo b», region-ii/b)',
  timeLimit: (seconds) => `cuánto buscar en una tabla (${seconds}); lo que queda a medias se dice`,
  most: (repairs) => `cuántas reparaciones de cada clase mostrar por tabla (${repairs})`,
  noHeading: '(sin título)',
  wrong: 'No cuadra:',
  kinds: {
    results: { title: 'Si la tabla está bien:', none: 'Si la tabla está bien: ningún cambio de resultados alcanza.' },
    table: { title: 'Si los resultados están bien:', none: 'Si los resultados están bien: ningún cambio de la tabla alcanza.' },
    mixed: { title: 'Si hay errores en ambos:', none: '' },
  },
  alone: { title: 'En la tabla:', none: 'Ningún cambio de la tabla alcanza.' },
  found: (repairs, changes) => `${count(changes, 'cambio', 'cambios')}${repairs === 1 ? '' : `, de una de ${repairs} maneras`}`,
  open: (atLeast, seconds) =>
    `Sin resolver en ${count(seconds, 'segundo', 'segundos')}: al menos ${count(atLeast, 'cambio', 'cambios')}, si hay manera (--time-limit).`,
  cutMany: (listed) => `Hay otras igual de pequeñas; se muestran las primeras ${listed} (--most).`,
  cutTime: (seconds) => `A medias tras ${count(seconds, 'segundo', 'segundos')}: puede haber otras, o con menos goles (--time-limit).`,
  goals: (goals) => count(goals, 'gol', 'goles'),
  nowhere: 'no está en la página',
  proposal: 'La aritmética no dice cuál ocurrió: cada una queda como propuesta hasta que una fuente lo diga.',
  clean: (tables) => (tables === 1 ? 'La tabla cuadra; no hay qué reparar.' : `${tables} tablas cuadran; no hay qué reparar.`),
  summary: (tables, looked) => `${tables} de ${count(looked, 'tabla no cuadra', 'tablas no cuadran')}.`,
};

export const repairWordsFor = (language: Language): RepairCommandWords => (language === 'en' ? en : es);
