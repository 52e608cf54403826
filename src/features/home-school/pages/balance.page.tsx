import { formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { balanceBySchool } from '../balance-by-school.ts'
import { BALANCE_WEEKS } from '../message.ts'
import { words } from '../messages.words.ts'

/** Each case that goes on, by school, with how many messages went each way, and where it has gone quiet (CSW-48). */
export const balancePage = page({
  params: {},

  async load({ read }) {
    const schools = await balanceBySchool(read)
    read.seen('messages of home and school', {
      children: schools.flatMap(({ cases }) => cases.map(({ childId }) => childId)),
    })
    return { schools }
  },

  view({ schools }, { language }) {
    const t = words(language)
    const numeric = { numeric: true }
    return (
      <Layout title={t.allTab} back="/today" wide>
        <h1>{t.allTitle}</h1>
        <p>{t.allHelp(BALANCE_WEEKS)}</p>
        {schools.length === 0 && <p>{t.nobody}</p>}
        {schools.map(({ schoolName, fromHome, fromSchool, cases }) => (
          <Table
            caption={t.total(schoolName, fromHome, fromSchool)}
            responsive
            firstCellIsHeader
            columns={[t.child, { text: t.fromHome, ...numeric }, { text: t.fromSchool, ...numeric }, t.last, t.look]}
            rows={cases.map((one) => [
              { text: one.childName ?? '', href: `/cases/${one.id}/messages` },
              { text: String(one.fromHome), ...numeric },
              { text: String(one.fromSchool), ...numeric },
              one.lastOn ? formatShortDay(one.lastOn, language) : t.never,
              [one.silence && t.silences[one.silence], one.unanswered > 0 && t.unanswered(one.unanswered)]
                .filter(Boolean)
                .join(' '),
            ])}
          />
        ))}
      </Layout>
    )
  },
})
