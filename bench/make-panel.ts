import type pg from 'pg'
import { addDays, type Day } from '#platform/dates/day.ts'
import { AREA } from './area.ts'
import { into, lines } from './copy-into.ts'
import { families, given } from './names.ts'
import { AT_THE_TABLE, before, CASES, now, our, SINCE, series, team, WORKERS, worker } from './of-pages.ts'

/** Two meetings of one table: what was decided of each child four weeks ago, and what is agreed for each now. */
export async function makePanel(client: pg.Client, school: string, today: Day) {
  const of = [series, school, team]
  const circles = `{${series}/all}`
  const at = new Date().toISOString()
  const earlier = addDays(today, -28)
  await into(
    client,
    'meeting_series (area_id, id, kind, name, school_id, team_id, weekday, starts_at, minutes, from_day, made_by, made_at)',
    [[AREA, series, 'panel', 'Panel', school, team, 2, '08:30', 120, SINCE, worker(0), `${SINCE}T09:00Z`]],
  )
  await into(
    client,
    'meeting_member (area_id, id, series_id, school_id, team_id, staff_id, full_name, initials, organisation_id, organisation, seat, starts_on)',
    lines(WORKERS, (n) => [
      ...[AREA, our('seat', n), ...of, worker(n), `${given[n]} ${families[n]}`, `${given[n]![0]}${families[n]![0]}`],
      ...[team, 'Team of the pages', 'link worker', SINCE],
    ]),
  )
  await into(
    client,
    'meeting (area_id, id, series_id, school_id, team_id, on_day, starts_at, minutes, state, started_at, started_by, ended_at, ended_by)',
    [
      [
        AREA,
        before,
        ...of,
        earlier,
        '08:30',
        120,
        'ended',
        `${earlier}T08:30Z`,
        worker(0),
        `${earlier}T10:30Z`,
        worker(0),
      ],
      [AREA, now, ...of, today, '08:30', 120, 'running', at, worker(0), null, null],
    ],
  )
  const decided = (day: string) => [
    'decided',
    'What was said of them',
    'group',
    'The worker',
    addDays(today, 28),
    worker(0),
    day,
  ]
  await into(
    client,
    'meeting_item (area_id, id, meeting_id, series_id, school_id, team_id, child_id, said_name, year_group, place, raised_at, circles, state, discussion, decision, owner_name, review_on, decided_by, decided_at)',
    lines(AT_THE_TABLE * 2, (n) => {
      const child = n % AT_THE_TABLE
      const isEarlier = n < AT_THE_TABLE
      const waiting = ['waiting', null, null, null, null, null, null]
      return [
        ...[
          AREA,
          our('item', n),
          isEarlier ? before : now,
          ...of,
          our('child', child),
          `Child ${child}`,
          8,
          n,
          at,
          circles,
        ],
        ...(isEarlier ? decided(`${earlier}T09:00Z`) : child % 2 === 0 ? decided(at) : waiting),
      ]
    }),
  )
  await into(
    client,
    'meeting_reason (area_id, id, item_id, series_id, child_id, source, why, at, circles)',
    lines(AT_THE_TABLE, (n) => [
      ...[AREA, our('reason', n), our('item', AT_THE_TABLE + n), series, our('child', n), 'raised'],
      ...['Late every Monday', at, circles],
    ]),
  )
  await into(
    client,
    'action (area_id, id, child_id, school_id, team_id, what, owner_kind, owner_staff_id, owner_name, place, due_on, agreed_by, agreed_at, audience, meeting_item_id, item_series_id, item_circles)',
    lines(AT_THE_TABLE, (n) => [
      ...[AREA, our('action', CASES * 3 + n), our('child', n), school, team, 'Ring home', 'staff', worker(n % WORKERS)],
      ...['The worker', 'school', addDays(today, 7), worker(0), at, 'case'],
      ...[our('item', AT_THE_TABLE + n), series, circles],
    ]),
  )
}
