import type { TouchCode } from '../engine/index.ts';
import type { ImpactDocument, ReadingImpactDocument, TableRowChange } from './impact-document.ts';
import type { Block, Paper } from './paper.ts';
import type { Both } from './season-document.ts';
import { impactWords, type PaperWords } from './words/impact.ts';

type Language = 'es' | 'en';

/** The sheet of consequences that a tribunal can attach: readings that change alike are told once. */
export const impactPaper = (document: ImpactDocument, language: Language): Paper => {
  const { paper: words } = impactWords(language);
  const { asOf, competition, readings, season, supposed } = document;
  const told = alike(readings).filter(([first]) => first?.changes === 'something');
  return {
    language,
    blocks: [
      { kind: 'title', text: words.title },
      { kind: 'text', text: `${words.ofSeason(competition.name[language], season, asOf)}. ${words.onlySupposed}` },
      { kind: 'section', text: words.supposed },
      {
        kind: 'list',
        items: supposed.map(({ text, where }) => (where === null ? text[language] : `${where[language]}: ${text[language]}`)),
      },
      {
        kind: 'table',
        caption: words.headings.summary,
        head: [words.columns.reading, words.columns.answer],
        rows: readings.map(({ headline, reading }) => [words.reading[reading].name, headline[language]]),
        figures: [],
        names: 0,
      },
      ...told.flatMap((group) => readingBlocks(group, language, words)),
      { kind: 'sign', lines: words.sign },
    ],
  };
};

/** Readings in groups that change the same. */
const alike = (readings: readonly ReadingImpactDocument[]): readonly (readonly ReadingImpactDocument[])[] => {
  const groups = new Map<string, ReadingImpactDocument[]>();
  for (const reading of readings) {
    const key = JSON.stringify({ ...reading, reading: '' });
    groups.set(key, [...(groups.get(key) ?? []), reading]);
  }
  return [...groups.values()];
};

const readingBlocks = (group: readonly ReadingImpactDocument[], language: Language, words: PaperWords): readonly Block[] => {
  const [one] = group;
  if (one === undefined) return [];
  const { headings } = words;
  const list = (heading: string, items: readonly { readonly text: Both }[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'heading', text: heading },
          { kind: 'list', items: items.map(({ text }) => text[language]) },
        ];
  const matches = (heading: string, items: ReadingImpactDocument['voided']): readonly Block[] =>
    list(
      heading,
      items.map(({ text, where }) => ({ text: { es: `${text.es} (${where.es})`, en: `${text.en} (${where.en})` } })),
    );
  const tabled = new Set(one.tables.map(({ contest }) => contest));
  const names = words.and(group.map(({ reading }) => words.reading[reading].name));
  const says = group.length === 1 ? words.reading[one.reading].says : words.same(group.length);
  return [
    { kind: 'section', text: `${names}: ${says}` },
    ...list(headings.prizes, [...(one.champion ? [one.champion] : []), ...one.prizes]),
    ...list(headings.slots, one.slots),
    ...tableBlocks(one, language, words),
    ...list(
      headings.places,
      one.places.filter(({ after, contest, place }) => !tabled.has(contest) && place === 1 && after.team !== null),
    ),
    ...list(headings.more, one.due.more),
    ...list(headings.less, one.due.less),
    ...matches(headings.voided, one.voided),
    ...matches(headings.restored, one.restored),
    ...toldBlocks(one, language, words),
  ];
};

const tableBlocks = ({ tables }: ReadingImpactDocument, language: Language, { columns, headings }: PaperWords): readonly Block[] => {
  if (tables.length === 0) return [];
  return [
    { kind: 'heading', text: headings.tables },
    ...tables.map(
      ({ rows, where }): Block => ({
        kind: 'table',
        caption: where[language],
        head: [columns.place, columns.team, columns.difference, columns.now, columns.before],
        rows: rows.map(rowCells),
        figures: [0, 2, 3, 4],
        names: 1,
      }),
    ),
  ];
};

/** Place, club, points more or fewer, points, place and points before. What is as before is left blank. */
const rowCells = ({ after, before, team }: TableRowChange): readonly string[] => {
  const difference = (after?.points ?? 0) - (before?.points ?? 0);
  const known = typeof after?.points === 'number' && typeof before?.points === 'number';
  const moved = before !== null && (before.position !== after?.position || before.points !== after.points);
  return [
    after === null ? '–' : `${after.position}`,
    team.name,
    known && difference !== 0 ? (difference > 0 ? `+${difference}` : `−${-difference}`) : '',
    after === null || after.points === null ? '–' : `${after.points}`,
    moved ? `${before.position} · ${before.points ?? '–'}` : '',
  ];
};

const toldBlocks = (
  { told }: ReadingImpactDocument,
  language: Language,
  { columns, headings, nobodyTold, toldNote }: PaperWords,
): readonly Block[] => [
  { kind: 'heading', text: headings.told },
  ...(told.length === 0
    ? [{ kind: 'text', text: nobodyTold } as const]
    : [
        {
          kind: 'table',
          caption: toldNote,
          head: [columns.team, columns.changes],
          rows: told.map(({ changes, name }) => [name, shortened(changes, language)]),
          figures: [],
          names: 0,
        } as const,
      ]),
];

/** Of each contest the weightiest change; a team that is touched in many is told of the first, which lead to the others. */
const shortened = (changes: ReadingImpactDocument['told'][number]['changes'], language: Language): string => {
  const weightiest = new Map<string, (typeof changes)[number]>();
  const weight = (code: string): number => WEIGHT.indexOf(code);
  for (const change of changes) {
    const where = change.contest ?? `prize ${change.prize ?? ''}`;
    const other = weightiest.get(where);
    if (other === undefined || weight(change.code) < weight(other.code)) weightiest.set(where, change);
  }
  const told = [...weightiest.values()].map(({ text }) => text[language]);
  return [...told.slice(0, MOST_TOLD), ...(told.length > MOST_TOLD ? ['…'] : [])].join('; ');
};
const MOST_TOLD = 3;
const WEIGHT: readonly string[] = [
  'enters',
  'leaves',
  'unsure',
  'may-enter',
  'may-not-enter',
  'void',
  'restored',
  'plays',
  'plays-not',
  'rival',
  'moves',
  'points',
] satisfies readonly TouchCode[];
