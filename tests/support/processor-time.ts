/** Milliseconds that a processor has worked for this thread: what a figure is made of when others use the machine too. */
export function processorTime(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}
