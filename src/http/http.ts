import { type Context, Hono } from 'hono';
import type { Answer, Assets, Language, Site } from '../site/index.ts';
import { preferredLanguage } from './language.ts';
import { makePacker } from './packed.ts';
import { reply } from './reply.ts';

export type HttpPorts = {
  readonly site: Site;
  readonly assets: Assets;
  /** Path that the site stands below: '' or `/copa`. */
  readonly base: string;
  /** Told of every failure of ours; what a reader sees says nothing about it. */
  readonly report: (error: unknown) => void;
};

const HTML = 'text/html; charset=UTF-8';
const TEXT = 'text/plain; charset=UTF-8';

/** The site as a function from request to response; it opens no port. */
export function createHttp({ assets, base, report, site }: HttpPorts): Hono {
  const app = new Hono();
  const packer = makePacker();

  const languageOf = (context: Context): Language =>
    site.languageOf(context.req.path) ?? preferredLanguage(context.req.header('Accept-Language'));

  const send = (context: Context, answer: Answer): Response => {
    switch (answer.kind) {
      case 'moved':
        return reply(301, null, { 'Cache-Control': 'no-cache', Location: answer.to });
      case 'problem': {
        const named = site.languageOf(context.req.path) !== undefined;
        const headers = { 'Cache-Control': 'no-store', 'Content-Type': HTML, ...(!named && { Vary: 'Accept-Language' }) };
        return reply(answer.status, answer.body, headers);
      }
      case 'found':
        return packer.send(context, answer, 'no-cache');
    }
  };

  app.get('/healthz', () => reply(200, '{"status":"ok"}', { 'Cache-Control': 'no-store', 'Content-Type': 'application/json' }));

  app.get(`${base}/assets/:name`, async (context) => {
    const asset = assets.get(context.req.param('name') ?? '');
    if (asset === undefined) return send(context, await site.answer(context.req.path, '', languageOf(context)));
    const named = context.req.query('v') === asset.version;
    const cache = named ? 'public, max-age=31536000, immutable' : 'no-cache';
    return packer.send(context, { type: asset.type, body: asset.bytes, of: asset }, cache);
  });

  app.get(base === '' ? '/' : `${base}/`, (context) => {
    const to = `${base}/${preferredLanguage(context.req.header('Accept-Language'))}/`;
    return reply(302, null, { Vary: 'Accept-Language', 'Cache-Control': 'no-cache', Location: to });
  });

  app.get('*', async (context) => {
    // Hono's own path is half decoded
    const { pathname, search } = new URL(context.req.url);
    return send(context, await site.answer(pathname, search, languageOf(context)));
  });

  app.all('*', () => reply(405, '405 Method Not Allowed\n', { Allow: 'GET, HEAD', 'Content-Type': TEXT }));

  app.onError((error, context) => {
    report(error);
    const headers = { 'Cache-Control': 'no-store' };
    try {
      return reply(500, site.failure(languageOf(context)), { ...headers, 'Content-Type': HTML });
    } catch (second) {
      report(second);
      return reply(500, '500\n', { ...headers, 'Content-Type': TEXT });
    }
  });
  return app;
}
