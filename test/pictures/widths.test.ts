import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { readAdvances } from '../../src/pictures/advances.ts';
import { ADVANCES, CHARACTERS } from '../../src/web/card/widths.ts';

test.each(Object.entries(ADVANCES))('texts are measured by the widths that the %s font has', (face, widths) => {
  const font = readAdvances(readFileSync(new URL(`../../src/pictures/fonts/archivo-${face}.ttf`, import.meta.url)));
  expect([...CHARACTERS].map((sign) => Math.round((font.get(sign.codePointAt(0) ?? 0) ?? 0) * 1000))).toEqual(widths);
});
