import type { Article, Club, DocumentedConflict, Filling, Prize, Problem, Regulations, Text } from '../engine/index.ts';
import { slug } from '../engine/index.ts';
import { isId, isPath, readFilling, readFillings } from './fillings.ts';
import type { Findings } from './findings.ts';
import { collectFindings, given, quoted } from './findings.ts';
import { readTrees } from './nodes.ts';
import { readClubs, readSources, readTerritories } from './registers.ts';
import { NO_DEFAULTS, readDefaults } from './rules.ts';
import type { KeyOf } from './shapes.ts';
import { keysOf } from './shapes.ts';
import { NOTHING_STANDS, readTwoLanguages } from './texts.ts';
import type { Entry, Tree } from './yaml-tree.ts';
import { asList, outline, parseYaml, readKeys, readNumber, readText, readWord } from './yaml-tree.ts';

export type ParsedRegulations = {
  /** Undefined only when the file is no mapping at all. With problems, what is here is what could be understood. */
  readonly regulations: Regulations | undefined;
  /** Paths of register files as written, relative to the file. A register written out in the file has none. */
  readonly registers: { readonly clubs?: string; readonly territories?: string; readonly sources?: string };
  /** Clubs written out in the file itself. */
  readonly clubs: readonly Club[];
  readonly problems: readonly Problem[];
};

/** `regulations.yaml` as explicit regulations: defaults and short forms are gone, references still by name. */
export const parseRegulations = (text: string, file: string): ParsedRegulations => {
  const findings = collectFindings();
  const tree = parseYaml(text, file, findings);
  if (tree?.kind !== 'map') {
    const spot = tree?.spot ?? { file, line: 1, column: 1 };
    if (findings.problems.length === 0) findings.report('key-missing', spot, { key: 'competition', within: '' });
    return { regulations: undefined, registers: {}, clubs: [], problems: findings.problems };
  }
  const keys = readKeys(tree, '', keysOf('regulations'), findings);
  const read = <T>(key: KeyOf<'regulations'>, reader: (tree: Tree) => T): T | undefined => {
    const entry = keys.get(key);
    return entry && reader(entry.value);
  };
  for (const key of ['competition', 'season', 'stages'] as const) {
    if (!keys.has(key)) findings.report('key-missing', tree.spot, { key, within: '' });
  }
  const filling = (value: Tree): Filling | undefined => readFilling(value, NOTHING_STANDS, findings);
  const path = (value: Tree): string | undefined =>
    value.kind === 'map' ? undefined : readText(value, 'file', '../clubs.yaml', findings)?.text.trim();
  const written = <T>(value: Tree, reader: (tree: Tree, findings: Findings) => readonly T[]): readonly T[] =>
    value.kind === 'map' ? reader(value, findings) : [];
  const defaults = readDefaults(keys.get('defaults'), NO_DEFAULTS, NOTHING_STANDS, findings);
  const [before = [], stages = []] = readTrees([keys.get('before'), keys.get('stages')], defaults, findings);
  const regulations: Regulations = {
    competition: read('competition', (value) => readCompetition(value, findings)) ?? { id: 'competition', name: { es: '', en: '' } },
    season: read('season', (value) => readText(value, 'season', '2004', findings)?.text.trim()) ?? '',
    state: read('state', (value) => readWord(value, 'state', ['past', 'running'], findings)) ?? 'running',
    articles: read('articles', (value) => readArticles(value, findings)) ?? [],
    sources: read('sources', (value) => written(value, readSources)) ?? [],
    territories: read('territories', (value) => written(value, readTerritories)) ?? [],
    before,
    stages,
    entrants: read('entrants', (value) => readFillings(value, NOTHING_STANDS, findings)) ?? [],
    prizes: read('prizes', (value) => readPrizes(value, findings)) ?? [],
    conflicts: read('conflicts', (value) => asList(value).flatMap((item) => readConflict(item, findings) ?? [])) ?? [],
    ...given({
      edition: read('edition', (value) => readNumber(value, 'edition', 1, 99999, findings)),
      champion: read('champion', filling),
      runnerUp: read('runner-up', filling),
      spot: tree.spot,
    }),
  };
  return {
    regulations,
    registers: given({ clubs: read('clubs', path), territories: read('territories', path), sources: read('sources', path) }),
    clubs: read('clubs', (value) => written(value, readClubs)) ?? [],
    problems: findings.problems,
  };
};

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
