/**
 * What the work below took when the limits of the trials were set. Worked out: on a day when it took 150 to 200 ms, a trial of
 * unchanged code (a group of sixty with six doubts) that had passed under 5,000 ms took 9,312.
 */
const QUIET_MS = 80;

/** How many times slower than that this process is just now, by the time it works; at least 1. */
export const slowness = (): number => {
  const before = process.cpuUsage();
  let lines = Array.from({ length: 4000 }, (_, i) => ({ name: `Club ${(i * 7919) % 4000}`, figures: [i % 7, i % 5, i % 3], note: null }));
  for (let round = 0; round < 20; round += 1) {
    lines = JSON.parse(JSON.stringify(lines)) as typeof lines;
    lines.sort((a, b) => (a.name < b.name ? -1 : 1));
    lines = [...new Map(lines.map((line) => [line.name, { ...line, figures: line.figures.map((figure) => figure + 1) }])).values()];
  }
  const { user, system } = process.cpuUsage(before);
  return Math.max(1, (user + system) / 1000 / QUIET_MS);
};
