import { reassignmentsOfTheDay } from '#features/board/reassignments-of-the-day.ts'
import { MONDAY_AT, mondayMail } from '#features/digests/monday-mail.ts'
import { morningReminders } from '#features/digests/morning-reminders.ts'
import { findDoublesEachNight } from '#features/doubles/find-doubles.ts'
import { forgetImportsEachNight } from '#features/imports/forget-old-imports.ts'
import { forgetOldThings } from '#features/jobs/forget-old-things.ts'
import { gatherEachMorning } from '#features/meetings/agenda/gather-each-morning.ts'
import { endRolesWithWork } from '#features/plans/guiding/end-roles-with-work.ts'
import { coversOfTheDay } from '#features/reports/covers/covers-of-the-day.ts'
import type { Role } from '#platform/db/tables.ts'
import type { Schedule } from '#platform/jobs/schedule.ts'
import { every, everyDay } from '#platform/jobs/when.ts'

/** Those who raise requests, answer them, or have actions and cases. Whoever has two roles is reminded once. */
const reminded: readonly Role[] = [
  'teacher',
  'school lead',
  'practitioner',
  'supervisor',
  'education manager',
  'partner',
]
const runPanels: readonly Role[] = ['practitioner', 'school lead']
const reviewImports: readonly Role[] = ['school lead', 'area administrator']

/**
 * What comes round, and for whom. Each line is a job of `app/jobs.ts` that takes a `Round`. Whether it is a school day is for
 * the job to ask: schools of one area differ.
 */
export const schedules: readonly Schedule[] = [
  ...reminded.map((role) => ({
    name: `morning reminders: ${role}`,
    when: everyDay('07:15'),
    job: morningReminders,
    forWhom: { each: role },
  })),
  ...runPanels.map((role) => ({
    name: `gather agendas: ${role}`,
    when: everyDay('06:30'),
    job: gatherEachMorning,
    forWhom: { each: role },
  })),
  {
    name: 'reassignments of the day',
    when: everyDay('06:00'),
    job: reassignmentsOfTheDay,
    forWhom: { each: 'supervisor' },
  },
  { name: 'covers of the day', when: everyDay('06:15'), job: coversOfTheDay, forWhom: { each: 'supervisor' } },
  {
    name: 'end roles with work',
    when: everyDay('03:30'),
    job: endRolesWithWork,
    forWhom: { one: 'area administrator' },
  },
  { name: 'Monday page', when: every('Mondays', MONDAY_AT), job: mondayMail, forWhom: { each: 'supervisor' } },
  {
    name: 'forget old things',
    when: everyDay('03:10'),
    job: forgetOldThings,
    forWhom: { one: 'area administrator' },
  },
  { name: 'find doubles', when: everyDay('02:40'), job: findDoublesEachNight, forWhom: { one: 'area administrator' } },
  ...reviewImports.map((role) => ({
    name: `forget old imports: ${role}`,
    when: everyDay('03:20'),
    job: forgetImportsEachNight,
    forWhom: { each: role },
  })),
]
