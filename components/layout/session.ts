'use client'

import { useEffect, useState } from 'react'

/** For whom somebody acts, who is told, and where to change it. */
export type Acting = { text: string; href: string; change: string }

export type Account = { name: string; links: readonly { href: string; label: string }[]; acting?: Acting }

const asked = new Map<string, Promise<Account | null>>()

/** One request however many parts of the page ask. Signed out, or no answer: null. */
function askFor(locale: string) {
  const answer = asked.get(locale) ?? request(locale)
  asked.set(locale, answer)
  return answer
}

async function request(locale: string): Promise<Account | null> {
  try {
    const answer = await fetch(`/api/session?locale=${locale}`)
    // Our own route answers 200 with an account, or 204.
    return answer.status === 200 ? ((await answer.json()) as Account) : null
  } catch {
    return null
  }
}

/** Who is signed in, asked after a page that is the same for everybody has been read; undefined until then. */
export function useSession(locale: string) {
  const [account, setAccount] = useState<Account | null>()
  useEffect(() => {
    let here = true
    askFor(locale).then((answer) => here && setAccount(answer))
    return () => {
      here = false
    }
  }, [locale])
  return account
}
