// A server whose parent was killed ends by itself, so that nothing is left holding its port.
export function endWithParent() {
  if (!process.channel) return
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
