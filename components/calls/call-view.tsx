import type { ReactNode } from 'react'
import { ContentText } from '@/components/layout/content'
import { Icon } from '@/components/ui/icon'
import { Prose, Reading } from '@/components/ui/page'
import type { CallPage } from '@/lib/calls/public-page.queries'
import type { Content } from '@/lib/i18n/content'
import { formatDate } from '@/lib/i18n/format'
import type { Locale } from '@/lib/i18n/locales'
import { translator } from '@/lib/i18n/translate'
import { bodyName } from '@/lib/officials/official-line'
import { AnswerPanel } from './answer-panel'
import { CallBanner } from './call-banner'
import { CallHead } from './call-head'
import { CallTimetable } from './call-timetable'
import { CallWindows } from './call-windows'

type Props = { call: CallPage; locale: Locale; now: Date }

/** The whole page of a call: who may answer, what each side brings, until when. */
export function CallView({ call, locale, now }: Props) {
  const t = translator(locale)
  return (
    <>
      <CallHead call={call} locale={locale} now={now} />
      <div className="wrap call-body">
        <CallBanner call={call} locale={locale} now={now} />
        <Reading
          aside={<AnswerPanel call={call} locale={locale} now={now} />}
          asideLabel={t('calls:public.answer.title')}
          first
        >
          <Prose>
            <Written title={t('calls:public.page.outcome')} content={call.outcome} as="lines" locale={locale} />
            <Written title={t('calls:public.page.points')} content={call.points} as="lines" locale={locale} />
            <Written title={t('calls:public.page.audience')} content={call.audience} locale={locale} />
            <Written title={t('calls:public.page.eligible')} content={call.eligibleApplicants} locale={locale} />
            <Written title={t('calls:public.page.programme')} content={call.programme} locale={locale} />
            <Written title={t('calls:public.page.topics')} content={call.topics} as="lines" locale={locale} />
            <Windows call={call} locale={locale} />
            <Commitments call={call} locale={locale} />
            <Titled title={t('calls:public.page.timetable')}>
              <CallTimetable call={call} locale={locale} now={now} />
            </Titled>
            <Written title={t('calls:public.page.criteria')} content={call.criteria} as="lines" locale={locale} />
            <Partners call={call} locale={locale} />
            <Amendments call={call} locale={locale} />
          </Prose>
        </Reading>
      </div>
    </>
  )
}

function Titled({ title, id, children }: { title: string; id?: string; children: ReactNode }) {
  return (
    <>
      <h2 id={id}>{title}</h2>
      {children}
    </>
  )
}

type WrittenProps = { title: string; content: Content | null; as?: 'paragraphs' | 'lines'; locale: Locale }

/** A part that an organiser may leave out. */
function Written({ title, content, as = 'paragraphs', locale }: WrittenProps) {
  if (!content) return null
  return (
    <Titled title={title}>
      <ContentText content={content} as={as} locale={locale} />
    </Titled>
  )
}

function Windows({ call, locale }: Omit<Props, 'now'>) {
  const t = translator(locale)
  const { windows, laureateCount, status } = call
  if (windows.length === 0 && !laureateCount) return null
  return (
    <Titled title={t('calls:public.page.windows', { count: Math.max(1, windows.length) })}>
      {windows.length > 0 && <CallWindows windows={windows} locale={locale} />}
      {laureateCount && status !== 'awarded' && <p>{t('calls:public.page.laureates', { count: laureateCount })}</p>}
    </Titled>
  )
}

/** Both sides' commitments, at the same size. */
function Commitments({ call, locale }: Omit<Props, 'now'>) {
  const t = translator(locale)
  const { hostCommitments, organiserCommitments } = call
  if (!hostCommitments && !organiserCommitments) return null
  const half = (title: string, content: Content | null) => (
    <div>
      <h3>{title}</h3>
      {content && <ContentText content={content} as="lines" locale={locale} line={given} className="plain" />}
    </div>
  )
  return (
    <Titled title={t('calls:public.page.both')}>
      <div className="both">
        {half(t('calls:public.page.host'), hostCommitments)}
        <div className="border-line" aria-hidden="true" />
        {half(t('calls:public.page.organiser'), organiserCommitments)}
      </div>
    </Titled>
  )
}

function given(words: string): ReactNode {
  return (
    <span className="given">
      <Icon name="check" />
      <span>{words}</span>
    </span>
  )
}

function Partners({ call, locale }: Omit<Props, 'now'>) {
  const t = translator(locale)
  if (call.partners.length === 0) return null
  return (
    <Titled title={t('calls:public.page.partners')}>
      <ul>
        {call.partners.map(({ body, role }) => (
          <li key={body.name}>
            {bodyName(body, locale)} <span className="meta">({t(`encounters:public.partnerRole.${role}`)})</span>
          </li>
        ))}
      </ul>
    </Titled>
  )
}

function Amendments({ call, locale }: Omit<Props, 'now'>) {
  const t = translator(locale)
  if (call.amendments.length === 0) return null
  return (
    <Titled id="changes" title={t('calls:public.page.changes')}>
      {call.amendments.map(({ id, at, note }) => (
        <div key={id}>
          <p>
            <strong>
              <time dateTime={at.toISOString()}>{formatDate(at, { locale, zone: call.zone }, { weekday: false })}</time>
            </strong>
          </p>
          <ContentText content={note} locale={locale} />
        </div>
      ))}
    </Titled>
  )
}
