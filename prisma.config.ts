import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema',
  // Those of an earlier version while a backup of it is restored.
  migrations: { path: process.env.PRISMA_MIGRATIONS ?? 'prisma/migrations' },
  // Absent while only generating the client or building: neither asks a database anything.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
