import { z } from 'zod'
import { fullName } from '#features/access/child-name.ts'
import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { InsetText } from '#ui/inset-text.tsx'
import { Layout } from '#ui/layout.tsx'
import { Pagination } from '#ui/pagination.tsx'
import { SummaryList } from '#ui/summary-list.tsx'
import { findSupervision, type SupervisionShown } from '../find-supervision.ts'
import { whenAndWhere } from '../in-words.ts'
import { words } from '../supervision.words.ts'
import { AboutTheWork, Topics } from './about-the-work.tsx'
import { ChildrenTalkedAbout } from './children-talked-about.tsx'

/** One supervision: its agenda before it is held, and what was said in it afterwards. */
export const supervisionPage = page({
  params: { supervisionId: z.uuid() },

  load: ({ read, params }) => findSupervision(read, params.supervisionId),

  view(supervision, { language }) {
    const t = words(language)
    const { id, state, part, workerName, nextToPrepare } = supervision
    const mayMove = state === 'planned' && (part === 'supervisor' || part === 'manager' || part === 'beside')
    return (
      <Layout title={t.title} back={part === 'supervisor' ? '/supervision/prepare' : '/supervision'}>
        <h1>{t.ofWorker(workerName)}</h1>
        {state === 'cancelled' && (
          <InsetText>
            <p>{t.cancelled}</p>
          </InsetText>
        )}
        <Facts supervision={supervision} language={language} />
        {mayMove && (
          <p>
            <a href={`/supervision/${id}/move`}>{t.move}</a>
          </p>
        )}
        {part === 'cover' && (
          <>
            <p>{t.coverHelp}</p>
            <Topics supervision={supervision} language={language} />
          </>
        )}
        {part !== 'cover' && <ChildrenTalkedAbout supervision={supervision} language={language} />}
        {part !== 'third' && part !== 'cover' && part !== 'beside' && (
          <AboutTheWork supervision={supervision} language={language} />
        )}
        {part === 'supervisor' && state === 'planned' && nextToPrepare && (
          <Pagination next={{ href: `/supervision/${nextToPrepare.id}`, label: fullName(nextToPrepare) }} />
        )}
      </Layout>
    )
  },
})

interface Props {
  supervision: SupervisionShown
  language: Language
}

function Facts({ supervision, language }: Props) {
  const t = words(language)
  const { supervisorName, managerName, thirdName, thirdCame, heldOn, state, part } = supervision
  const row = (key: string, value: string | null) => (value ? [{ key, value }] : [])
  return (
    <SummaryList
      rows={[
        ...row(t.facts.supervisor, part === 'supervisor' ? null : supervisorName),
        ...row(t.facts.manager, managerName),
        ...row(t.facts.third, thirdName && `${thirdName}: ${thirdCame ? t.thirdDid.came : t.thirdDid.asked}`),
        heldOn
          ? { key: t.facts.held, value: whenAndWhere({ ...supervision, day: heldOn, time: null }, language) }
          : { key: t.facts.when, value: whenAndWhere(supervision, language) },
        ...row(t.facts.agreement, state === 'held' || state === 'agreed' ? agreement(supervision, language) : null),
      ]}
    />
  )
}

function agreement(supervision: SupervisionShown, language: Language): string {
  const t = words(language)
  const { workerName, supervisorName, workerAgreedAt, supervisorAgreedAt } = supervision
  const each = (name: string, at: Date | null) =>
    at ? t.hasAgreed(name, formatDay(dayIn(new Date(at)), language)) : t.notAgreed(name)
  return `${each(supervisorName, supervisorAgreedAt)}; ${each(workerName, workerAgreedAt)}`
}
