/** What a drawing is made of, in the order in which it lies over each other. Figures are whole pixels, colours 0xrrggbb. */
export type Mark =
  | {
      readonly kind: 'rect';
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly fill: number;
    }
  | {
      readonly kind: 'disc';
      readonly x: number;
      readonly y: number;
      readonly radius: number;
      readonly fill: number;
      readonly part: 'whole' | 'lower';
    }
  | {
      readonly kind: 'text';
      readonly x: number;
      /** Of the line that letters stand on. */
      readonly y: number;
      readonly size: number;
      readonly weight: number;
      readonly anchor: 'start' | 'middle' | 'end';
      readonly fill: number;
      readonly content: string;
    };
export type Drawing = { readonly width: number; readonly height: number; readonly marks: readonly Mark[] };

type Attributes = ReadonlyMap<string, string>;

const OPENING =
  /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" width="(\d{1,4})" height="(\d{1,4})" viewBox="0 0 \1 \2" font-family="Archivo">/;
const ELEMENT = /<(rect|circle|path|text)((?: [a-z-]+="[^"<>]*")*)(?:\/>|>([^<>]*)<\/text>)/y;
const LOWER_HALF = /^M(-?\d+) (-?\d+)a(\d+) \3 0 0 0 (\d+) 0z$/;

/**
 * The marks of an SVG that is written of the few forms below, which can be painted many times faster than SVG at large; undefined
 * for any other SVG.
 */
export function readMarks(svg: string): Drawing | undefined {
  const opening = OPENING.exec(svg);
  if (opening === null) return undefined;
  const marks: Mark[] = [];
  ELEMENT.lastIndex = opening[0].length;
  let end = ELEMENT.lastIndex;
  for (let found = ELEMENT.exec(svg); found !== null; found = ELEMENT.exec(svg)) {
    end = ELEMENT.lastIndex;
    const mark = markOf(found[1] ?? '', attributesIn(found[2] ?? ''), found[3]);
    if (mark === undefined) return undefined;
    marks.push(mark);
  }
  return svg.slice(end) === '</svg>' ? { width: Number(opening[1]), height: Number(opening[2]), marks } : undefined;
}

function attributesIn(written: string): Attributes {
  const attributes = new Map<string, string>();
  for (let at = 0; at < written.length; ) {
    const equals = written.indexOf('="', at);
    const end = written.indexOf('"', equals + 2);
    attributes.set(written.slice(at + 1, equals), written.slice(equals + 2, end));
    at = end + 1;
  }
  return attributes;
}

function markOf(element: string, attributes: Attributes, content: string | undefined): Mark | undefined {
  const fill = colour(attributes.get('fill'));
  if (fill === undefined || (element === 'text') !== (content !== undefined)) return undefined;
  switch (element) {
    case 'rect': {
      const [x, y, width, height] = wholes(attributes, ['x', 'y', 'width', 'height']);
      if (x === undefined || y === undefined || width === undefined || height === undefined || attributes.size !== 5) return undefined;
      return { kind: 'rect', x, y, width, height, fill };
    }
    case 'circle': {
      const [x, y, radius] = wholes(attributes, ['cx', 'cy', 'r']);
      if (x === undefined || y === undefined || radius === undefined || attributes.size !== 4) return undefined;
      return { kind: 'disc', x, y, radius, fill, part: 'whole' };
    }
    case 'path': {
      const half = LOWER_HALF.exec(attributes.get('d') ?? '');
      const [left, y, radius, across] = (half ?? []).slice(1).map(Number);
      if (left === undefined || y === undefined || radius === undefined || across !== 2 * radius || attributes.size !== 2) return undefined;
      return { kind: 'disc', x: left + radius, y, radius, fill, part: 'lower' };
    }
    default:
      return textOf(attributes, fill, content ?? '');
  }
}

const ANCHORS: ReadonlyMap<string | undefined, 'start' | 'middle' | 'end'> = new Map([
  [undefined, 'start'],
  ['middle', 'middle'],
  ['end', 'end'],
]);

function textOf(attributes: Attributes, fill: number, content: string): Mark | undefined {
  const [x, y, size, weight] = wholes(attributes, ['x', 'y', 'font-size', 'font-weight']);
  const anchor = ANCHORS.get(attributes.get('text-anchor'));
  if (x === undefined || y === undefined || size === undefined || weight === undefined || anchor === undefined) return undefined;
  if (attributes.size !== (anchor === 'start' ? 5 : 6) || /&(?!#\d{1,6};)/.test(content)) return undefined;
  const plain = content.replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Math.min(Number(code), 0x10ffff)));
  return { kind: 'text', x, y, size, weight, anchor, fill, content: plain };
}

function wholes(attributes: Attributes, names: readonly string[]): readonly (number | undefined)[] {
  return names.map((name) => {
    const value = attributes.get(name) ?? '';
    const number = Number(value);
    return Number.isInteger(number) && Math.abs(number) < 1e5 && String(number) === value ? number : undefined;
  });
}

function colour(value: string | undefined): number | undefined {
  return value !== undefined && /^#[\da-f]{6}$/.test(value) ? Number.parseInt(value.slice(1), 16) : undefined;
}
