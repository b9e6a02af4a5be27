import { readdirSync } from 'node:fs'
import { Validator } from '@seriousme/openapi-schema-validator'
import { describe, expect, it } from 'vitest'
import { openApiDocument } from '@/lib/api/openapi'
import { everyOperation, routesAt } from '@/lib/api/routing'

const document = JSON.parse(JSON.stringify(openApiDocument('https://vis-a-vis.example')))

describe('the OpenAPI document', () => {
  it('is OpenAPI 3.1 to a validator that is not ours', async () => {
    const validator = new Validator()
    expect(await validator.validate(document)).toMatchObject({ valid: true })
    expect(validator.version).toBe('3.1')
    expect(await new Validator().validate({ ...document, paths: { x: 1 } })).toMatchObject({ valid: false })
  })

  it('has every call of the table, with its refusals, and no other', () => {
    const documented = Object.entries<Record<string, { operationId: string }>>(document.paths).flatMap(
      ([path, methods]) =>
        Object.entries(methods).map(([method, { operationId }]) => `${operationId} ${method} ${path}`),
    )
    expect(documented.sort()).toEqual(
      everyOperation.map(([id, { method, path }]) => `${id} ${method.toLowerCase()} ${path}`).sort(),
    )
    for (const [, { method, path, refusals }] of everyOperation) {
      const said = JSON.stringify(document.paths[path][method.toLowerCase()].responses)
      for (const code of refusals) expect(said, path).toContain(code)
    }
  })

  it('knows the limit of each search, and what it searches by', () => {
    const searches = everyOperation.filter(([, { searchedBy }]) => searchedBy)
    expect(searches.map(([id]) => id)).toEqual(['listCalls', 'listEncounters', 'listCommunes'])
    for (const [, { path, query, searchedBy }] of searches) {
      expect(Object.keys(query.shape)).toEqual(expect.arrayContaining([...(searchedBy ?? [])]))
      expect(document.paths[path].get.responses[429].description).toContain('tooManyRequests')
    }
    expect(document.paths['/calls/{slug}'].get.responses[429]).toBeUndefined()
  })

  it('says what a client acts on besides the problem: when to come back, where the new thing is', () => {
    const { post } = document.paths['/encounters/{slug}/registrations']
    expect(Object.keys(post.responses[201].headers)).toEqual(['Location'])
    for (const [path, methods] of Object.entries<Record<string, { responses: Record<string, { headers: object }> }>>(
      document.paths,
    )) {
      for (const { responses } of Object.values(methods)) {
        expect(Object.keys(responses), path).toEqual(expect.arrayContaining(['500', '503']))
        for (const status of ['429', '503']) {
          const answer = responses[status]
          if (answer) expect(Object.keys(answer.headers), path).toEqual(['Retry-After'])
        }
      }
    }
    expect(document.info.description).toContain('405')
  })

  it('says what a number in an address is, and asks for tokens where they are needed', () => {
    const list = document.paths['/encounters/{slug}/registrations']
    expect(list.get.parameters).toContainEqual({
      name: 'limit',
      in: 'query',
      required: false,
      description: 'Rows at a time, 20 unless said',
      schema: { type: 'integer', minimum: 1, maximum: 100 },
    })
    expect(list.get.security).toEqual([{ token: ['registrations:read'] }])
    expect(document.paths['/calls'].get.security).toEqual([])
    expect(list.post.requestBody.content['application/json'].schema).toMatchObject({ additionalProperties: false })
  })
})

describe('addresses of the API', () => {
  it('lead to their call, whatever the method', () => {
    expect(routesAt('/api/v1/encounters/halluin-menen/registrations').map(({ id, params }) => [id, params])).toEqual([
      ['register', { slug: 'halluin-menen' }],
      ['listRegistrations', { slug: 'halluin-menen' }],
    ])
    expect(routesAt('/api/v1/communes/BE/57081')).toMatchObject([
      { id: 'getCommune', params: { country: 'BE', code: '57081' } },
    ])
    expect(routesAt('/api/v1/calls/')).toMatchObject([{ id: 'getCall', params: { slug: '' } }])
    expect(routesAt('/api/v1/nothing')).toEqual([])
    expect(routesAt('/api/v1/calls/a%2Fb')).toMatchObject([{ params: { slug: 'a/b' } }])
    expect(routesAt('/api/v1/calls/%E0%A4%A')).toEqual([])
  })

  it('have one door: no route handler beside the table', () => {
    const files = readdirSync('app/api/v1', { recursive: true, encoding: 'utf8' }).map((file) =>
      file.replaceAll('\\', '/'),
    )
    expect(files.filter((file) => file.endsWith('route.ts')).sort()).toEqual([
      '[...path]/route.ts',
      'openapi.json/route.ts',
    ])
  })
})
