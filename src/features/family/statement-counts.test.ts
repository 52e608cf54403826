import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aCheckedAdult, anActionFor } from '#features/links/testing/a-link.ts'
import { statementsToSee, statementsToSend } from '#features/requests/testing/statements.ts'
import { aService, people } from '#test/service.ts'

const service = aService()

test('a family’s page costs at most 4 statements to see and 8 to change', async (t) => {
  await service.ready
  const { caseId } = await aCase(service)
  const { relationshipId } = await aCheckedAdult(service)
  const actionId = await anActionFor(service, caseId)
  const counts: [what: string, count: number, most: number][] = []
  const sends = async (path: string, fields: Record<string, string | readonly string[]>) => {
    const { count, status, sql } = await statementsToSend(service, 'practitioner', path, fields)
    assert.equal(status, 303, `${path} ${JSON.stringify(fields)}`)
    counts.push([`${path.split('/')[1]} ${fields._button ?? ''}: ${sql.length}`, count, 8])
  }
  const list = `/cases/${caseId}/family`
  await sends(list, { to: relationshipId, reach: 'Ring.' })
  const [made] = await service.sql(`select id from shared_page`)
  const page = `/family-pages/${made!.id}`
  await sends(`${page}/add`, {
    actions: actionId,
    people: people.practitioner.id,
    agreed: 'Quiet.',
    nextWords: 'We meet.',
  })
  const [item] = await service.sql(`select id from shared_item where kind = 'agreed'`)
  await sends(page, { item: item!.id, words: 'Very quiet.', _button: 'words' })
  await sends(page, { item: item!.id, seen: '2', _button: 'share' })
  await sends(page, { _button: 'send' })
  for (const path of [list, page, `${page}/add`])
    counts.push([path, await statementsToSee(service, 'practitioner', path), 4])
  await sends(page, { item: item!.id, _button: 'off' })
  await sends(page, { _button: 'end' })
  t.diagnostic(counts.map(([what, count]) => `${what.slice(0, 20)} ${count}`).join('; '))
  assert.deepEqual(
    counts.filter(([, count, most]) => count > most),
    [],
  )
})
