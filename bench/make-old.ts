/**
 * What a service keeps beside its cases, of ten years and nearly all of it over: for each case of the made-up area a plan that ended, its
 * news, a referral, a report and the meeting that asked for it, a supervision, something raised, a concern, a consultation, an item of a
 * panel, a file that was read in. Lists of what is still open have to find their few rows among these (docs/decisions/0066).
 */
import type pg from 'pg'
import { AREA } from './area.ts'

/** An id that follows from what it is of. */
const of = (kind: string, id = 'c.id') => `md5('${kind}' || ${id})::uuid`
const WHEN = `c.opened_at`
const DAY = `c.opened_at::date`
const AROUND = `${AREA}, c.child_id, c.id, c.school_id, c.team_id`

/** The cases, each with who leads its school and to whom its child is known. */
const CASES = `(
  select help_case.*, child.known_to, lead.staff_id as lead_of_school from help_case
  join child on child.area_id = help_case.area_id and child.id = help_case.child_id
  join lateral (select m.staff_id from membership m where m.area_id = help_case.area_id and m.organisation_id = help_case.school_id
    and m.role = 'school lead' order by m.id limit 1) lead on true
  where help_case.area_id = ${AREA}) c`

const SCHOOLS = `(select school.id, min(a.team_id::text)::uuid as team_id from school
  join agreement a on a.area_id = school.area_id and a.school_id = school.id where school.area_id = ${AREA} group by school.id) s`

const OLD = [
  `insert into child_plan (area_id, id, child_id, school_id, known_to, kind, state, agreed, author_id, author_as, review_due_on, begun_by, begun_at,
    ended_by, ended_at, ended_why)
  select ${AREA}, ${of('plan')}, c.child_id, c.school_id, c.known_to, 'early-help plan', 'ended', 1, c.lead_id, 'Lead Professional', ${DAY} + 90,
    c.lead_id, ${WHEN}, c.lead_id, ${WHEN} + interval '200 days', 'Done' from ${CASES}`,
  `insert into plan_update (area_id, id, plan_id, case_id, child_id, school_id, known_to, team_id, told_id, occasion, worker_name, told_by, told_at,
    know_by, known_by, known_at)
  select ${AREA}, ${of('update')}, ${of('plan')}, c.id, c.child_id, c.school_id, c.known_to, c.team_id, c.lead_of_school, 'opened', 'The worker',
    c.lead_id, ${WHEN}, ${DAY} + 7, c.lead_of_school, ${WHEN} + interval '2 days' from ${CASES}`,
  `insert into onward_referral (area_id, child_id, case_id, school_id, team_id, id, to_name, began_with, state, consent_id, acknowledges_within,
    decides_within, made_by, made_at, sent_by, sent_on, sent_how, outcome, ended_on)
  select ${AROUND}, ${of('referral')}, 'A service', 'case', 'ended', ${of('consent')}, 10, 20, c.lead_id, ${WHEN}, c.lead_id, ${DAY}, 'post', 'helped',
    ${DAY} + 100 from ${CASES}`,
  `insert into report_call (area_id, id, child_id, case_id, team_id, worker_id, meeting_kind, whose, at, place, wants_report, wants_brief, remind_on,
    asked_by, asked_at, attended, told_by, told_at)
  select ${AREA}, ${of('call')}, c.child_id, c.id, c.team_id, c.lead_id, 'review', 'The school', ${WHEN} + interval '30 days', 'Room 1', true, false,
    array[${DAY}], c.lead_of_school, ${WHEN}, true, c.lead_id, ${WHEN} + interval '31 days' from ${CASES}`,
  `insert into report (area_id, id, child_id, case_id, team_id, call_id, author_id, state, released_by, released_at, made_at)
  select ${AREA}, ${of('report')}, c.child_id, c.id, c.team_id, ${of('call')}, c.lead_id, 'released', c.lead_id, ${WHEN} + interval '29 days', ${WHEN}
  from ${CASES}`,
  `insert into supervision (area_id, id, line_id, team_id, worker_id, supervisor_id, due_on, day, place, state, held_on, worker_agreed_at,
    supervisor_agreed_at)
  select ${AREA}, ${of('supervision')}, ${of('line', 'c.lead_id')}, c.team_id, c.lead_id, c.lead_of_school, ${DAY}, ${DAY}, 'office', 'agreed', ${DAY},
    ${WHEN}, ${WHEN} from ${CASES}`,
  `insert into supervision_note (area_id, id, supervision_id, team_id, worker_id, section, said, written_by, written_at, readers)
  select ${AREA}, ${of('note')}, ${of('supervision')}, c.team_id, c.lead_id, 'practice', 'Goes well.', c.lead_id, ${WHEN},
    array[c.lead_id, c.lead_of_school] from ${CASES}`,
  `insert into raised_issue (area_id, id, team_id, about, words, to_id, due_on, raised_by, raised_at, answer, answered_by, answered_at)
  select ${AREA}, ${of('issue')}, c.team_id, 'myself', 'Too much.', c.lead_of_school, ${DAY} + 3, c.lead_id, ${WHEN}, 'Less, then.', c.lead_of_school,
    ${WHEN} + interval '1 day' from ${CASES}`,
  `insert into concern (area_id, id, about_id, about_name, school_id, case_id, raised_by, raised_at, seen_or_heard, circles, alerted_at, seen_at, seen_by,
    status, closed_at)
  select ${AREA}, ${of('concern')}, c.child_id, 'The child', c.school_id, c.id, c.lead_id, ${WHEN}, 'A bruise.', array[c.school_id], ${WHEN}, ${WHEN},
    c.lead_of_school, 'closed', ${WHEN} + interval '9 days' from ${CASES}`,
  `insert into consultation_cycle (area_id, child_id, case_id, school_id, team_id, id, number, length, why, prolonged, state, ending, started_by, started_at,
    ended_by, ended_at)
  select ${AROUND}, ${of('cycle')}, 1, 3, 'To see what helps.', false, 'ended', 'resolved', c.lead_id, ${WHEN}, c.lead_id, ${WHEN} from ${CASES}`,
  `insert into consultation (area_id, child_id, case_id, school_id, team_id, id, cycle_id, number, facilitator_id, state, suggested_on, book_by, at,
    completed_by, completed_at)
  select ${AROUND}, ${of('consultation')}, ${of('cycle')}, 1, c.lead_id, 'completed', ${DAY}, ${DAY}, ${WHEN}, c.lead_id, ${WHEN} from ${CASES}`,
  `insert into import_batch (area_id, id, kind, school_id, file_name, sha256, status, made_by, made_at, applied_at)
  select ${AREA}, ${of('file')}, 'class list', c.school_id, 'class.csv', '00', 'applied', c.lead_of_school, ${WHEN}, ${WHEN} from ${CASES}`,
  `insert into meeting_series (area_id, id, kind, name, school_id, team_id, weekday, starts_at, minutes, from_day, made_by, made_at)
  select ${AREA}, ${of('series', 's.id')}, 'panel', 'Panel', s.id, s.team_id, 2, '08:30', 60, '2016-09-01', ${of('nobody', 's.id')}, '2016-09-01'
  from ${SCHOOLS}`,
  `insert into meeting (area_id, id, series_id, school_id, team_id, on_day, starts_at, minutes, state, started_at, started_by, ended_at, ended_by,
    confirmed_at, confirmed_by)
  select ${AREA}, ${of('meeting')}, ${of('series', 'c.school_id')}, c.school_id, c.team_id, '2016-09-06'::date + 7 * (row_number() over (partition by
    c.school_id order by c.id))::int, '08:30', 60, 'confirmed', ${WHEN}, c.lead_id, ${WHEN}, c.lead_id, ${WHEN}, c.lead_id from ${CASES}`,
  `insert into meeting_item (area_id, id, meeting_id, series_id, school_id, team_id, child_id, said_name, year_group, place, raised_at, circles, state,
    discussion, decision, owner_name, review_on, decided_by, decided_at, next_item_id)
  select ${AREA}, ${of('item')}, ${of('meeting')}, ${of('series', 'c.school_id')}, c.school_id, c.team_id, c.child_id, 'The child', 8, 1, ${WHEN},
    array[${of('series', 'c.school_id')} || '/all'], 'decided', 'What was said', 'group', 'The worker', ${DAY} + 28,
    c.lead_id, ${WHEN}, ${of('next item')} from ${CASES}`,
]

/** Into an area that is made. Nobody is told of it, and nothing is worked out from it. */
export async function makeOld(client: pg.Client): Promise<void> {
  await client.query('set session_replication_role = replica')
  for (const table of OLD) await client.query(table)
  await client.query('set session_replication_role = origin')
  await client.query('vacuum analyze')
}
