import { readFileSync } from 'node:fs'
import { Deployment } from 'kubernetes-models/apps/v1/Deployment'
import { Job } from 'kubernetes-models/batch/v1/Job'
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1/PodDisruptionBudget'
import { Service } from 'kubernetes-models/v1/Service'
import ts from 'typescript'
import { expect, it } from 'vitest'
import { parseAllDocuments } from 'yaml'
import { z } from 'zod'
import { inRoot } from '@/scripts/lib/root.mjs'

const models = { Deployment, Job, PodDisruptionBudget, Service }
const homes = { Deployment: 'apps/v1', Job: 'batch/v1', PodDisruptionBudget: 'policy/v1', Service: 'v1' }

type Manifest = { kind: keyof typeof models; metadata: { name: string }; spec: Record<string, unknown> }

const manifests: Manifest[] = ['migration.yaml', 'vis-a-vis.yaml'].flatMap((file) =>
  parseAllDocuments(readFileSync(inRoot('deploy', 'kubernetes', file), 'utf8')).map((document) => document.toJS()),
)

/** Manifests written as literals of their types. */
const sourceOf = (written: readonly Manifest[]) =>
  written
    .map((one, index) => {
      const type = `import('kubernetes-models/${homes[one.kind]}/${one.kind}').I${one.kind}`
      return `export const manifest${index}: ${type} = ${JSON.stringify(one)}`
    })
    .join('\n')

/** What the compiler says of them: a name that Kubernetes does not know is a mistake, where the schema lets it pass. */
function mistakesIn(written: readonly Manifest[]): string[] {
  const file = inRoot('tests', 'unit', 'deploy', 'manifests.ts')
  const options: ts.CompilerOptions = {
    ...{ strict: true, noEmit: true, skipLibCheck: true, types: [], target: ts.ScriptTarget.ES2022 },
    ...{ module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler },
  }
  const host = ts.createCompilerHost(options)
  const { getSourceFile, fileExists } = host
  host.fileExists = (name) => name === file || fileExists(name)
  host.getSourceFile = (name, ...rest) =>
    name === file ? ts.createSourceFile(name, sourceOf(written), ts.ScriptTarget.ES2022) : getSourceFile(name, ...rest)
  const program = ts.createProgram([file], options, host)
  return ts.getPreEmitDiagnostics(program).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, '\n'))
}

it('there are the web server, the worker, their budgets, the service and the migration', () => {
  expect(manifests.map(({ kind, metadata }) => `${kind} ${metadata.name}`)).toEqual([
    'Job migration',
    ...['Deployment web', 'Deployment worker', 'Service web', 'PodDisruptionBudget web', 'PodDisruptionBudget worker'],
  ])
})

it.each(manifests.map((manifest) => [manifest.kind, manifest.metadata.name, manifest] as const))(
  '%s %s is right to the schema of Kubernetes',
  (kind, _, manifest) => {
    // A manifest is what is to be shown to be one.
    const Model = models[kind] as new (data: unknown) => { validate: () => void }
    expect(() => new Model(manifest).validate()).not.toThrow()
    expect(() => new Model({ ...manifest, spec: 1 }).validate()).toThrow()
  },
)

it('no manifest says a name that Kubernetes does not know', { timeout: 60_000 }, () => {
  expect(mistakesIn(manifests)).toEqual([])
  const misspelt = manifests.map((one) => ({ ...one, spec: { ...one.spec, replicsa: 2 } }))
  expect(mistakesIn(misspelt)).toHaveLength(manifests.length)
})

const labelled = z.object({ spec: z.object({ template: z.object({ metadata: z.object({ labels: z.unknown() }) }) }) })

it('budgets and the service find the pods that the deployments make', () => {
  const of = (wanted: string) => manifests.filter(({ kind }) => kind === wanted)
  const labels = of('Deployment').map((one) => labelled.parse(one).spec.template.metadata.labels)
  expect(of('PodDisruptionBudget').map(({ spec }) => spec.selector)).toEqual(
    labels.map((matchLabels) => ({ matchLabels })),
  )
  expect(of('Service').map(({ spec }) => spec.selector)).toEqual([labels[0]])
})

const probed = z.object({ httpGet: z.object({ path: z.string() }) })
const web = z.object({
  spec: z.object({
    template: z.object({
      spec: z.object({ containers: z.tuple([z.object({ startupProbe: probed, readinessProbe: probed })]) }),
    }),
  }),
})

it('a pod is sent visitors once the database was there, and goes on when that is away: pages in memory answer', () => {
  const [pod] = web.parse(manifests.find(({ metadata }) => metadata.name === 'web')).spec.template.spec.containers
  expect(pod.startupProbe.httpGet.path).toBe('/api/health/ready')
  expect(pod.readinessProbe.httpGet.path).toBe('/api/health/live')
})

it('the job of the last version goes before that of the next: a job is never made twice', () => {
  const walked = readFileSync(inRoot('docs', 'operations.md'), 'utf8').match(/```sh\n(kubectl .*?)```/s)?.[1] ?? ''
  expect(
    walked
      .trim()
      .split('\n')
      .map((line) => line.split(' ').slice(0, 4).join(' ')),
  ).toEqual([
    'kubectl delete job migration',
    'kubectl apply -f deploy/kubernetes/migration.yaml',
    'kubectl wait --for=condition=complete --timeout=20m',
    'kubectl apply -f deploy/kubernetes/vis-a-vis.yaml',
  ])
})
