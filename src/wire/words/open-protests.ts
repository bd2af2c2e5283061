import { list as enList } from './en-terms.ts';
import { list as esList } from './es-terms.ts';

/** What the sheet about open protests says. */
export type OpenProtestsWords = {
  readonly title: string;
  readonly none: string;
  readonly supposed: string;
  readonly upheld: (line: string) => string;
  readonly matters: string;
  readonly columns: readonly [protests: string, changes: string];
  readonly changes: string;
  readonly nothingMatters: string;
  readonly together: (ids: readonly string[]) => string;
  readonly conditional: string;
  readonly given: (id: string, others: readonly string[]) => string;
  readonly moot: string;
  readonly unsaid: string;
  readonly unsaidHow: (id: string) => string;
  readonly cutShort: (size: number) => string;
  readonly left: (ids: readonly string[]) => string;
};

const es: OpenProtestsWords = {
  title: 'Reclamos abiertos: cuáles cambian algo',
  none: 'No hay reclamos ni apelaciones por resolver.',
  supposed: 'Qué se supone si son fundados',
  upheld: (line) => `se ordena «${line}»`,
  matters: 'Cambian quién pasa, asciende o es campeón',
  columns: ['Fundados', 'Qué cambia'],
  changes: 'Los conjuntos más chicos que bastan:',
  nothingMatters: 'Ninguno cambia quién pasa, asciende ni es campeón.',
  together: (ids) => (ids.length === 1 ? (ids[0] ?? '') : `${esList(ids)} juntos`),
  conditional: 'Cambian algo solo si otros también son fundados',
  given: (id, others) => `${id}, si también ${others.length === 1 ? 'es fundado' : 'son fundados'} ${esList(others)}`,
  moot: 'Ya no cambian nada, se resuelvan como se resuelvan',
  unsaid: 'No se pesan: nadie dice qué se ordenaría',
  unsaidHow: (id) => `${id}: dígalo con --if "${id}: A 0-3 B"`,
  cutShort: (size) => `Son muchos: se miraron los conjuntos de hasta ${size}. Uno mayor aún puede cambiar algo.`,
  left: (ids) => `Quedaron sin mirar, por ser demasiados a la vez: ${esList(ids)}.`,
};

const en: OpenProtestsWords = {
  title: 'Open protests: which still change anything',
  none: 'There are no protests or appeals to decide.',
  supposed: 'What is supposed if they are upheld',
  upheld: (line) => `“${line}” is ordered`,
  matters: 'They change who advances, is promoted or is champion',
  columns: ['Upheld', 'What changes'],
  changes: 'The smallest sets that are enough:',
  nothingMatters: 'None changes who advances, is promoted or is champion.',
  together: (ids) => (ids.length === 1 ? (ids[0] ?? '') : `${enList(ids)} together`),
  conditional: 'They change something only if others are upheld, too',
  given: (id, others) => `${id}, if ${enList(others)} ${others.length === 1 ? 'is' : 'are'} upheld, too`,
  moot: 'They change nothing any more, whatever is decided',
  unsaid: 'They are not weighed: nobody says what would be ordered',
  unsaidHow: (id) => `${id}: say it with --if "${id}: A 0-3 B"`,
  cutShort: (size) => `They are many: sets of up to ${size} were looked at. A larger one may still change something.`,
  left: (ids) => `Too many at once, so these were not looked at: ${enList(ids)}.`,
};

export const openProtestsWords = (language: 'es' | 'en'): OpenProtestsWords => (language === 'en' ? en : es);
