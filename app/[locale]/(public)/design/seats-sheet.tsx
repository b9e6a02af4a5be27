import { Chip } from '@/components/ui/chip'
import { Panel } from '@/components/ui/page'
import { QueuePlace } from '@/components/ui/queue'
import { SeatMeter } from '@/components/ui/seats'
import { SideBadge, sides } from '@/components/ui/side'
import { Sheet } from './sheet'

const labels = { a: 'français', b: 'flamand', c: 'wallon', d: 'germanophone', e: 'marocain', f: 'autre' }

const small = [
  {
    id: 'fr',
    side: 'a',
    label: 'Versant français',
    text: (
      <>
        <b>complet</b>, 6 en attente
      </>
    ),
    capacity: 20,
    taken: 20,
  },
  {
    id: 'fl',
    side: 'b',
    label: 'Versant flamand',
    text: (
      <>
        <b>4 libres</b> sur 20
      </>
    ),
    capacity: 20,
    taken: 14,
    held: 2,
  },
  {
    id: 'wa',
    side: 'c',
    label: 'Versant wallon',
    text: (
      <>
        <b>7 libres</b> sur 10
      </>
    ),
    capacity: 10,
    taken: 3,
  },
  {
    id: 'all',
    label: 'Toutes les places',
    text: (
      <>
        <b>8 libres</b> sur 12
      </>
    ),
    capacity: 12,
    taken: 4,
  },
] as const

const large = [
  {
    id: 'fr',
    side: 'a',
    label: 'Versant français',
    text: (
      <>
        <b>220 / 220</b>, 41 attendent
      </>
    ),
    capacity: 220,
    taken: 220,
  },
  {
    id: 'fl',
    side: 'b',
    label: 'Versant flamand',
    text: (
      <>
        <b>180 / 200</b>, 14 à approuver
      </>
    ),
    capacity: 200,
    taken: 168,
    held: 12,
  },
  {
    id: 'wa',
    side: 'c',
    label: 'Versant wallon',
    text: (
      <>
        <b>38 / 60</b>
      </>
    ),
    capacity: 60,
    taken: 38,
  },
] as const

export function SeatsSheet() {
  return (
    <>
      <Sheet id="sides" title="Versants">
        <p className="row">
          {sides.map((side) => (
            <SideBadge key={side} side={side}>
              Versant {labels[side]}
            </SideBadge>
          ))}
        </p>
      </Sheet>
      <Sheet id="seats" title="Places">
        <div className="sheet-grid">
          <SeatMeter pools={small} legend={{ taken: 'prise', held: 'réservée jusqu’au 24 nov.', free: 'libre' }} />
          <SeatMeter pools={large} />
          <Panel>
            <p className="row between">
              <strong>
                Vous êtes 7<sup>e</sup> côté français
              </strong>
              <Chip tone="wait" icon="hourglass">
                En attente
              </Chip>
            </p>
            <QueuePlace before={6} after={4} />
            <p className="meta">
              Ordre d’arrivée. Vous étiez 9<sup>e</sup> le 18 novembre ; deux personnes se sont désistées.
            </p>
            <QueuePlace before={31} after={0} />
          </Panel>
        </div>
      </Sheet>
    </>
  )
}
