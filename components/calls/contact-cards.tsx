import { Icon } from '@/components/ui/icon'
import type { CallContact } from '@/lib/calls/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'

/** Telephone and mail of the persons of contact. */
export function ContactCards({ contacts, locale }: { contacts: readonly CallContact[]; locale: Locale }) {
  const t = translator(locale)
  if (contacts.length === 0) return <p>{t('calls:public.contacts.none')}</p>
  return (
    <ul className="plain stack">
      {contacts.map(({ id, name, role, phone, email }) => (
        <li key={id}>
          <p className="person-name">{name}</p>
          {role && <p className="meta">{role}</p>}
          {phone && (
            <p>
              <Icon name="phone" label={t('calls:public.contacts.phone')} />{' '}
              <a href={`tel:${phone.replace(/[^\d+]/g, '')}`}>{phone.replaceAll(' ', '\u00a0')}</a>
            </p>
          )}
          {email && (
            <p>
              <Icon name="mail" label={t('calls:public.contacts.mail')} /> <a href={`mailto:${email}`}>{email}</a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
