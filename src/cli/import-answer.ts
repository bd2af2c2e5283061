import { type Beside, factLine, type ImportedPages, type Place, type ReadPage } from '../app/index.ts';
import { type BesideDocument, type ImportDocument, presentProblem, presentRemark, type RemarkDocument } from '../wire/index.ts';

export { type Place, placesIn } from '../app/index.ts';

type Read = Extract<ImportedPages, { readonly kind: 'read' }>;
type Places = ReadonlyMap<string, (offset: number) => Place>;

const NOWHERE = (): Place => ({ line: 1, column: 1 });

/** Remarks of a page and what facts cannot say of it, in the order of the page. */
export const remarksOf = ({ facts, file, page }: ReadPage, places: Places): readonly RemarkDocument[] => {
  const placeOf = places.get(file) ?? NOWHERE;
  return [...page.remarks, ...facts.left]
    .toSorted((a, b) => a.span.from - b.span.from)
    .map(({ code, expected, found, kept, span }) => presentRemark({ code, expected, found, kept, file, ...placeOf(span.from) }));
};

export const importDocument = (imported: Read, places: Places, language: 'es' | 'en'): ImportDocument => ({
  format: 'ascenso-import',
  version: 1,
  pages: imported.pages.map((one) => {
    const { facts, file, page, recognised, source } = one;
    const placeOf = places.get(file) ?? NOWHERE;
    return {
      file,
      format: page.format,
      recognised: recognised ? { score: recognised.score, why: recognised.why } : null,
      title: page.title ?? null,
      season: page.season ?? null,
      source: {
        id: source,
        address: page.source?.address ?? null,
        licence: page.source?.licence ?? null,
        revision: page.source?.revision ?? null,
        credits: page.source?.credits ?? null,
      },
      blocks: page.blocks.map(({ heading, kind, span }) => ({ kind, heading, line: placeOf(span.from).line, ...span })),
      facts: facts.stated.map(({ span, statement }) => ({
        contest: statement.contest?.path ?? null,
        fact: factLine(statement, language),
        line: placeOf(span.from).line,
        ...span,
      })),
      remarks: remarksOf(one, places),
    };
  }),
  identities: imported.identities.map(({ candidates, club, confidence, contests, name }) => ({
    name,
    confidence,
    club: club ? { id: club.id, name: club.name } : null,
    candidates: candidates.map((one) => ({ id: one.id, name: one.name })),
    contests,
  })),
  homeless: imported.homeless,
  beside: imported.beside
    ? {
        new: imported.beside.fresh.length,
        same: imported.beside.same.map((one) => presentBeside(one, language)),
        more: imported.beside.more.map((one) => presentBeside(one, language)),
        against: imported.beside.against.map((one) => presentBeside(one, language)),
      }
    : null,
  written: imported.written,
  problems: imported.problems.map(presentProblem),
});

const presentBeside = ({ before, fact }: Beside, language: 'es' | 'en'): BesideDocument => {
  const line = (one: Beside['fact']) => ({
    fact: factLine(one, language),
    file: one.spot?.file ?? null,
    line: one.spot?.line ?? null,
    column: one.spot?.column ?? null,
  });
  return { contest: fact.contest?.path ?? null, page: line(fact), before: line(before) };
};
