import type { FormState } from '@/lib/platform/form-state'
import type { GivenAnswers } from '@/lib/registrations/page.queries'

/** Answers given before, by the names of their fields. */
export function answerValues({ languages, wishes, needs, phone, consents }: GivenAnswers): FormState['values'] {
  return {
    'languages[]': languages,
    phone: phone ?? '',
    'needs.choices[]': needs.choices,
    'needs.other': needs.other ?? '',
    ...Object.fromEntries(wishes.map((id, index) => [`wishes.${index + 1}`, id])),
    'consents.list': consents.list ? 'on' : '',
    'consents.photo': consents.photo ? 'on' : '',
  }
}
