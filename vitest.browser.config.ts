import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** What judges how much of a core something takes, which says nothing while others run. */
const alone = ['tests/browser/safety/idle-cost.test.ts', 'tests/browser/safety/tampering-page.test.ts', 'tests/browser/conversion/cost.test.ts']

export default defineConfig({
  resolve: { alias: { '@': import.meta.dirname } },
  test: {
    pool: 'forks',
    retry: 0,
    testTimeout: 60_000,
    hookTimeout: 120_000,
    projects: [
      {
        extends: true,
        // Each has browsers of its own, whose processes fill two cores.
        test: { name: 'side by side', include: ['tests/browser/**/*.test.{ts,tsx}'], exclude: alone, maxWorkers: availableParallelism() >= 4 ? 2 : 1, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: { name: 'alone', include: alone, fileParallelism: false, sequence: { groupOrder: 1 } },
      },
    ],
  },
})
