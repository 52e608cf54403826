import { agreeActions } from '#features/actions/agree-actions.ts'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { raiseConcern } from '#features/concerns/raise-concern.ts'
import { recordContact } from '#features/contacts/record-contact.ts'
import { raiseChild } from '#features/meetings/agenda/raise-child.ts'
import { aPanel } from '#features/meetings/testing/a-panel.ts'
import { reviewStrategy } from '#features/observations/agree-strategy.ts'
import { aStrategy, anAssessment, anObservation } from '#features/observations/testing/papers.ts'
import { startNextVersion } from '#features/plans/writing/next-version.ts'
import { holdPlanReview } from '#features/plans/reviewing/review-plan.ts'
import { anAgreedPlan } from '#features/plans/testing/a-plan.ts'
import { reportsOfAmira } from '#features/reports/testing/a-report.ts'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { discussCase } from '#features/supervision/discuss-case.ts'
import { aSupervision } from '#features/supervision/testing/a-supervision.ts'
import { noteTrainingNeed } from '#features/supervision/training-needs.ts'
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

/** A child of Hill Road whom Key work helps, and whose record is for the lead and the supervisor alone. */
export const sealed = {
  childId: '00000000-0000-7000-8001-0000005ea1ed',
  requestId: '00000000-0000-7000-8001-0000015ea1ed',
  caseId: '00000000-0000-7000-8001-0000025ea1ed',
  openingId: '00000000-0000-7000-8001-0000035ea1ed',
  readers: ['lead', 'supervisor'] as readonly PersonName[],
  /** Who would see the child if the record were not sealed. */
  knew: ['teacher', 'colleagueTeacher', 'educationManager', 'practitioner', 'colleague'] as readonly PersonName[],
}

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
  const concernId = await service
    .as('teacher')
    .change((write) => raiseConcern(write, { childId: world.amira }, { seenOrHeard: 'A bruise on her arm.' }))
  const [member] = await service.sql('select id from case_member where staff_id = $1', [people.partner.id])
  const [membership] = await service.sql('select id from membership where staff_id = $1', [people.teacher.id])
  const [agreement] = await service.sql('select id from agreement where team_id = $1', [world.keyWork])

  const [passkey] = await service.sql<{ id: string }>(
    `insert into auth.passkey (area_id, id, staff_id, credential_id, public_key, counter, transports, name, made_at)
     values (1, gen_random_uuid(), $1, '\\x01', '\\x02', 0, '{}', 'Phone', '2026-03-01Z') returning id`,
    [people.teacher.id],
  )
  return {
    passkeyId: { id: passkey!.id, seenBy: set('teacher') },
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
    openingId: { id: await sealedRecords(service), seenBy: set(...sealed.readers) },
    concernId: { id: concernId, seenBy: set('teacher', 'lead', 'supervisor') },
    ...(await aTable(service)),
    ...(await aSupervisionOf(service, caseId)),
    ...(await theRest(service, caseId)),
    ...(await boardRecords(service, caseId)),
  }
}

/** The practitioner’s supervision, to which the education manager is asked, with what was decided about Amira. */
async function aSupervisionOf(service: Service, caseId: string): Promise<Record<string, MatrixRecord>> {
  const [workerId, supervisorId] = [people.practitioner.id, people.supervisor.id]
  const { lineId, supervisionId } = await aSupervision(service, {
    ...{ by: 'supervisor', teamId: world.keyWork, workerId, supervisorId, schoolId: world.hillRoad },
  })
  const { trainingNeedId } = await service.as('supervisor').change(async (write) => {
    const decision = { decision: 'Meet twice a week', audience: 'case', actionLine: undefined } as const
    await discussCase(write, supervisionId, caseId, decision)
    return noteTrainingNeed(write, supervisionId, { what: 'Leading a group', byWhen: null })
  })
  await service.sql('update supervision set third_id = $1 where id = $2', [people.educationManager.id, supervisionId])
  return {
    lineId: { id: lineId, seenBy: set('supervisor') },
    supervisionId: { id: supervisionId, seenBy: set('practitioner', 'supervisor', 'educationManager') },
    trainingNeedId: { id: trainingNeedId, seenBy: set('practitioner', 'supervisor') },
  }
}

/** The panel of Hill Road, with Amira, who is in year 7, on its agenda; nothing says that she may be shared with the agency. */
async function aTable(service: Service): Promise<Record<string, MatrixRecord>> {
  const { seriesId, meetingId, members } = await aPanel(service)
  const { itemId } = await service
    .as('lead')
    .change((write) =>
      raiseChild(write, seriesId, { childId: world.amira, name: null, why: 'Cries before maths', readers: [] }),
    )
  // Those who sit there; and the school’s leads and the team, who are told to ask for a seat.
  const around = set('teacher', 'colleagueTeacher', 'partner', ...leading, ...team)
  return {
    seriesId: { id: seriesId, seenBy: around },
    meetingId: { id: meetingId, seenBy: around },
    sitterId: { id: members.officerSits, seenBy: around },
    itemId: { id: itemId, seenBy: set('practitioner', 'lead', 'teacher') },
  }
}

/** The sealed child with a request and a case, and an emergency in which the practitioner opened the record. */
async function sealedRecords(service: Service): Promise<string> {
  const { childId, requestId, caseId, openingId, readers } = sealed
  const of = [childId, world.hillRoad, world.keyWork]
  await service.sql(
    `insert into child (area_id, id, given_name, family_name, born_on, school_id, year_group, known_to, created_at)
     values (1, $1, 'Zia', 'Unseen', '2012-05-05', $2, 9, array[$3]::uuid[], now())`,
    of,
  )
  await service.sql(
    `insert into help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on)
     values (1, $4, $1, $2, $3, $5, now(), 'form', 'awaiting decision', 'Unseen worry', 13, '2026-03-09')`,
    [...of, requestId, people.teacher.id],
  )
  await service.sql(
    `insert into help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, opened_at)
     values (1, $4, $1, $2, $3, $5, $6, now())`,
    [...of, caseId, requestId, people.practitioner.id],
  )
  const sealId = newId(service.clock.now())
  await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at) values (1, $1, $2, 'Unseen reason', $3, '2026-06-01', $3, now())`,
    [sealId, childId, people.supervisor.id],
  )
  for (const name of readers)
    await service.sql(
      `insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at) values (1, $1, $2, $3, '2026-03-01', $4, now())`,
      [sealId, people[name].id, childId, people.supervisor.id],
    )
  await service.sql(
    `insert into emergency_opening (area_id, id, seal_id, child_id, staff_id, sign_in_id, reason, opened_at, ends_at)
     values (1, $1, $2, $3, $4, $1, 'Nobody who is named answers', '2026-02-27T09:00Z', '2026-02-27T10:00Z')`,
    [openingId, sealId, childId, people.practitioner.id],
  )
  return openingId
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
  const shareId = id()
  await service.sql(
    `insert into shared_action (area_id, id, action_id, child_id, case_id, team_id, relationship_id, adult_id, to_name, words, asked_by,
       language, address_was_protected, sent_by, sent_at, ends_at)
     select 1, $1, a.id, a.child_id, a.case_id, a.team_id, $2, $3, 'Sara Khan', 'Read together', 'Priya Practitioner', 'en', false, $4,
       '2026-03-02', '2026-03-09' from action a where a.case_id = $5 limit 1`,
    [shareId, relationshipId, adultId, people.practitioner.id, caseId],
  )
  const familyPageId = id()
  const ofPage = [world.amira, caseId, world.keyWork, people.practitioner.id]
  await service.sql(
    `insert into shared_page (area_id, id, purpose, child_id, case_id, team_id, relationship_id, adult_id, to_name, asked_by, reach, language, made_by, made_at)
     values (1, $1, 'family page', $2, $3, $4, $6, $7, 'Sara Khan', 'Priya Practitioner', 'Ring', 'en', $5, '2026-03-02')`,
    [familyPageId, ...ofPage, relationshipId, adultId],
  )
  await service.sql(
    `insert into shared_item (area_id, id, page_id, child_id, case_id, team_id, kind, words, more, prepared_by, prepared_at, shared_by, shared_at, answer, why, answered_at)
     values (1, $6, $1, $2, $3, $4, 'agreed', 'Quiet', 'x', $5, '2026-03-02', $5, '2026-03-02', 'done', 'x', '2026-03-02')`,
    [familyPageId, ...ofPage, id()],
  )
  await service.sql(
    `insert into page_message (area_id, id, page_id, child_id, case_id, team_id, adult_id, from_name, words, at)
     values (1, $5, $1, $2, $3, $4, $6, 'Sara Khan', 'Not this', '2026-03-02')`,
    [familyPageId, world.amira, caseId, world.keyWork, id(), adultId],
  )
  const serviceId = id()
  await service.sql(
    `insert into directory_service (area_id, id, name, provider, description, application_process, state, needs, acknowledges_within, decides_within, checked_on, checked_by)
     values (1, $1, 'Calm Minds', 'Northshire NHS Trust', 'Help with worry', 'By letter', 'open', '{anxiety}', 10, 30, '2026-03-01', $2)`,
    [serviceId, people.practitioner.id],
  )
  const referralId = id()
  const ofReferral = [referralId, world.amira, caseId, world.hillRoad, world.keyWork, people.practitioner.id]
  await service.sql(
    `insert into onward_referral (area_id, id, child_id, case_id, school_id, team_id, to_name, began_with, acknowledges_within, decides_within, made_by, made_at)
     values (1, $1, $2, $3, $4, $5, 'Calm Minds', 'case', 10, 30, $6, '2026-03-02T09:00Z')`,
    ofReferral,
  )
  await service.sql(
    `insert into onward_draft (area_id, referral_id, child_id, case_id, school_id, team_id, audience, why, content, changed_by, changed_at)
     values (1, $1, $2, $3, $4, $5, 'service', 'More help', 'What it says', $6, '2026-03-02T09:00Z')`,
    ofReferral,
  )
  await service.sql(
    `insert into onward_step (area_id, id, referral_id, child_id, case_id, school_id, team_id, audience, step, on_day, done_by, done_at)
     values (1, $1, $1, $2, $3, $4, $5, 'service', 'made', '2026-03-02', $6, '2026-03-02T09:00Z')`,
    ofReferral,
  )
  const workId = id()
  const ofWork = [workId, world.amira, caseId, world.hillRoad, world.keyWork, people.practitioner.id]
  await service.sql(
    `insert into remit_work (area_id, id, child_id, case_id, school_id, team_id, plan_work_id, kind, purpose, from_day, until_day, opened_by, opened_at)
     values (1, $1, $2, $3, $4, $5, $1, 'playground supervision', 'Joining in', '2026-03-02', '2026-03-27', $6, '2026-03-02T09:00Z')`,
    ofWork,
  )
  await service.sql(
    `insert into staffing_check (area_id, id, work_id, child_id, case_id, school_id, team_id, on_day, supernumerary, staff_count, said_by, note, kept_by, kept_at)
     values (1, $1, $1, $2, $3, $4, $5, '2026-03-02', false, 1, 'The head', 'Two were ill', $6, '2026-03-02T09:00Z')`,
    ofWork,
  )
  await service.sql(
    `insert into family_told (area_id, id, child_id, case_id, school_id, team_id, told_on, told_by, told_whom, how, employer, kept_by, kept_at)
     values (1, $1, $2, $3, $4, $5, '2026-03-02', 'Priya', 'Sara Khan', 'phone', 'The council', $6, '2026-03-02T09:00Z')`,
    ofWork,
  )
  await service.sql(
    `insert into approach_guidance (area_id, id, child_id, case_id, school_id, team_id, from_name, from_role, given_on, points, risks, language, kept_by, kept_at)
     values (1, $1, $2, $3, $4, $5, 'Lena', 'Lead', '2026-03-02', 'Ring first', 'None', 'Urdu', $6, '2026-03-02T09:00Z')`,
    ofWork,
  )
  await service.sql(
    `insert into plan_check (area_id, id, request_id, child_id, school_id, team_id, found, plan_due_on, why, checked_by, checked_at)
     select 1, $1, h.request_id, h.child_id, h.school_id, h.team_id, 'plan to follow', '2026-03-16', 'Cannot wait', $3, '2026-03-02T09:00Z'
     from help_case h where h.area_id = 1 and h.id = $2`,
    [workId, caseId, people.supervisor.id],
  )
  const mergeId = id()
  await service.sql(
    `insert into child_merge (area_id, id, kept_child_id, merged_child_id, why, proposed_by, proposed_at, school_id, known_to, other_school_id)
    values (1, $1, $2, $3, 'One child', $4, now(), $5, $6, $5)`,
    [mergeId, world.amira, world.tom, people.supervisor.id, world.hillRoad, [world.keyWork]],
  )
  const assignmentId = id()
  await service.sql(
    `insert into assignment (area_id, id, staff_id, team_id, school_id, weekday, weeks, from_time, until_time, room, starts_on, made_by, changed_at)
     values (1, $1, $2, $3, $4, 2, 'every', '08:30', '12:30', 'Room 4', '2026-01-06', $2, '2026-01-05Z')`,
    [assignmentId, people.practitioner.id, world.keyWork, world.hillRoad],
  )
  const absenceId = id()
  await service.sql(
    `insert into worker_absence (area_id, id, staff_id, from_day, to_day, team_ids, school_ids, made_by, made_at)
     values (1, $1, $2, '2026-03-10', '2026-03-10', $3, $4, $2, '2026-03-02T09:00Z')`,
    [absenceId, people.practitioner.id, [world.keyWork], [world.hillRoad]],
  )
  const [programmeId, trainingId] = [id(), id()]
  await service.sql(
    `insert into training_programme (area_id, id, name, made_by, made_at) values (1, $1, 'Calm together', $2, '2026-03-01Z')`,
    [programmeId, people.supervisor.id],
  )
  await service.sql(
    `insert into training_record (area_id, id, staff_id, programme_id, team_ids, trained_on, trained_by, certificate_seen, recorded_by, recorded_at)
     values (1, $1, $2, $3, $4, '2025-09-10', 'Calm Schools Trust', true, $5, '2026-03-01Z')`,
    [trainingId, people.practitioner.id, programmeId, [world.keyWork], people.supervisor.id],
  )
  const groups = await groupRecords(service, caseId, programmeId)
  const consultations = await consultationRecords(service, caseId)
  const reports = await reportsOfAmira(service, caseId)
  const knowing = set(...leading, ...team)
  return {
    ...consultations,
    ...groups,
    importId: { id: batchId, seenBy: set('lead') },
    adultId: { id: adultId, seenBy: knowing },
    relationshipId: { id: relationshipId, seenBy: knowing },
    needId: { id: needId, seenBy: knowing },
    consentId: { id: consentId, seenBy: knowing },
    identifierId: { id: identifierId, seenBy: knowing },
    // Only those who know both records: the team knows Amira, and not Tom.
    otherChildId: { id: world.tom, seenBy: set(...leading) },
    shareId: { id: shareId, seenBy: set('practitioner', 'supervisor') },
    familyPageId: { id: familyPageId, seenBy: set('practitioner', 'supervisor') },
    workerId: { id: people.practitioner.id, seenBy: set('practitioner', 'supervisor') },
    assignmentId: { id: assignmentId, seenBy: set('practitioner', 'supervisor') },
    absenceId: { id: absenceId, seenBy: set('practitioner', 'supervisor') },
    workId: { id: workId, seenBy: set('partner', 'practitioner', 'supervisor', ...leading) },
    mergeId: { id: mergeId, seenBy: set(...leading) },
    callId: { id: reports.callId, seenBy: set('practitioner', 'supervisor') },
    reportId: { id: reports.reportId, seenBy: set('practitioner', 'supervisor') },
    givingId: { id: reports.givingId, seenBy: set('practitioner', 'supervisor') },
    copyId: { id: reports.copyId, seenBy: set('practitioner', 'supervisor', 'partner') },
    coverId: { id: reports.coverId, seenBy: set('supervisor') },
    referralId: { id: referralId, seenBy: set('practitioner', 'supervisor', 'partner', ...leading) },
    serviceId: { id: serviceId, seenBy: inTheArea },
    socialWorkerId: { id: await aSocialWorker(service), seenBy: knowing },
    ...(await homeAndSchool(service, caseId)),
    ...(await papersOf(service, caseId)),
    ...(await plansOf(service)),
    ...(await planPapersOf(service, caseId)),
    programmeId: { id: programmeId, seenBy: inTheArea },
    trainingId: { id: trainingId, seenBy: set('practitioner', 'supervisor', 'administrator') },
  }
}

/** A message, something that the practitioner raised, and a visit of theirs for which a colleague waits. */
async function homeAndSchool(service: Service, caseId: string): Promise<Record<string, MatrixRecord>> {
  const [messageId, raisedId, visitId] = Array.from({ length: 3 }, () => newId(service.clock.now()))
  const of = [caseId, world.amira, world.keyWork, people.practitioner.id]
  await service.sql(
    `insert into home_school_message (area_id, id, case_id, child_id, school_id, team_id, direction, on_day, how, from_name, to_name, words, wants_answer, kept_by, kept_at)
     values (1, $6, $1, $2, $5, $3, 'home to school', '2026-03-02', 'phone', 'Sara Khan', 'Tess Teacher', 'She slept', true, $4, '2026-03-02T09:00Z')`,
    [...of, world.hillRoad, messageId],
  )
  await service.sql(
    `insert into raised_issue (area_id, id, team_id, case_id, child_id, about, words, to_id, due_on, raised_by, raised_at)
     values (1, $6, $3, $1, $2, 'a child', 'What now', $5, '2026-03-04', $4, '2026-03-02T09:00Z')`,
    [...of, people.supervisor.id, raisedId],
  )
  await service.sql(
    `with alone as (
       insert into lone_visit (area_id, id, team_id, worker_id, told_id, reach, out_at, back_by, made_at)
       values (1, $6, $3, $4, $5, '07700 900123', '2026-03-02T14:00Z', '2026-03-02T16:00Z', '2026-03-02T09:00Z'))
     insert into visit_plan (area_id, id, case_id, child_id, team_id, worker_id, told_id, place, what_for)
     values (1, $6, $1, $2, $3, $4, $5, 'home', 'To meet')`,
    [...of, people.colleague.id, visitId],
  )
  const liaisonId = newId(service.clock.now())
  await service.sql(
    `insert into liaison (area_id, id, case_id, child_id, school_id, team_id, with_name, with_team, on_day, mode, purposes, said, next_on, audience, kept_by, kept_at)
     values (1, $6, $1, $2, $5, $3, 'Dana Reid', 'North team', '2026-03-02', 'phone', '{aim of the involvement}', 'Mondays', '2026-04-13', 'case', $4, '2026-03-02T09:00Z')`,
    [...of, world.hillRoad, liaisonId],
  )
  await service.sql(
    `insert into liaison_sharing (area_id, id, liaison_id, case_id, child_id, school_id, team_id, audience, direction, with_whom, what, basis, why)
     values (1, $5, $5, $1, $2, $4, $3, 'case', 'told them', 'Dana Reid', 'Sleep', 'consent', 'Her mother')`,
    [caseId, world.amira, world.keyWork, world.hillRoad, liaisonId],
  )
  return {
    messageId: { id: messageId!, seenBy: set('lead', ...team) },
    liaisonId: { id: liaisonId, seenBy: set('practitioner', 'supervisor') },
    raisedId: { id: raisedId!, seenBy: set('practitioner', 'supervisor') },
    visitId: { id: visitId!, seenBy: set('practitioner', 'colleague', 'supervisor') },
  }
}

async function aSocialWorker(service: Service): Promise<string> {
  const socialWorkerId = newId(service.clock.now())
  await service.sql(
    `insert into social_worker (area_id, id, child_id, school_id, known_to, name, team_name, from_day, named_by, named_at)
     values (1, $1, $2, $3, $4, 'Dana Reid', 'North team', '2026-02-02', $5, '2026-02-02T09:00Z')`,
    [socialWorkerId, world.amira, world.hillRoad, [world.keyWork], people.practitioner.id],
  )
  return socialWorkerId
}

/** What was told to whoever wrote Amira’s plan, and that the plan was explained to her mother. */
async function planPapersOf(service: Service, caseId: string): Promise<Record<string, MatrixRecord>> {
  const updateId = newId(service.clock.now())
  const of = [newId(service.clock.now()), people.practitioner.id, world.amira]
  await service.sql(
    `insert into plan_update (area_id, id, plan_id, case_id, child_id, school_id, known_to, team_id, told_id, occasion, worker_name, aim,
       result, note, told_by, told_at, know_by, known_by, known_at, answer)
     select 1, $1, id, $2, child_id, school_id, known_to, $3, author_id, 'reviewed', 'Priya Practitioner', 'x', 'some', 'x', $4,
       '2026-03-01Z', '2026-03-06', author_id, '2026-03-01Z', 'x' from child_plan where child_id = $5`,
    [updateId, caseId, world.keyWork, people.practitioner.id, world.amira],
  )
  await service.sql(
    `insert into plan_explained (area_id, id, plan_id, number, child_id, school_id, known_to, to_whom, to_name, on_day, by_name, leaflet,
       copy_given, understood, recorded_by, recorded_at)
     select 1, $1, id, agreed, child_id, school_id, known_to, 'parent or carer', 'Sara Khan', '2026-03-01', 'x', true, true, 'x', $2,
       '2026-03-01Z' from child_plan where child_id = $3`,
    of,
  )
  return { updateId: { id: updateId, seenBy: set('practitioner', 'supervisor', ...leading) } }
}

/** An observation and an assessment for everybody on the case, and a strategy of the child. */
async function papersOf(service: Service, caseId: string): Promise<Record<string, MatrixRecord>> {
  const { observationId } = await anObservation(service, caseId, { audience: 'case' })
  const { assessmentId } = await anAssessment(service, caseId, { restsOn: [observationId] })
  const { strategyId } = await aStrategy(service, caseId)
  await service
    .as('practitioner')
    .change((write) =>
      reviewStrategy(
        write,
        strategyId,
        { ...{ answer: 'helps', saidBy: 'child', note: 'x' }, lookOn: '2026-03-16', ends: false },
        1,
      ),
    )
  const onCase = set('practitioner', 'supervisor', 'partner', ...leading)
  return {
    observationId: { id: observationId, seenBy: onCase },
    assessmentId: { id: assessmentId, seenBy: onCase },
    strategyId: { id: strategyId, seenBy: set('partner', ...leading, ...team) },
  }
}

/** A group of the Key work team at Hill Road, led by the practitioner, with Amira in it, who came to its session. */
async function groupRecords(
  service: Service,
  caseId: string,
  programmeId: string,
): Promise<Record<string, MatrixRecord>> {
  const [groupId, groupSessionId, placeId, clubId] = Array.from({ length: 4 }, () => newId(service.clock.now()))
  const of = [groupId, world.keyWork, world.hillRoad, people.practitioner.id]
  await service.sql(
    `insert into help_group (area_id, id, team_id, school_id, name, programme_id, starts_on, from_time, minutes, weeks, places, staff_ids, made_by, made_at)
     values (1, $1, $2, $3, 'Calm together', $5, '2026-03-02', '13:30', 45, 6, 8, array[$4]::uuid[], $4, '2026-03-01Z')`,
    [...of, programmeId],
  )
  await service.sql(
    `insert into group_person (area_id, id, group_id, team_id, school_id, part, staff_id, name, added_by, added_at)
     values (1, gen_random_uuid(), $1, $2, $3, 'lead', $4, 'Priya Practitioner', $4, '2026-03-01Z')`,
    of,
  )
  await service.sql(
    `insert into group_session (area_id, id, group_id, team_id, school_id, on_day, minutes, state, held_by)
     values (1, $5, $1, $2, $3, '2026-03-02', 45, 'held', $4)`,
    [...of, groupSessionId],
  )
  await service.sql(
    `insert into group_note (area_id, id, group_id, session_id, team_id, school_id, content, written_by, written_at)
     values (1, gen_random_uuid(), $1, $5, $2, $3, 'We made rules together.', $4, '2026-03-02T08:50Z')`,
    [...of, groupSessionId],
  )
  await service.sql(
    `insert into group_place (area_id, id, group_id, child_id, case_id, state, asked_by, asked_at, since, agreed_by, agreed_on, school_id, known_to)
     values (1, $6, $1, $5, $7, 'in', $4, '2026-03-01Z', '2026-03-01', 'Sara Khan', '2026-03-01', $3, array[$2]::uuid[])`,
    [...of, world.amira, placeId, caseId],
  )
  await service.sql(
    `insert into group_mark (area_id, id, session_id, place_id, child_id, came, marked_by, marked_at, school_id, known_to)
     values (1, gen_random_uuid(), $1, $2, $3, true, $4, '2026-03-02Z', $5, array[$6]::uuid[])`,
    [groupSessionId, placeId, world.amira, people.practitioner.id, world.hillRoad, world.keyWork],
  )
  await service.sql(
    `insert into club (area_id, id, team_id, school_id, kind, name, from_day, until_day, made_by, made_at)
     values (1, $1, $2, $3, 'breakfast', 'Breakfast club', '2026-02-23', '2026-03-27', $4, '2026-03-01Z')`,
    [clubId, world.keyWork, world.hillRoad, people.practitioner.id],
  )
  const atSchool = set('teacher', 'colleagueTeacher', ...leading, ...team)
  return {
    groupId: { id: groupId!, seenBy: atSchool },
    groupSessionId: { id: groupSessionId!, seenBy: set(...team) },
    placeId: { id: placeId!, seenBy: set(...leading, ...team) },
    clubId: { id: clubId!, seenBy: set(...leading, ...team) },
  }
}

/** The practitioner’s case is to go to the colleague; and the practitioner is asked for something at Hill Road. */
async function boardRecords(service: Service, caseId: string): Promise<Record<string, MatrixRecord>> {
  const [reassignmentId, taskId] = [newId(service.clock.now()), newId(service.clock.now())]
  await service.sql(
    `insert into reassignment (area_id, id, team_id, worker_id, why, planned_by, planned_at)
     values (1, $1, $2, $3, 'Away from work', $4, '2026-03-02T09:00Z')`,
    [reassignmentId, world.keyWork, people.practitioner.id, people.supervisor.id],
  )
  await service.sql(
    `insert into reassigned_case (area_id, reassignment_id, case_id, child_id, team_id, to_id) values (1, $1, $2, $3, $4, $5)`,
    [reassignmentId, caseId, world.amira, world.keyWork, people.colleague.id],
  )
  await service.sql(
    `insert into day_task (area_id, id, school_id, team_id, worker_id, on_day, what, given_by, given_at)
     values (1, $1, $2, $3, $4, '2026-03-03', 'Be at the gate', $5, '2026-03-02T09:00Z')`,
    [taskId, world.hillRoad, world.keyWork, people.practitioner.id, people.educationManager.id],
  )
  return {
    reassignmentId: { id: reassignmentId, seenBy: set('supervisor') },
    taskId: { id: taskId, seenBy: set('practitioner', 'supervisor', 'educationManager') },
  }
}

/** A consultation that is booked, with somebody who takes part and an invitation. */
async function consultationRecords(service: Service, caseId: string): Promise<Record<string, MatrixRecord>> {
  const [cycleId, consultationId, attendeeId, invitationId] = Array.from({ length: 4 }, () =>
    newId(service.clock.now()),
  )
  const of = [caseId, world.amira, world.hillRoad, world.keyWork, people.practitioner.id, cycleId]
  await service.sql(
    `insert into consultation_cycle (area_id, id, case_id, child_id, school_id, team_id, number, length, why, prolonged, started_by, started_at)
     values (1, $6, $1, $2, $3, $4, 1, 1, 'Mornings', false, $5, '2026-03-02T09:00Z')`,
    of,
  )
  await service.sql(
    `insert into consultation (area_id, id, cycle_id, case_id, child_id, school_id, team_id, number, facilitator_id, state, suggested_on, book_by, at)
     values (1, $7, $6, $1, $2, $3, $4, 1, $5, 'booked', '2026-03-16', '2026-03-09', '2026-03-16T09:00Z')`,
    [...of, consultationId],
  )
  await service.sql(
    `insert into consultation_attendee (area_id, id, consultation_id, cycle_id, case_id, child_id, school_id, team_id, kind, staff_id, name)
     values (1, $8, $7, $6, $1, $2, $3, $4, 'staff', $5, 'Priya Practitioner')`,
    [...of, consultationId, attendeeId],
  )
  await service.sql(
    `insert into consultation_invitation (area_id, id, consultation_id, attendee_id, cycle_id, case_id, child_id, school_id, team_id, to_name, how, language, offered, sent_by, sent_at, remind_on)
     values (1, $9, $7, $8, $6, $1, $2, $3, $4, 'Priya Practitioner', 'in person', 'en', array['2026-03-16T09:00Z'::timestamptz], $5, '2026-03-02T09:00Z', '2026-03-09')`,
    [...of, consultationId, attendeeId, invitationId],
  )
  const onCase = set('practitioner', 'supervisor', 'partner', ...leading)
  return {
    cycleId: { id: cycleId!, seenBy: onCase },
    consultationId: { id: consultationId!, seenBy: onCase },
    attendeeId: { id: attendeeId!, seenBy: onCase },
    invitationId: { id: invitationId!, seenBy: set('practitioner', 'supervisor') },
  }
}

/** A plan of Tom’s that waits for the supervisor to agree to it. */
export const waitingPlan = { childId: world.tom, planId: '00000000-0000-7000-8001-00000091a001' } as const

/** Amira’s plan: a version in force, and the draft of the next one. */
async function plansOf(service: Service): Promise<Record<string, MatrixRecord>> {
  // Her social worker confirmed it by word of mouth; by now they have an account, and confirm the next version themselves.
  const confirmed = { name: 'Dana Reid', onDay: '2026-02-27', staffId: null }
  const { planId, needId } = await anAgreedPlan(service, {
    ...{ childId: world.amira, socialWork: true, works: [{ confirmed }] },
  })
  await service.sql(
    `update social_worker set staff_id = $1, known_to = (select known_to from child where id = $2) where child_id = $2`,
    [people.partner.id, world.amira],
  )
  const review = { heldOn: '2026-03-02', whoCame: 'Her mother', said: 'It helps.', nextOn: '2026-06-01' }
  await service.as('lead').change((write) => holdPlanReview(write, planId, review))
  await service.as('lead').change((write) => startNextVersion(write, planId))
  const [role] = await service.sql<{ id: string }>('select id from child_role where child_id = $1', [world.amira])
  await service.sql(
    `insert into child_plan (area_id, id, child_id, school_id, kind, state, draft, author_id, author_as, why, approver_id, sent_at, people, teams_asked, begun_by, begun_at)
     values (1, $1, $2, $3, 'early-help plan', 'with approver', '{"content":{}}', $4, 'Lead Professional', 'First', $5, now(), array[$4, $5]::uuid[], array[$6]::uuid[], $4, now())`,
    [waitingPlan.planId, world.tom, world.hillRoad, people.lead.id, people.supervisor.id, world.keyWork],
  )
  const reading = set('partner', ...leading, ...team)
  return {
    planId: { id: planId, seenBy: reading },
    rowId: { id: needId, seenBy: reading },
    number: { id: '1', seenBy: reading },
    roleId: { id: role!.id, seenBy: reading },
  }
}
