import { headers } from 'next/headers'
import { notFound } from 'next/navigation'
import { formatMomentShort } from '@/lib/i18n/format'
import { preferredLocale } from '@/lib/i18n/preferred-locale'
import { translator } from '@/lib/i18n/translate'
import { hasLocalMailbox, listLocalLetters } from '@/lib/mail/queries'

type Props = { searchParams: Promise<{ to?: string | string[] }> }

export default async function MailboxPage({ searchParams }: Props) {
  if (!hasLocalMailbox()) notFound()
  const { to } = await searchParams
  const address = typeof to === 'string' && to !== '' ? to : null
  const locale = preferredLocale((await headers()).get('accept-language'))
  const t = translator(locale)
  const letters = await listLocalLetters(address)
  return (
    <div className="stack">
      <h1>{t('mail:mailbox.title')}</h1>
      <p className="lede">{t('mail:mailbox.lede')}</p>
      <form className="row" method="get">
        <label className="label" htmlFor="to">
          {t('mail:mailbox.filter')}
        </label>
        <input
          className="input"
          id="to"
          name="to"
          type="search"
          defaultValue={address ?? ''}
          style={{ maxWidth: '24rem' }}
        />
        <button className="btn btn--second" type="submit">
          {t('mail:mailbox.search')}
        </button>
      </form>
      {letters.length === 0 && <p>{t('mail:mailbox.empty')}</p>}
      {letters.map((letter) => (
        <article key={letter.id} className="panel stack" id={letter.id}>
          <h2 style={{ fontSize: 'var(--title-sm)' }}>{letter.subject}</h2>
          <p className="meta">
            {t('mail:mailbox.to', { address: letter.to })}
            {letter.sentAt && ` · ${formatMomentShort(letter.sentAt, { locale, zone: 'Europe/Brussels' })}`}
          </p>
          <p>
            <a href={`/dev/mailbox/${letter.id}`}>{t('mail:mailbox.html')}</a>
          </p>
          <details>
            <summary>{t('mail:mailbox.text')}</summary>
            <pre style={{ whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }}>{letter.text}</pre>
          </details>
        </article>
      ))}
    </div>
  )
}
