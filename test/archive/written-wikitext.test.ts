import fc from 'fast-check';
// An independent parser by other people: what we write must be the same calls and arguments to it.
import { parse } from 'mwparser';
import { expect, test } from 'vitest';
import type { Block, Page } from '../../src/archive/page/page.ts';
import { paramsOf } from '../../src/archive/read/wikitext/params.ts';
import { scan } from '../../src/archive/read/wikitext/scan.ts';
import { readWikitext } from '../../src/archive/read/wikitext/wikitext.ts';
import { writeWikitext } from '../../src/archive/write/wikitext.ts';
import { saidOf } from './written-canon.ts';
import { bracketArb, gridArb, namesArb, outcomeArb, pageArb, richMatchArb, standingsArb } from './written-pages.ts';

const common = { heading: ['Etapa nacional', 'Grupo A'], span: { from: 0, to: 0 } };
const pageOf = (...blocks: readonly Block[]): Page => ({ format: 'csv', blocks, remarks: [] });
const language = fc.constantFrom('es' as const, 'en' as const);

const readsBack = (page: Page, order: { readonly language: 'es' | 'en' }): void => {
  const { text, unsaid } = writeWikitext(page, order);
  const again = readWikitext(text);
  expect(again.remarks.filter(({ code, kept }) => code !== 'cell-unreadable' || kept !== 'as text')).toEqual([]);
  expect(saidOf(again)).toEqual(saidOf(page));
  expect(unsaid).toEqual([]);
  expect(writeWikitext(again, order).text).toBe(text);
};

test('a table says its rule, adjustments, notes, results, lines, and the matches of several meetings', () => {
  const groups = namesArb(2, 6).chain((names) => fc.tuple(standingsArb(common, names, 'all'), gridArb(common, names, 3, outcomeArb)));
  fc.assert(
    fc.property(groups, language, ([table, grid], lang) => readsBack(pageOf(table, grid), { language: lang })),
    { numRuns: 100 },
  );
});

test('a bracket says its rounds, seeds, legs, aggregates and winners', () => {
  fc.assert(
    fc.property(bracketArb(common), language, (bracket, lang) => readsBack(pageOf(bracket), { language: lang })),
    { numRuns: 60 },
  );
});

test('a box says where, when and who saw the match', () => {
  const matches = fc.array(richMatchArb(common), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(matches, (found) => {
      // A box does not say whose ground it was.
      readsBack(pageOf(...found), { language: 'en' });
    }),
    { numRuns: 60 },
  );
});

test('a parser of others finds the same calls and arguments', () => {
  const inOrder = (text: string) =>
    scan(text)
      .calls.filter((call, i, all) => !all.slice(0, i).some(({ span }) => call.span.from < span.to))
      .map((call) => ({
        name: call.name.replace(/^#invoke:/, ''),
        args: [...paramsOf(text, call).byKey.values()].map(({ key, raw }) => [key, raw]),
      }));
  const byGrammar = (text: string) =>
    parse(text).templates.map(({ parameters, rawName }) => {
      let position = 0;
      const args = parameters.map((one) => {
        if ('rawName' in one) return [one.rawName.value.trim(), one.rawValue.value.trim()];
        position += 1;
        return [String(position), one.rawValue.rawValue];
      });
      return {
        name: rawName.value
          .trim()
          .toLowerCase()
          .replace(/^#invoke:/, ''),
        args,
      };
    });
  fc.assert(
    fc.property(pageArb('anything'), language, (page, lang) => {
      // The grammar knows no comments.
      const text = writeWikitext(page, { language: lang }).text.replace(/^<!--.*?-->/s, '');
      expect(inOrder(text)).toEqual(byGrammar(text));
    }),
    { numRuns: 60 },
  );
});
