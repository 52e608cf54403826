import assert from 'node:assert/strict'
import { test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aCheckedAdult, anActionFor, codeSentTo, linkSentTo } from '#features/links/testing/a-link.ts'
import { aServer } from './a-server.ts'

/** A worker shares with a mother, one thing at a time; she reads it on her phone and answers in two taps. */
const server = aServer()
const phone = { width: 375 }

test('P08, P19: a page is shared thing by thing, read on a phone with a code, answered in two taps, and taken back', async () => {
  await server.ready
  const { service } = server
  const { caseId } = await aCase(service)
  const { email } = await aCheckedAdult(service)
  await anActionFor(service, caseId, 'Sara Khan', 'Read together for ten minutes')
  await anAction(service, caseId, { what: 'Keep a quiet corner in the library', dueOn: '2026-03-12' })
  /** What waits for its time is sent: the clock of the jobs is that of the tests. */
  const later = () => service.clock.advance({ minutes: 10 })

  await using priya = await server.signsIn('practitioner')
  await priya.opens(`/cases/${caseId}`)
  await priya.follows('Share something with the family')
  await priya.chooses('Who is it for?', 'Sara Khan, mother')
  await priya.keepsPicture('70-family-pages')
  await priya.presses('Make the page')
  await priya.seesProblem('Write how they can reach you')
  await priya.fills({ 'How can they reach you?': 'Ring Priya on 01632 960001, Monday to Wednesday.' })
  await priya.presses('Make the page')
  await priya.sees('Nothing is shared on it yet.')
  await priya.follows('Put something on the page')
  await priya.chooses('Actions', 'Read together for ten minutes', 'Keep a quiet corner in the library')
  await priya.fills({
    'What was agreed': 'Ten quiet minutes after school, every day.\n\nNo talk of school before tea.',
    'What is next': 'We meet again.',
  })
  await priya.fillsDate('On which day?', ['23', '3', '2026'])
  await priya.chooses('Who helps', 'Priya Practitioner')
  await priya.keepsPicture('71-put-on-page')
  await priya.presses('Go on')
  await priya.sees('It is ready to share. Read it first.', 'Only you and those who work on the case see this.')
  await priya.keepsPicture('72-ready-to-share')
  for (const words of [
    'Read together for ten minutes',
    'Keep a quiet corner in the library',
    // What is longer is called by its first line.
    'Ten quiet minutes after school, every day.',
    'We meet again.',
    'Priya Practitioner. Plans the help with you.',
  ])
    await priya.presses(`Share this: ${words}`.replaceAll(/\s+/g, ' '))
  await priya.presses('Send the link')
  await priya.sees('The link leaves in 2 minutes.')
  await priya.keepsPicture('73-shared')

  server.passes(10)
  later()
  const path = await linkSentTo(service, email)
  await using sara = await server.arrives({ ...phone, javascript: false })
  await sara.opens(path)
  await sara.presses('Open it')
  later()
  await sara.fills({ 'The code from the message': await codeSentTo(service, email) })
  await sara.presses('Go on')
  await sara.seesHeading('Your page')
  assert.equal(new URL(sara.page.url()).pathname, '/for-you/family')
  assert.equal(await sara.page.title(), 'Your page - Linkwork')
  await sara.sees('Priya Practitioner shares this with you.', 'Ten quiet minutes after school', '23 March 2026', '999')
  await sara.seesNothingOf('Amira', 'Khan', 'Hill Road', 'Key work')
  for (const number of ['999', '116123', '08001111', '01632960001'])
    assert.equal(await sara.page.locator(`main a[href="tel:${number}"]`).count(), 1, `one tap rings ${number}`)
  await sara.keepsPicture('74-family-page-on-a-phone')
  const taps = await sara.counts(async () => {
    await sara.presses('Not yet: Read together for ten minutes')
    await sara.fills({ 'I couldn’t because…': 'The little one was ill.' })
    await sara.presses('Send')
  })
  assert.equal(taps, 2)
  await sara.sees('Thank you. We will tell Priya Practitioner.', 'You said: not yet.', 'The little one was ill.')
  await sara.keepsPicture('75-not-yet-on-a-phone')
  await sara.unfolds('Say something else')
  await sara.presses('I did it: Read together for ten minutes')
  await sara.sees('You said: I did it.')
  await sara.fills({ 'What do you want to say?': 'Please do not write the day of our meeting.' })
  await sara.presses('Tell them')
  await sara.sees('We will tell Priya Practitioner.', 'Please do not write the day of our meeting.')

  later()
  await service.runJobs()
  await priya.opens('/notices')
  await priya.follows('Somebody of the family asks about what is shared with them')
  await priya.follows('Sara Khan’s page')
  await priya.sees('Sara Khan asks', 'Please do not write the day of our meeting.', 'Done')
  await priya.keepsPicture('76-asked-by-the-family')
  await priya.presses('Take back: We meet again.')
  await sara.opens('/for-you/family')
  await sara.seesNothingOf('We meet again.', '23 March')
  await priya.opens(`/cases/${caseId}`)
  await priya.sees('Shared with the family', 'asked something on')
  await priya.keepsPicture('77-case-with-family')

  // With a script, one press leaves: the page is closed, and going back does not lead to it.
  await priya.opens(`/cases/${caseId}/family`)
  await priya.follows('Sara Khan’s page')
  await priya.presses('Send a new link')
  server.passes(10)
  later()
  await using again = await server.arrives(phone)
  await again.page.route('https://www.bbc.co.uk/**', (route) =>
    route.fulfill({
      contentType: 'text/html',
      body: '<!DOCTYPE html><html lang="en"><title>Weather</title><h1>Rain</h1>',
    }),
  )
  await again.opens(await linkSentTo(service, email))
  await again.presses('Open it')
  later()
  await again.fills({ 'The code from the message': await codeSentTo(service, email) })
  await again.presses('Go on')
  await again.seesHeading('Your page')
  for (let times = 0; times < 3; times += 1) await again.page.keyboard.press('Escape')
  await again.page.waitForURL(/bbc/)
  await again.forgives(/bbc/)
  await again.page.goBack()
  await again.opens('/for-you/family')
  await again.seesHeading('Is it you?')
})
