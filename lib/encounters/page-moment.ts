import { nextOf } from '@/lib/platform/time-left'
import { type EncounterTimes, encounterStatusAt, nextMomentOf } from './encounter'
import { type BlockTimes, timedBlocks } from './programme'

/** When the page of an encounter changes by itself: while it runs, at each block of its programme too. */
export function nextPageMomentOf(
  encounter: EncounterTimes & { blocks: readonly BlockTimes[] },
  now: Date,
): Date | null {
  const moments = [nextMomentOf(encounter, now)]
  if (encounterStatusAt(encounter, now) === 'running') {
    moments.push(...timedBlocks(encounter.blocks, encounter.startsAt).map((block) => block.endsAt))
  }
  return nextOf(moments, now)
}
