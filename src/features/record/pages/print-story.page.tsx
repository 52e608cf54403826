import { z } from 'zod'
import { findCase } from '#features/cases/find-case.ts'
import { eventInWords } from '#features/chronology/event-words.ts'
import { oneLine } from '#features/chronology/one-line.ts'
import { readStoryToPrint } from '#features/chronology/read-story.ts'
import { fullName } from '#features/people/child.ts'
import { ChildBanner } from '#features/people/child-banner.tsx'
import { dayIn } from '#platform/dates/day.ts'
import { formatDateTime, formatShortDay } from '#platform/dates/format-day.ts'
import { page } from '#platform/http/page.ts'
import { Layout } from '#ui/layout.tsx'
import { PrintOnly } from '#ui/print-only.tsx'
import { ScreenOnly } from '#ui/screen-only.tsx'
import { Table } from '#ui/table.tsx'
import { words } from '../story.words.ts'

/** As much as fits a line of the print. */
const LINE = 110

/** The story on two sides of paper. What does not fit is said to be missing. */
export const printStoryPage = page({
  params: { caseId: z.uuid() },

  async load({ read, params: { caseId } }) {
    const [helpCase, story] = await Promise.all([findCase(read, caseId), readStoryToPrint(read, { caseId })])
    return { helpCase, ...story, printedAt: read.now }
  },

  view({ helpCase, lines, leftOut, printedAt }, { language, actor }) {
    const t = words(language)
    const { id, child, today, aim, leadName, place } = helpCase
    const title = t.printTitle(fullName(child))
    return (
      <Layout title={t.printTab} back={`/cases/${id}/chronology`} wide>
        <ChildBanner child={child} language={language} today={today} where={place} />
        <h1 class="nhsuk-heading-m">{title}</h1>
        <ScreenOnly>
          <p>{t.howToPrint}</p>
        </ScreenOnly>
        <p class="nhsuk-body-s">
          {t.lead(leadName)}. {aim && t.aim(oneLine(aim))}
        </p>
        <p class="nhsuk-body-s">
          {t.printWhat} {leftOut > 0 ? t.leftOut(leftOut) : t.nothingLeftOut}
        </p>
        <Table
          caption={t.caption}
          captionHidden
          compact
          columns={[t.date, t.what, t.by]}
          rows={lines.map(({ at, by, ...what }) => [
            { text: formatShortDay(dayIn(at), language), nowrap: true },
            oneLine(eventInWords(what, language), LINE),
            by,
          ])}
        />
        <PrintOnly>
          <p class="nhsuk-body-s">{t.printedBy(actor.name, formatDateTime(printedAt, language))}</p>
        </PrintOnly>
      </Layout>
    )
  },
})
