import { auditPage } from '../../src/archive/audit/audit.ts';
import type { AuditFinding } from '../../src/archive/audit/finding.ts';
import type { Block, Page } from '../../src/archive/page/page.ts';
import { READERS } from '../../src/archive/read/readers.ts';
import { WRITERS } from '../../src/archive/write/writers.ts';
import { makeRandom } from '../kit/random.ts';
import { contradicts } from './contradiction.ts';
import { type Damage, type DamageKind, makeDamage } from './damages.ts';
import { pageOf } from './pages.ts';
import { RESULTS } from './planted-pages.ts';

/** As it is, or written as text and read back. */
export const FORMS = ['page', 'wikitext', 'markdown', 'html'] as const;
export type PlantedForm = (typeof FORMS)[number];

/** The page after it was written in a form and read again. */
const throughText = (page: Page, form: PlantedForm, language: 'es' | 'en'): Page => {
  if (form === 'page') return page;
  const written = WRITERS[form]?.(page, { language });
  if (written === undefined) throw new Error(`nothing writes ${form}`);
  return READERS[form](written.text);
};

export type Planted = { readonly kind: DamageKind; readonly is: 'found' | 'missed' | 'no contradiction' };
export type PlantedPage = {
  readonly seed: number;
  readonly form: PlantedForm;
  /** Errors and warnings on the page before anything was damaged, as `code: figures`. */
  readonly alarms: readonly string[];
  readonly damages: readonly Planted[];
};

/**
 * Damages a clean page one to `most` times and looks what the audit says of each damage: found, if the section of the
 * damage has a finding that it has not without it.
 */
export const plant = (blocks: readonly Block[], seed: number, form: PlantedForm, most: number): PlantedPage => {
  const sectionOf = (some: readonly Block[], { block }: Damage): string => rootOf(some[block]?.heading ?? []);
  const random = makeRandom(seed ^ 0x2004);
  const language = random.pick(['es', 'en'] as const);
  const audit = (some: readonly Block[]): readonly AuditFinding[] => auditPage(throughText(pageOf(...some), form, language));
  const before = audit(blocks);
  const damages = Array.from({ length: 1 + random.next(most) }, (_, i) => makeDamage(seed * 31 + i, blocks)).filter(
    (damage) => damage !== undefined,
  );
  // Two damages of one block may undo each other, and one that takes a block away moves the others.
  const apart = damages.filter((damage, i) => damages.findIndex((other) => sectionOf(blocks, other) === sectionOf(blocks, damage)) === i);
  const all = audit([...apart].sort((a, b) => b.block - a.block).reduce((some, damage) => damage.apply(some), blocks));
  return {
    seed,
    form,
    alarms: before.filter(({ severity }) => severity !== 'note').map((finding) => `${finding.severity} ${textOf(finding)}`),
    damages: apart.map((damage) => {
      const section = sectionOf(blocks, damage);
      const inSection = (some: readonly Block[]): readonly Block[] => some.filter(({ heading }) => rootOf(heading) === section);
      // A section that the definitions find wrong before it is damaged has more to it than they know.
      if (contradicts(inSection(blocks)) || !contradicts(inSection(damage.apply(blocks))))
        return { kind: damage.kind, is: 'no contradiction' };
      const here = (findings: readonly AuditFinding[]): readonly string[] =>
        findings.filter(({ heading }) => rootOf(heading) === section).map(textOf);
      const known = new Set(here(before));
      return { kind: damage.kind, is: here(all).some((text) => !known.has(text)) ? 'found' : 'missed' };
    }),
  };
};

/** The section that holds a group with all that belongs to it, or the ties. */
const rootOf = (heading: readonly string[]): string => (heading.at(-1) === RESULTS ? heading.slice(0, -1) : heading).join('/');
const textOf = ({ args, code }: AuditFinding): string => `${code}: ${Object.values(args).join(' · ')}`;
