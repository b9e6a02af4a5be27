import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

// What Node or a package says will stop working (two statements at once on one connection, for one) is an error already.
const warnings: string[] = []
process.on('warning', (warning) => warnings.push(`${warning.name}: ${warning.message}`))

let errors: MockInstance<typeof console.error>

// A test that expects a console.error says so: it spies on it itself, or calls `expectedConsoleErrors()`.
beforeEach(() => {
  errors = vi.spyOn(console, 'error')
})

afterEach(() => {
  expect(warnings.splice(0), 'Node warns of nothing').toEqual([])
  const calls = vi.isMockFunction(console.error) ? errors.mock.calls : []
  errors.mockRestore()
  expect(calls, 'nothing is written to console.error unexpectedly').toEqual([])
})

/** What was written to console.error so far in this test; asking for it makes it expected. */
export function expectedConsoleErrors(): unknown[][] {
  const calls = [...errors.mock.calls]
  errors.mockClear()
  return calls
}
