import type { Plan } from '../engine/index.ts';
import type { Naming } from './naming.ts';
import { readableId } from './naming.ts';
import type { Both, SeasonDocument } from './season-document.ts';
import { both } from './text.ts';
import { inBoth } from './words/index.ts';

/** The files and dated changes that the rules were made of, with what each changed in words. */
export const presentAmendments = (plan: Plan, naming: Naming): Pick<SeasonDocument, 'layers' | 'amendments'> => {
  const { layers = [], amendments = [] } = plan.regulations;
  const nodes = new Map(plan.nodes.map(({ path }, ix) => [path, ix]));
  const tell = (what: readonly string[]): readonly Both[] => {
    const told = new Map<string, Both>();
    for (const path of what) {
      const text = inBoth(({ language, change }) => tellChange(path.split('/'), nodes, naming, language, change));
      told.set(JSON.stringify(text), text);
    }
    return [...told.values()];
  };
  return {
    layers: layers.map(({ file, what }) => ({ file, what: tell(what) })),
    amendments: amendments.map(({ by, date, article, what }) => ({ by: both(by), date, article: article ?? null, what: tell(what) })),
  };
};

/** `stages/final/decided-by` as "Final: criteria". */
const tellChange = (
  [top = '', ...rest]: readonly string[],
  nodes: ReadonlyMap<string, number>,
  naming: Naming,
  language: 'es' | 'en',
  keys: Readonly<Record<string, string>>,
): string => {
  const word = (key: string): string => (Object.hasOwn(keys, key) ? (keys[key] ?? key) : key);
  const about = (name: string, key: string | undefined): string => (key === undefined ? name : `${name}: ${word(key)}`);
  if (top === 'before' || top === 'stages') {
    for (let depth = rest.length; depth > 0; depth -= 1) {
      const node = nodes.get(rest.slice(0, depth).join('/'));
      if (node !== undefined) return about(naming.full(node)[language], rest[depth]);
    }
    // a contest that is no longer there has no name but its id
    const gone = rest.at(-1);
    if (gone !== undefined) return readableId(gone);
  }
  const title = word(top);
  return about(title.charAt(0).toUpperCase() + title.slice(1), rest[0]);
};
