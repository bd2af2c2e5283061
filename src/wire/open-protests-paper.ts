import type { OpenProtestsDocument } from './open-protests-document.ts';
import type { Block, Paper } from './paper.ts';
import { impactWords } from './words/impact.ts';
import { type OpenProtestsWords, openProtestsWords } from './words/open-protests.ts';

type Language = 'es' | 'en';

/** The sheet that says which open protests still change anything. */
export const openProtestsPaper = (document: OpenProtestsDocument, language: Language): Paper => {
  const { asOf, competition, conditional, left, lookedUpTo, moot, protests, season } = document;
  const words = openProtestsWords(language);
  const { paper } = impactWords(language);
  const said = (id: string): string => protests.find((one) => one.id === id)?.text[language] ?? id;
  const list = (heading: string, items: readonly string[]): readonly Block[] =>
    items.length === 0
      ? []
      : [
          { kind: 'section', text: heading },
          { kind: 'list', items },
        ];
  const weighed = protests.filter(({ supposed }) => supposed !== 'nothing');
  return {
    language,
    blocks: [
      { kind: 'title', text: words.title },
      { kind: 'text', text: `${paper.ofSeason(competition.name[language], season, asOf)}. ${paper.onlySupposed}` },
      ...(protests.length === 0 ? [{ kind: 'text', text: words.none } as const] : []),
      ...list(
        words.supposed,
        weighed.map(({ lines, text }) => `${text[language]} ${capital(lines.map((line) => words.upheld(line[language])).join('; '))}.`),
      ),
      ...(weighed.length === 0 ? [] : mattersBlocks(document, language, words)),
      ...list(
        words.conditional,
        conditional.map(({ given, id }) => words.given(id, given)),
      ),
      ...list(words.moot, moot.map(said)),
      ...list(
        words.unsaid,
        protests.flatMap(({ id, supposed }) => (supposed === 'nothing' ? [`${said(id)} ${words.unsaidHow(id)}`] : [])),
      ),
      ...(lookedUpTo === null ? [] : [{ kind: 'note', text: words.cutShort(lookedUpTo) } as const]),
      ...(left.length === 0 ? [] : [{ kind: 'note', text: words.left(left) } as const]),
      ...(protests.length === 0 ? [] : [{ kind: 'sign', lines: paper.sign } as const]),
    ],
  };
};

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const mattersBlocks = ({ matters }: OpenProtestsDocument, language: Language, words: OpenProtestsWords): readonly Block[] => [
  { kind: 'section', text: words.matters },
  ...(matters.length === 0
    ? [{ kind: 'text', text: words.nothingMatters } as const]
    : [
        {
          kind: 'table',
          caption: words.changes,
          head: words.columns,
          rows: matters.map(({ ids, readings }) => [words.together(ids), changesOf(readings, language)]),
          figures: [],
          names: 0,
        } as const,
      ]),
];

/** What changes, told once where readings say the same; with their names where some say something else. */
const changesOf = (readings: OpenProtestsDocument['matters'][number]['readings'], language: Language): string => {
  const { nothing, paper } = impactWords(language);
  const told = new Map<string, string[]>();
  for (const { headline, reading } of readings) {
    const text = headline[language];
    if (text !== nothing) told.set(text, [...(told.get(text) ?? []), paper.reading[reading].name]);
  }
  if (told.size === 0) return '…';
  if (told.size === 1) return [...told.keys()].join('');
  return [...told].map(([text, names]) => `${paper.and(names)}: ${text}`).join(' ');
};
