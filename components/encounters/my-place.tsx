'use client'

import { useEffect, useState } from 'react'

type MyRegistration = { status: string; href: string; label: string }

type Props = { slug: string; locale: string; href: string; label: string }

/** Whether this person is registered, asked once the page is there; until then, and without script, a plain link. */
export function MyPlace({ slug, locale, href, label }: Props) {
  const [mine, setMine] = useState<MyRegistration | null>(null)
  useEffect(() => {
    const asked = new AbortController()
    findMine(slug, locale, asked.signal).then(setMine, () => {
      // Not answered: the plain link stays.
    })
    return () => asked.abort()
  }, [slug, locale])
  return (
    <p className="meta" role="status">
      <a href={mine?.href ?? href} {...(mine && { 'data-status': mine.status })}>
        {mine?.label ?? label}
      </a>
    </p>
  )
}

async function findMine(slug: string, locale: string, signal: AbortSignal): Promise<MyRegistration | null> {
  const response = await fetch(`/api/my/encounters/${encodeURIComponent(slug)}?locale=${locale}`, { signal })
  if (!response.ok || response.status === 204) return null
  // Our own route says what it answers.
  const { registration } = (await response.json()) as { registration: MyRegistration | null }
  return registration
}
