import assert from 'node:assert/strict'
import { test } from 'node:test'
import { priorityGroupWords } from '#features/people/priority-groups.ts'
import { aService, world } from '#test/service.ts'

const service = aService()
const path = `/children/${world.amira}/details`

test('P22: what two people chose is shown to them in the words of the page, not in its codes', async () => {
  const saved = { about: 'Draws', senProvision: 'E', priorityGroups: ['young carer', 'looked after'], freeMeals: 'yes' }
  assert.equal((await service.as('lead').send(path, saved)).status, 303)
  const { status, page } = await service
    .as('lead')
    .send(path, { ...saved, senProvision: 'K', priorityGroups: 'young carer', freeMeals: 'no' }, { version: 0 })

  assert.equal(status, 409)
  const groups = priorityGroupWords('en')
  const rows = page
    .querySelectorAll('.app-changed-meanwhile tbody tr')
    .map((row) => row.querySelectorAll('[role=cell], [role=rowheader]').map((cell) => cell.text))
  const cells = rows.flat().join(' | ')
  assert.match(cells, new RegExp(`${groups['young carer']} \\| .*${groups['young carer']}, ${groups['looked after']}`))
  assert.match(cells, /No \| .*Yes/)
  assert.doesNotMatch(cells, /\| K \||young carer,looked after/)
})

test('an error of a day leads to its first part, where one can type', async () => {
  const school = { what: 'left', 'leftOn[day]': '31', 'leftOn[month]': '2', 'leftOn[year]': '2026' }
  const { page } = await service.as('lead').send(`/children/${world.amira}/school`, school)
  const href = page.querySelectorAll('.nhsuk-error-summary a').map((link) => link.getAttribute('href')!)
  const day = href.find((one) => one.endsWith('-day'))
  assert.ok(day, href.join(', '))
  assert.equal(page.querySelector(day)?.tagName, 'INPUT')
})
