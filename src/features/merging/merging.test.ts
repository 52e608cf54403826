import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { addChild } from '#features/people/adding/add-child.ts'
import { sayNotTheSame } from '#features/people/not-the-same.ts'
import { aChild } from '#features/people/testing/a-child.ts'
import { aDraftPlan, endedPlan } from '#features/plans/testing/a-plan.ts'
import { statementsToSee } from '#features/requests/testing/statements.ts'
import { aService, people, world } from '#test/service.ts'
import { agreeToMerge, declineMerge } from './agree-merge.ts'
import { proposeMerge, tellApart } from './propose-merge.ts'
import { aFullRecord, type FullRecord, merged, rowsAbout } from './testing/two-records.ts'

const service = aService()
const why = { why: 'Same mother', widensWhy: 'Both teams help' }
const mergeRow = async (id: string) => (await service.sql('select * from child_merge where id = $1', [id]))[0]!

describe('a merge is proposed by one and agreed by another', () => {
  let kept: string
  let other: string
  let mergeId: string

  before(async () => {
    await service.ready
    kept = await service.as('lead').change((write) => aChild(write, { givenName: 'Kezia', familyName: 'Twice' }))
    other = await service.as('lead').change((write) => aChild(write, { givenName: 'Zia', familyName: 'Twyce' }))
    // Whoever added her said that she is somebody else: here, nobody was asked.
    await service.sql('delete from not_the_same where $1 in (child_id, other_child_id)', [other])
  })

  test('P25: nothing changes until somebody else agrees, and whoever may agree is told', async () => {
    const rows = await rowsAbout(service, kept, other)
    const sent = await service
      .as('lead')
      .send(`/children/${kept}/same/${other}`, { answer: 'same', why: 'Same mother' })
    assert.equal(sent.status, 303)
    mergeId = sent.location!.split('/').at(-1)!
    assert.equal((await mergeRow(mergeId)).status, 'proposed')
    const told = await service.sql(`select to_id from notice where kind = 'merge to agree' and child_id = $1`, [kept])
    assert.deepEqual(told, [], 'nobody else leads this school')
    const now = await rowsAbout(service, kept, other)
    assert.deepEqual(now, rows)
  })

  test('P25: whoever proposed it cannot agree, in the page or beneath it', async () => {
    const own = await service.as('lead').send(`/merges/${mergeId}/agree`, { agree: 'yes' })
    assert.equal(own.status, 422)
    assert.match(own.body, /Somebody else must agree/)
    const beneath = await service.as('lead').change(async ({ db, audit }) => {
      audit('tried', {})
      const { sql } = await import('kysely')
      const { rows } = await sql<{
        no: string
      }>`select public.merge_records(${mergeId}::uuid, null, '2026-03-02', now()) as no`.execute(db)
      return rows[0]!.no
    })
    assert.equal(beneath, 'not proposed')
    assert.equal((await mergeRow(mergeId)).status, 'proposed')
  })

  test('P25: a practitioner may propose and not agree; others know nothing of it', async () => {
    for (const name of ['practitioner', 'supervisor', 'otherLead', 'teacher', 'officer', 'leadElsewhere'] as const) {
      assert.equal((await service.as(name).visit(`/merges/${mergeId}`)).status, 404, name)
      assert.equal((await service.as(name).visit(`/merges/${mergeId}/agree`)).status, 404, name)
    }
  })

  test('P25: another person agrees, and both addresses lead to one record', async () => {
    const { status, page } = await service.as('educationManager').visit(`/merges/${mergeId}/agree`)
    assert.equal(status, 200)
    assert.match(page.text, /Kezia Twice/)
    assert.match(page.text, /Zia Twyce/)
    const sent = await service.as('educationManager').send(`/merges/${mergeId}/agree`, { agree: 'yes' })
    assert.equal(sent.status, 303)
    for (const path of ['', '/names', '/same']) {
      const { status: led, location } = await service.as('lead').visit(`/children/${other}${path}`)
      assert.deepEqual([led, location], [303, `/children/${kept}${path}`])
    }
    assert.equal((await service.as('otherLead').visit(`/children/${other}`)).status, 404)
    const list = await service.as('teacher').visit('/children?school=' + world.hillRoad)
    assert.ok(!list.body.includes('Twyce'), 'the other record is on no list')
  })

  test('P25: the one record is found by either name, and says why', async () => {
    for (const name of ['Kezia Twice', 'Zia Twyce']) {
      const { page } = await service.as('teacher').visit(`/children/search?q=${encodeURIComponent(name)}`)
      assert.deepEqual(
        page
          .querySelectorAll('tbody a')
          .flatMap((a) => (/\/children\/[^/]+$/.test(a.getAttribute('href')!) ? [a.getAttribute('href')] : [])),
        [`/children/${kept}`],
        name,
      )
    }
    const { page } = await service.as('teacher').visit('/children/search?q=Zia')
    assert.match(page.querySelector('main')!.text, /“Zia” is another name/)
  })

  test('P25: new names do not take the other record’s away', async () => {
    const sent = await service
      .as('lead')
      .send(`/children/${kept}/names`, { givenName: 'Kez', familyName: 'Twice', bornOn: '2013-05-06' })
    assert.equal(sent.status, 303)
    assert.match((await service.as('teacher').visit('/children/search?q=Zia%20Twyce')).body, /Kez Twice/)
  })

  test('P28: who has looked at either is shown together, and no line was changed', async () => {
    const looked = (await service.as('lead').json(`/children/${kept}/looked`)).data.lines.map(
      ({ what }: { what: string }) => what,
    )
    const added = await service.sql(
      `select count(*)::int as n from audit.entry where what = 'child added' and child_ids && $1`,
      [[kept, other]],
    )
    assert.equal(added[0]!.n, 2)
    assert.equal(looked.filter((what: string) => what === 'child added').length, 2)
    assert.equal(looked.filter((what: string) => what === 'records merged').length, 1)
    assert.deepEqual(await service.sql('select * from audit.verify(1)'), [])
    const [line] = await service.sql(`select child_ids from audit.entry where what = 'records merged'`)
    assert.deepEqual(new Set(line!.child_ids), new Set([kept, other]))
  })

  test('it can be not agreed, with a reason, and whoever proposed it is told', async () => {
    const [a, b] = await service.as('lead').change(async (write) => [await aChild(write), await aChild(write)] as const)
    const { mergeId: id } = await service.as('lead').change((write) => proposeMerge(write, a, b, why))
    const silent = await service.as('educationManager').send(`/merges/${id}/agree`, { agree: 'no' })
    assert.equal(silent.status, 422)
    assert.match(silent.body, /Say why not/)
    await service.as('educationManager').change((write) => declineMerge(write, id, 'Two birth certificates', 1))
    const told = await service.sql(`select to_id from notice where kind = 'merge not agreed' and child_id = $1`, [a])
    assert.deepEqual(told, [{ to_id: people.lead.id }])
    await assert.rejects(service.as('educationManager').change((write) => agreeToMerge(write, id, null, 2)))
  })
})

describe('what a merge must not do', () => {
  const two = () => service.as('lead').change(async (write) => [await aChild(write), await aChild(write)] as const)
  const proposing = (a: string, b: string) => service.as('lead').change((write) => proposeMerge(write, a, b, why))

  test('T13: twins and pairs of one name that somebody told apart are refused, also by their merged records', async () => {
    const [a, b] = await two()
    const sent = await service.as('lead').send(`/children/${a}/same/${b}`, { answer: 'two' })
    assert.equal(sent.status, 303)
    await assert.rejects(proposing(a, b), /two children/)
    await assert.rejects(proposing(b, a), /two children/)

    const c = await service.as('lead').change((write) => aChild(write))
    await merged(service, c, b)
    await assert.rejects(proposing(a, c), /two children/, 'c is b, and b is not a')
  })

  test('T13: that they were told apart can be taken back, and whoever agrees then sees that it was', async () => {
    const [a, b] = await two()
    await service.as('lead').change((write) => tellApart(write, a, b))
    const path = `/children/${a}/same/${b}`
    assert.equal((await service.as('lead').send(path, { answer: 'mistake' })).status, 303)
    const { mergeId } = await proposing(a, b)
    const { page } = await service.as('educationManager').visit(`/merges/${mergeId}/agree`)
    assert.match(page.text, /Somebody said before that these are two children/)
    await service.as('lead').change((write) => tellApart(write, b, a))
    await assert.rejects(
      service.as('educationManager').change((write) => agreeToMerge(write, mergeId, null, 1)),
      /two children/,
    )
  })

  test('P25: of 200 pairs of twins, or of one name and birthday, added by hand, none is made one', async () => {
    const pairs = 200
    await service.as('lead').change(async (write) => {
      for (let pair = 0; pair < pairs; pair += 1) {
        const family = { familyName: `Twin${pair}`, bornOn: '2014-06-01', schoolId: world.hillRoad }
        const [first, second] = [
          ['Ella', 'Bella'],
          ['Sam', 'Sam'],
        ][pair % 2]!
        await addChild(write, { ...family, givenName: first! })
        await addChild(write, { ...family, givenName: second!, somebodyElse: true })
      }
    })
    const [made] = await service.sql(`select count(*)::int as children from child where family_name ~ '^Twin[0-9]+$'`)
    assert.equal(made!.children, 2 * pairs)
    const merges = await service.sql(
      `select m.id from child_merge m join child c on c.id in (m.kept_child_id, m.merged_child_id) where c.family_name ~ '^Twin[0-9]+$'`,
    )
    assert.deepEqual(merges, [])
  })

  test('what was told apart while it waited is refused when somebody agrees', async () => {
    const [a, b] = await two()
    const { mergeId } = await proposing(a, b)
    await service.as('lead').change(async (write) => {
      await sayNotTheSame(write, a, [b])
      write.audit('children told apart', { children: [a, b] })
    })
    await assert.rejects(
      service.as('educationManager').change((write) => agreeToMerge(write, mergeId, null, 1)),
      /two children/,
    )
  })

  test('two open cases in one team are refused: somebody decides which goes on', async () => {
    const a = await aFullRecord(service, 'key work')
    const b = await aFullRecord(service, 'key work')
    await assert.rejects(proposing(a.childId, b.childId), /open case with the same team/)
    const { page } = await service.as('lead').visit(`/children/${a.childId}/same/${b.childId}`)
    assert.match(page.text, /close the other first/)
    assert.equal(page.querySelector('input[name=answer][value=same]'), null)
  })

  test('two plans are refused: a child has one, and somebody decides which goes on', async () => {
    const [a, b] = await two()
    const plans = []
    for (const childId of [a, b]) plans.push(await aDraftPlan(service, { childId, teamId: world.keyWork, by: 'lead' }))
    await assert.rejects(proposing(a, b), /a child has one plan/)
    await endedPlan(service, plans[1]!.planId, 'lead')
    await proposing(a, b)
  })

  test('T13: a protected address is not shown by a merge', async () => {
    const [a, b] = await two()
    await service.sql(
      `insert into home_address (area_id, id, child_id, lines, school_id) values (1, gen_random_uuid(), $1, '5 Open Lane', $2)`,
      [b, world.hillRoad],
    )
    await service.sql(`update child set has_protected_address = true where id = $1`, [a])
    await assert.rejects(proposing(a, b), /Protect it on both/)
    await assert.rejects(proposing(b, a), /Protect it on both/)
  })

  test('T13: a protected address goes along, and its readers stay its readers', async () => {
    const [a, b] = await two()
    await service.sql(
      `insert into protected_address (area_id, id, child_id, lines, reason, readers, set_by, set_at)
       values (1, gen_random_uuid(), $1, '7 CANARYLANE', 'CANARYREASON', array[$2::uuid], $2, now())`,
      [b, people.educationManager.id],
    )
    await service.sql(`update child set has_protected_address = true where id = $1`, [b])
    await merged(service, a, b)
    const shown = await service.as('lead').visit(`/children/${a}`)
    assert.match(shown.body, /address is protected/i)
    assert.ok(!shown.body.includes('CANARY'))
    assert.equal((await service.as('lead').visit(`/children/${a}/protected-address`)).status, 404)
    assert.match((await service.as('educationManager').visit(`/children/${a}/protected-address`)).body, /CANARYLANE/)
  })

  test('a record of another school, a restricted one and one that a file waits for are refused', async () => {
    const [a, b] = await two()
    await service.sql(`update child set school_id = $2, known_to = $3 where id = $1`, [
      b,
      world.millLane,
      [people.lead.id],
    ])
    await assert.rejects(proposing(a, b), /two schools/)

    const [c, d] = await two()
    await service.sql(
      `insert into child_identifier (area_id, id, child_id, scheme, value, status, source, school_id)
       values (1, gen_random_uuid(), $1, 'NHS number', '9990000026', 'verified', 'by hand', $3),
         (1, gen_random_uuid(), $2, 'NHS number', '9990000034', 'verified', 'by hand', $3)`,
      [c, d, world.hillRoad],
    )
    await assert.rejects(proposing(c, d), /the numbers differ/)

    const [e, f] = await two()
    await proposing(e, f)
    await assert.rejects(proposing(e, f), /already proposed/)
  })

  test('T13: a child whom one does not know is no child', async () => {
    const [a] = await two()
    assert.equal((await service.as('lead').visit(`/children/${a}/same/${world.bea}`)).status, 404)
    assert.equal((await service.as('lead').visit(`/children/${world.bea}/same/${a}`)).status, 404)
    await assert.rejects(proposing(a, world.bea))
    await assert.rejects(service.as('practitioner').change((write) => proposeMerge(write, a, world.tom, why)))
  })
})

describe('who sees more', () => {
  let kept: FullRecord
  let other: FullRecord

  before(async () => {
    await service.ready
    kept = await aFullRecord(service, 'key work')
    other = await aFullRecord(service, 'link work')
  })

  test('T13: it is named, and wants a reason in words', async () => {
    const path = `/children/${kept.childId}/same/${other.childId}`
    const { page } = await service.as('lead').visit(path)
    assert.match(page.text, /The team Link work will see what is on the record that is kept/)
    assert.match(page.text, /The team Key work will see what is on the other record/)
    assert.match(page.text, /Omar Linkworker \(on a case\)/)
    const silent = await service.as('lead').send(path, { answer: 'same', why: 'Same mother' })
    assert.equal(silent.status, 422)
    assert.match(silent.body, /Say why it is right/)
  })

  test('T13: more people since the proposal, and it must be proposed again', async () => {
    const [a, b] = await service.as('lead').change(async (write) => [await aChild(write), await aChild(write)] as const)
    const { mergeId } = await service.as('lead').change((write) => proposeMerge(write, a, b, why))
    await service.as('lead').change(async (write) => {
      await write.childBecomesKnownTo(b, world.linkWork)
      write.audit('known', {})
    })
    await assert.rejects(
      service.as('educationManager').change((write) => agreeToMerge(write, mergeId, null, 1)),
      /must be proposed again/,
    )
  })

  test('P25: everything hangs on one record, each note keeps its readers, and those who work with the child are told', async () => {
    const readers = `select id, audience, readers, team_id, case_id, school_id from contact order by id`
    const notes = await service.sql(readers)
    await merged(service, kept.childId, other.childId)
    assert.deepEqual(await service.sql(readers), notes)
    const left = [...(await rowsAbout(service, other.childId)).keys()].filter(
      (key) => !/^(child|child_detail|not_the_same) /.test(key),
    )
    assert.deepEqual(left, [])

    const seen = await service.as('otherPractitioner').visit(`/children/${kept.childId}`)
    assert.equal(seen.status, 200, 'the other team knows the one child')
    assert.equal((await service.as('practitioner').visit(`/contacts/${other.contactId}`)).status, 404)
    assert.equal((await service.as('otherPractitioner').visit(`/contacts/${other.contactId}`)).status, 200)

    const told = await service.sql(`select to_id from notice where kind = 'records merged' and child_id = $1`, [
      kept.childId,
    ])
    const names = new Set(told.map(({ to_id }) => to_id))
    for (const name of ['lead', 'practitioner', 'otherPractitioner', 'supervisor', 'otherSupervisor'] as const)
      assert.ok(names.has(people[name].id), name)
    assert.equal(names.size, told.length, 'nobody is told twice')
  })
})

describe('every table about a child', () => {
  test('P25: is merged without a list of tables; one that is unique for each child says how', async () => {
    const silent = await service.sql(`
      select x.relation, x.child_column from platform.tables_about_children() x
      join pg_attribute a on a.attrelid = x.relation::regclass and a.attname = x.child_column
      where coalesce(col_description(a.attrelid, a.attnum), '') !~ '@merge (moves|one|pairs|never)'
        and exists (select 1 from pg_index i where i.indrelid = a.attrelid and i.indisunique and a.attnum = any (i.indkey::smallint[]))`)
    assert.deepEqual(silent, [], 'say in the column’s comment what a merge does: see migration 0024')
  })

  test('P25: no table says which child in a way that a merge does not know', async () => {
    const unknown = await service.sql(`
      select c.relname, a.attname from pg_attribute a
      join pg_class c on c.oid = a.attrelid and c.relkind = 'r' join pg_namespace n on n.oid = c.relnamespace and n.nspname = 'public'
      where a.attnum > 0 and not a.attisdropped and a.atttypid in ('uuid'::regtype, 'uuid[]'::regtype) and a.attname ~ 'child'
        and coalesce(col_description(a.attrelid, a.attnum), '') !~ '@merge'
        and not exists (select 1 from platform.tables_about_children() x where x.relation = c.relname and x.child_column = a.attname)`)
    assert.deepEqual(unknown, [])
  })

  test('P25: a table that nobody thought of goes along, and comes back', async () => {
    await service.sql(`create table note_of_tomorrow (area_id int not null, id uuid not null, child_id uuid not null, said text,
      school_id uuid, known_to uuid[] not null default '{}', primary key (area_id, id)); alter table note_of_tomorrow owner to linkwork_owner`)
    try {
      const [a, b] = await service
        .as('lead')
        .change(async (write) => [await aChild(write), await aChild(write)] as const)
      await service.sql(
        `insert into note_of_tomorrow (area_id, id, child_id, said, school_id) values (1, gen_random_uuid(), $1, 'x', $2)`,
        [b, world.hillRoad],
      )
      await merged(service, a, b)
      assert.deepEqual(await service.sql('select child_id from note_of_tomorrow'), [{ child_id: a }])
    } finally {
      await service.sql('drop table note_of_tomorrow')
    }
  })
})

test('no page of it takes more than 4 statements', async () => {
  const a = await aFullRecord(service, 'key work')
  const b = await aFullRecord(service, 'link work')
  const paths = [`/children/${a.childId}/same/${b.childId}`]
  const { mergeId } = await service.as('lead').change((write) => proposeMerge(write, a.childId, b.childId, why))
  paths.push(`/merges/${mergeId}`, `/merges/${mergeId}/agree`)
  for (const path of paths) assert.ok((await statementsToSee(service, 'educationManager', path)) <= 4, path)
  await service.as('educationManager').change((write) => agreeToMerge(write, mergeId, null, 1))
  for (const path of [`/merges/${mergeId}`, `/merges/${mergeId}/undo`])
    assert.ok((await statementsToSee(service, 'educationManager', path)) <= 4, path)
})
