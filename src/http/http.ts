import { type Context, Hono } from 'hono';
import { secureHeaders } from 'hono/secure-headers';
import type { Answer, Assets, Language, Site } from '../site/index.ts';
import { preferredLanguage } from './language.ts';
import { type Kept, makePacker } from './packed.ts';

export type HttpPorts = {
  readonly site: Site;
  readonly assets: Assets;
  /** Path that the site stands below: '' or `/copa`. */
  readonly base: string;
  /** Told of every failure of ours; what a reader sees says nothing about it. */
  readonly report: (error: unknown) => void;
};

/** The site as a function from request to response; it opens no port. */
export function createHttp({ assets, base, report, site }: HttpPorts): Hono<Kept> {
  const app = new Hono<Kept>();
  const packer = makePacker();

  const languageOf = (context: Context<Kept>): Language =>
    site.languageOf(context.req.path) ?? preferredLanguage(context.req.header('Accept-Language'));

  const send = (context: Context<Kept>, answer: Answer): Response | Promise<Response> => {
    switch (answer.kind) {
      case 'moved':
        context.header('Cache-Control', 'no-cache');
        return context.redirect(answer.to, 301);
      case 'problem':
        context.header('Cache-Control', 'no-store');
        if (site.languageOf(context.req.path) === undefined) context.header('Vary', 'Accept-Language', { append: true });
        return context.html(answer.body, answer.status);
      case 'found':
        context.header('Cache-Control', 'no-cache');
        return packer.send(context, answer);
    }
  };

  app.use(async (context, next) => {
    await next();
    if (context.get('frames') !== 'anyone') return;
    context.header('X-Frame-Options', undefined);
    context.header('Cross-Origin-Resource-Policy', 'cross-origin');
    context.header(
      'Content-Security-Policy',
      context.res.headers.get('Content-Security-Policy')?.replace("frame-ancestors 'none'", 'frame-ancestors *'),
    );
  });
  app.use(secureHeaders(HEADERS));
  app.use(async (context, next) => {
    if (context.req.method === 'GET' || context.req.method === 'HEAD') return next();
    context.header('Allow', 'GET, HEAD');
    return context.text('405 Method Not Allowed\n', 405);
  });

  app.get('/healthz', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({ status: 'ok' });
  });

  app.get(`${base}/assets/:name`, async (context) => {
    const asset = assets.get(context.req.param('name') ?? '');
    if (asset === undefined) return send(context, await site.answer(context.req.path, '', languageOf(context)));
    const named = context.req.query('v') === asset.version;
    context.header('Cache-Control', named ? 'public, max-age=31536000, immutable' : 'no-cache');
    return packer.send(context, { type: asset.type, body: asset.bytes, of: asset });
  });

  app.get(base === '' ? '/' : `${base}/`, (context) => {
    context.header('Vary', 'Accept-Language', { append: true });
    context.header('Cache-Control', 'no-cache');
    return context.redirect(`${base}/${preferredLanguage(context.req.header('Accept-Language'))}/`, 302);
  });

  app.get('*', async (context) => {
    // Hono's own path is half decoded
    const { pathname, search } = new URL(context.req.url);
    return send(context, await site.answer(pathname, search, languageOf(context)));
  });

  app.onError((error, context) => {
    report(error);
    context.header('Cache-Control', 'no-store');
    try {
      return context.html(site.failure(languageOf(context)), 500);
    } catch (second) {
      report(second);
      return context.text('500\n', 500);
    }
  });
  return app;
}

const HEADERS: Parameters<typeof secureHeaders>[0] = {
  contentSecurityPolicy: {
    defaultSrc: ["'none'"],
    scriptSrc: ["'self'"],
    styleSrc: ["'self'"],
    imgSrc: ["'self'", 'data:'],
    fontSrc: ["'self'"],
    connectSrc: ["'self'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
  referrerPolicy: 'same-origin',
  xFrameOptions: 'DENY',
  // We speak plain HTTP; a proxy in front of us that speaks HTTPS adds this itself.
  strictTransportSecurity: false,
};
