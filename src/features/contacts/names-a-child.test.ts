import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { indexNames } from '#features/people/search/index-names.ts'
import { aService, world } from '#test/service.ts'
import { namesAChild } from './names-a-child.ts'

const service = aService()

before(async () => {
  await service.ready
  const index = (by: 'lead' | 'otherLead', id: string, givenName: string, familyName: string, schoolId: string) =>
    service.as(by).change(async (write) => {
      await indexNames(write, {
        id,
        givenName,
        familyName,
        otherNames: null,
        knownAs: null,
        knownAsSafeWith: [],
        schoolId,
        knownTo: [],
      })
      write.audit('names indexed', { children: [id] })
    })
  await index('lead', world.tom, 'Tom', 'O’Brien', world.hillRoad)
  await index('otherLead', world.bea, 'Bea', 'Łukaszewska', world.millLane)
})

const names = (text: string) => service.as('practitioner').look((read) => namesAChild(read, text))

test('HACK-16: a full name is found however it is written', async () => {
  for (const text of [
    'Tom O’Brien',
    "tom o'brien's mum",
    'TOM OBRIEN',
    'Tom O Brien',
    'O’Brien, Tom',
    'x. Tom\nO’Brien y',
  ])
    assert.equal(await names(text), true, text)
})

test('HACK-16: half a name, initials and other words are no name', async () => {
  for (const text of ['', 'Tom', 'O’Brien', 'TO’B in Year 10', 'Tom and the O’Briens', 'Tomas O’Brien', 'brien o tom'])
    assert.equal(await names(text), false, text)
})

test('HACK-16: only class lists that the writer sees are looked at', async () => {
  assert.equal(await names('Bea Łukaszewska'), false)
  assert.equal(await service.as('otherPractitioner').look((read) => namesAChild(read, 'Bea Lukaszewska')), true)
})
