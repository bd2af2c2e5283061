import type { Identity } from '../archive/index.ts';
import { isQuestion } from '../archive/index.ts';
import type { Club, Statement } from '../engine/index.ts';
import { formatFacts, formatIdentities, type IdentityAnswer } from '../formats/index.ts';
import type { Beside, FactsBeside } from './facts-beside.ts';
import type { ReadPage } from './import-pages.ts';
import type { NewFile } from './shelf.ts';

/** What is written into files for their owner. */
export type ImportWords = {
  readonly language: 'es' | 'en';
  readonly facts: (file: string, source: string) => readonly string[];
  /** Over the facts that a season cannot take beside its own, as comments. */
  readonly beside: string;
  readonly aside: Readonly<Record<'more' | 'against', (place: string, before: string, fact: string) => string>>;
  readonly identities: readonly string[];
};

/** Questions and answers stand beside the facts. */
export const IDENTITIES = 'identities.yaml';

/** A statement as its line in a facts file, source included. */
export const factLine = (statement: Statement, language: 'es' | 'en'): string =>
  formatFacts([statement, { type: 'closed' }], language)
    .split('\n')
    .at(-2) ?? '';

type Answers = ReadonlyMap<string, IdentityAnswer>;

/** The facts file of a page, by its id as a source. */
export const factsFileOf = (source: string): string => `imported-${source}.facts.txt`;

/** A file a page with what is new, and as comments what contradicts or says more; none where there is nothing to write. */
export const factsFiles = (pages: readonly ReadPage[], { against, fresh, more }: FactsBeside, words: ImportWords): readonly NewFile[] =>
  pages.flatMap(({ facts, file, page, source }) => {
    const isOfPage = ({ spot }: Statement): boolean => spot?.file === file;
    const aside = [
      ...more.filter(({ fact }) => isOfPage(fact)).map((one) => asideLine(one, words.aside.more, words.language)),
      ...against.filter(({ fact }) => isOfPage(fact)).map((one) => asideLine(one, words.aside.against, words.language)),
    ];
    const own = fresh.filter(isOfPage);
    if (own.length + aside.length === 0 && facts.stated.length > 0) return [];
    const header = page.season === undefined ? {} : { season: page.season };
    const text = formatFacts(own, words.language, header);
    const comments = aside.length === 0 ? '' : `\n${commented([words.beside, ...aside])}`;
    return { name: factsFileOf(source), text: `${commented(words.facts(file, source))}${text}${comments}` };
  });

const commented = (lines: readonly string[]): string => lines.map((line) => `# ${line.replace(/\p{Cc}+/gu, ' ')}\n`).join('');

const asideLine = ({ before, fact }: Beside, say: ImportWords['aside']['more'], language: 'es' | 'en'): string => {
  const where = before.spot === undefined ? '?' : `${before.spot.file}:${before.spot.line}`;
  return say(where, factLine(before, language), `${fact.contest?.path ?? ''}: ${factLine(fact, language)}`);
};

/** The questions, and every answer given so far. None if the file that is there says it all. */
export const identitiesFile = (
  identities: readonly Identity[],
  answers: Answers,
  before: Answers,
  words: ImportWords,
): readonly NewFile[] => {
  const asked = identities.filter((one) => isQuestion(one) || one.confidence === 'new');
  const candidates = new Map(asked.map(({ candidates: clubs, name }) => [name, clubs.map(candidate).join(' · ')]));
  const lines = new Map<string, IdentityAnswer>([...asked.map(({ name }) => [name, { kind: 'ask' }] as const), ...answers]);
  if ([...lines].every(([name, answer]) => sameAnswer(before.get(name), answer))) return [];
  const written = [...lines].map(([name, answer]) => ({ name, answer, comment: candidates.get(name) ?? '' }));
  return [{ name: IDENTITIES, text: formatIdentities(written, words.identities) }];
};

const candidate = ({ id, seat }: Club): string => (seat === undefined ? id : `${id} (${seat})`);

const sameAnswer = (one: IdentityAnswer | undefined, other: IdentityAnswer): boolean =>
  one?.kind === 'club' && other.kind === 'club' ? one.id === other.id : one?.kind === other.kind;
