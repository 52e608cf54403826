import { formatDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { EmptyState } from '#ui/empty-state.tsx'
import { Layout } from '#ui/layout.tsx'
import { Table } from '#ui/table.tsx'
import { listReferrals, MOST } from '../list-referrals.ts'
import { words } from '../referral.words.ts'
import { chaseInWords, stageInWords } from '../stage-in-words.ts'

/** What is under way to other services, what is to be asked about first. */
export const referralsPage = page({
  params: {},
  load: ({ read }) => listReferrals(read),

  view({ referrals, more, today }, { language }) {
    const t = words(language)
    return (
      <Layout title={t.list.title} back="/today" wide>
        <h1>{t.list.title}</h1>
        <p>{t.list.help}</p>
        {referrals.length === 0 ? (
          <EmptyState heading={t.list.none}>
            <p>{t.list.noneWhy}</p>
          </EmptyState>
        ) : (
          <Table
            caption={t.list.caption}
            captionHidden
            responsive
            firstCellIsHeader
            columns={[t.list.child, t.list.stage, t.sent, t.list.lead]}
            rows={referrals.map(({ childName, leadName, ...referral }) => [
              { text: childName ?? '', href: `/onward/${referral.id}` },
              <>
                {stageInWords(referral, today, language)}
                <div class="nhsuk-hint">{chaseInWords(referral, today, language)}</div>
              </>,
              referral.sentOn ? formatDay(referral.sentOn, language) : '',
              leadName,
            ])}
          />
        )}
        {more && <p>{t.list.first(MOST)}</p>}
        <p>
          <a href="/directory">{t.list.directory}</a>
        </p>
      </Layout>
    )
  },
})
