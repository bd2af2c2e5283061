import { describe, expect, test } from 'vitest';
import { runTrials, showFault } from './run-trials.ts';

describe('input made to hurt is answered or refused with its place, within 5 s and 512 MiB', { timeout: 600_000 }, () => {
  test.each([
    { part: 'yaml', least: 350 },
    { part: 'regulations', least: 900 },
    { part: 'facts', least: 1150 },
    { part: 'grammar', least: 1450 },
    { part: 'pages', least: 2400 },
  ])('$part', async ({ part, least }) => {
    const { run, faults } = await runTrials(part);
    expect(faults.map(showFault)).toEqual([]);
    expect(run).toBeGreaterThan(least);
  });
});
