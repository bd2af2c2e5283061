// `npm run screenshots`: every page type as a picture, on a phone and on a desk, light and dark, in both languages, into
// the ignored folder `screenshots`. Words choose: `npm run screenshots -- group phone dark en`. `-- guide` makes the pictures
// of the guide and of the README instead.
import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildIfNeeded } from './build.js';
import { guidePictures } from './guide-pictures.js';
import { installIfNeeded } from './install.js';
import { main, root } from './place.js';
import { openSite } from './screenshot-site.js';

const SCREENS = { phone: { width: 390, height: 844 }, desktop: { width: 1280, height: 900 } };
const SCHEMES = /** @type {const} */ (['light', 'dark']);
const LANGUAGES = /** @type {const} */ (['es', 'en']);

/** One page of each type, below the language. */
const PAGES = {
  front: '',
  search: 'buscar/?q=galves',
  'guide-index': 'guia/',
  'guide-page': 'guia/escribir-las-bases/',
  overview: 'copa-peru/2004/',
  'overview-gaps': 'copa-peru/2014/',
  'overview-finals': 'world-cup/2026/',
  'overview-country': 'synthetic/pyramid-2031/',
  stage: 'copa-peru/2004/etapa/regional/',
  region: 'copa-peru/2004/etapa/regional/region-ii/',
  bracket: 'copa-peru/2004/etapa/national/',
  round: 'copa-peru/2004/etapa/national/quarter-finals/',
  group: 'copa-peru/2004/contienda/regional/region-ii/a/',
  'group-running': 'copa-distrital/2026/contienda/groups/a/',
  'group-day': 'copa-distrital/2026/@2026-03-08/contienda/groups/a/',
  tie: 'copa-peru/2014/contienda/national/round-of-16/o5/',
  'tie-pitch': 'copa-peru/2014/@cancha/contienda/national/round-of-16/o5/',
  'tie-third': 'copa-peru/2004/contienda/regional/region-i/quarter-finals/qf4/',
  match: 'copa-distrital/2026/partido/groups/a/juventud-alta--defensor-puente/',
  'what-if': 'copa-peru/2004/simular/regional/region-ii/a/',
  clubs: 'copa-peru/2004/clubes/',
  club: 'copa-peru/2004/club/jose-galvez/',
  rules: 'copa-peru/2004/reglas/',
  due: 'copa-distrital/2026/pendientes/',
  doubts: 'copa-peru/2004/dudas/',
  changes: 'copa-distrital/2026/cambios/',
  case: 'copa-distrital/2026/caso/P1/',
  audit: 'copa-peru/2004/auditoria/',
  sources: 'copa-peru/2004/fuentes/',
  'sheet-table': 'copa-peru/2004/impreso/tabla/regional/region-ii/a/',
  'sheet-fixture': 'copa-distrital/2026/impreso/fixture/groups/a/',
  'sheet-bulletin': 'copa-distrital/2026/impreso/boletin/groups/a/2026-03-08/',
  'sheet-match': 'copa-distrital/2026/impreso/planilla/groups/a/juventud-alta--defensor-puente/',
  embed: 'copa-peru/2004/contienda/regional/region-ii/a/embed.html',
  snippet: 'copa-peru/2004/contienda/regional/region-ii/a/snippet.html',
  problem: 'nada/',
};

await main(async () => {
  const asked = process.argv.slice(2);
  await installIfNeeded();
  await buildIfNeeded();
  (await import('tsx/esm/api')).register();
  const { launchBrowser } = await import('../test/browser/chromium.ts');
  const browser = await launchBrowser();
  try {
    const site = await openSite(root);
    try {
      if (asked.length !== 1 || asked[0] !== 'guide') return await shoot(browser, site.address, chosen(asked));
      for (const line of await guidePictures(browser, site.address)) process.stdout.write(`${line}\n`);
      return 0;
    } finally {
      await site.close();
    }
  } finally {
    await browser.close();
  }
});

/** @typedef {{ readonly page: string, readonly screen: keyof typeof SCREENS, readonly scheme: 'light' | 'dark', readonly language: 'es' | 'en' }} Shot */

/**
 * All pictures, or those that the words name: of words of one kind any, of each kind one.
 * @param {readonly string[]} words
 * @returns {readonly Shot[]}
 */
function chosen(words) {
  const kinds = { page: Object.keys(PAGES), screen: Object.keys(SCREENS), scheme: [...SCHEMES], language: [...LANGUAGES] };
  const unknown = words.find((word) => !Object.values(kinds).flat().includes(word));
  if (unknown !== undefined) throw new Error(`there is no "${unknown}"; say any of ${Object.values(kinds).flat().join(', ')}.`);
  /** @template {string} T @param {readonly T[]} all */
  const wanted = (all) => (all.some((one) => words.includes(one)) ? all.filter((one) => words.includes(one)) : all);
  const screens = /** @type {(keyof typeof SCREENS)[]} */ (kinds.screen);
  return wanted(kinds.page).flatMap((page) =>
    wanted(screens).flatMap((screen) =>
      wanted(SCHEMES).flatMap((scheme) => wanted(LANGUAGES).map((language) => ({ page, screen, scheme, language }))),
    ),
  );
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} site
 * @param {readonly Shot[]} shots
 */
async function shoot(browser, site, shots) {
  const folder = join(root, 'screenshots');
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  const wrong = [];
  for (const { language, page, scheme, screen } of shots) {
    const opened = await browser.newPage({ viewport: SCREENS[screen], colorScheme: scheme });
    const address = `${site}/${language}/${PAGES[/** @type {keyof typeof PAGES} */ (page)]}`;
    const answer = await opened.goto(address);
    if (answer?.status() !== (page === 'problem' ? 404 : 200)) wrong.push(`${address} answered ${answer?.status()}`);
    await opened.evaluate('document.fonts.ready');
    await opened.screenshot({ path: join(folder, `${page}-${screen}-${scheme}-${language}.png`), fullPage: true });
    await opened.close();
  }
  process.stdout.write(`${shots.length} pictures in ${folder}\n${wrong.map((line) => `${line}\n`).join('')}`);
  return wrong.length === 0 ? 0 : 1;
}
