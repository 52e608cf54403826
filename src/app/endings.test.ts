import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { globSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, test } from 'node:test'
import { makeLink } from '#features/access/links.ts'
import { endMembership } from '#features/staff/end-membership.ts'
import { offBoard } from '#features/staff/off-board.ts'
import { takeAwayAgain } from '#platform/backup/take-away-again.ts'
import { withAdmin } from '#platform/db/roles.ts'
import { aService, people } from '#test/service.ts'
import { endings } from './endings.ts'

const service = aService()
const SRC = path.resolve(import.meta.dirname, '..')

/** Words by which a line says that something was taken away from somebody, or is no longer what it was. */
const TAKES_AWAY =
  /\b(end(s|ed)?|left|leaves?|off-boarded|with(drawn|drew)|protected|restricted|sealed|remov\w+|revok\w+|unshar\w+|eras\w+|password|second step|passkey|no longer|in error|locked out|forgot\w*|merged?|unlinked|taken|stopped|deleted)\b/

/** They read as if they took something away, and do not: the reason. */
const DO_NOT: Readonly<Record<string, string>> = {
  'need ended': 'a need that has passed: nobody’s sight changes',
  'work of the plan ended': 'what is done for a plan: nobody’s sight changes',
  'programme no longer used': 'a list to choose from',
  'plan ended': 'the story of a plan: who may read it still may',
  'plan taken back': 'a draft is its author’s again',
  'supervision ended': 'what was to come is called off; what was held is read by the same people',
  'social worker ended': 'who is allocated elsewhere: nobody’s sight changes',
  'group ended': 'the work of a team: nobody’s sight changes',
  'register of a group taken': 'it gives',
  'time at a club taken back': 'a figure',
  'closed days removed': 'the calendar of a school',
  'term removed': 'the calendar of a school',
  'restricted record opened': 'an emergency opening lasts an hour in one sign-in, and those all end',
  'end of protection asked': 'nothing has changed yet',
  'protection ended': 'it gives: after a restore the address is protected, and two ask again',
  'passkey added': 'something given',
  'new second step asked': 'nothing has changed yet',
  'merge proposed': 'nothing has changed yet',
  'merge not agreed': 'nothing has changed',
  'undo of a merge proposed': 'nothing has changed yet',
  'undo of a merge not agreed': 'nothing has changed',
  'old drafts forgotten': 'a job of every night',
  'old imports forgotten': 'a job of every night',
  'what is over forgotten': 'a job of every night',
  'concerns taken over': 'whoever has the duty sees them by the duty itself',
  'consultation attendee taken off': 'who takes part: nobody’s sight of the record changes',
  'consultations ended': 'the story of a case',
  'item taken off': 'the agenda of a meeting',
  'meeting ended': 'the story of a meeting',
  'told of restricted cases': 'it tells: nobody’s sight of the record changes',
  'request withdrawn': 'the story of a request: it can be withdrawn again by whoever asked',
}

function linesInTheCode(): string[] {
  const files = globSync('**/*.{ts,tsx}', { cwd: SRC }).filter((file) => !/\.test\.|\/testing\/|^platform\//.test(file))
  const text = files.map((file) => readFileSync(path.join(SRC, file), 'utf8')).join('\n')
  const said = [...text.matchAll(/\.audit\(([^,{]+),/g)].flatMap(([, what]) => [...what!.matchAll(/'([^']+)'/g)])
  const did = [...text.matchAll(/\bdid: '([^']+)'/g)]
  return [...new Set([...said, ...did].map(([, what]) => what!))].sort()
}

test('R19: each line that takes something away is in the journal, or it is said why not', () => {
  const lines = linesInTheCode()
  assert.ok(lines.includes('staff off-boarded') && lines.length > 60)
  const forgotten = lines.filter((what) => TAKES_AWAY.test(what) && !endings.has(what) && !(what in DO_NOT))
  assert.deepEqual(forgotten, [], 'say in src/app/endings.ts how it is done again after a restore')
  const unknown = [...endings.keys(), ...Object.keys(DO_NOT)].filter((what) => !lines.includes(what))
  assert.deepEqual(unknown, [], 'no such line is written any more')
})

for (const [what, again] of endings) {
  if (again === 'by hand') continue
  test(`R19: “${what}” can be done again, and does nothing to what is not there`, async () => {
    const about = {
      staffId: randomUUID(),
      staffIds: [randomUUID()],
      readers: [randomUUID()],
      sealId: randomUUID(),
      mailId: randomUUID(),
      shareId: randomUUID(),
      itemId: randomUUID(),
      passkeyId: randomUUID(),
    }
    const ids = {
      caseId: randomUUID(),
      agreementId: randomUUID(),
      membershipId: randomUUID(),
      organisationId: randomUUID(),
    }
    const lost = {
      kind: 'ending' as const,
      area: people.teacher.areaId,
      lane: 1,
      seq: 1,
      hash: '',
      at: '2026-03-02T09:00:00.000Z',
      personId: null,
      what,
      children: [randomUUID()],
      about: { ...about, ...ids, lastDay: '2026-03-02' },
    }
    const before = await whatIsThere()
    const { done } = await withAdmin(service.admin, (client) =>
      takeAwayAgain(client, [lost], endings, new Date(lost.at)),
    )
    assert.equal(done.length, 1)
    assert.deepEqual(await whatIsThere(), before)
  })
}

const whatIsThere = () =>
  service.sql(`select (select count(*) from membership where ends_on is null) as places, (select count(*) from staff_member where active) as people,
    (select count(*) from case_member where ends_on is null) as cases, (select count(*) from home_address) as homes,
    (select count(*) from auth.credential where password_hash is null) as without, (select count(*) from seal) as seals`)

/** What verbs do, undone as a restore undoes it, and done again from the line that they left. */
describe('R19: what was taken away is taken away again', () => {
  const again = async (what: string) => {
    const [line] = await service.sql(
      `select area_id as area, child_ids as children, subject as about, at from audit.entry where what = $1 and not subject ? 'afterRestore' order by at desc, seq desc limit 1`,
      [what],
    )
    assert.ok(line, `no line says “${what}”`)
    const lost = { ...(line as Lost), kind: 'ending' as const, lane: 1, seq: 1, hash: '', personId: null, what }
    return withAdmin(service.admin, (client) =>
      takeAwayAgain(client, [{ ...lost, at: new Date(lost.at).toISOString() }], endings, service.clock.now()),
    )
  }
  const membershipOf = (staffId: string) =>
    service.sql('select id, ends_on from membership where staff_id = $1', [staffId])

  test('a membership that ended', async () => {
    const [before] = await membershipOf(people.colleagueTeacher.id)
    const lastDay = '2026-03-02'
    await service.as('administrator').change((write) => endMembership(write, before!.id, lastDay as never))
    const [ended] = await membershipOf(people.colleagueTeacher.id)
    await service.sql('update membership set ends_on = null where id = $1', [before!.id])
    await again('membership ended')
    assert.deepEqual(await membershipOf(people.colleagueTeacher.id), [ended])
  })

  test('a link to choose a password, of which only the lost database knew whether it was used', async () => {
    const { id } = people.lead
    // Everybody was signed out by the tests before.
    service.clock.advance({ hours: 12 })
    await service.as('administrator').change(async (write) => {
      await makeLink(write, id, 'invitation')
      write.audit('tried', {})
    })
    const open = async () =>
      (await service.sql('select from auth.link where staff_id = $1 and ended_at is null', [id])).length
    assert.equal(await open(), 1)
    await withAdmin(service.admin, (client) => takeAwayAgain(client, [], endings, service.clock.now()))
    assert.equal(await open(), 0)
  })

  test('everything of somebody who left', async () => {
    const { id } = people.otherTeacher
    // Everybody was signed out by the test before.
    service.clock.advance({ hours: 12 })
    const state = () =>
      service.sql(
        `select active, (select array_agg(ends_on) from membership where staff_id = s.id) as ends,
           (select count(*)::int from auth.login where staff_id = s.id) as logins,
           (select count(*)::int from auth.credential where staff_id = s.id) as credentials,
           (select count(*)::int from auth.sign_in where staff_id = s.id and ended_at is null) as sign_ins
         from staff_member s where id = $1`,
        [id],
      )
    await service.as('otherTeacher').visit('/today')
    const [login] = await service.sql('select * from auth.login where staff_id = $1', [id])
    await service.as('administrator').change((write) => offBoard(write, id))
    const left = await state()
    await service.sql('update staff_member set active = true where id = $1', [id])
    await service.sql('update membership set ends_on = null where staff_id = $1', [id])
    await service.sql('insert into auth.login (email, area_id, staff_id) values ($1, $2, $3)', [
      login!.email,
      login!.area_id,
      id,
    ])
    await service.sql(`insert into auth.credential (area_id, staff_id, password_hash) values ($1, $2, 'x')`, [
      login!.area_id,
      id,
    ])
    await service.sql('update auth.sign_in set ended_at = null where staff_id = $1', [id])
    await again('staff off-boarded')
    assert.deepEqual(await state(), left)
    assert.equal((await service.as('otherTeacher').visit('/today')).status, 303)
  })
})

interface Lost {
  readonly area: number
  readonly children: string[]
  readonly about: Record<string, unknown>
  readonly at: string
}
