import type { ComponentChildren } from 'preact'
import { z } from 'zod'
import type { Language } from '#platform/words.ts'
import { type FieldError } from '#ui/error-summary.tsx'
import { Layout } from '#ui/layout.tsx'
import { words } from '../live.words.ts'
import { itemOnTable, type Live, type OnScreen } from '../live-meeting.ts'
import { livePath } from './live-path.ts'

/** One act at the table as a page of its own: what is left of the live page where there is no script, or where a rule says no. */
export const actParams = { meetingId: z.uuid() }
export const actQuery = { item: z.uuid().optional().catch(undefined) }

interface ActProps {
  readonly live: Live
  readonly item: string | undefined
  readonly title: string
  readonly errors: readonly FieldError[]
  readonly language: Language
  children(item: OnScreen): ComponentChildren
}

export function ActPage({ live, item: asked, title, errors, language, children }: ActProps) {
  const item = itemOnTable(live, asked)
  const t = words(language)
  return (
    <Layout title={title} back={livePath(live.meeting.id, { item: asked })} errors={errors}>
      <h1>{title}</h1>
      {item && !item.isHidden ? (
        <>
          <p>{item.saidName}</p>
          {children(item)}
        </>
      ) : (
        <p>{t.empty}</p>
      )}
    </Layout>
  )
}
