import { lint, type Problem, slug } from '../../engine/index.ts';
import { MAIN, type TextFile } from '../../log/index.ts';
import { loadSeason } from '../load-season.ts';
import { REGULATIONS } from '../read-rules.ts';
import type { Shelf } from '../shelf.ts';
import type { Decide, Decision } from './append.ts';
import { folderOfTexts } from './log-folder.ts';
import { nodeMeant } from './node-meant.ts';
import { problem, type Refused, refused } from './office.ts';
import { type AmendmentOrder, amendedRules } from './open-season.ts';
import type { Standing } from './standing.ts';

// What an entry says has its keys in the order of canonical JSON, here and below: a retry is told by comparing the texts.

/** Regulations amended from a day on. A change with new warnings is refused like one with errors, unless they are accepted. */
export const amendSeason =
  (shelf: Shelf, order: AmendmentOrder & { readonly warnings: 'refuse' | 'anyway' }): Decide =>
  async (standing): Promise<Decision> => {
    const before = fileOf(standing, REGULATIONS);
    const text = amendedRules(before, order);
    if (typeof text !== 'string') return text;
    const files: readonly TextFile[] = [{ name: REGULATIONS, text }];
    const found = await newFindings(shelf, standing, files);
    const severe = found.filter(({ severity }) => severity === 'error' || (severity === 'warning' && order.warnings === 'refuse'));
    return severe.length > 0 ? { kind: 'refused', problems: severe } : { kind: 'entry', stream: MAIN, what: { files, kind: 'rules' } };
  };

/** What reading and linting the season finds with the new files and did not find without them. */
const newFindings = async (shelf: Shelf, { effect, id, loaded }: Standing, files: readonly TextFile[]): Promise<readonly Problem[]> => {
  const names = new Set(files.map(({ name }) => name));
  const texts = [...effect.files.filter(({ name }) => !names.has(name)), ...files, ...effect.factsFiles];
  const after = await loadSeason(folderOfTexts(id, texts, shelf));
  const known = new Set([...loaded.problems, ...(loaded.plan ? lint(loaded.plan) : [])].map(keyOf));
  return [...after.problems, ...(after.plan ? lint(after.plan) : [])].filter((one) => !known.has(keyOf(one)));
};

const keyOf = ({ args, code }: Problem): string => JSON.stringify([code, args]);
const fileOf = ({ effect }: Standing, file: string): string => effect.files.find(({ name }) => name === file)?.text ?? '';

export type KeepingOrder = { readonly stream: string; readonly name?: string; readonly contests: readonly string[] };

/** A stream of its own for an organizer, and the contests whose facts go into it. */
export const keepContests =
  ({ contests, name, stream }: KeepingOrder): Decide =>
  ({ loaded }): Decision => {
    if (!STREAM.test(stream) || stream === MAIN) return refused('value-wrong', { key: 'stream', found: stream, expected: 'liga-huaraz' });
    const { plan } = loaded;
    if (plan === undefined) return { kind: 'refused', problems: loaded.problems };
    const paths: string[] = [];
    for (const typed of contests) {
      const node = nodeMeant(plan, typed);
      if ('problems' in node) return node;
      paths.push(node.path);
    }
    return { kind: 'entry', stream: MAIN, what: { contests: paths, kind: 'stream', name: name ?? stream, stream } };
  };

/** As the files of a season folder are called. */
const STREAM = /^[a-z0-9][a-z0-9-]{0,63}$/;

export type RegisterOrder =
  | {
      readonly what: 'club';
      readonly id: string;
      readonly name: string;
      readonly seat?: string;
      readonly territory?: string;
      readonly aliases: readonly string[];
    }
  | { readonly what: 'league'; readonly id: string; readonly name: string; readonly within: string; readonly over: readonly string[] };

const REGISTERS = { club: 'clubs', league: 'territories' } as const;

/** The id that a name gives, if none is told. */
export const slugOf = (name: string): string => slug(name);

/** A club or a league as one more line of its register. */
export const addToRegister =
  (order: RegisterOrder): Decide =>
  (standing): Decision => {
    const key = REGISTERS[order.what];
    const file = registerFile(standing, key);
    if (typeof file !== 'string') return file;
    const text = fileOf(standing, file);
    if (new RegExp(`^['"]?${escaped(order.id)}['"]?:`, 'm').test(text))
      return {
        kind: 'refused',
        problems: [problem(order.what === 'club' ? 'club-repeated' : 'id-repeated', { club: order.id, id: order.id, within: file })],
      };
    return { kind: 'entry', stream: MAIN, what: { file, kind: 'added', text: `${order.id}: ${keysOf(order)}\n` } };
  };

/** The file that the regulations name, if it is the season's own. */
const registerFile = (standing: Standing, key: 'clubs' | 'territories'): string | Refused => {
  const named = new RegExp(`^${key}:\\s*(\\S+)\\s*(?:#.*)?$`, 'm').exec(fileOf(standing, REGULATIONS))?.[1]?.replace(/^['"]|['"]$/g, '');
  const file = named ?? `${key}.yaml`;
  return standing.effect.files.some(({ name }) => name === file) ? file : refused('register-missing', { register: `${key}.yaml` });
};

const keysOf = (order: RegisterOrder): string => {
  const said = (key: string, value: string | undefined): readonly string[] =>
    value === undefined ? [] : [`${key}: ${JSON.stringify(value)}`];
  const listed = (key: string, values: readonly string[]): readonly string[] =>
    values.length === 0 ? [] : [`${key}: [${values.map((value) => JSON.stringify(value)).join(', ')}]`];
  const keys =
    order.what === 'club'
      ? [
          ...said('name', order.name),
          ...said('seat', order.seat),
          ...said('territory', order.territory),
          ...listed('aliases', order.aliases),
        ]
      : [...said('name', order.name), 'kind: league', ...said('within', order.within), ...listed('over', order.over)];
  return `{ ${keys.join(', ')} }`;
};

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
