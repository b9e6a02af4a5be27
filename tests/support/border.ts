import type { TerritoryKind } from '@/lib/communes/territory'
import type { Content } from '@/lib/i18n/content'
import { db } from '@/lib/platform/db'
import { bodyOf } from './people'

export const inFrench = (text: string): Content => ({ original: 'fr', texts: { fr: { text } } })

let count = 0

export type Border = Awaited<ReturnType<typeof aBorder>>

/** What most tests of encounters stand on: bodies of five communes; the territories France (around Lille), Flanders, Wallonia, and a sector across the Lys. */
export async function aBorder() {
  const [halluin, menen, wervik] = [
    { country: 'FR', code: '59279' },
    { country: 'BE', code: '34027' },
    { country: 'BE', code: '33029' },
  ]
  const sector = await db.territory.create({
    data: { kind: 'sector', name: `Lys ${++count}`, communes: { create: [halluin, menen, wervik] } },
  })
  return {
    bodies: {
      halluin: await bodyOf('Halluin'),
      tourcoing: await bodyOf('Tourcoing'),
      menen: await bodyOf('Menen'),
      wervik: await bodyOf('Wervik'),
      mouscron: await bodyOf('Mouscron'),
    },
    french: await territory('epci', 'FR', '200093201'),
    flemish: await territory('region', 'BE', '02000'),
    walloon: await territory('region', 'BE', '03000'),
    lys: sector.id,
  }
}

async function territory(kind: TerritoryKind, country: string, code: string): Promise<string> {
  return (await db.territory.findUniqueOrThrow({ where: { kind_country_code: { kind, country, code } } })).id
}
