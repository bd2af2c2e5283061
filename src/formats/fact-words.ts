import type { Reporter, RulingStanding, StatementBody } from '../engine/index.ts';

/** The languages a facts file can be written in. */
export type Language = 'en' | 'es';

/** How a thing is spelled: in each language the first spelling is the one we write, all of them are read. */
type Spelling = Readonly<Record<Language, readonly [string, ...string[]]>>;
type Table<K extends string> = Readonly<Record<K, Spelling>>;

/** The word before the colon, for each sort of line but matches, whose labels are below. */
const LINES: Table<Exclude<StatementBody['type'], 'match'>> = {
  entry: { en: ['entry'], es: ['inscribe'] },
  draw: { en: ['draw'], es: ['sorteo'] },
  lots: { en: ['lots'], es: ['suerte'] },
  numbers: { en: ['numbers'], es: ['números'] },
  row: { en: ['row'], es: ['fila'] },
  printed: { en: ['printed'], es: ['impreso'] },
  placed: { en: ['placed'], es: ['puesto'] },
  points: { en: ['points'], es: ['puntos'] },
  figure: { en: ['figure'], es: ['cifra'] },
  out: { en: ['out'], es: ['fuera'] },
  replaced: { en: ['replaced'], es: ['reemplazo'] },
  annulled: { en: ['annulled'], es: ['anula'] },
  declined: { en: ['declined'], es: ['renuncia'] },
  closed: { en: ['closed'], es: ['cerrado'] },
  ruling: { en: ['ruling'], es: ['resolución'] },
  protest: { en: ['protest'], es: ['reclamo'] },
  answer: { en: ['answer'], es: ['descargo'] },
  appeal: { en: ['appeal'], es: ['apelación'] },
  withdrawn: { en: ['withdrawn'], es: ['desiste'] },
};

const LEGS = Array.from({ length: 9 }, (_, i) => i + 1);
export type MatchWord = 'third-match' | 'play-off' | `leg ${number}`;
const MATCHES: Table<MatchWord> = {
  ...Object.fromEntries(LEGS.map((leg): [string, Spelling] => [`leg ${leg}`, { en: [`leg ${leg}`], es: [`partido ${leg}`] }])),
  'leg 1': { en: ['leg 1'], es: ['ida', 'partido 1'] },
  'leg 2': { en: ['leg 2'], es: ['vuelta', 'partido 2'] },
  'third-match': { en: ['third match'], es: ['tercer partido'] },
  'play-off': { en: ['play-off'], es: ['desempate'] },
};

export type HeaderWord = 'season' | 'language' | 'source';
const HEADERS: Table<HeaderWord> = {
  season: { en: ['season'], es: ['temporada'] },
  language: { en: ['language'], es: ['idioma'] },
  source: { en: ['source'], es: ['fuente'] },
};

/** What stands between two teams; a score needs no word. */
export type OutcomeWord = 'to-play' | 'score-lost' | 'walkover' | 'not-played' | 'annulled' | 'both-lose';
const OUTCOMES: Table<OutcomeWord> = {
  'to-play': { en: ['v'], es: ['v'] },
  'score-lost': { en: ['?-?'], es: ['?-?'] },
  walkover: { en: ['w.o.'], es: ['w.o.'] },
  'not-played': { en: ['n.p.'], es: ['n.p.'] },
  annulled: { en: ['annulled'], es: ['anulado'] },
  'both-lose': { en: ['both lose'], es: ['ambos pierden'] },
};

const FIGURES: Table<'points' | 'aggregate'> = {
  points: { en: ['points'], es: ['puntos'] },
  aggregate: { en: ['aggregate'], es: ['global'] },
};

/** What stands between a team and the one that takes its slot, or between a case and whoever brings it. */
const REPLACES: Table<'by'> = { by: { en: ['by'], es: ['por'] } };

const STANDINGS: Table<RulingStanding> = {
  appealable: { en: ['appealable'], es: ['apelable'] },
  stayed: { en: ['stayed'], es: ['en suspenso'] },
  final: { en: ['final'], es: ['firme'] },
  reversed: { en: ['reversed'], es: ['revocada'] },
};

/** Whose account of a match a line is. */
const REPORTERS: Table<Reporter> = {
  home: { en: ['home'], es: ['local'] },
  away: { en: ['away'], es: ['visita'] },
  referee: { en: ['referee'], es: ['árbitro'] },
  league: { en: ['league'], es: ['liga'] },
};

/** Notes that are said and done. */
export type FlagWord =
  | 'drawn'
  | 'aet'
  | 'awarded'
  | 'dash'
  | 'dead-rubber'
  | 'suspended'
  | 'abandoned'
  | 'stands'
  | 'neutral'
  | 'ground-not-stated'
  | 'corrects'
  | 'order-unknown'
  | 'takes-record'
  | 'postponed'
  | 'withdrew';
const FLAGS: Table<FlagWord> = {
  drawn: { en: ['drawn'], es: ['empate'] },
  aet: { en: ['aet'], es: ['alargue'] },
  awarded: { en: ['awarded'], es: ['en mesa'] },
  dash: { en: ['dash'], es: ['guion'] },
  'dead-rubber': { en: ['dead rubber'], es: ['sin interés'] },
  suspended: { en: ['suspended'], es: ['suspendido'] },
  abandoned: { en: ['abandoned'], es: ['abandonado'] },
  stands: { en: ['stands'], es: ['vale'] },
  neutral: { en: ['neutral'], es: ['cancha neutral'] },
  'ground-not-stated': { en: ['ground not stated'], es: ['cancha no consta'] },
  corrects: { en: ['corrects'], es: ['corrige'] },
  'order-unknown': { en: ['order unknown'], es: ['orden no consta'] },
  'takes-record': { en: ['takes record'], es: ['hereda campaña'] },
  postponed: { en: ['postponed'], es: ['aplazado'] },
  withdrew: { en: ['withdrew'], es: ['se retira'] },
};

/** Notes that are followed by something: two figures, a name, an id, a text in quotes, a day, a time, a number, a match. */
export type ScoreNoteWord = 'half-time' | 'ninety' | 'penalties';
export type NameNoteWord = 'won-by' | 'at' | 'by' | 'source' | 'seen-in' | 'on' | 'fee';
export type DayNoteWord = 'answer-until' | 'appeal-until';
export type TextNoteWord = 'in-english' | 'in-spanish';
export type ValueWord =
  | ScoreNoteWord
  | NameNoteWord
  | TextNoteWord
  | DayNoteWord
  | 'kick-off'
  | 'round'
  | 'seed'
  | 'correction'
  | 'said-by'
  | 'about';
const VALUES: Table<ValueWord> = {
  'half-time': { en: ['ht'], es: ['pm'] },
  ninety: { en: ['90'], es: ['90'] },
  penalties: { en: ['pens'], es: ['penales'] },
  'won-by': { en: ['won by'], es: ['gana'] },
  at: { en: ['at'], es: ['lugar'] },
  by: { en: ['by'], es: ['por'] },
  source: { en: ['source'], es: ['fuente'] },
  'seen-in': { en: ['seen in'], es: ['visto en'] },
  on: { en: ['on'], es: ['sobre'] },
  fee: { en: ['fee'], es: ['tasa'] },
  'answer-until': { en: ['answer until'], es: ['descargo hasta'] },
  'appeal-until': { en: ['appeal until'], es: ['apelación hasta'] },
  'kick-off': { en: ['kick-off'], es: ['hora'] },
  round: { en: ['round', 'matchday'], es: ['fecha', 'jornada'] },
  seed: { en: ['seed'], es: ['semilla'] },
  // the same word as the flag: alone it is the first correction
  correction: { en: ['corrects'], es: ['corrige'] },
  'said-by': { en: ['said by'], es: ['según'] },
  about: { en: ['about'], es: ['partido'] },
  'in-english': { en: ['en'], es: ['en'] },
  'in-spanish': { en: ['es'], es: ['es'] },
};

/** A table that finds a key by any of its spellings, in either language, whatever the case and the accents. */
type Words<K extends string> = {
  readonly find: (spelling: string) => K | undefined;
  readonly spell: (key: K, language: Language) => string;
  readonly all: (language: Language) => readonly string[];
};

/** Case, accents and doubled blanks aside; unlike a name's fold it keeps every mark, for `source .` is not `source`. */
const plain = (spelling: string): string => spelling.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/gu, ' ').trim();

const makeWords = <K extends string>(table: Table<K>): Words<K> => {
  const entries = Object.entries(table) as [K, Spelling][];
  const found = new Map(entries.flatMap(([key, { en, es }]) => [...en, ...es].map((spelling): [string, K] => [plain(spelling), key])));
  return {
    find: (spelling) => found.get(plain(spelling)),
    spell: (key, language) => table[key][language][0],
    all: (language) => entries.map(([, spelling]) => spelling[language][0]),
  };
};

export const lineWords = makeWords(LINES);
export const matchWords = makeWords(MATCHES);
export const headerWords = makeWords(HEADERS);
export const outcomeWords = makeWords(OUTCOMES);
export const figureWords = makeWords(FIGURES);
export const replacingWords = makeWords(REPLACES);
export const standingWords = makeWords(STANDINGS);
export const reporterWords = makeWords(REPORTERS);
export const flagWords = makeWords(FLAGS);
export const valueWords = makeWords(VALUES);

/** How many words the longest note begins with ("seen in"). */
export const LONGEST_VALUE_WORD = 2;
