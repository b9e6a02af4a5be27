// npm run build — the client, the web server in .next/standalone and the worker in dist; needs no database.
import { ensureClient } from './lib/prisma.mjs'
import { buildProduct } from './lib/product.mjs'

await ensureClient()
await buildProduct()
