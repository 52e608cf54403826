import { agreeActions } from '#features/actions/agree-actions.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { recordContact } from '#features/contacts/record-contact.ts'
import { addNeed } from '#features/needs/add-need.ts'
import { rateNeed } from '#features/needs/rate-need.ts'
import { setHomeAddress } from '#features/people/addresses/home-address.ts'
import { addAdult } from '#features/people/adults/add-adult.ts'
import type { NewChild } from '#features/people/child.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { people, type Service, world } from '#test/service.ts'
import { agreeToMerge } from '../agree-merge.ts'
import { proposeMerge } from '../propose-merge.ts'
import { agreeToUndo, proposeUndo } from '../undo-merge.ts'

export const sara = { fullName: 'Sara Khan', phone: '07700 900001', email: null, language: null, interpreter: false }
export const mother = {
  kind: 'mother' as const,
  parentalResponsibility: 'yes' as const,
  evidence: null,
  courtOrders: null,
  maySee: true,
  mayBeTold: true,
  safeChannel: 'phone' as const,
  safeNote: null,
  livesWith: true,
  checkedOn: null,
}

/** A child of Hill Road with an adult, an address, a case with that team, a need and its rating, a contact and an action. */
export async function aFullRecord(service: Service, of: 'key work' | 'link work', child: Partial<NewChild> = {}) {
  const [team, supervisor, worker] =
    of === 'key work'
      ? ([world.keyWork, 'supervisor', 'practitioner'] as const)
      : ([world.linkWork, 'otherSupervisor', 'otherPractitioner'] as const)
  const lead = service.as('lead')
  const childId = await lead.change((write) => aChild(write, child))
  const { relationshipId } = await lead.change((write) => addAdult(write, childId, sara, mother))
  await lead.change((write) =>
    setHomeAddress(write, childId, { lines: `1 ${of} Road`, town: null, postcode: null, fromDay: null }),
  )
  const schoolId = world.hillRoad
  const { caseId, requestId } = await aCase(service, {
    by: supervisor,
    childId,
    teamId: team,
    leadId: people[worker].id,
  })
  const { needId } = await service
    .as(worker)
    .change((write) => addNeed(write, caseId, { kind: 'other', other: 'Sleep' }))
  await service
    .as(worker)
    .change((write) => rateNeed(write, caseId, needId, { onDay: write.today, severity: 2, progress: null, note: null }))
  const contact = {
    kind: 'parent contact',
    withWhom: ['parent or carer'],
    mode: 'phone',
    place: 'school',
    attendance: 'attended',
    content: 'Talked about mornings.',
    audience: 'service',
  } as const
  const { contactId } = await service.as(worker).change((write) => recordContact(write, caseId, contact))
  await service.as(worker).change(async (write) => {
    write.audit('actions agreed', { children: [childId], caseId })
    await agreeActions(write, { childId, caseId, schoolId, teamId: team }, [
      {
        what: 'Seat by the door',
        ownerKind: 'staff',
        ownerStaffId: people.teacher.id,
        ownerName: 'Tess Teacher',
        place: 'school',
        dueOn: '2026-03-09',
      },
    ])
  })
  return { childId, caseId, requestId, needId, contactId, relationshipId, contact, worker }
}

export type FullRecord = Awaited<ReturnType<typeof aFullRecord>>

/** The lead proposes, the education manager agrees: both know every child of Hill Road. */
export async function merged(service: Service, keptId: string, mergedId: string): Promise<string> {
  const reasons = { why: 'Same mother, same birthday', widensWhy: 'One child, helped by both teams' }
  const { mergeId } = await service.as('lead').change((write) => proposeMerge(write, keptId, mergedId, reasons))
  await service.as('educationManager').change((write) => agreeToMerge(write, mergeId, null, 1))
  return mergeId
}

export async function toldApart(service: Service, mergeId: string, goes: readonly string[] = []): Promise<void> {
  await service.as('lead').change((write) => proposeUndo(write, mergeId, { why: 'They are cousins', goes }, 2))
  await service.as('educationManager').change((write) => agreeToUndo(write, mergeId, 3))
}

/** Every row about these children as it is, by its table and key: all that a merge may touch. */
export async function rowsAbout(service: Service, ...children: readonly string[]): Promise<Map<string, string>> {
  const columns = await service.sql<{ relation: string; child_column: string; row_key: string }>(
    `select * from platform.tables_about_children() where treatment <> 'never'`,
  )
  const about = columns.map(
    ({ relation, child_column, row_key }) =>
      `select '${relation} ' || ${row_key} || case when '${relation}' in ('child_detail', 'child_name_token', 'not_the_same') then t.${child_column}::text else '' end as key,
         to_jsonb(t)::text as row
       from ${relation} t where t.area_id = 1 and t.${child_column} = any ($1)`,
  )
  const rows = await service.sql<{ key: string; row: string }>(
    `${about.join(' union all ')}
     union all select 'child ' || id, to_jsonb(t)::text from child t where area_id = 1 and id = any ($1)
     union all select 'adult ' || id, to_jsonb(t)::text from adult t where area_id = 1
       and id in (select adult_id from relationship where child_id = any ($1))`,
    [children],
  )
  return new Map(rows.map(({ key, row }) => [key, row]))
}
