import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { routes } from '#app/routes.ts'
import { type Permission, reachOf } from '#features/access/policy.ts'
import { aFamilyPage, linkToPage, opensPage, shared } from '#features/family/testing/a-family-page.ts'
import { aCheckedAdult } from '#features/links/testing/a-link.ts'
import { giveReport } from '#features/reports/giving/give-report.ts'
import { lookAtReport } from '#features/reports/seeing/look-at-report.ts'
import { aReport } from '#features/reports/testing/a-report.ts'
import { sendReport, writeReport } from '#features/reports/writing/write-report.ts'
import { newId } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * The release gate (CSW-16). A report that nobody has seen yet holds words that are nowhere else: in its title, in each of its
 * parts, and in what is quoted. Then every address of the service is asked for, as everybody, as a page and as JSON, with the
 * report’s own id wherever an id goes; and every table is read as everybody. They come out for its author on the two pages
 * where it is written, and for those who see it, once it was sent to them, on the page where they do. Nowhere else.
 */
const service = aService()
/** Everybody of the area, and of another area two who would have most. */
const everybody = (Object.keys(people) as PersonName[]).filter(
  (name) => people[name].areaId === world.area || name === 'practitionerElsewhere' || name === 'supervisorElsewhere',
)
const AUTHOR = 'practitioner'
const REVIEWER = 'supervisor'

type State = 'being written' | 'sent to be seen' | 'returned' | 'seen, then changed'
const states: readonly State[] = ['being written', 'sent to be seen', 'returned', 'seen, then changed']
const reports: Record<string, { readonly id: string; readonly words: readonly string[] }> = {}
let records: Record<string, MatrixRecord>
let caseId: string

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  caseId = records.caseId!.id
  // Where the case is, no service has a remit: from here on this team is held to one.
  await service.sql(
    `update team set definition = jsonb_set(definition, '{remit}', '{"employer": null, "guards": ["reportsSeenFirst"], "supervisionEveryWeeks": 4}') where id = $1`,
    [world.keyWork],
  )
  for (const state of states) reports[state] = await anUnseenReport(state)
})

async function anUnseenReport(state: State) {
  const mark = (what: string) => `Gate${states.indexOf(state)}${what}q`
  const words = ['title', 'work', 'words', 'quote'].map(mark)
  const [title, work, own, quoted] = words
  const { reportId: id } = await aReport(service, caseId, { by: AUTHOR, title: title! })
  await service.sql(
    `insert into report_quote (area_id, id, report_id, child_id, case_id, author_id, source_kind, section, words, named, decision, reason, chosen_at)
     values (1, $1, $2, $3, $4, $5, 'contact', 'progress', $6, '{Tom}', 'names kept', $6, now())`,
    [newId(service.clock.now()), id, world.amira, caseId, people[AUTHOR].id, quoted],
  )
  const text = { title: title!, sections: { work: work!, words: own!, progress: quoted! } }
  const send = (version: number) =>
    service.as(AUTHOR).change((write) => sendReport(write, id, { text, whyNamed: null }, version))
  const look = (outcome: 'seen' | 'returned') =>
    service
      .as(REVIEWER)
      .change((write) => lookAtReport(write, id, { number: 1, outcome, note: outcome === 'seen' ? null : 'Again' }))
  if (state === 'being written') await service.as(AUTHOR).change((write) => writeReport(write, id, text, 1))
  else await send(1)
  if (state === 'returned') await look('returned')
  if (state === 'seen, then changed') {
    await look('seen')
    await service.as(AUTHOR).change((write) => writeReport(write, id, text, 2))
  }
  return { id, words }
}

const paramsOf = (path: string) => [...path.matchAll(/:(\w+)/g)].map(([, name]) => name!)

/** The address with this report’s id for each id of a report. */
function addressOf(path: string, id: string): string {
  const ofReport = (param: string) => param === 'reportId' || param === 'copyId'
  return path.replaceAll(/:(\w+)/g, (_, param: string) => (ofReport(param) ? id : (records[param]?.id ?? id)))
}

const leaked = (text: string) =>
  Object.entries(reports).flatMap(([state, { words }]) => words.filter((word) => text.includes(word)).map(() => state))

/** Who reads what it says before it is released, and where. */
function mayRead(name: PersonName, path: string, state: State): boolean {
  if (name === AUTHOR) return ['/reports/:reportId', '/reports/:reportId/write'].includes(path)
  if (name !== REVIEWER || state === 'being written') return false
  if (path === '/reports/:reportId') return true
  return path === '/reports/:reportId/look' && state === 'sent to be seen'
}

describe('CSW-16: an unseen report comes out by no address of the service', () => {
  for (const name of everybody) {
    test(`CSW-16: as ${name}`, async () => {
      const found = new Set<string>()
      // What their role may not do is not there for them: the access matrix holds that for every address.
      const theirs = Object.entries(routes).filter(([, { permission }]) =>
        reachOf(permission as Permission, people[name].role),
      )
      for (const [path] of theirs) {
        const hasReport = paramsOf(path).some((param) => param === 'reportId' || param === 'copyId')
        const asked = hasReport ? states : states.slice(0, 1)
        for (const url of asked.map((state) => addressOf(path, reports[state]!.id))) {
          const { status, body } = await service.as(name).visit(url)
          assert.ok(status < 500, `${name}: ${url} is ${status}`)
          const also = status === 200 ? JSON.stringify(await service.as(name).json(url)) : ''
          for (const state of leaked(body + also))
            if (!mayRead(name, path, state as State)) found.add(`${state} at ${path}`)
        }
      }
      const asks = states.flatMap((state) => reports[state]!.words)
      for (const [path, ask] of [
        ['/children/search', 'q'],
        ['/children', 'q'],
        ['/cases', 'q'],
      ]) {
        const { body } = await service.as(name).visit(`${path}?${ask}=${asks[0]}`)
        for (const state of leaked(body.replaceAll(asks[0]!, ''))) found.add(`${state} at ${path}?${ask}`)
      }
      assert.deepEqual([...found], [])
    })
  }

  test('CSW-16: the net would catch it: its author and its reviewer read it where they may', async () => {
    const { id, words } = reports['sent to be seen']!
    const [write, look] = [
      await service.as(AUTHOR).visit(`/reports/${id}/write`),
      await service.as(REVIEWER).visit(`/reports/${id}/look`),
    ]
    for (const word of words) assert.ok(write.body.includes(word) && look.body.includes(word), word)
  })
})

test('CSW-16: no table gives an unseen report to anybody but its author, and to its reviewers what was sent to them', async () => {
  const tables = await service.sql<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text) as columns from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and c.relname <> 'area' and a.attnum > 0
       and not a.attisdropped and a.atttypid in ('text'::regtype, 'jsonb'::regtype, 'text[]'::regtype, 'bytea'::regtype)
       and has_column_privilege('linkwork_app', c.oid, a.attnum, 'select') group by 1 order by 1`,
  )
  assert.ok(tables.length > 80)
  for (const name of everybody) {
    const found = new Set<string>()
    await service.as(name).look(async (read) => {
      for (const { table, columns } of tables) {
        const all = sql.join(
          columns.map((column) => sql`${sql.ref(`${table}.${column}`)}::text`),
          sql`, `,
        )
        const { rows } =
          await sql`select 1 from ${sql.table(table)} where ${sql.ref(`${table}.area_id`)} = ${read.actor.areaId}
          and concat_ws(' ', ${all}) ~ 'Gate[0-9](title|work|words|quote)q' limit 1`.execute(read.db as never)
        if (rows.length > 0) found.add(table)
      }
    })
    const mayHold: Partial<Record<PersonName, RegExp>> = {
      [AUTHOR]: /^report_(text|quote|version)$/,
      [REVIEWER]: /^report_version$/,
    }
    assert.deepEqual(
      [...found].filter((table) => !mayHold[name]?.test(table)),
      [],
      name,
    )
    if (name === AUTHOR) assert.ok(found.has('report_text'))
    if (name === REVIEWER) assert.ok(found.has('report_version'))
  }
})

test('CSW-16: nobody gives it away: not by the page, and not by the verb', async () => {
  for (const state of states) {
    const { id } = reports[state]!
    for (const name of [AUTHOR, REVIEWER] as const) {
      const reply = await service.as(name).send(`/reports/${id}/give`, { toKind: 'other', toName: 'x' })
      assert.ok(reply.status >= 400, `${name}: ${state}`)
      await assert.rejects(
        service.as(name).change((write) =>
          giveReport(write, id, {
            ...{ toKind: 'other', toName: 'x', staffId: null, basis: 'consent', why: 'x', how: 'post' },
            onDay: write.today,
          }),
        ),
        /must see this report/,
      )
      const [moved] = await service.as(name).change(async (write) => {
        write.audit('tried', {})
        const { rows } = await sql<{
          moved: boolean
        }>`select public.release_report(${id}::uuid, ${write.now}) as moved`.execute(write.db)
        return rows
      })
      assert.equal(moved?.moved, false)
    }
  }
  assert.deepEqual(
    await service.sql('select 1 from released_report where report_id = any ($1)', [
      states.map((state) => reports[state]!.id),
    ]),
    [],
  )
})

test('CSW-16: no mail, notice, line of the log, job, or family page says it', async () => {
  const adult = await aCheckedAdult(service, 'Nadia Rahman')
  const pageId = await aFamilyPage(service, caseId, adult)
  await shared(service, pageId, { agreed: 'Quiet mornings' })
  const browser = await opensPage(service, await linkToPage(service, pageId, adult), adult)
  const page = await browser.visit('/for-you/family')
  assert.deepEqual(leaked(page.body), [])

  service.clock.advance({ days: 1 })
  await service.runSchedules()
  await service.runJobs()
  assert.deepEqual(leaked(JSON.stringify(service.mails)), [])
  const kept = await service.sql(
    `select subject::text as said from audit.entry union all select to_jsonb(n)::text from notice n
     union all select to_jsonb(m)::text from mail m union all select to_jsonb(c)::text from chronology_entry c
     union all select payload::text from graphile_worker._private_jobs`,
  )
  assert.ok(kept.length > 50)
  assert.deepEqual(leaked(JSON.stringify(kept)), [])
})
