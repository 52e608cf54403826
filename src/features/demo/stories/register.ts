import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { answerAction } from '#features/actions/answer-action.ts'
import { readAttendance } from '#features/attendance/attendance-file.ts'
import { type Counting, type OtherNation } from '#features/attendance/register-code.ts'
import { sayWhatCodeCountsAs } from '#features/attendance/say-what-code-counts-as.ts'
import { applyImport } from '#features/imports/apply-import.ts'
import { addIdentifier } from '#features/people/identifiers/add-identifier.ts'
import { candidateNumberAddsUp } from '#features/people/identifiers/check-digits.ts'
import type { Write } from '#platform/context.ts'
import { type Day, weekday } from '#platform/dates/day.ts'
import { momentOf } from '#platform/dates/moment.ts'
import type { KnownChild } from '../class-lists.ts'
import { whoLeads } from '../class-lists.ts'
import { workersOf } from './people.ts'
import type { Stage } from './stage.ts'

/** What the codes of the register of this area’s schools count as. */
const CODES: readonly (readonly [string, Counting])[] = [
  ['P', 'present'],
  ['S', 'authorised'],
  ['T', 'no reason yet'],
]
/** School days ago on which somebody who is helped was away and nobody knew why; on the last of them it is still to be answered. */
const AWAY = [9, 4, 1]
const DAYS = 12
/** Before that the school had sent the days of half a year in one file; with them a code that nobody has explained yet. */
const DAYS_BEFORE = 60
const UNEXPLAINED = 'E'

/** The first school of the children’s services sends its register each day, and workers ask why somebody was away (CSW-49). */
export function keepTheRegister(stage: Stage, children: readonly KnownChild[]): void {
  const { laid, calendar, today, opens, diary } = stage
  const team = laid.place.teams.find(({ service }) => service === 'children’s services')
  const school = laid.place.schools.find(({ key }) => key === team?.schools[0])
  const first = calendar.addSchoolDays(today, -DAYS)
  if (!team || !school || first < opens) return
  const nation = laid.place.nation as OtherNation
  const lead = whoLeads(laid, school)
  const schoolId = laid.idOf(school.key)
  const onRoll = children.filter((child) => child.schoolId === schoolId)
  const numberOf = new Map(onRoll.map(({ id }, index) => [id, aCandidateNumber(index + 1)]))

  diary.add(momentOf(first, '08:00'), laid.person(laid.place.administrator), 'register', async (write) => {
    for (const [code, countsAs] of CODES) await sayWhatCodeCountsAs(write, { nation, code, countsAs })
  })
  diary.add(momentOf(first, '08:20'), lead, 'register', async (write) => {
    for (const [childId, typed] of numberOf)
      await addIdentifier(write, childId, { scheme: 'SCN', typed, status: 'verified' })
  })
  diary.add(momentOf(first, '08:40'), lead, 'register', async (write) => {
    const days = Array.from({ length: DAYS_BEFORE }, (_, n) => calendar.addSchoolDays(first, n - DAYS_BEFORE))
    const keepsAway = await oneWhoIsHelped(write, schoolId, AWAY[0]!)
    const rows = days.filter((day) => day >= opens).flatMap((day) => rowsOf(day, [...numberOf], { keepsAway }))
    await send(write, schoolId, HEAD + rows.join('\r\n'))
  })
  for (let ago = DAYS - 1; ago >= 1; ago -= 1) {
    const day = calendar.addSchoolDays(today, -ago)
    diary.add(momentOf(day, '09:40'), lead, 'register', async (write) => {
      const away = AWAY.includes(ago) ? await oneWhoIsHelped(write, schoolId, ago) : undefined
      await send(write, schoolId, register(day, [...numberOf], away))
    })
    if (ago > 1)
      for (const worker of workersOf(stage, team))
        diary.add(momentOf(day, ago === AWAY[0] ? '16:05' : '10:20'), worker, 'register', (write) => answer(write, day))
  }
}

/** A number that adds up, of nobody. */
function aCandidateNumber(serial: number): string {
  for (let n = 99_000_000 + serial * 100; ; n += 1)
    for (let last = 0; last < 10; last += 1) if (candidateNumberAddsUp(`${n}${last}`)) return `${n}${last}`
}

const HEAD = 'SCN,Date,AM,PM\r\n'

function register(day: Day, onRoll: readonly (readonly [id: string, scn: string])[], away: string | undefined): string {
  return `${HEAD}${rowsOf(day, onRoll, { away }).join('\r\n')}\r\n`
}

/** Everybody’s day. Whoever keeps away is away on Monday mornings, and now and then for a whole day. */
function rowsOf(
  day: Day,
  onRoll: readonly (readonly [id: string, scn: string])[],
  { away, keepsAway }: { away?: string | undefined; keepsAway?: string | undefined },
): string[] {
  const dayOfMonth = Number(day.slice(-2))
  return onRoll.map(([id, scn], index) => {
    if (id === away) return `${scn},${day},T,P`
    if (id === keepsAway && weekday(day) === 1) return `${scn},${day},S,P`
    if (keepsAway && index === 0 && dayOfMonth === 12) return `${scn},${day},${UNEXPLAINED},${UNEXPLAINED}`
    const mark = (index + dayOfMonth) % 17 === 0 ? 'S' : 'P'
    return `${scn},${day},${mark},${mark}`
  })
}

async function send(write: Write, schoolId: string, content: string): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'linkwork-demo-'))
  const file = path.join(folder, 'register.csv')
  try {
    await writeFile(file, content)
    const { batchId } = await readAttendance(write, { schoolId, path: file, fileName: 'register.csv' })
    await applyImport(write, batchId)
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function oneWhoIsHelped({ db, actor: { areaId } }: Write, schoolId: string, which: number) {
  const helped = await db
    .selectFrom('helpCase')
    .where('areaId', '=', areaId)
    .where('schoolId', '=', schoolId)
    .where('status', 'in', ['open', 'active'])
    .orderBy('openedAt')
    .orderBy('id')
    .limit(20)
    .select('childId')
    .execute()
  return helped[which % Math.max(1, helped.length)]?.childId
}

async function answer(write: Write, day: Day): Promise<void> {
  const asked = await write.db
    .selectFrom('action')
    .where('areaId', '=', write.actor.areaId)
    .where('ownerStaffId', '=', write.actor.id)
    .where('awayOn', '=', day)
    .where('status', '=', sql.lit('open'))
    .select(['id', 'version'])
    .execute()
  for (const { id, version } of asked)
    await answerAction(
      write,
      id,
      { answer: 'yes', whatHappened: 'Rang home. A bad night; in after the break.', helpful: 'too soon to say' },
      version,
    )
}
