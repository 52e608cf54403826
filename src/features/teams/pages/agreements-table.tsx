import { whenIs } from '#features/staff/membership.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Button } from '#ui/button.tsx'
import { Table } from '#ui/table.tsx'
import type { TeamFound } from '../teams.queries.ts'
import { words } from '../teams.words.ts'

interface AgreementsProps {
  readonly team: TeamFound
  readonly mayChange: boolean
  readonly today: Day
  readonly language: Language
}

type Agreement = TeamFound['agreements'][number]

/** Each school the team works in, is to work in or has worked in, and how many it is meant for (HAST-2). */
export function Agreements({ team, mayChange, today, language }: AgreementsProps) {
  const t = words(language)
  const { agreements, definition } = team
  const now = agreements.filter((agreement) => whenIs(agreement, today) === 'now').length
  const columns = [t.school, t.from, t.to, t.state]
  return (
    <>
      {agreements.length === 0 ? (
        <p>{t.noAgreements}</p>
      ) : (
        <>
          <p>{(now > definition.mostSchools ? t.tooMany : t.count)(now, definition.mostSchools)}</p>
          <Table
            caption={t.agreements}
            captionHidden
            columns={mayChange ? [...columns, t.action] : columns}
            firstCellIsHeader
            responsive
            rows={agreements.map((agreement) => [
              { text: agreement.school, href: `/schools/${agreement.schoolId}` },
              formatShortDay(agreement.startsOn, language),
              agreement.endsOn ? formatShortDay(agreement.endsOn, language) : '',
              <State of={agreement} today={today} language={language} />,
              ...(mayChange ? [endLink(team, agreement, today, language)] : []),
            ])}
          />
        </>
      )}
      {mayChange && (
        <Button variant="secondary" href={`/teams/${team.id}/agreements/new`}>
          {t.agree}
        </Button>
      )}
    </>
  )
}

function State({ of, today, language }: { of: Agreement; today: Day; language: Language }) {
  const t = words(language)
  return (
    <>
      {t.when[whenIs(of, today)]}
      {of.whyBeyondLimit && <div class="nhsuk-hint">{t.beyond(of.whyBeyondLimit)}</div>}
    </>
  )
}

function endLink(team: TeamFound, agreement: Agreement, today: Day, language: Language) {
  const t = words(language)
  if (whenIs(agreement, today) === 'over') return ''
  return {
    text: t.end,
    hiddenText: t.endHidden(agreement.school),
    href: `/teams/${team.id}/agreements/${agreement.id}`,
  }
}
