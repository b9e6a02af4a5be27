import { setTimeout as sleep } from 'node:timers/promises'

/** So many at a time, until everybody has had their turn. */
export async function inCrowdsOf<Item>(size: number, items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const left = [...items]
  const one = async () => {
    for (let item = left.shift(); item !== undefined; item = left.shift()) await work(item)
  }
  await Promise.all(Array.from({ length: size }, one))
}

/** At once, then again and again at this pace, until it is over. */
export async function every(ms: number, isOver: () => boolean, work: () => Promise<unknown>): Promise<void> {
  do {
    await work()
    for (let waited = 0; waited < ms && !isOver(); waited += 50) await sleep(50)
  } while (!isOver())
}
