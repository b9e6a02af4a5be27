import { db } from '@/lib/platform/db'
import { aScene } from '../support/registrations'

// Run once for each site: an encounter made and published through the commands, of which scenes are copies.
const { id, organisation } = await aScene({ total: 20 })
console.log(JSON.stringify({ encounterId: id, organisationId: organisation.id, organisation: organisation.slug }))
await db.$disconnect()
