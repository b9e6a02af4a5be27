import 'server-only'
import type { Encounter, ProgrammeBlock, Topic } from '@/lib/generated/prisma/client'
import { afterEdit, readContent, readOptionalContent } from '@/lib/i18n/content'
import type { Tx } from '@/lib/platform/db'
import { jsonOrNull } from '@/lib/platform/json-column'
import { Refused, refuse } from '@/lib/platform/result'
import { type FieldChange, isSame } from './change'
import type { BlockPart, PartnerPart, TopicPart } from './parts'

/** Blocks are written anew in their order; nothing else points at them. */
export async function writeProgramme(tx: Tx, encounter: Encounter, blocks: BlockPart[]): Promise<FieldChange[]> {
  const where = { encounterId: encounter.id }
  const before = await tx.programmeBlock.findMany({ where, orderBy: { position: 'asc' } })
  const edited = blocks.map((block, position) => afterBlockEdit(before[position], block))
  if (isSame(before.map(blockPartOf), edited)) return []
  await tx.programmeBlock.deleteMany({ where })
  await tx.programmeBlock.createMany({
    data: edited.map((block, position) => ({
      ...where,
      position,
      ...block,
      description: jsonOrNull(block.description),
    })),
  })
  return [{ field: 'programme', before: null, after: null }]
}

function afterBlockEdit(before: ProgrammeBlock | undefined, block: BlockPart): BlockPart {
  if (!before) return block
  const description = block.description && afterEdit(readOptionalContent(before.description), block.description)
  return { ...block, title: afterEdit(readContent(before.title), block.title), description }
}

/** A stored block as a part of the encounter, for comparing and for forms. */
function blockPartOf(block: ProgrammeBlock): BlockPart {
  const { id: _, encounterId: __, position: ___, title, description, ...rest } = block
  return { ...rest, title: readContent(title), description: readOptionalContent(description) }
}

/** Topics keep their id: people have ranked them. */
export async function writeTopics(tx: Tx, encounter: Encounter, topics: TopicPart[]): Promise<FieldChange[]> {
  const where = { encounterId: encounter.id }
  const known = await tx.topic.findMany({ where, orderBy: { position: 'asc' } })
  if (topics.some((topic) => topic.id && !known.some((one) => one.id === topic.id)))
    throw new Refused(refuse('staleForm'))
  await tx.topic.deleteMany({ where: { ...where, id: { notIn: topics.flatMap((topic) => topic.id ?? []) } } })
  // Positions are unique: make room before giving them anew.
  await tx.$executeRaw`UPDATE "Topic" SET "position" = -1 - "position" WHERE "encounterId" = ${encounter.id}::uuid`
  for (const [position, topic] of topics.entries())
    await writeTopic(tx, { encounterId: encounter.id, position, topic, known })
  const after = await tx.topic.findMany({ where, orderBy: { position: 'asc' } })
  return isSame(known, after) ? [] : [{ field: 'topics', before: null, after: null }]
}

type TopicPlace = { encounterId: string; position: number; topic: TopicPart; known: Topic[] }

async function writeTopic(tx: Tx, { encounterId, position, topic, known }: TopicPlace): Promise<void> {
  const before = known.find((one) => one.id === topic.id)
  const { hosts, languages } = topic
  if (!before) await tx.topic.create({ data: { encounterId, position, question: topic.question, hosts, languages } })
  else {
    const question = afterEdit(readContent(before.question), topic.question)
    await tx.topic.update({ where: { id: before.id }, data: { position, question, hosts, languages } })
  }
}

export async function writePartners(tx: Tx, encounter: Encounter, partners: PartnerPart[]): Promise<FieldChange[]> {
  const where = { encounterId: encounter.id }
  const known = await tx.encounterPartner.findMany({ where })
  const signature = (partner: PartnerPart) => `${partner.bodyId} ${partner.role}`
  const [before, after] = [known.map(signature).toSorted(), partners.map(signature).toSorted()]
  if (isSame(before, after)) return []
  const bodies = await tx.body.count({ where: { id: { in: partners.map((partner) => partner.bodyId) } } })
  if (bodies !== partners.length) throw new Refused(refuse('unknownBody', { field: 'partners' }))
  await tx.encounterPartner.deleteMany({ where })
  await tx.encounterPartner.createMany({ data: partners.map((partner) => ({ ...where, ...partner })) })
  return [{ field: 'partners', before: null, after: null }]
}
