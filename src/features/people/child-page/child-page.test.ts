import assert from 'node:assert/strict'
import { before, suite, test } from 'node:test'
import { aService, people, world } from '#test/service.ts'
import { setHomeAddress } from '../addresses/home-address.ts'
import { addAdult } from '../adults/add-adult.ts'
import { changeDetails } from '../details/change-details.ts'
import type { DetailsOfChild } from '../details/child-detail.ts'
import { addIdentifier } from '../identifiers/add-identifier.ts'
import { PRIORITY_GROUPS, type PriorityGroup, priorityGroupWords } from '../priority-groups.ts'
import type { Relationship } from '../relationship.ts'
import { aChild } from '../testing/a-child.ts'

const service = aService()
const page = `/children/${world.amira}`

const nothing: DetailsOfChild = {
  sex: null,
  gender: null,
  firstLanguage: null,
  interpreterFor: null,
  senProvision: null,
  senNeeds: [],
  priorityGroups: [],
  legalStatus: null,
  freeMeals: null,
  about: null,
}
const mother: Relationship = {
  kind: 'mother',
  parentalResponsibility: 'yes',
  evidence: 'CANARY birth certificate',
  courtOrders: 'CANARY prohibited steps order until June',
  maySee: true,
  mayBeTold: true,
  safeChannel: 'text',
  safeNote: 'CANARY before 3pm',
  livesWith: true,
  checkedOn: null,
}

before(async () => {
  await service.ready
  const lead = service.as('lead')
  await lead.change((write) =>
    changeDetails(write, world.amira, { ...nothing, about: 'CANARY likes chess', legalStatus: 'CANARY section 20' }, 0),
  )
  await lead.change((write) =>
    addIdentifier(write, world.amira, { scheme: 'NHS number', typed: '9990000018', status: 'verified' }),
  )
  await lead.change((write) =>
    addAdult(
      write,
      world.amira,
      {
        fullName: 'CANARY Mother',
        phone: '07700 900123',
        email: 'canary@example.com',
        language: 'Urdu',
        interpreter: true,
      },
      mother,
    ),
  )
  await lead.change((write) =>
    setHomeAddress(write, world.amira, { lines: 'CANARY Street', town: null, postcode: 'E8 1AB', fromDay: null }),
  )
})

suite('a child’s page', () => {
  test('tells those who lead the school who the child is', async () => {
    const { status, page: shown } = await service.as('lead').visit(page)
    const text = shown.querySelector('main')?.structuredText ?? ''
    assert.equal(status, 200)
    assert.equal(shown.querySelector('h1')?.text, 'Amira Khan')
    for (const expected of [
      '3 November 2013, aged 12',
      'Hill Road School, Year 7, 7A, on roll',
      'CANARY likes chess',
      '999 000 0018 (checked)',
      'CANARY Mother: Mother',
      'Text message: 07700 900123',
      'Urdu, with an interpreter',
      'Never checked',
      'CANARY Street',
    ])
      assert.ok(text.includes(expected), expected)
    assert.ok(shown.querySelector(`a[href="${page}/looked"]`))
  })

  test('shows court orders before any way to reach an adult, and only the way that is safe', async () => {
    const { body } = await service.as('lead').visit(page)
    assert.ok(body.indexOf('CANARY prohibited steps order') > 0)
    assert.ok(body.indexOf('CANARY prohibited steps order') < body.indexOf('07700 900123'))
    assert.ok(!body.includes('canary@example.com'))
  })

  test('gives a teacher, and a worker who does not know the child, the class-list part and no more', async () => {
    for (const who of ['teacher', 'practitioner'] as const) {
      const { status, body } = await service.as(who).visit(page)
      assert.equal(status, 200)
      assert.match(body, /Amira Khan/)
      const json = JSON.stringify(await service.as(who).json(page))
      for (const hidden of ['CANARY', '07700', '9990000018', '999 000', 'E8 1AB', 'canary@']) {
        assert.ok(!body.includes(hidden), `${who} sees ${hidden}`)
        assert.ok(!json.includes(hidden), `${who} gets ${hidden}`)
      }
      assert.ok(!body.includes('Change'), who)
    }
  })

  test('tells a worker everything once the team knows the child', async () => {
    await service.as('lead').change(async (write) => {
      await write.childBecomesKnownTo(world.amira, world.keyWork)
      write.audit('known', {})
    })
    const { body } = await service.as('practitioner').visit(page)
    assert.match(body, /CANARY Mother/)
    assert.match(body, /CANARY Street/)
  })

  test('is a 404 for every other school, team and area, like a child who is not there', async () => {
    const missing = await service.as('otherTeacher').visit(`/children/${people.lead.id}`)
    for (const who of [
      'otherTeacher',
      'otherLead',
      'otherPractitioner',
      'teacherElsewhere',
      'leadElsewhere',
      'commissioner',
      'administrator',
    ] as const) {
      for (const path of [
        '',
        '/names',
        '/details',
        '/school',
        '/identifiers',
        '/adults/new',
        '/address',
        '/protect-address',
        '/protected-address',
      ]) {
        const { status, page: shown } = await service.as(who).visit(page + path)
        assert.equal(status, 404, `${who} ${path}`)
        assert.equal(shown.querySelector('main')?.text, missing.page.querySelector('main')?.text)
      }
    }
    for (const hostile of ['x', "';--", '00000000-0000-0000-0000-000000000000']) {
      assert.equal((await service.as('lead').visit(`/children/${encodeURIComponent(hostile)}`)).status, 404)
    }
  })

  test('has no page to change anything for a teacher', async () => {
    for (const path of ['names', 'details', 'school', 'identifiers', 'adults/new', 'address', 'protect-address']) {
      assert.equal((await service.as('teacher').visit(`${page}/${path}`)).status, 404, path)
      assert.equal((await service.as('teacher').send(`${page}/${path}`)).status, 404, path)
    }
  })

  test('sends one statement of its own', async () => {
    const { sent } = await service.statements(() => service.as('lead').visit(page))
    assert.equal(sent.length + 1, 3)
  })

  test('a look is in the log', async () => {
    const [entry] = await service.sql(
      `select child_ids from audit.entry where person_id = $1 and what = 'saw child' limit 1`,
      [people.teacher.id],
    )
    assert.deepEqual(entry?.child_ids, [world.amira])
  })

  test('is in Welsh too', async () => {
    const { page: shown } = await service.as('lead').visit(`${page}?lang=cy`)
    const text = shown.querySelector('main')?.text ?? ''
    assert.match(text, /3 Tachwedd 2013, 12 oed/)
    assert.match(text, /Gorchmynion llys: CANARY Mother/)
  })
})

suite('a name to use', () => {
  test('is shown with where it is safe to those who know the child, and only where it is safe to others', async () => {
    const alex = await service.as('lead').change((write) =>
      aChild(write, {
        givenName: 'Alexander',
        familyName: 'Shy',
        knownAs: 'WILLOW',
        knownAsSafeWith: ['service'],
        pronouns: 'she/her',
      }),
    )
    const asLead = await service.as('lead').visit(`/children/${alex}`)
    assert.equal(asLead.page.querySelector('h1')?.text, 'Alexander Shy')
    assert.match(asLead.body, /Safe to use: with the people who help\./)
    assert.match(asLead.body, /Do not use it: at school, at home, in letters and messages\./)
    for (const path of [`/children/${alex}`, '/children']) {
      assert.ok(!(await service.as('teacher').visit(path)).body.includes('she/her'), path)
      assert.ok(!(await service.as('teacher').visit(path)).body.includes('WILLOW'), path)
      assert.ok(!JSON.stringify(await service.as('teacher').json(path)).includes('WILLOW'), path)
    }
    assert.equal(
      (await service.as('practitioner').visit(`/children/${alex}`)).page.querySelector('h1')?.text,
      'WILLOW Shy',
    )
  })
})

const RULES: Record<string, PriorityGroup> = {
  'CSW-34': 'SEBN',
  'CSW-35': 'self-excludes',
  'CSW-36': 'young carer',
  'CSW-37': 'looked after',
  'CSW-38': 'disability or additional needs',
}

suite('priority groups', () => {
  for (const [rule, group] of Object.entries(RULES)) {
    test(`${rule}: “${group}” is written down on the form and shown on the page`, async () => {
      const childId = await service.as('leadElsewhere').change((write) => aChild(write, { schoolId: world.lochside }))
      const legal: Record<string, string> =
        group === 'looked after' ? { legalStatus: 'Compulsory supervision order' } : {}
      const sent = await service
        .as('leadElsewhere')
        .send(`/children/${childId}/details`, { priorityGroups: group, ...legal })
      assert.equal(sent.status, 303)

      const [row] = await service.sql('select priority_groups, legal_status from child_detail where child_id = $1', [
        childId,
      ])
      assert.deepEqual(row?.priority_groups, [group])
      const { body } = await service.as('leadElsewhere').visit(`/children/${childId}`)
      assert.ok(body.includes(priorityGroupWords('en')[group]))
      if (group === 'looked after') assert.match(body, /Compulsory supervision order/)
      assert.ok(
        !(await service.as('teacherElsewhere').visit(`/children/${childId}`)).body.includes(
          priorityGroupWords('en')[group],
        ),
      )
    })
  }

  test('are five, and a child may be in several', async () => {
    const childId = await service.as('lead').change(aChild)
    await service.as('lead').send(`/children/${childId}/details`, { priorityGroups: [...PRIORITY_GROUPS] })
    const [row] = await service.sql('select priority_groups from child_detail where child_id = $1', [childId])
    assert.deepEqual(row?.priority_groups, [...PRIORITY_GROUPS])
    const wrong = await service.as('lead').send(`/children/${childId}/details`, { priorityGroups: 'naughty' })
    assert.equal(wrong.status, 422)
  })
})
