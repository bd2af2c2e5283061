import { svelte } from '@sveltejs/vite-plugin-svelte';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [svelte()],
  test: {
    include: ['src/**/*.test.ts', 'test/**/*.test.ts'],
    // One worker for each core: the default leaves one of them idle.
    maxWorkers: '100%',
    setupFiles: ['test/kit/seed.ts'],
    // Tests that start a browser or a package install say so with a time limit of their own.
    testTimeout: 10_000,
  },
});
