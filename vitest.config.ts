import { defineConfig } from 'vitest/config'

const mongo = { globalSetup: ['tests/setup/mongod.ts'], testTimeout: 30_000, hookTimeout: 60_000 }

export default defineConfig({
  test: {
    reporters: ['default', './tests/setup/closing-line.ts'],
    maxWorkers: 2,
    projects: [
      // nothing in these keeps state of its own: the same modules serve all files of a worker, which takes a fifth of the time
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], isolate: false, testTimeout: 30_000 } },
      {
        test: {
          name: 'nlu',
          include: ['tests/nlu/**/*.test.ts'],
          // A model that is not cached is trained first, on a machine that may be busy.
          testTimeout: 300_000,
          hookTimeout: 300_000,
        },
      },
      { test: { name: 'contract', include: ['tests/contract/**/*.test.ts'], ...mongo } },
      { test: { name: 'integration', include: ['tests/integration/**/*.test.ts'], ...mongo } },
      {
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          ...mongo,
          testTimeout: 180_000,
          hookTimeout: 180_000,
          fileParallelism: false,
        },
      },
    ],
  },
})
