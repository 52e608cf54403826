import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aService, people, world } from '#test/service.ts'
import { changeNames } from '../details/change-names.ts'
import { aClassList, contents, nhsNumber, read, rowsOf, save, type TypedRow } from './testing/a-class-list.ts'

const service = aService()
const undo = (batchId: string) => service.as('lead').send(`/imports/${batchId}`, { _button: 'undo' })
const apply = (batchId: string) => service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' })
const child = async (familyName: string) =>
  (await service.sql('select *, born_on::text from child where family_name = $1', [familyName]))[0]!

const full = (familyName: string, more: TypedRow = {}): TypedRow => ({
  ...{ givenName: 'Kofi', familyName, knownAs: 'Ko', bornOn: '2013-02-03', yearGroup: '8', registration: '8A' },
  ...{ addressLine1: '1 High Street', postcode: 'EC1A 1BB' },
  ...{
    parent1Name: `Ama ${familyName}`,
    parent1Relationship: 'Mother',
    parent1Email: `${familyName.toLowerCase()}@example.com`,
    parent1Phone: '07700 900144',
  },
  ...more,
})

test('P26: after undo everything is as it was, to the last byte but for the versions', async () => {
  const first = ['Alder', 'Birch', 'Cedar'].map((name, index) => full(name, { nhsNumber: nhsNumber(index) }))
  const nobody = await contents(service)
  const { batchId: added } = await save(service, aClassList(first))
  const before = await contents(service)
  assert.notDeepEqual(before, nobody)

  const changed = [
    full('Alder', {
      nhsNumber: nhsNumber(0),
      upn: 'B801200005001',
      yearGroup: '9',
      knownAs: 'Koko',
      addressLine1: '2 New Road',
      parent1Phone: '07700 900222',
      parent1Relationship: 'Carer',
      parent2Name: 'New Parent',
    }),
    full('Birch', { givenName: 'Kofie', nhsNumber: nhsNumber(1) }),
    full('Elder'),
    full('Elder', { postcode: 'SW1A 1AA' }),
  ]
  const { batchId } = await read(service, aClassList(changed))
  const left = (await rowsOf(service, batchId)).filter(({ step }) => step === 'left')
  await service.as('lead').send(`/imports/${batchId}?step=left`, {
    shown: left.map(({ line }) => line).join(','),
    ticked: 'left',
    tick: left.map(({ line }) => String(line)),
  })
  await service.as('lead').send(`/imports/${batchId}?step=alike`, { row5: 'same' })
  await apply(batchId)
  assert.notDeepEqual(await contents(service), before)
  const cedar = await child('Cedar')
  assert.deepEqual([cedar.roll, cedar.left_on !== null], ['left', true])

  const reply = await undo(batchId)
  assert.equal(reply.status, 303)
  assert.deepEqual(await contents(service), before)
  assert.match((await service.as('lead').visit(`/imports/${batchId}`)).page.querySelector('h1')!.text, /undone/)

  // The first list is further back: what it added was changed by the second and put back, so it counts as touched.
  await undo(added)
  assert.equal((await child('Alder')).roll, 'on roll')
})

test('P26: after undo of a first list nobody of it is there', async () => {
  const before = await contents(service)
  const { batchId } = await save(
    service,
    aClassList(
      Array.from({ length: 30 }, (_, index) =>
        full(`Fresh${index}`, {
          nhsNumber: nhsNumber(500 + index),
          parent1Email: 'one@example.com',
          parent1Name: 'One Parent',
        }),
      ),
    ),
  )
  assert.equal((await service.sql(`select 1 from child where family_name like 'Fresh%'`)).length, 30)
  await undo(batchId)
  assert.deepEqual(await contents(service), before)
})

test('what somebody changed since stays, and is named', async () => {
  await save(service, aClassList([full('Hazel')]))
  const { batchId } = await save(
    service,
    aClassList([
      full('Hazel', { registration: '9C', yearGroup: '9', parent1Phone: '07700 900333' }),
      full('Ivy'),
      full('Juniper'),
    ]),
  )
  const [hazel, ivy] = [await child('Hazel'), await child('Ivy')]
  await service.sql(
    `update child set registration = '9D', version = version + 1, edited_fields = '{registration}' where id = $1`,
    [hazel.id],
  )
  await service.as('lead').change((write) =>
    changeNames(
      write,
      ivy.id,
      {
        givenName: 'Kofi',
        familyName: 'Ivy',
        otherNames: 'Grace',
        knownAs: 'Ko',
        knownAsSafeWith: ['school'],
        pronouns: null,
        bornOn: '2013-02-03',
      },
      ivy.version,
    ),
  )
  await service.as('teacher').change(async (write) => {
    const juniper = await child('Juniper')
    await write.db
      .insertInto('need')
      .values({
        areaId: 1,
        id: write.newId(),
        childId: juniper.id,
        kind: 'anxiety',
        notedBy: write.actor.id,
        notedAt: write.now,
        schoolId: world.hillRoad,
        knownTo: [],
      })
      .execute()
    write.audit('need noted', { children: [juniper.id] })
  })

  await undo(batchId)
  const after = await child('Hazel')
  assert.deepEqual([after.registration, after.year_group], ['9D', 8])
  assert.equal((await service.sql(`select phone from adult where full_name = 'Ama Hazel'`))[0]!.phone, '07700 900144')
  assert.deepEqual([(await child('Ivy')).roll, (await child('Ivy')).other_names], ['on roll', 'Grace'])
  assert.equal((await child('Juniper')).roll, 'not on a roll')
  const page = await service.as('lead').visit(`/imports/${batchId}?step=not+undone`)
  const rows = page.page.querySelectorAll('tbody tr').map((row) => row.text)
  assert.equal(rows.length, 3)
  assert.match(rows[0]!, /Hazel.*Somebody has changed this since: class\. It stays/s)
  assert.match(rows[1]!, /Ivy.*stays on your list/s)
  assert.match(rows[2]!, /Juniper.*taken off your list and their record stays/s)
})

test('an address that a list added and somebody has ended since stays in the record', async () => {
  await save(service, aClassList([full('Larch')]))
  const { batchId } = await save(service, aClassList([full('Larch', { addressLine1: '9 Quay Street' })]))
  const larch = await child('Larch')
  const lines = async () =>
    (await service.sql('select lines::text from home_address where child_id = $1 order by 1', [larch.id])).map(
      (row) => row.lines,
    )
  const both = await lines()
  await service.sql(`update home_address set to_day = '2026-03-02' where child_id = $1 and to_day is null`, [larch.id])
  await undo(batchId)
  assert.deepEqual(await lines(), both)
})

test('undo ends after 30 days, and is there once', async () => {
  const { batchId } = await save(service, aClassList([full('Maple')]))
  await service.sql(`update import_batch set applied_at = applied_at - interval '31 days' where id = $1`, [batchId])
  assert.equal((await service.as('lead').visit(`/imports/${batchId}`)).page.querySelector('button[value=undo]'), null)
  const late = await undo(batchId)
  assert.equal(late.status, 422)
  assert.match(late.page.text, /more than 30 days ago/)
  await service.sql(`update import_batch set applied_at = applied_at + interval '31 days' where id = $1`, [batchId])
  assert.equal((await undo(batchId)).status, 303)
  assert.equal((await undo(batchId)).status, 422)
  assert.equal((await service.sql(`select 1 from child where family_name = 'Maple'`)).length, 0)
})

test('a list is saved once, whatever is pressed twice', async () => {
  const { batchId } = await read(service, aClassList([full('Oak')]))
  const [one, other] = await Promise.all([apply(batchId), apply(batchId)])
  assert.deepEqual(new Set([one.status, other.status]), new Set([303, 422]))
  assert.equal((await service.sql(`select 1 from child where family_name = 'Oak'`)).length, 1)
  assert.equal((await apply(batchId)).status, 422)
  const discard = await service.as('lead').send(`/imports/${batchId}`, { _button: 'discard' })
  assert.equal(discard.status, 422)
  assert.match(discard.page.text, /too late to leave it unused/)
})

test('a decision that somebody else took meanwhile is looked at before anything is saved', async () => {
  await save(service, aClassList([full('Pine')]))
  const { batchId } = await read(service, aClassList([full('Pine', { givenName: 'Kofie' }), full('Plum')]))
  await service.as('lead').send(`/imports/${batchId}?step=alike`, { row2: 'different' })
  const stale = await service.as('lead').send(`/imports/${batchId}`, { _button: 'apply' }, { version: 1 })
  assert.equal(stale.status, 409)
  assert.equal((await service.sql(`select 1 from child where family_name = 'Plum'`)).length, 0)
})

test('two lists read in before either was saved add nobody twice', async () => {
  const list = aClassList([full('Rowan')])
  const [one, other] = [await read(service, list), await read(service, list)]
  await apply(one.batchId)
  await apply(other.batchId)
  assert.equal((await service.sql(`select 1 from child where family_name = 'Rowan'`)).length, 1)
  const [row] = await rowsOf(service, other.batchId)
  assert.deepEqual(
    [row?.step, row?.reasons[0]?.en],
    ['not done', 'This child was added or changed after the file was read in.'],
  )
})

test('whoever is not in the file stays until somebody ticks them, and part of a list is said to be one', async () => {
  const everybody = await service.sql(`select family_name from child where school_id = $1 and roll = 'on roll'`, [
    world.hillRoad,
  ])
  assert.ok(everybody.length > 4)
  const { batchId, counts } = await save(service, aClassList([full('Rowan')]))
  assert.equal(counts.left, everybody.length - 1)
  assert.equal(
    (await service.sql(`select 1 from child where school_id = $1 and roll = 'on roll'`, [world.hillRoad])).length,
    everybody.length,
  )
  const part = await read(service, aClassList([full('Rowan')]))
  const page = await service.as('lead').visit(`/imports/${part.batchId}?step=left`)
  assert.match(page.page.text, new RegExp(`The file has 1 of the ${everybody.length} children on your list`))
  assert.equal(page.page.querySelector('button[value="tick all"]'), null)
  assert.equal((await service.as('lead').visit(`/imports/${batchId}`)).status, 200)
})

test('when most are in the file, the others can be ticked at once and a tick taken away', async () => {
  const everybody = await service.sql(
    `select given_name, family_name, born_on::text from child where school_id = $1 and roll = 'on roll' order by id`,
    [world.hillRoad],
  )
  const most = everybody.slice(2).map(({ given_name, family_name, born_on }) => ({
    givenName: given_name,
    familyName: family_name,
    bornOn: born_on,
  }))
  const { batchId } = await read(service, aClassList(most))
  const page = `/imports/${batchId}?step=left`
  assert.ok((await service.as('lead').visit(page)).page.querySelector('button[value="tick all"]'))
  await service.as('lead').send(page, { _button: 'tick all' })
  const [one, other] = (await rowsOf(service, batchId)).filter(({ step }) => step === 'left')
  await service.as('lead').send(page, { shown: `${one!.line},${other!.line}`, ticked: 'left', tick: String(one!.line) })
  await apply(batchId)
  const rolls = await service.sql('select roll from child where id = any($1) order by roll', [
    [one!.subject_id, other!.subject_id],
  ])
  assert.deepEqual(rolls, [{ roll: 'on roll' }, { roll: 'left' }])
})

test('a row that cannot be read says nothing of who has left', async () => {
  await save(service, aClassList([full('Sycamore')]))
  const { batchId } = await read(service, aClassList([full('Sycamore', { bornOn: '31/02/2013' })]))
  const left = (await rowsOf(service, batchId)).filter(({ step }) => step === 'left')
  assert.ok(left.every(({ row_values }) => row_values.name !== 'Kofi Sycamore'))
  const cut = `${aClassList([full('Rowan')])}"Kofi,Willow`
  const { counts } = await read(service, cut)
  assert.deepEqual([counts.left, counts.bad], [undefined, 1])
})

test('P05: an address of a child whose address is protected is kept nowhere', async () => {
  await save(service, aClassList([full('Yew', { addressLine1: undefined!, postcode: '' })]))
  const yew = await child('Yew')
  await service.sql('update child set has_protected_address = true where id = $1', [yew.id])
  const secret = { addressLine1: '77 Hidden Lane', town: 'Secretford', postcode: 'SW1A 2AA' }
  const rows = [
    full('Yew', { ...secret, registration: '9Y' }),
    full('Yew', { ...secret, postcode: 'SW1A 2AB' }),
    full('Yew', { ...secret, givenName: 'Kofie' }),
    full('Yew', { ...secret, bornOn: '31/02/2013' }),
  ]
  const { batchId } = await save(service, aClassList(rows))
  assert.deepEqual(
    (await rowsOf(service, batchId)).filter(({ line }) => line < 10).map(({ step }) => step),
    ['changed', 'twice', 'twin', 'bad'],
  )
  const dump = await service.sql(
    `select (select json_agg(t)::text from import_row t) || (select json_agg(t)::text from home_address t) || (select json_agg(t)::text from child t) || (select json_agg(e)::text from audit.entry e) as everything`,
  )
  assert.doesNotMatch(dump[0]!.everything, /Hidden Lane|Secretford|SW1A 2A/)
  const page = await service.as('lead').visit(`/imports/${batchId}`)
  assert.match(page.page.text, /The address is left out, because it is protected/)
  const { batchId: asked } = await read(service, aClassList([full('Yew', { ...secret, givenName: 'Kofy' })]))
  const [row] = await rowsOf(service, asked)
  assert.deepEqual([row?.step, row?.row_values.record.address], ['alike', null])
})

test('what a list said of an address is forgotten once it is saved, and when the address becomes protected', async () => {
  const { batchId } = await read(service, aClassList([full('Rowan', { addressLine1: '12 Plain Street' })]))
  const held = () => service.sql('select row_values::text as held from import_row where batch_id = $1', [batchId])
  assert.match((await held()).map(({ held }) => held).join(), /Plain Street/)
  const { forgetImportedAddresses } = await import('#features/imports/forget-address.ts')
  const rowan = await child('Rowan')
  await service.as('lead').change(async (write) => {
    await forgetImportedAddresses(write, [rowan.id], { lines: 'Somewhere else', postcode: null })
    write.audit('address protected', { children: [rowan.id] })
  })
  assert.doesNotMatch((await held()).map(({ held }) => held).join(), /Plain Street/)
  const saved = await save(
    service,
    aClassList([full('Rowan', { addressLine1: '13 Other Street' }), full('Ash', { addressLine1: '14 Third Street' })]),
  )
  const rows = await service.sql(
    'select row_values::text || coalesce(before::text, $2) as held from import_row where batch_id = $1',
    [saved.batchId, ''],
  )
  assert.doesNotMatch(rows.map(({ held }) => held).join(), /Other Street|Third Street/)
})

test('those who lead the school that a child was taken from are told, and the list can be undone', async () => {
  const upn = 'B801200005001'
  const row = { givenName: 'Wanda', familyName: 'Moves', bornOn: '04/04/2014', upn }
  await save(service, aClassList([row]), 'otherLead', world.millLane)
  const [wanda] = await service.sql(`select id, school_id from child where family_name = 'Moves'`)
  const { batchId } = await save(service, aClassList([row]))
  assert.deepEqual(await service.sql('select school_id from child where id = $1', [wanda!.id]), [
    { school_id: world.hillRoad },
  ])

  const told = await service.sql(`select to_id from notice where kind = 'child moved school' and child_id = $1`, [
    wanda!.id,
  ])
  assert.deepEqual(told, [{ to_id: people.otherLead.id }])
  const { sent } = await service.statements(() => service.as('otherLead').visit('/notices'))
  assert.ok(sent.length + 1 <= 4)
  const { page } = await service.as('otherLead').visit('/notices')
  assert.match(page.querySelector('main li')!.text, /onto its roll.*tell them.*: Wanda Moves, Hill Road/s)
  assert.ok(page.querySelector(`main li a[href="/schools/${world.hillRoad}"]`))
  assert.equal((await service.as('otherLead').visit(`/children/${wanda!.id}`)).status, 404)
  const [look] = await service.sql(
    `select child_ids from audit.entry where person_id = $1 and what = 'saw notices' order by seq desc limit 1`,
    [people.otherLead.id],
  )
  assert.deepEqual(look?.child_ids, [wanda!.id])
  assert.doesNotMatch(JSON.stringify(await service.as('otherTeacher').json('/notices')), /Wanda/)

  assert.equal((await undo(batchId)).status, 303)
  assert.deepEqual(await service.sql('select school_id from child where id = $1', [wanda!.id]), [
    { school_id: world.millLane },
  ])
})

test('a child whom a list took onto its roll from no school goes back there, and help that was begun meanwhile stays', async () => {
  const row = { givenName: 'Nora', familyName: 'Nowhere', bornOn: '05/05/2014', nhsNumber: nhsNumber(77) }
  await save(service, aClassList([row]))
  const nora = await child('Nowhere')
  await service.sql(`update child set school_id = null, roll = 'not on a roll' where id = $1`, [nora.id])
  for (const table of ['child_identifier', 'child_name_token'])
    await service.sql(`update ${table} set school_id = null where child_id = $1`, [nora.id])
  const { batchId } = await save(service, aClassList([row]))
  assert.equal((await child('Nowhere')).school_id, world.hillRoad)
  const { caseId } = await aCase(service, { childId: nora.id })

  assert.equal((await undo(batchId)).status, 303)
  assert.deepEqual([(await child('Nowhere')).school_id, (await child('Nowhere')).roll], [null, 'not on a roll'])
  const [helpCase] = await service.sql('select status, school_id from help_case where id = $1', [caseId])
  assert.deepEqual(helpCase, { status: 'open', school_id: world.hillRoad })
  assert.equal((await service.as('practitioner').visit(`/cases/${caseId}`)).status, 200)
})
