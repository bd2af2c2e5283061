// The measurements as a table for people.

/**
 * @typedef {object} Bench
 * @property {Readonly<Record<string, string | number>>} machine
 * @property {Readonly<Record<string, string>>} versions
 * @property {readonly import('./measures.js').Measurement[]} measurements
 * @property {number} seconds
 */

/**
 * @param {Bench} bench
 * @returns {string} Markdown
 */
export function asText({ machine, versions, measurements, seconds }) {
  const said = (/** @type {Readonly<Record<string, string | number>>} */ facts) =>
    Object.entries(facts)
      .map(([name, value]) => `${name} ${value}`)
      .join(' · ');
  const lines = [said(machine), said(versions), `everything measured in ${seconds.toFixed(0)} s; medians`, ''];
  for (const { title, unit, lines: found, goals } of measurements) {
    lines.push(`## ${title}`, '');
    lines.push(...aligned([['', unit, '× fastest peer', '× limit', 'checksum'], ...found.map(cells)]), '');
    if (goals.length > 0)
      lines.push(...aligned([['goal', 'measured', ''], ...goals.map(({ goal, measured, outcome }) => [goal, measured, outcome])]), '');
  }
  return `${lines.join('\n')}\n`;
}

/** @type {(line: import('./measures.js').Line) => readonly string[]} */
const cells = ({ name, value, toFastestPeer, toLimit, checksum, note }) => [
  note === undefined ? name : `${name} (${note})`,
  value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(3),
  toFastestPeer === undefined ? '' : toFastestPeer.toPrecision(2),
  toLimit === undefined ? '' : toLimit.toPrecision(2),
  checksum === undefined ? '' : (checksum >>> 0).toString(16),
];

/** A Markdown table with columns under each other; columns without content are left out. */
const aligned = (/** @type {readonly (readonly string[])[]} */ rows) => {
  const [head = [], ...body] = rows;
  const kept = head.flatMap((_, i) => (i === 0 || body.some((row) => row[i] !== '' && row[i] !== undefined) ? [i] : []));
  const widths = kept.map((i) => Math.max(3, ...rows.map((row) => (row[i] ?? '').length)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${kept.map((i, k) => (k === 0 ? (row[i] ?? '').padEnd(widths[k] ?? 0) : (row[i] ?? '').padStart(widths[k] ?? 0))).join(' | ')} |`;
  const rule = `| ${widths.map((width, k) => (k === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`;
  return [line(head), rule, ...body.map(line)];
};
