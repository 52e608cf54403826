import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { indexNames } from '#features/people/search/index-names.ts'
import { aService, people, world } from '#test/service.ts'

const service = aService()

before(async () => {
  await service.ready
  await service.as('lead').change(async (write) => {
    const child = {
      id: world.amira,
      givenName: 'Amira',
      familyName: 'Khan',
      otherNames: null,
      knownAs: null,
      knownAsSafeWith: [],
      schoolId: world.hillRoad,
      knownTo: [],
    }
    await indexNames(write, child)
    write.audit('names indexed', { children: [world.amira] })
  })
})

const advice = {
  content: 'A pupil in Year 8 who leaves lessons: try a card to show.',
  withWhom: 'class teacher',
  minutes: '5',
  schoolId: world.hillRoad,
}

test('HACK-16: advice about nobody named makes no child’s record, and counts as work', async () => {
  const { status, location } = await service.as('practitioner').send('/advice/new', advice)
  assert.deepEqual([status, location], [303, '/advice'])
  const [row] = await service.sql('select * from contact')
  assert.deepEqual(
    [row?.child_id, row?.case_id, row?.kind, row?.team_id, row?.school_id, row?.minutes, row?.with_whom],
    [null, null, 'staff consultation', world.keyWork, world.hillRoad, 5, ['class teacher']],
  )
  assert.deepEqual(await service.sql('select 1 from chronology_entry'), [])
  const [entry] = await service.sql(`select child_ids, subject from audit.entry where what = 'advice recorded'`)
  assert.deepEqual(entry?.child_ids, [])
  const { page } = await service.as('practitioner').visit('/advice')
  assert.match(page.querySelector('tbody')!.text, /Hill Road School.*A class teacher.*A pupil in Year 8/s)
  assert.ok(page.querySelector('a[href="/requests/new"]'))
})

test('HACK-16: a child’s full name is refused with a kind sentence, and nothing typed is lost', async () => {
  for (const named of ['Is Amira Khan all right?', 'amira khan’s lessons', 'KHAN, Amira (8B)', 'Amira  Khan']) {
    const { status, page } = await service.as('practitioner').send('/advice/new', { ...advice, content: named })
    assert.equal(status, 422, named)
    assert.match(page.querySelector('#content-error')!.text, /Advice names nobody: use initials/)
    assert.equal(page.querySelector('#content')?.text, named)
  }
  for (const fine of ['AK in 8B', 'Amira', 'A Khan in Year 8 and another, Amirah', 'Amira B and the Khan brothers'])
    assert.equal((await service.as('practitioner').send('/advice/new', { ...advice, content: fine })).status, 303, fine)
  assert.equal(
    (await service.as('practitioner').send('/advice/new', { ...advice, content: 'Callum Mac Donald' })).status,
    303,
  )
})

test('the school last advised is chosen already, and only schools of an agreement are offered', async () => {
  const { page } = await service.as('practitioner').visit('/advice/new')
  assert.deepEqual(
    page.querySelectorAll('#schoolId option').map((option) => option.text),
    ['Hill Road School'],
  )
  const elsewhere = await service.as('practitioner').send('/advice/new', { ...advice, schoolId: world.millLane })
  assert.equal(elsewhere.status, 404)
  const missing = await service.as('practitioner').send('/advice/new', { ...advice, withWhom: '', minutes: 'long' })
  assert.deepEqual(
    missing.page.querySelectorAll('.nhsuk-error-summary a').map((link) => link.getAttribute('href')),
    ['#withWhom', '#minutes'],
  )
})

test('it is read by whoever gave it and the supervisor, and by nobody else', async () => {
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>('select id from contact order by at limit 1')
  const status = async (name: keyof typeof people) => (await service.as(name).visit(`/contacts/${id}`)).status
  assert.equal(await status('practitioner'), 200)
  assert.equal(await status('supervisor'), 200)
  for (const name of [
    'colleague',
    'lead',
    'teacher',
    'otherPractitioner',
    'otherSupervisor',
    'practitionerElsewhere',
    'partner',
  ] as const)
    assert.equal(await status(name), 404, name)
  assert.equal((await service.as('lead').visit('/advice')).status, 404)
  assert.match((await service.as('colleague').visit('/advice')).body, /not recorded any advice/)
})

test('HACK-16: a name does not come in by a change either', async () => {
  const [{ id } = { id: '' }] = await service.sql<{ id: string }>('select id from contact order by at limit 1')
  const amend = `/contacts/${id}/amend`
  const named = await service.as('practitioner').send(amend, { content: 'It was Amira Khan', why: 'now I know' })
  assert.match(named.page.querySelector('#content-error')!.text, /Advice names nobody/)
  assert.equal(
    (await service.as('practitioner').send(amend, { content: 'A pupil in Year 9', why: 'wrong year' })).status,
    303,
  )
})

test('it takes 4 statements to open and 8 to record', async () => {
  const practitioner = service.as('practitioner')
  const opened = await service.statements(() => practitioner.visit('/advice/new'))
  assert.ok(opened.sent.length + 1 <= 4)
  const { sent } = await service.statements(() => practitioner.send('/advice/new', advice))
  assert.ok(sent.length - opened.sent.length + 1 <= 8)
})
