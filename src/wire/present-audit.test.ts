import { describe, expect, test } from 'vitest';
import { presentAudit } from './present-audit.ts';
import type { AuditCode } from './words/audit.ts';
import { audit as en } from './words/en-audit.ts';
import { audit as es } from './words/es-audit.ts';

const codes = Object.keys(es) as readonly AuditCode[];

describe('a finding of the audit', () => {
  test.each(codes)('%s is a sentence in both languages, with the figures it names', (code) => {
    const named = new Set<string>();
    const figure = (name: string): string => {
      named.add(name);
      return `<${name}>`;
    };
    for (const words of [es, en]) {
      const says = words[code](figure);
      expect(says).toMatch(/^[^a-záéíóúñ].*[.?]$/u);
      expect(says).not.toMatch(/undefined|\s\s|!/);
    }
    const inSpanish = new Set<string>();
    es[code]((name) => {
      inSpanish.add(name);
      return '1';
    });
    expect(named.size).toBeGreaterThanOrEqual(inSpanish.size);
  });

  test('is told with its place, its cells and its figures, and counted', () => {
    const cells = [{ raw: '3', line: 5, column: 51, from: 120, to: 121 }];
    const place = { heading: ['Group B'], line: 5, column: 51, cells };
    const document = presentAudit(
      [
        {
          file: 'a.wiki',
          format: 'wikitext',
          findings: [
            { ...place, code: 'goals-unbalanced', severity: 'error', args: { goalsFor: 12, goalsAgainst: 15, gap: 3 } },
            { ...place, code: 'team-twice', severity: 'warning', args: { team: 'A\u001b[31m' } },
          ],
        },
      ],
      [],
    );
    expect([document.errors, document.warnings, document.notes]).toEqual([1, 1, 0]);
    const [first, second] = document.pages[0]?.findings ?? [];
    expect(first).toEqual({
      ...place,
      code: 'goals-unbalanced',
      severity: 'error',
      figures: { goalsFor: 12, goalsAgainst: 15, gap: 3 },
      text: {
        es: 'Los goles a favor suman 12 y en contra 15: sobran o faltan 3.',
        en: 'Goals for make 12 and goals against 15: 3 too many or too few.',
      },
    });
    expect(second?.text.en).toBe('A·[31m is twice in the same table.');
  });

  test.each([
    { reason: 'unknown', between: '2–2', says: 'La página no dice por qué (2–2 entre los dos).' },
    { reason: 'unknown', between: '', says: 'La página no dice por qué.' },
    { reason: 'head-to-head', between: '3–2', says: 'Decide el resultado entre los dos: 3–2.' },
    { reason: 'play-off', between: '', says: 'Decidió un partido entre los dos, que está en la página.' },
  ])('an order that goals contradict has its reason: $reason $between', ({ between, reason, says }) => {
    const args: Readonly<Record<string, string>> = {
      team: 'B',
      above: 'A',
      points: '13',
      figure: 'difference',
      own: '6',
      others: '5',
      reason,
      between,
    };
    expect(es['order-level']((name) => args[name] ?? '')).toBe(
      `A está encima de B: igualan en 13 puntos, y en diferencia de goles es 5 contra 6. ${says}`,
    );
  });
});
