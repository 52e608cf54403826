import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { aGroupOfScotland } from '#features/groups/testing/a-group.ts'
import { sendFile } from '#features/imports/testing/send-file.ts'
import { aClassList } from '#features/people/imports/testing/a-class-list.ts'
import { aDraftPlan } from '#features/plans/testing/a-plan.ts'
import { aCaseOfCallum } from '#features/remit/testing/a-remit-case.ts'
import { aSentReport } from '#features/reports/testing/a-report.ts'
import { aRegister as aRegisterOfSchools, school } from '#features/schools/imports/testing/a-register.ts'
import { aProgramme } from '#features/training/testing/a-training.ts'
import { aService, type PersonName, people, world } from './service.ts'

/**
 * The guards of the remit and files (guards.test.ts has their pages, JSON and jobs). Each file that may be brought in says, in
 * columns of its own, that everything a guard asks for has been done: it changes nothing of what any guard keeps. And each paper that
 * may be taken out is asked for while its guard is not met.
 */
const service = aService()
const SCN = '123456789'

/** By guard, what it keeps: where anything would be if a file had gone round it. */
const kept = {
  'CSW-32, 33 planFirst': ['help_request', 'help_case', 'case_member', 'plan_check', 'child_plan', 'plan_version'],
  'CSW-53 familyToldFirst': ['family_told', 'contact', 'contact_text'],
  'CSW-54 approachAskedFirst': ['approach_guidance', 'contact', 'contact_text'],
  'CSW-12, 13 liaisonFirst': ['social_worker', 'liaison', 'shared_purpose', 'contact'],
  'CSW-23 to 27 workInPlan': ['plan_work', 'remit_work', 'staffing_check'],
  'CSW-16, 17 reportsSeenFirst': [
    'report',
    'report_text',
    'report_look',
    'released_report',
    'report_recipient',
    'verbal_report',
  ],
  'CSW-29 trainedToLead': ['group_person', 'training_record'],
} as const
const tables = [...new Set(Object.values(kept).flat())]

const contents = async () =>
  Object.fromEntries(
    await Promise.all(
      tables.map(async (table) => {
        const [row] = await service.sql<{ all: string }>(
          `select md5(coalesce(string_agg(t::text, '|' order by t::text), '')) as all from ${table} t`,
        )
        return [table, row!.all] as const
      }),
    ),
  )

/** What somebody might write beside the columns that a file has. */
const CLAIMS: Readonly<Record<string, string>> = {
  ...{ CASE_ID: crypto.randomUUID(), STATUS: 'allocated', LEAD_WORKER: people.practitionerElsewhere.id },
  ...{ PLAN: 'yes', PLAN_CHECK: 'named', PLAN_WORK: 'playground', FAMILY_TOLD_ON: '2026-02-01', APPROACH: 'asked' },
  ...{ SOCIAL_WORKER: 'Dana Reid', LIAISON_ON: '2026-02-01', CONTACT: 'child session', REPORT_SEEN: 'yes' },
  ...{ REPORT_RELEASED: 'yes', GROUP_LEAD: people.practitionerElsewhere.id, TRAINED: 'yes' },
}
/** The file with these columns in each of its rows. */
function claiming(csv: string): string {
  const [head, ...rows] = csv.trim().split(/\r?\n/)
  const beside = (cells: readonly string[]) => `,${cells.join(',')}`
  return [head + beside(Object.keys(CLAIMS)), ...rows.map((row) => row + beside(Object.values(CLAIMS)))].join('\r\n')
}

interface FileIn {
  readonly by: PersonName
  readonly path: string
  readonly csv: string
}
const lists: Readonly<Record<string, FileIn>> = {
  '/schools/:schoolId/class-list': {
    ...{ by: 'leadElsewhere', path: `/schools/${world.lochside}/class-list` },
    csv: aClassList([
      { givenName: 'Callum', familyName: 'Mac Donald', bornOn: '2017-01-20', yearGroup: '4', registration: 'P4' },
      { givenName: 'Isla', familyName: 'Newcomer', bornOn: '2017-02-20', yearGroup: '4', registration: 'P4' },
    ]),
  },
  '/schools/:schoolId/attendance': {
    ...{ by: 'leadElsewhere', path: `/schools/${world.lochside}/attendance` },
    csv: `SCN,Date,Session,Mark\r\n${SCN},2026-02-26,AM,10\r\n${SCN},2026-02-26,PM,10`,
  },
  '/schools/import': {
    by: 'administratorElsewhere',
    path: '/schools/import',
    csv: aRegisterOfSchools([school('110001')]).toString('latin1'),
  },
}

before(async () => {
  await service.ready
  const { caseId } = await aCaseOfCallum(service)
  await aSentReport(service, caseId)
  const programmeId = await aProgramme(service, { by: 'supervisorElsewhere', name: 'Anger in pictures' })
  await aGroupOfScotland(service, { programmeId, ownIdea: null })
  await service.as('administratorElsewhere').send('/attendance-codes', {
    ...{ nation: 'Scotland', code: '10', countsAs: 'present' },
  })
  await service.sql(
    `insert into child_identifier (area_id, id, child_id, scheme, value, status, source, school_id) values (2, gen_random_uuid(), $1, 'SCN', $2, 'unverified', 'class list', $3)`,
    [world.callum, SCN, world.lochside],
  )
})

test('every file that may be brought in is tried here', () => {
  const uploads = Object.entries(routes).flatMap(([path, { page }]) => (page.upload ? path : []))
  assert.deepEqual(uploads.toSorted(), Object.keys(lists).toSorted())
})

describe('CSW-12, 16, 23, 29, 32, 53, 54: no file that is brought in goes round a guard', () => {
  for (const [route, { by, path, csv }] of Object.entries(lists)) {
    test(`${route}: whatever it claims, nothing that a guard keeps is changed by it, and the log says who sent it`, async () => {
      const was = await contents()
      const files = [
        { content: Buffer.from(claiming(csv), 'latin1') },
        ...(path === '/schools/import' ? [{ content: '', fileName: '', field: 'links' }] : []),
      ]
      const sent = await sendFile(service, by, path, files)
      assert.equal(sent.status, 303, sent.page.querySelector('main')?.text)
      const applied = await service.as(by).send(sent.location!, { _button: 'apply' })
      assert.equal(applied.status, 303)
      const importId = sent.location!.split('/').at(-1)!.split('?')[0]
      const [batch] = await service.sql('select status from import_batch where id = $1', [importId])
      assert.equal(batch!.status, 'applied', 'it was read, and not put away unread')
      assert.deepEqual(await contents(), was)
      const [line] = await service.sql(
        `select person_id as person from audit.entry where what = 'import read' and subject ->> 'importId' = $1`,
        [importId],
      )
      assert.equal(line!.person, people[by].id)
    })

    test(`${route}: whoever a guard holds back may send no file at all`, async () => {
      for (const who of ['practitionerElsewhere', 'supervisorElsewhere'] as const) {
        const files = (await service.sql('select 1 from import_batch')).length
        assert.equal((await sendFile(service, who, path, [{ content: csv }])).status, 404, who)
        assert.equal((await service.sql('select 1 from import_batch')).length, files)
      }
    })
  }
})

describe('CSW-16, 32: no paper leaves before its guard is met', () => {
  const readers = [
    'practitionerElsewhere',
    'supervisorElsewhere',
    'leadElsewhere',
    'educationManagerElsewhere',
  ] as const

  test('CSW-32: of a plan that nobody has agreed there is no copy and no pack, neither page nor PDF', async () => {
    await service.sql(`update child_plan set state = 'ended' where child_id = $1 and state <> 'ended'`, [world.callum])
    const { planId } = await aDraftPlan(service, { works: [{ purpose: 'Zebra walks on Mondays.' }] })
    for (const by of readers)
      for (const paper of ['copy', 'copy/pdf', 'pack', 'pack/pdf']) {
        const { status, body } = await service.as(by).visit(`/plans/${planId}/${paper}`)
        assert.ok([404, 422].includes(status), `${paper} for ${by} is ${status}`)
        assert.doesNotMatch(body, /Zebra/)
      }
  })

  test('CSW-16: of a report that nobody has seen there is no PDF, and no list that is saved as a file has a word of it', async () => {
    const [report] = await service.sql<{ id: string; title: string }>(
      `select r.id, t.title from report r join report_text t on t.area_id = r.area_id and t.report_id = r.id where r.area_id = 2`,
    )
    const files = Object.keys(routes).filter((path) => path.endsWith('/csv') && !path.includes(':'))
    assert.ok(files.length >= 6, files.join(' '))
    for (const by of readers) {
      assert.equal((await service.as(by).visit(`/reports/copies/${report!.id}/pdf`)).status, 404, by)
      for (const path of files) {
        const { body } = await service.as(by).visit(path)
        assert.ok(!body.includes(report!.title), `${path} for ${by}`)
      }
    }
  })
})
