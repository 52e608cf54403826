import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { parse } from 'node-html-parser'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { anAcceptedRequest, aRequest, aRequestToDecide } from '#features/requests/testing/a-request.ts'
import { type PersonName, people, world } from '#test/service.ts'
import type { Person } from './a-person.ts'
import { aServer, emailOf, PASSWORD } from './a-server.ts'

/**
 * Everything that a page says by itself is in Welsh. Each page is read in both languages: what it says the same in both is
 * either a name or something that nobody has put into Welsh.
 */
const server = aServer()
const paths: Partial<Record<PersonName, readonly string[]>> = {}

before(async () => {
  await server.ready
  const { service } = server
  const { caseId } = await aCase(service, { childId: world.tom })
  await aContact(service, caseId)
  const { requestId: toScreen } = await service.as('teacher').change((write) => aRequest(write))
  const toDecide = await aRequestToDecide(service)
  const accepted = await anAcceptedRequest(service)
  Object.assign(paths, {
    teacher: [
      '/children',
      `/requests/new?child=${world.amira}`,
      `/requests/${toDecide}`,
      '/actions',
      '/notices',
      '/concerns/new',
    ],
    lead: [
      `/requests/${toScreen}/screen`,
      '/requests',
      '/concerns',
      '/concerns/away',
      `/children/${world.amira}`,
      `/schools/${world.hillRoad}/class-list`,
    ],
    supervisor: [`/requests/${toDecide}/decide`, `/requests/${accepted}/allocate`, '/requests/waiting', '/account'],
    practitioner: [
      ...[`/cases/${caseId}`, `/cases/${caseId}/contacts/new`, `/cases/${caseId}/actions/new`],
      ...[`/cases/${caseId}/chronology`, `/cases/${caseId}/why`, `/cases/${caseId}/review`],
      ...['/cases', '/advice', `/cases/${caseId}/needs`, `/cases/${caseId}/people`, `/cases/${caseId}/close`],
    ],
    administrator: ['/staff', '/teams', '/schools', '/schools/import', '/calendar', '/clusters'],
  } satisfies typeof paths)
})

const WORDS =
  'title, h1, h2, h3, legend, label, button, th, dt, caption, summary, option, .nhsuk-hint, header li, .nhsuk-tag, main p, main a'
const ENGLISH_DAYS =
  /\b(January|February|March|April|June|July|August|September|October|November|December|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/

/** What is the same in every language: names, what people wrote, and words that Welsh has too. */
const NAMES = [
  ...Object.values(people).flatMap(({ name }) => name),
  ...[
    'Linkwork',
    'Cymraeg',
    'English',
    'Key work',
    'Link work',
    'Hill Road',
    'Mill Lane',
    'School',
    'Primary',
    'cluster',
  ],
  ...['Northshire', 'Council', 'Young', 'Amira', 'Khan', 'Tom', 'O’Brien'],
]
const WRITTEN = [
  'Amira has stopped talking to her friends and cries before maths.',
  'Amira leaves the room when it gets loud.',
  'Amira can stay in her lessons.',
  '“It is too loud.”',
]
const WELSH_TOO = ['Help', 'Person', 'Partner', 'Staff']
const EVERYWHERE = new RegExp(`\\b(${[...NAMES, ...WELSH_TOO].join('|')})\\b`, 'g')

function wordsOf(html: string): string[] {
  const texts = parse(html)
    .querySelectorAll(WORDS)
    .map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim())
  return [...new Set(texts)]
}

const isWords = (text: string) => !WRITTEN.includes(text) && /\p{L}{3}/u.test(text.replaceAll(EVERYWHERE, ''))

async function leaksOf(person: Person, name: PersonName, path: string): Promise<string[]> {
  const english = new Set(wordsOf((await server.service.as(name).visit(path)).body))
  const welsh = wordsOf(await person.page.content())
  assert.ok(english.size > 5 && welsh.length > 5, `nothing to read on ${path}`)
  return welsh.filter((text) => english.has(text) && isWords(text))
}

async function signsInInWelsh(name: PersonName): Promise<Person> {
  const person = await server.arrives()
  await person.opens('/sign-in')
  await person.follows('Cymraeg')
  await person.fills({ 'Cyfeiriad e-bost': emailOf(name), Cyfrinair: PASSWORD })
  await person.presses('Mewngofnodi')
  await person.seesHeading('Heddiw')
  return person
}

for (const name of ['teacher', 'lead', 'supervisor', 'practitioner', 'administrator'] as const) {
  test(`In Welsh, no page that the ${name} sees says anything in English`, async () => {
    await using person = await signsInInWelsh(name)
    await person.sees(/2 Mawrth/)
    if (name === 'teacher') await person.keepsPicture('30-today-in-welsh')
    const leaks: Record<string, string[]> = {}
    for (const path of ['/today', ...(paths[name] ?? [])]) {
      assert.equal(await person.opens(path), 200, `${path} for ${name}`)
      assert.equal(await person.page.getAttribute('html', 'lang'), 'cy')
      const found = await leaksOf(person, name, path)
      const [day] = ENGLISH_DAYS.exec(await person.page.locator('body').innerText()) ?? []
      if (found.length > 0 || day) leaks[path] = [...found, ...(day ? [day] : [])]
    }
    if (name === 'practitioner') await person.keepsPicture('31-review-in-welsh')
    assert.deepEqual(leaks, {})
  })
}

test('Whoever has a browser in Welsh is met in Welsh, also by a link; another choice here counts for more', async () => {
  await server.ready
  await using eira = await server.arrives({ language: 'cy-GB' })
  await eira.opens('/sign-in')
  await eira.seesHeading('Mewngofnodi')
  await eira.opens('/for-you/code')
  await eira.seesHeading('Nid yw’r ddolen hon yn agor')
  await eira.opens('/help')
  await eira.seesHeading('Cymorth')
  await eira.follows('English')
  await eira.opens('/sign-in')
  await eira.seesHeading('Sign in')
})

test('Whoever chooses Welsh for good has it on any machine, from signing in', async () => {
  await server.ready
  await using tess = await server.signsIn('teacher')
  await tess.follows('Your account')
  await tess.chooses('Language', 'Welsh (Cymraeg)')
  await tess.presses('Save language')
  await using elsewhere = await server.arrives()
  await elsewhere.opens('/sign-in')
  await elsewhere.fills({ 'Email address': emailOf('teacher'), Password: PASSWORD })
  await elsewhere.presses('Sign in')
  await elsewhere.seesHeading('Heddiw')
})
