import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import { routes } from '#app/routes.ts'
import { newId } from '#platform/ids.ts'
import { type MatrixRecord, matrixRecords } from './matrix-records.ts'
import { aService, type PersonName, world } from './service.ts'
import { recordSupervision } from '#features/supervision/hold-supervision.ts'
import { bringTopic } from '#features/supervision/write-notes.ts'

/**
 * What is said of a worker: a word that is nowhere else in each thing that is written of them, and then every page of the service,
 * with its JSON and its files, as everybody who is not to read it.
 */
const service = aService({ at: '2026-03-09T15:00:00Z' })
const WORDS = ['Zqpracticew', 'Zqdevelopmentw', 'Zqwellbeingw', 'Zqtopicw', 'Zqtrainingw'] as const
const said = /Zq[a-z]+w/g
let records: Record<string, MatrixRecord>

const fill = (path: string) =>
  path.replaceAll(/:(\w+)/g, (_, name: string) => records[name]?.id ?? newId(service.clock.now()))

/** Every word that comes out anywhere to somebody. */
async function readBy(name: PersonName): Promise<string[]> {
  const found: string[] = []
  const paths = Object.keys(routes).map(fill)
  for (const path of [...paths, ...WORDS.map((word) => `/children/search?q=${word}`)]) {
    const asked = path.split('q=')[1]
    const { body, status } = await service.as(name).visit(path)
    const json =
      status === 200 && !/\/(csv|pdf|file)/.test(path)
        ? JSON.stringify(
            await service
              .as(name)
              .json(path)
              .catch(() => ''),
          )
        : ''
    for (const [word] of `${body}${json}`.matchAll(said)) if (word !== asked) found.push(`${word} at ${path}`)
  }
  return [...new Set(found)]
}

before(async () => {
  await service.ready
  records = await matrixRecords(service)
  const supervisionId = records.supervisionId!.id
  await service.as('practitioner').change((write) => bringTopic(write, supervisionId, WORDS[3]))
  await service.as('supervisor').change((write) =>
    recordSupervision(
      write,
      supervisionId,
      {
        ...{ heldOn: '2026-03-09', place: 'school', schoolId: world.hillRoad, thirdCame: true },
        said: { practice: WORDS[0], development: WORDS[1], wellbeing: WORDS[2] },
      },
      1,
    ),
  )
  await service.sql('update training_need set what = $1', [WORDS[4]])
})

/** One of each kind that works beside the two, leads, oversees, counts or looks after the area. */
const others: PersonName[] = [
  ...(['colleague', 'otherSupervisor', 'lead', 'educationManager'] as const),
  ...(['partner', 'administrator', 'officer', 'commissioner'] as const),
]

test('CSW-22: nothing that is written of a worker comes out anywhere to anybody but its readers', async (t) => {
  // The net catches something: the two read all of it.
  assert.deepEqual(new Set((await readBy('supervisor')).map((one) => one.split(' ')[0])), new Set(WORDS))
  for (const name of others) assert.deepEqual(await readBy(name), [], name)
  t.diagnostic(`figure: ${others.length} people, ${Object.keys(routes).length} addresses each, 0 words`)
})

test('CSW-22: no row that is written of a worker names a child, and so none is merged, moved or exported with one', async () => {
  const columns = await service.sql<{ name: string }>(
    `select c.relname || '.' || a.attname as name from pg_attribute a join pg_class c on c.oid = a.attrelid
     where c.relname in ('supervision_note', 'training_need', 'supervision', 'supervision_line') and a.attname ~ 'child|case'`,
  )
  assert.deepEqual(columns, [])
})

test('the row policies hold it too: a colleague who asks the tables finds nothing', async () => {
  for (const name of ['colleague', 'educationManager', 'otherSupervisor', 'lead', 'administrator'] as const)
    await service.as(name).look(async ({ db, actor: { areaId } }) => {
      for (const table of ['supervisionNote', 'trainingNeed'] as const) {
        const rows = await db.selectFrom(table).where('areaId', '=', areaId).select('id').execute()
        assert.equal(rows.length, 0, `${name}: ${table}`)
      }
    })
})
