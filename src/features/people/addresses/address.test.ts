import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { aChild } from '../testing/a-child.ts'
import { setHomeAddress } from './home-address.ts'
import { changeProtectedAddress, protectAddress } from './protect-address.ts'

const service = aService()
const CANARIES = ['CANARYLANE', 'CANARYTOWN', 'ZE3 9ZZ', 'ZE39ZZ', 'CANARYREASON']
const hidden = { lines: '7 CANARYLANE', town: 'CANARYTOWN', postcode: 'ZE3 9ZZ' }
let child: string
let path: string

before(async () => {
  await service.ready
  child = await service.as('lead').change((write) => aChild(write, { givenName: 'Hidden', familyName: 'Child' }))
  path = `/children/${child}`
  await service.as('lead').change(async (write) => {
    await write.childBecomesKnownTo(child, world.keyWork)
    write.audit('known', {})
  })
})

suite('a home address', () => {
  test('is written down, with the one before as history', async () => {
    const first = await service
      .as('lead')
      .send(`${path}/address`, { lines: '1 Old Road\nFlat 2', town: 'Northtown', postcode: 'e81ab' })
    assert.equal(first.status, 303)
    const second = await service
      .as('practitioner')
      .send(`${path}/address`, { ...hidden, 'fromDay[day]': '1', 'fromDay[month]': '2', 'fromDay[year]': '2026' })
    assert.equal(second.status, 303)
    const rows = await service.sql(
      'select lines, postcode, to_day::text from home_address where child_id = $1 order by id',
      [child],
    )
    assert.deepEqual(rows, [
      { lines: '1 Old Road\nFlat 2', postcode: 'E8 1AB', to_day: '2026-02-01' },
      { lines: '7 CANARYLANE', postcode: 'ZE3 9ZZ', to_day: null },
    ])
    const { body } = await service.as('lead').visit(path)
    assert.match(body, /7 CANARYLANE<br\/>CANARYTOWN<br\/>ZE3 9ZZ/)
    assert.ok(!body.includes('Old Road'))
  })

  test('needs its lines and a postcode that can be one, and nothing typed is lost', async () => {
    const { status, page } = await service
      .as('lead')
      .send(`${path}/address`, { lines: '', town: 'Somewhere', postcode: 'NOT ONE' })
    assert.equal(status, 422)
    assert.match(page.querySelector('#lines-error')?.text ?? '', /Enter the address/)
    assert.match(page.querySelector('#postcode-error')?.text ?? '', /full UK postcode/)
    assert.equal(page.querySelector('#town')?.getAttribute('value'), 'Somewhere')
    assert.equal(page.querySelector('#postcode')?.getAttribute('value'), 'NOT ONE')
  })
})

suite('a protected address', () => {
  test('needs a reason and readers who have to do with the child', async () => {
    const nobody = await service.as('lead').send(`${path}/protect-address`, { ...hidden, reason: '', readers: '' })
    assert.equal(nobody.status, 422)
    assert.match(nobody.body, /Enter why the address must be protected/)
    assert.match(nobody.body, /Select who may read this address/)
    for (const stranger of [people.otherLead.id, people.teacher.id, people.leadElsewhere.id]) {
      const sent = await service
        .as('lead')
        .send(`${path}/protect-address`, { ...hidden, reason: 'Because', readers: stranger })
      assert.equal(sent.status, 422)
    }
    const { page } = await service.as('lead').visit(`${path}/protect-address`)
    assert.equal(page.querySelector('#lines')?.text, '7 CANARYLANE')
    const offered = page.querySelectorAll('input[name=readers]').map((input) => input.getAttribute('value'))
    assert.deepEqual(
      new Set(offered),
      new Set([people.lead.id, people.practitioner.id, people.colleague.id, people.supervisor.id]),
    )
  })

  test('is not for a teacher or a practitioner to decide', async () => {
    for (const who of ['teacher', 'practitioner'] as const) {
      assert.equal((await service.as(who).visit(`${path}/protect-address`)).status, 404)
      const attempt = service
        .as(who)
        .change((write) => protectAddress(write, child, { ...hidden, reason: 'x', readers: [people[who].id] }))
      await assert.rejects(attempt)
    }
  })

  test('leaves nothing of the address where it stood', async () => {
    const readers = [people.lead.id, people.practitioner.id]
    const opened = await service.statements(() => service.as('lead').visit(`${path}/protect-address`))
    assert.ok(opened.sent.length + 1 <= 4)
    const { result, sent } = await service.statements(() =>
      service.as('lead').send(`${path}/protect-address`, { ...hidden, reason: 'CANARYREASON', readers }),
    )
    assert.equal(result.status, 303)
    assert.ok(sent.length - opened.sent.length + 1 <= 8)
    assert.deepEqual(await service.sql('select * from home_address where child_id = $1', [child]), [])
    const [row] = await service.sql('select has_protected_address from child where id = $1', [child])
    assert.equal(row?.has_protected_address, true)
  })

  test('is on a page of its own, for its readers, with a line of its own in the log', async () => {
    for (const who of ['lead', 'practitioner'] as const) {
      const { status, body } = await service.as(who).visit(`${path}/protected-address`)
      assert.equal(status, 200)
      assert.match(body, /7 CANARYLANE/)
      assert.match(body, /CANARYREASON/)
      assert.match(body, /Lena Lead/)
      const [entry] = await service.sql(
        `select child_ids from audit.entry where person_id = $1 and what = 'saw protected address'`,
        [people[who].id],
      )
      assert.deepEqual(entry?.child_ids, [child])
    }
  })

  test('is a 404 for everybody else, also those who know the child or protect others', async () => {
    for (const who of [
      'teacher',
      'colleague',
      'supervisor',
      'educationManager',
      'otherLead',
      'leadElsewhere',
      'administrator',
    ] as const) {
      for (const page of ['/protected-address', '/protected-address/change']) {
        assert.equal((await service.as(who).visit(path + page)).status, 404, `${who} ${page}`)
      }
    }
    const attempt = service
      .as('supervisor')
      .change((write) =>
        changeProtectedAddress(write, child, { ...hidden, reason: 'x', readers: [people.supervisor.id] }, 1),
      )
    await assert.rejects(attempt)
  })

  test('is on no other page, in no JSON and no search, not even for its readers', async () => {
    const pages = [
      '',
      '/names',
      '/details',
      '/school',
      '/identifiers',
      '/adults/new',
      '/address',
      '/protect-address',
    ].map((part) => path + part)
    const lists = [
      '/children',
      '/children?year=8',
      ...[...CANARIES, 'hidden child'].map((typed) => `/children/search?q=${encodeURIComponent(typed)}`),
    ]
    for (const who of ['lead', 'practitioner', 'colleague', 'supervisor', 'teacher', 'educationManager'] as const) {
      for (const page of [...pages, ...lists]) {
        const said = await service.as(who).visit(page)
        const json = JSON.stringify(await service.as(who).json(page))
        const typed = decodeURIComponent(page)
        for (const canary of CANARIES.filter((each) => !typed.includes(each))) {
          assert.ok(!said.body.includes(canary), `${who} ${page} shows ${canary}`)
          assert.ok(!json.includes(canary), `${who} ${page} gives ${canary}`)
        }
      }
    }
  })

  test('is said in words on the child’s page, and where to ask', async () => {
    const asColleague = await service.as('colleague').visit(path)
    assert.match(asColleague.body, /This address is protected\. Ask the school’s safeguarding lead\./)
    assert.equal(asColleague.page.querySelector(`a[href="${path}/protected-address"]`), null)
    const asReader = await service.as('practitioner').visit(path)
    assert.ok(asReader.page.querySelector(`a[href="${path}/protected-address"]`))
    assert.match((await service.as('teacher').visit(path)).body, /Protected address: do not ask/)
  })

  test('is not written down in the clear again', async () => {
    assert.equal((await service.as('lead').visit(`${path}/address`)).status, 404)
    const again = service.as('lead').change((write) => setHomeAddress(write, child, { ...hidden, fromDay: null }))
    await assert.rejects(again, /protected/)
    const twice = service
      .as('lead')
      .change((write) => protectAddress(write, child, { ...hidden, reason: 'x', readers: [people.lead.id] }))
    await assert.rejects(twice, /protected already/)
  })

  test('is changed by a reader who may, with other readers, who alone see it then', async () => {
    const change = `${path}/protected-address/change`
    assert.equal((await service.as('practitioner').visit(change)).status, 404)
    const { page } = await service.as('lead').visit(change)
    assert.equal(page.querySelector('#lines')?.text, '7 CANARYLANE')
    const readers = [people.lead.id, people.supervisor.id]
    const sent = await service
      .as('lead')
      .send(change, { ...hidden, lines: '9 CANARYLANE', reason: 'CANARYREASON', readers })
    assert.equal(sent.status, 303)
    assert.match((await service.as('supervisor').visit(`${path}/protected-address`)).body, /9 CANARYLANE/)
    assert.equal((await service.as('practitioner').visit(`${path}/protected-address`)).status, 404)

    const stale = await service.as('lead').send(change, { ...hidden, reason: 'x', readers }, { version: 1 })
    assert.equal(stale.status, 409)
    const leaving = await service.as('lead').send(change, { ...hidden, reason: 'x', readers: people.supervisor.id })
    assert.equal(leaving.status, 422)
    assert.match(leaving.body, /You cannot take away your own right/)
  })
})
