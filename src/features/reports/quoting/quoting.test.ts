import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { aService, people } from '#test/service.ts'
import { aReport } from '../testing/a-report.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aCase(service))
})

const WORKER = 'practitioner'
const report = () => aReport(service, caseId, { by: WORKER })
const saidIn = async (reportId: string) =>
  (await service.sql('select sections from report_text where report_id = $1', [reportId]))[0]!.sections
const keyOf = async (reportId: string, words: RegExp) => {
  const { items } = (await service.as(WORKER).json(`/reports/${reportId}/quote`)).data
  const item = items.find(({ words: said }: { words: string }) => words.test(said))
  assert.ok(item, `nothing to quote says ${words}`)
  return item as { key: string; named: string[]; isQuoted: boolean }
}
const quote = async (reportId: string, fields: Record<string, string>) =>
  service.as(WORKER).send(`/reports/${reportId}/quote`, fields)

describe('P45: quoting is an act of its own for each thing', () => {
  test('P45: nothing of the record is in a report until it is chosen', async () => {
    await aContact(service, caseId, { content: 'She drew the loud places.' })
    const { reportId } = await report()
    assert.deepEqual(await saidIn(reportId), {})
    const { key } = await keyOf(reportId, /drew the loud places/)
    const sent = await quote(reportId, { item: key })
    assert.equal(sent.status, 303, sent.page.querySelector('main')?.text)
    assert.match((await saidIn(reportId)).family, /2 March 2026: She drew the loud places\.$/)
    assert.equal((await keyOf(reportId, /drew the loud places/)).isQuoted, true)
  })

  test('P45: a note for named people is not offered, also to whoever wrote it', async () => {
    await aContact(service, caseId, {
      content: 'Between the two of us.',
      ...{ audience: 'named', readers: [people.practitioner.id] },
    })
    const { reportId } = await report()
    assert.doesNotMatch((await service.as(WORKER).visit(`/reports/${reportId}/quote`)).body, /Between the two of us/)
    assert.equal((await quote(reportId, { item: 'contact:x:content' })).status, 422)
  })

  test('P45: what names somebody else wants a decision: taken out, or kept with a reason that the reviewer reads', async () => {
    await aContact(service, caseId, { content: 'She hid from Tom O’Brien, and Tom laughed.' })
    const { reportId } = await report()
    const { key, named } = await keyOf(reportId, /hid from/)
    assert.deepEqual(named, ['Tom O’Brien'])
    const undecided = await quote(reportId, { item: key })
    assert.equal(undecided.status, 422)
    assert.match(undecided.page.querySelector('main')!.text, /names other people: Tom O’Brien/)
    assert.deepEqual(await saidIn(reportId), {})

    await quote(reportId, { item: key, decision: 'out', section: 'work' })
    assert.match((await saidIn(reportId)).work, /She hid from \[another person\], and \[another person\] laughed\./)

    const other = await report()
    const unsaid = await quote(other.reportId, { item: key, decision: 'keep' })
    assert.match(unsaid.page.querySelector('main')!.text, /Say why the names must stay/)
    await quote(other.reportId, { item: key, decision: 'keep', reason: 'He is at the meeting too.' })
    await service.as(WORKER).send(`/reports/${other.reportId}/write`, {
      ...{ title: 'x', work: (await saidIn(other.reportId)).family, _button: 'send' },
    })
    assert.match(
      (await service.as('supervisor').visit(`/reports/${other.reportId}/look`)).body,
      /He is at the meeting too/,
    )
  })

  test('P45: a name that somebody typed keeps a report with its author until there is a reason', async () => {
    const { reportId } = await report()
    const fields = { title: 'Report', work: 'Amira sat beside Tom O’Brien.', _button: 'send' }
    const named = await service.as(WORKER).send(`/reports/${reportId}/write`, fields)
    assert.equal(named.status, 422)
    assert.match(named.page.querySelector('main')!.text, /names other people: Tom O’Brien/)
    const sent = await service
      .as(WORKER)
      .send(`/reports/${reportId}/write`, { ...fields, whyNamed: 'They share a table.' })
    assert.equal(sent.location, `/reports/${reportId}`)
    assert.match((await service.as('supervisor').visit(`/reports/${reportId}/look`)).body, /They share a table/)
  })
})
