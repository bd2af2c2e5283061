import type { Problem } from '../engine/index.ts';
import type { Head } from '../log/index.ts';

/** Where season folders are kept. `id` is what a person types: a shipped id (`copa-peru/2004`) or a path. */
export type Shelf = {
  /** Ids of the seasons it offers without being asked for one by name, sorted. */
  list(): Promise<readonly string[]>;
  /** The folder of a season; undefined if there is none. A folder that is there but cannot be used reports it on `read`. */
  open(id: string): Promise<Folder | undefined>;
};

/** One season's folder. Nothing here throws for what is wrong with a file: it comes back as a problem. */
export type Folder = {
  readonly id: string;
  /** Where the log ended that it was laid out from. */
  readonly heads?: readonly Head[];
  /** Plain names of the files directly in it, sorted. */
  names(): Promise<readonly string[] | Problem>;
  /** `name` is relative to the folder and may lead outside it (`../clubs.yaml`), as registers do. */
  read(name: string): Promise<FolderFile | Problem>;
  /** The folder of another season, by its path from this one (`../2029`); undefined if there is none. */
  beside(path: string): Promise<Folder | undefined>;
  /** The path by which files in another folder name this one. `folder` is what a person types, and need not be there yet. */
  wayFrom(folder: string): string;
};

/** `file` is the name by which problems call it. */
export type FolderFile = { readonly text: string; readonly file: string };

/** Where new season folders are made. */
export type Workshop = {
  /** Writes all files or none; refuses a folder that already holds something. */
  create(path: string, files: readonly NewFile[]): Promise<{ readonly written: readonly string[] } | Problem>;
};

export type NewFile = { readonly name: string; readonly text: string };

export const isProblem = (value: object): value is Problem => 'code' in value && 'severity' in value;
