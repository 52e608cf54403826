import { agreeActions } from '#features/actions/agree-actions.ts'
import { addCaseMember } from '#features/cases/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { recordContact } from '#features/contacts/record-contact.ts'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { newId } from '#platform/ids.ts'
import { type PersonName, people, type Service, world } from './service.ts'

/** One record of each kind that an address can name, and everybody of the standard world who should see it. */
export interface MatrixRecord {
  readonly id: string
  readonly seenBy: ReadonlySet<PersonName>
}

const everybodyOf = (areaId: number) =>
  (Object.keys(people) as PersonName[]).filter((name) => people[name].areaId === areaId)
const inTheArea = new Set(everybodyOf(world.area))
const set = (...names: PersonName[]): ReadonlySet<PersonName> => new Set(names)

/** Those who lead Hill Road, and the Key work team: they see the child’s record. Teachers see the class list. */
const leading: PersonName[] = ['lead', 'educationManager']
const team: PersonName[] = ['practitioner', 'colleague', 'supervisor']

/**
 * Amira’s request, case, contact and action, made by verbs. Her teacher asked; the practitioner leads the case; the partner was
 * put on it; the contact is for the service only; the action is the teacher’s.
 */
export async function matrixRecords(service: Service): Promise<Record<string, MatrixRecord>> {
  const { requestId } = await service.as('teacher').change((write) => aRequest(write))
  const { caseId } = await aCase(service)
  const about = { childId: world.amira, caseId, schoolId: world.hillRoad, teamId: world.keyWork }
  await service.as('supervisor').change((write) =>
    addCaseMember(write, caseId, {
      staffId: people.partner.id,
      caseRole: 'partner',
      startsOn: write.today,
      endsOn: null,
      why: 'Runs the youth club',
    }),
  )
  const { contactId } = await service.as('practitioner').change((write) =>
    recordContact(write, caseId, {
      kind: 'parent contact',
      withWhom: ['parent or carer'],
      mode: 'phone',
      place: 'school',
      attendance: 'attended',
      content: 'Talked about mornings.',
      audience: 'service',
    }),
  )
  const [actionId] = await service.as('practitioner').change(async (write) => {
    write.audit('action agreed', { children: [world.amira], caseId })
    await agreeActions(write, about, [
      {
        what: 'Seat by the door',
        ownerKind: 'staff',
        ownerStaffId: people.teacher.id,
        ownerName: 'Tess Teacher',
        place: 'school',
        dueOn: '2026-03-09',
      },
    ])
    const { id } = await write.db
      .selectFrom('action')
      .select('id')
      .where('areaId', '=', 1)
      .where('caseId', '=', caseId)
      .executeTakeFirstOrThrow()
    return [id]
  })
  const [member] = await service.sql('select id from case_member where staff_id = $1', [people.partner.id])
  const [membership] = await service.sql('select id from membership where staff_id = $1', [people.teacher.id])
  const [agreement] = await service.sql('select id from agreement where team_id = $1', [world.keyWork])

  return {
    childId: { id: world.amira, seenBy: set('teacher', 'colleagueTeacher', 'partner', ...leading, ...team) },
    requestId: { id: requestId, seenBy: set('teacher', ...leading, ...team) },
    caseId: { id: caseId, seenBy: set('partner', ...leading, ...team) },
    contactId: { id: contactId, seenBy: set('practitioner', 'supervisor') },
    actionId: { id: actionId!, seenBy: set('teacher', 'practitioner', 'supervisor', 'partner', ...leading) },
    memberId: { id: member!.id, seenBy: set('partner', ...leading, ...team) },
    schoolId: { id: world.hillRoad, seenBy: inTheArea },
    teamId: { id: world.keyWork, seenBy: inTheArea },
    staffId: { id: people.teacher.id, seenBy: inTheArea },
    membershipId: { id: membership!.id, seenBy: inTheArea },
    agreementId: { id: agreement!.id, seenBy: inTheArea },
    clusterId: { id: world.cluster, seenBy: inTheArea },
    ...(await theRest(service, caseId)),
  }
}

/** Records that only some pages name, written straight into the tables. */
async function theRest(service: Service, caseId: string): Promise<Record<string, MatrixRecord>> {
  const id = () => newId(service.clock.now())
  const batchId = id()
  await service.sql(
    `insert into import_batch (area_id, id, kind, school_id, file_name, sha256, made_by, made_at) values (1, $1, 'class list', $2, 'a.csv', 'x', $3, now())`,
    [batchId, world.hillRoad, people.lead.id],
  )
  const [adultId, relationshipId, needId, consentId, identifierId] = [id(), id(), id(), id(), id()]
  await service.sql(
    `insert into adult (area_id, id, full_name, school_ids, known_to) values (1, $1, 'Sara Khan', $2, $3)`,
    [adultId, [world.hillRoad], [world.keyWork]],
  )
  await service.sql(
    `insert into relationship (area_id, id, child_id, adult_id, kind, school_id, known_to) values (1, $1, $2, $3, 'mother', $4, $5)`,
    [relationshipId, world.amira, adultId, world.hillRoad, [world.keyWork]],
  )
  await service.sql(
    `insert into need (area_id, id, child_id, case_id, kind, noted_by, noted_at, school_id, known_to) values (1, $1, $2, $3, 'anxiety', $4, now(), $5, $6)`,
    [needId, world.amira, caseId, people.practitioner.id, world.hillRoad, [world.keyWork]],
  )
  await service.sql(
    `insert into consent (area_id, id, child_id, purpose, answer, given_by, basis, on_day, recorded_by, recorded_at, school_id, known_to)
    values (1, $1, $2, 'support', 'given', 'parent or carer', 'parental responsibility', '2026-03-02', $3, now(), $4, $5)`,
    [consentId, world.amira, people.practitioner.id, world.hillRoad, [world.keyWork]],
  )
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, source, school_id, known_to) values (1, $1, $2, 'NHS number', '9990000018', 'by hand', $3, $4)`,
    [identifierId, world.amira, world.hillRoad, [world.keyWork]],
  )
  await service.sql(
    `insert into protected_address (area_id, id, child_id, lines, reason, readers, set_by, set_at) values (1, $1, $2, '1 Hidden Way', 'order', $3, $4, now())`,
    [id(), world.tom, [people.supervisor.id], people.supervisor.id],
  )
  await service.sql(`update child set has_protected_address = true where id = $1`, [world.tom])
  const knowing = set(...leading, ...team)
  return {
    importId: { id: batchId, seenBy: set('lead') },
    adultId: { id: adultId, seenBy: knowing },
    relationshipId: { id: relationshipId, seenBy: knowing },
    needId: { id: needId, seenBy: knowing },
    consentId: { id: consentId, seenBy: knowing },
    identifierId: { id: identifierId, seenBy: knowing },
  }
}
