import assert from 'node:assert/strict'
import { suite, test } from 'node:test'
import { aService, world } from '#test/service.ts'
import { aChild } from '../testing/a-child.ts'

const service = aService()
const lead = service.as('lead')

const newChild = (names: Parameters<typeof aChild>[1] = {}) => lead.change((write) => aChild(write, names))

suite('details', () => {
  test('are written down, shown, and changed again', async () => {
    const childId = await newChild()
    const path = `/children/${childId}/details`
    const details = {
      about: 'Likes chess',
      firstLanguage: 'Polish',
      interpreterFor: 'Polish',
      senProvision: 'K',
      senNeeds: ['SEMH', 'SLCN'],
      sex: 'female',
      gender: 'girl',
      ethnicity: 'C',
      freeMeals: 'no',
    }
    assert.equal((await lead.send(path, details)).status, 303)
    const text = (await lead.visit(`/children/${childId}`)).page.querySelector('main')?.structuredText ?? ''
    for (const expected of [
      'Likes chess',
      'Needed: Polish',
      'Support in school',
      'Speech, language and communication',
      'White: any other background',
    ])
      assert.ok(text.includes(expected), expected)

    const { page } = await lead.visit(path)
    assert.equal(page.querySelectorAll('input[name=senNeeds][checked]').length, 2)
    assert.equal((await lead.send(path, { ...details, about: '', freeMeals: '' })).status, 303)
    const [row] = await service.sql('select about, free_meals, version from child_detail where child_id = $1', [
      childId,
    ])
    assert.deepEqual(row, { about: null, free_meals: null, version: 2 })
    assert.equal((await lead.send(path, details, { version: 1 })).status, 409)
    assert.equal((await lead.send(path, details, { version: 0 })).status, 409)
  })

  test('keep a code of another scheme that a list brought', async () => {
    const childId = await newChild()
    await service.sql(
      `insert into child_detail (area_id, child_id, school_id, ethnicity_scheme, ethnicity_code) values (1, $1, $2, 'DfE', 'WBRI')`,
      [childId, world.hillRoad],
    )
    assert.match((await lead.visit(`/children/${childId}`)).body, /WBRI \(DfE\)/)
    await lead.send(`/children/${childId}/details`, { about: 'x', ethnicity: 'keep' })
    const [kept] = await service.sql('select ethnicity_scheme, ethnicity_code from child_detail where child_id = $1', [
      childId,
    ])
    assert.deepEqual(kept, { ethnicity_scheme: 'DfE', ethnicity_code: 'WBRI' })
    await lead.send(`/children/${childId}/details`, { about: 'x', ethnicity: 'A' })
    const [changed] = await service.sql(
      'select ethnicity_scheme, ethnicity_code from child_detail where child_id = $1',
      [childId],
    )
    assert.deepEqual(changed, { ethnicity_scheme: 'NHS', ethnicity_code: 'A' })
  })
})
