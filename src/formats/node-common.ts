import type { Contest, Filling, Node, Spot, Territory } from '../engine/index.ts';
import { findTerritory, slug, territoryPath, territoryTree } from '../engine/index.ts';
import { isPartialDate, isSpan } from './dates.ts';
import { readFillings } from './fillings.ts';
import type { Findings } from './findings.ts';
import { given, quoted } from './findings.ts';
import type { Defaults } from './rules.ts';
import type { KeyOf } from './shapes.ts';
import { keysOf } from './shapes.ts';
import { ambiguity } from './territory-names.ts';
import type { Stands } from './texts.ts';
import { fillIn, readTwoLanguages } from './texts.ts';
import type { Entry, Keys, MapTree, Tree } from './yaml-tree.ts';
import { asList, outline, readKeys, readText, readWord } from './yaml-tree.ts';

export const CONTEST_KINDS = [
  'entries',
  'group',
  'tie',
  'pot',
  'list',
  'allocation',
  'unrecorded',
] as const satisfies readonly Contest['kind'][];

/** What is the same for everything in one file. */
export type Reading = Around & { readonly findings: Findings; contests: number; work: number };
/** What the tree is read against. `year`: the season's, where its name begins with one. */
export type Around = { readonly territories: readonly Territory[]; readonly year?: string };
/** What is the same for everything in one place of the tree. */
export type Here = {
  readonly reading: Reading;
  readonly stands: Stands;
  readonly defaults: Defaults;
  readonly depth: 'top' | 'inside';
  readonly only: 'any' | 'tie';
};

/** A node written as a mapping. */
export type Written = { readonly id: string; readonly spot: Spot; readonly tree: MapTree; readonly here: Here };

type CommonKey = 'name' | 'territory' | 'dates';

/** What every node may say of itself. */
export const readCommon = ({ id, spot, here }: Omit<Written, 'tree'>, keys: Keys<CommonKey>) => {
  const { findings } = here.reading;
  const [name, territory, dates] = [keys.get('name'), keys.get('territory'), keys.get('dates')];
  return {
    id,
    spot,
    territory: territory
      ? asList(territory.value).flatMap((item) => {
          const text = readText(item, 'territory', '[a, b]', findings);
          return text ? territoryOf(fillIn(text.text, here.stands, 'id'), text.spot, here.reading) : [];
        })
      : [],
    ...given({
      name: name && readTwoLanguages(name.value, 'name', findings, here.stands),
      dates: dates && readDates(dates.value, findings),
    }),
  };
};

/** What no territory goes by stays as it is typed: the plan reports it. What may be several is reported here and left out. */
const territoryOf = (typed: string, spot: Spot, { territories, year, findings }: Reading): readonly string[] => {
  if (territories.length === 0) return [slug(typed)];
  const [tree, path] = [territoryTree(territories), territoryPath(typed)];
  const found = findTerritory(tree, path, year === undefined ? undefined : { from: year, until: year });
  if (found.kind === 'ambiguous') findings.report('territory-ambiguous', spot, ambiguity(tree, path, found.candidates));
  return found.kind === 'found' ? [found.territory.id] : found.kind === 'unknown' ? [path] : [];
};

/** What every contest may say of itself. */
export const readContestCommon = (written: Written, keys: Keys<CommonKey | 'if-declined'>) => ({
  ...readCommon(written, keys),
  ...given({ ifDeclined: readIfDeclined(keys, written.here) }),
});

export const readIfDeclined = (keys: Keys<'if-declined'>, { reading }: Here): Contest['ifDeclined'] => {
  const entry = keys.get('if-declined');
  return entry && readWord(entry.value, 'if-declined', ['vacant', 'next'], reading.findings);
};

const DATES = '2004-09-16..2004-10-31 · 2004-11..2004-12 · 2004';

const readDates = (tree: Tree, findings: Findings): Node['dates'] => {
  const span = (from: string, until: string, spot: Spot): { readonly from: string; readonly until: string } | undefined => {
    for (const date of [from, until]) {
      if (isPartialDate(date)) continue;
      if (/^[\d-]+$/.test(date)) findings.report('date-impossible', spot, { found: quoted(date) });
      else findings.report('value-wrong', spot, { key: 'dates', found: quoted(date), expected: DATES });
      return undefined;
    }
    if (isSpan(from, until)) return { from, until };
    findings.report('date-impossible', spot, { found: `${from}..${until}` });
    return undefined;
  };
  if (tree.kind === 'text') {
    const [from = '', until = from, more] = tree.text.split('..').map((part) => part.trim());
    if (more === undefined) return span(from, until, tree.spot);
  }
  if (tree.kind === 'map') {
    const keys = readKeys(tree, 'dates', keysOf('dates'), findings);
    const one = (key: KeyOf<'dates'>): string | undefined => {
      const entry = keys.get(key);
      return entry && readText(entry.value, key, key === 'source' ? 'S1' : '2004-09-16', findings)?.text.trim();
    };
    const from = one('from');
    if (from === undefined) {
      if (!keys.has('from')) findings.report('key-missing', tree.spot, { key: 'from', within: 'dates' });
      return undefined;
    }
    const dates = span(from, one('until') ?? from, tree.spot);
    return dates && { ...dates, ...given({ source: one('source') }) };
  }
  findings.report('value-wrong', tree.spot, { key: 'dates', found: outline(tree), expected: DATES });
  return undefined;
};

/** The fillings under a key; none without it. */
export const fillings = (entry: Entry | undefined, here: Here): readonly Filling[] =>
  entry ? readFillings(entry.value, here.stands, here.reading.findings) : [];
