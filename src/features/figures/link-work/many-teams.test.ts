import assert from 'node:assert/strict'
import { before, describe, test } from 'node:test'
import { aService } from '#test/service.ts'

/** An area with more teams than anybody finds one of in a list of choices. */
const service = aService()
const MANY = 120
const named = (n: number) => `Many team ${String(n).padStart(3, '0')}`
const idOf = async (name: string): Promise<string> =>
  (await service.sql('select id from organisation where name = $1', [name]))[0]!.id
type Page = Awaited<ReturnType<ReturnType<typeof service.as>['visit']>>['page']
const hrefOf = (page: Page, text: string) =>
  page
    .querySelectorAll('main a')
    .find((link) => link.text.trim() === text)!
    .getAttribute('href')!
    .replaceAll('&amp;', '&')

before(async () => {
  await service.ready
  await service.sql(`
    insert into organisation (area_id, id, kind, name, nation)
    select 1, gen_random_uuid(), 'team', 'Many team ' || lpad(n::text, 3, '0'), 'England' from generate_series(1, ${MANY}) n`)
  await service.sql(
    `insert into team (area_id, id, service, definition) select 1, id, 'key work', (select definition from team where area_id = 1 limit 1) from organisation where name like 'Many team %'`,
  )
})

describe('the work of one team of many', () => {
  for (const path of ['/figures/link-work', '/figures/first', '/figures/time'])
    test(`${path}: a team is looked for by its name, also the last of them`, async () => {
      const commissioner = service.as('commissioner')
      const { page } = await commissioner.visit(path)
      assert.equal(page.querySelector('select[name=team]'), null)
      const choose = hrefOf(page, 'Choose another team')
      const teams = await commissioner.visit(`${choose}&name=TEAM+many+12`)
      assert.deepEqual(
        teams.page.querySelectorAll('main li a').map(({ text }) => text),
        [12, 112, 120].map(named),
      )
      const its = hrefOf(teams.page, named(120))
      assert.ok(its.startsWith(`${path}?`), its)
      const figures = await commissioner.visit(its)
      assert.equal(figures.status, 200)
      assert.match(figures.page.querySelector('main h2')!.text, /Many team 120/)
      assert.match(figures.page.querySelector('main')!.text, /Many team 120\.\s+Choose another team/)
      assert.equal(
        figures.page.querySelector('main form input[name=team]')?.getAttribute('value'),
        await idOf(named(120)),
        'another period is asked for of the same team',
      )
    })

  test('whoever sees the figures of some teams finds those, and chooses among them in the form', async () => {
    const lead = service.as('lead')
    const { page } = await lead.visit('/figures/link-work')
    assert.equal(page.querySelector('input[type=hidden][name=team]'), null)
    for (const path of ['/figures/link-work/teams', '/figures/teams']) {
      const { data } = await lead.json(path)
      assert.ok(data.teams.length > 0)
      assert.ok(!data.teams.some(({ name }: { name: string }) => name.startsWith('Many')), path)
    }
    assert.equal((await lead.visit(`/figures/link-work?team=${await idOf(named(1))}`)).status, 404)
  })

  test('teams come by pages in the order of their names, each once', async () => {
    const all = (
      await service.sql(`select name from organisation where kind = 'team' and area_id = 1 order by name, id`)
    ).map(({ name }) => name)
    const seen: string[] = []
    let after = {}
    for (;;) {
      const { data } = await service
        .as('commissioner')
        .json(`/figures/link-work/teams?${new URLSearchParams({ for: 'time', ...after })}`)
      seen.push(...data.teams.map(({ name }: { name: string }) => name))
      if (!data.more) break
      const last = data.teams.at(-1)
      after = { after: last.name, id: last.id }
    }
    assert.deepEqual(seen, all)
  })
})
