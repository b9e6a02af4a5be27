import { openApiDocument } from '@/lib/api/openapi'
import { env } from '@/lib/platform/env'
import { publicAnswer } from '../answers'
import { answerOther } from '../door'

export const dynamic = 'force-dynamic'

/** Made once a process: it names the address of this site, which a build does not know. */
let document: string | undefined

export function GET(request: Request): Response {
  document ??= JSON.stringify(openApiDocument(env().APP_URL))
  return publicAnswer(request, document, 'application/vnd.oai.openapi+json;version=3.1')
}

const other = (request: Request) => answerOther(request, ['GET', 'HEAD', 'OPTIONS'], true)

export { other as DELETE, other as OPTIONS, other as PATCH, other as POST, other as PUT }
