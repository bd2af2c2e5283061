import { describe, expect, test } from 'vitest';
import { runTrials, showFault } from './run-trials.ts';

describe('a real season', { timeout: 600_000 }, () => {
  test.each([
    { why: 'whose files end too early, at every byte of each sort of line', part: 'cut', least: 2600 },
    { why: 'with slips of the finger in every sort of line', part: 'slipped', least: 1000 },
  ])('$why is answered or refused with its place, within 5 s and 512 MiB', async ({ part, least }) => {
    const { run, faults } = await runTrials(part);
    expect(faults.map(showFault)).toEqual([]);
    expect(run).toBeGreaterThan(least);
  });
});
