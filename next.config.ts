import type { NextConfig } from 'next'

const config: NextConfig = {
  output: 'standalone',
  distDir: process.env.NEXT_DIST_DIR ?? '.next',
  typedRoutes: true,
  poweredByHeader: false,
  reactStrictMode: true,
  // One name per build: a page opened before a deployment notices and renews itself, its fields kept.
  ...(process.env.DEPLOYMENT_ID && { deploymentId: process.env.DEPLOYMENT_ID }),
  serverExternalPackages: ['pg', 'pg-boss', 'pino'],
  // `npm run check` checks the types of everything, tests and scripts too.
  typescript: { ignoreBuildErrors: true },
  // Reads of files that only the worker and the scripts use are not part of the web server.
  outputFileTracingExcludes: { '/*': ['.data/**', '.cache/**', 'tests/**', 'docs/**', 'scripts/**'] },
}

export default config
