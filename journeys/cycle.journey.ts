import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { anAdultOfAmira } from '#features/consultations/testing/a-cycle.ts'
import type { Person } from './a-person.ts'
import { aServer } from './a-server.ts'

/** A whole cycle of consultations, from the case to a child who says that it is better: everybody leaves with a task. */
const server = aServer()
let caseId: string
let today = new Date('2026-03-02T09:00:00Z')

/** It is that day, ten o’clock; whoever was signed in is not any more. */
async function onTheDay(day: string): Promise<Person> {
  const then = new Date(`${day}T10:00:00Z`)
  server.passes((then.getTime() - today.getTime()) / 60_000)
  today = then
  return server.signsIn('practitioner')
}

test('HACK-26, HACK-14: from the case to a first consultation with the family, whom somebody rang', async () => {
  await server.ready
  ;({ caseId } = await aCase(server.service))
  await anAdultOfAmira(server.service)
  await using priya = await server.signsIn('practitioner')
  await priya.opens(`/cases/${caseId}`)
  await priya.follows('Start consultations')
  await priya.seesHeading('Start consultations')
  await priya.presses('Start consultations')
  await priya.seesProblem('Write why')
  await priya.fills({
    'Why do you want everybody at one table?': 'Mornings do not get better.',
    'Why do you begin without it?': 'Her mother asked for it today.',
  })
  await priya.keepsPicture('70-cycle-start')
  await priya.presses('Start consultations')
  await priya.seesHeading('Who takes part?')
  await priya.chooses('Family', 'Sara Khan')
  await priya.chooses('Staff', 'Tess Teacher')
  await priya.keepsPicture('71-cycle-people')
  await priya.presses('Save')
  await priya.sees('Sara Khan', 'Not invited yet')

  await priya.follows(/Invite\s+Sara Khan/)
  await priya.sees('Court orders', 'None written down', 'Parental responsibility')
  await priya.fillsDate('Day 1', ['9', '3', '2026'])
  await priya.fills({ 'Time 1': '9:00' })
  await priya.fillsDate('Day 2', ['10', '3', '2026'])
  await priya.fills({ 'Time 2': '3:30pm' })
  await priya.keepsPicture('72-cycle-invite')
  await priya.presses('Write the invitation')
  await priya.sees('Dear Sara Khan', '9 March 2026 at 9am')
  await priya.chooses('What did they answer?', 'Yes')
  await priya.chooses('Which time?', '9 March 2026 at 9am')
  await priya.keepsPicture('73-cycle-invitation')
  await priya.presses('Keep the answer')
  const clicks = await priya.counts(async () => {
    await priya.follows('Book it for 9 March 2026 at 9am')
    await priya.fills({ 'Where?': 'The small room' })
    await priya.presses('Book')
  })
  assert.equal(clicks, 2)
  await priya.sees('The consultation is booked.')
  await priya.keepsPicture('74-cycle-booked')
})

test('HACK-15, HACK-17: the first ends with tasks, and the next is booked in two clicks while everybody is there', async () => {
  await using priya = await onTheDay('2026-03-09')
  await priya.opens(`/cases/${caseId}`)
  await priya.follows('Open consultation 1')
  await priya.follows('Say who came')
  await priya.fills({
    'Why were they not there?': 'Too many grown-ups.',
    'How were their views asked for?': 'We wrote a card together on Friday.',
    'What did they want said?': 'Ask me before you change things.',
    'Who tells them what was agreed, and when?': 'I do, at break.',
  })
  await priya.keepsPicture('75-cycle-register')
  await priya.presses('Save who came')
  await priya.follows('Agree who does what')
  await priya.fills({
    'What will Tess Teacher do?': 'Greet her at the door',
    'What will Sara Khan do?': 'Pack the bag the evening before',
    'What will Priya Practitioner do?': 'See her on Tuesdays',
  })
  await priya.keepsPicture('76-cycle-tasks')
  await priya.presses('Agree')
  await priya.sees('3 tasks are agreed')
  await priya.follows('Complete the consultation')
  await priya.fills({ 'What was talked about?': 'We listened to Sara first.' })
  await priya.keepsPicture('77-cycle-complete')
  await priya.presses('Complete')
  const clicks = await priya.counts(async () => {
    await priya.seesHeading('Book consultation 2')
    await priya.presses('Book')
  })
  assert.equal(clicks, 1)
  await priya.sees('The consultation is booked.', 'The small room')
})

test('HACK-18, HACK-20: the second asks about every action, and is not completed while somebody has no task', async () => {
  await using priya = await onTheDay('2026-04-13')
  await priya.opens(`/cases/${caseId}/consultations`)
  await priya.follows('Consultation 2: Re-plan')
  await priya.follows('Say who came')
  await priya.chooses('Tick everybody who was there', 'Amira')
  await priya.presses('Save who came')
  await priya.follows('Ask how the actions went')
  await priya.sees('Greet her at the door', 'Pack the bag the evening before', 'See her on Tuesdays')
  for (const action of ['Greet her at the door', 'Pack the bag the evening before', 'See her on Tuesdays']) {
    const group = priya.page.getByRole('group', { name: new RegExp(`^${action}`) })
    await group.getByLabel('Yes', { exact: true }).first().check()
    await group.getByLabel('What happened?').fill('Most days.')
  }
  await priya.chooses('Did what was agreed last time help, all in all?', 'In part')
  await priya.keepsPicture('78-cycle-look-back')
  await priya.presses('Save')
  await priya.follows('Agree who does what')
  await priya.fills({
    'What will Tess Teacher do?': 'Keep greeting her',
    'What will Amira do?': 'Show the card when it is too loud',
    'What will Priya Practitioner do?': 'Ring home on Fridays',
  })
  await priya.presses('Agree')
  await priya.follows('Complete the consultation')
  await priya.fills({ 'What was talked about?': 'Two things work and stay.' })
  await priya.presses('Complete')
  await priya.sees('Everybody leaves with a task. Agree one with Sara Khan')
  await priya.keepsPicture('79-cycle-no-task')
  await priya.fills({ 'Why does Sara Khan leave without a task?': 'She starts a new job this week.' })
  await priya.presses('Complete')
  await priya.seesHeading('Book consultation 3')
  await priya.presses('Book')
})

test('HACK-22 to HACK-24: the third looks back, answers, and ends; the letter says it in plain words', async () => {
  await using priya = await onTheDay('2026-05-19')
  await priya.opens(`/cases/${caseId}/consultations`)
  await priya.follows('Consultation 3: Evaluate')
  await priya.follows('Say who came')
  await priya.chooses('Tick everybody who was there', 'Amira')
  await priya.presses('Save who came')
  await priya.follows('Ask how the actions went')
  for (const action of ['Keep greeting her', 'Show the card when it is too loud', 'Ring home on Fridays']) {
    const group = priya.page.getByRole('group', { name: new RegExp(`^${action}`) })
    await group.getByLabel('Yes', { exact: true }).first().check()
  }
  await priya.chooses('Did what was agreed last time help, all in all?', 'Yes')
  await priya.presses('Save')
  await priya.follows('Answer the last questions')
  await priya.chooses('Is it better?', 'Yes')
  await priya.chooses('Is the problem solved?', 'Yes')
  await priya.fills(
    { 'The young person': 'I like mornings now.' },
    priya.page.getByRole('group', { name: 'What does each say about how it is now?' }),
  )
  await priya.page.getByLabel('Nothing more is needed, and everybody said so').check()
  await priya.keepsPicture('80-cycle-answers')
  await priya.presses('Save the answers')
  await priya.follows('Complete the consultation')
  await priya.fills({ 'What was talked about?': 'Amira told it herself.' })
  await priya.presses('Complete')
  await priya.seesHeading('How does it go on?')
  await priya.fills({ 'Why?': 'Everybody says so, Amira first.' })
  await priya.keepsPicture('81-cycle-end')
  await priya.presses('Save')
  await priya.sees('Good enough: no more is needed', 'Plan 1, as it was agreed on 9 March 2026', 'Plan 2')
  await priya.keepsPicture('82-cycle-whole')

  await priya.follows('Consultation 2: Re-plan')
  await priya.follows('Letters to the family and the school')
  await priya.follows('Letter to Sara Khan')
  await priya.sees('Dear Sara Khan', 'Show the card when it is too loud', 'We meet again on')
  await priya.page.emulateMedia({ media: 'print' })
  const printed = await priya.page.locator('main').innerText()
  assert.match(printed, /^Dear Sara Khan/)
  await priya.page.emulateMedia({ media: 'screen' })
  await priya.opens(`/cases/${caseId}`)
  await priya.sees('Ended: good enough, no more is needed')
})
