import { newId } from '#platform/ids.ts'
import type { MatrixRecord } from './matrix-records.ts'
import { people, type Service, world } from './service.ts'

/** Rows of every table about Amira, for tests that write something of their own into each of their columns. */

/** Columns that hold one of a few words of ours, and nothing that anybody wrote. */
export const codes: ReadonlySet<string> = new Set([
  'attendance_year.marks',
  'shared_page.purpose',
  'own_channel.channel',
  'own_channel.language',
  'shared_item.kind',
  'shared_item.answer',
  'action.place',
  'action.tried',
  'action.helpful',
  'case_member.case_role',
  'child_detail.sex',
  'child_detail.ethnicity_scheme',
  'child_detail.ethnicity_code',
  'child_identifier.status',
  'child_identifier.source',
  'child_name_token.kind',
  'child_name_token.part',
  'child_compared.print',
  'likely_double.reasons',
  'chronology_entry.kind',
  'chronology_entry.said',
  'consent.purpose',
  'consent.answer',
  'consent.given_by',
  'consent.basis',
  'contact.kind',
  'contact.strand',
  'contact.mode',
  'contact.place',
  'contact.attendance',
  'contact.cancelled_by',
  'help_case.outcome',
  'help_request.raised_how',
  'help_request.parent_told',
  'help_request.level_of_need',
  'help_request.warnings',
  'import_row.reasons',
  'import_row.step',
  'import_row.choice',
  'need.kind',
  'need.ended_how',
  'need_rating.progress',
  'notice.kind',
  'relationship.kind',
  'relationship.as_imported',
  'relationship.safe_channel',
  'request_step.step',
  'request_step.decision',
  'review.kind',
  'review.progress',
  'review.outcome',
  'plan_check.found',
  'family_told.how',
  'plan_work.topic_id',
  'remit_work.kind',
  'remit_work.topic_id',
])

/** Rows that the matrix has no need of. */
export async function fillIn(service: Service, records: Readonly<Record<string, MatrixRecord>>): Promise<void> {
  const of = [world.amira, world.hillRoad, [world.keyWork]]
  const id = () => newId(service.clock.now())
  const needId = records.needId!.id
  const caseId = records.caseId!.id
  await service.sql(
    `insert into child_name_token (area_id, token, child_id, kind, school_id, known_to) values (1, 'amira', $1, 'name', $2, $3) on conflict do nothing`,
    of,
  )
  await service.sql(`insert into child_detail (area_id, child_id, school_id, known_to) values (1, $1, $2, $3)`, of)
  await service.sql(
    `insert into home_address (area_id, id, child_id, lines, school_id, known_to) values (1, $4, $1, 'x', $2, $3)`,
    [...of, id()],
  )
  await service.sql(
    `insert into need_rating (area_id, id, need_id, child_id, on_day, severity, rated_by, school_id, known_to)
     values (1, $4, $5, $1, '2026-03-02', 2, $6, $2, $3)`,
    [...of, id(), needId, people.practitioner.id],
  )
  await service.sql(
    `insert into review (area_id, id, case_id, child_id, kind, due_on, held_on, outcome, rationale, decided_by, set_by, school_id, team_id)
     values (1, $3, $4, $1, 'case', '2026-03-01', '2026-03-01', 'go on', 'x', $5, $5, $2, $6)`,
    [world.amira, world.hillRoad, id(), caseId, people.practitioner.id, world.keyWork],
  )
  await service.sql(
    `insert into request_step (area_id, id, request_id, child_id, step, decision, reason, done_by, done_at, school_id, team_id, raised_by)
     values (1, $3, $4, $1, 'screening', 'pass on', 'x', $5, now(), $2, $6, $7)`,
    [world.amira, world.hillRoad, id(), records.requestId!.id, people.lead.id, world.keyWork, people.teacher.id],
  )
  await service.sql(
    `insert into own_channel (area_id, id, child_id, channel, address, understands, parents_know, why_not_told, safe_note, language,
       verified_address, written_by, written_at, school_id, known_to)
     values (1, $1, $2, 'text', 'x', 'x', false, 'x', 'x', 'en', 'x', $5, now(), $3, $4)`,
    [id(), ...of, people.practitioner.id],
  )
  await service.sql(
    `insert into shared_purpose (area_id, id, plan_id, child_id, school_id, known_to, social_worker_id, to_name, about_name, works, asked_by,
       language, sent_by, sent_at, ends_at, answer, why, answered_at)
     values (1, $1, $5, $2, $3, $4, $6, 'x', 'x', '["x"]', 'x', 'en', $7, now(), now(), 'not confirmed', 'x', now())`,
    [id(), ...of, records.planId!.id, records.socialWorkerId!.id, people.lead.id],
  )
  await service.sql(
    `insert into shared_action (area_id, id, action_id, child_id, case_id, team_id, relationship_id, adult_id, to_name, words, asked_by,
       language, address_was_protected, sent_by, sent_at, ends_at, tried, answered_at)
     values (1, $1, $2, $3, $4, $5, $6, $7, 'x', 'x', 'x', 'en', false, $8, now(), now(), 'yes', now())`,
    [
      ...[
        id(),
        records.actionId!.id,
        world.amira,
        caseId,
        world.keyWork,
        records.relationshipId!.id,
        records.adultId!.id,
      ],
      people.practitioner.id,
    ],
  )
  const ofConsultation = [
    records.consultationId!.id,
    records.cycleId!.id,
    caseId,
    world.amira,
    world.hillRoad,
    world.keyWork,
  ]
  await service.sql(
    `insert into consultation_plan (area_id, consultation_id, cycle_id, case_id, child_id, school_id, team_id, number, actions, why_no_actions, agreed_by, agreed_at)
     values (1, $1, $2, $3, $4, $5, $6, 1, '[]', 'x', $7, now())`,
    [...ofConsultation, people.practitioner.id],
  )
  await service.sql(
    `insert into consultation_view (area_id, consultation_id, cycle_id, case_id, child_id, school_id, team_id, party, question, words, kept_by, kept_at)
     values (1, $1, $2, $3, $4, $5, $6, 'school', 'is it better', 'x', $7, now())`,
    [...ofConsultation, people.practitioner.id],
  )
  await service.sql(
    `insert into onward_letter (area_id, id, referral_id, child_id, case_id, school_id, team_id, audience, kind, why, content, written_by, written_at)
     values (1, $1, $2, $3, $4, $5, $6, 'service', 'correction', 'x', 'x', $7, now())`,
    [...[id(), records.referralId!.id, world.amira, caseId, world.hillRoad, world.keyWork], people.practitioner.id],
  )
  const ofItem = [id(), records.seriesId!.id, records.itemId!.id, world.amira, people.lead.id]
  await service.sql(
    `insert into meeting_sharing (area_id, id, series_id, item_id, child_id, agency, basis, why, recorded_by, recorded_at, circles)
     select 1, $1, $2, $3, $4, 'x', 'not shared', 'x', $5, now(), circles from meeting_item where id = $3`,
    ofItem,
  )
  await service.sql(
    `insert into minutes_correction (area_id, id, meeting_id, item_id, series_id, child_id, what, raised_by, at, circles)
     select 1, $1, meeting_id, $3, $2, $4, 'x', $5, now(), circles from meeting_item where id = $3`,
    ofItem,
  )
  await service.sql(
    `insert into import_row (area_id, batch_id, line, step, subject_id, row_values, school_id, made_by)
     values (1, $3, 2, 'changed', $1, '{"nation": "England", "name": "x", "bornOn": null, "registration": null, "yearGroup": null, "changes": []}', $2, $4)`,
    [world.amira, world.hillRoad, records.importId!.id, people.lead.id],
  )
}

/** Every table that names a child, from the catalogue, with its rows about this one. */
export async function tablesAbout(service: Service, childId: string): Promise<Record<string, string>> {
  const named = await service.sql<{ name: string }>(
    `select c.relname as name from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
     where n.nspname = 'public' and c.relkind = 'r' and a.attname = 'child_id' and not a.attisdropped`,
  )
  return {
    ...Object.fromEntries(named.map(({ name }) => [name, `child_id = '${childId}'`])),
    child: `id = '${childId}'`,
    adult: `id in (select adult_id from relationship where child_id = '${childId}')`,
    import_row: `subject_id = '${childId}'`,
  }
}
