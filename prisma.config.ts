import { defineConfig } from 'prisma/config'

export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  // Absent while only generating the client or building: neither asks a database anything.
  datasource: { url: process.env.DATABASE_URL ?? '' },
})
