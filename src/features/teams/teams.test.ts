import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { Conflict, NotFound } from '#platform/errors.ts'
import { aService, people, world } from '#test/service.ts'
import { addTeam } from './add-team.ts'
import { changeTeam } from './change-team.ts'
import { foundingServices } from './founding-services.ts'
import { definitionForm, definitionOf, typedOf } from './pages/definition-form.ts'
import { teamNow } from './testing/a-team.ts'

const service = aService()
const administrator = service.as('administrator')

/** What the form about a team holds now, as a browser would send it. */
async function typedNow(teamId: string): Promise<Record<string, string | string[]>> {
  const { form } = await administrator.json(`/teams/${teamId}/edit`)
  const fields = form.fields as { name: string; value: string; values: string[] }[]
  return Object.fromEntries(
    fields.map(({ name, value, values }) => [name, ['levels', 'steps'].includes(name) ? values : value]),
  )
}

test('a new team starts as one of the founding services', async () => {
  const { status, location } = await administrator.send('/teams/new', {
    name: 'North link workers',
    service: 'link work',
  })
  assert.equal(status, 303)
  const { page } = await service.as('teacher').visit(location!)
  assert.equal(page.querySelector('h1')?.text, 'North link workers')
  assert.match(page.text, /request for consultation.*SENCO.*link worker/s)
  assert.match(page.text, /no school can ask it for help/)
})

test('a team without a name or a start is refused beside each', async () => {
  const { status, page } = await administrator.send('/teams/new', { service: 'witchcraft' })
  assert.equal(status, 422)
  const links = page.querySelectorAll('.nhsuk-error-summary a').map((link) => link.getAttribute('href'))
  assert.deepEqual(links, ['#name', '#service'])
})

test('a definition survives its form unchanged, for each founding service', () => {
  const { remit, ...csw } = foundingServices['children’s services']
  const lettingLead = { ...csw, remit: { ...remit, supervisorMayLetLead: true } }
  for (const [name, definition] of [...Object.entries(foundingServices), ['letting lead', lettingLead] as const]) {
    const typed = definitionForm.from('en', typedOf(name, definition)).all()
    const body = Object.fromEntries(typed.map(({ name, value, values }) => [name, values.length > 1 ? values : value]))
    const read = definitionForm.read('en', body)
    assert.equal(read.ok, true, name)
    assert.deepEqual(definitionOf(read.value), definition)
  }
})

test('every line of what a service promises can be changed', async () => {
  const typed = await typedNow(world.keyWork)
  const { status } = await administrator.send(`/teams/${world.keyWork}/edit`, {
    ...typed,
    name: 'Key workers',
    ageTo: '16',
    decidedWithin: '4',
    levels: ['low'],
    steps: ['educationManagerAgrees'],
    needs: 'grief|Grief|Galar\nother|Something else|Rhywbeth arall',
  })
  assert.equal(status, 303)
  const { name, definition } = await teamNow(service, world.keyWork)
  assert.equal(name, 'Key workers')
  assert.deepEqual(definition.ages, { from: 9, to: 16 })
  assert.equal(definition.promises.decidedWithin, 4)
  assert.deepEqual(definition.steps, {
    schoolScreens: false,
    educationManagerAgrees: true,
    familyBeforeSessions: false,
  })
  assert.deepEqual(definition.needs[0], { kind: 'grief', en: 'Grief', cy: 'Galar' })
  assert.deepEqual(definition.alternatives, foundingServices['key work'].alternatives)
})

test('a wrong line is named, and all that was typed is still there', async () => {
  const typed = await typedNow(world.keyWork)
  const says = async (fields: Record<string, string>, field: string) => {
    const { status, page } = await administrator.send(`/teams/${world.keyWork}/edit`, {
      ...typed,
      name: 'Renamed',
      ...fields,
    })
    assert.equal(status, 422)
    assert.equal(page.querySelector('#name')?.getAttribute('value'), 'Renamed')
    return page.querySelector(`#${field}-error`)!.text
  }
  assert.match(await says({ needs: 'grief|Grief|Galar\ngrief' }, 'needs'), /Line 2 needs three parts/)
  assert.match(await says({ alternatives: '' }, 'alternatives'), /at least one line/)
  assert.match(await says({ needs: 'a|b|c\na|d|e' }, 'needs'), /“a” is there twice/)
  assert.match(await says({ decidedWithin: '-1' }, 'decidedWithin'), /number of days from 0 to 100/)
  assert.match(await says({ ageTo: '8' }, 'ageTo'), /must not be below the lowest/)
})

test('two who change a team at once: the second is shown both', async () => {
  const { definition } = await teamNow(service, world.linkWork)
  const change = () =>
    administrator.change((write) => changeTeam(write, world.linkWork, { name: 'Link', definition, version: 1 }))
  await change()
  await assert.rejects(change(), Conflict)
})

test('HAST-3: people of a team see its whole-time equivalent, each caseload, and the room left', async () => {
  await service.sql('update staff_member set wte = 0.6 where id = $1', [people.practitioner.id])
  await aCase(service)
  await aCase(service, { childId: world.tom, leadId: people.colleague.id })

  const rows = async (name: 'supervisor' | 'administrator' | 'lead') =>
    (await service.as(name).visit(`/teams/${world.keyWork}`)).page
      .querySelectorAll('table')[0]!
      .querySelectorAll('tbody tr')
      .map((row) => row.querySelectorAll('th, td').map((cell) => cell.text.replace(/^.* (?=\S+$)/s, '').trim()))
  const priya = (await rows('supervisor')).find((cells) => cells[0] === 'Practitioner')
  assert.deepEqual(priya?.slice(2, 5), ['0.6', '1', '1.7'])

  const { page } = await service.as('supervisor').visit(`/teams/${world.keyWork}`)
  assert.match(page.text, /For 8 more/)
  assert.match(page.querySelector('.app-stat-row')!.text, /people3whole-time equivalent2\.6open cases2/)
})

test('HAST-3: others see no counts, which would be of the cases they may see', async () => {
  for (const name of ['administrator', 'lead', 'otherPractitioner'] as const) {
    const { page } = await service.as(name).visit(`/teams/${world.keyWork}`)
    assert.match(page.text, /Only people of the team see/)
    assert.doesNotMatch(page.querySelector('main')!.text, /Open cases led/)
  }
})

test('HAST-3: cases led by somebody who is no longer in the team are counted and said', async () => {
  await service.sql(`update membership set ends_on = '2026-03-01' where staff_id = $1`, [people.colleague.id])
  const { page } = await service.as('supervisor').visit(`/teams/${world.keyWork}`)
  assert.match(page.text, /1 open case is led by somebody who is no longer in the team/)
})

test('the list says how many people and schools each team has', async () => {
  const isListed = async (row: RegExp) => {
    const { page } = await service.as('teacher').visit('/teams')
    const rows = page.querySelectorAll('tbody tr').map((each) => each.text.replaceAll(/\s+/g, ' '))
    assert.ok(
      rows.some((each) => row.test(each)),
      rows.join('\n'),
    )
  }
  await isListed(/Key workers.*Key work.*2.*1/)
  await service.sql('update staff_member set active = false where id = $1', [people.practitioner.id])
  await isListed(/Key workers.*Key work.*1.*1/)
  await service.sql('update staff_member set active = true where id = $1', [people.practitioner.id])
})

test('teams are changed by their administrator, and are not there for another area', async () => {
  const { definition } = await teamNow(service, world.keyWork)
  for (const name of ['supervisor', 'teacher', 'administratorElsewhere'] as const) {
    await assert.rejects(
      service.as(name).change((write) => changeTeam(write, world.keyWork, { name: 'X', definition, version: 2 })),
      NotFound,
    )
    assert.equal((await service.as(name).visit(`/teams/${world.keyWork}/edit`)).status, 404)
  }
  await assert.rejects(
    service.as('supervisor').change((write) => addTeam(write, { name: 'X', service: 'key work' })),
    NotFound,
  )
  assert.equal((await service.as('teacherElsewhere').visit(`/teams/${world.keyWork}`)).status, 404)
})

test('every page is in Welsh too, with one heading that is its title', async () => {
  for (const path of [
    '/teams',
    '/teams/new',
    `/teams/${world.keyWork}`,
    `/teams/${world.keyWork}/edit`,
    `/teams/${world.keyWork}/agreements/new`,
    `/teams/${world.keyWork}/agreements/new?school=${world.millLane}`,
  ]) {
    const { page, status } = await administrator.visit(`${path}${path.includes('?') ? '&' : '?'}lang=cy`)
    assert.equal(status, 200, path)
    assert.equal(page.querySelector('html')?.getAttribute('lang'), 'cy')
    const [heading, ...more] = page.querySelectorAll('h1')
    assert.equal(more.length, 0)
    assert.ok(page.querySelector('title')!.text.startsWith(heading!.text.trim()), path)
  }
})
