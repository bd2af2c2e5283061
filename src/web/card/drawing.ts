import { type Face, legible, shortened } from './fit.ts';

/** A picture is drawn of nothing but these marks, and its figures are whole: src/pictures paints exactly them fast. */
export const INK = {
  ground: '#f6f7f5',
  ink: '#15202b',
  quiet: '#46535f',
  faint: '#5f6b75',
  hair: '#dadfdc',
  block: '#b7c0be',
  shade: '#ecefec',
  cut: '#a5123a',
  doubt: '#7a5200',
} as const;
type Ink = (typeof INK)[keyof typeof INK];

const WIDTH = 1200;
const HEIGHT = 630;
export const MARGIN = 64;
/** Where the right margin begins. */
export const RIGHT = WIDTH - MARGIN;

const WEIGHT: Readonly<Record<Face, number>> = { regular: 400, semibold: 600, headline: 700 };

/** Text with its foot at `y`; with `room` it is shortened to that width. */
export function text(
  at: readonly [x: number, y: number],
  said: string,
  style: {
    readonly size: number;
    readonly face?: Face;
    readonly ink?: Ink;
    readonly end?: 'left' | 'right' | 'middle';
    readonly room?: number;
  },
): string {
  const { size, face = 'regular', ink = INK.ink, end = 'left', room } = style;
  const content = room === undefined ? legible(said) : shortened(said, room, size, face);
  if (content === '') return '';
  const anchor = end === 'left' ? '' : ` text-anchor="${end === 'right' ? 'end' : 'middle'}"`;
  const [x, y] = at.map(Math.round);
  return `<text x="${x}" y="${y}" font-size="${size}" font-weight="${WEIGHT[face]}" fill="${ink}"${anchor}>${escapeXml(content)}</text>`;
}

export function block(x: number, y: number, width: number, height: number, ink: Ink): string {
  return `<rect x="${Math.round(x)}" y="${Math.round(y)}" width="${Math.round(width)}" height="${Math.round(height)}" fill="${ink}"/>`;
}

export function disc(x: number, y: number, radius: number, ink: Ink): string {
  return `<circle cx="${Math.round(x)}" cy="${Math.round(y)}" r="${radius}" fill="${ink}"/>`;
}

/** The lower half of a disc. */
export function halfDisc(x: number, y: number, radius: number, ink: Ink): string {
  return `<path d="M${Math.round(x) - radius} ${Math.round(y)}a${radius} ${radius} 0 0 0 ${2 * radius} 0z" fill="${ink}"/>`;
}

/** The five steps of the mark, 30 wide. */
export function mark(x: number, y: number): string {
  const steps = [
    [0, 18],
    [11, 18],
    [11, 9],
    [22, 18],
    [22, 9],
  ] as const;
  return steps.map(([right, down]) => block(x + right, y + down, 8, 7, INK.ink)).join('') + block(x + 22, y, 8, 7, INK.cut);
}

export function picture(marks: string): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="Archivo">${block(0, 0, WIDTH, HEIGHT, INK.ground)}${marks}</svg>`;
}

function escapeXml(content: string): string {
  return content.replace(/[&<>"']/gu, (sign) => `&#${sign.codePointAt(0)};`);
}
