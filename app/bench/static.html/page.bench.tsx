export const dynamic = 'force-static'

export default function EmptyStaticPage() {
  return <p>Nothing</p>
}
