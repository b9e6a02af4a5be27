import { MissingPage } from '@/components/layout/missing-page'

/** Any address that is no page: kept like the others, in a small store of its own (lib/platform/cache-handler.mjs). */
export const dynamic = 'error'
export const generateStaticParams = () => []

export const metadata = { robots: { index: false } }

export default function AnyOtherPage() {
  return <MissingPage />
}
