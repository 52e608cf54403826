import { test } from 'node:test'
import { aServer } from './a-server.ts'
import { accepts, allocates, asksForSupport, childWords, nameOf, sendsOn, worry } from './core-path.ts'

/** Nothing needs a script: on a school’s old tablet, behind a filter that eats it, or while the page still loads. */
const server = aServer()
const off = { javascript: false }

test('Without JavaScript, a worry becomes a case', async () => {
  await server.ready
  await using tess = await server.signsIn('teacher', off)
  await asksForSupport(tess, /Amira/)

  await using lena = await server.signsIn('lead', off)
  await sendsOn(lena, /Amira/)

  await using sana = await server.signsIn('supervisor', off)
  await accepts(sana, /Amira/)
  await allocates(sana, 'practitioner')
})

test('Without JavaScript, what was typed is still there after a mistake, and a date is three fields', async () => {
  await server.ready
  await using priya = await server.signsIn('practitioner', off)
  await priya.follows(/Amira/)
  await priya.follows('Record a contact')
  await priya.fills({ 'What happened?': 'Met mum at school.' })
  await priya.unfolds('When, where and with whom')
  await priya.fills({ 'What was it?': 'Contact with a parent or carer' })
  await priya.fillsDate('On which day?', ['31', '2', '2026'])
  await priya.presses('Save the contact')
  await priya.seesProblem('Enter a real date, like 27 3 2026')
  await priya.sees('Met mum at school.', '31')
  await priya.keepsPicture('50-mistake-without-javascript')

  await priya.fillsDate('On which day?', ['27', '2', '2026'])
  await priya.presses('Save the contact')
  await priya.sees('The contact is recorded.', 'Met mum at school.', '27 Feb 2026')
})

test('Without JavaScript, an action is agreed for a day of one’s own, and answered by whoever it is for', async () => {
  await server.ready
  await using priya = await server.signsIn('practitioner', off)
  await priya.follows(/Amira/)
  await priya.follows('Agree an action')
  const first = priya.page.getByRole('group', { name: 'Action 1' })
  await priya.fills({ 'What will be done?': 'A seat by the door', 'Who will do it?': nameOf('teacher') }, first)
  await priya.chooses('By when?', 'Another day')
  await priya.fillsDate('Which day?', ['11', '3', '2026'])
  await priya.presses('Agree')
  await priya.sees('1 action agreed.', 'A seat by the door', nameOf('teacher'), childWords, worry)

  await using tess = await server.signsIn('teacher', off)
  await tess.follows('A seat by the door')
  await tess.presses('Save')
  await tess.seesProblem('Select whether it was tried')
  await tess.chooses('Was it tried?', 'Partly')
  await tess.fills({ 'What happened?': 'She came back twice by herself.' })
  await tess.presses('Save')
  await tess.sees('Thank you. Whoever agreed it has been told.')
})
