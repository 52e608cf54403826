import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import type { PersonName } from '#test/service.ts'
import { keyboardOf } from './a-keyboard.ts'
import { aServer, emailOf, PASSWORD } from './a-server.ts'

/** Nobody needs a mouse: Tab, Space, Enter and the arrows do everything, and one always sees where one is. */
const server = aServer()

async function signsInByKeyboard(name: PersonName) {
  const person = await server.arrives()
  const keyboard = keyboardOf(person.page)
  await person.opens('/sign-in')
  await keyboard.types('Email address', emailOf(name))
  await keyboard.types('Password', PASSWORD)
  await keyboard.enters()
  await person.seesHeading('Today')
  return { person, keyboard }
}

test('The first Tab leads past the header to the page', async () => {
  await server.ready
  await using person = await server.arrives()
  const keyboard = keyboardOf(person.page)
  await person.opens('/sign-in')
  await keyboard.press('Tab')
  const skip = await keyboard.focused()
  assert.deepEqual([skip.name, skip.isSeen, skip.isInView], ['Skip to main content', true, true])
  await keyboard.press('Enter')
  await keyboard.press('Tab')
  assert.equal((await keyboard.focused()).name, 'Email address')
})

test('A teacher asks for support by keyboard, and an error leads to its field', async () => {
  await server.ready
  const { person, keyboard } = await signsInByKeyboard('teacher')
  await using tess = person
  await keyboard.goesBy('Ask for support for a child')
  await keyboard.types('Find the child', 'ami')
  await keyboard.enters()
  await keyboard.goesBy(/Amira Khan/)

  await keyboard.goesBy('Send request')
  assert.match((await keyboard.focused()).name, /^There is a problem/, 'what is wrong has the focus')
  await keyboard.tabsTo('Write what worries you')
  await keyboard.press('Enter')
  assert.equal((await keyboard.focused()).name, 'What worries you?')
  await tess.page.keyboard.type('She leaves the room when it gets loud.')

  await keyboard.tabsTo('Anxiety')
  await keyboard.press('Space')
  // The first of the radios has the focus; the arrows choose.
  await keyboard.tabsTo('Yes')
  await keyboard.press('Space')
  await keyboard.press('ArrowRight')
  assert.equal((await keyboard.focused()).name, 'No')
  await keyboard.goesBy('Send request')
  await tess.sees('Request sent')
  console.log(`To ask for support by keyboard: ${keyboard.keys} keys beside typing`)
})

test('A practitioner records a contact by keyboard, with what is folded away', async () => {
  await server.ready
  await aCase(server.service)
  const { person, keyboard } = await signsInByKeyboard('practitioner')
  await using priya = person
  await keyboard.goesBy(/^Amira Khan/)
  await keyboard.goesBy('Record a contact')
  await keyboard.types('What happened?', 'Talked with mum about the mornings.')
  await keyboard.tabsTo('When, where and with whom')
  await keyboard.press('Enter')
  await keyboard.tabsTo('What was it?')
  await priya.page.keyboard.type('Contact with')
  await keyboard.tabsTo('Day')
  await priya.page.keyboard.type('31')
  await keyboard.types('Month', '2')
  await keyboard.goesBy('Save the contact')

  assert.match((await keyboard.focused()).name, /^There is a problem/)
  await keyboard.tabsTo('Enter a real date, like 27 3 2026')
  await keyboard.press('Enter')
  await priya.page.waitForFunction(() => document.activeElement?.id.endsWith('-day'))
  await priya.page.keyboard.press('ControlOrMeta+a')
  await priya.page.keyboard.type('27')
  await keyboard.goesBy('Save the contact')
  await priya.sees('The contact is recorded.', '27 Feb 2026', 'Contact with the family')
  console.log(`To record a contact by keyboard: ${keyboard.keys} keys beside typing`)
})
