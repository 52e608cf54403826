/** Requests, cases, contacts and actions over ten years. */
import type pg from 'pg'
import {
  AREA,
  childOfCase,
  id,
  pick,
  schoolOfChild,
  seeded,
  sizesOf,
  teamOfSchool,
  workerNumber,
  workerOf,
} from './area.ts'
import { into, lines } from './copy-into.ts'

const CONTACTS_A_CASE = 25
const ACTIONS_A_CASE = 10
const OPEN_ACTIONS = 3
const FIRST_DAY = Date.UTC(2016, 8, 1)
const DAYS = 3650
/** Cases beside each other are opened years apart: so each school has some in each year, however many schools there are. */
const STRIDE = 1511
const DAY_MS = 86_400_000

export async function makeCases(client: pg.Client, scale: number) {
  const { schools, cases } = sizesOf(scale)
  const random = seeded(3)
  const whenOf = (theCase: number, nth: number, of: number) =>
    new Date(
      FIRST_DAY + ((theCase * STRIDE + Math.floor((DAYS * (nth + 1)) / (of + 1))) % DAYS) * DAY_MS + 9 * 3_600_000,
    ).toISOString()
  const of = (n: number) => {
    const child = childOfCase(n, scale)
    const school = schoolOfChild(child, schools)
    return {
      child: id('child', child),
      school: id('organisation', school + 1),
      team: id('organisation', teamOfSchool(school, schools)),
      worker: id('staff', workerNumber(workerOf(n), scale)),
    }
  }
  await into(
    client,
    'help_request (area_id, id, child_id, school_id, team_id, raised_by, raised_at, raised_how, status, worry, age_when_raised, answer_due_on, case_id, allocated_at, helper_id)',
    lines(cases, (n) => {
      const { child, school, team, worker } = of(n)
      const at = whenOf(n, 0, 40)
      return [
        AREA,
        id('request', n),
        child,
        school,
        team,
        worker,
        at,
        'form',
        'allocated',
        WORRY,
        10,
        at.slice(0, 10),
        id('case', n),
        at,
        worker,
      ]
    }),
  )
  await into(
    client,
    'help_case (area_id, id, child_id, school_id, team_id, request_id, lead_id, status, aim, opened_at, last_contact_at, contact_count)',
    lines(cases, (n) => {
      const { child, school, team, worker } = of(n)
      return [
        AREA,
        id('case', n),
        child,
        school,
        team,
        id('request', n),
        worker,
        // Not all in one state: Postgres would take it that none is in another.
        n % 25 === 24 ? 'open' : 'active',
        'To come in on Mondays',
        whenOf(n, 0, 40),
        whenOf(n, 39, 40),
        CONTACTS_A_CASE,
      ]
    }),
  )
  await into(
    client,
    'case_member (area_id, id, case_id, child_id, staff_id, case_role, starts_on, school_id, team_id)',
    lines(cases, (n) => {
      const { child, school, team, worker } = of(n)
      return [AREA, id('member', n), id('case', n), child, worker, 'lead worker', '2016-09-01', school, team]
    }),
  )
  const contacts = cases * CONTACTS_A_CASE
  const caseOfContact = (n: number) => Math.floor(n / CONTACTS_A_CASE)
  const when = (n: number) => whenOf(caseOfContact(n), n % CONTACTS_A_CASE, CONTACTS_A_CASE)
  await into(
    client,
    'contact (area_id, id, case_id, child_id, school_id, team_id, kind, worker_id, with_whom, at, minutes, mode, place, attendance, audience, written_at)',
    lines(contacts, (n) => {
      const { child, school, team, worker } = of(caseOfContact(n))
      return [
        AREA,
        id('contact', n),
        id('case', caseOfContact(n)),
        child,
        school,
        team,
        'child session',
        worker,
        '{child}',
        when(n),
        40,
        'face to face',
        'school',
        'attended',
        'case',
        when(n),
      ]
    }),
  )
  await into(
    client,
    'contact_text (area_id, contact_id, text_version, content, child_voice, written_by, written_at, case_id, child_id, school_id, team_id, worker_id, audience)',
    lines(contacts, (n) => {
      const { child, school, team, worker } = of(caseOfContact(n))
      return [
        AREA,
        id('contact', n),
        1,
        pick(NOTES, random),
        'It is quieter at the back.',
        worker,
        when(n),
        id('case', caseOfContact(n)),
        child,
        school,
        team,
        worker,
        'case',
      ]
    }),
  )
  await into(
    client,
    'chronology_entry (area_id, id, child_id, case_id, at, kind, headline, source_id, entered_by, school_id, team_id, audience)',
    lines(contacts, (n) => {
      const { child, school, team, worker } = of(caseOfContact(n))
      return [
        AREA,
        id('entry', n),
        child,
        id('case', caseOfContact(n)),
        when(n),
        'contact',
        'We drew a map of the loud places.',
        id('contact', n),
        worker,
        school,
        team,
        'case',
      ]
    }),
  )
  await into(
    client,
    'action (area_id, id, child_id, case_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, status, answered_by, answered_at, agreed_by, agreed_at, audience)',
    lines(cases * ACTIONS_A_CASE, (n) => {
      const theCase = Math.floor(n / ACTIONS_A_CASE)
      const nth = n % ACTIONS_A_CASE
      const { child, school, team, worker } = of(theCase)
      const at = whenOf(theCase, nth, ACTIONS_A_CASE)
      const answered = nth >= OPEN_ACTIONS
      return [
        AREA,
        id('action', n),
        child,
        id('case', theCase),
        school,
        team,
        'Try the seat at the back',
        'staff',
        worker,
        'The worker',
        'school',
        at.slice(0, 10),
        answered ? 'done' : 'open',
        answered ? worker : null,
        answered ? at : null,
        worker,
        at,
        'case',
      ]
    }),
  )
}

const WORRY = 'Has stopped coming in on Mondays, and sits alone at lunch.'
const NOTES = [
  'We drew a map of the loud places, and chose two quiet ones to try this week.',
  'Talked about what helps on the way in. A friend to walk with would help most.',
  'Went through the plan. Mornings are better; the dinner hall is still hard.',
  'Practised the breathing, and wrote down three things to say when it gets loud.',
]
