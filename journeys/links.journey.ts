import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { anActionFor, anAdult, codeSentTo, linkSentTo } from '#features/links/testing/a-link.ts'
import { aServer } from './a-server.ts'

/** A mother without an account says on her phone how one thing went, by a link that her worker sends her. */
const server = aServer()
const phone = { width: 375 }

test('P19: a link is sent on purpose, opened on a phone with a code, and answered', async () => {
  await server.ready
  const { service } = server
  const { caseId } = await aCase(service)
  const { email } = await anAdult(service)
  const actionId = await anActionFor(service, caseId)
  /** What waits for its time is sent: the clock of the jobs is that of the tests. */
  const later = () => service.clock.advance({ minutes: 10 })

  await using priya = await server.signsIn('practitioner')
  await priya.opens(`/actions/${actionId}`)
  await priya.follows('Let them answer by a link')
  await priya.sees('Nobody has checked yet that this address is theirs.')
  await priya.keepsPicture('60-link-not-checked')
  await priya.follows('Check Sara Khan’s address')
  await priya.presses('Send a code')
  later()
  await priya.fills({ 'The code they read to you': await codeSentTo(service, email) })
  await priya.presses('Check the code')
  await priya.sees('It reaches them.')
  await priya.keepsPicture('61-address-checked')

  await priya.opens(`/actions/${actionId}/link`)
  await priya.sees('s…n@home.test', 'Sara Khan will see exactly this')
  await priya.keepsPicture('62-link-to-send')
  await priya.fills({ 'What they will read': 'Read together for ten minutes before bed.' })
  await priya.presses('Send the link')
  await priya.sees('The link leaves in 2 minutes.', 'Read together for ten minutes before bed.')
  await priya.keepsPicture('63-link-sent')

  server.passes(10)
  later()
  const path = await linkSentTo(service, email)
  {
    // A scanner of mail with a whole browser looks first, and uses nothing up.
    await using scanner = await server.arrives()
    for (let looks = 0; looks < 3; looks += 1) await scanner.opens(path)
    await scanner.sees('Somebody has asked you something')
  }

  await using sara = await server.arrives({ ...phone, javascript: false })
  await sara.opens(path)
  await sara.keepsPicture('64-link-on-a-phone')
  await sara.presses('Open it')
  await sara.seesHeading('Is it you?')
  await sara.keepsPicture('65-code-on-a-phone')
  await sara.presses('Go on')
  await sara.seesProblem('Enter the code')
  await sara.presses('Send me a new code')
  later()
  await sara.fills({ 'The code from the message': await codeSentTo(service, email) })
  await sara.presses('Go on')
  await sara.sees('Priya Practitioner asks if you could do this:', 'Read together for ten minutes before bed.', '999')
  await sara.seesNothingOf('Amira', 'Khan', 'Hill Road')
  assert.equal(new URL(sara.page.url()).pathname, '/for-you')
  await sara.keepsPicture('66-to-answer-on-a-phone')
  await sara.presses('Send my answer')
  await sara.seesProblem('Say if you tried it')
  await sara.chooses('Did you try it?', 'A bit')
  await sara.fills({ 'What happened?': 'Twice. She liked it.' })
  await sara.presses('Send my answer')
  await sara.sees('Thank you. We will tell Priya Practitioner.', 'Twice. She liked it.')
  await sara.keepsPicture('67-answered-on-a-phone')
  await sara.presses('Close this page')
  await sara.seesHeading('It is closed')

  later()
  await service.runJobs()
  await priya.opens(`/actions/${actionId}`)
  await priya.sees('Sara Khan, by a link', 'Twice. She liked it.')
  await priya.keepsPicture('68-answered-by-a-link')

  await using late = await server.arrives(phone)
  await late.opens(path)
  await late.seesHeading('This link does not open')
  await late.keepsPicture('69-link-ended')
})
