import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { parse as parseCsv } from 'csv-parse/sync'
import { agreeActions } from '#features/actions/agree-actions.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { aRequest } from '#features/requests/testing/a-request.ts'
import { aService, type PersonName, people, world } from './service.ts'

/** A list as a file says what its screen says under the same filter, to those who may keep it, and the log names the children. */
const service = aService()
const FORMULA = '=HYPERLINK("http://evil.test")'
let caseId: string
let odd: string

before(async () => {
  await service.ready
  caseId = (await aCase(service)).caseId
  odd = await service.as('lead').change((write) => aChild(write, { givenName: FORMULA, familyName: 'Formula' }))
  await service.as('teacher').change((write) => aRequest(write, { childId: odd }))
  await service.as('practitioner').change(async (write) => {
    write.audit('action agreed', { children: [world.amira], caseId })
    await agreeActions(
      write,
      { childId: world.amira, caseId, schoolId: world.hillRoad, teamId: world.keyWork },
      ['+1 walk a day', 'Seat by the door, “quiet”\nand a card'].map((what) => ({
        what,
        ownerKind: 'staff' as const,
        ownerStaffId: people.practitioner.id,
        ownerName: 'P',
        place: 'school' as const,
        dueOn: '2026-03-09',
      })),
    )
  })
})

const file = async (who: PersonName, path: string) => {
  const { status, body, headers } = await service.as(who).visit(path)
  return { status, headers, lines: status === 200 ? (parseCsv(body, { bom: true }) as string[][]) : [] }
}
const screen = async (who: PersonName, path: string) => {
  const { page } = await service.as(who).visit(path)
  return page
    .querySelectorAll('tbody tr')
    .map((row) => row.querySelectorAll('th, td').map((cell) => cell.querySelector('a')?.childNodes[0]?.rawText ?? ''))
}
const plain = (text: string) =>
  text
    .replace(/^'/, '')
    .replace(/&quot;/g, '"')
    .replace(/\s+/g, ' ')
    .trim()

const lists: [screen: string, file: string, who: PersonName][] = [
  ['/cases', '/cases/csv', 'practitioner'],
  ['/cases?mine=yes', '/cases/csv?mine=yes', 'supervisor'],
  ['/cases?status=closed', '/cases/csv?status=closed', 'practitioner'],
  ['/requests?show=open', '/requests/csv?show=open', 'lead'],
  ['/requests', '/requests/csv', 'lead'],
  ['/actions', '/actions/csv?show=open', 'practitioner'],
  ['/actions?show=answered', '/actions/csv?show=answered', 'practitioner'],
]

describe('a list as a file', () => {
  for (const [shown, kept, who] of lists) {
    test(`${kept} has the lines of the screen, in its order`, async () => {
      const onScreen = (await screen(who, shown)).map(([first]) => plain(first ?? ''))
      const { lines, headers } = await file(who, kept)
      assert.match(String(headers['content-disposition']), /attachment; filename="\w+-2026-03-02\.csv"/)
      assert.deepEqual(
        lines.slice(1).map(([first]) => plain(first ?? '')),
        onScreen,
      )
    })
  }

  test('is offered where there is something in it, to those who may', async () => {
    const { page } = await service.as('practitioner').visit('/cases')
    assert.ok(page.querySelector('a[href^="/cases/csv"]'))
    const empty = await service.as('practitioner').visit('/cases?status=closed')
    assert.equal(empty.page.querySelector('a[href^="/cases/csv"]'), null)
    const other = await service.as('partner').visit('/cases')
    assert.equal(other.page.querySelector('a[href^="/cases/csv"]'), null)
    for (const [, kept] of lists)
      for (const who of ['teacher', 'partner', 'commissioner'] as const)
        assert.equal((await file(who, kept)).status, 404, `${who} ${kept}`)
  })

  test('has no cell that a spreadsheet would run', async () => {
    const { body } = await service.as('lead').visit('/requests/csv?show=open')
    assert.match(body, /"'=HYPERLINK\(""http:\/\/evil\.test""\) Formula"/)
    for (const [, kept, who] of lists)
      for (const line of (await file(who, kept)).lines)
        for (const cell of line) assert.doesNotMatch(cell, /^[=+\-@\t\r]/, `${kept}: ${cell}`)
  })

  test('P28: is one line in the log, naming every child in it', async () => {
    await file('practitioner', '/cases/csv')
    const entries = await service.sql(
      `select child_ids from audit.entry where person_id = $1 and what = 'saw cases in a file' order by seq desc`,
      [people.practitioner.id],
    )
    assert.deepEqual(entries[0]!.child_ids, [world.amira])
  })

  describe('that is long', () => {
    const MANY = 5100
    before(async () => {
      await service.sql(
        `insert into action
         select (jsonb_populate_record(null::action, to_jsonb(a) || jsonb_build_object(
           'id', gen_random_uuid(), 'what', 'Action ' || n, 'due_on', date '2026-03-01' + n / 9))).*
         from (select * from action limit 1) a, generate_series(1, $1::int) n`,
        [MANY],
      )
    })
    const looks = () =>
      service.sql(
        `select child_ids from audit.entry where what = 'saw actions in a file' and person_id = $1 order by seq`,
        [people.practitioner.id],
      )

    test('is all of it, as the pages of the screen one after the other, and each part of it is in the log', async (t) => {
      const { length: before } = await looks()
      const begun = performance.now()
      const { lines } = await file('practitioner', '/actions/csv?show=open')
      t.diagnostic(`figure: a file of ${lines.length - 1} lines in ${Math.round(performance.now() - begun)} ms`)
      const entries = await looks()
      assert.equal(entries.length - before, Math.ceil((MANY + 2) / 500))
      for (const { child_ids } of entries.slice(before)) assert.deepEqual(child_ids, [world.amira])

      const shown: string[] = []
      for (let next: string | undefined = '/actions?show=open'; next; ) {
        const { page } = await service.as('practitioner').visit(next)
        shown.push(...page.querySelectorAll('tbody tr a').map((link) => plain(link.childNodes[0]?.rawText ?? '')))
        next = page.querySelector('a[rel=next]')?.getAttribute('href')?.replaceAll('&amp;', '&')
      }
      assert.equal(shown.length, MANY + 2)
      assert.deepEqual(
        lines.slice(1).map(([what]) => plain(what ?? '')),
        shown,
      )
    })

    test('goes no further once its reader is signed out, and holds no connection between its parts', async () => {
      const { app, database } = service
      const reply = await app.inject({
        url: '/actions/csv?show=open',
        headers: { cookie: await service.as('practitioner').cookie },
        payloadAsStream: true,
      })
      const parts = reply.stream()[Symbol.asyncIterator]()
      const { value: first } = await parts.next()
      assert.match(String(first), /Action/)
      // The next part may be on its way; then it waits for its reader, and no transaction does.
      while (database.pool.idleCount < database.pool.totalCount) await new Promise((resolve) => setTimeout(resolve, 20))
      await service.sql('delete from auth.sign_in where staff_id = $1', [people.practitioner.id])
      let taken = String(first)
      await assert.rejects(async () => {
        for (;;) {
          const { value, done } = await parts.next()
          if (done) return
          taken += String(value)
        }
      })
      assert.ok(taken.split('\r\n').length < MANY)
    })
  })
})
