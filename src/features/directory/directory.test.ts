import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aService, type PersonName, world } from '#test/service.ts'
import { readPostcodes } from './directory-service.ts'
import { aDirectoryService } from './testing/a-service.ts'

const service = aService()
const at: Record<string, string> = {}

const fields = {
  name: 'Sleep Well',
  provider: 'Young Northshire',
  description: 'Help with nights.',
  eligibilityDescription: 'Children who lie awake. Not for those under a doctor for it.',
  minimumAge: '8',
  maximumAge: '12',
  needs: ['anxiety', 'low mood'],
  postcodes: 'ns1, NS2 3',
  schoolIds: [],
  applicationProcess: 'Ring them.',
  contactPoint: '01632 960124',
  webPage: 'www.example.org/sleep',
  acknowledgesWithin: '10',
  decidesWithin: '30',
  state: 'open with a wait',
  waitWeeks: '14',
  toldBy: 'Duty worker',
  note: 'Groups begin each term',
  'checkedOn[day]': '27',
  'checkedOn[month]': '2',
  'checkedOn[year]': '2026',
}

const names = async (query: string, by: PersonName = 'teacher') => {
  const { page } = await service.as(by).visit(`/directory?${query}`)
  return page.querySelectorAll('tbody th a').map((link) => link.text)
}

before(async () => {
  await service.ready
  await service.sql(`update school set postcode = case id when $1 then 'NS1 4AB' else 'TD9 9ZZ' end`, [world.hillRoad])
  await aDirectoryService(service)
  await aDirectoryService(service, { name: 'Little Steps', minimumAge: 3, maximumAge: 7, needs: ['low mood'] })
  await aDirectoryService(service, { name: 'Mill Lane only', needs: [], schoolIds: [world.millLane] })
  await aDirectoryService(service, { name: 'Out of town', needs: [], postcodes: ['TD'] })
  await aDirectoryService(service, { name: 'Shut shop', state: 'closed' })
  await aDirectoryService(service, { name: 'Long ago', state: 'gone' })
})

describe('HACK-25: the directory of services', () => {
  test('a worker adds one by its form, and everybody reads what was said of it', async () => {
    const sent = await service.as('practitioner').send('/directory/new', fields)
    assert.equal(sent.status, 303)
    at.added = sent.location!
    const { page } = await service.as('teacher').visit(at.added)
    const said = page.querySelector('main')!.text
    for (const words of [
      'Sleep Well',
      '8 to 12',
      '14 weeks',
      'told by Duty worker',
      'NS1, NS2',
      'Ring them.',
      'Anxiety',
    ])
      assert.ok(said.includes(words), words)
    assert.equal(page.querySelector('main dd a')!.getAttribute('href'), 'https://www.example.org/sleep')
  })

  test('it is found by need, by age and by school, and what takes nobody only when asked for', async () => {
    assert.deepEqual(await names('need=anxiety'), ['Calm Minds', 'Sleep Well'])
    // As the form sends it, with what was left empty.
    assert.deepEqual(await names('words=&need=anxiety&age=&school=&state='), ['Calm Minds', 'Sleep Well'])
    assert.deepEqual(await names('age=5'), ['Calm Minds', 'Little Steps', 'Mill Lane only', 'Out of town'])
    assert.deepEqual(await names(`school=${world.hillRoad}`), ['Calm Minds', 'Little Steps', 'Sleep Well'])
    assert.deepEqual(await names(`school=${world.millLane}`), [
      'Calm Minds',
      'Little Steps',
      'Mill Lane only',
      'Out of town',
    ])
    assert.deepEqual(await names('words=nights'), ['Sleep Well'])
    assert.deepEqual(await names('words=shut'), [])
    assert.deepEqual(await names('words=shut&state=all'), ['Shut shop'])
  })

  test('a filter that means nothing is no filter, and no error', async () => {
    for (const query of ['age=many', 'age=-3', 'school=none', 'after=1', 'state=%00', 'need='])
      assert.equal((await service.as('teacher').visit(`/directory?${query}`)).status, 200, query)
    assert.deepEqual(await names('words=%25'), [])
  })

  test('what its people say is kept each time, with who asked', async () => {
    const sent = await service.as('supervisor').send(`${at.added}/check`, {
      ...{ state: 'closed', waitWeeks: '', toldBy: 'Manager', note: 'No staff until May' },
      ...{ 'checkedOn[day]': '2', 'checkedOn[month]': '3', 'checkedOn[year]': '2026' },
    })
    assert.equal(sent.status, 303)
    const { page } = await service.as('lead').visit(at.added!)
    assert.match(page.querySelector('main')!.text, /Closed to new referrals/)
    const rows = page.querySelectorAll('tbody tr').map((row) => row.text)
    assert.equal(rows.length, 2)
    assert.match(rows[0]!, /Sana Supervisor.*No staff until May/s)
    assert.match(rows[1]!, /Priya Practitioner.*14 weeks/s)
  })

  test('what nobody has checked for six months says so, and is listed', async () => {
    const { serviceId } = await aDirectoryService(service, { name: 'Old news', checkedOn: '2025-08-30' })
    assert.match((await service.as('practitioner').visit(`/directory/${serviceId}`)).body, /Nobody has checked this/)
    assert.deepEqual(await names('unchecked=yes', 'practitioner'), ['Old news'])
    assert.match((await service.as('practitioner').visit('/directory')).body, /1 service was not checked/)
    await aDirectoryService(service, { name: 'Still fresh', checkedOn: '2025-08-31' })
    assert.deepEqual(await names('unchecked=yes', 'practitioner'), ['Old news'])
  })

  test('of two who change it at once, one is told', async () => {
    const first = await service.as('practitioner').send(`${at.added}/change`, fields, { version: 2 })
    const second = await service
      .as('administrator')
      .send(`${at.added}/change`, { ...fields, name: 'X' }, { version: 2 })
    assert.deepEqual([first.status, second.status], [303, 409])
  })

  for (const [what, wrong, says] of [
    ['ages the wrong way round', { minimumAge: '12', maximumAge: '8' }, /oldest age must not be below/],
    ['an age of nobody', { minimumAge: '99' }, /whole number from 0 to 25/],
    ['a postcode that is none', { postcodes: 'everywhere' }, /how the postcodes begin/],
    ['a link that is not to the web', { webPage: 'javascript:alert(1)' }, /web address/],
    ['a day still to come', { 'checkedOn[year]': '2027' }, /still to come/],
    ['a day long ago', { 'checkedOn[year]': '1999' }, /more than a year ago/],
    ['no day at all', { 'checkedOn[month]': '13' }, /real date/],
    ['a wait for what is closed', { state: 'closed' }, /no wait/],
    ['a need of nobody’s list', { needs: ['witchcraft'] }, /needs from the list/],
    ['a school of another area', { schoolIds: [world.lochside] }, /schools from the list/],
    ['a state there is not', { state: 'perhaps' }, /whether they take referrals/],
  ] as const)
    test(`bad input: ${what}`, async () => {
      const sent = await service.as('practitioner').send('/directory/new', { ...fields, name: 'Bad', ...wrong })
      assert.equal(sent.status, 422)
      assert.match(sent.page.querySelector('.nhsuk-error-summary')!.text, says)
      assert.deepEqual(await service.sql(`select 1 from directory_service where name = 'Bad'`), [])
    })

  test('another area has its own', async () => {
    assert.deepEqual(await names('', 'administratorElsewhere'), [])
    assert.equal((await service.as('administratorElsewhere').visit(at.added!)).status, 404)
  })
})

test('postcodes are kept as they begin', () => {
  assert.deepEqual(readPostcodes('ns1, NS2 3\nSW1A 1AA;NS1'), ['NS1', 'NS2', 'SW1A'])
  assert.deepEqual(readPostcodes(''), [])
  assert.equal(readPostcodes('NS1, here'), undefined)
})
