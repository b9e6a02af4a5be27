import { afterEach, beforeEach, expect, type MockInstance, vi } from 'vitest'

let errors: MockInstance<typeof console.error>

// A test that expects a console.error says so: it spies on it itself, or calls `expectedConsoleErrors()`.
beforeEach(() => {
  errors = vi.spyOn(console, 'error')
})

afterEach(() => {
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
