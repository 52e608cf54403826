import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { aService, people, world } from '#test/service.ts'
import type { PersonName } from '#test/standard-world.ts'

const service = aService()
let caseId: string

const page = async (name: PersonName, path = '') =>
  (await service.as(name).visit(`/cases/${caseId}/chronology${path}`)).page
const lines = async (name: PersonName, path = '') =>
  (await page(name, path)).querySelectorAll('main ol.app-timeline > li').map(({ text }) => text.replaceAll(/\s+/g, ' '))

const happened = (...events: Partial<StoryEvent>[]) =>
  service.as('practitioner').change(async (write) => {
    write.audit('events', {})
    const about = {
      childId: world.amira,
      caseId,
      schoolId: world.hillRoad,
      teamId: world.keyWork,
      audience: 'case',
    } as const
    await addToChronology(
      write,
      ...events.map((event) => ({ ...about, kind: 'action agreed' as const, headline: '', ...event })),
    )
  })

test('every event has its day, its words and who wrote them, the latest first', async () => {
  ;({ caseId } = await aCase(service))
  await aContact(service, caseId, {
    at: new Date('2026-02-24T10:00Z'),
    content: 'Mum is worried about money.\nAnd more.',
  })
  await happened({ kind: 'need noted', headline: 'Anxiety', at: new Date('2026-02-10T10:00Z') })
  assert.deepEqual(await lines('practitioner'), [
    'Case opened: Amira can stay in her lessons.2 March 2026 · written by Sana Supervisor · Significant',
    'Contact with the family: Mum is worried about money.24 February 2026 · written by Priya Practitioner · Read by the service',
    'Need noted: Anxiety10 February 2026 · written by Priya Practitioner',
  ])
})

test('two that say the same are told apart in a list of links, where there are no days', async () => {
  const { caseId: another } = await aCase(service, { childId: world.tom })
  for (const day of ['2026-02-10', '2026-02-17', '2026-02-24'])
    await aContact(service, another, {
      at: new Date(`${day}T10:00Z`),
      content: day < '2026-02-20' ? 'The week in colours.' : 'Maps.',
    })
  const { page: chronology } = await service.as('practitioner').visit(`/cases/${another}/chronology`)
  assert.deepEqual(
    chronology.querySelectorAll('main .app-timeline a[href*="/contacts/"]').map(({ text }) => text),
    [
      'Contact with the family: Maps.',
      'Contact with the family: The week in colours. (17 February 2026)',
      'Contact with the family: The week in colours. (10 February 2026)',
    ],
  )
})

test('what is only for the service is absent for the school’s lead', async () => {
  assert.equal((await lines('lead')).length, 2)
  assert.doesNotMatch((await page('lead')).toString(), /money/)
  assert.doesNotMatch((await page('lead', '/print')).toString(), /money|24 Feb/)
})

test('filters are in the address: significant, kinds, days', async () => {
  assert.equal((await lines('practitioner', '?significant=true')).length, 1)
  assert.equal((await lines('practitioner', '?groups=contacts&groups=needs')).length, 2)
  assert.equal((await lines('practitioner', '?from=10%202%202026&to=24%2F2%2F2026')).length, 2)
  assert.equal((await lines('practitioner', '?from=2026-02-25')).length, 1)
  const wrong = await page('practitioner', '?from=31%202%202026&groups=contacts')
  assert.match(wrong.querySelector('.nhsuk-error-message')!.text, /Enter a real date/)
  assert.equal(wrong.querySelector('#from')?.getAttribute('value'), '31 2 2026')
  assert.equal(wrong.querySelector('input[name=groups][checked]')?.getAttribute('value'), 'contacts')
  assert.match((await page('practitioner', '?groups=people')).querySelector('main')!.text, /Nothing to show/)
})

test('a long story comes in pages by key, keeping the filter', async () => {
  await happened(
    ...Array.from({ length: 60 }, (_, n) => ({ headline: `Line ${n}`, at: new Date(Date.UTC(2026, 0, 5, 9, n)) })),
  )
  const first = await page('practitioner', '?groups=actions')
  const next = first.querySelector('a[rel=next]')!.getAttribute('href')!
  assert.match(next, /groups=actions/)
  const rest = (await service.as('practitioner').visit(next)).page
  const shown = [
    ...first.querySelectorAll('.app-timeline__heading'),
    ...rest.querySelectorAll('.app-timeline__heading'),
  ].map(({ text }) => text)
  assert.equal(shown.length, 60)
  assert.equal(new Set(shown).size, 60)
  assert.equal(shown[0], 'Action agreed: Line 59')
})

test('the print holds what is significant and the latest, fits two pages, and says what it left out', async () => {
  await happened({
    kind: 'case paused',
    headline: 'x '.repeat(4000),
    significant: true,
    at: new Date('2025-12-01T09:00Z'),
  })
  const print = await page('practitioner', '/print')
  const rows = print.querySelectorAll('tbody tr').map(({ text }) => text)
  assert.ok(rows.length <= 52)
  assert.ok(
    rows.some((row) => row.includes('Work paused')),
    'an old event that is significant',
  )
  assert.ok(rows.some((row) => row.includes('Case opened')))
  assert.ok(
    rows.every((row) => row.length < 180),
    'one line each',
  )
  const all = 64
  assert.match(
    print.querySelector('main')!.text,
    new RegExp(`${all - rows.length} earlier events are not on this print`),
  )
  assert.match(print.querySelector('.app-print-only')!.text, /Printed by Priya Practitioner, 2 March 2026 at 9am/)
})

test('a child’s story goes across the cases that the reader may see', async () => {
  const own = service.as('practitioner')
  await own.send(`/cases/${caseId}/close`, { outcome: 'aim met', note: 'Better.', wayBack: 'Ask.' })
  const second = await aCase(service, { aim: 'A second time.' })
  const text = async (name: PersonName) =>
    (await service.as(name).visit(`/children/${world.amira}/chronology`)).page.querySelector('main')!.text
  assert.match(await text('practitioner'), /Case opened: A second time\..*Case closed: Better\./s)
  assert.match(await text('lead'), /A second time/)
  assert.match(await text('teacher'), /Nothing to show/)
  assert.equal((await service.as('otherLead').visit(`/children/${world.amira}/chronology`)).status, 404)
  assert.notEqual(second.caseId, caseId)
})

test('nobody from elsewhere finds them, and each is at most four statements', async () => {
  for (const path of ['', '/print']) {
    for (const name of ['teacher', 'otherLead', 'otherPractitioner', 'practitionerElsewhere'] as const) {
      assert.equal((await service.as(name).visit(`/cases/${caseId}/chronology${path}`)).status, 404, `${name} ${path}`)
    }
    const { sent } = await service.statements(() => page('practitioner', path))
    assert.ok(sent.length + 1 <= 4, `${sent.length + 1} statements ${path}`)
  }
  const { sent } = await service.statements(() =>
    service.as('practitioner').visit(`/children/${world.amira}/chronology`),
  )
  assert.ok(sent.length + 1 <= 4)
})

test('P28: looking is in the log, naming the child', async () => {
  const [entry] = await service.sql(
    `select child_ids from audit.entry where what = 'saw story' and person_id = $1 limit 1`,
    [people.lead.id],
  )
  assert.deepEqual(entry?.child_ids, [world.amira])
})
