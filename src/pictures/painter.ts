import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type ResvgRenderOptions, renderAsync } from '@resvg/resvg-js';
import { type Advances, readAdvances } from './advances.ts';
import { type Canvas, makeCanvas } from './canvas.ts';
import { type Glyphs, makeGlyphs, phasesAt } from './glyphs.ts';
import { type Drawing, type Mark, readMarks } from './marks.ts';
import { pngOf } from './png.ts';

export type Painter = {
  /** SVG to PNG, with the fonts of this room only: the same bytes on every machine. Rejects text that is no SVG. */
  paint(svg: string): Promise<Uint8Array>;
};

const FACES = [
  { weight: 400, file: 'archivo-regular.ttf' },
  { weight: 600, file: 'archivo-semibold.ttf' },
  { weight: 700, file: 'archivo-headline.ttf' },
] as const;

export function makePainter(): Painter {
  const files = FACES.map(({ file }) => fileURLToPath(new URL(`./fonts/${file}`, import.meta.url)));
  const options: ResvgRenderOptions = { font: { loadSystemFonts: false, fontFiles: files, defaultFontFamily: 'Archivo' }, logLevel: 'off' };
  // read when the first picture is asked for: most runs of the program paint none
  let pens: { readonly glyphs: Glyphs; readonly advances: ReadonlyMap<number, Advances> } | undefined;
  return {
    async paint(svg) {
      const drawing = readMarks(svg);
      if (drawing === undefined) return (await renderAsync(svg, options)).asPng();
      pens ??= {
        glyphs: makeGlyphs(options),
        advances: new Map(FACES.map(({ weight }, i) => [weight, readAdvances(readFileSync(files[i] ?? ''))])),
      };
      return await pngOf(painted(drawing, pens.glyphs, pens.advances));
    },
  };
}

function painted({ height, marks, width }: Drawing, glyphs: Glyphs, advances: ReadonlyMap<number, Advances>): Canvas {
  const canvas = makeCanvas(width, height);
  for (const mark of marks) {
    if (mark.kind === 'rect') canvas.rect(mark.x, mark.y, mark.width, mark.height, mark.fill);
    else if (mark.kind === 'disc') canvas.disc(mark.x, mark.y, mark.radius, mark.part, mark.fill);
    else write(canvas, mark, glyphs, advances.get(mark.weight));
  }
  return canvas;
}

const LEFT_OF: Readonly<Record<'start' | 'middle' | 'end', number>> = { start: 0, middle: 0.5, end: 1 };

function write(canvas: Canvas, mark: Extract<Mark, { kind: 'text' }>, glyphs: Glyphs, advances: Advances | undefined): void {
  const signs = [...mark.content].map((sign) => ({ sign, advance: (advances?.get(sign.codePointAt(0) ?? 0) ?? 0) * mark.size }));
  const width = signs.reduce((sum, { advance }) => sum + advance, 0);
  let x = mark.x - width * LEFT_OF[mark.anchor];
  const phases = phasesAt(mark.size);
  for (const { advance, sign } of signs) {
    const place = Math.round(x * phases);
    const column = Math.floor(place / phases);
    if (sign !== ' ') canvas.glyph(glyphs.of(sign, mark.size, mark.weight, place - column * phases), column, mark.y, mark.fill);
    x += advance;
  }
}
