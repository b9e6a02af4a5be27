// Loaded with --import into a server that a command supervises: should the command be killed, the server ends by
// itself, so that nothing is left holding its port. What the server forks inherits the import, and is the server's own
// business: its channel must be left as it is (without it, `next dev` loses its first message and ends).
if (process.channel && process.ppid === Number(process.env.SUPERVISED_BY)) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'))
  process.channel.unref()
}
