import type { ReactNode } from 'react'
import { classNames } from './class-names'
import { seatMarks, seatShares, usesBar } from './seat-marks'
import { type Side, SideBadge } from './side'

export type SeatPool = {
  id: string
  /** Absent: the seats of no side in particular. */
  side?: Side
  label: string
  /** All that the drawing shows, in words: "4 libres sur 20". */
  text: ReactNode
  capacity: number
  taken: number
  held?: number
}

function Drawing({ pool }: { pool: SeatPool }) {
  if (usesBar(pool.capacity)) {
    const { taken, held } = seatShares(pool)
    return (
      <span className="seats-fill" aria-hidden="true">
        <i className="taken" style={{ width: `${taken}%` }} />
        <i className="held" style={{ width: `${held}%` }} />
      </span>
    )
  }
  return (
    <span className="seats-bar" aria-hidden="true">
      {seatMarks(pool).map((mark, seat) => (
        // Seats have no identity: the place in the row is the key.
        // biome-ignore lint/suspicious/noArrayIndexKey: see above
        <i key={seat} className={mark} />
      ))}
    </span>
  )
}

function Pool({ pool }: { pool: SeatPool }) {
  return (
    <div className={classNames('seats-side', pool.side ? `side--${pool.side}` : 'seats-side--all')}>
      {pool.side ? (
        <SideBadge side={pool.side}>{pool.label}</SideBadge>
      ) : (
        <strong className="meta">{pool.label}</strong>
      )}
      <span className="meta">{pool.text}</span>
      <Drawing pool={pool} />
    </div>
  )
}

type Legend = { taken: string; held?: string; free: string }

function SeatLegend({ taken, held, free }: Legend) {
  return (
    <p className="seats-key" aria-hidden="true">
      <span>
        <i className="taken" />
        {taken}
      </span>
      {held && (
        <span>
          <i className="held" />
          {held}
        </span>
      )}
      <span>
        <i />
        {free}
      </span>
    </p>
  )
}

/** One row per side: a dash per seat up to 40, a bar beyond. The drawing is decoration of the words. */
export function SeatMeter({ pools, legend }: { pools: readonly SeatPool[]; legend?: Legend }) {
  return (
    <div className="seats">
      {pools.map((pool) => (
        <Pool key={pool.id} pool={pool} />
      ))}
      {legend && <SeatLegend {...legend} />}
    </div>
  )
}
