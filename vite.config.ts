import { copyFileSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { transform } from 'lightningcss';
import { defineConfig, type Plugin } from 'vite';

/** Font and mark as they are, and the parts of the stylesheet in one, beside the pages. */
function pageAssets(): Plugin {
  let root = '';
  let to = '';
  return {
    name: 'ascenso-page-assets',
    configResolved(config) {
      root = config.root;
      to = join(resolve(config.root, config.build.outDir), 'assets');
    },
    closeBundle() {
      mkdirSync(to, { recursive: true });
      const assets = join(root, 'src/web/assets');
      for (const entry of readdirSync(assets, { withFileTypes: true }))
        if (entry.isFile()) copyFileSync(join(assets, entry.name), join(to, entry.name));
      const styles = join(root, 'src/web/styles');
      // the general part first: the others refine it
      const parts = readdirSync(styles).sort((a, b) => Number(b === 'main.css') - Number(a === 'main.css') || (a < b ? -1 : 1));
      const whole = parts.map((part) => readFileSync(join(styles, part), 'utf8')).join('\n');
      const { code } = transform({ filename: 'ascenso.css', code: Buffer.from(whole), minify: true });
      writeFileSync(join(to, 'ascenso.css'), code);
    },
  };
}

/**
 * Nothing looks for the parts of a page once it was sent: the comments in which Svelte marks them fall away (a page is a fifth
 * shorter), and so does the room of its own in which each component keeps what it hands to those within it. None of ours does.
 */
function withoutUpkeep(): Plugin {
  return {
    name: 'ascenso-without-upkeep',
    renderChunk(code) {
      const [runtime = '', ...components] = code.split(/^(?=\/\/#region src\/web\/components|\/\/ src\/web\/components)/m);
      const handsOn = components.find((component) => /\b(?:[gs]etContext|hasContext|onDestroy|props_id|bind_props)\(/.test(component));
      if (components.length === 0 || handsOn !== undefined) this.error(`a component needs a context of its own: ${handsOn ?? ''}`);
      const inPlace = components.map((component) => component.split('$$renderer.component(').join('inPlace($$renderer, '));
      const plain = [runtime, 'function inPlace(renderer, body) { body(renderer); }\n', ...inPlace].join('');
      return {
        code: plain.replace(/<!--(?:\[(?:-?\d+|!)?|\])?-->/g, '').replace(/\$\$renderer\d*\.push\((?:``|""|'')\);/g, ';'),
        map: null,
      };
    },
  };
}

/**
 * The pages are rendered on the server only: one module, with Svelte inside, so that an installed package needs
 * neither Svelte nor Vite.
 */
export default defineConfig({
  plugins: [svelte(), withoutUpkeep(), pageAssets()],
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
