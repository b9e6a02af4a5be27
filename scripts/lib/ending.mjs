// When a command is to end: asked by a signal, or because npm, which started it, was ended without passing that on.
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP']

/** Calls `end` once. npm starts scripts through a shell, which does not hand signals down to us. */
export function whenAskedToEnd(end) {
  let asked = false
  const once = () => {
    if (asked) return
    asked = true
    end()
  }
  for (const signal of signals) process.on(signal, once)
  if (!process.env.npm_lifecycle_event) return
  const parent = process.ppid
  setInterval(() => process.ppid !== parent && once(), 500).unref()
}
