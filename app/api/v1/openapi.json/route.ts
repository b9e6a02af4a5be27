import { openApiDocument } from '@/lib/api/openapi'
import { env } from '@/lib/platform/env'
import { publicAnswer } from '../answers'

/** It names its own address, which a build does not know. */
export const dynamic = 'force-dynamic'

export function GET(request: Request): Response {
  const document = JSON.stringify(openApiDocument(env().APP_URL))
  return publicAnswer(request, document, 'application/vnd.oai.openapi+json;version=3.1')
}
