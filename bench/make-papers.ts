/** A plan with its versions, and a report that left. */
import type pg from 'pg'
import { planContent } from '#features/plans/plan-content.ts'
import { addDays } from '#platform/dates/day.ts'
import { AREA } from './area.ts'
import { into, lines } from './copy-into.ts'
import { our, plan, report, SINCE, supervisor, team, VERSIONS, worker } from './of-pages.ts'

/** Each version has one need more than the one before, says another differently, and moves the review. */
export async function makePlan(client: pg.Client, school: string, author: string) {
  const contentOf = (number: number) =>
    planContent.parse({
      wellbeing: { active: { strengths: `Runs, and swims since version ${number}.`, pressures: null } },
      needs: Array.from({ length: number }, (_, n) => ({
        ...{ id: our('need', n), need: `What need ${n} is, as it was seen in version ${Math.max(number - n, 1)}.` },
        ...{ outcome: `It gets better by spring, as far as need ${n} goes.`, category: 'friendships', strand: 'child' },
      })),
      views: [{ id: our('need', 100), of: 'child', words: `I like it more, ${number}.`, agrees: 'yes' }],
      actions: Array.from({ length: number }, (_, n) => ({
        ...{ id: our('need', 200 + n), what: `Ring home on Monday ${n}.`, ownerKind: 'staff', ownerName: 'The worker' },
        ...{ place: 'school', dueOn: addDays('2026-03-02', number + n), needId: our('need', n) },
      })),
      works: [
        {
          ...{ id: our('need', 300), teamId: team, teamName: 'Team of the pages', kind: 'involvement' },
          ...{ purpose: `Somebody to talk to, ${number}.` },
        },
      ],
      socialWork: false,
      contingency: 'We meet at once.',
      reviewOn: addDays('2026-06-01', number),
    })
  const around = [school, `{${team}}`]
  await into(
    client,
    'child_plan (area_id, id, child_id, school_id, known_to, kind, state, agreed, author_id, author_as, review_due_on, begun_by, begun_at)',
    [
      [
        ...[AREA, plan, our('child', 0), ...around, 'early-help plan', 'agreed', VERSIONS, author, 'Lead Professional'],
        ...['2026-06-13', author, `${SINCE}T09:00Z`],
      ],
    ],
  )
  await into(
    client,
    'plan_version (area_id, plan_id, number, child_id, school_id, known_to, content, author_id, author_as, why, approved_by, as_cover, approved_at)',
    lines(VERSIONS, (n) => [
      ...[AREA, plan, n + 1, our('child', 0), ...around, JSON.stringify(contentOf(n + 1)), author],
      ...['Lead Professional', `Version ${n + 1} was due.`, supervisor, false, `${addDays(SINCE, n * 30)}T09:00Z`],
    ]),
  )
}

export async function makeReport(client: pg.Client) {
  const of = [our('child', 0), our('case', 0), team, worker(0)]
  const sections = JSON.stringify({
    words: '“They run away from me.”',
    work: Array.from({ length: 24 }, (_, n) => `In week ${n + 1} we met, and tried one thing that was new.`).join('\n'),
    next: 'Go on until summer.',
  })
  const seen = [supervisor, 'supervisor', '2026-02-20T09:00Z']
  const released = [worker(0), '2026-02-21T09:00Z']
  await into(
    client,
    'report (area_id, id, child_id, case_id, team_id, author_id, state, seen_by, seen_as, seen_at, seen_hash, released_by, released_at, made_at)',
    [[AREA, report, ...of, 'released', ...seen, '\\x00', ...released, '2026-02-19T09:00Z']],
  )
  await into(
    client,
    'released_report (area_id, report_id, child_id, case_id, team_id, author_id, about_name, title, sections, hash, seen_by, seen_as, seen_at, released_by, released_at)',
    [[AREA, report, ...of, 'The child', 'Report for the review', sections, '\\x00', ...seen, ...released]],
  )
}
