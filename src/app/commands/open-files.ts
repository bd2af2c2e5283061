import { chainOn, checkDraft, type Draft, MAIN, type TextFile } from '../../log/index.ts';
import { hasError, loadSeason } from '../load-season.ts';
import { folderOfTexts } from './log-folder.ts';
import { type Office, type Refused, refused, type Signed } from './office.ts';
import { type Standing, understand } from './standing.ts';

/** Who opens a season, and when. */
export type Opening = Pick<Signed, 'season' | 'id' | 'recorded' | 'by' | 'why' | 'writes'>;

export type Opened =
  | { readonly kind: 'opened' | 'would-open'; readonly from: string; readonly files: readonly string[]; readonly standing: Standing }
  | Refused;

/** A season's id as people type it: words of letters, digits, `-` and `_`, with a `/` between two of them. */
const SEASON_ID = /^[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}(?:\/[\p{L}\p{N}][\p{L}\p{N}_-]{0,79}){0,2}$/u;

/** Why a season cannot be called so; undefined if it can. */
export const idRefused = (season: string): Refused | undefined =>
  SEASON_ID.test(season) && season === season.normalize('NFC')
    ? undefined
    : refused('value-wrong', { key: 'ID', found: season, expected: 'liga-huaraz/2026' });

/** Begins the log of a season with regulations and registers, if they can be used and nothing else has its name. */
export const openFiles = async (
  office: Office,
  { by, id, recorded, season, why, writes }: Opening,
  from: string,
  files: readonly TextFile[],
): Promise<Opened> => {
  const check = await loadSeason(folderOfTexts(season, files, office.shelf));
  if (check.plan === undefined || hasError(check.problems)) return { kind: 'refused', problems: check.problems };
  const store = await office.store();
  const draft: Draft = { id, recorded, by, what: { kind: 'opened', files }, ...(why !== undefined && { why }) };
  const faults = checkDraft(draft, season, MAIN);
  if (faults.length > 0) return { kind: 'refused', problems: faults };
  const entries = chainOn(undefined, season, MAIN, [draft]);
  const opened = { from, files: files.map(({ name }) => name), standing: await understand(office.shelf, season, entries) };
  const there = await store.read(season);
  if (there.some((one) => one.id === id && sameFiles(one.what, files))) return { kind: 'opened', ...opened };
  // a folder of that name would hide it
  if (there.length > 0 || (await office.shelf.open(season)) !== undefined) return refused('season-taken', { season });
  if (writes === 'look') return { kind: 'would-open', ...opened };
  return (await store.append(entries)) === 'behind' ? refused('season-taken', { season }) : { kind: 'opened', ...opened };
};

const sameFiles = (what: Draft['what'], files: readonly TextFile[]): boolean =>
  what.kind === 'opened' && JSON.stringify(what.files) === JSON.stringify(files);
