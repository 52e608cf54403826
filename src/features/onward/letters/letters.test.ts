import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, world } from '#test/service.ts'
import { agreesToShare, aReferral, aSentReferral } from '../testing/a-referral.ts'

const service = aService()
const MOTHER = '00000000-0000-7000-8001-00000000ad01'
const FATHER = '00000000-0000-7000-8001-00000000ad02'
const SILENT = '00000000-0000-7000-8001-00000000ad03'
let caseId: string
let referralId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
  await agreesToShare(service)
  for (const [id, name, told, orders, channel] of [
    [MOTHER, 'Sara Khan', true, null, 'letter'],
    [FATHER, 'Zqcourt Khan', true, 'No contact', 'letter'],
    [SILENT, 'Zqsilent Khan', false, null, 'letter'],
  ] as const) {
    await service.sql(`insert into adult (area_id, id, full_name, school_ids, known_to) values (1, $1, $2, $3, $4)`, [
      id,
      name,
      [world.hillRoad],
      [world.keyWork],
    ])
    await service.sql(
      `insert into relationship (area_id, id, child_id, adult_id, kind, parental_responsibility, may_be_told, court_orders, safe_channel, school_id, known_to)
       values (1, $1, $2, $1, 'parent', 'yes', $3, $4, $5, $6, $7)`,
      [id, world.amira, told, orders, channel, world.hillRoad, [world.keyWork]],
    )
  }
  await service.sql(`update child set known_as = 'Zqalex', known_as_safe_with = '{school,service}' where id = $1`, [
    world.amira,
  ])
  ;({ referralId } = await aSentReferral(service, caseId, { why: 'Zqsecret why' }))
})

const letter = async (query: string) => service.as('practitioner').visit(`/onward/${referralId}/letter${query}`)

test('letters are offered to those who may be told by a safe way, and to the school', async () => {
  const { page } = await letter('')
  const offered = page.querySelectorAll('main ul a').map((link) => link.getAttribute('href')!.split('?')[1])
  assert.deepEqual(offered, [`to=${MOTHER}&in=en`, `to=${MOTHER}&in=cy`, 'to=school&in=en', 'to=school&in=cy'])
  assert.doesNotMatch(page.text, /Zqcourt|Zqsilent/)
  for (const id of [FATHER, SILENT]) assert.equal((await letter(`?to=${id}`)).status, 404)
})

test('a letter says where to, by when they hear and how to change one’s mind, and nothing of what the referral says', async () => {
  const said = (await letter(`?to=${MOTHER}&in=en`)).page.querySelector('main')!.text
  assert.match(said, /On 2 March 2026 we asked Calm Minds, Northshire NHS Trust to help Amira\./)
  // Ten and thirty working days after Monday 2 March; Good Friday and Easter Monday are none.
  assert.match(said, /tell us by 16 March 2026 that they have it, and that they decide by 15 April 2026/)
  assert.match(said, /You can change your mind at any time/)
  const school = (await letter('?to=school&in=en')).page.querySelector('main')!.text
  assert.match(school, /Please go on with what was agreed/)
  // The name that is safe at school and with us is not safe at home.
  for (const text of [said, school]) assert.doesNotMatch(text, /Zqsecret|Zqalex/)
})

test('it is in the language of whoever it is for', async () => {
  const { page } = await letter(`?to=${MOTHER}&in=cy`)
  assert.equal(page.querySelectorAll('main [lang=cy] p')[1]!.text, 'Annwyl Sara Khan')
  assert.match(page.querySelector('main')!.text, /Gallwch newid eich meddwl/)
})

test('before it was sent there is nothing to write about, and no letter to nobody', async () => {
  const { referralId: draft } = await aReferral(service, caseId, { where: { name: 'Another', provider: null } })
  assert.equal((await service.as('practitioner').visit(`/onward/${draft}/letter`)).status, 422)
  assert.equal((await letter('?to=00000000-0000-7000-8001-00000000dead')).status, 404)
})

test('where to ring in a crisis is that of the nation', async () => {
  assert.match((await letter(`?to=${MOTHER}&in=en`)).page.text, /ring 111 and choose the mental health option/)
  await service.sql(`update organisation set nation = 'Scotland' where area_id = 1 and id = $1`, [world.hillRoad])
  assert.match((await letter(`?to=${MOTHER}&in=en`)).page.text, /ring NHS 24 on 111/)
})
