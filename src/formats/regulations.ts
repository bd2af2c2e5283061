import type {
  Article,
  Club,
  Container,
  DocumentedConflict,
  Filling,
  Node,
  Prize,
  Problem,
  Regulations,
  Territory,
  Text,
} from '../engine/index.ts';
import { slug } from '../engine/index.ts';
import { readBarred } from './barred.ts';
import { readFilling, readFillings } from './fillings.ts';
import type { Findings } from './findings.ts';
import { collectFindings, given, quoted } from './findings.ts';
import { isId, isPath } from './ids.ts';
import type { Registers, Rulebook } from './layers.ts';
import { layRules, readLayer } from './layers.ts';
import { readTrees } from './nodes.ts';
import { readClubs, readSources } from './registers.ts';
import { NO_DEFAULTS, readDefaults } from './rules.ts';
import type { KeyOf } from './shapes.ts';
import { keysOf } from './shapes.ts';
import { readTerritories } from './territories.ts';
import { NOTHING_STANDS, readTwoLanguages } from './texts.ts';
import type { Entry, Tree } from './yaml-tree.ts';
import { asList, outline, readKeys, readNumber, readText, readWord } from './yaml-tree.ts';

export type ParsedRegulations = {
  /** Undefined only when the file is no mapping at all. With problems, what is here is what could be understood. */
  readonly regulations: Regulations | undefined;
  /** Register files as named, each relative to the file that names it. A register written out in the file has none. */
  readonly registers: Registers;
  /** Clubs written out in the file itself. */
  readonly clubs: readonly Club[];
  readonly problems: readonly Problem[];
};

/** What rules are read with besides their own files. */
export type Around = {
  /** The register, where it is a file of its own. */
  readonly territories?: readonly Territory[];
  /** The seasons that `before` joins, by the id of the node. One that is not here stays without contests. */
  readonly seasons?: ReadonlyMap<string, JoinedSeason>;
};
/** Another season as this one sees it. */
export type JoinedSeason = Pick<Regulations, 'competition' | 'season'> & { readonly children: readonly Node[] };

/** `regulations.yaml`, when it stands alone: one that refines another file is a matter of `layRules`. */
export const parseRegulations = (text: string, file: string): ParsedRegulations => {
  const layer = readLayer(text, file);
  if (layer.base === undefined) return decodeRules(layRules([layer]));
  const missing: Problem = { code: 'file-missing', severity: 'error', spot: layer.base.spot, args: { path: layer.base.path } };
  return { regulations: undefined, registers: {}, clubs: [], problems: [...layer.problems, missing] };
};

/** A season's rules as explicit regulations: defaults and short forms are gone, references still by name. */
export const decodeRules = (book: Rulebook, around: Around = {}): ParsedRegulations => {
  const { tree, registers } = book;
  if (tree === undefined) return { regulations: undefined, registers, clubs: [], problems: book.problems };
  const findings = collectFindings(book.problems);
  const keys = readKeys(tree, '', keysOf('regulations'), findings);
  const read = <T>(key: KeyOf<'regulations'>, reader: (tree: Tree) => T): T | undefined => {
    const entry = keys.get(key);
    return entry && reader(entry.value);
  };
  for (const key of ['competition', 'season', 'stages'] as const) {
    if (!keys.has(key)) findings.report('key-missing', tree.spot, { key, within: '' });
  }
  const filling = (value: Tree): Filling | undefined => readFilling(value, NOTHING_STANDS, findings);
  for (const key of ['clubs', 'territories', 'sources'] as const)
    read(key, (value) => value.kind === 'map' || readText(value, 'file', '../clubs.yaml', findings));
  const written = <T>(value: Tree, reader: (tree: Tree, findings: Findings) => readonly T[]): readonly T[] =>
    value.kind === 'map' ? reader(value, findings) : [];
  const defaults = readDefaults(keys.get('defaults'), NO_DEFAULTS, NOTHING_STANDS, findings);
  const territories = around.territories ?? read('territories', (value) => written(value, readTerritories)) ?? [];
  const season = read('season', (value) => readText(value, 'season', '2004', findings)?.text.trim()) ?? '';
  const competition = read('competition', (value) => readCompetition(value, findings)) ?? NAMELESS;
  const { joined, rest } = readJoined(keys.get('before'), competition.id, around.seasons ?? new Map(), findings);
  const year = /^\d{4}/.exec(season)?.[0];
  const [before = [], stages = []] = readTrees([rest, keys.get('stages')], defaults, { territories, ...given({ year }) }, findings);
  const regulations: Regulations = {
    competition,
    season,
    state: read('state', (value) => readWord(value, 'state', ['past', 'running'], findings)) ?? 'running',
    articles: read('articles', (value) => readArticles(value, findings)) ?? [],
    sources: read('sources', (value) => written(value, readSources)) ?? [],
    territories,
    before: [...joined, ...before],
    stages,
    entrants: read('entrants', (value) => readFillings(value, NOTHING_STANDS, findings)) ?? [],
    prizes: read('prizes', (value) => readPrizes(value, findings)) ?? [],
    barred: read('barred', (value) => readBarred(value, findings)) ?? [],
    conflicts: read('conflicts', (value) => asList(value).flatMap((item) => readConflict(item, findings) ?? [])) ?? [],
    ...given({
      edition: read('edition', (value) => readNumber(value, 'edition', 1, 99999, findings)),
      champion: read('champion', filling),
      runnerUp: read('runner-up', filling),
      layers: book.layers.length > 1 ? book.layers : undefined,
      amendments: book.amendments.length > 0 ? book.amendments : undefined,
      spot: tree.spot,
    }),
  };
  return {
    regulations,
    registers,
    clubs: read('clubs', (value) => written(value, readClubs)) ?? [],
    problems: findings.problems,
  };
};

/** `last: { season: ../2029 }` as a stage that holds what it was given; the other nodes of `before` are left as they are. */
const readJoined = (
  before: Entry | undefined,
  competition: string,
  seasons: ReadonlyMap<string, JoinedSeason>,
  findings: Findings,
): { readonly joined: readonly Container[]; readonly rest: Entry | undefined } => {
  if (before?.value.kind !== 'map') return { joined: [], rest: before };
  const others: Entry[] = [];
  const joined = before.value.entries.flatMap((entry): readonly Container[] => {
    const { key, keySpot: spot, value } = entry;
    if (value.kind !== 'map' || !value.entries.some((one) => one.key === 'season')) {
      others.push(entry);
      return [];
    }
    const id = key.trim();
    if (!isId(id)) findings.report('value-wrong', spot, { key: 'id', found: quoted(id), expected: 'a-z 0-9 -' });
    const keys = readKeys(value, quoted(id), keysOf('joined'), findings);
    const [season, name] = [keys.get('season'), keys.get('name')];
    if (season) readText(season.value, 'season', '../2029', findings);
    const own = name && readTwoLanguages(name.value, 'name', findings);
    const other = seasons.get(id);
    const theirs = other && other.competition.id !== competition ? nameOf(other) : undefined;
    const stands = { season: other?.season ?? '', children: other?.children ?? [], ...given({ name: own ?? theirs }) };
    return [{ kind: 'stage', id, territory: [], gives: [], spot, ...stands }];
  });
  return { joined, rest: { ...before, value: { ...before.value, entries: others } } };
};

/** A season of another competition is called by both names; one of the same by its own. */
const nameOf = ({ competition: { name }, season }: JoinedSeason): Text =>
  given({
    es: name.es === undefined ? undefined : `${name.es} ${season}`,
    en: name.en === undefined ? undefined : `${name.en} ${season}`,
  });

const NAMELESS: Regulations['competition'] = { id: 'competition', name: { es: '', en: '' } };

const readCompetition = (tree: Tree, findings: Findings): Regulations['competition'] | undefined => {
  const idOf = (name: Text | undefined): string => slug(name?.es ?? name?.en ?? '') || 'competition';
  if (tree.kind !== 'map' || tree.entries.some((entry) => entry.key === 'es' || entry.key === 'en')) {
    const name = readTwoLanguages(tree, 'competition', findings);
    return name && { id: idOf(name), name };
  }
  const keys = readKeys(tree, 'competition', keysOf('competition'), findings);
  const [name, id] = [keys.get('name'), keys.get('id')];
  if (!name) findings.report('key-missing', tree.spot, { key: 'name', within: 'competition' });
  const says = name && readTwoLanguages(name.value, 'name', findings);
  return { id: (id && readId(id.value, findings)) ?? idOf(says), name: says ?? { es: '', en: '' } };
};

const readId = (tree: Tree, findings: Findings): string | undefined => {
  const text = tree.kind === 'text' ? tree.text.trim() : '';
  if (isId(text)) return text;
  findings.report('value-wrong', tree.spot, { key: 'id', found: outline(tree), expected: 'a-z 0-9 -' });
  return undefined;
};

const entriesOf = (tree: Tree, key: string, findings: Findings): readonly Entry[] => {
  if (tree.kind === 'map') return tree.entries;
  findings.report('value-wrong', tree.spot, { key, found: outline(tree), expected: '{ … }' });
  return [];
};

const readArticles = (tree: Tree, findings: Findings): readonly Article[] =>
  entriesOf(tree, 'articles', findings).flatMap(({ key: id, keySpot: spot, value }): readonly Article[] => {
    if (value.kind !== 'map') {
      const says = readTwoLanguages(value, id, findings);
      return says ? [{ id, says, reconstructed: false, spot }] : [];
    }
    const keys = readKeys(value, quoted(id), keysOf('article'), findings);
    const text = (key: 'es' | 'en' | 'source'): string | undefined => {
      const entry = keys.get(key);
      return entry && readText(entry.value, key, '…', findings)?.text.trim();
    };
    const says = given({ es: text('es'), en: text('en') });
    if (!keys.has('es') && !keys.has('en')) findings.report('key-missing', spot, { key: 'es | en', within: quoted(id) });
    const entry = keys.get('reconstructed');
    const reconstructed = entry && readWord(entry.value, 'reconstructed', ['yes', 'no', 'true', 'false'], findings);
    return [{ id, says, reconstructed: reconstructed === 'yes' || reconstructed === 'true', ...given({ source: text('source'), spot }) }];
  });

const readPrizes = (tree: Tree, findings: Findings): readonly Prize[] =>
  entriesOf(tree, 'prizes', findings).flatMap(({ key, keySpot: spot, value }): readonly Prize[] => {
    const plain = { to: key, name: { es: key, en: key }, kind: 'promotion', ifDeclined: 'vacant', spot } as const;
    if (value.kind !== 'map') {
      const fillings = readFillings(value, NOTHING_STANDS, findings);
      return [{ ...plain, fillings, ...given({ article: fillings.find((filling) => filling.article !== undefined)?.article }) }];
    }
    const keys = readKeys(value, quoted(key), keysOf('prize'), findings);
    const [to, name, kind, ifDeclined, article] = [
      keys.get('to'),
      keys.get('name'),
      keys.get('kind'),
      keys.get('if-declined'),
      keys.get('article'),
    ];
    if (!to) findings.report('key-missing', spot, { key: 'to', within: quoted(key) });
    const fillings = to ? readFillings(to.value, NOTHING_STANDS, findings) : [];
    const own = article && readText(article.value, 'article', 'R1', findings)?.text.trim();
    return [
      {
        ...plain,
        name: (name && readTwoLanguages(name.value, 'name', findings)) ?? plain.name,
        kind: (kind && readWord(kind.value, 'kind', ['promotion', 'relegation', 'place'], findings)) ?? plain.kind,
        ifDeclined: (ifDeclined && readWord(ifDeclined.value, 'if-declined', ['vacant', 'next'], findings)) ?? plain.ifDeclined,
        fillings,
        ...given({ article: own ?? fillings.find((filling) => filling.article !== undefined)?.article }),
      },
    ];
  });

const readConflict = (tree: Tree, findings: Findings): DocumentedConflict | undefined => {
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: 'conflicts', found: outline(tree), expected: '{ about: …, values: […] }' });
    return undefined;
  }
  const keys = readKeys(tree, 'conflicts', keysOf('conflict'), findings);
  const [about, contest, values, note] = [keys.get('about'), keys.get('contest'), keys.get('values'), keys.get('note')];
  for (const key of ['about', 'values'] as const)
    if (!keys.has(key)) findings.report('key-missing', tree.spot, { key, within: 'conflicts' });
  const says = about && readTwoLanguages(about.value, 'about', findings);
  if (!says) return undefined;
  const path = contest && readText(contest.value, 'contest', 'region-i/a', findings);
  if (path && !isPath(path.text.trim()))
    findings.report('value-wrong', path.spot, { key: 'contest', found: quoted(path.text), expected: 'region-i/a' });
  return {
    about: says,
    values: values ? asList(values.value).flatMap((item) => readConflictValue(item, findings) ?? []) : [],
    ...given({
      contest: path && { path: path.text.trim(), spot: path.spot },
      note: note && readTwoLanguages(note.value, 'note', findings),
      spot: tree.spot,
    }),
  };
};

const readConflictValue = (tree: Tree, findings: Findings): DocumentedConflict['values'][number] | undefined => {
  if (tree.kind !== 'map') {
    findings.report('value-wrong', tree.spot, { key: 'values', found: outline(tree), expected: '{ value: …, source: … }' });
    return undefined;
  }
  const keys = readKeys(tree, 'values', keysOf('conflict-value'), findings);
  const [value, source] = [keys.get('value'), keys.get('source')];
  for (const key of ['value', 'source'] as const) if (!keys.has(key)) findings.report('key-missing', tree.spot, { key, within: 'values' });
  const says = value && readTwoLanguages(value.value, 'value', findings);
  const id = source && readText(source.value, 'source', 'S1', findings)?.text.trim();
  return says && id !== undefined ? { value: says, source: id } : undefined;
};
