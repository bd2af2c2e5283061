import { factsTrials } from './facts-trials.ts';
import { grammarTrials } from './grammar-trials.ts';
import { pageTrials } from './page-trials.ts';
import { regulationsTrials } from './regulations-trials.ts';
import { cutTrials, slippedTrials } from './season-trials.ts';
import type { Trial } from './trial.ts';
import { yamlTrials } from './yaml-trials.ts';

const PARTS = {
  yaml: yamlTrials,
  regulations: regulationsTrials,
  facts: factsTrials,
  cut: cutTrials,
  slipped: slippedTrials,
  grammar: grammarTrials,
  pages: pageTrials,
} satisfies Readonly<Record<string, () => readonly Trial[]>>;
export type Part = keyof typeof PARTS;

const isPart = (name: string): name is Part => Object.hasOwn(PARTS, name);

/** The trials of one part, always the same and in the same order. */
export const trials = (part: string): readonly Trial[] => {
  if (!isPart(part)) throw new Error(`no trials called ${part}`);
  return PARTS[part]();
};
