import { createServer as http } from 'node:http';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'vite';
import { readSeason } from './src/app/index.ts';
import { seasonFolders } from './src/storage/index.ts';
import { presentSeason, presentTrial } from './src/wire/index.ts';
const vite = await createServer({ server: { middlewareMode: true, hmr: false, ws: false }, appType: 'custom', logLevel: 'error', configFile: false, plugins: [(await import('@sveltejs/vite-plugin-svelte')).svelte()], optimizeDeps: { noDiscovery: true } });
const load = (p: string) => vite.ssrLoadModule(p);
const css = () => ['main.css', ...readdirSync('src/web/styles').filter((f) => f !== 'main.css').sort()].map((f) => readFileSync(`src/web/styles/${f}`, 'utf8')).join('\n');
http(async (req, res) => {
  try {
    const path = decodeURIComponent(new URL(req.url ?? '/', 'http://x').pathname);
    const asset = /^\/assets\/(.+)$/.exec(path)?.[1];
    res.setHeader('content-security-policy', "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:");
    if (asset === 'ascenso.css') { res.setHeader('content-type', 'text/css'); return res.end(css()); }
    if (asset?.endsWith('.js')) { res.setHeader('content-type', 'text/javascript'); return res.end(readFileSync(`/tmp/e2/assets/${asset}`)); }
    if (asset) return res.end(readFileSync(`src/web/assets/${asset}`));
    const m = /^\/(es|en)\/(.+?)\/simular\/(.+?)\/(trial\.json)?$/.exec(path);
    if (!m) { res.statusCode = 404; return res.end('no'); }
    const [, language, id, contestId, form] = m;
    const read = await readSeason(seasonFolders(), id, {});
    if (read.kind !== 'read') throw new Error('no season');
    const document = presentSeason(read.id, read.season, read.problems);
    if (form) { res.setHeader('content-type', 'application/json'); return res.end(JSON.stringify(presentTrial(document, read.season, read.log, contestId))); }
    const { outlineOf } = await load('/src/web/outline.ts');
    const { viewOf } = await load('/src/web/view.ts');
    const { wordsFor } = await load('/src/web/words/words.ts');
    const { htmlDocument } = await load('/src/web/html.ts');
    const { default: Page } = await load('/src/web/components/WhatIfPage.svelte');
    const { render } = await load('svelte/server');
    const place = { origin: undefined, base: '', kind: 'server', languages: ['es', 'en'], assets: { stylesheet: '/assets/ascenso.css', font: '/assets/archivo-ascenso.woff2', mark: '/assets/mark.svg' } };
    const outline = outlineOf(document);
    const view = viewOf(outline, language, wordsFor(language, document.called), { route: { page: 'what-if', id: contestId }, question: { asOf: undefined, reading: undefined } }, place);
    const made = render(Page, { props: { view, contest: outline.contests.get(contestId) } });
    res.setHeader('content-type', 'text/html');
    res.end(htmlDocument(language, place, { title: 't', description: 'd', path: undefined, picture: undefined, data: undefined, feed: undefined }, made, [`/assets/what-if-${language}.js`]));
  } catch (error) { console.error(error); res.statusCode = 500; res.end(String(error)); }
}).listen(4747, () => console.log('up'));
