import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { PersonName } from '#test/service.ts'
import { keyboardOf } from './a-keyboard.ts'
import { aServer, emailOf, PASSWORD } from './a-server.ts'

/** Where an area has hundreds of schools and teams they are looked for by their name, with a keyboard and with no script. */
const server = aServer()

before(async () => {
  await server.ready
  const { service } = server
  await service.sql(`
    insert into organisation (area_id, id, kind, name, nation)
    select 1, gen_random_uuid(), kind::organisation_kind, case kind when 'school' then 'Oak ' || n || ' Primary School' else 'Team of district ' || n end, 'England'
    from generate_series(1, 40) n, unnest(array['school', 'team']) kind`)
  await service.sql(`
    insert into school (area_id, id, code_scheme, code, town, source)
    select 1, id, 'URN', 810000 + row_number() over (order by name), case name when 'Oak 24 Primary School' then 'Lakeside' else 'Riverton' end, 'by hand'
    from organisation where name like 'Oak %'`)
  await service.sql(`
    insert into team (area_id, id, service, definition)
    select 1, id, 'key work', (select definition from team where area_id = 1 limit 1) from organisation where name like 'Team of district %'`)
})

async function signsInByKeyboard(name: PersonName, options = {}) {
  const person = await server.arrives(options)
  const keyboard = keyboardOf(person.page)
  await person.opens('/sign-in')
  await keyboard.types('Email address', emailOf(name))
  await keyboard.types('Password', PASSWORD)
  await keyboard.enters()
  return { person, keyboard }
}

for (const javascript of [true, false])
  test(`By keyboard ${javascript ? '' : 'and without JavaScript '}a concern goes to one school of many`, async () => {
    const { person, keyboard } = await signsInByKeyboard('partner', { javascript })
    await using pat = person
    await pat.opens('/concerns/new')
    await keyboard.types('Who is it about?', 'Dan Reed')
    await keyboard.types('Which school do they go to?', 'oak 4')
    await keyboard.types('What did you see or hear?', 'He is afraid to go home.')
    await pat.keepsPicture(`70-school-by-name-${javascript}`)
    await keyboard.goesBy('Send it now')
    await pat.sees('More than one school has a name like this. Select one')
    await pat.keepsPicture(`71-schools-that-fit-${javascript}`)
    if (javascript) assert.match((await keyboard.focused()).name, /^There is a problem/)
    await keyboard.tabsTo('More than one school has a name like this. Select one')
    await keyboard.press('Enter')
    assert.equal((await keyboard.focused()).name, 'Oak 14 Primary School', 'what is wrong leads to the first that fits')
    await keyboard.press('ArrowDown')
    await keyboard.press('ArrowDown')
    await keyboard.goesBy('Send it now')
    await pat.sees('Sent. The safeguarding leads have it now.', 'Oak 34 Primary School')
    await pat.keepsPicture(`72-concern-sent-${javascript}`)
  })

test('By keyboard a child is moved to the one school that fits', async () => {
  const { person, keyboard } = await signsInByKeyboard('lead')
  await using lena = person
  const [child] = await server.service.sql(`select id from child where given_name = 'Tom' limit 1`)
  await lena.opens(`/children/${child!.id}/school`)
  await keyboard.tabsTo('The year group or class')
  await keyboard.press('ArrowDown')
  await keyboard.types('New school', 'zebra')
  await keyboard.goesBy('Save')
  await lena.sees('No open school has a name like this')
  await lena.keepsPicture('73-no-school-fits')
  await keyboard.tabsTo(/^No open school has a name like this/)
  await keyboard.press('Enter')
  assert.equal((await keyboard.focused()).name, 'New school')
  await keyboard.press('Control+A')
  await lena.page.keyboard.type('oak lake')
  await keyboard.goesBy('Save')
  await lena.sees('The child is now on the list of Oak 24 Primary School')
})

test('By keyboard a commissioner sees the figures of one team of many', async () => {
  const { person, keyboard } = await signsInByKeyboard('commissioner')
  await using cora = person
  for (const [path, link] of [
    ['/figures', 'Choose a team'],
    ['/figures/link-work', 'Choose another team'],
  ] as const) {
    await cora.opens(path)
    await keyboard.goesBy(link)
    await cora.seesHeading('Which team?')
    await cora.keepsPicture(`74-which-team-${path.split('/').at(-1)}`)
    await keyboard.types('Name of the team', 'district 17')
    await keyboard.enters()
    await cora.keepsPicture(`75-team-found-${path.split('/').at(-1)}`)
    await keyboard.goesBy('Team of district 17')
    await cora.sees('Team of district 17')
    await cora.keepsPicture(`76-figures-of-it-${path.split('/').at(-1)}`)
  }
})
