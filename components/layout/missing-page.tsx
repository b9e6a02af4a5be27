import { notFound } from 'next/navigation'
import { answerNotFound } from '@/lib/platform/public-cache'
import { NotFoundPage } from './not-found-page'

/**
 * On a cached page: not there, said with the page's whole frame and with the status 404. `notFound()` would send an empty
 * document that only its script fills. In development nothing is cached, so there it does.
 */
export async function MissingPage() {
  if (process.env.NODE_ENV === 'development') notFound()
  await answerNotFound()
  return <NotFoundPage />
}
