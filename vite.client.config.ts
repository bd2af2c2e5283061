import { dirname, join } from 'node:path';
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig, type Plugin } from 'vite';

const LANGUAGES = ['es', 'en'] as const;
type Language = (typeof LANGUAGES)[number];

const isLanguage = (mode: string): mode is Language => LANGUAGES.some((language) => language === mode);

/** What a board never says: findings about files, the rules as sentences, pages of other kinds. */
const LEFT_OUT: Readonly<Record<'web' | 'wire', readonly string[]>> = {
  wire: ['changes', 'database', 'problems', 'rules'],
  web: ['audit', 'irregular', 'records', 'season', 'sheets', 'site'],
};

/**
 * A page is in one language: whoever asks for the words of another one is given those, and the others stay out of the
 * bundle, as do the areas that a board has no use for.
 */
function onlyWordsOfABoard(language: Language): Plugin {
  const mark = '\0words:';
  const others = LANGUAGES.filter((one) => one !== language);
  return {
    name: 'ascenso-only-words-of-a-board',
    enforce: 'pre',
    resolveId(source, importer) {
      const other = others.find((one) => source === `./${one}.ts`);
      if (other === undefined || importer === undefined || wordsRoomOf(importer) === undefined) return undefined;
      return `${mark}${other}:${join(dirname(importer), `${language}.ts`)}`;
    },
    load(id) {
      if (!id.startsWith(mark)) return undefined;
      const [other = '', ...path] = id.slice(mark.length).split(':');
      return `export { ${language} as ${other} } from ${JSON.stringify(path.join(':'))};`;
    },
    transform(code, id) {
      const room = wordsRoomOf(id);
      if (room === undefined || !LEFT_OUT[room].some((area) => id.endsWith(`/${language}-${area}.ts`))) return undefined;
      // an area of the pages is a function that makes its words
      const empty = room === 'web' ? '() => ({})' : '{}';
      return [...code.matchAll(/^export const (\w+)/gm)].map(([, name]) => `export const ${name} = ${empty};`).join('\n');
    },
  };
}

const wordsRoomOf = (id: string): 'web' | 'wire' | undefined =>
  /[/\\]src[/\\](web|wire)[/\\]words[/\\]/.exec(id)?.[1] as 'web' | 'wire' | undefined;

/**
 * What runs in a browser, one module each: the board where a reader tries other results, the engine within, for each language
 * (`--mode es`), and what suggests while one types (`--mode search`).
 */
export default defineConfig(({ mode }) => {
  const isSearch = mode === 'search';
  if (!isSearch && !isLanguage(mode)) throw new Error(`--mode ${[...LANGUAGES, 'search'].join(' or ')}`);
  return {
    plugins: isSearch ? [] : [onlyWordsOfABoard(mode), svelte()],
    publicDir: false,
    build: {
      rolldownOptions: {
        checks: { bundlerTimings: false },
        input: isSearch ? 'src/web/client/search.ts' : 'src/web/client/what-if.ts',
        output: { entryFileNames: isSearch ? 'search.js' : `what-if-${mode}.js` },
      },
      modulePreload: false,
      outDir: 'dist/web/assets',
      emptyOutDir: false,
      target: 'es2022',
    },
  };
});
