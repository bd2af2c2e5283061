import { factLine, type ImportedPages, type ReadPage } from '../app/index.ts';
import { type ImportDocument, presentProblem, presentRemark, type RemarkDocument } from '../wire/index.ts';

/** Line and column of an offset, both from 1. */
export type Place = { readonly line: number; readonly column: number };

/** Finds the place of an offset in a text, by halves over its line beginnings. */
export const placesIn = (text: string): ((offset: number) => Place) => {
  const starts = [0];
  for (const end of text.matchAll(/\r\n|\n|\r/g)) starts.push(end.index + end[0].length);
  return (offset) => {
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
};

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
  written: imported.written,
  problems: imported.problems.map(presentProblem),
});
