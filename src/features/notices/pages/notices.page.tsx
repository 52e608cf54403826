import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { Tag } from '#ui/tag.tsx'
import { myNotices } from '../notices.queries.ts'
import { words } from '../notices.words.ts'
import { readNotices } from '../read-notices.ts'
import type { NoticeKind } from '../tell.ts'

type Notice = Awaited<ReturnType<typeof myNotices>>['notices'][number]

export const noticesPage = page({
  params: {},
  query: { at: z.coerce.date().optional().catch(undefined), id: z.uuid().optional().catch(undefined) },

  async load({ read, query: { at, id } }) {
    const found = await myNotices(read, at && id ? { at, id } : undefined)
    read.seen('notices', { children: found.notices.flatMap(({ childId, gone }) => childId ?? gone?.childId ?? []) })
    return found
  },

  view({ notices, more }, { language }) {
    const t = words(language)
    const last = notices.at(-1)
    return (
      <Layout title={t.title} back="/today">
        <h1>{t.title}</h1>
        {notices.length === 0 && <p>{t.none}</p>}
        <ul class="nhsuk-list">
          {notices.map((notice) => (
            <li>
              <Told notice={notice}>
                {t.kinds[notice.kind as NoticeKind]}
                {whoIn(notice)}
              </Told>{' '}
              {notice.readAt === null && <Tag>{t.isNew}</Tag>}
              <div class="nhsuk-hint">
                {!canOpen(notice) && `${t.notYours} `}
                {formatDateTime(notice.at, language)}{' '}
                {notice.senderGiven && t.by(`${notice.senderGiven} ${notice.senderFamily}`)}
              </div>
            </li>
          ))}
        </ul>
        {notices.some(({ readAt }) => readAt === null) && (
          <Form>
            <Button variant="secondary">{t.markRead}</Button>
          </Form>
        )}
        {more && last && (
          <Pagination next={{ href: `/notices?at=${last.at.toISOString()}&id=${last.id}`, label: t.older }} />
        )}
      </Layout>
    )
  },

  async post(write, { language }) {
    await readNotices(write)
    return redirectTo('/today', words(language).marked)
  },
})

/** What they were told: a link, as long as it leads them anywhere. */
function Told({ notice, children }: { notice: Notice; children: ComponentChildren }) {
  return canOpen(notice) ? <a href={linkOf(notice)}>{children}</a> : <>{children}</>
}

/** Whoever has left a case since, or whose child went elsewhere, keeps what they were told, and no way in. */
function canOpen(notice: Notice): boolean {
  const at = linkOf(notice)
  if (notice.gone) return true
  if (at.startsWith('/cases/')) return notice.seenCaseId !== null
  if (at.startsWith('/actions/')) return notice.seenActionId !== null
  if (at.startsWith('/requests/')) return notice.seenRequestId !== null
  if (at.startsWith('/onward/')) return notice.seenOnwardId !== null
  if (at.startsWith('/reports/copies/')) return notice.seenCopyId !== null
  if (at.startsWith('/reports/')) return notice.seenReportId !== null
  if (at.startsWith('/calls/')) return notice.seenCallId !== null
  return !at.startsWith('/children/') || notice.aboutChildId === null || notice.childId !== null
}

/** Whom it is about; of a child who is at another school now, the name and where, and no more. */
function whoIn({ childName, gone }: Notice): string {
  if (childName) return `: ${childName}`
  return gone ? `: ${[fullName(gone), gone.schoolName].filter(Boolean).join(', ')}` : ''
}

/** What they are asked, or were answered, about two records that may be one child. */
const MERGING: readonly string[] = ['merge to agree', 'merge not agreed', 'undo of merge to agree']

/** What is for the team, and about no one child. */
const OF_THE_REMIT: readonly string[] = ['asked beyond the remit', 'remit to read']

const PLANS: readonly string[] = [
  'plan to approve',
  'purpose to confirm',
  'purpose confirmed',
  'purpose not confirmed',
  'plan agreed',
  'plan returned',
  'plan ended',
  'plan review due',
  'plan review late',
  'planned work ends soon',
]

/** Who comes to which school on a day. */
const OF_THE_ROTA: readonly string[] = [
  'worker away',
  'worker comes after all',
  'cover in schools',
  'cover called off',
  'your days away',
  'days away called off',
]

const AT_TABLES: readonly string[] = ['away from a meeting', 'comes to a meeting after all']

const CONSULTATIONS: readonly string[] = [
  'consultation booked',
  'consultation to book',
  'invitation not answered',
  'invitation answered',
]

function linkOf({
  kind,
  actionId,
  caseId,
  requestId,
  childId,
  concernId,
  onwardId,
  meetingId,
  raisedId,
  visitId,
  reportId,
  callId,
  gone,
}: Pick<
  Notice,
  | 'kind'
  | 'actionId'
  | 'caseId'
  | 'requestId'
  | 'childId'
  | 'concernId'
  | 'onwardId'
  | 'meetingId'
  | 'raisedId'
  | 'visitId'
  | 'reportId'
  | 'callId'
  | 'gone'
>): string {
  if (gone) return gone.schoolId ? `/schools/${gone.schoolId}` : '/today'
  if (kind === 'restricted record opened') return '/seals/reviews'
  if (kind === 'end of protection asked') return `/children/${childId}/protected-address/end`
  if (kind === 'lifting asked') return `/children/${childId}/sealed`
  if (kind === 'reassignment to look at') return '/board'
  if (kind.startsWith('task for a day')) return '/day-tasks'
  if (kind.startsWith('plan update')) return '/plan-updates'
  if (concernId) return `/concerns/${concernId}`
  if (PLANS.includes(kind)) return `/children/${childId}/plan`
  if (kind.startsWith('supervision ')) return '/supervision'
  if (OF_THE_REMIT.includes(kind)) return '/remit'
  if (caseId && kind.startsWith('plan promised')) return `/cases/${caseId}/plan-check`
  if (caseId && kind === 'work of the plan ends soon') return `/cases/${caseId}/plan-work`
  if (kind === 'nobody keeps a school safe') return '/schools'
  if (MERGING.includes(kind)) return `/children/${childId}/same`
  if (OF_THE_ROTA.includes(kind))
    return kind === 'worker away' || kind === 'worker comes after all' ? '/today' : '/my-week'
  if (meetingId && AT_TABLES.includes(kind)) return `/meetings/${meetingId}`
  if (raisedId) return `/raised/${raisedId}`
  if (visitId) return `/visits/${visitId}`
  if (kind.startsWith('liaison')) return `/cases/${caseId}/liaison`
  if (onwardId) return `/onward/${onwardId}`
  if (meetingId) return `/meetings/${meetingId}/recap`
  if (reportId) return kind === 'report given to you' ? `/reports/copies/${reportId}` : `/reports/${reportId}`
  if (callId) return `/calls/${callId}`
  if (kind === 'named to cover') return '/reports'
  if (kind === 'family asks') return `/cases/${caseId}/family`
  if (actionId) return `/actions/${actionId}`
  if (caseId && CONSULTATIONS.includes(kind)) return `/cases/${caseId}/consultations`
  if (caseId) return `/cases/${caseId}`
  if (requestId) return `/requests/${requestId}`
  return childId ? `/children/${childId}` : '/today'
}
