import { readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { NextConfig } from 'next'
import { largestBody } from './lib/platform/body-size.mjs'
import { safeHeaders } from './lib/platform/response-headers.mjs'

const asList = (headers: Record<string, string>) => Object.entries(headers).map(([key, value]) => ({ key, value }))

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  // Pages that only benchmarks need end in .bench.tsx; no other build knows them (docs/benchmarks.md).
  ...(process.env.BENCH_PAGES && { pageExtensions: ['ts', 'tsx', 'bench.tsx'] }),
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  experimental: { serverActions: { bodySizeLimit: largestBody } },
  // The development server is opened by number as well as by name.
  allowedDevOrigins: ['127.0.0.1'],
  // One name per build: a page opened before a deployment notices and renews itself, its fields kept.
  ...(process.env.DEPLOYMENT_ID && { deploymentId: process.env.DEPLOYMENT_ID }),
  // What /api/health/ready expects of the database.
  env: { LATEST_MIGRATION: latestMigration() },
  serverExternalPackages: ['pg', 'pino'],
  // Public pages are kept by our own handler only, in a memory of its own (docs/decisions: public pages).
  cacheHandler: fileURLToPath(new URL('./lib/platform/cache-handler.mjs', import.meta.url)),
  cacheMaxMemorySize: 0,
  // The last door adds them to what no route made, and what only goes over TLS (lib/platform/last-door.ts).
  headers: async () => [{ source: '/:path*', headers: asList(safeHeaders) }],
  // `npm run check` checks the types of everything, tests and scripts too.
  typescript: { ignoreBuildErrors: true },
  // Reads of files that only the worker and the scripts use are not part of the web server.
  outputFileTracingExcludes: { '/*': ['.data/**', '.cache/**', 'tests/**', 'docs/**', 'scripts/**'] },
}

function latestMigration(): string {
  const names = readdirSync(fileURLToPath(new URL('./prisma/migrations', import.meta.url)))
  return (
    names
      .filter((name) => /^\d/.test(name))
      .sort()
      .at(-1) ?? ''
  )
}

export default config
