import type { Problem } from '../engine/index.ts';
import type { FolderFile, NewFile } from './shelf.ts';

/** Files of a person's own: pages to be read, and what is put into a season's folder. Nothing here throws for a bad file. */
export type Papers = {
  read(path: string): Promise<FolderFile | Problem>;
  /** Writes all files into a folder that is there, or none. Names that are taken are refused unless they may be replaced. */
  put(folder: string, files: readonly NewFile[], taken: 'refuse' | 'replace'): Promise<{ readonly written: readonly string[] } | Problem>;
};
