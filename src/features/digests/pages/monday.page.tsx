import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import type { Language } from '#platform/words.ts'
import { Dense } from '#ui/dense.tsx'
import { Layout } from '#ui/layout.tsx'
import { StatRow } from '#ui/stat-row.tsx'
import { words } from '../digests.words.ts'
import { childrenOfTheWeek, type TheWeek, theWeek } from '../the-week.ts'
import { RequestsWithoutReply } from './requests-without-reply.tsx'
import { Worker, WorkersTable } from './workers.tsx'

/** What a supervisor looks through on a Monday, live: eight workers in ten minutes, and two sheets of paper. */
export const mondayPage = page({
  params: {},

  async load({ read }) {
    const week = await theWeek(read)
    read.seen('Monday page', { children: childrenOfTheWeek(week) })
    return week
  },

  view(week, { language }) {
    const t = words(language)
    return (
      <Layout title={t.title} back="/today" wide>
        <h1>{t.title}</h1>
        <p class="nhsuk-body-l">{t.intro(formatDay(week.today, language))}</p>
        <Dense>
          <Figures week={week} language={language} />
          <RequestsWithoutReply week={week} language={language} />
          {week.teams.map((team) => (
            <>
              <WorkersTable team={team} today={week.today} language={language} />
              {team.workers.map((worker) => (
                <Worker worker={worker} language={language} />
              ))}
            </>
          ))}
        </Dense>
      </Layout>
    )
  },
})

function Figures({ week: { teams }, language }: { week: TheWeek; language: Language }) {
  const t = words(language).figures
  const workers = teams.flatMap((team) => team.workers)
  const withoutReply = teams.flatMap((team) => team.withoutReply)
  const late = withoutReply.filter(({ isLate }) => isLate).length
  const all = (of: 'notSeen' | 'reviews' | 'unwritten' | 'lateActions') =>
    workers.reduce((sum, worker) => sum + worker[of].length, 0)
  return (
    <StatRow
      stats={[
        { figure: withoutReply.length, words: t.withoutReply, note: t.late(late) },
        { figure: all('notSeen'), words: t.notSeen },
        { figure: all('reviews'), words: t.reviews },
        { figure: all('unwritten'), words: t.unwritten, note: t.unwrittenNote },
        { figure: all('lateActions'), words: t.lateActions },
      ]}
    />
  )
}
