// Loaded with --import into a server that a command supervises: should the command be killed, the server ends by
// itself, so that nothing is left holding its port.
if (process.channel) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
