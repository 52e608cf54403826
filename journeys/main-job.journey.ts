import assert from 'node:assert/strict'
import { resolve } from 'node:path'
import { test } from 'node:test'
import { aServer, emailOf, PASSWORD } from './a-server.ts'
import { accepts, allocates, asksForSupport, childWords, nameOf, sendsOn, worry } from './core-path.ts'

/** The whole job, by everybody whose job it is: from a worry in a classroom to an action that somebody tried. */
const server = aServer()
let childPath: string
let casePath: string

const file = (name: string) => resolve(import.meta.dirname, 'files', name)

const say = (what: string, clicks: number, most: number) => {
  console.log(`${what}: ${clicks} clicks`)
  assert.ok(clicks <= most, `${what} takes ${clicks} clicks, more than ${most}`)
}

test('The administrator reads schools in from the register as it is published, sees what would change, and saves it', async () => {
  await server.ready
  await using ada = await server.arrives()
  await ada.opens('/sign-in')
  await ada.keepsPicture('01-sign-in')
  await ada.fills({ 'Email address': emailOf('administrator'), Password: PASSWORD })
  await ada.presses('Sign in')
  await ada.follows('Schools')
  await ada.follows('Read schools in from the register')
  const clicks = await ada.counts(async () => {
    await ada.sendsFile('Register of schools', file('schools.csv'))
    await ada.presses('Read the file')
    await ada.seesHeading('Register of schools: check before you save')
    // As it is published the file is in windows-1252.
    await ada.sees(
      'Nothing is saved yet',
      'St Zoë’s Primary School',
      'Harbour – A Learning Community',
      'Hill Road School',
    )
    await ada.keepsPicture('02-schools-preview')
    await ada.presses('Save 4 changes')
  })
  say('To read schools in', clicks, 3)
  await ada.sees('4 changes saved')
  await ada.opens('/schools')
  await ada.sees('St Zoë’s Primary School', 'Hill Road School')
})

test('The school’s lead sends a class list as its system wrote it, sees what would change, and saves it', async () => {
  await server.ready
  await using lena = await server.signsIn('lead')
  await lena.follows('Children')
  await lena.follows(/a class list$/)
  await lena.keepsPicture('03-send-class-list')
  const clicks = await lena.counts(async () => {
    await lena.sendsFile('Class list', file('class-list.csv'))
    await lena.presses('Read the file')
    await lena.seesHeading('Class list: check before you save')
    // Two were known; of the four others two are twins, and one was born on 31 February.
    await lena.sees('Nothing is saved yet', 'Zoë Adeyemi', 'Noah Adeyemi', '1 row cannot be read')
    await lena.keepsPicture('04-class-list-preview')
    await lena.presses('Save 3 changes')
  })
  say('To send and save a class list', clicks, 3)
  await lena.sees('3 changes saved')
  await lena.keepsPicture('05-class-list-saved')
  await lena.opens('/children')
  await lena.sees('Zoë Adeyemi', 'Noah Adeyemi')
  await lena.seesNothingOf('Lily Grant')
  await lena.follows('Zoë Adeyemi')
  childPath = new URL(lena.page.url()).pathname
})

test('A teacher asks for support for a child in her class list', async () => {
  await server.ready
  await using tess = await server.signsIn('teacher')
  await tess.keepsPicture('06-today-teacher')
  await tess.follows('Children')
  await tess.keepsPicture('07-class-list')
  await tess.follows(/^Ask for support.*Zoë/)
  await tess.keepsPicture('08-ask-for-support')
  await tess.opens('/today')
  say('To ask for support', await tess.counts(() => asksForSupport(tess, /Zoë/)), 6)
  await tess.keepsPicture('09-request-sent')
})

test('The school’s lead sends it on, and the supervisor accepts it and finds somebody', async () => {
  await using lena = await server.signsIn('lead')
  await lena.sees('Requests with no reply')
  await lena.keepsPicture('10-today-lead')
  say('To send a request on', await lena.counts(() => sendsOn(lena, /Zoë/)), 4)

  await using sana = await server.signsIn('supervisor')
  await sana.keepsPicture('11-today-supervisor')
  say('To accept', await sana.counts(() => accepts(sana, /Zoë/)), 4)
  await sana.keepsPicture('12-find-somebody')
  say('To find somebody', await sana.counts(() => allocates(sana, 'practitioner')), 2)
  casePath = new URL(sana.page.url()).pathname
})

test('The practitioner records the first contact from Today, and agrees an action with the teacher', async () => {
  await using priya = await server.signsIn('practitioner')
  await priya.keepsPicture('13-today-practitioner')
  const clicks = await priya.counts(async () => {
    await priya.follows(/Zoë/)
    await priya.follows('Record a contact')
    await priya.keepsPicture('14-record-first-contact')
    await priya.fills({
      'What happened?': 'Mum says that the stairs are the worst.',
      'In the child’s own words': 'Everybody pushes.',
    })
    await priya.presses('Save the contact')
  })
  say('To record a first contact', clicks, 5)
  await priya.sees('The contact is recorded.', 'Contact with the family', 'Everybody pushes.')

  await priya.follows('Agree an action')
  const first = priya.page.getByRole('group', { name: 'Action 1' })
  await priya.fills({ 'What will be done?': 'A seat by the door', 'Who will do it?': nameOf('teacher') }, first)
  await priya.keepsPicture('15-agree-actions')
  await priya.presses('Agree')
  await priya.sees('1 action agreed.', 'A seat by the door')
  await priya.opens(casePath)
  await priya.keepsPicture('16-case-practitioner')

  // In a corridor: what is next is in sight, and not under the buttons.
  await priya.page.setViewportSize({ width: 375, height: 667 })
  const next = await priya.page.locator('main .nhsuk-inset-text').first().boundingBox()
  const bar = await priya.page.locator('.app-quick-bar').boundingBox()
  assert.ok(next && bar && next.y + next.height <= bar.y, `what is next is at ${next?.y}, the bar at ${bar?.y}`)
})

test('Somebody rings about the child: whoever helps finds her in two clicks from Today, however she is spelt', async () => {
  for (const name of ['practitioner', 'supervisor', 'lead'] as const) {
    await using person = await server.signsIn(name)
    const clicks = await person.counts(async () => {
      await person.fills({ 'Search for a child': 'adeyemy zoe' })
      await person.presses('Search')
      await person.sees('Date of birth', 'Hill Road School')
      await person.follows('Zoë Adeyemi')
    })
    say(`To find a child, for the ${name}`, clicks, 2)
    await person.seesHeading('Zoë Adeyemi')
  }
})

test('The teacher sees where her request stands, and answers her action; and sees nothing else of the case', async () => {
  await using tess = await server.signsIn('teacher')
  await tess.sees(`${nameOf('practitioner')} will help`)
  await tess.keepsPicture('17-today-teacher-with-action')
  say(
    'To answer an action',
    await tess.counts(async () => {
      await tess.follows('A seat by the door')
      await tess.chooses('Was it tried?', 'Yes')
      await tess.fills({ 'What happened?': 'She stayed in three lessons of four.' })
      await tess.presses('Save')
    }),
    3,
  )
  await tess.sees('Thank you. Whoever agreed it has been told.')
  assert.equal(await tess.opens(casePath), 404)
})

test('The lead and the supervisor see the case; who is not on it does not learn that it is there', async () => {
  await using lena = await server.signsIn('lead')
  await lena.opens(casePath)
  await lena.seesHeading(/Zoë Adeyemi/)
  await lena.seesNothingOf('Mum says that the stairs are the worst.')
  await lena.keepsPicture('18-case-lead')
  await using sana = await server.signsIn('supervisor')
  await sana.opens(casePath)
  await sana.sees('Mum says that the stairs are the worst.', childWords, worry)

  for (const stranger of ['otherLead', 'otherPractitioner', 'commissioner', 'administrator'] as const) {
    await using person = await server.signsIn(stranger)
    assert.equal(await person.opens(casePath), 404, `${stranger} finds the case`)
    await person.seesNothingOf('Zoë')
  }
})

test('Who has looked is there for the lead to read', async () => {
  await using lena = await server.signsIn('lead')
  await lena.opens(`${childPath}/looked`)
  await lena.sees(...(['teacher', 'lead', 'practitioner', 'supervisor'] as const).map(nameOf))
  await lena.seesNothingOf(nameOf('otherLead'), nameOf('otherPractitioner'))
  await lena.keepsPicture('19-who-has-looked')
})

test('P14: after signing out, going back or loading again shows nothing of the record', async () => {
  await using priya = await server.signsIn('practitioner')
  await priya.opens(casePath)
  await priya.sees('Zoë', worry)
  await priya.signsOut()
  await priya.keepsPicture('20-signed-out')
  for (const again of ['goBack', 'reload'] as const) {
    await priya.page[again]()
    await priya.seesHeading('Sign in')
    await priya.seesNothingOf('Zoë', worry, childWords)
  }
})
