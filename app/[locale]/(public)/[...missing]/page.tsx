import { notFound } from 'next/navigation'

/** Any address that is no page: not kept, there is no end of them. */
export const dynamic = 'force-dynamic'

export default function MissingPage() {
  notFound()
}
