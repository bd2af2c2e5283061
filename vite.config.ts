import { copyFileSync, mkdirSync, readdirSync } from 'node:fs';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vite';

const assets = new URL('src/web/assets/', import.meta.url);
const target = new URL('dist/web/assets/', import.meta.url);

/**
 * The pages are rendered on the server only: one module, with Svelte inside, so that an installed package needs
 * neither Svelte nor Vite. The stylesheet, font and mark lie beside it as they are.
 */
export default defineConfig({
  plugins: [
    svelte(),
    {
      name: 'ascenso-assets',
      closeBundle() {
        mkdirSync(target, { recursive: true });
        for (const file of readdirSync(assets)) copyFileSync(new URL(file, assets), new URL(file, target));
      },
    },
  ],
  publicDir: false,
  ssr: { noExternal: true },
  build: { ssr: 'src/web/pages.ts', outDir: 'dist/web', emptyOutDir: true, target: 'node20', minify: false, rollupOptions: { output: { entryFileNames: 'pages.js' } } },
});
