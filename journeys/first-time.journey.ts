import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { nameSafeguardingLeads } from '#features/concerns/testing/a-concern.ts'
import { world } from '#test/service.ts'
import { aServer } from './a-server.ts'
import { nameOf } from './core-path.ts'

/** Somebody who has four minutes and was never here before. What they must not have to do is count clicks: so we do. */
const server = aServer()

before(async () => {
  await server.ready
  await nameSafeguardingLeads(server.service)
})

test('a teacher’s worry: six clicks from Today, told who has it and that she will hear; the next day it is the first thing she sees', async () => {
  await using tess = await server.signsIn('teacher')
  const clicks = await tess.counts(async () => {
    await tess.follows('Ask for support for a child')
    await tess.fills({ 'Find the child': 'amira' })
    await tess.presses('Search')
    await tess.follows(/Amira Khan/)
    await tess.fills({ 'What worries you?': 'She has stopped talking to her friends.' })
    await tess.chooses('What is the child struggling with?', 'Low mood')
    await tess.chooses('Does the parent or carer know that you are asking?', 'Not yet')
    await tess.presses('Send request')
  })
  assert.equal(clicks, 6)
  await tess.sees('Request sent', nameOf('lead'), 'An answer is promised by', 'You are told when there is an answer')
  await tess.opens('/today')
  await tess.sees('Amira Khan', 'With the school; answer promised by')
})

test('who has begun a request and sees that it is about safety, is one click from the safeguarding lead, about the same child', async () => {
  await using tess = await server.signsIn('teacher')
  await tess.opens(`/requests/new?child=${world.tom}`)
  await tess.follows('Tell the safeguarding lead here')
  await tess.sees('Tell the safeguarding lead', 'About Tom O’Brien, Hill Road School')
})

test('a commissioner is one click from the figures, and reads what each counts', async () => {
  await using cody = await server.signsIn('commissioner')
  await cody.sees('You see numbers, and never a child')
  const clicks = await cody.counts(() => cody.follows('Requests, cases, contacts and waits by school and month'))
  assert.equal(clicks, 1)
  await cody.seesHeading('Figures by school and month')
})

test('a browser that was never here has the styles in its first page, and asks for the file of them for the next', async () => {
  await using somebody = await server.arrives()
  const stylesOf = () => somebody.page.evaluate(() => [...document.styleSheets].map(({ href }) => href && 'a file'))
  const isAskedFor = somebody.page.waitForResponse(/\.css$/)
  await somebody.opens('/privacy')
  assert.deepEqual(await stylesOf(), [null])
  await (await isAskedFor).finished()
  await somebody.opens('/accessibility')
  assert.deepEqual(await stylesOf(), ['a file'])
})
