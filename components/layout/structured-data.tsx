import { scriptSafe } from '@/lib/platform/json-ld'

/** The page's facts for machines (schema.org). A block of data: no browser runs it. */
export function StructuredData({ content }: { content: object }) {
  const text = scriptSafe({ '@context': 'https://schema.org', ...content })
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: JSON whose every angle bracket is escaped
    <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />
  )
}
