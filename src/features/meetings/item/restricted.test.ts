import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aService, type PersonName, people, world } from '#test/service.ts'
import { gatherAgenda } from '../agenda/gather-agenda.ts'
import { raiseChild } from '../agenda/raise-child.ts'
import { agreeAtItem } from '../agree-at-item.ts'
import { decideItem } from '../decide-item.ts'
import { endMeeting, openMeeting, startMeeting } from '../running/run-meeting.ts'
import { aPanel } from '../testing/a-panel.ts'
import { recordSharing } from './record-sharing.ts'

const service = aService()
let panel: Awaited<ReturnType<typeof aPanel>>
let itemId: string
const meeting = () => `/meetings/${panel.meetingId}`
/** Tom’s item is restricted to the school’s lead and the practitioner; everybody else at the table must not know of it. */
const readers: readonly PersonName[] = ['lead', 'practitioner']
const others: readonly PersonName[] = [
  'teacher',
  'colleagueTeacher',
  'partner',
  'supervisor',
  'colleague',
  'educationManager',
]
const SECRET = /Zebra|O’Brien/

before(async () => {
  await service.ready
  panel = await aPanel(service)
  // The supervisor sits there for the whole school, so that only the restriction is between them and the item.
  await service.as('practitioner').send(`/meetings/series/${panel.seriesId}/members/new`, {
    staffId: people.supervisor.id,
    seat: 'safeguarding lead',
  })
  const raise = (childId: string, why: string) => ({ childId, name: null, why, readers: [] })
  await service.as('lead').change((write) => raiseChild(write, panel.seriesId, raise(world.amira, 'Tired in lessons')))
  const raised = await service
    .as('lead')
    .change((write) => raiseChild(write, panel.seriesId, raise(world.tom, 'Zebra matter at home')))
  itemId = raised.itemId
})

const everywhere = () => [
  meeting(),
  `${meeting()}/pack`,
  `${meeting()}/pack?for=${panel.members.leadSits}`,
  `${meeting()}/live`,
  `${meeting()}/recap`,
  `/meetings/series/${panel.seriesId}`,
  `/meetings/items/${itemId}`,
  `/meetings/items/${itemId}/action`,
  '/meetings',
  '/notices',
  '/actions',
  '/actions/csv',
  '/actions?q=zebra',
  '/cases/csv',
  '/children?q=zebra',
  '/today',
]

test('before it is restricted the table sees it, each as far as they sit there', async () => {
  assert.match((await service.as('supervisor').visit(meeting())).page.text, /O’Brien/)
  assert.match((await service.as('colleagueTeacher').visit(meeting())).page.text, /O’Brien/)
  assert.doesNotMatch((await service.as('teacher').visit(meeting())).page.text, SECRET)
})

describe('HACK-5: a restricted item', () => {
  test('is restricted through its page, while it hangs on actions, a decision and the story already', async () => {
    service.clock.advance({ hours: 24 })
    const practitioner = service.as('practitioner')
    await practitioner.change((write) => startMeeting(write, panel.meetingId))
    await practitioner.change((write) =>
      recordSharing(write, itemId, { agency: 'Young Northshire', basis: 'consent', why: 'Zebra: his mother, today' }),
    )
    assert.match((await service.as('partner').visit(meeting())).page.text, /O’Brien/)
    await practitioner.change((write) =>
      agreeAtItem(write, itemId, {
        what: 'Zebra talk',
        ownerId: panel.members.leadSits,
        ownerName: null,
        place: 'school',
        dueOn: '2026-03-06',
      }),
    )
    await practitioner.change((write) =>
      decideItem(
        write,
        itemId,
        {
          decision: 'direct sessions',
          reason: 'Zebra reason',
          discussion: 'Zebra words',
          ownerId: panel.members.leadSits,
          reviewOn: '2026-03-24',
        },
        2,
      ),
    )
    const sent = await service.as('supervisor').send(`/meetings/items/${itemId}/readers`, {
      readers: [people.lead.id, people.practitioner.id],
    })
    assert.equal(sent.status, 303)
    // Whoever restricts it is a reader; here they take themselves out again through somebody else.
    await service.sql(`update meeting_item set readers = array_remove(readers, $1) where id = $2`, [
      people.supervisor.id,
      itemId,
    ])
    for (const table of ['meeting_reason', 'meeting_sharing'])
      await service.sql(`update ${table} set readers = array_remove(readers, $1) where item_id = $2`, [
        people.supervisor.id,
        itemId,
      ])
    await service.sql(`update action set readers = array_remove(readers, $1) where meeting_item_id = $2`, [
      people.supervisor.id,
      itemId,
    ])
    await service.sql(`update chronology_entry set readers = array_remove(readers, $1) where source_id = $2`, [
      people.supervisor.id,
      itemId,
    ])
  })

  for (const name of readers) {
    test(`its reader sees it: ${name}`, async () => {
      const { page } = await service.as(name).visit(meeting())
      assert.match(page.text, /O’Brien.*Restricted/s)
      assert.match((await service.as(name).visit(`/meetings/items/${itemId}`)).page.text, /Zebra words/)
    })
  }

  for (const name of others) {
    test(`leaks nowhere to ${name}: page, pack, live, recap, JSON, notices, actions, files, what is looked for`, async () => {
      for (const path of everywhere()) {
        const { body } = await service.as(name).visit(path)
        assert.doesNotMatch(body, /Zebra/, `${name}: ${path}`)
        if (path.startsWith('/meetings')) {
          assert.doesNotMatch(body, SECRET, `${name}: ${path}`)
          assert.doesNotMatch(JSON.stringify(await service.as(name).json(path)), SECRET, `${name}: JSON of ${path}`)
          assert.doesNotMatch(body, new RegExp(path.includes(itemId) ? 'Restricted' : itemId), `${name}: ${path}`)
        }
      }
    })

    test(`no table of the database shows ${name} anything of it`, async () => {
      const seen = await service.as(name).look(async (read) => {
        const { areaId } = read.actor
        const of = (table: 'meetingReason' | 'meetingSharing' | 'minutesCorrection') =>
          read.db.selectFrom(table).where('areaId', '=', areaId).where('itemId', '=', itemId).select('id').execute()
        return [
          await read.db
            .selectFrom('meetingItem')
            .where('areaId', '=', areaId)
            .where('id', '=', itemId)
            .select('id')
            .execute(),
          await of('meetingReason'),
          await of('meetingSharing'),
          await of('minutesCorrection'),
          await read.db
            .selectFrom('action')
            .where('areaId', '=', areaId)
            .where('meetingItemId', '=', itemId)
            .select('id')
            .execute(),
          await read.db
            .selectFrom('chronologyEntry')
            .where('areaId', '=', areaId)
            .where('sourceId', '=', itemId)
            .select('id')
            .execute(),
        ]
      })
      assert.deepEqual(seen.flat(), [])
    })
  }

  test('leaves no hole in the numbers, and no count tells of it', async () => {
    const { page } = await service.as('supervisor').visit(meeting())
    const numbers = page
      .querySelectorAll('main table tbody tr')
      .map((row) => row.querySelector('td')!.text.replace(/\D+/g, ''))
    assert.deepEqual(numbers, ['1'])
    assert.match(page.text, /1 child has no decision yet/)
  })

  test('is on the paper only of who may see it', async () => {
    const pack = async (whom?: string) => {
      const { page } = await service.as('practitioner').visit(`${meeting()}/pack${whom ? `?for=${whom}` : ''}`)
      return page.text
    }
    assert.doesNotMatch(await pack(), SECRET, 'not everybody who sits for the whole school is a reader')
    assert.match(await pack(panel.members.leadSits), /O’Brien/)
    assert.doesNotMatch(await pack(panel.members.officerSits), SECRET, 'nobody without an account is a reader')
    assert.doesNotMatch(await pack(panel.members.year7Sits), SECRET)
  })

  test('the child’s own page does not tell who spoke of it at a table; the log has the item', async () => {
    const linesOfTom = async () =>
      (await service.as('lead').visit(`/children/${world.tom}/looked`)).page.querySelectorAll('main tbody tr').length
    const before = await linesOfTom()
    await service.as('practitioner').visit(`/meetings/items/${itemId}`)
    await service.as('practitioner').visit(meeting())
    assert.equal(await linesOfTom(), before + 1, 'only that this very page was looked at')
    const log = await service.as('officer').json('/log')
    assert.match(JSON.stringify(log), /saw item of a meeting/)
  })

  test('the child’s story, and who has looked at the child, say nothing of it to others who see the child', async () => {
    for (const name of ['supervisor', 'educationManager', 'colleagueTeacher'] as const)
      for (const path of [`/children/${world.tom}`, `/children/${world.tom}/looked`, '/cases?q=brien', '/log'])
        assert.doesNotMatch((await service.as(name).visit(path)).body, /Zebra/, `${name}: ${path}`)
  })

  test('comes back restricted on the next agenda, also when somebody gathers it who may not see it', async () => {
    const supervisor = service.as('supervisor')
    await supervisor.change((write) => endMeeting(write, panel.meetingId))
    service.clock.advance({ days: 7 })
    const next = await supervisor.change((write) => openMeeting(write, panel.seriesId, '2026-03-10'))
    await supervisor.change((write) => gatherAgenda(write, next.meetingId))
    assert.doesNotMatch((await supervisor.visit(`/meetings/${next.meetingId}`)).body, SECRET)
    const { page } = await service.as('lead').visit(`/meetings/${next.meetingId}`)
    assert.match(page.text, /O’Brien.*Restricted.*An action is not done/s)
    const [row] = await service.sql(`select readers from meeting_item where meeting_id = $1 and child_id = $2`, [
      next.meetingId,
      world.tom,
    ])
    assert.deepEqual(new Set(row!.readers), new Set([people.lead.id, people.practitioner.id]))
  })
})
