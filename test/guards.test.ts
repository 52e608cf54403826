import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { z } from 'zod'
import { recordContact } from '#features/contacts/record-contact.ts'
import { aSession } from '#features/contacts/testing/a-contact.ts'
import { addGroupPerson } from '#features/groups/group-people.ts'
import { aGroupOfScotland } from '#features/groups/testing/a-group.ts'
import { nameSocialWorker } from '#features/liaison/name-social-worker.ts'
import { beginWork } from '#features/remit/begin-work.ts'
import { tellFamily } from '#features/remit/tell-family.ts'
import { aCaseOfCallum } from '#features/remit/testing/a-remit-case.ts'
import { giveReport } from '#features/reports/giving/give-report.ts'
import { aSentReport } from '#features/reports/testing/a-report.ts'
import { allocateRequest } from '#features/requests/allocating/allocate-request.ts'
import { aProgramme } from '#features/training/testing/a-training.ts'
import type { Write } from '#platform/context.ts'
import { job } from '#platform/jobs/job.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * Each guard of the remit, and each way to try to go round it: by its page, by that page’s JSON, and by a job, which can do no more
 * than the verb that it calls. Each is refused, leaves nothing, and stays in the log under the name of whoever tried. What a file
 * could bring in or take out is tried in guards-by-file.test.ts, and a report by every address in release-gate.test.ts.
 */
const service = aService()
const pippa: PersonName = 'practitionerElsewhere'
let caseId: string
let requestId: string
let reportId: string
let groupId: string

const contact = {
  ...{ attendance: 'attended', worker: people[pippa].id, day: '2026-03-02', time: '8:55' },
  ...{ mode: 'face to face', place: 'school', audience: 'service', content: 'We talked.' },
}
const session = { ...aSession, attendance: 'attended', audience: 'service' } as const

interface Attempt {
  readonly by: PersonName
  readonly path: () => string
  readonly fields: () => Record<string, string>
  /** What a job would call. */
  readonly verb: (write: Write) => Promise<unknown>
  /** What there would be if it had worked. */
  readonly left: string
  readonly before?: () => Promise<unknown>
  /** Where a form is taken from, when the page itself shows none. */
  readonly forged?: () => string
}

const attempts: Record<string, Attempt> = {
  'CSW-32 planFirst': {
    by: 'supervisorElsewhere',
    path: () => `/requests/${requestId}/allocate`,
    fields: () => ({ leadId: people[pippa].id, clearlyNamed: 'yes', _button: 'allocate' }),
    verb: (write) => allocateRequest(write, requestId, { leadId: people[pippa].id, clearlyNamed: true }),
    left: `select 1 from help_request where status = 'allocated' and case_id is null`,
  },
  'CSW-53 familyToldFirst': {
    by: pippa,
    path: () => `/cases/${caseId}/contacts/new`,
    fields: () => ({ ...contact, kind: 'child session', withWhom: 'child', inSpiteOf: 'He asked.' }),
    verb: (write) => recordContact(write, caseId, { ...session, withWhom: ['child'], inSpiteOf: 'He asked.' }),
    left: 'select 1 from contact where area_id = 2',
  },
  'CSW-54 approachAskedFirst': {
    by: pippa,
    path: () => `/cases/${caseId}/contacts/new`,
    fields: () => ({ ...contact, kind: 'parent contact', withWhom: 'parent or carer', mode: 'phone' }),
    verb: (write) =>
      recordContact(write, caseId, {
        ...session,
        kind: 'parent contact',
        mode: 'phone',
        withWhom: ['parent or carer'],
      }),
    left: 'select 1 from contact where area_id = 2',
  },
  'CSW-12 liaisonFirst': {
    by: pippa,
    before: withSocialWork,
    path: () => `/cases/${caseId}/contacts/new`,
    fields: () => ({ ...contact, kind: 'child session', withWhom: 'child', inSpiteOf: 'He asked.' }),
    verb: (write) => recordContact(write, caseId, { ...session, withWhom: ['child'], inSpiteOf: 'He asked.' }),
    left: 'select 1 from contact where area_id = 2',
  },
  'CSW-23 workInPlan': {
    by: pippa,
    path: () => `/cases/${caseId}/plan-work`,
    fields: () => ({ planWorkId: crypto.randomUUID() }),
    verb: (write) => beginWork(write, caseId, { planWorkId: crypto.randomUUID() }),
    left: 'select 1 from remit_work where area_id = 2',
  },
  'CSW-16 reportsSeenFirst': {
    by: pippa,
    path: () => `/reports/${reportId}/give`,
    forged: () => `/reports/${reportId}/write`,
    fields: () => ({
      ...{ toKind: 'meeting', toName: 'Review', basis: 'public task', why: 'It decides', how: 'by hand' },
      ...{ 'onDay[day]': '2', 'onDay[month]': '3', 'onDay[year]': '2026' },
    }),
    verb: (write) =>
      giveReport(write, reportId, {
        ...{ toKind: 'meeting', toName: 'Review', staffId: null, basis: 'public task', why: 'It decides' },
        ...{ how: 'by hand', onDay: write.today },
      }),
    left: 'select 1 from released_report where area_id = 2',
  },
  'CSW-29 trainedToLead': {
    by: pippa,
    path: () => `/groups/${groupId}/people`,
    fields: () => ({ part: 'lead', staffId: people[pippa].id, whyUntrained: 'I can' }),
    verb: (write) =>
      addGroupPerson(write, groupId, { part: 'lead', staffId: people[pippa].id, name: null, whyUntrained: 'I can' }),
    left: `select 1 from group_person where area_id = 2 and part = 'lead'`,
  },
}

before(async () => {
  await service.ready
  ;({ caseId, requestId } = await aCaseOfCallum(service))
  ;({ reportId } = await aSentReport(service, caseId))
  const programmeId = await aProgramme(service, { by: 'supervisorElsewhere', name: 'Anger in pictures' })
  ;({ groupId } = await aGroupOfScotland(service, { programmeId, ownIdea: null }))
  await service.sql(`delete from plan_check where request_id = $1`, [requestId])
  await service.sql(
    `update help_request set status = 'accepted', case_id = null, allocated_at = null, version = 1 where id = $1`,
    [requestId],
  )
})

/** The family was told, and the plan put off: what is left to keep is that social work was spoken with. */
async function withSocialWork() {
  await service.as(pippa).change((write) =>
    tellFamily(write, caseId, {
      toldOn: write.today,
      toldBy: 'Pippa Worker',
      toldWhom: 'Mairi Mac Donald',
      how: 'phone',
    }),
  )
  await service.as('leadElsewhere').change((write) =>
    nameSocialWorker(write, world.callum, {
      ...{ name: 'Dana Reid', teamName: 'North team', phone: null, email: null, staffId: null, fromDay: write.today },
    }),
  )
}

const refusals = (guard: string) =>
  service.sql<{ person: string }>(
    `select person_id as person from audit.entry where area_id = 2 and what = 'refused by the remit' and subject ->> 'guard' = $1`,
    [guard],
  )

async function sends({ by, path, forged = path, fields }: Attempt, as: 'page' | 'JSON'): Promise<number> {
  const acting = service.as(by)
  const { form } = await acting.json(forged())
  const sent = { _csrf: form._csrf, _key: crypto.randomUUID(), _version: String(form._version ?? 0), ...fields() }
  const [accept, type, body] =
    as === 'page'
      ? ['text/html', 'application/x-www-form-urlencoded', new URLSearchParams(sent).toString()]
      : ['application/json', 'application/json', JSON.stringify(sent)]
  const headers = {
    cookie: await acting.cookie,
    accept: accept!,
    'content-type': type!,
    'sec-fetch-site': 'same-origin',
  }
  return (await service.ask('POST', path(), headers, body)).status
}

async function byJob({ by, verb }: Attempt): Promise<void> {
  const tries = job('try to go round a guard', z.object({}), async (write) => {
    await verb(write)
  })
  await service.as(by).change(async (write) => {
    await write.enqueue(tries, {}, { key: crypto.randomUUID() })
    write.audit('tried', {})
  })
  await service.runJobs(tries).catch(() => undefined)
}

for (const [name, attempt] of Object.entries(attempts)) {
  const [rule, guard] = name.split(' ') as [string, string]
  describe(`${rule}: ${guard}`, () => {
    before(async () => {
      await attempt.before?.()
    })
    const ways: Record<string, () => Promise<unknown>> = {
      'its page': async () => assert.equal(await sends(attempt, 'page'), 422),
      'its page’s JSON': async () => assert.equal(await sends(attempt, 'JSON'), 422),
      'a job': () => byJob(attempt),
    }
    for (const [way, tries] of Object.entries(ways)) {
      test(`${rule}: nobody goes round it by ${way}, and that they tried is in the log`, async () => {
        const already = (await refusals(guard)).length
        await tries()
        const now = await refusals(guard)
        assert.equal(now.length, already + 1)
        assert.equal(now.at(-1)!.person, people[attempt.by].id)
        assert.deepEqual(await service.sql(attempt.left), [])
      })
    }
  })
}

test('CSW-16: nor does a file of an unseen report leave', async () => {
  for (const path of [`/reports/copies/${reportId}/pdf`, `/reports/copies/${reportId}`])
    for (const by of [pippa, 'supervisorElsewhere', 'leadElsewhere'] as const)
      assert.equal((await service.as(by).visit(path)).status, 404)
})
