import type { SeasonDocument } from '../wire/index.ts';
import { type Outline, outlineOf } from './outline.ts';

// A document is kept by the server for as long as its facts stand, and its outline is worth as much.
const outlines = new WeakMap<SeasonDocument, Outline>();

export function outlineFor(document: SeasonDocument): Outline {
  const known = outlines.get(document);
  if (known !== undefined) return known;
  const made = outlineOf(document);
  outlines.set(document, made);
  return made;
}
