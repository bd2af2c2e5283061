import { type Context, Hono } from 'hono';
import { compress } from 'hono/compress';
import { etag } from 'hono/etag';
import { secureHeaders } from 'hono/secure-headers';
import type { SeasonDocument } from '../wire/index.ts';
import { preferredLanguage } from './language.ts';
import { parsePath } from './path.ts';
import type { Assets, Language, PageProblem, Pages, SeasonSource } from './ports.ts';
import { isProblem, parseQuestion } from './question.ts';

export type HttpPorts = {
  readonly seasons: SeasonSource;
  readonly pages: Pages;
  /** Must hold `ascenso.css`, `archivo-ascenso.woff2` and `mark.svg`. */
  readonly assets: Assets;
  /** Told of every failure of ours; what a reader sees says nothing about it. */
  readonly report: (error: unknown) => void;
};

/** The site as a function from request to response; it opens no port. */
export function createHttp({ seasons, pages, assets, report }: HttpPorts): Hono {
  const app = new Hono();
  const addressOf = (name: string) => `/assets/${name}?v=${assets.get(name)?.version ?? ''}`;
  const pageAssets = { stylesheet: addressOf('ascenso.css'), font: addressOf('archivo-ascenso.woff2'), mark: addressOf('mark.svg') };

  const languageOf = (context: Context): Language => {
    const first = context.req.path.split('/')[1];
    return first === 'es' || first === 'en' ? first : preferredLanguage(context.req.header('Accept-Language'));
  };
  const showProblem = async (context: Context, status: 400 | 404, problem: PageProblem, document?: SeasonDocument) => {
    const html = pages.problem({ language: languageOf(context), problem, seasons: await seasons.list(), document, assets: pageAssets });
    context.header('Cache-Control', 'no-store');
    if (!/^\/e[sn]\//.test(context.req.path)) context.header('Vary', 'Accept-Language', { append: true });
    return context.html(html, status);
  };
  const showPage = (context: Context, html: string) => {
    context.header('Cache-Control', 'no-cache');
    return context.html(html);
  };

  app.use(compress({ threshold: 1024 }));
  app.use(
    secureHeaders({
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
    }),
  );
  app.use(etag());

  app.use(async (context, next) => {
    if (context.req.method !== 'GET' && context.req.method !== 'HEAD') {
      context.header('Allow', 'GET, HEAD');
      return context.text('405 Method Not Allowed\n', 405);
    }
    if (parsePath(context.req.path) === undefined) return showProblem(context, 400, { kind: 'path' });
    return next();
  });

  app.get('/healthz', (context) => {
    context.header('Cache-Control', 'no-store');
    return context.json({ status: 'ok' });
  });

  app.get('/assets/*', (context) => {
    const name = parsePath(context.req.path)?.slice(1).join('/') ?? '';
    const asset = assets.get(name);
    if (asset === undefined) return showProblem(context, 404, { kind: 'missing' });
    const named = context.req.query('v') === asset.version;
    return context.body(asset.bytes, 200, {
      'Content-Type': asset.type,
      'Cache-Control': named ? 'public, max-age=31536000, immutable' : 'no-cache',
    });
  });

  app.get('/', (context) => {
    context.header('Vary', 'Accept-Language', { append: true });
    context.header('Cache-Control', 'no-cache');
    return context.redirect(`/${languageOf(context)}/`, 302);
  });

  const showJson = (context: Context, document: object) => {
    context.header('Cache-Control', 'no-cache');
    return context.json(document);
  };
  /** A page, or the document behind it, about the whole record of a season. */
  const showRecord = async (
    context: Context,
    language: Language,
    document: SeasonDocument,
    segments: readonly string[],
    need: 'audit' | 'sources',
    asJson: boolean,
  ) => {
    const audit = need === 'audit' ? await seasons.audit(document.id) : undefined;
    const sources = need === 'sources' ? await seasons.sources(document.id) : undefined;
    const found = audit ?? sources;
    if (found === undefined) return showProblem(context, 404, { kind: 'missing' }, document);
    if (asJson) return showJson(context, found);
    const question = { asOf: undefined, reading: undefined };
    const html = pages.season({ language, document, segments, question, assets: pageAssets, audit, sources });
    return html === undefined ? showProblem(context, 404, { kind: 'missing' }, document) : showPage(context, html);
  };

  const showUnder = async (context: Context, language: Language) => {
    const segments = parsePath(context.req.path)?.slice(1) ?? [];
    const all = await seasons.list();
    if (segments.length === 0 && !context.req.path.endsWith('/')) return context.redirect(`/${language}/`, 301);
    if (segments.length === 0) return showPage(context, pages.seasons({ language, seasons: all, assets: pageAssets }));
    const listed = all.find(({ id }) => isWithin(id.split('/'), segments));
    if (listed === undefined) return showProblem(context, 404, { kind: 'missing' });
    const rest = segments.slice(listed.id.split('/').length);

    const canonical = canonicalPath(context.req.path, rest.length);
    if (canonical !== undefined) return context.redirect(canonical + new URL(context.req.url).search, 301);

    const json = rest.length === 1 ? JSON_FILES.get(rest[0] ?? '') : undefined;
    const need = json ?? pages.needs(rest);
    const search = new URL(context.req.url).search;
    // the whole record is the same at every date and in every reading: it has one address
    if (need !== 'season' && search !== '') return context.redirect(context.req.path, 301);
    if (need !== 'season') return showRecord(context, language, listed, rest, need, json !== undefined);

    const question = parseQuestion(new URL(context.req.url).searchParams);
    if (isProblem(question)) return showProblem(context, 400, question, listed);
    const asked = question.asOf !== undefined || question.reading !== undefined;
    const document = asked ? await seasons.read(listed.id, question) : listed;
    if (document === undefined) return showProblem(context, 404, { kind: 'missing' });
    if (json !== undefined) return showJson(context, document);
    const made = { audit: undefined, sources: undefined };
    const html = pages.season({ language, document, segments: rest, question, assets: pageAssets, ...made });
    return html === undefined ? showProblem(context, 404, { kind: 'missing' }, listed) : showPage(context, html);
  };
  for (const language of ['es', 'en'] as const) {
    // In Hono, `/es/*` also stands for `/es`.
    app.get(`/${language}/*`, (context) => showUnder(context, language));
  }

  app.notFound((context) => showProblem(context, 404, { kind: 'missing' }));

  app.onError((error, context) => {
    report(error);
    context.header('Cache-Control', 'no-store');
    try {
      return context.html(
        pages.problem({ language: languageOf(context), problem: { kind: 'failed' }, seasons: [], document: undefined, assets: pageAssets }),
        500,
      );
    } catch (second) {
      report(second);
      return context.text('500\n', 500);
    }
  });
  return app;
}

const JSON_FILES: ReadonlyMap<string, 'season' | 'audit' | 'sources'> = new Map([
  ['season.json', 'season'],
  ['audit.json', 'audit'],
  ['sources.json', 'sources'],
]);

function isWithin(id: readonly string[], segments: readonly string[]): boolean {
  return id.every((part, index) => segments[index] === part);
}

/** A season's own page ends in a slash, the pages below it do not: one address for each page. */
function canonicalPath(path: string, depth: number): string | undefined {
  if (depth === 0) return path.endsWith('/') ? undefined : `${path}/`;
  return path.endsWith('/') ? path.slice(0, -1) : undefined;
}
