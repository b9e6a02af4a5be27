import 'server-only'
import type { User } from '@/lib/auth/actor'
import type { TitleForm } from '@/lib/generated/prisma/enums'
import type { Locale } from '@/lib/i18n/locales'
import { db } from '@/lib/platform/db'

export type Profile = {
  givenName: string
  familyName: string
  titleForm: TitleForm
  locale: Locale
  spokenLanguages: string[]
}

export async function findProfile({ personId }: User): Promise<Profile & { address: string }> {
  const { emails, ...profile } = await db.person.findUniqueOrThrow({
    where: { id: personId },
    select: {
      givenName: true,
      familyName: true,
      titleForm: true,
      locale: true,
      spokenLanguages: true,
      emails: { select: { address: true }, orderBy: { isPrimary: 'desc' }, take: 1 },
    },
  })
  return { ...profile, address: emails[0]?.address ?? '' }
}
