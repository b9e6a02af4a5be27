import { Banner } from '@/components/ui/banner'
import { Empty } from '@/components/ui/empty'
import type { Actor } from '@/lib/auth/actor'
import type { EncounterPage } from '@/lib/encounters/public-page.queries'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import type { Actable } from '@/lib/officials/officials.queries'
import { paths, withReturn } from '@/lib/platform/paths'
import type { Door } from '@/lib/registrations/door'
import { ChooseOfficial } from './choose-official'
import { DeclareForm } from './declare-form'
import { OfficialDoor } from './official-door'
import { VisitorDoor } from './visitor-door'

type Props = {
  encounter: EncounterPage
  locale: Locale
  actor: Actor
  door: Door
  people: Actable[]
  whom: string | undefined
}

export function AtTheDoor({ encounter, locale, actor, door, people, whom }: Props) {
  const t = translator(locale)
  const shared = { encounter, locale }
  switch (door.kind) {
    case 'visitor':
      return <VisitorDoor {...shared} isForOther={whom === 'other'} />
    case 'declare':
      return (
        <div className="stack">
          <Banner title={t('registrations:register.noMandate')} />
          <DeclareForm {...shared} isSignedIn />
        </div>
      )
    case 'choose':
      return <ChooseOfficial {...shared} people={people.filter((person) => door.ids.includes(person.id))} />
    case 'official':
      return <OfficialDoor {...shared} actor={actor} officialId={door.id} canChange={people.length > 1} />
    case 'notCovered':
      return (
        <Empty
          title={t('registrations:register.notCovered')}
          action={
            <a href={withReturn(paths.acting(locale), paths.register(locale, encounter.slug))}>
              {t('officials:acting.change')}
            </a>
          }
        >
          {t('registrations:register.notCoveredWhy')}
        </Empty>
      )
    case 'nobodyToActFor':
      return (
        <Empty
          title={t('registrations:register.nobody')}
          action={<a href={paths.delegates(locale)}>{t('registrations:register.nobodyAction')}</a>}
        >
          {t('registrations:register.nobodyWhy')}
        </Empty>
      )
  }
}
