import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const shared = {
  environment: 'node' as const,
  setupFiles: ['tests/support/no-unexpected-errors.ts'],
  env: {
    LOG_LEVEL: 'silent',
    AUTH_SECRET: 'for-tests-only-4f1d9c07b2e86a35d0c9',
    APP_URL: 'http://vis-a-vis.example',
  },
}

// An odd zone, so that a missing one fails loudly; workers inherit it.
process.env.TZ = 'Asia/Kathmandu'

export default defineConfig({
  resolve: {
    alias: {
      '@': here('.'),
      // Outside Next nothing tells server from client; see docs/decisions/004-bundles-outside-next.md.
      'server-only': here('node_modules/server-only/empty.js'),
    },
  },
  test: {
    projects: [
      {
        extends: true,
        test: { ...shared, name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        extends: true,
        test: {
          ...shared,
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          globalSetup: ['tests/support/test-server.ts'],
          // First Next's request storage, which a server has before anything else.
          setupFiles: [
            here('node_modules/next/dist/server/node-environment-baseline.js'),
            'tests/support/own-database.ts',
            ...shared.setupFiles,
          ],
          pool: 'forks',
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
    ],
  },
})
