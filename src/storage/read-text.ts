import { constants } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import type { Problem } from '../engine/index.ts';

/** Larger files are refused: a season of 60,000 matches needs less, and one wrong path must not fill the memory. */
export const LARGEST_FILE = 8 * 1024 * 1024;

/** Reads a UTF-8 text. `shown` is what the problem calls the file. */
export const readText = async (path: string, shown: string): Promise<{ readonly text: string } | Problem> => {
  try {
    // non-blocking: opening a named pipe must not wait for a writer that never comes
    const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    try {
      const stat = await file.stat();
      if (stat.isDirectory()) return unreadable(shown, 'is-folder');
      if (!stat.isFile()) return unreadable(shown, 'not-a-file');
      if (stat.size > LARGEST_FILE) return tooLarge(shown);
      const bytes = await readAtMost(file, LARGEST_FILE);
      if (bytes === 'more') return tooLarge(shown);
      return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes) };
    } finally {
      await file.close();
    }
  } catch (error) {
    if (error instanceof TypeError) return unreadable(shown, 'not-utf-8');
    return fileProblem(error, shown);
  }
};

const PIECE = 64 * 1024;

/** Reads to the end, but no further than `most` bytes: some files say they are empty and never end (/proc/self/pagemap). */
const readAtMost = async (file: FileHandle, most: number): Promise<Uint8Array | 'more'> => {
  const pieces: Uint8Array[] = [];
  let total = 0;
  for (;;) {
    const { bytesRead, buffer } = await file.read(new Uint8Array(PIECE), 0, PIECE);
    if (bytesRead === 0) return Buffer.concat(pieces, total);
    total += bytesRead;
    if (total > most) return 'more';
    pieces.push(buffer.subarray(0, bytesRead));
  }
};

const unreadable = (path: string, why: string): Problem => ({
  code: 'file-unreadable',
  severity: 'error',
  args: { path, why },
  spot: { file: path, line: 1, column: 1 },
});
const tooLarge = (path: string): Problem => ({ code: 'file-too-large', severity: 'error', args: { path, limit: '8 MiB' } });

/** What the operating system said, as a finding; anything that is not its word is a bug and goes on up. */
export const fileProblem = (error: unknown, path: string): Problem => {
  const code = codeOf(error);
  if (code === undefined) throw error;
  if (code === 'ENOENT') return { code: 'file-missing', severity: 'error', args: { path } };
  return { code: 'file-unreadable', severity: 'error', args: { path, why: WHY[code] ?? code } };
};

export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' && /^E[A-Z0-9]+$/.test(error.code) ? error.code : undefined;

/** Codes of the operating system in the vocabulary that the words table explains; others are shown as they are. */
const WHY: Readonly<Record<string, string>> = {
  EACCES: 'no-permission',
  EPERM: 'no-permission',
  EROFS: 'no-permission',
  ELOOP: 'link-loop',
  EISDIR: 'is-folder',
  ENOTDIR: 'not-a-folder',
  ENAMETOOLONG: 'name-too-long',
  ENOSPC: 'disk-full',
  EEXIST: 'exists',
  ENXIO: 'not-a-file',
};
