import { z } from 'zod'
import { formatDateTime } from '#platform/dates/format-day.ts'
import { page, redirectTo } from '#platform/http/page.ts'
import { Button } from '#ui/button.tsx'
import { Form } from '#ui/form.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { myNotices } from '../notices.queries.ts'
import { words } from '../notices.words.ts'
import { readNotices } from '../read-notices.ts'
import type { NoticeKind } from '../tell.ts'

export const noticesPage = page({
  params: {},
  query: { at: z.coerce.date().optional().catch(undefined), id: z.uuid().optional().catch(undefined) },

  async load({ read, query: { at, id } }) {
    const found = await myNotices(read, at && id ? { at, id } : undefined)
    read.seen('notices', { children: found.notices.flatMap(({ childId }) => childId ?? []) })
    return found
  },

  view({ notices, more }, { language }) {
    const t = words(language)
    const last = notices.at(-1)
    return (
      <Layout title={t.title}>
        <h1>{t.title}</h1>
        {notices.length === 0 && <p>{t.none}</p>}
        <ul class="nhsuk-list">
          {notices.map((notice) => (
            <li>
              <a href={linkOf(notice)}>{t.kinds[notice.kind as NoticeKind]}</a>
              {notice.childName && `: ${notice.childName}`}
              <div class="nhsuk-hint">
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

function linkOf({
  actionId,
  caseId,
  requestId,
  childId,
}: {
  actionId: string | null
  caseId: string | null
  requestId: string | null
  childId: string | null
}): string {
  if (actionId) return `/actions/${actionId}`
  if (caseId) return `/cases/${caseId}`
  if (requestId) return `/requests/${requestId}`
  return childId ? `/children/${childId}` : '/today'
}
