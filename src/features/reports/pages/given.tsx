import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import type { ReportShown } from '../find-report.ts'
import { words } from '../giving/giving.words.ts'
import type { Basis, Way } from '../report.ts'

interface GivenProps {
  report: Pick<ReportShown, 'id' | 'recipients'>
  language: Language
}

/** Who was given a report, and from whom it was taken back; each can be taken back. */
export function Given({ report: { id, recipients }, language }: GivenProps) {
  const t = words(language)
  return (
    <>
      <h2>{t.given}</h2>
      {recipients.length === 0 && <p>{t.givenNone}</p>}
      {recipients.length > 0 && (
        <Table
          caption={t.given}
          captionHidden
          responsive
          columns={[t.to, t.basis, t.how, t.day, { hiddenText: t.takeBack }]}
          rows={recipients.map((given) => [
            given.toName,
            `${t.bases[given.basis as Basis]}: ${given.why}`,
            t.ways[given.how as Way],
            formatDay(given.onDay, language),
            given.takenBackAt
              ? t.wasTakenBack(
                  `${given.takerGiven} ${given.takerFamily}`,
                  formatDay(dayIn(new Date(given.takenBackAt)), language),
                  given.whyTakenBack ?? '',
                )
              : {
                  text: t.takeBack,
                  href: `/reports/copies/${id}/given/${given.id}`,
                  hiddenText: t.takeBackHidden(given.toName),
                },
          ])}
        />
      )}
    </>
  )
}
