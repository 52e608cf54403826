import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { anAction } from '#features/actions/testing/an-action.ts'
import { answerAction } from '#features/actions/answer-action.ts'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact, aSession } from '#features/contacts/testing/a-contact.ts'
import { aDirectoryService } from '#features/directory/testing/a-service.ts'
import { addNeed } from '#features/needs/add-need.ts'
import { aServer } from './a-server.ts'

const server = aServer()
let caseId: string
let path: string

before(async () => {
  await server.ready
  const { service } = server
  ;({ caseId } = await aCase(service))
  const worker = service.as('practitioner')
  await worker.change((write) => addNeed(write, caseId, { kind: 'anxiety', startedOn: '2025-03-02', severity: 3 }))
  await aContact(service, caseId, { ...aSession, audience: 'case', childVoice: 'I like it best in the library.' })
  const actionId = await anAction(service, caseId, { what: 'A seat by the door' })
  await worker.change((write) =>
    answerAction(write, actionId, { answer: 'yes', whatHappened: 'She stayed in maths.', helpful: 'a little' }, 1),
  )
})

test('HACK-25: a link worker finds a service for a child’s need, and puts in one that is missing', async () => {
  await aDirectoryService(server.service, { name: 'Sleep Well', needs: ['low mood'] })
  await using priya = await server.signsIn('practitioner')
  await priya.opens('/directory')
  await priya.follows('Add a service')
  await priya.fills({
    Service: 'Calm Minds',
    'Given by': 'Northshire NHS Trust',
    'What it offers': 'A course about worry.',
    'Youngest age': '11',
    'Oldest age': '16',
    'How to refer': 'Their form, by secure mail.',
    'Usual wait, in weeks': '9',
  })
  await priya.chooses('Needs it answers', 'Anxiety')
  await priya.chooses('What did they say?', 'Open, with a wait')
  await priya.keepsPicture('directory-new')
  await priya.presses('Save')
  await priya.sees('The service is in the directory', '11 to 16', '9 weeks')
  await priya.keepsPicture('directory-service')
  await priya.opens('/directory')
  await priya.fills({ Need: 'Anxiety' })
  await priya.presses('Apply filters')
  await priya.sees('Calm Minds')
  await priya.seesNothingOf('Sleep Well')
  await priya.keepsPicture('directory')
})

test('HACK-27: from the case to a referral that is ready, in six clicks: the record writes it', async (t) => {
  await using priya = await server.signsIn('practitioner')
  await priya.opens(`/cases/${caseId}`)
  const clicks = await priya.counts(async () => {
    await priya.follows('Refer on')
    await priya.keepsPicture('onward-new')
    await priya.chooses('Where to?', 'Calm Minds')
    await priya.fills({ 'Why is this needed?': 'Worry keeps her out of lessons.', 'Their name': 'Sara Khan' })
    await priya.chooses(
      'Who has agreed that we share this with the other service?',
      'A parent or carer with parental responsibility',
    )
    await priya.presses('Write the referral')
    await priya.sees(
      'I like it best in the library.',
      'Anxiety, since 2 March 2025',
      'She stayed in maths. It helped a little',
    )
    await priya.keepsPicture('onward-write')
    await priya.presses('Mark as ready to be sent')
  })
  t.diagnostic(`figure: HACK-27 ${clicks} clicks from the case to a referral that is ready`)
  assert.ok(clicks <= 6, String(clicks))
  path = new URL(priya.page.url()).pathname
  await priya.sees('The referral is ready to be sent', 'Sara Khan agreed on 2 March 2026')
  await priya.follows('Print')
  await priya.sees('Draft. This has not been sent.')
  await priya.keepsPicture('onward-print')
})

test('HACK-25: sent, arrived and accepted, each in its own words; the school sees that and where, and not what it says', async () => {
  await using priya = await server.signsIn('practitioner')
  await priya.opens(path)
  await priya.follows('I have sent it')
  await priya.sees('Nothing with a child’s name is mailed by itself', 'Their form, by secure mail.')
  await priya.chooses('How did you send it?', 'By secure mail, from your own mailbox')
  await priya.keepsPicture('onward-send')
  await priya.presses('Save that it was sent')
  await priya.sees('Saved. If nobody has answered by 16 March 2026, you are reminded', 'word for word what was sent')

  await priya.follows('Write down what happened')
  await priya.chooses('What happened?', 'They do not accept it')
  await priya.presses('Save what happened')
  await priya.seesProblem('Enter the reason they gave')
  await priya.chooses('What happened?', 'They accept it')
  await priya.fills({ 'What did they say?': 'First meeting in April.', 'Who said so?': 'Duty worker' })
  await priya.keepsPicture('onward-answer')
  await priya.presses('Save what happened')
  await priya.sees('accepted the referral on 2 March 2026', 'told by Duty worker')
  await priya.keepsPicture('onward-accepted')

  await priya.follows('Letters to the family and the school')
  await priya.keepsPicture('onward-letters')
  await priya.follows('In English (To the school: Hill Road School)')
  await priya.sees('On 2 March 2026 we asked Calm Minds', 'They have said yes.')
  await priya.seesNothingOf('library')
  await priya.keepsPicture('onward-letter')

  await using lena = await server.signsIn('lead')
  await lena.opens(`/cases/${caseId}`)
  await lena.follows('Calm Minds accepted the referral on 2 March 2026')
  await lena.sees('You see that there is a referral and where to.')
  await lena.seesNothingOf('library', 'Worry keeps her out of lessons')
  await lena.keepsPicture('onward-for-school')
})
