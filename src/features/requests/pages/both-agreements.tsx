import { dayIn } from '#platform/dates/day.ts'
import { formatDay } from '#platform/dates/format-day.ts'
import { capitalised, type Language } from '#platform/words.ts'
import { SummaryList } from '#ui/summary-list.tsx'
import { type Agreement, agreementsOf } from '../deciding/agreements.ts'
import { words } from '../deciding/agreements.words.ts'
import type { FoundRequest } from '../find-request.ts'

/** That both managers have said it is work for the team, by name and day; not there where a service asks for no such thing. */
export function BothAgreements({ request, language }: { request: FoundRequest; language: Language }) {
  const agreements = agreementsOf(request)
  if (!agreements) return null
  const t = words(language)
  const said = (agreement: Agreement | null) =>
    agreement ? t.agreed(agreement.name, formatDay(dayIn(agreement.at), language)) : t.notYet
  return (
    <>
      <h2>{t.heading}</h2>
      <SummaryList
        rows={[
          { key: t.manager, value: said(agreements.manager) },
          { key: capitalised(request.definition.words.supervisor[language]), value: said(agreements.supervisor) },
        ]}
      />
    </>
  )
}
