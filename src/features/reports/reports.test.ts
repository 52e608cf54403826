import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { sql } from 'kysely'
import { addCaseMember } from '#features/cases/members/add-case-member.ts'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { handOnReport } from './seeing/hand-on-report.ts'
import { lookAtReport } from './seeing/look-at-report.ts'
import { takeBackReport } from './giving/take-back-report.ts'
import { aReport, aScottishCase, aSeenReport, aSentReport, give, withNamedPerson } from './testing/a-report.ts'
import { sendReport } from './writing/write-report.ts'

const service = aService()
let caseId: string

before(async () => {
  await service.ready
  ;({ caseId } = await aScottishCase(service))
  await withNamedPerson(service, caseId)
})

const ISO = 'supervisorElsewhere'
const CSW = 'practitionerElsewhere'
const row = async (reportId: string) =>
  (await service.sql("select *, encode(seen_hash, 'hex') as hash from report where id = $1", [reportId]))[0]!
const textOf = async (path: string, by: PersonName) =>
  (await service.as(by).visit(path)).page.querySelector('main')?.text ?? ''
const day = (name: string, of: string) => {
  const [year, month, date] = of.split('-')
  return { [`${name}[day]`]: date!, [`${name}[month]`]: month!, [`${name}[year]`]: year! }
}

describe('CSW-16: a written report is seen by the ISO or the team manager before it goes to anybody', () => {
  test('CSW-16: it is written, returned with a note, written again, seen and given', async () => {
    const begun = await service.as(CSW).send(`/cases/${caseId}/reports/new`, { title: 'For the review', callId: '' })
    assert.equal(begun.status, 303, begun.page.querySelector('main')?.text)
    const id = /reports\/([^/]+)\/write/.exec(begun.location!)![1]!
    const sent = await service
      .as(CSW)
      .send(`/reports/${id}/write`, { title: 'For the review', work: 'We met. It is slow.', _button: 'send' })
    assert.equal(sent.location, `/reports/${id}`, sent.page.querySelector('main')?.text)
    assert.equal((await row(id)).state, 'with reviewer')

    assert.match(await textOf('/reports', ISO), /Callum Mac Donald/)
    assert.match(await textOf(`/reports/${id}/look`, ISO), /You have not read it before/)
    const returned = await service.as(ISO).send(`/reports/${id}/look`, { outcome: 'returned', note: 'Say what helps.' })
    assert.equal(returned.location, '/reports', returned.page.querySelector('main')?.text)
    assert.match(await textOf(`/reports/${id}/write`, CSW), /Say what helps/)

    await service.as(CSW).send(`/reports/${id}/write`, {
      ...{ title: 'For the review', work: 'We met. It goes well.', strategies: 'A quiet corner.', _button: 'send' },
    })
    const read = await textOf(`/reports/${id}/look`, ISO)
    const [changed] = read.split('The whole report')
    assert.match(changed!, /Taken out:\s*It is slow\./)
    assert.match(changed!, /New:\s*It goes well\./)
    assert.match(changed!, /New:\s*A quiet corner\./)
    assert.doesNotMatch(changed!, /We met\./)

    const seen = await service.as(ISO).send(`/reports/${id}/look`, { outcome: 'seen' })
    assert.equal(seen.location, '/reports')
    const now = await row(id)
    assert.deepEqual([now.state, now.seen_by, now.seen_as], ['seen', people[ISO].id, 'supervisor'])
    const given = await service.as(CSW).send(`/reports/${id}/give`, {
      ...{ toKind: 'meeting', toName: 'Review meeting', basis: 'public task', why: 'It decides', how: 'by hand' },
      ...day('onDay', '2026-03-02'),
    })
    assert.equal(given.location, `/reports/${id}`, given.page.querySelector('main')?.text)
    const copy = await textOf(`/reports/copies/${id}`, CSW)
    assert.match(copy, /It goes well/)
    assert.match(copy, /Struan Supervisor, supervisor/)
  })

  test('CSW-16: returning wants a note', async () => {
    const { reportId } = await aSentReport(service, caseId)
    const { status, page } = await service.as(ISO).send(`/reports/${reportId}/look`, { outcome: 'returned' })
    assert.equal(status, 422)
    assert.match(page.querySelector('main')!.text, /Say what should change/)
  })

  test('CSW-16: who has read a version has not seen the one that was sent since', async () => {
    const { reportId } = await aSentReport(service, caseId)
    const sections = { work: 'We met six times, and twice more.' }
    const [{ version } = { version: 0 }] = await service.sql('select version from report_text where report_id = $1', [
      reportId,
    ])
    await service
      .as(CSW)
      .change((write) =>
        sendReport(write, reportId, { text: { title: 'For the review', sections }, whyNamed: null }, version),
      )
    const read = { number: 1, outcome: 'seen', note: null } as const
    await assert.rejects(
      service.as(ISO).change((write) => lookAtReport(write, reportId, read)),
      /another text since you opened/,
    )
    assert.equal((await row(reportId)).state, 'with reviewer')
  })

  test('CSW-16: where nobody could see it, it is not sent, and its author is told what to ask for', async () => {
    const { reportId } = await aReport(service, caseId)
    const others = [people[ISO].id, people.managerElsewhere.id]
    await service.sql('update staff_member set active = false where id = any($1)', [others])
    const send = service
      .as(CSW)
      .change((write) =>
        sendReport(write, reportId, { text: { title: 'T', sections: { work: 'We met.' } }, whyNamed: null }, 1),
      )
    await assert.rejects(send, /no supervisor but you/)
    await service.sql('update staff_member set active = true where id = any($1)', [others])
  })

  test('CSW-16: its author cannot see it themselves, by page or by verb, also when they supervise', async () => {
    const { reportId } = await aSentReport(service, caseId)
    assert.equal((await service.as(CSW).visit(`/reports/${reportId}/look`)).status, 404)
    await service.sql(`update report set author_id = $2 where id = $1`, [reportId, people[ISO].id])
    await service.sql(`update report_version set author_id = $2 where report_id = $1`, [reportId, people[ISO].id])
    const own = await service.as(ISO).visit(`/reports/${reportId}/look`)
    assert.equal(own.status, 422)
    assert.match(own.body, /somebody else must see it/)
    await assert.rejects(
      service.as(ISO).change((write) => lookAtReport(write, reportId, { number: 1, outcome: 'seen', note: null })),
      /somebody else must see it/,
    )
    const [moved] = await service.as(ISO).change(async (write) => {
      write.audit('tried', {})
      const { rows } = await sql<{
        as: string | null
      }>`select public.look_at_report(${reportId}::uuid,
        (select id from report_version where area_id = 2 and report_id = ${reportId}), 'seen', null, ${write.now}, ${write.today}) as as`.execute(
        write.db,
      )
      return rows
    })
    assert.equal(moved?.as, null)
  })

  test('CSW-16: the team manager sees it too', async () => {
    const { reportId } = await aSeenReport(service, caseId, { seenBy: 'managerElsewhere' })
    assert.equal((await row(reportId)).seen_by, people.managerElsewhere.id)
  })

  test('CSW-16: any edit after it was seen resets it, and so does quoting', async () => {
    const { reportId } = await aSeenReport(service, caseId)
    const kept = await service
      .as(CSW)
      .send(`/reports/${reportId}/write`, { title: 'Report for the review', work: 'We met seven times.' })
    assert.equal(kept.status, 303)
    const now = await row(reportId)
    assert.deepEqual([now.state, now.seen_by, now.hash], ['draft', null, null])
    await assert.rejects(give(service, reportId), /must see this report/)

    const other = await aSeenReport(service, caseId)
    const { page } = await service.as(CSW).visit(`/reports/${other.reportId}/quote`)
    const item = page.querySelector('input[name=item]')!.getAttribute('value')!
    await service.as(CSW).send(`/reports/${other.reportId}/quote`, { item })
    assert.equal((await row(other.reportId)).state, 'draft')
  })

  test('CSW-16: a text that was changed past every verb is not released: the hash is not that of the text that was seen', async () => {
    const { reportId } = await aSeenReport(service, caseId)
    await service.sql(`update report_text set sections = '{"work": "Something else."}' where report_id = $1`, [
      reportId,
    ])
    await assert.rejects(give(service, reportId), /must see this report/)
    assert.deepEqual(await service.sql('select * from released_report where report_id = $1', [reportId]), [])
  })

  test('CSW-16: the application itself cannot say that it was seen, or write the copy', async () => {
    const { reportId } = await aSentReport(service, caseId)
    const attempts = [
      sql`update report set state = 'seen' where area_id = 2 and id = ${reportId}`,
      sql`update report_text set title = 'x' where area_id = 2 and report_id = ${reportId}`,
      sql`update report_version set title = 'x' where area_id = 2 and report_id = ${reportId}`,
      sql`insert into released_report (area_id, report_id, child_id, case_id, team_id, author_id, about_name, title, sections, hash, released_by, released_at)
        select area_id, report_id, child_id, case_id, team_id, author_id, about_name, title, sections, hash, author_id, sent_at from report_version where area_id = 2 and report_id = ${reportId}`,
      sql`insert into report_look (area_id, version_id, report_id, child_id, case_id, team_id, author_id, reviewer_id, outcome, at)
        select area_id, id, report_id, child_id, case_id, team_id, author_id, author_id, 'seen', sent_at from report_version where area_id = 2 and report_id = ${reportId}`,
    ]
    for (const attempt of attempts) {
      await assert.rejects(
        service.as(CSW).change(async (write) => {
          write.audit('tried', {})
          await attempt.execute(write.db)
        }),
        /permission denied/,
      )
    }
  })

  test('CSW-16: what was released is frozen, and a second copy cannot be made', async () => {
    const { reportId } = await aSeenReport(service, caseId)
    await give(service, reportId)
    const reply = await service.as(CSW).visit(`/reports/${reportId}/write`)
    assert.equal(reply.status, 422)
    assert.match(reply.body, /stays as it is/)
    await give(service, reportId, { toName: 'Somebody else' })
    const copies = await service.sql('select 1 from released_report where report_id = $1', [reportId])
    assert.equal(copies.length, 1)
    const to = await service.sql(
      'select to_name, basis from report_recipient where report_id = $1 order by given_at, id',
      [reportId],
    )
    assert.deepEqual(
      to.map(({ to_name: name }) => name),
      ['Review meeting', 'Somebody else'],
    )
  })

  test('CSW-16: somebody on the case reads it once it was given to them, and not before', async () => {
    const { reportId } = await aSeenReport(service, caseId)
    await give(service, reportId)
    const named = 'leadElsewhere'
    assert.equal((await service.as(named).visit(`/reports/copies/${reportId}`)).status, 404)
    await give(service, reportId, { toKind: 'staff', toName: null, staffId: people[named].id, how: 'on their pages' })
    assert.match(await textOf(`/reports/copies/${reportId}`, named), /We met six times/)
    const { page } = await service.as(named).visit('/notices')
    const told = page.querySelectorAll('main li a').find((link) => /report was given to you/.test(link.text))
    assert.equal(told?.getAttribute('href'), `/reports/copies/${reportId}`)
    // Taken off the case, they read it no more.
    await service.sql(`update case_member set ends_on = '2026-03-01', starts_on = '2026-02-01' where staff_id = $1`, [
      people[named].id,
    ])
    await service.sql('delete from auth.rights where staff_id = $1', [people[named].id])
    assert.equal((await service.as(named).visit(`/reports/copies/${reportId}`)).status, 404)
  })

  test('CSW-16: taken back from somebody of staff, they read it no more, are told, and others still do', async () => {
    const { reportId } = await aSeenReport(service, caseId)
    const to = { toKind: 'staff', toName: null, how: 'on their pages' } as const
    await withNamedPerson(service, caseId)
    await give(service, reportId, { ...to, staffId: people.leadElsewhere.id })
    await give(service, reportId, { ...to, staffId: people.leadElsewhere.id })
    const [first, second] = await service.sql(
      'select id from report_recipient where report_id = $1 order by given_at, id',
      [reportId],
    )
    const named = 'leadElsewhere'
    const read = async () => (await service.as(named).visit(`/reports/copies/${reportId}`)).status
    assert.equal(await read(), 200)
    await service.as(CSW).change((write) => takeBackReport(write, reportId, first!.id, 'Twice'))
    assert.equal(await read(), 200, 'they were given it another time')
    await service.as(CSW).change((write) => takeBackReport(write, reportId, second!.id, 'The wrong Lorna'))
    assert.equal(await read(), 404)
    const { page } = await service.as(named).visit('/notices')
    assert.match(page.querySelector('main')!.text, /A report that you were given was taken back/)
    assert.equal((await service.as(named).visit(`/reports/copies/${reportId}/given/${first!.id}`)).status, 404)
    assert.match(await textOf(`/reports/copies/${reportId}`, ISO), /We met six times/)
  })

  test('CSW-16: taken back from one of two, that one reads it no more and the other does', async () => {
    const { reportId } = await aSeenReport(service, caseId)
    await service.as(ISO).change((write) =>
      addCaseMember(write, caseId, {
        ...{ staffId: people.teacherElsewhere.id, caseRole: 'teacher', startsOn: write.today, endsOn: null },
        why: 'Teaches Callum',
      }),
    )
    const two = ['leadElsewhere', 'teacherElsewhere'] as const
    for (const one of two)
      await give(service, reportId, { toKind: 'staff', toName: null, staffId: people[one].id, how: 'on their pages' })
    const read = () =>
      Promise.all(two.map(async (one) => (await service.as(one).visit(`/reports/copies/${reportId}`)).status))
    assert.deepEqual(await read(), [200, 200])
    const [giving] = await service.sql('select id from report_recipient where report_id = $1 and staff_id = $2', [
      reportId,
      people.leadElsewhere.id,
    ])
    await service.as(CSW).change((write) => takeBackReport(write, reportId, giving!.id, 'Not hers'))
    assert.deepEqual(await read(), [404, 200])
  })

  test('CSW-16: where the service does not hold its workers to it, the author releases by themselves', async () => {
    await service.sql(`update team set definition = jsonb_set(definition, '{remit,guards}', '[]') where id = $1`, [
      world.childrensServices,
    ])
    const { reportId } = await aReport(service, caseId)
    await service.as(CSW).send(`/reports/${reportId}/write`, { title: 'Free', work: 'We met.' })
    await give(service, reportId)
    assert.equal((await row(reportId)).state, 'released')
    await service.sql(
      `update team set definition = jsonb_set(definition, '{remit,guards}', '["reportsSeenFirst"]') where id = $1`,
      [world.childrensServices],
    )
  })
})

test('two editors: the second sees both texts, and nothing is lost', async () => {
  const { reportId } = await aReport(service, caseId)
  const { version } = (await service.as(CSW).json(`/reports/${reportId}/write`)).data.text
  await service.as(CSW).send(`/reports/${reportId}/write`, { title: 'One', work: 'The first text.' })
  const late = await service
    .as(CSW)
    .send(`/reports/${reportId}/write`, { title: 'Two', work: 'The second text.' }, { version })
  assert.equal(late.status, 409)
  const both = late.page.querySelector('.app-changed-meanwhile')!.text
  assert.match(both, /The first text/)
  assert.match(both, /The second text/)
})

test('CSW-16: whoever wrote in it before it was handed on does not see it either', async () => {
  await service.as(CSW).change((write) =>
    addCaseMember(write, caseId, {
      ...{ staffId: people[ISO].id, caseRole: 'supervisor', startsOn: write.today, endsOn: null },
      why: 'Writes while Pippa is away',
    }),
  )
  const { reportId } = await aSentReport(service, caseId, { by: ISO })
  await service.as(ISO).change((write) => handOnReport(write, reportId, people[CSW].id))
  const text = { title: 'Report for the review', sections: { work: 'We met seven times.' } }
  await service.as(CSW).change((write) => sendReport(write, reportId, { text, whyNamed: null }, 2))
  await assert.rejects(
    service.as(ISO).change((write) => lookAtReport(write, reportId, { number: 2, outcome: 'seen', note: null })),
    /somebody else must see it/,
  )
  assert.equal((await row(reportId)).state, 'with reviewer')
})
