import assert from 'node:assert/strict'
import { test } from 'node:test'
import { aCase } from '#features/cases/testing/a-case.ts'
import { aContact } from '#features/contacts/testing/a-contact.ts'
import { addConsent } from '#features/needs/add-consent.ts'
import { addNeed } from '#features/needs/add-need.ts'
import { withdrawConsent } from '#features/needs/withdraw-consent.ts'
import { raiseRequest } from '#features/requests/raising/raise-request.ts'
import { aService, world } from '#test/service.ts'

const service = aService()
const headings = async (path: string, name: 'practitioner' | 'lead' = 'practitioner') =>
  (await service.as(name).visit(path)).page.querySelectorAll('main ol.app-timeline > li h2').map(({ text }) => text)

test('the story is told in the language of whoever reads it, and what people wrote stays as they wrote it', async () => {
  const { caseId } = await aCase(service)
  await aContact(service, caseId, { at: new Date('2026-02-24T10:00Z'), content: 'Mum is worried about money.' })
  await service
    .as('practitioner')
    .change((write) => addNeed(write, caseId, { kind: 'anxiety', startedOn: null, severity: null }))

  const english = await headings(`/cases/${caseId}/chronology`)
  assert.ok(english.includes('Contact with the family: Mum is worried about money.'), english.join('; '))
  assert.ok(english.includes('Need noted: Anxiety'), english.join('; '))

  const welsh = await headings(`/cases/${caseId}/chronology?lang=cy`)
  assert.ok(welsh.includes('Cyswllt â’r teulu: Mum is worried about money.'), welsh.join('; '))
  assert.ok(welsh.includes('Nodwyd angen: Gorbryder'), welsh.join('; '))
})

test('what was agreed to is in the story of the case, for everybody who works on it', async () => {
  const { caseId } = await aCase(service, { childId: world.tom })
  const { consentId } = await service.as('lead').change((write) =>
    addConsent(write, world.tom, {
      purpose: 'share with GP',
      answer: 'given',
      givenBy: 'parent or carer',
      givenByName: null,
      basis: 'parental responsibility',
      scope: null,
      onDay: '2026-03-01',
    }),
  )
  await service
    .as('lead')
    .change((write) => withdrawConsent(write, world.tom, consentId, { onDay: '2026-03-02', scope: null }))

  const told = await headings(`/cases/${caseId}/chronology`)
  assert.deepEqual(told.slice(0, 2), ['Consent withdrawn: sharing with the GP', 'Consent given: sharing with the GP'])
})

test('what was agreed to when help was asked for is in the story', async () => {
  await service.as('lead').change((write) =>
    raiseRequest(write, {
      childId: world.amira,
      worry: 'Cries before maths.',
      needs: [{ kind: 'anxiety' }],
      parentTold: 'yes',
      consent: { purpose: 'support', answer: 'given', givenBy: 'parent or carer', givenByName: null, scope: null },
      inSpiteOfWarnings: 'A second request.',
    }),
  )
  const told = await headings(`/children/${world.amira}/chronology`, 'lead')
  assert.ok(told.includes('Consent given: help from the team'), told.join('; '))
})

test('an event that has only its text is shown with its text', async () => {
  const [{ id: caseId } = { id: '' }] = await service.sql('select id from help_case where child_id = $1', [world.amira])
  await service.sql(
    `insert into chronology_entry (area_id, id, child_id, case_id, at, kind, headline, entered_by, audience)
     select area_id, gen_random_uuid(), child_id, id, now(), 'contact', 'Home visit: tea', lead_id, 'case'
       from help_case where id = $1`,
    [caseId],
  )
  assert.ok((await headings(`/cases/${caseId}/chronology`)).includes('Contact: Home visit: tea'))
})
