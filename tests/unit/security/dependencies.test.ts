import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { z } from 'zod'

const lockSchema = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      resolved: z.string().optional(),
      integrity: z.string().optional(),
      optional: z.boolean().optional(),
    }),
  ),
})

const read = (file: string): unknown => JSON.parse(readFileSync(file, 'utf8'))
const installed = Object.entries(lockSchema.parse(read('package-lock.json')).packages).filter(([path]) => path !== '')
const wanted = z
  .object({ dependencies: z.record(z.string(), z.string()), devDependencies: z.record(z.string(), z.string()) })
  .parse(read('package.json'))

it('every package comes from the registry that npm is set to, at one version, with its checksum', () => {
  expect(installed.length).toBeGreaterThan(100)
  expect(installed.filter(([, { resolved }]) => resolved !== undefined)).toEqual([])
  // What is for another platform only was not there to be measured when the file was written, and is not installed here.
  const loose = installed.filter(([, { integrity, optional }]) => !integrity?.startsWith('sha512-') && !optional)
  expect(loose.map(([path]) => path)).toEqual([])
  const versions = Object.entries({ ...wanted.dependencies, ...wanted.devDependencies })
  expect(versions.filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.-]+)?$/.test(version))).toEqual([])
})

it('nothing runs when a package is installed', () => {
  expect(readFileSync('.npmrc', 'utf8')).toMatch(/^ignore-scripts=true$/m)
})
