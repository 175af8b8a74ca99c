/** `unit` beside the sources (unit, property, integration, exploit), `e2e` in a real Chromium, `packaged` in the release workflow only. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          setupFiles: ['./tests/support/seed.ts'],
          include: ['{domain,contract,db,main,preload,renderer,assets,tests,scripts}/**/*.test.{ts,tsx}'],
          pool: 'forks',
          testTimeout: 20_000,
        },
      },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.e2e.ts'],
          globalSetup: ['tests/e2e/build-once.ts'],
          pool: 'forks',
          // One Chromium and one engine at a time: two cores are all there may be.
          fileParallelism: false,
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'packaged',
          include: ['tests/packaged/**/*.packaged.ts'],
          pool: 'forks',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
