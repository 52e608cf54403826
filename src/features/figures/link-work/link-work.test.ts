import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { parse } from 'csv-parse/sync'
import { aCase } from '#features/cases/testing/a-case.ts'
import { watchCase } from '#features/cases/watch-case.ts'
import { recordAdvice } from '#features/contacts/record-advice.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { termsOf2026 } from '#features/rota/testing/an-assignment.ts'
import { textInPdf } from '#platform/pdf/testing/text-in-pdf.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'

/**
 * A team that works in two schools, counted by hand in the second half of the spring term, from Monday 23 February 2026 on. What
 * the practitioner did at Hill Road: 3 meetings with Amira (30, 30 and no minutes), a call to her mother (15), 2 that do not
 * count as meetings (not brought; a letter of 10 minutes), 1 consultation (45) and 2 pieces of advice about nobody (5 and 5).
 */
const service = aService()
let caseId: string

before(async () => {
  await service.ready
  await termsOf2026(service)
  ;({ caseId } = await aCase(service))
  const met = (about: object) => aContact(service, caseId, about as never)
  await met({ kind: 'parent contact', withWhom: ['parent or carer'], mode: 'phone', minutes: 15 })
  for (const minutes of [30, 30, null]) await met({ kind: 'child session', withWhom: ['child'], minutes })
  await met({ kind: 'child session', withWhom: ['child'], attendance: 'was not brought', minutes: 20 })
  await met({ kind: 'parent contact', withWhom: ['parent or carer'], mode: 'letter', minutes: 10 })
  await met({ kind: 'consultation', withWhom: ['parent or carer', 'class teacher'], minutes: 45 })
  for (const content of ['Sit by the door', 'Say what comes next'])
    await service
      .as('practitioner')
      .change((write) =>
        recordAdvice(write, { schoolId: world.hillRoad, withWhom: 'class teacher', content, minutes: 5 }),
      )
})

const path = '/figures/link-work'
const visit = (name: PersonName, query = '') => service.as(name).visit(`${path}${query}`)

/** The numbers of a table on the screen: by row and column. */
async function shown(name: PersonName, title: string, query = ''): Promise<Record<string, Record<string, string>>> {
  const { page } = await visit(name, query)
  const table = page.querySelectorAll('table').find((one) => one.querySelector('caption')?.text.trim() === title)!
  const [, ...columns] = table.querySelectorAll('thead th').map(({ text }) => text.trim())
  const rows = table.querySelectorAll('tbody tr').map((row) => {
    const [first, ...cells] = row.querySelectorAll('th, td').map(({ text }) => text.trim())
    return [first!, Object.fromEntries(cells.map((cell, index) => [columns[index]!, cell]))] as const
  })
  return Object.fromEntries(rows)
}

test('HACK-8: consultations are counted apart from direct meetings, and advice about nobody apart from both', async () => {
  const table = await shown('practitioner', 'By school')
  assert.deepEqual(table['Hill Road School'], {
    'Direct meetings': '4',
    Consultations: '1',
    'Advice about nobody named': '2',
    'Cycles begun': '0',
    'Cycles completed': '0',
    'Cycles stopped early': '0',
  })
  assert.deepEqual(table['All schools'], table['Hill Road School'])
})

test('time by kind of work, with how much has no time', async () => {
  const table = await shown('practitioner', 'Time by kind of work')
  // 30 + 30; 15 + 10; 45; 5 + 5. One session has no time, and whoever was not brought took none.
  const cells = ([pieces, hours, without]: string[]) => ({
    'Pieces of work': pieces,
    Hours: hours,
    'Without a time': without,
  })
  assert.deepEqual(table, {
    'Session with the child': cells(['3', '1.0', '1']),
    'Consultation with family and school': cells(['1', '0.8', '0']),
    'Contact with a parent or carer': cells(['2', '0.4', '0']),
    'Consultation with staff': cells(['2', '0.2', '0']),
    'All kinds': cells(['8', '2.3', '1']),
  })
})

test('HACK-11: what passed by itself is in a table of its own, and in no other number', async () => {
  const before = await shown('supervisor', 'By school')
  const { caseId: tom } = await aCase(service, { childId: world.tom })
  await service
    .as('practitioner')
    .change((write) => watchCase(write, tom, { why: 'It may pass.', reviewOn: '2026-03-16' } as never))
  await service
    .as('practitioner')
    .send(`/cases/${tom}/review`, { progress: 'good', outcome: 'resolved', rationale: 'It passed.' })
  const [closed] = await service.sql('select outcome from help_case where id = $1', [tom])
  assert.equal(closed!.outcome, 'resolved without intervention')
  assert.deepEqual((await shown('supervisor', 'Passed by itself'))['Hill Road School'], { Cases: '1' })
  assert.deepEqual(await shown('supervisor', 'By school'), before)
  assert.match((await visit('supervisor')).page.text, /counted apart, and are not a result of its work/)
})

test('cycles begun, completed and stopped, each by the time when it happened', async () => {
  const cycle = (number: number, startedAt: string, endedAt: string | null, ending: string | null) =>
    service.sql(
      `insert into consultation_cycle (area_id, id, case_id, child_id, school_id, team_id, number, length, why, prolonged, state, ending, started_by, started_at, ended_by, ended_at)
       values (1, gen_random_uuid(), $1, $2, $3, $4, $5, 3, 'Mornings', false, $6, $7, $8, $9, $10, $11)`,
      [
        ...[caseId, world.amira, world.hillRoad, world.keyWork, number, endedAt ? 'ended' : 'under way', ending],
        ...[people.practitioner.id, startedAt, endedAt && people.practitioner.id, endedAt],
      ],
    )
  await cycle(1, '2025-11-03Z', '2026-02-24Z', 'resolved')
  await cycle(2, '2026-02-25Z', '2026-02-26Z', 'stopped')
  await cycle(3, '2026-02-27Z', null, null)
  const table = await shown('supervisor', 'By school')
  assert.equal(table['Hill Road School']?.['Cycles begun'], '2')
  assert.equal(table['Hill Road School']?.['Cycles completed'], '1')
  assert.equal(table['Hill Road School']?.['Cycles stopped early'], '1')
  const [autumn] = await service.sql(`select id from term where name = 'Autumn'`)
  assert.deepEqual((await shown('supervisor', 'By school', `?period=${autumn!.id}`))['Hill Road School'], {
    ...table['Hill Road School'],
    ...{ 'Direct meetings': '0', Consultations: '0', 'Advice about nobody named': '0' },
    ...{ 'Cycles begun': '1', 'Cycles completed': '0', 'Cycles stopped early': '0' },
  })
})

test('the screen, the CSV and the PDF are equal, in both languages', async () => {
  const supervisor = service.as('supervisor')
  for (const query of ['?lang=en', '?lang=cy', `?lang=en&school=${world.hillRoad}`]) {
    const { page } = await supervisor.visit(`${path}${query}`)
    const screen = page.querySelectorAll('table').map((table) => ({
      title: table.querySelector('caption')!.text.trim(),
      rows: table.querySelectorAll('tr').map((row) => row.querySelectorAll('th, td').map(({ text }) => text.trim())),
    }))
    assert.equal(screen.length, 3)

    const csv = parse((await supervisor.visit(`${path}/csv${query}`)).body, { bom: true }) as string[][]
    const fromScreen = screen.flatMap(({ title, rows: [columns = [], ...rows] }) =>
      rows.flatMap(([name, ...cells]) => cells.map((cell, index) => [title, name, columns[index + 1], cell])),
    )
    assert.deepEqual(csv.slice(1, 1 + fromScreen.length), fromScreen)

    const reply = await service.app.inject({ url: `${path}/pdf${query}`, headers: { cookie: await supervisor.cookie } })
    const inPdf = textInPdf(reply.rawPayload).join('').replaceAll(/\s/g, '')
    for (const { title, rows } of screen) {
      assert.ok(inPdf.includes(rows.flat().join('').replaceAll(/\s/g, '')), `${title} in the PDF`)
    }
    const meaning = page.querySelectorAll('main h2 + ul li').map(({ text }) => text.trim())
    assert.ok(meaning.length >= 9)
    for (const line of meaning) {
      assert.ok(inPdf.includes(line.replaceAll(/\s/g, '')), line)
      assert.ok(
        csv.some(([, said]) => said === line),
        line,
      )
    }
  }
})

test('a name that a spreadsheet would work out is a name', async () => {
  await service.sql(`update organisation set name = '=HYPERLINK("x")' where id = $1`, [world.hillRoad])
  const { body } = await service.as('supervisor').visit(`${path}/csv`)
  assert.match(body, /"'=HYPERLINK\(""x""\)"/)
  assert.doesNotMatch(body, /(^|,)"?=/m)
  await service.sql(`update organisation set name = 'Hill Road School' where id = $1`, [world.hillRoad])
})

test('a worker sees their own; a supervisor the team’s, and nobody a colleague’s', async () => {
  assert.match((await visit('practitioner')).page.text, /My own work/)
  assert.equal((await shown('colleague', 'By school'))['All schools']?.['Direct meetings'], '0')
  assert.equal((await shown('colleague', 'By school', '?whose=team'))['All schools']?.['Direct meetings'], '4')
  assert.doesNotMatch((await visit('supervisor')).body, /Priya|Col Keyworker/)
})

test('a school’s lead sees what was done in the school, and of others nothing', async () => {
  assert.equal((await shown('lead', 'By school'))['All schools']?.['Direct meetings'], '4')
  const other = await visit('otherLead', `?team=${world.keyWork}`)
  assert.equal(other.status, 404)
  assert.equal((await visit('supervisorElsewhere', `?team=${world.keyWork}`)).status, 404)
})

test('whoever may not see the children sees no number from 1 to 4, nor what would say it', async () => {
  const query = `?team=${world.keyWork}`
  const bySchool = await shown('commissioner', 'By school', query)
  assert.equal(bySchool['Hill Road School']?.['Direct meetings'], 'fewer than 5')
  assert.equal(bySchool['All schools']?.['Direct meetings'], 'not shown', 'the sum of one is one')
  const time = await shown('commissioner', 'Time by kind of work', query)
  assert.deepEqual(time['All kinds'], { Hours: '2' })
  const { data } = await service.as('commissioner').json(`${path}${query}`)
  assert.equal(data.rows[0].counts.direct, 'few')
  assert.deepEqual(data.timeOfAll, { n: null, minutes: 120, withoutMinutes: null })
  assert.doesNotMatch(JSON.stringify(data.rows), /:[1-4][,}]/, 'nor in what a program reads')
  const { page } = await visit('commissioner', `${query}&school=${world.hillRoad}`)
  assert.equal(page.querySelector('select[name=school]'), null)
  assert.ok(!page.querySelectorAll('select[name=period] option').some(({ text }) => /School year/.test(text)))
  assert.equal((await visit('commissioner', `${query}&period=year-2025`)).status, 404)
  const { body } = await service.as('commissioner').visit(`${path}/csv${query}`)
  assert.doesNotMatch(body, /Direct meetings,[1-4]\r/)

  for (const minutes of [10, 10])
    await aContact(service, caseId, { kind: 'home visit', withWhom: ['child'], minutes } as never)
  assert.equal((await shown('commissioner', 'By school', query))['Hill Road School']?.['Direct meetings'], '6')
})

test('what was entered in error is not counted, nor a restricted record for whom it is not for', async () => {
  const before = Number((await shown('practitioner', 'By school'))['All schools']?.['Direct meetings'])
  const { contactId } = await aContact(service, caseId, { kind: 'home visit', withWhom: ['child'] } as never)
  await service.as('practitioner').send(`/contacts/${contactId}/error`, { why: 'Another child' })
  assert.equal((await shown('practitioner', 'By school'))['All schools']?.['Direct meetings'], String(before))
  const [seal] = await service.sql(
    `insert into seal (area_id, id, child_id, reason, ask_id, review_on, sealed_by, sealed_at)
     values (1, gen_random_uuid(), $1, 'At risk', $2, '2026-06-01', $2, '2026-03-02Z') returning id`,
    [world.amira, people.supervisor.id],
  )
  await service.sql(
    `insert into seal_reader (area_id, seal_id, staff_id, child_id, starts_on, named_by, named_at) values (1, $1, $2, $3, '2026-03-01', $2, '2026-03-02Z')`,
    [seal!.id, people.supervisor.id, world.amira],
  )
  assert.equal((await shown('colleague', 'By school', '?whose=team'))['All schools']?.['Direct meetings'], '0')
  assert.equal((await shown('supervisor', 'By school'))['All schools']?.['Direct meetings'], String(before))
})

test('each page is at most 4 statements, and says in the log that it was looked at', async () => {
  await service.as('supervisor').visit('/account')
  for (const page of [path, `${path}/csv`, `${path}/pdf`]) {
    const { sent } = await service.statements(() => service.as('supervisor').visit(page))
    assert.ok(sent.length + 1 <= 4, `${page}: ${sent.length + 1}`)
  }
  const [{ n } = { n: 0 }] = await service.sql(
    `select count(*)::int as n from audit.entry where what = 'saw figures of link work'`,
  )
  assert.ok(n > 0)
})
