/** Something done in the background. Safe to run twice, and by two workers at once: the rows it works on are the queue. */
export type Job = {
  /** What a doorbell says to run it at once. */
  name: string
  /** How often a worker looks by itself, whatever the bell. */
  everySeconds: number
  run: () => Promise<void>
}
