import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@playwright/test'
import { filledIn, formsOf, ofEarlier, openForm } from '../support/e2e-forms'
import { aServerJustStarted, aServerWithoutDatabase } from '../support/e2e-second-server'
import { type Asked, ask, type Question } from '../support/e2e-site'
import { sentence } from '../support/e2e-words'

// A process listens before it has started: what is asked by then is promised what is asked later.

/** Asks until somebody listens. */
async function firstAnswer(path: string, question: Question): Promise<Asked> {
  for (;;) {
    const answer = await ask(path, question).catch(() => null)
    if (answer) return answer
    await sleep(5)
  }
}

test('what is asked first, while the database is away, may be tried again soon', async () => {
  const { url, stop } = await aServerWithoutDatabase()
  const path = '/fr/encounters/tourcoing-mouscron/register'
  const first = await firstAnswer(path, { site: url })
  const next = await ask(path, { site: url })
  await stop()
  for (const { status, headers, body } of [first, next]) {
    expect([status, headers.get('retry-after'), headers.get('x-content-type-options')]).toEqual([503, '5', 'nosniff'])
    expect(body).toContain('<html lang="fr">')
    expect(body).not.toContain('__next_error')
  }
})

test('a form of an earlier deployment that is the very first request comes again with what was typed', async () => {
  const path = '/fr/sign-in'
  const form = ofEarlier(await openForm(path, 'address', null))
  const address = 'premiere@mairie.example'
  const { url: site, stop } = await aServerJustStarted()
  const { status, headers, body } = await firstAnswer(path, { ...filledIn(form, { address }, { origin: site }), site })
  await stop()
  expect([status, headers.get('content-type')]).toEqual([409, 'text/html; charset=utf-8'])
  expect(body).toContain(sentence('fr', 'common:form.renewed'))
  expect(formsOf(body).flatMap(({ fields }) => fields)).toContainEqual(['address', address])
})
