import type { Occasion } from '#features/cases/case-news.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { Tag } from '#ui/tag.tsx'
import { selectUpdates } from '../updates.queries.ts'
import { words } from '../updates.words.ts'

type Update = Awaited<ReturnType<typeof selectUpdates>>[number]

/** What teams told those who wrote plans: what I have not read, what others have not, and what was read (CSW-52). */
export const updatesPage = page({
  params: {},

  async load({ read }) {
    const updates = await selectUpdates(read)
    read.seen('plan updates', { children: [...new Set(updates.map(({ childId }) => childId))] })
    const waiting = updates.filter(({ knownAt }) => knownAt === null)
    return {
      mine: waiting.filter(({ authorId }) => authorId === read.actor.id),
      others: waiting.filter(({ authorId }) => authorId !== read.actor.id),
      known: updates.filter(({ knownAt }) => knownAt !== null),
      today: read.today,
    }
  },

  view({ mine, others, known, today }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/today" wide>
        <h1>{t.title}</h1>
        <p>{t.lead}</p>
        <h2>{t.mine}</h2>
        {mine.length === 0 ? <p>{t.noneMine}</p> : <Updates of="mine" {...{ updates: mine, today, language }} />}
        {others.length > 0 && (
          <>
            <h2>{t.others}</h2>
            <Updates of="others" {...{ updates: others, today, language }} />
          </>
        )}
        {known.length > 0 && (
          <>
            <h2>{t.known}</h2>
            <Updates of="known" {...{ updates: known, today, language }} />
          </>
        )}
      </Layout>
    )
  },
})

interface UpdatesProps {
  of: 'mine' | 'others' | 'known'
  updates: readonly Update[]
  today: string
  language: Language
}

function Updates({ of, updates, today, language }: UpdatesProps) {
  const t = words(language)
  return (
    <Table
      caption={t.caption[of]}
      captionHidden
      responsive
      columns={[t.child, t.what, t.told, t.whom]}
      rows={updates.map(({ id, childName, occasion, teamName, toldAt, authorName, knownAt, knowBy }) => [
        childName,
        <a href={`/plan-updates/${id}`}>
          {t.occasions[occasion as Occasion](teamName)}
          <span class="nhsuk-u-visually-hidden">: {childName}</span>
        </a>,
        <>
          {formatShortDay(dayIn(toldAt), language)} {!knownAt && knowBy < today && <Tag colour="red">{t.late}</Tag>}
        </>,
        authorName,
      ])}
    />
  )
}
