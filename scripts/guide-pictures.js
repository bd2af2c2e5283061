// The pictures of the guide, in both languages, and the one of the README: parts of pages, with few colours so that they are small.
import { readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './place.js';
import { smallPng } from './small-png.js';

/** Sharp on phones. */
const SCALE = 1.75;
const MOST = { picture: 60_000, together: 500_000, readme: 120_000 };

/**
 * Where to look, and what is cut out: what `of` names first, down to the end of what `until` names first; the window if it names
 * nothing. `scale`: dots of the picture for one of the page.
 * @typedef {{ readonly name: string, readonly path: string, readonly of?: string, readonly until?: string, readonly width: number, readonly height?: number, readonly scale?: number }} Part
 */
/** @type {readonly Part[]} */
const PARTS = [
  { name: 'tabla', path: 'copa-peru/2004/contienda/regional/region-ii/a/', of: '[aria-labelledby="table"]', width: 560 },
  { name: 'porque', path: 'copa-peru/2004/contienda/regional/region-ii/a/', of: '.sec:has(.why)', width: 560 },
  { name: 'lecturas', path: 'copa-peru/2014/contienda/national/round-of-16/o5/', of: '.head:has(.readings)', width: 560 },
  { name: 'pendientes', path: 'copa-distrital/2026/pendientes/', of: 'main', until: '.due-part', width: 560 },
  { name: 'reglas', path: 'copa-distrital/2026/reglas/', of: '.sec', width: 560 },
  { name: 'caso', path: 'copa-distrital/2026/caso/P1/', of: 'main', until: '.sec', width: 560 },
  { name: 'auditoria', path: 'copa-peru/2004/auditoria/', of: '.audited section', width: 560 },
  { name: 'temporada', path: 'copa-peru/2004/', width: 1000, height: 640, scale: 1.25 },
];

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} site
 * @returns {Promise<string[]>} lines that tell what was made
 */
export async function guidePictures(browser, site) {
  const assets = join(root, 'src/web/assets');
  for (const name of readdirSync(assets)) if (/^guide-.*\.png$/.test(name)) rmSync(join(assets, name));
  /** @type {[string, number, number][]} */
  const sizes = [];
  let together = 0;
  for (const language of ['en', 'es'])
    for (const part of PARTS) {
      const { bytes, height, width } = await picture(browser, site, language, part);
      if (bytes.length > MOST.picture) throw new Error(`the picture ${part.name} has ${bytes.length} bytes; ${MOST.picture} at most.`);
      const name = `${part.name}-${language}`;
      writeFileSync(join(assets, `guide-${name}.png`), bytes);
      const scale = part.scale ?? SCALE;
      sizes.push([name, Math.round(width / scale), Math.round(height / scale)]);
      together += bytes.length;
    }
  if (together > MOST.together) throw new Error(`the guide's pictures have ${together} bytes together; ${MOST.together} at most.`);
  writeFileSync(join(root, 'src/web/guide/pictures.ts'), tableOf(sizes));
  const readme = await picture(browser, site, 'en', { name: 'readme', path: 'copa-peru/2004/', width: 1280, height: 1000, scale: 1 });
  if (readme.bytes.length > MOST.readme) throw new Error(`the README's picture has ${readme.bytes.length} bytes; ${MOST.readme} at most.`);
  writeFileSync(join(root, 'docs/picture.png'), readme.bytes);
  return [`${sizes.length} pictures of the guide in ${assets}, ${together} bytes`, `docs/picture.png, ${readme.bytes.length} bytes`];
}

/**
 * @param {import('playwright-core').Browser} browser
 * @param {string} site
 * @param {string} language
 * @param {Part} part
 */
async function picture(browser, site, language, { height = 800, name, of, path, scale = SCALE, until, width }) {
  const page = await browser.newPage({ viewport: { width, height }, deviceScaleFactor: scale, colorScheme: 'light' });
  const answer = await page.goto(`${site}/${language}/${path}`);
  if (answer?.status() !== 200) throw new Error(`${path} answered ${answer?.status()}`);
  await page.evaluate('document.fonts.ready');
  /** @param {string} selector */
  const boxOf = async (selector) => {
    const box = await page.locator(selector).first().boundingBox();
    if (box === null) throw new Error(`${path} has no ${selector} for the picture ${name}`);
    return box;
  };
  const box = of === undefined ? { x: 0, y: 0, width, height } : await boxOf(of);
  const last = until === undefined ? box : await boxOf(until);
  // some air where what is cut out has none of its own
  const y = Math.floor(box.y) - (of === undefined || /^(?:main|\.head)/.test(of) ? 0 : 8);
  const x = Math.max(0, Math.floor(box.x) - 12);
  const bottom = Math.ceil(last.y + last.height) + (of === undefined ? 0 : 8);
  const clip = { x, y, width: Math.min(width, Math.ceil(box.x + box.width) + 12) - x, height: bottom - y };
  const shot = await page.screenshot({ clip, fullPage: true });
  const small = await smallPng(page, shot);
  await page.close();
  return small;
}

/** @param {readonly [string, number, number][]} sizes */
function tableOf(sizes) {
  const rows = sizes.map(([name, width, height]) => `  '${name}': [${width}, ${height}],\n`).join('');
  return `/** Width and height of the guide's pictures, as they are shown; made by \`npm run screenshots -- guide\`. */
export const PICTURES: Readonly<Record<string, readonly [width: number, height: number]>> = {
${rows}};
`;
}
