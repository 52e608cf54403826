import { verb } from '#features/access/verb.ts'
import type { Write } from '#platform/context.ts'
import { addDays } from '#platform/dates/day.ts'
import { NotFound, Refused } from '#platform/errors.ts'
import { personBegins } from './begins.ts'
import { holdOrganisationFor } from './hold-staff.queries.ts'
import { meet, membershipFault, type NewMembership } from './membership.ts'
import { mustNotBeYourself } from './not-yourself.ts'
import { say } from './rules.words.ts'
import { staffName } from './staff-member.ts'

export interface Beginning extends NewMembership {
  readonly organisationId: string
  /** Whether the mental-health lead whom they follow goes on as a school lead without that duty. */
  readonly formerLeadStays?: boolean
}

type Held = NonNullable<Awaited<ReturnType<typeof holdOrganisationFor>>>

/** Somebody begins to work somewhere. A new mental-health lead ends the former one's time the day before (HAST-8). */
export const addMembership = verb('manage staff', async (write, staffId: string, beginning: Beginning) => {
  mustNotBeYourself(write, staffId)
  const { organisationId, formerLeadStays = false, ...membership } = beginning
  const held = await holdOrganisationFor(write, staffId, organisationId)
  if (!held) throw new NotFound('Organisation')
  mustFit(held, membership)

  const former = formerLead(held, membership)
  if (former) await endTheDayBefore(write, former.id, membership)
  const rows = [{ staffId, ...membership }]
  if (former && formerLeadStays)
    rows.push({ ...membership, ...asSchoolLead, staffId: former.staffId, endsOn: former.endsOn })
  await addRows(write, organisationId, rows)

  const staffIds = [...new Set([staffId, ...(former ? [former.staffId] : [])])]
  await write.rightsChanged(staffIds)
  await personBegins.announce(write, { staffId, organisationId, ...membership })
  write.audit('membership added', { staffIds, organisationId, role: membership.role })
})

const asSchoolLead = { role: 'school lead', duty: null, yearGroup: null } as const

function mustFit({ kind, active, theirs }: Held, membership: NewMembership) {
  if (!active) throw new Refused(say.hasLeft)
  const fault = membershipFault(kind, membership)
  if (fault) throw new Refused(fault.sentence, fault.field)
  const again = theirs.some(
    (one) =>
      one.role === membership.role &&
      one.duty === membership.duty &&
      one.yearGroup === membership.yearGroup &&
      meet(one, membership),
  )
  if (again) throw new Refused(say.worksThereAlready, 'startsOn')
}

/** Whose time ends because the new lead's begins. Somebody who begins on that day or later is in the way. */
function formerLead({ leads }: Held, membership: NewMembership) {
  if (membership.duty !== 'mental-health lead') return undefined
  const inTheWay = leads.filter((lead) => meet(lead, membership))
  const later = inTheWay.find(({ startsOn }) => startsOn >= membership.startsOn)
  if (later) throw new Refused(say.leadFromThen(staffName(later), later.startsOn), 'startsOn')
  return inTheWay[0]
}

async function endTheDayBefore({ db, actor }: Write, membershipId: string, { startsOn }: NewMembership) {
  await db
    .updateTable('membership')
    .set((now) => ({ endsOn: addDays(startsOn, -1), version: now('version', '+', 1) }))
    .where('areaId', '=', actor.areaId)
    .where('id', '=', membershipId)
    .execute()
}

async function addRows(
  write: Write,
  organisationId: string,
  rows: readonly (NewMembership & { readonly staffId: string })[],
) {
  const { areaId } = write.actor
  await write.db
    .insertInto('membership')
    .values(rows.map((row) => ({ ...row, areaId, id: write.newId(), organisationId, addedAt: write.now })))
    .execute()
}
