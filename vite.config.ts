import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

/** The stylesheet, font and mark, as they are, beside the pages. */
function pageAssets(): Plugin {
  let from = '';
  let to = '';
  return {
    name: 'ascenso-page-assets',
    configResolved(config) {
      from = join(config.root, 'src/web/assets');
      to = join(resolve(config.root, config.build.outDir), 'assets');
    },
    closeBundle() {
      mkdirSync(to, { recursive: true });
      for (const file of readdirSync(from)) copyFileSync(join(from, file), join(to, file));
    },
  };
}

/**
 * The pages are rendered on the server only: one module, with Svelte inside, so that an installed package needs
 * neither Svelte nor Vite.
 */
export default defineConfig({
  plugins: [svelte(), pageAssets()],
  publicDir: false,
  ssr: { noExternal: true },
  build: {
    ssr: 'src/web/pages.ts',
    outDir: 'dist/web',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: { output: { entryFileNames: 'pages.js' } },
  },
});
