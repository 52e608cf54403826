import type { Schedule } from '#platform/jobs/schedule.ts'

/**
 * What comes round, and for whom. Each line is a job of `app/jobs.ts` that takes a `Round`:
 * `{ name: 'Monday page', when: every('Mondays', '07:30'), job: mondayPage, forWhom: { each: 'supervisor' } }`.
 * Whether it is a school week is for the job to ask: schools of one area differ.
 */
export const schedules: readonly Schedule[] = []
