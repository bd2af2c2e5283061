import { expect, test } from 'vitest';
import { seasonSource } from '../../src/main/season-source.ts';
import { makeSite } from '../../src/site/index.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import * as pages from '../../src/web/pages.ts';

const SEASONS = ['copa-peru/2003', 'copa-peru/2004'];
const seasons = seasonSource({ ...seasonFolders({ opens: 'shipped' }), list: async () => SEASONS }, () => {});
const siteAt = (base: string, origin: string | undefined, kind: 'server' | 'files') => {
  const place = { base, origin, kind, languages: ['es', 'en'] } as const;
  return makeSite({ seasons, pages, painter: { paint: async () => new Uint8Array() }, assets: new Map(), place });
};
type Site = ReturnType<typeof siteAt>;
const textAt = async (site: Site, path: string): Promise<string | undefined> => {
  const answer = await site.answer(path);
  return answer.kind === 'found' ? String(answer.body) : undefined;
};
const listed = (list: string | undefined): readonly string[] =>
  [...(list ?? '').matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address = '']) => address);

test.each(['server', 'files'] as const)(
  'the lists of pages for engines that search name every page of a %s once, in each language',
  async (kind) => {
    const origin = 'https://example.org';
    const site = siteAt('/copa', origin, kind);
    const index = listed(await textAt(site, '/copa/sitemap.xml'));
    expect(index).toEqual([`${origin}/copa/sitemap-es-1.xml`, `${origin}/copa/sitemap-en-1.xml`]);
    const there = new Set<string>();
    for await (const path of site.addresses()) there.add(origin + path);
    for (const [language, list] of [
      ['es', index[0]],
      ['en', index[1]],
    ] as const) {
      const pagesListed = listed(await textAt(site, (list ?? '').slice(origin.length)));
      expect(new Set(pagesListed).size).toBe(pagesListed.length);
      expect(pagesListed.filter((address) => !there.has(address))).toEqual([]);
      const isAPage = (address: string) =>
        address.startsWith(`${origin}/copa/${language}/`) && address.endsWith('/') && !/\/@|\/impreso\/|\/simular\/|\/caso\//.test(address);
      expect([...there].filter(isAPage).filter((address) => !pagesListed.includes(address))).toEqual([]);
      expect(pagesListed.length).toBeGreaterThan(300);
    }
  },
);

test('robots may read all of what lies in files, and on a server all but what is made for any day or any words', async () => {
  expect(await textAt(siteAt('', 'https://example.org', 'files'), '/robots.txt')).toBe(
    'User-agent: *\nDisallow:\n\nSitemap: https://example.org/sitemap.xml\n',
  );
  expect(await textAt(siteAt('', 'https://example.org', 'server'), '/robots.txt')).toBe(
    'User-agent: *\nDisallow: /*/@\nDisallow: /*/buscar/?\n\nSitemap: https://example.org/sitemap.xml\n',
  );
});

test('there are no lists where nobody said what the host is called, and no rules for robots below its root', async () => {
  expect(await textAt(siteAt('', undefined, 'files'), '/robots.txt')).toBe('User-agent: *\nDisallow:\n');
  expect(await textAt(siteAt('', undefined, 'files'), '/sitemap.xml')).toBeUndefined();
  expect(await textAt(siteAt('/copa', 'https://example.org', 'files'), '/copa/robots.txt')).toBeUndefined();
  for (const name of ['sitemap-es-0.xml', 'sitemap-es-2.xml', 'sitemap-qu-1.xml', 'sitemap-es-99999.xml'])
    expect(await textAt(siteAt('', 'https://example.org', 'files'), `/${name}`)).toBeUndefined();
});
