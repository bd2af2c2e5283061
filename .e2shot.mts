import { launchBrowser } from './test/browser/chromium.ts';
const browser = await launchBrowser();
const base = 'http://localhost:4747';
const go = async (name: string, path: string, opts: object, act?: (p: any) => Promise<void>, full = true) => {
  const context = await browser.newContext(opts as any);
  const page = await context.newPage();
  page.on('console', (m) => console.log(name, m.type(), m.text()));
  page.on('pageerror', (e) => console.log(name, 'ERROR', e.message));
  await page.goto(base + path);
  await page.waitForTimeout(700);
  if (act) await act(page);
  await page.screenshot({ path: `/tmp/e2/${name}.png`, fullPage: full });
  await context.close();
};
const desk = { viewport: { width: 1280, height: 900 } }, phone = { viewport: { width: 390, height: 844 }, deviceScaleFactor: 1 };
const A = '/es/copa-peru/2004/simular/regional/region-ii/a/';

await go('a-phone-full', A + '#1-2=0-1;2-1=1-1', phone, undefined, false);
await go('tie-pens', '/es/copa-peru/2004/simular/national/round-of-16/o3/#1-2=2-0;2-1=2-0;t1-2=1-1', desk);
await go('big', '/es/synthetic/national-table-50/simular/table/', desk, undefined, false);
await go('big-phone', '/en/synthetic/national-table-50/simular/table/', phone, async (p: any) => { const i = p.locator('.goals-in'); await i.nth(0).fill('9'); await p.locator('.trial-match select').nth(2).selectOption('wo-2'); await i.nth(3).fill(''); await i.nth(6).fill('100'); await i.nth(6).scrollIntoViewIfNeeded(); await p.getByText('Copy link').click(); await p.waitForTimeout(300); }, false);
await browser.close();
