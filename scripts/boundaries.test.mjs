import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, suite, test } from 'node:test'
import { checkBoundaries } from './boundaries.mjs'
import { listFiles } from './read-sources.mjs'

const features = ['people', 'requests', 'cases', 'live', 'demo']

/** A small service with nothing wrong, full of what a careless reader of imports trips over. */
const GOOD = {
  'package.json': JSON.stringify({
    imports: Object.fromEntries(
      ['platform', 'ui', 'features', 'app']
        .map((layer) => [`#${layer}/*`, `./src/${layer}/*`])
        .concat([['#test/*', './test/*']]),
    ),
  }),
  'src/main.ts': `import { app } from './app/app.tsx'\nvoid app`,
  'src/app/app.tsx': `import { requestRoutes } from '#features/requests/requests.routes.ts'
    /* import '#features/nowhere/gone.ts' */
    export const app = <p title="it's">Don't import '#ui/gone.tsx' {'from'} it's {requestRoutes}</p>`,
  'src/features/people/person.ts': `import type { Read } from '#platform/context.ts'
    export type Person = { read: Read; born: Date }
    export const born = (day: string) => new Date(day)`,
  'src/features/people/people.queries.ts': `// import '#ui/button.tsx'
    export const sql = \`select 1 -- import x from '#platform/http/page.ts'\``,
  'src/features/requests/requests.routes.ts': `import { page } from './pages/list.page.tsx'\nexport const requestRoutes = page`,
  'src/features/requests/pages/list.page.tsx': `import type { Person } from '#features/people/person.ts'
    import { Button } from '#ui/button.tsx'
    export const page = <T,>(person: Person & T) => <Button>{person.born < person.born ? '<' : "it's"}</Button>`,
  'src/features/requests/accept.test.ts': `import { sql } from '#features/people/people.queries.ts'
    import { service } from '#test/service.ts'
    test(sql, () => service(Date.now()))`,
  'src/features/people/adding/add-person.ts': `export const add = 1`,
  'src/features/people/adding/adding.queries.ts': `export const sql = ''`,
  'src/features/demo/live.ts': `import { add } from '#features/people/adding/add-person.ts'\nvoid add`,
  'src/platform/context.ts': `export type Read = { now: number }`,
  'src/platform/config.ts': `export const env = process.env`,
  'src/platform/dates/clock.ts': `export const clock = () => new Date()`,
  'src/platform/db/enter.ts': 'export const enter = "select set_config(\'app.area\', $1, true)"',
  'src/ui/button.tsx': `import type { ComponentChildren } from 'preact'
    export const Button = ({ children }: { children: ComponentChildren }) => <button>{children}</button>`,
  'test/service.ts': `import { app } from '#app/app.tsx'\nexport const service = (at: number) => [app, at, process.env]`,
  'journeys/accept.journey.ts': `import '#test/service.ts'`,
  'client/count.ts': `import '../src/features/live/quick-due.ts'\nexport const count = performance.now()`,
  'src/features/live/quick-due.ts': `export const due = 1`,
  'styles/build.ts': `export const css = ''`,
  'src/app/assets.ts': `export { css } from '../../styles/build.ts'`,
}

const FAULTS = [
  ['layers-point-one-way', 'src/platform/a.ts', `import { Button } from '#ui/button.tsx'`],
  ['layers-point-one-way', 'src/platform/b.ts', `export type A = import('../features/people/person.ts').Person`],
  ['layers-point-one-way', 'src/platform/c.ts', `export * from '#app/app.tsx'`],
  ['layers-point-one-way', 'src/platform/d.ts', `export const late = () => import('#features/people/person.ts')`],
  ['layers-point-one-way', 'src/platform/e.test.ts', `import '#features/people/person.ts'`],
  ['layers-point-one-way', 'src/features/cases/a.ts', `import { app } from '../../app/app.tsx'`],
  ['layers-point-one-way', 'src/ui/a.tsx', `import type { Read } from '#platform/context.ts'`],
  ['layers-point-one-way', 'src/platform/g.ts', `import { css } from '../../styles/build.ts'`],
  ['layers-point-one-way', 'client/a.ts', `import '../src/ui/button.tsx'`],
  ['what-runs-on-both-sides-is-alone', 'src/platform/dates/day.ts', `import { clock } from './clock.ts'`],
  ['ui-only-draws', 'src/ui/b.tsx', `import { z } from 'zod'`],
  ['features-have-an-order', 'src/features/people/a.ts', `import type { A } from '#features/requests/accept.ts'`],
  ['features-have-an-order', 'src/features/people/b.test.ts', `export { page } from '../requests/pages/list.page.tsx'`],
  ['only-public-files', 'src/features/cases/b.ts', `import { sql } from '#features/people/people.queries.ts'`],
  ['only-public-files', 'src/features/cases/c.ts', `import '#features/requests/pages/list.page.tsx'`],
  ['only-public-files', 'src/features/cases/p.ts', `import '#features/people/adding/add-person.ts'`],
  ['only-public-files', 'src/features/demo/a.ts', `import '#features/requests/pages/list.page.tsx'`],
  ['only-public-files', 'src/features/demo/b.ts', `import '#features/people/adding/adding.queries.ts'`],
  ['domain-knows-no-web', 'src/features/cases/open-case.ts', `import type { P } from '#platform/http/page.ts'`],
  ['domain-knows-no-web', 'src/features/cases/cases.queries.ts', `import '#ui/button.tsx'`],
  ['domain-knows-no-web', 'src/features/cases/jobs/tell.job.ts', `import '#ui/button.tsx'`],
  ['domain-knows-no-web', 'src/features/cases/imports/roll.import.ts', `import '#ui/button.tsx'`],
  ['nothing-needs-a-test', 'src/features/cases/d.ts', `import '#test/service.ts'`],
  ['imports-are-there', 'src/features/cases/e.ts', `import '#features/people/gone.ts'`],
  ['imports-are-there', 'src/features/cases/f.tsx', `const a = <p>it's</p>; export { b } from './gone.ts'`],
  ['imports-can-be-read', 'src/features/cases/g.ts', 'export const load = (a: string) => import(`./${a}.ts`)'],
  ['no-index', 'src/features/cases/index.ts', `export * from '#features/people/person.ts'`],
  ['every-file-has-a-layer', 'src/utils/a.ts', `export {}`],
  ['typescript-only', 'src/platform/sly.js', `import '../app/app.tsx'`],
  ['it-parses', 'src/platform/f.ts', `export const a = (`],
  ['settings-are-read-once', 'src/app/a.ts', `export const { PORT } = process.env`],
  ['settings-are-read-once', 'src/app/b.ts', `const { env } = process`],
  ['settings-are-read-once', 'src/app/c.ts', `import { env as all } from 'node:process'`],
  ['settings-are-read-once', 'src/app/d.ts', `export const port = process['env'].PORT`],
  [
    'only-platform-db-speaks-to-the-database',
    'src/features/cases/h.ts',
    `export const a = "select set_config('x', '', true)"`,
  ],
  [
    'only-platform-db-speaks-to-the-database',
    'src/features/cases/i.ts',
    'export const a = sql`set local app.area = 1`',
  ],
  [
    'only-platform-db-speaks-to-the-database',
    'src/features/cases/j.ts',
    "export const a = sql`${b} current_setting('app.area')`",
  ],
  [
    'only-platform-db-speaks-to-the-database',
    'src/features/cases/k.ts',
    `export const a = () => this.jobPool.query('select 1')`,
  ],
  ['html-is-never-a-string', 'src/ui/c.tsx', `export const a = <p dangerouslySetInnerHTML={{ __html: '' }} />`],
  ['html-is-never-a-string', 'src/ui/d.tsx', `export const a = { 'dangerouslySetInnerHTML': 1 }`],
  ['no-inline-style', 'src/ui/e.tsx', `export const a = <p style="color: red">red</p>`],
  [
    'what-an-index-is-for-is-written-out',
    'src/features/cases/w.ts',
    `export const a = (q: any) => q.where('action.status', '=', 'open')`,
  ],
  ['the-clock-is-given', 'src/features/cases/l.ts', `export const a = new Date()`],
  ['the-clock-is-given', 'src/features/cases/m.ts', `export const a = new Date`],
  ['the-clock-is-given', 'src/features/cases/n.ts', `export const a = [1].map(Date.now)`],
  ['the-clock-is-given', 'src/features/cases/o.ts', `export const a = Temporal.Now.plainDateISO()`],
]

const made = []
after(() => made.forEach((folder) => rmSync(folder, { recursive: true })))

function aService(extra = {}) {
  const root = mkdtempSync(join(tmpdir(), 'boundaries-'))
  made.push(root)
  for (const [path, text] of Object.entries({ ...GOOD, ...extra })) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), text)
  }
  return root
}

suite('boundaries', () => {
  test('finds nothing in a tree with nothing wrong, and has seen every file of it', () => {
    const { seen, faults, warnings } = checkBoundaries(aService(), { features })

    assert.deepEqual({ faults, warnings }, { faults: [], warnings: [] })
    assert.equal(seen, Object.keys(GOOD).length - 1)
  })

  test('finds each kind of fault, in its file, and nothing else', () => {
    const planted = Object.fromEntries(FAULTS.map(([, path, text]) => [path, text]))
    const { faults } = checkBoundaries(aService(planted), { features })
    const found = new Set(faults.map(({ rule, path }) => `${rule} ${path}`))

    for (const [rule, path] of FAULTS) assert.ok(found.has(`${rule} ${path}`), `not found: ${rule} ${path}`)
    const others = faults.filter(({ path }) => !(path in planted))
    assert.deepEqual(others, [])
  })

  test('finds a circle, of types too, and shows the way round', () => {
    const root = aService({
      'src/platform/a.ts': `import type { B } from './b.ts'\nexport type A = B`,
      'src/platform/b.ts': `export type { C as B } from '#platform/c.ts'`,
      'src/platform/c.ts': `export const c = () => import('./a.ts')\nexport type C = 1`,
    })
    const { faults } = checkBoundaries(root, { features })

    assert.deepEqual(
      faults.map(({ rule, message }) => [rule, message]),
      [['no-circles', 'imports itself: src/platform/a.ts → src/platform/b.ts → src/platform/c.ts → src/platform/a.ts']],
    )
  })

  test('says once where a new feature goes', () => {
    const root = aService({ 'src/features/plans/plan.ts': 'export {}', 'src/features/plans/goal.ts': 'export {}' })
    const { faults } = checkBoundaries(root, { features })

    assert.deepEqual(
      faults.map(({ rule, path }) => [rule, path]),
      [['features-are-known', 'src/features/plans']],
    )
  })

  test('fails when it was shown fewer files than there are', () => {
    const list = (root) => listFiles(root).filter((path) => path !== 'src/ui/button.tsx')
    const { faults } = checkBoundaries(aService(), { features, list })

    assert.deepEqual(
      faults.map(({ rule, path }) => [rule, path]),
      [['every-file-is-seen', 'src/ui/button.tsx']],
    )
  })

  test('fails when it was shown nothing at all', () => {
    const { seen, faults } = checkBoundaries(aService(), { features, list: () => [] })

    assert.equal(seen, 0)
    assert.ok(faults.some(({ message }) => message === 'not one file was read'))
  })

  test('warns of a long file, but not of a long test or long words', () => {
    const long = 'export {}\n'.repeat(251)
    const root = aService({ 'src/app/long.ts': long, 'src/app/long.test.ts': long, 'src/app/long.words.ts': long })
    const { faults, warnings } = checkBoundaries(root, { features })

    assert.deepEqual(faults, [])
    assert.deepEqual(
      warnings.map(({ path }) => path),
      ['src/app/long.ts'],
    )
  })
})
