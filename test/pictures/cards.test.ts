import { inflateSync } from 'node:zlib';
import { Resvg } from '@resvg/resvg-js';
import { beforeAll, describe, expect, test } from 'vitest';
import { readSeason } from '../../src/app/index.ts';
import { makePainter } from '../../src/pictures/index.ts';
import { readMarks } from '../../src/pictures/marks.ts';
import { seasonFolders } from '../../src/storage/index.ts';
import { cardOf } from '../../src/web/card/card.ts';
import { matchKeys } from '../../src/web/matches.ts';
import { type Outline, outlineOf } from '../../src/web/outline.ts';
import { NOW } from '../../src/web/question.ts';
import type { Route } from '../../src/web/routes.ts';
import { viewOf } from '../../src/web/view.ts';
import { wordsFor } from '../../src/web/words/words.ts';
import { presentSeason } from '../../src/wire/index.ts';

const place = {
  origin: undefined,
  base: '',
  kind: 'server',
  languages: ['es', 'en'],
  assets: { stylesheet: '', font: '', mark: '' },
} as const;
const painter = makePainter();
const options = {
  font: { loadSystemFonts: false, fontDirs: [new URL('../../src/pictures/fonts', import.meta.url).pathname], defaultFontFamily: 'Archivo' },
};

async function outlineFrom(id: string): Promise<Outline> {
  const read = await readSeason(seasonFolders({ opens: 'shipped' }), id, { reading: 'appealable' });
  if (read.kind !== 'read') throw new Error(`${id} is ${read.kind}`);
  return outlineOf(presentSeason(read.id, read.season, read.problems, await read.others()));
}

/** A colour picture of 8 bits with a palette, as the painter makes them: [red, green, blue] of a pixel. */
function decoded(png: Uint8Array): {
  readonly width: number;
  readonly height: number;
  readonly at: (x: number, y: number) => readonly number[];
} {
  const buffer = Buffer.from(png);
  const chunks = new Map<string, Buffer>();
  for (let at = 8; at < buffer.length; ) {
    const length = buffer.readUInt32BE(at);
    chunks.set(buffer.toString('latin1', at + 4, at + 8), buffer.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  const [head, colours, data] = ['IHDR', 'PLTE', 'IDAT'].map((name) => chunks.get(name) ?? Buffer.alloc(0));
  if (head === undefined || colours === undefined || data === undefined) throw new Error('no PNG');
  const width = head.readUInt32BE(0);
  const rows = inflateSync(data);
  return {
    width,
    height: head.readUInt32BE(4),
    at: (x, y) => [...colours.subarray(3 * (rows[y * (width + 1) + 1 + x] ?? 0)).subarray(0, 3)],
  };
}

function routesOf({ document, teams }: Outline): readonly Route[] {
  const plain = (['overview', 'clubs', 'rules', 'due', 'doubts', 'changes', 'audit', 'sources'] as const).map((page): Route => ({ page }));
  return [
    ...plain,
    ...document.stages.map(({ id }): Route => ({ page: 'container', id })),
    ...document.contests.flatMap((contest): readonly Route[] => [
      { page: 'contest', id: contest.id },
      ...[...matchKeys(contest).values()].map((match): Route => ({ page: 'match', id: contest.id, match })),
    ]),
    ...[...teams.keys()].map((id): Route => ({ page: 'club', id })),
  ];
}

/** Up to `most` routes of each sort. */
function someRoutes(outline: Outline, most: number): readonly Route[] {
  const seen = new Map<string, number>();
  return routesOf(outline).filter((route) => {
    const kind = 'id' in route ? (outline.contests.get(route.id)?.kind ?? '') : '';
    const sort = `${route.page} ${kind}`;
    seen.set(sort, (seen.get(sort) ?? 0) + 1);
    return (seen.get(sort) ?? 0) <= most;
  });
}

describe.each(['copa-peru/2003', 'copa-peru/2004', 'copa-peru/2014', 'world-cup/2018', 'synthetic/national-table-50'])(
  'cards of %s',
  (id) => {
    let outline: Outline;
    beforeAll(async () => {
      outline = await outlineFrom(id);
    });
    const card = (route: Route, language: 'es' | 'en') =>
      cardOf(viewOf(outline, language, wordsFor(language, outline.document.called), { route, question: NOW }, place));

    test('of every page are drawn in the forms that are painted fast', () => {
      const other = [...routesOf(outline)].filter((route) => readMarks(card(route, 'es')) === undefined);
      expect(other).toEqual([]);
    });

    test('of every sort of page are SVG that others read, and pictures of 1200×630', async () => {
      for (const route of someRoutes(outline, 2)) {
        const svg = card(route, 'en');
        expect(new Resvg(svg, options).width).toBe(1200);
        const { height, width } = decoded(await painter.paint(svg));
        expect([width, height]).toEqual([1200, 630]);
      }
    });
  },
);

describe('a picture', () => {
  let svg: string;
  beforeAll(async () => {
    const outline = await outlineFrom('copa-peru/2004');
    svg = cardOf(
      viewOf(outline, 'es', wordsFor('es', outline.document.called), { route: { page: 'club', id: 'sport-ancash' }, question: NOW }, place),
    );
  });

  test('is the same bytes whenever and after whatever it is painted', async () => {
    const first = Buffer.from(await painter.paint(svg));
    expect(Buffer.from(await makePainter().paint(svg)).equals(first)).toBe(true);
    expect(Buffer.from(await painter.paint(svg)).equals(first)).toBe(true);
  });

  test('is what resvg makes of the same drawing', async () => {
    const ours = decoded(await painter.paint(svg));
    const theirs = new Resvg(svg, options).render().pixels;
    let far = 0;
    for (let y = 0; y < ours.height; y += 1)
      for (let x = 0; x < ours.width; x += 1) {
        const at = 4 * (y * ours.width + x);
        // a letter stands at quarters of a pixel: its edge may differ, never what is there
        if (ours.at(x, y).some((part, i) => Math.abs(part - (theirs[at + i] ?? 0)) > 120)) far += 1;
      }
    expect(far / (ours.width * ours.height)).toBeLessThan(0.001);
  });
});
