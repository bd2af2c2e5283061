import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** What a phone is kept waiting for is measured when nothing else runs: its processor is slowed down, not made. */
const MEASURED = 'test/browser/budget.test.ts';

/** What takes longest, in that order: whatever is started last, one core waits for. */
const LONG = [
  'test/browser/pages.test.ts',
  'test/hostile/hostile.test.ts',
  'test/docs.test.ts',
  'test/package.test.ts',
  'test/browser/journeys.test.ts',
  'test/commands/small-copa.test.ts',
  'test/rules/halves.test.ts',
];

class LongestFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const place = ({ moduleId }: TestSpecification): number => {
      const at = LONG.findIndex((name) => moduleId.endsWith(name));
      return at === -1 ? LONG.length : at;
    };
    return (await super.sort(files)).sort((a, b) => groupOf(a) - groupOf(b) || place(a) - place(b));
  }
}

const groupOf = ({ project }: TestSpecification): number => project.config.sequence.groupOrder;

export default defineConfig({
  plugins: [svelte()],
  test: {
    // One worker for each core: the default leaves one of them idle.
    maxWorkers: '100%',
    setupFiles: ['test/kit/seed.ts'],
    // The files of a worker share what they import, which takes half the time: a module remembers nothing but what it can make again.
    isolate: false,
    // Only ends what hangs: one test alone measures time. What starts a browser or a package install has a limit of its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        extends: true,
        test: { name: 'all', include: ['src/**/*.test.ts', 'test/**/*.test.ts'], exclude: [MEASURED], sequence: { groupOrder: 0 } },
      },
      { extends: true, test: { name: 'alone', include: [MEASURED], sequence: { groupOrder: 1 } } },
    ],
  },
});
