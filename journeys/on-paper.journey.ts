import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { addToChronology, type StoryEvent } from '#features/chronology/add-to-chronology.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { world } from '#test/service.ts'
import type { Person } from './a-person.ts'
import { aServer } from './a-server.ts'
import { screenshot } from './browser.ts'

/** Paper is a device: what is printed is the record, and nothing that can only be pressed. */
const server = aServer()

const pages = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

/** As the browser of the school’s office prints: A4, with its own margins. */
async function print(person: Person) {
  await person.page.emulateMedia({ media: 'print' })
  for (const pressed of ['.nhsuk-header__navigation', '.app-page-links', '.nhsuk-button', '.app-quick-bar'])
    for (const part of await person.page.locator(pressed).all())
      assert.equal(await part.isVisible(), false, `${pressed} is on paper`)
  return person.page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm', left: '1cm', right: '1cm' } })
}

/** Two years of help: more than fits on two pages, each line as long as it may be. */
async function aLongStory() {
  const { caseId } = await aCase(server.service)
  await aContact(server.service, caseId)
  const about = { childId: world.amira, caseId, schoolId: world.hillRoad, teamId: world.keyWork }
  const events = Array.from(
    { length: 150 },
    (_, nth): StoryEvent => ({
      ...about,
      kind: 'contact',
      headline: `Session ${nth + 1}: ${'we talked about the mornings, the stairs and the bus, '.repeat(4)}`,
      significant: nth % 2 === 0,
      at: new Date(Date.UTC(2024, 2, 1 + nth * 4)),
      audience: 'case',
    }),
  )
  await server.service.as('practitioner').change(async (write) => {
    write.audit('contact recorded', { children: [world.amira], caseId })
    await addToChronology(write, ...events)
  })
  return caseId
}

test('A case and its story print as what they are: the story on two pages at most', async () => {
  await server.ready
  const caseId = await aLongStory()
  await using priya = await server.signsIn('practitioner')

  await priya.opens(`/cases/${caseId}`)
  const record = await print(priya)
  assert.ok(pages(record) >= 1 && pages(record) <= 3, `the case prints on ${pages(record)} pages`)

  await priya.page.emulateMedia({ media: 'screen' })
  await priya.follows('Print the story on two pages')
  await priya.keepsPicture('40-story-to-print')
  const story = await print(priya)
  await priya.page.setViewportSize({ width: 718, height: 1046 })
  await screenshot(priya.page, '41-story-on-paper')
  console.log(`the case prints on ${pages(record)} pages, its story on ${pages(story)}`)
  assert.ok(pages(story) <= 2, `the story prints on ${pages(story)} pages`)
  await priya.sees('Printed by Priya Practitioner', /\d+ earlier events are not on this print/)
})
