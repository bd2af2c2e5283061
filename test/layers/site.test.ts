import { expect, test } from 'vitest';
import { seasonSource } from '../../src/main/season-source.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { season as seasonPage } from '../../src/web/pages.ts';
import { parseAddress } from '../../src/web/routes.ts';

const assets = { stylesheet: '/s.css', font: '/f.woff2', mark: '/m.svg' };

test('a shipped season that lies on a base and joins another one has its pages on the site', async () => {
  const said: string[] = [];
  const source = seasonSource(seasonFolders({ opens: 'shipped' }), (line) => said.push(line));
  const document = await source.read('synthetic/pyramid-2031', { reading: undefined, asOf: undefined });
  expect(said).toEqual([]);
  if (document === undefined) throw new Error('no season');
  const page = (path: string): string =>
    seasonPage({
      language: 'en',
      document,
      address: {
        ...(parseAddress(path.split('/')) ?? { route: { page: 'overview' }, form: 'page' }),
        question: { asOf: undefined, reading: undefined },
      },
      place: { origin: undefined, base: '', kind: 'server', languages: ['es', 'en'], assets },
      beside: {},
    }) ?? '';
  expect(page('reglas')).toContain('synthetic/pyramid.yaml');
  for (const { id } of document.contests) expect(page(`contienda/${id}`).length).toBeGreaterThan(1000);
  expect(page('etapa/last')).toContain('Season 2030');
});
