import { describe, expect, test } from 'vitest';
import { makePainter } from './index.ts';
import { readMarks } from './marks.ts';

const svg = (marks: string, size = 'width="120" height="63" viewBox="0 0 120 63"') =>
  `<svg xmlns="http://www.w3.org/2000/svg" ${size} font-family="Archivo"><rect x="0" y="0" width="120" height="63" fill="#f6f7f5"/>${marks}</svg>`;
const word = '<text x="60" y="40" font-size="24" font-weight="600" fill="#15202b" text-anchor="middle">Á &#38; ñ</text>';
const marks = `${word}<circle cx="20" cy="20" r="11" fill="#a5123a"/><path d="M90 20a9 9 0 0 0 18 0z" fill="#a5123a"/>`;

describe('a drawing is read where it is written in the few forms that are painted fast', () => {
  test('all of them', () => expect(readMarks(svg(marks))?.marks.map(({ kind }) => kind)).toEqual(['rect', 'text', 'disc', 'disc']));
  test('signs that stand for others are read', () =>
    expect(readMarks(svg(word))?.marks[1]).toMatchObject({ content: 'Á & ñ', anchor: 'middle', size: 24 }));
  test.each([
    ['another element', svg('<line x1="0" y1="0" x2="9" y2="9"/>')],
    ['an attribute more', svg('<rect x="0" y="0" width="9" height="9" fill="#000000" opacity="0.5"/>')],
    ['a colour by name', svg('<rect x="0" y="0" width="9" height="9" fill="red"/>')],
    ['a broken figure', svg('<circle cx="0.5" cy="0" r="9" fill="#000000"/>')],
    ['another path', svg('<path d="M0 0h9z" fill="#000000"/>')],
    ['a group around it', `<g>${svg(marks)}</g>`],
    ['something behind it', `${svg(marks)}<!-- -->`],
    ['text in another form', svg('<text x="1" y="1" font-size="24" font-weight="600" fill="#15202b">&amp;</text>')],
    ['a view box of its own', svg(marks, 'width="120" height="63" viewBox="0 0 60 63"')],
  ])('not %s', (_, other) => expect(readMarks(other)).toBeUndefined());
});

test('what is written in other forms is painted too', async () => {
  const png = Buffer.from(await makePainter().paint(svg('<line x1="0" y1="0" x2="9" y2="9" stroke="red"/>')));
  expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([120, 63]);
});

test.each(['', 'no drawing', '<svg', '<svg xmlns="http://www.w3.org/2000/svg"><a></svg>'])(
  'what is no SVG is refused: %s',
  async (text) => {
    await expect(makePainter().paint(text)).rejects.toThrow();
  },
);
