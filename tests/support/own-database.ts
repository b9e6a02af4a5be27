import { inject } from 'vitest'
import { freshDatabase } from '@/scripts/lib/test-databases.mjs'

// Each test file starts on a database of its own. This runs before the file is imported, so that `db` connects to it.
const { url, template, run } = inject('testServer')
const cluster = { url: (name: string) => url.replace('DATABASE', name) }
process.env.DATABASE_URL = await freshDatabase(cluster, template, `vav_test_${run}_${process.env.VITEST_POOL_ID ?? 1}`)
