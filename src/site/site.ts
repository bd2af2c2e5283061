import type { SeasonDocument } from '../wire/index.ts';
import { type Answer, makeShelf } from './answers.ts';
import { parsePath } from './path.ts';
import type {
  Assets,
  Beside,
  FormText,
  Language,
  PageProblem,
  Pages,
  Painter,
  Place,
  ReadAddress,
  SeasonQuestion,
  SeasonSource,
} from './ports.ts';

export type SitePorts = {
  readonly seasons: SeasonSource;
  readonly pages: Pages;
  readonly painter: Painter;
  /** Must hold `ascenso.css`, `archivo-ascenso.woff2` and `mark.svg`. */
  readonly assets: Assets;
  readonly place: Pick<Place, 'base' | 'kind' | 'languages' | 'origin'>;
};

/** The site as what stands at each address: whoever gives it out, a server or a folder of files, asks here. */
export type Site = {
  /**
   * @param path raw, from the root of the host, with the base of the site
   * @param search `?…` as it came, or ''
   * @param language of a problem at an address that names none
   */
  answer(path: string, search?: string, language?: Language): Promise<Answer>;
  /** The paths of all that is there, without assets; a season's one after another. */
  addresses(ids?: readonly string[]): AsyncIterable<string>;
  /** A page that says that something failed on our side; made without asking anybody. */
  failure(language: Language): string;
  /** The language that an address is in. */
  languageOf(path: string): Language | undefined;
};

const TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  html: 'text/html; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
  'feed.xml': 'application/atom+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
};

export const makeSite = ({ assets, pages, painter, place: where, seasons }: SitePorts): Site => {
  const { base, kind, languages } = where;
  const assetAddress = (name: string) => `${base}/assets/${name}${kind === 'files' ? '' : `?v=${assets.get(name)?.version ?? ''}`}`;
  const place: Place = {
    ...where,
    assets: {
      stylesheet: assetAddress('ascenso.css'),
      font: assetAddress('archivo-ascenso.woff2'),
      mark: assetAddress('mark.svg'),
      ...(assets.has('search.js') && { search: assetAddress('search.js') }),
      ...(assets.has('what-if-es.js') && { whatIf: { es: assetAddress('what-if-es.js'), en: assetAddress('what-if-en.js') } }),
    },
  };
  // whoever writes files asks for each address once
  const shelf = kind === 'files' ? undefined : makeShelf();
  const html = (body: string): Answer => ({ kind: 'found', type: TYPES['html'] ?? '', body });

  const problem = async (language: Language, status: 400 | 404, what: PageProblem, document?: SeasonDocument): Promise<Answer> => ({
    kind: 'problem',
    status,
    body: pages.problem({ language, problem: what, seasons: await seasons.list(), document, place }),
  });

  const formAnswer = async (document: SeasonDocument, address: ReadAddress, made: FormText): Promise<Answer | undefined> => {
    const { form } = address;
    const type = TYPES[form] ?? TYPES[form.slice(form.lastIndexOf('.') + 1)] ?? 'application/octet-stream';
    if (made.kind === 'text') return { kind: 'found', type, body: made.text, ...(made.frame && { frame: made.frame }) };
    if (made.kind === 'drawing') return { kind: 'found', type, body: await painter.paint(made.svg) };
    const text = await seasons.extract(document.id, address.question, made.extract);
    return text === undefined ? undefined : { kind: 'found', type, body: text };
  };

  const besideOf = async ({ id }: SeasonDocument, { needs, question, route }: ReadAddress): Promise<Beside> => ({
    ...(needs.includes('audit') && { audit: await seasons.audit(id) }),
    ...(needs.includes('sources') && { sources: await seasons.sources(id) }),
    ...(needs.includes('changes') && { changes: await seasons.changes(id) }),
    ...(needs.includes('history') && { history: await seasons.history(id, route.id ?? '') }),
    ...(needs.includes('impact') && { impact: await seasons.impact(id, route.id ?? '') }),
    ...(needs.includes('trial') && { trial: await seasons.trial(id, question, route.id ?? '') }),
    ...(needs.includes('gazetteer') && { gazetteer: await seasons.gazetteer() }),
    ...(needs.includes('seasons') && { seasons: await seasons.list() }),
  });

  const make = async (
    language: Language,
    listed: SeasonDocument,
    document: SeasonDocument,
    address: ReadAddress,
  ): Promise<Answer | undefined> => {
    const beside = await besideOf(document, address);
    const request = { language, document, listed, address, place, beside };
    if (address.form === 'page') {
      const page = pages.season(request);
      return page === undefined ? undefined : html(page);
    }
    const made = pages.form(request);
    return made && formAnswer(document, address, made);
  };

  const inSeason = async (
    language: Language,
    listed: SeasonDocument,
    rest: readonly string[],
    path: string,
    search: string,
  ): Promise<Answer> => {
    const address = pages.read(rest, search);
    if (address === undefined) return problem(language, 404, { kind: 'missing' }, listed);
    if ('kind' in address) return problem(language, 400, address, listed);
    const canonical = base + pages.pathOf(language, listed.id, address);
    if (search !== '' || !isSame(canonical, path)) return { kind: 'moved', to: canonical };
    const { asOf, reading } = address.question;
    const now = asOf === undefined && reading === undefined;
    const document = now ? listed : await seasons.read(listed.id, address.question, address.contest);
    if (document === undefined) return problem(language, 404, { kind: 'missing' }, listed);
    const making = () => make(language, listed, document, address);
    const answer = await (shelf === undefined ? making() : shelf.kept(canonical, document, making));
    return answer ?? problem(language, 404, { kind: 'missing' }, listed);
  };

  const languageOf = (path: string): Language | undefined => {
    const first = path.startsWith(`${base}/`) ? path.slice(base.length + 1).split('/')[0] : undefined;
    return languages.find((language) => language === first);
  };

  const answer: Site['answer'] = async (path, search = '', fallback = 'es') => {
    const language = languageOf(path) ?? fallback;
    const segments = path.startsWith(base) ? parsePath(path.slice(base.length)) : undefined;
    if (segments === undefined)
      return problem(language, path.startsWith(base) ? 400 : 404, { kind: path.startsWith(base) ? 'path' : 'missing' });
    const [first = '', ...below] = segments;
    const all = await seasons.list();
    const atRoot = path === `${base}/${first}` ? pages.atRoot({ name: first, seasons: all, place }) : undefined;
    if (atRoot !== undefined) return { kind: 'found', type: TYPES[atRoot.kind] ?? '', body: atRoot.text };
    if (first !== language) return problem(language, 404, { kind: 'missing' });
    const plain = pages.plain({ language, seasons: all, place, segments: below, search });
    if (plain !== undefined) {
      if (!isSame(base + plain.path, path)) return { kind: 'moved', to: base + plain.path + search };
      return { kind: 'found', type: TYPES[plain.kind] ?? '', body: plain.text };
    }
    const listed = all.find(({ id }) => isWithin(id.split('/'), below));
    if (listed === undefined) return problem(language, 404, { kind: 'missing' });
    return inSeason(language, listed, below.slice(listed.id.split('/').length), path, search);
  };

  return {
    answer,
    languageOf,
    failure: (language) => pages.problem({ language, problem: { kind: 'failed' }, seasons: [], document: undefined, place }),
    addresses: async function* (ids) {
      const all = await seasons.list();
      for (const name of pages.rootNames({ seasons: all, place })) yield `${base}/${name}`;
      for (const language of languages) for (const path of pages.plainAddresses({ language, seasons: all })) yield base + path;
      for (const document of all) {
        if (ids !== undefined && !ids.includes(document.id)) continue;
        const cases = pages.tellsCases({ document, place }) ? await seasons.cases(document.id) : undefined;
        const asked: { readonly question: SeasonQuestion; readonly document: SeasonDocument }[] = [];
        for (const question of pages.questions({ document, place })) {
          const then = await seasons.read(document.id, question);
          if (then !== undefined) asked.push({ question, document: then });
        }
        const lists = languages.map((language) => pages.addresses({ language, document, place, cases, asked }));
        for (const path of alongside(lists)) yield base + path;
      }
    },
  };
};

/** One of each in turn: the languages of a page are neighbours, and what they are made from is at hand. */
function* alongside(lists: readonly Iterable<string>[]): Generator<string> {
  let open = lists.map((list) => list[Symbol.iterator]());
  while (open.length > 0) {
    const going: typeof open = [];
    for (const list of open) {
      const next = list.next();
      if (next.done === true) continue;
      yield next.value;
      going.push(list);
    }
    open = going;
  }
}

const isWithin = (id: readonly string[], segments: readonly string[]): boolean => id.every((part, index) => segments[index] === part);

/** One address may be written in several ways (`%7E` is `~`): none of them leads to another. */
const isSame = (a: string, b: string): boolean =>
  a === b || (a.endsWith('/') === b.endsWith('/') && parsePath(a)?.join('/') === parsePath(b)?.join('/'));
