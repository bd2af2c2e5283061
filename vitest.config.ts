import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // One worker for each core: the default leaves one of them idle.
    maxWorkers: '100%',
    setupFiles: ['test/kit/seed.ts'],
    // Only ends what hangs: no test measures time. What starts a browser or a package install has a limit of its own.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
});
