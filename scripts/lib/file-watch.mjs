import { watch } from 'node:fs'

/** Calls `changed` once a burst of changes under the folders is over; one call at a time. */
export function watchFiles(folders, changed, quietMs = 1000) {
  let timer
  let busy = Promise.resolve()
  const later = (_event, file) => {
    if (String(file).startsWith('generated')) return
    clearTimeout(timer)
    timer = setTimeout(() => (busy = busy.then(changed).catch((error) => console.error(error.message))), quietMs)
  }
  const watchers = folders.map((folder) => watch(folder, { recursive: true }, later))
  return {
    close() {
      clearTimeout(timer)
      for (const watcher of watchers) watcher.close()
    },
  }
}
