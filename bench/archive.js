// A page of 1 MB read, made into facts and audited; in a process of its own, cold. Run as a program (`node bench/archive.js`)
// it does it once and prints what it took; then every format again, warm.
import { fileURLToPath } from 'node:url';
import { checksum } from './clock.js';

/** Bytes of the page as wikitext. */
const SIZE = 1_000_000;
const TEAMS = 8;
const FORMATS = /** @type {const} */ (['wikitext', 'markdown', 'html', 'csv', 'football-txt', 'football-json', 'rsssf']);

/** Groups of eight that met twice, each with its table and grid, as wikitext. */
export function makeBigPage() {
  const parts = ['The clubs play in many groups. Each group is a double round-robin.\n'];
  for (let group = 1, length = 0; length < SIZE; group++) {
    parts.push(groupText(group));
    length += parts.at(-1)?.length ?? 0;
  }
  return parts.join('');
}

const groupText = (/** @type {number} */ group) => {
  const codes = Array.from({ length: TEAMS }, (_, i) => `T${group}_${i + 1}`);
  const rows = codes.map((code, i) => ({ code, name: `Club ${group} of ${i + 1}`, won: 0, drawn: 0, lost: 0, scored: 0, conceded: 0 }));
  const cells = rows.flatMap((home, i) =>
    rows.flatMap((away, j) => {
      if (i === j) return [];
      const [a, b] = [(7 * i + 3 * j + group) % 5, (i + 5 * j + group) % 4];
      count(home, a, b);
      count(away, b, a);
      return [`|match_${home.code}_${away.code}=${a}–${b}`];
    }),
  );
  const order = rows.toSorted((a, b) => 3 * (b.won - a.won) + b.drawn - a.drawn || b.scored - b.conceded - a.scored + a.conceded);
  return [
    `\n== Group ${group} ==\nThe winner of each group qualifies.\n{{#invoke:Sports table|main|style=WDL`,
    `|team_order=${order.map(({ code }) => code).join(', ')}`,
    ...order.map(
      ({ code, conceded, drawn, lost, name, scored, won }) =>
        `|name_${code}=[[${name}]]\n|win_${code}=${won} |draw_${code}=${drawn} |loss_${code}=${lost} |gf_${code}=${scored} |ga_${code}=${conceded}`,
    ),
    '|result1=Q |text_Q=Next stage |update=complete',
    cells.join('\n'),
    '}}\n',
  ].join('\n');
};

/** @typedef {{ won: number, drawn: number, lost: number, scored: number, conceded: number }} Row */
const count = (/** @type {Row} */ row, /** @type {number} */ own, /** @type {number} */ other) => {
  row.scored += own;
  row.conceded += other;
  if (own > other) row.won++;
  else if (own === other) row.drawn++;
  else row.lost++;
};

async function once() {
  // loading the program is no part of the work
  const { archive } = await import('./ours.js');
  const text = makeBigPage();
  const start = performance.now();
  const page = archive.READERS.wikitext(text);
  const read = performance.now();
  const facts = archive.toFacts(page, text, { language: 'en', source: 'page' });
  const stated = performance.now();
  const findings = archive.auditPage(page);
  const end = performance.now();
  const formats = FORMATS.map((format) => {
    const written = archive.WRITERS[format](page, { language: 'en' }).text;
    const begin = performance.now();
    const again = archive.READERS[format](written);
    const between = performance.now();
    const found = archive.auditPage(again);
    const finish = performance.now();
    return {
      format,
      megabytes: written.length / 1e6,
      blocks: again.blocks.length,
      findings: found.length,
      milliseconds: { read: between - begin, audited: finish - between },
    };
  });
  return {
    name: 'Ascenso',
    megabytes: text.length / 1e6,
    milliseconds: end - start,
    steps: { read: read - start, 'made into facts': stated - read, audited: end - stated },
    checksum: checksum([page.blocks.length, facts.stated.length, findings.length]),
    findings: findings.length,
    formats,
  };
}

if (process.argv[1] === fileURLToPath(import.meta.url)) process.stdout.write(JSON.stringify(await once()));

/** @typedef {Awaited<ReturnType<typeof once>>} Archived */
