import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { rowsRead } from '#test/rows-read.ts'
import { aService, world } from '#test/service.ts'
import { byMonth } from './by-month.ts'

/** An area with as many schools and teams as a county has, and as many again. */
const service = aService()
const MANY = 600
const TABLES = ['organisation', 'rollup_month', 'rollup_area']
const ASKED = '/figures?what=cases+opened&year=2025'
const named = (kind: string, n: number) => `Many ${kind} ${String(n).padStart(3, '0')}`
const idOf = async (name: string): Promise<string> =>
  (await service.sql('select id from organisation where name = $1', [name]))[0]!.id

before(async () => {
  await service.ready
  await service.sql(`
    insert into organisation (area_id, id, kind, name, nation)
    select 1, gen_random_uuid(), kind::organisation_kind, 'Many ' || kind || ' ' || lpad(n::text, 3, '0'), 'England'
    from generate_series(1, ${MANY}) n, unnest(array['school', 'team']) kind`)
  await service.sql(`
    insert into rollup_month (area_id, month, team_id, school_id, what, n)
    select 1, '2025-10-01', t.id, s.id, 'cases opened', 7 from organisation s
    join organisation t on t.kind = 'team' and t.name = replace(s.name, 'school', 'team') where s.name like 'Many school %'`)
  await service.sql('select platform.sum_whole_area(1)')
  await service.sql('analyze organisation, rollup_month, rollup_area')
})

describe('an area of many schools and teams', () => {
  for (const [who, team] of [
    ['all teams', undefined],
    ['one team', named('team', 300)],
  ] as const)
    test(`the page of ${who} reads the schools that it shows, and not all there are`, async () => {
      const teamId = team && (await idOf(team))
      await service.as('commissioner').look(async (read) => {
        const earlier = await rowsRead(read, TABLES)
        const found = await byMonth(read, { what: 'cases opened', year: 2025, team: teamId })
        assert.equal(found.lines.length, team ? 1 : 25)
        const after = await rowsRead(read, TABLES)
        assert.ok(after - earlier < MANY / 4, `${after - earlier} rows were read`)
      })
    })

  test('a team is looked for by its name, and its figures are shown under it', async () => {
    const commissioner = service.as('commissioner')
    const { page } = await commissioner.visit(ASKED)
    assert.equal(page.querySelector('select[name=team]'), null, 'nobody finds one of six hundred in a list of choices')
    const choose = page.querySelectorAll('main a').find(({ text }) => text === 'Choose a team')!

    const teams = await commissioner.visit(`${choose.getAttribute('href')!.replaceAll('&amp;', '&')}&name=MANY+team+30`)
    const links = teams.page.querySelectorAll('main li a').map(({ text }) => text)
    assert.deepEqual(
      links,
      Array.from({ length: MANY }, (_, n) => named('team', n + 1)).filter((name) => name.includes('30')),
    )

    const link = teams.page.querySelectorAll('main li a').find(({ text }) => text === named('team', 300))!
    const of300 = link.getAttribute('href')!.replaceAll('&amp;', '&')
    const figures = (await commissioner.visit(of300)).page
    assert.deepEqual(
      figures.querySelectorAll('tbody th').map(({ text }) => text),
      [named('school', 300), 'All schools'],
    )
    const main = figures.querySelector('main')!.text
    assert.match(main, /Many team 300\.\s+Choose another team/)
    assert.equal(
      figures.querySelector('main form input[name=team]')?.getAttribute('value'),
      await idOf(named('team', 300)),
      'another year is asked for of the same team',
    )
  })

  test('teams come by pages in the order of their names; what is not in a name finds none', async () => {
    const commissioner = service.as('commissioner')
    const all = (
      await service.sql(`select name from organisation where kind = 'team' and area_id = 1 order by name, id`)
    ).map(({ name }) => name)
    const first = (await commissioner.json('/figures/teams')).data
    const last = first.teams.at(-1)
    const next = (await commissioner.json(`/figures/teams?${new URLSearchParams({ after: last.name, id: last.id })}`))
      .data
    assert.deepEqual(
      [...first.teams, ...next.teams].map(({ name }: { name: string }) => name),
      all.slice(0, 50),
    )
    assert.match((await commissioner.visit('/figures/teams?name=100%25')).body, /No team has a name like this/)
  })

  test('how many teams were found is heard first, and stands over them', async () => {
    const commissioner = service.as('commissioner')
    for (const [asked, title, heading] of [
      // 030, 130 … 530, and 300 … 309.
      ['name=many+team+30', `${6 + 10} found: Which team?`, '16 teams found'],
      ['name=MANY+team+300', '1 found: Which team?', '1 team found'],
      ['name=many', '25 or more found: Which team?', 'More than 25 teams found'],
      ['name=zebra', 'Nothing found: Which team?', 'No team has a name like this'],
      ['', 'Which team?', 'Teams'],
      ['name=many&after=Many+team+590&id=00000000-0000-0000-0000-000000000000', 'Which team?', 'More teams'],
      ['name=zebra&lang=cy', 'Dim wedi’i ganfod: Pa dîm?', 'Nid oes tîm ag enw fel hyn'],
    ] as const) {
      const { page } = await commissioner.visit(`/figures/teams?${asked}`)
      assert.equal(page.querySelector('title')?.text.split(' - ')[0], title, asked)
      assert.equal(page.querySelector('main h2')?.text, heading, asked)
      assert.ok(page.querySelector('main search form[method=get]'), asked)
    }
  })

  test('schools come by pages; the years of one team do not have those of another', async () => {
    const commissioner = service.as('commissioner')
    const { lines } = (await commissioner.json(ASKED)).data
    const last = lines.at(-1)
    const next = (await commissioner.json(`${ASKED}&${new URLSearchParams({ after: last.name, id: last.schoolId })}`))
      .data
    const schools = [...lines, ...next.lines].map(({ name }: { name: string }) => name)
    assert.equal(new Set(schools).size, 50)
    assert.deepEqual(schools, schools.toSorted())
    assert.equal(next.all.year, MANY * 7, 'the sum is still of all')
  })

  test('what is about no school comes first, also of one team', async () => {
    await service.sql(
      `insert into rollup_month (area_id, month, team_id, school_id, what, n)
      values (1, '2025-11-01', $1, '00000000-0000-0000-0000-000000000000', 'consultations', 8), (1, '2025-11-01', $1, $2, 'requests raised', 9),
        (1, '2025-11-01', $1, '00000000-0000-0000-0000-000000000000', 'requests raised', 8)`,
      [world.keyWork, await idOf(named('school', 7))],
    )
    for (const team of ['', `&team=${world.keyWork}`]) {
      const { lines } = (await service.as('commissioner').json(`/figures?what=requests+raised&year=2025${team}`)).data
      assert.equal(lines[0].name, '')
      assert.equal(lines[0].months[3], 8)
      assert.equal(lines.find(({ name }: { name: string }) => name === named('school', 7)).months[3], 9)
    }
  })
})
