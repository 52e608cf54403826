import { placeOf } from '#features/access/place-of.ts'
import { roleName } from '#features/access/role-name.ts'
import type { Day } from '#platform/dates/day.ts'
import { formatShortDay } from '#platform/dates/format-day.ts'
import type { Language } from '#platform/words.ts'
import { Table } from '#ui/table.tsx'
import { dutyName } from '../duty-name.ts'
import { whenIs } from '../membership.ts'
import type { MembershipOf, StaffMember } from '../one-person.queries.ts'
import { words } from '../staff.words.ts'

interface MembershipsProps {
  readonly of: StaffMember
  readonly mayEnd: boolean
  readonly today: Day
  readonly language: Language
}

/** Everywhere somebody works, is to work or has worked, with its days and its state in words. */
export function Memberships({ of, mayEnd, today, language }: MembershipsProps) {
  const t = words(language)
  if (of.memberships.length === 0) return <p>{t.noWork}</p>
  const columns = [t.worksAt, t.role, t.from, t.to, t.state]
  return (
    <Table
      caption={t.works}
      columns={mayEnd ? [...columns, t.actions] : columns}
      firstCellIsHeader
      responsive
      rows={of.memberships.map((membership) => [
        whereOf(membership),
        whatOf(membership, language),
        formatShortDay(membership.startsOn, language),
        membership.endsOn ? formatShortDay(membership.endsOn, language) : '',
        t.when[whenIs(membership, today)],
        ...(mayEnd ? [endLink(of, membership, today, language)] : []),
      ])}
    />
  )
}

function whereOf({ organisation, organisationId, kind }: MembershipOf) {
  const href = placeOf(kind, organisationId)
  return href ? { text: organisation, href } : organisation
}

function whatOf(membership: MembershipOf, language: Language): string {
  const { role, duty } = membership
  const names = [roleName(role, language), duty && dutyName(duty, language, membership)]
  return names.filter(Boolean).join(' · ')
}

function endLink(of: StaffMember, membership: MembershipOf, today: Day, language: Language) {
  const t = words(language)
  if (whenIs(membership, today) === 'over') return ''
  const hiddenText = t.endHidden(roleName(membership.role, language), membership.organisation)
  return { text: t.end, hiddenText, href: `/staff/${of.id}/memberships/${membership.id}` }
}
