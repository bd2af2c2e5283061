import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { extname } from 'node:path';
import type { Asset, Assets, Pages } from '../site/index.ts';

const PAGES = new URL('../web/pages.js', import.meta.url);
const ASSETS = new URL('../web/assets/', import.meta.url);
const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.woff2': 'font/woff2',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.txt': 'text/plain; charset=utf-8',
};

/**
 * The pages as they were built. Vite builds them, not tsc: their types cannot be read here, and `Pages` is what both sides hold to.
 * @throws where they were not built
 */
export const builtPages = async (): Promise<Pages> => (await import(PAGES.href)) as Pages;

export const readAssets = async (): Promise<Assets> => {
  const assets = new Map<string, Asset>();
  for (const name of await readdir(ASSETS)) {
    const bytes = new Uint8Array(await readFile(new URL(name, ASSETS)));
    assets.set(name, {
      bytes,
      type: TYPES[extname(name)] ?? 'application/octet-stream',
      version: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
    });
  }
  return assets;
};
